//! House rules: hours, policies and taxes of organisations, venues and resources.

use http::Method;
use planify_api::envelope::{Mutation, One};
use planify_api::house_rules::{EditHours, EditPolicy, EditTax, Hours, PolicyRules, TaxRules};
use planify_api::paths;

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

/// Whose rules are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose<'a> {
    /// Those of the organisation.
    Org,
    /// Those of a venue.
    Venue(&'a str),
    /// Those of a resource of a venue.
    Resource(&'a str, &'a str),
}

impl Whose<'_> {
    /// The path among those for an organisation, a venue and a resource.
    fn path(self, [org, venue, resource]: [&str; 3]) -> String {
        match self {
            Self::Org => org.to_owned(),
            Self::Venue(name) => fill(venue, &[name]),
            Self::Resource(name, part) => fill(resource, &[name, part]),
        }
    }

    fn policy(self) -> String {
        self.path([paths::ORG_POLICY, paths::VENUE_POLICY, paths::RESOURCE_POLICY])
    }
}

/// Where the hours of a venue, or of a resource of it, are.
fn hours(venue: &str, resource: Option<&str>) -> String {
    match resource {
        Some(resource) => fill(paths::RESOURCE_HOURS, &[venue, resource]),
        None => fill(paths::VENUE_HOURS, &[venue]),
    }
}

/// Where the tax of the organisation or of a venue is.
fn tax(venue: Option<&str>) -> String {
    match venue {
        Some(venue) => fill(paths::VENUE_TAX, &[venue]),
        None => paths::ORG_TAX.to_owned(),
    }
}

impl Client {
    /// Tells when a venue or a resource of it is open.
    pub async fn get_hours(
        &self,
        venue: &str,
        resource: Option<&str>,
    ) -> Result<Hours, ClientError> {
        let found: One<Hours> = self.fetch(Call::get(hours(venue, resource))).await?;
        Ok(found.data)
    }

    /// Changes when a venue or a resource of it is open.
    pub async fn edit_hours(
        &self,
        venue: &str,
        resource: Option<&str>,
        change: &EditHours,
        options: &MutationOptions,
    ) -> Result<Mutation<Hours>, ClientError> {
        self.mutate(Method::PATCH, hours(venue, resource), change, options).await
    }

    /// Tells how something is booked.
    pub async fn get_policy(&self, whose: Whose<'_>) -> Result<PolicyRules, ClientError> {
        let found: One<PolicyRules> = self.fetch(Call::get(whose.policy())).await?;
        Ok(found.data)
    }

    /// Changes how something is booked.
    pub async fn edit_policy(
        &self,
        whose: Whose<'_>,
        change: &EditPolicy,
        options: &MutationOptions,
    ) -> Result<Mutation<PolicyRules>, ClientError> {
        self.mutate(Method::PATCH, whose.policy(), change, options).await
    }

    /// Tells how prices of the organisation or at a venue are taxed.
    pub async fn get_tax(&self, venue: Option<&str>) -> Result<TaxRules, ClientError> {
        let found: One<TaxRules> = self.fetch(Call::get(tax(venue))).await?;
        Ok(found.data)
    }

    /// Changes how prices of the organisation or at a venue are taxed.
    pub async fn edit_tax(
        &self,
        venue: Option<&str>,
        change: &EditTax,
        options: &MutationOptions,
    ) -> Result<Mutation<TaxRules>, ClientError> {
        self.mutate(Method::PATCH, tax(venue), change, options).await
    }
}
