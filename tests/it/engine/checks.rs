//! The check of the installation: it finds what was changed behind the product's back, and nothing else.

use planify_core::answer::Choice;
use planify_engine::checks::{self, Finding};
use planify_store::Store;

use super::audit::seal;
use crate::world::{World, code, on_each};

fn look(world: &World<'_>, newest: i64) -> Vec<Finding> {
    let actor = world.actor;
    world.read(move |tx| checks::look(tx, &actor, newest)).unwrap()
}

/// The names of the checks that find something, with what they find.
fn wrong(world: &World<'_>) -> Vec<(&'static str, String)> {
    let found = look(world, Store::newest_schema()).into_iter();
    found.filter(|it| !it.wrong.is_empty()).map(|it| (it.check, it.wrong.join("; "))).collect()
}

/// What somebody does to the database, the check that finds it, and a part of what it says.
type Tampering = (&'static str, &'static str, &'static str);

const TAMPERINGS: &[Tampering] = &[
    ("update seat_tally set taken = taken - 1", "tallies", "1 seats of `occ_"),
    ("update answer set party = 3 where status = 'yes'", "tallies", "its answers have 3"),
    ("update answer set status = 'no'", "tallies", "its answers have 0"),
    ("update seat_tally set vip_taken = 2, attendee_taken = 0", "tallies", "2 seats of role `vip`"),
    ("delete from journal where seq = 2", "journal", "rows behind 1 are missing"),
    ("update journal set seq = 1000 where seq = 3", "journal", "rows behind 2 are missing"),
    ("delete from journal where seq = (select max(seq) from journal)", "journal", "the head is"),
    ("delete from schema_version where version = 3", "schema", "steps were taken"),
];

#[test]
fn what_was_changed_behind_the_back_of_the_product_is_found() {
    for (sql, check, said) in TAMPERINGS {
        planify_testkit::stores::each(|store| {
            let world = World::on(store);
            let event = world.event(Some(5));
            let guest = world.guest(&event, "a@example.org", 2);
            world.answers(&event, &guest, Choice::Yes, 1);
            seal(&world);
            assert_eq!(wrong(&world), [], "{sql}");
            world.write(|tx| Ok(tx.execute(sql, &[])?)).unwrap();
            let found = wrong(&world);
            assert_eq!(found.len(), 1, "{sql}: {found:?}");
            assert_eq!(found[0].0, *check, "{sql}");
            assert!(found[0].1.contains(said), "{sql}: {found:?}");
        });
    }
}

#[test]
fn an_older_schema_and_a_stranger_are_told_apart() {
    on_each(|world| {
        let newest = Store::newest_schema();
        let found = look(world, newest + 1);
        assert!(
            found[0].wrong[0].contains(&format!("this program has {}", newest + 1)),
            "{found:?}"
        );
        let stranger = world.stranger();
        let refused = world.read(move |tx| checks::look(tx, &stranger, newest));
        assert_eq!(code(refused), "not-found");
    });
}
