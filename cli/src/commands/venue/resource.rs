//! `planify venue resource`: what can be booked at a venue.

use std::collections::BTreeMap;

use clap::{Args, Subcommand, ValueEnum};
use planify_api::resources::{CreateResource, EditResource, Layout, ListResources, SCHEMA};

use super::minutes;
use crate::commands::text_patch;
use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How resources are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "slug",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("slug", "SLUG", Kind::Name),
        Column::new("name", "NAME", Kind::Text),
        Column::new("kind", "KIND", Kind::Text),
        Column::wide("sharing", "SHARING", Kind::Text),
        Column::new("units", "UNITS", Kind::Number),
        Column::new("attributes", "HAS", Kind::Attributes),
        Column::new("layouts", "LAYOUTS", Kind::Layouts),
        Column::wide("parts", "PARTS", Kind::List),
        Column::wide("unit_of_sale", "SOLD BY", Kind::Text),
        Column::wide("lead_minutes", "LEAD", Kind::Minutes),
        Column::wide("key", "KEY", Kind::Text),
        Column::wide("archived_at", "ARCHIVED", Kind::Instant),
        Column::plain("venue"),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// Keep the rooms, things, people and services of a venue
#[derive(Debug, Subcommand)]
pub(crate) enum ResourceCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_alias = "show")]
    Get(ResourceRef),
    #[command(visible_alias = "new")]
    Create(Box<CreateArgs>),
    Edit(Box<EditArgs>),
    #[command(visible_alias = "rm")]
    Archive(ArchiveRef),
    Restore(RestoreRef),
}

/// What a resource is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ResourceKind {
    /// A room or another space
    Room,
    /// A thing
    Equipment,
    /// Somebody who works
    Staff,
    /// Something that is done or brought, such as catering
    Service,
}

/// How many bookings a resource takes at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Sharing {
    /// One
    Exclusive,
    /// As many as it has units
    Pool,
    /// Any number
    Unlimited,
    /// One, which takes all of its parts
    Composite,
}

/// By what a service is sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SoldBy {
    /// Once for each booking
    Booking,
    /// For each head
    Head,
    /// For each hour
    Hour,
}

fn wire<T: ValueEnum>(word: Option<T>) -> Option<String> {
    word.and_then(|word| word.to_possible_value()).map(|value| value.get_name().to_owned())
}

/// List what can be booked at a venue, by name
///
/// Filters: q, kind. Orders for --sort: name, -name, created, -created.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue resource list town-hall
  planify venue resource list town-hall --kind room -o wide
  planify venue resource list town-hall --archived --json")]
pub(crate) struct ListArgs {
    /// The venue
    venue: String,
    /// Only those whose name contains this
    #[arg(short = 's', long = "query", value_name = "TEXT")]
    query: Option<String>,
    /// Only those of this kind: room, equipment, staff or service
    #[arg(long)]
    kind: Option<String>,
    /// Those that are archived instead of the others
    #[arg(long)]
    archived: bool,
}

/// Show one resource
///
/// RESOURCE is a slug, an id or a unique part of one, key:EXTERNAL, or @last.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue resource get town-hall great-hall
  planify venue resource get town-hall @last --json")]
pub(crate) struct ResourceRef {
    /// The venue
    venue: String,
    /// The resource
    resource: String,
}

/// Add something that can be booked at a venue
///
/// A room or a person is exclusive, a service unlimited, what has --units a pool, and what has
/// --part a composite: who books it takes all of its parts. Kind and sharing stay for good.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue resource create town-hall \"Great hall\" --layout theatre:120,setup=30,teardown=15 \\
    --layout banquet:80,setup=1h --has projector --attr wheelchair=yes
  planify venue resource create town-hall \"Wireless microphone\" --kind equipment --units 6
  planify venue resource create town-hall \"Both halls\" --part great-hall --part small-hall
  planify venue resource create town-hall \"Coffee\" --kind service --sold-by head --lead 48h")]
