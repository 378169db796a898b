//! Who acts, for which organisation, with which roles and scopes.
//!
//! An actor is made where a credential is checked and nowhere else; what it may do says
//! [`crate::permission`].

use crate::id::{GuestId, OrgId, TokenId, UserId};
use crate::permission::Roles;
use crate::rule::Refusal;
use std::fmt;
use std::str::FromStr;

/// What a token may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Read everything of the organisation.
    Read,
    /// Record answers of guests, and read what that needs.
    Rsvp,
    /// Change events, guests, persons and answers.
    Write,
    /// Manage tokens.
    Admin,
}

impl Scope {
    /// All scopes, narrowest first.
    pub const ALL: [Self; 4] = [Self::Read, Self::Rsvp, Self::Write, Self::Admin];

    /// The scope's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Rsvp => "rsvp",
            Self::Write => "write",
            Self::Admin => "admin",
        }
    }

    fn bit(self) -> u8 {
        match self {
            Self::Read => 1,
            Self::Rsvp => 2,
            Self::Write => 4,
            Self::Admin => 8,
        }
    }
}

impl FromStr for Scope {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        Self::ALL.into_iter().find(|scope| scope.name() == text).ok_or_else(|| {
            Refusal::invalid("scopes", format!("`{text}` is not a scope"))
                .hint("scopes are `read`, `rsvp`, `write` and `admin`")
        })
    }
}

/// A set of scopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Scopes(u8);

impl Scopes {
    /// Every scope.
    pub fn all() -> Self {
        Scope::ALL.into_iter().collect()
    }

    /// Whether the set holds `scope`.
    pub fn contains(self, scope: Scope) -> bool {
        self.0 & scope.bit() != 0
    }

    /// Whether every scope of `other` is in this set.
    pub fn covers(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// Whether the set is empty.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The scopes, narrowest first.
    pub fn iter(self) -> impl Iterator<Item = Scope> {
        Scope::ALL.into_iter().filter(move |scope| self.contains(*scope))
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        Self(scopes.into_iter().fold(0, |bits, scope| bits | scope.bit()))
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.iter().map(Scope::name).collect();
        out.write_str(&names.join(" "))
    }
}

impl FromStr for Scopes {
    type Err = Refusal;

    /// Reads names separated by blanks or commas.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        text.split([' ', ',']).filter(|name| !name.is_empty()).map(str::parse).collect()
    }
}

/// In what capacity somebody acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Principal {
    /// A user: on the private socket, or signed in.
    User(UserId),
    /// An API token.
    Token(TokenId, UserId),
    /// The holder of a guest's secret link.
    Link(GuestId),
    /// The daemon itself: workers and planned duties.
    System,
}

/// Who acts, in which organisation, with which rights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// In what capacity.
    pub principal: Principal,
    /// The organisation that the credential belongs to, or that its user chose.
    pub org: OrgId,
    /// What the credential may be used for.
    pub scopes: Scopes,
    /// What the user is in the organisation at present.
    pub roles: Roles,
    /// What this actor may do without a check: the walk's negative control.
    #[cfg(feature = "unguarded")]
    pub unguarded: Option<crate::permission::Action>,
}

impl Actor {
    fn new(principal: Principal, org: OrgId, scopes: Scopes, roles: Roles) -> Self {
        Self {
            principal,
            org,
            scopes,
            roles,
            #[cfg(feature = "unguarded")]
            unguarded: None,
        }
    }

    /// A user with every scope.
    pub fn user(user: UserId, org: OrgId, roles: Roles) -> Self {
        Self::new(Principal::User(user), org, Scopes::all(), roles)
    }

    /// The daemon, acting for an organisation.
    pub fn system(org: OrgId) -> Self {
        Self::new(Principal::System, org, Scopes::all(), Roles::NONE)
    }

    /// The holder of a guest's link.
    pub fn link(guest: GuestId, org: OrgId) -> Self {
        Self::new(Principal::Link(guest), org, Scopes::default(), Roles::NONE)
    }

    /// A token used with its scopes and the roles of its user.
    pub fn token(token: TokenId, user: UserId, org: OrgId, scopes: Scopes, roles: Roles) -> Self {
        Self::new(Principal::Token(token, user), org, scopes, roles)
    }

    /// The user who acts, also by a token.
    pub fn user_id(&self) -> Option<UserId> {
        match self.principal {
            Principal::User(user) | Principal::Token(_, user) => Some(user),
            Principal::Link(_) | Principal::System => None,
        }
    }
}

impl fmt::Display for Actor {
    /// The form that the journal keeps.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.principal {
            Principal::User(user) => user.fmt(out),
            Principal::Token(token, _) => token.fmt(out),
            Principal::Link(guest) => write!(out, "link:{guest}"),
            Principal::System => out.write_str("system"),
        }
    }
}
