//! The questions of an event in a form, and what was typed into it.
//!
//! A field is named `q.` and the name of the question, so that no question meets another field.

use planify_core::question::{Form, Question, Responses};
use planify_core::rule::Refusal;
use serde::Serialize;

/// What the names of these fields begin with.
const PREFIX: &str = "q.";

/// The question that a field of a form is an answer to.
pub(super) fn question_of(field: &str) -> Option<&str> {
    field.strip_prefix(PREFIX)
}

/// One question in a form, as `questions.html` shows it.
#[derive(Debug, Serialize)]
pub(super) struct QuestionView {
    field: String,
    title: String,
    /// `text`, `choice`, `number` or `yes-no`.
    kind: &'static str,
    options: Vec<String>,
    max_length: i64,
    /// What a number may be, in words.
    limits: String,
    required: bool,
    value: String,
    problem: String,
}

/// The questions with what was typed or is kept, and what is wrong with it.
pub(super) fn views(
    questions: &[Question],
    typed: &Responses,
    refusal: Option<&Refusal>,
) -> Vec<QuestionView> {
    questions
        .iter()
        .map(|question| QuestionView {
            problem: refusal.map(|refusal| problem(question, typed, refusal)).unwrap_or_default(),
            ..view(question, typed)
        })
        .collect()
}

fn view(question: &Question, typed: &Responses) -> QuestionView {
    let details = &question.details;
    let (options, max_length, limits) = match &details.form {
        Form::Text { max_length } => (Vec::new(), *max_length, String::new()),
        Form::Choice { options } => (options.clone(), 0, String::new()),
        Form::Number { min, max } => {
            let least = min.map(|min| format!("at least {min}"));
            let most = max.map(|max| format!("at most {max}"));
            let limits = least.into_iter().chain(most).collect::<Vec<_>>().join(", ");
            (Vec::new(), 0, limits)
        }
        Form::YesNo => (vec!["yes".to_owned(), "no".to_owned()], 0, String::new()),
    };
    QuestionView {
        field: format!("{PREFIX}{}", question.name),
        title: details.title.clone(),
        kind: details.form.kind().name(),
        options,
        max_length,
        limits,
        required: details.required,
        value: typed.get(&question.name).cloned().unwrap_or_default(),
        problem: String::new(),
    }
}

/// What is wrong with the answer to a question, for the guest.
fn problem(question: &Question, typed: &Responses, refusal: &Refusal) -> String {
    let field = format!("answers.{}", question.name);
    if !refusal.faults.iter().any(|fault| fault.field == field) {
        return String::new();
    }
    let is_empty = typed.get(&question.name).is_none_or(|answer| answer.trim().is_empty());
    match &question.details.form {
        _ if is_empty => "Please answer this if you come.".to_owned(),
        Form::Text { max_length } => {
            format!("Write plain text of at most {max_length} characters.")
        }
        Form::Choice { .. } | Form::YesNo => "Choose one of these.".to_owned(),
        Form::Number { .. } => "Write a number within these limits.".to_owned(),
    }
}
