//! Bookings: hold, confirm, decide, move, call off, and what follows from each.
//!
//! Who has which resource when is written under the guards of the database in the transaction that decides it, so
//! nothing is booked twice whatever else happens. What takes a booking's place is kept in step with its state: it
//! is there exactly as long as [`planify_core::booking::takes_place`] says.

mod book;
mod calendar;
mod cancel;
mod dates;
mod lapse;
mod list;
mod place;
mod price;
mod quote;
mod relocate;
pub(crate) mod rooms;
pub mod settle;
mod steps;
pub mod tell;
pub(crate) mod waiting;
mod write;

pub(crate) use book::wanted;
pub use book::{Booked, create};
pub use calendar::calendar;
pub(crate) use calendar::entry;
pub use cancel::{Called, cancel, cancel_dates};
pub use dates::{Repeat, Time};
pub(crate) use lapse::lapse;
pub use list::{ListBookings, Whose, get, list};
pub(crate) use place::wishes;
pub use relocate::{MoveBooking, move_to};
pub use steps::{approve, check_in, confirm, reject};

use crate::EngineError;
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use planify_core::booking::{Booking, State};
use planify_core::id::{EventId, OrgId, UserId};
use planify_core::interval::Interval;
use planify_core::policy::Terms;
use planify_core::price::Quote;
use planify_core::promo::PromoCode;
use planify_core::resource::Resource;
use planify_core::slot::OnConflict;
use planify_store::Tx;
use planify_store::bookings::{self, NamedPart};

/// What becomes of a new booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// It keeps its place for a while.
    Hold,
    /// It becomes as certain as it can without anybody else.
    Confirm,
    /// It waits until its place, which others have, is free.
    Wait,
}

/// What somebody wants to book, by references.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBooking {
    /// The venue, for resources that are named by slugs of it.
    pub venue: Option<String>,
    /// What, and how many units of it.
    pub wanted: Vec<(String, i64)>,
    /// When, the first time.
    pub time: Time,
    /// How it repeats.
    pub repeat: Option<Repeat>,
    /// What for; the names of what is booked when nothing is said.
    pub title: Option<String>,
    /// For how many people.
    pub seats: Option<i64>,
    /// How the rooms are set up.
    pub layout: Option<String>,
    /// A promotion code.
    pub promo: Option<PromoCode>,
    /// How long it is held, if shorter than usual.
    pub hold: Option<SignedDuration>,
    /// The event for which it is.
    pub event: Option<String>,
    /// What becomes of it.
    pub goal: Goal,
}

/// What is to be booked, resolved: all of it on each date.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// The organisation.
    pub(crate) org: OrgId,
    /// Who books.
    pub(crate) user: Option<UserId>,
    /// The event for which it is.
    pub(crate) event: Option<EventId>,
    /// What, and how many units of it; all of one venue.
    pub(crate) wanted: Vec<(Resource, i64)>,
    /// The zone of the venue.
    pub(crate) zone: TimeZone,
    /// When, in order.
    pub(crate) dates: Vec<Interval>,
    /// What becomes of dates that cannot be booked.
    pub(crate) on_conflict: OnConflict,
    /// What for.
    pub(crate) title: String,
    /// For how many people.
    pub(crate) seats: Option<i64>,
    /// How the rooms are set up.
    pub(crate) layout: Option<String>,
    /// A promotion code.
    pub(crate) promo: Option<PromoCode>,
    /// How long it is held, if shorter than usual.
    pub(crate) hold: Option<SignedDuration>,
    /// What becomes of it.
    pub(crate) goal: Goal,
}

/// A booking as people see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenBooking {
    /// The booking.
    pub booking: Booking,
    /// Where it stands at the moment.
    pub state: State,
    /// What is booked, with names.
    pub parts: Vec<NamedPart>,
    /// The price as it was told; none of a list, and where nothing is to pay.
    pub quote: Option<Quote>,
    /// The how-manieth it is of those who wait for a part of the same at a time that meets; none of a list, and of
    /// one that does not wait.
    pub position: Option<i64>,
}

/// Looks at a booking as a whole.
pub(crate) fn seen(tx: &mut Tx<'_>, booking: Booking) -> Result<SeenBooking, EngineError> {
    let parts = bookings::named_parts(tx, booking.id)?;
    let quote = told_price(tx, &booking)?;
    whole(tx, booking, parts, quote)
}

/// Puts together what is known of a booking.
fn whole(
    tx: &mut Tx<'_>,
    booking: Booking,
    parts: Vec<NamedPart>,
    quote: Option<Quote>,
) -> Result<SeenBooking, EngineError> {
    let state = booking.state_at(tx.now());
    let position = match state {
        State::Waiting => Some(bookings::ahead(tx, &booking)? + 1),
        _ => None,
    };
    Ok(SeenBooking { booking, state, parts, quote, position })
}

/// The price as it was told; none where nothing is to pay.
pub(crate) fn told_price(tx: &mut Tx<'_>, booking: &Booking) -> Result<Option<Quote>, EngineError> {
    let quote = bookings::agreed(tx, booking.org, booking.id)?.quote;
    quote.as_ref().map(quote::from_json).transpose()
}

/// The policy that was agreed.
pub(crate) fn terms(tx: &mut Tx<'_>, booking: &Booking) -> Result<Terms, EngineError> {
    Ok(Terms::of(&bookings::agreed(tx, booking.org, booking.id)?.terms))
}
