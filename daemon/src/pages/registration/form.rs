//! What a browser sends of somebody who signs up.
//!
//! Each field is there at most once and is one of the form; those of questions are told by their name.

use std::collections::HashSet;

use planify_core::question::Responses;
use serde::Deserialize;

use crate::pages::account::desk::Bound;
use crate::pages::questions::question_of;

/// The fields as they were sent.
#[derive(Debug, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(super) struct SignUpForm {
    form: String,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) plus: String,
    pub(super) note: String,
    pub(super) responses: Responses,
}

impl Bound for SignUpForm {
    fn token(&self) -> &str {
        &self.form
    }
}

impl TryFrom<Vec<(String, String)>> for SignUpForm {
    type Error = &'static str;

    fn try_from(fields: Vec<(String, String)>) -> Result<Self, Self::Error> {
        let mut form = Self::default();
        let mut seen = HashSet::new();
        for (name, value) in fields {
            if !seen.insert(name.clone()) {
                return Err("a field is there twice");
            }
            match name.as_str() {
                "form" => form.form = value,
                "name" => form.name = value,
                "email" => form.email = value,
                "plus" => form.plus = value,
                "note" => form.note = value,
                other => {
                    let question = question_of(other).ok_or("a field is none of the form")?;
                    form.responses.insert(question.to_owned(), value);
                }
            }
        }
        if seen.contains("form") { Ok(form) } else { Err("the form is not bound to its page") }
    }
}
