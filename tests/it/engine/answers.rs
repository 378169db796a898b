//! Answers: what each wish becomes, who is promoted, and which answers come too late.

use jiff::SignedDuration;
use planify_core::answer::{Choice, Status, Wish};
use planify_core::event::{EditEvent, Step};
use planify_core::patch::Patch;
use planify_core::schedule::Point;
use planify_engine::{Call, Effect, PageRequest, answers};

use crate::world::{code, on_each, party, seats, wish};

#[test]
fn answers_take_seats_and_those_who_do_not_fit_wait() {
    on_each(|world| {
        let event = world.event(Some(3));
        let [a, b, c, d] =
            ["a", "b", "c", "d"].map(|name| world.guest(&event, &format!("{name}@example.org"), 2));
        assert_eq!(world.answers(&event, &a, Choice::Yes, 1), Status::Yes);
        assert_eq!(world.answers(&event, &b, Choice::Yes, 1), Status::Waitlisted);
        assert_eq!(world.answers(&event, &c, Choice::Maybe, 1), Status::Maybe);
        assert_eq!(world.answers(&event, &d, Choice::No, 0), Status::No);
        let summary = world.summary(&event);
        assert_eq!((summary.yes, summary.no, summary.maybe, summary.waitlisted), (1, 1, 1, 1));
        assert_eq!((summary.guests, summary.waiting_party, summary.event.taken), (4, 2, 2));
    });
}

#[test]
fn a_freed_seat_goes_to_the_first_who_fits_whole() {
    on_each(|world| {
        let event = world.event(Some(3));
        let [a, b, large, small, late] = ["a", "b", "large", "small", "late"]
            .map(|name| world.guest(&event, &format!("{name}@example.org"), 3));
        world.answers(&event, &a, Choice::Yes, 1);
        world.answers(&event, &b, Choice::Yes, 0);
        for (guest, plus) in [(&large, 2), (&small, 0), (&late, 0)] {
            assert_eq!(world.answers(&event, guest, Choice::Yes, plus), Status::Waitlisted);
        }
        let outcome = world.answer(&event, &b, wish(Choice::No, 0)).unwrap();
        assert!(outcome.effects.contains(&Effect::Promoted(1)), "{:?}", outcome.effects);
        let status = |guest| world.get_guest(&event, guest).answer.status;
        assert_eq!(status(&large), Status::Waitlisted, "three do not fit into one seat");
        assert_eq!((status(&small), status(&late)), (Status::Yes, Status::Waitlisted));
        world.check();
        let outcome = world.answer(&event, &a, wish(Choice::Maybe, 0)).unwrap();
        assert!(outcome.effects.contains(&Effect::Promoted(1)), "{:?}", outcome.effects);
        assert_eq!((status(&large), status(&late)), (Status::Waitlisted, Status::Yes));
        assert_eq!(world.get(&event).taken, 2);
    });
}

#[test]
fn seats_freed_by_a_smaller_party_a_removal_or_a_larger_room_are_given_away() {
    on_each(|world| {
        let event = world.event(Some(2));
        let [a, b, c, d] =
            ["a", "b", "c", "d"].map(|name| world.guest(&event, &format!("{name}@example.org"), 2));
        world.answers(&event, &a, Choice::Yes, 1);
        for guest in [&b, &c, &d] {
            assert_eq!(world.answers(&event, guest, Choice::Yes, 0), Status::Waitlisted);
        }
        let status = |guest| world.get_guest(&event, guest).answer.status;
        assert_eq!(world.answers(&event, &a, Choice::Yes, 0), Status::Yes);
        assert_eq!(status(&b), Status::Yes);
        let removed = world.remove(&event, &a).unwrap();
        assert!(removed.effects.contains(&Effect::Promoted(1)), "{:?}", removed.effects);
        assert_eq!(status(&c), Status::Yes);
        let larger = EditEvent { capacity: seats(Some(3)), ..EditEvent::default() };
        let edited = world.edit(&event, larger).unwrap();
        assert_eq!((status(&d), edited.data.taken), (Status::Yes, 3));
        assert_eq!(world.get(&event).taken, 3);
    });
}

