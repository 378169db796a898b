//! Guests: adding, changing, removing, inviting.

use planify_core::answer::{Choice, Status};
use planify_core::event::Step;
use planify_core::guest::{EditGuest, GuestWords, NewGuest, Role, TagChange};
use planify_core::patch::Patch;
use planify_core::text::Email;
use planify_engine::invitations::{self, Whom};
use planify_engine::{Page, PageRequest, guests};

use crate::world::{World, code, guest, on_each, party};

fn edit(
    world: &World<'_>,
    event: &planify_core::event::Event,
    guest: &planify_core::guest::Guest,
    edit: EditGuest,
) -> Result<planify_engine::Outcome<planify_core::guest::Guest>, planify_engine::EngineError> {
    let (call, event, guest) = (world.call(), event.id.to_string(), guest.id.to_string());
    world.write(move |tx| guests::edit(tx, &call, &event, &guest, &edit))
}

#[test]
fn an_address_that_differs_only_in_case_is_the_same_person() {
    on_each(|world| {
        let event = world.draft(party()).unwrap().data;
        let first = world.guest(&event, "Anna.Kos@Example.org", 2);
        assert_eq!(first.email.as_deref(), Some("Anna.Kos@Example.org"), "shown as it was written");
        assert_eq!(code(world.add(&event, guest("anna.kos@EXAMPLE.org", 1))), "duplicate-guest");
        let other = world.draft(party()).unwrap().data;
        assert_eq!(world.guest(&other, "anna.kos@example.org", 1).person, first.person);
        assert_eq!(world.number("select count(*) from person"), 1);
    });
}

#[test]
fn guests_without_an_address_may_share_a_name() {
    on_each(|world| {
        let event = world.draft(party()).unwrap().data;
        let named =
            || NewGuest::parse(GuestWords { name: Some("Ana"), ..GuestWords::default() }).unwrap();
        let ids = [named(), named()].map(|new| world.add(&event, new).unwrap().data.id);
        assert_ne!(ids[0], ids[1]);
    });
}

#[test]
fn a_limit_below_the_answered_party_is_refused() {
    on_each(|world| {
        let event = world.event(None);
        let guest = world.guest(&event, "a@example.org", 3);
        world.answers(&event, &guest, Choice::Yes, 1);
        let limit = |party| EditGuest { party: Some(party), ..EditGuest::default() };
        assert_eq!(code(edit(world, &event, &guest, limit(1))), "has-answers");
        assert_eq!(edit(world, &event, &guest, limit(2)).unwrap().data.party_max, 2);
    });
}

#[test]
fn an_edit_changes_the_guest_and_the_person_and_nothing_twice() {
    on_each(|world| {
        let event = world.draft(party()).unwrap().data;
        let guest = world.guest(&event, "a@example.org", 1);
        let change = EditGuest {
            name: Some("Anna".into()),
            email: Patch::Set(Email::parse("anna@example.org").unwrap()),
            role: Some(Role::Speaker),
            tags: TagChange { all: Some(vec!["crew".into()]), ..TagChange::default() },
            ..EditGuest::default()
        };
        let edited = edit(world, &event, &guest, change.clone()).unwrap().data;
        assert_eq!(
            (edited.name.as_str(), edited.email.as_deref()),
            ("Anna", Some("anna@example.org"))
        );
        assert_eq!((edited.role, edited.tags.clone()), (Role::Speaker, vec!["crew".to_owned()]));
        assert!(!edit(world, &event, &edited, change).unwrap().changed());
        world.guest(&event, "b@example.org", 1);
        let taken = Patch::Set(Email::parse("B@example.org").unwrap());
        let clash = EditGuest { email: taken, ..EditGuest::default() };
        assert_eq!(code(edit(world, &event, &edited, clash)), "duplicate-email");
    });
}

#[test]
fn a_removed_guest_is_gone_with_the_answer_and_the_person_stays() {
    on_each(|world| {
        let event = world.event(Some(1));
        let guest = world.guest(&event, "a@example.org", 1);
        world.answers(&event, &guest, Choice::Yes, 0);
        world.remove(&event, &guest).unwrap();
        assert_eq!(code(world.remove(&event, &guest)), "not-found");
        assert_eq!(world.get(&event).taken, 0);
        assert_eq!(world.number("select count(*) from answer"), 0);
        let again = world.guest(&event, "a@example.org", 1);
        assert_eq!((again.person, again.answer.status), (guest.person, Status::Pending));
    });
}

