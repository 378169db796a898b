//! Commands over HTTP: their circumstances, their transaction, their answer.
//!
//! The answer of a command with an idempotency key is kept in the command's own transaction, so a
//! repetition gets the same bytes and does nothing. A dry run does everything and is rolled back.

use aws_lc_rs::digest;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, MatchedPath, Request};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use jiff::SignedDuration;
use planify_api::convert::instant;
use planify_api::envelope::{Effect, LinkParams, Mutation, MutationParams};
use planify_core::actor::Actor;
use planify_core::notice::Timing;
use planify_core::rule::Refusal;
use planify_core::text;
use planify_engine::idempotency::{self, KEY_MAX, Kept, Key};
use planify_engine::{Call, EngineError, Outcome};
use planify_store::{StoreError, Tx};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::body;
use super::error::ApiError;
use super::extract::{self, Caller};
use super::reply;
use crate::app::App;

/// The header of the caller's key.
const IDEMPOTENCY_KEY: &str = "idempotency-key";
/// The longest reason.
const REASON_CHARS_MAX: usize = 500;

/// A command without a body.
#[derive(Debug, Clone)]
pub(crate) struct Command {
    /// Who acts, and when people are told.
    pub(crate) call: Call,
    is_dry_run: bool,
    key: Option<Key>,
}

/// A command with a JSON body.
#[derive(Debug, Clone)]
pub(crate) struct CommandWith<T> {
    pub(crate) command: Command,
    pub(crate) body: T,
}

/// A command whose JSON body may be left out.
#[derive(Debug, Clone)]
pub(crate) struct CommandOr<T> {
    pub(crate) command: Command,
    pub(crate) body: T,
}

/// A command of somebody who shows a secret instead of a token.
#[derive(Debug, Clone)]
pub(crate) struct AnonymousWith<T> {
    pub(crate) command: Command,
    pub(crate) body: T,
}

impl Command {
    /// Whether nothing is to be written.
    pub(crate) fn is_dry_run(&self) -> bool {
        self.is_dry_run
    }
}

impl FromRequest<App> for Command {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiError> {
        let (mut parts, body) = request.into_parts();
        let caller = Caller::from_request_parts(&mut parts, app).await?;
        let bytes = body::read(body, app.config.limits.body_bytes).await?;
        if !bytes.is_empty() && body::parse_json::<NoBody>(&bytes).is_err() {
            return Err(ApiError::new("invalid", "this command takes no body"));
        }
        read_command(app, &parts, extract::query(&parts.uri)?, caller.actor, &bytes)
    }
}

/// The only body that a command without one may have: an empty object.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct NoBody {}

impl<T: DeserializeOwned> FromRequest<App> for CommandWith<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiError> {
        let (mut parts, body) = request.into_parts();
        let caller = Caller::from_request_parts(&mut parts, app).await?;
        body::expect_json(&parts.headers)?;
        let bytes = body::read(body, app.config.limits.body_bytes).await?;
        let params = extract::query(&parts.uri)?;
        let command = read_command(app, &parts, params, caller.actor, &bytes)?;
        Ok(Self { command, body: body::parse_json(&bytes)? })
    }
}

impl<T: DeserializeOwned + Default> FromRequest<App> for CommandOr<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiError> {
        let (mut parts, body) = request.into_parts();
        let caller = Caller::from_request_parts(&mut parts, app).await?;
        let bytes = body::read(body, app.config.limits.body_bytes).await?;
        let params = extract::query(&parts.uri)?;
        let command = read_command(app, &parts, params, caller.actor, &bytes)?;
        if bytes.is_empty() {
            return Ok(Self { command, body: T::default() });
        }
        body::expect_json(&parts.headers)?;
        Ok(Self { command, body: body::parse_json(&bytes)? })
    }
}

impl<T: DeserializeOwned + BearsToken> FromRequest<App> for AnonymousWith<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiError> {
        let (mut parts, body) = request.into_parts();
        extract::Anybody::from_request_parts(&mut parts, app).await?;
        body::expect_json(&parts.headers)?;
        let bytes = body::read(body, app.config.limits.body_bytes).await?;
        // Whose link it is decides the engine; until then nobody may do anything.
        let nobody = Actor::link(Uuid::nil().into(), Uuid::nil().into());
        let LinkParams { dry_run } = extract::query(&parts.uri)?;
        let params = MutationParams { dry_run, ..MutationParams::default() };
        let mut command = read_command(app, &parts, params, nobody, &bytes)?;
        let body: T = body::parse_json(&bytes)?;
        if let Some(key) = &mut command.key {
            key.principal = format!("link:{}", fingerprint(body.token()));
        }
        Ok(Self { command, body })
    }
}

