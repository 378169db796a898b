//! Mails, read back by mail-parser.

use mail_parser::{Address, Message as Parsed, MessageParser, MimeHeaders as _};
use proptest::prelude::*;

use super::gala;
use crate::mime::{Mailbox, Message};
use crate::{CalendarError, Method, write};

pub(super) fn invitation() -> Message {
    Message {
        from: Mailbox {
            name: Some("Gala team".to_owned()),
            address: "rsvp@events.example.org".to_owned(),
        },
        to: Mailbox { name: Some("Ana Novak".to_owned()), address: "ana@example.org".to_owned() },
        reply_to: Some(Mailbox { name: None, address: "gala@example.org".to_owned() }),
        subject: "Invitation: Spring gala".to_owned(),
        message_id: "ntc_01k0.1@events.example.org".to_owned(),
        date: "2027-01-15T09:30:05Z".parse().unwrap(),
        text: "Dear Ana,\nyou are invited.\n".to_owned(),
        html: "<p>Dear Ana,<br>you are invited.</p>\n".to_owned(),
        calendar: Some((Method::Request, write(&gala()).unwrap())),
    }
}

fn read(bytes: &[u8]) -> Parsed<'_> {
    MessageParser::default().parse(bytes).expect("mail-parser reads it")
}

fn one(address: Option<&Address<'_>>) -> (Option<String>, String) {
    let list = address.expect("the header").clone().into_list();
    assert_eq!(list.len(), 1, "{list:?}");
    (list[0].name().map(str::to_owned), list[0].address().unwrap().to_owned())
}

fn assert_wire_form(bytes: &[u8]) {
    assert!(bytes.ends_with(b"\r\n"));
    let text = String::from_utf8(bytes.to_vec()).expect("headers are ASCII or UTF-8");
    for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(!line.contains(['\r', '\n']), "{line:?}");
        assert!(line.len() <= 998);
    }
}

#[test]
fn an_invitation_has_the_shape_that_clients_show_buttons_for() {
    let message = invitation();
    let bytes = message.build().unwrap();
    assert_wire_form(&bytes);
    let read = read(&bytes);
    let kinds: Vec<String> = read
        .parts
        .iter()
        .map(|part| {
            let kind = part.content_type().expect("every part has a type");
            format!("{}/{}", kind.ctype(), kind.subtype().unwrap())
        })
        .collect();
    let expected = [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "text/calendar",
        "application/ics",
    ];
    assert_eq!(kinds, expected);
    let calendar = read.parts[4].content_type().unwrap();
    assert_eq!(calendar.attribute("method"), Some("REQUEST"));
    assert_eq!(calendar.attribute("charset"), Some("utf-8"));
    let object = message.calendar.as_ref().unwrap().1.as_bytes();
    assert_eq!(read.parts[4].contents(), object);
    assert_eq!(read.parts[5].contents(), object);
    assert_eq!(read.parts[5].attachment_name(), Some("event.ics"));
    assert_eq!(read.header("Auto-Submitted").unwrap().as_text(), Some("auto-generated"));
    assert_eq!(read.message_id(), Some(message.message_id.as_str()));
    assert_eq!(read.date().unwrap().to_rfc3339(), "2027-01-15T09:30:05Z");
    assert_eq!(one(read.reply_to()), (None, "gala@example.org".to_owned()));
}

#[test]
fn a_plain_notice_is_two_alternatives() {
    let message = Message { calendar: None, reply_to: None, ..invitation() };
    let bytes = message.build().unwrap();
    let read = read(&bytes);
    assert_eq!(read.parts.len(), 3);
    assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), message.text);
    assert_eq!(read.body_html(0).unwrap().replace("\r\n", "\n"), message.html);
    assert!(read.reply_to().is_none());
}

#[test]
fn equal_messages_give_equal_bytes() {
    assert_eq!(invitation().build(), invitation().build());
}

