//! Queries of notices and deliveries.

use crate::{JsonText, Row, StoreError, Tx, Value};
use jiff::Timestamp;
use planify_core::id::{
    BookingId, DeliveryId, EventId, GuestId, NoticeId, OccurrenceId, OrgId, PaymentId, PersonId,
    UserId,
};
use planify_core::notice::{Kind, State};
use uuid::Uuid;

/// What a notice is about, and whom it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A guest of an event.
    Guest {
        /// The event.
        event: EventId,
        /// The guest.
        guest: GuestId,
        /// The person.
        person: PersonId,
    },
    /// A booking, for the user who made it.
    Booking {
        /// The booking, or the first of several.
        booking: BookingId,
        /// The payment, if it is about one.
        payment: Option<PaymentId>,
        /// The user.
        user: UserId,
    },
}

/// A notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeRow {
    /// The id.
    pub id: NoticeId,
    /// The organisation.
    pub org: OrgId,
    /// What it is about, and whom it is for.
    pub about: About,
    /// What it says.
    pub kind: Kind,
    /// What makes it once only.
    pub unique_key: String,
    /// Where it is.
    pub state: State,
    /// What the text needs beyond the rows, JSON.
    pub payload: Option<JsonText>,
    /// When it may leave.
    pub due_at: Timestamp,
    /// When it left.
    pub sent_at: Option<Timestamp>,
    /// How many attempts were made.
    pub attempts: i64,
    /// Why the last attempt failed.
    pub last_error: Option<String>,
    /// When it was planned.
    pub created_at: Timestamp,
}

/// A notice with the reader's contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedNotice {
    /// The notice.
    pub notice: NoticeRow,
    /// The reader's name.
    pub name: Option<String>,
    /// The reader's address.
    pub email: Option<String>,
}

/// One attempt to deliver a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryRow {
    /// The id.
    pub id: DeliveryId,
    /// The channel.
    pub channel: String,
    /// `sent`, `retried`, `failed` or `ambiguous`.
    pub outcome: String,
    /// What the other side said.
    pub detail: Option<String>,
    /// When the attempt ended.
    pub at: Timestamp,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select n.notice_id, n.org_id, n.event_id, n.guest_id, n.person_id, n.kind, n.unique_key, \
             n.state, n.payload, n.due_at, n.sent_at, n.attempts, n.last_error, n.created_at, \
             coalesce(p.name, u.name), coalesce(p.email, u.email), n.booking_id, n.payment_id, \
             n.user_id from notice n left join person p on p.person_id = n.person_id \
             left join app_user u on u.user_id = n.user_id ",
            $rest
        )
    };
}

const FIND: &str = select!("where n.org_id = $1 and n.notice_id = $2");
const FIND_ANYWHERE: &str = select!("where n.notice_id = $1");
const LIST: &str = select!(
    "where n.org_id = $1 and n.notice_id < $2 \
     and (cast($3 as text) is null or n.state = $3) order by n.notice_id desc limit $4"
);
const LIST_OF_EVENT: &str = select!(
    "where n.org_id = $1 and n.notice_id < $2 \
     and (cast($3 as text) is null or n.state = $3) and n.event_id = $4 \
     order by n.notice_id desc limit $5"
);
const LIST_OF_BOOKING: &str = select!(
    "where n.org_id = $1 and n.notice_id < $2 \
     and (cast($3 as text) is null or n.state = $3) and n.booking_id = $4 \
     order by n.notice_id desc limit $5"
);
const INSERT: &str = "insert into notice (notice_id, org_id, event_id, guest_id, person_id, kind, \
     unique_key, state, payload, due_at, attempts, created_at) \
     values ($1, $2, $3, $4, $5, $6, $7, 'pending', $8, $9, 0, $10) \
     on conflict (unique_key) do nothing";
// Who has no address is told nothing, and is not asked for beforehand.
const INSERT_TO_USER: &str = "insert into notice (notice_id, org_id, booking_id, payment_id, user_id, kind, \
     unique_key, state, payload, due_at, attempts, created_at) \
     select $1::uuid, $2::uuid, $3::uuid, $4::uuid, u.user_id, $6::text, $7::text, 'pending', \
     $8::jsonb, $9::timestamptz, 0, $10::timestamptz from app_user u where u.user_id = $5 and u.email is not null and u.deleted_at is null \
     on conflict (unique_key) do nothing";
const PENDING_OF_GUEST: &str = "select notice_id, payload, attempts from notice \
     where unique_key >= $1 and unique_key < $2 and state = 'pending'";
const REKEY: &str = "update notice set unique_key = replace(unique_key, $2, $3) where notice_id = $1 \
     and not exists (select 1 from notice other \
     where other.unique_key = replace(notice.unique_key, $2, $3))";
const PENDING_OF_ANSWER: &str = "select n.notice_id, n.payload, n.attempts from answer a \
     join notice n on n.notice_id = a.notice_id where a.guest_id = $1 and a.scope = $2 \
     and n.state = 'pending'";
