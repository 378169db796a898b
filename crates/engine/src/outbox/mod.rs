//! The outbox: how a planned notice becomes a mail that left, once.
//!
//! A notice, its deliveries and its job change in one transaction. A notice that was taken back or
//! has become pointless never leaves; every attempt of one carries the same Message-ID; what
//! cannot succeed is given up and said so in the change feed.

mod booking;
mod calendar;
pub(crate) mod letter;

use crate::letters::{self, LETTER_JOB, Letter};
use crate::notices::SEND_JOB;
use crate::recorder::{Recorder, fields};
use crate::{EngineError, duties};
use jiff::{SignedDuration, Timestamp};
use planify_core::id::{self, NoticeId, OpId};
use planify_core::notice::State;
use planify_core::retry;
use planify_core::text::for_terminal;
use planify_store::jobs::{self, Leased};
use planify_store::notices::{self, About, DeliveryRow, NoticeRow, Progress};
use planify_store::{StoreError, Tx};
use uuid::Uuid;

pub use booking::BookingMail;
use letter::Verdict;
pub use letter::{Addressee, Prepared, Settings, Standing};
pub use planify_calendar::mime::Mailbox;

/// The longest account of an attempt that is kept, in characters.
const DETAIL_MAX: usize = 500;

/// How long a sender may take for one mail, until another takes its job over.
const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// Leases mails that are due to a sender, at most `limit`, the longest due first.
pub fn lease(tx: &mut Tx<'_>, holder: Uuid, limit: usize) -> Result<Vec<Leased>, EngineError> {
    let until = tx.now().saturating_add(LEASE).unwrap_or(Timestamp::MAX);
    // Whoever waits for a letter cannot go on without it.
    Ok(jobs::lease_due(tx, &[LETTER_JOB, SEND_JOB], limit, holder, until)?)
}

/// Gives leased mails back unsent, as when the daemon ends.
pub fn give_back(tx: &mut Tx<'_>, leased: &[Leased]) -> Result<(), EngineError> {
    for job in leased {
        jobs::retry(tx, job, tx.now(), "given back unsent")?;
    }
    Ok(())
}

/// How long until the next mail is due; none if none waits.
pub fn next_due(tx: &mut Tx<'_>) -> Result<Option<SignedDuration>, EngineError> {
    duties::until_due(tx, &[LETTER_JOB, SEND_JOB])
}

/// How an attempt to send ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sending {
    /// The other side took the mail, and said this.
    Sent(String),
    /// The other side refused it for now, and said this.
    Temporary(String),
    /// The other side could not be reached: nothing was handed over, whatever the mail.
    Unreachable(String),
    /// It can never succeed.
    Permanent(String),
    /// The other side may have taken the mail; it is sent again under the same Message-ID.
    Ambiguous(String),
}

/// One attempt to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The way it took, such as `smtp`.
    pub channel: String,
    /// How it ended.
    pub sending: Sending,
}

/// What became of a notice by an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// Nothing more is done.
    Settled,
    /// It is tried again then.
    Again(Timestamp),
}

/// A mail that is to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mail {
    /// What a guest is told of an event.
    Notice(Box<Prepared>),
    /// What whoever booked is told of a booking.
    Booking(Box<BookingMail>),
    /// Any other.
    Letter(Box<Letter>),
}

/// Reads what the mail of a leased job says; none if the job is done with without a mail.
pub fn prepare(
    tx: &mut Tx<'_>,
    job: &Leased,
    settings: &Settings,
) -> Result<Option<Mail>, EngineError> {
    if job.kind == LETTER_JOB {
        let letter = letters::prepare(tx, job, settings)?;
        return Ok(letter.map(|letter| Mail::Letter(Box::new(letter))));
    }
    let Some(notice) = waiting(tx, job)? else {
        jobs::complete(tx, job)?;
        return Ok(None);
    };
    let verdict = match notice.about {
        About::Guest { event, guest, .. } => {
            letter::read(tx, (&notice, event, guest), settings)?.map(Mail::Notice)
        }
        About::Booking { booking, payment, user } => {
            booking::read(tx, (&notice, booking, payment, user), settings)?.map(Mail::Booking)
        }
    };
    match verdict {
        Verdict::Ready(mail) => Ok(Some(*mail)),
        Verdict::Pointless => {
            notices::advance(tx, notice.id, &Progress::Recalled)?;
            jobs::complete(tx, job)?;
            Ok(None)
        }
        Verdict::Unsendable(reason) => {
            give_up(tx, job, &notice, &reason)?;
            Ok(None)
        }
    }
}

