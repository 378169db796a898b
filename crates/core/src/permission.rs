//! What each role may do: one table of roles and actions, one of roles and what is visible.
//!
//! [`permit`] is the first line of every use case; the organisation comes from the row that is
//! acted on, never from the request. A token may do what its scopes and the present roles of its
//! user both allow. Who may not see an event does not learn that it exists.

use crate::actor::{Actor, Principal, Scope, Scopes};
use crate::event::{Status, Visibility};
use crate::id::{GuestId, OrgId, UserId};
use crate::rule::Refusal;
use crate::words::words;
use std::fmt;
use std::str::FromStr;

words! {
    /// What a member is in an organisation.
    Role, "roles" {
        /// Decides everything, also who else does.
        Owner = "owner",
        /// Manages members, tokens and settings, and plans.
        Admin = "admin",
        /// Plans events: guests, agendas, mails.
        Organiser = "organiser",
        /// Works at events: answers and check-ins.
        Staff = "staff",
        /// Looks on.
        Viewer = "viewer",
    }
}

/// The roles of a member; several at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Roles(u8);

impl Role {
    const fn bit(self) -> u8 {
        match self {
            Self::Owner => 1,
            Self::Admin => 2,
            Self::Organiser => 4,
            Self::Staff => 8,
            Self::Viewer => 16,
        }
    }
}

impl Roles {
    /// No role: somebody who is not a member.
    pub const NONE: Self = Self(0);
    /// The role of whoever founds an organisation.
    pub const OWNER: Self = Self(Role::Owner.bit());
    const ADMINS: Self = Self(Self::OWNER.0 | Role::Admin.bit());
    const ORGANISERS: Self = Self(Self::ADMINS.0 | Role::Organiser.bit());
    const STAFF: Self = Self(Self::ORGANISERS.0 | Role::Staff.bit());
    const MEMBERS: Self = Self(Self::STAFF.0 | Role::Viewer.bit());

    /// Whether `role` is one of them.
    pub fn contains(self, role: Role) -> bool {
        self.0 & role.bit() != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The roles and one more.
    #[must_use]
    pub fn with(self, role: Role) -> Self {
        Self(self.0 | role.bit())
    }

    /// The roles without one.
    #[must_use]
    pub fn without(self, role: Role) -> Self {
        Self(self.0 & !role.bit())
    }

    /// The roles, mightiest first.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.iter().copied().filter(move |role| self.contains(*role))
    }

    fn meets(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// The least mighty of them.
    fn least(self) -> &'static str {
        self.iter().last().map_or("owner", Role::name)
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        Self(roles.into_iter().fold(0, |bits, role| bits | role.bit()))
    }
}

impl fmt::Display for Roles {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.iter().map(Role::name).collect();
        out.write_str(&names.join(" "))
    }
}

impl FromStr for Roles {
    type Err = Refusal;

    /// Reads names separated by blanks or commas.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        text.split([' ', ',']).filter(|name| !name.is_empty()).map(str::parse).collect()
    }
}

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Look at events, their agenda and their figures, as far as they are visible.
    SeeEvents,
    /// Look at an agenda that is planned and not released.
    SeePlans,
    /// Look at the guests of an event and their answers.
    ReadGuests,
    /// Take whole lists of guests away.
    ExportGuests,
    /// Look at the contacts of the organisation.
    ReadPersons,
    /// Look at what people are told.
    ReadNotices,
    /// Follow the journal.
    ReadChanges,
    /// Look at the daemon's state.
    ReadStatus,
    /// Create, change, announce and delete events and their agenda.
    EditEvents,
    /// Change and invite guests.
    EditGuests,
    /// Change contacts.
    EditPersons,
    /// Record any guest's answer.
    Answer,
    /// Answer for one guest.
    AnswerAs(GuestId),
    /// Create, list and revoke one's own tokens.
    OwnTokens,
    /// List and revoke the tokens of everybody.
    ManageTokens,
    /// Look at who is a member.
    ReadMembers,
    /// Invite members, decide requests to join, give and take roles.
    ManageMembers,
    /// Change the organisation itself.
    EditOrg,
    /// Hand the organisation over.
    TransferOrg,
    /// Delete the organisation.
    DeleteOrg,
    /// End one's own membership.
    LeaveOrg,
    /// Take away or erase everything about a person.
    HandlePrivacy,
    /// Back up and check the installation, whatever organisation it concerns.
    Operate,
    /// Look at venues, what can be booked there, when and for how much.
    SeeVenues,
    /// Create, change and archive venues and what can be booked there.
    EditVenues,
    /// Look at bookings.
    SeeBookings,
    /// Make, move and cancel bookings.
    Book,
    /// Decide about bookings that wait for it.
    ApproveBookings,
    /// Look at payments and invoices.
    SeePayments,
    /// Record and refund payments.
    HandlePayments,
}

