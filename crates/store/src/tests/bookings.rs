//! Blocks and pools against models that look at everything, on each engine.

use jiff::{SignedDuration, Timestamp};
use planify_core::booking::{Booking, Part, State};
use planify_core::id::{BookingId, OrgId, ResourceId};
use planify_core::interval::Interval;
use planify_core::policy::Terms;
use uuid::Uuid;

use super::support::on_each_real;
use crate::blocks::{self, Holder};
use crate::bookings::{Agreed, Filter};
use crate::pools::{self, Claim};
use crate::{Store, StoreError, Tx, bookings};

const ORG: u128 = 1;
const VENUE: u128 = 2;
const UNITS: i64 = 5;
const DAY: Timestamp = Timestamp::constant(1_800_000_000, 0);

fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

fn write<T: Send + 'static>(
    store: &Store,
    command: impl Fn(&mut Tx<'_>) -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    store.write_blocking(&[], command)
}

/// An organisation with a venue and so many resources, the first with the id 100.
fn house(store: &Store, resources: u128) {
    write(store, move |tx| {
        let now = tx.now();
        tx.execute(
            "insert into org (org_id, slug, name, created_at) values ($1, 'o', 'O', $2)",
            &[id::<OrgId>(ORG).into(), now.into()],
        )?;
        tx.execute(
            "insert into venue (venue_id, org_id, slug, name, name_fold, zone, version, created_at, \
             updated_at) values ($1, $2, 'v', 'V', 'v', 'UTC', 1, $3, $3)",
            &[id::<Uuid>(VENUE).into(), id::<OrgId>(ORG).into(), now.into()],
        )?;
        for number in 0..resources {
            let slug = format!("r{number}");
            let json = crate::JsonText("[]".to_owned());
            tx.execute(
                "insert into resource (resource_id, org_id, venue_id, slug, name, name_fold, kind, \
                 sharing, units, unit_of_sale, lead_minutes, layouts, attributes, version, created_at, \
                 updated_at) values ($1, $2, $3, $4, $4, $4, 'room', 'exclusive', $5, 'booking', 0, $6, \
                 $6, 1, $7, $7)",
                &[
                    id::<ResourceId>(100 + number).into(),
                    id::<OrgId>(ORG).into(),
                    id::<Uuid>(VENUE).into(),
                    (&slug).into(),
                    UNITS.into(),
                    json.into(),
                    now.into(),
                ],
            )?;
        }
        Ok(())
    })
    .unwrap();
}

fn booking(number: u128, time: Interval, now: Timestamp) -> Booking {
    Booking {
        id: id(number),
        org: id(ORG),
        venue: id(VENUE),
        event: None,
        series: None,
        state: State::Held,
        title: "Board".to_owned(),
        user: None,
        zone: "UTC".to_owned(),
        start_local: String::new(),
        end_local: String::new(),
        time,
        seats: Some(4),
        layout: None,
        total: None,
        promo: None,
        expires_at: None,
        checked_in_at: None,
        parts: vec![Part { resource: id(100), quantity: 1 }],
        version: 1,
        created_at: now,
        updated_at: now,
    }
}

/// Minutes from the start of the test's day.
fn span(start: i64, end: i64) -> Interval {
    let at = |minute| DAY + SignedDuration::from_mins(minute);
    Interval::new(at(start), at(end)).unwrap()
}

/// Numbers that look random and are the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        i64::try_from(self.0 % u64::try_from(limit).unwrap()).unwrap()
    }
}

fn constraint(name: &str) -> Result<(), StoreError> {
    Err(StoreError::Constraint { name: name.to_owned() })
}

/// A block of a new booking.
fn block(
    store: &Store,
    (number, resource): (u128, u128),
    (start, end): (i64, i64),
    lasts: Option<i64>,
) -> Result<(), StoreError> {
    write(store, move |tx| {
        let now = tx.now();
        let time = span(start, end);
        let expires_at = lasts.map(|minutes| now + SignedDuration::from_mins(minutes));
        bookings::insert(tx, &booking(number, time, now), &Agreed::default())?;
        let holder = Holder { org: id(ORG), booking: id(number), expires_at };
        blocks::take(tx, id(resource), time, &holder)
    })
}

