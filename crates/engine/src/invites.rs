//! Invitations to become a member: sent by mail, answered once, good for seven days.
//!
//! The token is made of the invitation by the daemon's key, so that the mail can carry it and
//! nothing stores it; a hash of it is kept, of the last mail only. Whoever shows a wrong, used,
//! ended or replaced token gets one and the same refusal. What an invitation gives is never more
//! than its sender could give at the moment at which it is accepted.

use crate::call::Effects;
use crate::error::not_found;
use crate::letters::{self, Topic};
use crate::links::LinkKey;
use crate::page::{EARLIEST, Place};
use crate::recorder::{Recorder, fields};
use crate::tokens::hash;
use crate::{Call, EngineError, Outcome, Page, PageRequest, members, orgs, resolve};
use jiff::{SignedDuration, Timestamp};
use planify_core::actor::Actor;
use planify_core::id::{InviteId, OpId, OrgId, UserId};
use planify_core::invite::{self, Invite, InviteState, PER_DAY_MAX, WAITING_MAX};
use planify_core::join_request::{JoinRequest, Obstacle, RequestState};
use planify_core::member::check_grant;
use planify_core::permission::{Action, Own, Roles, permit, permit_own};
use planify_core::reference::Reference;
use planify_core::rule::Refusal;
use planify_core::text::Email;
use planify_store::invites::{self, Wanted};
use planify_store::orgs::SeenOrg;
use planify_store::{Tx, credentials, join_requests, members as member_rows, users};
use uuid::Uuid;

/// How many invitations are looked through for a part of an id.
const RECENT: i64 = 1_000;
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Somebody to invite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInvite {
    /// The address.
    pub email: Email,
    /// What they will be.
    pub roles: Roles,
}

/// How somebody shows that an invitation is theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// By the token of the mail.
    Token(String),
    /// By the address that they sign in with; this names the invitation or its organisation.
    Own(String),
}

/// Invites somebody by mail.
pub fn create(
    tx: &mut Tx<'_>,
    call: &Call,
    keys: &LinkKey,
    new: &NewInvite,
) -> Result<Outcome<Invite>, EngineError> {
    let actor = members::enter(tx, call)?;
    check_grant(actor.roles, Roles::NONE, new.roles)?;
    let (org, email_norm) = (actor.org, new.email.normalised());
    if let Some(obstacle) = obstacle(tx, org, &email_norm)? {
        return Err(Refusal::from(obstacle).field("email").into());
    }
    check_numbers(tx, org, &email_norm)?;
    let now = tx.now();
    let id = InviteId::from(tx.new_uuid());
    let fields = orgs::find(tx, &actor, &org.to_string())?.org.fields;
    let invite = Invite {
        id,
        org,
        org_slug: fields.slug,
        org_name: fields.name,
        email: new.email.as_str().to_owned(),
        email_norm,
        roles: new.roles,
        state: InviteState::Pending,
        generation: 1,
        invited_by: actor.user_id(),
        answered_by: None,
        created_at: now,
        sent_at: now,
        expires_at: invite::end(now),
        answered_at: None,
    };
    invites::insert(tx, &invite, &hash(&keys.invite(id, invite.generation)))?;
    let recorder = Recorder::begin(tx, call, org, "member.invite");
    // The address is not the organisation's to keep, so the journal does without.
    let after = fields! { "roles": invite.roles.to_string(), "state": invite.state.name() };
    recorder.created(tx, subject(&invite), after)?;
    sent(tx, call, invite, &recorder)
}

fn obstacle(
    tx: &mut Tx<'_>,
    org: OrgId,
    email_norm: &str,
) -> Result<Option<Obstacle>, EngineError> {
    if let Some((user, _)) = credentials::find(tx, email_norm)? {
        if member_rows::roles(tx, org, user)?.is_some() {
            return Ok(Some(Obstacle::Member));
        }
        if join_requests::waiting_of(tx, org, user)?.is_some() {
            return Ok(Some(Obstacle::Asked));
        }
    }
    Ok(invites::waiting_of(tx, org, email_norm)?.map(|_| Obstacle::Invited))
}

fn check_numbers(tx: &mut Tx<'_>, org: OrgId, email_norm: &str) -> Result<(), EngineError> {
    if invites::count_waiting(tx, org)? >= WAITING_MAX {
        let message = format!("{WAITING_MAX} invitations wait for an answer already");
        return Err(Refusal::new("too-large", message).into());
    }
    let since = tx.now().saturating_sub(DAY).unwrap_or(EARLIEST);
    if invites::count_since(tx, email_norm, since)? >= PER_DAY_MAX {
        let message = "this address has had enough invitations for a day";
        return Err(Refusal::new("rate-limited", message).into());
    }
    Ok(())
}

