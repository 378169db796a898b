//! Queries of bookings and their parts.

use crate::house_rules::{policy_fields, read_policy};
use crate::words::word;
use crate::{JsonText, Row, StoreError, Tx, Value};
use jiff::{SignedDuration, Timestamp};
use planify_core::booking::{Booking, LONG, Part, State};
use planify_core::id::{BookingId, EventId, OrgId, PromoId, ResourceId, UserId, VenueId};
use planify_core::interval::Interval;
use planify_core::money::Money;
use planify_core::policy::Policy;
use planify_core::slot::Use;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use uuid::Uuid;

macro_rules! columns {
    () => {
        "booking_id, org_id, venue_id, event_id, series_id, state, title, user_id, zone, \
         start_local, end_local, starts_at, ends_at, seats, layout, total, currency, expires_at, \
         checked_in_at, version, created_at, updated_at, promo_id"
    };
}

macro_rules! select {
    ($($rest:tt)+) => {
        concat!("select ", columns!(), " from booking ", $($rest)+)
    };
}

/// Where a booking stands at `$1`.
macro_rules! stands {
    () => {
        "case when expires_at <= $1 and (state = 'waiting' or state = 'held' or state = 'requested' or state = 'pending') \
         then 'expired' when expires_at <= $1 and state = 'confirmed' then 'no-show' \
         when ends_at <= $1 and state = 'confirmed' then 'completed' else state end"
    };
}

/// Those of a time: what is short begins near it, and what is long is looked for apart. One bound alone says behind
/// which row each begins, so that no index starts earlier.
macro_rules! listed {
    ($at:literal) => {
        concat!(
            listed!($at, "and not lasts_long and (starts_at, booking_id) > ($12, $13) "),
            " union all ",
            listed!($at, "and lasts_long and (starts_at, booking_id) > ($5, $6) "),
            " order by starts_at, booking_id limit $11"
        )
    };
    ($at:literal, $behind:literal) => {
        select!(
            "where org_id = $2 ", $at, $behind, "and starts_at < $4 and ends_at > $3 \
             and (cast($7 as text) is null or $7 = ", stands!(), ") \
             and (cast($8 as uuid) is null or user_id = $8) \
             and (cast($9 as uuid) is null or exists (select 1 from booking_part p \
             left join resource_part c on c.parent_id = p.resource_id \
             where p.booking_id = booking.booking_id and (p.resource_id = $9 or c.child_id = $9))) \
             and (cast($10 as uuid) is null or event_id = $10)"
        )
    };
}

mod waiting;

pub use waiting::{ahead, looked, waiting, waiting_long};

const FIND: &str = select!("where org_id = $1 and booking_id = $2");
const LOCK: &str = select!("where org_id = $1 and booking_id = $2 for update");
const FIND_LAST: &str = select!("where org_id = $1 order by booking_id desc limit 1");
const IDS: &str = "select booking_id, title from booking where org_id = $1 and booking_id > $2 \
     order by booking_id limit $3";
const OF_SERIES: &str =
    select!("where org_id = $1 and series_id = $2 order by starts_at, booking_id");
const OF_EVENT: &str =
    select!("where org_id = $1 and event_id = $2 order by starts_at, booking_id");
const LIST: &str = listed!("");
const LIST_AT: &str = listed!("and venue_id = $14 ");
const LAPSED: &str = select!(
    "where expires_at <= $1 and state in ('waiting', 'held', 'requested', 'pending', 'confirmed') \
     order by expires_at, booking_id limit $2"
);
const INSERT: &str = "insert into booking (org_id, booking_id, state, start_local, end_local, starts_at, \
     ends_at, lasts_long, expires_at, checked_in_at, version, updated_at, event_id, promo_id, venue_id, series_id, \
     title, user_id, zone, seats, layout, total, currency, created_at, quote, terms) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, \
     $21, $22, $23, $24, $25, $26)";
const UPDATE: &str = "update booking set state = $3, start_local = $4, end_local = $5, starts_at = $6, \
     ends_at = $7, lasts_long = $8, expires_at = $9, checked_in_at = $10, version = $11, \
     updated_at = $12, event_id = $13, promo_id = $14 where org_id = $1 and booking_id = $2 and version = $11 - 1";
