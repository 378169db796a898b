//! Registration: public events, signing up, deciding on who asked to come.

use http::Method;
use planify_api::envelope::{Mutation, One, Page};
use planify_api::guests::Guest;
use planify_api::paths;
use planify_api::registration::{ListPublicEvents, PublicEvent, SignUp, SignedUp};

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists the public events of an organisation, a page at a time.
    pub async fn list_public_events(
        &self,
        query: &ListPublicEvents,
    ) -> Result<Page<PublicEvent>, ClientError> {
        self.fetch(Call::get(paths::PUBLIC_EVENTS.to_owned()).params(query)).await
    }

    /// Reads a public or unlisted event as everybody sees it.
    pub async fn get_public_event(
        &self,
        org: &str,
        event: &str,
    ) -> Result<PublicEvent, ClientError> {
        let call = Call::get(fill(paths::PUBLIC_EVENT, &[org, event]));
        let found: One<PublicEvent> = self.fetch(call).await?;
        Ok(found.data)
    }

    /// Signs somebody up to an event.
    pub async fn sign_up(
        &self,
        org: &str,
        event: &str,
        who: &SignUp,
    ) -> Result<SignedUp, ClientError> {
        let path = fill(paths::PUBLIC_SIGNUP, &[org, event]);
        let done: One<SignedUp> = self.fetch(Call::new(Method::POST, path).json(who)).await?;
        Ok(done.data)
    }

    /// Lets somebody come who asked.
    pub async fn approve_guest(
        &self,
        event: &str,
        guest: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Guest>, ClientError> {
        let path = fill(paths::GUEST_APPROVE, &[event, guest]);
        self.mutate_bare(Method::POST, path, options).await
    }

    /// Turns somebody down who asked to come.
    pub async fn reject_guest(
        &self,
        event: &str,
        guest: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Guest>, ClientError> {
        let path = fill(paths::GUEST_REJECT, &[event, guest]);
        self.mutate_bare(Method::POST, path, options).await
    }
}
