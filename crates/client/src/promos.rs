//! Promotion codes: list, create, revoke.

use http::Method;
use planify_api::envelope::{Mutation, Page, PageParams};
use planify_api::paths;
use planify_api::promos::{CreatePromo, Promo};

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists promotion codes, a page at a time.
    pub async fn list_promos(&self, query: &PageParams) -> Result<Page<Promo>, ClientError> {
        self.fetch(Call::get(paths::PROMOS.to_owned()).params(query)).await
    }

    /// Creates a promotion code.
    pub async fn create_promo(
        &self,
        promo: &CreatePromo,
        options: &MutationOptions,
    ) -> Result<Mutation<Promo>, ClientError> {
        self.mutate(Method::POST, paths::PROMOS.to_owned(), promo, options).await
    }

    /// Revokes a promotion code.
    pub async fn revoke_promo(
        &self,
        promo: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Promo>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::PROMO_REVOKE, &[promo]), options).await
    }
}
