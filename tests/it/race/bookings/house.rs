//! A venue with rooms, a room of two rooms, and a pool; and how callers book there.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use planify_core::booking::State;
use planify_core::house::EditPolicy;
use planify_core::id::BookingId;
use planify_core::policy::{Approval, Pending, Policy};
use planify_core::recurrence::Rule;
use planify_core::resource::{EditResource, Sharing};
use planify_core::schedule::{End, Point};
use planify_core::slot::OnConflict;
use planify_core::venue::EditVenue;
use planify_core::when::OnGap;
use planify_engine::bookings::{self, Goal, MoveBooking, NewBooking, Repeat, Time};
use planify_engine::events::OnKey;
use planify_engine::house_rules::{self, Whose};
use planify_engine::resources::{self, Wish};
use planify_engine::{Call, EngineError, venues};
use planify_store::{Store, Tx};

use super::super::{Arena, Guards};

/// How many units the pool has.
pub(super) const UNITS: i64 = 10;
/// What a caller who loses may be told.
const LOST: [&str; 6] =
    ["slot-taken", "pool-full", "hold-expired", "booking-state", "slot-free", "promo-used-up"];

/// What came of a caller's command.
pub(super) type Try = Result<BookingId, String>;

/// A database with the venue.
pub(super) struct House {
    pub(super) arena: Arena,
    guards: Guards,
    /// When the first round takes place.
    first: Timestamp,
}

impl House {
    pub(super) fn each(guards: Guards) -> impl Iterator<Item = Self> {
        Arena::each(guards).map(move |arena| Self::furnish(arena, guards))
    }

    fn furnish(arena: Arena, guards: Guards) -> Self {
        let call = arena.call();
        let now = arena.stores[0]
            .write_blocking(&[], move |tx| {
                furnish(tx, &call)?;
                Ok::<_, EngineError>(tx.now())
            })
            .unwrap();
        // The next day but one, on the hour.
        let day = now.as_second() - now.as_second().rem_euclid(86_400) + 2 * 86_400;
        Self { arena, guards, first: Timestamp::from_second(day).unwrap() }
    }

    /// A moment of the day of a round.
    pub(super) fn at(&self, round: i64, minutes: i64) -> Timestamp {
        self.first + SignedDuration::from_hours(24 * round) + SignedDuration::from_mins(minutes)
    }

    pub(super) fn store(&self, caller: usize) -> &Store {
        &self.arena.stores[caller % self.arena.stores.len()]
    }

    /// Runs a command of a caller, who may lose but, as long as the guards are on, never meets a fault.
    pub(super) fn command<T: Send + 'static>(
        &self,
        caller: usize,
        command: impl Fn(&mut Tx<'_>, &Call) -> Result<T, EngineError> + Send + 'static,
    ) -> Result<T, String> {
        let call = self.arena.call();
        match self.store(caller).write_blocking(&[], move |tx| command(tx, &call)) {
            Ok(done) => Ok(done),
            Err(EngineError::Refused(refusal)) if LOST.contains(&refusal.code) => {
                Err(refusal.code.to_owned())
            }
            Err(error) if self.guards == Guards::Off => Err(error.to_string()),
            Err(error) => panic!("caller {caller}: {error}"),
        }
    }

    pub(super) fn create(&self, caller: usize, new: NewBooking) -> Try {
        self.command(caller, move |tx, call| {
            Ok(bookings::create(tx, call, &new)?.data.first.booking.id)
        })
    }

    /// The same, of several dates: the ids of all of them.
    pub(super) fn create_all(
        &self,
        caller: usize,
        new: NewBooking,
    ) -> Result<Vec<BookingId>, String> {
        self.command(caller, move |tx, call| {
            let booked = bookings::create(tx, call, &new)?.data;
            Ok(booked.all.iter().map(|booking| booking.id).collect())
        })
    }

    pub(super) fn confirm(&self, caller: usize, id: BookingId) -> Try {
        self.command(caller, move |tx, call| {
            Ok(bookings::confirm(tx, call, &id.to_string())?.data.booking.id)
        })
    }

