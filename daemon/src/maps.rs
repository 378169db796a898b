//! Maps for those who ask: answers of before first, then the provider within the limits, and pictures for a while.
//!
//! A provider is asked between transactions, never in one, and only by a request of a person; nothing that is known of
//! who looks at a page reaches it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use planify_api::problem::Candidate;
use planify_core::actor::Actor;
use planify_core::geo::Coordinates;
use planify_core::id::OrgId;
use planify_core::patch::Patch;
use planify_core::place::{self, Found, Query, Source};
use planify_core::rule::Refusal;
use planify_core::travel::Travel;
use planify_core::venue::{EditVenue, Venue};
use planify_engine::places;
use planify_maps::{Ask, Geocoder, MapsError, Painter, TravelTime};
use planify_store::Tx;
use tokio::time::Instant;

use crate::app::App;
use crate::auth::too_many;
use crate::config::HourlyRate;
use crate::http::error::ApiError;
use crate::rate::Limiter;

/// The most bytes of pictures that are kept.
const PICTURES_MAX: usize = 8 << 20;

/// Whom maps come from.
#[derive(Debug)]
pub(crate) struct Providers {
    pub(crate) geocoder: Arc<dyn Geocoder>,
    pub(crate) painter: Option<Arc<dyn Painter>>,
    pub(crate) travel: Arc<dyn TravelTime>,
}

/// Maps, with what limits them.
#[derive(Debug)]
pub(crate) struct Maps {
    providers: Providers,
    questions: Limiter<OrgId>,
    pictures: Mutex<Pictures>,
}

/// What was found, and whom it is owed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) provider: &'static str,
    pub(crate) attribution: &'static str,
    /// Whether it is an answer of before.
    pub(crate) kept: bool,
    pub(crate) found: Vec<Found>,
}

/// A point that somebody named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) at: Coordinates,
    /// What it is called and whom that is owed to, if it was looked up.
    pub(crate) looked_up: Option<(String, &'static str)>,
}

impl Maps {
    /// Nothing was asked yet.
    pub(crate) fn new(providers: Providers, rate: HourlyRate) -> Self {
        Self { providers, questions: Limiter::hourly(rate), pictures: Mutex::default() }
    }

    /// Whom pictures are owed to; none if there are none.
    pub(crate) fn pictures_of(&self) -> Option<&'static str> {
        self.providers.painter.as_deref().map(Painter::attribution)
    }

    /// Takes one question from the allowance of an organisation.
    fn take(&self, org: OrgId) -> Result<(), ApiError> {
        self.questions.check(org).map_err(too_many)
    }
}

/// Finds the places of a name or an address.
pub(crate) async fn find(app: &App, actor: Actor, query: Query) -> Result<Answer, ApiError> {
    let geocoder = &app.maps.providers.geocoder;
    let (provider, attribution) = (geocoder.name(), geocoder.attribution());
    let asked = query.clone();
    let look = move |tx: &mut Tx<'_>| places::known(tx, &actor, provider, &asked);
    let known = app.store.read(look).await?;
    if !known.is_empty() {
        return Ok(Answer { provider, attribution, kept: true, found: known });
    }
    app.maps.take(actor.org)?;
    let found = geocoder.find(Ask::Name(&query)).await.map_err(refusal)?;
    let (kept, keeping) = (found.clone(), geocoder.keeping());
    let keep = move |tx: &mut Tx<'_>| places::keep(tx, &actor, (provider, keeping), &query, &kept);
    if !found.is_empty()
        && let Err(error) = app.store.write(&[], keep).await
    {
        tracing::warn!(%error, "an answer of the provider of maps could not be kept");
    }
    Ok(Answer { provider, attribution, kept: false, found })
}

