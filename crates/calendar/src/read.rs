//! Reading and checking calendar text from anywhere.
//!
//! Reading never fails because of one bad line: what cannot be understood becomes a finding and the
//! rest is kept. Only a file above the size limit, or nested deeper than any real one, is refused,
//! so that no input can exhaust memory or the stack.

use std::collections::BTreeSet;

use ical::component::{IcalComponent, IcalComponentKind, IcalComponentName};
use ical::ical::Ical;
use ical::param::IcalParam;
use ical::prop::{IcalProp, IcalPropKind, IcalPropName};
use ical::tree::cst::IcalCst;
use ical::tree::line::IcalLine;
use ical::tz::IcalTz;
use ical::value::IcalValue;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use planify_core::recurrence::Rule;

use crate::error::{CalendarError, shown};
use crate::recurrence::Described;
use crate::text;

/// The largest calendar that is read.
pub const SIZE_LIMIT: usize = 10 * 1024 * 1024;

/// The deepest nesting that is read; RFC 5545 and its extensions need four.
const DEPTH_LIMIT: usize = 16;

/// The most findings that are kept: a broken file repeats itself.
const FINDINGS_LIMIT: usize = 100;

/// The longest content line, in octets without its end (RFC 5545 §3.1).
const LINE_LIMIT: usize = 75;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Readers cope with it.
    Warning,
    /// Something was lost, or other programs will refuse the file.
    Error,
}

/// Something wrong with a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// A stable word for programs, such as `line-too-long`.
    pub code: &'static str,
    /// A sentence for people.
    pub text: String,
}

/// A calendar file as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    /// The iTIP method, in capitals.
    pub method: Option<String>,
    /// The events, in order.
    pub events: Vec<Event>,
    /// The zones that the file describes itself.
    pub zones: Vec<Described>,
    /// What was wrong.
    pub findings: Vec<Finding>,
}

/// A moment as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moment {
    /// An instant.
    Utc(Timestamp),
    /// A wall time of a named zone.
    Zoned {
        /// The TZID, as written.
        zone: String,
        /// The wall time.
        local: DateTime,
    },
    /// A wall time of wherever the reader is.
    Floating(DateTime),
    /// A day.
    Day(Date),
}

/// One VEVENT.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Event {
    /// UID.
    pub uid: Option<String>,
    /// SEQUENCE, 0 if absent.
    pub sequence: u32,
    /// DTSTAMP.
    pub dtstamp: Option<Moment>,
    /// DTSTART.
    pub start: Option<Moment>,
    /// DTEND, exclusive.
    pub end: Option<Moment>,
    /// SUMMARY.
    pub summary: Option<String>,
    /// DESCRIPTION.
    pub description: Option<String>,
    /// LOCATION.
    pub location: Option<String>,
    /// URL.
    pub url: Option<String>,
    /// CONFERENCE.
    pub online_url: Option<String>,
    /// STATUS, in capitals.
    pub status: Option<String>,
    /// ORGANIZER; outlook.com leaves it out of replies.
    pub organizer: Option<Person>,
    /// ATTENDEE, in order.
    pub attendees: Vec<Person>,
    /// DURATION, as written.
    pub duration: Option<String>,
    /// RRULE, in order; one that cannot be read is a finding.
    pub rules: Vec<Rule>,
    /// RDATE, of a period its start.
    pub added: Vec<Moment>,
    /// EXDATE.
    pub left_out: Vec<Moment>,
    /// RECURRENCE-ID: which occurrence of its series this one replaces.
    pub recurrence_id: Option<Moment>,
    /// Whether it replaces the later ones as well.
    pub reach: Reach,
}

/// How far an exception of a series reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    /// One occurrence.
    #[default]
    This,
    /// That occurrence and all behind it.
    ThisAndFuture,
}

/// An organiser or attendee.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// CN.
    pub name: Option<String>,
    /// The address, without `mailto:`.
    pub address: String,
    /// PARTSTAT, in capitals.
    pub answer: Option<String>,
    /// RSVP.
    pub answer_wanted: bool,
}

