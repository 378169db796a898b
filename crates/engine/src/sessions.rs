//! Sessions: what a user holds who signed in with a password, `pls_<id>_<secret>`.
//!
//! Only a hash of the secret is stored. A session ends when its user signs out or gets another
//! password, with the account, after a month, or when it was not used for two weeks.

use crate::accounts::nowhere;
use crate::error::not_found;
use crate::members::{self, OrgChoice};
use crate::recorder::{Fields, Recorder};
use crate::tokens::{Secret, hash};
use crate::{Call, EngineError, Outcome, resolve, users};
use jiff::{SignedDuration, Timestamp};
use planify_core::actor::Actor;
use planify_core::id::{self, ENCODED_LEN, SessionId, UserId};
use planify_core::permission::{Own, permit_own};
use planify_core::reference::Reference;
use planify_core::rule::Refusal;
use planify_core::user::User;
use planify_store::sessions::{self, SessionRow};
use planify_store::{Tx, credentials};

/// The beginning of every session's text.
pub const PREFIX: &str = "pls_";
/// How long a session lasts.
pub const LASTS: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How long it lasts without being used.
const IDLE: SignedDuration = SignedDuration::from_hours(14 * 24);
/// The most sessions of one user; the oldest ends for a new one.
const SESSIONS_MAX: i64 = 50;

/// What holds a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// A browser, in a cookie.
    Page,
    /// A program, as a bearer token.
    Api,
}

impl Door {
    fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Api => "api",
        }
    }
}

/// A session that is good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live {
    /// Who acts with it.
    pub actor: Actor,
    /// The session.
    pub row: SessionRow,
}

/// A session that began.
pub struct Begun {
    /// Whose it is.
    pub user: User,
    /// The session.
    pub row: SessionRow,
    /// The whole text, which is shown this once.
    pub text: String,
}

impl std::fmt::Debug for Begun {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Begun({})", self.row.id)
    }
}

/// Begins a session of a user whose password was checked against `password_hash`.
///
/// # Errors
/// `bad-credentials` if the password was changed or the account deleted meanwhile.
pub fn begin(
    tx: &mut Tx<'_>,
    user: UserId,
    password_hash: &str,
    door: Door,
    secret: &Secret,
) -> Result<Begun, EngineError> {
    let current = credentials::of(tx, user)?;
    let found = users::of_id(tx, user)?;
    let Some(user) = found.filter(|_| current.as_deref() == Some(password_hash)) else {
        return Err(refuse().into());
    };
    let now = tx.now();
    let row = SessionRow {
        id: tx.new_uuid().into(),
        user: user.id,
        door: door.name().to_owned(),
        secret_hash: secret.hash(),
        created_at: now,
        last_used_at: now,
        expires_at: now.saturating_add(LASTS).unwrap_or(Timestamp::MAX),
    };
    sessions::end_oldest(tx, user.id, SESSIONS_MAX - 1)?;
    sessions::insert(tx, &row)?;
    let text = format!("{PREFIX}{}_{}", id::encode(row.id.uuid()), secret.text());
    Ok(Begun { user, row, text })
}

/// The refusal of a sign-in, the same whatever is wrong.
pub fn refuse() -> Refusal {
    Refusal::new("bad-credentials", "the address and the password do not go together")
        .hint("`planify auth reset` sends a mail to choose another password")
}

/// Checks the text of a session, and as what its user acts.
///
/// # Errors
/// `not-signed-in`, the same for a damaged, unknown or ended session; `wrong-org`.
pub fn authenticate(tx: &mut Tx<'_>, text: &str, choice: &OrgChoice) -> Result<Live, EngineError> {
    let row = find(tx, text)?.ok_or_else(|| {
        Refusal::new("not-signed-in", "the session is not valid, or not any more")
            .hint("sign in again with `planify auth login`")
    })?;
    Ok(Live { actor: members::act_as(tx, row.user, choice)?, row })
}

/// What ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// Whose session was shown.
    pub user: UserId,
    /// The session.
    pub session: SessionId,
    /// How many ended.
    pub count: u64,
}

/// Which sessions end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The one that is shown.
    This,
    /// All of its user.
    All,
}

/// Ends the session of a text, or every session of its user; none if the session is not good.
pub fn end(tx: &mut Tx<'_>, text: &str, which: Which) -> Result<Option<Ended>, EngineError> {
    let Some(row) = find(tx, text)? else { return Ok(None) };
    let count = match which {
        Which::This => u64::from(sessions::end(tx, row.id)?),
        Which::All => sessions::end_all(tx, row.user)?,
    };
    Ok(Some(Ended { user: row.user, session: row.id, count }))
}

/// Lists the caller's own sessions that are good, newest first.
pub fn list(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<SessionRow>, EngineError> {
    let user = permit_own(actor, Own::See)?;
    let now = tx.now();
    let found = sessions::of_user(tx, user, SESSIONS_MAX)?;
    Ok(found.into_iter().filter(|row| !is_over(row, now)).collect())
}

/// Ends one of the caller's own sessions, named by its id or a part of it.
pub fn revoke(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<SessionRow>, EngineError> {
    let user = permit_own(&call.actor, Own::Change)?;
    resolve::check_length(reference)?;
    let all = sessions::of_user(tx, user, SESSIONS_MAX)?;
    let id = match Reference::parse(reference, SessionId::PREFIX) {
        Reference::Id(id) => Some(id),
        Reference::Name(name) => resolve::by_part(tx, &name, SessionId::PREFIX, |_, after| {
            let behind = all.iter().filter(|_| after.is_nil());
            Ok(behind.map(|row| (row.id.uuid(), row.door.clone())).collect())
        })?,
        Reference::Key(_) | Reference::Next | Reference::Last => None,
    };
    let found = all.into_iter().find(|row| Some(row.id.uuid()) == id);
    let row = found.ok_or_else(|| {
        not_found("session", reference, "list them with `planify auth sessions list`")
    })?;
    sessions::end(tx, row.id)?;
    let recorder = Recorder::begin(tx, call, nowhere(), "session.revoke");
    recorder.deleted(tx, (SessionId::PREFIX, row.id.uuid()), Fields::default())?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(row) })
}

/// Notes that sessions were used.
pub fn touch(tx: &mut Tx<'_>, used: &[(SessionId, Timestamp)]) -> Result<(), EngineError> {
    for (id, at) in used {
        sessions::touch(tx, *id, *at)?;
    }
    Ok(())
}

fn find(tx: &mut Tx<'_>, text: &str) -> Result<Option<SessionRow>, EngineError> {
    let Some((id, secret)) = split(text) else { return Ok(None) };
    let now = tx.now();
    let Some(row) = sessions::find(tx, id)? else { return Ok(None) };
    let same = aws_lc_rs::constant_time::verify_slices_are_equal(&hash(secret), &row.secret_hash);
    Ok(Some(row).filter(|row| same.is_ok() && !is_over(row, now)))
}

fn is_over(row: &SessionRow, now: Timestamp) -> bool {
    row.expires_at <= now || now.duration_since(row.last_used_at) > IDLE
}

fn split(text: &str) -> Option<(SessionId, &str)> {
    let (id, secret) = text.strip_prefix(PREFIX)?.split_once('_')?;
    (secret.len() == 2 * ENCODED_LEN).then_some(())?;
    Some((id::decode(id)?.into(), secret))
}