#[test]
fn a_room_without_a_limit_takes_everybody_who_waits() {
    on_each(|world| {
        let event = world.event(Some(0));
        for number in 0..5 {
            let guest = world.guest(&event, &format!("g{number}@example.org"), 1);
            assert_eq!(world.answers(&event, &guest, Choice::Yes, 0), Status::Waitlisted);
        }
        let unlimited = EditEvent { capacity: Patch::Clear, ..EditEvent::default() };
        let edited = world.edit(&event, unlimited).unwrap();
        assert!(edited.effects.contains(&Effect::Promoted(5)), "{:?}", edited.effects);
        assert_eq!(edited.data.taken, 5);
    });
}

#[test]
fn who_waits_keeps_the_place_when_the_party_changes() {
    on_each(|world| {
        let event = world.event(Some(1));
        let [a, b, c] =
            ["a", "b", "c"].map(|name| world.guest(&event, &format!("{name}@example.org"), 2));
        world.answers(&event, &a, Choice::Yes, 0);
        world.answers(&event, &b, Choice::Yes, 1);
        world.answers(&event, &c, Choice::Yes, 0);
        assert_eq!(world.answers(&event, &b, Choice::Yes, 0), Status::Waitlisted);
        world.answers(&event, &a, Choice::No, 0);
        assert_eq!(
            world.get_guest(&event, &b).answer.status,
            Status::Yes,
            "b waited longer than c"
        );
    });
}

#[test]
fn enlarging_a_party_that_does_not_fit_is_refused_and_keeps_its_seats() {
    on_each(|world| {
        let event = world.event(Some(3));
        let [a, b] = ["a", "b"].map(|name| world.guest(&event, &format!("{name}@example.org"), 3));
        world.answers(&event, &a, Choice::Yes, 1);
        world.answers(&event, &b, Choice::Yes, 0);
        assert_eq!(code(world.answer(&event, &a, wish(Choice::Yes, 2))), "no-capacity");
        let kept = world.get_guest(&event, &a).answer;
        assert_eq!((kept.status, kept.party), (Status::Yes, 2));
        assert_eq!(world.get(&event).taken, 3);
    });
}

#[test]
fn yes_no_yes_ends_with_a_seat_and_yes_again_changes_nothing() {
    on_each(|world| {
        let event = world.event(Some(1));
        let guest = world.guest(&event, "a@example.org", 1);
        for (choice, status, taken) in [
            (Choice::Yes, Status::Yes, 1),
            (Choice::No, Status::No, 0),
            (Choice::Yes, Status::Yes, 1),
        ] {
            assert_eq!(world.answers(&event, &guest, choice, 0), status);
            assert_eq!(world.get(&event).taken, taken);
        }
        let rows = world.number("select count(*) from journal");
        let again = world.answer(&event, &guest, wish(Choice::Yes, 0)).unwrap();
        assert_eq!((again.changed(), again.effects), (false, Vec::new()));
        assert_eq!(world.number("select count(*) from journal"), rows);
        assert_eq!(world.get(&event).taken, 1);
    });
}

#[test]
fn a_party_beyond_the_limits_is_refused() {
    on_each(|world| {
        let event = world.event(None);
        let guest = world.guest(&event, "a@example.org", 3);
        for plus in [3, -1, i64::MAX, i64::MIN] {
            assert_eq!(code(world.answer(&event, &guest, wish(Choice::Yes, plus))), "invalid");
        }
        let one = EditEvent { max_plus: Patch::Set(1), ..EditEvent::default() };
        world.edit(&event, one).unwrap();
        assert_eq!(code(world.answer(&event, &guest, wish(Choice::Yes, 2))), "invalid");
        assert_eq!(world.answers(&event, &guest, Choice::Yes, 1), Status::Yes);
    });
}

#[test]
fn a_note_is_kept_until_another_is_given() {
    on_each(|world| {
        let event = world.event(None);
        let guest = world.guest(&event, "a@example.org", 1);
        let noted = |note: &str| Wish { note: Some(note.into()), ..wish(Choice::Yes, 0) };
        let note = || world.get_guest(&event, &guest).answer.note;
        world.answer(&event, &guest, noted("no nuts")).unwrap();
        world.answers(&event, &guest, Choice::Maybe, 0);
        assert_eq!(note().as_deref(), Some("no nuts"));
        world.answer(&event, &guest, noted("")).unwrap();
        assert_eq!(note(), None);
        assert_eq!(code(world.answer(&event, &guest, noted(&"x".repeat(501)))), "text-too-long");
    });
}