#[test]
fn blocks_are_taken_exactly_when_nothing_overlaps() {
    on_each_real("blocks", |store| {
        house(store, 3);
        let (mut dice, mut model) = (Dice(7), Vec::<(u128, i64, i64)>::new());
        let mut refused = 0;
        for number in 1_000..1_400 {
            let resource = 100 + u128::try_from(dice.below(3)).unwrap();
            let start = dice.below(900);
            let end = start + 1 + dice.below(30);
            let is_free = model
                .iter()
                .all(|(other, from, to)| *other != resource || *to <= start || *from >= end);
            let expected = if is_free { Ok(()) } else { constraint("block_no_overlap") };
            assert_eq!(block(store, (number, resource), (start, end), None), expected);
            if is_free {
                model.push((resource, start, end));
            } else {
                refused += 1;
            }
        }
        assert!(refused > 100 && model.len() > 100, "{refused} {}", model.len());
        assert_eq!(write(store, |tx| blocks::overlapping(tx, 5)), Ok(vec![]));
    });
}

#[test]
fn neighbours_touch_and_nothing_else() {
    on_each_real("neighbours", |store| {
        house(store, 2);
        block(store, (1, 100), (100, 200), None).unwrap();
        for (number, (start, end), is_free) in [
            (2, (99, 101), false),
            (3, (199, 201), false),
            (4, (0, 300), false),
            (5, (120, 130), false),
            (6, (100, 200), false),
            (7, (100, 101), false),
            (8, (199, 200), false),
            (9, (0, 100), true),
            (10, (200, 201), true),
        ] {
            let result = block(store, (number, 100), (start, end), None);
            assert_eq!(result.is_ok(), is_free, "{start} to {end}");
        }
        block(store, (11, 101), (100, 200), None).unwrap();
        let moved = |sql: &'static str, minute: i64| {
            write(store, move |tx| {
                let at = span(minute, minute + 1).starts_at();
                tx.execute(sql, &[id::<BookingId>(1).into(), at.into()])
            })
        };
        let later = "update block set ends_at = $2 where booking_id = $1";
        assert_eq!(moved(later, 200), Ok(1), "a block does not stand in its own way");
        assert_eq!(moved(later, 201).map(drop), constraint("block_no_overlap"));
        assert_eq!(moved(later, 180), Ok(1));
        assert_eq!(write(store, |tx| blocks::overlapping(tx, 5)), Ok(vec![]));
    });
}

#[test]
fn an_expired_hold_keeps_nobody_away() {
    on_each_real("expired holds", |store| {
        house(store, 1);
        block(store, (1, 100), (100, 200), Some(-1)).unwrap();
        block(store, (2, 100), (200, 300), Some(0)).unwrap();
        block(store, (3, 100), (300, 400), Some(60)).unwrap();
        let all = |tx: &mut Tx<'_>| blocks::taken(tx, id(100), span(0, 1_000));
        assert_eq!(write(store, all).unwrap().len(), 1, "what has expired is not seen");
        assert_eq!(block(store, (4, 100), (150, 301), None), constraint("block_no_overlap"));
        block(store, (5, 100), (150, 300), None).unwrap();
        let kept = |number: u128| write(store, move |tx| blocks::keep_until(tx, id(number), None));
        assert_eq!((kept(1), kept(3), kept(5)), (Ok(0), Ok(1), Ok(1)));
        assert_eq!(write(store, |tx| blocks::release(tx, id(5))), Ok(1));
        assert_eq!(write(store, all).unwrap().len(), 1);
    });
}

