//! Imports: good lines are kept, bad ones are reported, and a second run changes nothing.

use planify_core::answer::Choice;
use planify_core::event::Event;
use planify_core::guest::{GuestWords, NewGuest};
use planify_engine::import::{self, Line, Report};

use crate::world::{World, guest, on_each, party};

fn import(world: &World<'_>, event: &Event, lines: Vec<NewGuest>) -> Report {
    let (call, reference) = (world.call(), event.id.to_string());
    let lines: Vec<_> = (2..).zip(lines).map(|(number, guest)| Line { number, guest }).collect();
    let begin = call.clone();
    let (op, event) = world.write(move |tx| import::begin(tx, &begin, &reference)).unwrap();
    world.write(move |tx| import::chunk(tx, &call, (op, &event), &lines)).unwrap()
}

fn named(name: &str, email: Option<&str>) -> NewGuest {
    NewGuest::parse(GuestWords { name: Some(name), email, ..GuestWords::default() }).unwrap()
}

fn counts(report: &Report) -> (u64, u64, u64, usize) {
    (report.added, report.updated, report.unchanged, report.failures.len())
}

#[test]
fn the_same_file_again_changes_nothing() {
    on_each(|world| {
        let event = world.draft(party()).unwrap().data;
        let file = || {
            vec![guest("a@example.org", 2), named("Bor", Some("b@example.org")), named("Ana", None)]
        };
        assert_eq!(counts(&import(world, &event, file())), (3, 0, 0, 0));
        let rows = world.number("select count(*) from journal");
        assert_eq!(counts(&import(world, &event, file())), (0, 0, 3, 0));
        assert_eq!(world.number("select count(*) from journal"), rows);
        assert_eq!(world.number("select count(*) from guest"), 3);
    });
}

#[test]
fn a_line_whose_address_differs_in_case_updates_that_guest() {
    on_each(|world| {
        let event = world.draft(party()).unwrap().data;
        let lines = vec![
            guest("anna@example.org", 1),
            named("Anna Kos", Some("ANNA@Example.org")),
            guest("Anna@example.ORG", 3),
        ];
        assert_eq!(counts(&import(world, &event, lines)), (1, 2, 0, 0));
        let found = world.rows(
            "select p.name, g.party_max from guest g join person p on p.person_id = g.person_id",
            &[],
            |row| Ok((row.get::<String>(0)?, row.get::<i64>(1)?)),
        );
        assert_eq!(found, [("Anna Kos".to_owned(), 3)]);
    });
}

#[test]
fn a_refused_line_is_reported_with_its_number_and_the_others_are_kept() {
    on_each(|world| {
        let event = world.event(None);
        let anna = world.guest(&event, "anna@example.org", 3);
        world.answers(&event, &anna, Choice::Yes, 2);
        let lines = vec![
            guest("a@example.org", 1),
            guest("ANNA@example.org", 2),
            guest("b@example.org", 1),
        ];
        let report = import(world, &event, lines);
        assert_eq!(counts(&report), (2, 0, 0, 1));
        let failure = &report.failures[0];
        assert_eq!((failure.number, failure.refusal.code), (3, "has-answers"));
        let kept = world.get_guest(&event, &anna);
        assert_eq!((kept.party_max, kept.answer.party), (3, 3));
    });
}

#[test]
fn a_refused_line_leaves_the_person_as_it_was() {
    on_each(|world| {
        let event = world.event(None);
        let anna = world.guest(&event, "anna@example.org", 3);
        world.answers(&event, &anna, Choice::Yes, 2);
        let words = GuestWords {
            name: Some("Other name"),
            email: Some("anna@example.org"),
            party: Some(1),
            ..GuestWords::default()
        };
        let report = import(world, &event, vec![NewGuest::parse(words).unwrap()]);
        assert_eq!(counts(&report), (0, 0, 0, 1));
        assert_eq!(world.get_guest(&event, &anna).name, anna.name);
    });
}

#[test]
fn a_full_chunk_fits_into_one_transaction() {
    on_each(|world| {
        let event = world.draft(party()).unwrap().data;
        let lines = |tag: &str| {
            (0..import::CHUNK_MAX)
                .map(|number| {
                    let email = format!("g{number}@example.org");
                    let words = GuestWords {
                        name: Some("Guest"),
                        email: Some(&email),
                        tags: Some(vec![tag.to_owned()]),
                        phone: (tag == "b").then_some("+38640111222"),
                        ..GuestWords::default()
                    };
                    NewGuest::parse(words).unwrap()
                })
                .collect()
        };
        assert_eq!(counts(&import(world, &event, lines("a"))), (500, 0, 0, 0));
        assert_eq!(counts(&import(world, &event, lines("b"))), (0, 500, 0, 0));
        let ops =
            world.number("select count(distinct op) from journal where command = 'guest.import'");
        assert_eq!(ops, 2, "all rows of one import share an op");
    });
}
