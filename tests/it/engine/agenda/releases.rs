//! Releases: numbers, differences, and that those alone are told whom a change concerns.

use std::collections::BTreeMap;

use planify_core::actor::Actor;
use planify_core::agenda::EditItem;
use planify_core::answer::Choice;
use planify_core::event::{EditEvent, Event, Visibility};
use planify_core::id::ItemId;
use planify_core::patch::Patch;
use planify_engine::agenda::releases::{self, Comparison, Release};
use planify_engine::agenda::{self, answers, items};
use planify_engine::notices::Payload;
use planify_engine::{EngineError, Outcome};
use planify_store::JsonText;

use super::{add, assign, conference, delete, in_track, item, line, track, with_speakers};
use crate::world::{World, at, code, on_each, party, wish};

fn release(world: &World<'_>, event: &Event) -> Outcome<Release> {
    let (call, event) = (world.call(), event.id.to_string());
    world.write(move |tx| releases::release(tx, &call, &event)).unwrap()
}

fn diff(
    world: &World<'_>,
    event: &Event,
    editions: (Option<i64>, Option<i64>),
) -> Result<Comparison, EngineError> {
    let (actor, event) = (world.actor, event.id.to_string());
    world.read(move |tx| releases::diff(tx, &actor, &event, editions))
}

fn words(found: &Comparison) -> Vec<&str> {
    found.differences.iter().map(|difference| difference.words.as_str()).collect()
}

fn edit(world: &World<'_>, event: &Event, item: ItemId, edit: EditItem) {
    let (call, event, item) = (world.call(), event.id.to_string(), item.to_string());
    world
        .write(move |tx| items::edit(tx, &call, (&event, &item), &edit, &Patch::Keep).map(drop))
        .unwrap();
}

fn moved(start: &str) -> EditItem {
    EditItem { start: Some(at(&format!("2040-05-05T{start}"))), ..EditItem::default() }
}

/// What waits to be told, by address.
fn told(world: &World<'_>) -> BTreeMap<String, Vec<String>> {
    let rows = world.rows(
        "select p.email, n.payload from notice n join person p on p.person_id = n.person_id \
         where n.kind = 'agenda' and n.state = 'pending'",
        &[],
        |row| Ok((row.get::<String>(0)?, row.get::<Option<JsonText>>(1)?)),
    );
    let changes = |payload: Option<JsonText>| {
        let payload = Payload::from_json(payload.as_ref()).unwrap();
        payload.changes.iter().map(|it| format!("{}: {} → {}", it.field, it.old, it.new)).collect()
    };
    rows.into_iter().map(|(email, payload)| (email, changes(payload))).collect()
}

/// Takes the mails that wait away, as if they had left.
fn deliver(world: &World<'_>) {
    world
        .write(|tx| {
            tx.execute("delete from job where kind = 'notice.send'", &[])?;
            tx.execute("update notice set state = 'sent'", &[])?;
            Ok(())
        })
        .unwrap();
}

#[test]
fn only_those_whom_a_change_concerns_are_told() {
    on_each(|world| {
        let event = conference(world);
        let speakers = ["Ana <ana@x.org>", "Bor <bor@x.org>"];
        let first =
            item(world, &event, with_speakers(line("One", "09:00", "10:00"), &speakers[..1]));
        let second =
            item(world, &event, with_speakers(line("Two", "11:00", "12:00"), &speakers[1..]));
        let guests = ["g1", "g2"].map(|name| world.guest(&event, &format!("{name}@x.org"), 1));
        for (guest, id) in guests.iter().zip([first, second]) {
            let (call, event) = (world.call(), event.id.to_string());
            let (id, guest) = (id.to_string(), guest.id.to_string());
            let wish = wish(Choice::Yes, 0);
            world
                .write(move |tx| answers::set(tx, &call, (&event, &id, &guest), &wish).map(drop))
                .unwrap();
        }
        let outcome = release(world, &event);
        assert_eq!((outcome.data.number, outcome.data.concerned), (1, 4));
        deliver(world);
        let again = release(world, &event);
        assert!(!again.changed());
        assert_eq!(again.data.number, 1);
        edit(world, &event, first, moved("10:00"));
        assert_eq!(words(&diff(world, &event, (None, None)).unwrap()), ["moved 09:00 → 10:00"]);
        assert_eq!(release(world, &event).data.number, 2);
        let time = "time: Sat 5 May 2040, 09:00–10:00 → Sat 5 May 2040, 10:00–11:00".to_owned();
        let expected = [("ana@x.org", &time), ("g1@x.org", &time)]
            .map(|(to, it)| (to.to_owned(), vec![it.clone()]));
        assert_eq!(told(world), BTreeMap::from(expected));
    });
}

