//! Resources of a venue: list, get, create, edit, archive, restore.

use http::Method;
use planify_api::envelope::{Mutation, One, Page};
use planify_api::paths;
use planify_api::resources::{CreateResource, EditResource, ListResources, Resource};

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists the resources of a venue, a page at a time.
    pub async fn list_resources(
        &self,
        venue: &str,
        query: &ListResources,
    ) -> Result<Page<Resource>, ClientError> {
        self.fetch(Call::get(fill(paths::RESOURCES, &[venue])).params(query)).await
    }

    /// Reads one resource.
    pub async fn get_resource(&self, venue: &str, resource: &str) -> Result<Resource, ClientError> {
        let found: One<Resource> =
            self.fetch(Call::get(fill(paths::RESOURCE, &[venue, resource]))).await?;
        Ok(found.data)
    }

    /// Reads one resource of any venue.
    pub async fn find_resource(&self, resource: &str) -> Result<Resource, ClientError> {
        let found: One<Resource> =
            self.fetch(Call::get(fill(paths::RESOURCE_ANYWHERE, &[resource]))).await?;
        Ok(found.data)
    }

    /// Creates a resource at a venue.
    pub async fn create_resource(
        &self,
        venue: &str,
        resource: &CreateResource,
        options: &MutationOptions,
    ) -> Result<Mutation<Resource>, ClientError> {
        self.mutate(Method::POST, fill(paths::RESOURCES, &[venue]), resource, options).await
    }

    /// Changes a resource.
    pub async fn edit_resource(
        &self,
        venue: &str,
        resource: &str,
        change: &EditResource,
        options: &MutationOptions,
    ) -> Result<Mutation<Resource>, ClientError> {
        let path = fill(paths::RESOURCE, &[venue, resource]);
        self.mutate(Method::PATCH, path, change, options).await
    }

    /// Takes a resource out of use.
    pub async fn archive_resource(
        &self,
        venue: &str,
        resource: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Resource>, ClientError> {
        let path = fill(paths::RESOURCE_ARCHIVE, &[venue, resource]);
        self.mutate_bare(Method::POST, path, options).await
    }

    /// Takes a resource back into use.
    pub async fn restore_resource(
        &self,
        venue: &str,
        resource: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Resource>, ClientError> {
        let path = fill(paths::RESOURCE_RESTORE, &[venue, resource]);
        self.mutate_bare(Method::POST, path, options).await
    }
}
