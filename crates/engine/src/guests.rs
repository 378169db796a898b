//! Guests: add, read, list, edit, remove.

use crate::answers::{lock_seats, withdraw};
use crate::call::Effects;
use crate::notices::{self, Earlier, Telling};
use crate::page::{EARLIEST, Place};
use crate::recorder::{Fields, Recorder, fields};
use crate::{Call, EngineError, Outcome, Page, PageRequest, persons, quotas, resolve};
use planify_core::actor::Actor;
use planify_core::answer::{Answer, Status};
use planify_core::event::{self, Event};
use planify_core::filter::Filter;
use planify_core::guest::{EditGuest, Guest, GuestFields, NewGuest, Role};
use planify_core::id::GuestId;
use planify_core::notice::Fact;
use planify_core::permission::{Action, permit};
use planify_core::person::{EditPerson, Person, PersonFields};
use planify_core::question::Responses;
use planify_core::quota::Room;
use planify_core::registration::Admission;
use planify_core::rule::Refusal;
use planify_core::text::Email;
use planify_store::{Tx, guests};
use uuid::Uuid;

/// Adds a guest; an address that is known names that person.
pub fn add(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    new: &NewGuest,
) -> Result<Outcome<Guest>, EngineError> {
    permit(&call.actor, Action::EditGuests, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    event::check_editable(&event)?;
    let recorder = Recorder::begin(tx, call, event.org, "guest.add");
    let person = known_person(tx, &event, new)?;
    if let Some(person) = &person
        && guests::find_by_person(tx, event.org, event.id, person.id)?.is_some()
    {
        let name = new.email.as_ref().map_or(person.fields.name.as_str(), Email::as_str);
        let message = format!("`{name}` is a guest of `{}` already", event.slug);
        return Err(Refusal::new("duplicate-guest", message)
            .hint(format!("change the guest with `planify guest edit {} {name}`", event.slug))
            .into());
    }
    let guest = insert(tx, &recorder, &event, person, new)?;
    let outcome = Outcome::unchanged(guest);
    Ok(Outcome { op: Some(recorder.op()), ..outcome })
}

/// The person whom the address of a new guest names.
pub(crate) fn known_person(
    tx: &mut Tx<'_>,
    event: &Event,
    new: &NewGuest,
) -> Result<Option<Person>, EngineError> {
    match &new.email {
        Some(email) => {
            Ok(planify_store::persons::find_by_email(tx, event.org, &email.normalised())?)
        }
        None => Ok(None),
    }
}

/// How a guest comes to be one.
pub(crate) struct Arrival {
    pub(crate) id: GuestId,
    pub(crate) admission: Admission,
    pub(crate) request_note: Option<String>,
}

/// Puts a guest on the list, and adds the person too if there is none yet.
pub(crate) fn insert(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    event: &Event,
    person: Option<Person>,
    new: &NewGuest,
) -> Result<Guest, EngineError> {
    let id = tx.new_uuid().into();
    let listed = Arrival { id, admission: Admission::Listed, request_note: None };
    insert_as(tx, recorder, event, person, (new, listed))
}

/// Adds a guest who may only have asked, and the person too if there is none yet.
pub(crate) fn insert_as(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    event: &Event,
    person: Option<Person>,
    (new, arrival): (&NewGuest, Arrival),
) -> Result<Guest, EngineError> {
    let person = match person {
        Some(person) => person,
        None => persons::insert(tx, recorder, event.org, person_fields(new))?,
    };
    let guest = Guest {
        id: arrival.id,
        org: event.org,
        event: event.id,
        person: person.id,
        name: person.fields.name,
        email: person.fields.email.map(Email::into_string),
        phone: person.fields.phone.map(|phone| phone.as_str().to_owned()),
        role: new.role.unwrap_or(Role::Attendee),
        party_max: new.party.unwrap_or(1),
        tags: new.tags.clone().unwrap_or_default(),
        link_generation: 1,
        organizer: None,
        invited_at: None,
        admission: arrival.admission,
        request_note: arrival.request_note,
        answer: Answer::PENDING,
        responses: Responses::new(),
        version: 1,
        created_at: tx.now(),
    };
    guests::insert(tx, &guest)?;
    recorder.created(tx, subject(&guest), journal_fields(&guest))?;
    Ok(guest)
}

/// Puts the guests of one event on the list of another, as if they had been added anew.
///
/// # Errors
/// `too-large` for more than `most`.
pub(crate) fn copy(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    source: &Event,
    target: &Event,
    most: i64,
) -> Result<(), EngineError> {
    let scope = (source.org, source.id);
    let found = guests::list(tx, scope, None, None, Uuid::nil(), most + 1)?;
    if i64::try_from(found.len()).is_ok_and(|count| count > most) {
        let message = format!("`{}` has more than {most} guests to copy", source.slug);
        return Err(Refusal::new("too-large", message)
            .hint("copy the event alone, then `planify guest export` and `planify guest import`")
            .into());
    }
    for guest in found.into_iter().filter(|guest| guest.admission == Admission::Listed) {
        let copied = Guest {
            id: tx.new_uuid().into(),
            event: target.id,
            link_generation: 1,
            organizer: None,
            invited_at: None,
            request_note: None,
            answer: Answer::PENDING,
            responses: Responses::new(),
            version: 1,
            created_at: tx.now(),
            ..guest
        };
        guests::insert(tx, &copied)?;
        recorder.created(tx, subject(&copied), journal_fields(&copied))?;
    }
    Ok(())
}

fn person_fields(new: &NewGuest) -> PersonFields {
    PersonFields {
        key: None,
        name: new.display_name(),
        email: new.email.clone(),
        phone: new.phone.clone(),
        locale: None,
        zone: None,
    }
}

/// Reads a guest.
pub fn get(tx: &mut Tx<'_>, actor: &Actor, event: &str, guest: &str) -> Result<Guest, EngineError> {
    permit(actor, Action::ReadGuests, actor.org)?;
    let event = resolve::event(tx, actor, event)?;
    resolve::guest(tx, &event, guest)
}

/// Lists the guests of an event in the order in which they were added.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    event: &str,
    (answer, search): (Option<Status>, Option<&str>),
    page: &PageRequest,
) -> Result<Page<Guest>, EngineError> {
    permit(actor, Action::ReadGuests, actor.org)?;
    let event = resolve::event(tx, actor, event)?;
    let (limit, rows) = page.rows()?;
    let place = page.place("guests", Place { at: EARLIEST, id: Uuid::nil() })?;
    let pattern = resolve::pattern(search)?;
    let found =
        guests::list(tx, (event.org, event.id), answer, pattern.as_deref(), place.id, rows)?;
    Ok(Page::cut(found, limit, "guests", |row| Place { at: EARLIEST, id: row.id.uuid() }))
}

