//! Blackouts of venues and resources: list, add, remove.

use http::Method;
use planify_api::blackouts::{AddBlackout, Blackout, ListBlackouts};
use planify_api::envelope::{Mutation, Page};
use planify_api::paths;

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists the blackouts of a venue, a page at a time.
    pub async fn list_blackouts(
        &self,
        venue: &str,
        query: &ListBlackouts,
    ) -> Result<Page<Blackout>, ClientError> {
        self.fetch(Call::get(fill(paths::BLACKOUTS, &[venue])).params(query)).await
    }

    /// Adds a blackout to a venue.
    pub async fn add_blackout(
        &self,
        venue: &str,
        blackout: &AddBlackout,
        options: &MutationOptions,
    ) -> Result<Mutation<Blackout>, ClientError> {
        self.mutate(Method::POST, fill(paths::BLACKOUTS, &[venue]), blackout, options).await
    }

    /// Takes a blackout back.
    pub async fn remove_blackout(
        &self,
        venue: &str,
        blackout: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Blackout>, ClientError> {
        let path = fill(paths::BLACKOUT, &[venue, blackout]);
        self.mutate_bare(Method::DELETE, path, options).await
    }
}
