//! Members of an organisation, and as what a user acts.
//!
//! Who is what changes behind the organisation's lock only, and is decided by what everybody is
//! then: of two changes at once the second sees what the first did.

use crate::error::not_found;
use crate::page::{EARLIEST, Place};
use crate::recorder::{Fields, Recorder, fields};
use crate::{Call, EngineError, Outcome, Page, PageRequest, resolve};
use planify_core::actor::Actor;
use planify_core::id::{OrgId, UserId};
use planify_core::member::{Member, check_grant, check_owner_remains, check_removal};
use planify_core::permission::{Action, Roles, permit};
use planify_core::reference::Reference;
use planify_core::rule::Refusal;
use planify_core::text::Email;
use planify_store::{Tx, credentials, members, orgs, tokens};
use uuid::Uuid;

/// How many members are looked through at once for a part of an id.
const CHUNK: i64 = 1_000;

/// For which organisation a user wants to act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrgChoice {
    /// The one of which they are a member longest.
    Usual,
    /// This one, by id or slug.
    Named(String),
}

/// As what a user acts: with the present roles in the organisation of their choice.
///
/// A user who is no member of any acts without roles for no organisation.
///
/// # Errors
/// `wrong-org` for an organisation of which they are not a member, and for an unknown one.
pub fn act_as(tx: &mut Tx<'_>, user: UserId, choice: &OrgChoice) -> Result<Actor, EngineError> {
    let (org, roles) = match choice {
        OrgChoice::Usual => {
            members::first(tx, user)?.unwrap_or((OrgId::from(Uuid::nil()), Roles::NONE))
        }
        OrgChoice::Named(name) => {
            let org = find_org(tx, name)?.ok_or_else(wrong_org)?;
            (org, members::roles(tx, org, user)?.ok_or_else(wrong_org)?)
        }
    };
    Ok(Actor::user(user, org, roles))
}

/// Refuses a choice that a credential of one organisation does not cover.
pub fn check_choice(tx: &mut Tx<'_>, actor: &Actor, choice: &OrgChoice) -> Result<(), EngineError> {
    match choice {
        OrgChoice::Usual => Ok(()),
        OrgChoice::Named(name) if find_org(tx, name)? == Some(actor.org) => Ok(()),
        OrgChoice::Named(_) => Err(wrong_org().into()),
    }
}

fn find_org(tx: &mut Tx<'_>, name: &str) -> Result<Option<OrgId>, EngineError> {
    match name.parse::<OrgId>() {
        Ok(id) => Ok(Some(id)),
        Err(_) => Ok(orgs::find_by_slug(tx, name)?),
    }
}

fn wrong_org() -> Refusal {
    Refusal::new("wrong-org", "the credential does not cover that organisation")
}

/// Lists members in the order in which they became users.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    page: &PageRequest,
) -> Result<Page<Member>, EngineError> {
    permit(actor, Action::ReadMembers, actor.org)?;
    let (limit, rows) = page.rows()?;
    let place = page.place("members", Place { at: EARLIEST, id: Uuid::nil() })?;
    let found = members::list(tx, actor.org, place.id, rows)?;
    Ok(Page::cut(found, limit, "members", |row| Place { at: EARLIEST, id: row.user.uuid() }))
}

/// Reads a member.
pub fn get(tx: &mut Tx<'_>, actor: &Actor, reference: &str) -> Result<Member, EngineError> {
    permit(actor, Action::ReadMembers, actor.org)?;
    find(tx, actor.org, reference)
}

/// Exchanges all roles of a member for others.
pub fn set_roles(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
    roles: Roles,
) -> Result<Outcome<Member>, EngineError> {
    let actor = enter(tx, call)?;
    let member = find(tx, actor.org, reference)?;
    call.check_version(&member.name, member.version)?;
    check_grant(actor.roles, member.roles, roles)?;
    if roles == member.roles {
        return Ok(Outcome::unchanged(member));
    }
    check_owner_remains(members::count_owners(tx, member.org)?, member.roles, roles)?;
    let recorder = Recorder::begin(tx, call, member.org, "member.role");
    let member = exchange(tx, &recorder, member, roles)?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(member) })
}

/// Ends somebody's membership; their tokens end with it.
pub fn remove(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<Member>, EngineError> {
    let actor = enter(tx, call)?;
    let member = find(tx, actor.org, reference)?;
    call.check_version(&member.name, member.version)?;
    check_removal(actor.roles, member.roles)?;
    check_leaves(tx, &member)?;
    let recorder = Recorder::begin(tx, call, member.org, "member.remove");
    end(tx, &recorder, &member)?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(member) })
}

