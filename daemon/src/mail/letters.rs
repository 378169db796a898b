//! Subject, text and HTML of a mail from its templates, and the mail around them.
//!
//! Values are escaped as HTML where HTML is written; a template that names a missing value or runs
//! too long fails instead of sending half a mail.

use minijinja::{Environment, UndefinedBehavior};
use planify_calendar::CalendarError;
use planify_calendar::mime::Message;
use planify_core::event::{moment_text, time_text};
use planify_core::notice::Kind;
use planify_engine::notices::Change;
use planify_engine::outbox::{Prepared, Standing};
use serde::Serialize;

macro_rules! templates {
    ($($name:literal),+ $(,)?) => {
        &[$((
            concat!("mail/", $name),
            include_str!(concat!("../../templates/mail/", $name)),
        )),+]
    };
}

const TEMPLATES: &[(&str, &str)] = templates![
    "answer.txt.j2",
    "answered/body.html.j2",
    "answered/body.txt.j2",
    "answered/subject.txt.j2",
    "cancelled/body.html.j2",
    "cancelled/body.txt.j2",
    "cancelled/subject.txt.j2",
    "invited/body.html.j2",
    "invited/body.txt.j2",
    "invited/subject.txt.j2",
    "layout.html.j2",
    "layout.txt.j2",
    "parts.html.j2",
    "promoted/body.html.j2",
    "promoted/body.txt.j2",
    "promoted/subject.txt.j2",
    "updated/body.html.j2",
    "updated/body.txt.j2",
    "updated/subject.txt.j2",
    "words.j2",
];
/// Instructions that one text may take.
const FUEL: u64 = 50_000;

/// A mail could not be written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LetterError {
    /// A template failed.
    #[error("the mail cannot be rendered: {0}")]
    Template(#[from] minijinja::Error),
    /// The mail cannot be built of its parts.
    #[error("the mail cannot be built: {0}")]
    Mail(#[from] CalendarError),
}

/// Writes mails.
#[derive(Debug)]
pub(crate) struct Letters(Environment<'static>);

#[derive(Serialize)]
struct Values<'a> {
    event: EventValues<'a>,
    guest: GuestValues<'a>,
    org: OrgValues<'a>,
    changes: &'a [Change],
    reason: Option<&'a str>,
    withdrawn: bool,
    link: Option<&'a str>,
}

#[derive(Serialize)]
struct EventValues<'a> {
    title: &'a str,
    when: String,
    location: Option<&'a str>,
    online_url: Option<&'a str>,
    contact: Option<&'a str>,
    description: Option<&'a str>,
    deadline: Option<String>,
}

#[derive(Serialize)]
struct GuestValues<'a> {
    name: &'a str,
    answer: &'static str,
    party: i64,
    party_max: i64,
}

#[derive(Serialize)]
struct OrgValues<'a> {
    name: &'a str,
}

impl Letters {
    /// Reads the embedded templates.
    pub(crate) fn new() -> Self {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_trim_blocks(true);
        environment.set_lstrip_blocks(true);
        environment.set_fuel(Some(FUEL));
        for (name, source) in TEMPLATES {
            environment
                .add_template(name, source)
                .expect("a test reads every embedded template");
        }
        Self(environment)
    }

    /// Writes a prepared mail, headers and all.
    pub(crate) fn write(&self, prepared: &Prepared) -> Result<Vec<u8>, LetterError> {
        let values = values(prepared);
        let subject = self.text(prepared.kind, "subject.txt", &values)?;
        let message = Message {
            from: prepared.from.clone(),
            to: prepared.to.clone(),
            reply_to: prepared.reply_to.clone(),
            subject: subject.split_whitespace().collect::<Vec<_>>().join(" "),
            message_id: prepared.message_id.clone(),
            date: prepared.date,
            text: self.text(prepared.kind, "body.txt", &values)?,
            html: self.text(prepared.kind, "body.html", &values)?,
            calendar: prepared.calendar.clone(),
        };
        Ok(message.build()?)
    }

    fn text(&self, kind: Kind, part: &str, values: &Values<'_>) -> Result<String, LetterError> {
        let template = self.0.get_template(&format!("mail/{kind}/{part}.j2"))?;
        Ok(template.render(values)?)
    }
}

fn values(prepared: &Prepared) -> Values<'_> {
    let details = &prepared.event.details;
    let guest = &prepared.guest;
    Values {
        event: EventValues {
            title: &details.title,
            when: time_text(&details.schedule),
            location: details.location.as_deref(),
            online_url: details.online_url.as_deref(),
            contact: details.contact.as_deref(),
            description: details.description.as_deref(),
            deadline: details.rsvp_by.map(|at| moment_text(at, &details.schedule.zone)),
        },
        guest: GuestValues {
            name: &guest.name,
            answer: guest.answer.status.name(),
            party: guest.answer.party,
            party_max: guest.party_max,
        },
        org: OrgValues { name: &prepared.organisation },
        changes: &prepared.changes,
        reason: prepared.reason.as_deref(),
        withdrawn: guest.standing == Standing::Withdrawn,
        link: prepared.link.as_deref(),
    }
}

#[cfg(test)]
mod tests;
