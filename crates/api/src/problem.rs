//! Refusals on the wire: problem documents (RFC 9457).

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The media type of a problem document.
pub const PROBLEM_JSON: &str = "application/problem+json";

/// A problem document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// `urn:planify:problem:` and the code.
    #[serde(rename = "type")]
    pub type_uri: String,
    /// The code's title.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// The stable kebab-case code.
    pub code: String,
    /// What happened to which thing.
    pub detail: String,
    /// What to do next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// The field of the body that is at fault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Each thing that is wrong, where there may be several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// The things that an ambiguous reference fits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Candidate>,
    /// The request's id, also in `X-Request-Id` and in the daemon's log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

/// One of several things that are wrong with a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FieldError {
    /// The field of the body; a field of a field behind a point, such as `answers.meal`.
    pub field: String,
    /// What is wrong with it.
    pub message: String,
}

/// One thing that an ambiguous reference fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Candidate {
    /// The TypeID.
    pub id: String,
    /// A title or name.
    pub title: String,
}

impl Problem {
    /// A problem of `code`, with the status and title of the table.
    pub fn new(code: &str, detail: impl Into<String>) -> Self {
        let known = crate::codes::find(code);
        Self {
            type_uri: format!("urn:planify:problem:{code}"),
            title: known.map_or("Failure", |known| known.title).to_owned(),
            status: known.map_or(500, |known| known.status),
            code: code.to_owned(),
            detail: detail.into(),
            hint: None,
            field: None,
            errors: Vec::new(),
            candidates: Vec::new(),
            request_id: None,
        }
    }
}
