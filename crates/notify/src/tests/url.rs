//! `mail.url` in all its forms.

use crate::{MailUrl, MailUrlError, SmtpUrl, Tls};

fn smtp(text: &str) -> SmtpUrl {
    match text.parse() {
        Ok(MailUrl::Smtp(url)) => url,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn each_form_is_understood() {
    for (text, host, port, tls) in [
        ("smtp://mail.example.org", "mail.example.org", 587, Tls::Required),
        ("smtp://mail.example.org:2525", "mail.example.org", 2525, Tls::Required),
        ("smtps://mail.example.org/", "mail.example.org", 465, Tls::Implicit),
        ("smtp://localhost", "localhost", 25, Tls::Loopback),
        ("smtp://127.0.0.1:1025", "127.0.0.1", 1025, Tls::Loopback),
        ("smtp://[::1]:1025", "::1", 1025, Tls::Loopback),
        ("smtps://127.0.0.1:1025", "127.0.0.1", 1025, Tls::Implicit),
        ("smtp://127.0.0.1:1025?ca=/etc/ca.pem", "127.0.0.1", 1025, Tls::Required),
        ("smtp://u:p@localhost", "localhost", 587, Tls::Loopback),
        ("smtp://10.0.0.7", "10.0.0.7", 587, Tls::Required),
    ] {
        let url = smtp(text);
        assert_eq!((url.host.as_str(), url.port, url.tls), (host, port, tls), "{text}");
    }
    assert_eq!("file:mails".parse(), Ok(MailUrl::File("mails".into())));
    assert_eq!("file:/var/mails".parse(), Ok(MailUrl::File("/var/mails".into())));
    assert_eq!("file:///var/mails".parse(), Ok(MailUrl::File("/var/mails".into())));
}

#[test]
fn a_password_is_understood_and_never_shown() {
    let url = smtp("smtp://ana%40example.org:p%40ss%3Aword@mail.example.org");
    assert_eq!(url.user.as_deref(), Some("ana@example.org"));
    assert_eq!(url.password.as_deref(), Some("p@ss:word"));
    for shown in [url.to_string(), format!("{url:?}"), format!("{:?}", MailUrl::Smtp(url))] {
        assert!(!shown.contains("ss"), "{shown}");
        assert!(shown.contains("ana@example.org:***@mail.example.org:587"), "{shown}");
    }
}

#[test]
fn what_cannot_be_used_says_why() {
    for (text, error) in [
        ("mail.example.org", MailUrlError::Form),
        ("http://mail.example.org", MailUrlError::Form),
        ("smtp://", MailUrlError::NoHost),
        ("smtp:mail", MailUrlError::NoHost),
        ("file:", MailUrlError::NoFolder),
        ("smtp://ana@mail.example.org", MailUrlError::HalfCredentials),
        ("smtp://:secret@mail.example.org", MailUrlError::HalfCredentials),
        ("smtp://u:p%0Aq@mail.example.org", MailUrlError::Form),
        ("smtp://m.example/x", MailUrlError::Extra("/x".to_owned())),
        ("smtp://m.example?tls=no", MailUrlError::Extra("tls".to_owned())),
        ("smtp://m.example#x", MailUrlError::Extra("#".to_owned())),
    ] {
        assert_eq!(text.parse::<MailUrl>(), Err(error), "{text}");
    }
    let refused = "smtp://ana:secret@m.example?tls=no".parse::<MailUrl>().unwrap_err();
    assert!(!refused.to_string().contains("secret"));
}