#[test]
fn answers_end_with_the_deadline_and_with_the_event() {
    on_each(|world| {
        let event = world.event(None);
        let guest = world.guest(&event, "a@example.org", 1);
        let past = Point::Instant(world.now() - SignedDuration::from_secs(1));
        let closed = EditEvent { rsvp_by: Patch::Set(past), ..EditEvent::default() };
        world.edit(&event, closed).unwrap();
        assert_eq!(code(world.answer(&event, &guest, wish(Choice::Yes, 0))), "rsvp-closed");
        let open = EditEvent { rsvp_by: Patch::Clear, ..EditEvent::default() };
        world.edit(&event, open).unwrap();
        assert_eq!(world.answers(&event, &guest, Choice::Yes, 0), Status::Yes);
        world.step(&event, Step::Complete).unwrap();
        assert_eq!(code(world.answer(&event, &guest, wish(Choice::No, 0))), "event-over");
        let off = world.event(None);
        let guest = world.guest(&off, "a@example.org", 1);
        world.step(&off, Step::Cancel).unwrap();
        assert_eq!(code(world.answer(&off, &guest, wish(Choice::No, 0))), "already-cancelled");
    });
}

#[test]
fn an_organiser_notes_answers_for_a_draft_and_nobody_is_told() {
    on_each(|world| {
        let event = world.draft(party()).unwrap().data;
        let guest = world.guest(&event, "a@example.org", 1);
        let outcome = world.answer(&event, &guest, wish(Choice::Yes, 0)).unwrap();
        assert_eq!(outcome.data.answer.status, Status::Yes);
        assert_eq!(outcome.effects, []);
        assert_eq!(world.number("select count(*) from notice"), 0);
    });
}

#[test]
fn a_limited_list_of_answers_is_newest_first() {
    on_each(|world| {
        let event = world.event(None);
        for name in ["a", "b", "c"] {
            let guest = world.guest(&event, &format!("{name}@example.org"), 1);
            world.answers(&event, &guest, Choice::Yes, 0);
        }
        world.guest(&event, "silent@example.org", 1);
        let list = |status, cursor| {
            let (actor, event) = (world.actor, event.id.to_string());
            let page = PageRequest { limit: Some(2), cursor };
            world.read(move |tx| answers::list(tx, &actor, &event, status, &page)).unwrap()
        };
        let names = |page: &planify_engine::Page<planify_store::answers::GuestAnswer>| {
            page.rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>()
        };
        let first = list(None, None);
        assert_eq!(names(&first), ["c@example.org", "b@example.org"]);
        assert_eq!(names(&list(None, first.next)), ["a@example.org"]);
        assert!(list(Some(Status::No), None).rows.is_empty());
    });
}

#[test]
fn the_reason_and_the_journal_of_an_answer_name_who_promoted() {
    on_each(|world| {
        let event = world.event(Some(1));
        let [a, b] = ["a", "b"].map(|name| world.guest(&event, &format!("{name}@example.org"), 1));
        world.answers(&event, &a, Choice::Yes, 0);
        world.answers(&event, &b, Choice::Yes, 0);
        let call = Call { reason: Some("by phone".into()), ..world.call() };
        let op = world.answer_by(call, &event, &a, wish(Choice::No, 0)).unwrap().op.unwrap();
        let rows = world.rows(
            "select subject, after from journal where op = $1 order by subject",
            &[op.into()],
            |row| Ok((row.get::<uuid::Uuid>(0)?, row.get::<planify_store::JsonText>(1)?.0)),
        );
        let subjects: Vec<_> = rows.iter().map(|(subject, _)| *subject).collect();
        assert_eq!(subjects, [a.id.uuid(), b.id.uuid()]);
        assert!(rows.iter().all(|(_, after)| after.contains("by phone")), "{rows:?}");
    });
}
