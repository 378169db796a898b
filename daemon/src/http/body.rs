//! Reading a request's body: its size, its type, its JSON.
//!
//! A refusal says what is wrong with which part; a body that is too large is read on for a while,
//! because a client that is cut off while it sends never sees the answer.

use axum::body::{Body, Bytes};
use bytes::BytesMut;
use http::{HeaderMap, header};
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;

use super::error::ApiError;
use crate::listener::BodyError;

/// How much of a body that is too large is read and thrown away.
const DISCARDED_BYTES_MAX: usize = 16 << 20;
/// How deep a JSON document may be.
const JSON_DEPTH_MAX: usize = 64;

/// Reads a whole body of at most `bytes_max`.
pub(crate) async fn read(mut body: Body, bytes_max: usize) -> Result<Bytes, ApiError> {
    let announced =
        usize::try_from(http_body::Body::size_hint(&body).lower()).unwrap_or(usize::MAX);
    if announced > bytes_max.saturating_add(DISCARDED_BYTES_MAX) {
        return Err(too_large(bytes_max));
    }
    let mut first = Bytes::new();
    let mut all = BytesMut::new();
    let mut received = 0_usize;
    while let Some(frame) = body.frame().await {
        let Ok(bytes) = frame.map_err(refuse)?.into_data() else { continue };
        received = received.saturating_add(bytes.len());
        if received > bytes_max.saturating_add(DISCARDED_BYTES_MAX) {
            return Err(too_large(bytes_max));
        }
        if received > bytes_max {
            continue;
        }
        // Most bodies arrive in one piece, which then needs no copy.
        if first.is_empty() && all.is_empty() {
            first = bytes;
        } else {
            if all.is_empty() {
                all.extend_from_slice(&first);
            }
            all.extend_from_slice(&bytes);
        }
    }
    if received > bytes_max {
        return Err(too_large(bytes_max));
    }
    Ok(if all.is_empty() { first } else { all.freeze() })
}

/// Refuses a body that is longer than allowed.
pub(crate) fn too_large(bytes_max: usize) -> ApiError {
    ApiError::new("body-too-large", format!("the body is larger than {bytes_max} bytes"))
}

/// Refuses a body that did not arrive.
pub(crate) fn refuse(error: axum::Error) -> ApiError {
    match error.into_inner().downcast::<BodyError>().map(|error| *error) {
        Ok(BodyError::TooSlow) => {
            ApiError::new("request-timeout", "the body did not arrive in time")
        }
        _ => ApiError::new("bad-request", "the body did not arrive as announced"),
    }
}

/// Reads a JSON document into a value.
pub(crate) fn parse_json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| ApiError::new("bad-json", "the body is not valid UTF-8"))?;
    if depth(text) > JSON_DEPTH_MAX {
        let detail = format!("the body is nested deeper than {JSON_DEPTH_MAX} levels");
        return Err(ApiError::new("bad-json", detail));
    }
    // Every body is an object; serde would also take an array for one, field by field.
    if text.trim_start().starts_with('[') {
        return Err(ApiError::new("invalid", "the body must be a JSON object"));
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        refuse_json(&error.into_inner(), &path)
    })?;
    deserializer.end().map_err(|error| refuse_json(&error, "."))?;
    Ok(value)
}

fn refuse_json(error: &serde_json::Error, path: &str) -> ApiError {
    let mut message = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    if !error.is_data() {
        return ApiError::new("bad-json", format!("the body is not valid JSON: {message}"));
    }
    if message.ends_with(&position) {
        message.truncate(message.len() - position.len());
    }
    if path == "." {
        return ApiError::new("invalid", message);
    }
    ApiError::new("invalid", format!("`{path}`: {message}")).field(path)
}

/// Gives the depth of a JSON document, not looking into strings.
fn depth(text: &str) -> usize {
    let (mut deepest, mut depth, mut in_string, mut is_escaped) = (0_usize, 0_usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// Checks that a body says it is JSON.
pub(crate) fn expect_json(headers: &HeaderMap) -> Result<(), ApiError> {
    let kind = media_type(headers);
    if kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json")) {
        return Ok(());
    }
    Err(ApiError::new("unsupported-media-type", "the body must be `application/json`"))
}

/// Gives the media type of a body in small letters, without parameters; empty if there is none.
pub(crate) fn media_type(headers: &HeaderMap) -> String {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let kind = value.and_then(|value| value.split(';').next()).unwrap_or_default();
    kind.trim().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        #[serde(default)]
        inner: Vec<Inner>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        number: i64,
    }

    #[test]
    fn a_good_document_is_read() {
        let read = parse_json::<Outer>(br#" {"inner":[{"number":1}]} "#).unwrap();
        assert_eq!(read, Outer { inner: vec![Inner { number: 1 }] });
    }

    fn refusal(bytes: &[u8]) -> planify_api::problem::Problem {
        parse_json::<Outer>(bytes).unwrap_err().problem().clone()
    }

    #[test]
    fn what_is_no_json_is_bad_json() {
        for bytes in [&b""[..], b"{", b"{}{}", b"nonsense", b"\xff\xfe", b"{\"inner\":[}"] {
            assert_eq!(refusal(bytes).code, "bad-json", "{bytes:?}");
        }
    }

    #[test]
    fn a_wrong_value_is_named_by_its_path() {
        for (text, field) in [
            (r#"{"inner":[{"number":1},{"number":"two"}]}"#, Some("inner[1].number")),
            (r#"{"inner":[{"number":1,"extra":2}]}"#, Some("inner[0].extra")),
            (r#"{"outer":1}"#, Some("outer")),
            (r#"{"inner":[{"number":1e99}]}"#, Some("inner[0].number")),
            ("[]", None),
            ("3", None),
        ] {
            let problem = refusal(text.as_bytes());
            assert_eq!(problem.code, "invalid", "{text}");
            assert_eq!(problem.field.as_deref(), field, "{text}: {}", problem.detail);
            assert!(!problem.detail.contains("column"), "{}", problem.detail);
        }
    }

    #[test]
    fn nesting_is_limited_but_not_inside_strings() {
        let deep = format!("{}{}", "[".repeat(65), "]".repeat(65));
        assert!(refusal(deep.as_bytes()).detail.contains("64 levels"));
        assert_eq!(depth(&"[{".repeat(20)), 40);
        assert_eq!(depth(r#"["[[[[\"[[[["]"#), 1);
    }

    #[tokio::test]
    async fn a_body_is_read_up_to_its_limit() {
        let pieces = |count: usize| {
            let chunks = (0..count).map(|_| Ok::<_, std::io::Error>(Bytes::from_static(b"12345")));
            Body::from_stream(futures_util::stream::iter(chunks))
        };
        assert_eq!(read(Body::empty(), 10).await.unwrap(), Bytes::new());
        assert_eq!(read(pieces(1), 10).await.unwrap(), Bytes::from_static(b"12345"));
        assert_eq!(read(pieces(2), 10).await.unwrap(), Bytes::from_static(b"1234512345"));
        let refused = read(pieces(3), 10).await.unwrap_err();
        assert_eq!(refused.problem().code, "body-too-large");
    }
}
