//! `planify venue`: the venues of an organisation, and what can be booked there.

mod blackout;
mod hours;
mod map;
mod policy;
mod promo;
mod rate;
mod resource;
mod tax;

use clap::{Args, Subcommand};
use planify_api::venues::{CreateVenue, EditVenue, ListVenues, SCHEMA};
use planify_core::when;

use super::text_patch;
use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;
use crate::times;
pub(super) use rate::amount;

/// How venues are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "slug",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("slug", "SLUG", Kind::Name),
        Column::new("name", "NAME", Kind::Text),
        Column::new("address", "ADDRESS", Kind::Text),
        Column::new("zone", "ZONE", Kind::Text),
        Column::wide("at", "AT", Kind::Text),
        Column::wide("key", "KEY", Kind::Text),
        Column::wide("archived_at", "ARCHIVED", Kind::Instant),
        Column::detail("notes", "NOTES", Kind::Text),
        Column::detail("version", "VERSION", Kind::Text),
        Column::detail("attribution", "PLACE FROM", Kind::Text),
        Column::detail("place_until", "PLACE UNTIL", Kind::Instant),
    ],
};

/// Keep venues and what can be booked there
#[derive(Debug, Subcommand)]
pub(crate) enum VenueCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_alias = "show")]
    Get(VenueRef),
    #[command(visible_alias = "new")]
    Create(CreateArgs),
    Edit(EditArgs),
    #[command(visible_alias = "rm")]
    Archive(ArchiveRef),
    Restore(RestoreRef),
    Near(map::NearArgs),
    Map(map::MapArgs),
    Travel(map::TravelArgs),
    Geocode(map::GeocodeArgs),
    #[command(subcommand)]
    Resource(Box<resource::ResourceCommand>),
    #[command(subcommand)]
    Hours(hours::HoursCommand),
    #[command(subcommand)]
    Blackout(blackout::BlackoutCommand),
    #[command(subcommand)]
    Policy(policy::PolicyCommand),
    #[command(subcommand)]
    Rate(rate::RateCommand),
    #[command(subcommand)]
    Promo(promo::PromoCommand),
    #[command(subcommand)]
    Tax(tax::TaxCommand),
}

/// List venues by name
///
/// Filters: q. Orders for --sort: name, -name, created, -created.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue list
  planify venue list --archived
  planify venue list --sort=-created --fields slug,at -o plain")]
pub(crate) struct ListArgs {
    /// Only those whose name contains this
    #[arg(short = 's', long = "query", value_name = "TEXT")]
    query: Option<String>,
    /// Those that are archived instead of the others
    #[arg(long)]
    archived: bool,
}

/// Show one venue
///
/// VENUE is a slug, an id or a unique part of one, key:EXTERNAL, or @last.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue get town-hall
  planify venue get key:crm/17 --json")]
pub(crate) struct VenueRef {
    /// The venue
    venue: String,
}

/// Create a venue
///
/// Its zone is that of --tz, else that of the settings or the machine; opening hours and slots are
/// told in it. With --key and --upsert the command can be repeated: it changes the venue of that
/// key only where something differs.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue create \"Town hall\" --address \"Mestni trg 1, Ljubljana\" --at 46.0499,14.5068
  planify venue create \"Town hall\" --address \"Mestni trg 1, Ljubljana\" --geocode
  planify venue create \"Barn\" --tz Europe/Vienna --notes \"The key is next door\"
  planify venue create \"Town hall\" --key crm/17 --upsert --json")]
pub(crate) struct CreateArgs {
    /// The name, one line
    name: String,
    /// The address, one line
    #[arg(long, value_name = "TEXT")]
    address: Option<String>,
    /// Where it is, latitude and longitude in degrees
    #[arg(long, value_name = "LAT,LNG", allow_hyphen_values = true)]
    at: Option<String>,
    /// Look the address up to learn where it is
    #[arg(long, requires = "address", conflicts_with = "at")]
    geocode: bool,
    /// With --geocode: which of several places, by its number
    #[arg(long, value_name = "N", requires = "geocode")]
    pick: Option<u32>,
    /// What else is to be known
    #[arg(long, value_name = "TEXT")]
    notes: Option<String>,
    /// The name in commands; made from the name otherwise
    #[arg(long)]
    slug: Option<String>,
    /// A key of your own, for key:KEY and --upsert
    #[arg(long)]
    key: Option<String>,
    /// Change the venue of that key if there is one
    #[arg(long, requires = "key")]
    upsert: bool,
}

/// Change a venue
///
/// With --tz its hours keep their wall clock in another zone. An empty text clears a field, as in
/// --address "".
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue edit town-hall --address \"Mestni trg 2, Ljubljana\"
  planify venue edit town-hall --at \"\" --notes \"\" --dry-run
  planify venue edit town-hall --name \"City hall\" --if-version 3")]
