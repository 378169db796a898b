//! The audit chain: whatever is done to the journal behind the product's back is found, by its first row.

use planify_core::answer::Choice;
use planify_engine::audit::{self, Anchor, Break, Check, to_hex};
use planify_engine::{EngineError, duties, privacy};
use planify_store::Tx;
use planify_testkit::wait;
use uuid::Uuid;

use crate::world::{World, code, on_each};

/// Numbers and seals everything that the journal has.
pub(super) fn seal(world: &World<'_>) {
    let holder = Uuid::from_u128(1);
    number(world);
    while world.write(move |tx| audit::seal(tx, holder)).unwrap() != duties::Duty::Done(0) {}
}

/// Numbers all rows; on Postgres those wait for whoever else uses the cluster.
fn number(world: &World<'_>) {
    let rows = world.number("select count(*) from journal");
    wait::until_true(wait::SOON, "every row has its number", || {
        world.write(|tx| duties::publish(tx, Uuid::from_u128(1))).unwrap();
        world.number("select count(seq) from journal") == rows
    });
}

pub(super) fn check(world: &World<'_>, anchor: Option<&Anchor>) -> Check {
    let actor = world.actor;
    let mut check = Check::new(anchor.cloned());
    while !check.is_over {
        check = world.read(move |tx| audit::verify(tx, &actor, check.clone())).unwrap();
    }
    check
}

/// A journal of some rows about an event with three guests, all of it sealed.
fn sealed(world: &World<'_>) -> i64 {
    let event = world.event(Some(2));
    for name in ["ana", "bor", "cene"] {
        let guest = world.guest(&event, &format!("{name}@example.org"), 1);
        world.answers(&event, &guest, Choice::Yes, 0);
    }
    seal(world);
    let rows = world.number("select count(*) from journal");
    let found = check(world, None);
    assert_eq!((found.sealed, found.unsealed, found.broken), (rows, 0, None));
    rows
}

