//! The tables of the engine: journal, jobs, leases, kept answers.

use std::time::Duration;

use jiff::Timestamp;
use planify_core::id::{OpId, OrgId};
use uuid::Uuid;

use super::support::{Database, block_on, on_each_real, options};
use crate::jobs::Leased;
use crate::{Engine, JsonText, Store, StoreError, Tx, idempotency, jobs, journal, leases};

fn org(number: u128) -> OrgId {
    Uuid::from_u128(number).into()
}

fn entry(org: OrgId, kind: &str) -> journal::Entry<'_> {
    journal::Entry {
        op: OpId::from(Uuid::from_u128(7)),
        org,
        actor: "local",
        command: "event.create",
        subject_kind: "evt",
        subject: Uuid::from_u128(9),
        kind,
        before: None,
        after: Some(JsonText("{\"title\": \"Gala\"}".to_owned())),
    }
}

fn write<T: Send + 'static>(
    store: &Store,
    command: impl Fn(&mut Tx<'_>) -> Result<T, StoreError> + Send + 'static,
) -> T {
    store.write_blocking(&[], command).unwrap()
}

/// Publishes until the feed has so many rows; a foreign transaction may delay it for a while.
fn publish_up_to(store: &Store, head: i64) {
    let deadline = std::time::Instant::now() + Duration::from_secs(20);
    while write(store, journal::head) < head {
        write(store, journal::publish);
        assert!(std::time::Instant::now() < deadline, "the feed stands still");
    }
}

#[test]
fn the_feed_gives_the_rows_of_one_organisation_in_order_and_wakes_its_readers() {
    on_each_real("feed", |store| {
        let mut changed = store.changed();
        changed.mark_unchanged();
        assert_eq!(write(store, |tx| Ok((journal::head(tx)?, journal::oldest(tx)?))), (0, None));
        for kind in ["created", "changed", "deleted"] {
            write(store, move |tx| {
                journal::append(tx, &entry(org(1), kind))?;
                journal::append(tx, &entry(org(2), kind))
            });
        }
        block_on(changed.changed()).unwrap();
        publish_up_to(store, 6);
        let rows = write(store, |tx| journal::since(tx, org(1), 1, 10));
        assert_eq!(rows.iter().map(|row| row.seq).collect::<Vec<_>>(), [3, 5]);
        assert_eq!(rows[0].kind, "changed");
        assert_eq!(rows[0].after, entry(org(1), "").after);
        assert_eq!(write(store, |tx| journal::since(tx, org(1), 0, 1)).len(), 1);
        assert!(rows.iter().all(|row| row.op == rows_op()));
        assert_eq!(write(store, journal::oldest), Some(1));
    });
}

fn rows_op() -> OpId {
    OpId::from(Uuid::from_u128(7))
}

#[test]
fn a_command_that_changes_too_much_is_refused_whole() {
    on_each_real("journal limit", |store| {
        let result = store.write_blocking(&[], |tx| {
            (0..=journal::ROWS_MAX).try_for_each(|_| journal::append(tx, &entry(org(1), "created")))
        });
        assert!(matches!(result, Err(StoreError::TooMuch { limit: 1000, .. })), "{result:?}");
        write(store, journal::publish);
        assert_eq!(write(store, journal::oldest), None);
    });
}

#[test]
fn the_publisher_never_skips_a_row_that_commits_late() {
    let Some(database) = Database::new("late rows") else { return };
    let store = Store::open(&database.url(), options()).unwrap();
    let row = |kind: &str| {
        format!(
            "insert into journal (op, org, at, actor, command, subject_kind, subject, kind, format)
             values (gen_random_uuid(), '{}', now(), 'local', 'test', 'evt', gen_random_uuid(),
             '{kind}', 1)",
            Uuid::from_u128(1)
        )
    };
    let (mut early, mut late) = (database.client(), database.client());
    late.batch_execute(&format!("begin; {}", row("late"))).unwrap();
    early.batch_execute(&row("early")).unwrap();
    assert_eq!(write(&store, journal::publish), 0, "a row of an earlier transaction may follow");
    assert_eq!(write(&store, journal::head), 0);
    late.batch_execute("commit").unwrap();
    publish_up_to(&store, 2);
    let kinds: Vec<_> = write(&store, |tx| journal::since(tx, org(1), 0, 9))
        .into_iter()
        .map(|row| row.kind)
        .collect();
    assert_eq!(kinds, ["late", "early"]);
}

