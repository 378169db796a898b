//! The VTIMEZONE of one zone, right for every moment of a range.
//!
//! A change of the clock that repeats by a yearly rule is written with that rule, which clients
//! need to recognise the zone; one that does not (Morocco around Ramadan, a law of last year) is
//! written date by date. Resolving any local time of the range gives the database's offset.

use ical::component::{IcalComponent, IcalComponentKind};
use ical::prop::{IcalProp, IcalPropKind};
use ical::value::IcalValue;
use ical::value::recur::IcalRecur;
use ical::value::utc_offset::IcalUtcOffset;
use jiff::civil::{DateTime, Weekday};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use crate::invitation::{plain, prop, stamp, written_time};

/// How far around a range changes of the clock are looked for: more than one year, so that both
/// the summer and the winter change are found.
const AROUND: SignedDuration = SignedDuration::from_hours(24 * 400);

/// The most changes that are read: an event of a century has 200.
const MOST_CHANGES: usize = 400;

/// How many later changes must agree before a yearly rule is stated.
const AGREEING: usize = 3;

/// The beginning given to an offset that holds for the whole range.
const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

/// The beginning given to it if the range itself is older.
const LONG_AGO: DateTime = DateTime::constant(1601, 1, 1, 0, 0, 0, 0);

/// One change of a zone's clock.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    at: Timestamp,
    from: Offset,
    to: Offset,
    name: String,
}

impl Change {
    /// The moment of the change by the clock that it ends (RFC 5545 §3.6.5).
    fn local(&self) -> DateTime {
        self.from.to_datetime(self.at)
    }

    fn is_forward(&self) -> bool {
        self.to > self.from
    }
}

/// One STANDARD or DAYLIGHT part.
#[derive(Debug)]
struct Observance {
    forward: bool,
    from: Offset,
    to: Offset,
    name: String,
    onset: DateTime,
    rule: Option<String>,
}

/// Describes `zone` under the name `tzid` from `first` to `last`.
pub(crate) fn vtimezone(
    tzid: &str,
    zone: &TimeZone,
    first: Timestamp,
    last: Timestamp,
) -> IcalComponent<'static> {
    let mut observances = observances(zone, first, last);
    // A zone always has a standard time, even if its clock only ever went forward here.
    if observances.iter().all(|observance| observance.forward) {
        for observance in &mut observances {
            observance.forward = false;
        }
    }
    IcalComponent {
        name: IcalComponentKind::VTimezone.into(),
        props: vec![plain(IcalPropKind::TzId, tzid.to_owned())],
        components: observances.into_iter().map(component).collect(),
    }
}

fn observances(zone: &TimeZone, first: Timestamp, last: Timestamp) -> Vec<Observance> {
    let changes = changes(zone, first, last);
    let mut out = Vec::new();
    if !changes.iter().any(|change| change.at <= first) {
        out.push(steady(zone, first));
    }
    for forward in [false, true] {
        let kind: Vec<&Change> =
            changes.iter().filter(|change| change.is_forward() == forward).collect();
        // Only the last change before the range still matters.
        let before = kind.iter().take_while(|change| change.at <= first).count();
        let relevant = kind.get(before.saturating_sub(1)..).unwrap_or_default();
        let Some(start) = relevant.first() else { continue };
        if let Some(rule) = yearly_rule(start, relevant) {
            out.push(observance(start, Some(rule)));
        } else {
            let needed = relevant.iter().filter(|change| change.at <= last);
            out.extend(needed.map(|change| observance(change, None)));
        }
    }
    if out.is_empty() {
        out.push(steady(zone, first));
    }
    out
}

