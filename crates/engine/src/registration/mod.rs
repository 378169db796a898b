//! Registration: what everybody may see of an event with a page of its own, and signing up to it.
//!
//! Nobody is known here, so there is no role to check: whether an event has a page says one rule,
//! and one that has none is answered like one that does not exist. Nor does anybody learn whether
//! an address is a guest's: asking does the same for every address, and only a mail to it tells.

mod decisions;

use crate::answers::{Recorded, described, lock_seats, record_one, withdraw};
use crate::call::Effects;
use crate::error::not_found;
use crate::events::ListEvents;
use crate::guests::Arrival;
use crate::links::LinkKey;
use crate::notices::{self, Earlier, Telling};
use crate::recorder::Recorder;
use crate::tickets::{self, Held, Purpose};
use crate::{Call, EngineError, Outcome, Page, PageRequest, resolve, venues};
use planify_core::actor::Actor;
use planify_core::answer::{Answer, Choice, Status as AnswerStatus, Wish};
use planify_core::event::{Door, Event, Status, Visibility};
use planify_core::guest::{Guest, NewGuest};
use planify_core::id::{EventId, GuestId, OrgId};
use planify_core::notice::Fact;
use planify_core::permission::{Action, permit};
use planify_core::question::{self, Question, Responses};
use planify_core::quota::Room;
use planify_core::reference::Reference;
use planify_core::registration::{self, Admission, Entry, SignUp};
use planify_core::rule::Refusal;
use planify_core::series::Full;
use planify_core::text::Email;
use planify_core::venue::Venue;
use planify_store::answers::GuestAnswer;
use planify_store::events::Order;
use planify_store::tickets::TicketRow;
use planify_store::{JsonText, StoreError, Tx, events, guests, orgs, persons, questions};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use decisions::{approve, reject};
pub(crate) use decisions::{approve_one, reject_one};

/// An event as everybody sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicEvent {
    /// The event.
    pub event: Event,
    /// The organisation's slug.
    pub org: String,
    /// The organisation's name.
    pub org_name: String,
    /// What becomes of who signs up now, or why nobody does.
    pub entry: Result<Entry, Refusal>,
    /// What who signs up is asked.
    pub questions: Vec<Question>,
    /// The venue that is booked for it, where the event itself tells its place; a list does not look for it.
    pub venue: Option<Venue>,
}

impl PublicEvent {
    /// Refuses a sign-up that would not be taken now.
    pub fn check(&self, new: &SignUp) -> Result<Entry, Refusal> {
        let entry = self.entry.clone()?;
        new.check_plus(&self.event)?;
        new.check_responses(&self.questions)?;
        Ok(entry)
    }
}

/// Where an event is: references to an organisation and to an event of it, ids or slugs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The organisation.
    pub org: String,
    /// The event.
    pub event: String,
}

/// Shows an event that has a page.
pub fn show(tx: &mut Tx<'_>, place: &Place) -> Result<PublicEvent, EngineError> {
    let event = find(tx, place)?;
    // What an event does not tell of its place, its bookings do not tell either.
    let venue = match event.details.location {
        Some(_) => venues::of_event(tx, event.org, event.id)?,
        None => None,
    };
    Ok(PublicEvent { venue, ..seen(tx, event)? })
}

/// Lists the public events of an organisation that are not over, soonest first; of an organisation
/// that there is not, none.
pub fn list(
    tx: &mut Tx<'_>,
    org: &str,
    page: &PageRequest,
) -> Result<Page<PublicEvent>, EngineError> {
    let Some(org) = find_org(tx, org)? else { return Ok(Page { rows: Vec::new(), next: None }) };
    let wanted = ListEvents {
        page: page.clone(),
        status: Some(Status::Published),
        from: Some(tx.now()),
        to: None,
        title: None,
        order: Order::Start,
    };
    let pair = format!(" {}/{} ", Status::Published, Visibility::Public);
    let found = crate::events::list_of(tx, &Actor::system(org), &wanted, Some(pair))?;
    let mut rows = Vec::with_capacity(found.rows.len());
    for event in found.rows {
        rows.push(seen(tx, event)?);
    }
    Ok(Page { rows, next: found.next })
}

