//! Events: list, get, create, edit, delete, publish, cancel, complete.

use http::Method;
use planify_api::envelope::{Mutation, One, Page};
use planify_api::events::{CloneEvent, CreateEvent, EditEvent, Event, ListEvents, ListOccurrences};
use planify_api::paths;

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists events, a page at a time.
    pub async fn list_events(&self, query: &ListEvents) -> Result<Page<Event>, ClientError> {
        self.fetch(Call::get(paths::EVENTS.to_owned()).params(query)).await
    }

    /// Reads one event.
    pub async fn get_event(&self, event: &str) -> Result<Event, ClientError> {
        let found: One<Event> = self.fetch(Call::get(fill(paths::EVENT, &[event]))).await?;
        Ok(found.data)
    }

    /// Creates an event as a draft.
    pub async fn create_event(
        &self,
        event: &CreateEvent,
        options: &MutationOptions,
    ) -> Result<Mutation<Event>, ClientError> {
        self.mutate(Method::POST, paths::EVENTS.to_owned(), event, options).await
    }

    /// Makes a draft as another event is.
    pub async fn clone_event(
        &self,
        event: &str,
        copy: &CloneEvent,
        options: &MutationOptions,
    ) -> Result<Mutation<Event>, ClientError> {
        self.mutate(Method::POST, fill(paths::EVENT_CLONE, &[event]), copy, options).await
    }

    /// Changes an event.
    pub async fn edit_event(
        &self,
        event: &str,
        change: &EditEvent,
        options: &MutationOptions,
    ) -> Result<Mutation<Event>, ClientError> {
        self.mutate(Method::PATCH, fill(paths::EVENT, &[event]), change, options).await
    }

    /// Deletes an event.
    pub async fn delete_event(
        &self,
        event: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Event>, ClientError> {
        self.mutate_bare(Method::DELETE, fill(paths::EVENT, &[event]), options).await
    }

    /// Publishes an event.
    pub async fn publish_event(
        &self,
        event: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Event>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::EVENT_PUBLISH, &[event]), options).await
    }

    /// Cancels an event.
    pub async fn cancel_event(
        &self,
        event: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Event>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::EVENT_CANCEL, &[event]), options).await
    }

    /// Marks an event as completed.
    pub async fn complete_event(
        &self,
        event: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Event>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::EVENT_COMPLETE, &[event]), options).await
    }

    /// Lists the dates of a series, a page at a time.
    pub async fn list_occurrences(
        &self,
        event: &str,
        query: &ListOccurrences,
    ) -> Result<Page<Event>, ClientError> {
        self.fetch(Call::get(fill(paths::OCCURRENCES, &[event])).params(query)).await
    }

    /// Calls one date of a series off.
    pub async fn cancel_occurrence(
        &self,
        event: &str,
        occurrence: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Event>, ClientError> {
        let path = fill(paths::OCCURRENCE_CANCEL, &[event, occurrence]);
        self.mutate_bare(Method::POST, path, options).await
    }
}
