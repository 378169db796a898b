//! `planify pay`: what bookings cost, and where that money is.

mod checkout;
mod invoice;
mod statement;

use clap::{Args, Subcommand};
use planify_api::money::Money;
use planify_api::payments::{
    CapturePayment, ListPaymentsParams, ListPspEventsParams, PSP_EVENT_SCHEMA, RECONCILED_SCHEMA,
    Reconcile, RefundPayment, SCHEMA,
};

use crate::commands::venue::amount;
use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How the answer to `pay reconcile` is shown.
const RECONCILED: View = View {
    schema: RECONCILED_SCHEMA,
    name: "asked",
    columns: &[Column::new("asked", "ASKED", Kind::Number)],
};

/// How payments are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("booking", "BOOKING", Kind::Id),
        Column::new("provider", "BY", Kind::Text),
        Column::new("state", "STATE", Kind::State),
        Column::new("settled", "SETTLED", Kind::State),
        Column::new("amount", "AMOUNT", Kind::Money),
        Column::new("refunded", "BACK", Kind::Money),
        Column::new("created_at", "SINCE", Kind::Instant),
        Column::wide("purpose", "FOR", Kind::Text),
        Column::wide("mode", "MODE", Kind::Text),
        Column::wide("missing", "MISSING", Kind::Text),
        Column::wide("over", "OVER", Kind::Text),
        Column::wide("trouble", "TROUBLE", Kind::Text),
        Column::detail("captured", "CAME", Kind::Text),
        Column::detail("tax", "TAX", Kind::Text),
        Column::detail("url", "PAY AT", Kind::Text),
        Column::detail("reference", "REFERENCE", Kind::Text),
        Column::detail("payee", "PAYEE", Kind::List),
        Column::detail("ends_at", "UNTIL", Kind::Instant),
        Column::detail("refunds", "REFUNDS", Kind::Refunds),
        Column::detail("disputed", "DISPUTED", Kind::Text),
        Column::detail("external", "EXTERNAL", Kind::Text),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// How what providers said is shown.
const INBOX: View = View {
    schema: PSP_EVENT_SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Name),
        Column::new("provider", "BY", Kind::Text),
        Column::new("kind", "CHANGE", Kind::Text),
        Column::new("status", "STATUS", Kind::State),
        Column::new("payment", "PAYMENT", Kind::Id),
        Column::new("received_at", "CAME", Kind::Instant),
        Column::new("tries", "TRIES", Kind::Number),
        Column::wide("source", "HOW", Kind::Text),
        Column::wide("externals", "NAMES", Kind::List),
        Column::wide("next_at", "AGAIN", Kind::Instant),
        Column::detail("happened_at", "HAPPENED", Kind::Instant),
        Column::detail("applied_at", "FOLLOWED", Kind::Instant),
    ],
};

/// Take money for bookings, and give it back
#[derive(Debug, Subcommand)]
pub(crate) enum PayCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_alias = "show")]
    Get(GetArgs),
    Checkout(checkout::CheckoutArgs),
    Refund(RefundArgs),
    Capture(CaptureArgs),
    Reconcile(ReconcileArgs),
    Inbox(InboxArgs),
    Import(statement::ImportArgs),
    #[command(subcommand)]
    Invoice(invoice::InvoiceCommand),
}

/// List payments, the newest first
///
/// Filters: booking, state.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify pay list
  planify pay list --state open
  planify pay list --booking @last --json")]
pub(crate) struct ListArgs {
    /// Those of a booking
    #[arg(long)]
    booking: Option<String>,
    /// Those in a state: `open`, `paid`, `failed` …
    #[arg(long)]
    state: Option<String>,
}

/// Show a payment, with its refunds and where somebody pays
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify pay get @last
  planify pay get @last --json")]
pub(crate) struct GetArgs {
    /// The payment: an id, or a part of one
    payment: String,
}

