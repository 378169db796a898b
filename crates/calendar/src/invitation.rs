//! Writing one calendar object: an invitation, its update or cancellation, or a published event.
//!
//! What is written is strict RFC 5545 with exactly one attendee, ends every line with CRLF, folds
//! at 75 octets without splitting a character and carries a VTIMEZONE for the zone it names. Equal
//! objects give equal text: DTSTAMP is the time of the last change, never the time of writing.

use ical::component::{IcalComponent, IcalComponentKind};
use ical::ical::Ical;
use ical::param::IcalParam;
use ical::prop::{IcalProp, IcalPropKind};
use ical::value::IcalValue;
use ical::value::cal_address::IcalCalAddress;
use ical::value::datetime::{IcalDate, IcalDateTime};
use ical::value::integer::IcalInteger;
use ical::value::uri::IcalUri;
use ical::version::IcalVersion;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};

use crate::error::{CalendarError, shown};
use crate::repeats::{self, Repeats};
use crate::{text, zone};

/// How far behind its first date the zone of a series is described.
const SERIES_DESCRIBED: SignedDuration = SignedDuration::from_hours(5 * 366 * 24);

pub(crate) const PRODID: &str = "-//Planify//Planify//EN";

/// The longest UID that is written; ours have 36 characters, others' are kept as they came.
const UID_LIMIT: usize = 255;

/// The iTIP methods that Planify sends (RFC 5546 §1.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Invites, or tells what changed.
    Request,
    /// Withdraws.
    Cancel,
    /// Announces, without asking for an answer.
    Publish,
}

impl Method {
    /// The word on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
            Self::Publish => "PUBLISH",
        }
    }
}

/// Whom an object is for and what it asks of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scheduling {
    /// An invitation or its update, for one guest.
    Request(Attendee),
    /// A cancellation, for one guest.
    Cancel(Attendee),
    /// An announcement, which has no attendee (RFC 5546 §3.2.1).
    Publish,
}

impl Scheduling {
    /// The method of this object.
    pub const fn method(&self) -> Method {
        match self {
            Self::Request(_) => Method::Request,
            Self::Cancel(_) => Method::Cancel,
            Self::Publish => Method::Publish,
        }
    }

    const fn attendee(&self) -> Option<&Attendee> {
        match self {
            Self::Request(attendee) | Self::Cancel(attendee) => Some(attendee),
            Self::Publish => None,
        }
    }
}

/// A guest as a calendar sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// The name, if one is known.
    pub name: Option<String>,
    /// The address the mail goes to: clients show buttons only if both are equal.
    pub address: String,
    /// The answer so far.
    pub answer: Answer,
}

/// An answer to an invitation (PARTSTAT, RFC 5545 §3.2.12).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// No answer yet.
    NeedsAction,
    /// Yes.
    Accepted,
    /// No.
    Declined,
    /// Maybe.
    Tentative,
}

impl Answer {
    /// The word on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NeedsAction => "NEEDS-ACTION",
            Self::Accepted => "ACCEPTED",
            Self::Declined => "DECLINED",
            Self::Tentative => "TENTATIVE",
        }
    }
}

/// Who asks: answers by mail go to this address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organizer {
    /// The name, if one is known.
    pub name: Option<String>,
    /// An address that the daemon receives mail for.
    pub address: String,
}

/// When an event takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// From one wall time of a zone to another.
    Zoned {
        /// A name of the IANA database.
        zone: String,
        /// The first moment.
        start: DateTime,
        /// The first moment after the event.
        end: DateTime,
    },
    /// Whole days.
    AllDay {
        /// The first day.
        first: Date,
        /// The first day after the event (DTEND is exclusive, RFC 5545 §3.6.1).
        end: Date,
    },
}

/// What became of the event (STATUS, RFC 5545 §3.8.1.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It takes place.
    Confirmed,
    /// It is planned.
    Tentative,
    /// It does not take place.
    Cancelled,
}

impl Status {
    /// The word on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "CONFIRMED",
            Self::Tentative => "TENTATIVE",
            Self::Cancelled => "CANCELLED",
        }
    }
}

/// One event for one reader, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarObject {
    /// Whom it is for.
    pub scheduling: Scheduling,
    /// The stored identifier, the same in every mail about the event; it holds no host name.
    pub uid: String,
    /// How often the event changed in a way that asks guests again (RFC 5546 §2.1.4).
    pub sequence: u32,
    /// When the event was last changed.
    pub dtstamp: Timestamp,
    /// When it takes place; of a series its first date.
    pub when: When,
    /// Whether it is a series, or one date of one.
    pub repeats: Repeats,
    /// The title.
    pub summary: String,
    /// The text under it.
    pub description: Option<String>,
    /// The place; without one, the online link stands there too, where every client shows it.
    pub location: Option<String>,
    /// A page about the event.
    pub url: Option<String>,
    /// The link to take part online (CONFERENCE, RFC 7986 §5.11).
    pub online_url: Option<String>,
    /// What became of it.
    pub status: Status,
    /// Who asks.
    pub organizer: Organizer,
}

