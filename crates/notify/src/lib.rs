//! Handing finished mails to whoever delivers them.
//!
//! One trait and a file per provider. A provider gets the bytes of a whole mail and says exactly
//! what became of it: taken, refused for now, refused for good, unknown, or never offered. It keeps
//! no queue and retries nothing of its own; deciding what to do next is the caller's.

mod error;
pub mod file;
mod mail;
pub mod smtp;
mod url;

use std::pin::Pin;

pub use error::SendError;
pub use file::FileMailer;
pub use mail::{OutgoingMail, Sent};
pub use smtp::SmtpMailer;
pub use url::{MailUrl, MailUrlError, SmtpUrl, Tls};

/// A future in a box, so that the trait can be an object.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Something that takes mails.
pub trait Mailer: Send + Sync + std::fmt::Debug {
    /// Hands over one mail for one recipient.
    ///
    /// The same mail may be handed over again: its Message-ID is what receivers know it by.
    fn send<'a>(&'a self, mail: &'a OutgoingMail) -> BoxFuture<'a, Result<Sent, SendError>>;

    /// Removes what is kept here of mails whose Message-ID begins with one of `ids`, and gives their
    /// number; nothing can be done about mails that went on.
    fn forget<'a>(&'a self, ids: &'a [String]) -> BoxFuture<'a, Result<u64, SendError>>;

    /// Says in a few words where mails go, without any secret.
    fn describe(&self) -> String;

    /// Tries everything short of sending a mail.
    fn check(&self) -> BoxFuture<'_, Result<(), SendError>>;
}

#[cfg(test)]
mod tests;
