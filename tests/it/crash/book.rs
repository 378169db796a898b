//! The book of what was acknowledged, and its comparison with what a database holds.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use planify_core::id::{EventId, GuestId, OpId};
use planify_core::id::{NoticeId, encode};
use rusqlite::{Connection, OpenFlags};
use uuid::Uuid;

use super::load::{Ack, Caller, Notes, Request};

/// What must be there.
#[derive(Debug, Default)]
pub(super) struct Book {
    events: BTreeSet<Uuid>,
    guests: BTreeSet<Uuid>,
    ops: BTreeSet<Uuid>,
    keys: BTreeSet<String>,
    /// How each guest's answer stood when it was last acknowledged.
    answers: BTreeMap<Uuid, String>,
}

impl Book {
    /// Enters what clients were told.
    pub(super) fn enter(&mut self, notes: &[Notes]) {
        for (request, key, ack) in notes.iter().flat_map(|notes| &notes.acknowledged) {
            self.enter_one(request, key, ack);
        }
    }

    fn enter_one(&mut self, request: &Request, key: &str, ack: &Ack) {
        self.keys.insert(key.to_owned());
        self.ops.extend(ack.op.as_ref().map(|op| op.parse::<OpId>().unwrap().uuid()));
        match request {
            Request::Create { .. } => {
                self.events.insert(ack.id.parse::<EventId>().unwrap().uuid());
            }
            Request::Add { .. } => {
                self.guests.insert(ack.id.parse::<GuestId>().unwrap().uuid());
            }
            Request::Answer { .. } => {
                let guest = ack.id.parse::<GuestId>().unwrap().uuid();
                self.answers.insert(guest, ack.status.clone().unwrap());
            }
        }
    }

    /// Sends what was not answered again with its key; it must have one effect, whether it had one before or not.
    pub(super) fn repeat(&mut self, caller: &Caller, notes: &[Notes]) {
        for (request, key) in notes.iter().filter_map(|notes| notes.pending.as_ref()) {
            let ack = caller.send(request, key).unwrap();
            self.enter_one(request, key, &ack);
        }
    }

    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// What was acknowledged and is not there; `unsure` guests may have answered again since.
    pub(super) fn missing(&self, database: &Path, unsure: &[Notes]) -> Vec<String> {
        let connection = open(database);
        let unsure: BTreeSet<Uuid> = unsure
            .iter()
            .filter_map(|notes| match &notes.pending {
                Some((Request::Answer { guest, .. }, _)) => {
                    Some(guest.parse::<GuestId>().unwrap().uuid())
                }
                _ => None,
            })
            .collect();
        let mut missing = Vec::new();
        for (what, expected, sql) in [
            ("event", &self.events, "select event_id from event"),
            ("guest", &self.guests, "select guest_id from guest"),
            ("command", &self.ops, "select distinct op from journal"),
        ] {
            let there: BTreeSet<Uuid> = ids(&connection, sql).into_iter().collect();
            missing.extend(expected.difference(&there).map(|id| format!("{what} {id}")));
        }
        let kept: BTreeSet<String> = texts(&connection, "select key from idempotency");
        missing.extend(self.keys.difference(&kept).map(|key| format!("answer to {key}")));
        let stands: BTreeMap<Uuid, String> =
            pairs(&connection, "select guest_id, status from answer");
        for (guest, status) in &self.answers {
            let now = stands.get(guest);
            // Who waits may have been promoted by somebody else's refusal.
            let promoted = status == "waitlisted" && now.is_some_and(|now| now == "yes");
            if now != Some(status) && !promoted && !unsure.contains(guest) {
                missing.push(format!("answer of {guest}: {status}, now {now:?}"));
            }
        }
        missing
    }
}

/// Insists that the database is whole and that what belongs together is there together.
pub(super) fn check(database: &Path) {
    let connection = open(database);
    let one = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    let whole: String =
        connection.query_row("pragma integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(whole, "ok");
    assert_eq!(one("select count(*) from pragma_foreign_key_check"), 0, "a reference hangs");
    let tallies = "select count(*) from seat_tally t where t.taken <> (select coalesce(sum(a.party), 0) \
         from answer a where a.scope = t.scope and a.status = 'yes') or t.taken > t.capacity";
    assert_eq!(one(tallies), 0, "seats and answers differ");
    let idle = "select count(*) from seat_tally t join answer a on a.scope = t.scope \
         where a.status = 'waitlisted' and a.party <= t.capacity - t.taken";
    assert_eq!(one(idle), 0, "somebody waits who fits");
    let gaps = "select coalesce(max(seq), 0) - count(*) from journal";
    assert_eq!(one(gaps), 0, "the journal has gaps");
    let unheard = "select count(*) from event e where not exists (select 1 from journal j \
         where j.subject = e.event_id and j.kind = 'created')";
    assert_eq!(one(unheard), 0, "an event is not in the journal");
    let waiting = ids(&connection, "select notice_id from notice where state = 'pending'");
    let jobs = texts(&connection, "select key from job where kind = 'notice.send'");
    for notice in waiting {
        assert!(jobs.contains(&encode(notice)), "no job sends {}", NoticeId::from(notice));
    }
}

pub(super) fn open(database: &Path) -> Connection {
    let connection =
        Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    // A snapshot of its own, while the daemon may go on.
    connection.execute_batch("pragma query_only = on; begin").unwrap();
    connection
}

fn ids(connection: &Connection, sql: &str) -> Vec<Uuid> {
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
    rows.map(|bytes| Uuid::from_slice(&bytes.unwrap()).unwrap()).collect()
}

fn texts(connection: &Connection, sql: &str) -> BTreeSet<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

fn pairs(connection: &Connection, sql: &str) -> BTreeMap<Uuid, String> {
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).map(|(id, text)| (Uuid::from_slice(&id).unwrap(), text)).collect()
}
