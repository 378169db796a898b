//! The feed over HTTP, read by the real client whose connection breaks again and again.

use std::time::Duration;

use planify_api::changes::{Change, ListChanges};
use planify_api::events::CreateEvent;
use planify_client::{Client, ClientError, Endpoint, MutationOptions};
use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;
use planify_testkit::postgres::Database;
use planify_testkit::wait;
use tokio::time::timeout;

const EVENTS: usize = 40;

fn client(daemon: &TestDaemon) -> Client {
    let endpoint: Endpoint = format!("unix:{}", daemon.socket()).parse().unwrap();
    Client::new(endpoint)
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

async fn create(client: &Client, name: &str) {
    let event = CreateEvent {
        title: name.to_owned(),
        start: "2040-05-05T18:00".to_owned(),
        ..CreateEvent::default()
    };
    client.create_event(&event, &MutationOptions::default()).await.unwrap();
}

/// Reads `count` changes from the beginning, and connects anew after every third.
async fn read(client: &Client, count: usize) -> Vec<Change> {
    let mut seen: Vec<Change> = Vec::new();
    while seen.len() < count {
        let since = Some(seen.last().map_or(0, |change| change.seq));
        let mut stream = client.changes(ListChanges { since, kinds: None }).await.unwrap();
        for _ in 0..3 {
            if seen.len() < count {
                let next = timeout(wait::SOON, stream.next_change()).await;
                seen.push(next.expect("the feed goes on").unwrap());
            }
        }
    }
    seen
}

/// Writes through the first client and the last while each is followed; all must see the same.
fn follow(daemons: &[TestDaemon]) {
    let runtime = runtime();
    let seen = runtime.block_on(async {
        let readers: Vec<_> = daemons
            .iter()
            .chain(daemons)
            .map(|daemon| {
                let client = client(daemon);
                tokio::spawn(async move { read(&client, EVENTS).await })
            })
            .collect();
        let writers: Vec<_> = daemons
            .iter()
            .enumerate()
            .map(|(number, daemon)| {
                let client = client(daemon);
                let share = EVENTS / daemons.len();
                tokio::spawn(async move {
                    for step in 0..share {
                        create(&client, &format!("Event {number} {step}")).await;
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
        let mut seen = Vec::new();
        for reader in readers {
            seen.push(reader.await.unwrap());
        }
        seen
    });
    let numbers: Vec<i64> = seen[0].iter().map(|change| change.seq).collect();
    assert_eq!(numbers, (1..=i64::try_from(EVENTS).unwrap()).collect::<Vec<_>>());
    for other in &seen[1..] {
        assert_eq!(*other, seen[0], "two readers saw different feeds");
    }
}

#[test]
fn readers_that_reconnect_see_every_change_once() {
    let mut daemon = [TestDaemon::start()];
    follow(&daemon);
    daemon[0].stop();
}

#[test]
fn readers_of_two_replicas_that_reconnect_see_the_same_feed() {
    let Some(database) = Database::create() else { return };
    let mut daemons = [(); 2]
        .map(|()| TestDaemon::start_in(Home::new().with("PLANIFYD__STORE__URL", database.url())));
    follow(&daemons);
    daemons.iter_mut().for_each(TestDaemon::stop);
}

#[test]
fn a_stream_goes_on_where_it_was_when_the_daemon_was_killed() {
    let mut daemon = TestDaemon::start();
    let runtime = runtime();
    let client = client(&daemon);
    let mut stream = runtime.block_on(client.changes(ListChanges::default())).unwrap();
    let next = |stream: &mut planify_client::ChangeStream<'_>| {
        runtime
            .block_on(async { timeout(wait::SOON, stream.next_change()).await.unwrap().unwrap() })
    };
    for round in 0..4 {
        runtime.block_on(create(&client, &format!("Before {round}")));
        let before = next(&mut stream);
        daemon.kill();
        daemon.start_again();
        runtime.block_on(create(&client, &format!("After {round}")));
        let after = next(&mut stream);
        assert_eq!((before.seq, after.seq), (round * 2 + 1, round * 2 + 2));
    }
    drop(stream);
    daemon.stop();
}

#[test]
fn a_place_outside_the_feed_is_answered_with_a_reset() {
    let mut daemon = TestDaemon::start();
    let runtime = runtime();
    let client = client(&daemon);
    runtime.block_on(create(&client, "Only"));
    for since in [2, 1_000_000, -1] {
        let opened =
            runtime.block_on(client.changes(ListChanges { since: Some(since), kinds: None }));
        match opened {
            Err(ClientError::Problem(problem)) => {
                assert_eq!((problem.status, problem.code.as_str()), (410, "feed-reset"));
            }
            other => panic!("{since}: {other:?}"),
        }
    }
    daemon.stop();
}

#[test]
fn a_feed_of_one_kind_passes_over_the_others() {
    let mut daemon = TestDaemon::start();
    let runtime = runtime();
    let client = client(&daemon);
    runtime.block_on(async {
        create(&client, "First").await;
        let person =
            planify_api::persons::CreatePerson { name: "Ana".into(), ..Default::default() };
        client.create_person(&person, &MutationOptions::default()).await.unwrap();
        create(&client, "Second").await;
        let query = ListChanges { since: Some(0), kinds: Some("evt".into()) };
        let mut stream = client.changes(query).await.unwrap();
        let mut seen = Vec::new();
        for _ in 0..2 {
            let next = timeout(Duration::from_secs(20), stream.next_change()).await.unwrap();
            seen.push(next.unwrap().seq);
        }
        assert_eq!(seen, [1, 3]);
    });
    daemon.stop();
}
