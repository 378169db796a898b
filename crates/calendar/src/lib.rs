//! iCalendar text and the mails that carry it.
//!
//! This is the only crate that names an iCalendar library or a MIME builder. It knows neither
//! storage nor network nor clock: the same input always gives the same bytes, so a retried mail is
//! the same mail. Nothing written here can be steered by a control character in an input.

pub mod agenda;
mod error;
pub mod expand;
pub mod invitation;
pub mod layout;
pub mod mime;
pub mod read;
pub mod recurrence;
mod repeats;
mod text;
mod zone;

pub use error::CalendarError;
pub use invitation::{
    Answer, Attendee, CalendarObject, Method, Organizer, Scheduling, Status, When, write,
    write_with,
};
pub use read::{Calendar, Event, Finding, Moment, Reach, Severity, check, parse};
pub use repeats::Repeats;

#[cfg(test)]
mod tests;
