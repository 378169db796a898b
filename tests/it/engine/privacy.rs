//! Persons joined and erased: no seat is lost or counted twice, and nothing of an erased person is left in any table.

use planify_core::answer::{Choice, Status, Wish};
use planify_core::event::{Event, Step};
use planify_core::guest::{EditGuest, Guest, GuestWords, NewGuest, TagChange};
use planify_core::notice::{Kind, State, Timing};
use planify_core::patch::Patch;
use planify_core::person::{EditPerson, PersonWords};
use planify_core::text::Email;
use planify_engine::idempotency::{self, Key};
use planify_engine::invites::{self, NewInvite};
use planify_engine::links::LinkKey;
use planify_engine::notices::ListAbout;
use planify_engine::privacy::{self, Erased, Merged};
use planify_engine::{Call, EngineError, Outcome, PageRequest, guests, notices, persons};
use planify_store::Engine;
use planify_store::notices::About;

use super::audit::{check, seal};
use super::schema;
use crate::world::{World, code, on_each, wish};

pub(super) fn keys() -> LinkKey {
    LinkKey::new(&[7; 32])
}

fn merge(world: &World<'_>, kept: &str, gone: &str) -> Result<Outcome<Merged>, EngineError> {
    let (call, kept, gone) = (world.call(), kept.to_owned(), gone.to_owned());
    world.write(move |tx| privacy::merge(tx, &call, &kept, &gone))
}

fn erase(world: &World<'_>, person: &str) -> Result<Outcome<Erased>, EngineError> {
    erase_by(world, world.call(), person)
}

fn erase_by(world: &World<'_>, call: Call, person: &str) -> Result<Outcome<Erased>, EngineError> {
    let person = person.to_owned();
    world.write(move |tx| privacy::erase(tx, &call, &keys(), &person))
}

/// Two guests of one event who are one person, and somebody who waits.
fn doubles(world: &World<'_>) -> (Event, [Guest; 3]) {
    let event = world.event(Some(3));
    let guests = ["ana@a.org", "ana@b.org", "bor@c.org"].map(|email| world.guest(&event, email, 3));
    (event, guests)
}

#[test]
fn two_guests_of_an_event_become_one_and_no_seat_counts_twice() {
    on_each(|world| {
        let (event, [kept, gone, bor]) = doubles(world);
        world.answers(&event, &kept, Choice::Yes, 0);
        world.answers(&event, &gone, Choice::Yes, 1);
        assert_eq!(world.answers(&event, &bor, Choice::Yes, 0), Status::Waitlisted);
        let merged = merge(world, "ana@a.org", "ana@b.org").unwrap();
        assert_eq!((merged.data.guests_joined, merged.data.guests_moved), (1, 0));
        assert_eq!(world.get_guest(&event, &kept).answer.party, 2);
        // The seat that was counted twice is Bor's now.
        assert_eq!(world.get_guest(&event, &bor).answer.status, Status::Yes);
        let summary = world.summary(&event);
        assert_eq!((summary.guests, summary.yes, summary.event.taken), (2, 2, 3));
        assert_eq!(code(merge(world, "ana@a.org", "ana@b.org")), "not-found");
    });
}

#[test]
fn the_stronger_answer_stands_and_the_caller_is_told() {
    on_each(|world| {
        let (event, [kept, gone, _]) = doubles(world);
        world.answers(&event, &kept, Choice::No, 0);
        world.answers(&event, &gone, Choice::Yes, 2);
        let merged = merge(world, "ana@a.org", "ana@b.org").unwrap();
        assert_eq!(world.get_guest(&event, &kept).answer.status, Status::Yes);
        assert_eq!(world.summary(&event).event.taken, 3);
        let told = merged.warnings.join("; ");
        assert!(told.contains("`no`") && told.contains("`email`"), "{told}");
    });
}