/// Writes the object as iCalendar text.
pub fn write(object: &CalendarObject) -> Result<String, CalendarError> {
    write_with(object, &[])
}

/// Writes a series with dates that differ from it, all of one UID, as iCalendar text.
pub fn write_with(
    object: &CalendarObject,
    exceptions: &[CalendarObject],
) -> Result<String, CalendarError> {
    let (event, timezone) = component(object)?;
    let mut components: Vec<IcalComponent<'static>> = timezone.into_iter().collect();
    components.push(event);
    for exception in exceptions {
        // They are told in the zone of the series, which is described already.
        components.push(component(exception)?.0);
    }
    let calendar = Ical {
        version: IcalVersion::V2_0,
        props: vec![
            plain(IcalPropKind::ProdId, PRODID.to_owned()),
            plain(IcalPropKind::CalScale, "GREGORIAN".to_owned()),
            plain(IcalPropKind::Method, object.scheduling.method().as_str().to_owned()),
        ],
        components,
    };
    let calendar = calendar.validate().map_err(|findings| {
        CalendarError::Invalid(findings.first().map(ToString::to_string).unwrap_or_default())
    })?;
    Ok(calendar.to_string())
}

/// One VEVENT, and the zone that its times name.
fn component(
    object: &CalendarObject,
) -> Result<(IcalComponent<'static>, Option<IcalComponent<'static>>), CalendarError> {
    let (times, timezone) = times(&object.when, &object.repeats)?;
    let mut event = vec![
        plain(IcalPropKind::Uid, uid(&object.uid)?),
        stamp(IcalPropKind::DtStamp, Vec::new(), utc(object.dtstamp)?),
    ];
    event.extend(times);
    event.extend(repeats::props(&object.repeats, &object.when));
    event.push(prop(
        IcalPropKind::Sequence,
        Vec::new(),
        IcalValue::Integer(IcalInteger(object.sequence.to_string().into())),
    ));
    event.push(plain(IcalPropKind::Status, object.status.as_str().to_owned()));
    event.extend(texts(object)?);
    event.push(organizer(&object.organizer)?);
    if let Some(attendee) = object.scheduling.attendee() {
        event.push(self::attendee(attendee)?);
    }
    event.push(plain(IcalPropKind::Transp, "OPAQUE".to_owned()));

    let event = IcalComponent {
        name: IcalComponentKind::VEvent.into(),
        props: event,
        components: Vec::new(),
    };
    Ok((event, timezone))
}

type Times = (Vec<IcalProp<'static>>, Option<IcalComponent<'static>>);

/// Writes DTSTART and DTEND, and the zone they name.
fn times(when: &When, repeats: &Repeats) -> Result<Times, CalendarError> {
    match when {
        When::AllDay { first, end } => {
            let last = end.checked_sub(1.day()).unwrap_or(*end);
            if end <= first || last < *first {
                return Err(CalendarError::EndsBeforeStart);
            }
            let day = |kind, date: Date| -> Result<_, CalendarError> {
                let value = IcalValue::Date(IcalDate(written_date(date)?.into()));
                Ok(prop(kind, vec![IcalParam::Value("DATE".into())], value))
            };
            Ok((vec![day(IcalPropKind::DtStart, *first)?, day(IcalPropKind::DtEnd, *end)?], None))
        }
        When::Zoned { zone, start, end } => zoned(zone, (*start, *end), repeats),
    }
}

fn zoned(
    name: &str,
    (start, end): (DateTime, DateTime),
    repeats: &Repeats,
) -> Result<Times, CalendarError> {
    let unknown = || CalendarError::UnknownZone(shown(name));
    let zone = TimeZone::get(name).map_err(|_| unknown())?;
    let name = zone.iana_name().ok_or_else(unknown)?.to_owned();
    let instant = |local: DateTime| {
        let out_of_range = |_| CalendarError::YearOutOfRange(local.to_string());
        zone.to_timestamp(local).map_err(out_of_range)
    };
    let (first, last) = (instant(start)?, instant(end)?);
    if last < first {
        return Err(CalendarError::EndsBeforeStart);
    }
    let in_utc = matches!(name.as_str(), "UTC" | "Etc/UTC");
    let parameters =
        || if in_utc { Vec::new() } else { vec![IcalParam::TzId(name.clone().into())] };
    let written =
        |local| written_time(local).map(|text| if in_utc { format!("{text}Z") } else { text });
    let mut props = vec![stamp(IcalPropKind::DtStart, parameters(), written(start)?)];
    // A DTEND that equals DTSTART is not allowed; without one the event ends where it starts.
    if first < last {
        props.push(stamp(IcalPropKind::DtEnd, parameters(), written(end)?));
    }
    let described = match repeats {
        Repeats::Never | Repeats::Date(_) => last,
        Repeats::Series(_) => last.saturating_add(SERIES_DESCRIBED).unwrap_or(last),
    };
    let timezone =
        if in_utc { None } else { Some(zone::vtimezone(&name, &zone, first, described)) };
    Ok((props, timezone))
}

