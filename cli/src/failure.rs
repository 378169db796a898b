//! Failures: what a command says when it did not do what was asked, and the exit code for it.
//!
//! A failure is told once, by `run`. Exit codes come from the table of `planify_api::codes`, so the
//! daemon's refusals and the command line's own end alike.

use std::fmt;
use std::io;

use planify_api::codes;
use planify_api::problem::{Candidate, FieldError, Problem};
use planify_client::ClientError;
use planify_core::rule::Refusal;
use serde::Serialize;

/// The exit code of a verdict no: differences, conflicts, a condition that is false.
pub(crate) const EXIT_NO: u8 = 1;

/// The exit code of a usage error.
pub(crate) const EXIT_USAGE: u8 = 2;

/// The exit code of a batch of which some lines failed.
pub(crate) const EXIT_PARTLY: u8 = 10;

/// The exit code of an interrupted command, as a shell counts it.
pub(crate) const EXIT_INTERRUPTED: u8 = 130;

/// The exit code of a broken pipe, as a shell counts it.
pub(crate) const EXIT_BROKEN_PIPE: u8 = 141;

/// Why a command ends without success.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Told to the person or program that called.
    Told(Box<Report>),
    /// Everything was said already, or nobody listens.
    Silent(u8),
}

/// What is told about a failure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Report {
    /// The stable code.
    pub(crate) code: String,
    /// What happened to which thing.
    pub(crate) message: String,
    /// What to do next.
    pub(crate) hint: Option<String>,
    /// The exit code.
    pub(crate) exit: u8,
    /// The id under which the daemon logged the request.
    pub(crate) request_id: Option<String>,
    /// The field that is at fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) field: Option<String>,
    /// Each thing that is wrong, where there may be several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) errors: Vec<FieldError>,
    /// The things that an ambiguous reference fits.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) candidates: Vec<Candidate>,
}

impl Failure {
    /// Makes a failure of a code of the table.
    pub(crate) fn new(code: &str, message: impl Into<String>) -> Self {
        Self::Told(Box::new(Report {
            code: code.to_owned(),
            message: message.into(),
            hint: None,
            exit: codes::exit(code),
            request_id: None,
            field: None,
            errors: Vec::new(),
            candidates: Vec::new(),
        }))
    }

    /// Makes a failure of a command that cannot be understood.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new("usage", message)
    }

    /// Makes a failure of the machine that this program runs on.
    pub(crate) fn local(what: impl fmt::Display, source: &io::Error) -> Self {
        Self::new("internal", format!("{what}: {source}"))
    }

    /// Adds what to do next.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        if let Self::Told(report) = &mut self {
            report.hint = Some(hint.into());
        }
        self
    }

    /// Makes a failure of output that could not be written; a reader that left is no news.
    pub(crate) fn output(error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::Silent(EXIT_BROKEN_PIPE);
        }
        Self::local("the output cannot be written", error)
    }

    /// True for a failure of this code.
    pub(crate) fn is(&self, code: &str) -> bool {
        matches!(self, Self::Told(report) if report.code == code)
    }

    /// The exit code.
    pub(crate) fn exit(&self) -> u8 {
        match self {
            Self::Told(report) => report.exit,
            Self::Silent(exit) => *exit,
        }
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Told(Box::new(Report {
            exit: codes::exit(&problem.code),
            code: problem.code,
            message: problem.detail,
            hint: problem.hint,
            request_id: problem.request_id,
            field: problem.field,
            errors: problem.errors,
            candidates: problem.candidates,
        }))
    }
}

impl From<ClientError> for Failure {
    fn from(error: ClientError) -> Self {
        let message = error.to_string();
        match error {
            ClientError::Problem(problem) => Self::from(*problem),
            ClientError::Unreachable { .. } => Self::new("unreachable", message)
                .hint("check the address with `planify context show`, or run `planify doctor`"),
            ClientError::Timeout { .. } => {
                Self::new("timeout", message).hint("allow more time with `--timeout 2m`")
            }
            ClientError::Decode { .. } => Self::new("internal", message)
                .hint("is it a planify daemon of this version? See `planify daemon status`"),
            ClientError::PlainToken { .. } => Self::usage(message).hint(
                "use https://, or a tunnel: ssh -L 8080:127.0.0.1:8080 HOST and --server \
                 http://127.0.0.1:8080",
            ),
            ClientError::Endpoint(_) | ClientError::Header { .. } => Self::usage(message),
            ClientError::Input { .. } => Self::new("bad-request", message),
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let mut failure = Self::new(refusal.code, refusal.message);
        if let Self::Told(report) = &mut failure {
            report.hint = refusal.hint.map(std::borrow::Cow::into_owned);
            report.field = refusal.field.map(str::to_owned);
        }
        failure
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_the_table_keeps_its_exit_code() {
        for code in codes::CODES {
            let failure = Failure::from(Problem::new(code.name, "x"));
            assert_eq!(failure.exit(), code.exit, "{}", code.name);
        }
        assert_eq!(Failure::from(Problem::new("unheard-of", "x")).exit(), 3);
    }

    #[test]
    fn what_the_client_reports_has_its_exit_code() {
        let endpoint = || "unix:/x".to_owned();
        let source = || io::Error::other("x");
        for (error, exit) in [
            (ClientError::Unreachable { endpoint: endpoint(), source: source() }, 9),
            (ClientError::Timeout { endpoint: endpoint(), limit: std::time::Duration::ZERO }, 8),
            (ClientError::Decode { endpoint: endpoint(), reason: String::new() }, 3),
            (ClientError::Header { name: "x" }, 2),
            (ClientError::PlainToken { endpoint: endpoint() }, 2),
            (ClientError::Problem(Box::new(Problem::new("no-capacity", "full"))), 6),
        ] {
            assert_eq!(Failure::from(error).exit(), exit);
        }
    }

    #[test]
    fn a_reader_that_left_is_silent() {
        let failure = Failure::output(&io::Error::from(io::ErrorKind::BrokenPipe));
        assert!(matches!(failure, Failure::Silent(141)));
    }
}
