//! What a guest page says about an invitation, in words for guests.
//!
//! Refusals of the domain speak to organisers and name commands; here each code has its own
//! sentence for the guest.

use planify_core::answer::{Answer, NOTE_MAX, PartyLimits, Status};
use planify_core::event::{moment_text, time_text};
use planify_core::guest::Guest;
use planify_core::question::Responses;
use planify_core::registration::Admission;
use planify_core::rule::Refusal;
use planify_core::text::Email;
use planify_engine::answers::Invitation;
use serde::Serialize;

use super::questions::{self, QuestionView};
use super::{dates, items};

/// What the guest typed, kept when the answer is refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) answer: String,
    pub(super) plus: String,
    pub(super) note: String,
    pub(super) responses: Responses,
}

/// What led to the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Moment {
    /// The link was opened.
    Opened,
    /// An answer was given just now.
    Answered,
    /// An item of the agenda was answered just now.
    ItemAnswered,
    /// A date of a series was answered just now.
    DateAnswered,
    /// An answer to an item or a date was refused.
    ItemRefused {
        /// Why, for the guest.
        problem: String,
    },
    /// An answer was refused.
    Refused {
        /// Why, for the guest.
        problem: String,
        /// Why, field by field.
        refusal: Refusal,
        /// What they typed.
        typed: Typed,
    },
}

/// The values of `invitation.html`.
#[derive(Debug, Serialize)]
pub(super) struct InvitationPage {
    banner: Option<Banner>,
    event: EventView,
    guest: GuestView,
    closed: Option<&'static str>,
    choices: [ChoiceView; 3],
    form: FormView,
    days: Vec<items::Day>,
    dates: Vec<dates::DateView>,
}

#[derive(Debug, Serialize)]
struct Banner {
    tone: &'static str,
    role: &'static str,
    title: &'static str,
    text: String,
}

#[derive(Debug, Serialize)]
struct EventView {
    title: String,
    when: String,
    location: Option<String>,
    online_url: Option<String>,
    contact: Option<String>,
    contact_is_email: bool,
    description: Option<String>,
    full: bool,
    deadline: Option<String>,
}

#[derive(Debug, Serialize)]
struct GuestView {
    name: String,
    /// What leads to the title of the event.
    greeting: &'static str,
    answered: bool,
    standing: Option<String>,
    /// Whether a request waits that can be taken back.
    waits: bool,
}

#[derive(Debug, Serialize)]
struct ChoiceView {
    value: &'static str,
    label: &'static str,
}

#[derive(Debug, Serialize)]
struct FormView {
    answer: String,
    plus: String,
    plus_max: i64,
    note: String,
    note_max: usize,
    questions: Vec<QuestionView>,
}

/// The page of an invitation.
pub(super) fn invitation(seen: &Invitation, moment: Moment) -> InvitationPage {
    let answer = &seen.guest.answer;
    let is_open = seen.closed.is_none();
    let (banner, typed, refusal) = match moment {
        Moment::Refused { problem, typed, refusal } => {
            (Some(problem_banner(problem)), typed, Some(refusal))
        }
        Moment::ItemRefused { problem } => {
            (Some(problem_banner(problem)), as_typed(&seen.guest), None)
        }
        Moment::ItemAnswered => (Some(noted_banner("The programme")), as_typed(&seen.guest), None),
        Moment::DateAnswered => {
            (Some(noted_banner("The list of dates")), as_typed(&seen.guest), None)
        }
        Moment::Answered => (standing_banner(answer, true), as_typed(&seen.guest), None),
        Moment::Opened => (standing_banner(answer, false), as_typed(&seen.guest), None),
    };
    let questions = questions::views(&seen.questions, &typed.responses, refusal.as_ref());
    let plus_max = most(seen).saturating_sub(1).max(0);
    InvitationPage {
        banner: banner.filter(|_| is_open),
        event: event_view(seen),
        guest: GuestView {
            name: seen.guest.name.clone(),
            greeting: match seen.guest.admission {
                Admission::Listed => "you are invited to",
                Admission::Requested | Admission::Rejected => "you asked to come to",
            },
            waits: seen.guest.admission == Admission::Requested,
            answered: answer.status != Status::Pending,
            standing: standing(answer),
        },
        closed: seen.closed.as_ref().map(closed),
        choices: [
            ChoiceView { value: "yes", label: "Yes" },
            ChoiceView { value: "maybe", label: "Maybe" },
            ChoiceView { value: "no", label: "No" },
        ],
        form: FormView {
            answer: typed.answer,
            plus: typed.plus,
            plus_max,
            note: typed.note,
            note_max: NOTE_MAX,
            questions,
        },
        days: items::days(seen, plus_max),
        dates: dates::dates(seen, plus_max),
    }
}

