//! Members of organisations: who may give which role to whom, and that an owner remains.

use crate::id::{OrgId, UserId};
use crate::permission::{Role, Roles};
use crate::rule::Refusal;
use jiff::Timestamp;

/// The most members of an organisation.
pub const MEMBERS_MAX: i64 = 10_000;

/// A member of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The organisation.
    pub org: OrgId,
    /// The user.
    pub user: UserId,
    /// The user's name.
    pub name: String,
    /// The user's address.
    pub email: Option<String>,
    /// What they are.
    pub roles: Roles,
    /// Grows with each change.
    pub version: i64,
    /// When they became a member.
    pub created_at: Timestamp,
}

/// Refuses roles that somebody with the roles `by` may not exchange for `current` ones.
///
/// Only owners make and unmake owners; nobody is without a role.
pub fn check_grant(by: Roles, current: Roles, wanted: Roles) -> Result<(), Refusal> {
    if wanted.is_empty() {
        return Err(Refusal::invalid("roles", "a member has at least one role")
            .hint("end a membership with `planify member remove MEMBER`"));
    }
    let is_about_owners = current.contains(Role::Owner) != wanted.contains(Role::Owner);
    if is_about_owners && !by.contains(Role::Owner) {
        return Err(Refusal::new("forbidden", "only an owner makes and unmakes owners"));
    }
    Ok(())
}

/// Refuses to take the roles of a member away, as [`check_grant`] does to exchange them.
pub fn check_removal(by: Roles, current: Roles) -> Result<(), Refusal> {
    if current.contains(Role::Owner) && !by.contains(Role::Owner) {
        return Err(Refusal::new("forbidden", "only an owner makes and unmakes owners"));
    }
    Ok(())
}

/// Refuses a change after which an organisation with `owners` owners had none.
pub fn check_owner_remains(owners: i64, current: Roles, wanted: Roles) -> Result<(), Refusal> {
    let leaves = current.contains(Role::Owner) && !wanted.contains(Role::Owner);
    if leaves && owners <= 1 {
        return Err(Refusal::new("last-owner", "an organisation always has an owner")
            .hint("make somebody else one first: `planify org transfer --to MEMBER`"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(text: &str) -> Roles {
        text.parse().unwrap()
    }

    #[test]
    fn only_owners_make_and_unmake_owners() {
        let cases = [
            ("owner", "viewer", "owner", true),
            ("owner", "owner", "viewer", true),
            ("admin", "viewer", "owner", false),
            ("admin", "admin", "owner admin", false),
            ("admin", "owner", "viewer", false),
            ("admin", "owner", "owner staff", true),
            ("admin", "viewer", "admin staff", true),
            ("owner", "viewer", "", false),
        ];
        for (by, current, wanted, allowed) in cases {
            let may = check_grant(roles(by), roles(current), roles(wanted)).is_ok();
            assert_eq!(may, allowed, "{by}: {current} → {wanted}");
        }
        assert!(check_removal(roles("admin"), roles("owner")).is_err());
        assert!(check_removal(roles("admin"), roles("admin")).is_ok());
        assert!(check_removal(roles("owner"), roles("owner")).is_ok());
    }

    #[test]
    fn the_last_owner_stays_one() {
        let cases = [
            (1, "owner", "viewer", false),
            (1, "owner", "", false),
            (1, "owner", "owner admin", true),
            (2, "owner", "viewer", true),
            (1, "admin", "viewer", true),
        ];
        for (owners, current, wanted, allowed) in cases {
            let may = check_owner_remains(owners, roles(current), roles(wanted)).is_ok();
            assert_eq!(may, allowed, "{owners}: {current} → {wanted}");
        }
    }
}
