//! Questions that an event asks its guests, and what is an answer to them.
//!
//! What is kept of a guest always fits the questions of the event: each answer is checked here, by
//! one function for every door, before anything is written.

use crate::event::check_slug;
use crate::id::{EventId, OrgId, QuestionId};
use crate::patch::Patch;
use crate::rule::{Fault, Refusal};
use crate::text;
use crate::words::words;
use std::collections::BTreeMap;

mod answers;
mod number;

pub use answers::{Demand, check, fitting};
pub use number::Decimal;

/// The most questions of an event.
pub const QUESTIONS_MAX: usize = 50;
/// The most options of a choice.
pub const OPTIONS_MAX: usize = 50;
/// The longest option, in characters.
pub const OPTION_MAX: usize = 100;
/// The longest question, in characters.
pub const TITLE_MAX: usize = 300;
/// The longest text that an answer may be, in characters.
pub const TEXT_MAX: i64 = 2_000;
/// The longest text when nothing is said.
pub const TEXT_USUAL: i64 = 500;

words! {
    /// What kind of answer a question wants.
    Kind, "kind" {
        /// A text.
        Text = "text",
        /// One of some options.
        Choice = "choice",
        /// A number.
        Number = "number",
        /// Yes or no.
        YesNo = "yes-no",
    }
}

/// What is an answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// A text of at most so many characters.
    Text {
        /// The most characters.
        max_length: i64,
    },
    /// One of these.
    Choice {
        /// The options, in the order in which they are shown.
        options: Vec<String>,
    },
    /// A number within limits.
    Number {
        /// The least, itself included.
        min: Option<Decimal>,
        /// The most, itself included.
        max: Option<Decimal>,
    },
    /// `yes` or `no`.
    YesNo,
}

impl Form {
    /// The kind of answer.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Text { .. } => Kind::Text,
            Self::Choice { .. } => Kind::Choice,
            Self::Number { .. } => Kind::Number,
            Self::YesNo => Kind::YesNo,
        }
    }
}

/// What people decide about a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// The question as guests read it.
    pub title: String,
    /// What is an answer.
    pub form: Form,
    /// Whether a guest who comes must answer it.
    pub required: bool,
    /// Its place among the questions, the first being 1; others may have the same.
    pub position: i64,
}

/// A question of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The id.
    pub id: QuestionId,
    /// The organisation.
    pub org: OrgId,
    /// The event.
    pub event: EventId,
    /// The name in commands, exports and stored answers; it never changes.
    pub name: String,
    /// What people decided.
    pub details: Details,
    /// Grows with each change.
    pub version: i64,
}

/// What a guest answered: names of questions and the answers as text.
///
/// Numbers are written without needless zeros, so equal answers are equal texts.
pub type Responses = BTreeMap<String, String>;

/// A question to add or a change to one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditQuestion {
    /// The question.
    pub title: Option<String>,
    /// The kind of answer; it stays once it is chosen.
    pub kind: Option<Kind>,
    /// All options of a choice.
    pub options: Option<Vec<String>>,
    /// The most characters of a text.
    pub max_length: Option<i64>,
    /// The least number.
    pub min: Patch<Decimal>,
    /// The greatest number.
    pub max: Patch<Decimal>,
    /// Whether it must be answered.
    pub required: Option<bool>,
    /// Its place.
    pub position: Option<i64>,
}

/// The name of a new question: the one that was wished for, or one made from its title.
pub fn name_of(wished: Option<&str>, title: &str) -> Result<String, Refusal> {
    match wished {
        Some(wished) => check_slug(wished).map_err(|refusal| refusal.field("name")),
        None => Ok(text::slug(title)),
    }
}

/// The details of a new question, which comes behind `last`.
pub fn create(new: &EditQuestion, last: i64) -> Result<Details, Refusal> {
    let title = new.title.as_deref().unwrap_or_default();
    let form = match new.kind.unwrap_or(Kind::Text) {
        Kind::Text => Form::Text { max_length: TEXT_USUAL },
        Kind::Choice => Form::Choice { options: Vec::new() },
        Kind::Number => Form::Number { min: None, max: None },
        Kind::YesNo => Form::YesNo,
    };
    Ok(Details {
        title: parse_title(title)?,
        form: changed(&form, new)?,
        required: new.required.unwrap_or(false),
        position: position(new.position.unwrap_or_else(|| last.saturating_add(1)))?,
    })
}

