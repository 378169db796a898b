//! What mails about bookings and payments may name, in words.

use serde::Serialize;

use super::{ChangeWords, OrgWords};

/// What a mail about a booking is about, with times and amounts already in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BookingValues {
    /// The booking as it is now, or the first of several.
    pub booking: BookingWords,
    /// How the reader is addressed.
    pub name: Option<String>,
    /// Of whom it is booked.
    pub org: OrgWords,
    /// What changed; empty except for `booking-moved`.
    pub changes: Vec<ChangeWords>,
    /// Why, in the words of whoever did it.
    pub reason: Option<String>,
    /// Whether whoever booked did it themselves.
    pub by_booker: bool,
    /// What is to be paid, and how.
    pub due: Option<DueWords>,
    /// What was paid, or goes back.
    pub sum: Option<String>,
    /// The number of the invoice.
    pub invoice: Option<String>,
}

/// A booking in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BookingWords {
    /// `bkg_…`.
    pub id: String,
    /// What it is for.
    pub title: String,
    /// Where it stands.
    pub state: &'static str,
    /// Where it stood before, for one that ended.
    pub was: Option<String>,
    /// When, with the zone.
    pub when: String,
    /// When, if it is about several: the first of them.
    pub dates: Vec<DateWords>,
    /// How many more dates there are.
    pub more: usize,
    /// What is booked; empty if it is about several of which each is of something else.
    pub what: String,
    /// The venue.
    pub venue: String,
    /// Where that is.
    pub address: Option<String>,
    /// How many people come.
    pub seats: Option<String>,
    /// What it costs; of several, all of them.
    pub total: Option<String>,
    /// Until when its place is kept, with the zone.
    pub until: Option<String>,
    /// Whether it takes place.
    pub is_kept: bool,
}

/// One of several bookings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateWords {
    /// `bkg_…`.
    pub id: String,
    /// When, with the zone.
    pub when: String,
    /// What is booked, if that is not the same for all of them.
    pub what: Option<String>,
}

/// What is to be paid, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueWords {
    /// Of which booking: `bkg_…`.
    pub booking: String,
    /// How much.
    pub amount: String,
    /// The page where it is paid.
    pub page: Option<String>,
    /// What a transfer must name.
    pub reference: Option<String>,
    /// Whom to transfer it to, a line each.
    pub payee: Vec<String>,
    /// Whether it is paid at the door.
    pub door: bool,
}
