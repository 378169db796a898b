//! The daemon's own state over HTTP: for people, for probes and for collectors.
//!
//! `/livez` says that the process answers, `/readyz` that requests would succeed; anybody may ask, so
//! the store is asked for little and once a second. `/metrics` is for this machine only unless the
//! configuration says otherwise.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Extension, FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{StatusCode, header};
use planify_api::convert::instant;
use planify_api::envelope::One;
use planify_api::paths;
use planify_api::status::{ConfigValue, Status, Whoami};
use planify_core::actor::Principal;
use planify_core::text::Email;
use planify_engine::status::{self, StoreStatus};
use planify_engine::{EngineError, orgs, users};
use planify_store::{Engine, Store, Tx};
use tokio::sync::Mutex;
use tokio::time::Instant;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::Shown;
use super::error::ApiError;
use super::extract::{Caller, context};
use super::reply;
use crate::app::App;
use crate::config::{Origin, is_loopback};
use crate::listener::Door;
use crate::metrics::{self, Levels};
use crate::wire;

/// How long an answer of the store to a probe holds.
const PROBE_HOLDS: Duration = Duration::from_secs(1);

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(get_status)).routes(routes!(get_whoami))
}

/// The routes that are not part of the interface of `/v1`.
pub(super) fn probes() -> Router<App> {
    Router::new()
        .route("/livez", get(livez))
        .route("/readyz", get(readyz))
        .route("/metrics", get(show_metrics))
        .layer(Extension(Arc::<Probe>::default()))
}

impl Shown for Status {}
impl Shown for Whoami {}

/// Shows what the daemon is and how it is set up.
#[utoipa::path(get, path = paths::STATUS, tag = "status",
    responses((status = 200, description = "The daemon's state", body = One<Status>)))]
async fn get_status(State(app): State<App>, caller: Caller) -> Result<Response, ApiError> {
    let found = app.store.read(move |tx| status::get(tx, &caller.actor)).await;
    let (store_ok, store) = match found {
        Ok(store) => (true, store),
        // A store that does not answer is part of the state that is asked for.
        Err(EngineError::Store(_)) => {
            (false, StoreStatus { feed_head: 0, jobs_pending: 0, jobs_dead: 0 })
        }
        Err(error) => return Err(error.into()),
    };
    let config = &app.config;
    reply::one(Status {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        build: app.build.clone(),
        pid: std::process::id(),
        started_at: instant(app.started_at),
        now: instant(app.clock.now()),
        store: engine_name(app.store.engine()).to_owned(),
        store_url: config.store_url.to_string(),
        store_ok,
        feed_head: store.feed_head,
        mail: wire::mail_place(config),
        mail_configured: config.mail.url.is_some(),
        public_url: config.public_url.as_ref().map(|url| url.base().to_owned()),
        jobs_pending: store.jobs_pending,
        jobs_dead: store.jobs_dead,
        payments: app.counter.shown(),
        maps: wire::maps_place(config),
        config: shown_config(&app),
    })
}

fn engine_name(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "sqlite",
        Engine::Postgres => "postgres",
    }
}

fn shown_config(app: &App) -> Vec<ConfigValue> {
    let shown = app.shown_keys.iter().filter_map(|key| {
        Some(ConfigValue {
            key: key.key.to_owned(),
            value: key.value.clone()?,
            origin: match &key.origin {
                Origin::BuiltIn => "default".to_owned(),
                origin => origin.to_string(),
            },
        })
    });
    shown.collect()
}

/// Shows who the caller is.
#[utoipa::path(get, path = paths::WHOAMI, tag = "status",
    responses((status = 200, description = "The caller", body = One<Whoami>)))]
async fn get_whoami(State(app): State<App>, caller: Caller) -> Result<Response, ApiError> {
    let actor = caller.actor;
    let read = move |tx: &mut Tx<'_>| {
        Ok::<_, EngineError>((orgs::slug(tx, &actor)?, users::of(tx, &actor)?))
    };
    let (org, user) = app.store.read(read).await?;
    let by_socket = caller.door == Door::Socket && matches!(actor.principal, Principal::User(_));
    let via = match caller.session {
        Some(_) => "session",
        None if by_socket => "socket",
        None => "token",
    };
    reply::one(Whoami {
        actor: actor.to_string(),
        via: via.to_owned(),
        user: user.as_ref().map(|user| user.id.to_string()),
        name: user.as_ref().map(|user| user.profile.name.clone()),
        email: user.and_then(|user| user.email).map(Email::into_string),
        expires_at: caller.session.map(|(_, ends)| instant(ends)),
        org,
        roles: actor.roles.iter().map(|role| role.name().to_owned()).collect(),
        scopes: actor.scopes.iter().map(|scope| scope.name().to_owned()).collect(),
    })
}

async fn livez() -> &'static str {
    "alive\n"
}

/// Whether the store answered when it was asked last; whoever comes meanwhile waits for that answer.
#[derive(Debug, Default)]
struct Probe(Mutex<Option<(Instant, Result<(), ApiError>)>>);

impl Probe {
    async fn check(&self, store: &Store) -> Result<(), ApiError> {
        let mut last = self.0.lock().await;
        if let Some((at, answer)) = &*last
            && at.elapsed() < PROBE_HOLDS
        {
            return answer.clone();
        }
        let answer = store.read(status::ping).await.map_err(ApiError::from);
        *last = Some((Instant::now(), answer.clone()));
        answer
    }
}

async fn readyz(
    State(app): State<App>,
    Extension(probe): Extension<Arc<Probe>>,
) -> Result<&'static str, ApiError> {
    if app.shutdown.is_draining() {
        return Err(ApiError::new("unavailable", "the daemon is about to end").retry_after(1));
    }
    probe.check(&app.store).await?;
    Ok("ready\n")
}

async fn levels(app: &App) -> Result<Levels, EngineError> {
    let local = app.auth.local();
    let store = app.store.read(move |tx| status::get(tx, &local)).await?;
    Ok(Levels {
        feed_head: store.feed_head,
        jobs_pending: store.jobs_pending,
        jobs_dead: store.jobs_dead,
    })
}

/// Somebody on this machine, or anybody if metrics are public.
struct Collector;

impl FromRequestParts<App> for Collector {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let is_local = context(parts)?.client.is_none_or(is_loopback);
        if is_local || app.config.metrics_public {
            return Ok(Self);
        }
        // The same answer as for any address at which there is nothing.
        Err(super::nothing_here())
    }
}

async fn show_metrics(State(app): State<App>, _: Collector) -> Response {
    let text = app.metrics.render(app.store.stats(), levels(&app).await.ok());
    (StatusCode::OK, [(header::CONTENT_TYPE, metrics::CONTENT_TYPE)], text).into_response()
}
