//! Places over HTTP: names to coordinates, venues around a place, ways, and pictures of maps.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header;
use planify_api::envelope::{One, PAGE_DEFAULT, PAGE_MAX};
use planify_api::paths;
use planify_api::places::{
    FindPlaces, FindTravel, FindVenues, NearVenue, NearVenues, Place, Places, TravelTime,
};
use planify_core::actor::Actor;
use planify_core::geo::Coordinates;
use planify_core::place::Query as Question;
use planify_core::rule::Refusal;
use planify_engine::{EngineError, venues};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::Shown;
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use super::reply;
use crate::app::App;
use crate::maps::{self, Named};

/// The farthest that somebody may look, in kilometres: half around the earth.
const KILOMETRES_MAX: f64 = 20_100.0;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(find_places))
        .routes(routes!(find_venues))
        .routes(routes!(find_travel))
        .routes(routes!(draw_venue))
}

impl Shown for Places {}
impl Shown for NearVenues {}
impl Shown for TravelTime {}

/// Finds the places of a name or an address; the provider of maps is asked unless it answered before.
#[utoipa::path(get, path = paths::PLACES, tag = "places", params(FindPlaces),
    responses((status = 200, description = "The places, the likeliest first", body = One<Places>)))]
async fn find_places(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<FindPlaces>,
) -> Result<Response, ApiError> {
    let question = Question::parse(&query.q).map_err(|refusal| refusal.field("q"))?;
    let answer = maps::find(&app, caller.actor, question).await?;
    let places = (1..).zip(&answer.found).map(|(number, found)| Place::new(number, found));
    reply::one(Places {
        provider: answer.provider.to_owned(),
        attribution: answer.attribution.to_owned(),
        kept: answer.kept,
        places: places.collect(),
    })
}

/// Finds the venues around a place, the nearest first.
#[utoipa::path(get, path = paths::NEAR_VENUES, tag = "places", params(FindVenues),
    responses((status = 200, description = "The venues", body = One<NearVenues>)))]
async fn find_venues(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<FindVenues>,
) -> Result<Response, ApiError> {
    let limit = page_limit(query.limit)?;
    let metres_max = query.within.map(metres).transpose()?;
    let Named { at, looked_up } = maps::point(&app, caller.actor, &query.near).await?;
    let near = move |tx: &mut Tx<'_>| venues::near(tx, &caller.actor, at, metres_max);
    let found = app.store.read(near).await?;
    let (label, attribution) = looked_up.unzip();
    reply::one(NearVenues {
        at: at.to_string(),
        label,
        attribution: attribution.map(str::to_owned),
        venues: found.iter().take(limit).map(|(venue, far)| NearVenue::new(venue, *far)).collect(),
    })
}

fn page_limit(limit: Option<u32>) -> Result<usize, Refusal> {
    let limit = limit.unwrap_or(PAGE_DEFAULT);
    if !(1..=PAGE_MAX).contains(&limit) {
        return Err(Refusal::invalid("limit", format!("a limit is 1 to {PAGE_MAX}")));
    }
    Ok(usize::try_from(limit).unwrap_or(usize::MAX))
}

/// The metres of a number of kilometres.
pub(super) fn metres(kilometres: f64) -> Result<f64, Refusal> {
    if !(0.0..=KILOMETRES_MAX).contains(&kilometres) {
        let message = format!("a distance is 0 to {KILOMETRES_MAX} kilometres");
        return Err(Refusal::invalid("within", message));
    }
    Ok(kilometres * 1_000.0)
}

/// Finds out how long a way takes.
#[utoipa::path(get, path = paths::TRAVEL, tag = "places", params(FindTravel),
    responses((status = 200, description = "The way and its time", body = One<TravelTime>)))]
async fn find_travel(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<FindTravel>,
) -> Result<Response, ApiError> {
    let from = end(&app, caller.actor, query.from).await?;
    let to = end(&app, caller.actor, query.to).await?;
    let travel = maps::travel(&app, caller.actor, [from, to]).await?;
    reply::one(TravelTime::new([from, to], travel))
}

/// Where a way begins or ends: at a venue, or at any other place.
async fn end(app: &App, actor: Actor, text: String) -> Result<Coordinates, ApiError> {
    let (name, is_id) = (text.clone(), text.starts_with("ven_"));
    let read = move |tx: &mut Tx<'_>| venues::get(tx, &actor, &name);
    match app.store.read(read).await {
        Ok(venue) => Ok(place_of(&venue)?),
        // Not every text that means a place can be a reference.
        Err(EngineError::Refused(refusal)) if refusal.code != "forbidden" && !is_id => {
            Ok(maps::point(app, actor, &text).await?.at)
        }
        Err(error) => Err(error.into()),
    }
}

/// Where a venue is.
fn place_of(venue: &planify_core::venue::Venue) -> Result<Coordinates, Refusal> {
    venue.details.at.ok_or_else(|| {
        let message = format!("it is not known where `{}` is", venue.slug);
        Refusal::new("place-not-found", message)
            .hint(format!("look its address up: `planify venue geocode {}`", venue.slug))
    })
}

/// Draws the surroundings of a venue.
#[utoipa::path(get, path = paths::VENUE_PICTURE, tag = "places",
    params(("venue" = String, Path, description = "A reference to the venue")),
    responses((status = 200, description = "A picture of the map", content_type = "image/png", body = Vec<u8>)))]
async fn draw_venue(
    State(app): State<App>,
    caller: Caller,
    Path(venue): Path<String>,
) -> Result<Response, ApiError> {
    let read = move |tx: &mut Tx<'_>| venues::get(tx, &caller.actor, &venue);
    let at = place_of(&app.store.read(read).await?)?;
    let png = maps::picture(&app, caller.actor.org, at).await?;
    Ok(([(header::CONTENT_TYPE, "image/png")], png).into_response())
}
