//! A house of which something is booked, and what must hold whatever happened in it.

use jiff::{SignedDuration, Timestamp, ToSpan as _};
use planify_core::booking::Booking;
use planify_core::house::EditPolicy;
use planify_core::money::{Currency, Money};
use planify_core::policy::Policy;
use planify_core::price::{Condition, Rate, Unit};
use planify_core::resource::{EditResource, Kind, Layout};
use planify_core::rule::Refusal;
use planify_core::schedule::{End, Point};
use planify_core::venue::EditVenue;
use planify_core::when::OnGap;
use planify_engine::bookings::{self, Booked, Goal, NewBooking, SeenBooking, Time};
use planify_engine::events::OnKey;
use planify_engine::house_rules::{self, Whose};
use planify_engine::resources::{self, Wish};
use planify_engine::{Call, EngineError, Outcome, rates, venues};
use planify_store::{Tx, blocks, pools};

use crate::world::{World, on_each};

/// A hall of two rooms that are one together, ten chairs, and a cook.
pub(crate) struct House<'w, 's> {
    pub(crate) world: &'w World<'s>,
    /// Ten o'clock of a day in a month.
    pub(crate) ten: Timestamp,
}

/// Tells a story about a house on every database; afterwards nothing is booked twice.
pub(crate) fn in_house(story: impl Fn(&House<'_, '_>)) {
    on_each(|world| {
        let house = House::furnished(world);
        story(&house);
        house.check();
    });
}

