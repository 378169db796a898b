//! Pages of lists: limits and opaque cursors.

use crate::EngineError;
use jiff::Timestamp;
use planify_core::id;
use planify_core::rule::Refusal;
use uuid::Uuid;

/// The most rows of one page.
const LIMIT_MAX: u32 = 200;
const LIMIT_DEFAULT: u32 = 50;
/// Before and behind every time that both databases can hold.
pub(crate) const EARLIEST: Timestamp = Timestamp::UNIX_EPOCH;
pub(crate) const LATEST: Timestamp = Timestamp::constant(250_000_000_000, 0);

/// Which page a caller wants.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageRequest {
    /// Rows of the page.
    pub limit: Option<u32>,
    /// The cursor that the page before ended with.
    pub cursor: Option<String>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// The cursor of the next page; none on the last.
    pub next: Option<String>,
}

/// A place in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) at: Timestamp,
    pub(crate) id: Uuid,
}

impl PageRequest {
    /// Rows to read: one more than the page has, to know whether there is a next.
    pub(crate) fn rows(&self) -> Result<(usize, i64), EngineError> {
        let limit = self.limit.unwrap_or(LIMIT_DEFAULT);
        if !(1..=LIMIT_MAX).contains(&limit) {
            let message = format!("a limit of `{limit}` is not between 1 and {LIMIT_MAX}");
            return Err(Refusal::invalid("limit", message).hint("follow `next` for more").into());
        }
        Ok((usize::try_from(limit).unwrap_or(1), i64::from(limit) + 1))
    }

    /// The place that the cursor names; `first` without one. `list` names the list and its order.
    pub(crate) fn place(&self, list: &str, first: Place) -> Result<Place, EngineError> {
        let Some(cursor) = &self.cursor else { return Ok(first) };
        parse(cursor, list).ok_or_else(|| {
            Refusal::new("bad-cursor", "the cursor is not one of this list and order")
                .hint("use `next` of the page before, with the same `sort`")
                .into()
        })
    }
}

fn parse(cursor: &str, list: &str) -> Option<Place> {
    let mut parts = cursor.split('.');
    let (name, at, id) = (parts.next()?, parts.next()?, parts.next()?);
    if name != list || parts.next().is_some() {
        return None;
    }
    let at = Timestamp::from_microsecond(at.parse().ok()?).ok()?;
    (EARLIEST..=LATEST).contains(&at).then_some(())?;
    Some(Place { at, id: id::decode(id)? })
}

impl<T> Page<T> {
    /// Cuts a list that was read with one row too many.
    pub(crate) fn cut(
        mut rows: Vec<T>,
        limit: usize,
        list: &str,
        place: impl Fn(&T) -> Place,
    ) -> Self {
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|row| {
            let place = place(row);
            format!("{list}.{}.{}", place.at.as_microsecond(), id::encode(place.id))
        });
        Self { rows, next }
    }
}
