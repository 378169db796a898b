//! `planify venue promo`: promotion codes of the organisation.

use clap::{Args, Subcommand};
use planify_api::envelope::PageParams;
use planify_api::money::Money;
use planify_api::promos::{CreatePromo, SCHEMA};

use super::rate::amount;
use super::tax::points;
use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;
use crate::times::Reader;

/// How promotion codes are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "code",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("code", "CODE", Kind::Name),
        Column::new("points", "PERCENT", Kind::Percent),
        Column::new("amount", "AMOUNT", Kind::Money),
        Column::new("used", "USED", Kind::Number),
        Column::new("uses_max", "MOST", Kind::Number),
        Column::new("valid_from", "FROM", Kind::Instant),
        Column::new("valid_until", "UNTIL", Kind::Instant),
        Column::new("revoked_at", "REVOKED", Kind::Instant),
        Column::wide("uses_per_person_max", "EACH", Kind::Number),
        Column::wide("minimum", "MINIMUM", Kind::Money),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// Give out promotion codes
#[derive(Debug, Subcommand)]
pub(crate) enum PromoCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_alias = "new")]
    Create(CreateArgs),
    #[command(visible_alias = "rm")]
    Revoke(RevokeArgs),
}

/// List promotion codes, in the order in which they were made
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue promo list
  planify venue promo list --json")]
pub(crate) struct ListArgs {}

/// Create a promotion code
///
/// It takes off a share or an amount, never more than the price. A use is counted while a booking with
/// the code holds its place.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue promo create SPRING-27 --percent 20% --until 2027-05-31
  planify venue promo create WELCOME --amount \"15.00 EUR\" --uses 100 --uses-each 1
  planify venue promo create BULK --percent 10% --minimum \"500 EUR\"")]
pub(crate) struct CreateArgs {
    /// The code: 3 to 32 letters, digits and dashes
    code: String,
    /// A share that it takes off
    #[arg(long, value_name = "PERCENT", value_parser = points, allow_hyphen_values = true,
        required_unless_present = "amount", conflicts_with = "amount")]
    percent: Option<i64>,
    /// An amount that it takes off
    #[arg(long, value_name = "AMOUNT", value_parser = amount, allow_hyphen_values = true)]
    amount: Option<Money>,
    /// From when on it is accepted
    #[arg(long, value_name = "TIME")]
    from: Option<String>,
    /// Until when it is accepted; a day to its end
    #[arg(long, value_name = "TIME")]
    until: Option<String>,
    /// How often it is accepted in all
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    uses: Option<i64>,
    /// How often one person may use it
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    uses_each: Option<i64>,
    /// The least price for which it is accepted
    #[arg(long, value_name = "AMOUNT", value_parser = amount, allow_hyphen_values = true)]
    minimum: Option<Money>,
}

/// Revoke a promotion code
///
/// Who used it keeps the price that was told.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue promo revoke SPRING-27")]
pub(crate) struct RevokeArgs {
    /// The code, or its id
    promo: String,
}

impl PromoCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(_) => {
                Filters::new(session)?.finish()?;
                let client = session.client().await?;
                let page =
                    async |limit, cursor| client.list_promos(&PageParams { limit, cursor }).await;
                session.list(&VIEW, page).await
            }
            Self::Create(args) => create(args, session).await,
            Self::Revoke(args) => {
                let options = session.mutation()?;
                let client = session.client().await?;
                let change = client.revoke_promo(&args.promo, &options).await?;
                session.output.change(&VIEW, &change)
            }
        }
    }
}

async fn create(args: CreateArgs, session: &Session) -> Result<(), Failure> {
    let reader = Reader::new(session);
    let from = args.from.map(|text| reader.instant(&text)).transpose()?;
    let until = args.until.map(|text| reader.until(&text)).transpose()?;
    let promo = CreatePromo {
        code: args.code,
        points: args.percent,
        amount: args.amount,
        valid_from: from.map(|at| at.timestamp().to_string()),
        valid_until: until.map(|at| at.timestamp().to_string()),
        uses_max: args.uses,
        uses_per_person_max: args.uses_each,
        minimum: args.minimum,
    };
    let options = session.mutation()?;
    let change = session.client().await?.create_promo(&promo, &options).await?;
    session.output.change(&VIEW, &change)
}
