//! Persons: contacts of the organisation, known again by their address.

use crate::page::{EARLIEST, Place};
use crate::recorder::{Fields, Recorder, fields};
use crate::{Call, EngineError, Outcome, Page, PageRequest, resolve};
use planify_core::actor::Actor;
use planify_core::id::{OrgId, PersonId};
use planify_core::permission::{Action, permit};
use planify_core::person::{EditPerson, Person, PersonFields};
use planify_core::rule::Refusal;
use planify_core::text::Email;
use planify_store::{Tx, persons};
use uuid::Uuid;

pub use crate::events::OnKey;

/// Adds a person.
pub fn create(
    tx: &mut Tx<'_>,
    call: &Call,
    new: &EditPerson,
    on_key: OnKey,
) -> Result<Outcome<Person>, EngineError> {
    permit(&call.actor, Action::EditPersons, call.actor.org)?;
    let fields = new.clone().into_fields()?;
    if on_key == OnKey::Change {
        let key = fields.key.as_deref().ok_or_else(|| {
            Refusal::invalid("upsert", "an upsert needs an external key").hint("add `--key KEY`")
        })?;
        if let Some(current) = persons::find_by_key(tx, call.actor.org, key)? {
            return change(tx, call, current, new);
        }
    }
    let recorder = Recorder::begin(tx, call, call.actor.org, "person.create");
    let person = insert(tx, &recorder, call.actor.org, fields)?;
    let outcome = Outcome::unchanged(person);
    Ok(Outcome { op: Some(recorder.op()), ..outcome })
}

/// Adds a person as a part of another command.
pub(crate) fn insert(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    org: OrgId,
    fields: PersonFields,
) -> Result<Person, EngineError> {
    let id = PersonId::from(tx.new_uuid());
    let person = Person { id, org, fields, version: 1, created_at: tx.now() };
    persons::insert(tx, &person)?;
    recorder.created(tx, (PersonId::PREFIX, id.uuid()), journal_fields(&person.fields))?;
    Ok(person)
}

/// Reads a person.
pub fn get(tx: &mut Tx<'_>, actor: &Actor, reference: &str) -> Result<Person, EngineError> {
    permit(actor, Action::ReadPersons, actor.org)?;
    resolve::person(tx, actor, reference)
}

/// Lists persons in the order in which they were added.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    search: Option<&str>,
    page: &PageRequest,
) -> Result<Page<Person>, EngineError> {
    permit(actor, Action::ReadPersons, actor.org)?;
    let (limit, rows) = page.rows()?;
    let place = page.place("persons", Place { at: EARLIEST, id: Uuid::nil() })?;
    let pattern = resolve::pattern(search)?;
    let found = persons::list(tx, actor.org, pattern.as_deref(), place.id, rows)?;
    Ok(Page::cut(found, limit, "persons", |row| Place { at: EARLIEST, id: row.id.uuid() }))
}

/// Changes a person.
pub fn edit(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
    edit: &EditPerson,
) -> Result<Outcome<Person>, EngineError> {
    permit(&call.actor, Action::EditPersons, call.actor.org)?;
    let current = resolve::person(tx, &call.actor, reference)?;
    call.check_version(&current.fields.name, current.version)?;
    change(tx, call, current, edit)
}

fn change(
    tx: &mut Tx<'_>,
    call: &Call,
    current: Person,
    edit: &EditPerson,
) -> Result<Outcome<Person>, EngineError> {
    let fields = current.fields.clone().edited(edit);
    if fields == current.fields {
        return Ok(Outcome::unchanged(current));
    }
    let recorder = Recorder::begin(tx, call, current.org, "person.edit");
    let person = save(tx, &recorder, current, fields)?;
    let outcome = Outcome::unchanged(person);
    Ok(Outcome { op: Some(recorder.op()), ..outcome })
}

/// Writes the changed fields of a person as a part of a command.
pub(crate) fn save(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    current: Person,
    fields: PersonFields,
) -> Result<Person, EngineError> {
    let before = journal_fields(&current.fields);
    let person = Person { fields, version: current.version + 1, ..current };
    persons::save(tx, &person)?;
    let after = journal_fields(&person.fields);
    recorder.changed(tx, (PersonId::PREFIX, person.id.uuid()), before, after)?;
    Ok(person)
}

pub(crate) fn journal_fields(person: &PersonFields) -> Fields {
    fields! {
        "key": person.key,
        "name": person.name,
        "email": person.email.as_ref().map(Email::as_str),
        "phone": person.phone.as_ref().map(planify_core::text::Phone::as_str),
        "locale": person.locale,
        "zone": person.zone,
    }
}
