//! A Postgres that loses replies, goes away and comes back: the caller gets the truth, and nothing is lost or doubled.

use std::time::{Duration, Instant};

use planify_client::ClientError;
use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;
use planify_testkit::postgres::Database;
use planify_testkit::proxy::{Cut, Proxy};
use planify_testkit::wait;

use super::load::{Caller, Request};

/// A daemon on a database behind a proxy.
struct Behind {
    daemon: TestDaemon,
    caller: Caller,
    proxy: Proxy,
    database: Database,
}

impl Behind {
    fn start() -> Option<Self> {
        let database = Database::create()?;
        let proxy = Proxy::before(&database.url());
        let home = Home::new().with("PLANIFYD__STORE__URL", proxy.url());
        let daemon = TestDaemon::start_in(home);
        let caller = Caller::prepare(daemon.socket(), 1_000);
        Some(Self { daemon, caller, proxy, database })
    }

    /// How many guests, commands and kept answers there are for a request.
    fn effects(&self, email: &str, key: &str) -> (i64, i64, i64) {
        let mut client = self.database.connect();
        let sql = "select (select count(*) from guest g join person p on p.person_id = g.person_id \
                 where p.email = $1), \
             (select count(*) from journal where command = 'guest.add' and subject_kind = 'per' \
                 and after ->> 'email' = $1), \
             (select count(*) from idempotency where key = $2)";
        let row = client.query_one(sql, &[&email, &key]).unwrap();
        (row.get(0), row.get(1), row.get(2))
    }
}

#[test]
fn a_commit_whose_reply_is_lost_has_one_effect_and_a_true_answer() {
    let Some(behind) = Behind::start() else { return };
    for number in 0..24 {
        let cut = if number % 2 == 0 { Cut::AfterCommit } else { Cut::BeforeCommit };
        let email = format!("g{number}@example.org");
        let (request, key) = (Request::Add { email: email.clone() }, format!("key-{number}"));
        let before = behind.proxy.cuts();
        behind.proxy.cut(cut);
        match behind.caller.send(&request, &key) {
            Ok(_) => {}
            Err(ClientError::Problem(problem)) => {
                assert!(
                    ["outcome-unknown", "unavailable", "overloaded"]
                        .contains(&problem.code.as_str()),
                    "{problem:?}"
                );
                // The same key again tells what became of it, or does it now.
                wait::until_true(wait::SOON, "the repeated request is answered", || {
                    behind.caller.send(&request, &key).is_ok()
                });
            }
            Err(error) => panic!("{error}"),
        }
        assert_eq!(behind.proxy.cuts(), before + 1, "the connection was cut");
        assert_eq!(behind.effects(&email, &key), (1, 1, 1), "{cut:?} {number}");
    }
}

#[test]
fn a_server_that_goes_away_is_said_quickly_and_found_again() {
    let Some(mut behind) = Behind::start() else { return };
    let add = |number: usize| Request::Add { email: format!("g{number}@example.org") };
    for round in 0..3 {
        behind.proxy.go_down();
        let begun = Instant::now();
        match behind.caller.send(&add(round), &format!("away-{round}")) {
            Err(ClientError::Problem(problem)) => {
                assert_eq!((problem.status, problem.code.as_str()), (503, "unavailable"));
            }
            other => panic!("{other:?}"),
        }
        // A COMMIT that was under way is asked after for ten seconds, and the client tries once more after two.
        assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
        behind.proxy.come_back();
        wait::until_true(wait::SOON, "the daemon serves again", || {
            behind.caller.send(&add(round), &format!("away-{round}")).is_ok()
        });
        let email = format!("g{round}@example.org");
        assert_eq!(behind.effects(&email, &format!("away-{round}")), (1, 1, 1));
    }
    behind.daemon.stop();
}
