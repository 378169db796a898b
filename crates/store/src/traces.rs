//! Traces of a person outside the tables that name persons: the journal, kept answers, jobs.
//!
//! Rows are found by subject where they have one, and looked through where they do not. Erasing is
//! rare, so these queries read whole tables rather than burden every command with an index.

use jiff::Timestamp;
use planify_core::id::{GuestId, NoticeId, OpId, OrgId, PersonId};
use uuid::Uuid;

use crate::{Engine, JsonText, StoreError, Tx};

/// Rows that are looked through at a time.
const CHUNK: i64 = 1000;

const LOCK_PERSON: &str =
    "select version from person where org_id = $1 and person_id = $2 for update";
const NOTICES: &str =
    "select notice_id, guest_id from notice where person_id = $1 order by notice_id";
const FORMER_GUESTS: &str = "select distinct subject from journal \
     where org = $1 and subject_kind = 'gst' \
     and (before ->> 'person' = $2 or after ->> 'person' = $2)";
const ANSWERS: &str = "select id, route, key, response from idempotency where id > $1 \
     order by id limit $2";
const DELETE_ANSWER: &str = "delete from idempotency where id = $1";
const JOBS: &str = "select kind, key, payload, last_error from job order by kind, key";
const SAVE_JOB: &str = "update job set payload = $3, last_error = $4 \
     where kind = $1 and key = $2";
const REASONED: &str = "select notice_id, unique_key, payload from notice \
     where org_id = $1 and payload ->> 'reason' is not null";
const SAVE_PAYLOAD: &str = "update notice set payload = $2 where notice_id = $1";

/// The same statement about a list of ids, which each engine unfolds in its own way.
struct Listed {
    sqlite: &'static str,
    postgres: &'static str,
}

impl Listed {
    fn on(&self, tx: &Tx<'_>) -> &'static str {
        match tx.engine() {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres => self.postgres,
        }
    }
}

macro_rules! listed {
    ($sqlite:literal | $postgres:literal where $column:literal $rest:literal) => {
        Listed {
            sqlite: concat!(
                $sqlite, " where org = $1 and ", $column,
                " in (select unhex(value) from json_each($2)) ", $rest
            ),
            postgres: concat!(
                $postgres, " where org = $1 and ", $column, " in (select cast(item.id as uuid) \
                 from jsonb_array_elements_text($2) as item (id)) ", $rest
            ),
        }
    };
    ($start:literal where $column:literal $rest:literal) => {
        listed!($start | $start where $column $rest)
    };
}

const ROWS: Listed = listed!(
    "select op, at, actor, command, subject_kind, subject, kind, before, after from journal"
    where "subject" "order by at, op, subject"
);
const PLACES: Listed = listed!(
    "select seq, op from journal"
    where "subject" "and (before is not null or after is not null)"
);
const BLANK: Listed = listed!(
    "update journal set before = null, after = null"
    where "subject" "and (before is not null or after is not null)"
);
const REASONS: Listed = listed!(
    "select seq from journal" where "op" "and after ->> 'reason' is not null"
);
const FORGET_REASONS: Listed = listed!(
    "update journal set after = json_remove(after, '$.reason')"
    | "update journal set after = after - 'reason'"
    where "op" "and after ->> 'reason' is not null"
);

/// A row of the journal as whoever it is about may read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    pub op: OpId,
    pub at: Timestamp,
    pub actor: String,
    pub command: String,
    pub subject_kind: String,
    pub subject: Uuid,
    pub kind: String,
    pub before: Option<JsonText>,
    pub after: Option<JsonText>,
}

/// A kept answer, as far as it can name somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAnswer {
    pub id: i64,
    pub route: String,
    pub key: String,
    pub response: Option<Vec<u8>>,
}

/// A job, as far as it can name somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingJob {
    pub kind: String,
    pub key: String,
    pub payload: Option<JsonText>,
    pub last_error: Option<String>,
}

/// Keeps others from naming a person anew until the transaction ends.
pub fn lock_person(tx: &mut Tx<'_>, org: OrgId, person: PersonId) -> Result<(), StoreError> {
    tx.query_opt(LOCK_PERSON, &[org.into(), person.into()], |row| row.get::<i64>(0))?;
    Ok(())
}

