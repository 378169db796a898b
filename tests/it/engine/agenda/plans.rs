//! Items, tracks and speakers as they are planned.

use planify_core::agenda::check::Fault;
use planify_core::agenda::{
    Absence, Conflict, EditItem, EditSpeaker, EditTrack, ITEMS_MAX, Naming, Ripple, TRACKS_MAX,
};
use planify_core::event::{EditEvent, Step};
use planify_core::guest::Role;
use planify_core::patch::Patch;
use planify_core::when::OnGap;
use planify_engine::agenda::tracks::{self, Wish};
use planify_engine::agenda::{import, items, speakers};
use planify_engine::{Call, guests};
use planify_store::Engine;

use super::{add, assign, conference, delete, in_track, item, line, show, track, with_speakers};
use crate::world::{World, at, code, on_each};

#[test]
fn an_agenda_is_read_by_time_and_then_by_track() {
    on_each(|world| {
        let event = conference(world);
        for name in ["Blue", "Amber"] {
            track(world, &event, name).unwrap();
        }
        item(world, &event, in_track(line("Late", "11:00", "12:00"), "blue"));
        item(world, &event, in_track(line("Second room", "09:00", "10:00"), "AMBER"));
        item(world, &event, in_track(line("First room", "09:00", "10:00"), "Blue"));
        item(world, &event, line("Doors open", "09:00", "09:30"));
        let shown = show(world, &event);
        let titles: Vec<_> =
            shown.items().iter().map(|view| view.item.details.title.clone()).collect();
        assert_eq!(titles, ["Doors open", "First room", "Second room", "Late"]);
        assert_eq!(shown.items()[1].track.as_deref(), Some("Blue"));
        assert_eq!(shown.released, 0);
        assert!(shown.check().conflicts.is_empty());
    });
}

#[test]
fn what_names_nothing_or_too_much_is_refused() {
    on_each(|world| {
        let event = conference(world);
        let blue = track(world, &event, "Blue").unwrap().data;
        assert_eq!(code(track(world, &event, "bLUE")), "duplicate-key");
        let unknown = in_track(line("Talk", "09:00", "10:00"), "Red");
        assert_eq!(code(add(world, &event, unknown)), "not-found");
        let mut keyed = line("Talk", "09:00", "10:00");
        keyed.edit.key = Patch::Set("one".to_owned());
        let first = item(world, &event, keyed.clone());
        assert_eq!(code(add(world, &event, keyed)), "duplicate-key");
        item(world, &event, in_track(line("Other", "10:00", "11:00"), &blue.id.to_string()));
        let (call, reference) = (world.call(), event.id.to_string());
        let gone = world.write(move |tx| tracks::delete(tx, &call, &reference, "Blue"));
        assert_eq!(code(gone), "track-in-use");
        for reference in [first.to_string(), "key:one".to_owned()] {
            let (actor, event) = (world.actor, event.id.to_string());
            let found = world.read(move |tx| items::get(tx, &actor, &event, &reference)).unwrap();
            assert_eq!(found.item.id, first);
        }
        let stranger = world.stranger();
        let reference = event.id.to_string();
        let line = line("Talk", "09:00", "10:00");
        let foreign =
            world.write(move |tx| items::add(tx, &Call::by(stranger), &reference, &line).map(drop));
        assert_eq!(foreign.unwrap_err().code(), Some("not-found"));
        world.step(&event, Step::Complete).unwrap();
        assert_eq!(code(track(world, &event, "Green")), "status-conflict");
    });
}

#[test]
fn an_edit_that_changes_nothing_changes_nothing_and_another_one_raises_the_version() {
    on_each(|world| {
        let event = conference(world);
        let id = item(world, &event, line("Talk", "09:00", "10:00"));
        let edit = |title: &str, version| {
            let call = Call { if_version: version, ..world.call() };
            let (event, id) = (event.id.to_string(), id.to_string());
            let edit = EditItem { title: Some(title.to_owned()), ..EditItem::default() };
            let track = Patch::Keep;
            world.write(move |tx| items::edit(tx, &call, (&event, &id), &edit, &track))
        };
        assert!(!edit("Talk", None).unwrap().changed());
        assert_eq!(edit("Keynote", Some(1)).unwrap().data.item.version, 2);
        assert_eq!(code(edit("Other", Some(1))), "version-conflict");
        let rows = world.number("select count(*) from journal where command = 'agenda.item-edit'");
        assert_eq!(rows, 1);
    });
}