#[test]
fn guests_of_other_events_and_what_waits_for_them_go_over() {
    on_each(|world| {
        let (event, [_, gone, _]) = doubles(world);
        let other = world.event(None);
        let theirs = world.guest(&other, "ana@b.org", 1);
        world.answers(&other, &theirs, Choice::Yes, 0);
        let invite = |event: &Event, guest: &Guest| {
            let (call, event, guest) = (world.call(), event.id.to_string(), guest.id.to_string());
            let whom = planify_engine::invitations::Whom::Named(vec![guest]);
            world
                .write(move |tx| planify_engine::invitations::invite(tx, &call, &event, &whom))
                .unwrap();
        };
        invite(&event, &gone);
        invite(&other, &theirs);
        let merged = merge(world, "ana@a.org", "ana@b.org").unwrap().data;
        assert_eq!((merged.guests_joined, merged.guests_moved), (1, 1));
        assert_eq!(world.get_guest(&other, &theirs).person, merged.person.id);
        let actor = world.actor;
        let page = PageRequest::default();
        let told = world
            .read(move |tx| notices::list(tx, &actor, &ListAbout::Everything, None, &page))
            .unwrap();
        let waiting: Vec<_> = told
            .rows
            .iter()
            .filter(|row| row.notice.kind == Kind::Invited && row.notice.state == State::Pending)
            .map(|row| match row.notice.about {
                About::Guest { person, .. } => (person, row.email.clone().unwrap()),
                About::Booking { .. } => panic!("nobody booked: {row:?}"),
            })
            .collect();
        let to = (merged.person.id, "ana@a.org".to_owned());
        assert_eq!(waiting, [to.clone(), to], "both invitations leave, to the one address");
    });
}

#[test]
fn somebody_who_was_invited_twice_hears_of_it_once() {
    on_each(|world| {
        let (event, _) = doubles(world);
        world.invite_all(&event).unwrap();
        let merged = merge(world, "ana@a.org", "ana@b.org").unwrap();
        let recalled = planify_engine::Effect::Recalled(1);
        assert!(merged.effects.contains(&recalled), "{:?}", merged.effects);
        let waiting = "select count(*) from notice where state = 'pending'";
        assert_eq!(world.number(waiting), 2, "Ana's and Bor's");
    });
}

#[test]
fn a_merge_that_makes_no_sense_is_refused_whole() {
    on_each(|world| {
        let (event, [kept, gone, _]) = doubles(world);
        assert_eq!(code(merge(world, "ana@a.org", "ana@a.org")), "invalid");
        assert_eq!(code(merge(world, "ana@a.org", "nobody@a.org")), "not-found");
        assert_eq!(code(merge(world, "nobody@a.org", "ana@a.org")), "not-found");
        let call = Call { if_version: Some(7), ..world.call() };
        let stale = world.write(move |tx| privacy::merge(tx, &call, "ana@a.org", "ana@b.org"));
        assert_eq!(code(stale), "version-conflict");
        for (guest, first) in [(&kept, 0), (&gone, 100)] {
            let tags = (first..first + 15).map(|number| format!("tag{number}")).collect();
            let edit = EditGuest {
                tags: TagChange { all: Some(tags), ..TagChange::default() },
                ..EditGuest::default()
            };
            let (call, event, guest) = (world.call(), event.id.to_string(), guest.id.to_string());
            world.write(move |tx| guests::edit(tx, &call, &event, &guest, &edit)).unwrap();
        }
        let rows = world.number("select count(*) from journal");
        assert_eq!(code(merge(world, "ana@a.org", "ana@b.org")), "invalid");
        assert_eq!(world.number("select count(*) from journal"), rows);
        assert_eq!(world.summary(&event).guests, 3);
    });
}

/// Everything that the database holds, as text.
fn dump(world: &World<'_>) -> String {
    let mut text = String::new();
    for (table, columns) in schema::columns(world) {
        let shown: Vec<String> = columns
            .iter()
            .map(|column| match (world.store.store.engine(), column.as_str()) {
                (Engine::Postgres, "response") => format!("encode({column}, 'escape')"),
                (Engine::Postgres, _) | (Engine::Sqlite, "response") => {
                    format!("cast({column} as text)")
                }
                (Engine::Sqlite, _) => format!(
                    "case typeof({column}) when 'blob' then hex({column}) \
                         else cast({column} as text) end"
                ),
            })
            .map(|column| format!("coalesce({column}, '')"))
            .collect();
        let sql = format!("select {} from {table}", shown.join(" || ' ' || "));
        // A statement is known by the address of its text, so the text stays.
        let rows = world.rows(Box::leak(sql.into_boxed_str()), &[], |row| row.get::<String>(0));
        text.push_str(&rows.join("\n"));
    }
    text.to_lowercase()
}

