//! Persons: list, get, create, edit.

use http::Method;
use planify_api::envelope::{Mutation, One, Page};
use planify_api::paths;
use planify_api::persons::{CreatePerson, EditPerson, ListPersons, Person};

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists persons, a page at a time.
    pub async fn list_persons(&self, query: &ListPersons) -> Result<Page<Person>, ClientError> {
        self.fetch(Call::get(paths::PERSONS.to_owned()).params(query)).await
    }

    /// Reads one person.
    pub async fn get_person(&self, person: &str) -> Result<Person, ClientError> {
        let found: One<Person> = self.fetch(Call::get(fill(paths::PERSON, &[person]))).await?;
        Ok(found.data)
    }

    /// Adds a person.
    pub async fn create_person(
        &self,
        person: &CreatePerson,
        options: &MutationOptions,
    ) -> Result<Mutation<Person>, ClientError> {
        self.mutate(Method::POST, paths::PERSONS.to_owned(), person, options).await
    }

    /// Changes a person.
    pub async fn edit_person(
        &self,
        person: &str,
        change: &EditPerson,
        options: &MutationOptions,
    ) -> Result<Mutation<Person>, ClientError> {
        self.mutate(Method::PATCH, fill(paths::PERSON, &[person]), change, options).await
    }
}