/// Give money back
///
/// Never more than came and was not given back before, and nothing while the payer's bank disputes it.
/// A refund of money that people handle is a promise: with `--done` it is noted that it was kept.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify pay refund @last --dry-run
  planify pay refund @last --amount \"10.00 EUR\" --reason \"projector broken\"
  planify pay refund ref_01jz9k3v7de8qtc5x2m4n6p8r0 --done")]
pub(crate) struct RefundArgs {
    /// The payment; with --done, the refund
    payment: String,
    /// How much; all that is left without it
    #[arg(long, value_name = "AMOUNT", value_parser = amount, allow_hyphen_values = true)]
    amount: Option<Money>,
    /// Note that a refund was made by hand
    #[arg(long, conflicts_with_all = ["amount", "live"])]
    done: bool,
    /// Let real money move
    #[arg(long)]
    live: bool,
}

/// Note that money came which people handle: by transfer, or at the door
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify pay capture @last
  planify pay capture @last --amount \"49.50 EUR\"")]
pub(crate) struct CaptureArgs {
    /// The payment
    payment: String,
    /// How much; all that is missing without it
    #[arg(long, value_name = "AMOUNT", value_parser = amount, allow_hyphen_values = true)]
    amount: Option<Money>,
}

/// Ask providers now how payments stand
///
/// They are asked regularly in any case; this is for whoever does not want to wait.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify pay reconcile
  planify pay reconcile @last")]
pub(crate) struct ReconcileArgs {
    /// One payment; all that are open without it
    payment: Option<String>,
}

/// List what providers said and nobody could follow yet
///
/// A message that fits no payment stays here and is tried again.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify pay inbox
  planify pay inbox --followed --json")]
pub(crate) struct InboxArgs {
    /// Also what was followed
    #[arg(long)]
    followed: bool,
}

impl PayCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(args) => list(args, session).await,
            Self::Get(args) => {
                let payment = session.client().await?.get_payment(&args.payment).await?;
                session.output.record(&VIEW, &payment)
            }
            Self::Checkout(args) => checkout::run(args, session).await,
            Self::Refund(args) => refund(args, session).await,
            Self::Capture(args) => {
                let options = session.mutation()?;
                let capture = CapturePayment { amount: args.amount };
                let client = session.client().await?;
                let change = client.capture_payment(&args.payment, &capture, &options).await?;
                session.output.change(&VIEW, &change)
            }
            Self::Reconcile(args) => {
                let options = session.mutation()?;
                let which = Reconcile { payment: args.payment };
                let asked = session.client().await?.reconcile_payments(&which, &options).await?;
                session.output.record(&RECONCILED, &asked.data)
            }
            Self::Inbox(args) => {
                Filters::new(session)?.finish()?;
                let client = session.client().await?;
                let all = args.followed;
                let page = async |limit, cursor| {
                    client.list_psp_events(&ListPspEventsParams { limit, cursor, all }).await
                };
                session.list(&INBOX, page).await
            }
            Self::Import(args) => statement::run(args, session).await,
            Self::Invoice(command) => command.run(session).await,
        }
    }
}

async fn list(args: ListArgs, session: &Session) -> Result<(), Failure> {
    let mut filters = Filters::new(session)?;
    let query = ListPaymentsParams {
        booking: filters.take("booking", args.booking),
        state: filters.take("state", args.state),
        ..ListPaymentsParams::default()
    };
    filters.finish()?;
    let client = session.client().await?;
    let page = async |limit, cursor| {
        client.list_payments(&ListPaymentsParams { limit, cursor, ..query.clone() }).await
    };
    session.list(&VIEW, page).await
}

async fn refund(args: RefundArgs, session: &Session) -> Result<(), Failure> {
    let options = session.mutation()?;
    let client = session.client().await?;
    let change = if args.done {
        client.finish_refund(&args.payment, &options).await?
    } else {
        let refund = RefundPayment { amount: args.amount, live: args.live };
        client.refund_payment(&args.payment, &refund, &options).await?
    };
    session.output.change(&VIEW, &change)
}
