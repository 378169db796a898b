//! Agendas that go with their event: when it moves, and when it is copied.

use planify_core::agenda::{EditSpeaker, Follow};
use planify_core::event::{EditEvent, Event, Step};
use planify_core::patch::Patch;
use planify_core::schedule::End;
use planify_engine::agenda::{Shown, releases, speakers};
use planify_engine::copies::{self, GuestList, Parts, Plan};
use planify_engine::{EngineError, Outcome};

use super::{add, conference, in_track, item, line, show, track, with_seats, with_speakers};
use crate::world::{World, at, code, on_each, party};

fn starts(shown: &Shown) -> Vec<String> {
    shown.agenda.items.iter().map(|item| item.details.schedule.start_local()).collect()
}

fn to(start: &str) -> EditEvent {
    EditEvent { start: Some(at(start)), ..EditEvent::default() }
}

#[test]
fn items_move_with_their_event_on_the_wall_clock() {
    on_each(|world| {
        let event = conference(world);
        item(world, &event, line("Opening", "09:00", "10:00"));
        item(world, &event, line("Closing", "17:00", "18:30"));
        let (call, reference) = (world.call(), event.id.to_string());
        world.write(move |tx| releases::release(tx, &call, &reference)).unwrap();
        // Over the end of summer time: the clock stays, the distance between instants does not.
        let moved = world.edit(&event, to("2040-11-10T08:30")).unwrap();
        assert!(moved.warnings[0].starts_with("2 items of the agenda moved"), "{moved:?}");
        let shown = show(world, &event);
        assert_eq!(starts(&shown), ["2040-11-10T09:30:00", "2040-11-10T17:30:00"]);
        let first = &shown.agenda.items[0];
        assert_eq!(first.details.schedule.starts_at.to_string(), "2040-11-10T08:30:00Z");
        assert_eq!(first.version, 2);
        assert!(shown.check().conflicts.is_empty());
        let (actor, reference) = (world.actor, event.id.to_string());
        let diff = move |tx: &mut planify_store::Tx<'_>| {
            releases::diff(tx, &actor, &reference, (None, None))
        };
        assert_eq!(world.read(diff).unwrap().differences.len(), 2, "people hear with the release");
        let told = world.rows(
            "select after from journal where command = 'event.edit' order by seq desc limit 1",
            &[],
            |row| row.get::<planify_store::JsonText>(0),
        );
        let told: serde_json::Value = serde_json::from_str(&told[0].0).unwrap();
        assert_eq!(told["agenda_items_moved"], 2);
        assert_eq!(told["agenda_moved_by"], "PT4536H30M");
    });
}

#[test]
fn items_stay_when_that_is_asked_for_or_nothing_moves() {
    on_each(|world| {
        let event = conference(world);
        item(world, &event, line("Opening", "09:00", "10:00"));
        let keep = EditEvent { agenda: Some(Follow::Keep), ..to("2040-05-05T07:00") };
        assert!(world.edit(&event, keep).unwrap().warnings.is_empty());
        let longer =
            EditEvent { end: Some(End::At(at("2040-05-05T22:00"))), ..EditEvent::default() };
        world.edit(&event, longer).unwrap();
        let shown = show(world, &event);
        assert_eq!(starts(&shown), ["2040-05-05T09:00:00"]);
        assert_eq!(shown.agenda.items[0].version, 1);
        // A zone is followed in any case, and by as much as the start moves with it.
        let zone = Some("America/New_York".into());
        world.edit(&event, EditEvent { zone, ..to("2040-05-05T08:00") }).unwrap();
        let shown = show(world, &event);
        assert_eq!(starts(&shown), ["2040-05-05T10:00:00"]);
        let starts_at = shown.agenda.items[0].details.schedule.starts_at;
        assert_eq!(starts_at.to_string(), "2040-05-05T14:00:00Z");
    });
}

#[test]
fn an_item_that_would_fall_into_a_gap_is_named_and_nothing_moves() {
    on_each(|world| {
        let event = conference(world);
        let mut night = line("Night", "09:00", "10:00");
        night.edit.start = Some(at("2040-05-06T02:30"));
        night.edit.end = Some(End::At(at("2040-05-06T04:30")));
        item(world, &event, night);
        let refused = world.edit(&event, to("2040-03-24T08:00")).unwrap_err();
        assert!(refused.to_string().contains("item `Night`"), "{refused}");
        assert_eq!(refused.code(), Some("time-gap"));
        assert_eq!(world.get(&event).version, event.version);
        let on_gap = Some(planify_core::when::OnGap::Later);
        world.edit(&event, EditEvent { on_gap, ..to("2040-03-24T08:00") }).unwrap();
        assert_eq!(starts(&show(world, &event)), ["2040-03-25T03:30:00"]);
    });
}

fn copied(
    world: &World<'_>,
    event: &Event,
    edit: EditEvent,
    (guests, agenda): (GuestList, Plan),
) -> Result<Outcome<Event>, EngineError> {
    let (call, reference) = (world.call(), event.id.to_string());
    world.write(move |tx| copies::copy(tx, &call, &reference, &edit, Parts { guests, agenda }))
}

