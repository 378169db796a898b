//! Who calls: the socket's owner, the holder of a token or a session, or nobody.
//!
//! A token that was good is believed for less than a second, and so are the roles of whoever calls,
//! so that taking either away takes effect within one. A wrong token costs its client from the allowance of anonymous requests.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use aws_lc_rs::digest;
use http::{HeaderMap, HeaderValue, header};
use jiff::Timestamp;
use planify_core::actor::{Actor, Principal};
use planify_core::id::{OrgId, SessionId, TokenId, UserId};
use planify_engine::members::{self, OrgChoice};
use planify_engine::{EngineError, sessions, tokens};
use planify_store::{Store, Tx};
use tokio::time::Instant;

use crate::config::Limits;
use crate::http::error::ApiError;
use crate::listener::{Door, RequestContext};
use crate::rate::{Limiter, client_key};
use crate::usage::{Usage, Used};

/// How long a token is believed without being looked up.
const BELIEVED: Duration = Duration::from_millis(900);
/// The most tokens that are believed at once.
const BELIEVED_MAX: usize = 10_000;
/// The header that picks an organisation.
const PLANIFY_ORG: &str = "planify-org";

/// Who was found to call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) actor: Actor,
    /// The session that was shown, if it was one, and when it ends.
    pub(crate) session: Option<(SessionId, Timestamp)>,
}

/// Finds out who calls, and how often they may.
#[derive(Debug)]
pub struct Authenticator {
    local: Actor,
    believed: Mutex<HashMap<[u8; 32], (Found, Instant)>>,
    anonymous: Limiter<IpAddr>,
    visitors: Limiter<IpAddr>,
    tokens: Limiter<TokenId>,
    sessions: Limiter<SessionId>,
    usage: Arc<Usage>,
    /// What everybody may do without a check: the negative control of the walk over all routes.
    #[cfg(test)]
    pub(crate) unguarded: Option<planify_core::permission::Action>,
}

impl Authenticator {
    /// Makes an authenticator; callers on the socket act as `local`.
    pub fn new(local: Actor, limits: &Limits) -> Self {
        Self {
            local,
            believed: Mutex::default(),
            anonymous: Limiter::new(limits.anonymous),
            visitors: Limiter::new(limits.sign_in),
            tokens: Limiter::new(limits.token),
            sessions: Limiter::new(limits.token),
            usage: Arc::default(),
            #[cfg(test)]
            unguarded: None,
        }
    }

    /// Tells as whom the callers on the socket acted when the daemon started.
    pub fn local(&self) -> Actor {
        self.local
    }

    /// When credentials were used.
    pub(crate) fn usage(&self) -> &Arc<Usage> {
        &self.usage
    }

    /// Finds out who calls.
    pub(crate) async fn caller(
        &self,
        store: &Store,
        context: RequestContext,
        headers: &HeaderMap,
    ) -> Result<Found, ApiError> {
        let choice = org_choice(headers)?;
        match bearer(headers.get(header::AUTHORIZATION))? {
            Some(token) => {
                let found = self.holder(store, context, token, &choice).await?;
                if context.door != Door::Socket {
                    self.limit(&found)?;
                }
                if found.session.is_none() && choice != OrgChoice::Usual {
                    let actor = found.actor;
                    store.read(move |tx| members::check_choice(tx, &actor, &choice)).await?;
                }
                #[cfg(test)]
                let found =
                    Found { actor: Actor { unguarded: self.unguarded, ..found.actor }, ..found };
                Ok(found)
            }
            None if context.door == Door::Socket => {
                Ok(Found { actor: self.local_user(store, choice).await?, session: None })
            }
            None => {
                self.anonymous(context)?;
                Err(ApiError::new("not-signed-in", "this needs a token or a session").hint(
                    "sign in with `planify auth login`, or make a token with `planify token \
                           create NAME` where the daemon runs",
                ))
            }
        }
    }

    /// Takes one request from the allowance of a credential.
    fn limit(&self, found: &Found) -> Result<(), ApiError> {
        let checked = match (found.session, found.actor.principal) {
            (Some((session, _)), _) => self.sessions.check(session),
            (None, Principal::Token(token, _)) => self.tokens.check(token),
            (None, _) => Ok(()),
        };
        checked.map_err(too_many)
    }

    /// Finds out who calls, once more for a call that goes on: what was good may have ended.
    ///
    /// `authorization` and `org` are what the call began with; without the former the caller is the
    /// socket's.
    pub(crate) async fn still(
        &self,
        store: &Store,
        authorization: Option<&HeaderValue>,
        org: OrgId,
    ) -> Result<Actor, ApiError> {
        let choice = OrgChoice::Named(org.to_string());
        match bearer(authorization)? {
            Some(token) => Ok(self.look_up(store, token, &choice).await?.actor),
            None => Ok(self.local_user(store, choice).await?),
        }
    }

    /// Takes one request from the allowance of whoever needs no token.
    pub(crate) fn anonymous(&self, context: RequestContext) -> Result<(), ApiError> {
        let Some(client) = context.client else { return Ok(()) };
        self.anonymous.check(client_key(client)).map_err(too_many)
    }

