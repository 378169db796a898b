//! Rates of venues and resources: list, add, remove.

use http::Method;
use planify_api::envelope::{Mutation, Page};
use planify_api::paths;
use planify_api::rates::{AddRate, ListRates, Rate};

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists the rates of a venue, a page at a time.
    pub async fn list_rates(
        &self,
        venue: &str,
        query: &ListRates,
    ) -> Result<Page<Rate>, ClientError> {
        self.fetch(Call::get(fill(paths::RATES, &[venue])).params(query)).await
    }

    /// Adds a rate to a venue.
    pub async fn add_rate(
        &self,
        venue: &str,
        rate: &AddRate,
        options: &MutationOptions,
    ) -> Result<Mutation<Rate>, ClientError> {
        self.mutate(Method::POST, fill(paths::RATES, &[venue]), rate, options).await
    }

    /// Takes a rate away.
    pub async fn remove_rate(
        &self,
        venue: &str,
        rate: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Rate>, ClientError> {
        self.mutate_bare(Method::DELETE, fill(paths::RATE, &[venue, rate]), options).await
    }
}
