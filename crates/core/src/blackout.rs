//! Blackouts: times in which a venue keeps itself, or something of it, for itself.

use crate::id::{BlackoutId, OrgId, ResourceId, VenueId};
use crate::interval::Interval;
use crate::rule::Refusal;
use crate::schedule::Point;
use crate::text;
use crate::when::OnGap;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The longest note, in characters.
pub const NOTE_MAX: usize = 500;

/// A time in which something cannot be booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blackout {
    /// The id.
    pub id: BlackoutId,
    /// The organisation.
    pub org: OrgId,
    /// The venue.
    pub venue: VenueId,
    /// The resource; none for the whole venue.
    pub resource: Option<ResourceId>,
    /// The slug of the resource.
    pub resource_slug: Option<String>,
    /// When.
    pub interval: Interval,
    /// Why.
    pub note: Option<String>,
    /// When it was added.
    pub created_at: Timestamp,
}

/// A blackout to add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBlackout {
    /// The start; a day from its beginning.
    pub start: Point,
    /// The end; a day to its end.
    pub end: Point,
    /// What to do with a wall time that does not exist or exists twice.
    pub on_gap: OnGap,
    /// Why.
    pub note: Option<String>,
}

impl NewBlackout {
    /// When it is, in the zone of the venue.
    ///
    /// # Errors
    /// `bad-interval` for one that ends no later than it begins, `time-gap` and `time-fold`.
    pub fn interval(&self, zone: &TimeZone) -> Result<Interval, Refusal> {
        let start = match self.start {
            Point::Day(day) => first_instant(day, zone)?,
            start => start.instant(zone, self.on_gap).map_err(|it| it.field("start"))?,
        };
        let end = match self.end {
            Point::Day(day) => first_instant(day.tomorrow().map_err(|_| far())?, zone)?,
            end => end.instant(zone, self.on_gap).map_err(|it| it.field("end"))?,
        };
        Interval::new(start, end)
    }

    /// The note, checked.
    pub fn checked_note(&self) -> Result<Option<String>, Refusal> {
        let clean = |note: &String| {
            text::clean_line(note, NOTE_MAX).map_err(|error| Refusal::from(error).field("note"))
        };
        let note = self.note.as_ref().map(clean).transpose()?;
        Ok(note.filter(|note| !note.is_empty()))
    }
}

/// The first instant of a day, which need not be midnight.
fn first_instant(day: jiff::civil::Date, zone: &TimeZone) -> Result<Timestamp, Refusal> {
    Ok(day.to_zoned(zone.clone()).map_err(|_| far())?.timestamp())
}

fn far() -> Refusal {
    Refusal::new("bad-date", "the day is out of range")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new(start: &str, end: &str) -> NewBlackout {
        NewBlackout {
            start: Point::parse(start).unwrap(),
            end: Point::parse(end).unwrap(),
            on_gap: OnGap::Refuse,
            note: None,
        }
    }

    #[test]
    fn days_are_whole_also_where_midnight_is_missing() {
        for (zone, start, end, hours) in [
            ("Europe/Ljubljana", "2027-03-28", "2027-03-28", 23),
            ("Europe/Ljubljana", "2027-10-31", "2027-10-31", 25),
            ("Africa/Cairo", "2027-04-30", "2027-04-30", 23),
            ("Australia/Lord_Howe", "2027-07-01", "2027-07-03", 72),
            ("UTC", "2027-07-01T10:00", "2027-07-01T12:00", 2),
            ("UTC", "2027-07-01T10:00:00Z", "2027-07-01", 14),
        ] {
            let zone = TimeZone::get(zone).unwrap();
            let interval = new(start, end).interval(&zone).unwrap();
            assert_eq!(interval.seconds(), hours * 3_600, "{start} {end}");
        }
    }

    #[test]
    fn what_is_reversed_empty_or_in_a_gap_is_refused() {
        let zone = TimeZone::get("Europe/Ljubljana").unwrap();
        for (start, end, code) in [
            ("2027-07-02", "2027-07-01", "bad-interval"),
            ("2027-07-01T10:00", "2027-07-01T10:00", "bad-interval"),
            ("2027-07-01T12:00", "2027-07-01T10:00", "bad-interval"),
            ("2027-03-28T02:30", "2027-03-28T04:00", "time-gap"),
            ("2027-10-31T01:00", "2027-10-31T02:30", "time-fold"),
        ] {
            assert_eq!(new(start, end).interval(&zone).unwrap_err().code, code, "{start}");
        }
    }
}