/// The most people that the guest's answer may stand for.
pub(super) fn most(seen: &Invitation) -> i64 {
    let max_plus = seen.event.details.max_plus;
    PartyLimits { party_max: seen.guest.party_max, max_plus }.most()
}

/// Says why no answer is taken.
fn closed(refusal: &Refusal) -> &'static str {
    match refusal.code {
        "already-cancelled" => "This event has been called off.",
        "event-over" => "This event is over.",
        "rsvp-closed" => "The time to answer has passed.",
        "approval-pending" => "Your request waits for the organiser's decision.",
        "request-rejected" => "The organiser could not take you on the guest list.",
        _ => "Answers are not taken at the moment.",
    }
}

/// Says why an answer was refused.
pub(super) fn refused(refusal: &Refusal, seen: &Invitation) -> String {
    match (refusal.code, refusal.field) {
        ("no-capacity", _) if seen.event.is_series() => {
            "Not all dates have room for that many. Answer for single dates below.".to_owned()
        }
        ("no-capacity", _) => {
            let kept = people(seen.guest.answer.seats());
            format!("There is no room for that many. You keep your place for {kept}.")
        }
        ("invalid", Some("plus")) => match most(seen) - 1 {
            along if along > 0 => format!("You can bring {} at most.", people(along)),
            _ => "You cannot bring anybody along to this event.".to_owned(),
        },
        ("bad-answers", _) => "Please look at the questions below once more.".to_owned(),
        (_, Some("note")) => {
            format!("The note cannot be kept: write plain text of at most {NOTE_MAX} characters.")
        }
        _ => closed(refusal).to_owned(),
    }
}

fn as_typed(guest: &Guest) -> Typed {
    let answer = &guest.answer;
    Typed {
        answer: match answer.status {
            Status::Pending => "",
            Status::Yes | Status::Waitlisted => "yes",
            Status::No => "no",
            Status::Maybe => "maybe",
        }
        .to_owned(),
        plus: answer.party.saturating_sub(1).max(0).to_string(),
        note: answer.note.clone().unwrap_or_default(),
        responses: guest.responses.clone(),
    }
}

fn problem_banner(text: String) -> Banner {
    Banner { tone: "bad", role: "alert", title: "Your answer was not noted", text }
}

fn noted_banner(list: &str) -> Banner {
    let text = format!("{list} below says where you are down.");
    Banner { tone: "good", role: "status", title: "Your choice is noted", text }
}

fn standing_banner(answer: &Answer, has_answered: bool) -> Option<Banner> {
    let party = (answer.party > 1).then(|| format!("You are down for {}.", people(answer.party)));
    let (tone, title, text) = match answer.status {
        Status::Pending => return None,
        Status::Yes => ("good", "You are coming", party),
        Status::No => ("good", "You are not coming", None),
        Status::Maybe => ("good", "You said maybe", party),
        Status::Waitlisted => {
            let told = "All seats are taken. You will be told by mail as soon as there is room for";
            let whom = if answer.party > 1 { people(answer.party) } else { "you".to_owned() };
            ("wait", "You are on the waiting list", Some(format!("{told} {whom}.")))
        }
    };
    let thanks = has_answered.then(|| "Thank you, your answer is noted.".to_owned());
    let text = [thanks, text].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some(Banner { tone, role: "status", title, text })
}

/// Says what was answered, once it cannot be changed any more.
fn standing(answer: &Answer) -> Option<String> {
    let word = match answer.status {
        Status::Pending => return None,
        Status::Yes => "yes",
        Status::No => "no",
        Status::Maybe => "maybe",
        Status::Waitlisted => "yes, on the waiting list",
    };
    let party = (answer.party > 1).then(|| format!(", for {}", people(answer.party)));
    Some(format!("Your answer was: {word}{}.", party.unwrap_or_default()))
}

pub(super) fn people(count: i64) -> String {
    if count == 1 { "one person".to_owned() } else { format!("{count} people") }
}

fn event_view(seen: &Invitation) -> EventView {
    let (event, answer) = (&seen.event, seen.guest.answer.status);
    let details = &event.details;
    // How to take part from afar is for those who are on the list.
    let is_guest = seen.guest.admission == Admission::Listed;
    let is_full = details.capacity.is_some_and(|capacity| event.taken >= capacity);
    let contact = details.contact.as_deref();
    EventView {
        title: details.title.clone(),
        when: time_text(&details.schedule),
        location: details.location.clone(),
        online_url: details.online_url.clone().filter(|_| is_guest),
        contact: details.contact.clone(),
        contact_is_email: contact.is_some_and(|contact| Email::parse(contact).is_ok()),
        description: details.description.clone(),
        full: is_full && !matches!(answer, Status::Yes | Status::Waitlisted),
        deadline: details.rsvp_by.map(|deadline| moment_text(deadline, &details.schedule.zone)),
    }
}