fn seen(tx: &mut Tx<'_>, event: Event) -> Result<PublicEvent, EngineError> {
    let now = tx.now();
    Ok(PublicEvent {
        org: orgs::slug(tx, event.org)?.unwrap_or_default(),
        org_name: orgs::name(tx, event.org)?.unwrap_or_default(),
        entry: registration::may_sign_up(&event, now),
        questions: asks(tx, &event)?,
        venue: None,
        event,
    })
}

/// What an event asks; one that asks nothing costs no statement.
fn asks(tx: &mut Tx<'_>, event: &Event) -> Result<Vec<Question>, EngineError> {
    match event.questions {
        0 => Ok(Vec::new()),
        _ => Ok(questions::list(tx, event.org, event.id)?),
    }
}

/// The path of an event's page; none if it has none.
pub fn page_path(tx: &mut Tx<'_>, event: &Event) -> Result<Option<String>, EngineError> {
    if !registration::has_page(event) {
        return Ok(None);
    }
    let org = orgs::slug(tx, event.org)?;
    Ok(org.map(|org| format!("/e/{org}/{}", event.slug)))
}

fn find_org(tx: &mut Tx<'_>, text: &str) -> Result<Option<OrgId>, EngineError> {
    resolve::check_length(text)?;
    match Reference::parse(text, OrgId::PREFIX) {
        Reference::Id(id) => Ok(Some(id.into())),
        Reference::Name(slug) => Ok(orgs::find_by_slug(tx, &slug)?),
        Reference::Key(_) | Reference::Next | Reference::Last => Ok(None),
    }
}

/// Finds an event that has a page: by its full id or its slug, so that none is found by trying.
fn find(tx: &mut Tx<'_>, place: &Place) -> Result<Event, EngineError> {
    resolve::check_length(&place.event)?;
    let found = match find_org(tx, &place.org)? {
        None => None,
        Some(org) => match Reference::parse(&place.event, EventId::PREFIX) {
            Reference::Id(id) => events::find(tx, org, id.into())?,
            Reference::Name(slug) => events::find_by_slug(tx, org, &slug)?,
            Reference::Key(_) | Reference::Next | Reference::Last => None,
        },
    };
    found
        .filter(registration::has_page)
        .ok_or_else(|| not_found("event", &place.event, "check the address"))
}

/// What somebody asked for, as the ticket keeps it.
#[derive(Debug, Serialize, Deserialize)]
struct Waiting {
    event: Uuid,
    name: String,
    plus: i64,
    note: Option<String>,
    #[serde(default)]
    answers: Responses,
}

/// Keeps what somebody signs up with, and sends a mail to their address; with the link in it they
/// become a guest.
pub fn ask(
    tx: &mut Tx<'_>,
    keys: &LinkKey,
    place: &Place,
    new: &SignUp,
) -> Result<(), EngineError> {
    let (event, _) = enterable(tx, place, new)?;
    let waiting = Waiting {
        event: event.id.uuid(),
        name: new.name.clone(),
        plus: new.plus,
        note: new.note.clone(),
        answers: new.responses.clone(),
    };
    let payload = serde_json::to_string(&waiting).map_err(|_| unreadable())?;
    let held = Held { payload: Some(JsonText(payload)), org: Some(event.org) };
    tickets::issue(tx, keys, Purpose::SignUp, &new.email, held)
}

/// Signs somebody up at once, where no mail can ask them first.
pub fn enter(
    tx: &mut Tx<'_>,
    call: &Call,
    place: &Place,
    new: &SignUp,
) -> Result<Outcome<Guest>, EngineError> {
    let (event, entry) = enterable(tx, place, new)?;
    add(tx, call, (&event, entry), new)
}

fn enterable(tx: &mut Tx<'_>, place: &Place, new: &SignUp) -> Result<(Event, Entry), EngineError> {
    let seen = show(tx, place)?;
    let entry = seen.check(new)?;
    Ok((seen.event, entry))
}