fn texts(object: &CalendarObject) -> Result<Vec<IcalProp<'static>>, CalendarError> {
    let summary = text::many_lines(&object.summary);
    if summary.trim().is_empty() {
        return Err(CalendarError::Empty { field: "SUMMARY" });
    }
    let mut props = vec![plain(IcalPropKind::Summary, summary)];
    let given = |value: &Option<String>| {
        value.as_deref().map(text::many_lines).filter(|value| !value.trim().is_empty())
    };
    let online = object.online_url.as_deref().map(|it| text::link("CONFERENCE", it)).transpose()?;
    let url = object.url.as_deref().map(|it| text::link("URL", it)).transpose()?;
    if let Some(description) = given(&object.description) {
        props.push(plain(IcalPropKind::Description, description));
    }
    if let Some(location) = given(&object.location).or_else(|| online.clone()) {
        props.push(plain(IcalPropKind::Location, location));
    }
    if let Some(url) = url.or_else(|| online.clone()) {
        props.push(prop(IcalPropKind::Url, Vec::new(), IcalValue::Uri(IcalUri(url.into()))));
    }
    if let Some(online) = online {
        let parameters = vec![IcalParam::Value("URI".into())];
        let value = IcalValue::Uri(IcalUri(online.into()));
        props.push(prop(IcalPropKind::Conference, parameters, value));
    }
    Ok(props)
}

pub(crate) fn organizer(organizer: &Organizer) -> Result<IcalProp<'static>, CalendarError> {
    let address = text::address("ORGANIZER", &organizer.address)?;
    Ok(person(IcalPropKind::Organizer, Vec::new(), organizer.name.as_deref(), address))
}

fn attendee(attendee: &Attendee) -> Result<IcalProp<'static>, CalendarError> {
    let address = text::address("ATTENDEE", &attendee.address)?;
    let parameters = vec![
        IcalParam::CuType("INDIVIDUAL".into()),
        IcalParam::Role("REQ-PARTICIPANT".into()),
        IcalParam::PartStat(attendee.answer.as_str().into()),
        IcalParam::Rsvp("TRUE".into()),
    ];
    Ok(person(IcalPropKind::Attendee, parameters, attendee.name.as_deref(), address))
}

fn person(
    kind: IcalPropKind,
    mut parameters: Vec<IcalParam<'static>>,
    name: Option<&str>,
    address: &str,
) -> IcalProp<'static> {
    let uri = text::mailto(address);
    let name = name.map(parameter_text);
    if let Some(name) = name.filter(|name| !name.is_empty()) {
        parameters.push(IcalParam::Cn(name.into()));
    }
    // Clients that do not decode the URI find the plain address here (RFC 7986 §6.2).
    if uri.strip_prefix("mailto:") != Some(address) {
        parameters.push(IcalParam::Email(address.to_owned().into()));
    }
    prop(kind, parameters, IcalValue::CalAddress(IcalCalAddress(uri.into())))
}

/// A name as it is safe in a parameter: single blanks, because lenient readers lose some at folds,
/// and no backslash, because they take it for an escape though a parameter has none.
fn parameter_text(name: &str) -> String {
    text::one_line(name).replace('\\', "/")
}

pub(crate) fn uid(value: &str) -> Result<String, CalendarError> {
    let value = text::without_controls("UID", value)?;
    if value.len() > UID_LIMIT {
        return Err(CalendarError::TooLong { field: "UID", limit: UID_LIMIT });
    }
    Ok(value.to_owned())
}

pub(crate) fn utc(instant: Timestamp) -> Result<String, CalendarError> {
    written_time(TimeZone::UTC.to_datetime(instant)).map(|text| format!("{text}Z"))
}

pub(crate) fn written_time(local: DateTime) -> Result<String, CalendarError> {
    let date = written_date(local.date())?;
    Ok(format!("{date}T{:02}{:02}{:02}", local.hour(), local.minute(), local.second()))
}

fn written_date(date: Date) -> Result<String, CalendarError> {
    if date.year() < 1 {
        return Err(CalendarError::YearOutOfRange(date.to_string()));
    }
    Ok(format!("{:04}{:02}{:02}", date.year(), date.month(), date.day()))
}

pub(crate) fn plain(kind: IcalPropKind, value: String) -> IcalProp<'static> {
    IcalProp::text(kind, Vec::new(), value)
}

pub(crate) fn stamp(
    kind: IcalPropKind,
    parameters: Vec<IcalParam<'static>>,
    value: String,
) -> IcalProp<'static> {
    prop(kind, parameters, IcalValue::DateTime(IcalDateTime(value.into())))
}

pub(crate) fn prop(
    kind: IcalPropKind,
    params: Vec<IcalParam<'static>>,
    value: IcalValue<'static>,
) -> IcalProp<'static> {
    IcalProp { name: kind.into(), params, value }
}