#[test]
fn a_speaker_is_a_contact_and_a_guest_and_is_known_again() {
    on_each(|world| {
        let event = conference(world);
        let attendee = world.guest(&event, "ana@example.org", 1);
        let names = ["Ana Kos <ANA@example.org>", "Bor", "ana@example.org"];
        let first = item(world, &event, with_speakers(line("One", "09:00", "10:00"), &names));
        let second = item(world, &event, line("Two", "09:30", "10:30"));
        let outcome = assign(world, &event, second, "ana@example.org").unwrap();
        assert_eq!(outcome.data.speakers.len(), 1);
        assert!(!assign(world, &event, second, "ana@example.org").unwrap().changed());
        item(world, &event, with_speakers(line("Three", "12:00", "13:00"), &["bor"]));
        let shown = show(world, &event);
        assert_eq!(shown.agenda.speakers.len(), 2, "Bor is known by name");
        assert_eq!(world.get_guest(&event, &attendee).role, Role::Speaker);
        assert_eq!(world.number("select count(*) from guest"), 2);
        let faults: Vec<_> = shown.check().conflicts.iter().map(Conflict::fault).collect();
        assert_eq!(faults, [Fault::SpeakerInTwoPlaces]);
        assert_eq!(code(assign(world, &event, first, "nobody")), "not-found");
        let (call, reference) = (world.call(), event.id.to_string());
        let item = second.to_string();
        let left = world
            .write(move |tx| speakers::unassign(tx, &call, &reference, &item, "ana@example.org"));
        assert!(left.unwrap().data.speakers.is_empty());
        assert!(show(world, &event).check().conflicts.is_empty());
    });
}

#[test]
fn a_speaker_who_is_not_there_is_a_conflict() {
    on_each(|world| {
        let event = conference(world);
        let talk = with_speakers(line("One", "09:00", "10:00"), &["ana@example.org"]);
        item(world, &event, talk);
        let edit = |edit: EditSpeaker, person: &'static str| {
            let (call, event) = (world.call(), event.id.to_string());
            world.write(move |tx| speakers::edit(tx, &call, &event, person, &edit))
        };
        let away = |from: &str, until: &str| {
            Absence::new(from.parse().unwrap(), until.parse().unwrap()).unwrap()
        };
        let absences = vec![
            away("2040-05-05T07:30:00Z", "2040-05-05T07:45:00Z"),
            away("2040-05-05T07:45:00Z", "2040-05-05T09:00:00Z"),
        ];
        let change = EditSpeaker { absences: Some(absences), ..EditSpeaker::default() };
        let speaker = edit(change.clone(), "ana@example.org").unwrap().data;
        assert_eq!(speaker.absences.len(), 1, "what touches is one");
        assert!(!edit(change, "ana@example.org").unwrap().changed());
        let faults: Vec<_> =
            show(world, &event).check().conflicts.iter().map(Conflict::fault).collect();
        assert_eq!(faults, [Fault::SpeakerUnavailable]);
        let bio = EditSpeaker { bio: Patch::Set("Writes".to_owned()), ..EditSpeaker::default() };
        assert_eq!(edit(bio, "ana@example.org").unwrap().data.bio.as_deref(), Some("Writes"));
        world.guest(&event, "guest@example.org", 1);
        assert_eq!(code(edit(EditSpeaker::default(), "guest@example.org")), "not-found");
    });
}

#[test]
fn what_follows_moves_along_and_the_zone_keeps_the_wall_clock() {
    on_each(|world| {
        let event = conference(world);
        track(world, &event, "Blue").unwrap();
        let ids = [("09:00", "10:00"), ("10:00", "11:00"), ("11:00", "12:00")]
            .map(|(start, end)| item(world, &event, in_track(line("T", start, end), "Blue")));
        let moved = |start: &str, ripple| {
            let (call, event, id) = (world.call(), event.id.to_string(), ids[1].to_string());
            let start = at(&format!("2040-05-05T{start}"));
            let wanted = items::Move { start, ripple, on_gap: OnGap::Refuse };
            world.write(move |tx| items::move_to(tx, &call, (&event, &id), wanted)).unwrap()
        };
        assert_eq!(moved("10:30", Ripple::Following).data.followers, 1);
        assert!(!moved("10:30", Ripple::Following).changed());
        let starts = |world: &World<'_>| -> Vec<String> {
            let items = show(world, &event).agenda.items;
            items.iter().map(|item| item.details.schedule.start_local()).collect()
        };
        let expected = ["09:00", "10:30", "11:30"].map(|it| format!("2040-05-05T{it}:00"));
        assert_eq!(starts(world), expected);
        let zone = EditEvent { zone: Some("America/New_York".into()), ..EditEvent::default() };
        world.edit(&event, zone).unwrap();
        assert_eq!(starts(world), expected);
        let shown = show(world, &event);
        let first = &shown.agenda.items[0].details.schedule;
        assert_eq!(first.starts_at.to_string(), "2040-05-05T13:00:00Z");
        assert!(shown.check().conflicts.is_empty());
    });
}

