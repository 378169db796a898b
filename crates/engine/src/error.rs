//! Why a use case did not happen.

use planify_core::rule::Refusal;
use planify_store::StoreError;
use planify_store::constraints;

/// A use case was refused or failed; its transaction leaves nothing behind.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// A rule said no.
    #[error("{0}")]
    Refused(Refusal),
    /// A reference fits several things.
    #[error("`{reference}` fits several things")]
    Ambiguous {
        /// The reference.
        reference: String,
        /// TypeIDs and titles of what it fits, at most ten.
        candidates: Vec<(String, String)>,
    },
    /// The store failed.
    #[error(transparent)]
    Store(StoreError),
}

impl EngineError {
    /// The stable code of a refusal; none if the store failed.
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Self::Refused(refusal) => Some(refusal.code),
            Self::Ambiguous { .. } => Some("ambiguous-reference"),
            Self::Store(_) => None,
        }
    }
}

impl From<Refusal> for EngineError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for EngineError {
    /// A constraint that held is a refusal, anything else a failure.
    fn from(error: StoreError) -> Self {
        match &error {
            StoreError::Constraint { name } => match constraints::refusal(name) {
                Some(refusal) => Self::Refused(refusal),
                None => Self::Store(error),
            },
            _ => Self::Store(error),
        }
    }
}

/// Nothing of this kind has this name.
pub(crate) fn not_found(kind: &str, reference: &str, list: &'static str) -> EngineError {
    Refusal::new("not-found", format!("no {kind} `{}`", reference.escape_debug())).hint(list).into()
}