const READING: &[Scope] = &[Scope::Read, Scope::Write, Scope::Admin];
const LOOKING: &[Scope] = &[Scope::Read, Scope::Rsvp, Scope::Write, Scope::Admin];
const ANSWERING: &[Scope] = &[Scope::Rsvp, Scope::Write];

/// The table: which roles may do an action, and which scopes a token needs one of.
fn rule(action: Action) -> (Roles, &'static [Scope]) {
    match action {
        Action::SeeEvents | Action::SeeVenues => (Roles::MEMBERS, LOOKING),
        Action::ReadStatus => (Roles::MEMBERS, READING),
        Action::ReadGuests => (Roles::STAFF, LOOKING),
        Action::SeeBookings => (Roles::STAFF, READING),
        Action::Answer | Action::AnswerAs(_) => (Roles::STAFF, ANSWERING),
        Action::ExportGuests
        | Action::ReadPersons
        | Action::ReadNotices
        | Action::SeePlans
        | Action::ReadChanges
        | Action::ReadMembers
        | Action::SeePayments => (Roles::ORGANISERS, READING),
        Action::EditEvents
        | Action::EditGuests
        | Action::EditPersons
        | Action::EditVenues
        | Action::Book => (Roles::ORGANISERS, &[Scope::Write]),
        Action::ApproveBookings | Action::HandlePayments => (Roles::ADMINS, &[Scope::Write]),
        Action::ManageTokens | Action::HandlePrivacy | Action::ManageMembers | Action::EditOrg => {
            (Roles::ADMINS, &[Scope::Admin])
        }
        Action::Operate | Action::TransferOrg | Action::DeleteOrg => {
            (Roles::OWNER, &[Scope::Admin])
        }
        Action::LeaveOrg | Action::OwnTokens => (Roles::MEMBERS, &[Scope::Admin]),
    }
}

/// Allows or refuses `action` on a thing that belongs to `org`.
///
/// A thing of another organisation is `not-found`, so that its existence is not revealed.
pub fn permit(actor: &Actor, action: Action, org: OrgId) -> Result<(), Refusal> {
    if actor.org != org {
        return Err(Refusal::new("not-found", "no such thing"));
    }
    match (actor.principal, action) {
        (Principal::System, _) => return Ok(()),
        (Principal::Link(guest), Action::AnswerAs(other)) if guest == other => return Ok(()),
        (Principal::Link(_), _) => {
            return Err(Refusal::new("forbidden", "a guest's link only answers for that guest"));
        }
        (Principal::User(_) | Principal::Token(..), _) => {}
    }
    #[cfg(feature = "unguarded")]
    if actor.unguarded == Some(action) {
        return Ok(());
    }
    let (roles, scopes) = rule(action);
    if !actor.roles.meets(roles) {
        let least = roles.least();
        return Err(Refusal::new("forbidden", format!("this needs the role `{least}`"))
            .hint("ask an owner or an admin of the organisation for it"));
    }
    check_scope(actor.scopes, scopes)
}

