//! Refusals by a rule of the domain: a stable code, a sentence and a hint.

use std::borrow::Cow;
use std::fmt;

/// A rule says no.
///
/// `code` is stable and kebab-case; the wire layer maps it to a status and an exit code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The stable code, such as `capacity-below-taken`.
    pub code: &'static str,
    /// What happened to which thing, lower case.
    pub message: String,
    /// What to do next.
    pub hint: Option<Cow<'static, str>>,
    /// The field of the command that is at fault.
    pub field: Option<&'static str>,
    /// Each thing that is wrong, where there may be several.
    pub faults: Vec<Fault>,
}

/// One of several things that are wrong with a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field at fault; a field of a field behind a point, such as `answers.meal`.
    pub field: String,
    /// What is wrong with it, lower case.
    pub message: String,
}

impl Refusal {
    /// A refusal without a hint.
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), hint: None, field: None, faults: Vec::new() }
    }

    /// A value that cannot be accepted for a field.
    pub fn invalid(field: &'static str, message: impl Into<String>) -> Self {
        Self { field: Some(field), ..Self::new("invalid", message) }
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Cow<'static, str>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Names the field at fault.
    #[must_use]
    pub fn field(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl std::error::Error for Refusal {}