#[test]
fn changes_that_were_not_told_yet_are_told_as_one_and_cancel_out() {
    on_each(|world| {
        let event = conference(world);
        let talk = with_speakers(line("One", "09:00", "10:00"), &["ana@x.org"]);
        let id = item(world, &event, talk);
        release(world, &event);
        deliver(world);
        for (start, expected) in [("10:00", "10:00–11:00"), ("11:00", "11:00–12:00")] {
            edit(world, &event, id, moved(start));
            release(world, &event);
            let time = format!("time: Sat 5 May 2040, 09:00–10:00 → Sat 5 May 2040, {expected}");
            assert_eq!(told(world)["ana@x.org"], [time]);
        }
        edit(world, &event, id, moved("09:00"));
        let outcome = release(world, &event);
        assert_eq!(outcome.data.number, 4);
        assert!(told(world).is_empty(), "nothing is left to tell");
    });
}

#[test]
fn who_takes_part_in_an_item_that_is_gone_is_told_and_it_is_forgotten_then() {
    on_each(|world| {
        let event = conference(world);
        track(world, &event, "Blue").unwrap();
        let talk = in_track(line("One", "09:00", "10:00"), "Blue");
        let id = item(world, &event, with_speakers(talk, &["ana@x.org"]));
        let guest = world.guest(&event, "g@x.org", 1);
        release(world, &event);
        deliver(world);
        let (call, reference) = (world.call(), event.id.to_string());
        let (item_id, guest) = (id.to_string(), guest.id.to_string());
        let yes = wish(Choice::Yes, 0);
        world
            .write(move |tx| {
                answers::set(tx, &call, (&reference, &item_id, &guest), &yes).map(drop)
            })
            .unwrap();
        delete(world, &event, id).unwrap();
        assert_eq!(world.number("select count(*) from agenda_item"), 1, "kept for those to tell");
        release(world, &event);
        let gone = vec!["item: Sat 5 May 2040, 09:00–10:00, Blue → ".to_owned()];
        let expected = ["ana@x.org", "g@x.org"].map(|to| (to.to_owned(), gone.clone()));
        assert_eq!(told(world), BTreeMap::from(expected));
        assert_eq!(world.number("select count(*) from agenda_item"), 0);
        assert_eq!(world.number("select count(*) from answer"), 0);
    });
}

#[test]
fn editions_are_compared_by_number_and_hold_no_names() {
    on_each(|world| {
        let event = conference(world);
        let id =
            item(world, &event, with_speakers(line("One", "09:00", "10:00"), &["Ana <ana@x.org>"]));
        release(world, &event);
        assign(world, &event, id, "Bor <bor@x.org>").unwrap();
        release(world, &event);
        let between = diff(world, &event, (Some(1), Some(2))).unwrap();
        assert_eq!(words(&between), ["with Bor"]);
        let first = diff(world, &event, (None, Some(1))).unwrap();
        assert_eq!((first.from, words(&first)), (0, vec!["added: Sat 5 May 2040, 09:00–10:00"]));
        assert_eq!(words(&diff(world, &event, (Some(2), Some(1))).unwrap()), ["without Bor"]);
        assert!(diff(world, &event, (None, None)).unwrap().differences.is_empty());
        assert_eq!(code(diff(world, &event, (Some(9), None))), "not-found");
        let editions = world
            .rows("select edition from agenda_release", &[], |row| Ok(row.get::<JsonText>(0)?.0));
        let payloads = world.rows("select payload from notice", &[], |row| {
            Ok(row.get::<Option<JsonText>>(0)?.map(|text| text.0).unwrap_or_default())
        });
        for text in editions.iter().chain(&payloads) {
            assert!(!text.contains("Bor") && !text.contains("Ana"), "{text}");
        }
    });
}

