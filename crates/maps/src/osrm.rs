//! OSRM: times of travel by car over the roads of `OpenStreetMap`, from a server of one's own.

use jiff::SignedDuration;
use planify_core::geo::Coordinates;
use planify_core::travel::{Basis, Travel};
use planify_outbound::{Request, Url};
use serde::Deserialize;

use crate::error::{MapsError, SettingsError};
use crate::net::Server;
use crate::provider::{BoxFuture, TravelTime};

const NAME: &str = "osrm";
/// The largest answer.
const MOST_BYTES: usize = 64 * 1024;

/// Plans routes by OSRM.
#[derive(Debug)]
pub struct Osrm(Server);

/// An answer.
#[derive(Debug, Deserialize)]
struct Answer {
    code: String,
    #[serde(default)]
    routes: Vec<Route>,
}

#[derive(Debug, Deserialize)]
struct Route {
    /// In seconds.
    duration: f64,
}

impl Osrm {
    /// With a server.
    ///
    /// # Errors
    /// A [`SettingsError`] for an address that cannot be called.
    pub fn new(base: &Url) -> Result<Self, SettingsError> {
        Ok(Self(Server::new(NAME, base.as_str(), Some(base), MOST_BYTES)?))
    }

    async fn ask(&self, from: Coordinates, to: Coordinates) -> Result<Option<Travel>, MapsError> {
        let way = format!("{};{}", lng_lat(from), lng_lat(to));
        let url = self.0.url(&["route", "v1", "driving", &way], &[("overview", "false")]);
        let answer: Answer = self.0.json(Request::get(url)).await?;
        match (answer.code.as_str(), answer.routes.first()) {
            ("Ok", Some(route)) => planned(route.duration).map(Some),
            ("NoRoute" | "NoSegment", _) => Ok(None),
            (code, _) => Err(MapsError::garbled(&format!("code {code}"))),
        }
    }
}

/// A time that a route takes, as a provider says it in seconds.
pub(crate) fn planned(seconds: f64) -> Result<Travel, MapsError> {
    let length = SignedDuration::try_from_secs_f64(seconds.ceil())
        .ok()
        .filter(|length| !length.is_negative())
        .ok_or_else(|| MapsError::garbled(&"a time that is none"))?;
    Ok(Travel { length, basis: Basis::Planned })
}

/// Longitude first, as OSRM wants it.
fn lng_lat(at: Coordinates) -> String {
    let text = at.to_string();
    let (lat, lng) = text.split_once(',').unwrap_or((&text, ""));
    format!("{lng},{lat}")
}

impl TravelTime for Osrm {
    fn between(
        &self,
        from: Coordinates,
        to: Coordinates,
    ) -> BoxFuture<'_, Result<Option<Travel>, MapsError>> {
        Box::pin(self.ask(from, to))
    }
}
