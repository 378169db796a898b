//! The words of mails: what `daemon/templates/mail` makes of one notice or letter.
//!
//! Templates are embedded in the program and described in the README beside them. Values in HTML
//! are escaped; a template that names a missing value or runs too long fails, so that nobody
//! receives half a mail.

mod booking;
mod templates;

pub use booking::{BookingValues, BookingWords, DateWords, DueWords};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value};
use serde::Serialize;
use templates::{KINDS, SHARED};

/// Instructions that one text may take.
const FUEL: u64 = 100_000;

/// What a mail is about, with times already in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetterValues {
    /// The event as it is now.
    pub event: EventWords,
    /// The reader.
    pub guest: GuestWords,
    /// Who invites.
    pub org: OrgWords,
    /// The guest's secret link, if there are links.
    pub link: Option<String>,
    /// What changed; empty except for `updated` and `agenda`.
    pub changes: Vec<ChangeWords>,
    /// Why, in the organiser's words.
    pub reason: Option<String>,
    /// Whether the guest was taken off the list; false if the event itself was called off.
    pub withdrawn: bool,
}

/// An event in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventWords {
    /// The title.
    pub title: String,
    /// When, with the zone.
    pub when: String,
    /// The place.
    pub location: Option<String>,
    /// The link to take part online.
    pub online_url: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// What it is about.
    pub description: Option<String>,
    /// Until when answers are taken, with the zone.
    pub deadline: Option<String>,
}

/// A guest in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GuestWords {
    /// The name.
    pub name: String,
    /// The most people that an answer may stand for.
    pub party_max: i64,
    /// `pending`, `yes`, `no`, `maybe` or `waitlisted`.
    pub answer: &'static str,
    /// The people that the answer stands for.
    pub party: i64,
}

/// An organisation in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrgWords {
    /// The name.
    pub name: String,
}

/// A change in words; an empty value is one that was not or is no longer given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeWords {
    /// `title`, `time`, `location` or `online_url`; of an item `item` and others too.
    pub field: String,
    /// What it was.
    pub old: String,
    /// What it is.
    pub new: String,
    /// The title of the item of the agenda that changed; none if it is the event.
    pub item: Option<String>,
}

/// The three texts of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The subject, one line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
}

/// A mail could not be made from its templates.
#[derive(Debug, thiserror::Error)]
#[error("the mail `{kind}` cannot be written: {source}")]
pub struct LetterError {
    kind: String,
    source: minijinja::Error,
}

/// Writes mails.
#[derive(Debug)]
pub struct Letters {
    environment: Environment<'static>,
}

impl Default for Letters {
    fn default() -> Self {
        Self::new()
    }
}

impl Letters {
    /// Reads the embedded templates.
    pub fn new() -> Self {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_syntax(syntax());
        environment.set_fuel(Some(FUEL));
        for (name, source) in SHARED.iter().chain(KINDS) {
            environment.add_template(name, source).expect("a test reads every embedded template");
        }
        Self { environment }
    }

    /// Writes the three texts of one mail, by the folder of its templates.
    pub fn write(&self, kind: &str, values: &impl Serialize) -> Result<Letter, LetterError> {
        let values = Value::from(Serde(values));
        let render = |part: &str| {
            let name = format!("mail/{kind}/{part}.j2");
            let made = self.environment.get_template(&name).and_then(|it| it.render(&values));
            made.map_err(|source| LetterError { kind: kind.to_owned(), source })
        };
        Ok(Letter {
            subject: render("subject.txt")?.trim().to_owned(),
            text: tidied(&render("body.txt")?),
            html: render("body.html")?,
        })
    }
}

/// Lines that hold nothing but a block leave no trace.
fn syntax() -> SyntaxConfig {
    SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build()
        .expect("the usual delimiters do not collide")
}

/// Joins runs of empty lines, which blocks that have nothing to say leave behind.
fn tidied(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = true;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() && empty {
            continue;
        }
        empty = line.is_empty();
        out.push_str(line);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests;
