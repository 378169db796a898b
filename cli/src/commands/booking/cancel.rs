//! `planify booking cancel`.

use clap::{Args, ValueEnum};
use planify_api::bookings::{Booking, CancelBooking};

use super::{amount, show};
use crate::failure::Failure;
use crate::output;
use crate::session::Session;

/// Call a booking off, or the dates of a series
///
/// Its place goes to others at once. With --dry-run it tells what would be paid back, and which dates would be free.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking cancel @last --dry-run
  planify booking cancel 4k2m9q --reason \"Speaker is ill\"
  planify booking cancel 4k2m9q --scope all")]
pub(crate) struct CancelArgs {
    /// The booking
    booking: String,
    /// What of a series is called off
    #[arg(long, value_name = "WHAT")]
    scope: Option<Scope>,
}

/// What of a series is called off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Scope {
    /// This date alone
    This,
    /// This date and those behind it
    Following,
    /// All dates that are still to come
    All,
}

impl Scope {
    fn wire(self) -> String {
        match self {
            Self::This => "this",
            Self::Following => "following",
            Self::All => "all",
        }
        .to_owned()
    }
}

pub(super) async fn run(args: CancelArgs, session: &Session) -> Result<(), Failure> {
    let options = session.mutation()?;
    let client = session.client().await?;
    let meant = CancelBooking { scope: args.scope.map(Scope::wire) };
    let change = client.cancel_booking(&args.booking, &meant, &options).await?;
    tell_dates(session, &change.data);
    tell_refund(session, &change.data);
    show(session, &change)
}

/// Tells which dates are free, where there are several.
fn tell_dates(session: &Session, booking: &Booking) {
    for date in &booking.dates {
        let at = output::wall(&date.start_local, &booking.zone);
        session.output.note(&format!("  free: {at}"));
    }
}

/// Tells what goes back.
fn tell_refund(session: &Session, booking: &Booking) {
    let Some(refund) = &booking.refund else { return };
    match (&refund.amount, refund.percent) {
        (Some(back), Some(percent)) => {
            let back = amount(back);
            session.output.note(&format!("{back} is paid back: {percent} % is granted"));
        }
        (Some(back), None) => session.output.note(&format!("{} is paid back", amount(back))),
        (None, _) if booking.total.is_some() => {
            session.output.note("nothing was paid, so nothing goes back");
        }
        (None, _) => {}
    }
}
