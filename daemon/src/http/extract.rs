//! What handlers take from a request, each with a refusal that names what is wrong.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use jiff::Timestamp;
use planify_core::actor::Actor;
use planify_core::id::SessionId;
use serde::de::DeserializeOwned;

use super::body;
use super::error::ApiError;
use crate::app::App;
use crate::listener::{Door, RequestContext};

/// Who calls, and through which door.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Caller {
    pub(crate) actor: Actor,
    pub(crate) door: Door,
    /// The session that was shown, if it was one, and when it ends.
    pub(crate) session: Option<(SessionId, Timestamp)>,
}

impl FromRequestParts<App> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let context = context(parts)?;
        let found = app.auth.caller(&app.store, context, &parts.headers).await?;
        Ok(Self { actor: found.actor, door: context.door, session: found.session })
    }
}

/// Somebody who needs no token, within the limits of such requests.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Anybody {
    pub(crate) door: Door,
}

impl FromRequestParts<App> for Anybody {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let context = context(parts)?;
        app.auth.anonymous(context)?;
        Ok(Self { door: context.door })
    }
}

/// Somebody who signs in, registers or chooses a password, within the limits of such attempts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Visitor {
    pub(crate) door: Door,
}

impl FromRequestParts<App> for Visitor {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let context = context(parts)?;
        app.auth.visitor(context)?;
        Ok(Self { door: context.door })
    }
}

/// Gives what the gate found out about the request.
pub(crate) fn context(parts: &Parts) -> Result<RequestContext, ApiError> {
    parts.extensions.get::<RequestContext>().copied().ok_or_else(ApiError::internal)
}

/// The query of a request.
#[derive(Debug, Clone)]
pub(crate) struct Query<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequestParts<App> for Query<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, ApiError> {
        query(&parts.uri).map(Self)
    }
}

/// Reads the query of an address.
pub(super) fn query<T: DeserializeOwned>(uri: &http::Uri) -> Result<T, ApiError> {
    axum::extract::Query::try_from_uri(uri).map(|axum::extract::Query(value)| value).map_err(
        |rejection| {
            let text = rejection.body_text();
            // What follows the first colon is `field: reason`, or the reason alone.
            let reason = text.split_once(": ").map_or(text.as_str(), |(_, reason)| reason);
            match reason.split_once(": ") {
                Some((field, reason)) => {
                    ApiError::new("invalid", format!("`{field}`: {reason}")).field(field)
                }
                None => ApiError::new("invalid", format!("the query cannot be read: {reason}")),
            }
        },
    )
}

/// The variable parts of a path.
#[derive(Debug, Clone)]
pub(crate) struct Path<T>(pub(crate) T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Path<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let found = axum::extract::Path::<T>::from_request_parts(parts, app).await;
        found
            .map(|axum::extract::Path(value)| Self(value))
            .map_err(|_| ApiError::new("bad-request", "the path is not valid UTF-8"))
    }
}

/// A JSON body of a query or of a command that keeps no key.
#[derive(Debug, Clone)]
pub(crate) struct Json<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<App> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiError> {
        body::expect_json(request.headers())?;
        let bytes = body::read(request.into_body(), app.config.limits.body_bytes).await?;
        body::parse_json(&bytes).map(Self)
    }
}
