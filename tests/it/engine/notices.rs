//! Notices: who is told what, once, and what is taken back before it leaves.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use planify_core::answer::Choice;
use planify_core::event::{EditEvent, Event, Step};
use planify_core::guest::Guest;
use planify_core::notice::Timing;
use planify_core::patch::Patch;
use planify_engine::invitations::{self, Whom};
use planify_engine::notices::Payload;
use planify_engine::{Call, Effect, events};
use planify_store::JsonText;
use planify_store::notices::Progress;

use crate::world::{World, at, on_each, wish};

/// How many notices of each kind are in each state.
fn counts(world: &World<'_>) -> BTreeMap<String, i64> {
    let rows =
        world.rows("select kind, state, count(*) from notice group by kind, state", &[], |row| {
            Ok((row.get::<String>(0)?, row.get::<String>(1)?, row.get::<i64>(2)?))
        });
    rows.into_iter().map(|(kind, state, count)| (format!("{kind} {state}"), count)).collect()
}

#[track_caller]
fn expect(world: &World<'_>, expected: &[(&str, i64)]) {
    let expected = expected.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect();
    assert_eq!(counts(world), expected);
    let waiting: i64 = world.number("select count(*) from notice where state = 'pending'");
    let jobs = world.number("select count(*) from job where kind = 'notice.send'");
    assert_eq!(jobs, waiting, "each notice that waits has its job, and no other");
}

/// Lets every notice that waits leave.
fn deliver(world: &World<'_>) {
    world
        .write(|tx| {
            let waiting: Vec<uuid::Uuid> =
                tx.query_map("select notice_id from notice where state = 'pending'", &[], |row| {
                    row.get(0)
                })?;
            for id in waiting {
                assert!(planify_store::notices::advance(tx, id.into(), &Progress::Sent)?);
                let key = planify_core::id::encode(id);
                planify_store::jobs::cancel(tx, planify_engine::notices::SEND_JOB, &key)?;
            }
            Ok(())
        })
        .unwrap();
}

fn invited(world: &World<'_>, guests: usize) -> (Event, Vec<Guest>) {
    let event = world.event(None);
    let guests = (0..guests)
        .map(|number| world.guest(&event, &format!("g{number}@example.org"), 2))
        .collect();
    world.invite_all(&event).unwrap();
    (event, guests)
}

fn moved(start: &str) -> EditEvent {
    EditEvent { start: Some(at(start)), ..EditEvent::default() }
}

fn placed(location: &str) -> EditEvent {
    EditEvent { location: Patch::Set(location.into()), ..EditEvent::default() }
}

fn payloads(world: &World<'_>) -> Vec<Payload> {
    let texts = world.rows(
        "select payload from notice where state = 'pending' order by notice_id",
        &[],
        |row| row.get::<Option<JsonText>>(0),
    );
    texts.into_iter().map(|text| Payload::from_json(text.as_ref()).unwrap()).collect()
}

#[test]
fn an_invitation_is_planned_once_per_guest_after_the_hold() {
    on_each(|world| {
        let event = world.event(None);
        for name in ["a", "b"] {
            world.guest(&event, &format!("{name}@example.org"), 1);
        }
        let before = world.now();
        let invited = world.invite_all(&event).unwrap();
        let [Effect::Mail { count: 2, due_at, .. }] = invited.effects[..] else {
            panic!("{:?}", invited.effects)
        };
        assert!(due_at >= before + SignedDuration::from_secs(10), "mails wait ten seconds");
        assert!(due_at < before + SignedDuration::from_secs(60));
        world.invite_all(&event).unwrap();
        expect(world, &[("invited pending", 2)]);
    });
}

#[test]
fn a_named_guest_is_invited_again_by_another_notice() {
    on_each(|world| {
        let (event, guests) = invited(world, 1);
        deliver(world);
        let (call, event, whom) =
            (world.call(), event.id.to_string(), Whom::Named(vec![guests[0].id.to_string()]));
        world.write(move |tx| invitations::invite(tx, &call, &event, &whom)).unwrap();
        expect(world, &[("invited pending", 1), ("invited sent", 1)]);
    });
}

#[test]
fn an_invitation_that_waits_needs_no_update() {
    on_each(|world| {
        let (event, _) = invited(world, 2);
        let edited = world.edit(&event, moved("2040-06-01T18:00")).unwrap();
        assert_eq!(edited.effects, []);
        expect(world, &[("invited pending", 2)]);
    });
}

#[test]
fn an_update_replaces_one_that_waits_and_tells_both_changes() {
    on_each(|world| {
        let (event, _) = invited(world, 2);
        deliver(world);
        world.edit(&event, placed("Barn")).unwrap();
        let second = world.edit(&event, moved("2040-06-01T18:00")).unwrap();
        assert!(second.effects.contains(&Effect::Recalled(2)), "{:?}", second.effects);
        expect(world, &[("invited sent", 2), ("updated pending", 2), ("updated recalled", 2)]);
        for payload in payloads(world) {
            let fields: Vec<_> =
                payload.changes.iter().map(|change| change.field.as_str()).collect();
            assert_eq!(fields, ["location", "time"]);
        }
        world.edit(&event, placed("Hall")).unwrap();
        let changes = &payloads(world)[0].changes;
        assert_eq!((changes[0].old.as_str(), changes[0].new.as_str()), ("", "Hall"));
        deliver(world);
        world.edit(&event, placed("Attic")).unwrap();
        let changes = &payloads(world)[0].changes;
        assert_eq!((changes.len(), changes[0].old.as_str()), (1, "Hall"), "what left is known");
    });
}