pub(crate) struct CreateArgs {
    /// The venue
    venue: String,
    /// The name, one line
    name: String,
    /// What it is; a room otherwise
    #[arg(long)]
    kind: Option<ResourceKind>,
    /// How many bookings it takes at a time
    #[arg(long, value_name = "HOW")]
    sharing: Option<Sharing>,
    #[command(flatten)]
    fields: Fields,
    /// Change the resource of that key if there is one
    #[arg(long, requires = "key")]
    upsert: bool,
}

/// What may be said of a new resource and of one that is there.
#[derive(Debug, Args)]
struct Fields {
    /// How many units a pool has
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    units: Option<i64>,
    /// By what a service is sold
    #[arg(long, value_name = "UNIT")]
    sold_by: Option<SoldBy>,
    /// How long before its start a booking is made at the latest, such as 48h
    #[arg(long, value_name = "LENGTH", value_parser = minutes, allow_hyphen_values = true)]
    lead: Option<i64>,
    /// A way to set it up and the people it holds so, such as theatre:120,setup=30,teardown=15; may
    /// be repeated
    #[arg(long = "layout", value_name = "NAME:PEOPLE", value_parser = layout)]
    layouts: Vec<Layout>,
    /// Something that it has, such as projector; may be repeated
    #[arg(long = "has", value_name = "WHAT", value_delimiter = ',')]
    has: Vec<String>,
    /// Something about it, such as wheelchair=yes; may be repeated
    #[arg(long = "attr", value_name = "NAME=VALUE", value_parser = attribute)]
    attributes: Vec<(String, String)>,
    /// What a composite consists of; may be repeated
    #[arg(long = "part", value_name = "RESOURCE")]
    parts: Vec<String>,
    /// The name in commands; made from the name otherwise
    #[arg(long)]
    slug: Option<String>,
    /// A key of your own, for key:KEY and --upsert
    #[arg(long)]
    key: Option<String>,
}

impl Fields {
    fn attributes(has: Vec<String>, others: Vec<(String, String)>) -> BTreeMap<String, String> {
        has.into_iter().map(|name| (name, "yes".to_owned())).chain(others).collect()
    }
}

/// Change a resource
///
/// The layouts given replace all layouts, the parts all parts. --attr NAME= takes an attribute away.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue resource edit town-hall great-hall --has lectern --attr piano=
  planify venue resource edit town-hall great-hall --layout theatre:150,setup=30
  planify venue resource edit town-hall wireless-microphone --units 8 --if-version 2")]
pub(crate) struct EditArgs {
    /// The venue
    venue: String,
    /// The resource
    resource: String,
    /// The name, one line
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// It has no layouts any more
    #[arg(long, conflicts_with = "layouts")]
    no_layouts: bool,
    #[command(flatten)]
    fields: Fields,
}

/// Take a resource out of use
///
/// What is booked of it stays, nothing new is booked. `planify venue resource restore` takes it back.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue resource archive town-hall small-hall")]
pub(crate) struct ArchiveRef {
    /// The venue
    venue: String,
    /// The resource
    resource: String,
}

/// Take a resource back into use
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue resource restore town-hall small-hall")]
pub(crate) struct RestoreRef {
    /// The venue
    venue: String,
    /// The resource
    resource: String,
}

impl ResourceCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(args) => list(args, session).await,
            Self::Get(args) => {
                let client = session.client().await?;
                let resource = client.get_resource(&args.venue, &args.resource).await?;
                session.output.record(&VIEW, &resource)
            }
            Self::Create(args) => create(*args, session).await,
            Self::Edit(args) => edit(*args, session).await,
            Self::Archive(args) => {
                let options = session.mutation()?;
                let client = session.client().await?;
                let ArchiveRef { venue, resource } = args;
                let change = client.archive_resource(&venue, &resource, &options).await?;
                session.output.change(&VIEW, &change)
            }
            Self::Restore(args) => {
                let options = session.mutation()?;
                let client = session.client().await?;
                let RestoreRef { venue, resource } = args;
                let change = client.restore_resource(&venue, &resource, &options).await?;
                session.output.change(&VIEW, &change)
            }
        }
    }
}

