//! `planify venue tax`: how prices are taxed, and in which currency they are.

use clap::{Args, Subcommand, ValueEnum};
use planify_api::house_rules::{EditTax, TAX_SCHEMA};
use planify_api::patch::Patch;

use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How taxes are shown.
const VIEW: View = View {
    schema: TAX_SCHEMA,
    name: "venue",
    columns: &[
        Column::new("points", "RATE", Kind::Percent),
        Column::new("prices", "PRICES", Kind::Text),
        Column::new("rounding", "ROUNDING", Kind::Text),
        Column::new("tax_origin", "TAX SAID BY", Kind::Text),
        Column::new("currency", "CURRENCY", Kind::Text),
        Column::new("currency_origin", "CURRENCY SAID BY", Kind::Text),
        Column::plain("venue"),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// Say in which currency prices are, and how they are taxed
#[derive(Debug, Subcommand)]
pub(crate) enum TaxCommand {
    #[command(visible_alias = "get")]
    Show(ShowArgs),
    Set(SetArgs),
    Clear(ClearArgs),
}

/// Whether prices have the tax in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Prices {
    /// They do
    Gross,
    /// It comes on top
    Net,
}

impl Prices {
    fn wire(self) -> String {
        match self {
            Self::Gross => "gross",
            Self::Net => "net",
        }
        .to_owned()
    }
}

/// Show how prices are taxed and in which currency they are, and who says so
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue tax show
  planify venue tax show town-hall --json")]
pub(crate) struct ShowArgs {
    /// The venue; what the organisation says without one
    venue: Option<String>,
}

/// Say how prices are taxed and in which currency they are
///
/// What is not given stays. Each line of a bill is rounded by itself.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue tax set --rate 22% --prices gross --currency EUR
  planify venue tax set town-hall --rate 9.5% --rounding half-even")]
pub(crate) struct SetArgs {
    /// The venue; what the organisation says without one
    venue: Option<String>,
    /// The rate, such as 22% or 9.5%
    #[arg(long, value_name = "PERCENT", value_parser = points, allow_hyphen_values = true)]
    rate: Option<i64>,
    /// Whether prices have the tax in them
    #[arg(long, value_name = "HOW")]
    prices: Option<Prices>,
    /// What becomes of fractions: half-up, half-even, down or up
    #[arg(long, value_name = "HOW")]
    rounding: Option<String>,
    /// The currency, such as EUR
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
}

/// Leave tax and currency of a venue to the organisation, or those of the organisation unsaid
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue tax clear town-hall")]
pub(crate) struct ClearArgs {
    /// The venue; what the organisation says without one
    venue: Option<String>,
}

impl TaxCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        let (venue, change) = match self {
            Self::Show(args) => {
                let tax = session.client().await?.get_tax(args.venue.as_deref()).await?;
                return session.output.record(&VIEW, &tax);
            }
            Self::Set(args) => {
                let change = EditTax {
                    points: args.rate.map_or(Patch::KEEP, Patch::set),
                    prices: args.prices.map(Prices::wire),
                    rounding: args.rounding,
                    currency: args.currency.map_or(Patch::KEEP, Patch::set),
                };
                if change == EditTax::default() {
                    return Err(Failure::usage("no field to change was given")
                        .hint("see `planify venue tax set --help`"));
                }
                (args.venue, change)
            }
            Self::Clear(args) => {
                let (points, currency) = (Patch::CLEAR, Patch::CLEAR);
                (args.venue, EditTax { points, currency, ..EditTax::default() })
            }
        };
        let options = session.mutation()?;
        let client = session.client().await?;
        let changed = client.edit_tax(venue.as_deref(), &change, &options).await?;
        session.output.change(&VIEW, &changed)
    }
}

/// Reads a percentage as hundredths of a percent: `22%`, `9.5%`, `-10`.
pub(super) fn points(text: &str) -> Result<i64, String> {
    let refused = || format!("`{text}` is no percentage such as 22% or 9.5%");
    let bare = text.trim().trim_end_matches('%').trim_end();
    let (sign, digits) = match bare.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, bare.strip_prefix('+').unwrap_or(bare)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_plain(whole) || !is_plain(part) || part.len() > 2 || whole.len() > 6 {
        return Err(refused());
    }
    let number = format!("{whole}{part:0<2}").parse::<i64>().map_err(|_| refused())?;
    Ok(sign * number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_read_exactly() {
        for (text, expected) in
            [("22%", 2_200), ("9.5%", 950), ("9.05", 905), ("0", 0), ("-10 %", -1_000), ("+5", 500)]
        {
            assert_eq!(points(text), Ok(expected), "{text}");
        }
        for text in ["", "%", "a", "1.234", "1.", ".5", "--1", "1,5", "9999999"] {
            assert!(points(text).is_err(), "{text}");
        }
    }
}
