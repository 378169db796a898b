//! Events as everybody sees them, and signing up to them, on the wire.

use crate::convert::instant;
use crate::events::{Event, Recurrence};
use crate::questions::{AnswerValue, Question};
use planify_core::question;
use planify_core::registration::{self, Entry};
use planify_core::rule::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// The schema name of an event as everybody sees it.
pub const SCHEMA: &str = "planify.public-event/v1";

/// An event as everybody sees it. The link to take part from afar is for guests only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PublicEvent {
    /// `evt_…`.
    pub id: String,
    /// The name in addresses.
    pub slug: String,
    /// The slug of the organisation.
    pub org: String,
    /// The name of the organisation.
    pub org_name: String,
    /// The title.
    pub title: String,
    /// The description.
    pub description: Option<String>,
    /// `published`, `completed` or `cancelled`.
    pub status: String,
    /// The IANA zone.
    pub zone: String,
    /// Whether the event lasts whole days.
    pub all_day: bool,
    /// The wall clock at the start, or the first day.
    pub start_local: String,
    /// The wall clock at the end, or the last day.
    pub end_local: String,
    /// The start in UTC.
    pub starts_at: String,
    /// The end in UTC.
    pub ends_at: String,
    /// How it repeats; null for most events.
    pub recurrence: Option<Recurrence>,
    /// Which date of a series this is.
    pub occurrence: Option<String>,
    /// Where it takes place.
    pub location: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// Seats; null for no limit.
    pub capacity: Option<i64>,
    /// Whether every seat is taken: who signs up is put on the waiting list.
    pub full: bool,
    /// The most people that somebody who signs up may bring.
    pub most_plus: i64,
    /// `closed`, `open` or `approval`.
    pub registration: String,
    /// From when on people may sign up, in UTC.
    pub registration_opens_at: Option<String>,
    /// Until when people may sign up, in UTC.
    pub registration_closes_at: Option<String>,
    /// Whether somebody may sign up now.
    pub open: bool,
    /// The code of why not; null if somebody may.
    pub closed_because: Option<String>,
    /// What who signs up is asked.
    #[serde(default)]
    pub questions: Vec<Question>,
}

impl PublicEvent {
    /// The part of an event that everybody may see.
    pub fn of(
        event: &planify_core::event::Event,
        (org, org_name): (&str, &str),
        entry: &Result<Entry, Refusal>,
        questions: &[question::Question],
    ) -> Self {
        let closes_at = registration::last_moment(event);
        let most_plus = registration::most_plus(event);
        let event = Event::from(event);
        Self {
            id: event.id,
            slug: event.slug,
            org: org.to_owned(),
            org_name: org_name.to_owned(),
            title: event.title,
            description: event.description,
            status: event.status,
            zone: event.zone,
            all_day: event.all_day,
            start_local: event.start_local,
            end_local: event.end_local,
            starts_at: event.starts_at,
            ends_at: event.ends_at,
            recurrence: event.recurrence,
            occurrence: event.occurrence,
            location: event.location,
            contact: event.contact,
            capacity: event.capacity,
            full: event.capacity.is_some_and(|capacity| event.taken >= capacity),
            most_plus,
            registration: event.registration,
            registration_opens_at: event.registration_opens_at,
            registration_closes_at: closes_at.map(instant),
            open: entry.is_ok(),
            closed_because: entry.as_ref().err().map(|refusal| refusal.code.to_owned()),
            questions: questions.iter().map(Question::from).collect(),
        }
    }
}

/// Which public events to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListPublicEvents {
    /// The organisation: its slug or id.
    pub org: String,
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// Who signs up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignUp {
    /// The name, 1 to 200 characters.
    pub name: String,
    /// The address.
    pub email: String,
    /// How many people come along; 0 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plus: Option<i64>,
    /// A note to the organiser of at most 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What they answer to questions of the event: names of questions and answers.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, AnswerValue>,
}

impl TryFrom<SignUp> for registration::SignUp {
    type Error = Refusal;

    fn try_from(body: SignUp) -> Result<Self, Refusal> {
        let responses = crate::questions::responses(body.answers);
        let new = Self::parse(&body.name, &body.email, body.plus, body.note.as_deref())?;
        Ok(new.answering(responses))
    }
}

/// What became of a sign-up; the same whoever the address belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SignedUp {
    /// The event's slug.
    pub event: String,
    /// Whether the link in a mail makes the guest.
    pub confirm: bool,
    /// What happens next, in words.
    pub next: String,
}
