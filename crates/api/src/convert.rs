//! Conversions between wire types and values of the domain.

use crate::{answers, auth, events, guests, persons, users};
use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};
use planify_core::answer::{Answer, Wish};
use planify_core::event::{EditEvent, Event};
use planify_core::guest::{self, Guest, GuestWords, NewGuest, Role, TagChange};
use planify_core::patch::Patch;
use planify_core::person::{EditPerson, Person, PersonWords};
use planify_core::quota::ByRole;
use planify_core::recurrence::{Recurrence, RecurrenceId};
use planify_core::rule::Refusal;
use planify_core::schedule::{End, Point, Schedule};
use planify_core::text::{Email, Phone};
use planify_core::user::{EditUser, Profile, User, UserWords};
use planify_core::when::{self, OnGap};
use std::collections::BTreeMap;

/// Writes an instant as RFC 3339 in UTC.
pub fn instant(at: Timestamp) -> String {
    at.to_string()
}

/// Reads an instant (RFC 3339) of the field or parameter `name`.
pub fn parse_instant(name: &'static str, text: &str) -> Result<Timestamp, Refusal> {
    let refused = || {
        Refusal::new("bad-date", format!("`{}` is not an instant", text.escape_debug()))
            .field(name)
            .hint("write RFC 3339, such as `2027-03-28T18:00:00Z`")
    };
    let at: Timestamp = text.parse().map_err(|_| refused())?;
    // Both databases hold the years 1970 to 9990.
    if (0..253_000_000_000).contains(&at.as_second()) { Ok(at) } else { Err(refused()) }
}

impl From<&Event> for events::Event {
    fn from(event: &Event) -> Self {
        let details = &event.details;
        let schedule = &details.schedule;
        Self {
            id: event.id.to_string(),
            slug: event.slug.clone(),
            key: details.key.clone(),
            title: details.title.clone(),
            description: details.description.clone(),
            status: event.status.name().to_owned(),
            visibility: details.visibility.name().to_owned(),
            zone: schedule.zone.clone(),
            all_day: schedule.is_all_day(),
            start_local: schedule.start_local(),
            end_local: schedule.end_local(),
            starts_at: instant(schedule.starts_at),
            ends_at: instant(schedule.ends_at),
            location: details.location.clone(),
            online_url: details.online_url.clone(),
            contact: details.contact.clone(),
            capacity: details.capacity,
            quotas: details
                .quotas
                .each()
                .filter_map(|(role, quota)| quota.map(|quota| (role.name().to_owned(), quota)))
                .collect(),
            taken: event.taken,
            rsvp_by: details.rsvp_by.map(instant),
            max_plus: details.max_plus,
            registration: details.registration.mode.name().to_owned(),
            registration_opens_at: details.registration.opens_at.map(instant),
            registration_closes_at: details.registration.closes_at.map(instant),
            page: None,
            recurrence: details.recurrence.as_ref().map(|it| recurrence(it, schedule)),
            occurrence: event.date.map(|date| date.to_string()),
            uid: event.uid.clone(),
            sequence: event.sequence,
            version: event.version,
            created_at: instant(event.created_at),
            updated_at: instant(event.updated_at),
        }
    }
}

fn recurrence(recurrence: &Recurrence, schedule: &Schedule) -> events::Recurrence {
    let written = |dates: &[DateTime]| {
        let text = |at: &DateTime| {
            if schedule.is_all_day() { at.date().to_string() } else { at.to_string() }
        };
        dates.iter().map(text).collect()
    };
    events::Recurrence {
        rrule: recurrence.rule.as_ref().map(ToString::to_string),
        rdates: written(&recurrence.added),
        exdates: written(&recurrence.left_out),
    }
}

/// Reads which quotas change.
fn quotas(changes: &BTreeMap<String, Option<i64>>) -> Result<ByRole<Patch<i64>>, Refusal> {
    let mut read = ByRole::default();
    for (role, quota) in changes {
        let role: Role = role.parse().map_err(|refusal: Refusal| refusal.field("quotas"))?;
        *read.get_mut(role) = quota.map_or(Patch::Clear, Patch::Set);
    }
    Ok(read)
}

