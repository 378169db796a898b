//! Single rules of slots, each with the case on both of its sides.

use super::world::{Kind, Thing, between, block, booking, interval, layout, offer, resource, utc};
use crate::hours::Hours;
use crate::policy::{Approval, Pending, StartRule, Terms};
use crate::slot::{
    Accepted, Block, BlockKind, Claim, Holder, NoWait, Offer, OnConflict, PoolClaim, Use, Wanted,
    Why, Wish, plan_series, search, verdict, worth_waiting,
};
use jiff::{SignedDuration, Timestamp};

const NOW: &str = "2027-01-01 00:00";

fn free() -> Terms {
    Terms { min_minutes: 1, start: StartRule::Free, ..Terms::default() }
}

fn whys(offer: &Offer<'_>, from: &str, until: &str) -> Vec<Why> {
    let reasons = verdict(offer, &between(from, until), utc(NOW)).err().unwrap_or_default();
    reasons.into_iter().map(|reason| reason.why).collect()
}

fn accepted(offer: &Offer<'_>, from: &str, until: &str) -> Accepted {
    verdict(offer, &between(from, until), utc(NOW)).unwrap()
}

#[test]
fn back_to_back_is_fine_and_a_second_less_is_not() {
    let taken = between("2027-01-05 10:00", "2027-01-05 12:00");
    let things =
        [Thing { terms: free(), ..Thing::blocked(1, vec![block(BlockKind::Confirmed, taken)]) }];
    let offer = offer(&things);
    assert_eq!(whys(&offer, "2027-01-05 08:00", "2027-01-05 10:00"), []);
    assert_eq!(whys(&offer, "2027-01-05 12:00", "2027-01-05 13:00"), []);
    let expected = Why::Taken { by: Holder::Booking, taken, booking: None };
    for (from, until) in [
        ("10:00", "12:00"),
        ("09:00", "10:01"),
        ("11:59", "13:00"),
        ("10:30", "11:00"),
        ("09:00", "13:00"),
    ] {
        let day = |time: &str| format!("2027-01-05 {time}");
        assert_eq!(
            whys(&offer, &day(from), &day(until)),
            std::slice::from_ref(&expected),
            "{from}"
        );
    }
    let late = Timestamp::from_second(taken.ends_at().as_second() - 1).unwrap();
    let slot =
        crate::interval::Interval::new(late, taken.ends_at() + SignedDuration::from_hours(1))
            .unwrap();
    let codes: Vec<_> = verdict(&offer, &slot, utc(NOW))
        .unwrap_err()
        .iter()
        .map(crate::slot::Reason::code)
        .collect();
    assert_eq!(codes, ["off-grid", "taken"]);
}

#[test]
fn what_is_kept_free_is_part_of_what_is_taken() {
    let taken = between("2027-01-05 10:00", "2027-01-05 12:00");
    let hold = Block { expires_at: Some(utc("2027-01-01 00:10")), ..block(BlockKind::Hold, taken) };
    let terms = Terms { buffer_before_minutes: 10, buffer_after_minutes: 20, ..free() };
    let wish = Wish { layout: Some("theatre".to_owned()), ..Wish::default() };
    let layouts = vec![layout("theatre", 40, 30, 15)];
    let things = [Thing { wish, terms, layouts, ..Thing::blocked(1, vec![hold]) }];
    let offer = offer(&things);
    // 10 + 30 minutes before, 20 + 15 after.
    assert_eq!(whys(&offer, "2027-01-05 12:40", "2027-01-05 13:00"), []);
    assert_eq!(whys(&offer, "2027-01-05 09:00", "2027-01-05 09:25"), []);
    let expected = Claim {
        resource: resource(1),
        interval: between("2027-01-05 12:00", "2027-01-05 13:35"),
        units: None,
    };
    assert_eq!(accepted(&offer, "2027-01-05 12:40", "2027-01-05 13:00").claims, [expected]);
    let by = Holder::Hold { until: Some(utc("2027-01-01 00:10")) };
    let needed = between("2027-01-05 11:59", "2027-01-05 13:34");
    let buffer = Why::Buffer { needed, by, taken };
    assert_eq!(
        buffer.to_string(),
        "it must be free from 2027-01-05T11:59:00Z to 2027-01-05T13:34:00Z, and is held until 2027-01-01T00:10:00Z from 2027-01-05T10:00:00Z to 2027-01-05T12:00:00Z"
    );
    assert_eq!(whys(&offer, "2027-01-05 12:39", "2027-01-05 12:59"), [buffer]);
    let codes = whys(&offer, "2027-01-05 09:00", "2027-01-05 09:26");
    assert_eq!(codes.iter().map(Why::code).collect::<Vec<_>>(), ["buffer"]);
}