/// Units of a new booking of the first resource.
fn claim(
    store: &Store,
    number: u128,
    (start, end): (i64, i64),
    (quantity, lasts): (i64, Option<i64>),
) -> Result<(), StoreError> {
    write(store, move |tx| {
        let now = tx.now();
        let time = span(start, end);
        let expires_at = lasts.map(|minutes| now + SignedDuration::from_mins(minutes));
        bookings::insert(tx, &booking(number, time, now), &Agreed::default())?;
        let (org, resource, booking) = (id(ORG), id(100), id(number));
        pools::take(tx, &Claim { org, resource, booking, quantity, time, expires_at })
    })
}

fn wrong(store: &Store) -> Vec<pools::WrongStep> {
    write(store, |tx| pools::wrong_steps(tx, 10)).unwrap()
}

#[test]
fn a_pool_gives_exactly_what_it_has_at_each_moment() {
    on_each_real("pools", |store| {
        house(store, 1);
        let (mut dice, mut model) = (Dice(3), Vec::<(u128, i64, i64, i64)>::new());
        let (mut given, mut refused) = (0, 0);
        for number in 1_000..1_300 {
            if dice.below(3) == 0 && !model.is_empty() {
                let place = usize::try_from(dice.below(i64::try_from(model.len()).unwrap()));
                let (gone, ..) = model.swap_remove(place.unwrap());
                write(store, move |tx| pools::release(tx, id(ORG), id(gone))).unwrap();
                continue;
            }
            let (start, quantity) = (dice.below(300), 1 + dice.below(3));
            let end = start + 1 + dice.below(60);
            let most = (start..end)
                .map(|minute| {
                    let at =
                        model.iter().filter(|(_, from, to, _)| *from <= minute && minute < *to);
                    at.map(|claim| claim.3).sum::<i64>()
                })
                .max();
            let fits = most.unwrap() + quantity <= UNITS;
            let expected = if fits { Ok(()) } else { constraint("pool_not_overfilled") };
            assert_eq!(claim(store, number, (start, end), (quantity, None)), expected);
            if fits {
                model.push((number, start, end, quantity));
                given += 1;
            } else {
                refused += 1;
            }
        }
        assert!(given > 60 && refused > 30, "{given} {refused}");
        assert_eq!(wrong(store), []);
        for (gone, ..) in model {
            write(store, move |tx| pools::release(tx, id(ORG), id(gone))).unwrap();
        }
        let steps = "select count(*) from pool_step";
        let left: i64 = write(store, move |tx| tx.query_one(steps, &[], |row| row.get(0))).unwrap();
        assert_eq!(left, 0, "steps that are equal become one");
    });
}

#[test]
fn units_of_expired_holds_go_to_others() {
    on_each_real("expired claims", |store| {
        house(store, 1);
        claim(store, 1, (0, 100), (3, Some(0))).unwrap();
        claim(store, 2, (50, 150), (2, Some(60))).unwrap();
        let held = |tx: &mut Tx<'_>| pools::taken(tx, id(100), span(0, 150));
        let held: Vec<_> =
            write(store, held).unwrap().into_iter().map(|it| (it.booking, it.quantity)).collect();
        assert_eq!(held, [(Some(id(2)), 2)]);
        assert_eq!(
            claim(store, 3, (10, 60), (4, None)),
            constraint("pool_not_overfilled"),
            "two are held"
        );
        claim(store, 4, (10, 60), (3, None)).unwrap();
        assert_eq!(wrong(store), []);
    });
}

#[test]
fn a_pool_that_shrinks_takes_back_what_it_gave() {
    on_each_real("pools that shrink", |store| {
        house(store, 1);
        claim(store, 1, (0, 100), (2, None)).unwrap();
        claim(store, 2, (100, 200), (2, None)).unwrap();
        claim(store, 3, (50, 150), (2, None)).unwrap();
        let shrink = "update resource set units = 3 where resource_id = $1";
        write(store, move |tx| tx.execute(shrink, &[id::<ResourceId>(100).into()])).unwrap();
        assert_eq!(claim(store, 4, (20, 60), (1, None)), constraint("pool_not_overfilled"));
        claim(store, 5, (0, 50), (1, None)).unwrap();
        for number in [3, 2, 1, 5] {
            write(store, move |tx| pools::release(tx, id(ORG), id(number))).unwrap();
            assert_eq!(wrong(store), []);
        }
    });
}