/// Reads the wall clocks of a list of dates.
fn walls(field: &'static str, dates: &[String]) -> Result<Vec<DateTime>, Refusal> {
    let wall = |text: &String| match text.parse::<RecurrenceId>() {
        Ok(id) => Ok(id.at),
        Err(refusal) => Err(refusal.field(field)),
    };
    dates.iter().map(wall).collect()
}

fn some_walls(field: &'static str, dates: &[String]) -> Result<Option<Vec<DateTime>>, Refusal> {
    if dates.is_empty() { Ok(None) } else { walls(field, dates).map(Some) }
}

/// Reads the name of a date of a series.
pub fn occurrence(text: Option<&str>) -> Result<Option<RecurrenceId>, Refusal> {
    text.map(|text| text.parse::<RecurrenceId>().map_err(|refusal| refusal.field("occurrence")))
        .transpose()
}

impl TryFrom<events::CreateEvent> for EditEvent {
    type Error = Refusal;

    fn try_from(body: events::CreateEvent) -> Result<Self, Refusal> {
        let set = |value: Option<String>| value.map_or(Patch::Keep, Patch::Set);
        Ok(Self {
            key: set(body.key),
            title: Some(body.title),
            description: set(body.description),
            visibility: body.visibility.map(|word| word.parse()).transpose()?,
            start: Some(point("start", &body.start)?),
            end: end(body.end.as_deref(), body.duration.as_deref())?,
            all_day: Some(body.all_day),
            zone: body.zone,
            on_gap: body.on_gap.as_deref().map(on_gap).transpose()?,
            agenda: None,
            location: set(body.location),
            online_url: set(body.online_url),
            contact: set(body.contact),
            capacity: body.capacity.map_or(Patch::Keep, Patch::Set),
            quotas: quotas(&body.quotas)?,
            rsvp_by: set(body.rsvp_by).try_map(|text| point("rsvp_by", &text))?,
            max_plus: body.max_plus.map_or(Patch::Keep, Patch::Set),
            registration: body.registration.map(|word| word.parse()).transpose()?,
            registration_opens: set(body.registration_opens)
                .try_map(|text| point("registration_opens", &text))?,
            registration_closes: set(body.registration_closes)
                .try_map(|text| point("registration_closes", &text))?,
            slug: body.slug,
            rrule: set(body.rrule).try_map(|rule| rule.parse())?,
            rdates: some_walls("rdates", &body.rdates)?,
            exdates: some_walls("exdates", &body.exdates)?,
            rooms: wanted(body.rooms),
        })
    }
}

impl TryFrom<events::EditEvent> for EditEvent {
    type Error = Refusal;

    fn try_from(body: events::EditEvent) -> Result<Self, Refusal> {
        Ok(Self {
            key: body.key.0,
            title: body.title,
            description: body.description.0,
            visibility: body.visibility.map(|word| word.parse()).transpose()?,
            start: body.start.as_deref().map(|text| point("start", text)).transpose()?,
            end: end(body.end.as_deref(), body.duration.as_deref())?,
            all_day: body.all_day,
            zone: body.zone,
            on_gap: body.on_gap.as_deref().map(on_gap).transpose()?,
            agenda: body.agenda.map(|word| word.parse()).transpose()?,
            location: body.location.0,
            online_url: body.online_url.0,
            contact: body.contact.0,
            capacity: body.capacity.0,
            quotas: quotas(&body.quotas)?,
            rsvp_by: body.rsvp_by.0.try_map(|text| point("rsvp_by", &text))?,
            max_plus: body.max_plus.0,
            registration: body.registration.map(|word| word.parse()).transpose()?,
            registration_opens: body
                .registration_opens
                .0
                .try_map(|text| point("registration_opens", &text))?,
            registration_closes: body
                .registration_closes
                .0
                .try_map(|text| point("registration_closes", &text))?,
            slug: body.slug,
            rrule: body.rrule.0.try_map(|rule| rule.parse())?,
            rdates: body.rdates.map(|dates| walls("rdates", &dates)).transpose()?,
            exdates: body.exdates.map(|dates| walls("exdates", &dates)).transpose()?,
            rooms: wanted(body.rooms),
        })
    }
}

