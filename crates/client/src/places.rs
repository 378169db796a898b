//! Places: names to coordinates, venues around a place, pictures of maps, and the time that a way takes.

use planify_api::envelope::One;
use planify_api::paths;
use planify_api::places::{FindPlaces, FindTravel, FindVenues, NearVenues, Places, TravelTime};

use crate::Client;
use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;

impl Client {
    /// Finds the places of a name or an address.
    pub async fn find_places(&self, query: &FindPlaces) -> Result<Places, ClientError> {
        let found: One<Places> =
            self.fetch(Call::get(paths::PLACES.to_owned()).params(query)).await?;
        Ok(found.data)
    }

    /// Finds the venues around a place.
    pub async fn find_venues(&self, query: &FindVenues) -> Result<NearVenues, ClientError> {
        let found: One<NearVenues> =
            self.fetch(Call::get(paths::NEAR_VENUES.to_owned()).params(query)).await?;
        Ok(found.data)
    }

    /// Finds out how long a way takes.
    pub async fn find_travel(&self, query: &FindTravel) -> Result<TravelTime, ClientError> {
        let found: One<TravelTime> =
            self.fetch(Call::get(paths::TRAVEL.to_owned()).params(query)).await?;
        Ok(found.data)
    }

    /// Draws the surroundings of a venue, as a PNG.
    pub async fn draw_venue(&self, venue: &str) -> Result<Vec<u8>, ClientError> {
        let answer = self.answer(Call::get(fill(paths::VENUE_PICTURE, &[venue]))).await?;
        Ok(answer.body.to_vec())
    }
}
