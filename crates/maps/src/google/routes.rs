//! Times of travel by car from Google's Routes API.

use planify_core::geo::Coordinates;
use planify_core::travel::Travel;
use planify_outbound::{HeaderName, HeaderValue, Method, Request};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Google;
use crate::error::MapsError;
use crate::osrm::planned;
use crate::provider::{BoxFuture, TravelTime};

/// An answer; without a way it is empty.
#[derive(Debug, Deserialize)]
struct Answer {
    #[serde(default)]
    routes: Vec<Route>,
}

#[derive(Debug, Deserialize)]
struct Route {
    /// Seconds with an `s` behind them: `1234s`.
    duration: String,
}

impl Google {
    async fn route(&self, from: Coordinates, to: Coordinates) -> Result<Option<Travel>, MapsError> {
        let mut key = HeaderValue::try_from(self.key.expose())
            .expect("a secret is printable ASCII, which a header may hold");
        key.set_sensitive(true);
        let body = json!({
            "origin": waypoint(from),
            "destination": waypoint(to),
            "travelMode": "DRIVE",
        });
        let url = self.routes.url(&["directions", "v2:computeRoutes"], &[]);
        let request = Request::new(Method::POST, url)
            .header(HeaderName::from_static("x-goog-api-key"), key)
            .header(
                HeaderName::from_static("x-goog-fieldmask"),
                HeaderValue::from_static("routes.duration"),
            )
            .body("application/json", body.to_string());
        let answer: Answer = self.routes.json(request).await?;
        let Some(route) = answer.routes.first() else { return Ok(None) };
        let seconds = route.duration.strip_suffix('s').and_then(|text| text.parse().ok());
        planned(seconds.ok_or_else(|| MapsError::garbled(&"a time that is none"))?).map(Some)
    }
}

fn waypoint(at: Coordinates) -> Value {
    let degrees = |text: &str| text.parse::<serde_json::Number>().ok();
    let text = at.to_string();
    let (lat, lng) = text.split_once(',').unwrap_or((&text, ""));
    json!({ "location": { "latLng": { "latitude": degrees(lat), "longitude": degrees(lng) } } })
}

impl TravelTime for Google {
    fn between(
        &self,
        from: Coordinates,
        to: Coordinates,
    ) -> BoxFuture<'_, Result<Option<Travel>, MapsError>> {
        Box::pin(self.route(from, to))
    }
}
