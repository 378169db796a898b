//! Nominatim: names and addresses from `OpenStreetMap`, from the public server or one's own.
//!
//! The public server allows one request a second of a whole application, wants a real user agent, and neither completions
//! nor requests in the background (operations.osmfoundation.org/policies/nominatim): so calls are kept apart here, and are
//! only made when a person asks.

use std::time::Duration;

use jiff::SignedDuration;
use planify_core::geo::Coordinates;
use planify_core::place::{self, FOUND_MAX, Found, Keeping};
use planify_outbound::{Request, Url};
use serde::Deserialize;

use crate::error::{MapsError, SettingsError};
use crate::net::{Server, label};
use crate::pace::Pace;
use crate::provider::{Ask, BoxFuture, Geocoder};

const NAME: &str = "nominatim";
const HOME: &str = "https://nominatim.openstreetmap.org/";
/// How far apart the public server wants calls to be; a little more than it says.
const APART: Duration = Duration::from_millis(1_050);
/// The largest answer.
const MOST_BYTES: usize = 256 * 1024;
/// How long an answer is used again.
pub(crate) const KEPT: SignedDuration = SignedDuration::from_hours(24 * 90);

/// What Nominatim is used with.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Another server than the public one.
    pub base: Option<Url>,
    /// Whom the server may write to: an e-mail address or a URL.
    pub contact: Option<String>,
}

/// Finds places by Nominatim.
#[derive(Debug)]
pub struct Nominatim {
    server: Server,
    pace: Option<Pace>,
}

/// A place in an answer.
#[derive(Debug, Deserialize)]
struct Place {
    lat: String,
    lon: String,
    display_name: String,
    osm_type: Option<String>,
    osm_id: Option<OsmId>,
}

/// A number, which some servers write as a text.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum OsmId {
    Number(u64),
    Text(String),
}

impl Nominatim {
    /// With the public server or another.
    ///
    /// # Errors
    /// A [`SettingsError`] for settings that cannot work.
    pub fn new(settings: &Settings) -> Result<Self, SettingsError> {
        let mut server = Server::new(NAME, HOME, settings.base.as_ref(), MOST_BYTES)?;
        let is_public = settings.base.as_ref().is_none_or(is_public);
        match &settings.contact {
            Some(contact) => server = server.with_contact(contact)?,
            None if is_public => return Err(SettingsError::Contact(NAME)),
            None => {}
        }
        Ok(Self { server, pace: is_public.then(|| Pace::new(APART)) })
    }

    async fn ask(&self, ask: Ask<'_>) -> Result<Vec<Found>, MapsError> {
        let most = FOUND_MAX.to_string();
        let url = match ask {
            Ask::Name(query) => {
                let query = [("q", query.as_str()), ("format", "jsonv2"), ("limit", &most)];
                self.server.url(&["search"], &query)
            }
            Ask::Id(id) => self.server.url(&["lookup"], &[("osm_ids", id), ("format", "jsonv2")]),
        };
        if let Some(pace) = &self.pace {
            pace.turn().await?;
        }
        let places: Vec<Place> = self.server.json(Request::get(url)).await?;
        places.into_iter().take(FOUND_MAX).map(read).collect()
    }
}

/// Whether an address is that of the public server, however it is written.
fn is_public(base: &Url) -> bool {
    base.host_str().is_some_and(|host| host.trim_end_matches('.').ends_with("openstreetmap.org"))
}

fn read(place: Place) -> Result<Found, MapsError> {
    let at: Coordinates =
        format!("{},{}", place.lat, place.lon).parse().map_err(MapsError::nowhere)?;
    let id = osm_id(place.osm_type.as_deref(), place.osm_id.as_ref());
    Ok(Found { label: label(&place.display_name).unwrap_or_else(|| at.to_string()), at, id })
}

/// The id of a thing of `OpenStreetMap`, such as `W123`.
pub(crate) fn osm_id(kind: Option<&str>, id: Option<&OsmId>) -> Option<String> {
    let letter = match kind? {
        "node" | "N" => 'N',
        "way" | "W" => 'W',
        "relation" | "R" => 'R',
        _ => return None,
    };
    let id = match id? {
        OsmId::Number(id) => *id,
        OsmId::Text(text) => text.parse().ok()?,
    };
    Some(format!("{letter}{id}"))
}

impl Geocoder for Nominatim {
    fn name(&self) -> &'static str {
        NAME
    }

    fn attribution(&self) -> &'static str {
        place::OSM
    }

    fn keeping(&self) -> Keeping {
        Keeping::Freely(KEPT)
    }

    fn find<'a>(&'a self, ask: Ask<'a>) -> BoxFuture<'a, Result<Vec<Found>, MapsError>> {
        Box::pin(self.ask(ask))
    }
}
