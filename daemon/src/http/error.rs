//! Refusals of the HTTP interface: the only place that builds problem documents.
//!
//! A handler returns an [`ApiError`]; the gate turns it into the document when the request's id is
//! known. What failed inside is logged here once, and the caller reads nothing of it.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use planify_api::problem::{Candidate, FieldError, PROBLEM_JSON, Problem};
use planify_core::rule::{Fault, Refusal};
use planify_engine::EngineError;
use planify_store::StoreError;

use crate::listener::RequestId;

/// A refusal on its way to the caller.
#[derive(Debug, Clone)]
pub(crate) struct ApiError(Box<Details>);

#[derive(Debug, Clone)]
struct Details {
    problem: Problem,
    retry_after_secs: Option<u32>,
    /// What failed inside, for the log only.
    inside: Option<String>,
}

impl ApiError {
    /// Refuses with a code of the table in `api::codes`.
    pub(crate) fn new(code: &str, detail: impl Into<String>) -> Self {
        let problem = Problem::new(code, detail);
        Self(Box::new(Details { problem, retry_after_secs: None, inside: None }))
    }

    /// Says that the daemon failed, and nothing else.
    pub(crate) fn internal() -> Self {
        Self::new("internal", "the daemon failed; its log has the reason under the request's id")
    }

    /// Says only that the daemon failed, and keeps the reason for the log.
    pub(crate) fn hidden(error: &dyn std::error::Error) -> Self {
        Self::internal().because(error)
    }

    fn because(mut self, error: &dyn std::error::Error) -> Self {
        let mut chain = error.to_string();
        let mut source = error.source();
        while let Some(cause) = source {
            chain.push_str(": ");
            chain.push_str(&cause.to_string());
            source = cause.source();
        }
        self.0.inside = Some(chain);
        self
    }

    /// Adds what to do next.
    #[must_use]
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.0.problem.hint = Some(hint.into());
        self
    }

    /// Names the field at fault.
    #[must_use]
    pub(crate) fn field(mut self, field: impl Into<String>) -> Self {
        self.0.problem.field = Some(field.into());
        self
    }

    /// Names what an ambiguous reference fits.
    #[must_use]
    pub(crate) fn candidates(mut self, candidates: Vec<Candidate>) -> Self {
        self.0.problem.candidates = candidates;
        self
    }

    /// Says when to try again.
    #[must_use]
    pub(crate) fn retry_after(mut self, seconds: u32) -> Self {
        self.0.retry_after_secs = Some(seconds);
        self
    }

    /// Tells after how many seconds it makes sense to try again.
    pub(crate) fn retry_after_secs(&self) -> Option<u32> {
        self.0.retry_after_secs
    }

    /// Gives what failed inside, for the log only.
    pub(crate) fn inside(&self) -> Option<&str> {
        self.0.inside.as_deref()
    }

    /// Gives the document, without a request's id.
    pub(crate) fn problem(&self) -> &Problem {
        &self.0.problem
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        let mut error = Self::new(refusal.code, refusal.message);
        error.0.problem.hint = refusal.hint.map(std::borrow::Cow::into_owned);
        error.0.problem.field = refusal.field.map(str::to_owned);
        let fault = |Fault { field, message }| FieldError { field, message };
        error.0.problem.errors = refusal.faults.into_iter().map(fault).collect();
        error
    }
}

impl From<EngineError> for ApiError {
    fn from(error: EngineError) -> Self {
        match error {
            EngineError::Refused(refusal) => refusal.into(),
            EngineError::Ambiguous { reference, candidates } => {
                let detail = format!("`{}` fits several things", reference.escape_debug());
                let candidates =
                    candidates.into_iter().map(|(id, title)| Candidate { id, title }).collect();
                Self::new("ambiguous-reference", detail)
                    .hint("write more of the id")
                    .candidates(candidates)
            }
            EngineError::Store(error) => error.into(),
        }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        let busy = |detail: &str| Self::new("overloaded", detail).retry_after(1);
        match &error {
            StoreError::Overloaded => busy("too many commands are waiting"),
            StoreError::Busy | StoreError::Transient => {
                busy("the store is busy with others").because(&error)
            }
            StoreError::Unavailable(_) => Self::new("unavailable", "the store cannot be reached")
                .retry_after(2)
                .because(&error),
            StoreError::Closed => {
                Self::new("unavailable", "the daemon is about to end").retry_after(1)
            }
            StoreError::DiskFull => Self::new("disk-full", "the disk of the store is full")
                .hint("reading still works, and writing does again when there is space")
                .because(&error),
            StoreError::OutcomeUnknown => {
                Self::new("outcome-unknown", error.to_string()).retry_after(1).because(&error)
            }
            StoreError::TooMuch { .. } => Self::new("too-large", error.to_string()),
            // Only the log may read what the database made of the statement.
            StoreError::Statement(detail) => {
                let mut refusal = Self::internal();
                refusal.0.inside = Some(format!("{error}: {detail}"));
                refusal
            }
            StoreError::NotFound
            | StoreError::Constraint { .. }
            | StoreError::Corrupt(_)
            | StoreError::ReadOnly
            | StoreError::Panicked => Self::hidden(&error),
        }
    }
}

impl IntoResponse for ApiError {
    /// Gives an answer that [`finish`] completes.
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = status(&self.0.problem);
        response.extensions_mut().insert(self);
        response
    }
}

fn status(problem: &Problem) -> StatusCode {
    StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Completes an answer: writes the document of a refusal with the request's id in it.
pub(crate) fn finish(mut response: Response, id: RequestId) -> Response {
    let refusal = match response.extensions_mut().remove::<ApiError>() {
        Some(refusal) => refusal,
        // The router's own answer has no body.
        None if response.status() == StatusCode::METHOD_NOT_ALLOWED => {
            ApiError::new("method-not-allowed", "this address does not know the method")
                .hint("the `Allow` header names those it knows")
        }
        None => return response,
    };
    let Details { mut problem, retry_after_secs, inside } = *refusal.0;
    if let Some(error) = inside {
        tracing::error!(request_id = %id, code = problem.code, error, "a request failed inside");
    }
    problem.request_id = Some(id.to_string());
    *response.status_mut() = status(&problem);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(seconds) = retry_after_secs {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if problem.status == 401 {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    if problem.code == "body-too-large" || problem.code == "request-timeout" {
        // What is left of the body would be read as the next request.
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    *response.body_mut() = Body::from(body);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_database_says_of_a_statement_is_for_the_log_only() {
        let error = ApiError::from(StoreError::Statement("42P01: no table".to_owned()));
        assert!(error.0.inside.as_ref().unwrap().contains("42P01: no table"), "{error:?}");
        let told = serde_json::to_string(error.problem()).unwrap();
        assert!(!told.contains("42P01"), "{told}");
    }
}