/// A sign-up whose mail arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The event.
    pub event: Event,
    /// What they said.
    pub new: SignUp,
    /// The guest that has their address already.
    pub guest: Option<Guest>,
    /// What they become.
    pub entry: Entry,
}

/// Shows what the holder of a mail's token asked for.
///
/// # Errors
/// `link-invalid`; those of signing up, except that whoever asked in time is in time.
pub fn find_asked(tx: &mut Tx<'_>, token: &str) -> Result<Asked, EngineError> {
    let ticket = tickets::open(tx, Purpose::SignUp, token)?;
    asked(tx, &ticket)
}

/// What the mail of a sign-up is about; none if it has become pointless.
pub(crate) fn of_letter(tx: &mut Tx<'_>, ticket: &TicketRow) -> Result<Option<Asked>, EngineError> {
    match asked(tx, ticket) {
        Ok(asked) => Ok(Some(asked)),
        Err(EngineError::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

fn asked(tx: &mut Tx<'_>, ticket: &TicketRow) -> Result<Asked, EngineError> {
    let org = ticket.org.ok_or_else(unreadable)?;
    let payload = ticket.payload.as_ref().ok_or_else(unreadable)?;
    let waiting: Waiting = serde_json::from_str(&payload.0).map_err(|_| unreadable())?;
    let event = events::find(tx, org, waiting.event.into())?
        .ok_or_else(|| Refusal::new("not-found", "no such event"))?;
    let now = tx.now();
    let entry = registration::may_still_sign_up(&event, ticket.created_at, now)?;
    let email = Email::parse(&ticket.email).map_err(|_| unreadable())?;
    let guest = guests::find_by_email(tx, org, event.id, &email.normalised())?;
    let new = SignUp {
        name: waiting.name,
        email,
        plus: waiting.plus,
        note: waiting.note,
        responses: waiting.answers,
    };
    Ok(Asked { event, new, guest, entry })
}

/// Makes a guest of whoever received the mail; one who is a guest already stays as they are.
///
/// Questions that changed since they were answered keep nobody out: answers that fit no more are
/// left away, and what is asked newly is answered by the guest's link.
///
/// # Errors
/// As [`find_asked`]; `invalid` if they may not bring as many any more.
pub fn confirm(tx: &mut Tx<'_>, call: &Call, token: &str) -> Result<Outcome<Guest>, EngineError> {
    let ticket = tickets::open(tx, Purpose::SignUp, token)?;
    let Asked { event, new, entry, .. } = asked(tx, &ticket)?;
    tickets::use_up(tx, &ticket)?;
    new.check_plus(&event)?;
    add(tx, call, (&event, entry), &new)
}

/// Adds whoever signed up as a guest, or as somebody who waits for a decision. Whoever is known
/// under the address keeps the name and the answer that they have.
fn add(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, entry): (&Event, Entry),
    new: &SignUp,
) -> Result<Outcome<Guest>, EngineError> {
    // Behind the lock nobody else signs the same address up to this event.
    let room = lock_seats(tx, event)?;
    let person = persons::find_by_email(tx, event.org, &new.email.normalised())?;
    if let Some(person) = &person
        && let Some(guest) = guests::find_by_person(tx, event.org, event.id, person.id)?
    {
        return Ok(Outcome::unchanged(guest));
    }
    let id = GuestId::from(tx.new_uuid());
    let call = Call { actor: Actor::link(id, event.org), ..call.clone() };
    permit(&call.actor, Action::AnswerAs(id), event.org)?;
    let recorder = Recorder::begin(tx, &call, event.org, "guest.signup");
    let (party, admission, request_note) = match entry {
        Entry::AtOnce => (registration::most_plus(event) + 1, Admission::Listed, None),
        Entry::OnApproval => (new.plus + 1, Admission::Requested, new.note.clone()),
    };
    let fields = NewGuest {
        name: Some(new.name.clone()),
        email: Some(new.email.clone()),
        phone: None,
        party: Some(party),
        role: None,
        tags: None,
    };
    let arrival = Arrival { id, admission, request_note };
    let given = fitting(tx, event, &new.responses)?;
    let guest = crate::guests::insert_as(tx, &recorder, event, person, (&fields, arrival))
        .map_err(|error| again_if_known(tx, error))?;
    let mut effects = Effects::default();
    let guest = match entry {
        Entry::AtOnce => {
            let wish = Wish {
                choice: Choice::Yes,
                plus: new.plus,
                note: new.note.clone(),
                responses: given,
            };
            let told = (&recorder, Fact::Answered(recorder.op()), &mut effects);
            admit(tx, &call, (event, room, guest), &wish, told)?
        }
        Entry::OnApproval => {
            // Whoever decides reads them.
            let guest = if given.is_empty() {
                guest
            } else {
                crate::questions::save_responses(tx, &recorder, guest, given)?
            };
            let fact = Fact::Requested(recorder.op());
            tell(tx, &call, event, (&guest, fact), &mut effects)?;
            guest
        }
    };
    Ok(done(guest, &recorder, effects))
}

/// The answers that fit what the event asks at this moment, whose questions stay so meanwhile.
fn fitting(tx: &mut Tx<'_>, event: &Event, given: &Responses) -> Result<Responses, EngineError> {
    if given.is_empty() {
        return Ok(Responses::new());
    }
    let all = questions::lock(tx, event.org, event.id)?;
    Ok(question::fitting(&all, given))
}

fn done(guest: Guest, recorder: &Recorder, effects: Effects) -> Outcome<Guest> {
    let outcome = Outcome::unchanged(guest);
    Outcome { op: Some(recorder.op()), effects: effects.into_vec(), ..outcome }
}

/// The same address signed up to another event at this moment, and is known now.
fn again_if_known(tx: &mut Tx<'_>, error: EngineError) -> EngineError {
    match error.code() {
        Some("duplicate-email" | "duplicate-guest") => tx.conflict().into(),
        _ => error,
    }
}

/// Says yes for somebody who is on the list now, as part of that command. Of a series they take the
/// dates that have room.
fn admit(
    tx: &mut Tx<'_>,
    call: &Call,
    (event, room, guest): (&Event, Room, Guest),
    wish: &Wish,
    recording: (&Recorder, Fact, &mut Effects),
) -> Result<Guest, EngineError> {
    // What is required was asked when they signed up, and keeps nobody out afterwards.
    let wished = (wish, Full::Skip, Door::Organiser);
    let recorded = record_one(tx, call, (event, room, guest), wished, recording)?;
    let (Recorded::Changed(guest) | Recorded::Unchanged(guest)) = recorded;
    Ok(guest)
}

/// Tells somebody what became of their request.
fn tell(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    (guest, fact): (&Guest, Fact),
    effects: &mut Effects,
) -> Result<(), EngineError> {
    let telling = Telling { fact, changes: &[], earlier: Earlier::None };
    notices::tell(tx, call, event, guest, telling, effects)?;
    Ok(())
}

/// Forgets the request of somebody who does not want to come any more.
pub(crate) fn take_back(
    tx: &mut Tx<'_>,
    call: &Call,
    event: &Event,
    (guest, room): (Guest, Room),
) -> Result<Outcome<GuestAnswer>, EngineError> {
    let recorder = Recorder::begin(tx, call, event.org, "guest.withdraw");
    let mut effects = Effects::default();
    let before = crate::guests::journal_fields(&guest);
    recorder.deleted(tx, crate::guests::subject(&guest), before)?;
    withdraw(tx, call, event, (&guest, room), &recorder, &mut effects)?;
    let answer = Answer { status: AnswerStatus::No, ..Answer::PENDING };
    let outcome = Outcome::unchanged(described(Guest { answer, ..guest }));
    Ok(Outcome { op: Some(recorder.op()), effects: effects.into_vec(), ..outcome })
}

fn unreadable() -> EngineError {
    StoreError::Corrupt("a sign-up that waits for its mail cannot be read".to_owned()).into()
}
