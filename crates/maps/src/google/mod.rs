//! Google Maps: geocoding, search for places, pictures and routes.
//!
//! Its terms (3.2.3, service specific terms) let coordinates be kept for 30 days and ids of places for good, and nothing
//! else; so that is what [`Geocoder::keeping`] says, and names of its answers are never kept. The key goes with every call and
//! into no error.

mod routes;

use jiff::SignedDuration;
use planify_core::geo::Coordinates;
use planify_core::place::{self, FOUND_MAX, Found, Keeping, Query};
use planify_outbound::{Request, Secret, Url, line};
use serde::Deserialize;

use crate::error::{MapsError, SettingsError};
use crate::net::{Server, label};
use crate::picture::{self, SIZE, ZOOM};
use crate::provider::{Ask, BoxFuture, Geocoder, Painter, Picture};

const NAME: &str = "google";
const HOME: &str = "https://maps.googleapis.com/";
const ROUTES_HOME: &str = "https://routes.googleapis.com/";
/// How long coordinates may be kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);
/// How far around a search for a place goes, in metres: the most that there is.
const RADIUS: &str = "50000";

/// What Google Maps is used with.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The key of the API.
    pub key: Secret,
    /// Another address than Google's own, for all of it: a simulator or a proxy.
    pub base: Option<Url>,
}

/// Asks Google Maps.
#[derive(Debug)]
pub struct Google {
    maps: Server,
    routes: Server,
    key: Secret,
}

/// An answer of geocoding or of a search.
#[derive(Debug, Deserialize)]
struct Answer {
    status: String,
    error_message: Option<String>,
    #[serde(default)]
    results: Vec<Place>,
}

#[derive(Debug, Deserialize)]
struct Place {
    name: Option<String>,
    formatted_address: Option<String>,
    geometry: Geometry,
    #[serde(rename = "place_id")]
    id: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Geometry {
    location: Location,
}

#[derive(Debug, Deserialize)]
struct Location {
    lat: f64,
    lng: f64,
}

impl Google {
    /// With a key.
    ///
    /// # Errors
    /// A [`SettingsError`] for an address that cannot be called.
    pub fn new(settings: Settings) -> Result<Self, SettingsError> {
        let named = settings.base.as_ref();
        Ok(Self {
            maps: Server::new(NAME, HOME, named, picture::MOST_BYTES)?,
            routes: Server::new(NAME, ROUTES_HOME, named, picture::MOST_BYTES)?,
            key: settings.key,
        })
    }

    async fn ask(&self, ask: Ask<'_>) -> Result<Vec<Found>, MapsError> {
        match ask {
            Ask::Id(id) => match self.geocode("place_id", id).await {
                // An id that Google forgot is refused; if it is the key that is, the next question is too.
                Err(MapsError::Refused(_)) => Ok(Vec::new()),
                answer => answer,
            },
            Ask::Name(query) => {
                let found = self.geocode("address", query.as_str()).await?;
                // What has a name and no address is known to the search for places.
                if found.is_empty() { self.search(query).await } else { Ok(found) }
            }
        }
    }

    /// Finds an address or the place of an id.
    pub async fn geocode(&self, by: &'static str, text: &str) -> Result<Vec<Found>, MapsError> {
        self.places(&["maps", "api", "geocode", "json"], &[(by, text)]).await
    }

    /// Finds a place by its name.
    pub async fn search(&self, query: &Query) -> Result<Vec<Found>, MapsError> {
        let query = [("query", query.as_str()), ("radius", RADIUS)];
        self.places(&["maps", "api", "place", "textsearch", "json"], &query).await
    }

    async fn places(&self, path: &[&str], query: &[(&str, &str)]) -> Result<Vec<Found>, MapsError> {
        let query: Vec<_> = query.iter().copied().chain([("key", self.key.expose())]).collect();
        let answer: Answer = self.maps.json(Request::get(self.maps.url(path, &query))).await?;
        match answer.status.as_str() {
            "OK" => answer.results.into_iter().take(FOUND_MAX).map(read).collect(),
            "ZERO_RESULTS" | "NOT_FOUND" => Ok(Vec::new()),
            "OVER_QUERY_LIMIT" | "OVER_DAILY_LIMIT" => Err(MapsError::Limited { after: None }),
            "UNKNOWN_ERROR" => Err(MapsError::Unavailable(answer.status)),
            "REQUEST_DENIED" | "INVALID_REQUEST" => {
                let text = answer.error_message.unwrap_or(answer.status);
                Err(MapsError::Refused(line(&text.replace(self.key.expose(), "…"))))
            }
            status => Err(MapsError::garbled(&format!("status {status}"))),
        }
    }

    async fn draw(&self, at: Coordinates) -> Result<Picture, MapsError> {
        let (centre, size) = (at.to_string(), format!("{}x{}", SIZE.0, SIZE.1));
        let query = [
            ("center", centre.as_str()),
            ("zoom", ZOOM),
            ("size", &size),
            ("format", "png"),
            ("markers", &centre),
            ("key", self.key.expose()),
        ];
        let url = self.maps.url(&["maps", "api", "staticmap"], &query);
        picture::read(self.maps.answer(Request::get(url)).await?)
    }
}

fn read(place: Place) -> Result<Found, MapsError> {
    let Location { lat, lng } = place.geometry.location;
    let at = Coordinates::from_degrees(lat, lng).map_err(MapsError::nowhere)?;
    let parts: Vec<String> = [place.name, place.formatted_address].into_iter().flatten().collect();
    let id = place.id.filter(|id| id.len() <= ID_MAX && id.bytes().all(|b| b.is_ascii_graphic()));
    Ok(Found { label: label(&parts.join(", ")).unwrap_or_else(|| at.to_string()), at, id })
}

/// The longest id that is kept.
const ID_MAX: usize = 500;

impl Geocoder for Google {
    fn name(&self) -> &'static str {
        NAME
    }

    fn attribution(&self) -> &'static str {
        place::GOOGLE
    }

    fn keeping(&self) -> Keeping {
        Keeping::Coordinates(KEPT)
    }

    fn find<'a>(&'a self, ask: Ask<'a>) -> BoxFuture<'a, Result<Vec<Found>, MapsError>> {
        Box::pin(self.ask(ask))
    }
}

impl Painter for Google {
    fn attribution(&self) -> &'static str {
        place::GOOGLE
    }

    fn picture(&self, at: Coordinates) -> BoxFuture<'_, Result<Picture, MapsError>> {
        Box::pin(self.draw(at))
    }
}
