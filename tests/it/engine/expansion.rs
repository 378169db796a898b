//! Announcements to more than 500 people: a job tells them in chunks, and a job that runs twice tells nobody twice.

use planify_core::event::{EditEvent, Event, Step};
use planify_core::guest::NewGuest;
use planify_core::patch::Patch;
use planify_engine::import::{self, Line};
use planify_engine::{Effect, notices};
use planify_store::JsonText;

use crate::world::{World, guest, on_each};

const MANY: usize = 501;

fn crowd(world: &World<'_>) -> Event {
    let event = world.event(None);
    let (call, reference) = (world.call(), event.id.to_string());
    let guests: Vec<NewGuest> =
        (0..MANY).map(|number| guest(&format!("g{number}@example.org"), 1)).collect();
    for chunk in guests.chunks(import::CHUNK_MAX) {
        let lines: Vec<_> =
            (1..).zip(chunk.to_vec()).map(|(number, guest)| Line { number, guest }).collect();
        let (call, reference) = (call.clone(), reference.clone());
        world
            .write(move |tx| {
                let (op, event) = import::begin(tx, &call, &reference)?;
                import::chunk(tx, &call, (op, &event), &lines)
            })
            .unwrap();
    }
    event
}

/// Does the waiting jobs that expand, each of them twice, until none is left; gives how many there were.
fn expand(world: &World<'_>) -> usize {
    let mut done = 0;
    loop {
        let waiting =
            world.rows("select key, payload from job where kind = 'notice.expand'", &[], |row| {
                Ok((row.get::<String>(0)?, row.get::<JsonText>(1)?))
            });
        if waiting.is_empty() {
            return done;
        }
        for (key, payload) in waiting {
            for _ in 0..2 {
                let payload = payload.clone();
                world.write(move |tx| notices::expand(tx, &payload)).unwrap();
            }
            world
                .write(move |tx| {
                    assert!(planify_store::jobs::cancel(tx, notices::EXPAND_JOB, &key)?);
                    Ok(())
                })
                .unwrap();
            done += 1;
        }
        assert!(done < 20, "the jobs do not come to an end");
    }
}

fn count(effects: &[Effect]) -> i64 {
    effects
        .iter()
        .map(|effect| match effect {
            Effect::Mail { count, .. } => *count,
            Effect::Letter { .. } | Effect::Promoted(_) | Effect::Recalled(_) => 0,
        })
        .sum()
}

#[test]
fn a_crowd_is_invited_updated_and_told_of_the_cancellation_once_each() {
    on_each(|world| {
        let event = crowd(world);
        let invited = world.invite_all(&event).unwrap();
        assert_eq!((count(&invited.effects), invited.data.invited), (501, 501));
        assert_eq!(world.number("select count(*) from notice"), 0, "a job does it");
        assert_eq!(expand(world), 2);
        let told = |kind: &'static str| world.number(kind);
        assert_eq!(told("select count(*) from notice where kind = 'invited'"), 501);
        assert_eq!(world.number("select count(*) from guest where invited_at is null"), 0);

        world
            .write(|tx| {
                tx.execute("update notice set state = 'sent'", &[])?;
                tx.execute("delete from job where kind = 'notice.send'", &[])?;
                Ok(())
            })
            .unwrap();
        let barn = EditEvent { location: Patch::Set("Barn".into()), ..EditEvent::default() };
        assert_eq!(count(&world.edit(&event, barn).unwrap().effects), 501);
        assert_eq!(expand(world), 2);
        assert_eq!(told("select count(*) from notice where kind = 'updated'"), 501);
        assert_eq!(count(&world.step(&event, Step::Cancel).unwrap().effects), 501);
        assert_eq!(expand(world), 2);
        assert_eq!(
            told("select count(*) from notice where kind = 'cancelled' and state = 'pending'"),
            501
        );
        assert_eq!(
            told("select count(*) from notice where kind = 'updated' and state = 'pending'"),
            0
        );
        assert_eq!(world.number("select count(*) from job where kind = 'notice.send'"), 501);
    });
}

#[test]
fn each_chunk_of_an_invitation_keeps_to_the_op_of_its_command() {
    on_each(|world| {
        let event = crowd(world);
        let invited = world.invite_all(&event).unwrap();
        expand(world);
        let op = invited.op.unwrap();
        let rows = world.rows(
            "select count(*) from journal where command = 'guest.invite' and op = $1",
            &[op.into()],
            |row| row.get::<i64>(0),
        );
        assert_eq!(rows, [501]);
    });
}
