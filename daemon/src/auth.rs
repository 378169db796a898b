//! Who calls: the socket's owner, the holder of a token, or nobody.
//!
//! A token that was good is believed for less than a second, and so are the roles of whoever calls,
//! so that taking either away takes effect within one. A wrong token costs its client from the allowance of anonymous requests.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use aws_lc_rs::digest;
use http::{HeaderMap, HeaderValue, header};
use planify_core::actor::{Actor, Principal};
use planify_core::id::{OrgId, TokenId};
use planify_engine::members::{self, OrgChoice};
use planify_engine::{EngineError, tokens};
use planify_store::{Store, Tx};
use tokio::time::Instant;

use crate::config::Limits;
use crate::http::error::ApiError;
use crate::listener::{Door, RequestContext};
use crate::rate::{Limiter, client_key};

/// How long a token is believed without being looked up.
const BELIEVED: Duration = Duration::from_millis(900);
/// The most tokens that are believed at once.
const BELIEVED_MAX: usize = 10_000;
/// The header that picks an organisation.
const PLANIFY_ORG: &str = "planify-org";

/// Finds out who calls, and how often they may.
#[derive(Debug)]
pub struct Authenticator {
    local: Actor,
    believed: Mutex<HashMap<[u8; 32], (Actor, Instant)>>,
    anonymous: Limiter<IpAddr>,
    tokens: Limiter<TokenId>,
}

impl Authenticator {
    /// Makes an authenticator; callers on the socket act as `local`.
    pub fn new(local: Actor, limits: &Limits) -> Self {
        Self {
            local,
            believed: Mutex::default(),
            anonymous: Limiter::new(limits.anonymous),
            tokens: Limiter::new(limits.token),
        }
    }

    /// Tells as whom the callers on the socket acted when the daemon started.
    pub fn local(&self) -> Actor {
        self.local
    }

    /// Finds out who calls.
    pub(crate) async fn caller(
        &self,
        store: &Store,
        context: RequestContext,
        headers: &HeaderMap,
    ) -> Result<Actor, ApiError> {
        let choice = org_choice(headers)?;
        match bearer(headers.get(header::AUTHORIZATION))? {
            Some(token) => {
                let actor = self.holder(store, context, token).await?;
                if let Principal::Token(token, _) = actor.principal
                    && context.door != Door::Socket
                {
                    self.tokens.check(token).map_err(too_many)?;
                }
                if choice != OrgChoice::Usual {
                    store.read(move |tx| members::check_choice(tx, &actor, &choice)).await?;
                }
                Ok(actor)
            }
            None if context.door == Door::Socket => Ok(self.local_user(store, choice).await?),
            None => {
                self.anonymous(context)?;
                Err(ApiError::new("not-signed-in", "this needs a token")
                    .hint("make one with `planify token create NAME` where the daemon runs"))
            }
        }
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
        match bearer(authorization)? {
            Some(token) => Ok(self.look_up(store, token).await?),
            None => Ok(self.local_user(store, OrgChoice::Named(org.to_string())).await?),
        }
    }

    /// Takes one request from the allowance of whoever needs no token.
    pub(crate) fn anonymous(&self, context: RequestContext) -> Result<(), ApiError> {
        let Some(client) = context.client else { return Ok(()) };
        self.anonymous.check(client_key(client)).map_err(too_many)
    }

    async fn holder(
        &self,
        store: &Store,
        context: RequestContext,
        token: &str,
    ) -> Result<Actor, ApiError> {
        match self.look_up(store, token).await {
            Ok(actor) => Ok(actor),
            Err(error) => {
                if error.code().is_some() {
                    self.anonymous(context)?;
                }
                Err(error.into())
            }
        }
    }

    async fn look_up(&self, store: &Store, token: &str) -> Result<Actor, EngineError> {
        let text = token.to_owned();
        let check = move |tx: &mut Tx<'_>| tokens::authenticate(tx, &text);
        self.believe_or(store, fingerprint(token), check).await
    }

    /// Tells as what the socket's user acts at present.
    async fn local_user(&self, store: &Store, choice: OrgChoice) -> Result<Actor, EngineError> {
        let Some(user) = self.local.user_id() else { return Ok(self.local) };
        let key = fingerprint(&format!("{user} {choice:?}"));
        self.believe_or(store, key, move |tx| members::act_as(tx, user, &choice)).await
    }

    /// Gives who was found under `key` less than a second ago, or looks.
    async fn believe_or(
        &self,
        store: &Store,
        key: [u8; 32],
        look: impl Fn(&mut Tx<'_>) -> Result<Actor, EngineError> + Send + 'static,
    ) -> Result<Actor, EngineError> {
        if let Some(actor) = self.believed(&key) {
            return Ok(actor);
        }
        let actor = store.read(look).await?;
        let mut believed = self.believed.lock().unwrap_or_else(PoisonError::into_inner);
        if believed.len() >= BELIEVED_MAX {
            believed.retain(|_, (_, since)| since.elapsed() < BELIEVED);
        }
        if believed.len() < BELIEVED_MAX {
            believed.insert(key, (actor, Instant::now()));
        }
        Ok(actor)
    }

    fn believed(&self, key: &[u8; 32]) -> Option<Actor> {
        let believed = self.believed.lock().unwrap_or_else(PoisonError::into_inner);
        let (actor, since) = believed.get(key)?;
        (since.elapsed() < BELIEVED).then_some(*actor)
    }
}

fn fingerprint(token: &str) -> [u8; 32] {
    let hash = digest::digest(&digest::SHA256, token.as_bytes());
    let mut key = [0; 32];
    key.copy_from_slice(hash.as_ref());
    key
}

fn bearer(authorization: Option<&HeaderValue>) -> Result<Option<&str>, ApiError> {
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

fn too_many(seconds: u32) -> ApiError {
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