    pub(super) fn approve(&self, caller: usize, id: BookingId) -> Try {
        self.command(caller, move |tx, call| {
            Ok(bookings::approve(tx, call, &id.to_string())?.data.booking.id)
        })
    }

    pub(super) fn cancel(&self, caller: usize, id: BookingId) -> Try {
        self.command(caller, move |tx, call| {
            Ok(bookings::cancel(tx, call, &id.to_string())?.data.seen.booking.id)
        })
    }

    pub(super) fn move_to(&self, caller: usize, id: BookingId, start: Timestamp) -> Try {
        let to = MoveBooking {
            start: Some(Point::Instant(start)),
            end: End::Default,
            on_gap: OnGap::Refuse,
            wanted: None,
        };
        self.command(caller, move |tx, call| {
            Ok(bookings::move_to(tx, call, &id.to_string(), &to)?.data.booking.id)
        })
    }

    pub(super) fn state(&self, id: BookingId) -> State {
        let actor = self.arena.actor;
        self.store(0)
            .read_blocking(move |tx| {
                Ok::<_, EngineError>(bookings::get(tx, &actor, &id.to_string())?.state)
            })
            .unwrap()
    }
}

/// A booking of something for minutes from a start on.
pub(super) fn wanted(what: &str, quantity: i64, start: Timestamp, minutes: i64) -> NewBooking {
    NewBooking {
        venue: Some("house".to_owned()),
        wanted: vec![(what.to_owned(), quantity)],
        time: Time {
            start: Point::Instant(start),
            end: End::After(SignedDuration::from_mins(minutes)),
            on_gap: OnGap::Refuse,
        },
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

/// The same on several days in a row, all or nothing.
pub(super) fn daily(new: NewBooking, days: u32) -> NewBooking {
    let rule: Rule = format!("FREQ=DAILY;COUNT={days}").parse().unwrap();
    NewBooking { repeat: Some(Repeat { rule, on_conflict: OnConflict::Refuse }), ..new }
}

/// The same of somebody who waits for it.
pub(super) fn awaited(what: &str, start: Timestamp, minutes: i64) -> NewBooking {
    NewBooking { goal: Goal::Wait, ..wanted(what, 1, start, minutes) }
}

fn furnish(tx: &mut Tx<'_>, call: &Call) -> Result<(), EngineError> {
    let house = EditVenue {
        name: Some("House".to_owned()),
        zone: Some("UTC".to_owned()),
        ..EditVenue::default()
    };
    venues::create(tx, call, &house, OnKey::Refuse)?;
    let free = Policy { horizon_days: Some(3_000), notice_minutes: Some(0), ..Policy::default() };
    policy(tx, call, Whose::Venue("house".to_owned()), free)?;
    for name in ["a", "b", "asked"] {
        resource(
            tx,
            call,
            EditResource { name: Some(name.to_owned()), ..EditResource::default() },
            &[],
        )?;
    }
    let both = EditResource { name: Some("both".to_owned()), ..EditResource::default() };
    resource(tx, call, both, &["a", "b"])?;
    let pool = EditResource {
        name: Some("pool".to_owned()),
        sharing: Some(Sharing::Pool),
        units: Some(UNITS),
        attributes: BTreeMap::new(),
        ..EditResource::default()
    };
    resource(tx, call, pool, &[])?;
    let asked = Policy {
        approval: Some(Approval::Required),
        pending: Some(Pending::Open),
        ..Policy::default()
    };
    policy(tx, call, Whose::Resource("house".to_owned(), "asked".to_owned()), asked)
}

fn resource(
    tx: &mut Tx<'_>,
    call: &Call,
    edit: EditResource,
    parts: &[&str],
) -> Result<(), EngineError> {
    let parts = (!parts.is_empty()).then(|| parts.iter().map(|&part| part.to_owned()).collect());
    resources::create(tx, call, "house", &Wish { edit, parts }, OnKey::Refuse)?;
    Ok(())
}

fn policy(tx: &mut Tx<'_>, call: &Call, whose: Whose, policy: Policy) -> Result<(), EngineError> {
    let edit = EditPolicy { set: policy, ..EditPolicy::default() };
    house_rules::set_policy(tx, call, &whose, &edit)?;
    Ok(())
}