/// Reads the changes of the clock in and around the range, in order of time.
fn changes(zone: &TimeZone, first: Timestamp, last: Timestamp) -> Vec<Change> {
    let from = first.checked_sub(AROUND).unwrap_or(Timestamp::MIN);
    let until = last.checked_add(AROUND * 4).unwrap_or(Timestamp::MAX);
    zone.following(from)
        .take(MOST_CHANGES)
        .take_while(|transition| transition.timestamp() <= until)
        .filter_map(|transition| {
            let at = transition.timestamp();
            let before = at.checked_sub(SignedDuration::from_secs(1)).ok()?;
            let (from, to) = (zone.to_offset(before), transition.offset());
            // Some records rename the zone without moving its clock.
            (from != to).then(|| Change {
                at,
                from,
                to,
                name: transition.abbreviation().to_owned(),
            })
        })
        .collect()
}

/// The offset that is in force at `first`, as if it had always been.
fn steady(zone: &TimeZone, first: Timestamp) -> Observance {
    let info = zone.to_offset_info(first);
    let old = info.offset().to_datetime(first) < EPOCH;
    Observance {
        forward: false,
        from: info.offset(),
        to: info.offset(),
        name: info.abbreviation().to_owned(),
        onset: if old { LONG_AGO } else { EPOCH },
        rule: None,
    }
}

fn observance(change: &Change, rule: Option<String>) -> Observance {
    Observance {
        forward: change.is_forward(),
        from: change.from,
        to: change.to,
        name: change.name.clone(),
        onset: change.local(),
        rule,
    }
}

/// States the rule that all of these changes follow, if there is one and enough of them.
fn yearly_rule(start: &Change, changes: &[&Change]) -> Option<String> {
    let onset = start.local();
    if changes.len() < AGREEING {
        return None;
    }
    let by_count = (onset.day() - 1) / 7 + 1;
    let consecutive = |ordinal: i8| {
        changes.iter().zip(0_i16..).all(|(change, years)| {
            let local = change.local();
            change.from == start.from
                && change.to == start.to
                && local.year() == onset.year() + years
                && local.month() == onset.month()
                && local.time() == onset.time()
                && local.date().weekday() == onset.date().weekday()
                && falls_on(local, ordinal)
        })
    };
    let ordinal = [-1, by_count].into_iter().find(|ordinal| consecutive(*ordinal))?;
    let weekday = match onset.date().weekday() {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    };
    Some(format!("FREQ=YEARLY;BYMONTH={};BYDAY={ordinal}{weekday}", onset.month()))
}

/// Whether a day is the so-many-th of its weekday in its month, from the end if negative.
fn falls_on(local: DateTime, ordinal: i8) -> bool {
    if ordinal < 0 {
        local.day() + 7 > local.date().last_of_month().day()
    } else {
        (local.day() - 1) / 7 + 1 == ordinal
    }
}

fn component(observance: Observance) -> IcalComponent<'static> {
    let kind =
        if observance.forward { IcalComponentKind::Daylight } else { IcalComponentKind::Standard };
    let onset =
        written_time(observance.onset).expect("changes of the clock lie in the years after 1600");
    let mut props: Vec<IcalProp<'static>> = vec![stamp(IcalPropKind::DtStart, Vec::new(), onset)];
    if let Some(rule) = observance.rule {
        let value = IcalValue::Recur(IcalRecur(rule.into()));
        props.push(prop(IcalPropKind::RRule, Vec::new(), value));
    }
    for (kind, offset) in
        [(IcalPropKind::TzOffsetFrom, observance.from), (IcalPropKind::TzOffsetTo, observance.to)]
    {
        let value = IcalValue::UtcOffset(IcalUtcOffset(written_offset(offset).into()));
        props.push(prop(kind, Vec::new(), value));
    }
    if !observance.name.is_empty() {
        props.push(plain(IcalPropKind::TzName, observance.name));
    }
    IcalComponent { name: kind.into(), props, components: Vec::new() }
}

fn written_offset(offset: Offset) -> String {
    let total = offset.seconds();
    let sign = if total < 0 { '-' } else { '+' };
    let total = total.unsigned_abs();
    let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60);
    if seconds == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{seconds:02}")
    }
}
