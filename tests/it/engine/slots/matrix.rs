//! Clocks that are put forward and back, through the engine: what is offered is booked, and what is not offered on
//! the grid is refused.
//!
//! Zones × {hours, grid, weekly series, notice, hold time}, each around the changes that come next.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use planify_core::house::{EditHours, EditPolicy};
use planify_core::patch::Patch;
use planify_core::policy::{Policy, StartRule};
use planify_core::resource::EditResource;
use planify_core::rule::Refusal;
use planify_core::schedule::{End, Point};
use planify_core::slot::OnConflict;
use planify_core::venue::EditVenue;
use planify_core::when::OnGap;
use planify_engine::bookings::{self, Goal, NewBooking, Repeat, Time};
use planify_engine::events::OnKey;
use planify_engine::house_rules::{self, Whose};
use planify_engine::{EngineError, resources, slots, venues};
use planify_store::Tx;
use std::collections::BTreeSet;

use super::wanted;
use crate::world::{World, on_each};

const ZONES: [&str; 9] = [
    "America/New_York",
    "Europe/London",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "America/Havana",
    "Asia/Kathmandu",
    "Pacific/Chatham",
    "Pacific/Apia",
];

/// Rooms whose hours begin and end where clocks jump: hours, grid, buffers, all in minutes.
const ROOMS: [(&str, &str, i64, i64); 4] = [
    ("always", "24/7", 30, 0),
    ("night", "Mo-Su 00:30-03:15", 15, 0),
    ("late", "Mo-Su 21:10-27:10", 20, 10),
    ("day", "Mo-Su 08:00-18:00", 45, 15),
];

fn minutes(count: i64) -> SignedDuration {
    SignedDuration::from_mins(count)
}

/// The next two changes of a clock, or a usual day where it is never changed.
fn changes(zone: &TimeZone, now: Timestamp) -> Vec<Timestamp> {
    let changes: Vec<_> = zone.following(now + minutes(3 * 1_440)).take(2).collect();
    let mut changes: Vec<_> = changes.iter().map(jiff::tz::TimeZoneTransition::timestamp).collect();
    changes.retain(|at| at.duration_since(now) < minutes(800 * 1_440));
    if changes.is_empty() {
        let day = zone.to_datetime(now).date() + 30.days();
        changes.push(day.to_zoned(zone.clone()).unwrap().timestamp());
    }
    changes
}

/// A venue in a zone with the rooms.
fn furnish(world: &World<'_>, zone: &'static str) -> String {
    let call = world.call();
    let venue = EditVenue {
        name: Some(zone.replace(['/', '_'], " ")),
        zone: Some(zone.to_owned()),
        ..EditVenue::default()
    };
    let made = world.write(move |tx| venues::create(tx, &call, &venue, OnKey::Refuse)).unwrap();
    let slug = made.data.slug;
    for (name, hours, grid, buffer) in ROOMS {
        let (call, at) = (world.call(), slug.clone());
        world
            .write(move |tx| {
                let edit = EditResource { name: Some(name.to_owned()), ..Default::default() };
                let new = resources::Wish { edit, parts: None };
                resources::create(tx, &call, &at, &new, OnKey::Refuse)?;
                let whose = Whose::Resource(at.clone(), name.to_owned());
                let hours = EditHours { hours: Patch::Set(hours.parse()?), ..EditHours::default() };
                house_rules::set_hours(tx, &call, &whose, &hours)?;
                let set = Policy {
                    start: Some(StartRule::Grid { minutes: grid }),
                    min_minutes: Some(15),
                    buffer_after_minutes: Some(buffer),
                    horizon_days: Some(3_660),
                    ..Policy::default()
                };
                house_rules::set_policy(
                    tx,
                    &call,
                    &whose,
                    &EditPolicy { set, ..Default::default() },
                )
            })
            .unwrap();
    }
    slug
}

fn policy(world: &World<'_>, (venue, room): (&str, &str), set: Policy) {
    let (call, whose) = (world.call(), Whose::Resource(venue.to_owned(), room.to_owned()));
    let edit = EditPolicy { set, ..EditPolicy::default() };
    world.write(move |tx| house_rules::set_policy(tx, &call, &whose, &edit)).unwrap();
}

