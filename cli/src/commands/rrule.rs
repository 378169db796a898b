//! `planify rrule`: what a rule of recurrence gives, without a daemon.

use clap::{Args, Subcommand};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use planify_calendar::recurrence::{Clock, Instance, RecurrenceError, Series, Start};
use planify_core::recurrence::{INSTANCES_MAX, InUtc, parse_moment};
use planify_core::when;
use serde_json::json;

use crate::args::Format;
use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How dates of a rule are shown.
const VIEW: View = View {
    schema: "planify.instance/v1",
    name: "local",
    columns: &[
        Column::new("local", "LOCAL", Kind::Name),
        Column::new("starts_at", "STARTS AT", Kind::Name),
    ],
};

/// See what a rule of recurrence gives
#[derive(Debug, Subcommand)]
pub(crate) enum RruleCommand {
    Expand(ExpandArgs),
}

/// Print the dates that a rule gives, one a line
///
/// The rule is that of iCalendar. With `--tz` the dates are those of a clock in that zone: a time
/// that the clock skips is left out and not counted. Not more than 10,000 dates are given.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify rrule expand --rrule \"FREQ=WEEKLY;BYDAY=MO,WE\" --dtstart 20270301T090000 --count 5
  planify rrule expand --rrule \"FREQ=DAILY\" --dtstart 20260306T023000 --tz America/New_York --count 4
  planify rrule expand --rrule \"FREQ=DAILY\" --dtstart 19900101T090000 --from 20270601 --count 30")]
pub(crate) struct ExpandArgs {
    /// The rule
    #[arg(long, value_name = "RULE")]
    rrule: String,
    /// The start, such as 20270301T090000
    #[arg(long, value_name = "DATE")]
    dtstart: String,
    /// How many dates, at most
    #[arg(long, value_name = "N")]
    count: Option<usize>,
    /// Begin with the first date from this one on
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
}

impl RruleCommand {
    pub(crate) fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Expand(args) => expand(&args, session),
        }
    }
}

fn expand(args: &ExpandArgs, session: &Session) -> Result<(), Failure> {
    let clock = match &session.globals.tz {
        None => Clock::Floating,
        Some(name) => Clock::Zone(when::parse_zone(name)?),
    };
    let series = Series {
        start: moment(&args.dtstart, &clock)?,
        start_is: Start::Anchor,
        clock,
        rules: vec![args.rrule.parse()?],
        added: Vec::new(),
        left_out: Vec::new(),
    };
    let found = dates(args, &series)?;
    if found.is_empty() {
        session.output.note("the rule gives no date");
    }
    if matches!(session.output.format, Format::Json | Format::Jsonl) {
        let mut list = session.output.list(&VIEW);
        for instance in &found {
            let local = instance.local.to_string();
            let starts_at = match series.clock {
                Clock::Floating => None,
                Clock::Zone(_) | Clock::Described(_) => Some(instance.at.to_string()),
            };
            list.push(&json!({ "local": local, "starts_at": starts_at }))?;
        }
        return list.finish(None);
    }
    let line = |instance: &Instance| format!("{}\n", instance.local.strftime("%Y%m%dT%H%M%S"));
    session.output.text(&found.iter().map(line).collect::<String>())
}

fn dates(args: &ExpandArgs, series: &Series) -> Result<Vec<Instance>, Failure> {
    let wanted = args.count.unwrap_or(usize::MAX);
    if args.count.is_some_and(|count| count > INSTANCES_MAX) {
        return Err(RecurrenceError::TooMany.into());
    }
    let first = match &args.from {
        None => Timestamp::MIN,
        Some(from) => {
            let from = Series::once(moment(from, &series.clock)?, series.clock.clone());
            match from.instances().next() {
                Some(instance) => instance?.at,
                None => Timestamp::MAX,
            }
        }
    };
    let mut found = Vec::new();
    for instance in series.instances_from(first)?.take(wanted) {
        found.push(instance?);
        if found.len() > INSTANCES_MAX {
            return Err(RecurrenceError::TooMany.into());
        }
    }
    Ok(found)
}

/// A wall clock of the series; an instant is told on its clock.
fn moment(text: &str, clock: &Clock) -> Result<DateTime, Failure> {
    let moment = parse_moment(text)?;
    Ok(match moment.in_utc {
        InUtc::No => moment.id.at,
        InUtc::Yes => {
            let at = TimeZone::UTC.to_timestamp(moment.id.at);
            clock.shown(at.map_err(|_| Failure::new("bad-date", "the year is out of range"))?)
        }
    })
}

impl From<RecurrenceError> for Failure {
    fn from(error: RecurrenceError) -> Self {
        Self::new(error.code(), error.to_string())
    }
}
