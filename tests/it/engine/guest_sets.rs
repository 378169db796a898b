//! Sets of guests: each who fits is met once, in steps; who is refused is reported, others are done.

use planify_core::answer::{Choice, Status};
use planify_core::event::Event;
use planify_core::filter;
use planify_core::guest::{EditGuest, GuestWords, NewGuest, Role, TagChange};
use planify_core::id::GuestId;
use planify_engine::guest_sets::{self, STEP, SetChange, SetDone, SetResult};
use planify_engine::import::{self, Line};
use planify_engine::{Call, EngineError, Outcome};

use crate::world::{World, code, on_each, wish};

fn change_by(
    world: &World<'_>,
    call: Call,
    event: &Event,
    (filter, after): (&str, Option<GuestId>),
    change: SetChange,
) -> Result<Outcome<SetDone>, EngineError> {
    let (id, filter) = (event.id.to_string(), filter::parse(filter).unwrap());
    world.write(move |tx| guest_sets::change(tx, &call, &id, (&filter, after), &change))
}

fn change(world: &World<'_>, event: &Event, filter: &str, change: SetChange) -> Outcome<SetDone> {
    change_by(world, world.call(), event, (filter, None), change).unwrap()
}

fn role(role: Role) -> SetChange {
    SetChange::Edit(Box::new(EditGuest { role: Some(role), ..EditGuest::default() }))
}

fn results(done: &Outcome<SetDone>) -> Vec<&'static str> {
    let word = |result: &SetResult| match result {
        SetResult::Changed => "changed",
        SetResult::Unchanged => "unchanged",
        SetResult::Refused(refusal) => refusal.code,
    };
    done.data.lines.iter().map(|line| word(&line.result)).collect()
}

#[test]
fn a_guest_who_cannot_follow_is_reported_and_the_others_are_done() {
    on_each(|world| {
        let event = world.event(Some(9));
        let [ana, bor, _] = ["ana", "bor", "cene"]
            .map(|name| world.guest(&event, &format!("{name}@example.org"), 3));
        world.answers(&event, &ana, Choice::Yes, 1);
        let party = EditGuest { party: Some(1), ..EditGuest::default() };
        let done = change(world, &event, "party=3", SetChange::Edit(Box::new(party.clone())));
        assert_eq!(results(&done), ["has-answers", "changed", "changed"]);
        assert!(done.op.is_some());
        let again = change(world, &event, "party=1", SetChange::Edit(Box::new(party)));
        assert_eq!(results(&again), ["unchanged", "unchanged"]);
        assert_eq!(again.op, None);
        let done = change(world, &event, "rsvp!=yes", SetChange::Answer(wish(Choice::Yes, 1)));
        assert_eq!(results(&done), ["invalid", "invalid"], "more than they may be");
        let done = change(world, &event, "rsvp!=yes", SetChange::Answer(wish(Choice::Yes, 0)));
        assert_eq!(results(&done), ["changed", "changed"]);
        assert_eq!(world.get_guest(&event, &bor).answer.status, Status::Yes);
        let done = change(world, &event, "rsvp=yes", SetChange::CheckIn(None));
        assert_eq!(results(&done), ["changed", "changed", "changed"]);
        let done = change(world, &event, "rsvp=yes", SetChange::CheckIn(None));
        assert_eq!(results(&done), ["already-checked-in"; 3]);
        let done = change(world, &event, "checked-in=yes", SetChange::UndoCheckIn);
        assert_eq!(results(&done), ["changed", "changed", "changed"]);
    });
}

#[test]
fn seats_stay_exact_when_a_set_leaves_and_those_who_wait_are_in_it() {
    on_each(|world| {
        let event = world.event(Some(2));
        let names = ["ana", "bor", "cene", "dana"];
        let guests = names.map(|name| world.guest(&event, &format!("{name}@example.org"), 1));
        for guest in &guests {
            world.answers(&event, guest, Choice::Yes, 0);
        }
        let done = change(world, &event, "rsvp=yes or name~cene", SetChange::Remove);
        assert_eq!(results(&done), ["changed", "changed", "changed"]);
        assert_eq!(world.get_guest(&event, &guests[3]).answer.status, Status::Yes);
        assert_eq!(world.get(&event).taken, 1);
        world.check();
        let done = change(world, &event, "rsvp=yes", role(Role::Staff));
        assert_eq!(results(&done), ["changed"]);
    });
}

#[test]
fn a_large_set_is_met_in_steps_and_each_guest_once() {
    on_each(|world| {
        let event = world.event(None);
        let count = STEP + 50;
        let lines: Vec<_> = (0..count)
            .map(|number| {
                let email = format!("g{number}@example.org");
                let words = GuestWords { email: Some(&email), ..GuestWords::default() };
                Line { number: 0, guest: NewGuest::parse(words).unwrap() }
            })
            .collect();
        let (call, id) = (world.call(), event.id.to_string());
        world
            .write(move |tx| {
                let (op, event) = import::begin(tx, &call, &id)?;
                import::chunk(tx, &call, (op, &event), &lines)
            })
            .unwrap();
        let tags = TagChange { added: vec!["met".to_owned()], ..TagChange::default() };
        let tag = SetChange::Edit(Box::new(EditGuest { tags, ..EditGuest::default() }));
        // The change takes each guest out of the set.
        let first = change(world, &event, "not tag=met", tag.clone()).data;
        assert_eq!((first.lines.len(), first.next.is_some()), (STEP, true));
        let step = ("not tag=met", first.next);
        let rest = change_by(world, world.call(), &event, step, tag).unwrap().data;
        assert_eq!((rest.lines.len(), rest.next), (50, None));
    });
}

#[test]
fn sets_of_other_organisations_are_as_unknown_as_their_events() {
    on_each(|world| {
        let event = world.event(None);
        world.guest(&event, "ana@example.org", 1);
        let stranger = Call::by(world.stranger());
        for what in [SetChange::Remove, SetChange::CheckIn(None), role(Role::Vip)] {
            let done = change_by(world, stranger.clone(), &event, ("rsvp=pending", None), what);
            assert_eq!(code(done), "not-found");
        }
        assert_eq!(world.number("select count(*) from guest"), 1);
    });
}
