//! `planify booking check` and `explain`: whether something is free, and why not.

use clap::Args;
use planify_api::bookings::WantedResource;
use planify_api::slots::{CHECK_SCHEMA, CheckSlot, SlotCheck};

use super::{amount, reader_at, wanted};
use crate::args::Format;
use crate::failure::{EXIT_NO, Failure};
use crate::output::{Column, Kind, View};
use crate::session::Session;
use crate::times;

/// How what came of a check is shown.
const VIEW: View = View {
    schema: CHECK_SCHEMA,
    name: "free",
    columns: &[
        Column::new("free", "FREE", Kind::Name),
        Column::new("resources", "RESOURCES", Kind::List),
        Column::new("start_local", "START", Kind::Wall),
        Column::new("end_local", "END", Kind::Wall),
        Column::new("price", "PRICE", Kind::Text),
        Column::plain("zone"),
        Column::plain("starts_at"),
        Column::plain("ends_at"),
        Column::plain("reasons"),
    ],
};
/// How many other times and resources are named.
const ALTERNATIVES: u32 = 5;

/// Check whether resources are free at a time
///
/// Exits with 0 if all of them can be booked together then, and with 1 if not; -o json says why.
/// RESOURCE is a slug, VENUE/RESOURCE or an id, with :N for so many units of a pool. Times are read in
/// the zone of the venue.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking check hall/great --start \"fri 18:00\" --for 2h
  planify booking check great chairs:40 --venue hall --start \"2026-12-05 18:00\" --for 2h --json
  planify booking check hall/great --start \"fri 18:00\" -q && echo free")]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    asked: Asked,
}

/// Explain why resources cannot be booked at a time, and what is free instead
///
/// Every reason is named: closed, taken, held until, buffer, blackout, notice, horizon, capacity,
/// layout, attribute, quota, off the grid with the starts that are on it, and so on; then the nearest
/// times at which the same is free, and what else of the venue is free at that time. Exits with 0.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking explain hall/great --start \"fri 18:10\" --for 2h
  planify booking explain hall/great --start \"fri 18:00\" --seats 40 --layout theatre --json")]
pub(crate) struct ExplainArgs {
    #[command(flatten)]
    asked: Asked,
}

/// What is asked for, and when.
#[derive(Debug, Args)]
struct Asked {
    /// What, with :N for so many units
    #[arg(required = true, value_name = "RESOURCE", value_parser = wanted)]
    resources: Vec<WantedResource>,
    /// When it begins
    #[arg(long, value_name = "TIME")]
    start: String,
    /// When it ends
    #[arg(long, value_name = "TIME", conflicts_with = "length")]
    end: Option<String>,
    /// How long it lasts; an hour when nothing is said
    #[arg(long = "for", value_name = "TIME")]
    length: Option<String>,
    /// The venue, for resources that are named by their slugs alone
    #[arg(long)]
    venue: Option<String>,
    /// For how many people there must be room
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    seats: Option<i64>,
    /// How the rooms are set up
    #[arg(long, value_name = "NAME")]
    layout: Option<String>,
    /// What the rooms have: projector, or floor=2
    #[arg(long, value_name = "NAME[=VALUE]", value_delimiter = ',')]
    has: Vec<String>,
}

impl Asked {
    /// Asks the daemon; times are read in the zone of the venue.
    async fn ask(self, alternatives: u32, session: &Session) -> Result<SlotCheck, Failure> {
        let reader = reader_at(session, self.venue.as_deref(), &self.resources).await?;
        let start = reader.instant(&self.start)?;
        times::echo(session, &start);
        let end = match &self.end {
            Some(end) => Some(reader.range_of(&self.start, end)?.ends_at),
            None => None,
        };
        let word = |it: &WantedResource| match it.quantity {
            Some(quantity) => format!("{}:{quantity}", it.resource),
            None => it.resource.clone(),
        };
        let query = CheckSlot {
            resources: self.resources.iter().map(word).collect::<Vec<_>>().join(","),
            venue: self.venue,
            start: start.timestamp().to_string(),
            end: end.map(|end| end.timestamp().to_string()),
            duration: self.length.as_deref().map(times::duration).transpose()?,
            on_gap: None,
            seats: self.seats,
            layout: self.layout,
            has: (!self.has.is_empty()).then(|| self.has.join(",")),
            alternatives: Some(alternatives),
        };
        Ok(session.client().await?.check_slot(&query).await?)
    }
}