/// Texts that were written about a person, in whatever way.
const MARKS: [&str; 16] = [
    "zqname",
    "zqmail",
    "38640777888",
    "zqkey",
    "zqtag",
    "zqnote",
    "zqold",
    "zqreason",
    "zqgone",
    "zqlast",
    "zqkept",
    "zqmoved",
    "zqwithdrawn",
    "zqover",
    "zqroute",
    "zqphrase",
];

fn person(world: &World<'_>, name: &str, email: &str) {
    let words = PersonWords {
        name: Some(name.to_owned()),
        email: Patch::Set(email.to_owned()),
        phone: Patch::Set("+38640777888".to_owned()),
        key: Patch::Set(format!("{}/1", name.replace(' ', "-"))),
        ..PersonWords::default()
    };
    let (call, new) = (world.call(), EditPerson::parse(words).unwrap());
    world.write(move |tx| persons::create(tx, &call, &new, persons::OnKey::Refuse)).unwrap();
}

fn marked(world: &World<'_>, event: &Event, email: &str, mark: &str) -> Guest {
    let words = GuestWords {
        email: Some(email),
        tags: Some(vec![format!("{mark} {mark}")]),
        party: Some(2),
        ..GuestWords::default()
    };
    let guest = world.add(event, NewGuest::parse(words).unwrap()).unwrap().data;
    let note = Some(format!("a note, {mark}"));
    world.answer(event, &guest, Wish { note, ..wish(Choice::Yes, 1) }).unwrap();
    guest
}

/// A person with marks in every table, and the events that they are or were a guest of: one ahead, one over.
fn planted(world: &World<'_>) -> (Event, Event) {
    person(world, "Zqold Zqkey", "zqmail@example.org");
    person(world, "Zqgone Other", "zqmoved@example.org");
    let ahead = world.event(Some(2));
    let over = world.event(Some(9));
    marked(world, &ahead, "zqmail@example.org", "zqtag");
    marked(world, &over, "zqmail@example.org", "zqover");
    marked(world, &over, "zqmoved@example.org", "zqnote");
    let other = world.event(None);
    let left = marked(world, &other, "zqmail@example.org", "zqwithdrawn");
    let call = Call { reason: Some("zqreason".into()), ..world.call() };
    let (event, guest) = (other.id.to_string(), left.id.to_string());
    world.write(move |tx| guests::remove(tx, &call, &event, &guest)).unwrap();
    world.invite_all(&ahead).unwrap();
    let rename = EditPerson { name: Some("Zqname Zqphrase".into()), ..EditPerson::default() };
    let call = world.call();
    world.write(move |tx| persons::edit(tx, &call, "zqmail@example.org", &rename)).unwrap();
    merge(world, "zqmail@example.org", "zqmoved@example.org").unwrap();
    let call = world.call();
    let new = NewInvite {
        email: Email::parse("Zqmail@example.org").unwrap(),
        roles: "viewer".parse().unwrap(),
    };
    world.write(move |tx| invites::create(tx, &call, &keys(), &new)).unwrap();
    plant_outside(world);
    world.step(&over, Step::Cancel).unwrap();
    (ahead, over)
}

/// Marks in kept answers, jobs, notices and deliveries.
fn plant_outside(world: &World<'_>) {
    world
        .write(|tx| {
            let key = |route: &str, key: &str| Key {
                principal: "somebody".into(),
                route: route.into(),
                key: key.into(),
                body_hash: vec![1],
            };
            let answer = r#"{"data":{"email":"ZQMAIL@example.org","note":"zqkept"}}"#;
            idempotency::keep(tx, &key("POST /a", "1"), 200, Some(answer.as_bytes()))?;
            let route = key("GET /zqmail%40example.org/zqroute", "2");
            idempotency::keep(tx, &route, 200, None)?;
            idempotency::keep(tx, &key("POST /b", "key zqmail@example.org"), 200, None)?;
            idempotency::keep(tx, &key("POST /c", "of others"), 200, Some(b"{}"))?;
            let error = "550 <zqmail@example.org> zqlast";
            tx.execute("update job set last_error = $1", &[error.into()])?;
            tx.execute("update notice set last_error = $1", &[error.into()])?;
            Ok(())
        })
        .unwrap();
}