#[test]
fn publishers_at_the_same_time_number_without_gap_or_repeat() {
    let Some(database) = Database::new("two publishers") else { return };
    let stores = [0, 1].map(|_| Store::open(&database.url(), options()).unwrap());
    let answers: Vec<_> = (0..300)
        .map(|number: usize| {
            stores[number % 2].write(&[], move |tx| {
                journal::append(tx, &entry(org(1), "created"))?;
                if number.is_multiple_of(7) {
                    journal::publish(tx)?;
                }
                Ok::<_, StoreError>(())
            })
        })
        .collect();
    block_on(async {
        for answer in answers {
            answer.await.unwrap();
        }
    });
    publish_up_to(&stores[0], 300);
    let rows = write(&stores[0], |tx| journal::since(tx, org(1), 0, 1000));
    assert!(rows.iter().map(|row| row.seq).eq(1..=300));
}

#[test]
fn a_change_wakes_the_readers_of_other_daemons() {
    let Some(database) = Database::new("other daemons") else { return };
    let [here, there] = [0, 1].map(|_| Store::open(&database.url(), options()).unwrap());
    let mut changed = there.changed();
    // The listener ticks once when it begins to listen.
    block_on(changed.wait_for(|count| *count > 0)).unwrap();
    changed.mark_unchanged();
    write(&here, |tx| journal::append(tx, &entry(org(1), "created")));
    block_on(changed.changed()).unwrap();
}

fn due(tx: &mut Tx<'_>, holder: u128, length: Duration) -> Result<Vec<Leased>, StoreError> {
    let until = tx.now() + length;
    jobs::lease_due(tx, &["mail", "expand"], 10, Uuid::from_u128(holder), until)
}

#[test]
fn a_job_is_added_once_and_leased_to_one_worker() {
    on_each_real("jobs", |store| {
        write(store, |tx| {
            let now = tx.now();
            jobs::enqueue(tx, "mail", "a", Some(&JsonText("{}".to_owned())), now)?;
            jobs::enqueue(tx, "mail", "a", None, now)?;
            jobs::enqueue(tx, "mail", "later", None, now + Duration::from_secs(3600))?;
            jobs::enqueue(tx, "other", "b", None, now)
        });
        assert_eq!(write(store, jobs::counts), (3, 0));
        let leased = write(store, |tx| due(tx, 1, Duration::from_secs(60)));
        assert_eq!(leased.len(), 1);
        assert_eq!((leased[0].key.as_str(), leased[0].attempts), ("a", 1));
        assert_eq!(leased[0].payload, Some(JsonText("{}".to_owned())));
        assert_eq!(write(store, |tx| due(tx, 2, Duration::from_secs(60))), []);
        assert!(!write(store, |tx| jobs::cancel(tx, "mail", "a")), "a worker has it");
        assert!(write(store, |tx| jobs::cancel(tx, "other", "b")));
        let job = leased[0].clone();
        assert!(write(store, move |tx| jobs::complete(tx, &job)));
        assert_eq!(write(store, jobs::counts), (1, 0));
        let (now, next) =
            write(store, |tx| Ok((tx.now(), jobs::next_due(tx, &["mail", "expand"])?)));
        assert!(next.unwrap() > now + Duration::from_secs(3500));
    });
}

