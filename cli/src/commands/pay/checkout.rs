//! `planify pay checkout`.

use std::time::Duration;

use clap::Args;
use planify_api::payments::{Checkout, Payment};
use planify_client::Client;
use tokio::time::Instant;

use super::VIEW;
use crate::failure::Failure;
use crate::session::Session;

/// How long the provider has to say where somebody pays.
const START: Duration = Duration::from_secs(10);
/// The pause between two looks.
const PAUSE: Duration = Duration::from_millis(150);

/// Start a payment for a booking
///
/// Shows the page where somebody pays, or what to name with a transfer. A booking that waits for its
/// money is certain when that is there; a deposit that was paid leaves the rest to be paid here.
/// Exit code 7 means that the payment was declined or called off, 8 that it is not decided yet.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify pay checkout @last
  planify pay checkout @last --by transfer
  planify pay checkout @last --wait --timeout 10m --json")]
pub(crate) struct CheckoutArgs {
    /// The booking
    booking: String,
    /// Who handles the money: `door`, `transfer`, `stripe`, as far as they are set up
    #[arg(long, value_name = "PROVIDER")]
    by: Option<String>,
    /// Wait until the money is there, as long as --timeout says
    #[arg(long)]
    wait: bool,
    /// Let real money move
    #[arg(long)]
    live: bool,
}

pub(super) async fn run(args: CheckoutArgs, session: &Session) -> Result<(), Failure> {
    let options = session.mutation()?;
    let client = session.client().await?;
    let wanted = Checkout { provider: args.by, live: args.live };
    let mut change = client.checkout(&args.booking, &wanted, &options).await?;
    if change.dry_run {
        return session.output.change(&VIEW, &change);
    }
    let id = change.data.id.clone();
    let known = until(client, &id, START, |it| it.state != "created" || it.trouble.is_some());
    change.data = known.await?;
    if !args.wait {
        session.output.change(&VIEW, &change)?;
        return declined(&change.data);
    }
    if let Some(url) = &change.data.url {
        session.output.note(&format!("pay at {url}"));
    }
    change.data = until(client, &id, session.timeout(), is_decided).await?;
    session.output.change(&VIEW, &change)?;
    declined(&change.data)?;
    if is_decided(&change.data) {
        return Ok(());
    }
    Err(Failure::new("payment-pending", format!("`{id}` is {}", change.data.state))
        .hint("see it with `planify pay get PAYMENT`"))
}

/// Looks at a payment until it is as wanted, or the time is over.
async fn until(
    client: &Client,
    id: &str,
    limit: Duration,
    is_wanted: impl Fn(&Payment) -> bool,
) -> Result<Payment, Failure> {
    let end = Instant::now() + limit;
    loop {
        let payment = client.get_payment(id).await?;
        if is_wanted(&payment) || Instant::now() >= end {
            return Ok(payment);
        }
        tokio::time::sleep(PAUSE).await;
    }
}

fn is_decided(payment: &Payment) -> bool {
    payment.settled.is_some() || is_over(payment)
}

fn is_over(payment: &Payment) -> bool {
    matches!(payment.state.as_str(), "failed" | "expired" | "cancelled")
}

/// Fails for a payment that the booking does not have and will not get.
fn declined(payment: &Payment) -> Result<(), Failure> {
    if !is_over(payment) && payment.settled.as_deref() != Some("returned") {
        return Ok(());
    }
    let message = match (&payment.settled, &payment.trouble) {
        (Some(_), _) => format!("`{}` came too late and goes back", payment.id),
        (None, Some(trouble)) => format!("`{}` is {}: {trouble}", payment.id, payment.state),
        (None, None) => format!("`{}` is {}", payment.id, payment.state),
    };
    Err(Failure::new("payment-declined", message)
        .hint("try again with `planify pay checkout BOOKING`"))
}
