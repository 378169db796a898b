//! Registration: events that people sign up to by themselves.
//!
//! An event says whether they may, from when until when, and whether somebody decides. Who waits for
//! a decision takes no seat and is told nothing of the event; each request is decided once.

use crate::answer::PartyLimits;
use crate::event::{EditEvent, Event, Status, Visibility};
use crate::guest::{Guest, parse_name};
use crate::question::{self, Demand, Question, Responses};
use crate::rule::Refusal;
use crate::schedule::Point;
use crate::text::{Email, clean_text};
use crate::when::OnGap;
use crate::words::words;
use jiff::Timestamp;
use jiff::tz::TimeZone;

words! {
    /// Whether people may sign up by themselves.
    Mode, "registration" {
        /// No: guests are put on the list.
        Closed = "closed",
        /// Yes, and they are guests at once.
        Open = "open",
        /// Yes, and somebody decides on each.
        Approval = "approval",
    }
}

words! {
    /// Whether a guest is on the list.
    Admission, "admission" {
        /// On the list.
        Listed = "listed",
        /// Asked to come, and waits for a decision.
        Requested = "requested",
        /// Asked to come, and was turned down.
        Rejected = "rejected",
    }
}

/// What somebody who signs up becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// A guest.
    AtOnce,
    /// Somebody who waits for a decision.
    OnApproval,
}

/// Whether and when people may sign up to an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Registration {
    /// Whether they may.
    pub mode: Mode,
    /// From when on; none for as soon as the event is announced.
    pub opens_at: Option<Timestamp>,
    /// Until when; none for until the event is over.
    pub closes_at: Option<Timestamp>,
}

impl Registration {
    /// Nobody signs up.
    pub const CLOSED: Self = Self { mode: Mode::Closed, opens_at: None, closes_at: None };
}

/// The registration of an event after a change.
///
/// # Errors
/// `invalid` for one that closes before it opens.
pub(crate) fn edit(
    current: Registration,
    edit: &EditEvent,
    (zone, gap): (&TimeZone, OnGap),
) -> Result<Registration, Refusal> {
    let instant = |field: &'static str| {
        move |point: Point| point.instant(zone, gap).map_err(|refusal| refusal.field(field))
    };
    let opens = edit.registration_opens.try_map(instant("registration_opens"))?;
    let closes = edit.registration_closes.try_map(instant("registration_closes"))?;
    let registration = Registration {
        mode: edit.registration.unwrap_or(current.mode),
        opens_at: opens.apply(current.opens_at),
        closes_at: closes.apply(current.closes_at),
    };
    match (registration.opens_at, registration.closes_at) {
        (Some(opens), Some(closes)) if closes <= opens => Err(Refusal::invalid(
            "registration_closes",
            format!("registration cannot close at {closes}, before it opens at {opens}"),
        )),
        _ => Ok(registration),
    }
}

/// Whether an event has a page for everybody who knows its address.
///
/// Only an event that was announced has one: of those that were called off, the SEQUENCE grew with
/// the cancellation exactly if it had been.
pub fn has_page(event: &Event) -> bool {
    let announced = match event.status {
        Status::Draft => false,
        Status::Published | Status::Completed => true,
        Status::Cancelled => event.sequence > 0,
    };
    let visible = matches!(event.details.visibility, Visibility::Public | Visibility::Unlisted);
    announced && visible
}

/// Says what becomes of somebody who signs up now.
///
/// # Errors
/// `not-found` for an event without a page, whatever else is true of it; `already-cancelled`,
/// `event-over`, `signup-closed`, `signup-not-open`, `signup-over`.
pub fn may_sign_up(event: &Event, now: Timestamp) -> Result<Entry, Refusal> {
    may_still_sign_up(event, now, now)
}

