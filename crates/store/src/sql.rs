//! From the one SQL text of a statement to what an engine takes.
//!
//! A statement is known by the address of its text, which is sound because the text is static.

/// Identifies a static text without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Key(usize, usize);

impl Key {
    pub(crate) fn of(sql: &'static str) -> Self {
        Self(sql.as_ptr().addr(), sql.len())
    }
}

/// Locking clauses that SQLite does not know and does not need; longer ones come first.
const LOCKS: [&str; 5] = ["for no key update", "for update", "for share", "skip locked", "nowait"];

/// Rewrites `$n` to `?n`, and leaves out casts (`::type`) and locking clauses.
pub(crate) fn for_sqlite(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql;
    while let Some(next) = rest.chars().next() {
        if next == '\'' {
            let end =
                rest.get(1..).and_then(|tail| tail.find('\'')).map_or(rest.len(), |at| at + 2);
            let (literal, tail) = rest.split_at(end);
            out.push_str(literal);
            rest = tail;
        } else if let Some(tail) = rest.strip_prefix("::") {
            rest = tail.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_');
        } else if let Some(tail) = strip_lock(rest) {
            rest = tail;
        } else {
            out.push(if next == '$' { '?' } else { next });
            rest = rest.get(next.len_utf8()..).unwrap_or_default();
        }
    }
    out
}

/// Leaves out locking clauses, which only the negative controls of race tests do on Postgres.
pub(crate) fn without_locks(sql: &str) -> String {
    LOCKS.iter().fold(sql.to_owned(), |sql, clause| sql.replace(&format!(" {clause}"), ""))
}

fn strip_lock(text: &str) -> Option<&str> {
    let word = text.trim_start();
    if word.len() == text.len() {
        return None;
    }
    LOCKS.iter().find_map(|clause| word.strip_prefix(clause)).filter(|tail| {
        tail.chars().next().is_none_or(|next| !next.is_ascii_alphanumeric() && next != '_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_casts_and_locks_become_what_sqlite_takes() {
        for (sql, expected) in [
            ("select a from t where b = $2 and c = $1", "select a from t where b = ?2 and c = ?1"),
            ("select a from t for update skip locked", "select a from t"),
            (
                "select (select a from t limit $1 for update) x",
                "select (select a from t limit ?1) x",
            ),
            ("select a\n  from t\n  for update", "select a\n  from t"),
            ("select $1::bigint, ' $1 for update'", "select ?1, ' $1 for update'"),
            ("select 'it''s $1', $1", "select 'it''s $1', ?1"),
            ("select a for updated", "select a for updated"),
        ] {
            assert_eq!(for_sqlite(sql), expected);
        }
    }
}