#[test]
fn what_is_wrong_is_found() {
    on_each_real("wrong bookings", |store| {
        house(store, 1);
        claim(store, 1, (0, 100), (2, None)).unwrap();
        let lower = "update pool_step set taken = 1 where taken = 2";
        write(store, move |tx| tx.execute(lower, &[])).unwrap();
        assert_eq!(wrong(store).first().map(|step| (step.taken, step.claimed)), Some((1, 2)));
        block(store, (2, 100), (0, 10), None).unwrap();
        let over = "update booking set state = 'cancelled' where booking_id = $1";
        write(store, move |tx| tx.execute(over, &[id::<BookingId>(2).into()])).unwrap();
        assert_eq!(write(store, |tx| blocks::astray(tx, 5)).unwrap().len(), 1);
    });
}

#[test]
fn a_venues_bookings_of_a_time_are_listed_long_ones_too() {
    on_each_real("list of bookings", |store| {
        house(store, 1);
        for (number, start, end) in
            [(1, 0, 6_000), (2, 100, 200), (3, 300, 400), (4, 250, 300), (5, 400, 401)]
        {
            write(store, move |tx| {
                let now = tx.now();
                bookings::insert(tx, &booking(number, span(start, end), now), &Agreed::default())
            })
            .unwrap();
        }
        let listed = |venue: Option<u128>, after: (i64, u128), limit: i64| {
            write(store, move |tx| {
                let time = span(150, 400);
                let after = (span(after.0, 9_000).starts_at(), id(after.1));
                let filter = Filter {
                    from: time.starts_at(),
                    to: time.ends_at(),
                    venue: venue.map(id),
                    resource: None,
                    event: None,
                    user: None,
                    state: None,
                };
                bookings::list(tx, id(ORG), &filter, after, limit)
            })
            .unwrap()
            .into_iter()
            .map(|booking| booking.id)
            .collect::<Vec<BookingId>>()
        };
        for venue in [None, Some(VENUE)] {
            assert_eq!(listed(venue, (-1, 0), 9), [1, 2, 4, 3].map(id));
            assert_eq!(listed(venue, (100, 2), 1), [id(4)]);
        }
    });
}

#[test]
fn a_booking_is_kept_as_it_is_and_changes_once() {
    on_each_real("kept bookings", |store| {
        house(store, 1);
        let kept = write(store, |tx| {
            let now = tx.now();
            let total = Some(planify_core::money::Money::new(120, "JPY".parse().unwrap()));
            let new = Booking { total, expires_at: Some(now), ..booking(1, span(0, 9), now) };
            let quote = crate::JsonText("{\"lines\":[]}".to_owned());
            let terms = Terms { hold_minutes: 7, ..Terms::default() };
            let agreed = Agreed { quote: Some(quote), terms: terms.clone().into() };
            bookings::insert(tx, &new, &agreed)?;
            let kept = bookings::agreed(tx, id(ORG), id(1))?;
            assert_eq!((&kept, Terms::of(&kept.terms)), (&agreed, terms));
            Ok((bookings::find(tx, id(ORG), id(1))?, new))
        })
        .unwrap();
        assert_eq!(kept.0.as_ref(), Some(&kept.1));
        let next = Booking { state: State::Cancelled, version: 2, expires_at: None, ..kept.1 };
        let again = next.clone();
        write(store, move |tx| bookings::save(tx, &next)).unwrap();
        let late = again.clone();
        assert_eq!(write(store, move |tx| bookings::save(tx, &late)), Err(StoreError::Transient));
        assert_eq!(write(store, |tx| bookings::find(tx, id(ORG), id(1))), Ok(Some(again)));
        assert_eq!(write(store, |tx| bookings::lapsed(tx, 9)), Ok(vec![]));
    });
}