fn booking(venue: &str, room: &str, start: Timestamp, length: SignedDuration) -> NewBooking {
    NewBooking {
        venue: Some(venue.to_owned()),
        wanted: vec![(room.to_owned(), 1)],
        time: Time { start: Point::Instant(start), end: End::After(length), on_gap: OnGap::Refuse },
        repeat: None,
        title: None,
        seats: None,
        layout: None,
        promo: None,
        hold: None,
        event: None,
        goal: Goal::Confirm,
    }
}

/// Books what starts at each of these times, each as if none of the others had been, and gives those that could be.
fn bookable(world: &World<'_>, tries: &[NewBooking]) -> Vec<bool> {
    let tries = tries.to_vec();
    tries
        .into_iter()
        .map(|new| {
            let call = world.call();
            let tried = world.write(move |tx| {
                bookings::create(tx, &call, &new)?;
                // Nothing of it stays.
                Err::<(), _>(EngineError::Refused(Refusal::new("booked", "it could be booked")))
            });
            match tried.unwrap_err() {
                EngineError::Refused(refusal) if refusal.code == "booked" => true,
                EngineError::Refused(refusal) => {
                    assert!(["slot-taken", "not-bookable"].contains(&refusal.code), "{refusal:?}");
                    false
                }
                error => panic!("{error}"),
            }
        })
        .collect()
}

/// The starts of a room that are offered in a window.
fn offered(
    world: &World<'_>,
    (venue, room): (&str, &str),
    (from, to): (Timestamp, Timestamp),
    length: SignedDuration,
) -> BTreeSet<Timestamp> {
    let asked = slots::FindSlots {
        from: Some(from),
        length,
        venue: Some(venue.to_owned()),
        resources: vec![room.to_owned()],
        ..wanted(to)
    };
    let actor = world.actor;
    let found = world.read(move |tx| slots::find(tx, &actor, &asked)).unwrap();
    assert!(!found.has_more, "{venue} {room}");
    found.slots.iter().map(|slot| slot.interval.starts_at()).collect()
}

#[test]
fn what_is_offered_is_booked_and_nothing_else_on_the_grid() {
    on_each(|world| {
        let (mut taken, mut refused) = (0, 0);
        for name in ZONES {
            let zone = TimeZone::get(name).unwrap();
            let venue = furnish(world, name);
            for change in changes(&zone, world.now()) {
                let change =
                    Timestamp::from_second(change.as_second().div_euclid(60) * 60).unwrap();
                for (room, length) in [("always", 60), ("night", 30), ("late", 60), ("day", 45)] {
                    let length = minutes(length);
                    // Somebody has a place near by.
                    let near = offered(
                        world,
                        (&venue, room),
                        (change - minutes(600), change + minutes(1_200)),
                        length,
                    );
                    let first = near.iter().nth(3).copied();
                    if let Some(first) = first {
                        let (call, new) = (world.call(), booking(&venue, room, first, length));
                        world.write(move |tx| bookings::create(tx, &call, &new)).unwrap();
                    }
                    let (from, to) = (change - minutes(240), change + minutes(300));
                    let offered = offered(world, (&venue, room), (from, to + length), length);
                    // Every five minutes where hours, grid and clock meet, for the grid may go on from there.
                    let step = if room == "day" { 45 } else { 10 };
                    let starts: Vec<Timestamp> =
                        (0..540 / step).map(|count| from + minutes(count * step)).collect();
                    let all: BTreeSet<Timestamp> =
                        starts.into_iter().chain(offered.iter().copied()).collect();
                    let tries: Vec<NewBooking> =
                        all.iter().map(|start| booking(&venue, room, *start, length)).collect();
                    for (start, could) in all.iter().zip(bookable(world, &tries)) {
                        let is_offered = offered.contains(start);
                        assert_eq!(could, is_offered, "{name} {room} {start}");
                        if could { taken += 1 } else { refused += 1 }
                    }
                }
            }
        }
        assert!(taken > 300 && refused > 300, "{taken} {refused}");
    });
}