/// Lets nobody else change who is what, and allows the caller to by what they are now.
pub(crate) fn enter(tx: &mut Tx<'_>, call: &Call) -> Result<Actor, EngineError> {
    let actor = crate::orgs::locked(tx, &call.actor, call.actor.org)?;
    permit(&actor, Action::ManageMembers, actor.org)?;
    Ok(actor)
}

/// Refuses that the last owner leaves.
pub(crate) fn check_leaves(tx: &mut Tx<'_>, member: &Member) -> Result<(), EngineError> {
    let owners = members::count_owners(tx, member.org)?;
    Ok(check_owner_remains(owners, member.roles, Roles::NONE)?)
}

/// Makes a user a member, as a part of another command.
pub(crate) fn add(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    org: OrgId,
    user: UserId,
    roles: Roles,
) -> Result<(), EngineError> {
    if members::count(tx, org)? >= planify_core::member::MEMBERS_MAX {
        return Err(Refusal::new("too-large", "the organisation has too many members").into());
    }
    members::insert(tx, org, user, roles)?;
    recorder.created(tx, subject(user), journal_fields(roles))
}

/// Exchanges roles, as a part of a command.
pub(crate) fn exchange(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    member: Member,
    roles: Roles,
) -> Result<Member, EngineError> {
    let (before, after) = (journal_fields(member.roles), journal_fields(roles));
    let member = Member { roles, version: member.version + 1, ..member };
    members::save(tx, &member)?;
    recorder.changed(tx, subject(member.user), before, after)?;
    Ok(member)
}

/// Ends a membership and the tokens that came with it, as a part of a command.
pub(crate) fn end(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    member: &Member,
) -> Result<(), EngineError> {
    members::delete(tx, member.org, member.user)?;
    tokens::revoke_all_in(tx, member.org, member.user)?;
    recorder.deleted(tx, subject(member.user), journal_fields(member.roles))
}

/// Ends every membership of a user, as a part of a command.
pub(crate) fn leave_all(
    tx: &mut Tx<'_>,
    call: &Call,
    recorder: &Recorder,
    user: UserId,
) -> Result<(), EngineError> {
    for org in members::orgs(tx, user)? {
        // Nobody else changes who owns the organisation until this is done.
        orgs::lock(tx, org)?;
        let Some(member) = members::find(tx, org, user)? else { continue };
        check_leaves(tx, &member)?;
        let actor = call.actor.to_string();
        end(tx, &Recorder::resume(recorder.op(), org, actor, "user.delete"), &member)?;
    }
    Ok(())
}

/// Finds the member who is a user.
pub(crate) fn get_in(tx: &mut Tx<'_>, org: OrgId, user: UserId) -> Result<Member, EngineError> {
    members::find(tx, org, user)?.ok_or_else(|| unknown(&user.to_string()))
}

/// Finds the member that a reference names: an id, an address, or a part of an id.
pub(crate) fn find(tx: &mut Tx<'_>, org: OrgId, reference: &str) -> Result<Member, EngineError> {
    resolve::check_length(reference)?;
    let user = match Reference::parse(reference, UserId::PREFIX) {
        Reference::Id(id) => Some(UserId::from(id)),
        Reference::Name(name) => match Email::parse(&name) {
            Ok(email) => credentials::find(tx, &email.normalised())?.map(|(user, _)| user),
            Err(_) => resolve::by_part(tx, &name, UserId::PREFIX, |tx, after| {
                let rows = members::list(tx, org, after, CHUNK)?;
                Ok(rows.into_iter().map(|row| (row.user.uuid(), row.name)).collect())
            })?
            .map(UserId::from),
        },
        Reference::Key(_) | Reference::Next | Reference::Last => None,
    };
    let member = match user {
        Some(user) => members::find(tx, org, user)?,
        None => None,
    };
    member.ok_or_else(|| unknown(reference))
}

fn unknown(reference: &str) -> EngineError {
    not_found("member", reference, "list them with `planify member list`")
}

/// What the journal calls a member.
pub(crate) fn subject(user: UserId) -> (&'static str, Uuid) {
    (UserId::PREFIX, user.uuid())
}

/// What the journal says of a member.
pub(crate) fn journal_fields(roles: Roles) -> Fields {
    fields! { "roles": roles.to_string() }
}
