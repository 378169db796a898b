//! The change feed: rows of the journal that the caller may see.

use crate::EngineError;
use planify_core::actor::Actor;
use planify_core::permission::{Action, permit};
use planify_core::rule::Refusal;
use planify_store::Tx;
use planify_store::journal::{self, JournalRow};

/// The most rows of one read.
pub const BATCH_MAX: i64 = 200;

/// A part of the feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Batch {
    /// The rows, in order.
    pub rows: Vec<JournalRow>,
    /// Where the next read begins.
    pub cursor: i64,
}

/// The last number of the feed: a reader who wants what is new begins here.
pub fn head(tx: &mut Tx<'_>, actor: &Actor) -> Result<i64, EngineError> {
    permit(actor, Action::ReadChanges, actor.org)?;
    Ok(journal::head(tx)?)
}

/// Reads the rows behind a cursor, at most `BATCH_MAX`.
///
/// # Errors
/// `feed-reset` for a cursor ahead of the head or older than what is kept.
pub fn read(tx: &mut Tx<'_>, actor: &Actor, cursor: i64) -> Result<Batch, EngineError> {
    permit(actor, Action::ReadChanges, actor.org)?;
    let head = journal::head(tx)?;
    let oldest = journal::oldest(tx)?;
    if cursor > head || cursor < 0 || oldest.is_some_and(|oldest| cursor < oldest - 1) {
        return Err(Refusal::new(
            "feed-reset",
            format!("the cursor `{cursor}` is outside the feed"),
        )
        .hint("read everything again and go on from the head of the feed")
        .into());
    }
    let rows = journal::since(tx, actor.org, cursor, BATCH_MAX)?;
    let is_full = i64::try_from(rows.len()).is_ok_and(|length| length == BATCH_MAX);
    let last = rows.last().map_or(cursor, |row| row.seq);
    // Rows of other organisations are passed over, so a short batch ends at the head. Rows that
    // were numbered since the head was read may be in the batch already.
    let cursor = if is_full { last } else { head.max(last) };
    Ok(Batch { rows, cursor })
}
