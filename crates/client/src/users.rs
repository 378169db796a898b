//! The caller's own account: get, edit, delete, and its sessions.

use http::Method;
use planify_api::envelope::{Mutation, One, Page};
use planify_api::paths;
use planify_api::users::{EditUser, User, UserSession};

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Reads the caller's own account.
    pub async fn get_user(&self) -> Result<User, ClientError> {
        let found: One<User> = self.fetch(Call::get(paths::USER_ME.to_owned())).await?;
        Ok(found.data)
    }

    /// Changes what the caller says about themselves.
    pub async fn edit_user(
        &self,
        change: &EditUser,
        options: &MutationOptions,
    ) -> Result<Mutation<User>, ClientError> {
        self.mutate(Method::PATCH, paths::USER_ME.to_owned(), change, options).await
    }

    /// Lists the caller's own sessions.
    pub async fn list_sessions(&self) -> Result<Page<UserSession>, ClientError> {
        self.fetch(Call::get(paths::SESSIONS.to_owned())).await
    }

    /// Ends one of the caller's own sessions.
    pub async fn revoke_session(
        &self,
        session: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<UserSession>, ClientError> {
        self.mutate_bare(Method::DELETE, fill(paths::SESSION, &[session]), options).await
    }

    /// Deletes the caller's own account.
    pub async fn delete_user(
        &self,
        options: &MutationOptions,
    ) -> Result<Mutation<User>, ClientError> {
        self.mutate_bare(Method::DELETE, paths::USER_ME.to_owned(), options).await
    }
}