/// The notices of a person, and the guests that they were written to.
pub fn notices_of(
    tx: &mut Tx<'_>,
    person: PersonId,
) -> Result<Vec<(NoticeId, GuestId)>, StoreError> {
    tx.query_map(NOTICES, &[person.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The guests that a person is or was, as far as the journal tells.
pub fn guests_in_journal(
    tx: &mut Tx<'_>,
    org: OrgId,
    person: PersonId,
) -> Result<Vec<GuestId>, StoreError> {
    tx.query_map(FORMER_GUESTS, &[org.into(), person.to_string().into()], |row| row.get(0))
}

/// The rows of the journal about these subjects, oldest first.
pub fn journal_of(
    tx: &mut Tx<'_>,
    org: OrgId,
    subjects: &[Uuid],
) -> Result<Vec<Trace>, StoreError> {
    tx.query_map(ROWS.on(tx), &[org.into(), list(subjects).into()], |row| {
        Ok(Trace {
            op: row.get(0)?,
            at: row.get(1)?,
            actor: row.get(2)?,
            command: row.get(3)?,
            subject_kind: row.get(4)?,
            subject: row.get(5)?,
            kind: row.get(6)?,
            before: row.get(7)?,
            after: row.get(8)?,
        })
    })
}

/// What was blanked in the journal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blanked {
    /// The numbers of rows that lost content; rows without a number are not sealed yet.
    pub seqs: Vec<i64>,
    /// The commands that wrote about the subjects.
    pub ops: Vec<Uuid>,
}

/// Blanks what the journal says about these subjects, and the reasons of the commands that wrote it.
pub fn blank_journal(
    tx: &mut Tx<'_>,
    org: OrgId,
    subjects: &[Uuid],
) -> Result<Blanked, StoreError> {
    let subjects = list(subjects);
    let places = tx.query_map(PLACES.on(tx), &[org.into(), (&subjects).into()], |row| {
        Ok((row.get::<Option<i64>>(0)?, row.get::<Uuid>(1)?))
    })?;
    tx.execute(BLANK.on(tx), &[org.into(), (&subjects).into()])?;
    let mut ops: Vec<Uuid> = places.iter().map(|(_, op)| *op).collect();
    ops.sort_unstable();
    ops.dedup();
    let listed = list(&ops);
    let reasons = tx.query_map(REASONS.on(tx), &[org.into(), (&listed).into()], |row| {
        row.get::<Option<i64>>(0)
    })?;
    tx.execute(FORGET_REASONS.on(tx), &[org.into(), (&listed).into()])?;
    let mut seqs: Vec<i64> = places
        .into_iter()
        .filter_map(|(seq, _)| seq)
        .chain(reasons.into_iter().flatten())
        .collect();
    seqs.sort_unstable();
    seqs.dedup();
    Ok(Blanked { seqs, ops })
}

/// Looks through kept answers, chunk by chunk, and gives those that `names` picks.
pub fn answers_that(
    tx: &mut Tx<'_>,
    names: impl Fn(&KeptAnswer) -> bool,
) -> Result<Vec<KeptAnswer>, StoreError> {
    let (mut found, mut after) = (Vec::new(), 0_i64);
    loop {
        let chunk = tx.query_map(ANSWERS, &[after.into(), CHUNK.into()], |row| {
            Ok(KeptAnswer {
                id: row.get(0)?,
                route: row.get(1)?,
                key: row.get(2)?,
                response: row.get(3)?,
            })
        })?;
        let Some(last) = chunk.last() else { return Ok(found) };
        after = last.id;
        found.extend(chunk.into_iter().filter(&names));
    }
}

/// Removes a kept answer.
pub fn delete_answer(tx: &mut Tx<'_>, answer: &KeptAnswer) -> Result<(), StoreError> {
    tx.execute(DELETE_ANSWER, &[answer.id.into()])?;
    Ok(())
}

/// All jobs.
pub fn jobs(tx: &mut Tx<'_>) -> Result<Vec<WaitingJob>, StoreError> {
    tx.query_map(JOBS, &[], |row| {
        Ok(WaitingJob {
            kind: row.get(0)?,
            key: row.get(1)?,
            payload: row.get(2)?,
            last_error: row.get(3)?,
        })
    })
}

/// Writes what a job says.
pub fn save_job(tx: &mut Tx<'_>, job: &WaitingJob) -> Result<(), StoreError> {
    let values = [
        (&job.kind).into(),
        (&job.key).into(),
        job.payload.as_ref().into(),
        job.last_error.as_deref().into(),
    ];
    tx.execute(SAVE_JOB, &values)?;
    Ok(())
}

/// The notices that give a reason: their keys and payloads.
pub fn notices_with_reason(
    tx: &mut Tx<'_>,
    org: OrgId,
) -> Result<Vec<(NoticeId, String, JsonText)>, StoreError> {
    tx.query_map(REASONED, &[org.into()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// Writes what a notice needs beyond the rows.
pub fn save_payload(
    tx: &mut Tx<'_>,
    notice: NoticeId,
    payload: &JsonText,
) -> Result<(), StoreError> {
    tx.execute(SAVE_PAYLOAD, &[notice.into(), payload.into()])?;
    Ok(())
}

/// A list of ids as both engines unfold it.
fn list(ids: &[Uuid]) -> JsonText {
    let items: Vec<_> = ids.iter().map(|id| format!("\"{}\"", id.simple())).collect();
    JsonText(format!("[{}]", items.join(",")))
}