/// The details of a question after a change.
pub fn edit(current: &Details, edit: &EditQuestion) -> Result<Details, Refusal> {
    if edit.kind.is_some_and(|kind| kind != current.form.kind()) {
        let message = format!("a question of kind `{}` stays one", current.form.kind());
        return Err(Refusal::invalid("kind", message)
            .hint("delete it and add another, or add another beside it"));
    }
    Ok(Details {
        title: edit.title.as_deref().map_or(Ok(current.title.clone()), parse_title)?,
        form: changed(&current.form, edit)?,
        required: edit.required.unwrap_or(current.required),
        position: edit.position.map_or(Ok(current.position), position)?,
    })
}

fn parse_title(title: &str) -> Result<String, Refusal> {
    text::required_line(title, TITLE_MAX).map_err(|error| Refusal::from(error).field("title"))
}

fn position(position: i64) -> Result<i64, Refusal> {
    if (1..=1_000).contains(&position) {
        return Ok(position);
    }
    Err(Refusal::invalid("position", format!("a place of `{position}` is not between 1 and 1000")))
}

/// The form after a change; what belongs to another kind is refused.
fn changed(form: &Form, edit: &EditQuestion) -> Result<Form, Refusal> {
    let kind = form.kind();
    let given = [
        ("options", edit.options.is_some(), Kind::Choice),
        ("max_length", edit.max_length.is_some(), Kind::Text),
        ("min", edit.min != Patch::Keep, Kind::Number),
        ("max", edit.max != Patch::Keep, Kind::Number),
    ];
    if let Some((field, _, of)) = given.into_iter().find(|(_, given, of)| *given && *of != kind) {
        let message = format!("`{field}` is for questions of kind `{of}`, this is one of `{kind}`");
        return Err(Refusal::invalid(field, message));
    }
    match form {
        Form::Text { max_length } => {
            Ok(Form::Text { max_length: check_length(edit.max_length.unwrap_or(*max_length))? })
        }
        Form::Choice { options } => {
            let options = edit.options.as_deref().unwrap_or(options);
            Ok(Form::Choice { options: check_options(options)? })
        }
        Form::Number { min, max } => {
            let (min, max) = (edit.min.apply(*min), edit.max.apply(*max));
            if let (Some(least), Some(most)) = (min, max)
                && least > most
            {
                let message = format!("no number is at least {least} and at most {most}");
                return Err(Refusal::invalid("min", message));
            }
            Ok(Form::Number { min, max })
        }
        Form::YesNo => Ok(Form::YesNo),
    }
}

fn check_length(length: i64) -> Result<i64, Refusal> {
    if (1..=TEXT_MAX).contains(&length) {
        return Ok(length);
    }
    let message = format!("a length of `{length}` is not between 1 and {TEXT_MAX}");
    Err(Refusal::invalid("max_length", message))
}

fn check_options(options: &[String]) -> Result<Vec<String>, Refusal> {
    let mut clean = Vec::with_capacity(options.len().min(OPTIONS_MAX));
    if options.len() > OPTIONS_MAX {
        let message = format!("{} options are more than {OPTIONS_MAX}", options.len());
        return Err(Refusal::invalid("options", message));
    }
    for option in options {
        let option = text::required_line(option, OPTION_MAX)
            .map_err(|error| Refusal::from(error).field("options"))?;
        if clean.contains(&option) {
            let message = format!("the option `{option}` is there twice");
            return Err(Refusal::invalid("options", message));
        }
        clean.push(option);
    }
    if clean.is_empty() {
        return Err(Refusal::invalid("options", "a choice needs options")
            .hint("give each with `--option TEXT`"));
    }
    Ok(clean)
}

impl Question {
    /// A fault of the answer to this question.
    fn fault(&self, message: impl Into<String>) -> Fault {
        Fault { field: format!("answers.{}", self.name), message: message.into() }
    }
}

#[cfg(test)]
mod tests;