#[test]
fn a_copy_has_the_agenda_as_it_is_planned() {
    on_each(|world| {
        let event = conference(world);
        track(world, &event, "Blue").unwrap();
        track(world, &event, "Empty").unwrap();
        let opening = in_track(line("Opening", "09:00", "10:00"), "Blue");
        let opening = with_seats(with_speakers(opening, &["Ana <ana@x.org>"]), 1);
        let opening = item(world, &event, opening);
        item(world, &event, line("Lunch", "12:00", "13:00"));
        let guest = world.guest(&event, "guest@x.org", 1);
        let (call, reference) = (world.call(), event.id.to_string());
        let bio = Patch::Set("Sings".to_owned());
        let edit = EditSpeaker { bio, ..EditSpeaker::default() };
        world
            .write(move |tx| speakers::edit(tx, &call, &reference, "ana@x.org", &edit).map(drop))
            .unwrap();
        let (call, reference) = (world.call(), event.id.to_string());
        world.write(move |tx| releases::release(tx, &call, &reference)).unwrap();
        let (call, reference) = (world.call(), event.id.to_string());
        let yes = crate::world::wish(planify_core::answer::Choice::Yes, 0);
        let of = (opening.to_string(), guest.id.to_string());
        world
            .write(move |tx| {
                let (item, guest) = (of.0.as_str(), of.1.as_str());
                planify_engine::agenda::answers::set(tx, &call, (&reference, item, guest), &yes)
            })
            .unwrap();
        let copy = copied(world, &event, to("2041-01-10T10:00"), (GuestList::Empty, Plan::Copied));
        let copy = copy.unwrap().data;
        let shown = show(world, &copy);
        assert_eq!(shown.released, 0);
        assert_eq!(starts(&shown), ["2041-01-10T11:00:00", "2041-01-10T14:00:00"]);
        let tracks: Vec<&str> =
            shown.agenda.tracks.iter().map(|track| track.details.name.as_str()).collect();
        assert_eq!(tracks, ["Blue", "Empty"]);
        let first = &shown.items()[0];
        assert_eq!((first.track.as_deref(), first.item.taken), (Some("Blue"), 0));
        assert_eq!(first.item.details.capacity, Some(1));
        assert_ne!(first.item.id, opening);
        assert_eq!(first.speakers[0].1, "Ana");
        assert_eq!(shown.agenda.speakers[0].bio.as_deref(), Some("Sings"));
        assert_eq!(world.summary(&copy).guests, 1, "a speaker is a guest");
        assert_eq!(show(world, &event).agenda.items[0].taken, 1, "the source stays as it is");
        let both = (GuestList::Copied, Plan::Copied);
        let copy = copied(world, &event, to("2042-01-10T10:00"), both).unwrap().data;
        assert_eq!(world.summary(&copy).guests, 2);
        let bare = (GuestList::Empty, Plan::Empty);
        let copy = copied(world, &event, to("2043-01-10T10:00"), bare).unwrap().data;
        assert_eq!(show(world, &copy).agenda.tracks, []);
    });
}

#[test]
fn an_agenda_of_more_items_than_a_command_has_rows_moves_and_is_copied_in_one() {
    on_each(|world| {
        let event = conference(world);
        for chunk in 0..3 {
            let (call, reference) = (world.call(), event.id.to_string());
            world
                .write(move |tx| {
                    for number in 0..400 {
                        let line = line(&format!("{chunk}-{number}"), "09:00", "10:00");
                        planify_engine::agenda::items::add(tx, &call, &reference, &line)?;
                    }
                    Ok(())
                })
                .unwrap();
        }
        world.edit(&event, to("2040-06-05T08:00")).unwrap();
        let shown = show(world, &event);
        assert!(starts(&shown).iter().all(|start| start == "2040-06-05T09:00:00"));
        let parts = (GuestList::Empty, Plan::Copied);
        let copy = copied(world, &event, to("2041-06-05T08:00"), parts).unwrap().data;
        assert_eq!(show(world, &copy).agenda.items.len(), 1_200);
    });
}

#[test]
fn more_speakers_than_a_command_has_rows_are_not_copied_at_once() {
    on_each(|world| {
        let event = conference(world);
        for chunk in 0..46 {
            let names: Vec<String> = (0..20).map(|number| format!("S{chunk}-{number}")).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            add(world, &event, with_speakers(line("Talk", "09:00", "10:00"), &names)).unwrap();
        }
        let parts = (GuestList::Empty, Plan::Copied);
        assert_eq!(code(copied(world, &event, to("2041-06-05T08:00"), parts)), "too-large");
        let parts = (GuestList::Empty, Plan::Empty);
        copied(world, &event, to("2041-06-05T08:00"), parts).unwrap();
    });
}

#[test]
fn a_series_keeps_its_agenda_at_the_distance_to_its_start() {
    on_each(|world| {
        let rule = "FREQ=WEEKLY;COUNT=3".parse().unwrap();
        let series = EditEvent { rrule: Patch::Set(rule), ..party() };
        let event = world.draft(series).unwrap().data;
        world.step(&event, Step::Publish).unwrap();
        let mut warm = line("Warm-up", "18:00", "18:30");
        warm.edit.end = None;
        warm.edit.start = Some(at("2040-05-05T18:10"));
        item(world, &event, warm);
        world.edit(&event, to("2040-05-06T19:00")).unwrap();
        assert_eq!(starts(&show(world, &event)), ["2040-05-06T19:10:00"]);
        let parts = (GuestList::Empty, Plan::Copied);
        let copy = copied(world, &event, to("2041-05-05T18:00"), parts).unwrap().data;
        assert!(copy.is_series());
        assert_eq!(starts(&show(world, &copy)), ["2041-05-05T18:10:00"]);
    });
}
