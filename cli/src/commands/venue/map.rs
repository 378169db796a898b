//! `planify venue map`, `near`, `travel` and `geocode`: where venues are.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::{Args, ValueEnum};
use planify_api::patch::Patch;
use planify_api::places::{FindTravel, FindVenues, NEAR_SCHEMA, TRAVEL_SCHEMA};
use planify_api::venues::{EditVenue, Venue};
use planify_core::geo::Coordinates;
use serde::Serialize;

use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How links to maps are shown.
const VIEW: View = View {
    schema: "planify.venue-map/v1",
    name: "osm",
    columns: &[
        Column::new("slug", "SLUG", Kind::Name),
        Column::new("name", "NAME", Kind::Text),
        Column::new("at", "AT", Kind::Text),
        Column::new("geo", "GEO", Kind::Text),
        Column::new("osm", "OPENSTREETMAP", Kind::Text),
        Column::new("google", "GOOGLE MAPS", Kind::Text),
        Column::new("attribution", "PLACE FROM", Kind::Text),
    ],
};

/// How venues around a place are shown.
const NEAR: View = View {
    schema: NEAR_SCHEMA,
    name: "slug",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("slug", "SLUG", Kind::Name),
        Column::new("name", "NAME", Kind::Text),
        Column::new("address", "ADDRESS", Kind::Text),
        Column::new("metres", "METRES", Kind::Number),
        Column::wide("at", "AT", Kind::Text),
        Column::plain("attribution"),
    ],
};

/// How a way is shown.
const TRAVEL: View = View {
    schema: TRAVEL_SCHEMA,
    name: "seconds",
    columns: &[
        Column::new("from", "FROM", Kind::Text),
        Column::new("to", "TO", Kind::Text),
        Column::new("metres", "METRES", Kind::Number),
        Column::new("seconds", "SECONDS", Kind::Number),
        Column::new("basis", "BASIS", Kind::Text),
    ],
};

/// Show where a venue is, as links to maps
///
/// The links work without any provider of maps. --open shows the place in a browser; --picture keeps a
/// picture of the map, if the daemon has a provider that draws one.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue map town-hall
  planify venue map town-hall --open --on google
  planify venue map town-hall --picture map.png")]
pub(crate) struct MapArgs {
    /// The venue
    venue: String,
    /// Show it in a browser
    #[arg(long)]
    open: bool,
    /// With --open: on which map
    #[arg(long, value_enum, value_name = "MAP", default_value = "osm", requires = "open")]
    on: Map,
    /// Write a picture of the map (PNG) into a new file
    #[arg(long, value_name = "FILE")]
    picture: Option<PathBuf>,
}

/// A map that a browser shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Map {
    /// `OpenStreetMap`
    Osm,
    /// Google Maps
    Google,
}

/// List the venues around a place, the nearest first
///
/// PLACE is LAT,LNG in degrees, or a name that the daemon's provider of maps is asked for. Distances
/// are in a straight line. --limit says how many.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue near 46.05,14.51
  planify venue near Ljubljana --within 20
  planify venue near -- -33.86,151.21")]
pub(crate) struct NearArgs {
    /// The place
    place: String,
    /// How far away they may be, in kilometres
    #[arg(long, value_name = "KM")]
    within: Option<f64>,
}

/// Show how long it takes by car from one place to another
///
/// FROM and TO are venues, LAT,LNG in degrees, or names. Without a provider that plans routes the
/// time is estimated from the distance, and says so.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue travel town-hall barn
  planify venue travel town-hall 46.05,14.51 --json")]
pub(crate) struct TravelArgs {
    /// Where the way begins
    from: String,
    /// Where it ends
    to: String,
}

/// Look a venue's address up, and keep where it is
///
/// The daemon's provider of maps is asked (`maps.provider` of planifyd.toml). If the address can be one
/// of several places they are listed, and --pick chooses one. What was found before is asked for
/// again, also where the provider lets coordinates be kept for a time only.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue geocode town-hall --dry-run
  planify venue geocode town-hall
  planify venue geocode town-hall --address \"Mestni trg 1, Ljubljana\" --pick 1")]
