//! Another organisation: whatever it names, nothing is found, and it is told no more than about an unknown thing.

use jiff::Timestamp;
use planify_core::answer::Choice;
use planify_core::event::{EditEvent, Step};
use planify_core::guest::EditGuest;
use planify_core::notice::Timing;
use planify_core::permission::{Action, permit};
use planify_core::person::EditPerson;
use planify_engine::events::{ListEvents, OnKey};
use planify_engine::import::{self, Line};
use planify_engine::invitations::{self, Whom};
use planify_engine::notices::ListAbout;
use planify_engine::tokens::{self, NewToken, Secret};
use planify_engine::{
    Call, EngineError, PageRequest, answers, changes, events, guests, notices, orgs, persons,
};
use planify_store::Tx;
use planify_store::events::Order;

use crate::world::{World, on_each, party, wish};

type Try = Box<dyn Fn(&mut Tx<'_>) -> Result<(), EngineError> + Send>;

/// What there is to be reached: references that work for the owner.
struct Targets {
    event: String,
    guest: String,
    person: String,
    notice: String,
    token: String,
}

fn targets(world: &World<'_>) -> Targets {
    let event = world.event(None);
    let guest = world.guest(&event, "a@example.org", 1);
    world.invite_all(&event).unwrap();
    let call = world.call();
    let new = NewToken { name: "t".into(), scopes: "read".parse().unwrap(), expires_at: None };
    let secret = Secret::generate().unwrap();
    let token = world.write(move |tx| tokens::create(tx, &call, &new, &secret)).unwrap();
    // An event about which mails wait is not deleted.
    world.write(|tx| Ok(tx.execute("update notice set state = 'sent'", &[])?)).unwrap();
    let notice = world.rows("select notice_id from notice", &[], |row| row.get::<uuid::Uuid>(0));
    Targets {
        event: event.id.to_string(),
        guest: guest.id.to_string(),
        person: guest.person.to_string(),
        notice: planify_core::id::NoticeId::from(notice[0]).to_string(),
        token: token.data.0.id.to_string(),
    }
}

macro_rules! tries {
    ($($name:literal => |$tx:ident, $on:ident, $call:ident| $body:expr;)*) => {
        fn tries(on: &std::sync::Arc<Targets>, call: &Call) -> Vec<(&'static str, Try)> {
            vec![$({
                let ($on, $call) = (std::sync::Arc::clone(on), call.clone());
                let attempt: Try = Box::new(move |$tx| $body.map(drop));
                ($name, attempt)
            },)*]
        }
    };
}

// Reads first, and the deletion last, because each must succeed for the owner.
tries! {
    "events::get" => |tx, on, call| events::get(tx, &call.actor, &on.event);
    "guests::get" => |tx, on, call| guests::get(tx, &call.actor, &on.event, &on.guest);
    "guests::list" => |tx, on, call| {
        guests::list(tx, &call.actor, &on.event, (None, None), &PageRequest::default())
    };
    "persons::get" => |tx, on, call| persons::get(tx, &call.actor, &on.person);
    "notices::get" => |tx, on, call| notices::get(tx, &call.actor, &on.notice);
    "notices::list" => |tx, on, call| {
        notices::list(tx, &call.actor, &ListAbout::Event(on.event.clone()), None, &PageRequest::default())
    };
    "answers::summary" => |tx, on, call| answers::summary(tx, &call.actor, &on.event);
    "answers::list" => |tx, on, call| {
        answers::list(tx, &call.actor, &on.event, None, &PageRequest::default())
    };
    "events::edit" => |tx, on, call| {
        let edit = EditEvent { title: Some("Taken".into()), ..EditEvent::default() };
        events::edit(tx, &call, &on.event, &edit)
    };
    "guests::add" => |tx, on, call| {
        guests::add(tx, &call, &on.event, &crate::world::guest("b@example.org", 1))
    };
    "guests::edit" => |tx, on, call| {
        let edit = EditGuest { party: Some(5), ..EditGuest::default() };
        guests::edit(tx, &call, &on.event, &on.guest, &edit)
    };
    "import::begin" => |tx, on, call| import::begin(tx, &call, &on.event);
    "invitations::invite" => |tx, on, call| {
        invitations::invite(tx, &call, &on.event, &Whom::Named(vec![on.guest.clone()]))
    };
    "answers::set" => |tx, on, call| {
        answers::set(tx, &call, &on.event, &on.guest, &wish(Choice::Yes, 0))
    };
    "persons::edit" => |tx, on, call| {
        let edit = EditPerson { name: Some("Taken".into()), ..EditPerson::default() };
        persons::edit(tx, &call, &on.person, &edit)
    };
    "tokens::revoke" => |tx, on, call| tokens::revoke(tx, &call, &on.token);
    "guests::remove" => |tx, on, call| {
        // Silently, because an event stays until its guests are told.
        let call = Call { timing: Timing::Never, ..call.clone() };
        guests::remove(tx, &call, &on.event, &on.guest)
    };
    "events::step" => |tx, on, call| events::step(tx, &call, &on.event, Step::Cancel);
    "events::delete" => |tx, on, call| events::delete(tx, &call, &on.event);
}

/// What a refusal says, without the reference that it repeats.
fn said(error: &EngineError, reference: &str) -> (String, Option<&'static str>) {
    (error.to_string().replace(reference, "…"), error.code())
}

#[test]
fn nothing_of_another_organisation_is_found_by_any_function() {
    on_each(|world| {
        let on = std::sync::Arc::new(targets(world));
        let stranger = Call::by(world.stranger());
        let before = world.number("select count(*) from journal");
        for (name, attempt) in tries(&on, &stranger) {
            let error = world.write(move |tx| attempt(tx)).expect_err(name);
            assert_eq!(error.code(), Some("not-found"), "{name}");
        }
        assert_eq!(world.number("select count(*) from journal"), before);
        let silent = Call { timing: Timing::Never, ..world.call() };
        for (name, attempt) in tries(&on, &silent) {
            world.write(move |tx| attempt(tx)).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    });
}

#[test]
fn a_foreign_id_and_an_unknown_one_are_answered_alike() {
    on_each(|world| {
        let on = targets(world);
        let stranger = world.stranger();
        let find = |reference: &str| {
            let text = reference.to_owned();
            let error = world.read(move |tx| events::get(tx, &stranger, &text)).unwrap_err();
            said(&error, reference)
        };
        let unknown = planify_core::id::EventId::from(uuid::Uuid::from_u128(1)).to_string();
        assert_eq!(find(&on.event), find(&unknown));
        assert_eq!(find("garden-party"), find("nope"));
    });
}

#[test]
fn lists_show_only_the_callers_own() {
    on_each(|world| {
        targets(world);
        let stranger = world.stranger();
        let call = Call::by(stranger);
        world.write(move |tx| events::create(tx, &call, &party(), OnKey::Refuse)).unwrap();
        let listed = |actor| {
            let wanted = ListEvents {
                page: PageRequest::default(),
                status: None,
                from: None,
                to: None,
                title: None,
                order: Order::Start,
            };
            world
                .read(move |tx| {
                    Ok((
                        events::list(tx, &actor, &wanted)?.rows,
                        persons::list(tx, &actor, None, &PageRequest::default())?.rows.len(),
                        tokens::list(tx, &actor, &PageRequest::default())?.rows.len(),
                        notices::list(
                            tx,
                            &actor,
                            &ListAbout::Everything,
                            None,
                            &PageRequest::default(),
                        )?
                        .rows
                        .len(),
                    ))
                })
                .unwrap()
        };
        let (events, persons, tokens, notices) = listed(stranger);
        assert_eq!((events.len(), persons, tokens, notices), (1, 0, 0, 0));
        assert_eq!(events[0].slug, "garden-party", "slugs of organisations do not meet");
        let (events, persons, tokens, notices) = listed(world.actor);
        assert_eq!((events.len(), persons, tokens, notices), (1, 1, 1, 1));
    });
}

#[test]
fn an_import_into_an_event_of_another_organisation_is_refused_in_every_chunk() {
    on_each(|world| {
        let event = world.event(None);
        let (call, op) =
            (Call::by(world.stranger()), planify_core::id::OpId::from(uuid::Uuid::max()));
        let lines = [Line { number: 1, guest: crate::world::guest("a@example.org", 1) }];
        let refused = world.write(move |tx| import::chunk(tx, &call, (op, &event), &lines));
        assert_eq!(crate::world::code(refused), "not-found");
    });
}

#[test]
fn the_feed_shows_only_rows_of_the_callers_organisation() {
    planify_testkit::stores::in_memory(|store| {
        let world = World::on(store);
        world.event(None);
        let stranger = world.stranger();
        let seen = |actor| world.read(move |tx| changes::read(tx, &actor, 0)).unwrap();
        assert_eq!(seen(world.actor).rows.len(), 2);
        let nothing = seen(stranger);
        assert_eq!(
            (nothing.rows.len(), nothing.cursor),
            (0, 2),
            "the cursor goes past what is hidden"
        );
        assert!(permit(&stranger, Action::SeeEvents, world.actor.org).is_err());
    });
}

#[test]
fn a_fresh_store_gets_its_organisation_and_owner_once() {
    on_each(|world| {
        let again = world.write(orgs::ensure_default).unwrap();
        assert_eq!(again, world.actor);
        assert_eq!(world.number("select count(*) from org"), 1);
        let created = world.rows("select created_at from org", &[], |row| row.get::<Timestamp>(0));
        assert_eq!(created.len(), 1);
    });
}
