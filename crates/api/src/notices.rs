//! Notices and deliveries on the wire.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of a notice.
pub const SCHEMA: &str = "planify.notice/v1";

/// What one person must be told once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Notice {
    /// `ntc_…`.
    pub id: String,
    /// What it says: `invited`, `updated`, `cancelled`, `answered`, `promoted`, `agenda`, `requested`, `approved` or
    /// `rejected` to a guest; `booking-requested`, `booking-approved`, `booking-rejected`, `booking-confirmed`,
    /// `booking-moved`, `booking-cancelled`, `booking-expired`, `booking-offered`, `payment-due`, `payment-received`,
    /// `payment-refunded` or `payment-returned` to whoever booked.
    pub kind: String,
    /// `pending`, `sent`, `failed` or `recalled`.
    pub state: String,
    /// The event, `evt_…`; absent for a notice about a booking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// The guest, `gst_…`; absent for a notice about a booking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guest: Option<String>,
    /// The booking, `bkg_…`, or the first of several; absent for a notice about an event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<String>,
    /// The payment, `pay_…`, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<String>,
    /// The reader's name.
    pub name: String,
    /// Where it goes.
    pub to: Option<String>,
    /// When it may leave.
    pub due_at: String,
    /// When it left.
    pub sent_at: Option<String>,
    /// How many attempts were made.
    pub attempts: i64,
    /// Why the last attempt failed.
    pub last_error: Option<String>,
    /// When it was planned.
    pub created_at: String,
    /// The attempts, oldest first; only when one notice is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deliveries: Option<Vec<Delivery>>,
}

/// One attempt on one channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Delivery {
    /// `dlv_…`.
    pub id: String,
    /// `smtp` or `file`.
    pub channel: String,
    /// `sent`, `retried`, `failed` or `ambiguous`.
    pub outcome: String,
    /// What the other side said.
    pub detail: Option<String>,
    /// When the attempt ended.
    pub at: String,
}

/// Which notices to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListNotices {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// An event (reference).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// A booking (reference); not together with an event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<String>,
    /// `pending`, `sent`, `failed` or `recalled`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}