#[test]
fn a_hold_that_has_expired_keeps_nobody_away() {
    let taken = between("2027-01-05 10:00", "2027-01-05 12:00");
    let hold = Block { expires_at: Some(utc("2027-01-01 00:31")), ..block(BlockKind::Hold, taken) };
    let claim =
        PoolClaim { interval: taken, quantity: 2, expires_at: hold.expires_at, booking: None };
    let things = [
        Thing { terms: free(), ..Thing::blocked(1, vec![hold]) },
        Thing { terms: free(), kind: Kind::Pool(2, vec![claim]), ..Thing::room(2) },
    ];
    for thing in &things {
        let offer = offer(std::slice::from_ref(thing));
        for (now, is_free) in [("2027-01-01 00:30", false), ("2027-01-01 00:31", true)] {
            assert_eq!(verdict(&offer, &taken, utc(now)).is_ok(), is_free, "{now}");
            let wanted = Wanted { window: taken, length: taken.length() };
            assert_eq!(
                search(std::slice::from_ref(&offer), &wanted, utc(now)).count(),
                usize::from(is_free)
            );
        }
    }
}

#[test]
fn a_booking_that_is_moved_does_not_keep_itself_away() {
    let taken = between("2027-01-05 10:00", "2027-01-05 12:00");
    let own = Some(booking(5));
    let used = Use { interval: taken, booking: own };
    let mut thing =
        Thing::blocked(1, vec![Block { booking: own, ..block(BlockKind::Confirmed, taken) }]);
    thing.terms = Terms { quotas: vec!["1/day".parse().unwrap()], ..free() };
    thing.used = vec![used];
    let things = [thing];
    let mut offer = offer(&things);
    let (from, until) = ("2027-01-05 11:00", "2027-01-05 13:00");
    let codes: Vec<&str> = whys(&offer, from, until).iter().map(Why::code).collect();
    assert_eq!(codes, ["quota", "taken"]);
    offer.moved = Some(booking(6));
    assert_eq!(whys(&offer, from, until).len(), 2);
    offer.moved = own;
    assert_eq!(whys(&offer, from, until), []);
}

#[test]
fn a_composite_takes_all_of_its_parts_and_the_larger_buffer() {
    let taken = between("2027-01-05 10:00", "2027-01-05 12:00");
    let leaves = vec![
        (resource(9), 0, 30, Vec::new()),
        (resource(8), 45, 0, vec![block(BlockKind::Blackout, taken)]),
    ];
    let terms = Terms { buffer_before_minutes: 20, buffer_after_minutes: 20, ..free() };
    let things = [Thing { terms, kind: Kind::Exclusive(leaves), ..Thing::room(1) }];
    let offer = offer(&things);
    let reasons = verdict(&offer, &taken, utc(NOW)).unwrap_err();
    assert_eq!(reasons.len(), 1);
    assert_eq!(
        (reasons[0].resource, &reasons[0].why),
        (resource(8), &Why::Blackout { blackout: taken })
    );
    let claims = accepted(&offer, "2027-01-05 13:00", "2027-01-05 14:00").claims;
    let claim = |number, from: &str, until: &str| Claim {
        resource: resource(number),
        interval: between(from, until),
        units: None,
    };
    let expected = [
        claim(8, "2027-01-05 12:15", "2027-01-05 14:20"),
        claim(9, "2027-01-05 12:40", "2027-01-05 14:30"),
    ];
    assert_eq!(claims, expected);
}

#[test]
fn what_is_asked_for_twice_is_refused() {
    let composite =
        Kind::Exclusive(vec![(resource(2), 0, 0, Vec::new()), (resource(3), 0, 0, Vec::new())]);
    let hall = || Thing { terms: free(), kind: composite.clone(), ..Thing::room(1) };
    let room = |number| Thing { terms: free(), ..Thing::room(number) };
    let pool = || Thing { terms: free(), kind: Kind::Pool(5, Vec::new()), ..Thing::room(4) };
    for (things, repeated) in [
        (vec![hall(), room(3)], Some(3)),
        (vec![room(2), room(2)], Some(2)),
        (vec![pool(), pool()], Some(4)),
        (vec![hall(), room(5), pool()], None),
    ] {
        let offer = offer(&things);
        let slot = between("2027-01-05 10:00", "2027-01-05 12:00");
        let reasons = verdict(&offer, &slot, utc(NOW)).err().unwrap_or_default();
        let found: Vec<_> = reasons.iter().map(|reason| (reason.resource, reason.code())).collect();
        let expected: Vec<_> =
            repeated.map(|number| (resource(number), "repeated")).into_iter().collect();
        assert_eq!(found, expected);
        let wanted = Wanted { window: slot, length: slot.length() };
        assert_eq!(search(&[offer], &wanted, utc(NOW)).count(), usize::from(repeated.is_none()));
    }
}

