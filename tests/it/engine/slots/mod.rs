//! Free times on both databases: ranked, limited, told to whom they may be told, and exactly what can be booked.

mod matrix;

use jiff::{SignedDuration, Timestamp};
use planify_core::actor::Actor;
use planify_core::geo::Coordinates;
use planify_core::permission::Roles;
use planify_core::policy::{Limit, Period, Policy, Quota};
use planify_core::resource::Kind;
use planify_core::schedule::{End, Point};
use planify_core::slot::{Why, Wish};
use planify_core::venue::EditVenue;
use planify_core::when::OnGap;
use planify_engine::bookings::{NewBooking, Time};
use planify_engine::events::OnKey;
use planify_engine::slots::{self, CheckSlot, FindSlots, Near};
use planify_engine::{EngineError, venues};

use super::bookings::house::{House, in_house};
use crate::world::code;

/// Free rooms until a time.
pub(super) fn wanted(to: Timestamp) -> FindSlots {
    FindSlots {
        from: None,
        to,
        length: SignedDuration::from_hours(1),
        wish: Wish::default(),
        kind: Some(Kind::Room),
        venue: None,
        resources: Vec::new(),
        near: None,
        step: None,
        limit: slots::SLOTS_MAX,
    }
}

fn find(house: &House<'_, '_>, asked: FindSlots) -> Result<slots::FoundSlots, EngineError> {
    let actor = house.world.actor;
    house.world.read(move |tx| slots::find(tx, &actor, &asked))
}

/// What is found from so many minutes behind ten to so many: slugs and minutes behind ten.
fn found(house: &House<'_, '_>, (from, to): (i64, i64), asked: FindSlots) -> Vec<(String, i64)> {
    let asked = FindSlots { from: Some(house.at(from)), to: house.at(to), ..asked };
    let found = find(house, asked).unwrap();
    let minutes = |at: Timestamp| at.duration_since(house.ten).as_mins();
    let slots = found.slots.iter();
    slots.map(|it| (it.resource.slug.clone(), minutes(it.interval.starts_at()))).collect()
}

fn asked(house: &House<'_, '_>, what: &[(&str, i64)], from: i64, to: i64) -> CheckSlot {
    CheckSlot {
        venue: Some("hall".to_owned()),
        wanted: what.iter().map(|(name, units)| ((*name).to_owned(), *units)).collect(),
        time: Time {
            start: Point::Instant(house.at(from)),
            end: End::At(Point::Instant(house.at(to))),
            on_gap: OnGap::Refuse,
        },
        seats: None,
        layout: None,
        attributes: Vec::new(),
        alternatives: 0,
    }
}

fn check(house: &House<'_, '_>, asked: CheckSlot) -> slots::Checked {
    let actor = house.world.actor;
    house.world.read(move |tx| slots::check(tx, &actor, &asked)).unwrap()
}

fn codes(checked: &slots::Checked) -> Vec<&'static str> {
    checked.reasons.iter().map(planify_core::slot::Reason::code).collect()
}

#[test]
fn the_earliest_comes_first_then_the_nearest_then_what_just_fits() {
    in_house(|house| {
        let call = house.world.call();
        for (name, at) in [("Near", "46.05,14.5"), ("Far", "48,16"), ("Lost", "")] {
            let (call, at) = (call.clone(), at.parse::<Coordinates>().ok());
            let at = at.map_or(planify_core::patch::Patch::Keep, planify_core::patch::Patch::Set);
            let venue = EditVenue { name: Some(name.to_owned()), at, ..EditVenue::default() };
            house.world.write(move |tx| venues::create(tx, &call, &venue, OnKey::Refuse)).unwrap();
            house.room(&name.to_lowercase(), "Cell", 8);
            house.room(&name.to_lowercase(), "Nave", 400);
        }
        let seats = |seats| FindSlots {
            wish: Wish { seats: Some(seats), ..Wish::default() },
            step: Some(SignedDuration::from_hours(1)),
            ..wanted(house.ten)
        };
        let at: Coordinates = "46.06,14.51".parse().unwrap();
        let near = |metres_max| FindSlots { near: Some(Near { at, metres_max }), ..seats(5) };
        let ranked = found(house, (0, 120), near(None));
        let hour =
            |minutes| ["cell", "nave", "cell", "nave"].map(|it| (it.to_owned(), minutes)).to_vec();
        assert_eq!(ranked, [hour(0), hour(60)].concat());
        let close = find(
            house,
            FindSlots { from: Some(house.at(0)), to: house.at(60), ..near(Some(2_000.0)) },
        )
        .unwrap();
        let shown: Vec<_> =
            close.slots.iter().map(|it| (it.venue.slug.as_str(), it.metres, it.capacity)).collect();
        assert_eq!(shown, [("near", Some(1_353), Some(8)), ("near", Some(1_353), Some(400))]);
        // Rooms of which nobody knows how many they hold come last.
        let all = found(house, (0, 60), seats(100));
        let all: Vec<_> = all.iter().map(|(slug, _)| slug.as_str()).collect();
        assert_eq!(all, ["great", "nave", "nave", "nave", "both", "small"]);
        let few = FindSlots { limit: 2, from: Some(house.at(0)), to: house.at(60), ..seats(100) };
        let few = find(house, few).unwrap();
        assert_eq!((few.slots.len(), few.has_more), (2, true));
    });
}