pub(super) async fn check(args: CheckArgs, session: &Session) -> Result<(), Failure> {
    let checked = args.asked.ask(0, session).await?;
    if !session.globals.quiet || is_for_programs(session) {
        session.output.record(&VIEW, &checked)?;
    }
    for reason in &checked.reasons {
        session.output.note(&told(reason.slug.as_deref(), &reason.code, &reason.message));
    }
    if checked.free { Ok(()) } else { Err(Failure::Silent(EXIT_NO)) }
}

pub(super) async fn explain(args: ExplainArgs, session: &Session) -> Result<(), Failure> {
    let limit = session.globals.limit.unwrap_or(ALTERNATIVES);
    let checked = args.asked.ask(limit, session).await?;
    if is_for_programs(session) {
        return session.output.record(&VIEW, &checked);
    }
    session.output.text(&explained(&checked))
}

fn is_for_programs(session: &Session) -> bool {
    !matches!(session.output.format, Format::Table | Format::Wide)
}

fn told(slug: Option<&str>, code: &str, message: &str) -> String {
    match slug {
        Some(slug) => format!("{slug}: {message} [{code}]"),
        None => format!("{message} [{code}]"),
    }
}

/// The whole answer for people.
fn explained(checked: &SlotCheck) -> String {
    let what = checked.resources.join(", ");
    let time = period(&checked.start_local, &checked.end_local);
    let verdict = if checked.free { "can be booked" } else { "cannot be booked" };
    let mut lines = vec![format!("{what} {verdict}: {time} ({})", checked.zone)];
    if let Some(price) = &checked.price {
        lines.push(format!("  price: {}", amount(price)));
    }
    if checked.approval == Some(true) {
        lines.push("  somebody has to approve it".to_owned());
    }
    for reason in &checked.reasons {
        lines.push(format!("  - {}", told(reason.slug.as_deref(), &reason.code, &reason.message)));
    }
    let cost = |price: &Option<planify_api::money::Money>| {
        price.as_ref().map(|price| format!("  {}", amount(price))).unwrap_or_default()
    };
    if !checked.times.is_empty() {
        lines.push("free at other times:".to_owned());
        let time = |it: &planify_api::slots::SlotTime| {
            format!("  {}{}", period(&it.start_local, &it.end_local), cost(&it.price))
        };
        lines.extend(checked.times.iter().map(time));
    }
    if !checked.instead.is_empty() {
        lines.push("free at this time instead:".to_owned());
        let other = |it: &planify_api::slots::Slot| {
            let holds = it.capacity.map(|holds| format!("  holds {holds}")).unwrap_or_default();
            format!("  {}  {}{holds}{}", it.reference, it.name, cost(&it.price))
        };
        lines.extend(checked.instead.iter().map(other));
    }
    let text: String = lines.into_iter().map(|line| line + "\n").collect();
    planify_core::text::for_terminal_lines(&text).into_owned()
}

/// A time as people read it: the day once, if it is one.
fn period(start: &str, end: &str) -> String {
    let read = |text: &str| text.parse::<jiff::civil::DateTime>().ok();
    let (Some(from), Some(until)) = (read(start), read(end)) else {
        return format!("{start} to {end}");
    };
    let day = "%a %-d %b %Y %H:%M";
    let last = if from.date() == until.date() { "%H:%M" } else { day };
    format!("{}–{}", from.strftime(day), until.strftime(last))
}
