//! API tokens: `pln_<id>_<secret>`, of which only a hash of the secret is stored.

use crate::error::not_found;
use crate::page::{EARLIEST, Place};
use crate::recorder::{Recorder, fields};
use crate::resolve::by_part;
use crate::{Call, EngineError, Outcome, Page, PageRequest};
use aws_lc_rs::rand::SecureRandom as _;
use aws_lc_rs::{digest, rand};
use jiff::Timestamp;
use planify_core::actor::{Actor, Scope, Scopes};
use planify_core::id::{self, ENCODED_LEN, TokenId};
use planify_core::permission::{Action, permit, scopes_of};
use planify_core::reference::Reference;
use planify_core::rule::Refusal;
use planify_core::text::required_line;
use planify_store::members;
use planify_store::tokens::{self, TokenRow};
use planify_store::{StoreError, Tx};
use uuid::Uuid;

const PREFIX: &str = "pln_";
/// The most tokens of an organisation that are worth something at once.
const TOKENS_MAX: i64 = 1_000;
/// The most of them that one member may have.
const OWN_MAX: i64 = 100;
/// How many tokens are looked through at once for a part of an id.
const CHUNK: i64 = 1_000;

/// A token to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewToken {
    /// What it is for.
    pub name: String,
    /// What it may be used for; `read` and `write`, as far as the maker's roles have use for them, when
    /// empty.
    pub scopes: Scopes,
    /// When it ends.
    pub expires_at: Option<Timestamp>,
}

/// A secret, made outside the transaction so that a transaction that runs again uses the same.
#[derive(Clone)]
pub struct Secret(String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Secret(***)")
    }
}

impl Secret {
    /// 256 random bits.
    ///
    /// # Errors
    /// The system's random numbers cannot be read.
    pub fn generate() -> Result<Self, EngineError> {
        let mut bytes = [0; 32];
        rand::SystemRandom::new().fill(&mut bytes).map_err(|_| {
            EngineError::Store(StoreError::Corrupt("random numbers cannot be read".to_owned()))
        })?;
        let (high, low) = bytes.split_at(16);
        let half = |bytes: &[u8]| Uuid::from_slice(bytes).map(id::encode).unwrap_or_default();
        Ok(Self(format!("{}{}", half(high), half(low))))
    }

    /// The secret itself, to be shown once.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    /// What is stored of it.
    pub(crate) fn hash(&self) -> Vec<u8> {
        hash(&self.0)
    }
}

/// What is stored of a secret.
pub(crate) fn hash(secret: &str) -> Vec<u8> {
    digest::digest(&digest::SHA256, secret.as_bytes()).as_ref().to_vec()
}

/// Makes a token and answers its whole text, which is shown this once.
pub fn create(
    tx: &mut Tx<'_>,
    call: &Call,
    new: &NewToken,
    secret: &Secret,
) -> Result<Outcome<(TokenRow, String)>, EngineError> {
    permit(&call.actor, Action::OwnTokens, call.actor.org)?;
    let now = tx.now();
    let name = required_line(&new.name, 100).map_err(|error| Refusal::from(error).field("name"))?;
    let useful = scopes_of(call.actor.roles);
    let scopes = if new.scopes.is_empty() {
        [Scope::Read, Scope::Write].into_iter().filter(|scope| useful.contains(*scope)).collect()
    } else {
        new.scopes
    };
    // Whoever writes or manages reads as well.
    let reads = [Scope::Write, Scope::Admin].iter().any(|it| call.actor.scopes.contains(*it));
    let held: Scopes = call.actor.scopes.iter().chain(reads.then_some(Scope::Read)).collect();
    if !held.covers(scopes) || !useful.covers(scopes) {
        let message = "a token cannot have more scopes than its maker has use for";
        return Err(Refusal::new("forbidden", message)
            .hint(format!("your roles have use for: {useful}"))
            .into());
    }
    if new.expires_at.is_some_and(|end| end <= now) {
        return Err(Refusal::invalid("expires_at", "the end of the token has passed").into());
    }
    let user =
        call.actor.user_id().ok_or_else(|| Refusal::new("forbidden", "only users make tokens"))?;
    if tokens::count_live(tx, call.actor.org)? >= TOKENS_MAX {
        let message = format!("there are {TOKENS_MAX} tokens already");
        return Err(Refusal::new("too-large", message).hint("revoke those not in use").into());
    }
    if tokens::count_live_of(tx, call.actor.org, user)? >= OWN_MAX {
        let message = format!("you have {OWN_MAX} tokens already");
        return Err(Refusal::new("too-large", message).hint("revoke those not in use").into());
    }
    let row = TokenRow {
        id: tx.new_uuid().into(),
        org: call.actor.org,
        user,
        name,
        secret_hash: secret.hash(),
        scopes: scopes.to_string(),
        created_at: now,
        expires_at: new.expires_at,
        revoked_at: None,
        last_used_at: None,
    };
    tokens::insert(tx, &row)?;
    let recorder = Recorder::begin(tx, call, row.org, "token.create");
    let after = fields! { "name": row.name, "scopes": row.scopes };
    recorder.created(tx, (TokenId::PREFIX, row.id.uuid()), after)?;
    let text = format!("{PREFIX}{}_{}", id::encode(row.id.uuid()), secret.text());
    let outcome = Outcome::unchanged((row, text));
    Ok(Outcome { op: Some(recorder.op()), ..outcome })
}