const PENDING_OF_ANSWERS: &str = "select n.notice_id, n.payload, n.attempts from answer a \
     join notice n on n.notice_id = a.notice_id where a.guest_id = $1 and n.state = 'pending'";
const SET_STATE: &str = "update notice set state = $2, sent_at = $3, last_error = $4, \
     attempts = attempts + $5 where notice_id = $1 and state = 'pending'";
const INSERT_DELIVERY: &str = "insert into delivery (delivery_id, org_id, notice_id, channel, outcome, \
     detail, at) values ($1, $2, $3, $4, $5, $6, $7)";
const DELIVERIES: &str = "select delivery_id, channel, outcome, detail, at from delivery \
     where org_id = $1 and notice_id = $2 order by delivery_id limit 100";

const OF_USER: &str = "select notice_id from notice where user_id = $1 order by notice_id";
const FORGET_DELIVERIES: &str =
    "delete from delivery where notice_id in (select notice_id from notice where user_id = $1)";
const DELETE_DELIVERIES: &str = "delete from delivery where org_id = $1";
const DELETE_NOTICES: &str = "delete from notice where org_id = $1";
const FORGET_NOTICES: &str = "delete from notice where user_id = $1";

/// Finds a notice.
pub fn find(tx: &mut Tx<'_>, org: OrgId, id: NoticeId) -> Result<Option<ListedNotice>, StoreError> {
    tx.query_opt(FIND, &[org.into(), id.into()], read)
}

/// Finds a notice of any organisation, for the worker that sends it.
pub fn find_anywhere(tx: &mut Tx<'_>, id: NoticeId) -> Result<Option<ListedNotice>, StoreError> {
    tx.query_opt(FIND_ANYWHERE, &[id.into()], read)
}

/// Of what notices are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Of {
    /// Of everything.
    #[default]
    All,
    /// Of an event.
    Event(EventId),
    /// Of a booking.
    Booking(BookingId),
}

/// Lists notices, newest first, before `before`.
pub fn list(
    tx: &mut Tx<'_>,
    org: OrgId,
    of: Of,
    state: Option<State>,
    before: Uuid,
    limit: i64,
) -> Result<Vec<ListedNotice>, StoreError> {
    let state = state.map(State::name);
    let (statement, id): (_, Value<'_>) = match of {
        Of::All => {
            let values = [org.into(), before.into(), state.into(), limit.into()];
            return tx.query_map(LIST, &values, read);
        }
        Of::Event(event) => (LIST_OF_EVENT, event.into()),
        Of::Booking(booking) => (LIST_OF_BOOKING, booking.into()),
    };
    let values = [org.into(), before.into(), state.into(), id, limit.into()];
    tx.query_map(statement, &values, read)
}

/// Adds a notice; false if one of that key is there already, or if the user whom it is for has no address.
pub fn insert(tx: &mut Tx<'_>, notice: &NoticeRow) -> Result<bool, StoreError> {
    Ok(tx.execute(statement(notice), &values(notice))? > 0)
}

/// Adds a notice whose key cannot be there, because it names the command.
pub fn insert_new(tx: &mut Tx<'_>, notice: &NoticeRow) -> Result<(), StoreError> {
    tx.execute_later(statement(notice), &values(notice))
}

fn statement(notice: &NoticeRow) -> &'static str {
    match notice.about {
        About::Guest { .. } => INSERT,
        About::Booking { .. } => INSERT_TO_USER,
    }
}

fn values(notice: &NoticeRow) -> [Value<'_>; 10] {
    let [first, second, third] = match notice.about {
        About::Guest { event, guest, person } => [event.into(), guest.into(), person.into()],
        About::Booking { booking, payment, user } => [booking.into(), payment.into(), user.into()],
    };
    [
        notice.id.into(),
        notice.org.into(),
        first,
        second,
        third,
        notice.kind.name().into(),
        (&notice.unique_key).into(),
        notice.payload.as_ref().into(),
        notice.due_at.into(),
        notice.created_at.into(),
    ]
}

/// A notice that has not left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// The id.
    pub id: NoticeId,
    /// What the text needs beyond the rows.
    pub payload: Option<JsonText>,
    /// How many attempts were made: after one it may have left all the same.
    pub attempts: i64,
}

/// The notices that wait and whose key begins with `prefix`.
pub fn pending_of(tx: &mut Tx<'_>, prefix: &str) -> Result<Vec<Pending>, StoreError> {
    let end = after_prefix(prefix);
    tx.query_map(PENDING_OF_GUEST, &[prefix.into(), end.into()], read_pending)
}

/// The notice about a guest's answer that waits.
pub fn pending_of_answer(
    tx: &mut Tx<'_>,
    guest: GuestId,
    scope: OccurrenceId,
) -> Result<Vec<Pending>, StoreError> {
    tx.query_map(PENDING_OF_ANSWER, &[guest.into(), scope.into()], read_pending)
}

