//! What one mail says: read at the moment it leaves, so that it says what is true then.

use super::calendar::{self, Entry, Part};
use crate::EngineError;
use crate::answers::on_that_date;
use crate::links::LinkKey;
use crate::notices::{Change, Payload};
use jiff::Timestamp;
use jiff::civil::DateTime;
use planify_calendar::Method;
use planify_calendar::mime::Mailbox;
use planify_core::answer::{Answer, PartyLimits, Status as AnswerStatus};
use planify_core::event::{Event, Status};
use planify_core::guest::Guest;
use planify_core::id::{self, EventId, GuestId, NoticeId, OrgId};
use planify_core::notice::Kind;
use planify_core::registration::Admission;
use planify_core::series::{self, Standing as DateStanding};
use planify_core::text::Email;
use planify_store::notices::NoticeRow;
use planify_store::{Tx, events, guests, occurrences, orgs, persons};
use uuid::Uuid;

/// The longest local part of an address (RFC 5321 §4.5.3.1.1).
const LOCAL_PART_MAX: usize = 64;

/// How mails are written here.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The sender.
    pub from: Mailbox,
    /// The address that calendars answer to, as `rsvp@host`; none for the sender's.
    pub rsvp_address: Option<String>,
    /// The base of links, without a slash at its end; none for mails without links.
    pub public_url: Option<String>,
    /// Makes links.
    pub links: LinkKey,
}

/// Everything that a mail needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The organisation.
    pub org: OrgId,
    /// The notice.
    pub notice: NoticeId,
    /// What it says.
    pub kind: Kind,
    /// The Message-ID, the same for every attempt.
    pub message_id: String,
    /// The date of the mail, the same for every attempt.
    pub date: Timestamp,
    /// The sender.
    pub from: Mailbox,
    /// The one recipient.
    pub to: Mailbox,
    /// Where a person's reply goes, if not to the sender.
    pub reply_to: Option<Mailbox>,
    /// The organisation's name.
    pub organisation: String,
    /// The event as it is now.
    pub event: Event,
    /// The guest as they are now.
    pub guest: Addressee,
    /// What changed.
    pub changes: Vec<Change>,
    /// Why.
    pub reason: Option<String>,
    /// The guest's link.
    pub link: Option<String>,
    /// The calendar object and its method.
    pub calendar: Option<(Method, String)>,
}

/// The guest whom a mail is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// The name.
    pub name: String,
    /// The answer as it stands.
    pub answer: Answer,
    /// The most people the answer may stand for.
    pub party_max: i64,
    /// Whether the guest is on the list.
    pub standing: Standing,
}

/// Whether a guest is on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// On the list.
    Listed,
    /// Was taken off it.
    Withdrawn,
}

/// What becomes of a notice whose time has come.
#[derive(Debug)]
pub(super) enum Verdict<T> {
    /// It leaves.
    Ready(Box<T>),
    /// Nobody needs it any more.
    Pointless,
    /// It cannot be sent, for this reason.
    Unsendable(String),
}

impl<T> Verdict<T> {
    pub(super) fn map<U>(self, make: impl FnOnce(Box<T>) -> U) -> Verdict<U> {
        match self {
            Self::Ready(mail) => Verdict::Ready(Box::new(make(mail))),
            Self::Pointless => Verdict::Pointless,
            Self::Unsendable(reason) => Verdict::Unsendable(reason),
        }
    }
}

/// A guest, on the list or taken off it.
struct Known {
    id: GuestId,
    address: String,
    invited: bool,
    organizer: Option<String>,
    link_generation: i64,
    admission: Admission,
    addressee: Addressee,
}

