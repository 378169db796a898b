//! Venues: list, get, create, edit, archive, restore.

use http::Method;
use planify_api::envelope::{Mutation, One, Page};
use planify_api::paths;
use planify_api::venues::{CreateVenue, EditVenue, ListVenues, Venue};

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists venues, a page at a time.
    pub async fn list_venues(&self, query: &ListVenues) -> Result<Page<Venue>, ClientError> {
        self.fetch(Call::get(paths::VENUES.to_owned()).params(query)).await
    }

    /// Reads one venue.
    pub async fn get_venue(&self, venue: &str) -> Result<Venue, ClientError> {
        let found: One<Venue> = self.fetch(Call::get(fill(paths::VENUE, &[venue]))).await?;
        Ok(found.data)
    }

    /// Creates a venue.
    pub async fn create_venue(
        &self,
        venue: &CreateVenue,
        options: &MutationOptions,
    ) -> Result<Mutation<Venue>, ClientError> {
        self.mutate(Method::POST, paths::VENUES.to_owned(), venue, options).await
    }

    /// Changes a venue.
    pub async fn edit_venue(
        &self,
        venue: &str,
        change: &EditVenue,
        options: &MutationOptions,
    ) -> Result<Mutation<Venue>, ClientError> {
        self.mutate(Method::PATCH, fill(paths::VENUE, &[venue]), change, options).await
    }

    /// Takes a venue out of use.
    pub async fn archive_venue(
        &self,
        venue: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Venue>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::VENUE_ARCHIVE, &[venue]), options).await
    }

    /// Takes a venue back into use.
    pub async fn restore_venue(
        &self,
        venue: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Venue>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::VENUE_RESTORE, &[venue]), options).await
    }
}
