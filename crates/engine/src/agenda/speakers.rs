//! Speakers: who speaks at what, who they are, and when they are not there.
//!
//! A speaker is a guest of the event too, with the role `speaker` unless they have a better one,
//! and is told what concerns them as every guest is.

use super::{ItemView, Open, find_item};
use crate::recorder::{Fields, Recorder, fields};
use crate::{Call, EngineError, Outcome, guests, persons, resolve};
use planify_core::agenda::{
    EditSpeaker, Item, Naming, Speaker, check_bio, merged_absences, speakers_of,
};
use planify_core::event::Event;
use planify_core::guest::{GuestFields, NewGuest, Role};
use planify_core::id::PersonId;
use planify_core::person::{Person, PersonFields};
use planify_core::registration::Admission;
use planify_core::rule::Refusal;
use planify_core::text::fold;
use planify_store::agenda as rows;
use planify_store::{Tx, guests as guest_rows, persons as person_rows};
use uuid::Uuid;

/// Makes somebody a speaker of an item.
pub fn assign(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    item: &str,
    naming: &Naming,
) -> Result<Outcome<ItemView>, EngineError> {
    let open = Open::begin(tx, call, event)?;
    let current = find_item(tx, &open.event, item)?;
    call.check_version(&current.details.title, current.version)?;
    let recorder = Recorder::begin(tx, call, open.event.org, "agenda.speaker-assign");
    let person = match naming {
        Naming::Address(..) => find_or_create(tx, &recorder, &open.event, naming)?,
        Naming::Name(reference) => resolve::person(tx, &call.actor, reference)?,
    };
    let mut named = current.speakers.clone();
    named.push(person.id);
    let speakers = speakers_of(named)?;
    if speakers == current.speakers {
        let view = open.view(tx, current)?;
        return Ok(Outcome::unchanged(view));
    }
    ensure(tx, &recorder, &open.event, person)?;
    finish(tx, &recorder, &open, current, speakers)
}

/// Takes a speaker off an item.
pub fn unassign(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    item: &str,
    person: &str,
) -> Result<Outcome<ItemView>, EngineError> {
    let open = Open::begin(tx, call, event)?;
    let current = find_item(tx, &open.event, item)?;
    call.check_version(&current.details.title, current.version)?;
    let person = resolve::person(tx, &call.actor, person)?.id;
    if !current.speakers.contains(&person) {
        let view = open.view(tx, current)?;
        return Ok(Outcome::unchanged(view));
    }
    let recorder = Recorder::begin(tx, call, open.event.org, "agenda.speaker-unassign");
    let left = current.speakers.iter().copied().filter(|speaker| *speaker != person).collect();
    let outcome = finish(tx, &recorder, &open, current, left)?;
    forget_idle(tx, &recorder, &open.event, person)?;
    Ok(outcome)
}

fn finish(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    open: &Open,
    current: Item,
    speakers: Vec<PersonId>,
) -> Result<Outcome<ItemView>, EngineError> {
    let item = Item { speakers, version: current.version + 1, ..current.clone() };
    super::items::save(tx, recorder, &current, &item)?;
    let view = open.view(tx, item)?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(view) })
}

/// Changes what is known of a speaker.
pub fn edit(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    person: &str,
    edit: &EditSpeaker,
) -> Result<Outcome<Speaker>, EngineError> {
    let open = Open::begin(tx, call, event)?;
    let person = resolve::person(tx, &call.actor, person)?;
    let name = person.fields.name;
    let current = rows::speakers::find(tx, open.place(), person.id)?.ok_or_else(|| {
        Refusal::new("not-found", format!("`{name}` does not speak at `{}`", open.event.slug))
            .hint("assign them to an item: `planify agenda speaker assign EVENT ITEM PERSON`")
    })?;
    call.check_version(&name, current.version)?;
    let absences = edit.absences.clone().map(merged_absences).transpose()?;
    let bio = check_bio(edit.bio.clone())?.apply(current.bio.clone());
    let absences = absences.unwrap_or_else(|| current.absences.clone());
    if (&bio, &absences) == (&current.bio, &current.absences) {
        return Ok(Outcome::unchanged(current));
    }
    let speaker = Speaker { bio, absences, version: current.version + 1, ..current.clone() };
    rows::speakers::save(tx, open.event.id, &speaker)?;
    let recorder = Recorder::begin(tx, call, open.event.org, "agenda.speaker-edit");
    let fields = |speaker: &Speaker| journal_fields(&open.event, speaker);
    recorder.changed(tx, subject(speaker.person), fields(&current), fields(&speaker))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(speaker) })
}

/// Finds whom a list names, or adds them to the contacts.
pub(super) fn find_or_create(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    event: &Event,
    naming: &Naming,
) -> Result<Person, EngineError> {
    let (found, email, name) = match naming {
        Naming::Address(email, name) => {
            let found = person_rows::find_by_email(tx, event.org, &email.normalised())?;
            let name = name.clone().unwrap_or_else(|| email.as_str().to_owned());
            (found, Some(email.clone()), name)
        }
        Naming::Name(name) => {
            let found = match rows::speakers::find_named(tx, event.org, &fold(name))? {
                Some(id) => person_rows::find(tx, event.org, id)?,
                None => None,
            };
            (found, None, name.clone())
        }
    };
    if let Some(person) = found {
        return Ok(person);
    }
    let fields = PersonFields { key: None, name, email, phone: None, locale: None, zone: None };
    persons::insert(tx, recorder, event.org, fields)
}

/// Makes a person a speaker and a guest of the event.
pub(super) fn ensure(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    event: &Event,
    person: Person,
) -> Result<(), EngineError> {
    if !rows::speakers::insert(tx, (event.org, event.id), person.id)? {
        return Ok(());
    }
    let known = fields! { "event": event.id.to_string() };
    recorder.created(tx, subject(person.id), known)?;
    match guest_rows::find_by_person(tx, event.org, event.id, person.id)? {
        // Whoever speaks is on the list, whatever became of their request to come.
        Some(guest) if guest.role == Role::Attendee || guest.admission != Admission::Listed => {
            let role = if guest.role == Role::Attendee { Role::Speaker } else { guest.role };
            let fields = GuestFields { role, admission: Admission::Listed, ..guest.fields() };
            guests::save_fields(tx, recorder, &guest, fields)?;
        }
        Some(_) => {}
        None => {
            let new = NewGuest {
                name: None,
                email: None,
                phone: None,
                party: None,
                role: Some(Role::Speaker),
                tags: None,
            };
            guests::insert(tx, recorder, event, Some(person), &new)?;
        }
    }
    Ok(())
}

/// Forgets a speaker without an item of whom nothing else is known.
pub(super) fn forget_idle(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    event: &Event,
    person: PersonId,
) -> Result<(), EngineError> {
    let Some(speaker) = rows::speakers::find(tx, (event.org, event.id), person)? else {
        return Ok(());
    };
    let is_bare = speaker.bio.is_none() && speaker.absences.is_empty();
    if is_bare && rows::speakers::delete(tx, event.id, person)? {
        recorder.deleted(tx, subject(person), journal_fields(event, &speaker))?;
    }
    Ok(())
}

fn subject(person: PersonId) -> (&'static str, Uuid) {
    (PersonId::PREFIX, person.uuid())
}

fn journal_fields(event: &Event, speaker: &Speaker) -> Fields {
    let absences: Vec<[String; 2]> = speaker
        .absences
        .iter()
        .map(|absence| [absence.from.to_string(), absence.until.to_string()])
        .collect();
    fields! { "event": event.id.to_string(), "bio": speaker.bio, "absences": absences }
}