/// Finds the point that a text means: coordinates, or the likeliest place of a name.
pub(crate) async fn point(app: &App, actor: Actor, text: &str) -> Result<Named, ApiError> {
    if let Some(at) = coordinates(text)? {
        return Ok(Named { at, looked_up: None });
    }
    let query = Query::parse(text)?;
    let answer = find(app, actor, query.clone()).await?;
    let first = answer.found.first().map(std::slice::from_ref).unwrap_or_default();
    let found = place::choose(&query, first, None)?;
    Ok(Named { at: found.at, looked_up: Some((found.label, answer.attribution)) })
}

/// The coordinates of a text that is meant to be some; none if it is a name.
fn coordinates(text: &str) -> Result<Option<Coordinates>, Refusal> {
    let bare = text.trim();
    let is_pair = bare.starts_with("geo:")
        || bare.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | ' '));
    if is_pair { bare.parse().map(Some) } else { Ok(None) }
}

/// Looks up where a venue is: the place of before where its address stays, else the address.
pub(crate) async fn locate(
    app: &App,
    actor: Actor,
    current: Option<&Venue>,
    edit: &EditVenue,
    pick: Option<u32>,
) -> Result<(Coordinates, Source), ApiError> {
    let geocoder = &app.maps.providers.geocoder;
    let provider = geocoder.name();
    let until = geocoder.keeping().ends(app.clock.now());
    let located =
        |found: Found| (found.at, Source { provider: provider.to_owned(), id: found.id, until });
    let source = current.and_then(|venue| venue.details.source.as_ref());
    let id = source.filter(|source| source.provider == provider).and_then(|it| it.id.as_deref());
    if let (Some(id), Patch::Keep, None) = (id, &edit.address, pick) {
        app.maps.take(actor.org)?;
        let again = geocoder.find(Ask::Id(id)).await.map_err(refusal)?;
        if let Some(found) = again.into_iter().next() {
            return Ok(located(found));
        }
    }
    let address = match &edit.address {
        Patch::Set(address) => Some(address.as_str()),
        Patch::Clear => None,
        Patch::Keep => current.and_then(|venue| venue.details.address.as_deref()),
    };
    let address =
        address.map(str::trim).filter(|address| !address.is_empty()).ok_or_else(|| {
            Refusal::invalid("geocode", "there is no address to look up")
                .hint("give one with `--address TEXT`, or the coordinates with `--at LAT,LNG`")
        })?;
    let query = Query::parse(address)?;
    let answer = find(app, actor, query.clone()).await?;
    let number = pick.map(|pick| usize::try_from(pick).unwrap_or(usize::MAX));
    let found = place::choose(&query, &answer.found, number)
        .map_err(|refusal| with_candidates(refusal, &answer.found))?;
    Ok(located(found))
}

/// Names the places of which one has to be chosen.
fn with_candidates(refusal: Refusal, found: &[Found]) -> ApiError {
    let is_ambiguous = refusal.code == "place-ambiguous";
    let error = ApiError::from(refusal);
    if !is_ambiguous {
        return error;
    }
    let candidate = |(number, found): (u32, &Found)| Candidate {
        id: number.to_string(),
        title: format!("{} ({})", found.label, found.at),
    };
    error.candidates((1..).zip(found).map(candidate).collect())
}

/// Finds out how long a way takes; none if no way leads there.
pub(crate) async fn travel(
    app: &App,
    actor: Actor,
    [from, to]: [Coordinates; 2],
) -> Result<Option<Travel>, ApiError> {
    app.maps.take(actor.org)?;
    app.maps.providers.travel.between(from, to).await.map_err(refusal)
}

/// Draws the surroundings of a place for an organisation, or shows the picture of before.
pub(crate) async fn picture(app: &App, org: OrgId, at: Coordinates) -> Result<Bytes, ApiError> {
    let Some(painter) = &app.maps.providers.painter else { return Err(refusal(MapsError::Off)) };
    let pictures = || app.maps.pictures.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(png) = pictures().find(at, Instant::now()) {
        return Ok(png);
    }
    app.maps.take(org)?;
    let picture = painter.picture(at).await.map_err(refusal)?;
    let png = Bytes::from(picture.png);
    pictures().keep(at, png.clone(), Instant::now(), picture.fresh_for);
    Ok(png)
}

