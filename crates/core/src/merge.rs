//! Two persons who are one: what their fields, guests and answers become when they are joined.
//!
//! Nobody loses seats by being joined, and no seat is counted for two: of two answers the stronger
//! stands, and of two equal ones that for more people.

use crate::answer::{Answer, Status};
use crate::guest::{Guest, GuestFields, check_tags};
use crate::person::PersonFields;
use crate::question::Responses;
use crate::registration::Admission;
use crate::rule::Refusal;

/// The fields of two joined persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedPerson {
    /// What the person who stays has from now on.
    pub fields: PersonFields,
    /// Names of the fields in which the other said something else, which is given up.
    pub dropped: Vec<&'static str>,
}

/// Joins the fields of two persons: `kept` fills its gaps from `gone`.
pub fn join_persons(kept: &PersonFields, gone: &PersonFields) -> JoinedPerson {
    let mut dropped = Vec::new();
    if kept.name != gone.name {
        dropped.push("name");
    }
    let fields = PersonFields {
        key: one_of("key", kept.key.as_ref(), gone.key.as_ref(), &mut dropped),
        name: kept.name.clone(),
        email: one_of("email", kept.email.as_ref(), gone.email.as_ref(), &mut dropped),
        phone: one_of("phone", kept.phone.as_ref(), gone.phone.as_ref(), &mut dropped),
        locale: one_of("locale", kept.locale.as_ref(), gone.locale.as_ref(), &mut dropped),
        zone: one_of("zone", kept.zone.as_ref(), gone.zone.as_ref(), &mut dropped),
    };
    JoinedPerson { fields, dropped }
}

fn one_of<T: Clone + PartialEq>(
    name: &'static str,
    kept: Option<&T>,
    gone: Option<&T>,
    dropped: &mut Vec<&'static str>,
) -> Option<T> {
    if kept.is_some() && gone.is_some() && kept != gone {
        dropped.push(name);
    }
    kept.or(gone).cloned()
}

/// Joins two answers to the same thing.
pub fn join_answers(kept: &Answer, gone: &Answer) -> Answer {
    if kept.status != gone.status {
        let (stronger, weaker) =
            if strength(kept.status) > strength(gone.status) { (kept, gone) } else { (gone, kept) };
        let note = stronger.note.clone().or_else(|| weaker.note.clone());
        return Answer { note, ..stronger.clone() };
    }
    Answer {
        status: kept.status,
        party: kept.party.max(gone.party),
        note: kept.note.clone().or_else(|| gone.note.clone()),
        answered_at: kept.answered_at.max(gone.answered_at),
        waiting_since: kept.waiting_since.into_iter().chain(gone.waiting_since).min(),
    }
}

fn strength(status: Status) -> u8 {
    match status {
        Status::Pending => 0,
        Status::No => 1,
        Status::Maybe => 2,
        Status::Waitlisted => 3,
        Status::Yes => 4,
    }
}

/// Seats that are taken more (or less, if negative) once two answers are joined.
pub fn seats_changed(kept: &Answer, gone: &Answer, joined: &Answer) -> i64 {
    joined.seats() - kept.seats() - gone.seats()
}

/// Whoever is on the list once is on it; of two requests one may still be granted.
fn join_admissions(kept: Admission, gone: Admission) -> Admission {
    let either = |admission| kept == admission || gone == admission;
    if either(Admission::Listed) {
        Admission::Listed
    } else if either(Admission::Requested) {
        Admission::Requested
    } else {
        Admission::Rejected
    }
}

/// Joins what two guests answered to questions: the one who stays fills their gaps from the other.
pub fn join_responses(kept: &Guest, gone: &Guest) -> Responses {
    let mut joined = gone.responses.clone();
    joined.extend(kept.responses.clone());
    joined
}

/// Joins what two guests of one event are: the role of the one who stays, the larger party, the
/// labels of both.
///
/// # Errors
/// `invalid` if both have more labels together than a guest may have.
pub fn join_guests(kept: &Guest, gone: &Guest) -> Result<GuestFields, Refusal> {
    let tags: Vec<String> = kept.tags.iter().chain(&gone.tags).cloned().collect();
    let tags = check_tags(&tags).map_err(|refusal| {
        refusal.hint("take labels off one of the two with `planify guest edit EVENT GUEST --tag`")
    })?;
    Ok(GuestFields {
        role: kept.role,
        party_max: kept.party_max.max(gone.party_max),
        tags,
        link_generation: kept.link_generation,
        admission: join_admissions(kept.admission, gone.admission),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Email;
    use jiff::Timestamp;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn answer(status: Status, party: i64, second: i64) -> Answer {
        let waiting_since = (status == Status::Waitlisted).then(|| at(second));
        Answer { status, party, note: None, answered_at: Some(at(second)), waiting_since }
    }

    #[test]
    fn of_two_answers_the_stronger_stands_and_no_seat_counts_twice() {
        use Status::{Maybe, No, Waitlisted, Yes};
        let pending = Answer::PENDING;
        let cases = [
            (answer(Yes, 2, 1), answer(Yes, 1, 2), (Yes, 2, -1)),
            (answer(Yes, 1, 1), answer(Yes, 3, 2), (Yes, 3, -1)),
            (answer(Yes, 2, 1), answer(No, 0, 2), (Yes, 2, 0)),
            (answer(No, 0, 1), answer(Yes, 2, 2), (Yes, 2, 0)),
            (answer(Waitlisted, 2, 1), answer(Yes, 1, 2), (Yes, 1, 0)),
            (answer(Waitlisted, 2, 5), answer(Waitlisted, 1, 2), (Waitlisted, 2, 0)),
            (pending.clone(), answer(Maybe, 1, 2), (Maybe, 1, 0)),
            (answer(No, 0, 1), pending.clone(), (No, 0, 0)),
            (pending.clone(), pending, (Status::Pending, 0, 0)),
        ];
        for (kept, gone, expected) in cases {
            let joined = join_answers(&kept, &gone);
            let change = seats_changed(&kept, &gone, &joined);
            assert_eq!((joined.status, joined.party, change), expected, "{kept:?} {gone:?}");
            assert!(joined.seats() >= kept.seats().max(gone.seats()));
        }
        let waiting = join_answers(&answer(Waitlisted, 2, 5), &answer(Waitlisted, 1, 2));
        assert_eq!(waiting.waiting_since, Some(at(2)), "the earlier place in the list is kept");
    }

    #[test]
    fn a_person_fills_gaps_from_the_other_and_names_what_is_given_up() {
        let fields = |name: &str, email: Option<&str>, zone: Option<&str>| PersonFields {
            key: None,
            name: name.to_owned(),
            email: email.map(|text| Email::parse(text).unwrap()),
            phone: None,
            locale: None,
            zone: zone.map(str::to_owned),
        };
        let kept = fields("Ana", Some("a@example.org"), None);
        let gone = fields("Ana B", Some("b@example.org"), Some("UTC"));
        let joined = join_persons(&kept, &gone);
        assert_eq!(joined.fields, fields("Ana", Some("a@example.org"), Some("UTC")));
        assert_eq!(joined.dropped, ["name", "email"]);
        let empty = fields("Ana", None, None);
        assert_eq!(join_persons(&empty, &kept).fields.email, kept.email);
    }
}
