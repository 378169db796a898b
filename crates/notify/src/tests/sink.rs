//! A real mail server (`tests/services/smtp`), plain and with STARTTLS and sign-in.

use std::fs;
use std::path::Path;

use super::mail;
use crate::{MailUrl, Mailer as _, OutgoingMail, SendError, SmtpMailer};

/// The component that a test wants, if it runs here.
fn component(name: &str) -> Option<String> {
    let found = std::env::var(name).ok();
    if found.is_none() {
        let required = std::env::var("PLANIFY_TEST_REQUIRE").is_ok_and(|it| it == "all");
        assert!(!required, "{name} is not set, and PLANIFY_TEST_REQUIRE=all");
        eprintln!("not run: {name} is not set");
    }
    found
}

fn mailer(url: &str) -> SmtpMailer {
    let Ok(MailUrl::Smtp(url)) = url.parse() else { panic!("a mail URL: {url}") };
    SmtpMailer::new(url).unwrap()
}

/// A mail that no other run has sent.
fn fresh(recipient: &str) -> OutgoingMail {
    let mut fresh = mail(1);
    fresh.message_id = format!("{recipient}.{}.test", std::process::id());
    fresh.recipient = format!("{recipient}.{}@example.org", std::process::id());
    let text = String::from_utf8(fresh.bytes).unwrap();
    fresh.bytes = text.replace("ntc_1@events.example.org", &fresh.message_id).into_bytes();
    fresh
}

/// The envelopes of the mails in the sink's folder that equal these bytes.
fn received(folder: &str, bytes: &[u8]) -> Vec<String> {
    let mut envelopes = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_mail = path.extension() == Some("eml".as_ref());
        if is_mail && fs::read(&path).unwrap() == bytes {
            envelopes.push(fs::read_to_string(Path::new(&path).with_extension("json")).unwrap());
        }
    }
    envelopes
}

#[tokio::test]
async fn a_server_receives_exactly_the_bytes() {
    let Some(server) = component("PLANIFY_TEST_SMTP") else { return };
    let Some(folder) = component("PLANIFY_TEST_SMTP_DIR") else { return };
    let mailer = mailer(&format!("smtp://{server}"));
    mailer.check().await.unwrap();
    let mail = fresh("ana");
    mailer.send(&mail).await.unwrap();
    let envelopes = received(&folder, &mail.bytes);
    assert_eq!(envelopes.len(), 1);
    assert!(envelopes[0].contains(&mail.recipient) && envelopes[0].contains(&mail.envelope_from));
}

#[tokio::test]
async fn an_address_beyond_ascii_arrives() {
    let Some(server) = component("PLANIFY_TEST_SMTP") else { return };
    let mut mail = fresh("jürgen");
    mail.message_id = "j@example.org".to_owned();
    mailer(&format!("smtp://{server}")).send(&mail).await.unwrap();
}

#[tokio::test]
async fn scripted_refusals_are_told_apart() {
    let Some(server) = component("PLANIFY_TEST_SMTP") else { return };
    let mailer = mailer(&format!("smtp://{server}"));
    for (recipient, code, for_good) in [
        ("fail-421", 421, false),
        ("fail-452", 452, false),
        ("fail-550", 550, true),
        ("data-554", 554, true),
    ] {
        match (mailer.send(&fresh(recipient)).await, for_good) {
            (Err(SendError::Temporary { code: found, .. }), false)
            | (Err(SendError::Permanent { code: found, .. }), true) => {
                assert_eq!(found, Some(code), "{recipient}");
            }
            (other, _) => panic!("{recipient}: {other:?}"),
        }
    }
    let later = fresh("grey-1");
    let first = mailer.send(&later).await;
    assert!(matches!(first, Err(SendError::Temporary { code: Some(451), .. })), "{first:?}");
    mailer.send(&later).await.unwrap();
    let cut = mailer.send(&fresh("drop")).await;
    assert!(matches!(cut, Err(SendError::Unavailable { .. })), "{cut:?}");
}

#[tokio::test]
async fn starttls_and_sign_in_are_used_where_they_are_wanted() {
    let Some(server) = component("PLANIFY_TEST_SMTP_STARTTLS") else { return };
    let Some(folder) = component("PLANIFY_TEST_SMTP_STARTTLS_DIR") else { return };
    let Some(authority) = component("PLANIFY_TEST_SMTP_CA") else { return };
    let mail = fresh("tls");
    mailer(&format!("smtp://user:secret@{server}?ca={authority}")).send(&mail).await.unwrap();
    let envelopes = received(&folder, &mail.bytes);
    assert!(envelopes[0].contains("\"tls\": true"), "{envelopes:?}");
    assert!(envelopes[0].contains("\"user\": \"user\""), "{envelopes:?}");

    let refused = mailer(&format!("smtp://user:wrong@{server}?ca={authority}")).send(&mail).await;
    let Err(SendError::Unavailable { text }) = refused else { panic!("{refused:?}") };
    assert!(text.contains("535") && !text.contains("wrong"), "{text}");
}

#[tokio::test]
async fn a_server_whose_certificate_nobody_vouches_for_gets_nothing() {
    let Some(server) = component("PLANIFY_TEST_SMTP_STARTTLS") else { return };
    let port = server.rsplit(':').next().unwrap();
    // A file without any certificate adds nobody to whom the system trusts.
    let other = std::env::temp_dir().join(format!("planify-no-ca-{}.pem", std::process::id()));
    fs::write(&other, "").unwrap();
    let refused = mailer(&format!("smtp://user:secret@localhost:{port}?ca={}", other.display()))
        .send(&fresh("tls"))
        .await;
    fs::remove_file(&other).unwrap();
    let Err(SendError::Unavailable { text }) = refused else { panic!("{refused:?}") };
    assert!(text.contains("certificate"), "{text}");
}
