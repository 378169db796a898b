//! Organisations: what a fresh install has, founding, finding, changing, handing over.
//!
//! Whoever is neither a member nor looks at a public organisation is told what they would be told
//! of one that does not exist. What members are at present is read behind the organisation's lock.

use crate::error::not_found;
use crate::members;
use crate::page::{EARLIEST, Place};
use crate::recorder::{Fields, Recorder, fields};
use crate::{Call, EngineError, Outcome, Page, PageRequest, resolve};
use planify_core::actor::{Actor, Principal};
use planify_core::id::{OrgId, UserId};
use planify_core::org::{EditOrg, OWNED_MAX, Openness, Org, OrgFields, OrgType};
use planify_core::permission::{Action, Own, Role, Roles, permit, permit_own};
use planify_core::reference::Reference;
use planify_core::rule::Refusal;
use planify_core::text::numbered;
use planify_store::orgs::{self, Holdings, SeenOrg};
use planify_store::{
    Tx, bookings, idempotency, invites, join_requests, members as rows, notices, places, tickets,
    tokens, venues,
};
use uuid::Uuid;

/// The organisation that a fresh install has, until somebody calls it something else.
pub const DEFAULT_SLUG: &str = "default";
/// Names the organisation that the caller acts for.
pub const CURRENT: &str = "@current";
const LOCAL_ISSUER: &str = "socket";
const LOCAL_SUBJECT: &str = "local";
/// How many organisations are looked through at once for a part of an id.
const CHUNK: i64 = 1_000;

/// Makes sure that there is an organisation and its owner, and answers as whom the private
/// socket's callers act.
pub fn ensure_default(tx: &mut Tx<'_>) -> Result<Actor, EngineError> {
    let fresh = (OrgId::from(tx.new_uuid()), UserId::from(tx.new_uuid()));
    let org = if let Some(org) = orgs::oldest(tx)? {
        org
    } else {
        let fields = OrgFields {
            slug: DEFAULT_SLUG.to_owned(),
            name: "Planify".to_owned(),
            org_type: OrgType::Other,
            openness: Openness::Private,
        };
        let created_at = tx.now();
        orgs::insert(tx, &Org { id: fresh.0, fields, version: 1, created_at })?;
        // Another daemon may have been faster.
        orgs::oldest(tx)?.unwrap_or(fresh.0)
    };
    let user = if let Some(user) = orgs::find_user(tx, LOCAL_ISSUER, LOCAL_SUBJECT)? {
        user
    } else {
        orgs::insert_user(tx, fresh.1, (LOCAL_ISSUER, LOCAL_SUBJECT), "local")?;
        let user = orgs::find_user(tx, LOCAL_ISSUER, LOCAL_SUBJECT)?.unwrap_or(fresh.1);
        rows::insert(tx, org, user, Roles::OWNER)?;
        user
    };
    let roles = rows::roles(tx, org, user)?.unwrap_or(Roles::NONE);
    Ok(Actor::user(user, org, roles))
}

/// The organisation that the installation itself belongs to: the first, whatever it is called now.
pub(crate) fn installation(tx: &mut Tx<'_>) -> Result<OrgId, EngineError> {
    let found = orgs::oldest(tx)?;
    Ok(found.ok_or_else(|| Refusal::new("not-found", "no such thing"))?)
}

/// The slug of the caller's organisation.
pub fn slug(tx: &mut Tx<'_>, actor: &Actor) -> Result<String, EngineError> {
    Ok(orgs::slug(tx, actor.org)?.unwrap_or_default())
}