#[test]
fn a_pool_is_full_when_too_few_are_free_at_any_time() {
    let claim = |from: &str, until: &str, quantity| PoolClaim {
        interval: between(&format!("2027-01-05 {from}"), &format!("2027-01-05 {until}")),
        quantity,
        expires_at: None,
        booking: None,
    };
    // 2 from 9, 5 from 10 to 11, 3 until 12: never more than 5 of 6, and not 2 + 3 + 3.
    let claims =
        vec![claim("09:00", "11:00", 2), claim("10:00", "11:00", 3), claim("11:00", "12:00", 3)];
    let thing = |quantity| Thing {
        terms: free(),
        wish: Wish { quantity, ..Wish::default() },
        kind: Kind::Pool(6, claims.clone()),
        ..Thing::room(1)
    };
    for (from, until, quantity, free) in [
        ("08:00", "09:00", 6, None),
        ("08:00", "09:01", 5, Some(4)),
        ("09:00", "12:00", 1, None),
        ("09:00", "12:00", 2, Some(1)),
        ("11:00", "12:00", 3, None),
        ("11:00", "12:00", 4, Some(3)),
        ("12:00", "13:00", 7, Some(6)),
        ("10:15", "10:30", 2, Some(1)),
    ] {
        let things = [thing(quantity)];
        let day = |time: &str| format!("2027-01-05 {time}");
        let found = whys(&offer(&things), &day(from), &day(until));
        let expected: Vec<Why> =
            free.map(|free| Why::PoolFull { asked: quantity, free }).into_iter().collect();
        assert_eq!(found, expected, "{from} {until} {quantity}");
        let window = between(&day(from), &day(until));
        let wanted = Wanted { window, length: window.length() };
        assert_eq!(
            search(&[offer(&things)], &wanted, utc(NOW)).count(),
            usize::from(free.is_none())
        );
    }
    let things = [thing(2)];
    let claims = accepted(&offer(&things), "2027-01-05 12:00", "2027-01-05 13:00").claims;
    assert_eq!(claims[0].units, Some(2));
}

#[test]
fn a_start_between_the_lines_names_its_neighbours() {
    let hours: Hours = "Mo-Su 09:15-12:00,13:00-18:00".parse().unwrap();
    let terms =
        Terms { min_minutes: 1, start: StartRule::Grid { minutes: 30 }, ..Terms::default() };
    let things = [Thing { hours, terms, ..Thing::room(1) }];
    let offer = offer(&things);
    let day = |time: &str| format!("2027-01-05 {time}");
    let near = |before: Option<&str>, after: Option<&str>| {
        let time = |time: Option<&str>| time.map(|time| utc(&day(time)));
        Why::OffGrid { before: time(before), after: time(after) }
    };
    for (from, expected) in [
        ("09:15", vec![]),
        ("09:30", vec![near(Some("09:15"), Some("09:45"))]),
        ("11:50", vec![near(Some("11:45"), None)]),
        ("13:30", vec![]),
        ("13:45", vec![near(Some("13:30"), Some("14:00"))]),
    ] {
        let slot = interval(utc(&day(from)).as_second() / 60, utc(&day(from)).as_second() / 60 + 5);
        let reasons = verdict(&offer, &slot, utc(NOW)).err().unwrap_or_default();
        let found: Vec<Why> = reasons.into_iter().map(|reason| reason.why).collect();
        assert_eq!(found, expected, "{from}");
    }
    // While it is closed the grid says nothing.
    let closed = between(&day("12:00"), &day("13:00"));
    let found = whys(&offer, &day("11:45"), &day("13:15"));
    assert_eq!(found, [Why::Closed { closed }]);
    assert_eq!(
        whys(&offer, &day("12:10"), &day("12:40")).iter().map(Why::code).collect::<Vec<_>>(),
        ["closed"]
    );
}

