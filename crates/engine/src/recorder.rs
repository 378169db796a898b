//! The journal of one command: one operation id, one row per thing that changed.

use crate::{Call, EngineError};
use jiff::{SignedDuration, Timestamp};
use planify_core::id::{OpId, OrgId, UserId};
use planify_core::notice::{HOLD_DEFAULT, Timing};
use planify_store::{JsonText, Tx, journal};
use serde_json::{Map, Value};
use uuid::Uuid;

/// The fields of a thing, for the journal.
pub(crate) type Fields = Map<String, Value>;

/// Writes the rows of one command.
#[derive(Debug)]
pub(crate) struct Recorder {
    op: OpId,
    org: OrgId,
    actor: String,
    command: &'static str,
    reason: Option<String>,
    user: Option<UserId>,
    timing: Timing,
    hold: SignedDuration,
}

/// What changed: the prefix of its kind and its id.
pub(crate) type Subject = (&'static str, Uuid);

impl Recorder {
    /// Begins a command.
    pub(crate) fn begin(tx: &mut Tx<'_>, call: &Call, org: OrgId, command: &'static str) -> Self {
        let op = OpId::from(tx.new_uuid());
        Self {
            reason: call.reason.clone(),
            user: call.actor.user_id(),
            timing: call.timing,
            hold: call.hold,
            ..Self::resume(op, org, call.actor.to_string(), command)
        }
    }

    /// Goes on with a command of several transactions.
    pub(crate) fn resume(op: OpId, org: OrgId, actor: String, command: &'static str) -> Self {
        let (reason, user) = (None, None);
        Self { op, org, actor, command, reason, user, timing: Timing::Hold, hold: HOLD_DEFAULT }
    }

    /// The user whose command it is; none for the daemon's own.
    pub(crate) fn user(&self) -> Option<UserId> {
        self.user
    }

    /// Why.
    pub(crate) fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// When people are told of the command, and how long mails wait when nothing is said.
    pub(crate) fn timing(&self) -> (Timing, SignedDuration) {
        (self.timing, self.hold)
    }

    /// When mails of the command leave; none if nobody is told.
    pub(crate) fn due(&self, now: Timestamp) -> Option<Timestamp> {
        self.timing.due(now, self.hold)
    }

    /// When mails leave that cannot wait for the time that the command names for its own; none if nobody is told.
    pub(crate) fn due_soon(&self, now: Timestamp) -> Option<Timestamp> {
        let hold = Timing::Hold.due(now, self.hold);
        self.due(now).and_then(|due| hold.map(|hold| hold.min(due)))
    }

    /// The operation's id.
    pub(crate) fn op(&self) -> OpId {
        self.op
    }

    /// Notes that a thing was created.
    pub(crate) fn created(
        &self,
        tx: &mut Tx<'_>,
        subject: Subject,
        after: Fields,
    ) -> Result<(), EngineError> {
        self.append(tx, subject, "created", None, Some(after))
    }

    /// Notes that a thing was deleted.
    pub(crate) fn deleted(
        &self,
        tx: &mut Tx<'_>,
        subject: Subject,
        before: Fields,
    ) -> Result<(), EngineError> {
        self.append(tx, subject, "deleted", Some(before), None)
    }

    /// Notes that what was known of a thing was erased.
    pub(crate) fn erased(
        &self,
        tx: &mut Tx<'_>,
        subject: Subject,
        after: Fields,
    ) -> Result<(), EngineError> {
        self.append(tx, subject, "erased", None, Some(after))
    }

    /// Notes the fields of a thing that differ.
    pub(crate) fn changed(
        &self,
        tx: &mut Tx<'_>,
        subject: Subject,
        mut before: Fields,
        mut after: Fields,
    ) -> Result<(), EngineError> {
        before.retain(|name, value| after.get(name) != Some(value));
        after.retain(|name, _| before.contains_key(name));
        self.append(tx, subject, "changed", Some(before), Some(after))
    }

    fn append(
        &self,
        tx: &mut Tx<'_>,
        subject: Subject,
        kind: &'static str,
        before: Option<Fields>,
        mut after: Option<Fields>,
    ) -> Result<(), EngineError> {
        if let (Some(reason), Some(after)) = (&self.reason, &mut after) {
            after.insert("reason".to_owned(), reason.as_str().into());
        }
        journal::append(
            tx,
            &journal::Entry {
                op: self.op,
                org: self.org,
                actor: &self.actor,
                command: self.command,
                subject_kind: subject.0,
                subject: subject.1,
                kind,
                before: before.map(|fields| JsonText(Value::Object(fields).to_string())),
                after: after.map(|fields| JsonText(Value::Object(fields).to_string())),
            },
        )?;
        Ok(())
    }
}

/// Builds the fields of a thing from names and values.
macro_rules! fields {
    ($($name:literal: $value:expr),* $(,)?) => {{
        let mut fields = serde_json::Map::new();
        $(fields.insert($name.to_owned(), serde_json::json!($value));)*
        fields
    }};
}

pub(crate) use fields;