/// Founds an organisation, which its founder owns.
pub fn create(
    tx: &mut Tx<'_>,
    call: &Call,
    new: &EditOrg,
) -> Result<Outcome<SeenOrg>, EngineError> {
    let user = permit_own(&call.actor, Own::Change)?;
    let mut fields = OrgFields::create(new)?;
    if rows::count_owned(tx, user)? >= OWNED_MAX {
        let message = format!("you own {OWNED_MAX} organisations already");
        return Err(Refusal::new("too-large", message).into());
    }
    fields.slug = free_slug(tx, &fields.slug)?;
    let org = Org { id: tx.new_uuid().into(), fields, version: 1, created_at: tx.now() };
    if !orgs::insert(tx, &org)? {
        return Err(slug_taken().into());
    }
    rows::insert(tx, org.id, user, Roles::OWNER)?;
    let recorder = Recorder::begin(tx, call, org.id, "org.create");
    recorder.created(tx, subject(&org), journal_fields(&org.fields))?;
    recorder.created(tx, members::subject(user), members::journal_fields(Roles::OWNER))?;
    let outcome = Outcome::unchanged(SeenOrg { org, roles: Some(Roles::OWNER) });
    Ok(Outcome { op: Some(recorder.op()), ..outcome })
}

/// The slug itself, or with the first number that is free.
fn free_slug(tx: &mut Tx<'_>, wished: &str) -> Result<String, EngineError> {
    let taken = orgs::slugs_like(tx, wished)?;
    let is_free = |slug: &String| taken.binary_search(slug).is_err();
    std::iter::once(wished.to_owned())
        .chain((2..=u32::MAX).map(|number| numbered(wished, number)))
        .find(is_free)
        .ok_or_else(|| slug_taken().into())
}

fn slug_taken() -> Refusal {
    Refusal::new("duplicate-key", "another organisation has this slug").field("slug")
}

/// Which organisations to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListOrgs {
    /// Those of which the caller is a member.
    Mine,
    /// Public ones, with this in their name or slug.
    Public(Option<String>),
}

/// Lists organisations, oldest first. A token lists no other private one than its own.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    wanted: &ListOrgs,
    page: &PageRequest,
) -> Result<Page<SeenOrg>, EngineError> {
    let user = permit_own(actor, Own::See)?;
    let (limit, rows) = page.rows()?;
    let place = page.place("orgs", Place { at: EARLIEST, id: Uuid::nil() })?;
    let found = match wanted {
        ListOrgs::Mine if matches!(actor.principal, Principal::Token(..)) => {
            let own = orgs::find(tx, user.uuid(), actor.org)?;
            own.into_iter().filter(|own| own.org.id.uuid() > place.id).collect()
        }
        ListOrgs::Mine => orgs::of_user(tx, user, place.id, rows)?,
        ListOrgs::Public(search) => {
            let pattern = resolve::pattern(search.as_deref())?;
            let found = orgs::search(tx, user, pattern.as_deref(), place.id, rows)?;
            found.into_iter().map(|seen| as_seen(actor, seen)).collect()
        }
    };
    Ok(Page::cut(found, limit, "orgs", |row| Place { at: EARLIEST, id: row.org.id.uuid() }))
}

/// Reads an organisation: the caller's own, or a public one.
pub fn get(tx: &mut Tx<'_>, actor: &Actor, reference: &str) -> Result<SeenOrg, EngineError> {
    permit_own(actor, Own::See)?;
    find(tx, actor, reference)
}

/// Changes an organisation.
pub fn edit(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
    edit: &EditOrg,
) -> Result<Outcome<SeenOrg>, EngineError> {
    let (_, seen) = enter(tx, &call.actor, reference, Action::EditOrg)?;
    let current = seen.org;
    call.check_version(&current.fields.slug, current.version)?;
    let fields = current.fields.clone().edited(edit)?;
    if fields == current.fields {
        return Ok(Outcome::unchanged(SeenOrg { org: current, roles: seen.roles }));
    }
    let other = orgs::find_by_slug(tx, &fields.slug)?.filter(|other| *other != current.id);
    if other.is_some() {
        return Err(slug_taken().into());
    }
    let org = Org { fields, version: current.version + 1, ..current };
    orgs::save(tx, &org)?;
    let recorder = Recorder::begin(tx, call, org.id, "org.edit");
    let (before, after) = (journal_fields(&current.fields), journal_fields(&org.fields));
    recorder.changed(tx, subject(&org), before, after)?;
    let outcome = Outcome::unchanged(SeenOrg { org, roles: seen.roles });
    Ok(Outcome { op: Some(recorder.op()), ..outcome })
}

