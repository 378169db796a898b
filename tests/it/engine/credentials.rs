//! Credentials: tokens with scopes and an end, links, and idempotency keys.

use jiff::SignedDuration;
use planify_core::actor::{Actor, Scope};
use planify_core::answer::{Choice, Status, Wish};
use planify_core::id::OrgId;
use planify_core::schedule::Point;
use planify_engine::idempotency::{self, Key};
use planify_engine::links::LinkKey;
use planify_engine::tokens::{self, NewToken, Secret};
use planify_engine::{Call, answers, events};
use planify_store::orgs;
use planify_testkit::stores::{self, START, TestStore};

use super::scene::{Scene, code, details};

fn token(store: &TestStore, scopes: &[Scope], lives: Option<SignedDuration>) -> (String, String) {
    let expires_at = lives.map(|span| store.read(move |tx| Ok(tx.now() + span)).unwrap());
    let new =
        NewToken { name: "ci".to_owned(), scopes: scopes.iter().copied().collect(), expires_at };
    let (call, secret) = (Call::by(store.owner), Secret::generate().unwrap());
    let (row, text) = store.write(move |tx| tokens::create(tx, &call, &new, &secret)).unwrap().data;
    (row.id.to_string(), text)
}

fn sign_in(store: &TestStore, text: &str) -> Result<Actor, planify_engine::EngineError> {
    let text = text.to_owned();
    store.read(move |tx| tokens::authenticate(tx, &text))
}

#[test]
fn a_token_acts_with_its_scopes_until_it_is_revoked() {
    stores::each(|store| {
        let (id, text) = token(store, &[Scope::Read], None);
        let reader = sign_in(store, &text).unwrap();
        assert!(
            store.read(move |tx| events::get(tx, &reader, "nope")).unwrap_err().code()
                == Some("not-found")
        );
        let new = details("Gala", None);
        let refused = store
            .write(move |tx| events::create(tx, &Call::by(reader), &new, events::OnKey::Refuse));
        assert_eq!(code(refused), "forbidden");
        let call = Call::by(store.owner);
        store.write(move |tx| tokens::revoke(tx, &call, &id)).unwrap();
        assert_eq!(code(sign_in(store, &text)), "not-signed-in");
    });
}

#[test]
fn damaged_and_foreign_tokens_are_refused_alike() {
    stores::each(|store| {
        let (_, text) = token(store, &[], None);
        let mut damaged = text.clone();
        let last = if damaged.pop() == Some('0') { '1' } else { '0' };
        damaged.push(last);
        for wrong in
            [damaged.as_str(), "", "pln_", "pln_x_y", &text[..text.len() - 1], &text.to_uppercase()]
        {
            assert_eq!(code(sign_in(store, wrong)), "not-signed-in", "{wrong}");
        }
    });
}

#[test]
fn a_token_ends_when_its_time_is_over() {
    stores::in_memory(|store| {
        let (_, text) = token(store, &[], Some(SignedDuration::from_secs(60)));
        store.clock.advance(SignedDuration::from_secs(59));
        sign_in(store, &text).unwrap();
        store.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(code(sign_in(store, &text)), "not-signed-in");
    });
}

#[test]
fn a_link_answers_for_its_guest_and_a_foreign_key_opens_nothing() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", Some(1));
        let guest = scene.guest(&event, "ana", 1);
        let key = LinkKey::new(&[7; 32]);
        let answer = |key: LinkKey, token: String| {
            let (call, wish) = (scene.call(), Wish { choice: Choice::Yes, plus: 0, note: None });
            store.contend(event.occurrence, move |tx| {
                answers::set_by_link(tx, &call, &key, &token, &wish)
            })
        };
        let token = key.token(guest.id, guest.link_generation);
        assert_eq!(answer(key.clone(), token.clone()).unwrap().data.answer.status, Status::Yes);
        let revoked = key.token(guest.id, guest.link_generation + 1);
        for wrong in [(LinkKey::new(&[8; 32]), token), (key.clone(), revoked), (key, String::new())]
        {
            assert_eq!(code(answer(wrong.0, wrong.1)), "not-found");
        }
    });
}

#[test]
fn a_repeated_key_gives_the_first_answer_and_another_body_is_a_conflict() {
    stores::each(|store| {
        let key = |body: u8| Key {
            principal: "usr_1".to_owned(),
            route: "POST /v1/events".to_owned(),
            key: "k-1".to_owned(),
            body_hash: vec![body; 32],
        };
        let first = key(1);
        store.write(move |tx| idempotency::keep(tx, &first, 201, Some(b"{}"))).unwrap();
        let (again, other) = (key(1), key(2));
        let kept = store.read(move |tx| idempotency::find(tx, &again)).unwrap().unwrap();
        assert_eq!((kept.status, kept.body.as_deref()), (201, Some(&b"{}"[..])));
        assert_eq!(
            code(store.read(move |tx| idempotency::find(tx, &other))),
            "idempotency-conflict"
        );
        let racing = key(1);
        assert_eq!(
            code(store.write(move |tx| idempotency::keep(tx, &racing, 201, None))),
            "idempotency-in-flight"
        );
        let stranger = Key { principal: "usr_2".to_owned(), ..key(1) };
        assert_eq!(store.read(move |tx| idempotency::find(tx, &stranger)).unwrap(), None);
    });
}

#[test]
fn another_organisation_sees_nothing() {
    stores::each(|store| {
        let scene = Scene::on(store);
        let event = scene.published("Gala", None);
        let stranger: Actor = store
            .write(|tx| {
                let org = OrgId::from(tx.new_uuid());
                orgs::insert(tx, org, "other", "Other")?;
                Ok(Actor::system(org))
            })
            .unwrap();
        for reference in [event.slug.clone(), event.id.to_string(), "@last".to_owned()] {
            let wanted = reference.clone();
            assert_eq!(
                code(store.read(move |tx| events::get(tx, &stranger, &wanted))),
                "not-found",
                "{reference}"
            );
        }
    });
}

#[test]
fn a_deadline_closes_the_answers() {
    stores::in_memory(|store| {
        let scene = Scene::on(store);
        let deadline = START + SignedDuration::from_secs(10);
        let new = planify_core::event::EditEvent {
            rsvp_by: planify_core::patch::Patch::Set(Point::Instant(deadline)),
            ..details("Gala", None)
        };
        let event = scene.create(new).unwrap();
        scene.step(&event, planify_core::event::Step::Publish).unwrap();
        let guest = scene.guest(&event, "ana", 1);
        scene.yes(&event, &guest, 0).unwrap();
        store.clock.advance(SignedDuration::from_secs(10));
        assert_eq!(code(scene.answer(&event, guest.id, Choice::No, 0)), "rsvp-closed");
    });
}
