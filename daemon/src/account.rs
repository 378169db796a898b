//! What pages and interface do alike for somebody who is not signed in: register, confirm, sign in,
//! choose another password.
//!
//! Each step costs an address the same whether it has an account or not: the same limits, one
//! password hash, one transaction. What differs is only what the owner of the address reads.

use http::StatusCode;
use planify_core::actor::Actor;
use planify_core::password::Password;
use planify_core::text::Email;
use planify_core::user::{Profile, User};
use planify_engine::Call;
use planify_engine::accounts::{self, Admission, NewAccount};
use planify_engine::sessions::{self, Begun, Door, Which};
use planify_engine::tokens::Secret;
use planify_store::Tx;

use crate::app::AppState;
use crate::config::Registration;
use crate::http::error::ApiError;
use crate::listener;

/// For whom somebody at this door may ask for an account.
pub(crate) fn may_register(app: &AppState, door: listener::Door) -> Result<Admission, ApiError> {
    match app.config.registration {
        _ if door == listener::Door::Socket => Ok(Admission::Anybody),
        Registration::Open => Ok(Admission::Anybody),
        Registration::Invited => Ok(Admission::Invited),
        Registration::Closed => {
            let detail = "accounts are made by whoever runs this daemon";
            Err(ApiError::new("registration-closed", detail)
                .hint("ask them; they set `accounts.registration`"))
        }
    }
}

/// Keeps what somebody wants an account with, and sends a mail to the address.
pub(crate) async fn register(
    app: &AppState,
    email: Email,
    profile: Profile,
    password: &str,
    admission: Admission,
) -> Result<(), ApiError> {
    let local = email.as_str().rsplit_once('@').map_or("", |(local, _)| local);
    let password = Password::choose(password, &[email.as_str(), local, &profile.name])?;
    app.targets.mail(&email)?;
    let hash = app.passwords.hash(password).await?;
    let (keys, new) = (app.link_key.clone(), NewAccount { email, profile });
    app.store.write(&[], move |tx| accounts::ask(tx, &keys, &new, &hash, admission)).await?;
    Ok(())
}

/// Makes the account of whoever received the mail.
pub(crate) async fn verify(app: &AppState, token: String) -> Result<User, ApiError> {
    let made = app.store.write(&[], move |tx| accounts::confirm(tx, &token)).await?;
    tracing::info!(user = %made.data.id, "an account was made");
    Ok(made.data)
}

/// Begins a session of whoever knows the password.
pub(crate) async fn sign_in(
    app: &AppState,
    email: Email,
    password: &str,
    door: Door,
) -> Result<Begun, ApiError> {
    let password = Password::typed(password)?;
    app.targets.sign_in(&email)?;
    let found = app.store.read(move |tx| accounts::credential(tx, &email)).await?;
    let (user, hash) = found.unzip();
    if !app.passwords.verify(password, hash.clone()).await? {
        return Err(sessions::refuse().into());
    }
    // A password that was verified has a user and a hash.
    let (Some(user), Some(hash)) = (user, hash) else { return Err(sessions::refuse().into()) };
    let secret = Secret::generate()?;
    let begin = move |tx: &mut Tx<'_>| sessions::begin(tx, user, &hash, door, &secret);
    let begun = app.store.write(&[], begin).await?;
    tracing::info!(user = %begun.user.id, session = %begun.row.id, "a user signed in");
    Ok(begun)
}

/// Ends the session of a text, or every session of its user; gives how many ended.
pub(crate) async fn sign_out(app: &AppState, text: String, which: Which) -> Result<u64, ApiError> {
    let ended = app.store.write(&[], move |tx| sessions::end(tx, &text, which)).await?;
    let Some(ended) = ended else { return Ok(0) };
    app.auth.forget(|user, session| match which {
        Which::This => session == ended.session,
        Which::All => user == ended.user,
    });
    Ok(ended.count)
}

/// Sends a mail with which a password can be changed, if the address has an account.
pub(crate) async fn ask_reset(app: &AppState, email: Email) -> Result<(), ApiError> {
    app.targets.mail(&email)?;
    let keys = app.link_key.clone();
    app.store.write(&[], move |tx| accounts::ask_reset(tx, &keys, &email)).await?;
    Ok(())
}

/// Changes the password of whoever received the mail.
pub(crate) async fn reset(app: &AppState, token: String, password: &str) -> Result<User, ApiError> {
    let asked = token.clone();
    // A wrong token is refused before it costs a hash.
    let user = app.store.read(move |tx| accounts::find_reset(tx, &asked)).await?;
    let email = user.email.as_ref().map(Email::as_str).unwrap_or_default();
    let local = email.rsplit_once('@').map_or("", |(local, _)| local);
    let password = Password::choose(password, &[email, local, &user.profile.name])?;
    let hash = app.passwords.hash(password).await?;
    let changed = app.store.write(&[], move |tx| accounts::reset(tx, &token, &hash)).await?;
    let user = changed.data;
    app.auth.forget(|whose, _| whose == user.id);
    tracing::info!(user = %user.id, "a password was changed");
    Ok(user)
}

/// The status of a refusal, for a page.
pub(crate) fn status(error: &ApiError) -> StatusCode {
    StatusCode::from_u16(error.problem().status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Sends a mail to another address with which the caller can sign in with it.
pub(crate) async fn ask_address(
    app: &AppState,
    actor: Actor,
    email: Email,
) -> Result<(), ApiError> {
    app.targets.mail(&email)?;
    let (keys, call) = (app.link_key.clone(), Call::by(actor));
    app.store.write(&[], move |tx| accounts::ask_address(tx, &call, &keys, &email)).await?;
    Ok(())
}

/// Lets whoever received the mail sign in with its address.
pub(crate) async fn change_address(app: &AppState, token: String) -> Result<User, ApiError> {
    let keys = app.link_key.clone();
    let changed =
        app.store.write(&[], move |tx| accounts::change_address(tx, &keys, &token)).await?;
    tracing::info!(user = %changed.data.id, "a user has another address");
    Ok(changed.data)
}
