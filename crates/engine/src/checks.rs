//! The check of the installation: whether what is kept agrees with itself.
//!
//! A check only reads. Each says what it looked at, whether all is well, and what is not.

use crate::audit::{self, Break};
use crate::{EngineError, orgs, payments};
use planify_core::actor::Actor;
use planify_core::id::{ItemId, OccurrenceId};
use planify_core::permission::{Action, permit};
use planify_store::checks::{self, Misplaced, Scope};
use planify_store::{Tx, blocks, journal, pools};

/// The most findings of one check that are told.
pub(crate) const FINDINGS_MAX: i64 = 20;

/// What one check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at.
    pub check: &'static str,
    /// What was found where all is well.
    pub seen: String,
    /// What is wrong; nothing where all is well.
    pub wrong: Vec<String>,
}

/// Refuses those who do not run the installation.
pub fn permit_check(tx: &mut Tx<'_>, actor: &Actor) -> Result<(), EngineError> {
    Ok(permit(actor, Action::Operate, orgs::installation(tx)?)?)
}

/// Holds the schema, the seats and the numbers of the journal against what they should be.
pub fn look(tx: &mut Tx<'_>, actor: &Actor, newest: i64) -> Result<Vec<Finding>, EngineError> {
    permit_check(tx, actor)?;
    let mut found = vec![schema(tx, newest)?, tallies(tx)?, bookings(tx)?, numbers(tx)?];
    found.extend(payments::check::look(tx)?);
    Ok(found)
}

/// The schema has every step up to its newest, and none of this program's is missing.
fn schema(tx: &mut Tx<'_>, newest: i64) -> Result<Finding, EngineError> {
    let (version, count) = checks::schema(tx)?;
    let mut wrong = Vec::new();
    if version < newest {
        wrong.push(format!("the schema is at step {version}, this program has {newest}"));
    }
    if count != version {
        wrong.push(format!("{count} steps were taken, the newest is step {version}"));
    }
    Ok(Finding { check: "schema", seen: format!("step {version}"), wrong })
}

/// Every seat that is taken belongs to an answer, and none is sold twice.
fn tallies(tx: &mut Tx<'_>) -> Result<Finding, EngineError> {
    let mut wrong = Vec::new();
    for tally in checks::wrong_tallies(tx, FINDINGS_MAX)? {
        let scope = match tally.of {
            Scope::Occurrence => OccurrenceId::from(tally.scope).to_string(),
            Scope::Item => ItemId::from(tally.scope).to_string(),
        };
        let role = tally.role.map(|role| format!(" of role `{role}`")).unwrap_or_default();
        wrong.push(match tally.capacity {
            Some(capacity) if tally.taken == tally.answered => {
                format!("{} of {capacity} seats of `{scope}` are taken", tally.taken)
            }
            _ => format!(
                "{} seats{role} of `{scope}` are taken, its answers have {}",
                tally.taken, tally.answered
            ),
        });
    }
    Ok(Finding { check: "tallies", seen: "seats equal answers".to_owned(), wrong })
}

/// Nothing is booked twice, pools give what they have, and what is taken is what bookings want.
fn bookings(tx: &mut Tx<'_>) -> Result<Finding, EngineError> {
    let mut wrong = Vec::new();
    for (resource, one, other) in blocks::overlapping(tx, FINDINGS_MAX)? {
        wrong.push(format!("`{one}` and `{other}` have `{resource}` at the same time"));
    }
    for step in pools::wrong_steps(tx, FINDINGS_MAX)? {
        let pools::WrongStep { resource, at, taken, claimed, capacity } = step;
        wrong.push(format!(
            "{taken} of {capacity} units of `{resource}` are taken at {at}, its bookings have {claimed}"
        ));
    }
    for Misplaced { booking, resource } in checks::unplaced(tx, FINDINGS_MAX)? {
        wrong.push(format!("`{booking}` does not have `{resource}`, which it is for"));
    }
    for Misplaced { booking, resource } in checks::unwanted(tx, FINDINGS_MAX)? {
        wrong.push(format!("`{booking}` has `{resource}`, which it is not for"));
    }
    Ok(Finding { check: "bookings", seen: "nothing is booked twice".to_owned(), wrong })
}

/// The rows of the journal are numbered without a gap, from the first to the head.
fn numbers(tx: &mut Tx<'_>) -> Result<Finding, EngineError> {
    let numbers = checks::journal_numbers(tx)?;
    let head = journal::head(tx)?;
    let mut wrong = Vec::new();
    if let Some(behind) = numbers.gap_behind {
        wrong.push(format!("rows behind {behind} are missing"));
    }
    if numbers.last != head {
        wrong.push(format!("the last row is {}, the head is {head}", numbers.last));
    }
    let seen = format!("rows {} to {}", numbers.first, numbers.last);
    Ok(Finding { check: "journal", seen, wrong })
}

/// What the check of the chain over the journal found, once it is over.
pub fn chain(check: &audit::Check) -> Finding {
    let seen =
        format!("{} rows as they were sealed, {} not sealed yet", check.sealed, check.unsealed);
    let told =
        |broken: &Break| format!("the chain is broken at row {}: {}", broken.seq, broken.problem);
    Finding { check: "chain", seen, wrong: check.broken.iter().map(told).collect() }
}
