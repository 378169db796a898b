//! Organisations on the wire.

use crate::convert::instant;
use crate::members::role_names;
use planify_core::org;
use planify_core::permission::Roles;
use planify_core::rule::Refusal;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of an organisation.
pub const SCHEMA: &str = "planify.org/v1";

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Org {
    /// `org_…`.
    pub id: String,
    /// The name in addresses and commands.
    pub slug: String,
    /// The name.
    pub name: String,
    /// `personal`, `business`, `nonprofit`, `education`, `government`, `other`.
    #[serde(rename = "type")]
    pub org_type: String,
    /// `private` or `public`.
    pub visibility: String,
    /// What the caller is in it; empty for somebody who is not a member.
    pub roles: Vec<String>,
    /// Grows with each change.
    pub version: i64,
    /// When it was founded.
    pub created_at: String,
}

/// A new organisation, which its founder owns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateOrg {
    /// The name, 1 to 200 characters.
    pub name: String,
    /// The slug; made of the name when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// What kind it is; `other` when absent.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub org_type: Option<String>,
    /// `private` (when absent) or `public`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<String>,
}

/// A change to an organisation; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditOrg {
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The slug.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// What kind it is.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub org_type: Option<String>,
    /// `private` or `public`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<String>,
}

/// To whom an organisation is handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferOrg {
    /// The member: an id, a part of one, or an address.
    pub to: String,
}

/// Which organisations to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ListOrgs {
    /// Rows of the page, 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Lists the public ones instead of the caller's own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub public: bool,
    /// With `public`: a part of the name or slug.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}

impl Org {
    /// An organisation as somebody with `roles` sees it.
    pub fn seen(org: &org::Org, roles: Roles) -> Self {
        let fields = &org.fields;
        Self {
            id: org.id.to_string(),
            slug: fields.slug.clone(),
            name: fields.name.clone(),
            org_type: fields.org_type.name().to_owned(),
            visibility: fields.openness.name().to_owned(),
            roles: role_names(roles),
            version: org.version,
            created_at: instant(org.created_at),
        }
    }
}

impl TryFrom<CreateOrg> for org::EditOrg {
    type Error = Refusal;

    fn try_from(body: CreateOrg) -> Result<Self, Refusal> {
        let CreateOrg { name, slug, org_type, visibility } = body;
        EditOrg { name: Some(name), slug, org_type, visibility }.try_into()
    }
}

impl TryFrom<EditOrg> for org::EditOrg {
    type Error = Refusal;

    fn try_from(body: EditOrg) -> Result<Self, Refusal> {
        Ok(Self {
            name: body.name,
            slug: body.slug,
            org_type: body.org_type.map(|word| word.parse()).transpose()?,
            openness: body.visibility.map(|word| word.parse()).transpose()?,
        })
    }
}
