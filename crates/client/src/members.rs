//! Members of the caller's organisation: list, get, edit, remove.

use http::Method;
use planify_api::envelope::{Mutation, One, Page, PageParams};
use planify_api::members::{EditMember, Member};
use planify_api::paths;

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists members, a page at a time.
    pub async fn list_members(&self, query: &PageParams) -> Result<Page<Member>, ClientError> {
        self.fetch(Call::get(paths::MEMBERS.to_owned()).params(query)).await
    }

    /// Reads one member.
    pub async fn get_member(&self, member: &str) -> Result<Member, ClientError> {
        let found: One<Member> = self.fetch(Call::get(fill(paths::MEMBER, &[member]))).await?;
        Ok(found.data)
    }

    /// Exchanges all roles of a member for others.
    pub async fn edit_member(
        &self,
        member: &str,
        change: &EditMember,
        options: &MutationOptions,
    ) -> Result<Mutation<Member>, ClientError> {
        self.mutate(Method::PATCH, fill(paths::MEMBER, &[member]), change, options).await
    }

    /// Ends somebody's membership.
    pub async fn remove_member(
        &self,
        member: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Member>, ClientError> {
        self.mutate_bare(Method::DELETE, fill(paths::MEMBER, &[member]), options).await
    }
}
