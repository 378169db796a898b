//! The journal: exactly one row for each thing that a command changed, with only what differs.

use std::collections::BTreeSet;

use planify_core::answer::Choice;
use planify_core::event::{EditEvent, Step};
use planify_core::id::OpId;
use planify_core::patch::Patch;
use planify_engine::{Call, EngineError};
use planify_store::{JsonText, StoreError, journal};
use serde_json::Value;

use crate::world::{World, on_each, party, seats, wish};

/// A row of the journal: subject's kind, what happened, names of the fields before and after.
type Line = (String, String, Option<String>, Option<String>);

fn lines(world: &World<'_>, op: Option<OpId>) -> Vec<Line> {
    let op = op.expect("the command changed something");
    let fields = |text: Option<JsonText>| {
        text.map(|text| {
            let fields: Value = serde_json::from_str(&text.0).unwrap();
            let names: Vec<_> = fields.as_object().unwrap().keys().cloned().collect();
            names.join(" ")
        })
    };
    world.rows(
        "select subject_kind, kind, before, after from journal where op = $1 order by subject_kind, subject",
        &[op.into()],
        move |row| Ok((row.get(0)?, row.get(1)?, fields(row.get(2)?), fields(row.get(3)?))),
    )
}

fn changed(subject: &str, fields: &str) -> Line {
    (subject.into(), "changed".into(), Some(fields.into()), Some(fields.into()))
}

#[test]
fn each_changed_thing_has_one_row_with_only_what_differs() {
    on_each(|world| {
        let made = world.draft(EditEvent { capacity: seats(Some(2)), ..party() }).unwrap();
        let created = lines(world, made.op);
        assert_eq!(created.len(), 1);
        assert_eq!((created[0].0.as_str(), created[0].1.as_str()), ("evt", "created"));
        assert_eq!(created[0].2, None);
        let event = made.data;

        let published = world.step(&event, Step::Publish).unwrap();
        assert_eq!(lines(world, published.op), [changed("evt", "status")]);

        let edit = EditEvent { location: Patch::Set("Barn".into()), ..EditEvent::default() };
        let edited = world.edit(&event, edit).unwrap();
        assert_eq!(lines(world, edited.op), [changed("evt", "location sequence")]);

        let added = world.add(&event, crate::world::guest("a@example.org", 2)).unwrap();
        let kinds: Vec<_> =
            lines(world, added.op).into_iter().map(|line| (line.0, line.1)).collect();
        let pair = |subject: &str| (subject.to_owned(), "created".to_owned());
        assert_eq!(kinds, [pair("gst"), pair("per")]);

        let invited = world.invite_all(&event).unwrap();
        assert_eq!(lines(world, invited.op), [changed("gst", "invited_at")]);

        let yes = world.answer(&event, &added.data, wish(Choice::Yes, 1)).unwrap();
        assert_eq!(lines(world, yes.op), [changed("gst", "answer answer_party")]);

        let removed = world.remove(&event, &added.data).unwrap();
        let rows = lines(world, removed.op);
        assert_eq!((rows.len(), rows[0].1.as_str()), (1, "deleted"));
        assert_eq!(rows[0].3, None);
    });
}

#[test]
fn a_promotion_is_a_row_of_the_command_that_freed_the_seat() {
    on_each(|world| {
        let event = world.event(Some(1));
        let [a, b] = ["a", "b"].map(|name| world.guest(&event, &format!("{name}@example.org"), 1));
        world.answers(&event, &a, Choice::Yes, 0);
        world.answers(&event, &b, Choice::Yes, 0);
        let no = world.answer(&event, &a, wish(Choice::No, 0)).unwrap();
        assert_eq!(
            lines(world, no.op),
            [changed("gst", "answer answer_party"), changed("gst", "answer")]
        );
    });
}

#[test]
fn what_changes_nothing_leaves_no_row() {
    on_each(|world| {
        let event = world.event(None);
        let rows = world.number("select count(*) from journal");
        assert_eq!(world.step(&event, Step::Publish).unwrap().op, None);
        assert_eq!(world.edit(&event, EditEvent::default()).unwrap().op, None);
        assert_eq!(world.invite_all(&event).unwrap().op, None);
        assert_eq!(world.number("select count(*) from journal"), rows);
    });
}

#[test]
fn a_command_is_one_op_and_its_reason_is_kept() {
    on_each(|world| {
        let event = world.event(None);
        let call = Call { reason: Some("storm".into()), ..world.call() };
        let edit = EditEvent { location: Patch::Set("Hall".into()), ..EditEvent::default() };
        world.edit_by(call, &event, edit).unwrap();
        let ops = world.rows("select op, after from journal", &[], |row| {
            Ok((row.get::<uuid::Uuid>(0)?, row.get::<JsonText>(1)?.0))
        });
        let distinct: BTreeSet<_> = ops.iter().map(|(op, _)| *op).collect();
        assert_eq!((ops.len(), distinct.len()), (3, 3), "create, publish, edit");
        assert_eq!(ops.iter().filter(|(_, after)| after.contains("storm")).count(), 1);
    });
}

#[test]
fn a_transaction_with_more_than_a_thousand_rows_is_refused_whole() {
    on_each(|world| {
        let actor = world.actor;
        let write = |rows: usize| {
            world.write(move |tx| {
                for _ in 0..rows {
                    let entry = journal::Entry {
                        op: OpId::from(tx.new_uuid()),
                        org: actor.org,
                        actor: "test",
                        command: "test",
                        subject_kind: "evt",
                        subject: tx.new_uuid(),
                        kind: "created",
                        before: None,
                        after: None,
                    };
                    journal::append(tx, &entry)?;
                }
                Ok(())
            })
        };
        match write(1_001) {
            Err(EngineError::Store(StoreError::TooMuch { limit, .. })) => assert_eq!(limit, 1_000),
            other => panic!("{other:?}"),
        }
        assert_eq!(world.number("select count(*) from journal"), 0);
        write(1_000).unwrap();
        assert_eq!(world.number("select count(*) from journal"), 1_000);
    });
}
