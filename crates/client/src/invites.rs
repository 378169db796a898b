//! Invitations to become a member: list, create, resend, revoke, accept, decline.

use http::Method;
use planify_api::envelope::{Mutation, Page};
use planify_api::invites::{CreateInvite, Invite, InviteToken, ListInvites};
use planify_api::orgs::Org;
use planify_api::paths;

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists invitations, a page at a time.
    pub async fn list_invites(&self, query: &ListInvites) -> Result<Page<Invite>, ClientError> {
        self.fetch(Call::get(paths::INVITES.to_owned()).params(query)).await
    }

    /// Invites somebody by mail.
    pub async fn create_invite(
        &self,
        invite: &CreateInvite,
        options: &MutationOptions,
    ) -> Result<Mutation<Invite>, ClientError> {
        self.mutate(Method::POST, paths::INVITES.to_owned(), invite, options).await
    }

    /// Sends an invitation once more.
    pub async fn resend_invite(
        &self,
        invite: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Invite>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::INVITE_RESEND, &[invite]), options).await
    }

    /// Takes an invitation back.
    pub async fn revoke_invite(
        &self,
        invite: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Invite>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::INVITE_REVOKE, &[invite]), options).await
    }

    /// Accepts the invitation of a token.
    pub async fn accept_invite_by_token(
        &self,
        token: &InviteToken,
        options: &MutationOptions,
    ) -> Result<Mutation<Org>, ClientError> {
        self.mutate(Method::POST, paths::INVITES_ACCEPT.to_owned(), token, options).await
    }

    /// Accepts an invitation to the caller's own address.
    pub async fn accept_invite(
        &self,
        invite: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Org>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::INVITE_ACCEPT, &[invite]), options).await
    }

    /// Declines the invitation of a token.
    pub async fn decline_invite_by_token(
        &self,
        token: &InviteToken,
        options: &MutationOptions,
    ) -> Result<Mutation<Invite>, ClientError> {
        let path = paths::INVITES_DECLINE.to_owned();
        self.mutate(Method::POST, path, token, options).await
    }

    /// Declines an invitation to the caller's own address.
    pub async fn decline_invite(
        &self,
        invite: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Invite>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::INVITE_DECLINE, &[invite]), options).await
    }
}