/// A body that shows a guest's secret.
pub(crate) trait BearsToken {
    /// Gives the secret.
    fn token(&self) -> &str;
}

/// Stands for a text where it must not be stored.
fn fingerprint(text: &str) -> String {
    let hash = digest::digest(&digest::SHA256, text.as_bytes());
    URL_SAFE_NO_PAD.encode(hash)
}

fn read_command(
    app: &App,
    parts: &http::request::Parts,
    params: MutationParams,
    actor: Actor,
    bytes: &Bytes,
) -> Result<Command, ApiError> {
    let timing = params.notify.as_deref().map(Timing::parse).transpose()?.unwrap_or_default();
    let reason = params.reason.as_deref().map(check_reason).transpose()?;
    let call = Call {
        timing,
        hold: SignedDuration::try_from(app.config.mail.hold).unwrap_or(SignedDuration::MAX),
        reason,
        if_version: if_match(&parts.headers)?,
        ..Call::by(actor)
    };
    let key = key(parts, &actor, bytes)?.filter(|_| !params.dry_run);
    Ok(Command { call, is_dry_run: params.dry_run, key })
}

fn check_reason(reason: &str) -> Result<String, Refusal> {
    text::required_line(reason, REASON_CHARS_MAX)
        .map_err(|error| Refusal::from(error).field("reason"))
}