/// The scopes that are of use to somebody with these roles: those of the tokens that they may make.
pub fn scopes_of(roles: Roles) -> Scopes {
    [
        (Roles::MEMBERS, Scope::Read),
        (Roles::STAFF, Scope::Rsvp),
        (Roles::ORGANISERS, Scope::Write),
        (Roles::ADMINS, Scope::Admin),
    ]
    .into_iter()
    .filter(|(needed, _)| roles.meets(*needed))
    .map(|(_, scope)| scope)
    .collect()
}

/// What users want to do with their own account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// Look at it.
    See,
    /// Change or delete it.
    Change,
}

/// Allows users to do something with their own account, and tells whose it is; they need no role
/// for it, a token needs the scope.
pub fn permit_own(actor: &Actor, own: Own) -> Result<UserId, Refusal> {
    let user = actor.user_id().ok_or_else(|| Refusal::new("forbidden", "only users do this"))?;
    let scopes = match own {
        Own::See => READING,
        Own::Change => &[Scope::Admin],
    };
    check_scope(actor.scopes, scopes)?;
    Ok(user)
}

/// Refuses a credential that has none of `needed`.
fn check_scope(has: Scopes, needed: &'static [Scope]) -> Result<(), Refusal> {
    if needed.iter().any(|scope| has.contains(*scope)) {
        return Ok(());
    }
    let needed = needed.first().map_or("read", |scope| scope.name());
    Err(Refusal::new("forbidden", format!("this credential lacks the scope `{needed}`"))
        .hint(format!("use a token made with `planify token create NAME --scope {needed}`")))
}

/// Who may see an event, each one also what those before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Everybody.
    Everybody,
    /// The members of the organisation.
    Members,
    /// Those who work at events.
    Staff,
    /// Those who plan events.
    Organisers,
}

impl Audience {
    /// Who may see an event of this status and visibility.
    pub fn of(status: Status, visibility: Visibility) -> Self {
        match (status, visibility) {
            (Status::Draft, _) => Self::Organisers,
            (Status::Cancelled, _) | (_, Visibility::Private) => Self::Staff,
            // Who has the address of its page sees an unlisted event there, and nowhere else.
            (Status::Published | Status::Completed, Visibility::Org | Visibility::Unlisted) => {
                Self::Members
            }
            (Status::Published | Status::Completed, Visibility::Public) => Self::Everybody,
        }
    }

    /// To which audience of the organisation `org` somebody belongs.
    pub fn with(actor: &Actor, org: OrgId) -> Self {
        if actor.org != org {
            return Self::Everybody;
        }
        let belongs = |roles: Roles| match actor.principal {
            Principal::System => true,
            Principal::Link(_) => false,
            Principal::User(_) | Principal::Token(..) => actor.roles.meets(roles),
        };
        [
            (Roles::ORGANISERS, Self::Organisers),
            (Roles::STAFF, Self::Staff),
            (Roles::MEMBERS, Self::Members),
        ]
        .into_iter()
        .find(|(roles, _)| belongs(*roles))
        .map_or(Self::Everybody, |(_, audience)| audience)
    }

    /// Whether an event is visible to this audience.
    pub fn sees(self, status: Status, visibility: Visibility) -> bool {
        Self::of(status, visibility) <= self
    }

