//! What each reason is called, and how it is said.

use super::world::between;
use crate::interval::Interval;
use crate::slot::{Holder, Why};
use jiff::Timestamp;

fn slot() -> Interval {
    between("2027-01-05 10:00", "2027-01-05 12:00")
}

const STRETCH: &str = "from 2027-01-05T10:00:00Z to 2027-01-05T12:00:00Z";

fn check(why: &Why, code: &str, words: &str) {
    assert_eq!((why.code(), why.to_string().as_str()), (code, words));
}

fn attribute(asked: Option<&str>, found: Option<&str>) -> Why {
    Why::Attribute {
        name: "floor".into(),
        asked: asked.map(Into::into),
        found: found.map(Into::into),
    }
}

fn grid(before: Option<Timestamp>) -> Why {
    Why::OffGrid { before, after: None }
}

fn quota(text: &str, used: i64) -> Why {
    Why::Quota { quota: text.parse().unwrap(), used }
}

fn taken(by: Holder) -> Why {
    Why::Taken { by, taken: slot(), booking: None }
}

#[test]
fn what_is_lacking_is_said() {
    let layout = |known: &[&str]| Why::Layout {
        asked: "u".into(),
        known: known.iter().map(|name| (*name).to_owned()).collect(),
    };
    for (why, code, words) in [
        (Why::Archived, "archived", "nothing is booked of it any more"),
        (Why::Repeated, "repeated", "it is asked for twice"),
        (layout(&[]), "layout", "it has no layout `u`, and no other"),
        (layout(&["a", "b"]), "layout", "it has no layout `u`; it has a, b"),
        (Why::Capacity { asked: 50, holds: 40 }, "capacity", "it holds 40 people, not 50"),
        (attribute(None, None), "attribute", "it has no `floor`"),
        (attribute(Some("2"), Some("1")), "attribute", "its `floor` is 1, not 2"),
        (attribute(Some("2"), None), "attribute", "its `floor` is not known, not 2"),
        (Why::PoolFull { asked: 3, free: 2 }, "pool-full", "2 are free, not 3"),
        (quota("3/week", 3), "quota", "3 bookings of 3 for the week are used"),
        (quota("60m/day", 45), "quota", "45 minutes of 60 for the day are used"),
    ] {
        check(&why, code, words);
    }
}

#[test]
fn what_is_wrong_with_the_time_is_said() {
    let start = slot().starts_at();
    let last = jiff::civil::date(2027, 2, 1);
    for (why, code, words) in [
        (Why::TooShort { minutes: 30 }, "too-short", "the shortest booking is 30 minutes"),
        (Why::TooLong { minutes: 30 }, "too-long", "the longest booking is 30 minutes"),
        (Why::Notice { earliest: start }, "notice", "the earliest start is 2027-01-05T10:00:00Z"),
        (
            Why::LeadTime { earliest: start },
            "lead-time",
            "it can be there from 2027-01-05T10:00:00Z on",
        ),
        (Why::Horizon { last }, "horizon", "it can be booked up to 2027-02-01"),
        (grid(None), "off-grid", "nothing begins at this time"),
        (grid(Some(start)), "off-grid", "nothing begins at this time; 2027-01-05T10:00:00Z would"),
    ] {
        check(&why, code, words);
    }
}

#[test]
fn what_is_in_the_way_is_said() {
    let slot = slot();
    let hold = |until| taken(Holder::Hold { until });
    let buffer = Why::Buffer { needed: slot, by: Holder::Blackout, taken: slot };
    for (why, code, words) in [
        (Why::Closed { closed: slot }, "closed", format!("it is closed {STRETCH}")),
        (Why::Blackout { blackout: slot }, "blackout", format!("the venue keeps it {STRETCH}")),
        (
            hold(Some(slot.starts_at())),
            "taken",
            format!("it is held until 2027-01-05T10:00:00Z, {STRETCH}"),
        ),
        (hold(None), "taken", format!("it is asked for by somebody else, {STRETCH}")),
        (taken(Holder::Booking), "taken", format!("it is booked, {STRETCH}")),
        (
            taken(Holder::SameCommand),
            "taken",
            format!("it is taken by the same command, {STRETCH}"),
        ),
        (
            buffer,
            "buffer",
            format!("it must be free {STRETCH}, and is kept by the venue {STRETCH}"),
        ),
    ] {
        check(&why, code, &words);
    }
}