const SET_PRICE: &str = "update booking set total = $3, currency = $4, quote = $5 where org_id = $1 and booking_id = $2";
const SET_TERMS: &str = "update booking set terms = $3 where org_id = $1 and booking_id = $2";
const AGREED: &str = "select quote, terms from booking where org_id = $1 and booking_id = $2";
/// What counts for a person's quotas: all that is not given up.
const USED: &str = "select p.resource_id, k.starts_at, k.ends_at, k.booking_id from booking k \
     join booking_part p on p.booking_id = k.booking_id \
     where k.user_id = $2 and k.org_id = $1 and k.starts_at < $4 and k.starts_at >= $3 \
     and (k.state = 'confirmed' or k.state = 'completed' or k.state = 'no-show' \
     or ((k.state = 'held' or k.state = 'requested' or k.state = 'pending') and k.expires_at > $5)) \
     order by k.starts_at, k.booking_id";
const PROMO_USES: &str = "select count(*) from booking where promo_id = $2 and org_id = $1 and user_id = $3 \
     and (state = 'confirmed' or state = 'completed' or state = 'no-show' \
     or ((state = 'waiting' or state = 'held' or state = 'requested' or state = 'pending') and expires_at > $4))";
const LAPSED_OF_PROMO: &str = select!(
    "where org_id = $1 and promo_id = $2 and expires_at <= $3 \
     and state in ('waiting', 'held', 'requested', 'pending') order by booking_id"
);
const LOCK_USER: &str = "select user_id from app_user where user_id = $1 for update";
const INSERT_PART: &str =
    "insert into booking_part (booking_id, resource_id, quantity) values ($1, $2, $3)";
const PARTS: &str =
    "select resource_id, quantity from booking_part where booking_id = $1 order by resource_id";
/// How many bookings are asked for at once; a list that is shorter is filled up.
const MANY: usize = 50;
const NAMED_PARTS_OF: &str = "select p.resource_id, r.slug, r.name, p.quantity, p.booking_id from booking_part p \
     join resource r on r.resource_id = p.resource_id where p.booking_id in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, \
     $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, \
     $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50) \
     order by p.booking_id, p.resource_id";
const NAMED_PARTS: &str = "select p.resource_id, r.slug, r.name, p.quantity from booking_part p \
     join resource r on r.resource_id = p.resource_id where p.booking_id = $1 order by p.resource_id";
/// What begins before `$4`, ends after `$3` and keeps a place, of a venue or of a resource and its wholes.
const COMING: &str = "select k.booking_id, k.title, k.starts_at from booking k \
     where k.org_id = $1 and k.venue_id = $2 and k.ends_at > $3 and k.starts_at < $4 \
     and (k.state = 'held' or k.state = 'requested' or k.state = 'pending' or k.state = 'confirmed') \
     and (k.expires_at is null or k.expires_at > $5) \
     and (cast($6 as uuid) is null or exists (select 1 from booking_part p \
     left join resource_part c on c.parent_id = p.resource_id \
     where p.booking_id = k.booking_id and (p.resource_id = $6 or c.child_id = $6))) \
     order by k.starts_at, k.booking_id limit $7";
const DROP_PARTS: &str = "delete from booking_part where booking_id = $1";
const OPEN_REQUESTS: &str = select!(
    "where org_id = $1 and venue_id = $2 and state = 'requested' and starts_at < $4 and ends_at > $3 \
     and expires_at > $5 and not exists (select 1 from block b where b.booking_id = booking.booking_id) \
     and not exists (select 1 from claim c where c.booking_id = booking.booking_id) order by booking_id"
);
const DELETE_CLAIMS: &str = "delete from claim where org_id = $1";
const DELETE_STEPS: &str = "delete from pool_step where resource_id in \
     (select resource_id from resource where org_id = $1)";
const DELETE_BLOCKS: &str = "delete from block where org_id = $1";
const DELETE_PARTS: &str = "delete from booking_part where booking_id in (select booking_id from booking where org_id = $1)";
const DELETE: &str = "delete from booking where org_id = $1";

/// Finds a booking by its id.
pub fn find(tx: &mut Tx<'_>, org: OrgId, id: BookingId) -> Result<Option<Booking>, StoreError> {
    one(tx, FIND, &[org.into(), id.into()])
}

/// The same, kept from others until the transaction ends.
pub fn lock(tx: &mut Tx<'_>, org: OrgId, id: BookingId) -> Result<Option<Booking>, StoreError> {
    one(tx, LOCK, &[org.into(), id.into()])
}

/// Finds the booking that was made last.
pub fn find_last(tx: &mut Tx<'_>, org: OrgId) -> Result<Option<Booking>, StoreError> {
    one(tx, FIND_LAST, &[org.into()])
}

