//! Who acts, and what they may do.
//!
//! [`permit`] is the first line of every use case: the organisation comes from the row that is
//! acted on, never from the request.

use crate::id::{GuestId, OrgId, TokenId, UserId};
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
pub enum Role {
    /// A user, here through the private socket.
    User(UserId),
    /// An API token.
    Token(TokenId, UserId),
    /// The holder of a guest's secret link.
    Link(GuestId),
    /// The daemon itself: workers and planned duties.
    System,
}

/// Who acts, in which organisation, with which scopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// In what capacity.
    pub role: Role,
    /// The organisation that the credential belongs to.
    pub org: OrgId,
    /// What the credential may be used for.
    pub scopes: Scopes,
}

impl Actor {
    /// A user with every scope.
    pub fn user(user: UserId, org: OrgId) -> Self {
        Self { role: Role::User(user), org, scopes: Scopes::all() }
    }

    /// The daemon, acting for an organisation.
    pub fn system(org: OrgId) -> Self {
        Self { role: Role::System, org, scopes: Scopes::all() }
    }

    /// The holder of a guest's link.
    pub fn link(guest: GuestId, org: OrgId) -> Self {
        Self { role: Role::Link(guest), org, scopes: Scopes::default() }
    }

    /// A token used with its scopes.
    pub fn token(token: TokenId, user: UserId, org: OrgId, scopes: Scopes) -> Self {
        Self { role: Role::Token(token, user), org, scopes }
    }
}

impl fmt::Display for Actor {
    /// The form that the journal keeps.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.role {
            Role::User(user) => user.fmt(out),
            Role::Token(token, _) => token.fmt(out),
            Role::Link(guest) => write!(out, "link:{guest}"),
            Role::System => out.write_str("system"),
        }
    }
}

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Look at anything of the organisation.
    Read,
    /// Look at events, their guests and their answers, as whoever records answers has to.
    ReadAnswers,
    /// Change an event, a guest list or a person.
    Write,
    /// Record any guest's answer.
    Answer,
    /// Answer for one guest.
    AnswerAs(GuestId),
    /// Create, list and revoke tokens.
    ManageTokens,
}

/// Allows or refuses `action` on a thing that belongs to `org`.
///
/// A thing of another organisation is `not-found`, so that its existence is not revealed.
pub fn permit(actor: &Actor, action: Action, org: OrgId) -> Result<(), Refusal> {
    if actor.org != org {
        return Err(Refusal::new("not-found", "no such thing"));
    }
    let allowed = match (actor.role, action) {
        (Role::Link(guest), Action::AnswerAs(other)) => guest == other,
        (Role::Link(_), _) => false,
        (_, Action::Read) => [Scope::Read, Scope::Write, Scope::Admin]
            .into_iter()
            .any(|scope| actor.scopes.contains(scope)),
        (_, Action::ReadAnswers) => !actor.scopes.is_empty(),
        (_, Action::Write) => actor.scopes.contains(Scope::Write),
        (_, Action::Answer | Action::AnswerAs(_)) => {
            actor.scopes.contains(Scope::Rsvp) || actor.scopes.contains(Scope::Write)
        }
        (_, Action::ManageTokens) => actor.scopes.contains(Scope::Admin),
    };
    if allowed {
        return Ok(());
    }
    let needed = match action {
        Action::Read | Action::ReadAnswers => "read",
        Action::Write => "write",
        Action::Answer | Action::AnswerAs(_) => "rsvp",
        Action::ManageTokens => "admin",
    };
    Err(Refusal::new("forbidden", format!("this credential lacks the scope `{needed}`"))
        .hint(format!("use a token made with `planify token create NAME --scope {needed}`")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id<T: From<Uuid>>(bits: u128) -> T {
        Uuid::from_u128(bits).into()
    }

    #[test]
    fn each_action_needs_its_scope() {
        let cases = [
            ("read", Action::Read, true),
            ("write", Action::Read, true),
            ("admin", Action::Read, true),
            ("rsvp", Action::Read, false),
            ("read rsvp", Action::Read, true),
            ("", Action::Read, false),
            ("rsvp", Action::ReadAnswers, true),
            ("read", Action::ReadAnswers, true),
            ("", Action::ReadAnswers, false),
            ("rsvp", Action::Write, false),
            ("read", Action::Write, false),
            ("read", Action::Answer, false),
            ("rsvp", Action::Answer, true),
            ("write", Action::Answer, true),
            ("write", Action::ManageTokens, false),
            ("admin", Action::ManageTokens, true),
        ];
        for (scopes, action, allowed) in cases {
            let actor = Actor::token(id(1), id(2), id(3), scopes.parse().unwrap());
            assert_eq!(permit(&actor, action, id(3)).is_ok(), allowed, "{scopes} {action:?}");
        }
    }

    #[test]
    fn another_organisation_is_not_found() {
        let actor = Actor::user(id(1), id(3));
        assert_eq!(permit(&actor, Action::Read, id(4)).unwrap_err().code, "not-found");
    }

    #[test]
    fn a_link_answers_for_its_own_guest_only() {
        let actor = Actor::link(id(7), id(3));
        assert!(permit(&actor, Action::AnswerAs(id(7)), id(3)).is_ok());
        assert!(permit(&actor, Action::AnswerAs(id(8)), id(3)).is_err());
        assert!(permit(&actor, Action::Read, id(3)).is_err());
        assert!(permit(&actor, Action::ReadAnswers, id(3)).is_err());
    }
}
