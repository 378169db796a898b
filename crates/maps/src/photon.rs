//! Photon: names and addresses from `OpenStreetMap`, from komoot's public server or one's own.
//!
//! The public server asks for fair use; it is treated like the one of Nominatim.

use std::time::Duration;

use planify_core::geo::Coordinates;
use planify_core::place::{self, FOUND_MAX, Found, Keeping};
use planify_outbound::{Request, Url};
use serde::Deserialize;

use crate::error::{MapsError, SettingsError};
use crate::net::{Server, label};
use crate::nominatim::{KEPT, OsmId, Settings, osm_id};
use crate::pace::Pace;
use crate::provider::{Ask, BoxFuture, Geocoder};

const NAME: &str = "photon";
const HOME: &str = "https://photon.komoot.io/";
/// How far apart calls to the public server are.
const APART: Duration = Duration::from_secs(1);
/// The largest answer.
const MOST_BYTES: usize = 256 * 1024;

/// Finds places by Photon.
#[derive(Debug)]
pub struct Photon {
    server: Server,
    pace: Option<Pace>,
}

/// An answer: `GeoJSON`.
#[derive(Debug, Deserialize)]
struct Answer {
    features: Vec<Feature>,
}

#[derive(Debug, Deserialize)]
struct Feature {
    geometry: Geometry,
    properties: Properties,
}

#[derive(Debug, Deserialize)]
struct Geometry {
    /// Longitude first.
    coordinates: [f64; 2],
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Properties {
    name: Option<String>,
    street: Option<String>,
    housenumber: Option<String>,
    postcode: Option<String>,
    city: Option<String>,
    state: Option<String>,
    country: Option<String>,
    osm_type: Option<String>,
    osm_id: Option<OsmId>,
}

impl Photon {
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
        // Photon looks nothing up by an id.
        let Ask::Name(query) = ask else { return Ok(Vec::new()) };
        let most = FOUND_MAX.to_string();
        let url = self.server.url(&["api"], &[("q", query.as_str()), ("limit", &most)]);
        if let Some(pace) = &self.pace {
            pace.turn().await?;
        }
        let answer: Answer = self.server.json(Request::get(url)).await?;
        answer.features.into_iter().take(FOUND_MAX).map(read).collect()
    }
}

fn is_public(base: &Url) -> bool {
    base.host_str().is_some_and(|host| host.trim_end_matches('.').ends_with("photon.komoot.io"))
}

fn read(feature: Feature) -> Result<Found, MapsError> {
    let [lng, lat] = feature.geometry.coordinates;
    let at = Coordinates::from_degrees(lat, lng).map_err(MapsError::nowhere)?;
    let about = feature.properties;
    let street = [about.street, about.housenumber].into_iter().flatten().collect::<Vec<_>>();
    let city = [about.postcode, about.city].into_iter().flatten().collect::<Vec<_>>();
    let parts =
        [about.name, Some(street.join(" ")), Some(city.join(" ")), about.state, about.country];
    let parts: Vec<String> =
        parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect();
    Ok(Found {
        label: label(&parts.join(", ")).unwrap_or_else(|| at.to_string()),
        at,
        id: osm_id(about.osm_type.as_deref(), about.osm_id.as_ref()),
    })
}

impl Geocoder for Photon {
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
