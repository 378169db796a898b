//! Which tables name a person, and what becomes of their rows when a person is exported, merged or
//! erased.
//!
//! This list is the one place for that: a table that names a person or a guest stands here with
//! all of its columns, behind the tables whose rows hang on its own. A test walks the schema and
//! compares.

use planify_core::id::{
    BookingId, DeliveryId, EventId, GuestId, InviteId, ItemId, NoticeId, OccurrenceId, OrgId,
    PaymentId, PersonId, TicketId, UserId,
};
use uuid::Uuid;

use crate::{JsonText, Row, StoreError, Tx, Value};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An id, with the prefix of its kind.
    Id(&'static str),
    Text,
    Number,
    Time,
    Json,
    /// What nobody is shown, not even whom it is about.
    Secret,
}

/// A column of a table that names a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    pub kind: Kind,
}

/// A table that names a person.
#[derive(Debug, Clone, Copy)]
pub struct PersonalTable {
    pub name: &'static str,
    /// All columns of the table.
    pub columns: &'static [Column],
    /// Hands the rows of person `$1` over to person `$2`.
    pub merge_person: &'static [&'static str],
    /// Hands the rows of guest `$1` over to guest `$2` of the same event, or drops them.
    pub merge_guest: &'static [&'static str],
    /// Leaves nothing of person `$1` but what counts need; `$2` is the time.
    pub erase: &'static [&'static str],
    /// Reads the rows of person `$1`.
    select: &'static str,
}

/// One cell of a row that names a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    Nothing,
    Text(String),
    Number(i64),
    Json(JsonText),
}

macro_rules! tables {
    ($($table:literal where $condition:literal {
        $first:literal: $first_kind:expr, $($column:literal: $kind:expr,)*
    } merge_person $merge_person:tt merge_guest $merge_guest:tt erase $erase:tt)*) => {
        &[$(PersonalTable {
            name: $table,
            columns: &[
                Column { name: $first, kind: $first_kind },
                $(Column { name: $column, kind: $kind },)*
            ],
            merge_person: &$merge_person,
            merge_guest: &$merge_guest,
            erase: &$erase,
            select: concat!("select ", $first, $(", ", $column,)* " from ", $table, " where ", $condition),
        },)*]
    };
}

