//! The traits, and what goes in and out of them.

use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use planify_core::geo::Coordinates;
use planify_core::place::{Found, Keeping, Query};
use planify_core::travel::Travel;

use crate::error::MapsError;

/// A future in a box, so that the traits can be objects.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What is asked of a geocoder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask<'a> {
    /// Where something of this name or address is.
    Name(&'a Query),
    /// Where the place of the geocoder's own id is now.
    Id(&'a str),
}

/// Somebody who knows where things are.
pub trait Geocoder: Send + Sync + fmt::Debug {
    /// The name in configuration and rows.
    fn name(&self) -> &'static str;

    /// Whom its answers are owed to, to be shown with them.
    fn attribution(&self) -> &'static str;

    /// How long its answers may be kept.
    fn keeping(&self) -> Keeping;

    /// Finds places, the likeliest first; none if nothing is known.
    fn find<'a>(&'a self, ask: Ask<'a>) -> BoxFuture<'a, Result<Vec<Found>, MapsError>>;
}

/// A picture of a map.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// A PNG.
    pub png: Vec<u8>,
    /// How long it may be shown again.
    pub fresh_for: Duration,
}

impl fmt::Debug for Picture {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Picture")
            .field("bytes", &self.png.len())
            .field("fresh_for", &self.fresh_for)
            .finish()
    }
}

/// Somebody who draws maps.
pub trait Painter: Send + Sync + fmt::Debug {
    /// Whom its pictures are owed to, to be shown with them.
    fn attribution(&self) -> &'static str;

    /// Draws the surroundings of a place.
    fn picture(&self, at: Coordinates) -> BoxFuture<'_, Result<Picture, MapsError>>;
}

/// Somebody who knows how long a way takes.
pub trait TravelTime: Send + Sync + fmt::Debug {
    /// How long it takes from one place to another by car; none if no way leads there.
    fn between(
        &self,
        from: Coordinates,
        to: Coordinates,
    ) -> BoxFuture<'_, Result<Option<Travel>, MapsError>>;
}
