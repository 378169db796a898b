//! Answers: set by an organiser, given by a guest with the secret of their link, listed, counted.

use http::Method;
use planify_api::answers::{
    GuestAnswer, Invitation, ListAnswers, OnDate, Respond, SetAnswer, ShowInvitation, Summary,
};
use planify_api::envelope::{Mutation, One, Page};
use planify_api::paths;

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Records a guest's answer.
    pub async fn set_answer(
        &self,
        event: &str,
        guest: &str,
        answer: &SetAnswer,
        options: &MutationOptions,
    ) -> Result<Mutation<GuestAnswer>, ClientError> {
        self.mutate(Method::POST, fill(paths::ANSWER, &[event, guest]), answer, options).await
    }

    /// Answers with the secret token of a guest's link.
    pub async fn respond(
        &self,
        answer: &Respond,
        options: &MutationOptions,
    ) -> Result<Mutation<GuestAnswer>, ClientError> {
        self.mutate(Method::POST, paths::RSVP.to_owned(), answer, options).await
    }

    /// Shows what the holder of a guest's link sees.
    pub async fn show_invitation(&self, token: &str) -> Result<Invitation, ClientError> {
        let body = ShowInvitation { token: token.to_owned() };
        let call = Call::new(Method::POST, paths::RSVP_SHOW.to_owned()).json(&body);
        let found: One<Invitation> = self.fetch(call).await?;
        Ok(found.data)
    }

    /// Lists the answers of an event, the newest first, a page at a time.
    pub async fn list_answers(
        &self,
        event: &str,
        query: &ListAnswers,
    ) -> Result<Page<GuestAnswer>, ClientError> {
        self.fetch(Call::get(fill(paths::ANSWERS, &[event])).params(query)).await
    }

    /// Counts the answers and seats of an event.
    pub async fn summarise_answers(
        &self,
        event: &str,
        query: &OnDate,
    ) -> Result<Summary, ClientError> {
        let call = Call::get(fill(paths::ANSWERS_SUMMARY, &[event])).params(query);
        let found: One<Summary> = self.fetch(call).await?;
        Ok(found.data)
    }
}
