//! `planify booking create`, `planify booking hold` and `planify booking wait`.

use std::io::{self, IsTerminal};

use clap::Args;
use planify_api::bookings::{Booking, CreateBooking, WantedResource};
use planify_client::MutationOptions;

use super::{amount, reader_at, show, tell_position, tell_price, wanted};
use crate::commands::event::timing::{self, Asked, Extent};
use crate::failure::Failure;
use crate::session::Session;
use crate::times::Reader;

/// What is booked, and when.
#[derive(Debug, Args)]
struct What {
    /// What to book, NAME or NAME:UNITS; once for each
    #[arg(long = "resource", value_name = "RESOURCE", required = true, value_parser = wanted)]
    resources: Vec<WantedResource>,
    /// The venue of which names are meant
    #[arg(long)]
    venue: Option<String>,
    /// When it begins, such as "2027-03-28 18:00", "fri 18:00" or "mon 9am-11am"
    #[arg(long, value_name = "TIME")]
    start: String,
    /// When it ends
    #[arg(long, visible_alias = "end", value_name = "TIME", conflicts_with = "length")]
    to: Option<String>,
    /// How long it lasts, such as 2h or 90m; an hour otherwise
    #[arg(long = "for", value_name = "LENGTH")]
    length: Option<String>,
    /// What it is for
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The event for which it is: the booking moves and ends with it
    #[arg(long)]
    event: Option<String>,
    /// For how many people the rooms must have room
    #[arg(long, value_name = "PEOPLE", allow_negative_numbers = true)]
    seats: Option<i64>,
    /// How the rooms are set up, such as theatre
    #[arg(long)]
    layout: Option<String>,
    /// A promotion code
    #[arg(long, value_name = "CODE")]
    promo: Option<String>,
    /// Repeat daily, weekly, monthly or yearly, or by an RRULE
    #[arg(long, value_name = "RULE")]
    repeat: Option<String>,
    /// How often it takes place in all
    #[arg(long, value_name = "N", requires = "repeat", conflicts_with = "until")]
    count: Option<u32>,
    /// When the last date begins at the latest
    #[arg(long, value_name = "TIME", requires = "repeat")]
    until: Option<String>,
    /// Leave out dates that cannot be booked, and report them
    #[arg(long, requires = "repeat")]
    skip_conflicts: bool,
}

/// Book resources: all of them on all dates, or nothing
///
/// Times are read in the venue's zone unless --tz is given. The booking is certain at once, or a
/// request where somebody has to approve it, or waits for its payment. On a terminal a price is
/// shown and asked about first; --dry-run only shows it.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking create --resource great-hall --start \"2027-03-28 18:00\" --for 3h --title \"Gala\"
  planify booking create --venue town-hall --resource small-hall --resource chairs:40 \\
    --start \"fri 9am-11am\" --seats 40 --dry-run
  planify booking create --resource small-hall --start \"2027-04-05 18:00\" --for 2h \\
    --repeat weekly --count 10 --skip-conflicts --json")]
pub(crate) struct CreateArgs {
    #[command(flatten)]
    what: What,
}

/// Keep a place for a while, to be confirmed or given up
///
/// Nobody else gets it until it is confirmed or the time is over, whatever else happens.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking hold --resource great-hall --start \"2027-03-28 18:00\" --for 3h
  planify booking hold --resource great-hall --start \"fri 18:00\" --hold 10m --json")]
pub(crate) struct HoldArgs {
    #[command(flatten)]
    what: What,
    /// How long it is held, if shorter than usual
    #[arg(long, value_name = "LENGTH")]
    hold: Option<String>,
}

/// Wait for a place that others have
///
/// When it becomes free, the first who waits and whom it fits is offered it: the booking is held for
/// a while, to be confirmed. Cancel it to wait no longer. The price is that of today.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking wait --resource great-hall --start \"2027-03-28 18:00\" --for 3h --title \"Gala\"
  planify booking wait --venue town-hall --resource chairs:40 --start \"fri 18:00\" --dry-run
  planify booking list --state waiting")]
pub(crate) struct WaitArgs {
    #[command(flatten)]
    what: What,
}