/// Reads a calendar, keeping what can be understood.
pub fn parse(bytes: &[u8]) -> Result<Calendar, CalendarError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.len() > SIZE_LIMIT {
        return Err(CalendarError::TooLarge { bytes: bytes.len(), limit: SIZE_LIMIT });
    }
    if deepest(bytes) > DEPTH_LIMIT {
        return Err(CalendarError::TooDeep { limit: DEPTH_LIMIT });
    }
    let recovered = IcalCst::parse_recovering(bytes);
    let mut calendar = Calendar::default();
    let mut findings = Findings::default();
    for problem in &recovered.problems {
        findings.add(Severity::Error, "unreadable-line", &shown(&problem.to_string()));
    }
    let mut seen = false;
    for tree in &recovered.calendars {
        if tree.begin.is_none() {
            if !tree.items.is_empty() {
                let text = "lines outside BEGIN:VCALENDAR were skipped";
                findings.add(Severity::Error, "outside-calendar", text);
            }
            continue;
        }
        let decoded = tree.decode();
        seen = true;
        take(&decoded, &mut calendar, &mut findings);
        if let Err(problems) = decoded.validate() {
            for problem in problems {
                findings.add(Severity::Error, "not-rfc-5545", &shown(&problem.to_string()));
            }
        }
    }
    if !seen {
        findings.add(Severity::Error, "no-calendar", "there is no BEGIN:VCALENDAR");
    }
    calendar.findings = findings.0;
    Ok(calendar)
}

/// Names everything that is wrong with a calendar, also what readers would forgive.
pub fn check(bytes: &[u8]) -> Vec<Finding> {
    let mut findings = Findings::default();
    match parse(bytes) {
        Ok(calendar) => findings.0 = calendar.findings,
        Err(refused) => {
            findings.add(Severity::Error, "refused", &refused.to_string());
            return findings.0;
        }
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        findings.add(
            Severity::Warning,
            "byte-order-mark",
            "the file begins with a byte order mark",
        );
    }
    if std::str::from_utf8(bytes).is_err() {
        findings.add(Severity::Error, "not-utf-8", "the file is not UTF-8");
    }
    check_lines(bytes, &mut findings);
    findings.0
}

fn check_lines(bytes: &[u8], findings: &mut Findings) {
    let mut lines = bytes.split(|&byte| byte == b'\n').zip(1_usize..).peekable();
    while let Some((line, number)) = lines.next() {
        let is_rest = lines.peek().is_none();
        let (line, ended) = match line.strip_suffix(b"\r") {
            Some(line) => (line, true),
            None => (line, is_rest && line.is_empty()),
        };
        if !ended {
            let text = format!("line {number} does not end with CRLF");
            findings.add(Severity::Warning, "line-end", &text);
        }
        if line.len() > LINE_LIMIT {
            let text =
                format!("line {number} has {} octets, the limit is {LINE_LIMIT}", line.len());
            findings.add(Severity::Warning, "line-too-long", &text);
        }
        if line.iter().any(|byte| byte.is_ascii_control() && *byte != b'\t') {
            let text = format!("line {number} holds a control character");
            findings.add(Severity::Error, "control-character", &text);
        }
    }
}

/// Findings, at most one for each sentence and not more than the limit.
#[derive(Debug, Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, severity: Severity, code: &'static str, text: &str) {
        let finding = Finding { severity, code, text: text.to_owned() };
        if self.0.len() < FINDINGS_LIMIT && !self.0.contains(&finding) {
            self.0.push(finding);
        }
    }
}

/// Measures the nesting exactly as the parser behind will see it.
fn deepest(bytes: &[u8]) -> usize {
    let (mut rest, mut depth, mut deepest) = (bytes, 0_usize, 0);
    while !rest.is_empty() && deepest <= DEPTH_LIMIT {
        rest = match IcalLine::take(rest) {
            Ok((line, tail)) => {
                let name = line.name.get();
                if name.eq_ignore_ascii_case("BEGIN") {
                    depth += 1;
                } else if name.eq_ignore_ascii_case("END") {
                    depth = depth.saturating_sub(1);
                }
                tail
            }
            Err(_) => IcalLine::take_physical(rest).1,
        };
        deepest = deepest.max(depth);
    }
    deepest
}

