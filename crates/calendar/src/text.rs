//! Cleaning of texts from outside before they become properties, parameters or headers.
//!
//! After these functions no value holds a control character, so none can end a content line, a
//! parameter or a header, whatever the writer behind them escapes (RFC 5545 §3.1 and §3.3.11).

use crate::error::{CalendarError, shown};

/// The longest address that SMTP can carry (RFC 5321 §4.5.3.1: a path of 256 octets).
const ADDRESS_LIMIT: usize = 254;

/// The longest link that is written.
const LINK_LIMIT: usize = 2_000;

/// Keeps lines and tabs of a text, with `\n` for every kind of line end, and drops other controls.
pub(crate) fn many_lines(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut after_return = false;
    for character in value.chars() {
        match character {
            '\n' if after_return => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push('\t'),
            other if other.is_control() => {}
            other => out.push(other),
        }
        after_return = character == '\r';
    }
    out
}

/// Puts a text on one line with single blanks, because readers lose some at folds.
pub(crate) fn one_line(value: &str) -> String {
    many_lines(value).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Refuses a value that holds a control character or a line separator.
pub(crate) fn without_controls<'a>(
    field: &'static str,
    value: &'a str,
) -> Result<&'a str, CalendarError> {
    let breaks =
        |character: char| character.is_control() || matches!(character, '\u{2028}' | '\u{2029}');
    if value.chars().any(breaks) {
        return Err(CalendarError::ControlCharacter { field });
    }
    if value.trim().is_empty() {
        return Err(CalendarError::Empty { field });
    }
    Ok(value)
}

/// Refuses what is not a plain `local@domain` address.
///
/// Quoted local parts and address literals are refused: no guest has one, and they are the usual
/// carriers of header and command injection.
pub(crate) fn address<'a>(field: &'static str, value: &'a str) -> Result<&'a str, CalendarError> {
    without_controls(field, value)?;
    let bad = || CalendarError::BadAddress(shown(value));
    if value.len() > ADDRESS_LIMIT {
        return Err(CalendarError::TooLong { field, limit: ADDRESS_LIMIT });
    }
    let forbidden =
        |character: char| character.is_whitespace() || "<>()[],;:\\\"".contains(character);
    let (local, domain) = value.rsplit_once('@').ok_or_else(bad)?;
    let dots = |part: &str| part.starts_with('.') || part.ends_with('.') || part.contains("..");
    if local.is_empty() || domain.is_empty() || local.contains('@') || dots(domain) {
        return Err(bad());
    }
    if value.contains(forbidden) {
        return Err(bad());
    }
    Ok(value)
}

/// Writes an address as a `mailto:` URI (RFC 6068 §2).
pub(crate) fn mailto(address: &str) -> String {
    percent_encoded("mailto:", address, |byte| {
        byte.is_ascii_alphanumeric() || b"@.-_~!$'*+=&".contains(&byte)
    })
}

/// Reads the address of a `mailto:` URI, or gives the text back that is none.
pub(crate) fn address_of(uri: &str) -> String {
    let Some((scheme, rest)) = uri.trim().split_once(':') else { return uri.trim().to_owned() };
    if !scheme.eq_ignore_ascii_case("mailto") {
        return uri.trim().to_owned();
    }
    let address = rest.split_once('?').map_or(rest, |(address, _)| address);
    percent_decoded(address)
}

/// Writes a link as a URI: what RFC 3986 does not allow is percent-encoded.
pub(crate) fn link(field: &'static str, value: &str) -> Result<String, CalendarError> {
    let value = without_controls(field, value)?.trim();
    if value.len() > LINK_LIMIT {
        return Err(CalendarError::TooLong { field, limit: LINK_LIMIT });
    }
    let bad = || CalendarError::BadLink(shown(value));
    let (scheme, rest) = value.split_once(':').ok_or_else(bad)?;
    let scheme_is_good = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    // A script would run in the reader's calendar, and no meeting takes place in one.
    let runs = ["javascript", "vbscript", "data"].iter().any(|it| scheme.eq_ignore_ascii_case(it));
    if !scheme_is_good || rest.is_empty() || runs {
        return Err(bad());
    }
    Ok(percent_encoded("", value, |byte| {
        byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte)
    }))
}

fn percent_encoded(prefix: &str, value: &str, keep: impl Fn(u8) -> bool) -> String {
    const HEX: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let digit = |nibble: u8| HEX.get(usize::from(nibble)).copied().unwrap_or('0');
    let mut out = String::from(prefix);
    for byte in value.bytes() {
        if keep(byte) {
            out.push(char::from(byte));
        } else {
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

fn percent_decoded(value: &str) -> String {
    let mut out = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = tail.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        match byte {
            Some(byte) if first == b'%' => {
                out.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            _ => {
                out.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
