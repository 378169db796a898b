//! Requests to become a member: list, create, approve, reject, withdraw.

use http::Method;
use planify_api::envelope::{Mutation, Page};
use planify_api::join_requests::{
    ApproveJoinRequest, CreateJoinRequest, JoinRequest, ListJoinRequests,
};
use planify_api::paths;

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists requests, a page at a time.
    pub async fn list_join_requests(
        &self,
        query: &ListJoinRequests,
    ) -> Result<Page<JoinRequest>, ClientError> {
        self.fetch(Call::get(paths::JOIN_REQUESTS.to_owned()).params(query)).await
    }

    /// Asks to become a member of a public organisation.
    pub async fn create_join_request(
        &self,
        request: &CreateJoinRequest,
        options: &MutationOptions,
    ) -> Result<Mutation<JoinRequest>, ClientError> {
        self.mutate(Method::POST, paths::JOIN_REQUESTS.to_owned(), request, options).await
    }

    /// Approves a request.
    pub async fn approve_join_request(
        &self,
        request: &str,
        approval: &ApproveJoinRequest,
        options: &MutationOptions,
    ) -> Result<Mutation<JoinRequest>, ClientError> {
        let path = fill(paths::JOIN_REQUEST_APPROVE, &[request]);
        self.mutate(Method::POST, path, approval, options).await
    }

    /// Rejects a request.
    pub async fn reject_join_request(
        &self,
        request: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<JoinRequest>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::JOIN_REQUEST_REJECT, &[request]), options).await
    }

    /// Takes the caller's own request back.
    pub async fn withdraw_join_request(
        &self,
        request: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<JoinRequest>, ClientError> {
        let path = fill(paths::JOIN_REQUEST_WITHDRAW, &[request]);
        self.mutate_bare(Method::POST, path, options).await
    }
}