/// Lists the guests of an event who fit a filter.
pub fn list_where(
    tx: &mut Tx<'_>,
    actor: &Actor,
    event: &str,
    filter: &Filter,
    page: &PageRequest,
) -> Result<Page<Guest>, EngineError> {
    permit(actor, Action::ReadGuests, actor.org)?;
    let event = resolve::event(tx, actor, event)?;
    let (limit, rows) = page.rows()?;
    let place = page.place("guests", Place { at: EARLIEST, id: Uuid::nil() })?;
    let found = guests::list_where(tx, (event.org, event.id), filter, place.id, rows)?;
    Ok(Page::cut(found, limit, "guests", |row| Place { at: EARLIEST, id: row.id.uuid() }))
}

/// Lists the guests of an event for somebody who takes the list away, or a part of it.
pub fn export(
    tx: &mut Tx<'_>,
    actor: &Actor,
    event: &str,
    filter: Option<&Filter>,
    page: &PageRequest,
) -> Result<Page<Guest>, EngineError> {
    permit(actor, Action::ExportGuests, actor.org)?;
    match filter {
        Some(filter) => list_where(tx, actor, event, filter, page),
        None => list(tx, actor, event, (None, None), page),
    }
}

/// Changes a guest; contact fields change the person.
pub fn edit(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    guest: &str,
    edit: &EditGuest,
) -> Result<Outcome<Guest>, EngineError> {
    permit(&call.actor, Action::EditGuests, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    // Behind the lock of the seats the guest's answer stands still.
    lock_seats(tx, &event)?;
    let current = resolve::guest(tx, &event, guest)?;
    call.check_version(&current.name, current.version)?;
    let recorder = Recorder::begin(tx, call, event.org, "guest.edit");
    let mut effects = Effects::default();
    match edit_one(tx, &recorder, &event, (&current, edit))? {
        Edited::Nothing => return Ok(Outcome::unchanged(current)),
        Edited::Fields => {}
        Edited::Role => quotas::give_free(tx, call, &event, &recorder, &mut effects)?,
    }
    let guest = guests::find(tx, event.org, event.id, current.id)?.unwrap_or(current);
    Ok(Outcome {
        data: guest,
        op: Some(recorder.op()),
        effects: effects.into_vec(),
        warnings: Vec::new(),
    })
}

/// What an edit changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edited {
    /// Nothing differed.
    Nothing,
    /// Fields or the contact.
    Fields,
    /// The role, so that seats may be free for those who wait.
    Role,
}

