//! What the simulator knows: the things, the time, and what was asked of it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::answer::Answer;
use super::calls::Call;
use super::faults::Fault;

/// How long a key is remembered.
const KEPT: SignedDuration = SignedDuration::from_hours(24);
/// How long events can be listed.
const LISTED: SignedDuration = SignedDuration::from_hours(30 * 24);

pub(super) type Words = BTreeMap<String, String>;

#[derive(Clone, Debug)]
pub(super) struct Session {
    pub(super) id: String,
    pub(super) status: &'static str,
    pub(super) payment_status: &'static str,
    pub(super) amount: i64,
    pub(super) currency: String,
    pub(super) created: i64,
    pub(super) expires_at: i64,
    pub(super) reference: Option<String>,
    pub(super) email: Option<String>,
    pub(super) success_url: String,
    pub(super) cancel_url: Option<String>,
    pub(super) manual: bool,
    pub(super) words: Words,
    pub(super) intent_words: Words,
    pub(super) intent: Option<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Intent {
    pub(super) id: String,
    pub(super) session: String,
    pub(super) status: &'static str,
    pub(super) amount: i64,
    pub(super) received: i64,
    pub(super) currency: String,
    pub(super) manual: bool,
    pub(super) created: i64,
    pub(super) cancelled: Option<(i64, String)>,
    pub(super) words: Words,
    pub(super) charge: Option<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Charge {
    pub(super) id: String,
    pub(super) intent: String,
    pub(super) status: &'static str,
    pub(super) amount: i64,
    pub(super) captured: i64,
    pub(super) currency: String,
    pub(super) created: i64,
}

#[derive(Clone, Debug)]
pub(super) struct Refund {
    pub(super) id: String,
    pub(super) intent: String,
    pub(super) charge: String,
    pub(super) status: &'static str,
    pub(super) amount: i64,
    pub(super) currency: String,
    pub(super) created: i64,
    pub(super) reason: Option<String>,
    pub(super) words: Words,
}

#[derive(Clone, Debug)]
pub(super) struct Dispute {
    pub(super) id: String,
    pub(super) intent: String,
    pub(super) charge: String,
    pub(super) status: &'static str,
    pub(super) amount: i64,
    pub(super) currency: String,
    pub(super) created: i64,
}

#[derive(Clone, Debug)]
pub(super) struct Event {
    pub(super) id: String,
    pub(super) kind: &'static str,
    pub(super) created: Timestamp,
    /// Shared by all copies of the world.
    pub(super) object: Arc<Value>,
    pub(super) key: Option<String>,
}

/// An answer that is kept under a key.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub(super) call: String,
    pub(super) answer: Arc<Answer>,
    pub(super) at: Timestamp,
}

/// All of it; a copy can be kept and taken up again.
#[derive(Clone, Debug)]
pub struct World {
    pub(super) now: Timestamp,
    pub(super) live: bool,
    pub(super) account: Option<String>,
    pub(super) key: String,
    pub(super) secrets: Vec<String>,
    pub(super) sessions: BTreeMap<String, Session>,
    pub(super) intents: BTreeMap<String, Intent>,
    pub(super) charges: BTreeMap<String, Charge>,
    pub(super) refunds: BTreeMap<String, Refund>,
    pub(super) disputes: BTreeMap<String, Dispute>,
    pub(super) events: Vec<Event>,
    /// Events that were not handed out for delivery.
    pub(super) pending: Vec<String>,
    pub(super) kept: BTreeMap<String, Kept>,
    pub(super) calls: Vec<Call>,
    pub(super) faults: Vec<(String, Fault)>,
    /// Refunds stay on their way until the test ends them.
    pub(super) slow_refunds: bool,
    /// Keys are ignored: every call is carried out, which a test of the protocol must notice.
    pub(super) forgetful: bool,
    /// How far the list of events is behind.
    pub(super) lag: Duration,
    made: u32,
}

impl World {
    pub(super) fn new(now: Timestamp) -> Self {
        Self {
            now,
            live: false,
            account: None,
            key: super::KEY.to_owned(),
            secrets: vec![super::SECRET.to_owned()],
            sessions: BTreeMap::new(),
            intents: BTreeMap::new(),
            charges: BTreeMap::new(),
            refunds: BTreeMap::new(),
            disputes: BTreeMap::new(),
            events: Vec::new(),
            pending: Vec::new(),
            kept: BTreeMap::new(),
            calls: Vec::new(),
            faults: Vec::new(),
            slow_refunds: false,
            forgetful: false,
            lag: Duration::ZERO,
            made: 0,
        }
    }

    /// A new id; ids sort in the order in which they were made.
    pub(super) fn id(&mut self, prefix: &str) -> String {
        self.made += 1;
        format!("{prefix}_{:06}", self.made)
    }

    pub(super) fn seconds(&self) -> i64 {
        self.now.as_second()
    }

    /// Sets the time; pages end, keys and events are forgotten by it.
    pub(super) fn move_to(&mut self, now: Timestamp) {
        assert!(now >= self.now, "time does not go backwards");
        self.now = now;
        let over = self
            .sessions
            .values()
            .filter(|session| session.status == "open" && session.expires_at <= now.as_second());
        let over: Vec<_> = over.map(|session| session.id.clone()).collect();
        for id in over {
            self.end_session(&id, None);
        }
        self.kept.retain(|_, kept| now.duration_since(kept.at) < KEPT);
        self.events.retain(|event| now.duration_since(event.created) < LISTED);
    }

    pub(super) fn end_session(&mut self, id: &str, key: Option<&str>) {
        self.sessions.get_mut(id).unwrap().status = "expired";
        let object = self.session_object(&self.sessions[id], &[]);
        self.emit("checkout.session.expired", object, key);
    }

    /// What was given back of a payment or is on its way back.
    pub(super) fn returned(&self, intent: &str) -> i64 {
        let counted = self.refunds.values().filter(|refund| {
            refund.intent == intent && matches!(refund.status, "pending" | "succeeded")
        });
        counted.map(|refund| refund.amount).sum()
    }

    pub(super) fn is_disputed(&self, intent: &str) -> bool {
        self.disputes.values().any(|dispute| {
            dispute.intent == intent && !matches!(dispute.status, "won" | "warning_closed")
        })
    }
}