/// Every table that names a person; rows that hang on others come first.
pub const TABLES: &[PersonalTable] = tables! {
    "delivery" where "notice_id in (select notice_id from notice where person_id = $1) order by delivery_id" {
        "delivery_id": Kind::Id(DeliveryId::PREFIX),
        "org_id": Kind::Id(OrgId::PREFIX),
        "notice_id": Kind::Id(NoticeId::PREFIX),
        "channel": Kind::Text,
        "outcome": Kind::Text,
        "detail": Kind::Text,
        "at": Kind::Time,
    }
    merge_person []
    merge_guest []
    erase ["delete from delivery where notice_id in (select notice_id from notice where person_id = $1)"]

    "notice" where "person_id = $1 order by notice_id" {
        "notice_id": Kind::Id(NoticeId::PREFIX),
        "org_id": Kind::Id(OrgId::PREFIX),
        "event_id": Kind::Id(EventId::PREFIX),
        "guest_id": Kind::Id(GuestId::PREFIX),
        "person_id": Kind::Id(PersonId::PREFIX),
        "booking_id": Kind::Id(BookingId::PREFIX),
        "payment_id": Kind::Id(PaymentId::PREFIX),
        "user_id": Kind::Id(UserId::PREFIX),
        "kind": Kind::Text,
        "unique_key": Kind::Text,
        "state": Kind::Text,
        "payload": Kind::Json,
        "due_at": Kind::Time,
        "sent_at": Kind::Time,
        "attempts": Kind::Number,
        "last_error": Kind::Text,
        "created_at": Kind::Time,
    }
    merge_person ["update notice set person_id = $2 where person_id = $1"]
    merge_guest ["update notice set guest_id = $2 where guest_id = $1"]
    erase ["delete from notice where person_id = $1"]

    "answer" where "guest_id in (select guest_id from guest where person_id = $1) order by guest_id, scope" {
        "guest_id": Kind::Id(GuestId::PREFIX),
        "scope": Kind::Id(OccurrenceId::PREFIX),
        "status": Kind::Text,
        "party": Kind::Number,
        "note": Kind::Text,
        "answered_at": Kind::Time,
        "waiting_since": Kind::Time,
        "notice_id": Kind::Id(NoticeId::PREFIX),
    }
    merge_person []
    // The joined answer stands at the other guest by then, with its seats.
    merge_guest ["delete from answer where guest_id = $1"]
    erase ["update answer set note = null where guest_id in (select guest_id from guest where person_id = $1)"]

    "check_in" where "guest_id in (select guest_id from guest where person_id = $1) order by guest_id, scope" {
        "scope": Kind::Id(OccurrenceId::PREFIX),
        "guest_id": Kind::Id(GuestId::PREFIX),
        "people": Kind::Number,
        "at": Kind::Time,
    }
    merge_person []
    merge_guest [
        "update check_in set guest_id = $2 where guest_id = $1 and not exists \
         (select 1 from check_in other where other.scope = check_in.scope and other.guest_id = $2)",
        "delete from check_in where guest_id = $1",
    ]
    // It counts who came, and says of nobody more than that.
    erase []

    "guest" where "person_id = $1 order by guest_id" {
        "guest_id": Kind::Id(GuestId::PREFIX),
        "org_id": Kind::Id(OrgId::PREFIX),
        "event_id": Kind::Id(EventId::PREFIX),
        "person_id": Kind::Id(PersonId::PREFIX),
        "role": Kind::Text,
        "party_max": Kind::Number,
        "tags": Kind::Json,
        "link_generation": Kind::Number,
        "organizer": Kind::Text,
        "invited_at": Kind::Time,
        "version": Kind::Number,
        "created_at": Kind::Time,
        "updated_at": Kind::Time,
        "admission": Kind::Text,
        "request_note": Kind::Text,
        "answers": Kind::Json,
    }
    merge_person ["update guest set person_id = $2, version = version + 1 where person_id = $1"]
    merge_guest ["delete from guest where guest_id = $1"]
    // Links that were sent out end with their generation.
    erase ["update guest set tags = '[]', answers = null, organizer = null, request_note = null, \
        link_generation = link_generation + 1, version = version + 1, updated_at = $2 \
        where person_id = $1"]

    "agenda_item_speaker" where "person_id = $1 order by item_id" {
        "item_id": Kind::Id(ItemId::PREFIX),
        "person_id": Kind::Id(PersonId::PREFIX),
        "event_id": Kind::Id(EventId::PREFIX),
        "position": Kind::Number,
    }
    merge_person [
        "update agenda_item_speaker set person_id = $2 where person_id = $1 and not exists \
         (select 1 from agenda_item_speaker o where o.item_id = agenda_item_speaker.item_id \
         and o.person_id = $2)",
        "delete from agenda_item_speaker where person_id = $1",
    ]
    merge_guest []
    erase ["delete from agenda_item_speaker where person_id = $1"]

    "agenda_speaker" where "person_id = $1 order by event_id" {
        "event_id": Kind::Id(EventId::PREFIX),
        "person_id": Kind::Id(PersonId::PREFIX),
        "org_id": Kind::Id(OrgId::PREFIX),
        "bio": Kind::Text,
        "absences": Kind::Json,
        "version": Kind::Number,
    }
    merge_person [
        "update agenda_speaker set person_id = $2, version = version + 1 where person_id = $1 \
         and not exists (select 1 from agenda_speaker o where o.event_id = agenda_speaker.event_id \
         and o.person_id = $2)",
        "delete from agenda_speaker where person_id = $1",
    ]
    merge_guest []
    erase ["delete from agenda_speaker where person_id = $1"]

    // Invitations of the person's organisation to become a member, known by the address.
    "invite" where "email_norm = (select email_norm from person where person_id = $1) \
        and org_id = (select org_id from person where person_id = $1) order by invite_id" {
        "invite_id": Kind::Id(InviteId::PREFIX),
        "org_id": Kind::Id(OrgId::PREFIX),
        "email": Kind::Text,
        "email_norm": Kind::Text,
        "roles": Kind::Text,
        "state": Kind::Text,
        "generation": Kind::Number,
        "secret_hash": Kind::Secret,
        "invited_by": Kind::Id(UserId::PREFIX),
        "answered_by": Kind::Id(UserId::PREFIX),
        "created_at": Kind::Time,
        "sent_at": Kind::Time,
        "expires_at": Kind::Time,
        "answered_at": Kind::Time,
    }
    // They stay with the address, which is not the person's who goes into another.
    merge_person []
    merge_guest []
    erase ["delete from invite where email_norm = (select email_norm from person where person_id = $1) \
        and org_id = (select org_id from person where person_id = $1)"]

    // Sign-ups that wait for the mail to the address to be answered; those of accounts have no org.
    "ticket" where "email_norm = (select email_norm from person where person_id = $1) \
        and org_id = (select org_id from person where person_id = $1) order by ticket_id" {
        "ticket_id": Kind::Id(TicketId::PREFIX),
        "purpose": Kind::Text,
        "email": Kind::Text,
        "email_norm": Kind::Text,
        "payload": Kind::Json,
        "secret_hash": Kind::Secret,
        "created_at": Kind::Time,
        "expires_at": Kind::Time,
        "used_at": Kind::Time,
        "org_id": Kind::Id(OrgId::PREFIX),
    }
    // They stay with the address, which is not the person's who goes into another.
    merge_person []
    merge_guest []
    erase ["delete from ticket where email_norm = (select email_norm from person where person_id = $1) \
        and org_id = (select org_id from person where person_id = $1)"]

    "merged_person" where "person_id = $1 order by merged_id" {
        "merged_id": Kind::Id(PersonId::PREFIX),
        "org_id": Kind::Id(OrgId::PREFIX),
        "person_id": Kind::Id(PersonId::PREFIX),
        "merged_at": Kind::Time,
    }
    merge_person ["update merged_person set person_id = $2 where person_id = $1"]
    merge_guest []
    erase ["delete from merged_person where person_id = $1"]

    "person" where "person_id = $1" {
        "person_id": Kind::Id(PersonId::PREFIX),
        "org_id": Kind::Id(OrgId::PREFIX),
        "external_key": Kind::Text,
        "name": Kind::Text,
        "search": Kind::Text,
        "email": Kind::Text,
        "email_norm": Kind::Text,
        "phone": Kind::Text,
        "locale": Kind::Text,
        "zone": Kind::Text,
        "version": Kind::Number,
        "created_at": Kind::Time,
        "updated_at": Kind::Time,
        "erased_at": Kind::Time,
    }
    merge_person ["delete from person where person_id = $1"]
    merge_guest []
    // What is left stands for the guests of events that are over, so that these still count right.
    erase [
        "delete from person where person_id = $1 \
         and not exists (select 1 from guest where guest.person_id = person.person_id)",
        "update person set external_key = null, name = 'erased', search = '', email = null, \
         email_norm = null, phone = null, locale = null, zone = null, version = version + 1, \
         updated_at = $2, erased_at = $2 where person_id = $1",
    ]
};