/// Sends an invitation once more; the token of the mail before is worth nothing any more.
pub fn resend(
    tx: &mut Tx<'_>,
    call: &Call,
    keys: &LinkKey,
    reference: &str,
) -> Result<Outcome<Invite>, EngineError> {
    let actor = members::enter(tx, call)?;
    let current = find(tx, actor.org, reference)?;
    check_grant(actor.roles, Roles::NONE, current.roles)?;
    let now = tx.now();
    current.check_resend(now)?;
    let invite = Invite {
        state: InviteState::Pending,
        generation: current.generation + 1,
        sent_at: now,
        expires_at: invite::end(now),
        answered_at: None,
        ..current.clone()
    };
    invites::renew(tx, &invite, &hash(&keys.invite(invite.id, invite.generation)))?;
    let recorder = Recorder::begin(tx, call, invite.org, "member.resend");
    let state = |invite: &Invite| {
        fields! { "state": invite.state.name(), "expires_at": invite.expires_at.to_string() }
    };
    recorder.changed(tx, subject(&invite), state(&current), state(&invite))?;
    sent(tx, call, invite, &recorder)
}

/// Plans the mail of an invitation.
fn sent(
    tx: &mut Tx<'_>,
    call: &Call,
    invite: Invite,
    recorder: &Recorder,
) -> Result<Outcome<Invite>, EngineError> {
    let mut effects = Effects::default();
    let mut warnings = Vec::new();
    match call.due(tx.now()) {
        Some(due_at) => {
            letters::plan(tx, Topic::Invite(invite.id, invite.generation), due_at)?;
            effects.letter("member-invite", due_at);
        }
        None => warnings.push("nobody was told: `planify member resend` sends a mail".to_owned()),
    }
    let op = Some(recorder.op());
    Ok(Outcome { data: invite, op, effects: effects.into_vec(), warnings })
}

/// Takes an invitation back.
pub fn revoke(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<Invite>, EngineError> {
    let actor = members::enter(tx, call)?;
    let current = find(tx, actor.org, reference)?;
    if current.state == InviteState::Revoked {
        return Ok(Outcome::unchanged(current));
    }
    current.check_waits(tx.now())?;
    let recorder = Recorder::begin(tx, call, current.org, "member.revoke");
    let invite = settle(tx, &recorder, current, InviteState::Revoked, actor.user_id())?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(invite) })
}

/// Which invitations to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListInvites {
    /// All of the caller's organisation.
    All,
    /// Those of the caller's organisation that wait.
    Waiting,
    /// Those that wait for the caller.
    Mine,
}

/// Lists invitations, newest first.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    wanted: ListInvites,
    page: &PageRequest,
) -> Result<Page<Invite>, EngineError> {
    let own_address = match wanted {
        ListInvites::Mine => {
            let user = permit_own(actor, Own::See)?;
            address(tx, user)?
        }
        ListInvites::All | ListInvites::Waiting => {
            permit(actor, Action::ManageMembers, actor.org)?;
            None
        }
    };
    let (limit, rows) = page.rows()?;
    let place = page.place("invites", Place { at: EARLIEST, id: Uuid::max() })?;
    let found = match (wanted, own_address.as_deref()) {
        (ListInvites::All, _) => invites::list(tx, Wanted::All(actor.org), place.id, rows)?,
        (ListInvites::Waiting, _) => invites::list(tx, Wanted::Waiting(actor.org), place.id, rows)?,
        (ListInvites::Mine, Some(own)) => invites::list(tx, Wanted::For(own), place.id, rows)?,
        (ListInvites::Mine, None) => Vec::new(),
    };
    Ok(Page::cut(found, limit, "invites", |row| Place { at: EARLIEST, id: row.id.uuid() }))
}

