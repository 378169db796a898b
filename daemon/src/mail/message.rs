//! A prepared mail as bytes: its values in words, its texts, and the mail around them.

use planify_calendar::CalendarError;
use planify_calendar::mime::Message;
use planify_core::event::{Event, moment_text, time_text};
use planify_core::notice::Kind;
use planify_engine::letters::Letter;
use planify_engine::notices::Change;
use planify_engine::outbox::{Prepared, Standing};

use crate::letters::{
    ChangeWords, EventWords, GuestWords, LetterError, LetterValues, Letters, OrgWords,
};

/// A mail could not be made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MessageError {
    /// Its texts could not be written.
    #[error(transparent)]
    Letter(#[from] LetterError),
    /// It could not be built of its parts.
    #[error("the mail cannot be built: {0}")]
    Mail(#[from] CalendarError),
}

/// Writes a prepared mail, headers and all.
pub(crate) fn message(letters: &Letters, prepared: &Prepared) -> Result<Vec<u8>, MessageError> {
    let letter = letters.write(prepared.kind.name(), &values(prepared))?;
    let message = Message {
        from: prepared.from.clone(),
        to: prepared.to.clone(),
        reply_to: prepared.reply_to.clone(),
        subject: letter.subject,
        message_id: prepared.message_id.clone(),
        date: prepared.date,
        text: letter.text,
        html: letter.html,
        calendar: prepared.calendar.clone(),
    };
    Ok(message.build()?)
}

/// Writes a letter, headers and all.
pub(crate) fn letter(letters: &Letters, letter: &Letter) -> Result<Vec<u8>, MessageError> {
    let texts = letters.write(letter.kind, &letter.values)?;
    let message = Message {
        from: letter.from.clone(),
        to: letter.to.clone(),
        reply_to: None,
        subject: texts.subject,
        message_id: letter.message_id.clone(),
        date: letter.date,
        text: texts.text,
        html: texts.html,
        calendar: None,
    };
    Ok(message.build()?)
}

fn values(prepared: &Prepared) -> LetterValues {
    let guest = &prepared.guest;
    let mut event = event_words(&prepared.event);
    if matches!(prepared.kind, Kind::Requested | Kind::Rejected) {
        // How to take part from afar is for those who are on the list.
        event.online_url = None;
    }
    LetterValues {
        event,
        guest: GuestWords {
            name: guest.name.clone(),
            party_max: guest.party_max,
            answer: guest.answer.status.name(),
            party: guest.answer.party,
        },
        org: OrgWords { name: prepared.organisation.clone() },
        link: prepared.link.clone(),
        changes: prepared.changes.iter().map(change_words).collect(),
        reason: prepared.reason.clone(),
        withdrawn: guest.standing == Standing::Withdrawn,
    }
}

fn event_words(event: &Event) -> EventWords {
    let details = &event.details;
    EventWords {
        title: details.title.clone(),
        when: time_text(&details.schedule),
        location: details.location.clone(),
        online_url: details.online_url.clone(),
        contact: details.contact.clone(),
        description: details.description.clone(),
        deadline: details.rsvp_by.map(|at| moment_text(at, &details.schedule.zone)),
    }
}

pub(super) fn change_words(change: &Change) -> ChangeWords {
    ChangeWords {
        field: change.field.clone(),
        old: change.old.clone(),
        new: change.new.clone(),
        item: change.item.as_ref().map(|item| item.title.clone()),
    }
}
