//! Writing the items of an agenda as one calendar, to be read or subscribed to.
//!
//! It asks nobody for an answer, so it names neither a method nor people. The same items give the
//! same text, and an item keeps its UID whatever changes.

use ical::component::{IcalComponent, IcalComponentKind};
use ical::ical::Ical;
use ical::param::IcalParam;
use ical::prop::{IcalProp, IcalPropKind};
use ical::value::IcalValue;
use ical::value::integer::IcalInteger;
use ical::version::IcalVersion;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::error::{CalendarError, shown};
use crate::invitation::{PRODID, plain, prop, stamp, uid, utc, written_time};
use crate::{text, zone};

/// An item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The identifier, which never changes.
    pub uid: String,
    /// How often the item changed.
    pub sequence: u32,
    /// When the item was last changed, as far as is known.
    pub dtstamp: Timestamp,
    /// The start.
    pub starts_at: Timestamp,
    /// The end, later than the start.
    pub ends_at: Timestamp,
    /// The title.
    pub summary: String,
    /// The text under it.
    pub description: Option<String>,
    /// The track or room.
    pub location: Option<String>,
}

/// Writes items in the wall clock of the zone `zone_name` as iCalendar text.
pub fn write(zone_name: &str, entries: &[Entry]) -> Result<String, CalendarError> {
    let unknown = || CalendarError::UnknownZone(shown(zone_name));
    let zone = TimeZone::get(zone_name).map_err(|_| unknown())?;
    let name = zone.iana_name().ok_or_else(unknown)?.to_owned();
    let first = entries.iter().map(|entry| entry.starts_at).min();
    let last = entries.iter().map(|entry| entry.ends_at).max();
    let in_utc = matches!(name.as_str(), "UTC" | "Etc/UTC");
    let mut components = Vec::with_capacity(entries.len() + 1);
    if let (Some(first), Some(last), false) = (first, last, in_utc) {
        components.push(zone::vtimezone(&name, &zone, first, last));
    }
    for entry in entries {
        components.push(event(entry, &zone, (!in_utc).then_some(&name))?);
    }
    let calendar = Ical {
        version: IcalVersion::V2_0,
        props: vec![
            plain(IcalPropKind::ProdId, PRODID.to_owned()),
            plain(IcalPropKind::CalScale, "GREGORIAN".to_owned()),
        ],
        components,
    };
    Ok(calendar.to_string())
}

fn event(
    entry: &Entry,
    zone: &TimeZone,
    tzid: Option<&String>,
) -> Result<IcalComponent<'static>, CalendarError> {
    if entry.ends_at <= entry.starts_at {
        return Err(CalendarError::EndsBeforeStart);
    }
    let summary = text::many_lines(&entry.summary);
    if summary.trim().is_empty() {
        return Err(CalendarError::Empty { field: "SUMMARY" });
    }
    let sequence = IcalValue::Integer(IcalInteger(entry.sequence.to_string().into()));
    let mut props = vec![
        plain(IcalPropKind::Uid, uid(&entry.uid)?),
        stamp(IcalPropKind::DtStamp, Vec::new(), utc(entry.dtstamp)?),
        time(IcalPropKind::DtStart, entry.starts_at, zone, tzid)?,
        time(IcalPropKind::DtEnd, entry.ends_at, zone, tzid)?,
        prop(IcalPropKind::Sequence, Vec::new(), sequence),
        plain(IcalPropKind::Summary, summary),
    ];
    for (kind, value) in
        [(IcalPropKind::Description, &entry.description), (IcalPropKind::Location, &entry.location)]
    {
        let value = value.as_deref().map(text::many_lines);
        props.extend(value.filter(|text| !text.trim().is_empty()).map(|text| plain(kind, text)));
    }
    Ok(IcalComponent { name: IcalComponentKind::VEvent.into(), props, components: Vec::new() })
}

/// A moment by the clock of the zone, unless that clock shows it twice.
fn time(
    kind: IcalPropKind,
    at: Timestamp,
    zone: &TimeZone,
    tzid: Option<&String>,
) -> Result<IcalProp<'static>, CalendarError> {
    let local = zone.to_datetime(at);
    let is_plain = zone.to_timestamp(local).is_ok_and(|read| read == at);
    match tzid.filter(|_| is_plain) {
        Some(tzid) => {
            let parameters = vec![IcalParam::TzId(tzid.clone().into())];
            Ok(stamp(kind, parameters, written_time(local)?))
        }
        None => Ok(stamp(kind, Vec::new(), utc(at)?)),
    }
}