/// Reads the rows of a table that name a person: the cells of each in the order of its columns.
pub fn rows_of(
    tx: &mut Tx<'_>,
    table: &'static PersonalTable,
    person: PersonId,
) -> Result<Vec<Vec<Content>>, StoreError> {
    tx.query_map(table.select, &[person.into()], |row| {
        table.columns.iter().enumerate().map(|(index, column)| cell(row, index, column)).collect()
    })
}

fn cell(row: &Row<'_>, index: usize, column: &Column) -> Result<Content, StoreError> {
    let content = match column.kind {
        Kind::Id(prefix) => row
            .get::<Option<Uuid>>(index)?
            .map(|id| Content::Text(format!("{prefix}_{}", planify_core::id::encode(id)))),
        Kind::Text => row.get::<Option<String>>(index)?.map(Content::Text),
        Kind::Number => row.get::<Option<i64>>(index)?.map(Content::Number),
        Kind::Time => {
            row.get::<Option<jiff::Timestamp>>(index)?.map(|time| Content::Text(time.to_string()))
        }
        Kind::Json => row.get::<Option<JsonText>>(index)?.map(Content::Json),
        Kind::Secret => None,
    };
    Ok(content.unwrap_or(Content::Nothing))
}

/// Hands every row of a person over to another; the one who goes is left in no table but the
/// list of those who were merged.
pub fn merge_person(
    tx: &mut Tx<'_>,
    org: OrgId,
    gone: PersonId,
    kept: PersonId,
) -> Result<(), StoreError> {
    for statement in TABLES.iter().flat_map(|table| table.merge_person) {
        run(tx, statement, gone.into(), kept.into())?;
    }
    crate::persons::insert_merged(tx, org, gone, kept)
}

/// Hands every row of a guest over to another guest of the same event.
pub fn merge_guest(tx: &mut Tx<'_>, gone: GuestId, kept: GuestId) -> Result<(), StoreError> {
    for statement in TABLES.iter().flat_map(|table| table.merge_guest) {
        run(tx, statement, gone.into(), kept.into())?;
    }
    Ok(())
}

/// Leaves nothing of a person in these tables but what counts need.
pub fn erase(tx: &mut Tx<'_>, person: PersonId) -> Result<(), StoreError> {
    let now = tx.now();
    for statement in TABLES.iter().flat_map(|table| table.erase) {
        run(tx, statement, person.into(), now.into())?;
    }
    Ok(())
}

/// Runs a statement of the list with as many values as it takes.
fn run(
    tx: &mut Tx<'_>,
    statement: &'static str,
    first: Value<'_>,
    second: Value<'_>,
) -> Result<(), StoreError> {
    if statement.contains("$2") {
        tx.execute(statement, &[first, second])?;
    } else {
        tx.execute(statement, &[first])?;
    }
    Ok(())
}