impl TryFrom<events::CloneEvent> for EditEvent {
    type Error = Refusal;

    fn try_from(body: events::CloneEvent) -> Result<Self, Refusal> {
        Ok(Self {
            key: body.key.map_or(Patch::Keep, Patch::Set),
            title: body.title,
            start: Some(point("start", &body.start)?),
            zone: body.zone,
            on_gap: body.on_gap.as_deref().map(on_gap).transpose()?,
            slug: body.slug,
            rooms: wanted(body.rooms),
            ..Self::default()
        })
    }
}

/// Resources that are wanted with how many units of each.
pub fn wanted(resources: Vec<crate::bookings::WantedResource>) -> Vec<(String, i64)> {
    resources.into_iter().map(|it| (it.resource, it.quantity.unwrap_or(1))).collect()
}

/// Reads a point in time for a field.
pub fn point(field: &'static str, text: &str) -> Result<Point, Refusal> {
    Point::parse(text).map_err(|refusal| refusal.field(field))
}

/// Reads an end, or a length instead.
pub fn end(end: Option<&str>, duration: Option<&str>) -> Result<Option<End>, Refusal> {
    match (end, duration) {
        (None, None) => Ok(None),
        (Some(end), None) => Ok(Some(End::At(point("end", end)?))),
        (None, Some(length)) => Ok(Some(End::After(parse_length(length)?))),
        (Some(_), Some(_)) => {
            Err(Refusal::invalid("duration", "there is an end or a length, not both"))
        }
    }
}

/// Reads a length of time.
pub fn parse_length(text: &str) -> Result<SignedDuration, Refusal> {
    when::parse_duration(text).map_err(|error| Refusal::from(error).field("duration"))
}

/// Reads what to do with a wall time that does not exist or exists twice.
pub fn on_gap(word: &str) -> Result<OnGap, Refusal> {
    match word {
        "earlier" => Ok(OnGap::Earlier),
        "later" => Ok(OnGap::Later),
        _ => Err(Refusal::invalid("on_gap", format!("`{}` is not accepted", word.escape_debug()))
            .hint("use `earlier` or `later`")),
    }
}

impl From<&Answer> for answers::Answer {
    fn from(answer: &Answer) -> Self {
        Self {
            status: answer.status.name().to_owned(),
            party: answer.party,
            note: answer.note.clone(),
            answered_at: answer.answered_at.map(instant),
        }
    }
}

impl TryFrom<answers::SetAnswer> for Wish {
    type Error = Refusal;

    fn try_from(body: answers::SetAnswer) -> Result<Self, Refusal> {
        let choice = body.answer.parse()?;
        let responses = crate::questions::responses(body.answers);
        Ok(Self { choice, plus: body.plus.unwrap_or(0), note: body.note, responses })
    }
}

impl From<&Guest> for guests::Guest {
    fn from(guest: &Guest) -> Self {
        Self {
            id: guest.id.to_string(),
            event: guest.event.to_string(),
            person: guest.person.to_string(),
            name: guest.name.clone(),
            email: guest.email.clone(),
            phone: guest.phone.clone(),
            role: guest.role.name().to_owned(),
            party: guest.party_max,
            tags: guest.tags.clone(),
            invited_at: guest.invited_at.map(instant),
            admission: guest.admission.name().to_owned(),
            request_note: guest.request_note.clone(),
            answer: (&guest.answer).into(),
            answers: guest.responses.clone(),
            version: guest.version,
            created_at: instant(guest.created_at),
        }
    }
}

impl TryFrom<guests::AddGuest> for NewGuest {
    type Error = Refusal;

