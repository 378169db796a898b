//! Queries of what takes place within a time: events that do not repeat and the dates of series.
//!
//! Both come from one statement in one order, so that no more rows are read than are shown: each
//! half is walked along its own index, and the walk ends with the page.

use crate::events::{After, EVENT_COLUMNS, Filter, event_columns, list_values};
use crate::occurrences::{self, occurrence_columns};
use crate::quotas::room_columns;
use crate::{Row, StoreError, Tx};
use planify_core::event::Event;
use planify_core::id::OrgId;
use planify_core::series;

macro_rules! select {
    ($place:literal, $long_event:literal, $long_date:literal, $order:literal) => {
        concat!(
            "select ",
            event_columns!(),
            // In the place of the columns of a date.
            ", null, null, null, null, null, null, null, null, null, null, null, null, ",
            room_columns!(),
            ", e.starts_at as sort_at, e.event_id as sort_id \
             from event e join seat_tally t on t.scope = e.event_id \
             where e.org_id = $1 and e.recurrence is null and (e.starts_at, e.event_id) ",
            $place,
            $long_event,
            " and (cast($4 as text) is null or e.status = $4) \
             and (cast($5 as timestamptz) is null or e.ends_at > $5) \
             and (cast($6 as timestamptz) is null or e.starts_at < $6) \
             and (cast($7 as text) is null or e.title_fold like $7 escape '\\') \
             and (cast($9 as text) is null or $9 like '% ' || e.status || '/' || e.visibility || ' %') \
             union all select ",
            event_columns!(),
            ", ",
            occurrence_columns!(),
            ", o.starts_at as sort_at, o.occurrence_id as sort_id \
             from occurrence o join event e on e.event_id = o.event_id \
             join seat_tally t on t.scope = o.occurrence_id \
             where o.org_id = $1 and o.recurrence_id is not null and (o.starts_at, o.occurrence_id) ",
            $place,
            $long_date,
            " and (cast($4 as text) is null or \
             case when o.standing = 'cancelled' and e.status <> 'draft' then 'cancelled' else e.status end = $4) \
             and (cast($5 as timestamptz) is null or o.ends_at > $5) \
             and (cast($6 as timestamptz) is null or o.starts_at < $6) \
             and (cast($7 as text) is null or e.title_fold like $7 escape '\\') \
             and (cast($9 as text) is null or $9 like '% ' || e.status || '/' || e.visibility || ' %') \
             order by ",
            $order,
            " limit $8"
        )
    };
}

const LIST: &str = select!("> ($2, $3)", "", "", "sort_at, sort_id");
const LIST_LONG: &str =
    select!("> ($2, $3)", " and e.lasts_long", " and o.lasts_long", "sort_at, sort_id");
const LIST_DESC: &str = select!("< ($2, $3)", "", "", "sort_at desc, sort_id desc");

/// Lists what takes place, soonest first, behind `after`, at most `limit`; dates are events.
pub fn list(
    tx: &mut Tx<'_>,
    org: OrgId,
    filter: &Filter,
    after: After,
    limit: i64,
) -> Result<Vec<Event>, StoreError> {
    tx.query_map(LIST, &list_values(org, filter, after, limit), read)
}

/// Lists what takes place, latest first, behind `after`, at most `limit`.
pub fn list_desc(
    tx: &mut Tx<'_>,
    org: OrgId,
    filter: &Filter,
    after: After,
    limit: i64,
) -> Result<Vec<Event>, StoreError> {
    tx.query_map(LIST_DESC, &list_values(org, filter, after, limit), read)
}

/// Lists what lasts longer than usual, soonest first, behind `after`, at most `limit`.
pub fn list_long(
    tx: &mut Tx<'_>,
    org: OrgId,
    filter: &Filter,
    after: After,
    limit: i64,
) -> Result<Vec<Event>, StoreError> {
    tx.query_map(LIST_LONG, &list_values(org, filter, after, limit), read)
}

fn read(row: &Row<'_>) -> Result<Event, StoreError> {
    let event = crate::events::read(row)?;
    if !event.is_series() {
        return Ok(event);
    }
    Ok(series::on(&event, &occurrences::read(row, EVENT_COLUMNS)?))
}