/// Makes another member an owner, and the caller an admin instead.
pub fn transfer(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
    to: &str,
) -> Result<Outcome<SeenOrg>, EngineError> {
    let (actor, seen) = enter(tx, &call.actor, reference, Action::TransferOrg)?;
    let org = seen.org;
    call.check_version(&org.fields.slug, org.version)?;
    let heir = members::find(tx, org.id, to)?;
    let former = match actor.user_id() {
        Some(user) if user == heir.user => {
            return Err(Refusal::invalid("to", "this is yours already").into());
        }
        Some(user) => members::get_in(tx, org.id, user)?,
        None => return Err(Refusal::new("forbidden", "only users own organisations").into()),
    };
    let recorder = Recorder::begin(tx, call, org.id, "org.transfer");
    let owner = heir.roles.with(Role::Owner);
    members::exchange(tx, &recorder, heir, owner)?;
    let roles = former.roles.without(Role::Owner).with(Role::Admin);
    members::exchange(tx, &recorder, former, roles)?;
    let outcome = Outcome::unchanged(SeenOrg { org, roles: Some(roles) });
    Ok(Outcome { op: Some(recorder.op()), ..outcome })
}

/// Ends the caller's own membership.
pub fn leave(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<SeenOrg>, EngineError> {
    let (actor, seen) = enter(tx, &call.actor, reference, Action::LeaveOrg)?;
    let Some(user) = actor.user_id() else {
        return Err(Refusal::new("forbidden", "only users are members").into());
    };
    let member = members::get_in(tx, seen.org.id, user)?;
    members::check_leaves(tx, &member)?;
    let recorder = Recorder::begin(tx, call, seen.org.id, "org.leave");
    members::end(tx, &recorder, &member)?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(seen) })
}

/// Deletes an organisation of which nothing is left but its owner; invitations, requests to join and
/// tokens go with it, what the journal says of it stays.
///
/// # Errors
/// `org-in-use` while it has events, people, venues that are not archived or other members; `status-conflict` for the organisation of
/// the installation.
pub fn delete(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<SeenOrg>, EngineError> {
    permit_own(&call.actor, Own::Change)?;
    let (_, seen) = enter(tx, &call.actor, reference, Action::DeleteOrg)?;
    let (id, slug) = (seen.org.id, &seen.org.fields.slug);
    call.check_version(slug, seen.org.version)?;
    if id == installation(tx)? {
        let message = format!("`{slug}` is the organisation of this installation and stays");
        return Err(Refusal::new("status-conflict", message).into());
    }
    check_empty(slug, orgs::holdings(tx, id)?)?;
    let mut after = Uuid::nil();
    loop {
        let found = tokens::list(tx, id, after, CHUNK)?;
        let Some(last) = found.last() else { break };
        after = last.id.uuid();
        for token in &found {
            idempotency::forget(tx, &token.id.to_string())?;
        }
    }
    let recorder = Recorder::begin(tx, call, id, "org.delete");
    recorder.deleted(tx, subject(&seen.org), journal_fields(&seen.org.fields))?;
    tokens::delete_all(tx, id)?;
    tickets::delete_all(tx, id)?;
    invites::delete_all(tx, id)?;
    join_requests::delete_all(tx, id)?;
    notices::delete_all(tx, id)?;
    bookings::delete_all(tx, id)?;
    venues::delete_all(tx, id)?;
    places::delete_all(tx, id)?;
    rows::delete_all(tx, id)?;
    orgs::delete(tx, id)?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(seen) })
}