    /// Takes one attempt to sign in, or the like, from the allowance of a client.
    pub(crate) fn visitor(&self, context: RequestContext) -> Result<(), ApiError> {
        let Some(client) = context.client else { return Ok(()) };
        self.visitors.check(client_key(client)).map_err(too_many)
    }

    /// Believes no session any more that `is_over` says has ended.
    pub(crate) fn forget(&self, is_over: impl Fn(UserId, SessionId) -> bool) {
        let mut believed = self.believed.lock().unwrap_or_else(PoisonError::into_inner);
        believed.retain(|_, (found, _)| match (found.actor.user_id(), found.session) {
            (Some(user), Some((session, _))) => !is_over(user, session),
            _ => true,
        });
    }

    async fn holder(
        &self,
        store: &Store,
        context: RequestContext,
        token: &str,
        choice: &OrgChoice,
    ) -> Result<Found, ApiError> {
        match self.look_up(store, token, choice).await {
            Ok(found) => Ok(found),
            Err(error) => {
                if error.code().is_some() {
                    self.anonymous(context)?;
                }
                Err(error.into())
            }
        }
    }

    /// Finds whose a token or session is; only the holder of a session chooses the organisation.
    pub(crate) async fn look_up(
        &self,
        store: &Store,
        token: &str,
        choice: &OrgChoice,
    ) -> Result<Found, EngineError> {
        let text = token.to_owned();
        if token.starts_with(sessions::PREFIX) {
            let key = fingerprint(&format!("{token} {choice:?}"));
            let choice = choice.clone();
            return self
                .believe_or(store, key, move |tx| {
                    let live = sessions::authenticate(tx, &text, &choice)?;
                    let session = Some((live.row.id, live.row.expires_at));
                    Ok((Found { actor: live.actor, session }, tx.now()))
                })
                .await;
        }
        let check = move |tx: &mut Tx<'_>| {
            let actor = tokens::authenticate(tx, &text)?;
            Ok((Found { actor, session: None }, tx.now()))
        };
        self.believe_or(store, fingerprint(token), check).await
    }

    /// Tells as what the socket's user acts at present.
    async fn local_user(&self, store: &Store, choice: OrgChoice) -> Result<Actor, EngineError> {
        let Some(user) = self.local.user_id() else { return Ok(self.local) };
        let key = fingerprint(&format!("{user} {choice:?}"));
        let look = move |tx: &mut Tx<'_>| {
            let actor = members::act_as(tx, user, &choice)?;
            Ok((Found { actor, session: None }, tx.now()))
        };
        Ok(self.believe_or(store, key, look).await?.actor)
    }

    /// Gives who was found under `key` less than a second ago, or looks.
    async fn believe_or(
        &self,
        store: &Store,
        key: [u8; 32],
        look: impl Fn(&mut Tx<'_>) -> Result<(Found, Timestamp), EngineError> + Send + 'static,
    ) -> Result<Found, EngineError> {
        if let Some(found) = self.believed(&key) {
            return Ok(found);
        }
        let (found, now) = store.read(look).await?;
        match (found.session, found.actor.principal) {
            (Some((session, _)), _) => self.usage.note(Used::Session(session), now),
            (None, Principal::Token(token, _)) => self.usage.note(Used::Token(token), now),
            (None, _) => {}
        }
        let mut believed = self.believed.lock().unwrap_or_else(PoisonError::into_inner);
        if believed.len() >= BELIEVED_MAX {
            believed.retain(|_, (_, since)| since.elapsed() < BELIEVED);
        }
        if believed.len() < BELIEVED_MAX {
            believed.insert(key, (found, Instant::now()));
        }
        Ok(found)
    }

    fn believed(&self, key: &[u8; 32]) -> Option<Found> {
        let believed = self.believed.lock().unwrap_or_else(PoisonError::into_inner);
        let (found, since) = believed.get(key)?;
        (since.elapsed() < BELIEVED).then_some(*found)
    }
}

fn fingerprint(token: &str) -> [u8; 32] {
    let hash = digest::digest(&digest::SHA256, token.as_bytes());
    let mut key = [0; 32];
    key.copy_from_slice(hash.as_ref());
    key
}

/// Gives the token of an `Authorization` header; none without the header.
pub(crate) fn bearer(authorization: Option<&HeaderValue>) -> Result<Option<&str>, ApiError> {
    let Some(value) = authorization else { return Ok(None) };
    let token = value.to_str().ok().and_then(|value| {
        let (scheme, token) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
    });
    token.map(Some).ok_or_else(|| {
        ApiError::new("not-signed-in", "the `Authorization` header holds no bearer token")
            .hint("send `Authorization: Bearer pln_…`")
    })
}

/// Refuses until so many seconds have passed.
pub(crate) fn too_many(seconds: u32) -> ApiError {
    ApiError::new("rate-limited", format!("too many requests; the next is taken in {seconds} s"))
        .retry_after(seconds)
}

/// Reads which organisation the request picks.
fn org_choice(headers: &HeaderMap) -> Result<OrgChoice, ApiError> {
    let Some(value) = headers.get(PLANIFY_ORG) else { return Ok(OrgChoice::Usual) };
    let name = value.to_str().map_err(|_| {
        ApiError::new("wrong-org", "the credential does not cover that organisation")
    })?;
    Ok(OrgChoice::Named(name.trim().to_owned()))
}
