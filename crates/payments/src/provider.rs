//! The one trait, and what goes in and out of it.

use std::fmt;
use std::pin::Pin;
use std::str::FromStr;
use std::time::Duration;

use jiff::Timestamp;
use planify_core::money::Money;
use planify_core::payment::{Refund, Snapshot};
use planify_outbound::HeaderMap;

use crate::error::{NotificationError, PaymentError};

/// A future in a box, so that the trait can be an object.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Whether real money moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It does.
    Live,
    /// It does not.
    Test,
}

/// What a provider can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capabilities {
    /// It has a page of its own where the payer pays.
    pub page: bool,
    /// It tells of changes by itself.
    pub notifications: bool,
    /// It can be asked how a payment stands.
    pub polling: bool,
    /// It gives a part of a payment back.
    pub partial_refunds: bool,
    /// Money can be reserved first and taken later.
    pub later_capture: bool,
    /// A payment may take days to arrive.
    pub settles_later: bool,
    /// The shortest time that a payment can be kept open.
    pub shortest: Option<Duration>,
}

/// A key under which a call may be repeated: the same key is the same act.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key(String);

/// The text can be no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a key is 1 to 255 printable ASCII characters without blanks")]
pub struct KeyError;

impl Key {
    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let fits =
            (1..=255).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
        if fits { Ok(Self(text.to_owned())) } else { Err(KeyError) }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// When the money is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capture {
    /// As soon as the payer pays.
    AtOnce,
    /// It is reserved, and taken by a call of its own.
    Later,
}

/// A payment to be started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Our id of the payment, which the provider keeps beside its own.
    pub payment: String,
    /// What it is for, as the payer reads it.
    pub description: String,
    /// How much.
    pub amount: Money,
    /// When the money is taken.
    pub capture: Capture,
    /// Until when it can be paid.
    pub expires_at: Timestamp,
    /// Where the payer's browser goes afterwards.
    pub return_url: String,
    /// The payer's address, to be filled in for them.
    pub email: Option<String>,
    /// The key of this act.
    pub key: Key,
}

/// What the payer does next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Opens this page.
    Page(String),
    /// Transfers the money, naming the reference.
    Transfer {
        /// What to name.
        reference: String,
        /// Whom to pay, a line each.
        payee: Vec<String>,
    },
    /// Pays when they come.
    AtTheDoor,
    /// Nothing.
    Nothing,
}

/// A payment that the provider knows now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Started {
    /// The provider's id of it.
    pub external: String,
    /// What the payer does next.
    pub next: Next,
    /// How it stands.
    pub snapshot: Snapshot,
}

/// How a payment stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// How it stands.
    pub snapshot: Snapshot,
    /// Further ids by which the provider speaks of it.
    pub aliases: Vec<String>,
}

/// What became of a payment that was to be called off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cancelled {
    /// Nobody can pay it any more.
    Ended(Fetched),
    /// It was paid, or is being paid: what was to be released must not be.
    TooLate(Fetched),
}

/// Money to be given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundAsk {
    /// The provider's id of the payment.
    pub external: String,
    /// Our id of the payment.
    pub payment: String,
    /// Our id of the refund.
    pub refund: String,
    /// How much.
    pub amount: Money,
    /// The key of this act.
    pub key: Key,
}

/// A refund that the provider knows now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refunded {
    /// The provider's id of it, if it has one.
    pub external: Option<String>,
    /// How it stands.
    pub refund: Refund,
}

/// A message that came to us, as it came.
#[derive(Debug, Clone, Copy)]
pub struct Notification<'a> {
    /// Its headers.
    pub headers: &'a HeaderMap,
    /// Its body, byte for byte.
    pub body: &'a [u8],
    /// When it came.
    pub now: Timestamp,
}

/// A hint that something changed. It is never believed for more than that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The provider's id of the message, the same each time it is sent.
    pub event: String,
    /// What the provider calls the change.
    pub kind: String,
    /// Ids of the provider by which the payment may be found, the best first.
    pub externals: Vec<String>,
    /// Our id of the payment, if the provider names it.
    pub payment: Option<String>,
    /// When the provider says it happened.
    pub at: Timestamp,
}

/// A page of changes, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The hints.
    pub notices: Vec<Notice>,
    /// Where to go on; none if nothing was ever there.
    pub cursor: Option<String>,
    /// Whether there are more.
    pub more: bool,
}

/// Somebody who handles money.
pub trait PaymentProvider: Send + Sync + fmt::Debug {
    /// The name in configuration and rows.
    fn name(&self) -> &'static str;

    /// What it can do.
    fn capabilities(&self) -> Capabilities;

    /// Whether real money moves.
    fn mode(&self) -> Mode;

    /// Starts a payment; the same key starts the same one.
    fn start<'a>(&'a self, order: &'a Order) -> BoxFuture<'a, Result<Started, PaymentError>>;

    /// Asks how a payment stands now.
    fn fetch<'a>(&'a self, external: &'a str) -> BoxFuture<'a, Result<Fetched, PaymentError>>;

    /// Sees to it that nobody can pay any more, or says that it is too late for that.
    fn cancel<'a>(
        &'a self,
        external: &'a str,
        key: &'a Key,
    ) -> BoxFuture<'a, Result<Cancelled, PaymentError>>;

    /// Takes money that was reserved.
    fn capture<'a>(
        &'a self,
        external: &'a str,
        amount: Money,
        key: &'a Key,
    ) -> BoxFuture<'a, Result<Fetched, PaymentError>>;

    /// Gives money back; the same key gives it back once.
    fn refund<'a>(&'a self, ask: &'a RefundAsk) -> BoxFuture<'a, Result<Refunded, PaymentError>>;

    /// Reads a message that came to us, if it is the provider's.
    ///
    /// # Errors
    /// A [`NotificationError`] for a message that is not to be believed.
    fn parse_notification(
        &self,
        notification: &Notification<'_>,
    ) -> Result<Vec<Notice>, NotificationError>;

    /// What changed since `cursor`; without one, the latest changes and where to go on from.
    fn list_changes<'a>(
        &'a self,
        cursor: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Changes, PaymentError>>;

    /// Tries whether the provider can be used; says with what, without any secret.
    fn check(&self) -> BoxFuture<'_, Result<String, PaymentError>>;
}
