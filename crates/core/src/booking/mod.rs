//! Bookings: who has which resources when, and in which states that can change.
//!
//! What a booking's state is depends on the moment: one that waits past its end has expired whether or not
//! anybody noted it, so nothing is ever kept by a worker that stands still.

mod price;
mod terms;
#[cfg(test)]
mod tests;

pub use terms::strictest;

use crate::id::{BookingId, EventId, OrgId, PromoId, ResourceId, UserId, VenueId};
use crate::interval::Interval;
use crate::money::Money;
use crate::policy::{Approval, Pending, Terms};
use crate::rule::Refusal;
use crate::text;
use crate::words::words;
use jiff::{SignedDuration, Timestamp};

/// The longest title, in characters.
pub const TITLE_MAX: usize = 200;
/// The most resources of one booking.
pub const PARTS_MAX: usize = 50;
/// What lasts longer is looked for apart, so that a list of a week reads a week.
pub const LONG: SignedDuration = SignedDuration::from_hours(24);

words! {
    /// Where a booking stands.
    State, "state" {
        /// Its place is taken, and it is offered the place when that is free.
        Waiting = "waiting",
        /// It keeps its place for a while.
        Held = "held",
        /// Somebody has to approve it.
        Requested = "requested",
        /// It is to be paid.
        Pending = "pending",
        /// It is certain.
        Confirmed = "confirmed",
        /// It was called off.
        Cancelled = "cancelled",
        /// It took place.
        Completed = "completed",
        /// It was not confirmed, decided or paid in time.
        Expired = "expired",
        /// It was not approved.
        Rejected = "rejected",
        /// Nobody came.
        NoShow = "no-show",
    }
}

impl State {
    /// Whether it keeps others away, as far as its place does not go to others meanwhile.
    pub fn is_active(self) -> bool {
        matches!(self, Self::Held | Self::Requested | Self::Pending | Self::Confirmed)
    }
}

/// A resource that is booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// The resource.
    pub resource: ResourceId,
    /// How many units of it; 1 of what is not a pool or sold by number.
    pub quantity: i64,
}

