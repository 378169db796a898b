//! The shapes of answers that are not refusals.

use axum::body::Body;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use planify_api::envelope::{One, Page};
use serde::Serialize;

use super::command::Shown;
use super::error::ApiError;

/// Shapes an answer of JSON, with the version of what it shows.
pub(super) fn json(status: StatusCode, version: Option<i64>, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    let tag = version.and_then(|version| HeaderValue::try_from(format!("\"{version}\"")).ok());
    if let Some(tag) = tag {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// Answers one thing.
pub(super) fn one<T: Shown>(data: T) -> Result<Response, ApiError> {
    one_as(StatusCode::OK, data)
}

/// Answers one thing with another status.
pub(super) fn one_as<T: Shown>(status: StatusCode, data: T) -> Result<Response, ApiError> {
    let version = data.version();
    write(&One { data }).map(|body| json(status, version, body))
}

/// Answers a page of a list.
pub(super) fn page<T, W: Serialize>(
    page: planify_engine::Page<T>,
    show: impl Fn(&T) -> W,
) -> Result<Response, ApiError> {
    let page = Page { data: page.rows.iter().map(show).collect(), next: page.next };
    write(&page).map(|body| json(StatusCode::OK, None, body))
}

fn write(value: &impl Serialize) -> Result<Vec<u8>, ApiError> {
    serde_json::to_vec(value).map_err(|error| ApiError::hidden(&error))
}