#[test]
fn a_list_is_imported_in_chunks_and_repeated_without_harm() {
    on_each(|world| {
        let event = conference(world);
        let run = |lines: Vec<import::Line>| {
            let (call, reference) = (world.call(), event.id.to_string());
            let begin = call.clone();
            let (op, event) = world.read(move |tx| import::begin(tx, &begin, &reference)).unwrap();
            let mut total = (0, 0, 0, Vec::new());
            for lines in import::chunks(lines) {
                let (call, event) = (call.clone(), event.clone());
                let report =
                    world.write(move |tx| import::chunk(tx, &call, (op, &event), &lines)).unwrap();
                total.0 += report.added;
                total.1 += report.updated;
                total.2 += report.unchanged;
                total.3.extend(report.failures.iter().map(|it| (it.number, it.refusal.code)));
            }
            total
        };
        let numbered = |number: u64| {
            let title = format!("Talk {number}");
            let mut item =
                in_track(line(&title, "09:00", "10:00"), &format!("Room {}", number % 7));
            if number.is_multiple_of(2) {
                item.edit.key = Patch::Set(format!("key-{number}"));
            }
            let name = format!("Speaker {0} <s{0}@example.org>", number % 50);
            import::Line { number, item: with_speakers(item, &[&name]) }
        };
        let lines: Vec<_> = (1..=600).map(numbered).collect();
        assert_eq!(run(lines.clone()), (600, 0, 0, vec![]));
        assert_eq!(run(lines.clone()), (0, 0, 600, vec![]));
        let shown = show(world, &event);
        assert_eq!((shown.agenda.tracks.len(), shown.agenda.speakers.len()), (7, 50));
        let mut changed = lines[1].clone();
        changed.item.edit.title = Some("Renamed".to_owned());
        let mut wrong = lines[2].clone();
        wrong.item.edit.end = wrong.item.edit.start.map(planify_core::schedule::End::At);
        assert_eq!(run(vec![changed, wrong]), (0, 1, 0, vec![(3, "invalid")]));
        let ops =
            world.number("select count(distinct op) from journal where command = 'agenda.import'");
        assert_eq!(ops, 2, "each import that changed something is one command");
    });
}

const MANY_SEATS_SQLITE: &str = "insert into seat_tally (scope, org_id, taken) \
     with recursive numbers (number) as (select 1 union all select number + 1 from numbers \
     where number < $2) select randomblob(16), $1, 0 from numbers";
const MANY_SEATS_POSTGRES: &str = "insert into seat_tally (scope, org_id, taken) \
     select gen_random_uuid(), $1, 0 from generate_series(1, $2::bigint)";
const MANY_ITEMS: &str = "insert into agenda_item (item_id, org_id, event_id, kind, title, \
     start_local, end_local, starts_at, ends_at, version, created_at) \
     select scope, $1, $2, 'talk', 'T', '2040-05-05T09:00:00', '2040-05-05T10:00:00', $3, $4, 1, $3 \
     from seat_tally where scope not in (select occurrence_id from occurrence)";

#[test]
fn an_agenda_has_its_limits() {
    on_each(|world| {
        let event = conference(world);
        let (org, id) = (event.org, event.id);
        // Rows like those of an import, without the work of one.
        world
            .write(move |tx| {
                let seats = match tx.engine() {
                    Engine::Sqlite => MANY_SEATS_SQLITE,
                    Engine::Postgres => MANY_SEATS_POSTGRES,
                };
                let many = i64::try_from(ITEMS_MAX).unwrap();
                tx.execute(seats, &[org.into(), many.into()])?;
                let (now, later) = (tx.now(), tx.now() + jiff::SignedDuration::from_hours(1));
                let values = [org.into(), id.into(), now.into(), later.into()];
                assert_eq!(tx.execute(MANY_ITEMS, &values)?, 10_000);
                Ok(())
            })
            .unwrap();
        let full = add(world, &event, line("One more", "09:00", "10:00"));
        let refusal = full.unwrap_err();
        assert_eq!(refusal.code(), Some("too-large"));
        assert!(refusal.to_string().contains("at most 10000 items"), "{refusal}");
        for number in 0..TRACKS_MAX {
            track(world, &event, &format!("Track {number}")).unwrap();
        }
        assert_eq!(code(track(world, &event, "One more")), "too-large");
    });
}

