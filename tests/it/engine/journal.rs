//! The journal: what a command changed, once, in order, and enough to make every state again.

use std::collections::BTreeMap;

use planify_core::answer::Choice;
use planify_core::event::{EditEvent, Step};
use planify_core::patch::Patch;
use planify_engine::changes;
use planify_store::StoreError;
use planify_store::journal::{self, JournalRow};
use planify_testkit::stores::{self, TestStore};
use serde_json::{Map, Value};

use super::scene::{Scene, code, details};

/// Numbers what waits for it and reads the whole feed in small steps.
fn feed(store: &TestStore) -> Vec<JournalRow> {
    store.write(|tx| Ok(journal::publish(tx)?)).unwrap();
    let owner = store.owner;
    let mut rows = Vec::new();
    let mut cursor = 0;
    loop {
        let batch = store.read(move |tx| changes::read(tx, &owner, cursor)).unwrap();
        if batch.rows.is_empty() {
            return rows;
        }
        cursor = batch.cursor;
        rows.extend(batch.rows);
    }
}

fn fields(text: Option<&planify_store::JsonText>) -> Map<String, Value> {
    text.map_or_else(Map::new, |text| serde_json::from_str(&text.0).unwrap())
}

#[test]
fn every_command_leaves_rows_under_one_operation() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", Some(1));
        let guests = ["ana", "bor"].map(|name| scene.guest(&event, name, 1));
        for guest in &guests {
            scene.yes(&event, guest, 0).unwrap();
        }
        let op = scene.answer(&event, guests[0].id, Choice::No, 0).unwrap().op.unwrap();
        let rows = feed(store);
        let promoting: Vec<_> =
            rows.iter().filter(|row| row.op == op).map(|row| row.subject).collect();
        assert_eq!(promoting, [guests[0].id.uuid(), guests[1].id.uuid()]);
        assert!(rows.iter().all(|row| row.actor == store.owner.to_string() && row.format == 1));
        let commands: Vec<&str> = rows.iter().map(|row| row.command.as_str()).collect();
        for command in ["event.create", "event.publish", "guest.add", "rsvp.set"] {
            assert!(commands.contains(&command), "{command} in {commands:?}");
        }
    });
}

#[test]
fn rows_are_numbered_without_gaps_and_a_refused_command_leaves_none() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", Some(1));
        scene
            .edit(&event, EditEvent { capacity: Patch::Set(-1), ..EditEvent::default() })
            .unwrap_err();
        scene.edit(&event, EditEvent::default()).unwrap();
        scene.guest(&event, "ana", 1);
        let numbers: Vec<i64> = feed(store).iter().map(|row| row.seq).collect();
        let first = numbers[0];
        assert!(
            numbers.iter().zip(first..).all(|(number, expected)| *number == expected),
            "{numbers:?}"
        );
    });
}

#[test]
fn the_rows_of_an_event_add_up_to_the_event() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", Some(3));
        let edit = EditEvent {
            title: Some("Ball".to_owned()),
            capacity: Patch::Set(5),
            location: Patch::Set("Hall 2".to_owned()),
            ..EditEvent::default()
        };
        scene.edit(&event, edit).unwrap();
        scene.edit(&event, EditEvent { capacity: Patch::Clear, ..EditEvent::default() }).unwrap();
        let mut state = BTreeMap::new();
        for row in feed(store).iter().filter(|row| row.subject == event.id.uuid()) {
            for (name, value) in fields(row.before.as_ref()) {
                assert_eq!(state.get(&name), Some(&value), "`{name}` before row {}", row.seq);
            }
            state.extend(fields(row.after.as_ref()));
        }
        let now = scene.event(&event.slug).unwrap();
        assert_eq!(state["title"], now.details.title);
        assert_eq!(state["capacity"], Value::Null);
        assert_eq!(state["location"], "Hall 2");
        assert_eq!(state["status"], now.status.name());
    });
}

#[test]
fn a_cursor_outside_the_feed_is_told_so() {
    stores::each(|store| {
        Scene::on(store).published("Gala", None);
        let owner = store.owner;
        let last = feed(store).last().unwrap().seq;
        assert_eq!(store.read(move |tx| changes::head(tx, &owner)).unwrap(), last);
        for cursor in [-1, last + 1, i64::MAX] {
            assert_eq!(
                code(store.read(move |tx| changes::read(tx, &owner, cursor))),
                "feed-reset",
                "{cursor}"
            );
        }
    });
}

#[test]
fn a_failed_statement_leaves_nothing_even_if_the_command_goes_on() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.create(details("Gala", None)).unwrap();
        let before = feed(store).len();
        let (call, slug) = (scene.call(), event.slug.clone());
        let result = store.write(move |tx| {
            planify_engine::events::step(tx, &call, &slug, Step::Publish)?;
            drop(planify_store::orgs::insert(tx, call.actor.org, "default", "twice"));
            Ok(())
        });
        assert!(matches!(
            result.unwrap_err(),
            planify_engine::EngineError::Store(
                StoreError::Constraint { .. } | StoreError::Statement(_)
            )
        ));
        assert_eq!(scene.event(&event.slug).unwrap().status.name(), "draft");
        assert_eq!(feed(store).len(), before);
    });
}