/// Reads what a notice says now; fixes the guest's ORGANIZER with the first calendar entry.
pub(super) fn read(
    tx: &mut Tx<'_>,
    (notice, event, guest): (&NoticeRow, EventId, GuestId),
    settings: &Settings,
) -> Result<Verdict<Prepared>, EngineError> {
    let mut payload = Payload::from_json(notice.payload.as_ref())?;
    name_speakers(tx, notice.org, &mut payload)?;
    let Some(event) = events::find(tx, notice.org, event)? else {
        return Ok(Verdict::Pointless);
    };
    let Some(event) = on_its_date(tx, event, payload.date.as_deref())? else {
        return Ok(Verdict::Pointless);
    };
    let Some(known) = known(tx, (notice.org, guest), &event, &payload)? else {
        return Ok(Verdict::Pointless);
    };
    let now = tx.now();
    if !is_true(notice.kind, &event, known.addressee.standing, now)
        || !fits(notice.kind, known.admission)
    {
        return Ok(Verdict::Pointless);
    }
    // An invitation that was on its way when the event was called off may have become pointless
    // itself: who was never told of the event is not told that it is off.
    let never_told =
        known.organizer.is_none() && known.addressee.answer.status == AnswerStatus::Pending;
    if notice.kind == Kind::Cancelled && never_told {
        return Ok(Verdict::Pointless);
    }
    if known.address.is_empty() {
        return Ok(Verdict::Unsendable("the guest has no address any more".to_owned()));
    }
    let organisation = orgs::name(tx, event.org)?.unwrap_or_default();
    let mut prepared = plain(notice, settings, payload, event, &known, organisation);
    let answer = known.addressee.answer.status;
    let has_entry = known.organizer.is_some();
    if let Some(part) = calendar::part(notice.kind, answer, known.invited, has_entry) {
        let organizer = organizer(&known, settings);
        let dates = differing(tx, &prepared.event)?;
        match calendar_part((part, dates), &prepared, &organizer, notice.created_at) {
            Ok(written) => prepared.calendar = Some(written),
            Err(error) => return Ok(Verdict::Unsendable(error.to_string())),
        }
        guests::set_organizer(tx, prepared.org, known.id, &organizer)?;
    }
    Ok(Verdict::Ready(Box::new(prepared)))
}

/// Writes the names of speakers, as they are now, into what changed.
fn name_speakers(tx: &mut Tx<'_>, org: OrgId, payload: &mut Payload) -> Result<(), EngineError> {
    let names = |tx: &mut Tx<'_>, persons: &[Uuid]| -> Result<String, EngineError> {
        let mut names = Vec::with_capacity(persons.len());
        for person in persons {
            let found = persons::find(tx, org, (*person).into())?;
            names.extend(found.map(|person| person.fields.name));
        }
        Ok(names.join(", "))
    };
    for change in payload.changes.iter_mut().filter(|change| change.field == "speakers") {
        if let Some(item) = &change.item {
            (change.old, change.new) = (names(tx, &item.spoke)?, names(tx, &item.speak)?);
        }
    }
    Ok(())
}

fn known(
    tx: &mut Tx<'_>,
    (org, id): (OrgId, GuestId),
    event: &Event,
    payload: &Payload,
) -> Result<Option<Known>, EngineError> {
    if let Some(withdrawn) = &payload.withdrawn {
        let addressee = Addressee {
            name: withdrawn.name.clone(),
            answer: Answer::PENDING,
            party_max: 1,
            standing: Standing::Withdrawn,
        };
        return Ok(Some(Known {
            id,
            address: withdrawn.email.clone(),
            invited: true,
            organizer: withdrawn.organizer.clone(),
            link_generation: withdrawn.link_generation,
            admission: Admission::Listed,
            addressee,
        }));
    }
    let guest = guests::find(tx, org, event.id, id)?;
    let guest = guest.map(|guest| on_that_date(tx, event, guest)).transpose()?;
    let max_plus = event.details.max_plus;
    Ok(guest.map(|guest: Guest| Known {
        id: guest.id,
        address: guest.email.unwrap_or_default(),
        invited: guest.invited_at.is_some(),
        organizer: guest.organizer,
        link_generation: guest.link_generation,
        admission: guest.admission,
        addressee: Addressee {
            name: guest.name,
            answer: guest.answer,
            party_max: PartyLimits { party_max: guest.party_max, max_plus }.most(),
            standing: Standing::Listed,
        },
    }))
}

/// Whether what a notice would say is true and of use now.
fn is_true(kind: Kind, event: &Event, standing: Standing, now: Timestamp) -> bool {
    match (kind, standing) {
        (Kind::Cancelled, Standing::Listed) => event.status == Status::Cancelled,
        (Kind::Cancelled, Standing::Withdrawn) => event.status != Status::Draft,
        (
            Kind::Invited | Kind::Updated | Kind::Agenda | Kind::Requested | Kind::Rejected,
            Standing::Listed,
        ) => event.status == Status::Published && event.over_at() > now,
        (Kind::Answered | Kind::Promoted | Kind::Approved, Standing::Listed) => {
            matches!(event.status, Status::Published | Status::Completed)
        }
        // Nothing else is told to who was taken off the list; and what is told of bookings is told of no event.
        (_, Standing::Withdrawn | Standing::Listed) => false,
    }
}

/// Whether a notice of this kind is for somebody in this position.
fn fits(kind: Kind, admission: Admission) -> bool {
    match kind {
        Kind::Requested => admission == Admission::Requested,
        Kind::Rejected => admission == Admission::Rejected,
        _ => admission == Admission::Listed,
    }
}