#[test]
fn a_weekly_series_is_offered_and_booked_at_its_time_of_day() {
    on_each(|world| {
        for name in ZONES {
            let zone = TimeZone::get(name).unwrap();
            let venue = furnish(world, name);
            for (count, change) in (0..).zip(changes(&zone, world.now())) {
                let day = zone.to_datetime(change).date() - 14.days();
                let wall = day.at(9, 30 + 15 * count, 0, 0);
                let wall = if count == 0 { wall } else { day.at(10, 15, 0, 0) };
                let Ok(first) = wall.to_zoned(zone.clone()) else { continue };
                if first.timestamp() < world.now() {
                    continue;
                }
                let repeat = Repeat {
                    rule: "FREQ=WEEKLY;COUNT=4".parse().unwrap(),
                    on_conflict: OnConflict::Refuse,
                };
                let length = minutes(45);
                let dates: Vec<Timestamp> =
                    (0..4).map(|week| (&first + (7 * week).days()).timestamp()).collect();
                for date in &dates {
                    let offered = offered(world, (&venue, "day"), (*date, *date + length), length);
                    assert!(offered.contains(date), "{name} {date}");
                }
                let start = first.timestamp();
                let new =
                    NewBooking { repeat: Some(repeat), ..booking(&venue, "day", start, length) };
                let call = world.call();
                let made = world.write(move |tx| bookings::create(tx, &call, &new)).unwrap();
                let booked: Vec<_> = made.data.all.iter().map(|it| it.time.starts_at()).collect();
                assert_eq!(booked, dates, "{name}");
                for booking in &made.data.all {
                    assert!(booking.start_local.ends_with(&wall.time().to_string()), "{booking:?}");
                }
                // What was booked is not offered any more.
                for date in dates {
                    let left = offered(world, (&venue, "day"), (date, date + length), length);
                    assert!(left.is_empty(), "{name} {date}");
                }
            }
        }
    });
}

#[test]
fn notice_and_holds_are_elapsed_time_whatever_the_clock_does() {
    on_each(|world| {
        for name in ZONES {
            let zone = TimeZone::get(name).unwrap();
            let venue = furnish(world, name);
            for change in changes(&zone, world.now()) {
                let ahead = change.duration_since(world.now()).as_mins();
                if ahead > 366 * 1_440 {
                    continue;
                }
                for around in [-90, -30, 30, 90] {
                    let set = Policy { notice_minutes: Some(ahead + around), ..Policy::default() };
                    policy(world, (&venue, "always"), set);
                    let (from, to) = (change - minutes(300), change + minutes(300));
                    let offered = offered(world, (&venue, "always"), (from, to), minutes(60));
                    let earliest = world.now() + minutes(ahead + around);
                    let first = offered.first().copied().unwrap();
                    let late = first.duration_since(earliest);
                    assert!(
                        SignedDuration::ZERO <= late && late < minutes(31),
                        "{name} {first} {earliest}"
                    );
                    let tries = [
                        booking(&venue, "always", first, minutes(60)),
                        booking(&venue, "always", first - minutes(30), minutes(60)),
                    ];
                    assert_eq!(bookable(world, &tries), [true, false], "{name} {first}");
                }
                policy(
                    world,
                    (&venue, "always"),
                    Policy { notice_minutes: Some(0), hold_minutes: Some(90), ..Policy::default() },
                );
                let length = minutes(60);
                let offer =
                    || offered(world, (&venue, "always"), (change, change + length * 3), length);
                let start = offer().first().copied().unwrap();
                let new =
                    NewBooking { goal: Goal::Hold, ..booking(&venue, "always", start, length) };
                let call = world.call();
                let held = world.write(move |tx| bookings::create(tx, &call, &new)).unwrap();
                let held = held.data.first.booking;
                let lasts = held.expires_at.unwrap().duration_since(held.created_at);
                assert_eq!(lasts, minutes(90), "{name}");
                assert!(!offer().contains(&start), "{name} {start}");
                expire(world, held.id);
                assert!(offer().contains(&start), "{name} {start}");
            }
        }
    });
}

/// Lets a hold run out, whatever the clock of the database says.
fn expire(world: &World<'_>, id: planify_core::id::BookingId) {
    world
        .write(move |tx: &mut Tx<'_>| {
            let now = tx.now();
            for statement in [
                "update booking set expires_at = $2 where booking_id = $1",
                "update block set expires_at = $2 where booking_id = $1",
            ] {
                tx.execute(statement, &[id.into(), now.into()])?;
            }
            Ok(())
        })
        .unwrap();
}
