//! Accounts: how somebody becomes a user, shows that an address is theirs, and gets a new password.
//!
//! Nobody learns here whether an address has an account: asking does the same whether it has one or
//! not, and only a mail to the address tells. An account comes into being when its mail is answered.

use crate::letters::{self, Topic};
use crate::links::LinkKey;
use crate::recorder::{Fields, Recorder, fields};
use crate::tickets::{self, Held, Purpose};
use crate::{Call, EngineError, Outcome};
use planify_core::actor::Actor;
use planify_core::id::{OrgId, UserId};
use planify_core::permission::{Own, permit_own};
use planify_core::rule::Refusal;
use planify_core::text::{Email, Phone};
use planify_core::user::{Profile, User, consents};
use planify_store::tickets::TicketRow;
use planify_store::{JsonText, StoreError, Tx, credentials, invites, sessions, users};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The issuer of users who sign in with a password.
const ISSUER: &str = "planify";

/// Somebody who wants to become a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// The address.
    pub email: Email,
    /// What they say about themselves.
    pub profile: Profile,
}

/// For whom an account is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Admission {
    /// Everybody who receives the mail.
    Anybody,
    /// Who is invited into an organisation at the time when the mail would leave.
    Invited,
}

/// What waits in a ticket until the mail is answered.
#[derive(Serialize, Deserialize)]
struct Waiting {
    admission: Admission,
    name: String,
    short_name: Option<String>,
    phone: Option<String>,
    locale: Option<String>,
    zone: Option<String>,
    consents: Vec<String>,
    password_hash: String,
}

/// Keeps what somebody wants to become a user with, and sends a mail to their address.
pub fn ask(
    tx: &mut Tx<'_>,
    keys: &LinkKey,
    new: &NewAccount,
    password_hash: &str,
    admission: Admission,
) -> Result<(), EngineError> {
    let profile = new.profile.clone();
    let waiting = Waiting {
        admission,
        name: profile.name,
        short_name: profile.short_name,
        phone: profile.phone.map(|phone| phone.as_str().to_owned()),
        locale: profile.locale,
        zone: profile.zone,
        consents: profile.consents.iter().map(|consent| consent.name().to_owned()).collect(),
        password_hash: password_hash.to_owned(),
    };
    let payload = serde_json::to_string(&waiting).map_err(|_| unreadable())?;
    tickets::issue(
        tx,
        keys,
        Purpose::Register,
        &new.email,
        Held { payload: Some(JsonText(payload)), org: None },
    )
}

/// Whether a ticket's mail may leave.
pub(crate) fn admits(tx: &mut Tx<'_>, ticket: &TicketRow) -> Result<bool, EngineError> {
    match waiting(ticket)?.admission {
        Admission::Anybody => Ok(true),
        Admission::Invited => Ok(invites::is_waiting_for(tx, &ticket.email_norm)?),
    }
}

fn waiting(ticket: &TicketRow) -> Result<Waiting, EngineError> {
    let payload = ticket.payload.as_ref().ok_or_else(unreadable)?;
    serde_json::from_str(&payload.0).map_err(|_| unreadable())
}

/// Makes the account of whoever received the mail.
///
/// # Errors
/// `link-invalid`; `duplicate-email` if the address got an account meanwhile.
pub fn confirm(tx: &mut Tx<'_>, token: &str) -> Result<Outcome<User>, EngineError> {
    let ticket = tickets::open(tx, Purpose::Register, token)?;
    tickets::use_up(tx, &ticket)?;
    let waiting = waiting(&ticket)?;
    let email = Email::parse(&ticket.email).map_err(|_| unreadable())?;
    let phone = waiting.phone.as_deref().map(Phone::parse).transpose().map_err(|_| unreadable())?;
    let id = UserId::from(tx.new_uuid());
    let user = User {
        id,
        email: Some(email),
        profile: Profile {
            name: waiting.name,
            short_name: waiting.short_name,
            phone,
            locale: waiting.locale,
            zone: waiting.zone,
            consents: consents(&waiting.consents)?,
        },
        version: 1,
        created_at: tx.now(),
        deleted_at: None,
    };
    users::insert(tx, &user, (ISSUER, &id.to_string()))?;
    credentials::insert(tx, id, &ticket.email_norm, &waiting.password_hash)?;
    planify_store::tickets::use_up_all(tx, &ticket.email_norm)?;
    let recorder = Recorder::begin(tx, &by(id), nowhere(), "user.register");
    // The journal names nobody: what users say about themselves is theirs to take back.
    recorder.created(tx, (UserId::PREFIX, id.uuid()), Fields::default())?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(user) })
}

/// Sends a mail with which a password can be changed, if the address has an account.
pub fn ask_reset(tx: &mut Tx<'_>, keys: &LinkKey, email: &Email) -> Result<(), EngineError> {
    tickets::issue(tx, keys, Purpose::Reset, email, Held::default())
}

/// Tells whose password a token changes.
///
/// # Errors
/// `link-invalid`.
pub fn find_reset(tx: &mut Tx<'_>, token: &str) -> Result<User, EngineError> {
    let ticket = tickets::open(tx, Purpose::Reset, token)?;
    holder(tx, &ticket.email_norm)
}

/// Tells whether a token makes an account.
///
/// # Errors
/// `link-invalid`.
pub fn find_registration(tx: &mut Tx<'_>, token: &str) -> Result<String, EngineError> {
    Ok(tickets::open(tx, Purpose::Register, token)?.email)
}