#[test]
fn an_item_that_was_never_released_is_gone_at_once() {
    on_each(|world| {
        let event = conference(world);
        let id = item(world, &event, line("Talk", "09:00", "10:00"));
        delete(world, &event, id).unwrap();
        assert_eq!(world.number("select count(*) from agenda_item"), 0);
        assert_eq!(world.number("select count(*) from seat_tally"), 1);
        assert_eq!(code(delete(world, &event, id)), "not-found");
        item(world, &event, with_speakers(line("Talk", "09:00", "10:00"), &["a@example.org"]));
        let (call, reference) = (world.call(), event.id.to_string());
        let edit = EditTrack { name: Some("Blue".to_owned()), ..EditTrack::default() };
        let track = Wish { edit, ..Wish::default() };
        world.write(move |tx| tracks::add(tx, &call, &reference, &track)).unwrap();
        world.step(&event, Step::Cancel).unwrap();
        let (call, reference) = (world.call(), event.id.to_string());
        world
            .write(move |tx| planify_engine::events::delete(tx, &call, &reference).map(drop))
            .unwrap();
        for table in ["agenda", "agenda_item", "agenda_track", "agenda_speaker", "seat_tally"] {
            let counts = world.rows(
                "select (select count(*) from agenda), (select count(*) from agenda_item), \
                 (select count(*) from agenda_track), (select count(*) from agenda_speaker), \
                 (select count(*) from seat_tally)",
                &[],
                |row| (0..5).map(|column| row.get::<i64>(column)).collect::<Result<Vec<_>, _>>(),
            );
            assert_eq!(counts, [[0; 5]], "{table}");
        }
    });
}

#[test]
fn a_merged_speaker_speaks_once_and_an_erased_one_not_at_all() {
    on_each(|world| {
        let event = conference(world);
        let names = ["Ana <ana@example.org>", "Ana K <kos@example.org>"];
        item(world, &event, with_speakers(line("One", "09:00", "10:00"), &names));
        item(world, &event, with_speakers(line("Two", "11:00", "12:00"), &names[1..]));
        let call = world.call();
        world
            .write(move |tx| {
                let (kept, gone) = ("ana@example.org", "kos@example.org");
                planify_engine::privacy::merge(tx, &call, kept, gone).map(drop)
            })
            .unwrap();
        let shown = show(world, &event);
        assert_eq!(shown.agenda.speakers.len(), 1);
        let speakers: Vec<_> = shown.agenda.items.iter().map(|item| item.speakers.len()).collect();
        assert_eq!(speakers, [1, 1]);
        let call = world.call();
        world
            .write(move |tx| {
                planify_engine::privacy::erase(
                    tx,
                    &call,
                    &crate::engine::privacy::keys(),
                    "ana@example.org",
                )
                .map(drop)
            })
            .unwrap();
        let shown = show(world, &event);
        assert!(shown.agenda.speakers.is_empty());
        assert!(shown.agenda.items.iter().all(|item| item.speakers.is_empty()));
        assert_eq!(world.number("select count(*) from guest"), 0);
    });
}

#[test]
fn a_name_is_looked_for_among_the_speakers_first() {
    on_each(|world| {
        let event = conference(world);
        let named = ["Ana Kos <ana@example.org>"];
        item(world, &event, with_speakers(line("One", "09:00", "10:00"), &named));
        item(world, &event, with_speakers(line("Two", "11:00", "12:00"), &["ana kos"]));
        assert_eq!(world.number("select count(*) from person"), 1);
        assert_eq!(Naming::parse("ana kos"), Ok(Naming::Name("ana kos".to_owned())));
        let (actor, reference) = (world.actor, event.id.to_string());
        let guest =
            world.read(move |tx| guests::get(tx, &actor, &reference, "ana@example.org")).unwrap();
        assert_eq!(guest.name, "Ana Kos");
    });
}
