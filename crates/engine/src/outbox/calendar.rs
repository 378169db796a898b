//! The calendar part of a mail.
//!
//! Every mail of an event names one UID; its DTSTAMP is fixed when the mail is planned or the
//! event changes, whichever is later, so a retry carries the same text and a later mail is newer.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use planify_calendar::mime::Mailbox;
use planify_calendar::{
    Answer as PartStat, Attendee, CalendarError, CalendarObject, Method, Organizer, Repeats,
    Scheduling, Status as Standing, When, write_with,
};
use planify_core::answer::Status as AnswerStatus;
use planify_core::event::Event;
use planify_core::notice::Kind;
use planify_core::schedule::Span;

/// What is asked of the calendar of one guest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// An entry is made or brought up to date.
    Entry,
    /// The entry is struck out.
    Struck,
}

/// Says which calendar part a mail of this kind carries.
///
/// A confirmation carries none, because a guest's own calendar knows what it answered and others
/// answer for themselves (a request that only changes PARTSTAT asks everybody anew). The exception
/// is a guest who was never invited by mail: the confirmation is the first that they hear of it.
pub(super) fn part(
    kind: Kind,
    answer: AnswerStatus,
    invited: bool,
    has_entry: bool,
) -> Option<Part> {
    match kind {
        Kind::Invited | Kind::Updated | Kind::Promoted => Some(Part::Entry),
        Kind::Answered => {
            let comes = matches!(answer, AnswerStatus::Yes | AnswerStatus::Maybe);
            (comes && !invited).then_some(Part::Entry)
        }
        Kind::Approved => (answer == AnswerStatus::Yes).then_some(Part::Entry),
        Kind::Cancelled => has_entry.then_some(Part::Struck),
        // The entry is of the event, whose times an agenda does not change. Of a request nobody is a guest yet, and what
        // is told of bookings is read elsewhere.
        _ => None,
    }
}

/// What the calendar object says about one guest.
pub(super) struct Entry<'a> {
    pub(super) event: &'a Event,
    pub(super) organizer: Mailbox,
    pub(super) attendee: &'a Mailbox,
    pub(super) answer: AnswerStatus,
    pub(super) link: Option<String>,
    pub(super) planned_at: Timestamp,
    /// Dates of the series that were called off.
    pub(super) called_off: Vec<DateTime>,
    /// Dates of the series that differ from it.
    pub(super) exceptions: Vec<Event>,
}

/// Writes the calendar object.
pub(super) fn object(part: Part, entry: Entry<'_>) -> Result<(Method, String), CalendarError> {
    let event = entry.event;
    let attendee = Attendee {
        name: entry.attendee.name.clone(),
        address: entry.attendee.address.clone(),
        answer: part_stat(entry.answer),
    };
    let (scheduling, status) = match part {
        Part::Entry => (Scheduling::Request(attendee), Standing::Confirmed),
        Part::Struck => (Scheduling::Cancel(attendee), Standing::Cancelled),
    };
    let object = CalendarObject {
        uid: event.uid.clone(),
        sequence: u32::try_from(event.sequence).unwrap_or(u32::MAX),
        dtstamp: event.updated_at.max(entry.planned_at),
        when: when(event),
        repeats: repeats(event, &entry.called_off),
        summary: event.details.title.clone(),
        description: event.details.description.clone(),
        location: event.details.location.clone(),
        url: entry.link,
        online_url: event.details.online_url.clone(),
        status,
        organizer: Organizer { name: entry.organizer.name, address: entry.organizer.address },
        scheduling,
    };
    let exceptions: Vec<CalendarObject> = entry
        .exceptions
        .iter()
        .map(|date| CalendarObject {
            when: when(date),
            repeats: repeats(date, &[]),
            summary: date.details.title.clone(),
            location: date.details.location.clone(),
            online_url: date.details.online_url.clone(),
            ..object.clone()
        })
        .collect();
    let text = write_with(&object, &exceptions)?;
    Ok((object.scheduling.method(), text))
}

fn when(event: &Event) -> When {
    let schedule = &event.details.schedule;
    match schedule.span {
        Span::Clock { .. } if !schedule.is_unambiguous() => When::Zoned {
            zone: "UTC".to_owned(),
            start: TimeZone::UTC.to_datetime(schedule.starts_at),
            end: TimeZone::UTC.to_datetime(schedule.ends_at),
        },
        Span::Clock { start, end } => When::Zoned { zone: schedule.zone.clone(), start, end },
        Span::Days { first, last } => When::AllDay { first, end: last.saturating_add(1.day()) },
    }
}

fn repeats(event: &Event, called_off: &[DateTime]) -> Repeats {
    match (&event.details.recurrence, event.date) {
        (_, Some(date)) => Repeats::Date(date),
        (None, None) => Repeats::Never,
        (Some(recurrence), None) => {
            let mut recurrence = Box::new(recurrence.clone());
            recurrence.left_out.extend(called_off);
            recurrence.left_out.sort_unstable();
            recurrence.left_out.dedup();
            Repeats::Series(recurrence)
        }
    }
}

fn part_stat(answer: AnswerStatus) -> PartStat {
    match answer {
        AnswerStatus::Pending => PartStat::NeedsAction,
        AnswerStatus::Yes => PartStat::Accepted,
        AnswerStatus::No => PartStat::Declined,
        AnswerStatus::Maybe | AnswerStatus::Waitlisted => PartStat::Tentative,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_mail_carries_the_part_that_its_reader_needs() {
        use AnswerStatus::{Maybe, No, Pending, Waitlisted, Yes};
        let cases = [
            (Kind::Invited, Pending, true, false, Some(Part::Entry)),
            (Kind::Updated, Yes, true, true, Some(Part::Entry)),
            (Kind::Promoted, Yes, true, true, Some(Part::Entry)),
            (Kind::Answered, Yes, true, true, None),
            (Kind::Answered, Yes, false, false, Some(Part::Entry)),
            (Kind::Answered, Maybe, false, false, Some(Part::Entry)),
            (Kind::Answered, Waitlisted, false, false, None),
            (Kind::Answered, No, false, false, None),
            (Kind::Approved, Yes, false, false, Some(Part::Entry)),
            (Kind::Approved, Waitlisted, false, false, None),
            (Kind::Requested, Pending, false, false, None),
            (Kind::Rejected, Pending, false, false, None),
            (Kind::Cancelled, Yes, true, true, Some(Part::Struck)),
            (Kind::Cancelled, Yes, false, false, None),
        ];
        for (kind, answer, invited, has_entry, expected) in cases {
            assert_eq!(part(kind, answer, invited, has_entry), expected, "{kind} {answer}");
        }
    }
}
