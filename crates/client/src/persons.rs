//! Persons: list, get, create, edit, merge, export, erase.

use http::Method;
use planify_api::envelope::{Mutation, One, Page};
use planify_api::paths;
use planify_api::persons::{
    CreatePerson, EditPerson, ErasedPerson, ListPersons, MergePerson, MergedPerson, Person,
};

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, Download, MutationOptions};

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

    /// Joins another person into this one.
    pub async fn merge_person(
        &self,
        person: &str,
        other: &MergePerson,
        options: &MutationOptions,
    ) -> Result<Mutation<MergedPerson>, ClientError> {
        self.mutate(Method::POST, fill(paths::PERSON_MERGE, &[person]), other, options).await
    }

    /// Reads everything that names a person: a zip of JSON files.
    pub async fn export_person(&self, person: &str) -> Result<Download, ClientError> {
        let call = Call::get(fill(paths::PERSON_EXPORT, &[person]))
            .header("accept", "application/zip, application/problem+json")?;
        self.download(&call).await
    }

    /// Erases a person.
    pub async fn erase_person(
        &self,
        person: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<ErasedPerson>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::PERSON_ERASE, &[person]), options).await
    }
}