    fn try_from(body: guests::AddGuest) -> Result<Self, Refusal> {
        Self::parse(GuestWords {
            name: body.name.as_deref(),
            email: body.email.as_deref(),
            phone: body.phone.as_deref(),
            party: body.party,
            role: body.role.as_deref(),
            tags: (!body.tags.is_empty()).then_some(body.tags),
        })
    }
}

impl TryFrom<guests::EditGuest> for guest::EditGuest {
    type Error = Refusal;

    fn try_from(body: guests::EditGuest) -> Result<Self, Refusal> {
        Ok(Self {
            name: body.name.as_deref().map(guest::parse_name).transpose()?,
            email: body.email.0.try_map(|text| Email::parse(&text))?,
            phone: body.phone.0.try_map(|text| Phone::parse(&text))?,
            party: body.party.map(guest::check_party).transpose()?,
            role: body.role.map(|word| word.parse()).transpose()?,
            tags: TagChange::parse(body.tags.as_deref(), &body.add_tags, &body.remove_tags)?,
            link: if body.renew_link { guest::LinkChange::Renew } else { guest::LinkChange::Keep },
        })
    }
}

impl From<&Person> for persons::Person {
    fn from(person: &Person) -> Self {
        let fields = &person.fields;
        Self {
            id: person.id.to_string(),
            key: fields.key.clone(),
            name: fields.name.clone(),
            email: fields.email.as_ref().map(|email| email.as_str().to_owned()),
            phone: fields.phone.as_ref().map(|phone| phone.as_str().to_owned()),
            locale: fields.locale.clone(),
            zone: fields.zone.clone(),
            version: person.version,
            created_at: instant(person.created_at),
        }
    }
}

impl TryFrom<persons::CreatePerson> for EditPerson {
    type Error = Refusal;

    fn try_from(body: persons::CreatePerson) -> Result<Self, Refusal> {
        let set = |value: Option<String>| value.map_or(Patch::Keep, Patch::Set);
        Self::parse(PersonWords {
            name: Some(body.name),
            email: set(body.email),
            phone: set(body.phone),
            locale: set(body.locale),
            zone: set(body.zone),
            key: set(body.key),
        })
    }
}

impl TryFrom<persons::EditPerson> for EditPerson {
    type Error = Refusal;

    fn try_from(body: persons::EditPerson) -> Result<Self, Refusal> {
        Self::parse(PersonWords {
            name: body.name,
            email: body.email.0,
            phone: body.phone.0,
            locale: body.locale.0,
            zone: body.zone.0,
            key: body.key.0,
        })
    }
}

impl From<&User> for users::User {
    fn from(user: &User) -> Self {
        let profile = &user.profile;
        Self {
            id: user.id.to_string(),
            name: profile.name.clone(),
            short_name: profile.short_name.clone(),
            email: user.email.as_ref().map(|email| email.as_str().to_owned()),
            phone: profile.phone.as_ref().map(|phone| phone.as_str().to_owned()),
            locale: profile.locale.clone(),
            zone: profile.zone.clone(),
            consents: profile.consents.iter().map(|consent| consent.name().to_owned()).collect(),
            version: user.version,
            created_at: instant(user.created_at),
        }
    }
}

impl TryFrom<users::EditUser> for EditUser {
    type Error = Refusal;

    fn try_from(body: users::EditUser) -> Result<Self, Refusal> {
        Self::parse(UserWords {
            name: body.name,
            short_name: body.short_name.0,
            phone: body.phone.0,
            locale: body.locale.0,
            zone: body.zone.0,
            consents: body.consents,
        })
    }
}

impl TryFrom<&auth::Register> for Profile {
    type Error = Refusal;

    fn try_from(body: &auth::Register) -> Result<Self, Refusal> {
        let set = |value: &Option<String>| value.clone().map_or(Patch::Keep, Patch::Set);
        EditUser::parse(UserWords {
            name: Some(body.name.clone()),
            short_name: set(&body.short_name),
            phone: set(&body.phone),
            locale: set(&body.locale),
            zone: set(&body.zone),
            consents: Some(body.consents.clone()),
        })?
        .into_profile()
    }
}
