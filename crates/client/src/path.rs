//! Paths and queries, with every outside text percent-encoded.

use std::fmt::Write;

/// Appends `text` with every byte encoded that is not unreserved (RFC 3986, section 2.3).
fn encode_into(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing to a String never fails.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

/// Fills the `{…}` places of a route with references, in order.
pub(crate) fn fill(route: &str, references: &[&str]) -> String {
    let mut path = String::with_capacity(route.len() + 32);
    let mut references = references.iter();
    let mut rest = route;
    while let Some((before, after)) = rest.split_once('{') {
        path.push_str(before);
        let (_, after) = after.split_once('}').unwrap_or(("", after));
        if let Some(reference) = references.next() {
            encode_into(&mut path, reference);
        }
        rest = after;
    }
    path.push_str(rest);
    path
}

/// Appends a query parameter.
pub(crate) fn push_query(path: &mut String, name: &str, value: &str) {
    path.push(if path.contains('?') { '&' } else { '?' });
    encode_into(path, name);
    path.push('=');
    encode_into(path, value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_cannot_leave_their_segment() {
        assert_eq!(
            fill("/v1/events/{event}/guests/{guest}", &["key:a/../b", "a@b.c"]),
            "/v1/events/key%3Aa%2F..%2Fb/guests/a%40b.c"
        );
    }

    #[test]
    fn query_values_are_encoded() {
        let mut path = "/v1/events".to_owned();
        push_query(&mut path, "filter", "a=b&c");
        push_query(&mut path, "q", "é");
        assert_eq!(path, "/v1/events?filter=a%3Db%26c&q=%C3%A9");
    }
}