/// Pictures that may be shown again.
#[derive(Debug, Default)]
struct Pictures {
    by_place: HashMap<Coordinates, (Instant, Bytes)>,
    bytes: usize,
}

impl Pictures {
    fn find(&self, at: Coordinates, now: Instant) -> Option<Bytes> {
        let (until, png) = self.by_place.get(&at)?;
        (*until > now).then(|| png.clone())
    }

    fn keep(&mut self, at: Coordinates, png: Bytes, now: Instant, fresh_for: Duration) {
        if fresh_for.is_zero() {
            return;
        }
        self.drop_one(at);
        self.bytes += png.len();
        self.by_place.insert(at, (now + fresh_for, png));
        while self.bytes > PICTURES_MAX {
            let first = self.by_place.iter().min_by_key(|(_, (until, _))| *until);
            let Some(at) = first.map(|(at, _)| *at) else { return };
            self.drop_one(at);
        }
    }

    fn drop_one(&mut self, at: Coordinates) {
        if let Some((_, png)) = self.by_place.remove(&at) {
            self.bytes -= png.len();
        }
    }
}

/// What a caller reads when a provider brings nothing.
fn refusal(error: MapsError) -> ApiError {
    match &error {
        MapsError::Off => ApiError::new("maps-off", error.to_string())
            .hint("set `maps.provider` in planifyd.toml, or give coordinates: LAT,LNG"),
        MapsError::Limited { after } => {
            let seconds = after.map_or(60, |after| after.as_secs().max(1));
            ApiError::new("rate-limited", error.to_string())
                .retry_after(u32::try_from(seconds).unwrap_or(u32::MAX))
        }
        MapsError::Refused(_) | MapsError::Unavailable(_) | MapsError::Garbled(_) => {
            tracing::warn!(%error, "the provider of maps brought nothing");
            ApiError::new("geocoder-failed", error.to_string())
                .hint("try again later, or give the coordinates: LAT,LNG")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn at(lng: i64) -> Coordinates {
        Coordinates::new(0, lng).unwrap()
    }

    #[test]
    fn pictures_are_shown_again_for_their_time_and_take_no_more_than_their_space() {
        let (mut pictures, now) = (Pictures::default(), Instant::now());
        let png = |bytes| Bytes::from(vec![0; bytes]);
        pictures.keep(at(1), png(10), now, SECOND);
        assert_eq!(pictures.find(at(1), now), Some(png(10)));
        assert_eq!(pictures.find(at(1), now + SECOND), None);
        assert_eq!(pictures.find(at(2), now), None);
        pictures.keep(at(2), png(10), now, Duration::ZERO);
        assert_eq!(pictures.find(at(2), now), None);
        pictures.keep(at(1), png(20), now, SECOND);
        assert_eq!(pictures.bytes, 20);
        // The one that ends first makes room.
        for number in 3..12 {
            pictures.keep(at(number), png(1 << 20), now, 60 * SECOND);
        }
        assert!(pictures.bytes <= PICTURES_MAX);
        assert_eq!(pictures.find(at(1), now), None);
        assert_eq!(pictures.by_place.len(), 8);
    }

    #[test]
    fn a_pair_of_numbers_is_a_point_and_everything_else_a_name() {
        assert_eq!(coordinates("46.05, 14.5").unwrap().unwrap().to_string(), "46.05,14.5");
        assert_eq!(coordinates("geo:46.05,14.5").unwrap().unwrap().to_string(), "46.05,14.5");
        assert_eq!(coordinates("Ljubljana").unwrap(), None);
        assert_eq!(coordinates("Mestni trg 1, 1000 Ljubljana").unwrap(), None);
        assert_eq!(coordinates("146.05,14.5").unwrap_err().code, "bad-coordinates");
        assert_eq!(coordinates("1000").unwrap_err().code, "bad-coordinates");
        assert_eq!(coordinates("").unwrap_err().code, "bad-coordinates");
    }
}
