//! `planify pay invoice`: invoices and their corrections.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use planify_api::envelope::PageParams;
use planify_api::invoices::{ReissueInvoice, SCHEMA};

use crate::draft::{self, Draft};
use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How invoices are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "number",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("number", "NUMBER", Kind::Name),
        Column::new("kind", "KIND", Kind::State),
        Column::new("subject", "FOR", Kind::Text),
        Column::new("total", "TOTAL", Kind::Money),
        Column::new("issued_at", "ISSUED", Kind::Instant),
        Column::wide("corrects", "TAKES BACK", Kind::Text),
        Column::wide("corrected_by", "TAKEN BACK BY", Kind::Id),
        Column::wide("payment", "PAYMENT", Kind::Id),
        Column::detail("booking", "BOOKING", Kind::Id),
        Column::detail("seller", "SELLER", Kind::List),
        Column::detail("buyer", "BUYER", Kind::List),
        Column::detail("tax_number", "TAX NUMBER", Kind::Text),
        Column::detail("treatment", "TAXED", Kind::Text),
        Column::detail("note", "NOTE", Kind::Text),
        Column::detail("lines", "LINES", Kind::List),
        Column::detail("net", "NET", Kind::Money),
        Column::detail("tax", "TAX", Kind::Money),
    ],
};

/// See invoices, and have them issued again
#[derive(Debug, Subcommand)]
pub(crate) enum InvoiceCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_alias = "show")]
    Get(GetArgs),
    Reissue(ReissueArgs),
}

/// List invoices and corrections, the newest first
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify pay invoice list
  planify pay invoice list --json")]
pub(crate) struct ListArgs {}

/// Show an invoice, or write it as a document to print
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify pay invoice get 2027-000042
  planify pay invoice get @last --pdf invoice.pdf")]
pub(crate) struct GetArgs {
    /// The invoice: its number, its id, or the payment whose invoice stands
    invoice: String,
    /// Write it as PDF into a file that is not there yet
    #[arg(long, value_name = "FILE")]
    pdf: Option<PathBuf>,
}

/// Take an invoice back and issue it again for a buyer
///
/// An invoice is never changed: a correction takes it back, and another gets the next number.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify pay invoice reissue @last --buyer \"Ana Novak s.p.\" --buyer \"Trg 1, Ljubljana\"
  planify pay invoice reissue @last --buyer \"GmbH\" --tax-number DE123456789 --treatment reverse-charge")]
pub(crate) struct ReissueArgs {
    /// The invoice: its number, its id, or the payment whose invoice stands
    invoice: String,
    /// A line of the buyer's name and address; several times
    #[arg(long, value_name = "LINE", required = true)]
    buyer: Vec<String>,
    /// The buyer's number for taxes
    #[arg(long, value_name = "NUMBER")]
    tax_number: Option<String>,
    /// Who owes the tax: `standard`, `reverse-charge` or `exempt`
    #[arg(long, value_name = "WHO")]
    treatment: Option<String>,
}

impl InvoiceCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(_) => {
                Filters::new(session)?.finish()?;
                let client = session.client().await?;
                let page =
                    async |limit, cursor| client.list_invoices(&PageParams { limit, cursor }).await;
                session.list(&VIEW, page).await
            }
            Self::Get(GetArgs { invoice, pdf: None }) => {
                let invoice = session.client().await?.get_invoice(&invoice).await?;
                session.output.record(&VIEW, &invoice)
            }
            Self::Get(GetArgs { invoice, pdf: Some(path) }) => {
                print(&invoice, &path, session).await
            }
            Self::Reissue(args) => {
                let options = session.mutation()?;
                let buyer = ReissueInvoice {
                    buyer: args.buyer,
                    tax_number: args.tax_number,
                    treatment: args.treatment,
                };
                let client = session.client().await?;
                let change = client.reissue_invoice(&args.invoice, &buyer, &options).await?;
                session.output.change(&VIEW, &change)
            }
        }
    }
}

async fn print(invoice: &str, path: &std::path::Path, session: &Session) -> Result<(), Failure> {
    if path.exists() {
        return Err(draft::exists(path));
    }
    let mut download = session.client().await?.print_invoice(invoice).await?;
    let mut bytes = Vec::new();
    while let Some(piece) = download.next_piece().await? {
        bytes.extend_from_slice(&piece);
    }
    let draft = Draft::create(path)?;
    draft.write(&bytes)?;
    draft.publish_new()?;
    session.output.note(&format!("`{}`: {} bytes", path.display(), bytes.len()));
    Ok(())
}
