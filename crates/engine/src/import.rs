//! Imports of guests: chunk by chunk, good lines kept and bad ones reported.

use crate::answers::lock_seats;
use crate::call::Effects;
use crate::guests::{insert, known_person, save_fields};
use crate::recorder::Recorder;
use crate::{Call, EngineError, persons, quotas, resolve};
use planify_core::event::{self, Event};
use planify_core::guest::NewGuest;
use planify_core::id::OpId;
use planify_core::patch::Patch;
use planify_core::permission::{Action, permit};
use planify_core::person::{EditPerson, Person};
use planify_core::rule::Refusal;
use planify_core::text::fold;
use planify_store::{Tx, guests};

/// The most lines of one chunk: each writes at most two journal rows, and a transaction has 1,000.
pub const CHUNK_MAX: usize = 500;
/// The most guests of an event.
pub const GUESTS_MAX: i64 = 2_000_000;

/// A line that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file.
    pub number: u64,
    /// What it says.
    pub guest: NewGuest,
}

/// A line that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Its number in the file.
    pub number: u64,
    /// Why.
    pub refusal: Refusal,
}

/// What a chunk did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Guests added.
    pub added: u64,
    /// Guests or persons changed.
    pub updated: u64,
    /// Guests that were there and did not change.
    pub unchanged: u64,
    /// Lines that failed.
    pub failures: Vec<Failure>,
}

enum Done {
    Added,
    Updated {
        /// Whether the guest is something else now.
        role: bool,
    },
    Unchanged,
}

/// Checks that an import into an event may begin, and answers the id of the whole command.
pub fn begin(tx: &mut Tx<'_>, call: &Call, event: &str) -> Result<(OpId, Event), EngineError> {
    permit(&call.actor, Action::EditGuests, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    event::check_editable(&event)?;
    if guests::counts(tx, event.org, event.id)?.guests >= GUESTS_MAX {
        return Err(
            Refusal::new("too-large", format!("`{}` has {GUESTS_MAX} guests", event.slug)).into()
        );
    }
    Ok((tx.new_uuid().into(), event))
}

/// Imports one chunk of at most `CHUNK_MAX` lines. A line that a rule refuses is reported and the
/// others are kept.
pub fn chunk(
    tx: &mut Tx<'_>,
    call: &Call,
    (op, event): (OpId, &Event),
    lines: &[Line],
) -> Result<Report, EngineError> {
    permit(&call.actor, Action::EditGuests, event.org)?;
    let recorder = Recorder::resume(op, event.org, call.actor.to_string(), "guest.import");
    // Behind the lock of the seats the answers of the guests stand still.
    lock_seats(tx, event)?;
    let mut report = Report::default();
    let mut roles_changed = false;
    for line in lines {
        match import_one(tx, &recorder, event, &line.guest) {
            Ok(Done::Added) => report.added += 1,
            Ok(Done::Updated { role }) => {
                report.updated += 1;
                roles_changed |= role;
            }
            Ok(Done::Unchanged) => report.unchanged += 1,
            Err(EngineError::Refused(refusal)) if tx.is_usable() => {
                report.failures.push(Failure { number: line.number, refusal });
            }
            Err(error) => return Err(error),
        }
    }
    if roles_changed {
        quotas::give_free(tx, call, event, &recorder, &mut Effects::default())?;
    }
    Ok(report)
}

/// Imports one line. All that can be refused is checked before the first row is written.
fn import_one(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    event: &Event,
    new: &NewGuest,
) -> Result<Done, EngineError> {
    let person = known_person(tx, event, new)?;
    let current = match &person {
        Some(person) => guests::find_by_person(tx, event.org, event.id, person.id)?,
        None if new.email.is_none() => {
            guests::find_by_name(tx, event.org, event.id, &fold(&new.display_name()))?
        }
        None => None,
    };
    let Some(current) = current else {
        let person = match person {
            Some(person) => Some(refresh(tx, recorder, person, new)?.0),
            None => None,
        };
        insert(tx, recorder, event, person, new)?;
        return Ok(Done::Added);
    };
    let fields = current.merged(new);
    current.check_party(fields.party_max)?;
    let seats = quotas::plan_move(tx, event, &current, fields.role)?;
    let contact = match person {
        Some(person) => refresh(tx, recorder, person, new)?.1,
        None => false,
    };
    let changed = save_fields(tx, recorder, &current, fields)?;
    if let Some(seats) = &seats {
        quotas::make_move(tx, event, seats)?;
    }
    let role = seats.is_some();
    Ok(if changed || contact { Done::Updated { role } } else { Done::Unchanged })
}

/// Brings a known person's name and phone up to date; the flag tells whether they differed.
fn refresh(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    person: Person,
    new: &NewGuest,
) -> Result<(Person, bool), EngineError> {
    let phone = new.phone.clone().map_or(Patch::Keep, Patch::Set);
    let edit = EditPerson { name: new.name.clone(), phone, ..EditPerson::default() };
    let fields = person.fields.clone().edited(&edit);
    if fields == person.fields {
        return Ok((person, false));
    }
    Ok((persons::save(tx, recorder, person, fields)?, true))
}