async fn list(args: ListArgs, session: &Session) -> Result<(), Failure> {
    let mut filters = Filters::new(session)?;
    let query = ListResources {
        q: filters.take("q", args.query),
        kind: filters.take("kind", args.kind),
        archived: args.archived,
        sort: filters.sort(),
        ..ListResources::default()
    };
    filters.finish()?;
    let client = session.client().await?;
    let page = async |limit, cursor| {
        let query = ListResources { limit, cursor, ..query.clone() };
        client.list_resources(&args.venue, &query).await
    };
    session.list(&VIEW, page).await
}

async fn create(args: CreateArgs, session: &Session) -> Result<(), Failure> {
    let fields = args.fields;
    let resource = CreateResource {
        name: args.name,
        kind: wire(args.kind),
        sharing: wire(args.sharing),
        units: fields.units,
        unit_of_sale: wire(fields.sold_by),
        lead_minutes: fields.lead,
        layouts: fields.layouts,
        attributes: Fields::attributes(fields.has, fields.attributes),
        parts: fields.parts,
        slug: fields.slug,
        key: fields.key,
        upsert: args.upsert,
    };
    let options = session.mutation()?;
    let client = session.client().await?;
    let change = client.create_resource(&args.venue, &resource, &options).await?;
    session.output.change(&VIEW, &change)
}

async fn edit(args: EditArgs, session: &Session) -> Result<(), Failure> {
    let fields = args.fields;
    let attributes = Fields::attributes(fields.has, fields.attributes);
    let given = |value: String| Some(value).filter(|value| !value.is_empty());
    let change = EditResource {
        name: args.name,
        units: fields.units,
        unit_of_sale: wire(fields.sold_by),
        lead_minutes: fields.lead,
        layouts: (args.no_layouts || !fields.layouts.is_empty()).then_some(fields.layouts),
        attributes: attributes.into_iter().map(|(name, value)| (name, given(value))).collect(),
        parts: (!fields.parts.is_empty()).then_some(fields.parts),
        slug: fields.slug,
        key: text_patch(fields.key),
    };
    if change == EditResource::default() {
        return Err(Failure::usage("no field to change was given")
            .hint("see `planify venue resource edit --help`"));
    }
    let options = session.mutation()?;
    let client = session.client().await?;
    let edited = client.edit_resource(&args.venue, &args.resource, &change, &options).await?;
    session.output.change(&VIEW, &edited)
}

/// Reads `NAME:PEOPLE`, with `setup=LENGTH` and `teardown=LENGTH` behind commas.
fn layout(text: &str) -> Result<Layout, String> {
    let mut parts = text.split(',');
    let (name, people) = parts
        .next()
        .and_then(|first| first.split_once(':'))
        .ok_or_else(|| "write NAME:PEOPLE, such as theatre:120,setup=30".to_owned())?;
    let capacity =
        people.trim().parse().map_err(|_| format!("`{people}` is not a number of people"))?;
    let mut layout =
        Layout { name: name.trim().to_owned(), capacity, setup_minutes: 0, teardown_minutes: 0 };
    for part in parts {
        match part.trim().split_once('=') {
            Some(("setup", length)) => layout.setup_minutes = minutes(length)?,
            Some(("teardown", length)) => layout.teardown_minutes = minutes(length)?,
            _ => return Err(format!("`{part}` is neither `setup=30` nor `teardown=15`")),
        }
    }
    Ok(layout)
}

/// Reads `NAME=VALUE`.
fn attribute(text: &str) -> Result<(String, String), String> {
    let (name, value) =
        text.split_once('=').ok_or_else(|| "write NAME=VALUE, such as floor=2".to_owned())?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_is_read_with_its_times() {
        let made = layout("theatre:120,setup=30,teardown=1h15m").unwrap();
        assert_eq!((made.name.as_str(), made.capacity), ("theatre", 120));
        assert_eq!((made.setup_minutes, made.teardown_minutes), (30, 75));
        for text in
            ["theatre", "theatre:many", "theatre:1.5", "a:1,setup", "a:1,lunch=3", "a:1,setup=30s"]
        {
            assert!(layout(text).is_err(), "{text}");
        }
    }
}
