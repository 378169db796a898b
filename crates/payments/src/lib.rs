//! Taking money through whoever handles it.
//!
//! One trait and a folder or file per provider. A provider is asked for what is so now and answers with a snapshot of the
//! domain; what it says by itself (webhooks, lists of events) is only a hint to ask. It decides nothing about bookings, keeps no queue
//! and repeats nothing of its own: every call that changes something carries a key under which a repetition is harmless.

mod error;
pub mod free;
pub mod manual;
mod provider;
pub mod sim;
pub mod stripe;

pub use error::{NotificationError, PaymentError};
pub use planify_outbound::{HeaderMap, Secret, SecretError, Url};
pub use provider::{
    BoxFuture, Cancelled, Capabilities, Capture, Changes, Fetched, Key, KeyError, Mode, Next,
    Notice, Notification, Order, PaymentProvider, RefundAsk, Refunded, Started,
};
