//! `planify venue rate`: what a venue and its resources cost.

use clap::{Args, Subcommand};
use planify_api::money::Money;
use planify_api::rates::{AddRate, ListRates, SCHEMA};
use planify_core::money;

use super::tax::points;
use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How rates are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("name", "NAME", Kind::Text),
        Column::plain("resource"),
        Column::new("effect", "EFFECT", Kind::Text),
        Column::new("amount", "AMOUNT", Kind::Money),
        Column::new("points", "PERCENT", Kind::Percent),
        Column::new("unit", "PER", Kind::Text),
        Column::new("weekdays", "DAYS", Kind::List),
        Column::new("time", "TIME", Kind::Name),
        Column::wide("first", "FROM", Kind::Text),
        Column::wide("last", "TO", Kind::Text),
        Column::wide("priority", "PRIORITY", Kind::Number),
        Column::plain("venue"),
        Column::new("resource_slug", "RESOURCE", Kind::Text),
    ],
};

/// Say what a venue and its resources cost
#[derive(Debug, Subcommand)]
pub(crate) enum RateCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_aliases = ["new", "create"])]
    Add(Box<AddArgs>),
    #[command(visible_aliases = ["rm", "delete"])]
    Remove(RemoveArgs),
}

/// List the rates of a venue and its resources
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue rate list town-hall
  planify venue rate list town-hall --resource great-hall --json")]
pub(crate) struct ListArgs {
    /// The venue
    venue: String,
    /// Only those that concern this resource
    #[arg(long)]
    resource: Option<String>,
}

/// Add a rate
///
/// A --price is what something costs; of several that apply the one of highest --priority counts, and
/// prices of a resource stand for those of its venue. --plus and --percent adjust the price, lowest
/// --priority first, each for the time to which it applies on the wall clock of the venue.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue rate add town-hall \"Hire\" --price \"50.00 EUR\" --per hour
  planify venue rate add town-hall \"Hall\" --resource great-hall --price \"300 EUR\" --per day
  planify venue rate add town-hall \"Evening\" --percent 25% --time 18:00-24:00 --days fr,sa
  planify venue rate add town-hall \"Summer\" --percent=-10% --first 2027-07-01 --last 2027-08-31
  planify venue rate add town-hall \"Cleaning\" --plus \"40.00 EUR\" --per flat")]
pub(crate) struct AddArgs {
    /// The venue
    venue: String,
    /// The name, as it stands on the bill
    name: String,
    /// A resource of the venue
    #[arg(long)]
    resource: Option<String>,
    /// A price, such as "50.00 EUR"
    #[arg(long, value_name = "AMOUNT", value_parser = amount, allow_hyphen_values = true, required_unless_present_any = ["plus", "percent"],
        conflicts_with_all = ["plus", "percent"])]
    price: Option<Money>,
    /// An amount that is added, below zero to take off
    #[arg(long, value_name = "AMOUNT", value_parser = amount, allow_hyphen_values = true,
        conflicts_with = "percent")]
    plus: Option<Money>,
    /// A share that is added, below zero to take off
    #[arg(long, value_name = "PERCENT", value_parser = points, allow_hyphen_values = true,
        conflicts_with = "per")]
    percent: Option<i64>,
    /// By what an amount is counted: hour (if nothing is said), slot:30m, day, flat or head
    #[arg(long, value_name = "UNIT")]
    per: Option<String>,
    /// On which weekdays it applies, such as mo-fr or sa,su
    #[arg(long, value_name = "DAYS", value_delimiter = ',')]
    days: Vec<String>,
    /// From which date on
    #[arg(long, value_name = "DATE")]
    first: Option<String>,
    /// Up to which date, included
    #[arg(long, value_name = "DATE")]
    last: Option<String>,
    /// At which time of day, such as 18:00-22:00
    #[arg(long, value_name = "TIMES")]
    time: Option<String>,
    /// Of several prices the highest counts; adjustments come lowest first
    #[arg(long, value_name = "N", default_value_t = 0, allow_hyphen_values = true)]
    priority: i64,
}

/// Take a rate away
///
/// Prices that were told stay as they were told.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue rate remove town-hall 4k2m9q")]
pub(crate) struct RemoveArgs {
    /// The venue
    venue: String,
    /// The rate: an id or a unique part of one
    rate: String,
}

impl RateCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(args) => {
                let mut filters = Filters::new(session)?;
                let resource = filters.take("resource", args.resource);
                filters.finish()?;
                let client = session.client().await?;
                let page = async |limit, cursor| {
                    let query = ListRates { limit, cursor, resource: resource.clone() };
                    client.list_rates(&args.venue, &query).await
                };
                session.list(&VIEW, page).await
            }
            Self::Add(args) => add(*args, session).await,
            Self::Remove(args) => {
                let options = session.mutation()?;
                let client = session.client().await?;
                let change = client.remove_rate(&args.venue, &args.rate, &options).await?;
                session.output.change(&VIEW, &change)
            }
        }
    }
}

async fn add(args: AddArgs, session: &Session) -> Result<(), Failure> {
    let (effect, amount) = match (args.price, args.plus) {
        (Some(price), _) => ("base", Some(price)),
        (None, Some(plus)) => ("fixed", Some(plus)),
        (None, None) => ("percent", None),
    };
    let rate = AddRate {
        name: args.name,
        resource: args.resource,
        effect: Some(effect.to_owned()),
        unit: args.per,
        amount,
        points: args.percent,
        weekdays: args.days,
        first: args.first,
        last: args.last,
        time: args.time,
        priority: args.priority,
    };
    let options = session.mutation()?;
    let client = session.client().await?;
    let change = client.add_rate(&args.venue, &rate, &options).await?;
    session.output.change(&VIEW, &change)
}

/// Reads an amount such as `50.00 EUR`.
pub(in crate::commands) fn amount(text: &str) -> Result<Money, String> {
    let amount: money::Money = text.parse().map_err(|refusal: planify_core::rule::Refusal| {
        let hint = refusal.hint.as_deref().map(|hint| format!("; {hint}"));
        format!("{}{}", refusal.message, hint.unwrap_or_default())
    })?;
    Ok(amount.into())
}