/// Accepts an invitation: the caller becomes a member.
///
/// # Errors
/// `link-invalid` for a token that is not good or not any more; `forbidden` for one that was sent
/// to another than the caller's address; `already-member`.
pub fn accept(
    tx: &mut Tx<'_>,
    call: &Call,
    claim: &Claim,
) -> Result<Outcome<SeenOrg>, EngineError> {
    let user = permit_own(&call.actor, Own::Change)?;
    let invite = open(tx, claim, Some(user))?;
    if address(tx, user)?.is_some_and(|own| own != invite.email_norm) {
        return Err(Refusal::new("forbidden", "the invitation was sent to another address")
            .hint("sign in with that address: `planify auth login`")
            .into());
    }
    if member_rows::roles(tx, invite.org, user)?.is_some() {
        return Err(Refusal::from(Obstacle::Member).into());
    }
    check_sender(tx, &invite)?;
    let recorder = Recorder::begin(tx, call, invite.org, "member.accept");
    let (org, roles) = (invite.org, invite.roles);
    members::add(tx, &recorder, org, user, roles)?;
    settle(tx, &recorder, invite, InviteState::Accepted, Some(user))?;
    if let Some(asked) = join_requests::waiting_of(tx, org, user)? {
        let decided_at = Some(tx.now());
        let asked = JoinRequest { state: RequestState::Approved, decided_at, ..asked };
        join_requests::settle(tx, &asked)?;
    }
    let member = Actor::user(user, org, roles);
    let seen = orgs::find(tx, &member, &org.to_string())?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(seen) })
}

/// Refuses an invitation whose sender could not send it any more.
fn check_sender(tx: &mut Tx<'_>, invite: &Invite) -> Result<(), EngineError> {
    let Some(sender) = invite.invited_by else { return Err(invalid()) };
    let roles = member_rows::roles(tx, invite.org, sender)?.unwrap_or(Roles::NONE);
    let present = Actor::user(sender, invite.org, roles);
    permit(&present, Action::ManageMembers, invite.org)
        .and_then(|()| check_grant(roles, Roles::NONE, invite.roles))
        .map_err(|_| invalid())
}

/// Declines an invitation; whoever has the token needs no account for it.
///
/// # Errors
/// `link-invalid` for a token that is not good or not any more.
pub fn decline(
    tx: &mut Tx<'_>,
    call: &Call,
    claim: &Claim,
) -> Result<Outcome<Invite>, EngineError> {
    let user = match claim {
        Claim::Own(_) => Some(permit_own(&call.actor, Own::Change)?),
        Claim::Token(_) => call.actor.user_id(),
    };
    let invite = open(tx, claim, user)?;
    let by = match user {
        Some(user) => user.to_string(),
        None => format!("link:{}", invite.id),
    };
    let op = OpId::from(tx.new_uuid());
    let recorder = Recorder::resume(op, invite.org, by, "member.decline");
    let invite = settle(tx, &recorder, invite, InviteState::Declined, user)?;
    Ok(Outcome { op: Some(op), ..Outcome::unchanged(invite) })
}

/// Reads the invitation of a token, for the page that asks for an answer.
///
/// # Errors
/// `link-invalid` for a token that is not good or not any more.
pub fn show(tx: &mut Tx<'_>, token: &str) -> Result<Invite, EngineError> {
    let invite = by_token(tx, token)?.ok_or_else(invalid)?;
    invite.check_waits(tx.now()).map_err(|_| invalid())?;
    Ok(invite)
}

/// Finds the invitation that somebody claims and that waits, behind the lock of its organisation.
fn open(tx: &mut Tx<'_>, claim: &Claim, user: Option<UserId>) -> Result<Invite, EngineError> {
    let claimed = match claim {
        Claim::Token(token) => by_token(tx, token)?.ok_or_else(invalid)?,
        Claim::Own(reference) => own(tx, user, reference)?,
    };
    planify_store::orgs::lock(tx, claimed.org)?;
    let invite = match claim {
        Claim::Token(token) => by_token(tx, token)?,
        Claim::Own(_) => invites::find(tx, claimed.org, claimed.id)?,
    };
    let now = tx.now();
    invite.filter(|invite| invite.check_waits(now).is_ok()).ok_or_else(invalid)
}

/// The invitation whose last mail carried a token.
fn by_token(tx: &mut Tx<'_>, token: &str) -> Result<Option<Invite>, EngineError> {
    let token = token.trim();
    let Some(id) = LinkKey::claimed_invite(token) else { return Ok(None) };
    let Some(kept) = invites::secret_hash(tx, id)? else { return Ok(None) };
    let same = aws_lc_rs::constant_time::verify_slices_are_equal(&hash(token), &kept);
    if same.is_err() {
        return Ok(None);
    }
    Ok(invites::find_anywhere(tx, id)?)
}