/// Changes the password of whoever received the mail, ends all their sessions, and tells them.
///
/// # Errors
/// `link-invalid`.
pub fn reset(
    tx: &mut Tx<'_>,
    token: &str,
    password_hash: &str,
) -> Result<Outcome<User>, EngineError> {
    let ticket = tickets::open(tx, Purpose::Reset, token)?;
    tickets::use_up(tx, &ticket)?;
    let user = holder(tx, &ticket.email_norm)?;
    credentials::change(tx, user.id, password_hash)?;
    sessions::end_all(tx, user.id)?;
    planify_store::tickets::use_up_all(tx, &ticket.email_norm)?;
    let now = tx.now();
    letters::plan(tx, Topic::Changed(user.id), now)?;
    let recorder = Recorder::begin(tx, &by(user.id), nowhere(), "user.reset");
    recorder.changed(
        tx,
        (UserId::PREFIX, user.id.uuid()),
        fields! { "password": "old" },
        fields! { "password": "new" },
    )?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(user) })
}

/// Whose address changes, and from which.
#[derive(Serialize, Deserialize)]
struct Moving {
    user: String,
    from: String,
}

/// Sends a mail with which the caller can sign in with another address.
///
/// # Errors
/// `forbidden` for a user without an account; `invalid` for the address that they have.
pub fn ask_address(
    tx: &mut Tx<'_>,
    call: &Call,
    keys: &LinkKey,
    email: &Email,
) -> Result<(), EngineError> {
    let id = permit_own(&call.actor, Own::Change)?;
    let user = crate::users::of_id(tx, id)?;
    let Some(from) = user.and_then(|user| user.email) else {
        let message = "this user has no account: whoever runs the daemon is always one";
        return Err(Refusal::new("forbidden", message).into());
    };
    if from.normalised() == email.normalised() {
        return Err(Refusal::invalid("email", "this is your address already").into());
    }
    let payload = moving(id, &from)?;
    tickets::issue(tx, keys, Purpose::Address, email, payload)
}

/// Lets whoever received the mail sign in with its address, and tells them at the one before.
///
/// # Errors
/// `link-invalid`; `duplicate-email` if the address got an account meanwhile.
pub fn change_address(
    tx: &mut Tx<'_>,
    keys: &LinkKey,
    token: &str,
) -> Result<Outcome<User>, EngineError> {
    let ticket = tickets::open(tx, Purpose::Address, token)?;
    tickets::use_up(tx, &ticket)?;
    let payload = ticket.payload.as_ref().ok_or_else(unreadable)?;
    let moving_from: Moving = serde_json::from_str(&payload.0).map_err(|_| unreadable())?;
    let id: UserId = moving_from.user.parse().map_err(|_| unreadable())?;
    let user = crate::users::of_id(tx, id)?.ok_or_else(link_invalid)?;
    // An address that was changed meanwhile is not changed by an older mail.
    let has_it = |email: &&Email| email.normalised() == moving_from.from;
    let from = user.email.clone();
    let from = from.as_ref().filter(has_it).ok_or_else(link_invalid)?;
    if credentials::find(tx, &ticket.email_norm)?.is_some() {
        return Err(Refusal::new("duplicate-email", "the address has an account").into());
    }
    let email = Email::parse(&ticket.email).map_err(|_| unreadable())?;
    let user = User { email: Some(email), version: user.version + 1, ..user };
    users::change_address(tx, &user)?;
    credentials::change_address(tx, id, &ticket.email_norm)?;
    planify_store::tickets::forget(tx, &moving_from.from)?;
    planify_store::tickets::use_up_all(tx, &ticket.email_norm)?;
    tickets::issue(tx, keys, Purpose::Moved, from, moving(id, from)?)?;
    let recorder = Recorder::begin(tx, &by(id), nowhere(), "user.address");
    // Neither address: both are the user's own.
    recorder.changed(
        tx,
        (UserId::PREFIX, id.uuid()),
        fields! { "email": "old" },
        fields! { "email": "new" },
    )?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(user) })
}

fn moving(user: UserId, from: &Email) -> Result<Held, EngineError> {
    let moving = Moving { user: user.to_string(), from: from.normalised() };
    let payload = serde_json::to_string(&moving).map_err(|_| unreadable())?;
    Ok(Held { payload: Some(JsonText(payload)), ..Held::default() })
}

/// Finds who signs in with an address, and the hash that their password must have.
pub fn credential(tx: &mut Tx<'_>, email: &Email) -> Result<Option<(UserId, String)>, EngineError> {
    Ok(credentials::find(tx, &email.normalised())?)
}

/// The journal's organisation for what belongs to none.
pub(crate) fn nowhere() -> OrgId {
    Uuid::nil().into()
}

fn by(user: UserId) -> Call {
    Call::by(Actor::user(user, nowhere(), planify_core::permission::Roles::NONE))
}

fn holder(tx: &mut Tx<'_>, email_norm: &str) -> Result<User, EngineError> {
    let found = match credentials::find(tx, email_norm)? {
        Some((user, _)) => users::find(tx, user)?,
        None => None,
    };
    // A ticket is also made for an address without an account, and its token never sent.
    found.filter(|user| user.deleted_at.is_none()).ok_or_else(link_invalid)
}

fn link_invalid() -> EngineError {
    Refusal::new("link-invalid", "this link or code is not valid, or not any more").into()
}

fn unreadable() -> EngineError {
    StoreError::Corrupt("an account that waits for its mail cannot be read".to_owned()).into()
}
