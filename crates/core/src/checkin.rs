//! Check-ins: at which events guests are let in, and with how many people.

use crate::answer::{Answer, PARTY_MAX, Status as AnswerStatus};
use crate::event::{Event, Status};
use crate::rule::Refusal;

/// Refuses a check-in at an event that is not on.
pub fn check_on(event: &Event) -> Result<(), Refusal> {
    let slug = &event.slug;
    match event.status {
        Status::Published => Ok(()),
        Status::Draft => Err(Refusal::new("not-published", format!("`{slug}` is not announced"))
            .hint(format!("announce it with `planify event publish {slug}`"))),
        Status::Cancelled => {
            Err(Refusal::new("already-cancelled", format!("`{slug}` is cancelled")))
        }
        Status::Completed => Err(Refusal::new("event-over", format!("`{slug}` is over"))),
    }
}

/// How many come: those who were counted, or as many as answered, or the guest alone.
///
/// # Errors
/// `invalid` for nobody, or for more people than any party has.
pub fn people(counted: Option<i64>, answer: &Answer) -> Result<i64, Refusal> {
    let people = counted.unwrap_or(match answer.status {
        AnswerStatus::Yes => answer.party,
        AnswerStatus::Pending
        | AnswerStatus::No
        | AnswerStatus::Maybe
        | AnswerStatus::Waitlisted => 1,
    });
    if (1..=PARTY_MAX).contains(&people) {
        return Ok(people);
    }
    let message = format!("`{people}` people cannot come, 1 to {PARTY_MAX} can");
    Err(Refusal::invalid("people", message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_come_as_were_counted_or_answered() {
        let yes = Answer { status: AnswerStatus::Yes, party: 3, ..Answer::PENDING };
        let no = Answer { status: AnswerStatus::No, ..Answer::PENDING };
        for (counted, answer, expected) in [
            (None, &yes, Some(3)),
            (Some(2), &yes, Some(2)),
            (None, &no, Some(1)),
            (Some(0), &yes, None),
            (Some(PARTY_MAX + 1), &no, None),
        ] {
            assert_eq!(people(counted, answer).ok(), expected, "{counted:?} {answer:?}");
        }
    }
}
