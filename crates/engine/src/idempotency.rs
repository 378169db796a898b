//! Idempotency keys: a repeated request gets the answer of the first.

use crate::EngineError;
use planify_core::rule::Refusal;
use planify_store::{Tx, idempotency};

/// The longest key, in bytes.
pub const KEY_MAX: usize = 255;
/// The largest answer that is kept, in bytes.
pub const ANSWER_MAX: usize = 64 * 1024;

/// A request's key and what it is a key to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Who calls.
    pub principal: String,
    /// The method and path.
    pub route: String,
    /// The caller's key.
    pub key: String,
    /// SHA-256 of query and body.
    pub body_hash: Vec<u8>,
}

/// An answer that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The HTTP status.
    pub status: i64,
    /// The body; none if it carried a secret or was too large to keep.
    pub body: Option<Vec<u8>>,
}

/// The answer that this key was given before.
///
/// # Errors
/// `idempotency-conflict` if the key was used for another body.
pub fn find(tx: &mut Tx<'_>, key: &Key) -> Result<Option<Kept>, EngineError> {
    let Some(row) = idempotency::find(tx, &key.principal, &key.route, &key.key)? else {
        return Ok(None);
    };
    if row.body_hash != key.body_hash {
        return Err(Refusal::new(
            "idempotency-conflict",
            "the idempotency key was used for another request",
        )
        .hint("use a new key for a new request")
        .into());
    }
    Ok(Some(Kept { status: row.status, body: row.response }))
}

/// Keeps the answer; one that is too large is kept without its body.
pub fn keep(
    tx: &mut Tx<'_>,
    key: &Key,
    status: i64,
    body: Option<&[u8]>,
) -> Result<(), EngineError> {
    let body = body.filter(|body| body.len() <= ANSWER_MAX);
    idempotency::insert(
        tx,
        &idempotency::Entry {
            principal: &key.principal,
            route: &key.route,
            key: &key.key,
            body_hash: &key.body_hash,
            status,
            response: body,
        },
    )?;
    Ok(())
}
