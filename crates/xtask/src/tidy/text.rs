//! Rust source taken apart just far enough: code, comments and string literals.
//!
//! Blanking keeps every line break, so line numbers stay true.

/// A source file split by kind.
pub(super) struct Split {
    /// The source with comments and the insides of literals blanked.
    pub code: String,
    /// Each string literal with the number of the line where it starts.
    pub literals: Vec<(usize, String)>,
}

/// Splits Rust source.
pub(super) fn split(source: &str) -> Split {
    let characters: Vec<char> = source.chars().collect();
    let mut code = String::with_capacity(source.len());
    let mut literals = Vec::new();
    let mut line = 1;
    let mut at = 0;
    while at < characters.len() {
        let rest = &characters[at..];
        let (length, kind) = token(rest, code.chars().last());
        let text: String = rest[..length].iter().collect();
        match kind {
            Kind::Code => code.push_str(&text),
            Kind::Comment => code.push_str(&blank(&text)),
            Kind::Literal => {
                literals.push((
                    line,
                    text.trim_start_matches(['r', 'b', '#']).trim_matches(['"', '#']).to_owned(),
                ));
                code.push('"');
                code.push_str(&blank(&text));
            }
        }
        line += text.matches('\n').count();
        at += length;
    }
    Split { code, literals }
}

enum Kind {
    Code,
    Comment,
    Literal,
}

/// The length and kind of what `rest` begins with; `before` is the last character of code so far.
fn token(rest: &[char], before: Option<char>) -> (usize, Kind) {
    let next = |offset: usize| rest.get(offset).copied().unwrap_or('\0');
    let inside_word = before.is_some_and(|last| last.is_alphanumeric() || last == '_');
    match (rest[0], next(1)) {
        ('/', '/') => (rest.iter().position(|&c| c == '\n').unwrap_or(rest.len()), Kind::Comment),
        ('/', '*') => (block_comment(rest), Kind::Comment),
        ('"', _) => (quoted(rest, 0), Kind::Literal),
        ('b', '"') if !inside_word => (quoted(rest, 1), Kind::Literal),
        ('r', '"' | '#') if !inside_word => raw(rest, 1),
        ('b', 'r') if !inside_word => raw(rest, 2),
        ('\'', '\\') => {
            let end = rest.iter().skip(3).position(|&c| c == '\'').map_or(rest.len(), |i| i + 4);
            (end, Kind::Comment)
        }
        ('\'', _) if next(2) == '\'' => (3, Kind::Comment),
        _ => (1, Kind::Code),
    }
}

fn block_comment(rest: &[char]) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at + 1 < rest.len() {
        match (rest[at], rest[at + 1]) {
            ('/', '*') => (depth, at) = (depth + 1, at + 2),
            ('*', '/') => {
                (depth, at) = (depth - 1, at + 2);
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    rest.len()
}

fn quoted(rest: &[char], quote: usize) -> usize {
    let mut at = quote + 1;
    while at < rest.len() {
        match rest[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

fn raw(rest: &[char], prefix: usize) -> (usize, Kind) {
    let hashes = rest[prefix..].iter().take_while(|&&c| c == '#').count();
    if rest.get(prefix + hashes) != Some(&'"') {
        return (1, Kind::Code);
    }
    let mut at = prefix + hashes + 1;
    while at < rest.len() {
        let closed = rest[at] == '"'
            && rest.len() > at + hashes
            && rest[at + 1..=at + hashes].iter().all(|&c| c == '#');
        if closed {
            return (at + hashes + 1, Kind::Literal);
        }
        at += 1;
    }
    (rest.len(), Kind::Literal)
}

fn blank(text: &str) -> String {
    text.chars().filter(|&c| c == '\n').collect()
}

#[test]
fn comments_and_literals_are_told_from_code() {
    let source = "let a = \"x // y\"; // z.unwrap()\nlet b = r#\"two\n\"lines\"\"#; /* c /* d */ */ let e: &'static str = f('\"', '\\'', b\"g\");";
    let split = split(source);
    assert_eq!(split.code.lines().count(), 3);
    for gone in ["z.unwrap", "two", "lines", " c ", " d ", "x // y"] {
        assert!(!split.code.contains(gone), "{gone} in {}", split.code);
    }
    assert!(split.code.contains("let e: &'static str = f("));
    let expected = [(1, "x // y"), (2, "two\n\"lines"), (3, "g")];
    let found: Vec<(usize, &str)> =
        split.literals.iter().map(|(line, text)| (*line, text.as_str())).collect();
    assert_eq!(found, expected);
}