fn plain(
    notice: &NoticeRow,
    settings: &Settings,
    payload: Payload,
    event: Event,
    known: &Known,
    organisation: String,
) -> Prepared {
    let name = &known.addressee.name;
    let from = Mailbox {
        name: settings.from.name.clone().or_else(|| Some(organisation.clone())),
        address: settings.from.address.clone(),
    };
    let contact = event.details.contact.as_deref();
    let reply_to = contact.and_then(|contact| Email::parse(contact).ok());
    let link =
        settings.public_url.as_ref().filter(|_| known.addressee.standing == Standing::Listed);
    Prepared {
        org: notice.org,
        notice: notice.id,
        kind: notice.kind,
        message_id: message_id(&id::encode(notice.id.uuid()), &settings.from.address),
        date: notice.due_at,
        to: Mailbox {
            name: Some(name.clone()).filter(|name| *name != known.address),
            address: known.address.clone(),
        },
        reply_to: reply_to.map(|email| Mailbox { name: None, address: email.into_string() }),
        link: link.map(|base| format!("{base}/r/{}", token(known, settings))),
        organisation,
        event,
        guest: known.addressee.clone(),
        changes: payload.changes,
        reason: payload.reason,
        calendar: None,
        from,
    }
}

/// The event on the date that a notice is about; none if there is no such date any more.
fn on_its_date(
    tx: &mut Tx<'_>,
    event: Event,
    date: Option<&str>,
) -> Result<Option<Event>, EngineError> {
    let Some(date) = date else { return Ok(Some(event)) };
    let Ok(name) = date.parse() else { return Ok(None) };
    let found = occurrences::find(tx, event.org, event.id, name)?;
    Ok(found.map(|occurrence| series::on(&event, &occurrence)))
}

/// Which coming dates of a series were called off, and which differ from it.
type Differing = (Vec<DateTime>, Vec<Event>);

fn differing(tx: &mut Tx<'_>, event: &Event) -> Result<Differing, EngineError> {
    let mut dates = Differing::default();
    if !event.is_series() {
        return Ok(dates);
    }
    for occurrence in crate::series::coming(tx, event)? {
        if occurrence.standing == DateStanding::Cancelled {
            dates.0.push(occurrence.name.at);
        } else if occurrence.change != series::Change::default() {
            dates.1.push(series::on(event, &occurrence));
        }
    }
    Ok(dates)
}

fn calendar_part(
    (part, (called_off, exceptions)): (Part, Differing),
    prepared: &Prepared,
    organizer: &str,
    planned_at: Timestamp,
) -> Result<(Method, String), planify_calendar::CalendarError> {
    calendar::object(
        part,
        Entry {
            event: &prepared.event,
            organizer: Mailbox { name: prepared.from.name.clone(), address: organizer.to_owned() },
            attendee: &prepared.to,
            answer: prepared.guest.answer.status,
            link: prepared.link.clone(),
            planned_at,
            called_off,
            exceptions,
        },
    )
}

fn token(known: &Known, settings: &Settings) -> String {
    settings.links.token(known.id, known.link_generation)
}

/// The ORGANIZER of the guest's calendar entry: what it was in the first mail, else the address
/// for answers with the guest's token in it, else the sender.
fn organizer(known: &Known, settings: &Settings) -> String {
    if let Some(organizer) = &known.organizer {
        return organizer.clone();
    }
    match &settings.rsvp_address {
        Some(address) => tagged(address, &token(known, settings)),
        None => settings.from.address.clone(),
    }
}

/// Puts the token into an address; one whose local part would get too long stays as it is.
fn tagged(address: &str, token: &str) -> String {
    match address.rsplit_once('@') {
        Some((local, host)) if local.len() + 1 + token.len() <= LOCAL_PART_MAX => {
            format!("{local}+{token}@{host}")
        }
        _ => address.to_owned(),
    }
}

/// The Message-ID of a mail that is known here by its left part.
pub(crate) fn message_id(left: &str, from: &str) -> String {
    let host = from.rsplit_once('@').map_or("", |(_, host)| host);
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-';
    let host = if host.is_empty() || !host.bytes().all(is_plain) { "localhost" } else { host };
    format!("{left}@{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_takes_a_token_only_if_it_stays_an_address() {
        let token = "t".repeat(52);
        assert_eq!(tagged("rsvp@example.org", &token), format!("rsvp+{token}@example.org"));
        assert_eq!(tagged("answers-to-us@example.org", &token), "answers-to-us@example.org");
    }

    #[test]
    fn a_message_id_needs_no_host_name_of_its_own() {
        let left = "00000000000000000000000001";
        assert_eq!(message_id(left, "a@example.org"), format!("{left}@example.org"));
        assert_eq!(message_id(left, "a@exämple.org"), format!("{left}@localhost"));
    }
}
