//! Columns that hold one word of a closed set, and patterns for searches.

use crate::{Row, StoreError};
use std::str::FromStr;

/// Decodes a column that holds one word of a closed set.
pub(crate) fn word<T: FromStr>(row: &Row<'_>, index: usize) -> Result<T, StoreError> {
    let text: String = row.get(index)?;
    text.parse().map_err(|_| StoreError::Corrupt(format!("column {index}: `{text}` is not known")))
}

/// A `like` pattern, escaped by `\`, that finds `part` anywhere; `part` is folded already.
pub fn contains(part: &str) -> String {
    let mut pattern = String::with_capacity(part.len() + 2);
    pattern.push('%');
    for letter in part.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}
