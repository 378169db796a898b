//! Idempotency keys: one effect per key, and the first answer for every repeat.

use planify_engine::events::OnKey;
use planify_engine::idempotency::{self, ANSWER_MAX, Kept, Key};
use planify_engine::{EngineError, events};

use crate::world::{World, code, on_each, party};

fn key(name: &str, body: &[u8]) -> Key {
    Key {
        principal: "usr_a".into(),
        route: "POST /v1/events".into(),
        key: name.into(),
        body_hash: body.to_vec(),
    }
}

fn find(world: &World<'_>, key: Key) -> Result<Option<Kept>, EngineError> {
    world.read(move |tx| idempotency::find(tx, &key))
}

fn keep(world: &World<'_>, key: Key, body: Option<Vec<u8>>) -> Result<(), EngineError> {
    world.write(move |tx| idempotency::keep(tx, &key, 200, body.as_deref()))
}

#[test]
fn a_key_keeps_its_answer_for_the_same_caller_route_and_body() {
    on_each(|world| {
        assert_eq!(find(world, key("k", b"1")).unwrap(), None);
        keep(world, key("k", b"1"), Some(b"answer".to_vec())).unwrap();
        let kept = find(world, key("k", b"1")).unwrap().unwrap();
        assert_eq!((kept.status, kept.body.as_deref()), (200, Some(&b"answer"[..])));
        assert_eq!(code(find(world, key("k", b"2"))), "idempotency-conflict");
        let other = Key { principal: "usr_b".into(), ..key("k", b"1") };
        assert_eq!(find(world, other).unwrap(), None, "a key belongs to its caller");
        let other = Key { route: "POST /v1/persons".into(), ..key("k", b"1") };
        assert_eq!(find(world, other).unwrap(), None, "a key belongs to its route");
    });
}

#[test]
fn a_secret_or_too_large_answer_is_kept_without_its_body() {
    on_each(|world| {
        keep(world, key("secret", b"1"), None).unwrap();
        keep(world, key("large", b"1"), Some(vec![b'x'; ANSWER_MAX + 1])).unwrap();
        for name in ["secret", "large"] {
            let kept = find(world, key(name, b"1")).unwrap().unwrap();
            assert_eq!((kept.status, kept.body), (200, None), "{name}");
        }
    });
}

#[test]
fn the_second_keeper_of_a_key_is_refused_and_its_effect_undone() {
    on_each(|world| {
        keep(world, key("k", b"1"), Some(b"answer".to_vec())).unwrap();
        let call = world.call();
        let second = world.write(move |tx| {
            events::create(tx, &call, &party(), OnKey::Refuse)?;
            idempotency::keep(tx, &key("k", b"1"), 200, Some(b"other"))
        });
        assert_eq!(code(second), "idempotency-in-flight");
        assert_eq!(world.number("select count(*) from event"), 0);
        assert_eq!(world.number("select count(*) from journal"), 0);
    });
}
