//! Requests to become a member of a public organisation: decided once.

use crate::call::Effects;
use crate::error::not_found;
use crate::letters::{self, Topic};
use crate::page::{EARLIEST, Place};
use crate::recorder::{Recorder, fields};
use crate::{
    Call, EngineError, Outcome, Page, PageRequest, invites, members, orgs, resolve, users,
};
use jiff::{SignedDuration, Timestamp};
use planify_core::actor::Actor;
use planify_core::id::{JoinRequestId, OrgId, UserId};
use planify_core::join_request::{JoinRequest, NOTE_MAX, Obstacle, RequestState, WAITING_MAX};
use planify_core::member::check_grant;
use planify_core::permission::{Action, Own, Role, Roles, permit, permit_own};
use planify_core::reference::Reference;
use planify_core::rule::Refusal;
use planify_core::text::clean_line;
use planify_store::join_requests::{self, Wanted};
use planify_store::{Tx, invites as invite_rows, users as user_rows};
use uuid::Uuid;

/// The most owners and admins who are told when somebody asks.
const TOLD_MAX: i64 = 10;
/// Whoever asks again within so much time is not told of again.
const QUIET: SignedDuration = SignedDuration::from_hours(24);
/// How many requests are looked through for a part of an id.
const RECENT: i64 = 1_000;

/// Asks to become a member.
///
/// # Errors
/// `already-member`, `request-pending`, `invite-pending`.
pub fn create(
    tx: &mut Tx<'_>,
    call: &Call,
    org: &str,
    note: Option<&str>,
) -> Result<Outcome<JoinRequest>, EngineError> {
    let user = permit_own(&call.actor, Own::Change)?;
    let note = note
        .filter(|note| !note.trim().is_empty())
        .map(|note| clean_line(note, NOTE_MAX).map_err(|error| Refusal::from(error).field("note")))
        .transpose()?;
    let org = orgs::find(tx, &call.actor, org)?.org;
    planify_store::orgs::lock(tx, org.id)?;
    if let Some(obstacle) = obstacle(tx, org.id, user)? {
        return Err(Refusal::from(obstacle).into());
    }
    if join_requests::count_waiting(tx, org.id)? >= WAITING_MAX {
        let message = format!("{WAITING_MAX} requests wait for a decision already");
        return Err(Refusal::new("too-large", message).into());
    }
    let since = tx.now().checked_sub(QUIET).unwrap_or(Timestamp::MIN);
    let is_again = join_requests::count_since(tx, (org.id, user), since)? > 0;
    let asking = user_rows::find(tx, user)?;
    let request = JoinRequest {
        id: tx.new_uuid().into(),
        org: org.id,
        org_slug: org.fields.slug,
        user,
        name: asking.as_ref().map(|user| user.profile.name.clone()).unwrap_or_default(),
        email: asking.and_then(|user| user.email).map(|email| email.as_str().to_owned()),
        note,
        state: RequestState::Pending,
        created_at: tx.now(),
        decided_at: None,
        decided_by: None,
    };
    join_requests::insert(tx, &request)?;
    let recorder = Recorder::begin(tx, call, org.id, "org.join");
    recorder.created(tx, subject(&request), fields! { "state": request.state.name() })?;
    let mut effects = Effects::default();
    if !is_again {
        tell_admins(tx, call, &request, &mut effects)?;
    }
    let outcome = Outcome::unchanged(request);
    Ok(Outcome { op: Some(recorder.op()), effects: effects.into_vec(), ..outcome })
}

/// Plans a mail to those who may decide a request; whoever asks does not learn how many they are.
fn tell_admins(
    tx: &mut Tx<'_>,
    call: &Call,
    request: &JoinRequest,
    effects: &mut Effects,
) -> Result<(), EngineError> {
    let Some(due_at) = call.due(tx.now()) else { return Ok(()) };
    for admin in planify_store::members::admins(tx, request.org, TOLD_MAX)? {
        letters::plan(tx, Topic::Asked(request.id, admin.user), due_at)?;
    }
    effects.letter("join-asked", due_at);
    Ok(())
}