/// Changes one guest. All that can be refused is checked before the first row is written.
pub(crate) fn edit_one(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    event: &Event,
    (current, edit): (&Guest, &EditGuest),
) -> Result<Edited, EngineError> {
    let fields = current.edited(edit)?;
    current.check_party(fields.party_max)?;
    let seats = quotas::plan_move(tx, event, current, fields.role)?;
    let contact = edit_person(tx, recorder, current, edit)?;
    if fields != current.fields() {
        save_fields(tx, recorder, current, fields)?;
    } else if contact {
        // A changed contact is a changed guest to whoever read this version.
        guests::save(tx, &Guest { version: current.version + 1, ..current.clone() })?;
    } else {
        return Ok(Edited::Nothing);
    }
    let Some(seats) = seats else { return Ok(Edited::Fields) };
    quotas::make_move(tx, event, &seats)?;
    Ok(Edited::Role)
}

/// Writes changed fields of a guest; false if none differ.
pub(crate) fn save_fields(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    current: &Guest,
    fields: GuestFields,
) -> Result<bool, EngineError> {
    if fields == current.fields() {
        return Ok(false);
    }
    let GuestFields { role, party_max, tags, link_generation, admission } = fields;
    let guest = Guest {
        role,
        party_max,
        tags,
        link_generation,
        admission,
        version: current.version + 1,
        ..current.clone()
    };
    guests::save(tx, &guest)?;
    recorder.changed(tx, subject(&guest), journal_fields(current), journal_fields(&guest))?;
    Ok(true)
}

fn edit_person(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    guest: &Guest,
    edit: &EditGuest,
) -> Result<bool, EngineError> {
    let Some(person) = planify_store::persons::find(tx, guest.org, guest.person)? else {
        return Ok(false);
    };
    let change = EditPerson {
        name: edit.name.clone(),
        email: edit.email.clone(),
        phone: edit.phone.clone(),
        ..EditPerson::default()
    };
    let fields = person.fields.clone().edited(&change);
    if fields == person.fields {
        return Ok(false);
    }
    persons::save(tx, recorder, person, fields)?;
    Ok(true)
}

/// Takes a guest off the list; a guest who was invited is told, and the seats are free at once.
pub fn remove(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &str,
    guest: &str,
) -> Result<Outcome<Guest>, EngineError> {
    permit(&call.actor, Action::EditGuests, call.actor.org)?;
    let event = resolve::event(tx, &call.actor, event)?;
    let room = lock_seats(tx, &event)?;
    let guest = resolve::guest(tx, &event, guest)?;
    call.check_version(&guest.name, guest.version)?;
    let recorder = Recorder::begin(tx, call, event.org, "guest.remove");
    let mut effects = Effects::default();
    remove_one(tx, call, &event, (&guest, room), &recorder, &mut effects)?;
    Ok(Outcome {
        data: guest,
        op: Some(recorder.op()),
        effects: effects.into_vec(),
        warnings: Vec::new(),
    })
}

/// Takes one guest off the list.
pub(crate) fn remove_one(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    (guest, room): (&Guest, Room),
    recorder: &Recorder,
    effects: &mut Effects,
) -> Result<(), EngineError> {
    let telling = Telling { fact: Fact::Withdrawn, changes: &[], earlier: Earlier::Possible };
    notices::tell(tx, call, event, guest, telling, effects)?;
    recorder.deleted(tx, subject(guest), journal_fields(guest))?;
    withdraw(tx, call, event, (guest, room), recorder, effects)
}

pub(crate) fn subject(guest: &Guest) -> (&'static str, Uuid) {
    (GuestId::PREFIX, guest.id.uuid())
}

pub(crate) fn journal_fields(guest: &Guest) -> Fields {
    let mut fields = fields! {
        "event": guest.event.to_string(),
        "person": guest.person.to_string(),
        "role": guest.role.name(),
        "party": guest.party_max,
        "tags": guest.tags,
        "link": guest.link_generation,
        "admission": guest.admission.name(),
    };
    if !guest.responses.is_empty() {
        fields.insert("answers".to_owned(), serde_json::json!(guest.responses));
    }
    fields
}