fn take(decoded: &Ical<'_>, calendar: &mut Calendar, findings: &mut Findings) {
    for prop in &decoded.props {
        if kind(prop) == Some(IcalPropKind::Method) {
            calendar.method = Some(text_of(prop).to_ascii_uppercase());
        }
    }
    let is = |component: &IcalComponent<'_>, kind| component.name == IcalComponentName::Kind(kind);
    let described: BTreeSet<String> = decoded
        .components
        .iter()
        .filter(|component| is(component, IcalComponentKind::VTimezone))
        .flat_map(|component| &component.props)
        .filter(|prop| kind(prop) == Some(IcalPropKind::TzId))
        .map(|prop| text_of(prop).trim().to_owned())
        .collect();
    calendar
        .zones
        .extend(decoded.components.iter().filter_map(IcalTz::of_component).map(Described));
    for component in &decoded.components {
        if is(component, IcalComponentKind::VEvent) {
            let event = event(component, findings);
            for moment in [&event.start, &event.end].into_iter().flatten() {
                check_zone(moment, &described, findings);
            }
            calendar.events.push(event);
        }
    }
}

fn check_zone(moment: &Moment, described: &BTreeSet<String>, findings: &mut Findings) {
    let Moment::Zoned { zone, .. } = moment else { return };
    if described.contains(zone) {
        return;
    }
    if TimeZone::get(zone).is_ok() {
        let text = format!("the zone `{}` has no VTIMEZONE", shown(zone));
        findings.add(Severity::Warning, "zone-not-described", &text);
    } else {
        let text = format!("the zone `{}` is unknown and has no VTIMEZONE", shown(zone));
        findings.add(Severity::Error, "unknown-zone", &text);
    }
}

fn event(component: &IcalComponent<'_>, findings: &mut Findings) -> Event {
    let mut event = Event::default();
    for prop in &component.props {
        let Some(kind) = kind(prop) else { continue };
        let text = || Some(text_of(prop));
        match kind {
            IcalPropKind::Uid => event.uid = text(),
            IcalPropKind::Sequence => match text_of(prop).trim().parse() {
                Ok(sequence) => event.sequence = sequence,
                Err(_) => {
                    findings.add(Severity::Error, "bad-sequence", "SEQUENCE is not a number");
                }
            },
            IcalPropKind::DtStamp => event.dtstamp = moment(prop, findings),
            IcalPropKind::DtStart => event.start = moment(prop, findings),
            IcalPropKind::DtEnd => event.end = moment(prop, findings),
            IcalPropKind::Summary => event.summary = text(),
            IcalPropKind::Description => event.description = text(),
            IcalPropKind::Location => event.location = text(),
            IcalPropKind::Url => event.url = text(),
            IcalPropKind::Conference => event.online_url = text(),
            IcalPropKind::Status => event.status = Some(text_of(prop).to_ascii_uppercase()),
            IcalPropKind::Organizer => event.organizer = Some(person(prop)),
            IcalPropKind::Attendee => event.attendees.push(person(prop)),
            kind => take_recurrence(&mut event, kind, prop, findings),
        }
    }
    event
}

fn take_recurrence(
    event: &mut Event,
    kind: IcalPropKind,
    prop: &IcalProp<'_>,
    findings: &mut Findings,
) {
    match kind {
        IcalPropKind::Duration => event.duration = Some(text_of(prop)),
        IcalPropKind::RRule => match text_of(prop).parse() {
            Ok(rule) => event.rules.push(rule),
            Err(refusal) => {
                let text = format!("a rule cannot be read: {}", shown(&refusal.message));
                findings.add(Severity::Error, "bad-rule", &text);
            }
        },
        IcalPropKind::ExRule => {
            let text = "EXRULE is no part of iCalendar any more and is not looked at";
            findings.add(Severity::Error, "exrule", text);
        }
        IcalPropKind::RDate => event.added.extend(moments(prop, findings)),
        IcalPropKind::ExDate => event.left_out.extend(moments(prop, findings)),
        IcalPropKind::RecurrenceId => {
            event.recurrence_id = moment(prop, findings);
            let reaches = prop.params.iter().any(|parameter| {
                matches!(parameter, IcalParam::Range(range) if range.eq_ignore_ascii_case("THISANDFUTURE"))
            });
            event.reach = if reaches { Reach::ThisAndFuture } else { Reach::This };
        }
        _ => {}
    }
}