fn obstacle(tx: &mut Tx<'_>, org: OrgId, user: UserId) -> Result<Option<Obstacle>, EngineError> {
    if planify_store::members::roles(tx, org, user)?.is_some() {
        return Ok(Some(Obstacle::Member));
    }
    if join_requests::waiting_of(tx, org, user)?.is_some() {
        return Ok(Some(Obstacle::Asked));
    }
    let invited = match invites::address(tx, user)? {
        Some(address) => invite_rows::waiting_of(tx, org, &address)?,
        None => None,
    };
    Ok(invited.map(|_| Obstacle::Invited))
}

/// Which requests to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListRequests {
    /// All to the caller's organisation.
    All,
    /// Those to the caller's organisation that wait.
    Waiting,
    /// All of the caller, to whatever organisation.
    Mine,
}

/// Lists requests, newest first.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    wanted: ListRequests,
    page: &PageRequest,
) -> Result<Page<JoinRequest>, EngineError> {
    let wanted = match wanted {
        ListRequests::Mine => Wanted::Of(permit_own(actor, Own::See)?),
        ListRequests::All | ListRequests::Waiting => {
            permit(actor, Action::ManageMembers, actor.org)?;
            match wanted {
                ListRequests::All => Wanted::All(actor.org),
                _ => Wanted::Waiting(actor.org),
            }
        }
    };
    let (limit, rows) = page.rows()?;
    let place = page.place("join-requests", Place { at: EARLIEST, id: Uuid::max() })?;
    let found = join_requests::list(tx, wanted, place.id, rows)?;
    Ok(Page::cut(found, limit, "join-requests", |row| Place { at: EARLIEST, id: row.id.uuid() }))
}

/// Approves a request: whoever asked becomes a member, a viewer unless other roles are named.
pub fn approve(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
    roles: Roles,
) -> Result<Outcome<JoinRequest>, EngineError> {
    let actor = members::enter(tx, call)?;
    let request = find(tx, actor.org, reference)?;
    request.check_waits()?;
    let roles = if roles.is_empty() { [Role::Viewer].into_iter().collect() } else { roles };
    check_grant(actor.roles, Roles::NONE, roles)?;
    if users::of_id(tx, request.user)?.is_none() {
        return Err(Refusal::new("status-conflict", "whoever asked has no account any more").into());
    }
    let recorder = Recorder::begin(tx, call, request.org, "member.approve");
    members::add(tx, &recorder, request.org, request.user, roles)?;
    decide(tx, call, &recorder, request, (RequestState::Approved, &actor))
}

/// Rejects a request.
pub fn reject(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<JoinRequest>, EngineError> {
    let actor = members::enter(tx, call)?;
    let request = find(tx, actor.org, reference)?;
    request.check_waits()?;
    let recorder = Recorder::begin(tx, call, request.org, "member.reject");
    decide(tx, call, &recorder, request, (RequestState::Rejected, &actor))
}

/// Takes the caller's own request back.
pub fn withdraw(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<JoinRequest>, EngineError> {
    let user = permit_own(&call.actor, Own::Change)?;
    let request = find_own(tx, user, reference)?;
    planify_store::orgs::lock(tx, request.org)?;
    let request = find_own(tx, user, &request.id.to_string())?;
    if request.state == RequestState::Withdrawn {
        return Ok(Outcome::unchanged(request));
    }
    request.check_waits()?;
    let recorder = Recorder::begin(tx, call, request.org, "org.withdraw");
    let request = settle(tx, &recorder, request, (RequestState::Withdrawn, Some(user)))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(request) })
}

