//! Members of an organisation on the wire.

use crate::convert::instant;
use planify_core::member;
use planify_core::permission::{Role, Roles};
use planify_core::rule::Refusal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The schema name of a member.
pub const SCHEMA: &str = "planify.member/v1";

/// A member of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Member {
    /// The user, `usr_…`.
    pub user: String,
    /// The name.
    pub name: String,
    /// The address.
    pub email: Option<String>,
    /// `owner`, `admin`, `organiser`, `staff`, `viewer`; several at once.
    pub roles: Vec<String>,
    /// Grows with each change.
    pub version: i64,
    /// When they became a member.
    pub created_at: String,
}

/// A change to a member.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditMember {
    /// All roles that they have from now on.
    pub roles: Vec<String>,
}

impl From<&member::Member> for Member {
    fn from(member: &member::Member) -> Self {
        Self {
            user: member.user.to_string(),
            name: member.name.clone(),
            email: member.email.clone(),
            roles: role_names(member.roles),
            version: member.version,
            created_at: instant(member.created_at),
        }
    }
}

/// The names of roles, mightiest first.
pub fn role_names(roles: Roles) -> Vec<String> {
    roles.iter().map(|role| role.name().to_owned()).collect()
}

/// Reads names of roles.
pub fn parse_roles(names: &[String]) -> Result<Roles, Refusal> {
    names.iter().map(|name| name.parse::<Role>()).collect()
}
