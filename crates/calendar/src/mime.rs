//! The whole mail around an invitation or a plain notice.
//!
//! An invitation has the shape that mail programs show buttons for: text, HTML and the calendar
//! object as alternatives, and the same object as a file (the shape of the
//! iMIP guides, RFC 6047). The bytes depend on the message alone, so a retry sends the same mail. Every body is
//! encoded, so no line of it can look like a boundary, and every line ends with CRLF.

use encodify::{base64, qp};
use jiff::Timestamp;
use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::{BodyPart, MimePart};

use crate::error::CalendarError;
use crate::invitation::Method;
use crate::text;

/// The longest Message-ID: it is written on one header line.
const MESSAGE_ID_LIMIT: usize = 250;

/// The longest subject or name; the rest is cut.
const HEADER_LIMIT: usize = 500;

/// The longest line of a mail, without its end (RFC 5322 §2.1.1).
const LINE_LIMIT: usize = 998;

/// A name and an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// The name, if one is known.
    pub name: Option<String>,
    /// The address.
    pub address: String,
}

/// One mail to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The sender.
    pub from: Mailbox,
    /// The one recipient.
    pub to: Mailbox,
    /// Where answers of people go, if not to the sender.
    pub reply_to: Option<Mailbox>,
    /// The subject, one line.
    pub subject: String,
    /// An identifier `left@right` without angle brackets, the same for every retry.
    pub message_id: String,
    /// When the mail was planned, the same for every retry.
    pub date: Timestamp,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
    /// The calendar object and its method.
    pub calendar: Option<(Method, String)>,
}

impl Message {
    /// Builds the bytes of the mail.
    pub fn build(&self) -> Result<Vec<u8>, CalendarError> {
        let mut builder = MessageBuilder::new()
            .header("From", mailbox("From", &self.from)?)
            .header("To", mailbox("To", &self.to)?);
        if let Some(reply_to) = &self.reply_to {
            builder = builder.header("Reply-To", mailbox("Reply-To", reply_to)?);
        }
        let subject = header_text(&self.subject);
        if subject.is_empty() {
            return Err(CalendarError::Empty { field: "Subject" });
        }
        let bytes = builder
            .subject(subject)
            .message_id(message_id(&self.message_id)?)
            .date(Date::new(self.date.as_second()))
            .header("Auto-Submitted", HeaderType::from(Raw::new("auto-generated")))
            .body(self.body())
            .write_to_vec()
            .map_err(|problem| CalendarError::Invalid(problem.to_string()))?;
        check_lines(&bytes)?;
        Ok(bytes)
    }

    fn body(&self) -> MimePart<'_> {
        let mut alternatives = vec![
            quoted("text/plain; charset=utf-8", &self.text),
            quoted("text/html; charset=utf-8", &self.html),
        ];
        let Some((method, calendar)) = &self.calendar else {
            return multipart("alternative", alternatives);
        };
        let inline = format!("text/calendar; method={}; charset=utf-8", method.as_str());
        alternatives.push(binary(inline, calendar));
        let file = binary("application/ics; name=event.ics".to_owned(), calendar);
        let file = file.attachment("event.ics");
        multipart("mixed", vec![multipart("alternative", alternatives), file])
    }
}

/// Groups parts; the boundary holds `=_`, which neither encoding of a body can produce.
fn multipart<'a>(kind: &str, parts: Vec<MimePart<'a>>) -> MimePart<'a> {
    let boundary = format!("=_planify_{kind}");
    let kind = ContentType::new(format!("multipart/{kind}")).attribute("boundary", boundary);
    MimePart::new(kind, BodyPart::Multipart(parts))
}

fn quoted<'a>(kind: &'static str, body: &str) -> MimePart<'a> {
    leaf(kind.to_owned(), "quoted-printable", qp::BODY.encode(text::many_lines(body)))
}

fn binary<'a>(kind: String, body: &str) -> MimePart<'a> {
    leaf(kind, "base64", base64::MIME.encode(body))
}

/// A part that is encoded already; its type is written as it stands, without needless quotes,
/// because some readers look for `method=REQUEST` to the letter.
fn leaf<'a>(kind: String, encoding: &'static str, body: String) -> MimePart<'a> {
    MimePart {
        headers: vec![
            ("Content-Type".into(), Raw::new(kind).into()),
            ("Content-Transfer-Encoding".into(), Raw::new(encoding).into()),
        ],
        contents: BodyPart::Text(body.into()),
    }
}

fn mailbox<'a>(field: &'static str, mailbox: &'a Mailbox) -> Result<Address<'a>, CalendarError> {
    let address = text::address(field, &mailbox.address)?;
    let name = mailbox.name.as_deref().map(header_text).filter(|name| !name.is_empty());
    Ok(Address::new_address(name, address))
}

fn header_text(value: &str) -> String {
    text::one_line(value).chars().take(HEADER_LIMIT).collect()
}

fn message_id(value: &str) -> Result<&str, CalendarError> {
    let value = text::without_controls("Message-ID", value)?;
    if value.len() > MESSAGE_ID_LIMIT {
        return Err(CalendarError::TooLong { field: "Message-ID", limit: MESSAGE_ID_LIMIT });
    }
    let allowed =
        |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.@".contains(&byte);
    let sides = value
        .split_once('@')
        .filter(|(left, right)| !left.is_empty() && !right.is_empty() && !right.contains('@'));
    if sides.is_none() || !value.bytes().all(allowed) {
        return Err(CalendarError::Invalid("the Message-ID is not `left@right`".to_owned()));
    }
    Ok(value)
}

/// Proves what SMTP needs: only CRLF line ends and no line above the limit.
fn check_lines(bytes: &[u8]) -> Result<(), CalendarError> {
    let mut lines = bytes.split(|&byte| byte == b'\n').peekable();
    while let Some(line) = lines.next() {
        let last = lines.peek().is_none();
        let ended = line.strip_suffix(b"\r");
        let line = ended.unwrap_or(line);
        let rest_after_last = last && line.is_empty();
        if (ended.is_none() && !rest_after_last) || line.contains(&b'\r') {
            return Err(CalendarError::Invalid("a line of the mail lacks CRLF".to_owned()));
        }
        if line.len() > LINE_LIMIT {
            return Err(CalendarError::Invalid("a line of the mail is too long".to_owned()));
        }
    }
    Ok(())
}
