//! API tokens: create, list, revoke.

use http::Method;
use planify_api::envelope::{Mutation, Page, PageParams};
use planify_api::paths;
use planify_api::tokens::{CreateToken, Token};

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists tokens without their secrets, a page at a time.
    pub async fn list_tokens(&self, query: &PageParams) -> Result<Page<Token>, ClientError> {
        self.fetch(Call::get(paths::TOKENS.to_owned()).params(query)).await
    }

    /// Creates a token; its secret is only in this answer.
    pub async fn create_token(
        &self,
        token: &CreateToken,
        options: &MutationOptions,
    ) -> Result<Mutation<Token>, ClientError> {
        self.mutate(Method::POST, paths::TOKENS.to_owned(), token, options).await
    }

    /// Revokes a token.
    pub async fn revoke_token(
        &self,
        token: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Token>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::TOKEN_REVOKE, &[token]), options).await
    }
}