#[test]
fn what_follows_is_the_strictest_of_all_resources() {
    let with = |number, terms| Thing { terms, ..Thing::room(number) };
    let easy = free();
    let strict =
        Terms { approval: Approval::Required, pending: Pending::Open, hold_minutes: 5, ..free() };
    let slot = ("2027-01-05 10:00", "2027-01-05 12:00");
    let things = [with(2, easy.clone()), with(1, strict)];
    let both = accepted(&offer(&things), slot.0, slot.1);
    assert_eq!(
        (both.approval, both.pending, both.hold_minutes),
        (Approval::Required, Pending::Open, 5)
    );
    let order: Vec<_> = both.claims.iter().map(|claim| claim.resource).collect();
    assert_eq!(order, [resource(1), resource(2)]);
    let things = [with(2, easy)];
    let one = accepted(&offer(&things), slot.0, slot.1);
    assert_eq!(
        (one.approval, one.pending, one.hold_minutes),
        (Approval::Automatic, Pending::Holds, 31)
    );
}

#[test]
fn a_series_is_booked_whole_or_with_a_report() {
    let taken = between("2027-01-12 10:00", "2027-01-12 11:00");
    let things =
        [Thing { terms: free(), ..Thing::blocked(1, vec![block(BlockKind::Confirmed, taken)]) }];
    let dates: Vec<_> = [5, 12, 19]
        .map(|day| between(&format!("2027-01-{day:02} 10:00"), &format!("2027-01-{day:02} 11:00")))
        .to_vec();
    let refused = plan_series(offer(&things), &dates, OnConflict::Refuse, utc(NOW)).unwrap_err();
    assert_eq!(refused.iter().map(|date| date.interval).collect::<Vec<_>>(), [taken]);
    assert_eq!(refused[0].reasons[0].code(), "taken");
    let plan = plan_series(offer(&things), &dates, OnConflict::Skip, utc(NOW)).unwrap();
    let booked: Vec<_> = plan.booked.iter().map(|accepted| accepted.interval).collect();
    assert_eq!(booked, [dates[0], dates[2]]);
    assert_eq!(plan.skipped, refused);
    let none = plan_series(offer(&things), &[taken], OnConflict::Skip, utc(NOW)).unwrap_err();
    assert_eq!(none.len(), 1);
}

#[test]
fn the_dates_of_a_series_do_not_stand_in_each_others_way() {
    let quotas = vec!["2/week".parse().unwrap()];
    let limited = Thing { terms: Terms { quotas, ..free() }, ..Thing::room(1) };
    let pool = Thing { terms: free(), kind: Kind::Pool(1, Vec::new()), ..Thing::room(2) };
    let hours = |day: i64, from: i64| {
        let midnight = utc("2027-01-04 00:00").as_second() / 60 + day * 1_440;
        interval(midnight + from * 60, midnight + from * 60 + 90)
    };
    let overlapping = [hours(0, 10), hours(0, 11), hours(0, 12)];
    for thing in [Thing { terms: free(), ..Thing::room(1) }, pool] {
        let things = [thing];
        let plan = plan_series(offer(&things), &overlapping, OnConflict::Skip, utc(NOW)).unwrap();
        assert_eq!((plan.booked.len(), plan.skipped.len()), (2, 1));
        assert_eq!(plan.skipped[0].interval, overlapping[1]);
    }
    let things = [limited];
    let week = [hours(0, 10), hours(1, 10), hours(6, 10), hours(7, 10)];
    let plan = plan_series(offer(&things), &week, OnConflict::Skip, utc(NOW)).unwrap();
    assert_eq!(plan.skipped.iter().map(|date| date.interval).collect::<Vec<_>>(), [week[2]]);
    assert_eq!(plan.skipped[0].reasons[0].code(), "quota");
}

#[test]
fn the_first_slots_come_by_time_and_then_by_offer() {
    let taken = between("2027-01-05 09:00", "2027-01-05 10:30");
    let hours: Hours = "Mo-Su 09:00-11:00".parse().unwrap();
    let with = |thing: Thing| Thing {
        hours: hours.clone(),
        terms: Terms { start: StartRule::Grid { minutes: 30 }, ..free() },
        ..thing
    };
    let things =
        [with(Thing::blocked(1, vec![block(BlockKind::Confirmed, taken)])), with(Thing::room(2))];
    let offers = [offer(&things[..1]), offer(&things[1..])];
    let window = between("2027-01-05 00:00", "2027-01-06 00:00");
    let wanted = Wanted { window, length: SignedDuration::from_mins(30) };
    let found = search(&offers, &wanted, utc(NOW));
    let time = |time: &str| utc(&format!("2027-01-05 {time}"));
    assert_eq!(found.count(), 5);
    assert_eq!(found.first(1), [(time("09:00"), 1)]);
    let all = [
        (time("09:00"), 1),
        (time("09:30"), 1),
        (time("10:00"), 1),
        (time("10:30"), 0),
        (time("10:30"), 1),
    ];
    assert_eq!(found.first(10), all);
    assert_eq!(found.starts(7).count(), 0);
    assert_eq!(search(&[], &wanted, utc(NOW)).count(), 0);
    assert_eq!(search(&[Offer::default()], &wanted, utc(NOW)).count(), 0);
}