/// Writes a decision and tells whoever asked.
fn decide(
    tx: &mut Tx<'_>,
    call: &Call,
    recorder: &Recorder,
    request: JoinRequest,
    (state, by): (RequestState, &Actor),
) -> Result<Outcome<JoinRequest>, EngineError> {
    let request = settle(tx, recorder, request, (state, by.user_id()))?;
    let mut effects = Effects::default();
    if let Some(due_at) = call.due(tx.now()).filter(|_| request.email.is_some()) {
        letters::plan(tx, Topic::Decided(request.id), due_at)?;
        effects.letter("join-decided", due_at);
    }
    let outcome = Outcome::unchanged(request);
    Ok(Outcome { op: Some(recorder.op()), effects: effects.into_vec(), ..outcome })
}

fn settle(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    current: JoinRequest,
    (state, decided_by): (RequestState, Option<UserId>),
) -> Result<JoinRequest, EngineError> {
    let request = JoinRequest { state, decided_at: Some(tx.now()), decided_by, ..current };
    join_requests::settle(tx, &request)?;
    let (before, after) =
        (fields! { "state": current.state.name() }, fields! { "state": state.name() });
    recorder.changed(tx, subject(&request), before, after)?;
    Ok(request)
}

/// The request that a mail to those who decide is about, if it waits.
pub(crate) fn waiting(
    tx: &mut Tx<'_>,
    id: JoinRequestId,
) -> Result<Option<JoinRequest>, EngineError> {
    let found = join_requests::find_anywhere(tx, id)?;
    Ok(found.filter(|request| request.state == RequestState::Pending))
}

/// The request that a mail is about, if it was approved or rejected.
pub(crate) fn of_letter(
    tx: &mut Tx<'_>,
    id: JoinRequestId,
) -> Result<Option<JoinRequest>, EngineError> {
    let found = join_requests::find_anywhere(tx, id)?;
    Ok(found
        .filter(|request| matches!(request.state, RequestState::Approved | RequestState::Rejected)))
}

fn find(tx: &mut Tx<'_>, org: OrgId, reference: &str) -> Result<JoinRequest, EngineError> {
    let recent = |tx: &mut Tx<'_>| join_requests::list(tx, Wanted::All(org), Uuid::max(), RECENT);
    let exact = |tx: &mut Tx<'_>, id| join_requests::find(tx, org, id);
    named(tx, reference, (exact, recent))
}

fn find_own(tx: &mut Tx<'_>, user: UserId, reference: &str) -> Result<JoinRequest, EngineError> {
    let recent = |tx: &mut Tx<'_>| join_requests::list(tx, Wanted::Of(user), Uuid::max(), RECENT);
    let exact = |tx: &mut Tx<'_>, id| join_requests::find_own(tx, user, id);
    named(tx, reference, (exact, recent))
}

/// Finds the request that a reference names: an id, a part of one, or `@last`.
fn named(
    tx: &mut Tx<'_>,
    reference: &str,
    (exact, recent): (
        impl Fn(&mut Tx<'_>, JoinRequestId) -> Result<Option<JoinRequest>, planify_store::StoreError>,
        impl Fn(&mut Tx<'_>) -> Result<Vec<JoinRequest>, planify_store::StoreError>,
    ),
) -> Result<JoinRequest, EngineError> {
    resolve::check_length(reference)?;
    let found = match Reference::parse(reference, JoinRequestId::PREFIX) {
        Reference::Id(id) => exact(tx, id.into())?,
        Reference::Last => recent(tx)?.into_iter().next(),
        Reference::Key(_) | Reference::Next => None,
        Reference::Name(name) => {
            let recent = recent(tx)?;
            resolve::by_part(tx, &name, JoinRequestId::PREFIX, |_, after| {
                let behind = recent.iter().filter(|_| after.is_nil());
                Ok(behind.map(|row| (row.id.uuid(), row.name.clone())).collect())
            })?
            .and_then(|id| recent.into_iter().find(|row| row.id.uuid() == id))
        }
    };
    found.ok_or_else(|| {
        not_found("request to join", reference, "list them with `planify member requests`")
    })
}

fn subject(request: &JoinRequest) -> (&'static str, Uuid) {
    (JoinRequestId::PREFIX, request.id.uuid())
}
