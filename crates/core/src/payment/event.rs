//! What providers say by themselves: hints that something changed, never believed for more than that.

use jiff::Timestamp;

use crate::id::PaymentId;
use crate::words::words;

words! {
    /// How a hint came.
    EventSource, "source" {
        /// The provider sent it.
        Webhook = "webhook",
        /// It was among the provider's changes.
        Poll = "poll",
    }
}

words! {
    /// What became of a hint.
    EventStatus, "status" {
        /// It waits to be followed.
        Received = "received",
        /// The provider was asked, and what it said is noted.
        Applied = "applied",
        /// No payment here fits, after many looks.
        Foreign = "foreign",
        /// What the provider says of the payment cannot be true.
        Failed = "failed",
    }
}

/// A hint as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PspEvent {
    /// Who said it.
    pub provider: String,
    /// The provider's id of it, the same each time it is sent.
    pub event: String,
    /// What the provider calls the change.
    pub kind: String,
    /// Ids of the provider by which the payment may be found, the best first.
    pub externals: Vec<String>,
    /// Our id of the payment, if the provider named one.
    pub named_payment: Option<String>,
    /// The payment that it is about.
    pub payment: Option<PaymentId>,
    /// How it came.
    pub source: EventSource,
    /// What became of it.
    pub status: EventStatus,
    /// How often a payment was looked for in vain.
    pub tries: i64,
    /// When one is looked for again.
    pub next_at: Option<Timestamp>,
    /// When it happened, as the provider says.
    pub happened_at: Timestamp,
    /// When it came.
    pub received_at: Timestamp,
    /// When it was followed.
    pub applied_at: Option<Timestamp>,
}