/// Notes how an attempt ended; what failed for now waits for another.
pub fn record(tx: &mut Tx<'_>, job: &Leased, attempt: &Attempt) -> Result<Course, EngineError> {
    if job.kind == LETTER_JOB {
        return letters::record(tx, job, &attempt.sending);
    }
    let Some(notice) = named(tx, job)? else {
        jobs::complete(tx, job)?;
        return Ok(Course::Settled);
    };
    let (outcome, detail) = match &attempt.sending {
        Sending::Sent(detail) => ("sent", detail),
        Sending::Permanent(detail) => ("failed", detail),
        Sending::Ambiguous(detail) => ("ambiguous", detail),
        Sending::Temporary(detail) | Sending::Unreachable(detail) => ("retried", detail),
    };
    let detail = kept(detail);
    let delivery = DeliveryRow {
        id: tx.new_uuid().into(),
        channel: attempt.channel.clone(),
        outcome: outcome.to_owned(),
        detail: Some(detail.clone()),
        at: tx.now(),
    };
    notices::insert_delivery(tx, notice.org, notice.id, &delivery)?;
    let (at, progress) = match &attempt.sending {
        Sending::Sent(_) => {
            notices::advance(tx, notice.id, &Progress::Sent)?;
            jobs::complete(tx, job)?;
            return Ok(Course::Settled);
        }
        Sending::Permanent(_) => (None, Progress::Failed(detail.clone())),
        Sending::Temporary(_) | Sending::Ambiguous(_) => {
            let at = retry::next(notice.attempts + 1, notice.due_at, tx.now(), chance(tx));
            (at, Progress::Retry(detail.clone()))
        }
        // An outage is nothing that a mail did, so it does not use up the mail's attempts.
        Sending::Unreachable(_) => {
            let at = retry::unreachable(job.attempts, notice.due_at, tx.now(), chance(tx));
            (at, Progress::Postponed(detail.clone()))
        }
    };
    if let Some(at) = at
        && notices::advance(tx, notice.id, &progress)?
    {
        jobs::retry(tx, job, at, &detail)?;
        return Ok(Course::Again(at));
    }
    give_up(tx, job, &notice, &detail)?;
    Ok(Course::Settled)
}

/// A random number: the end of a new id is random, also where a test chooses the time.
pub(crate) fn chance(tx: &mut Tx<'_>) -> u32 {
    u32::try_from(tx.new_uuid().as_u128() & u128::from(u32::MAX)).unwrap_or(0)
}

/// Gives a notice up and says so in the feed; one that does not wait any more only loses its job.
fn give_up(
    tx: &mut Tx<'_>,
    job: &Leased,
    notice: &NoticeRow,
    reason: &str,
) -> Result<(), EngineError> {
    if !notices::advance(tx, notice.id, &Progress::Failed(reason.to_owned()))? {
        jobs::complete(tx, job)?;
        return Ok(());
    }
    jobs::dead_letter(tx, job, reason)?;
    let op = OpId::from(tx.new_uuid());
    let recorder = Recorder::resume(op, notice.org, "system".to_owned(), "notice.send");
    let before = fields! { "state": State::Pending.name(), "error": notice.last_error };
    let after = fields! { "state": State::Failed.name(), "error": reason };
    recorder.changed(tx, (NoticeId::PREFIX, notice.id.uuid()), before, after)
}

/// The notice of a job, if it still waits.
fn waiting(tx: &mut Tx<'_>, job: &Leased) -> Result<Option<NoticeRow>, EngineError> {
    Ok(named(tx, job)?.filter(|notice| notice.state == State::Pending))
}

fn named(tx: &mut Tx<'_>, job: &Leased) -> Result<Option<NoticeRow>, EngineError> {
    debug_assert_eq!(job.kind, SEND_JOB, "the sender leases its own jobs only");
    let Some(id) = id::decode(&job.key) else {
        let problem = format!("the job `{}` names no notice", job.key.escape_debug());
        return Err(StoreError::Corrupt(problem).into());
    };
    Ok(notices::find_anywhere(tx, id.into())?.map(|found| found.notice))
}

/// What is kept of a text that the other side sent: one short line without control characters.
pub(crate) fn kept(detail: &str) -> String {
    for_terminal(detail).trim().chars().take(DETAIL_MAX).collect()
}

#[cfg(test)]
mod tests;