/// The waiting invitation to a user's own address that an id, or the organisation's slug, names.
fn own(tx: &mut Tx<'_>, user: Option<UserId>, reference: &str) -> Result<Invite, EngineError> {
    resolve::check_length(reference)?;
    let unknown =
        || not_found("invitation", reference, "list them with `planify member invites --mine`");
    let address = match user {
        Some(user) => address(tx, user)?,
        None => None,
    };
    let address = address.ok_or_else(unknown)?;
    let waiting = invites::list(tx, Wanted::For(&address), Uuid::max(), RECENT)?;
    let is_named =
        |invite: &&Invite| invite.id.to_string() == reference || invite.org_slug == reference;
    waiting.iter().find(is_named).cloned().ok_or_else(unknown)
}

/// The address that a user signs in with, as it is compared.
pub(crate) fn address(tx: &mut Tx<'_>, user: UserId) -> Result<Option<String>, EngineError> {
    let found = users::find(tx, user)?.and_then(|user| user.email);
    Ok(found.map(|email| email.normalised()))
}

fn find(tx: &mut Tx<'_>, org: OrgId, reference: &str) -> Result<Invite, EngineError> {
    resolve::check_length(reference)?;
    let found = match Reference::parse(reference, InviteId::PREFIX) {
        Reference::Id(id) => invites::find(tx, org, id.into())?,
        Reference::Last => invites::list(tx, Wanted::All(org), Uuid::max(), 1)?.pop(),
        Reference::Key(_) | Reference::Next => None,
        Reference::Name(name) => {
            let recent = invites::list(tx, Wanted::All(org), Uuid::max(), RECENT)?;
            let email = Email::parse(&name).ok().map(|email| email.normalised());
            // The newest first: the one that is meant.
            match recent.iter().find(|invite| Some(&invite.email_norm) == email.as_ref()) {
                Some(invite) => Some(invite.clone()),
                None => resolve::by_part(tx, &name, InviteId::PREFIX, |_, after| {
                    let behind = recent.iter().filter(|_| after.is_nil());
                    Ok(behind.map(|row| (row.id.uuid(), row.email.clone())).collect())
                })?
                .and_then(|id| recent.into_iter().find(|row| row.id.uuid() == id)),
            }
        }
    };
    found.ok_or_else(|| {
        not_found("invitation", reference, "list them with `planify member invites`")
    })
}

/// Writes that an invitation does not wait any more.
fn settle(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    current: Invite,
    state: InviteState,
    by: Option<UserId>,
) -> Result<Invite, EngineError> {
    let answered_at = Some(tx.now());
    let invite = Invite { state, answered_by: by, answered_at, ..current };
    invites::settle(tx, &invite)?;
    let (before, after) =
        (fields! { "state": current.state.name() }, fields! { "state": state.name() });
    recorder.changed(tx, subject(&invite), before, after)?;
    Ok(invite)
}

/// Notes that the time of invitations is over, at most `limit`, and gives their count.
pub(crate) fn expire(tx: &mut Tx<'_>, limit: i64) -> Result<u64, EngineError> {
    let overdue = invites::overdue(tx, limit)?;
    let count = u64::try_from(overdue.len()).unwrap_or(0);
    for invite in overdue {
        planify_store::orgs::lock(tx, invite.org)?;
        // Somebody may have sent it once more before the lock was there.
        let now = tx.now();
        let current = invites::find(tx, invite.org, invite.id)?;
        let is_over =
            |invite: &Invite| invite.state == InviteState::Pending && invite.expires_at <= now;
        if let Some(current) = current.filter(is_over) {
            let op = OpId::from(tx.new_uuid());
            let recorder = Recorder::resume(op, current.org, "system".to_owned(), "member.expire");
            settle(tx, &recorder, current, InviteState::Expired, None)?;
        }
    }
    Ok(count)
}

/// The invitation that a mail is about, if that mail is the last and the invitation waits.
pub(crate) fn of_letter(
    tx: &mut Tx<'_>,
    id: InviteId,
    generation: i64,
) -> Result<Option<Invite>, EngineError> {
    let now: Timestamp = tx.now();
    Ok(invites::find_anywhere(tx, id)?
        .filter(|invite| invite.generation == generation && invite.check_waits(now).is_ok()))
}

fn subject(invite: &Invite) -> (&'static str, Uuid) {
    (InviteId::PREFIX, invite.id.uuid())
}

fn invalid() -> EngineError {
    Refusal::new("link-invalid", "this invitation is not valid, or not any more")
        .hint("it is good once and for seven days; ask for a new one")
        .into()
}
