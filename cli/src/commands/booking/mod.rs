//! `planify booking`: who has which resources when.

mod cancel;
mod check;
mod create;
mod list;
mod relocate;
mod slots;
mod week;

use clap::{Args, Subcommand};
use planify_api::bookings::{Booking, SCHEMA, WantedResource};
use planify_api::envelope::Mutation;

use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;
use crate::times::Reader;

/// How bookings are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("state", "STATE", Kind::State),
        Column::new("start_local", "START", Kind::Wall),
        Column::wide("end_local", "END", Kind::Wall),
        Column::new("resources", "RESOURCES", Kind::List),
        Column::new("title", "TITLE", Kind::Text),
        Column::new("total", "TOTAL", Kind::Text),
        Column::wide("zone", "ZONE", Kind::Text),
        Column::wide("seats", "SEATS", Kind::Number),
        Column::wide("expires_at", "UNTIL", Kind::Instant),
        Column::detail("layout", "LAYOUT", Kind::Text),
        Column::detail("checked_in_at", "CHECKED IN", Kind::Instant),
        Column::detail("event", "EVENT", Kind::Id),
        Column::detail("series", "SERIES", Kind::Id),
        Column::detail("version", "VERSION", Kind::Text),
        Column::plain("venue"),
        Column::plain("user"),
        Column::plain("starts_at"),
        Column::plain("ends_at"),
        Column::detail("position", "POSITION", Kind::Number),
    ],
};

/// Book rooms and other resources of venues
#[derive(Debug, Subcommand)]
pub(crate) enum BookingCommand {
    #[command(visible_alias = "ls")]
    List(list::ListArgs),
    #[command(visible_alias = "show")]
    Get(BookingRef),
    #[command(visible_alias = "new")]
    Create(Box<create::CreateArgs>),
    Hold(Box<create::HoldArgs>),
    Wait(Box<create::WaitArgs>),
    Confirm(ConfirmRef),
    Approve(ApproveRef),
    Reject(RejectRef),
    Move(relocate::MoveArgs),
    #[command(visible_aliases = ["rm", "delete"])]
    Cancel(cancel::CancelArgs),
    Checkin(CheckinRef),
    Slots(Box<slots::SlotsArgs>),
    Check(Box<check::CheckArgs>),
    Explain(Box<check::ExplainArgs>),
}

/// Show one booking with its price
///
/// BOOKING is an id, a unique part of one, or @last.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking get @last
  planify booking get 4k2m9q --json")]
pub(crate) struct BookingRef {
    /// The booking
    booking: String,
}

/// Confirm what is held
///
/// It becomes certain, or a request where somebody has to approve it, or waits for its payment.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking confirm @last
  planify booking confirm 4k2m9q --dry-run")]
pub(crate) struct ConfirmRef {
    /// The booking
    booking: String,
}

/// Approve a request
///
/// Other requests for the same place are rejected with it.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking approve 4k2m9q")]
pub(crate) struct ApproveRef {
    /// The booking
    booking: String,
}

/// Reject a request
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking reject 4k2m9q --reason \"Closed for works\"")]
pub(crate) struct RejectRef {
    /// The booking
    booking: String,
}

/// Note that somebody came, so that the booking is not released
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking checkin 4k2m9q")]
pub(crate) struct CheckinRef {
    /// The booking
    booking: String,
}

impl BookingCommand {
    /// Whether it writes a list for spreadsheets and a calendar.
    pub(crate) fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }

    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(args) => list::run(args, session).await,
            Self::Slots(args) => slots::run(*args, session).await,
            Self::Check(args) => check::check(*args, session).await,
            Self::Explain(args) => check::explain(*args, session).await,
            Self::Get(args) => {
                let booking = session.client().await?.get_booking(&args.booking).await?;
                tell_price(session, &booking);
                tell_position(session, &booking);
                session.output.record(&VIEW, &booking)
            }
            Self::Create(args) => create::create(*args, session).await,
            Self::Hold(args) => create::hold(*args, session).await,
            Self::Wait(args) => create::wait(*args, session).await,
            Self::Move(args) => relocate::run(args, session).await,
            Self::Confirm(args) => {
                let options = session.mutation()?;
                let client = session.client().await?;
                show(session, &client.confirm_booking(&args.booking, &options).await?)
            }
            Self::Approve(args) => {
                let options = session.mutation()?;
                let client = session.client().await?;
                show(session, &client.approve_booking(&args.booking, &options).await?)
            }
            Self::Reject(args) => {
                let options = session.mutation()?;
                let client = session.client().await?;
                show(session, &client.reject_booking(&args.booking, &options).await?)
            }
            Self::Cancel(args) => cancel::run(args, session).await,
            Self::Checkin(args) => {
                let options = session.mutation()?;
                let client = session.client().await?;
                show(session, &client.check_in_booking(&args.booking, &options).await?)
            }
        }
    }
}

/// Shows a booking as a command left it.
fn show(session: &Session, change: &Mutation<Booking>) -> Result<(), Failure> {
    session.output.change(&VIEW, change)
}

/// Tells how the price comes about.
fn tell_price(session: &Session, booking: &Booking) {
    let Some(quote) = &booking.quote else { return };
    for line in &quote.lines {
        session.output.note(&format!("  {}: {}", line.label, amount(&line.gross)));
    }
    let (total, tax) = (amount(&quote.total), amount(&quote.tax));
    session.output.note(&format!("price: {total}, of which {tax} tax"));
}

/// Tells how many wait longer.
fn tell_position(session: &Session, booking: &Booking) {
    let Some(position) = booking.position else { return };
    let ahead = match position.saturating_sub(1) {
        0 => "nobody waits".to_owned(),
        1 => "1 waits".to_owned(),
        ahead => format!("{ahead} wait"),
    };
    session.output.note(&format!("{ahead} longer for a part of this"));
}

fn amount(money: &planify_api::money::Money) -> String {
    let read = planify_core::money::Money::try_from(money.clone());
    read.map_or_else(|_| format!("{} {}", money.amount, money.currency), |it| it.to_string())
}

/// Reads `great-hall`, or `chairs:40`.
pub(super) fn wanted(text: &str) -> Result<WantedResource, String> {
    let (resource, quantity) = match text.rsplit_once(':') {
        // A key of one's own has a colon itself.
        Some((resource, quantity)) if resource != "key" => (resource, Some(quantity)),
        _ => (text, None),
    };
    let quantity = quantity.map(str::parse::<i64>).transpose();
    let quantity = quantity.map_err(|_| format!("`{text}` names no whole number of units"))?;
    Ok(WantedResource { resource: resource.to_owned(), quantity })
}

/// Reads times in the zone of the venue that is meant, unless `--tz` says another.
async fn reader_at(
    session: &Session,
    venue: Option<&str>,
    resources: &[WantedResource],
) -> Result<Reader, Failure> {
    if session.globals.tz.is_some() {
        return Ok(Reader::new(session));
    }
    let client = session.client().await?;
    let venue = match (venue, resources.first()) {
        (Some(venue), _) => venue.to_owned(),
        (None, Some(first)) => client.find_resource(&first.resource).await?.venue,
        (None, None) => return Ok(Reader::new(session)),
    };
    let venue = client.get_venue(&venue).await?;
    Reader::of_zone(session, &venue.zone)
}