#[test]
fn resources_that_differ_in_one_thing_share_no_starts() {
    let room = |number, terms| Thing { terms, ..Thing::room(number) };
    let grid =
        |minutes| Terms { start: StartRule::Grid { minutes }, min_minutes: 1, ..Terms::default() };
    let hours: Hours = "Mo-Su 09:00-18:00".parse().unwrap();
    let zone = jiff::tz::TimeZone::get("Asia/Kathmandu").unwrap();
    let things = [
        room(1, grid(30)),
        room(2, grid(60)),
        room(3, Terms { min_minutes: 61, ..grid(30) }),
        room(4, Terms { max_minutes: 59, ..grid(30) }),
        room(5, Terms { notice_minutes: 600, ..grid(30) }),
        room(6, Terms { horizon_days: 0, ..grid(30) }),
        Thing { lead_minutes: 900, ..room(7, grid(30)) },
        Thing { hours, ..room(8, grid(30)) },
        Thing { zone, ..room(9, grid(60)) },
        room(10, grid(30)),
    ];
    let offers: Vec<_> = things.iter().map(|thing| offer(std::slice::from_ref(thing))).collect();
    let window = between("2027-01-01 00:00", "2027-01-03 00:00");
    let wanted = Wanted { window, length: SignedDuration::from_mins(60) };
    let together = search(&offers, &wanted, utc(NOW));
    let counts: Vec<usize> =
        (0..offers.len()).map(|place| together.starts(place).count()).collect();
    // Two days of 24 hours less the last half hour; in Kathmandu full hours are at a quarter past here.
    assert_eq!(counts, [95, 48, 0, 0, 75, 48, 65, 34, 47, 95]);
    for (place, offer) in offers.iter().enumerate() {
        let alone = search(std::slice::from_ref(offer), &wanted, utc(NOW));
        assert!(alone.starts(0).eq(together.starts(place)), "{place}");
    }
}

#[test]
fn numbers_that_make_no_sense_are_refused() {
    let wish = |quantity, seats| Wish { quantity, seats, ..Wish::default() };
    for (wrong, field) in [
        (wish(0, None), "quantity"),
        (wish(-1, None), "quantity"),
        (wish(2_147_483_648, None), "quantity"),
        (wish(1, Some(0)), "seats"),
        (wish(1, Some(i64::MIN)), "seats"),
    ] {
        assert_eq!(wrong.check().unwrap_err().field, Some(field));
    }
    assert_eq!(wish(1_000_000, Some(1)).check(), Ok(()));
}

#[test]
fn one_waits_only_for_what_others_have() {
    let taken = between("2027-01-05 10:00", "2027-01-05 12:00");
    let claim = PoolClaim { interval: taken, quantity: 2, expires_at: None, booking: None };
    let blocked = || Thing::blocked(1, vec![block(BlockKind::Confirmed, taken)]);
    let pool = |quantity| Thing {
        wish: Wish { quantity, ..Wish::default() },
        kind: Kind::Pool(3, vec![claim]),
        ..Thing::room(1)
    };
    let wish = Wish { seats: Some(9), ..Wish::default() };
    let layouts = vec![layout("rows", 8, 0, 0)];
    for (thing, expected) in [
        (blocked(), Ok(())),
        (Thing { blackouts: vec![taken], ..Thing::room(1) }, Ok(())),
        (pool(2), Ok(())),
        (pool(1), Err(Vec::new())),
        (pool(4), Err(vec!["pool-full"])),
        (Thing::room(1), Err(Vec::new())),
        (Thing { is_archived: true, ..blocked() }, Err(vec!["archived"])),
        (Thing { wish, layouts, ..blocked() }, Err(vec!["capacity"])),
        (Thing { terms: Terms { max_minutes: 60, ..free() }, ..blocked() }, Err(vec!["too-long"])),
    ] {
        let things = [thing];
        let found = worth_waiting(&offer(&things), &taken, utc(NOW));
        let found = found.map_err(|no| match no {
            NoWait::Free => Vec::new(),
            NoWait::Never(reasons) => reasons.iter().map(crate::slot::Reason::code).collect(),
        });
        assert_eq!(found, expected, "{things:?}");
    }
    let things = [blocked(), blocked()];
    let found = worth_waiting(&offer(&things), &taken, utc(NOW)).unwrap_err();
    assert!(matches!(found, NoWait::Never(_)), "what is asked for twice is never free");
}
