//! Queries of requests to become a member.

use crate::words::word;
use crate::{Row, StoreError, Tx};
use jiff::Timestamp;
use planify_core::id::{JoinRequestId, OrgId, UserId};
use planify_core::join_request::JoinRequest;
use uuid::Uuid;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select j.request_id, j.org_id, o.slug, j.user_id, u.name, u.email, j.note, j.state, \
             j.created_at, j.decided_at, j.decided_by from join_request j \
             join org o on o.org_id = j.org_id join app_user u on u.user_id = j.user_id ",
            $rest
        )
    };
}

const FIND: &str = select!("where j.org_id = $1 and j.request_id = $2");
const FIND_OWN: &str = select!("where j.user_id = $1 and j.request_id = $2");
const FIND_ANYWHERE: &str = select!("where j.request_id = $1");
const LIST: &str =
    select!("where j.org_id = $1 and j.request_id < $2 order by j.request_id desc limit $3");
const WAITING: &str = select!(
    "where j.org_id = $1 and j.request_id < $2 and j.state = 'pending' \
     order by j.request_id desc limit $3"
);
const OF_USER: &str =
    select!("where j.user_id = $1 and j.request_id < $2 order by j.request_id desc limit $3");
const WAITING_OF: &str = select!(
    "where j.org_id = $1 and j.user_id = $2 and j.state = 'pending' order by j.request_id limit 1"
);
const COUNT_WAITING: &str =
    "select count(*) from join_request where org_id = $1 and state = 'pending'";
const COUNT_SINCE: &str =
    "select count(*) from join_request where org_id = $1 and user_id = $2 and created_at > $3";
const DELETE_ALL: &str = "delete from join_request where org_id = $1";
const INSERT: &str = "insert into join_request (request_id, org_id, user_id, note, state, created_at) \
     values ($1, $2, $3, $4, $5, $6)";
const SETTLE: &str = "update join_request set state = $3, decided_at = $4, decided_by = $5 \
     where org_id = $1 and request_id = $2";

/// Finds a request.
pub fn find(
    tx: &mut Tx<'_>,
    org: OrgId,
    id: JoinRequestId,
) -> Result<Option<JoinRequest>, StoreError> {
    tx.query_opt(FIND, &[org.into(), id.into()], read)
}

/// Finds a request of a user, to whatever organisation.
pub fn find_own(
    tx: &mut Tx<'_>,
    user: UserId,
    id: JoinRequestId,
) -> Result<Option<JoinRequest>, StoreError> {
    tx.query_opt(FIND_OWN, &[user.into(), id.into()], read)
}

/// Finds a request to whatever organisation, for the mail that tells of its decision.
pub fn find_anywhere(
    tx: &mut Tx<'_>,
    id: JoinRequestId,
) -> Result<Option<JoinRequest>, StoreError> {
    tx.query_opt(FIND_ANYWHERE, &[id.into()], read)
}

/// Which requests to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// All of an organisation.
    All(OrgId),
    /// Those of an organisation that wait.
    Waiting(OrgId),
    /// All of a user, to whatever organisation.
    Of(UserId),
}

/// Lists requests, newest first, before `before`.
pub fn list(
    tx: &mut Tx<'_>,
    wanted: Wanted,
    before: Uuid,
    limit: i64,
) -> Result<Vec<JoinRequest>, StoreError> {
    let (statement, whose): (_, Uuid) = match wanted {
        Wanted::All(org) => (LIST, org.into()),
        Wanted::Waiting(org) => (WAITING, org.into()),
        Wanted::Of(user) => (OF_USER, user.into()),
    };
    tx.query_map(statement, &[whose.into(), before.into(), limit.into()], read)
}

/// Finds the request of a user that waits for an organisation's decision.
pub fn waiting_of(
    tx: &mut Tx<'_>,
    org: OrgId,
    user: UserId,
) -> Result<Option<JoinRequest>, StoreError> {
    tx.query_opt(WAITING_OF, &[org.into(), user.into()], read)
}

/// Counts the requests to an organisation that wait.
pub fn count_waiting(tx: &mut Tx<'_>, org: OrgId) -> Result<i64, StoreError> {
    tx.query_one(COUNT_WAITING, &[org.into()], |row| row.get(0))
}

/// Counts how often a user asked to join an organisation after a moment.
pub fn count_since(
    tx: &mut Tx<'_>,
    (org, user): (OrgId, UserId),
    since: Timestamp,
) -> Result<i64, StoreError> {
    tx.query_one(COUNT_SINCE, &[org.into(), user.into(), since.into()], |row| row.get(0))
}

/// Removes every request to an organisation that is about to go.
pub fn delete_all(tx: &mut Tx<'_>, org: OrgId) -> Result<(), StoreError> {
    tx.execute(DELETE_ALL, &[org.into()])?;
    Ok(())
}

/// Adds a request.
pub fn insert(tx: &mut Tx<'_>, request: &JoinRequest) -> Result<(), StoreError> {
    let values = [
        request.id.into(),
        request.org.into(),
        request.user.into(),
        request.note.as_deref().into(),
        request.state.name().into(),
        request.created_at.into(),
    ];
    tx.execute(INSERT, &values)?;
    Ok(())
}

/// Writes that a request does not wait any more.
pub fn settle(tx: &mut Tx<'_>, request: &JoinRequest) -> Result<(), StoreError> {
    let values = [
        request.org.into(),
        request.id.into(),
        request.state.name().into(),
        request.decided_at.into(),
        request.decided_by.into(),
    ];
    tx.execute(SETTLE, &values)?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<JoinRequest, StoreError> {
    Ok(JoinRequest {
        id: row.get(0)?,
        org: row.get(1)?,
        org_slug: row.get(2)?,
        user: row.get(3)?,
        name: row.get(4)?,
        email: row.get(5)?,
        note: row.get(6)?,
        state: word(row, 7)?,
        created_at: row.get(8)?,
        decided_at: row.get(9)?,
        decided_by: row.get(10)?,
    })
}
