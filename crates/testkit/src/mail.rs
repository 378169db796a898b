//! Mails as a recipient sees them, read from a folder of `.eml` files.
//!
//! The folder is filled by the daemon's `file:` transport or by the mail sink of tests/services, which also leaves an
//! envelope beside each message.

use std::path::{Path, PathBuf};

use mail_parser::{Address, Message, MessageParser, MimeHeaders as _};
use serde_json::Value;

use crate::wait;

/// One message, parsed by a library that the product does not use.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The file it was read from.
    pub path: PathBuf,
    /// Addresses of the header field `From`.
    pub from: Vec<String>,
    /// Addresses of the header field `To`.
    pub to: Vec<String>,
    /// Addresses of the header field `Reply-To`.
    pub reply_to: Vec<String>,
    pub subject: String,
    pub message_id: String,
    /// The plain text part, decoded.
    pub text: String,
    /// The HTML part, decoded.
    pub html: String,
    /// The first `text/calendar` part, decoded.
    pub calendar: Option<Calendar>,
    /// What the sink noted: `from`, `to`, `tls`, `user`; null for a folder filled by the daemon.
    pub envelope: Value,
    pub raw: Vec<u8>,
}

/// The calendar part of a message.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// The parameter `method` of its content type.
    pub method: String,
    pub text: String,
}

impl Calendar {
    /// The value of the event's first property `name`, with folded lines joined; parameters are left out.
    pub fn property(&self, name: &str) -> Option<String> {
        let unfolded = self.text.replace("\r\n ", "").replace("\r\n\t", "");
        let (_, event) = unfolded.split_once("BEGIN:VEVENT")?;
        event.lines().find_map(|line| {
            let (head, value) = line.split_once(':')?;
            (head.split(';').next() == Some(name)).then(|| value.to_owned())
        })
    }
}

/// A folder of mails.
#[derive(Clone, Debug)]
pub struct Mailbox {
    path: PathBuf,
}

impl Mailbox {
    /// Looks at the `.eml` files in `path`, which need not exist yet.
    pub fn at(path: impl AsRef<Path>) -> Self {
        Self { path: path.as_ref().to_owned() }
    }

    /// All mails, in the order of their file names.
    pub fn all(&self) -> Vec<Mail> {
        let Ok(entries) = std::fs::read_dir(&self.path) else { return Vec::new() };
        let mut paths: Vec<PathBuf> = entries
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|kind| kind == "eml"))
            .filter(|path| !path.file_name().unwrap().to_string_lossy().starts_with('.'))
            .collect();
        paths.sort();
        paths.into_iter().map(read).collect()
    }

    /// The mails to one address, in the order of their file names.
    pub fn to(&self, address: &str) -> Vec<Mail> {
        self.all().into_iter().filter(|mail| mail.to.iter().any(|to| to == address)).collect()
    }

    /// Waits until there are `count` mails to `address`, and fails if there are more.
    pub fn wait_for(&self, address: &str, count: usize) -> Vec<Mail> {
        let mails = wait::until(wait::SOON, &format!("{count} mails to `{address}`"), || {
            Some(self.to(address)).filter(|mails| mails.len() >= count)
        });
        assert_eq!(mails.len(), count, "mails to `{address}`: {:?}", subjects(&mails));
        mails
    }

    /// Waits until there are `count` mails in all, and fails if there are more.
    pub fn wait_for_all(&self, count: usize) -> Vec<Mail> {
        let mails = wait::until(wait::SOON, &format!("{count} mails"), || {
            Some(self.all()).filter(|mails| mails.len() >= count)
        });
        assert_eq!(mails.len(), count, "mails: {:?}", subjects(&mails));
        mails
    }
}

fn subjects(mails: &[Mail]) -> Vec<&str> {
    mails.iter().map(|mail| mail.subject.as_str()).collect()
}

fn read(path: PathBuf) -> Mail {
    let raw = std::fs::read(&path).unwrap();
    let envelope = std::fs::read(path.with_extension("json"))
        .map_or(Value::Null, |text| serde_json::from_slice(&text).unwrap());
    let message = MessageParser::default().parse(&raw).expect("the file is a message");
    Mail {
        from: addresses(message.from()),
        to: addresses(message.to()),
        reply_to: addresses(message.reply_to()),
        subject: message.subject().unwrap_or_default().to_owned(),
        message_id: message.message_id().unwrap_or_default().to_owned(),
        text: message.body_text(0).map(String::from).unwrap_or_default(),
        html: message.body_html(0).map(String::from).unwrap_or_default(),
        calendar: calendar(&message),
        envelope,
        raw: raw.clone(),
        path,
    }
}

fn calendar(message: &Message<'_>) -> Option<Calendar> {
    message.parts.iter().find_map(|part| {
        let kind = part.content_type()?;
        let is_calendar = kind.ctype() == "text" && kind.subtype() == Some("calendar");
        is_calendar.then(|| Calendar {
            method: kind.attribute("method").unwrap_or_default().to_owned(),
            text: String::from_utf8(part.contents().to_owned())
                .expect("the calendar part is UTF-8"),
        })
    })
}

fn addresses(field: Option<&Address<'_>>) -> Vec<String> {
    let all = field.into_iter().flat_map(Address::iter);
    all.filter_map(|address| address.address().map(str::to_owned)).collect()
}

#[test]
fn a_mail_is_read_with_its_calendar_and_envelope() {
    let folder = crate::folder::Folder::new();
    let calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY;LANGUAGE=en:A long \r\n title\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let message = format!(
        "From: Gala <gala@example.org>\r\nTo: anna@example.org\r\nSubject: =?utf-8?q?Caf=C3=A9?=\r\n\
         Message-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n\
         --x\r\nContent-Type: text/plain\r\n\r\nhello\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>hello</p>\r\n\
         --x\r\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\r\n{calendar}\r\n--x--\r\n"
    );
    folder.write("000001.eml", message);
    folder.write("000001.json", "{\"to\":[\"anna@example.org\"]}");
    let mail = Mailbox::at(folder.path()).wait_for("anna@example.org", 1).remove(0);
    assert_eq!((mail.subject.as_str(), mail.message_id.as_str()), ("Café", "1@example.org"));
    assert_eq!((mail.text.trim_end(), mail.html.trim_end()), ("hello", "<p>hello</p>"));
    let part = mail.calendar.unwrap();
    assert_eq!(part.method, "REQUEST");
    assert_eq!(part.property("SUMMARY").as_deref(), Some("A long title"));
    assert_eq!(mail.envelope["to"][0], "anna@example.org");
}