/// The notices about all answers of a guest that wait.
pub fn pending_of_answers(tx: &mut Tx<'_>, guest: GuestId) -> Result<Vec<Pending>, StoreError> {
    tx.query_map(PENDING_OF_ANSWERS, &[guest.into()], read_pending)
}

fn read_pending(row: &Row<'_>) -> Result<Pending, StoreError> {
    Ok(Pending { id: row.get(0)?, payload: row.get(1)?, attempts: row.get(2)? })
}

/// Puts another beginning in the place of one in a notice's key; false if that key is taken.
pub fn rekey(tx: &mut Tx<'_>, id: NoticeId, from: &str, to: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(REKEY, &[id.into(), from.into(), to.into()])? > 0)
}

/// Removes what a user was told of bookings, with the attempts; gives the ids.
pub fn forget_user(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<NoticeId>, StoreError> {
    let gone = tx.query_map(OF_USER, &[user.into()], |row| row.get(0))?;
    for statement in [FORGET_DELIVERIES, FORGET_NOTICES] {
        tx.execute(statement, &[user.into()])?;
    }
    Ok(gone)
}

/// Removes what people were told by an organisation that ends; what waits to be sent finds nothing to say.
pub fn delete_all(tx: &mut Tx<'_>, org: OrgId) -> Result<(), StoreError> {
    for statement in [DELETE_DELIVERIES, DELETE_NOTICES] {
        tx.execute(statement, &[org.into()])?;
    }
    Ok(())
}

/// How a notice that waited goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// It left.
    Sent,
    /// It was given up, for this reason.
    Failed(String),
    /// It waits on, after an attempt that failed for this reason.
    Retry(String),
    /// It waits on for this reason, without an attempt of its own.
    Postponed(String),
    /// It was taken back.
    Recalled,
}

/// Moves a notice on; false if it does not wait any more.
pub fn advance(tx: &mut Tx<'_>, id: NoticeId, progress: &Progress) -> Result<bool, StoreError> {
    let now = tx.now();
    let (state, sent_at, error, attempts) = match progress {
        Progress::Sent => (State::Sent, Some(now), None, 1_i64),
        Progress::Failed(reason) => (State::Failed, None, Some(reason.as_str()), 1),
        Progress::Retry(reason) => (State::Pending, None, Some(reason.as_str()), 1),
        Progress::Postponed(reason) => (State::Pending, None, Some(reason.as_str()), 0),
        Progress::Recalled => (State::Recalled, None, None, 0),
    };
    let values = [id.into(), state.name().into(), sent_at.into(), error.into(), attempts.into()];
    Ok(tx.execute(SET_STATE, &values)? > 0)
}

/// Notes an attempt.
pub fn insert_delivery(
    tx: &mut Tx<'_>,
    org: OrgId,
    notice: NoticeId,
    delivery: &DeliveryRow,
) -> Result<(), StoreError> {
    let values = [
        delivery.id.into(),
        org.into(),
        notice.into(),
        (&delivery.channel).into(),
        (&delivery.outcome).into(),
        delivery.detail.as_deref().into(),
        delivery.at.into(),
    ];
    tx.execute(INSERT_DELIVERY, &values)?;
    Ok(())
}

/// The attempts of a notice, oldest first.
pub fn deliveries(
    tx: &mut Tx<'_>,
    org: OrgId,
    notice: NoticeId,
) -> Result<Vec<DeliveryRow>, StoreError> {
    tx.query_map(DELIVERIES, &[org.into(), notice.into()], |row| {
        Ok(DeliveryRow {
            id: row.get(0)?,
            channel: row.get(1)?,
            outcome: row.get(2)?,
            detail: row.get(3)?,
            at: row.get(4)?,
        })
    })
}

/// The first text behind all that begin with `prefix`; `~` follows every character of a key.
fn after_prefix(prefix: &str) -> String {
    format!("{prefix}~")
}

fn about(row: &Row<'_>) -> Result<About, StoreError> {
    Ok(match row.get(16)? {
        Some(booking) => About::Booking { booking, payment: row.get(17)?, user: row.get(18)? },
        None => About::Guest { event: row.get(2)?, guest: row.get(3)?, person: row.get(4)? },
    })
}

fn read(row: &Row<'_>) -> Result<ListedNotice, StoreError> {
    Ok(ListedNotice {
        notice: NoticeRow {
            id: row.get(0)?,
            org: row.get(1)?,
            about: about(row)?,
            kind: crate::words::word(row, 5)?,
            unique_key: row.get(6)?,
            state: crate::words::word(row, 7)?,
            payload: row.get(8)?,
            due_at: row.get(9)?,
            sent_at: row.get(10)?,
            attempts: row.get(11)?,
            last_error: row.get(12)?,
            created_at: row.get(13)?,
        },
        name: row.get(14)?,
        email: row.get(15)?,
    })
}
