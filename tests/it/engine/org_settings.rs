//! Organisations: who founds, finds and changes them.

use planify_core::actor::Actor;
use planify_core::org::{EditOrg, Openness};
use planify_engine::orgs::{self, ListOrgs};
use planify_engine::tokens::{self, NewToken, Secret};
use planify_engine::{Call, PageRequest};

use super::people::{acting, found, join, user};
use crate::world::{World, code, on_each};

fn slugs(world: &World<'_>, by: Actor, wanted: ListOrgs) -> Vec<String> {
    let found =
        world.read(move |tx| orgs::list(tx, &by, &wanted, &PageRequest::default())).unwrap();
    found.rows.into_iter().map(|seen| seen.org.fields.slug).collect()
}

fn public(search: &str) -> ListOrgs {
    ListOrgs::Public(Some(search.to_owned()))
}

#[test]
fn whoever_founds_an_organisation_owns_it_and_each_has_its_own_slug() {
    on_each(|world| {
        let ana = user(world, "Ana", None);
        assert!(ana.roles.is_empty());
        let (first, second) = (
            found(world, ana, "Chess club", Openness::Private),
            found(world, ana, "Chess club", Openness::Private),
        );
        assert_eq!(first.org.fields.slug, "chess-club");
        assert_eq!(second.org.fields.slug, "chess-club-2");
        assert_eq!(acting(world, ana, second.org.id).roles.to_string(), "owner");
        assert_eq!(slugs(world, ana, ListOrgs::Mine), ["chess-club", "chess-club-2"]);
        assert!(slugs(world, user(world, "Bo", None), ListOrgs::Mine).is_empty());
    });
}

#[test]
fn a_search_reveals_public_organisations_only() {
    on_each(|world| {
        let (ana, bo) = (user(world, "Ana", None), user(world, "Bo", None));
        found(world, ana, "Chess club", Openness::Public);
        found(world, ana, "Chess secrets", Openness::Private);
        for search in ["chess", "CHESS", "club", "ess-cl"] {
            assert_eq!(slugs(world, bo, public(search)), ["chess-club"], "{search}");
            // Also to members: a search says nothing about what is private.
            assert_eq!(slugs(world, ana, public(search)), ["chess-club"], "{search}");
        }
        for search in ["secrets", "%", "_", "planify"] {
            assert!(slugs(world, bo, public(search)).is_empty(), "{search}");
        }
        let get = |by: Actor, reference: &'static str| {
            world.read(move |tx| orgs::get(tx, &by, reference))
        };
        assert_eq!(get(bo, "chess-club").unwrap().roles, None);
        assert_eq!(get(ana, "chess-secrets").unwrap().roles.unwrap().to_string(), "owner");
        let said = |reference: &'static str| {
            get(bo, reference).unwrap_err().to_string().replace(reference, "…")
        };
        assert_eq!(said("chess-secrets"), said("unknown"));
        assert_eq!(said("@current"), said("unknown"));
    });
}

#[test]
fn only_who_manages_an_organisation_changes_it() {
    on_each(|world| {
        let (admin, organiser) = (
            join(world, user(world, "Admin", None), "admin"),
            join(world, user(world, "Organiser", None), "organiser"),
        );
        let stranger = user(world, "Stranger", None);
        let edit = |by: Actor, edit: EditOrg| {
            let call = Call::by(by);
            world.write(move |tx| orgs::edit(tx, &call, "default", &edit))
        };
        let named = |name: &str| EditOrg { name: Some(name.into()), ..EditOrg::default() };
        assert_eq!(code(edit(organiser, named("Taken"))), "forbidden");
        assert_eq!(code(edit(stranger, named("Taken"))), "not-found");
        let opened = EditOrg { openness: Some(Openness::Public), ..named("Open") };
        let open = edit(admin, opened).unwrap().data.org;
        assert_eq!((open.fields.name.as_str(), open.version), ("Open", 2));
        assert!(edit(admin, named("Open")).unwrap().op.is_none());
        // That it is public now lets nobody change it who is not a member.
        assert_eq!(code(edit(stranger, named("Taken"))), "not-found");
        found(world, stranger, "Club", Openness::Private);
        let slug = EditOrg { slug: Some("club".into()), ..EditOrg::default() };
        assert_eq!(code(edit(admin, slug)), "duplicate-key");
    });
}

#[test]
fn a_token_stays_in_its_organisation_whatever_its_user_owns() {
    on_each(|world| {
        let (call, secret) = (world.call(), Secret::generate().unwrap());
        let new =
            NewToken { name: "t".into(), scopes: "read admin".parse().unwrap(), expires_at: None };
        let text = world.write(move |tx| tokens::create(tx, &call, &new, &secret)).unwrap().data.1;
        let token = world.read(move |tx| tokens::authenticate(tx, &text)).unwrap();
        found(world, world.actor, "Secrets", Openness::Private);
        found(world, world.actor, "Club", Openness::Public);
        assert_eq!(slugs(world, token, ListOrgs::Mine), ["default"]);
        let get = |reference: &'static str| world.read(move |tx| orgs::get(tx, &token, reference));
        assert_eq!(code(get("secrets")), "not-found");
        assert_eq!(get("club").unwrap().roles, None);
        for org in ["secrets", "club"] {
            let call = Call::by(token);
            assert_eq!(code(world.write(move |tx| orgs::leave(tx, &call, org))), "not-found");
            let (call, edit) =
                (Call::by(token), EditOrg { name: Some("Taken".into()), ..EditOrg::default() });
            assert_eq!(code(world.write(move |tx| orgs::edit(tx, &call, org, &edit))), "not-found");
        }
    });
}
