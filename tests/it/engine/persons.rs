//! Persons: contacts that are known again, by key and by address.

use planify_core::patch::Patch;
use planify_core::person::{EditPerson, Person, PersonWords};
use planify_engine::events::OnKey;
use planify_engine::{Call, EngineError, Outcome, PageRequest, persons};

use crate::world::{World, code, on_each};

fn words(name: &str, email: &str) -> EditPerson {
    let email = Patch::Set(email.to_owned());
    EditPerson::parse(PersonWords { name: Some(name.into()), email, ..PersonWords::default() })
        .unwrap()
}

fn create(
    world: &World<'_>,
    new: EditPerson,
    on_key: OnKey,
) -> Result<Outcome<Person>, EngineError> {
    let call = world.call();
    world.write(move |tx| persons::create(tx, &call, &new, on_key))
}

fn edit(
    world: &World<'_>,
    call: Call,
    person: &Person,
    edit: EditPerson,
) -> Result<Outcome<Person>, EngineError> {
    let reference = person.id.to_string();
    world.write(move |tx| persons::edit(tx, &call, &reference, &edit))
}

#[test]
fn an_address_belongs_to_one_person_whatever_its_case() {
    on_each(|world| {
        create(world, words("Anna", "anna@example.org"), OnKey::Refuse).unwrap();
        assert_eq!(
            code(create(world, words("Other", "ANNA@example.org"), OnKey::Refuse)),
            "duplicate-email"
        );
    });
}

#[test]
fn an_upsert_changes_only_what_differs() {
    on_each(|world| {
        let keyed =
            |name| EditPerson { key: Patch::Set("crm/1".into()), ..words(name, "a@example.org") };
        let first = create(world, keyed("Anna"), OnKey::Change).unwrap().data;
        assert!(!create(world, keyed("Anna"), OnKey::Change).unwrap().changed());
        let renamed = create(world, keyed("Ana"), OnKey::Change).unwrap().data;
        assert_eq!((renamed.id, renamed.version), (first.id, 2));
        let clash = EditPerson { key: Patch::Set("crm/1".into()), ..words("Ana", "b@example.org") };
        assert_eq!(code(create(world, clash, OnKey::Refuse)), "duplicate-key");
        let keyless = words("Ana", "b@example.org");
        assert_eq!(code(create(world, keyless, OnKey::Change)), "invalid");
    });
}

#[test]
fn a_change_seen_from_an_older_version_is_refused() {
    on_each(|world| {
        let person = create(world, words("Anna", "a@example.org"), OnKey::Refuse).unwrap().data;
        let seen = |version| Call { if_version: Some(version), ..world.call() };
        let renamed = |name: &str| EditPerson { name: Some(name.into()), ..EditPerson::default() };
        assert_eq!(edit(world, seen(1), &person, renamed("Ana")).unwrap().data.version, 2);
        assert_eq!(code(edit(world, seen(1), &person, renamed("Anja"))), "version-conflict");
        let cleared = EditPerson { email: Patch::Clear, ..EditPerson::default() };
        assert_eq!(edit(world, seen(2), &person, cleared).unwrap().data.fields.email, None);
    });
}

#[test]
fn a_person_is_found_by_id_key_and_address_and_listed_by_search() {
    on_each(|world| {
        let keyed = EditPerson { key: Patch::Set("k".into()), ..words("Žiga", "z@example.org") };
        let person = create(world, keyed, OnKey::Refuse).unwrap().data;
        let find = |text: &str| {
            let (actor, text) = (world.actor, text.to_owned());
            world.read(move |tx| persons::get(tx, &actor, &text)).map(|found| found.id)
        };
        for reference in [person.id.to_string().as_str(), "key:k", "Z@example.org", "@last"] {
            assert_eq!(find(reference).unwrap(), person.id, "{reference}");
        }
        assert_eq!(code(find("nobody@example.org")), "not-found");
        let list = |search: &'static str| {
            let actor = world.actor;
            let page = PageRequest::default();
            let found =
                world.read(move |tx| persons::list(tx, &actor, Some(search), &page)).unwrap();
            found.rows.len()
        };
        assert_eq!((list("žiGA"), list("ŽIGA"), list("z@"), list("nobody")), (1, 1, 1, 0));
    });
}