/// The same for somebody who asked at `asked_at` and shows now that the address is theirs.
pub fn may_still_sign_up(
    event: &Event,
    asked_at: Timestamp,
    now: Timestamp,
) -> Result<Entry, Refusal> {
    let slug = &event.slug;
    if !has_page(event) {
        return Err(Refusal::new("not-found", "no such event"));
    }
    match event.status {
        Status::Cancelled => {
            return Err(Refusal::new("already-cancelled", format!("`{slug}` is cancelled")));
        }
        Status::Published if event.over_at() > now => {}
        Status::Draft | Status::Published | Status::Completed => {
            return Err(Refusal::new("event-over", format!("`{slug}` is over")));
        }
    }
    let registration = event.details.registration;
    let entry = match registration.mode {
        Mode::Open => Entry::AtOnce,
        Mode::Approval => Entry::OnApproval,
        Mode::Closed => {
            return Err(Refusal::new("signup-closed", format!("`{slug}` is by invitation only"))
                .hint("ask the organiser for an invitation"));
        }
    };
    if let Some(opens) = registration.opens_at.filter(|opens| *opens > asked_at) {
        return Err(Refusal::new(
            "signup-not-open",
            format!("`{slug}` opens for sign-up at {opens}"),
        )
        .hint("come back then"));
    }
    if last_moment(event).is_some_and(|closes| closes <= asked_at) {
        return Err(Refusal::new(
            "signup-over",
            format!("the time to sign up to `{slug}` is over"),
        )
        .hint("ask the organiser for an invitation"));
    }
    Ok(entry)
}

/// Until when people may sign up: whoever comes later could not answer either.
pub fn last_moment(event: &Event) -> Option<Timestamp> {
    event.details.registration.closes_at.into_iter().chain(event.details.rsvp_by).min()
}

/// The most people somebody who signs up may bring.
pub fn most_plus(event: &Event) -> i64 {
    event.details.max_plus.unwrap_or(0)
}

/// What somebody says who signs up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignUp {
    /// The name.
    pub name: String,
    /// The address.
    pub email: Email,
    /// How many people come along.
    pub plus: i64,
    /// What they want to say.
    pub note: Option<String>,
    /// What they answer to the questions of the event, as they wrote it.
    pub responses: Responses,
}

impl SignUp {
    /// Checks the words of somebody who signs up.
    pub fn parse(
        name: &str,
        email: &str,
        plus: Option<i64>,
        note: Option<&str>,
    ) -> Result<Self, Refusal> {
        let note = note.map(str::trim).filter(|note| !note.is_empty());
        let note = note.map(|note| {
            clean_text(note, crate::answer::NOTE_MAX)
                .map_err(|error| Refusal::from(error).field("note"))
        });
        Ok(Self {
            name: parse_name(name)?,
            email: Email::parse(email).map_err(|error| Refusal::from(error).field("email"))?,
            plus: plus.unwrap_or(0),
            note: note.transpose()?,
            responses: Responses::new(),
        })
    }

    /// The same with answers to the questions of the event.
    #[must_use]
    pub fn answering(self, responses: Responses) -> Self {
        Self { responses, ..self }
    }

    /// Reads the answers to all that the event asks; they are the same whoever signs up.
    ///
    /// # Errors
    /// `bad-answers` if one is none or a required one is missing; `too-large`.
    pub fn check_responses(&self, questions: &[Question]) -> Result<Responses, Refusal> {
        question::check(questions, &Responses::new(), &self.responses, Demand::Required)
    }

    /// Refuses more people than somebody who signs up to this event may bring.
    pub fn check_plus(&self, event: &Event) -> Result<(), Refusal> {
        let most = most_plus(event);
        if (0..=most).contains(&self.plus) {
            return Ok(());
        }
        Err(Refusal::invalid(
            "plus",
            format!("{} people cannot come along, at most {most} may", self.plus),
        ))
    }
}

/// Refuses to decide on a guest who did not ask, or a second time.
pub fn check_waits(guest: &Guest) -> Result<(), Refusal> {
    let name = &guest.name;
    match guest.admission {
        Admission::Requested => Ok(()),
        Admission::Listed => Err(Refusal::new(
            "status-conflict",
            format!("`{name}` is on the guest list, no request waits"),
        )
        .hint("see who waits with `planify guest list EVENT --where requested=yes`")),
        Admission::Rejected => Err(Refusal::new(
            "status-conflict",
            format!("the request of `{name}` was rejected already"),
        )
        .hint("take them off with `planify guest remove EVENT GUEST`, then add or invite them")),
    }
}

