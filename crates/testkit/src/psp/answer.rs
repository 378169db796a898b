//! What is answered: an object, or why not.

use serde_json::{Value, json};

/// An answer on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status of HTTP.
    pub status: u16,
    /// The body, which is JSON unless a fault spoilt it.
    pub body: Vec<u8>,
    /// Whether it is the answer to an earlier call with the same key.
    pub replayed: bool,
    /// When to come again.
    pub retry_after: Option<u32>,
}

impl Answer {
    pub(super) fn object(value: &Value) -> Self {
        Self {
            status: 200,
            body: value.to_string().into_bytes(),
            replayed: false,
            retry_after: None,
        }
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("the answer is JSON")
    }
}

/// Why a call is refused.
#[derive(Clone, Debug)]
pub(super) struct Problem {
    pub(super) status: u16,
    kind: &'static str,
    code: Option<&'static str>,
    message: String,
    parameter: Option<String>,
    /// Whether it is kept under the key: only what was refused while the call was carried out is.
    pub(super) kept: bool,
}

impl Problem {
    /// A parameter that is wrong: found before anything is carried out.
    pub(super) fn parameter(code: &'static str, name: &str, why: &str) -> Self {
        let message = format!("parameter `{name}`: {why}");
        Self { parameter: Some(name.to_owned()), ..Self::new(400, Some(code), message) }
    }

    /// The thing does not stand as the call needs it.
    pub(super) fn state(code: Option<&'static str>, message: impl Into<String>) -> Self {
        Self { kept: true, ..Self::new(400, code, message.into()) }
    }

    pub(super) fn missing(what: &str, id: &str) -> Self {
        Self {
            kept: true,
            ..Self::new(404, Some("resource_missing"), format!("No such {what}: '{id}'"))
        }
    }

    pub(super) fn new(status: u16, code: Option<&'static str>, message: String) -> Self {
        let kind = if status >= 429 { "api_error" } else { "invalid_request_error" };
        Self { status, kind, code, message, parameter: None, kept: false }
    }

    pub(super) fn idempotency(message: &str) -> Self {
        Self { kind: "idempotency_error", ..Self::new(400, None, message.to_owned()) }
    }

    pub(super) fn answer(&self) -> Answer {
        let mut error = json!({ "type": self.kind, "message": self.message });
        if let Some(code) = self.code {
            error["code"] = json!(code);
        }
        if let Some(parameter) = &self.parameter {
            error["param"] = json!(parameter);
        }
        Answer { status: self.status, ..Answer::object(&json!({ "error": error })) }
    }
}
