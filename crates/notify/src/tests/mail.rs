//! The last check before a mail leaves.

use super::mail;
use crate::SendError;

fn refuses(change: impl FnOnce(&mut crate::OutgoingMail)) {
    let mut mail = mail(1);
    change(&mut mail);
    assert!(matches!(mail.check(), Err(SendError::Permanent { code: None, .. })), "{mail:?}");
}

#[test]
fn a_good_mail_passes() {
    assert_eq!(mail(1).check(), Ok(()));
}

#[test]
fn addresses_that_could_be_commands_are_refused() {
    for address in [
        "ana@example.org\r\nRCPT TO:<evil@example.org>",
        "ana@example.org\n",
        "a\u{0}@x.example",
        "ana@example.org>",
        "a b@x.example",
        "ana",
        "@x.example",
        "ana@",
        "a@b@c",
        "",
        "a\u{85}@x.example",
        "\"a\"@x.example",
    ] {
        refuses(|mail| mail.recipient = address.to_owned());
        refuses(|mail| mail.envelope_from = address.to_owned());
    }
    refuses(|mail| mail.recipient = format!("{}@x.example", "a".repeat(300)));
    refuses(|mail| mail.message_id = "a b@c".to_owned());
    refuses(|mail| mail.message_id = "a@b\r\nX: y".to_owned());
    refuses(|mail| mail.message_id = String::new());
}

#[test]
fn bytes_that_could_end_the_mail_early_are_refused() {
    for bytes in [
        "",
        "no end",
        "bare\nfeed\r\n",
        "bare\rreturn\r\n",
        "x\r\n.\n\r\n",
        "x\r\r\n",
        "\r\n.\r\r\n",
        "x\n.\r\n",
        "x\r\n\n",
        "x\r",
        "nul\0\r\n",
        "x\n",
    ] {
        refuses(|mail| mail.bytes = bytes.as_bytes().to_vec());
    }
    refuses(|mail| mail.bytes = format!("{}\r\n", "x".repeat(999)).into_bytes());
    refuses(|mail| mail.bytes = "x\r\n".repeat(4 * 1024 * 1024).into_bytes());
    let mut edge = mail(1);
    edge.bytes = format!("{}\r\n", "x".repeat(998)).into_bytes();
    assert_eq!(edge.check(), Ok(()));
}

#[test]
fn texts_of_others_become_one_short_line() {
    let text = crate::error::sanitised(&format!("a\r\nb\u{1b}[2J\u{202e}\t c{}", "x".repeat(500)));
    assert!(text.starts_with("a b [2J cxxx"), "{text}");
    assert_eq!(text.chars().count(), 300);
}
