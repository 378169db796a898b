//! Stripe's objects, with the few fields that are used.
//!
//! What is missing has its default and what is unknown stays text, so a newer version of the API is read too.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A field that holds an id, or the whole thing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Expandable<T> {
    /// The id.
    Id(String),
    /// The thing.
    Object(Box<T>),
}

impl<T> Expandable<T> {
    /// The thing, if it is there.
    pub fn object(&self) -> Option<&T> {
        match self {
            Self::Id(_) => None,
            Self::Object(object) => Some(object),
        }
    }
}

/// What Stripe keeps for us beside its own fields.
pub type Metadata = BTreeMap<String, String>;

/// A page where somebody pays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Session {
    /// `cs_…`.
    pub id: String,
    /// `open`, `complete`, `expired`.
    pub status: Option<String>,
    /// `paid`, `unpaid`, `no_payment_required`.
    pub payment_status: String,
    /// What is to be paid.
    pub amount_total: Option<i64>,
    /// In lower case.
    pub currency: Option<String>,
    /// The page.
    pub url: Option<String>,
    /// The payment, once somebody tried.
    pub payment_intent: Option<Expandable<Intent>>,
    /// Until when it can be paid.
    pub expires_at: i64,
    /// Whether money is real.
    pub livemode: bool,
    /// Our words.
    pub metadata: Option<Metadata>,
}

/// One payment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Intent {
    /// `pi_…`.
    pub id: String,
    /// `succeeded`, `processing`, `requires_capture`, `canceled`, …
    pub status: String,
    /// What is to be paid.
    pub amount: i64,
    /// What was taken.
    pub amount_received: i64,
    /// In lower case.
    pub currency: String,
    /// The last attempt.
    pub latest_charge: Option<Expandable<Charge>>,
    /// Our words.
    pub metadata: Option<Metadata>,
}

/// One attempt.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Charge {
    /// `ch_…`.
    pub id: String,
    /// Whether there is a dispute about it, or was.
    pub disputed: bool,
    /// What was given back.
    pub amount_refunded: i64,
}

/// Money on its way back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Refund {
    /// `re_…`.
    pub id: String,
    /// `pending`, `requires_action`, `succeeded`, `failed`, `canceled`.
    pub status: Option<String>,
    /// How much.
    pub amount: i64,
    /// In lower case.
    pub currency: String,
    /// Our words.
    pub metadata: Option<Metadata>,
}

impl Refund {
    /// Whether our words name it so.
    pub(super) fn names(&self, word: &str, value: &str) -> bool {
        let words = self.metadata.as_ref();
        words.and_then(|words| words.get(word)).is_some_and(|known| known == value)
    }
}

/// A payer's bank that wants the money back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Dispute {
    /// `dp_…`.
    pub id: String,
    /// `needs_response`, `won`, `lost`, …
    pub status: String,
    /// How much of it.
    pub amount: i64,
    /// In lower case.
    pub currency: String,
}

/// Something that happened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Event {
    /// `evt_…`.
    pub id: String,
    /// What, such as `checkout.session.completed`.
    #[serde(rename = "type")]
    pub kind: String,
    /// When.
    pub created: i64,
    /// Whether money is real.
    pub livemode: bool,
    /// The connected account it happened in.
    pub account: Option<String>,
    /// To what.
    pub data: EventData,
}

/// To what an event happened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct EventData {
    /// The object as it was then.
    pub object: EventObject,
}

/// The fields by which a payment is found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct EventObject {
    /// Its id.
    pub id: String,
    /// What it is, such as `checkout.session`.
    pub object: String,
    /// The payment it belongs to.
    pub payment_intent: Option<Expandable<Intent>>,
    /// Our words.
    pub metadata: Option<Metadata>,
}

/// Who a key belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Account {
    /// `acct_…`.
    pub id: String,
    /// Whether it can take money.
    pub charges_enabled: bool,
}

/// A page of a list, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct List<T> {
    /// The things.
    #[serde(default = "Vec::new")]
    pub data: Vec<T>,
    /// Whether there are more behind it.
    #[serde(default)]
    pub has_more: bool,
}

/// What Stripe says when it says no.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct Problem {
    pub(super) error: ProblemBody,
}

/// The inside of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct ProblemBody {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
    /// The parameter that is wrong.
    pub(super) param: Option<String>,
}