pub(crate) struct EditArgs {
    /// The venue
    venue: String,
    /// The name, one line
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// The address, one line
    #[arg(long, value_name = "TEXT")]
    address: Option<String>,
    /// Where it is, latitude and longitude in degrees
    #[arg(long, value_name = "LAT,LNG", allow_hyphen_values = true)]
    at: Option<String>,
    /// Look the address up to learn where it is
    #[arg(long, conflicts_with = "at")]
    geocode: bool,
    /// With --geocode: which of several places, by its number
    #[arg(long, value_name = "N", requires = "geocode")]
    pick: Option<u32>,
    /// What else is to be known
    #[arg(long, value_name = "TEXT")]
    notes: Option<String>,
    /// The name in commands
    #[arg(long)]
    slug: Option<String>,
    /// A key of your own
    #[arg(long)]
    key: Option<String>,
}

/// Take a venue out of use
///
/// What is booked there stays, nothing new is booked. `planify venue restore` takes it back.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue archive barn")]
pub(crate) struct ArchiveRef {
    /// The venue
    venue: String,
}

/// Take a venue back into use
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue restore barn")]
pub(crate) struct RestoreRef {
    /// The venue
    venue: String,
}

impl VenueCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(args) => list(args, session).await,
            Self::Get(args) => {
                let venue = session.client().await?.get_venue(&args.venue).await?;
                session.output.record(&VIEW, &venue)
            }
            Self::Create(args) => create(args, session).await,
            Self::Edit(args) => edit(args, session).await,
            Self::Archive(args) => {
                let options = session.mutation()?;
                let change = session.client().await?.archive_venue(&args.venue, &options).await?;
                session.output.change(&VIEW, &change)
            }
            Self::Restore(args) => {
                let options = session.mutation()?;
                let change = session.client().await?.restore_venue(&args.venue, &options).await?;
                session.output.change(&VIEW, &change)
            }
            Self::Near(args) => map::near(args, session).await,
            Self::Map(args) => map::map(args, session).await,
            Self::Travel(args) => map::travel(args, session).await,
            Self::Geocode(args) => map::geocode(args, session).await,
            Self::Resource(command) => command.run(session).await,
            Self::Hours(command) => command.run(session).await,
            Self::Blackout(command) => command.run(session).await,
            Self::Policy(command) => command.run(session).await,
            Self::Rate(command) => command.run(session).await,
            Self::Promo(command) => command.run(session).await,
            Self::Tax(command) => command.run(session).await,
        }
    }
}

async fn list(args: ListArgs, session: &Session) -> Result<(), Failure> {
    let mut filters = Filters::new(session)?;
    let query = ListVenues {
        q: filters.take("q", args.query),
        archived: args.archived,
        sort: filters.sort(),
        ..ListVenues::default()
    };
    filters.finish()?;
    let client = session.client().await?;
    let page = async |limit, cursor| {
        client.list_venues(&ListVenues { limit, cursor, ..query.clone() }).await
    };
    session.list(&VIEW, page).await
}

async fn create(args: CreateArgs, session: &Session) -> Result<(), Failure> {
    let venue = CreateVenue {
        name: args.name,
        address: args.address,
        zone: Some(times::zone_name(session.zone())),
        at: args.at,
        geocode: args.geocode,
        pick: args.pick,
        notes: args.notes,
        slug: args.slug,
        key: args.key,
        upsert: args.upsert,
    };
    let options = session.mutation()?;
    let change = session.client().await?.create_venue(&venue, &options).await?;
    session.output.change(&VIEW, &change)
}

async fn edit(args: EditArgs, session: &Session) -> Result<(), Failure> {
    let change = EditVenue {
        name: args.name,
        address: text_patch(args.address),
        zone: session.globals.tz.as_ref().map(|_| times::zone_name(session.zone())),
        at: text_patch(args.at),
        geocode: args.geocode,
        pick: args.pick,
        notes: text_patch(args.notes),
        slug: args.slug,
        key: text_patch(args.key),
    };
    if change == EditVenue::default() {
        return Err(
            Failure::usage("no field to change was given").hint("see `planify venue edit --help`")
        );
    }
    let options = session.mutation()?;
    let client = session.client().await?;
    let edited = client.edit_venue(&args.venue, &change, &options).await?;
    session.output.change(&VIEW, &edited)
}

/// Reads a length of whole minutes: `30`, `30m`, `1h30m`.
pub(crate) fn minutes(text: &str) -> Result<i64, String> {
    if let Ok(minutes) = text.trim().parse::<i64>() {
        return Ok(minutes);
    }
    let length = when::parse_duration(text).map_err(|error| error.to_string())?;
    if length.as_secs() % 60 != 0 || length.subsec_nanos() != 0 {
        return Err(format!("`{text}` is not a number of whole minutes"));
    }
    Ok(length.as_mins())
}