#[test]
fn a_worker_whose_lease_ended_can_no_longer_record_an_outcome() {
    on_each_real("fencing", |store| {
        write(store, |tx| {
            let now = tx.now();
            jobs::enqueue(tx, "mail", "a", None, now)
        });
        let slow = write(store, |tx| due(tx, 1, Duration::ZERO)).remove(0);
        let quick = write(store, |tx| due(tx, 2, Duration::from_secs(60))).remove(0);
        assert_eq!(quick.attempts, 2);
        let job = slow;
        assert!(!write(store, move |tx| jobs::complete(tx, &job)));
        let job = quick;
        assert!(write(store, move |tx| {
            let now = tx.now();
            jobs::retry(tx, &job, now, "451 try later")
        }));
        let job = write(store, |tx| due(tx, 3, Duration::from_secs(60))).remove(0);
        assert!(write(store, move |tx| jobs::dead_letter(tx, &job, "550 no such user")));
        assert_eq!(write(store, jobs::counts), (0, 1));
        assert_eq!(write(store, |tx| due(tx, 4, Duration::from_secs(60))), []);
    });
}

#[test]
fn a_daemon_that_starts_takes_up_what_it_held() {
    on_each_real("reclaim", |store| {
        write(store, |tx| {
            let now = tx.now();
            jobs::enqueue(tx, "mail", "a", None, now)
        });
        write(store, |tx| due(tx, 1, Duration::from_secs(3600)));
        let alone = store.engine() == Engine::Sqlite;
        assert_eq!(write(store, jobs::reclaim_own), u64::from(alone));
        let again = write(store, |tx| due(tx, 2, Duration::from_secs(60)));
        assert_eq!(again.len(), usize::from(alone));
    });
}

#[test]
fn a_duty_has_one_holder_and_each_a_higher_fence() {
    on_each_real("leases", |store| {
        let acquire = |holder: u128, length: u64| {
            write(store, move |tx| {
                let length = Duration::from_secs(length);
                leases::acquire(tx, "publisher", Uuid::from_u128(holder), length)
            })
        };
        let first = acquire(1, 60).unwrap();
        assert_eq!(acquire(2, 60), None);
        let lease = first.clone();
        let renewed =
            write(store, move |tx| leases::renew(tx, &lease, Duration::from_secs(90))).unwrap();
        assert!(renewed.until > first.until && renewed.fence == first.fence);
        write(store, move |tx| leases::release(tx, renewed.holder));
        let second = acquire(2, 0).unwrap();
        assert!(second.fence > first.fence);
        let third = acquire(1, 60).unwrap();
        assert!(third.fence > second.fence);
        let renewed = write(store, move |tx| leases::renew(tx, &second, Duration::from_secs(60)));
        assert_eq!(renewed, None);
    });
}

#[test]
fn an_answer_is_kept_once_and_pruned_by_age() {
    on_each_real("idempotency", |store| {
        let keep = |response: Option<&'static [u8]>| {
            store.write_blocking(&[], move |tx| {
                let entry = idempotency::Entry {
                    principal: "tok_1",
                    route: "POST /v1/events",
                    key: "k",
                    body_hash: &[1, 2],
                    status: 201,
                    response,
                };
                idempotency::insert(tx, &entry)
            })
        };
        let find = || write(store, |tx| idempotency::find(tx, "tok_1", "POST /v1/events", "k"));
        assert_eq!(find(), None);
        assert_eq!(keep(Some(b"{}")), Ok(()));
        let name = "idempotency_key".to_owned();
        assert_eq!(keep(None), Err(StoreError::Constraint { name }));
        let kept = find().unwrap();
        assert_eq!((kept.status, kept.response), (201, Some(b"{}".to_vec())));
        assert_eq!(write(store, |tx| idempotency::prune(tx, Timestamp::UNIX_EPOCH, 10)), 0);
        let pruned = write(store, |tx| {
            let now = tx.now();
            idempotency::prune(tx, now + Duration::from_secs(1), 10)
        });
        assert_eq!((pruned, find()), (1, None));
        let large: &'static [u8] = vec![0; idempotency::ANSWER_MAX + 1].leak();
        assert!(matches!(keep(Some(large)), Err(StoreError::TooMuch { .. })));
    });
}