fn person(prop: &IcalProp<'_>) -> Person {
    let mut person = Person { address: text::address_of(&text_of(prop)), ..Person::default() };
    for parameter in &prop.params {
        match parameter {
            IcalParam::Cn(name) => person.name = Some(name.clone().into_owned()),
            IcalParam::PartStat(answer) => person.answer = Some(answer.to_ascii_uppercase()),
            IcalParam::Rsvp(wanted) => person.answer_wanted = wanted.eq_ignore_ascii_case("TRUE"),
            _ => {}
        }
    }
    person
}

fn moment(prop: &IcalProp<'_>, findings: &mut Findings) -> Option<Moment> {
    one_moment(prop, &text_of(prop), findings)
}

/// The moments of a list; of a period its start.
fn moments(prop: &IcalProp<'_>, findings: &mut Findings) -> Vec<Moment> {
    let written = text_of(prop);
    let starts = written.split(',').map(|item| item.split('/').next().unwrap_or(item));
    starts.filter_map(|start| one_moment(prop, start, findings)).collect()
}

fn one_moment(prop: &IcalProp<'_>, written: &str, findings: &mut Findings) -> Option<Moment> {
    let zone = prop.params.iter().find_map(|parameter| match parameter {
        IcalParam::TzId(zone) => Some(zone.trim().to_owned()),
        _ => None,
    });
    let moment = read_moment(written.trim(), zone);
    if moment.is_none() {
        let text = format!("`{}` is not a time in {}", shown(written), shown(&prop.name));
        findings.add(Severity::Error, "bad-time", &text);
    }
    moment
}

fn read_moment(written: &str, zone: Option<String>) -> Option<Moment> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let Some((date, time)) = written.split_once(['T', 't']) else {
        let day = digits(written).then(|| Date::strptime("%Y%m%d", written).ok())??;
        return Some(Moment::Day(day));
    };
    let (time, in_utc) = match time.strip_suffix(['Z', 'z']) {
        Some(time) => (time, true),
        None => (time, false),
    };
    if date.len() != 8 || time.len() != 6 || !digits(date) || !digits(time) {
        return None;
    }
    let local = DateTime::strptime("%Y%m%dT%H%M%S", format!("{date}T{time}")).ok()?;
    match (in_utc, zone) {
        (true, _) => TimeZone::UTC.to_timestamp(local).ok().map(Moment::Utc),
        (false, Some(zone)) => Some(Moment::Zoned { zone, local }),
        (false, None) => Some(Moment::Floating(local)),
    }
}

fn kind(prop: &IcalProp<'_>) -> Option<IcalPropKind> {
    match &prop.name {
        IcalPropName::Kind(kind) => Some(*kind),
        IcalPropName::Unknown(_) => None,
    }
}

/// The value of a property as text, whatever its declared type.
fn text_of(prop: &IcalProp<'_>) -> String {
    match &prop.value {
        IcalValue::Text(value) => value.0.clone().into_owned(),
        IcalValue::Uri(value) => value.0.clone().into_owned(),
        IcalValue::CalAddress(value) => value.0.clone().into_owned(),
        IcalValue::Date(value) => value.0.clone().into_owned(),
        IcalValue::DateTime(value) => value.0.clone().into_owned(),
        IcalValue::Integer(value) => value.0.clone().into_owned(),
        IcalValue::Duration(value) => value.0.clone().into_owned(),
        IcalValue::Recur(value) => value.0.clone().into_owned(),
        IcalValue::DateTimeList(value) => value.0.join(","),
        IcalValue::Unknown(value) => {
            let parts: Vec<String> = value.components.iter().map(|part| part.join(",")).collect();
            parts.join(";")
        }
        _ => String::new(),
    }
}