/// Lists the tokens of the caller's organisation, oldest first: all of them to those who manage them,
/// their own to others.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    page: &PageRequest,
) -> Result<Page<TokenRow>, EngineError> {
    permit(actor, Action::OwnTokens, actor.org)?;
    let (limit, rows) = page.rows()?;
    let place = page.place("tokens", Place { at: EARLIEST, id: Uuid::nil() })?;
    let found = visible(tx, actor, place.id, rows)?;
    Ok(Page::cut(found, limit, "tokens", |row| Place { at: EARLIEST, id: row.id.uuid() }))
}

/// The tokens behind one of them that the caller may see.
fn visible(
    tx: &mut Tx<'_>,
    actor: &Actor,
    after: Uuid,
    rows: i64,
) -> Result<Vec<TokenRow>, EngineError> {
    let own = actor.user_id().filter(|_| !manages(actor));
    Ok(match own {
        Some(user) => tokens::list_of(tx, (actor.org, user), after, rows)?,
        None => tokens::list(tx, actor.org, after, rows)?,
    })
}

/// Whether somebody sees and revokes the tokens of others too.
fn manages(actor: &Actor) -> bool {
    permit(actor, Action::ManageTokens, actor.org).is_ok()
}

/// Revokes a token, named by id, part of its id, or name: one's own, or anybody's for those who manage
/// them.
pub fn revoke(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<TokenRow>, EngineError> {
    permit(&call.actor, Action::OwnTokens, call.actor.org)?;
    let token = match find(tx, &call.actor, reference) {
        Ok(token) => token,
        // Whether others have such a token, only those learn who manage them.
        Err(error) => {
            permit(&call.actor, Action::ManageTokens, call.actor.org)?;
            return Err(error);
        }
    };
    if !tokens::revoke(tx, token.org, token.id)? {
        return Ok(Outcome::unchanged(token));
    }
    let recorder = Recorder::begin(tx, call, token.org, "token.revoke");
    let now = tx.now();
    let (before, after) = (
        fields! { "revoked_at": Option::<String>::None },
        fields! { "revoked_at": now.to_string() },
    );
    recorder.changed(tx, (TokenId::PREFIX, token.id.uuid()), before, after)?;
    let outcome = Outcome::unchanged(TokenRow { revoked_at: Some(now), ..token });
    Ok(Outcome { op: Some(recorder.op()), ..outcome })
}

fn find(tx: &mut Tx<'_>, actor: &Actor, reference: &str) -> Result<TokenRow, EngineError> {
    let org = actor.org;
    let own = actor.user_id().filter(|_| !manages(actor));
    let found = match Reference::parse(reference, TokenId::PREFIX) {
        Reference::Id(id) => tokens::find(tx, id.into())?,
        Reference::Last => tokens::find_last(tx, org)?,
        Reference::Key(_) | Reference::Next => None,
        Reference::Name(name) => match <[TokenRow; 1]>::try_from(tokens::named(tx, org, &name)?) {
            Ok([token]) => Some(token),
            Err(_) => match by_part(tx, &name, TokenId::PREFIX, |tx, after| {
                let rows = match own {
                    Some(user) => tokens::list_of(tx, (org, user), after, CHUNK)?,
                    None => tokens::list(tx, org, after, CHUNK)?,
                };
                Ok(rows.into_iter().map(|row| (row.id.uuid(), row.name)).collect())
            })? {
                Some(id) => tokens::find(tx, id.into())?,
                None => None,
            },
        },
    };
    // Signing in finds tokens of any organisation; nobody else may.
    found
        .filter(|token| token.org == org && own.is_none_or(|user| token.user == user))
        .ok_or_else(|| not_found("token", reference, "list them with `planify token list`"))
}

/// Checks the text of a token and answers who acts with it.
///
/// # Errors
/// `not-signed-in`, the same for a damaged, unknown, revoked or expired token and for one
/// whose user is no member any more.
pub fn authenticate(tx: &mut Tx<'_>, text: &str) -> Result<Actor, EngineError> {
    let refused = || {
        EngineError::from(
            Refusal::new("not-signed-in", "the token is not valid")
                .hint("make one with `planify token create NAME` where the daemon runs"),
        )
    };
    let (id, secret) = split(text).ok_or_else(refused)?;
    let row = tokens::find(tx, id)?.ok_or_else(refused)?;
    let now = tx.now();
    let same = aws_lc_rs::constant_time::verify_slices_are_equal(&hash(secret), &row.secret_hash);
    let is_over = row.revoked_at.is_some() || row.expires_at.is_some_and(|end| end <= now);
    if same.is_err() || is_over {
        return Err(refused());
    }
    let scopes = row.scopes.parse::<Scopes>().map_err(|_| refused())?;
    // Whoever is no member any more has no tokens either.
    let roles = members::roles(tx, row.org, row.user)?.ok_or_else(refused)?;
    Ok(Actor::token(row.id, row.user, row.org, scopes, roles))
}

/// Notes that tokens were used.
pub fn touch(tx: &mut Tx<'_>, used: &[(TokenId, Timestamp)]) -> Result<(), EngineError> {
    for (id, at) in used {
        tokens::touch(tx, *id, *at)?;
    }
    Ok(())
}

fn split(text: &str) -> Option<(TokenId, &str)> {
    let (id, secret) = text.strip_prefix(PREFIX)?.split_once('_')?;
    (secret.len() == 2 * ENCODED_LEN).then_some(())?;
    Some((id::decode(id)?.into(), secret))
}