#[test]
fn a_change_that_guests_need_not_know_tells_nobody() {
    on_each(|world| {
        let (event, _) = invited(world, 1);
        deliver(world);
        let quiet = EditEvent { capacity: Patch::Set(9), ..EditEvent::default() };
        assert_eq!(world.edit(&event, quiet).unwrap().effects, []);
        expect(world, &[("invited sent", 1)]);
    });
}

#[test]
fn a_cancellation_takes_back_what_waits_and_tells_only_those_who_know() {
    on_each(|world| {
        let (event, guests) = invited(world, 3);
        deliver(world);
        world.answers(&event, &guests[0], Choice::No, 0);
        world.answers(&event, &guests[1], Choice::Yes, 0);
        world.guest(&event, "never.invited@example.org", 1);
        let off = world.step(&event, Step::Cancel).unwrap();
        assert!(off.effects.contains(&Effect::Recalled(2)), "{:?}", off.effects);
        expect(world, &[("answered recalled", 2), ("cancelled pending", 2), ("invited sent", 3)]);
    });
}

#[test]
fn a_cancellation_before_the_invitation_left_recalls_it_and_tells_nobody() {
    on_each(|world| {
        let (event, _) = invited(world, 2);
        world.step(&event, Step::Cancel).unwrap();
        expect(world, &[("invited recalled", 2)]);
    });
}

#[test]
fn a_removed_guest_who_was_told_is_told_again_and_the_notice_outlives_the_guest() {
    on_each(|world| {
        let (event, guests) = invited(world, 1);
        deliver(world);
        let removed = world.remove(&event, &guests[0]).unwrap();
        assert_eq!(removed.effects.len(), 1, "{:?}", removed.effects);
        expect(world, &[("cancelled pending", 1), ("invited sent", 1)]);
        let withdrawn = payloads(world).remove(0).withdrawn.unwrap();
        assert_eq!(withdrawn.email, "g0@example.org");
    });
}

#[test]
fn each_answer_is_confirmed_and_a_later_one_replaces_what_waits() {
    on_each(|world| {
        let event = world.event(Some(1));
        let [a, b] = ["a", "b"].map(|name| world.guest(&event, &format!("{name}@example.org"), 1));
        world.answers(&event, &a, Choice::Yes, 0);
        world.answers(&event, &b, Choice::Yes, 0);
        expect(world, &[("answered pending", 2)]);
        world.answers(&event, &a, Choice::No, 0);
        expect(
            world,
            &[("answered pending", 1), ("answered recalled", 2), ("promoted pending", 1)],
        );
        world.answers(&event, &b, Choice::No, 0);
        expect(
            world,
            &[("answered pending", 2), ("answered recalled", 2), ("promoted recalled", 1)],
        );
    });
}

#[test]
fn a_silent_command_plans_nothing_and_still_counts_as_invited() {
    on_each(|world| {
        let event = world.event(None);
        let guest = world.guest(&event, "a@example.org", 1);
        let silent = Call { timing: Timing::Never, ..world.call() };
        let (call, reference) = (silent.clone(), event.id.to_string());
        let invited =
            world.write(move |tx| invitations::invite(tx, &call, &reference, &Whom::All)).unwrap();
        assert_eq!((invited.data.invited, invited.effects), (1, Vec::new()));
        assert!(world.get_guest(&event, &guest).invited_at.is_some());
        world.edit_by(silent.clone(), &event, placed("Barn")).unwrap();
        world.answer_by(silent.clone(), &event, &guest, wish(Choice::Yes, 0)).unwrap();
        let reference = event.id.to_string();
        world.write(move |tx| events::step(tx, &silent, &reference, Step::Cancel)).unwrap();
        expect(world, &[]);
    });
}

#[test]
fn mails_leave_when_the_caller_said() {
    on_each(|world| {
        let event = world.event(None);
        let guest = world.guest(&event, "a@example.org", 1);
        let due = || {
            world.rows("select due_at from notice where state = 'pending'", &[], |row| {
                row.get::<jiff::Timestamp>(0)
            })
        };
        let timed = |timing, choice| {
            let call = Call { timing, ..world.call() };
            world.answer_by(call, &event, &guest, wish(choice, 0)).unwrap();
        };
        let before = world.now();
        timed(Timing::Now, Choice::Yes);
        assert!(due()[0] >= before && due()[0] <= world.now());
        let monday = world.now() + SignedDuration::from_hours(72);
        timed(Timing::At(monday), Choice::No);
        assert_eq!(due(), [monday]);
        timed(Timing::At(before - SignedDuration::from_hours(9)), Choice::Yes);
        assert!(due()[0] >= before, "a time that has passed means at once");
    });
}

#[test]
fn the_sequence_grows_with_times_and_places_of_an_announced_event_only() {
    on_each(|world| {
        let event = world.draft(crate::world::party()).unwrap().data;
        assert_eq!(world.edit(&event, placed("Barn")).unwrap().data.sequence, 0, "a draft");
        world.step(&event, Step::Publish).unwrap();
        let retitled = EditEvent { title: Some("Gala".into()), ..EditEvent::default() };
        assert_eq!(world.edit(&event, retitled).unwrap().data.sequence, 0);
        assert_eq!(world.edit(&event, placed("Hall")).unwrap().data.sequence, 1);
        let edited = world.edit(&event, moved("2040-06-01T18:00")).unwrap().data;
        assert_eq!((edited.sequence, &edited.uid), (2, &event.uid));
        assert_eq!(world.step(&event, Step::Cancel).unwrap().data.sequence, 3);
    });
}