#[test]
fn who_does_not_plan_sees_what_was_released() {
    on_each(|world| {
        let event = conference(world);
        let visible = EditEvent { visibility: Some(Visibility::Org), ..EditEvent::default() };
        world.edit(&event, visible).unwrap();
        track(world, &event, "Blue").unwrap();
        let talk = in_track(line("One", "09:00", "10:00"), "Blue");
        let id = item(world, &event, with_speakers(talk, &["Ana <ana@x.org>"]));
        let viewer = Actor { roles: "viewer".parse().unwrap(), ..world.actor };
        let seen = || {
            let reference = event.id.to_string();
            let shown = world.read(move |tx| agenda::show(tx, &viewer, &reference)).unwrap();
            let items = shown.items().into_iter();
            let items: Vec<_> = items
                .map(|view| {
                    let start = view.item.details.schedule.start_local();
                    (view.item.details.title, start, view.track, view.speakers.len())
                })
                .collect();
            items
        };
        assert_eq!(seen(), []);
        release(world, &event);
        edit(world, &event, id, moved("11:00"));
        add(world, &event, line("Secret", "12:00", "13:00")).unwrap();
        let one = ("One".to_owned(), "2040-05-05T09:00:00".to_owned(), Some("Blue".to_owned()), 1);
        assert_eq!(seen(), [one]);
        let reference = event.id.to_string();
        let hidden = world.read(move |tx| agenda::plan(tx, &viewer, &reference));
        assert_eq!(code(hidden), "forbidden");
        for (editions, allowed) in [((None, None), false), ((None, Some(1)), true)] {
            let reference = event.id.to_string();
            let found =
                world.read(move |tx| releases::diff(tx, &viewer, &reference, editions).map(drop));
            assert_eq!(found.is_ok(), allowed, "{editions:?}");
        }
    });
}

#[test]
fn a_draft_is_numbered_and_nobody_is_told() {
    on_each(|world| {
        let event = world.draft(party()).unwrap().data;
        let talk = with_speakers(line("One", "09:00", "10:00"), &["ana@x.org"]);
        add(world, &event, talk).unwrap();
        let outcome = release(world, &event);
        assert_eq!(outcome.data.number, 1);
        assert_eq!(outcome.warnings.len(), 1, "the item is outside the event");
        assert!(told(world).is_empty());
    });
}

#[test]
fn more_than_five_hundred_are_told_by_jobs() {
    on_each(|world| {
        let event = conference(world);
        let names: Vec<String> = (0..501).map(|number| format!("s{number}@x.org")).collect();
        for (number, names) in names.chunks(20).enumerate() {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let talk = with_speakers(line(&format!("Talk {number}"), "09:00", "10:00"), &names);
            add(world, &event, talk).unwrap();
        }
        assert_eq!(release(world, &event).data.concerned, 501);
        assert!(told(world).is_empty());
        let payloads = world.rows(
            "select payload from job where kind = 'notice.expand' order by key",
            &[],
            |row| row.get::<JsonText>(0),
        );
        assert_eq!(payloads.len(), 2);
        for payload in payloads {
            world.write(move |tx| planify_engine::notices::expand(tx, &payload)).unwrap();
        }
        assert_eq!(told(world).len(), 501);
    });
}