/// Reads the version that the caller saw: `If-Match: "3"`.
fn if_match(headers: &HeaderMap) -> Result<Option<i64>, ApiError> {
    let Some(value) = headers.get(header::IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    if text == "*" {
        return Ok(None);
    }
    let version = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    version.unwrap_or(text).parse().map(Some).map_err(|_| {
        ApiError::new("bad-request", "`If-Match` names no version")
            .hint("send the `ETag` of the answer that you read")
    })
}

fn key(
    parts: &http::request::Parts,
    actor: &Actor,
    bytes: &Bytes,
) -> Result<Option<Key>, ApiError> {
    let Some(value) = parts.headers.get(IDEMPOTENCY_KEY) else { return Ok(None) };
    let key = value.to_str().unwrap_or_default().trim();
    if key.is_empty() || key.len() > KEY_MAX {
        let detail = format!("an idempotency key has 1 to {KEY_MAX} printable ASCII characters");
        return Err(ApiError::new("bad-request", detail));
    }
    let mut hash = digest::Context::new(&digest::SHA256);
    hash.update(parts.uri.query().unwrap_or_default().as_bytes());
    hash.update(b"\n");
    // The same key in another organisation is another request.
    hash.update(actor.org.uuid().as_bytes());
    hash.update(bytes);
    Ok(Some(Key {
        principal: actor.to_string(),
        route: route(parts),
        key: key.to_owned(),
        body_hash: hash.finish().as_ref().to_vec(),
    }))
}

/// What a key is scoped to: the route, and a hash of the path, because references in a path may be
/// addresses of people and are not kept.
fn route(parts: &http::request::Parts) -> String {
    let template = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
    format!("{} {template} {}", parts.method, fingerprint(parts.uri.path()))
}

/// What a thing on the wire tells about itself.
pub(crate) trait Shown: Serialize {
    /// Gives the version for `ETag`, if the thing has one.
    fn version(&self) -> Option<i64> {
        None
    }

    /// Tells whether an answer with the thing may be kept; one with a secret may not.
    fn without_secret(&self) -> Option<serde_json::Value> {
        None
    }

    /// Tells whether a command that changed something created the thing.
    fn is_new(&self) -> bool {
        self.version() == Some(1)
    }
}

/// Why a transaction is rolled back.
#[derive(Debug)]
enum Undo {
    DryRun(Vec<u8>),
    Failed(EngineError),
}

impl From<StoreError> for Undo {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// How a command ended.
#[derive(Debug)]
enum Ending {
    Done { status: StatusCode, version: Option<i64>, body: Vec<u8> },
    Repeated(Kept),
}

/// Runs a command in one transaction and shapes its answer.
///
/// `contends_for` names the seat tallies that it changes, as far as the request tells.
pub(crate) async fn run<T, W: Shown>(
    app: &App,
    command: Command,
    act: impl Fn(&mut Tx<'_>, &Call) -> Result<Outcome<T>, EngineError> + Send + 'static,
    show: impl Fn(T) -> W + Send + 'static,
) -> Result<Response, ApiError> {
    let ending = app.store.write(&[], move |tx| transact(tx, &command, &act, &show)).await;
    match ending {
        Ok(Ending::Done { status, version, body }) => Ok(reply::json(status, version, body)),
        Ok(Ending::Repeated(kept)) => repeat(kept),
        Err(Undo::DryRun(body)) => Ok(reply::json(StatusCode::OK, None, body)),
        Err(Undo::Failed(error)) => Err(error.into()),
    }
}

fn transact<T, W: Shown>(
    tx: &mut Tx<'_>,
    command: &Command,
    act: &impl Fn(&mut Tx<'_>, &Call) -> Result<Outcome<T>, EngineError>,
    show: &impl Fn(T) -> W,
) -> Result<Ending, Undo> {
    if let Some(key) = &command.key
        && let Some(kept) = idempotency::find(tx, key).map_err(Undo::Failed)?
    {
        return Ok(Ending::Repeated(kept));
    }
    let outcome = act(tx, &command.call).map_err(Undo::Failed)?;
    let mutation = mutation(outcome, command.is_dry_run, show);
    let body = to_json(&mutation)?;
    if command.is_dry_run {
        return Err(Undo::DryRun(body));
    }
    let is_created = mutation.changed && mutation.data.is_new();
    let status = if is_created { StatusCode::CREATED } else { StatusCode::OK };
    if let Some(key) = &command.key {
        let secretless = mutation.data.without_secret();
        let (kept_status, kept) = match secretless {
            // What is kept tells which secret it was, and is never sent as it is.
            Some(data) => (SECRET_SHOWN, to_json(&data)?),
            None => (i64::from(status.as_u16()), body.clone()),
        };
        idempotency::keep(tx, key, kept_status, Some(&kept)).map_err(Undo::Failed)?;
    }
    Ok(Ending::Done { status, version: mutation.data.version(), body })
}

/// The kept status of an answer that showed a secret.
const SECRET_SHOWN: i64 = 409;

fn to_json(value: &impl Serialize) -> Result<Vec<u8>, Undo> {
    serde_json::to_vec(value).map_err(|error| {
        Undo::Failed(StoreError::Corrupt(format!("an answer cannot be written: {error}")).into())
    })
}

fn mutation<T, W>(outcome: Outcome<T>, dry_run: bool, show: &impl Fn(T) -> W) -> Mutation<W> {
    let effects = outcome.effects.iter().map(effect).collect();
    Mutation {
        changed: outcome.op.is_some(),
        op: outcome.op.filter(|_| !dry_run).map(|op| op.to_string()),
        data: show(outcome.data),
        effects,
        warnings: outcome.warnings,
        dry_run,
    }
}

fn effect(effect: &planify_engine::Effect) -> Effect {
    let (kind, notice, count, due_at) = match effect {
        planify_engine::Effect::Mail { notice, count, due_at } => {
            ("mail", Some(notice.name().to_owned()), *count, Some(instant(*due_at)))
        }
        planify_engine::Effect::Letter { kind, due_at } => {
            ("mail", Some((*kind).to_owned()), 1, Some(instant(*due_at)))
        }
        planify_engine::Effect::Promoted(count) => ("promoted", None, *count, None),
        planify_engine::Effect::Recalled(count) => ("recalled", None, *count, None),
    };
    Effect { kind: kind.to_owned(), notice, count, due_at }
}

/// Answers a repeated command.
fn repeat(kept: Kept) -> Result<Response, ApiError> {
    let Some(body) = kept.body else {
        return Err(ApiError::new("too-large", "the first answer was too large to be kept")
            .hint("the command was done; read the thing again"));
    };
    if kept.status == SECRET_SHOWN {
        let id = serde_json::from_slice::<serde_json::Value>(&body).unwrap_or_default();
        let detail = format!("the secret of `{}` was shown before", id.as_str().unwrap_or("it"));
        return Err(ApiError::new("secret-shown-once", detail).hint("revoke it and make another"));
    }
    let status = u16::try_from(kept.status).ok().and_then(|code| StatusCode::from_u16(code).ok());
    let mut response = reply::json(status.unwrap_or(StatusCode::OK), None, body);
    let yes = HeaderValue::from_static("true");
    response.headers_mut().insert("idempotency-replayed", yes);
    Ok(response)
}