fn one(
    tx: &mut Tx<'_>,
    statement: &'static str,
    values: &[Value<'_>],
) -> Result<Option<Booking>, StoreError> {
    let found = tx.query_opt(statement, values, read)?;
    found.map(|booking| with_parts(tx, booking)).transpose()
}

fn many(
    tx: &mut Tx<'_>,
    statement: &'static str,
    values: &[Value<'_>],
) -> Result<Vec<Booking>, StoreError> {
    let found = tx.query_map(statement, values, read)?;
    found.into_iter().map(|booking| with_parts(tx, booking)).collect()
}

fn with_parts(tx: &mut Tx<'_>, booking: Booking) -> Result<Booking, StoreError> {
    let parts = tx.query_map(PARTS, &[booking.id.into()], |row| {
        Ok(Part { resource: row.get(0)?, quantity: row.get(1)? })
    })?;
    Ok(Booking { parts, ..booking })
}

/// Ids and titles in order of the ids, behind `after`, at most `limit`.
pub fn ids(
    tx: &mut Tx<'_>,
    org: OrgId,
    after: Uuid,
    limit: i64,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    tx.query_map(IDS, &[org.into(), after.into(), limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The bookings that were made together with the first of them, by time.
pub fn of_series(
    tx: &mut Tx<'_>,
    org: OrgId,
    first: BookingId,
) -> Result<Vec<Booking>, StoreError> {
    many(tx, OF_SERIES, &[org.into(), first.into()])
}

/// The bookings of an event, by time.
pub fn of_event(tx: &mut Tx<'_>, org: OrgId, event: EventId) -> Result<Vec<Booking>, StoreError> {
    many(tx, OF_EVENT, &[org.into(), event.into()])
}

/// Which bookings to list: those that touch a time, and fit all that is said besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filter {
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub to: Timestamp,
    /// At this venue.
    pub venue: Option<VenueId>,
    /// Of this resource.
    pub resource: Option<ResourceId>,
    /// For this event.
    pub event: Option<EventId>,
    /// By this person.
    pub user: Option<UserId>,
    /// Where they stand now.
    pub state: Option<State>,
}

/// Lists bookings by their start, behind `after`, at most `limit`; their parts come apart.
pub fn list(
    tx: &mut Tx<'_>,
    org: OrgId,
    filter: &Filter,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Booking>, StoreError> {
    let now = tx.now();
    let mut values = vec![
        now.into(),
        org.into(),
        filter.from.into(),
        filter.to.into(),
        after.0.into(),
        after.1.into(),
        filter.state.map(State::name).into(),
        filter.user.into(),
        filter.resource.into(),
        filter.event.into(),
        limit.into(),
    ];
    let near = filter.from.saturating_sub(LONG + SignedDuration::from_secs(1));
    let near = after.max((near.unwrap_or(filter.from), Uuid::nil()));
    values.extend([near.0.into(), near.1.into()]);
    let Some(venue) = filter.venue else { return tx.query_map(LIST, &values, read) };
    values.push(venue.into());
    tx.query_map(LIST_AT, &values, read)
}

/// A part of a booking with its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPart {
    /// The resource.
    pub resource: ResourceId,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// How many units.
    pub quantity: i64,
}

/// What is booked, by resource, with names.
pub fn named_parts(tx: &mut Tx<'_>, booking: BookingId) -> Result<Vec<NamedPart>, StoreError> {
    tx.query_map(NAMED_PARTS, &[booking.into()], named_part)
}

/// The same of many bookings, in few statements.
pub fn named_parts_of(
    tx: &mut Tx<'_>,
    bookings: &[BookingId],
) -> Result<BTreeMap<BookingId, Vec<NamedPart>>, StoreError> {
    let mut found: BTreeMap<BookingId, Vec<NamedPart>> = BTreeMap::new();
    for some in bookings.chunks(MANY) {
        let Some(last) = some.last() else { continue };
        let filling = std::iter::repeat_n(last, MANY - some.len());
        let values: Vec<Value<'_>> = some.iter().chain(filling).map(|id| (*id).into()).collect();
        let parts = tx.query_map(NAMED_PARTS_OF, &values, |row| {
            Ok((row.get::<BookingId>(4)?, named_part(row)?))
        })?;
        for (booking, part) in parts {
            found.entry(booking).or_default().push(part);
        }
    }
    Ok(found)
}

fn named_part(row: &Row<'_>) -> Result<NamedPart, StoreError> {
    Ok(NamedPart {
        resource: row.get(0)?,
        slug: row.get(1)?,
        name: row.get(2)?,
        quantity: row.get(3)?,
    })
}

/// The requests at a venue that touch a time and keep no place, in the order in which they were made.
pub fn open_requests(
    tx: &mut Tx<'_>,
    (org, venue): (OrgId, VenueId),
    time: Interval,
) -> Result<Vec<Booking>, StoreError> {
    let now = tx.now();
    let (start, end) = (time.starts_at(), time.ends_at());
    let values = [org.into(), venue.into(), start.into(), end.into(), now.into()];
    many(tx, OPEN_REQUESTS, &values)
}

/// A booking that is in the way of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    /// The id.
    pub id: BookingId,
    /// What it is for.
    pub title: String,
    /// When it begins.
    pub starts_at: Timestamp,
}

/// Finds bookings that keep a place at a venue within a time, all or those of a resource and of the wholes that it
/// is part of; at most `limit`.
pub fn coming(
    tx: &mut Tx<'_>,
    (org, venue, resource): (OrgId, VenueId, Option<ResourceId>),
    (from, to): (Timestamp, Timestamp),
    limit: i64,
) -> Result<Vec<Coming>, StoreError> {
    let now = tx.now();
    let values = [
        org.into(),
        venue.into(),
        from.into(),
        to.into(),
        now.into(),
        resource.into(),
        limit.into(),
    ];
    tx.query_map(COMING, &values, |row| {
        Ok(Coming { id: row.get(0)?, title: row.get(1)?, starts_at: row.get(2)? })
    })
}

/// Replaces what is booked.
pub fn set_parts(tx: &mut Tx<'_>, booking: &Booking) -> Result<(), StoreError> {
    tx.execute_later(DROP_PARTS, &[booking.id.into()])?;
    for part in &booking.parts {
        let values = [booking.id.into(), part.resource.into(), part.quantity.into()];
        tx.execute_later(INSERT_PART, &values)?;
    }
    Ok(())
}

/// Writes what a booking costs, and how that came about.
pub fn set_price(
    tx: &mut Tx<'_>,
    booking: &Booking,
    quote: Option<&JsonText>,
) -> Result<(), StoreError> {
    let values = [
        booking.org.into(),
        booking.id.into(),
        booking.total.map(|total| total.amount).into(),
        booking.total.map(|total| total.currency.code()).into(),
        quote.into(),
    ];
    tx.execute_later(SET_PRICE, &values)
}

/// Writes the policy that holds for a booking.
pub fn set_terms(tx: &mut Tx<'_>, booking: &Booking, terms: Policy) -> Result<(), StoreError> {
    let terms = JsonText(Json::Object(policy_fields(&terms)).to_string());
    tx.execute_later(SET_TERMS, &[booking.org.into(), booking.id.into(), terms.into()])
}

/// Bookings of any organisation whose time to be confirmed or claimed is over, at most `limit`.
pub fn lapsed(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Booking>, StoreError> {
    let now = tx.now();
    many(tx, LAPSED, &[now.into(), limit.into()])
}

/// What was agreed when a booking was made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreed {
    /// The price as it was told; none if nothing was to pay.
    pub quote: Option<JsonText>,
    /// The policy that held, with all its fields.
    pub terms: Policy,
}

/// Adds a booking with its parts, and what was agreed.
pub fn insert(tx: &mut Tx<'_>, booking: &Booking, agreed: &Agreed) -> Result<(), StoreError> {
    let mut row = values(booking).to_vec();
    let terms = Json::Object(policy_fields(&agreed.terms)).to_string();
    row.extend([
        booking.venue.into(),
        booking.series.into(),
        (&booking.title).into(),
        booking.user.into(),
        (&booking.zone).into(),
        booking.seats.into(),
        booking.layout.as_deref().into(),
        booking.total.map(|total| total.amount).into(),
        booking.total.map(|total| total.currency.code()).into(),
        booking.created_at.into(),
        agreed.quote.as_ref().into(),
        JsonText(terms).into(),
    ]);
    tx.execute_later(INSERT, &row)?;
    for part in &booking.parts {
        let values = [booking.id.into(), part.resource.into(), part.quantity.into()];
        tx.execute_later(INSERT_PART, &values)?;
    }
    Ok(())
}

/// Writes a booking as the next version; the transaction runs again if another one changed it.
pub fn save(tx: &mut Tx<'_>, booking: &Booking) -> Result<(), StoreError> {
    if tx.execute(UPDATE, &values(booking))? == 0 {
        return Err(tx.conflict());
    }
    Ok(())
}

/// What was agreed when a booking was made; nothing of one that is not there.
pub fn agreed(tx: &mut Tx<'_>, org: OrgId, id: BookingId) -> Result<Agreed, StoreError> {
    let found = tx.query_opt(AGREED, &[org.into(), id.into()], |row| {
        let terms: Option<JsonText> = row.get(1)?;
        let terms = terms.map(|terms| read_policy(&terms.0)).transpose()?.unwrap_or_default();
        Ok(Agreed { quote: row.get(0)?, terms })
    })?;
    Ok(found.unwrap_or_default())
}

/// What a person has booked that begins within a time, by resource; what was given up does not count.
pub fn used(
    tx: &mut Tx<'_>,
    (org, user): (OrgId, UserId),
    time: Interval,
) -> Result<Vec<(ResourceId, Use)>, StoreError> {
    let now = tx.now();
    let (start, end) = (time.starts_at(), time.ends_at());
    let values = [org.into(), user.into(), start.into(), end.into(), now.into()];
    tx.query_map(USED, &values, |row| {
        let interval = Interval::new(row.get(1)?, row.get(2)?)
            .map_err(|refusal| StoreError::Corrupt(format!("a booking: {refusal}")))?;
        Ok((row.get(0)?, Use { interval, booking: Some(row.get(3)?) }))
    })
}

/// Lets nobody else book for a person until the transaction ends.
pub fn lock_user(tx: &mut Tx<'_>, user: UserId) -> Result<(), StoreError> {
    tx.query_opt(LOCK_USER, &[user.into()], |_| Ok(()))?;
    Ok(())
}

/// How often a person uses a promotion; what was given up does not count.
pub fn promo_uses(
    tx: &mut Tx<'_>,
    org: OrgId,
    (promo, user): (PromoId, UserId),
) -> Result<i64, StoreError> {
    let now = tx.now();
    tx.query_one(PROMO_USES, &[org.into(), promo.into(), user.into(), now.into()], |row| row.get(0))
}

/// The bookings with a promotion whose time to be confirmed is over and that nobody has noted.
pub fn lapsed_of_promo(
    tx: &mut Tx<'_>,
    org: OrgId,
    promo: PromoId,
) -> Result<Vec<Booking>, StoreError> {
    let now = tx.now();
    many(tx, LAPSED_OF_PROMO, &[org.into(), promo.into(), now.into()])
}

/// Removes the bookings of an organisation that ends, with what they take.
pub fn delete_all(tx: &mut Tx<'_>, org: OrgId) -> Result<(), StoreError> {
    for statement in [DELETE_CLAIMS, DELETE_STEPS, DELETE_BLOCKS, DELETE_PARTS, DELETE] {
        tx.execute(statement, &[org.into()])?;
    }
    Ok(())
}

fn values(booking: &Booking) -> [Value<'_>; 14] {
    [
        booking.org.into(),
        booking.id.into(),
        booking.state.name().into(),
        (&booking.start_local).into(),
        (&booking.end_local).into(),
        booking.time.starts_at().into(),
        booking.time.ends_at().into(),
        booking.lasts_long().into(),
        booking.expires_at.into(),
        booking.checked_in_at.into(),
        booking.version.into(),
        booking.updated_at.into(),
        booking.event.into(),
        booking.promo.into(),
    ]
}

fn read(row: &Row<'_>) -> Result<Booking, StoreError> {
    let corrupt = |error: String| StoreError::Corrupt(format!("a booking: {error}"));
    let state: State = word(row, 5)?;
    let (amount, currency): (Option<i64>, Option<String>) = (row.get(15)?, row.get(16)?);
    let total = match (amount, currency) {
        (Some(amount), Some(code)) => {
            let currency = code.parse().map_err(|_| corrupt(format!("currency `{code}`")))?;
            Some(Money::new(amount, currency))
        }
        _ => None,
    };
    let time = Interval::new(row.get(11)?, row.get(12)?)
        .map_err(|refusal| corrupt(refusal.to_string()))?;
    Ok(Booking {
        id: row.get(0)?,
        org: row.get(1)?,
        venue: row.get(2)?,
        event: row.get(3)?,
        series: row.get(4)?,
        state,
        title: row.get(6)?,
        user: row.get(7)?,
        zone: row.get(8)?,
        start_local: row.get(9)?,
        end_local: row.get(10)?,
        time,
        seats: row.get(13)?,
        layout: row.get(14)?,
        total,
        expires_at: row.get(17)?,
        checked_in_at: row.get(18)?,
        parts: Vec::new(),
        version: row.get(19)?,
        created_at: row.get(20)?,
        updated_at: row.get(21)?,
        promo: row.get(22)?,
    })
}