pub(super) async fn create(args: CreateArgs, session: &Session) -> Result<(), Failure> {
    let new = read(args.what, session).await?;
    let options = session.mutation()?;
    ask(session, &new, &options).await?;
    book(session, &new, &options).await
}

pub(super) async fn hold(args: HoldArgs, session: &Session) -> Result<(), Failure> {
    let new = read(args.what, session).await?;
    let new = CreateBooking { hold: true, hold_for: args.hold, ..new };
    book(session, &new, &session.mutation()?).await
}

pub(super) async fn wait(args: WaitArgs, session: &Session) -> Result<(), Failure> {
    let new = CreateBooking { wait: true, ..read(args.what, session).await? };
    let options = session.mutation()?;
    let change = session.client().await?.create_booking(&new, &options).await?;
    tell_price(session, &change.data);
    tell_position(session, &change.data);
    show(session, &change)
}

async fn book(
    session: &Session,
    new: &CreateBooking,
    options: &MutationOptions,
) -> Result<(), Failure> {
    let change = session.client().await?.create_booking(new, options).await?;
    tell_price(session, &change.data);
    tell_dates(session, &change.data);
    show(session, &change)
}

/// Shows a person the price, and asks whether it is fine.
async fn ask(
    session: &Session,
    new: &CreateBooking,
    options: &MutationOptions,
) -> Result<(), Failure> {
    let globals = &session.globals;
    let can_ask = io::stdin().is_terminal() && io::stderr().is_terminal() && !globals.no_input;
    if globals.yes || globals.dry_run || !can_ask {
        return Ok(());
    }
    let mut options = options.clone();
    options.params.dry_run = true;
    let seen = session.client().await?.create_booking(new, &options).await?.data;
    match &seen.total {
        Some(total) if total.amount > 0 => {
            tell_price(session, &seen);
            session.confirm(&format!("book it for {}", amount(total))).await
        }
        _ => Ok(()),
    }
}

/// Tells which dates of several were booked, and which were not.
fn tell_dates(session: &Session, booking: &Booking) {
    if !booking.dates.is_empty() {
        session.output.note(&format!("{} dates are booked", booking.dates.len()));
    }
    for date in &booking.skipped {
        let reasons: Vec<&str> = date.reasons.iter().map(|it| it.message.as_str()).collect();
        session.output.note(&format!("left out {}: {}", date.starts_at, reasons.join("; ")));
    }
}

/// Reads the flags, and tells how the time was understood.
async fn read(what: What, session: &Session) -> Result<CreateBooking, Failure> {
    let reader = reader_at(session, what.venue.as_deref(), &what.resources).await?;
    let rrule = rule(&what, &reader)?;
    let asked = Asked { start: Some(what.start), end: what.to, length: what.length };
    let timing = timing::read(session, &reader, &asked, Extent::Times)?;
    Ok(CreateBooking {
        resources: what.resources,
        venue: what.venue,
        start: timing.start.unwrap_or_default(),
        end: timing.end,
        duration: timing.duration,
        on_gap: None,
        rrule,
        skip_conflicts: what.skip_conflicts,
        title: what.title,
        seats: what.seats,
        layout: what.layout,
        promo: what.promo,
        event: what.event,
        hold: false,
        wait: false,
        hold_for: None,
    })
}

/// The rule of what repeats, with its end.
fn rule(what: &What, reader: &Reader) -> Result<Option<String>, Failure> {
    let Some(repeat) = &what.repeat else { return Ok(None) };
    let mut rule = match repeat.to_ascii_lowercase().as_str() {
        period @ ("daily" | "weekly" | "monthly" | "yearly") => {
            format!("FREQ={}", period.to_ascii_uppercase())
        }
        _ => repeat.trim().to_owned(),
    };
    if let Some(count) = what.count {
        rule.push_str(&format!(";COUNT={count}"));
    }
    if let Some(until) = &what.until {
        let last = reader.until(until)?.timestamp();
        rule.push_str(&last.strftime(";UNTIL=%Y%m%dT%H%M%SZ").to_string());
    }
    Ok(Some(rule))
}