fn check_empty(slug: &str, holds: Holdings) -> Result<(), Refusal> {
    let others = holds.members - 1;
    let (left, hint) = if holds.events > 0 {
        (format!("{} events", holds.events), "delete them: `planify event list`")
    } else if holds.persons > 0 {
        (format!("{} people", holds.persons), "erase them: `planify person list`")
    } else if holds.venues > 0 {
        (format!("{} venues", holds.venues), "archive them: `planify venue list`")
    } else if others > 0 {
        (format!("{others} other members"), "remove them: `planify member list`")
    } else if holds.payments > 0 {
        (
            format!("{} payments", holds.payments),
            "what was paid is kept, and so is the organisation",
        )
    } else {
        return Ok(());
    };
    Err(Refusal::new("org-in-use", format!("`{slug}` has {left}")).hint(hint))
}

/// Goes into an organisation to change who is what, or the organisation itself: finds and locks it,
/// and allows `action` by what the caller is in it now.
fn enter(
    tx: &mut Tx<'_>,
    actor: &Actor,
    reference: &str,
    action: Action,
) -> Result<(Actor, SeenOrg), EngineError> {
    let seen = find(tx, actor, reference)?;
    // A public organisation is visible to those too who have nothing to change in it.
    let org = seen.roles.map(|_| seen.org.id).ok_or_else(|| unknown(reference))?;
    let actor = locked(tx, actor, org)?;
    permit(&actor, action, org)?;
    let seen = find(tx, &actor, &org.to_string())?;
    Ok((actor, seen))
}

/// The caller with what they are in `org` now, which stays so until the transaction ends.
pub(crate) fn locked(tx: &mut Tx<'_>, actor: &Actor, org: OrgId) -> Result<Actor, EngineError> {
    orgs::lock(tx, org)?;
    let roles = match actor.user_id() {
        Some(user) => rows::roles(tx, org, user)?.unwrap_or(Roles::NONE),
        None => Roles::NONE,
    };
    let actor = Actor { roles, ..*actor };
    // A token does not leave its organisation.
    Ok(match actor.principal {
        Principal::User(_) => Actor { org, ..actor },
        Principal::Token(..) | Principal::Link(_) | Principal::System => actor,
    })
}

/// Finds the organisation that a reference names, among the caller's own and the public ones.
pub(crate) fn find(
    tx: &mut Tx<'_>,
    actor: &Actor,
    reference: &str,
) -> Result<SeenOrg, EngineError> {
    resolve::check_length(reference)?;
    let user = actor.user_id().map_or(Uuid::nil(), UserId::uuid);
    let id = match Reference::parse(reference, OrgId::PREFIX) {
        Reference::Id(id) => Some(id),
        Reference::Name(name) if name == CURRENT => Some(actor.org.uuid()),
        Reference::Name(name) => match orgs::find_by_slug(tx, &name)? {
            Some(id) => Some(id.uuid()),
            None => resolve::by_part(tx, &name, OrgId::PREFIX, |tx, after| {
                orgs::ids_of_user(tx, user.into(), after, CHUNK)
            })?,
        },
        Reference::Key(_) | Reference::Next | Reference::Last => None,
    };
    let found = match id {
        Some(id) => orgs::find(tx, user, id.into())?,
        None => None,
    };
    found
        .map(|seen| as_seen(actor, seen))
        .filter(|seen| seen.roles.is_some() || seen.org.fields.openness == Openness::Public)
        .ok_or_else(|| unknown(reference))
}

/// To a token its user is a member of no other organisation than its own.
fn as_seen(actor: &Actor, seen: SeenOrg) -> SeenOrg {
    match actor.principal {
        Principal::Token(..) if actor.org != seen.org.id => SeenOrg { roles: None, ..seen },
        _ => seen,
    }
}

fn unknown(reference: &str) -> EngineError {
    not_found("organisation", reference, "list them with `planify org list`")
}

fn subject(org: &Org) -> (&'static str, Uuid) {
    (OrgId::PREFIX, org.id.uuid())
}

fn journal_fields(org: &OrgFields) -> Fields {
    fields! {
        "slug": org.slug,
        "name": org.name,
        "type": org.org_type.name(),
        "visibility": org.openness.name(),
    }
}
