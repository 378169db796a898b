//! Questions of an event to its guests: list, get, add, edit, delete.

use http::Method;
use planify_api::envelope::{Mutation, One, Page};
use planify_api::paths;
use planify_api::questions::{AddQuestion, EditQuestion, Question};

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists all questions of an event.
    pub async fn list_questions(&self, event: &str) -> Result<Page<Question>, ClientError> {
        self.fetch(Call::get(fill(paths::QUESTIONS, &[event]))).await
    }

    /// Reads one question.
    pub async fn get_question(&self, event: &str, question: &str) -> Result<Question, ClientError> {
        let found: One<Question> =
            self.fetch(Call::get(fill(paths::QUESTION, &[event, question]))).await?;
        Ok(found.data)
    }

    /// Adds a question to an event.
    pub async fn add_question(
        &self,
        event: &str,
        question: &AddQuestion,
        options: &MutationOptions,
    ) -> Result<Mutation<Question>, ClientError> {
        self.mutate(Method::POST, fill(paths::QUESTIONS, &[event]), question, options).await
    }

    /// Changes a question.
    pub async fn edit_question(
        &self,
        event: &str,
        question: &str,
        change: &EditQuestion,
        options: &MutationOptions,
    ) -> Result<Mutation<Question>, ClientError> {
        let path = fill(paths::QUESTION, &[event, question]);
        self.mutate(Method::PATCH, path, change, options).await
    }

    /// Deletes a question with the answers to it.
    pub async fn delete_question(
        &self,
        event: &str,
        question: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Question>, ClientError> {
        let path = fill(paths::QUESTION, &[event, question]);
        self.mutate_bare(Method::DELETE, path, options).await
    }
}
