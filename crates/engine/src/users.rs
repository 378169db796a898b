//! Users: what people with an account say about themselves, and how they leave.

use crate::accounts::nowhere;
use crate::links::LinkKey;
use crate::notices::{SEND_JOB, id_key};
use crate::privacy::{self, Forgotten};
use crate::recorder::{Fields, Recorder, fields};
use crate::{Call, EngineError, Outcome, letters, members};
use planify_core::actor::Actor;
use planify_core::id::UserId;
use planify_core::permission::{Own, permit_own};
use planify_core::rule::Refusal;
use planify_core::user::{EditUser, Profile, User};
use planify_store::{
    Tx, credentials, idempotency, jobs, notices, sessions, tickets, tokens, users,
};

/// The name of a user whose account was deleted.
const DELETED: &str = "deleted user";

/// What is left of a user whose account was deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// What others refer to.
    pub user: User,
    /// Letters to the user, which may lie where they were handed to.
    pub mails: Forgotten,
}

/// Reads the caller's own account.
pub fn get(tx: &mut Tx<'_>, actor: &Actor) -> Result<User, EngineError> {
    let user = permit_own(actor, Own::See)?;
    find(tx, user)
}

/// Changes what the caller says about themselves.
pub fn edit(tx: &mut Tx<'_>, call: &Call, edit: &EditUser) -> Result<Outcome<User>, EngineError> {
    let user = permit_own(&call.actor, Own::Change)?;
    let current = find(tx, user)?;
    call.check_version(&current.profile.name, current.version)?;
    let profile = current.profile.clone().edited(edit);
    if profile == current.profile {
        return Ok(Outcome::unchanged(current));
    }
    let changed = changed_fields(&current.profile, &profile);
    let next = User { profile, version: current.version + 1, ..current };
    users::save(tx, &next)?;
    let recorder = Recorder::begin(tx, call, nowhere(), "user.edit");
    // Which fields, not what is in them: that is the user's own.
    recorder.created(tx, (UserId::PREFIX, user.uuid()), fields! { "fields": changed })?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(next) })
}

/// Deletes the caller's own account: nobody signs in with it any more, and what others refer to
/// names nobody.
///
/// # Errors
/// `last-owner` while an organisation has no other; `forbidden` for the user of the daemon itself.
pub fn delete(tx: &mut Tx<'_>, call: &Call, links: &LinkKey) -> Result<Outcome<Left>, EngineError> {
    let id = permit_own(&call.actor, Own::Change)?;
    let user = find(tx, id)?;
    call.check_version(&user.profile.name, user.version)?;
    let Some(email) = &user.email else {
        let message = "this user has no account: whoever runs the daemon is always one";
        return Err(Refusal::new("forbidden", message).into());
    };
    let recorder = Recorder::begin(tx, call, nowhere(), "user.delete");
    members::leave_all(tx, call, &recorder, id)?;
    tickets::forget(tx, &email.normalised())?;
    tickets::forget_of(tx, id)?;
    credentials::delete(tx, id)?;
    sessions::end_all(tx, id)?;
    for token in tokens::revoke_all_of(tx, id)? {
        idempotency::forget(tx, &token.to_string())?;
    }
    idempotency::forget(tx, &id.to_string())?;
    let mut mails = vec![letters::to_address(links, email)];
    for notice in notices::forget_user(tx, id)? {
        let key = id_key(notice);
        jobs::remove(tx, SEND_JOB, &key)?;
        mails.push(key);
    }
    users::erase(tx, id, DELETED)?;
    recorder.deleted(tx, (UserId::PREFIX, id.uuid()), Fields::default())?;
    let mails = Forgotten { mails };
    privacy::plan_forgetting(tx, &recorder.op().to_string(), &mails)?;
    // The answer may be kept for a repetition, so it names nobody either.
    let user = users::find(tx, id)?.unwrap_or_else(|| user.clone());
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(Left { user, mails }) })
}

/// Whose account the caller acts for; nobody's for links and the daemon itself.
pub fn of(tx: &mut Tx<'_>, actor: &Actor) -> Result<Option<User>, EngineError> {
    match actor.user_id() {
        Some(user) => Ok(users::find(tx, user)?),
        None => Ok(None),
    }
}

/// A user whose account was not deleted.
pub(crate) fn of_id(tx: &mut Tx<'_>, id: UserId) -> Result<Option<User>, EngineError> {
    Ok(users::find(tx, id)?.filter(|user| user.deleted_at.is_none()))
}

fn find(tx: &mut Tx<'_>, id: UserId) -> Result<User, EngineError> {
    of_id(tx, id)?.ok_or_else(|| Refusal::new("not-signed-in", "the account was deleted").into())
}

fn changed_fields(before: &Profile, after: &Profile) -> Vec<&'static str> {
    let differs = [
        ("name", before.name != after.name),
        ("short_name", before.short_name != after.short_name),
        ("phone", before.phone != after.phone),
        ("locale", before.locale != after.locale),
        ("zone", before.zone != after.zone),
        ("consents", before.consents != after.consents),
    ];
    differs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}