impl<'w, 's> House<'w, 's> {
    pub(crate) fn furnished(world: &'w World<'s>) -> Self {
        let call = world.call();
        let venue = EditVenue { name: Some("Hall".to_owned()), ..EditVenue::default() };
        world.write(move |tx| venues::create(tx, &call, &venue, OnKey::Refuse)).unwrap();
        let day = world.now().to_zoned(jiff::tz::TimeZone::UTC).date() + 30.days();
        let ten = day.at(10, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
        let house = Self { world, ten };
        let named = |name: &str| EditResource { name: Some(name.to_owned()), ..Default::default() };
        let theatre = Layout {
            name: "theatre".to_owned(),
            capacity: 120,
            setup_minutes: 30,
            teardown_minutes: 15,
        };
        let great = EditResource { layouts: Some(vec![theatre]), ..named("Great") };
        house.add(great, &[]);
        house.add(named("Small"), &[]);
        house.add(named("Both"), &["great", "small"]);
        let kind = Some(Kind::Equipment);
        house.add(EditResource { units: Some(10), kind, ..named("Chairs") }, &[]);
        house.add(EditResource { kind: Some(Kind::Service), ..named("Cook") }, &[]);
        house
    }

    /// A room of another venue that holds so many people.
    pub(crate) fn room(&self, venue: &str, name: &str, capacity: i64) {
        let (call, venue) = (self.world.call(), venue.to_owned());
        let rows =
            Layout { name: "rows".to_owned(), capacity, setup_minutes: 0, teardown_minutes: 0 };
        let edit = EditResource {
            name: Some(name.to_owned()),
            layouts: Some(vec![rows]),
            ..EditResource::default()
        };
        let new = Wish { edit, parts: None };
        self.world
            .write(move |tx| resources::create(tx, &call, &venue, &new, OnKey::Refuse))
            .unwrap();
    }

    pub(crate) fn add(&self, edit: EditResource, parts: &[&str]) {
        let call = self.world.call();
        let parts =
            (!parts.is_empty()).then(|| parts.iter().map(|&part| part.to_owned()).collect());
        let new = Wish { edit, parts };
        self.world
            .write(move |tx| resources::create(tx, &call, "hall", &new, OnKey::Refuse))
            .unwrap();
    }

    /// Says how something is booked.
    pub(crate) fn policy(&self, resource: &str, set: Policy) {
        let (call, whose) =
            (self.world.call(), Whose::Resource("hall".to_owned(), resource.to_owned()));
        let edit = EditPolicy { set, ..EditPolicy::default() };
        self.world.write(move |tx| house_rules::set_policy(tx, &call, &whose, &edit)).unwrap();
    }

    /// Says what an hour of something costs, in cents.
    pub(crate) fn hire(&self, resource: &'static str, cents: i64) {
        self.hire_for(resource, Money::new(cents, Currency::EUR));
    }

    /// Says what an hour of something costs.
    pub(crate) fn hire_for(&self, resource: &'static str, price: Money) {
        let (call, rate) = (self.world.call(), Rate::base("Hire", Unit::Hour, price));
        self.world.write(move |tx| rates::add(tx, &call, ("hall", Some(resource)), &rate)).unwrap();
    }

    /// The same at a time of day only.
    pub(crate) fn hire_when(&self, resource: &'static str, cents: i64, time: &str) {
        let base = Rate::base("Hire", Unit::Hour, Money::new(cents, Currency::EUR));
        let when = Condition { time: Some(time.parse().unwrap()), ..Condition::default() };
        let (call, rate) = (self.world.call(), Rate { when, ..base });
        self.world.write(move |tx| rates::add(tx, &call, ("hall", Some(resource)), &rate)).unwrap();
    }

    /// So many minutes behind ten o'clock.
    pub(crate) fn at(&self, minutes: i64) -> Timestamp {
        self.ten + SignedDuration::from_mins(minutes)
    }

    /// What somebody wants from so many minutes behind ten to so many.
    pub(crate) fn wanted(&self, wanted: &[(&str, i64)], from: i64, to: i64) -> NewBooking {
        NewBooking {
            venue: Some("hall".to_owned()),
            wanted: wanted.iter().map(|&(name, count)| (name.to_owned(), count)).collect(),
            time: Time {
                start: Point::Instant(self.at(from)),
                end: End::At(Point::Instant(self.at(to))),
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

    pub(crate) fn book(&self, new: NewBooking) -> Result<Outcome<Booked>, EngineError> {
        self.book_by(self.world.call(), new)
    }

    pub(crate) fn book_by(
        &self,
        call: Call,
        new: NewBooking,
    ) -> Result<Outcome<Booked>, EngineError> {
        self.world.write(move |tx| bookings::create(tx, &call, &new))
    }

    /// Books, and insists that it went well.
    pub(crate) fn booked(&self, new: NewBooking) -> Booking {
        self.book(new).unwrap().data.first.booking
    }

    /// Books one resource for an hour.
    pub(crate) fn hour(&self, resource: &str, from: i64) -> Result<Outcome<Booked>, EngineError> {
        self.book(self.wanted(&[(resource, 1)], from, from + 60))
    }

    /// Whether one resource could be booked for an hour; nothing of it stays.
    pub(crate) fn try_hour(&self, resource: &str, from: i64) -> Result<(), EngineError> {
        let (call, new) = (self.world.call(), self.wanted(&[(resource, 1)], from, from + 60));
        let tried = self.world.write(move |tx| {
            bookings::create(tx, &call, &new)?;
            Err::<(), _>(EngineError::Refused(Refusal::new("undone", "it could be booked")))
        });
        match tried {
            Err(EngineError::Refused(refusal)) if refusal.code == "undone" => Ok(()),
            other => other,
        }
    }

    /// Does something to a booking.
    pub(crate) fn step<T: Send + 'static>(
        &self,
        booking: &Booking,
        step: fn(&mut Tx<'_>, &Call, &str) -> Result<Outcome<T>, EngineError>,
    ) -> Result<Outcome<T>, EngineError> {
        let (call, reference) = (self.world.call(), booking.id.to_string());
        self.world.write(move |tx| step(tx, &call, &reference))
    }

    pub(crate) fn get(&self, booking: &Booking) -> SeenBooking {
        let (actor, reference) = (self.world.actor, booking.id.to_string());
        self.world.read(move |tx| bookings::get(tx, &actor, &reference)).unwrap()
    }

    /// Lets the time of a booking run out, whatever the clock of the database says.
    pub(crate) fn run_out(&self, booking: &Booking) {
        let id = booking.id;
        self.world
            .write(move |tx| {
                let now = tx.now();
                for statement in [
                    "update booking set expires_at = $2 where booking_id = $1",
                    "update block set expires_at = $2 where booking_id = $1",
                    "update claim set expires_at = $2 where booking_id = $1",
                ] {
                    tx.execute(statement, &[id.into(), now.into()])?;
                }
                Ok(())
            })
            .unwrap();
    }

    /// How many stretches and units a booking takes.
    pub(crate) fn takes(&self, booking: &Booking) -> usize {
        let id = booking.id;
        let count = |sql| self.world.rows(sql, &[id.into()], |row| row.get::<i64>(0)).len();
        count("select 1 from block where booking_id = $1")
            + count("select 1 from claim where booking_id = $1")
    }

    #[track_caller]
    pub(crate) fn check(&self) {
        let wrong = self.world.read(|tx| {
            let overlapping = blocks::overlapping(tx, 9)?;
            let astray = blocks::astray(tx, 9)?;
            Ok((overlapping, astray, pools::wrong_steps(tx, 9)?))
        });
        let (overlapping, astray, steps) = wrong.unwrap();
        assert!(overlapping.is_empty() && astray.is_empty(), "{overlapping:?} {astray:?}");
        assert!(steps.is_empty(), "{steps:?}");
    }
}