/// A booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// The id.
    pub id: BookingId,
    /// The organisation.
    pub org: OrgId,
    /// The venue at which everything of it is.
    pub venue: VenueId,
    /// The event for which it is made.
    pub event: Option<EventId>,
    /// The first of those that were made together.
    pub series: Option<BookingId>,
    /// Where it stood when it last changed; [`Booking::state_at`] says where it stands.
    pub state: State,
    /// What it is for.
    pub title: String,
    /// Who books.
    pub user: Option<UserId>,
    /// The zone of the venue.
    pub zone: String,
    /// The wall clock at which it begins.
    pub start_local: String,
    /// The wall clock at which it ends.
    pub end_local: String,
    /// When it takes place, without what is kept free around it.
    pub time: Interval,
    /// How many people come.
    pub seats: Option<i64>,
    /// How the rooms are set up.
    pub layout: Option<String>,
    /// What it costs; none if nothing.
    pub total: Option<Money>,
    /// The promotion that the price has in it.
    pub promo: Option<PromoId>,
    /// When its place goes to others.
    pub expires_at: Option<Timestamp>,
    /// When somebody came.
    pub checked_in_at: Option<Timestamp>,
    /// What is booked, by resource.
    pub parts: Vec<Part>,
    /// Grows with each change.
    pub version: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Booking {
    /// Where it stands at a moment.
    pub fn state_at(&self, now: Timestamp) -> State {
        let is_over = self.expires_at.is_some_and(|at| at <= now);
        match self.state {
            State::Waiting | State::Held | State::Requested | State::Pending if is_over => {
                State::Expired
            }
            State::Confirmed if is_over => State::NoShow,
            State::Confirmed if self.time.ends_at() <= now => State::Completed,
            state => state,
        }
    }

    /// Whether it lasts longer than usual.
    pub fn lasts_long(&self) -> bool {
        self.time.length() > LONG
    }

    /// The same in another state, and with another moment at which its place goes to others.
    fn with(&self, state: State, expires_at: Option<Timestamp>) -> Self {
        Self { state, expires_at, ..self.clone() }
    }

    /// The booking once it is certain.
    fn certain(&self, terms: &Terms) -> Self {
        let released_at = terms
            .released_at(self.time.starts_at())
            .filter(|_| self.checked_in_at.is_none())
            .filter(|at| *at < self.time.ends_at());
        self.with(State::Confirmed, released_at)
    }

    /// The same as one that waits for its place, until its time has come.
    #[must_use]
    pub fn waiting(&self) -> Self {
        self.with(State::Waiting, Some(self.time.starts_at()))
    }

    /// What becomes of a booking that waits once its place is free: the place is kept for it for a while.
    ///
    /// # Errors
    /// `hold-expired` for one whose time has come, `booking-state` for one that does not wait.
    pub fn offer(&self, terms: &Terms, now: Timestamp) -> Result<Self, Refusal> {
        match self.state_at(now) {
            State::Waiting => {
                let until = terms.held_until(now).min(self.time.ends_at());
                Ok(self.with(State::Held, Some(until)))
            }
            _ => Err(self.refuse(now, "offered its place")),
        }
    }

    /// A booking that waits, for another time from now on.
    ///
    /// # Errors
    /// `hold-expired` for one whose time has come, `booking-state` for one that does not wait.
    pub fn wait_at(
        &self,
        (time, (start_local, end_local)): (Interval, (String, String)),
        now: Timestamp,
    ) -> Result<Self, Refusal> {
        match self.state_at(now) {
            State::Waiting => Ok(Self { start_local, end_local, time, ..self.clone() }.waiting()),
            _ => Err(self.refuse(now, "moved")),
        }
    }

    /// What becomes of a hold that is to be kept: a request, something to pay, or a certain booking.
    ///
    /// # Errors
    /// `hold-expired` for one that is too late, `booking-state` for one that is no hold.
    pub fn confirm(&self, terms: &Terms, now: Timestamp) -> Result<Self, Refusal> {
        match self.state_at(now) {
            State::Held if terms.approval == Approval::Required => {
                Ok(self.with(State::Requested, Some(self.time.starts_at())))
            }
            State::Held => self.accept(terms, now),
            State::Confirmed => Ok(self.clone()),
            _ => Err(self.refuse(now, "confirmed")),
        }
    }

    /// What becomes of a request that is approved.
    ///
    /// # Errors
    /// `hold-expired` for one whose time has come, `booking-state` for what is no request.
    pub fn approve(&self, terms: &Terms, now: Timestamp) -> Result<Self, Refusal> {
        match self.state_at(now) {
            State::Requested => self.accept(terms, now),
            _ => Err(self.refuse(now, "approved")),
        }
    }

    fn accept(&self, terms: &Terms, now: Timestamp) -> Result<Self, Refusal> {
        let due = self.total.map(|total| terms.due(total)).transpose()?;
        if due.is_some_and(|due| due.amount > 0) {
            return Ok(self.with(State::Pending, Some(terms.held_until(now))));
        }
        Ok(self.certain(terms))
    }

    /// What becomes of a request that is not approved.
    ///
    /// # Errors
    /// `booking-state` for what is no request.
    pub fn reject(&self, now: Timestamp) -> Result<Self, Refusal> {
        match self.state_at(now) {
            State::Requested => Ok(self.with(State::Rejected, None)),
            _ => Err(self.refuse(now, "rejected")),
        }
    }

    /// What becomes of a booking that is paid.
    ///
    /// # Errors
    /// `hold-expired` for one that is too late, `booking-state` for one that waits for no money.
    pub fn paid(&self, terms: &Terms, now: Timestamp) -> Result<Self, Refusal> {
        match self.state_at(now) {
            State::Pending => Ok(self.certain(terms)),
            State::Confirmed => Ok(self.clone()),
            _ => Err(self.refuse(now, "paid")),
        }
    }

    /// What becomes of a booking that was paid too late and has its place again.
    ///
    /// # Errors
    /// `booking-state` for one that has not expired.
    pub fn revive(&self, terms: &Terms, now: Timestamp) -> Result<Self, Refusal> {
        match self.state_at(now) {
            State::Expired => Ok(self.certain(terms)),
            _ => Err(self.refuse(now, "taken up again")),
        }
    }

    /// What becomes of a booking that is called off; the same once it was.
    ///
    /// # Errors
    /// `hold-expired` or `booking-state` for one that keeps no place any more.
    pub fn cancel(&self, now: Timestamp) -> Result<Self, Refusal> {
        match self.state_at(now) {
            state if state.is_active() || state == State::Waiting => {
                Ok(self.with(State::Cancelled, None))
            }
            State::Cancelled => Ok(self.clone()),
            _ => Err(self.refuse(now, "cancelled")),
        }
    }

    /// What becomes of a booking to which somebody came.
    ///
    /// # Errors
    /// `booking-state` for one that is not certain, `too-early` for one that does not begin today.
    pub fn check_in(&self, now: Timestamp) -> Result<Self, Refusal> {
        if self.checked_in_at.is_some() {
            return Ok(self.clone());
        }
        if self.state_at(now) != State::Confirmed {
            return Err(self.refuse(now, "checked in"));
        }
        if self.time.starts_at().duration_since(now) > LONG {
            let message = format!("it begins at {} only", self.time.starts_at());
            return Err(
                Refusal::new("too-early", message).hint("check in within a day before it begins")
            );
        }
        Ok(Self { checked_in_at: Some(now), ..self.with(State::Confirmed, None) })
    }

    /// The booking at another time; what it was keeps its place until it has the new one.
    ///
    /// # Errors
    /// `booking-state` for one that keeps no place, or that has begun.
    pub fn move_to(
        &self,
        (time, locals): (Interval, (String, String)),
        terms: &Terms,
        now: Timestamp,
    ) -> Result<Self, Refusal> {
        if !self.state_at(now).is_active() || self.checked_in_at.is_some() {
            return Err(self.refuse(now, "moved"));
        }
        // Its end may still change, as that of an event that takes longer.
        if self.time.starts_at() <= now && time.starts_at() != self.time.starts_at() {
            return Err(Refusal::new("booking-state", "a booking that has begun cannot be moved")
                .hint("book another time"));
        }
        let (start_local, end_local) = locals;
        let next = Self { start_local, end_local, time, ..self.clone() };
        Ok(match self.state {
            State::Confirmed => next.certain(terms),
            State::Requested => next.with(State::Requested, Some(time.starts_at())),
            _ => next,
        })
    }

    /// What is noted of a booking whose time has run out; none if nothing has changed.
    pub fn lapse(&self, now: Timestamp) -> Option<Self> {
        let state = self.state_at(now);
        (state != self.state).then(|| self.with(state, None))
    }

    fn refuse(&self, now: Timestamp, what: &str) -> Refusal {
        let state = self.state_at(now);
        if state == State::Expired {
            return hold_expired();
        }
        let message = format!("a booking that is {state} cannot be {what}");
        Refusal::new("booking-state", message).hint("see it with `planify booking get BOOKING`")
    }
}

/// Says that the place of a booking has gone to others, or could have.
pub fn hold_expired() -> Refusal {
    Refusal::new("hold-expired", "its place was kept for a while only, and that is over")
        .hint("hold the time again")
}

/// Whether a booking in this state has blocks and claims: a request that leaves the place open has none.
pub fn takes_place(state: State, terms: &Terms) -> bool {
    match state {
        State::Requested => terms.pending == Pending::Holds,
        state => state.is_active(),
    }
}

/// Reads what a booking is for.
///
/// # Errors
/// `invalid` for nothing, or more than [`TITLE_MAX`] characters.
pub fn parse_title(text: &str) -> Result<String, Refusal> {
    text::required_line(text, TITLE_MAX).map_err(|error| Refusal::from(error).field("title"))
}
