//! Organisations: list, get, create, edit, transfer, leave, delete.

use http::Method;
use planify_api::envelope::{Mutation, One, Page};
use planify_api::orgs::{CreateOrg, EditOrg, ListOrgs, Org, TransferOrg};
use planify_api::paths;

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists the caller's organisations or public ones, a page at a time.
    pub async fn list_orgs(&self, query: &ListOrgs) -> Result<Page<Org>, ClientError> {
        self.fetch(Call::get(paths::ORGS.to_owned()).params(query)).await
    }

    /// Reads one organisation.
    pub async fn get_org(&self, org: &str) -> Result<Org, ClientError> {
        let found: One<Org> = self.fetch(Call::get(fill(paths::ORG, &[org]))).await?;
        Ok(found.data)
    }

    /// Founds an organisation.
    pub async fn create_org(
        &self,
        org: &CreateOrg,
        options: &MutationOptions,
    ) -> Result<Mutation<Org>, ClientError> {
        self.mutate(Method::POST, paths::ORGS.to_owned(), org, options).await
    }

    /// Changes an organisation.
    pub async fn edit_org(
        &self,
        org: &str,
        change: &EditOrg,
        options: &MutationOptions,
    ) -> Result<Mutation<Org>, ClientError> {
        self.mutate(Method::PATCH, fill(paths::ORG, &[org]), change, options).await
    }

    /// Makes another member an owner, and the caller an admin instead.
    pub async fn transfer_org(
        &self,
        org: &str,
        to: &TransferOrg,
        options: &MutationOptions,
    ) -> Result<Mutation<Org>, ClientError> {
        self.mutate(Method::POST, fill(paths::ORG_TRANSFER, &[org]), to, options).await
    }

    /// Ends the caller's membership.
    pub async fn leave_org(
        &self,
        org: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Org>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::ORG_LEAVE, &[org]), options).await
    }

    /// Deletes an organisation of which nothing is left.
    pub async fn delete_org(
        &self,
        org: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Org>, ClientError> {
        self.mutate_bare(Method::DELETE, fill(paths::ORG, &[org]), options).await
    }
}
