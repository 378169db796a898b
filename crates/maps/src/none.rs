//! Nobody: no names are known, and times of travel are estimated from the distance.

use planify_core::geo::Coordinates;
use planify_core::place::{Found, Keeping};
use planify_core::travel::{self, Travel};

use crate::error::MapsError;
use crate::provider::{Ask, BoxFuture, Geocoder, TravelTime};

/// A geocoder that knows nothing.
#[derive(Debug, Clone, Copy)]
pub struct Nowhere;

impl Geocoder for Nowhere {
    fn name(&self) -> &'static str {
        "none"
    }

    fn attribution(&self) -> &'static str {
        ""
    }

    fn keeping(&self) -> Keeping {
        Keeping::Freely(jiff::SignedDuration::ZERO)
    }

    fn find<'a>(&'a self, _: Ask<'a>) -> BoxFuture<'a, Result<Vec<Found>, MapsError>> {
        Box::pin(async { Err(MapsError::Off) })
    }
}

/// Estimates times of travel.
#[derive(Debug, Clone, Copy)]
pub struct Estimate;

impl TravelTime for Estimate {
    fn between(
        &self,
        from: Coordinates,
        to: Coordinates,
    ) -> BoxFuture<'_, Result<Option<Travel>, MapsError>> {
        Box::pin(async move { Ok(Some(travel::estimate(from, to))) })
    }
}