#[test]
fn what_is_taken_is_not_offered_and_everything_else_can_be_booked() {
    in_house(|house| {
        house.hour("small", 0).unwrap();
        house.booked(NewBooking {
            layout: Some("theatre".to_owned()),
            ..house.wanted(&[("great", 1)], 60, 120)
        });
        let hall = || FindSlots { venue: Some("hall".to_owned()), ..wanted(house.ten) };
        let rooms = found(house, (0, 180), hall());
        let of = |slug: &str| -> Vec<i64> {
            rooms.iter().filter(|(it, _)| it == slug).map(|(_, minutes)| *minutes).collect()
        };
        assert_eq!(of("small"), [60, 75, 90, 105, 120]);
        assert_eq!(of("great"), Vec::<i64>::new());
        assert_eq!(of("both"), Vec::<i64>::new());
        let late = found(house, (120, 240), hall());
        assert_eq!(late.iter().filter(|(slug, _)| slug == "great").count(), 4);
        for (slug, minutes) in rooms.iter().chain(&late) {
            let dry = house.try_hour(slug, *minutes);
            assert!(dry.is_ok(), "{slug} {minutes}: {dry:?}");
        }
        // Units of a pool, and what a person may have.
        house.booked(house.wanted(&[("chairs", 7)], 0, 60));
        let chairs = |quantity| FindSlots {
            resources: vec!["hall/chairs".to_owned()],
            kind: None,
            wish: Wish { quantity, ..Wish::default() },
            step: Some(SignedDuration::from_mins(30)),
            ..wanted(house.ten)
        };
        assert_eq!(found(house, (0, 120), chairs(3)).len(), 3);
        assert_eq!(found(house, (0, 120), chairs(4)), [("chairs".to_owned(), 60)]);
        assert_eq!(found(house, (0, 120), chairs(11)), []);
        let quota = Quota { limit: Limit::Count(1), period: Period::Day };
        house.policy("small", Policy { quotas: Some(vec![quota]), ..Policy::default() });
        let small = FindSlots { resources: vec!["hall/small".to_owned()], ..wanted(house.ten) };
        assert_eq!(found(house, (0, 300), small), []);
    });
}

#[test]
fn what_has_no_price_is_not_offered_and_what_has_one_says_it() {
    in_house(|house| {
        house.hire_when("small", 6_000, "10:00-12:00");
        let small = |length| FindSlots {
            resources: vec!["hall/small".to_owned()],
            length: SignedDuration::from_mins(length),
            ..wanted(house.ten)
        };
        let asked = FindSlots { from: Some(house.at(0)), to: house.at(300), ..small(60) };
        let offered = find(house, asked).unwrap().slots;
        let prices: Vec<_> = offered
            .iter()
            .map(|it| it.price.as_ref().map(|price| price.total.amount).unwrap_or_default())
            .collect();
        assert_eq!(prices, [6_000; 5]);
        assert_eq!(found(house, (0, 300), small(150)), []);
        let checked = check(house, asked_for(house, 120, 180));
        assert_eq!(checked.unpriced.as_ref().map(|it| it.code), Some("no-rate"));
        assert!(!checked.is_free() && checked.reasons.is_empty());
        assert_eq!(code(house.hour("small", 120)), "no-rate");
        let paid = check(house, asked_for(house, 0, 90));
        assert_eq!(paid.price.map(|price| price.total.amount), Some(9_000));
    });
}

fn asked_for(house: &House<'_, '_>, from: i64, to: i64) -> CheckSlot {
    asked(house, &[("small", 1)], from, to)
}

