//! Whether a webhook was signed by Stripe, over the bytes as they came.
//!
//! Any `v1` under any of the secrets is enough, so a secret can be rotated. A signature older than five minutes is stale; one
//! from the future is taken, as Stripe's own libraries take it.

use aws_lc_rs::hmac;
use jiff::Timestamp;

use crate::Secret;
use crate::error::NotificationError;

/// How old a signature may be.
const TOLERANCE: i64 = 300;
/// The longest header and the most signatures that are looked at.
const MOST_HEADER: usize = 4096;

/// Checks the value of the header `Stripe-Signature`; gives when it was signed.
pub(super) fn verify(
    header: &str,
    body: &[u8],
    secrets: &[Secret],
    now: Timestamp,
) -> Result<i64, NotificationError> {
    if header.len() > MOST_HEADER {
        return Err(NotificationError::Unsigned);
    }
    let (mut time, mut signatures) = (None, Vec::new());
    for part in header.split(',') {
        // As in Stripe's libraries, what follows a second `=` does not count.
        let mut sides = part.split('=');
        match (sides.next(), sides.next()) {
            (Some("t"), Some(text)) if time.is_none() => time = Some(text),
            (Some("t"), Some(_)) => return Err(NotificationError::Unsigned),
            (Some("v1"), Some(text)) => signatures.extend(bytes(text)),
            _ => {}
        }
    }
    let time: i64 = time.and_then(|text| text.parse().ok()).ok_or(NotificationError::Unsigned)?;
    if signatures.is_empty() {
        return Err(NotificationError::Unsigned);
    }
    let signed = secrets.iter().any(|secret| {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret.expose().as_bytes());
        let message = [format!("{time}.").as_bytes(), body].concat();
        signatures.iter().any(|signature| hmac::verify(&key, &message, signature).is_ok())
    });
    if !signed {
        return Err(NotificationError::Forged);
    }
    let age = now.as_second().saturating_sub(time);
    if age > TOLERANCE { Err(NotificationError::Stale { seconds: age }) } else { Ok(time) }
}

/// Reads hexadecimal digits in lower case, as Stripe writes them; none for anything else.
fn bytes(text: &str) -> Option<Vec<u8>> {
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if text.len() != 64 || !text.bytes().all(is_digit) {
        return None;
    }
    (0..32).map(|at| u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &[u8] = br#"{"id":"evt_1"}"#;
    const NOW: i64 = 1_800_000_000;

    fn secret(text: &str) -> Secret {
        text.parse().unwrap()
    }

    fn sign(time: i64, body: &[u8], with: &str) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA256, with.as_bytes());
        let tag = hmac::sign(&key, &[format!("{time}.").as_bytes(), body].concat());
        tag.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn check(header: &str, body: &[u8]) -> Result<i64, NotificationError> {
        let secrets = [secret("whsec_new"), secret("whsec_old")];
        verify(header, body, &secrets, Timestamp::from_second(NOW).unwrap())
    }

    #[test]
    fn the_signature_is_the_one_that_stripe_makes() {
        // printf '1800000000.{}' | openssl dgst -sha256 -hmac whsec_new
        let known = "1986deab7895a14a054fddb484fae2a14b005d2d05f7c0337957417e34d10bfe";
        let header = format!("t={NOW},v1={known}");
        assert_eq!(check(&header, b"{}"), Ok(NOW));
    }

    #[test]
    fn any_signature_under_any_secret_is_enough() {
        let (new, old) = (sign(NOW, BODY, "whsec_new"), sign(NOW, BODY, "whsec_old"));
        let other = sign(NOW, BODY, "whsec_other");
        for header in [
            format!("t={NOW},v1={new}"),
            format!("t={NOW},v1={old}"),
            format!("t={NOW},v1={other},v1={new}"),
            format!("t={NOW},v1={new},v1={other},v0=abc"),
            format!("v1={new},t={NOW}"),
            format!("t={NOW},v1=zz,v1={new}"),
        ] {
            assert_eq!(check(&header, BODY), Ok(NOW), "{header}");
        }
    }

    #[test]
    fn what_was_not_signed_with_a_secret_of_ours_is_forged() {
        let good = sign(NOW, BODY, "whsec_new");
        for (header, body) in [
            (format!("t={NOW},v1={}", sign(NOW, BODY, "whsec_other")), BODY),
            (format!("t={},v1={good}", NOW + 1), BODY),
            (format!("t={NOW},v1={good}"), br#"{ "id":"evt_1"}"#.as_slice()),
            (format!("t={NOW},v1={good}"), b"".as_slice()),
        ] {
            assert_eq!(check(&header, body), Err(NotificationError::Forged), "{header}");
        }
        let none = verify(&format!("t={NOW},v1={good}"), BODY, &[], Timestamp::UNIX_EPOCH);
        assert_eq!(none, Err(NotificationError::Forged));
    }

    #[test]
    fn a_header_that_is_none_is_no_signature() {
        let good = sign(NOW, BODY, "whsec_new");
        for header in [
            String::new(),
            "t=".to_owned(),
            format!("v1={good}"),
            format!("t={NOW}"),
            format!("t={NOW},v0={good}"),
            format!("t=x,v1={good}"),
            format!("t={NOW},v1="),
            format!("t={NOW},v1={}", &good[1..]),
            format!("t={NOW},v1={}", good.to_uppercase()),
            format!("t={NOW},t={NOW},v1={good}"),
            format!("t={NOW},v1={good},{}", "x".repeat(5_000)),
        ] {
            assert_eq!(check(&header, BODY), Err(NotificationError::Unsigned), "{header}");
        }
    }

    #[test]
    fn an_old_signature_is_stale_and_one_from_the_future_is_not() {
        for (age, outcome) in [
            (300, Ok(NOW - 300)),
            (301, Err(NotificationError::Stale { seconds: 301 })),
            (-3_600, Ok(NOW + 3_600)),
        ] {
            let time = NOW - age;
            let header = format!("t={time},v1={}", sign(time, BODY, "whsec_new"));
            assert_eq!(check(&header, BODY), outcome, "{age}");
        }
    }
    #[derive(serde::Deserialize)]
    struct Vectors {
        now: i64,
        cases: Vec<Vector>,
    }

    #[derive(serde::Deserialize)]
    struct Vector {
        name: String,
        header: String,
        body: String,
        secret: String,
        python: String,
        node: String,
    }

    #[test]
    fn headers_are_accepted_and_refused_as_by_the_official_libraries() {
        let text = include_str!("../../tests-data/stripe-signatures.json");
        let vectors: Vectors = serde_json::from_str(text).unwrap();
        let now = Timestamp::from_second(vectors.now).unwrap();
        let (mut accepted, mut refused, mut open) = (0, 0, Vec::new());
        for case in &vectors.cases {
            let ours = verify(&case.header, case.body.as_bytes(), &[secret(&case.secret)], now);
            if case.python != case.node {
                open.push((case.name.as_str(), ours.is_ok()));
                continue;
            }
            assert_eq!(ours.is_ok(), case.python == "accepted", "{}: {ours:?}", case.name);
            if ours.is_ok() { accepted += 1 } else { refused += 1 }
        }
        // Where they part, what is ambiguous is refused; an empty body is refused by what reads it.
        let parted = [
            ("two t, the signed last", false),
            ("two t, the signed first", false),
            ("t with fraction", false),
            ("empty body", true),
        ];
        assert_eq!(open, parted);
        assert_eq!((accepted, refused), (14, 24));
    }
}