#[test]
fn nothing_of_an_erased_person_is_left_in_any_table_and_counts_stay_right() {
    on_each(|world| {
        let (ahead, over) = planted(world);
        let before = dump(world);
        for mark in MARKS {
            assert!(before.contains(mark), "`{mark}` was not planted");
        }
        let waits = world.guest(&ahead, "bor@example.org", 1);
        assert_eq!(world.answers(&ahead, &waits, Choice::Yes, 0), Status::Waitlisted);
        let counts = world.summary(&over);
        seal(world);
        assert_eq!(check(world, None).broken, None);
        let reader = Call { reason: Some("asked by zqmail@example.org".into()), ..world.call() };
        assert_eq!(code(erase_by(world, reader, "zqmail@example.org")), "invalid");

        let erased = erase(world, "zqmail@example.org").unwrap().data;
        assert_eq!((erased.guests_removed, erased.guests_kept, erased.answers), (1, 1, 3));
        let after = dump(world);
        for mark in MARKS {
            assert!(!after.contains(mark), "`{mark}` is still there");
        }
        assert_eq!(world.number("select count(*) from invite"), 0);
        // Bor has a seat now; the event that is off counts as before.
        assert_eq!(world.get_guest(&ahead, &waits).answer.status, Status::Yes);
        assert_eq!(world.summary(&ahead).guests, 1);
        let same = |summary: &planify_engine::answers::Summary| {
            (summary.guests, summary.yes, summary.event.taken)
        };
        assert_eq!(same(&world.summary(&over)), same(&counts));
        assert_eq!(world.number("select count(*) from idempotency"), 1, "that of others");
        seal(world);
        let found = check(world, None);
        assert_eq!(found.broken, None);
        assert!(found.blanked > 10, "{found:?}");
    });
}

#[test]
fn an_erased_person_is_not_found_by_anything_and_can_come_anew() {
    on_each(|world| {
        planted(world);
        let id = erase(world, "zqmail@example.org").unwrap().data.person.to_string();
        for reference in [id.as_str(), "zqmail@example.org", "key:Zqold-Zqkey/1", "@last"] {
            let (actor, text) = (world.actor, reference.to_owned());
            let found = world.read(move |tx| persons::get(tx, &actor, &text));
            assert_eq!(code(found), "not-found", "{reference}");
            assert_eq!(code(erase(world, reference)), "not-found", "{reference}");
        }
        let (actor, page) = (world.actor, PageRequest::default());
        let listed = world.read(move |tx| persons::list(tx, &actor, None, &page)).unwrap();
        assert!(listed.rows.is_empty(), "{listed:?}");
        person(world, "Zqname Zqphrase", "zqmail@example.org");
    });
}

#[test]
fn a_person_without_guests_leaves_no_row_at_all() {
    on_each(|world| {
        person(world, "Zqname", "zqmail@example.org");
        erase(world, "zqmail@example.org").unwrap();
        assert_eq!(world.number("select count(*) from person"), 0);
        let left = dump(world);
        assert!(!left.contains("zqname") && !left.contains("zqmail"), "{left}");
    });
}

#[test]
fn an_export_holds_every_mark_of_a_person() {
    on_each(|world| {
        planted(world);
        let actor = world.actor;
        let export =
            world.read(move |tx| privacy::export(tx, &actor, "zqmail@example.org")).unwrap();
        let text = format!("{:?}", export.parts).to_lowercase();
        for mark in MARKS {
            assert!(text.contains(mark), "`{mark}` is missing");
        }
        let names: Vec<&str> = export.parts.iter().map(|(name, _)| *name).collect();
        for table in ["person", "guest", "answer", "notice", "invite", "merged_person", "journal"] {
            let rows = &export.parts.iter().find(|(name, _)| *name == table).unwrap().1;
            assert!(!rows.is_empty(), "`{table}` of {names:?}");
        }
    });
}

#[test]
fn taking_away_and_erasing_need_an_admin() {
    on_each(|world| {
        person(world, "Zqname", "zqmail@example.org");
        let writer =
            planify_core::actor::Actor { scopes: "read write".parse().unwrap(), ..world.actor };
        let export = world.read(move |tx| privacy::export(tx, &writer, "zqmail@example.org"));
        assert_eq!(code(export.map(|_| ())), "forbidden");
        assert_eq!(code(erase_by(world, Call::by(writer), "zqmail@example.org")), "forbidden");
        let stranger = world.stranger();
        assert_eq!(code(erase_by(world, Call::by(stranger), "zqmail@example.org")), "not-found");
        let call = Call { if_version: Some(9), timing: Timing::Never, ..world.call() };
        assert_eq!(code(erase_by(world, call, "zqmail@example.org")), "version-conflict");
    });
}