#[test]
fn all_that_is_against_a_time_is_told_with_what_is_free_instead() {
    in_house(|house| {
        house.hour("small", 0).unwrap();
        let free = check(house, asked_for(house, 60, 120));
        assert!(free.is_free() && free.times.is_empty(), "{free:?}");
        let taken = CheckSlot { alternatives: 3, ..asked_for(house, 15, 75) };
        let told = check(house, taken.clone());
        assert_eq!(codes(&told), ["taken"]);
        let minutes = |at: Timestamp| at.duration_since(house.ten).as_mins();
        let times: Vec<_> = told.times.iter().map(|it| minutes(it.interval.starts_at())).collect();
        assert_eq!(times, [60, 75, -60]);
        let instead: Vec<_> = told.instead.iter().map(|it| it.resource.slug.as_str()).collect();
        assert_eq!(instead, ["great"]);
        let booking = |checked: &slots::Checked| match &checked.reasons[0].why {
            Why::Taken { booking, .. } => *booking,
            _ => None,
        };
        assert!(booking(&told).is_some());
        // Who may not see bookings learns that it is taken, and not by which.
        let viewer = Actor { roles: "viewer".parse().unwrap(), ..house.world.actor };
        let seen = house.world.read(move |tx| slots::check(tx, &viewer, &taken)).unwrap();
        assert_eq!((codes(&seen), booking(&seen)), (vec!["taken"], None));
        let nobody = Actor { roles: Roles::NONE, ..house.world.actor };
        let refused = house.world.read(move |tx| slots::find(tx, &nobody, &wanted(Timestamp::MAX)));
        assert_eq!(code(refused), "forbidden");
        for (asked, expected) in [
            (asked(house, &[("small", 1)], 5, 65), vec!["off-grid", "taken"]),
            (asked(house, &[("great", 1), ("both", 1)], 60, 120), vec!["repeated"]),
            (asked(house, &[("chairs", 11)], 0, 60), vec!["pool-full"]),
            (asked(house, &[("small", 1)], -60 * 24 * 40, -60 * 24 * 40 + 60), vec!["notice"]),
            (
                CheckSlot {
                    seats: Some(500),
                    layout: Some("theatre".to_owned()),
                    attributes: vec![("projector".to_owned(), None)],
                    ..asked(house, &[("great", 1)], 60, 120)
                },
                vec!["capacity", "attribute"],
            ),
            (
                CheckSlot { layout: Some("circus".to_owned()), ..asked_for(house, 60, 120) },
                vec!["layout"],
            ),
        ] {
            let checked = check(house, asked.clone());
            assert_eq!(codes(&checked), expected, "{asked:?}");
        }
    });
}

#[test]
fn what_makes_no_sense_or_is_too_much_is_refused() {
    in_house(|house| {
        let at = house.at(60);
        let day = SignedDuration::from_hours(24);
        let base = || FindSlots { from: Some(house.ten), ..wanted(at) };
        for (asked, expected) in [
            (FindSlots { to: house.ten, ..base() }, "bad-interval"),
            (FindSlots { to: house.at(-1), ..base() }, "bad-interval"),
            (FindSlots { to: house.ten + day * 94, ..base() }, "invalid"),
            (FindSlots { length: SignedDuration::from_secs(59), ..base() }, "invalid"),
            (FindSlots { length: day * 94, ..base() }, "invalid"),
            (FindSlots { length: -day, ..base() }, "invalid"),
            (FindSlots { limit: 0, ..base() }, "invalid"),
            (FindSlots { limit: 201, ..base() }, "invalid"),
            (FindSlots { step: Some(SignedDuration::ZERO), ..base() }, "invalid"),
            (FindSlots { wish: Wish { seats: Some(0), ..Wish::default() }, ..base() }, "invalid"),
            (FindSlots { wish: Wish { quantity: -1, ..Wish::default() }, ..base() }, "invalid"),
            (FindSlots { venue: Some("nowhere".to_owned()), ..base() }, "not-found"),
            (FindSlots { resources: vec!["nothing".to_owned()], ..base() }, "not-found"),
        ] {
            let shown = format!("{asked:?}");
            assert_eq!(code(find(house, asked)), expected, "{shown}");
        }
        // What is over has no free time, and what is too long for the window none either.
        let now = house.world.now();
        let past = FindSlots { from: Some(now - day * 3), to: now - day, ..wanted(now) };
        assert_eq!(find(house, past).unwrap().slots, []);
        let long = FindSlots { length: SignedDuration::from_hours(2), ..base() };
        assert_eq!(find(house, long).unwrap().slots, []);
        let actor = house.world.actor;
        for (asked, expected) in [
            (asked(house, &[], 0, 60), "invalid"),
            (asked(house, &[("small", 0)], 0, 60), "invalid"),
            (asked(house, &[("small", 1 << 31)], 0, 60), "invalid"),
            (asked(house, &[("small", 1)], 60, 60), "bad-interval"),
            (asked(house, &[("small", 1)], 60, 0), "bad-interval"),
            (CheckSlot { alternatives: 201, ..asked_for(house, 0, 60) }, "invalid"),
        ] {
            let shown = format!("{asked:?}");
            let found = house.world.read(move |tx| slots::check(tx, &actor, &asked));
            assert_eq!(code(found), expected, "{shown}");
        }
    });
}