pub(crate) struct GeocodeArgs {
    /// The venue
    venue: String,
    /// Another address, which the venue gets
    #[arg(long, value_name = "TEXT")]
    address: Option<String>,
    /// Which of several places, by its number
    #[arg(long, value_name = "N")]
    pick: Option<u32>,
}

/// A venue on maps.
#[derive(Debug, Serialize)]
struct OnMaps {
    slug: String,
    name: String,
    at: String,
    geo: String,
    osm: String,
    google: String,
    attribution: Option<String>,
}

pub(super) async fn map(args: MapArgs, session: &Session) -> Result<(), Failure> {
    let client = session.client().await?;
    let venue = client.get_venue(&args.venue).await?;
    let at = place_of(&venue)?;
    if let Some(file) = &args.picture {
        keep(file, &client.draw_venue(&venue.id).await?)?;
        session.output.note(&format!("the map is in {}", file.display()));
    }
    let place = OnMaps {
        slug: venue.slug,
        name: venue.name,
        at: at.to_string(),
        geo: at.geo_uri(),
        osm: at.osm_link(),
        google: at.google_link(),
        attribution: venue.attribution,
    };
    if args.open {
        let link = match args.on {
            Map::Osm => &place.osm,
            Map::Google => &place.google,
        };
        open(link, session)?;
    }
    session.output.record(&VIEW, &place)
}

fn place_of(venue: &Venue) -> Result<Coordinates, Failure> {
    let at = venue.at.as_deref().and_then(|at| at.parse().ok());
    at.ok_or_else(|| {
        let slug = &venue.slug;
        Failure::new("place-not-found", format!("it is not known where `{slug}` is")).hint(format!(
            "look its address up with `planify venue geocode {slug}`, or give `--at LAT,LNG` to `planify \
             venue edit {slug}`"
        ))
    })
}

/// Writes a picture into a file that is not there yet.
fn keep(file: &Path, png: &[u8]) -> Result<(), Failure> {
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    let written = opened.and_then(|mut file| file.write_all(png));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            let message = format!("`{}` is there already", file.display());
            Failure::new("file-exists", message).hint("name another file")
        }
        _ => Failure::local(format!("`{}` cannot be written", file.display()), &error),
    })
}

/// Hands a link to the desktop, as one argument and through no shell.
fn open(link: &str, session: &Session) -> Result<(), Failure> {
    let mac = cfg!(target_os = "macos");
    let screen =
        ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| session.environment.get(name).is_some());
    if !mac && !screen {
        return Err(Failure::usage("there is no screen here to open a browser on")
            .hint("without `--open` the links are printed"));
    }
    let opener = if mac { "open" } else { "xdg-open" };
    let started = Command::new(opener)
        .arg(link)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    match started {
        Ok(_) => Ok(()),
        Err(error) => Err(Failure::usage(format!("`{opener}` cannot be started: {error}"))
            .hint("without `--open` the links are printed")),
    }
}

pub(super) async fn near(args: NearArgs, session: &Session) -> Result<(), Failure> {
    let query = FindVenues { near: args.place, within: args.within, limit: session.globals.limit };
    let found = session.client().await?.find_venues(&query).await?;
    if let Some(label) = &found.label {
        let owed = found.attribution.as_deref().unwrap_or_default();
        session.output.note(&format!("→ {label} ({}); {owed}", found.at));
    }
    let mut lines = session.output.list(&NEAR);
    for venue in &found.venues {
        lines.push(venue)?;
    }
    lines.finish(None)
}

pub(super) async fn travel(args: TravelArgs, session: &Session) -> Result<(), Failure> {
    let query = FindTravel { from: args.from, to: args.to };
    let way = session.client().await?.find_travel(&query).await?;
    session.output.record(&TRAVEL, &way)
}

pub(super) async fn geocode(args: GeocodeArgs, session: &Session) -> Result<(), Failure> {
    let change = EditVenue {
        address: args.address.map_or(Patch::KEEP, Patch::set),
        geocode: true,
        pick: args.pick,
        ..EditVenue::default()
    };
    let options = session.mutation()?;
    let changed = session.client().await?.edit_venue(&args.venue, &change, &options).await?;
    if let Some(owed) = &changed.data.attribution {
        session.output.note(owed);
    }
    session.output.change(&super::VIEW, &changed)
}