    /// The pairs of `status/visibility` that this audience sees, each between blanks, for a
    /// query; none if it sees all.
    pub fn visible_pairs(self) -> Option<String> {
        if self == Self::Organisers {
            return None;
        }
        let mut pairs = " ".to_owned();
        for status in Status::ALL {
            for visibility in Visibility::ALL {
                if self.sees(*status, *visibility) {
                    pairs.push_str(&format!("{status}/{visibility} "));
                }
            }
        }
        Some(pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id<T: From<Uuid>>(bits: u128) -> T {
        Uuid::from_u128(bits).into()
    }

    fn member(roles: &str) -> Actor {
        Actor::user(id(1), id(3), roles.parse().unwrap())
    }

    /// Each action with the roles that may do it, written down once more.
    const EXPECTED: &[(Action, &str)] = &[
        (Action::SeeEvents, "owner admin organiser staff viewer"),
        (Action::ReadStatus, "owner admin organiser staff viewer"),
        (Action::ReadGuests, "owner admin organiser staff"),
        (Action::Answer, "owner admin organiser staff"),
        (Action::ExportGuests, "owner admin organiser"),
        (Action::ReadPersons, "owner admin organiser"),
        (Action::ReadNotices, "owner admin organiser"),
        (Action::SeePlans, "owner admin organiser"),
        (Action::ReadChanges, "owner admin organiser"),
        (Action::EditEvents, "owner admin organiser"),
        (Action::EditGuests, "owner admin organiser"),
        (Action::EditPersons, "owner admin organiser"),
        (Action::ReadMembers, "owner admin organiser"),
        (Action::OwnTokens, "owner admin organiser staff viewer"),
        (Action::ManageTokens, "owner admin"),
        (Action::ManageMembers, "owner admin"),
        (Action::EditOrg, "owner admin"),
        (Action::TransferOrg, "owner"),
        (Action::DeleteOrg, "owner"),
        (Action::LeaveOrg, "owner admin organiser staff viewer"),
        (Action::HandlePrivacy, "owner admin"),
        (Action::Operate, "owner"),
        (Action::SeeVenues, "owner admin organiser staff viewer"),
        (Action::EditVenues, "owner admin organiser"),
        (Action::SeeBookings, "owner admin organiser staff"),
        (Action::Book, "owner admin organiser"),
        (Action::ApproveBookings, "owner admin"),
        (Action::SeePayments, "owner admin organiser"),
        (Action::HandlePayments, "owner admin"),
    ];

    #[test]
    fn each_role_may_do_what_the_table_says() {
        for (action, allowed) in EXPECTED {
            for role in Role::ALL {
                let may = permit(&member(role.name()), *action, id(3)).is_ok();
                let expected = allowed.split(' ').any(|name| name == role.name());
                assert_eq!(may, expected, "{role} {action:?}");
            }
            assert!(permit(&member(""), *action, id(3)).is_err(), "{action:?}");
        }
    }

    #[test]
    fn an_account_is_its_users_own_whatever_their_roles() {
        let nobody = Actor::user(id(1), id(0), Roles::NONE);
        assert_eq!(permit_own(&nobody, Own::Change), Ok(id(1)));
        for (scopes, see, change) in
            [("read", true, false), ("rsvp", false, false), ("admin", true, true)]
        {
            let scopes_of = scopes.parse().unwrap();
            let token = Actor::token(id(1), id(2), id(3), scopes_of, Roles::NONE);
            assert_eq!(permit_own(&token, Own::See).is_ok(), see, "{scopes}");
            assert_eq!(permit_own(&token, Own::Change).is_ok(), change, "{scopes}");
        }
        assert!(permit_own(&Actor::system(id(3)), Own::See).is_err());
        assert!(permit_own(&Actor::link(id(7), id(3)), Own::See).is_err());
    }

    #[test]
    fn tokens_have_no_more_scopes_than_roles_make_use_of() {
        for (roles, scopes) in [
            ("viewer", "read"),
            ("staff", "read rsvp"),
            ("organiser", "read rsvp write"),
            ("admin", "read rsvp write admin"),
            ("owner", "read rsvp write admin"),
            ("viewer staff", "read rsvp"),
            ("", ""),
        ] {
            assert_eq!(scopes_of(roles.parse().unwrap()).to_string(), scopes, "{roles}");
        }
    }

    #[test]
    fn several_roles_may_do_what_either_may() {
        let both = member("staff,admin");
        assert!(permit(&both, Action::ManageTokens, id(3)).is_ok());
        assert!(permit(&both, Action::Answer, id(3)).is_ok());
        assert_eq!(both.roles.to_string(), "admin staff");
        assert!("boss".parse::<Roles>().is_err());
    }

    #[test]
    fn each_action_needs_its_scope() {
        let cases = [
            ("read", Action::ReadPersons, true),
            ("write", Action::ReadPersons, true),
            ("admin", Action::ReadPersons, true),
            ("rsvp", Action::ReadPersons, false),
            ("read rsvp", Action::ReadPersons, true),
            ("", Action::ReadPersons, false),
            ("rsvp", Action::ReadGuests, true),
            ("read", Action::ReadGuests, true),
            ("", Action::ReadGuests, false),
            ("rsvp", Action::EditEvents, false),
            ("read", Action::EditEvents, false),
            ("read", Action::Answer, false),
            ("rsvp", Action::Answer, true),
            ("write", Action::Answer, true),
            ("write", Action::ManageTokens, false),
            ("admin", Action::ManageTokens, true),
            ("write", Action::HandlePrivacy, false),
            ("admin", Action::HandlePrivacy, true),
            ("write", Action::Operate, false),
            ("admin", Action::Operate, true),
        ];
        for (scopes, action, allowed) in cases {
            let scopes_of = scopes.parse().unwrap();
            let owner = Actor::token(id(1), id(2), id(3), scopes_of, Roles::OWNER);
            assert_eq!(permit(&owner, action, id(3)).is_ok(), allowed, "{scopes} {action:?}");
            let nobody = Actor::token(id(1), id(2), id(3), scopes_of, Roles::NONE);
            assert!(permit(&nobody, action, id(3)).is_err(), "{scopes} {action:?}");
        }
    }

    #[test]
    fn another_organisation_is_not_found() {
        let refusal = permit(&member("owner"), Action::SeeEvents, id(4)).unwrap_err();
        assert_eq!(refusal.code, "not-found");
    }

    #[test]
    fn a_link_answers_for_its_own_guest_only() {
        let actor = Actor::link(id(7), id(3));
        assert!(permit(&actor, Action::AnswerAs(id(7)), id(3)).is_ok());
        assert!(permit(&actor, Action::AnswerAs(id(8)), id(3)).is_err());
        for (action, _) in EXPECTED {
            assert!(permit(&actor, *action, id(3)).is_err(), "{action:?}");
        }
    }

    #[test]
    fn drafts_private_and_cancelled_events_are_seen_by_whom_they_should_be() {
        let cases = [
            (Status::Draft, Visibility::Public, "owner admin organiser"),
            (Status::Draft, Visibility::Private, "owner admin organiser"),
            (Status::Published, Visibility::Private, "owner admin organiser staff"),
            (Status::Completed, Visibility::Private, "owner admin organiser staff"),
            (Status::Cancelled, Visibility::Public, "owner admin organiser staff"),
            (Status::Published, Visibility::Org, "owner admin organiser staff viewer"),
            (Status::Published, Visibility::Unlisted, "owner admin organiser staff viewer"),
            (Status::Draft, Visibility::Unlisted, "owner admin organiser"),
            (Status::Published, Visibility::Public, "owner admin organiser staff viewer"),
        ];
        for (status, visibility, seen_by) in cases {
            for role in Role::ALL {
                let audience = Audience::with(&member(role.name()), id(3));
                let expected = seen_by.split(' ').any(|name| name == role.name());
                let case = format!("{role} {status} {visibility}");
                assert_eq!(audience.sees(status, visibility), expected, "{case}");
                let pair = format!(" {status}/{visibility} ");
                let listed = audience.visible_pairs().is_none_or(|pairs| pairs.contains(&pair));
                assert_eq!(listed, expected, "{case}");
            }
            let is_for_all = status == Status::Published && visibility == Visibility::Public;
            for outsider in
                [member(""), Actor::link(id(7), id(3)), Actor::user(id(1), id(4), Roles::OWNER)]
            {
                let audience = Audience::with(&outsider, id(3));
                assert_eq!(audience.sees(status, visibility), is_for_all, "{outsider:?}");
            }
        }
    }
}
