//! The same request several times at once: one effect, and the same answer for everybody.

use planify_api::events::CreateEvent;
use planify_client::{Client, ClientError, Endpoint, MutationOptions};
use planify_engine::events::{self, OnKey};
use planify_engine::idempotency::{self, Key};
use planify_engine::{Call, EngineError};
use planify_store::Tx;
use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;
use planify_testkit::postgres::Database;
use planify_testkit::wait;

use super::{Arena, Guards, at_once};
use crate::world::party;

const DUPLICATES: usize = 8;
const KEYS: usize = 12;

/// Does a request as the daemon does: the kept answer, or the effect and its answer in one transaction.
fn create_once(tx: &mut Tx<'_>, call: &Call, key: &Key) -> Result<Vec<u8>, EngineError> {
    if let Some(kept) = idempotency::find(tx, key)? {
        return Ok(kept.body.expect("this answer is small and no secret"));
    }
    let event = events::create(tx, call, &party(), OnKey::Refuse)?.data;
    let body = event.id.to_string().into_bytes();
    idempotency::keep(tx, key, 201, Some(&body))?;
    Ok(body)
}

#[test]
fn eight_duplicates_of_each_key_have_one_effect_and_one_answer() {
    for arena in Arena::each(Guards::On) {
        for number in 0..KEYS {
            let key = Key {
                principal: "usr_a".into(),
                route: "POST /v1/events".into(),
                key: format!("key-{number}"),
                body_hash: vec![1],
            };
            let answers = at_once(DUPLICATES, |caller| {
                let (call, key) = (arena.call(), key.clone());
                let store = &arena.stores[caller % arena.stores.len()];
                let attempt = || {
                    let (call, key) = (call.clone(), key.clone());
                    store.write_blocking(&[], move |tx| create_once(tx, &call, &key))
                };
                match attempt() {
                    // The other daemon was first and has committed, so its answer is there.
                    Err(EngineError::Refused(refusal)) => {
                        assert!(
                            ["idempotency-in-flight", "duplicate-key"].contains(&refusal.code),
                            "{refusal}"
                        );
                        attempt().unwrap()
                    }
                    other => other.unwrap(),
                }
            });
            assert!(answers.iter().all(|answer| *answer == answers[0]), "the answers differ");
        }
        let effects: i64 = arena.stores[0]
            .read_blocking(|tx| {
                tx.query_one("select count(*) from event", &[], |row| row.get(0))
                    .map_err(EngineError::from)
            })
            .unwrap();
        assert_eq!(effects, i64::try_from(KEYS).unwrap());
    }
}

/// Sends the same request as others do at the same time; gives the event's id.
fn request_once(daemon: &TestDaemon, key: &str) -> String {
    let endpoint: Endpoint = format!("unix:{}", daemon.socket()).parse().unwrap();
    let client = Client::new(endpoint);
    let event = CreateEvent {
        title: "Garden party".to_owned(),
        start: "2040-05-05T18:00".to_owned(),
        ..CreateEvent::default()
    };
    let options =
        MutationOptions { idempotency_key: Some(key.to_owned()), ..MutationOptions::default() };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    wait::until(wait::SOON, "the request is answered", || {
        match runtime.block_on(client.create_event(&event, &options)) {
            Ok(made) => Some(made.data.id),
            Err(ClientError::Problem(problem)) => {
                let code = problem.code.as_str();
                assert!(["idempotency-in-flight", "duplicate-key"].contains(&code), "{problem:?}");
                None
            }
            Err(error) => panic!("{error}"),
        }
    })
}

fn duplicates_over_http(daemons: &[TestDaemon]) {
    for number in 0..6 {
        let key = format!("key-{number}");
        let ids =
            at_once(DUPLICATES, |caller| request_once(&daemons[caller % daemons.len()], &key));
        assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    }
    let listed = daemons[0].home.run(["event", "list", "--json"]).ok().data();
    assert_eq!(listed.as_array().unwrap().len(), 6, "{listed}");
}

#[test]
fn eight_duplicates_sent_to_a_daemon_have_one_effect_and_one_answer() {
    let mut daemons = [TestDaemon::start()];
    duplicates_over_http(&daemons);
    daemons[0].stop();
}

#[test]
fn eight_duplicates_sent_to_two_daemons_have_one_effect_and_one_answer() {
    let Some(database) = Database::create() else { return };
    let mut daemons = [(); 2]
        .map(|()| TestDaemon::start_in(Home::new().with("PLANIFYD__STORE__URL", database.url())));
    duplicates_over_http(&daemons);
    daemons.iter_mut().for_each(TestDaemon::stop);
}

#[test]
fn a_slug_that_many_want_at_once_is_given_once() {
    for arena in Arena::each(Guards::On) {
        let slugs = at_once(16, |caller| {
            let call = arena.call();
            let store = &arena.stores[caller % arena.stores.len()];
            store.write_blocking(&[], move |tx| events::create(tx, &call, &party(), OnKey::Refuse))
        });
        let mut given = Vec::new();
        for slug in slugs {
            match slug {
                Ok(made) => given.push(made.data.slug),
                // Two daemons looked for a free number at the same time.
                Err(error) => assert_eq!(error.code(), Some("duplicate-key"), "{error}"),
            }
        }
        let count = given.len();
        given.sort();
        given.dedup();
        assert!(count > 0 && given.len() == count, "{given:?}");
    }
}