#[test]
fn a_header_cannot_be_added_through_any_field() {
    let evil = "x\r\nBcc: evil@example.org\r\n\r\nbody";
    let mut message = invitation();
    message.subject = evil.to_owned();
    message.from.name = Some(evil.to_owned());
    message.to.name = Some(evil.to_owned());
    let bytes = message.build().unwrap();
    assert_wire_form(&bytes);
    let read = read(&bytes);
    assert!(read.bcc().is_none());
    assert_eq!(read.subject(), Some("x Bcc: evil@example.org body"));
    assert_eq!(one(read.to()).0.as_deref(), Some("x Bcc: evil@example.org body"));
    assert_eq!(read.parts.len(), 6);
}

#[test]
fn addresses_and_identifiers_with_line_ends_are_refused() {
    let refused = |message: Message| message.build().expect_err("refused");
    let mut message = invitation();
    message.to.address = "ana@example.org\r\nBcc: evil@example.org".to_owned();
    assert_eq!(refused(message), CalendarError::ControlCharacter { field: "To" });
    let mut message = invitation();
    message.from.address = "a@x.example\ny".to_owned();
    assert_eq!(refused(message), CalendarError::ControlCharacter { field: "From" });
    let mut message = invitation();
    message.to.address = "ana@example.org, evil@example.org".to_owned();
    assert!(matches!(refused(message), CalendarError::BadAddress(_)));
    for id in ["", "x", "x@", "@x", "a@b@c", "a b@c", "a@b>\r\nX: y", "a@b>", "ä@b"] {
        let message = Message { message_id: id.to_owned(), ..invitation() };
        assert!(message.build().is_err(), "{id}");
    }
}

#[test]
fn a_body_cannot_end_its_part() {
    let evil = "--=_planify_alternative--\r\n--=_planify_mixed--\r\nX: y\n.\r\nQUIT\r\n";
    let message = Message { text: evil.to_owned(), html: evil.to_owned(), ..invitation() };
    let bytes = message.build().unwrap();
    let read = read(&bytes);
    assert_eq!(read.parts.len(), 6);
    assert_eq!(read.body_text(0).unwrap(), evil.replace("X: y\n", "X: y\r\n"));
}

#[test]
fn an_address_beyond_ascii_stays_as_it_is_for_smtputf8() {
    let mut message = invitation();
    message.to.address = "jürgen@bücher.example".to_owned();
    let bytes = message.build().unwrap();
    assert_wire_form(&bytes);
    assert_eq!(one(read(&bytes).to()).1, "jürgen@bücher.example");
}

/// What a header is expected to say.
fn said(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(500).collect()
}

fn any_line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zA-Z0-9 ]{1,20}",
        "[äöüčš漢字עברית]{1,30}",
        prop::sample::select(vec![
            "\"",
            "\\",
            ",",
            ";",
            "<",
            ">",
            "@",
            "=?utf-8?Q?x?=",
            "👩‍👩‍👧‍👦",
            "(",
            ")"
        ])
        .prop_map(str::to_owned),
        "[a-z]{60,120}",
    ];
    prop::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_subject_name_and_body_comes_back(
        subject in any_line(),
        name in any_line(),
        text in prop::collection::vec(any_line(), 1..5),
    ) {
        prop_assume!(!subject.trim().is_empty() && !name.trim().is_empty());
        let text = text.join("\n");
        let mut message = Message { subject: subject.clone(), text: text.clone(), ..invitation() };
        message.to.name = Some(name.clone());
        let bytes = message.build().unwrap();
        assert_wire_form(&bytes);
        prop_assert!(bytes.is_ascii());
        let read = read(&bytes);
        // A word that looks encoded is the one thing RFC 2047 readers cannot tell apart.
        if !subject.contains("=?") {
            prop_assert_eq!(read.subject().unwrap(), said(&subject));
        }
        if !name.contains("=?") {
            let (read_name, address) = one(read.to());
            prop_assert_eq!(read_name.unwrap(), said(&name));
            prop_assert_eq!(address, "ana@example.org");
        }
        prop_assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), text);
        prop_assert_eq!(read.parts.len(), 6);
    }
}
