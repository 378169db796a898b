//! The end of an organisation: only by its owner, and only when nothing is in it any more.

use planify_core::actor::Actor;
use planify_core::org::Openness;
use planify_core::person::{EditPerson, PersonWords};
use planify_engine::events::OnKey;
use planify_engine::tokens::{self, NewToken, Secret};
use planify_engine::{Call, EngineError, Outcome, events, join_requests, members, orgs, persons};
use planify_store::orgs::SeenOrg;

use super::people::{acting, found, user};
use crate::world::{World, code, on_each, party};

fn delete(world: &World<'_>, by: Actor, org: &str) -> Result<Outcome<SeenOrg>, EngineError> {
    let (call, org) = (Call::by(by), org.to_owned());
    world.write(move |tx| orgs::delete(tx, &call, &org))
}

#[test]
fn an_organisation_is_deleted_by_its_owner_when_nothing_is_in_it() {
    on_each(|world| {
        let founder = user(world, "Founder", Some("founder@example.org"));
        let org = found(world, founder, "Club", Openness::Public).org;
        let owner = acting(world, founder, org.id);
        let call = Call::by(owner);
        let event = {
            let (call, new) = (call.clone(), party());
            world.write(move |tx| events::create(tx, &call, &new, OnKey::Refuse)).unwrap().data
        };
        let refused = delete(world, owner, "club").unwrap_err();
        assert_eq!(
            (refused.code(), refused.to_string().contains("1 events")),
            (Some("org-in-use"), true)
        );
        {
            let (call, id) = (call.clone(), event.id.to_string());
            world.write(move |tx| events::delete(tx, &call, &id)).unwrap();
        }
        let helper = user(world, "Helper", None);
        let (id, whom) = (org.id, helper.user_id().unwrap());
        world
            .write(move |tx| Ok(planify_store::members::insert(tx, id, whom, "admin".parse()?)?))
            .unwrap();
        assert_eq!(code(delete(world, owner, "club")), "org-in-use");
        let admin = acting(world, helper, org.id);
        assert_eq!(code(delete(world, admin, "club")), "forbidden");
        let stranger = user(world, "Stranger", None);
        assert_eq!(code(delete(world, stranger, "club")), "not-found");
        {
            let (call, helper) = (call.clone(), whom.to_string());
            world.write(move |tx| members::remove(tx, &call, &helper)).unwrap();
        }
        let asking = Call::by(stranger);
        world.write(move |tx| join_requests::create(tx, &asking, "club", None)).unwrap();
        let secret = Secret::generate().unwrap();
        let new = NewToken { name: "t".into(), scopes: "read".parse().unwrap(), expires_at: None };
        let token = world.write(move |tx| tokens::create(tx, &call, &new, &secret));
        let token = token.unwrap().data.1;
        assert!(delete(world, owner, "club").unwrap().changed());
        for table in [
            "select count(*) from join_request",
            "select count(*) from api_token",
            "select count(*) from org where slug = 'club'",
        ] {
            assert_eq!(world.number(table), 0, "{table}");
        }
        let gone = world.read(move |tx| tokens::authenticate(tx, &token));
        assert_eq!(code(gone), "not-signed-in");
        assert_eq!(code(delete(world, founder, "club")), "not-found");
        assert_eq!(world.number("select count(*) from journal where command = 'org.delete'"), 1);
        // The name is free again.
        assert_eq!(found(world, founder, "Club", Openness::Private).org.fields.slug, "club");
    });
}

#[test]
fn people_keep_an_organisation_and_the_first_one_stays() {
    on_each(|world| {
        let refused = delete(world, world.actor, "default");
        assert_eq!(code(refused), "status-conflict");
        let founder = user(world, "Founder", None);
        let org = found(world, founder, "Club", Openness::Private).org;
        let call = Call::by(acting(world, founder, org.id));
        let owner = call.actor;
        world
            .write(move |tx| {
                let words = PersonWords { name: Some("Ana".into()), ..PersonWords::default() };
                persons::create(tx, &call, &EditPerson::parse(words)?, OnKey::Refuse)
            })
            .unwrap();
        assert_eq!(code(delete(world, owner, "club")), "org-in-use");
    });
}
