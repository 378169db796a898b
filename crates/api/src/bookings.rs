//! Bookings on the wire.

use crate::money::Money;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of a booking.
pub const SCHEMA: &str = "planify.booking/v1";

/// A booking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Booking {
    /// `bkg_…`.
    pub id: String,
    /// The venue, `ven_…`.
    pub venue: String,
    /// The event for which it is, `evt_…`.
    pub event: Option<String>,
    /// The first of those that were made together, `bkg_…`; null for one by itself.
    pub series: Option<String>,
    /// `waiting`, `held`, `requested`, `pending`, `confirmed`, `cancelled`, `completed`, `expired`, `rejected` or `no-show`, at
    /// the moment of the answer.
    pub state: String,
    /// What it is for.
    pub title: String,
    /// What is booked, as it is written in commands: `great-hall`, `chairs:40`.
    pub resources: Vec<String>,
    /// What is booked.
    pub parts: Vec<BookedPart>,
    /// The IANA zone of the venue.
    pub zone: String,
    /// The wall clock at which it begins.
    pub start_local: String,
    /// The wall clock at which it ends.
    pub end_local: String,
    /// The start in UTC.
    pub starts_at: String,
    /// The end in UTC, excluded.
    pub ends_at: String,
    /// For how many people.
    pub seats: Option<i64>,
    /// How the rooms are set up.
    pub layout: Option<String>,
    /// What it costs, with tax; null where nothing is to pay.
    pub total: Option<Money>,
    /// How the price came about; null where nothing is to pay, and in lists.
    pub quote: Option<Quote>,
    /// When its place goes to others unless something happens.
    pub expires_at: Option<String>,
    /// The how-manieth it is of those who wait for a part of the same at a time that meets; null in lists, and for one
    /// that does not wait.
    #[serde(default)]
    pub position: Option<i64>,
    /// When somebody came.
    pub checked_in_at: Option<String>,
    /// Who booked, `usr_…`.
    pub user: Option<String>,
    /// What is paid back; only in the answer to a cancellation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund: Option<Refund>,
    /// All dates that were booked, or called off, together; only in the answer to that.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<BookedDate>,
    /// Dates that were left out; only in the answer to booking them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skipped: Vec<SkippedDate>,
    /// Grows with each change.
    pub version: i64,
    /// When it was made.
    pub created_at: String,
    /// When it last changed.
    pub updated_at: String,
}

/// A resource that is booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BookedPart {
    /// `res_…`.
    pub resource: String,
    /// The name in commands.
    pub slug: String,
    /// The name.
    pub name: String,
    /// How many units of it.
    pub quantity: i64,
}

/// What is paid back by the policy that was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Refund {
    /// How many percent of what was paid; null where the dates that are called off together differ.
    pub percent: Option<i64>,
    /// What goes back, of all dates together; null where nothing was paid.
    pub amount: Option<Money>,
}

/// A date that was booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BookedDate {
    /// `bkg_…`.
    pub id: String,
    /// The wall clock at which it begins.
    pub start_local: String,
    /// The start in UTC.
    pub starts_at: String,
    /// The end in UTC, excluded.
    pub ends_at: String,
    /// What it costs, with tax.
    pub total: Option<Money>,
}

/// A date that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SkippedDate {
    /// The start in UTC.
    pub starts_at: String,
    /// The end in UTC, excluded.
    pub ends_at: String,
    /// Why.
    pub reasons: Vec<WhyNot>,
}

/// Why something cannot be booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct WhyNot {
    /// The resource, `res_…`.
    pub resource: String,
    /// `taken`, `buffer`, `blackout`, `closed`, `pool-full`, `notice`, `horizon`, `quota` and so on.
    pub code: String,
    /// The same for people.
    pub message: String,
}

/// The price of a booking: lines that add up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Quote {
    /// The lines.
    pub lines: Vec<QuoteLine>,
    /// The sum without tax.
    pub net: Money,
    /// The sum of taxes.
    pub tax: Money,
    /// What is to be paid.
    pub total: Money,
}

/// A line of a price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct QuoteLine {
    /// The resource, `res_…`; null for a discount.
    pub resource: Option<String>,
    /// `base`, `adjustment` or `discount`.
    pub kind: String,
    /// The name of the rate, or the promotion code.
    pub label: String,
    /// By what it is counted: `hour`, `slot:30m`, `day`, `flat` or `head`; null for a share.
    pub unit: Option<String>,
    /// How often: seconds by the hour, else how many.
    pub count: i64,
    /// The tax rate in hundredths of a percent.
    pub tax_points: i64,
    /// Without tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
    /// With tax.
    pub gross: Money,
}

/// A resource that is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WantedResource {
    /// A reference: an id, a slug, or `VENUE/RESOURCE`.
    pub resource: String,
    /// How many units of a pool; 1 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<i64>,
}

/// What is to be booked: all of it, or nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateBooking {
    /// What; all of one venue.
    pub resources: Vec<WantedResource>,
    /// A reference to the venue of which slugs are meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// The start: a wall clock in the venue's zone, an instant (RFC 3339), or a day.
    pub start: String,
    /// The end, excluded; of a day its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// How long it lasts instead, as `PT2H` or `2h`; an hour when neither is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// `earlier` or `later`: what to do with a wall time that does not exist or exists twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_gap: Option<String>,
    /// How it repeats, with an end: `FREQ=WEEKLY;COUNT=10`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rrule: Option<String>,
    /// Leaves out dates that cannot be booked, and reports them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skip_conflicts: bool,
    /// What it is for, one line; the names of what is booked when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// For how many people the rooms must have room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<i64>,
    /// How the rooms are set up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layout: Option<String>,
    /// A promotion code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promo: Option<String>,
    /// Only holds the place, until it is confirmed or the time is over.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hold: bool,
    /// Waits for a place that others have: the first who waits and whom it fits is offered it when it is free.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub wait: bool,
    /// A reference to the event for which it is: it moves and ends with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// How long it is held, as `10m`; as long as the policy says when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold_for: Option<String>,
}

/// What is called off with a booking.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelBooking {
    /// `this` when absent; `following` for it and the later dates of its series, `all` for all dates of the series that
    /// are still to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
}

/// Where and when a booking goes; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveBooking {
    /// The start: a wall clock in the venue's zone, an instant (RFC 3339), or a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// The end; it lasts as long as before when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// How long it lasts instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// `earlier` or `later`: what to do with a wall time that does not exist or exists twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_gap: Option<String>,
    /// What is booked instead, of the same venue.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<WantedResource>,
}

/// Which bookings to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListBookings {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Those at this venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// Those of this resource, or of a whole that it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// Those for this event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// Those that end after this instant (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Those that start before this instant (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Those in this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Those that the caller made.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mine: bool,
}

/// Which bookings are exported, and how they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ExportBookings {
    /// `csv` (when absent) or `ics`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Those at this venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// Those of this resource, or of a whole that it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// Those for this event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// Those that end after this instant (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Those that start before this instant (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Those in this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Those that the caller made.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mine: bool,
}
