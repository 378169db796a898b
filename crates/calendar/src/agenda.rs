//! Writing the items of an agenda as one calendar, to be read or subscribed to.
//!
//! It asks nobody for an answer, so it names neither a method nor people, unless it is sent to somebody. The same items
//! give the same text, and an item keeps its UID whatever changes.

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
use crate::invitation::{
    Method, Organizer, PRODID, Status, organizer, plain, prop, stamp, uid, utc, written_time,
};
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

/// What is said besides when entries are sent to somebody, who is asked for no answer (RFC 5546 §3.2.1 and §4.1.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// Who sends it.
    pub organizer: Organizer,
    /// What became of the entries.
    pub status: Status,
}

impl Announcement {
    /// The method of a text with so many entries: one of several cannot be `CANCEL`, which is about one UID.
    pub fn method(&self, entries: &[Entry]) -> Method {
        match (self.status, entries.len()) {
            (Status::Cancelled, 1) => Method::Cancel,
            _ => Method::Publish,
        }
    }
}

/// Writes items in the wall clock of the zone `zone_name` as iCalendar text.
pub fn write(zone_name: &str, entries: &[Entry]) -> Result<String, CalendarError> {
    Ok(calendar(zone_name, entries, None)?.to_string())
}

/// Writes entries that are sent to somebody, or struck out, with the method.
pub fn announce(
    zone_name: &str,
    entries: &[Entry],
    announcement: &Announcement,
) -> Result<(Method, String), CalendarError> {
    let written = calendar(zone_name, entries, Some(announcement))?;
    let written = written.validate().map_err(|findings| {
        CalendarError::Invalid(findings.first().map(ToString::to_string).unwrap_or_default())
    })?;
    Ok((announcement.method(entries), written.to_string()))
}

fn calendar(
    zone_name: &str,
    entries: &[Entry],
    announcement: Option<&Announcement>,
) -> Result<Ical<'static>, CalendarError> {
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
        let mut event = event(entry, &zone, (!in_utc).then_some(&name))?;
        if let Some(Announcement { organizer: who, status }) = announcement {
            event.props.push(plain(IcalPropKind::Status, status.as_str().to_owned()));
            event.props.push(organizer(who)?);
        }
        components.push(event);
    }
    let mut props = vec![
        plain(IcalPropKind::ProdId, PRODID.to_owned()),
        plain(IcalPropKind::CalScale, "GREGORIAN".to_owned()),
    ];
    let method = announcement.map(|it| it.method(entries).as_str().to_owned());
    props.extend(method.map(|method| plain(IcalPropKind::Method, method)));
    Ok(Ical { version: IcalVersion::V2_0, props, components })
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