/// What somebody does to the database, and the first row that a check then names; 0 for the last.
type Tampering = (&'static str, &'static [&'static str], i64);

const TAMPERINGS: &[Tampering] = &[
    ("content", &["update journal set after = '{\"status\":\"draft\"}' where seq = 2"], 2),
    ("content taken away", &["update journal set before = null, after = null where seq = 4"], 4),
    ("actor", &["update journal set actor = 'somebody else' where seq = 3"], 3),
    ("command", &["update journal set command = 'event.get' where seq = 1"], 1),
    ("kind", &["update journal set kind = 'deleted' where seq = 5"], 5),
    ("deletion", &["delete from journal where seq = 3"], 3),
    ("deletion of the first", &["delete from journal where seq = 1"], 1),
    (
        "deletion of the last",
        &["delete from journal where seq = (select max(seq) from journal)"],
        0,
    ),
    (
        "swap",
        &[
            "update journal set seq = -2 where seq = 2",
            "update journal set seq = 2 where seq = 5",
            "update journal set seq = 5 where seq = -2",
        ],
        2,
    ),
    (
        "deletion with the gap closed",
        &[
            "delete from journal where seq = 4",
            "update journal set seq = 1 - seq where seq > 4",
            "update journal set seq = - seq where seq < 0",
        ],
        4,
    ),
    (
        "insertion",
        &[
            "update journal set seq = - 1 - seq where seq > 3",
            "update journal set seq = - seq where seq < 0",
            "insert into journal (seq, op, org, at, actor, command, subject_kind, subject, kind, before, after, format) \
             select 4, op, org, at, actor, command, subject_kind, subject, kind, before, after, format \
             from journal where seq = 3",
        ],
        4,
    ),
    (
        "insertion before the first",
        &[
            "insert into journal (seq, op, org, at, actor, command, subject_kind, subject, kind, before, after, format) \
             select 0, op, org, at, actor, command, subject_kind, subject, kind, before, after, format \
             from journal where seq = 3",
        ],
        -1,
    ),
    ("end of the chain", &["update seal_head set seq = seq - 1"], 0),
    ("all seals", &["delete from journal_seal"], 1),
];

#[test]
fn every_change_of_a_sealed_row_is_found_by_its_number() {
    for (what, statements, seq) in TAMPERINGS {
        on_each(|world| {
            let rows = sealed(world);
            for statement in *statements {
                world.write(move |tx| Ok(tx.execute(statement, &[])?)).unwrap();
            }
            let expected = match seq {
                0 => rows,
                -1 => 0,
                seq => *seq,
            };
            let broken = check(world, None).broken.unwrap_or_else(|| panic!("{what}: not found"));
            assert_eq!(broken.seq, expected, "{what}: {}", broken.problem);
        });
    }
}

#[test]
fn a_row_that_is_gone_is_missed_also_before_it_is_sealed() {
    on_each(|world| {
        sealed(world);
        let event = world.event(None);
        world.guest(&event, "late@example.org", 1);
        number(world);
        assert!(check(world, None).unsealed > 2);
        let last = "delete from journal where seq = (select max(seq) from journal)";
        world.write(move |tx| Ok(tx.execute(last, &[])?)).unwrap();
        assert!(check(world, None).broken.is_some());
    });
}

#[test]
fn a_chain_that_was_made_anew_is_told_by_an_anchor_kept_elsewhere() {
    on_each(|world| {
        sealed(world);
        let anchor = check(world, None).head();
        let text = format!("{}:{}", anchor.seq, to_hex(&anchor.seal));
        assert_eq!(Anchor::parse(&text).unwrap(), anchor);
        // More rows do not trouble it.
        world.event(None);
        seal(world);
        assert_eq!(check(world, Some(&anchor)).broken, None);
        for statement in [
            "delete from journal_seal",
            "update seal_head set seq = 0, seal = (select salts from journal_seal where 1 = 0 union all select seal from seal_head)",
            "update journal set actor = 'somebody else' where seq = 2",
        ] {
            world.write(move |tx| Ok(tx.execute(statement, &[])?)).unwrap();
        }
        world
            .write(|tx| Ok(tx.execute("update seal_head set seal = $1", &[vec![0; 32].into()])?))
            .unwrap();
        seal(world);
        assert_eq!(check(world, None).broken, None, "the chain alone cannot tell");
        let broken = check(world, Some(&anchor)).broken.unwrap();
        assert_eq!(broken.seq, anchor.seq);
    });
}

fn erase(world: &World<'_>, person: &'static str) {
    let call = world.call();
    world.write(move |tx| privacy::erase(tx, &call, &super::privacy::keys(), person)).unwrap();
}

#[test]
fn the_chain_holds_before_and_after_somebody_is_erased() {
    on_each(|world| {
        let rows = sealed(world);
        let anchor = check(world, None).head();
        erase(world, "ana@example.org");
        let found = check(world, Some(&anchor));
        assert_eq!(found.broken, None);
        assert!(found.blanked >= 3, "person, guest and answer: {found:?}");
        assert_eq!(found.sealed, rows);
        seal(world);
        let found = check(world, Some(&anchor));
        assert_eq!((found.broken, found.unsealed), (None, 0));
    });
}

#[test]
fn rows_that_were_erased_before_they_were_sealed_are_sealed_as_they_are() {
    on_each(|world| {
        let event = world.event(None);
        world.guest(&event, "ana@example.org", 1);
        erase(world, "ana@example.org");
        seal(world);
        let found = check(world, None);
        assert_eq!((found.broken, found.blanked), (None, 0));
    });
}

#[test]
fn an_erasure_that_nobody_ordered_is_found() {
    on_each(|world| {
        sealed(world);
        let blank = |tx: &mut Tx<'_>| {
            tx.execute("update journal set before = null, after = null where seq = 4", &[])?;
            planify_store::seals::forget(tx, &[4])?;
            Ok(())
        };
        world.write(blank).unwrap();
        let broken = check(world, None).broken;
        let problem = "the content was erased, and no erasure says so";
        assert_eq!(broken, Some(Break { seq: 4, problem }));
    });
}

#[test]
fn the_whole_journal_is_checked_by_those_who_run_the_installation_only() {
    on_each(|world| {
        let stranger = world.stranger();
        let tried = world.read(move |tx| audit::verify(tx, &stranger, Check::new(None)));
        assert_eq!(code(tried), "not-found");
        let reader =
            planify_core::actor::Actor { scopes: "read write".parse().unwrap(), ..world.actor };
        let tried: Result<_, EngineError> =
            world.read(move |tx| audit::verify(tx, &reader, Check::new(None)));
        assert_eq!(code(tried), "forbidden");
    });
}