#[test]
fn a_guest_is_found_by_id_ending_and_address_but_not_in_another_event() {
    on_each(|world| {
        let event = world.draft(party()).unwrap().data;
        let other = world.draft(party()).unwrap().data;
        let guest = world.guest(&event, "a@example.org", 1);
        let id = guest.id.to_string();
        let find = |event: &planify_core::event::Event, text: &str| {
            let (actor, event, text) = (world.actor, event.id.to_string(), text.to_owned());
            world.read(move |tx| guests::get(tx, &actor, &event, &text)).map(|guest| guest.id)
        };
        for reference in [id.as_str(), &id[id.len() - 8..], "A@EXAMPLE.ORG", "@last"] {
            assert_eq!(find(&event, reference).unwrap(), guest.id, "{reference}");
            assert_eq!(code(find(&other, reference)), "not-found", "{reference}");
        }
    });
}

#[test]
fn lists_search_by_name_and_address_and_filter_by_answer() {
    on_each(|world| {
        let event = world.event(None);
        let anna = world.add(&event, named("Ánna Köš", "anna@example.org")).unwrap().data;
        world.add(&event, named("Bor", "bor@example.org")).unwrap();
        world.answers(&event, &anna, Choice::Yes, 0);
        let list = |answer, search: Option<&'static str>| -> Page<_> {
            let (actor, event) = (world.actor, event.id.to_string());
            let page = PageRequest::default();
            world.read(move |tx| guests::list(tx, &actor, &event, (answer, search), &page)).unwrap()
        };
        let names = |page: Page<planify_core::guest::Guest>| {
            page.rows.into_iter().map(|guest| guest.name).collect::<Vec<_>>()
        };
        assert_eq!(names(list(None, None)), ["Ánna Köš", "Bor"]);
        assert_eq!(names(list(None, Some("ÁNNA KÖŠ"))), ["Ánna Köš"], "whatever the case");
        assert_eq!(names(list(None, Some("BOR@"))), ["Bor"]);
        assert_eq!(names(list(Some(Status::Yes), None)), ["Ánna Köš"]);
        assert_eq!(names(list(Some(Status::Pending), None)), ["Bor"]);
        assert!(names(list(None, Some("%"))).is_empty());
    });
}

fn named(name: &str, email: &str) -> NewGuest {
    let words = GuestWords { name: Some(name), email: Some(email), ..GuestWords::default() };
    NewGuest::parse(words).unwrap()
}

#[test]
fn everybody_is_invited_once_and_those_without_an_address_are_counted() {
    on_each(|world| {
        let event = world.event(None);
        world.guest(&event, "a@example.org", 1);
        world.guest(&event, "b@example.org", 1);
        let bare = GuestWords { name: Some("Ana"), ..GuestWords::default() };
        world.add(&event, NewGuest::parse(bare).unwrap()).unwrap();
        let first = world.invite_all(&event).unwrap();
        assert_eq!((first.data.invited, first.data.without_address), (2, 1));
        assert_eq!(first.warnings.len(), 1);
        let again = world.invite_all(&event).unwrap();
        assert_eq!(
            (again.data.invited, again.data.already_invited, again.changed()),
            (0, 2, false)
        );
        assert_eq!(world.number("select count(*) from notice where kind = 'invited'"), 2);
    });
}

#[test]
fn only_an_announced_event_invites() {
    on_each(|world| {
        let event = world.draft(party()).unwrap().data;
        let guest = world.guest(&event, "a@example.org", 1);
        assert_eq!(code(world.invite_all(&event)), "not-published");
        world.step(&event, Step::Publish).unwrap();
        let named = |names: Vec<String>| {
            let (call, event) = (world.call(), event.id.to_string());
            let whom = Whom::Named(names);
            world.write(move |tx| invitations::invite(tx, &call, &event, &whom))
        };
        assert_eq!(code(named(Vec::new())), "invalid");
        assert_eq!(code(named(vec!["nobody@example.org".into()])), "not-found");
        assert_eq!(named(vec![guest.id.to_string()]).unwrap().data.invited, 1);
        world.step(&event, Step::Cancel).unwrap();
        assert_eq!(code(world.invite_all(&event)), "already-cancelled");
    });
}
