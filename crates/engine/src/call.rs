//! What surrounds a command: who calls, when people are told, and what came of it.

use jiff::{SignedDuration, Timestamp};
use planify_core::actor::Actor;
use planify_core::id::OpId;
use planify_core::notice::{HOLD_DEFAULT, Kind, Timing};
use planify_core::rule::Refusal;

/// A command's circumstances.
#[derive(Debug, Clone)]
pub struct Call {
    /// Who acts.
    pub actor: Actor,
    /// When people are told.
    pub timing: Timing,
    /// How long mails wait when nothing is said.
    pub hold: SignedDuration,
    /// Why, for the journal and for cancellations.
    pub reason: Option<String>,
    /// The version that the caller saw; another one is refused.
    pub if_version: Option<i64>,
}

impl Call {
    /// A call with nothing special about it.
    pub fn by(actor: Actor) -> Self {
        Self { actor, timing: Timing::Hold, hold: HOLD_DEFAULT, reason: None, if_version: None }
    }

    /// When mails of this call leave; none if nobody is told.
    pub(crate) fn due(&self, now: Timestamp) -> Option<Timestamp> {
        self.timing.due(now, self.hold)
    }

    /// Refuses if the caller saw another version.
    pub(crate) fn check_version(&self, name: &str, version: i64) -> Result<(), Refusal> {
        match self.if_version {
            Some(seen) if seen != version => Err(Refusal::new(
                "version-conflict",
                format!("`{name}` is at version {version}, not {seen}"),
            )
            .hint("read it again and repeat the change")),
            _ => Ok(()),
        }
    }
}

/// Something that follows from a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Mails that will leave.
    Mail {
        /// What they say.
        notice: Kind,
        /// How many.
        count: i64,
        /// When.
        due_at: Timestamp,
    },
    /// A mail that is about no event.
    Letter {
        /// What it says.
        kind: &'static str,
        /// When.
        due_at: Timestamp,
    },
    /// Waiting guests who have seats now.
    Promoted(i64),
    /// Mails that waited and will not leave.
    Recalled(i64),
}

/// What came of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome<T> {
    /// The thing as it is now; for a deletion, as it was.
    pub data: T,
    /// The command's id; none when nothing changed.
    pub op: Option<OpId>,
    /// What follows.
    pub effects: Vec<Effect>,
    /// What the caller should know.
    pub warnings: Vec<String>,
}

impl<T> Outcome<T> {
    /// Nothing changed.
    pub fn unchanged(data: T) -> Self {
        Self { data, op: None, effects: Vec::new(), warnings: Vec::new() }
    }

    /// Whether anything changed.
    pub fn changed(&self) -> bool {
        self.op.is_some()
    }
}

/// Adds up effects of the same kind.
#[derive(Debug, Default)]
pub(crate) struct Effects(Vec<Effect>);

impl Effects {
    /// One more mail that will leave.
    pub(crate) fn mail(&mut self, kind: Kind, at: Timestamp) {
        self.mails(kind, at, 1);
    }

    /// More mails that will leave.
    pub(crate) fn mails(&mut self, kind: Kind, at: Timestamp, more: i64) {
        let known = self.0.iter_mut().find_map(|effect| match effect {
            Effect::Mail { notice, count, due_at } if *notice == kind && *due_at == at => {
                Some(count)
            }
            _ => None,
        });
        match known {
            Some(count) => *count += more,
            None if more > 0 => self.0.push(Effect::Mail { notice: kind, count: more, due_at: at }),
            None => {}
        }
    }

    /// What followed from a step that belongs to the command.
    pub(crate) fn join(&mut self, more: Vec<Effect>) {
        for effect in more {
            match effect {
                Effect::Mail { notice, count, due_at } => self.mails(notice, due_at, count),
                Effect::Recalled(count) => self.recalled(count),
                other => self.0.push(other),
            }
        }
    }

    /// One mail that is about no event.
    pub(crate) fn letter(&mut self, kind: &'static str, due_at: Timestamp) {
        self.0.push(Effect::Letter { kind, due_at });
    }

    /// More guests who have seats now.
    pub(crate) fn promoted(&mut self, more: i64) {
        if more > 0 {
            self.0.push(Effect::Promoted(more));
        }
    }

    /// More mails that will not leave.
    pub(crate) fn recalled(&mut self, more: i64) {
        let known = self.0.iter_mut().find_map(|effect| match effect {
            Effect::Recalled(count) => Some(count),
            _ => None,
        });
        match known {
            Some(count) => *count += more,
            None if more > 0 => self.0.push(Effect::Recalled(more)),
            None => {}
        }
    }

    /// The effects, in the order in which they came up.
    pub(crate) fn into_vec(self) -> Vec<Effect> {
        self.0
    }
}
