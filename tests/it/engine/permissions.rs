//! What members of each role see of events, and that a token is worth what its user is at present.

use planify_core::actor::Actor;
use planify_core::event::{EditEvent, Event, Step, Visibility};
use planify_core::id::{UserId, encode};
use planify_core::permission::{Role, Roles};
use planify_engine::events::ListEvents;
use planify_engine::tokens::{self, NewToken, Secret};
use planify_engine::{EngineError, PageRequest, answers, events, guests};
use planify_store::events::Order;

use crate::world::{World, on_each, party};

/// A member of the organisation with one role.
pub(super) fn member(world: &World<'_>, role: Role) -> Actor {
    let org = world.actor.org;
    world
        .write(move |tx| {
            let user = UserId::from(tx.new_uuid());
            let roles: Roles = [role].into_iter().collect();
            planify_store::orgs::insert_user(tx, user, ("test", role.name()), role.name())?;
            planify_store::members::insert(tx, org, user, roles)?;
            Ok(Actor::user(user, org, roles))
        })
        .unwrap()
}

/// One event of each kind, the newest last; the first is the soonest.
fn kinds(world: &World<'_>) -> Vec<(&'static str, Event)> {
    let make = |title: &str, visibility, day: i8| {
        let start = format!("2040-05-{day:02}T18:00");
        let start = Some(planify_core::schedule::Point::parse(&start).unwrap());
        let title = Some(title.to_owned());
        let new = EditEvent { title, start, visibility: Some(visibility), ..party() };
        world.draft(new).unwrap().data
    };
    let publish = |event: Event| world.step(&event, Step::Publish).unwrap().data;
    let cancel = |event: Event| world.step(&event, Step::Cancel).unwrap().data;
    vec![
        ("draft", make("Draft", Visibility::Public, 1)),
        ("private", publish(make("Private", Visibility::Private, 2))),
        ("org", publish(make("Org", Visibility::Org, 3))),
        ("public", publish(make("Public", Visibility::Public, 4))),
        ("cancelled", cancel(publish(make("Cancelled", Visibility::Public, 5)))),
        ("dropped", cancel(make("Dropped", Visibility::Org, 6))),
    ]
}

fn sees(role: Role, kind: &str) -> bool {
    match kind {
        "draft" => matches!(role, Role::Owner | Role::Admin | Role::Organiser),
        "private" | "cancelled" | "dropped" => role != Role::Viewer,
        _ => true,
    }
}

#[test]
fn drafts_private_and_cancelled_events_are_found_by_whom_they_should_be() {
    on_each(|world| {
        let kinds = kinds(world);
        for role in Role::ALL.iter().copied() {
            let actor = member(world, role);
            for (kind, event) in &kinds {
                let id = event.id.to_string();
                let part = encode(event.id.uuid())[18..].to_owned();
                for reference in [id, event.slug.clone(), part] {
                    let name = reference.clone();
                    let found = world.read(move |tx| events::get(tx, &actor, &reference));
                    match (sees(role, kind), found) {
                        (true, found) => assert_eq!(found.unwrap().id, event.id, "{role} {kind}"),
                        (false, found) => {
                            let error = found.unwrap_err();
                            assert_eq!(error.code(), Some("not-found"), "{role} {kind}");
                            assert_eq!(error.to_string(), format!("no event `{name}`"));
                        }
                    }
                }
            }
            for order in [Order::Start, Order::StartDesc, Order::Creation, Order::CreationDesc] {
                let wanted = ListEvents {
                    page: PageRequest::default(),
                    status: None,
                    from: None,
                    to: None,
                    title: None,
                    order,
                };
                let page = world.read(move |tx| events::list(tx, &actor, &wanted)).unwrap();
                let mut listed: Vec<_> = page.rows.iter().map(|event| event.id).collect();
                let mut expected: Vec<_> = kinds
                    .iter()
                    .filter(|(kind, _)| sees(role, kind))
                    .map(|(_, event)| event.id)
                    .collect();
                listed.sort();
                expected.sort();
                assert_eq!(listed, expected, "{role} {order:?}");
            }
        }
    });
}

#[test]
fn next_and_last_are_the_next_and_the_last_that_one_sees() {
    on_each(|world| {
        kinds(world);
        for (role, next, last) in [
            (Role::Organiser, "draft", "dropped"),
            (Role::Staff, "private", "dropped"),
            (Role::Viewer, "org", "public"),
        ] {
            let actor = member(world, role);
            for (reference, slug) in [("@next", next), ("@last", last)] {
                let found = world.read(move |tx| events::get(tx, &actor, reference)).unwrap();
                assert_eq!(found.slug, slug, "{role} {reference}");
            }
        }
    });
}

#[test]
fn a_viewer_reads_figures_but_no_guests_and_staff_record_answers_only() {
    on_each(|world| {
        let event = world.event(None);
        let (viewer, staff) = (member(world, Role::Viewer), member(world, Role::Staff));
        let forbidden = |result: Result<(), EngineError>| {
            assert_eq!(result.unwrap_err().code(), Some("forbidden"));
        };
        let reference = event.id.to_string();
        let id = reference.clone();
        // The event of this story is private, so a viewer does not even find it.
        let hidden = world.read(move |tx| answers::summary(tx, &viewer, &id));
        assert_eq!(hidden.unwrap_err().code(), Some("not-found"));
        world
            .edit(&event, EditEvent { visibility: Some(Visibility::Org), ..EditEvent::default() })
            .unwrap();
        let id = reference.clone();
        world.read(move |tx| answers::summary(tx, &viewer, &id)).unwrap();
        for (actor, may) in [(viewer, false), (staff, true)] {
            let id = reference.clone();
            let page = PageRequest::default();
            let listed = world.read(move |tx| guests::list(tx, &actor, &id, (None, None), &page));
            if may {
                listed.unwrap();
            } else {
                forbidden(listed.map(drop));
            }
            let (id, call) = (reference.clone(), planify_engine::Call::by(actor));
            let edited = world.write(move |tx| events::edit(tx, &call, &id, &EditEvent::default()));
            forbidden(edited.map(drop));
        }
    });
}

#[test]
fn a_token_is_worth_what_its_user_is_at_present() {
    on_each(|world| {
        let admin = member(world, Role::Admin);
        let call = planify_engine::Call::by(admin);
        let secret = Secret::generate().unwrap();
        let new =
            NewToken { name: "ci".into(), scopes: "read write".parse().unwrap(), expires_at: None };
        let token = world.write(move |tx| tokens::create(tx, &call, &new, &secret)).unwrap().data.1;
        let enter = |world: &World<'_>| {
            let token = token.clone();
            world.read(move |tx| tokens::authenticate(tx, &token))
        };
        assert_eq!(enter(world).unwrap().roles.to_string(), "admin");
        world.write(|tx| Ok(tx.execute("update member set roles = 'viewer'", &[])?)).unwrap();
        let demoted = enter(world).unwrap();
        assert_eq!(demoted.roles.to_string(), "viewer");
        let call = planify_engine::Call::by(demoted);
        let draft = world
            .write(move |tx| events::create(tx, &call, &party(), events::OnKey::Refuse).map(drop));
        assert_eq!(draft.unwrap_err().code(), Some("forbidden"));
        world.write(|tx| Ok(tx.execute("delete from member", &[])?)).unwrap();
        assert_eq!(enter(world).unwrap_err().code(), Some("not-signed-in"));
    });
}
