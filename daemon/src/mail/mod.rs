//! Mails: what the configuration says of them, and how a prepared one becomes bytes.
//!
//! The same prepared mail always gives the same bytes, so a retry sends the same mail.

mod booking;
mod message;
mod settings;

pub(crate) use booking::booking;
pub(crate) use message::{MessageError, letter, message};
pub use settings::SettingsError;
pub(crate) use settings::settings;