/// Refuses to approve of a party that may not come whole any more.
pub fn check_still_fits(guest: &Guest, event: &Event) -> Result<(), Refusal> {
    let limits = PartyLimits { party_max: guest.party_max, max_plus: event.details.max_plus };
    let most = limits.most();
    if guest.party_max <= most {
        return Ok(());
    }
    Err(Refusal::invalid(
        "plus",
        format!("`{}` asked for {} people, at most {most} may come", guest.name, guest.party_max),
    )
    .hint("lower it with `planify guest edit EVENT GUEST --party N`, or raise `--max-plus`"))
}

/// Refuses what is for guests on the list only: an answer, an invitation, a check-in.
pub fn check_listed(guest: &Guest) -> Result<(), Refusal> {
    let name = &guest.name;
    match guest.admission {
        Admission::Listed => Ok(()),
        Admission::Requested => Err(Refusal::new(
            "approval-pending",
            format!("the request of `{name}` waits for a decision"),
        )
        .hint("decide with `planify guest approve EVENT GUEST` or `planify guest reject`")),
        Admission::Rejected => Err(Refusal::new(
            "request-rejected",
            format!("the request of `{name}` was rejected"),
        )
        .hint("take them off with `planify guest remove EVENT GUEST`, then add or invite them")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{self, Details};
    use crate::patch::Patch;
    use uuid::Uuid;

    const START: &str = "2027-03-28T18:00:00Z";

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn point(text: &str) -> Patch<Point> {
        Patch::Set(Point::parse(text).unwrap())
    }

    /// An announced public event that people may sign up to.
    fn event(change: EditEvent) -> Event {
        let new = EditEvent {
            title: Some("Gala".into()),
            start: Some(Point::parse(START).unwrap()),
            visibility: Some(Visibility::Public),
            registration: Some(Mode::Open),
            ..EditEvent::default()
        };
        let details: Details = event::create(&new).unwrap();
        Event {
            id: Uuid::from_u128(1).into(),
            org: Uuid::from_u128(2).into(),
            occurrence: Uuid::from_u128(3).into(),
            date: None,
            series: None,
            slug: "gala".into(),
            status: Status::Published,
            details: event::edit(&details, &change).unwrap(),
            questions: 0,
            taken: 0,
            uid: "1".into(),
            sequence: 0,
            version: 1,
            created_at: Timestamp::UNIX_EPOCH,
            updated_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn windowed() -> Event {
        event(EditEvent {
            registration_opens: point("2027-02-01T09:00:00Z"),
            registration_closes: point("2027-03-01T09:00:00Z"),
            ..EditEvent::default()
        })
    }

    #[test]
    fn people_sign_up_within_the_window_only() {
        let cases = [
            ("2027-02-01T08:59:59Z", Err("signup-not-open")),
            ("2027-02-01T09:00:00Z", Ok(Entry::AtOnce)),
            ("2027-03-01T08:59:59Z", Ok(Entry::AtOnce)),
            ("2027-03-01T09:00:00Z", Err("signup-over")),
            ("2027-03-28T19:00:00Z", Err("event-over")),
        ];
        for (now, expected) in cases {
            let got = may_sign_up(&windowed(), at(now)).map_err(|refusal| refusal.code);
            assert_eq!(got, expected, "{now}");
        }
        let refusal = may_sign_up(&windowed(), at("2027-01-01T00:00:00Z")).unwrap_err();
        assert!(refusal.message.contains("2027-02-01T09:00:00Z"), "{refusal}");
    }

    #[test]
    fn who_asked_in_time_may_confirm_later_while_the_event_is_ahead() {
        let asked = at("2027-03-01T08:00:00Z");
        let confirm = |now| may_still_sign_up(&windowed(), asked, at(now));
        assert_eq!(confirm("2027-03-02T08:00:00Z"), Ok(Entry::AtOnce));
        assert_eq!(confirm("2027-03-29T00:00:00Z").unwrap_err().code, "event-over");
    }

    #[test]
    fn the_deadline_for_answers_ends_sign_up_too() {
        let event = event(EditEvent {
            rsvp_by: point("2027-02-20T00:00:00Z"),
            registration_closes: point("2027-03-01T09:00:00Z"),
            ..EditEvent::default()
        });
        let refusal = may_sign_up(&event, at("2027-02-21T00:00:00Z")).unwrap_err();
        assert_eq!(refusal.code, "signup-over");
    }

    #[test]
    fn what_nobody_may_see_is_refused_like_what_does_not_exist() {
        use Visibility::{Org, Private, Public, Unlisted};
        let now = at("2027-01-01T00:00:00Z");
        let code = |event: &Event| may_sign_up(event, now).map_err(|refusal| refusal.code);
        let with = |status, visibility, sequence| {
            let event = event(EditEvent { visibility: Some(visibility), ..EditEvent::default() });
            code(&Event { status, sequence, ..event })
        };
        let cases = [
            (Status::Published, Public, 0, Ok(Entry::AtOnce)),
            (Status::Published, Unlisted, 0, Ok(Entry::AtOnce)),
            (Status::Published, Org, 0, Err("not-found")),
            (Status::Published, Private, 0, Err("not-found")),
            (Status::Draft, Public, 0, Err("not-found")),
            (Status::Draft, Unlisted, 0, Err("not-found")),
            (Status::Completed, Public, 0, Err("event-over")),
            (Status::Completed, Private, 0, Err("not-found")),
            (Status::Cancelled, Public, 1, Err("already-cancelled")),
            // It was called off before anybody heard of it.
            (Status::Cancelled, Public, 0, Err("not-found")),
            (Status::Cancelled, Org, 1, Err("not-found")),
        ];
        for (status, visibility, sequence, expected) in cases {
            assert_eq!(with(status, visibility, sequence), expected, "{status} {visibility}");
        }
        let closed = event(EditEvent { registration: Some(Mode::Closed), ..EditEvent::default() });
        assert_eq!(code(&closed), Err("signup-closed"));
    }

    #[test]
    fn a_window_that_closes_before_it_opens_is_refused() {
        let edit =
            EditEvent { registration_closes: point("2027-01-31T00:00:00Z"), ..Default::default() };
        let refusal = event::edit(&windowed().details, &edit).unwrap_err();
        assert_eq!((refusal.code, refusal.field), ("invalid", Some("registration_closes")));
        let edit = EditEvent { registration_opens: Patch::Clear, ..edit };
        assert!(event::edit(&windowed().details, &edit).is_ok());
    }

    #[test]
    fn a_copy_opens_and_closes_as_long_before_its_start() {
        let edit = EditEvent {
            start: Some(Point::parse("2028-03-28T18:00:00Z").unwrap()),
            ..EditEvent::default()
        };
        let copied = event::copy(&windowed().details, &edit).unwrap().registration;
        assert_eq!(copied.closes_at, Some(at("2028-03-01T09:00:00Z")));
        assert_eq!(copied.opens_at, Some(at("2028-02-02T09:00:00Z")));
    }

    #[test]
    fn what_people_send_is_checked() {
        let code = |name: &str, email: &str, note: &str| {
            let parsed = SignUp::parse(name, email, None, Some(note));
            parsed.map_or_else(|refusal| refusal.code, |_| "")
        };
        let long = "x".repeat(501);
        for (name, email, note, expected) in [
            ("Ana", "ana@example.org", "", ""),
            ("", "ana@example.org", "", "empty-text"),
            (" \t", "ana@example.org", "", "empty-text"),
            (long.as_str(), "ana@example.org", "", "text-too-long"),
            ("Ana\u{7}", "ana@example.org", "", "control-character"),
            ("Ana", "ana", "", "bad-email"),
            ("Ana", "", "", "bad-email"),
            ("Ana", "ana@example.org", long.as_str(), "text-too-long"),
        ] {
            assert_eq!(code(name, email, note), expected, "{name:?} {email:?}");
        }
    }

    #[test]
    fn who_signs_up_brings_as_many_as_the_event_says() {
        let event = event(EditEvent { max_plus: Patch::Set(2), ..EditEvent::default() });
        let check = |plus| {
            let new = SignUp::parse("Ana", "ana@example.org", Some(plus), None).unwrap();
            new.check_plus(&event).map_err(|refusal| refusal.field)
        };
        for plus in [0, 2] {
            assert_eq!(check(plus), Ok(()));
        }
        for plus in [-1, 3, i64::MAX, i64::MIN] {
            assert_eq!(check(plus), Err(Some("plus")));
        }
    }
}
