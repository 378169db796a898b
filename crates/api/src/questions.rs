//! Questions of an event to its guests, and answers to them, on the wire.

use crate::patch::Patch;
use planify_core::id::QuestionId;
use planify_core::patch;
use planify_core::question::{self, Decimal, Form, Responses};
use planify_core::rule::Refusal;
use serde::de::{Deserializer, Visitor};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use utoipa::ToSchema;

/// The schema name of a question.
pub const SCHEMA: &str = "planify.question/v1";

/// A question of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Question {
    /// `qst_…`.
    pub id: String,
    /// The event, `evt_…`.
    pub event: String,
    /// The name in answers, exports and filters; it never changes.
    pub name: String,
    /// The question as guests read it.
    pub title: String,
    /// `text`, `choice`, `number` or `yes-no`.
    pub kind: String,
    /// Whether a guest who comes must answer it.
    pub required: bool,
    /// The options of a choice.
    pub options: Vec<String>,
    /// The most characters of a text.
    pub max_length: Option<i64>,
    /// The least number, written exactly.
    pub min: Option<String>,
    /// The greatest number, written exactly.
    pub max: Option<String>,
    /// Its place among the questions.
    pub position: i64,
    /// Grows with each change.
    pub version: i64,
}

/// A question to add.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddQuestion {
    /// The question, one line of at most 300 characters.
    pub title: String,
    /// The name, lower-case letters, digits and `-`; made from the title when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `text` (when absent), `choice`, `number` or `yes-no`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Whether a guest who comes must answer it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// The options of a choice, 1 to 50 of at most 100 characters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// The most characters of a text, 1 to 2,000; 500 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<i64>,
    /// The least number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<AnswerValue>,
    /// The greatest number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<AnswerValue>,
    /// Its place, 1 to 1,000; behind the others when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<i64>,
}

/// A change to a question; what is absent stays. Its name and kind stay always.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditQuestion {
    /// The question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether a guest who comes must answer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// All options of a choice; those that guests chose must be among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<String>>,
    /// The most characters of a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<i64>,
    /// The least number; null for no limit.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub min: Patch<AnswerValue>,
    /// The greatest number; null for no limit.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[schema(value_type = Option<String>)]
    pub max: Patch<AnswerValue>,
    /// Its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<i64>,
}

/// An answer to a question: a text, a number, `true` or `false`; null or an empty text takes it back.
///
/// It is kept and told as text, numbers exactly as they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(value_type = String)]
pub struct AnswerValue(pub String);

impl<'de> Deserialize<'de> for AnswerValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyScalar)
    }
}

struct AnyScalar;

impl Visitor<'_> for AnyScalar {
    type Value = AnswerValue;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a text, a number, true, false or null")
    }

    fn visit_str<E>(self, text: &str) -> Result<AnswerValue, E> {
        Ok(AnswerValue(text.to_owned()))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<AnswerValue, E> {
        Ok(AnswerValue(if flag { "yes" } else { "no" }.to_owned()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<AnswerValue, E> {
        Ok(AnswerValue(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<AnswerValue, E> {
        Ok(AnswerValue(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<AnswerValue, E> {
        Ok(AnswerValue(number.to_string()))
    }

    fn visit_unit<E>(self) -> Result<AnswerValue, E> {
        Ok(AnswerValue::default())
    }
}

/// The answers of a body: names of questions and answers.
pub fn responses(answers: BTreeMap<String, AnswerValue>) -> Responses {
    answers.into_iter().map(|(name, answer)| (name, answer.0)).collect()
}

impl From<&question::Question> for Question {
    fn from(question: &question::Question) -> Self {
        let details = &question.details;
        let number = |number: &Option<Decimal>| number.map(|number| number.to_string());
        let (options, max_length, min, max) = match &details.form {
            Form::Text { max_length } => (Vec::new(), Some(*max_length), None, None),
            Form::Choice { options } => (options.clone(), None, None, None),
            Form::Number { min, max } => (Vec::new(), None, number(min), number(max)),
            Form::YesNo => (Vec::new(), None, None, None),
        };
        Self {
            id: QuestionId::to_string(&question.id),
            event: question.event.to_string(),
            name: question.name.clone(),
            title: details.title.clone(),
            kind: details.form.kind().name().to_owned(),
            required: details.required,
            options,
            max_length,
            min,
            max,
            position: details.position,
            version: question.version,
        }
    }
}

fn limit(field: &'static str, text: &AnswerValue) -> Result<Decimal, Refusal> {
    text.0.parse().map_err(|refusal: Refusal| refusal.field(field))
}

impl TryFrom<AddQuestion> for question::EditQuestion {
    type Error = Refusal;

    fn try_from(body: AddQuestion) -> Result<Self, Refusal> {
        let bound = |field, value: Option<AnswerValue>| match value {
            None => Ok(patch::Patch::Keep),
            Some(text) => limit(field, &text).map(patch::Patch::Set),
        };
        Ok(Self {
            title: Some(body.title),
            kind: body.kind.map(|word| word.parse()).transpose()?,
            options: (!body.options.is_empty()).then_some(body.options),
            max_length: body.max_length,
            min: bound("min", body.min)?,
            max: bound("max", body.max)?,
            required: Some(body.required),
            position: body.position,
        })
    }
}

impl TryFrom<EditQuestion> for question::EditQuestion {
    type Error = Refusal;

    fn try_from(body: EditQuestion) -> Result<Self, Refusal> {
        Ok(Self {
            title: body.title,
            kind: None,
            options: body.options,
            max_length: body.max_length,
            min: body.min.0.try_map(|text| limit("min", &text))?,
            max: body.max.0.try_map(|text| limit("max", &text))?,
            required: body.required,
            position: body.position,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_text_a_number_or_a_flag_and_nothing_else() {
        for (json, expected) in [
            ("\"Vegan\"", "Vegan"),
            ("12", "12"),
            ("-0.25", "-0.25"),
            ("18446744073709551615", "18446744073709551615"),
            ("true", "yes"),
            ("false", "no"),
            ("null", ""),
        ] {
            let value: AnswerValue = serde_json::from_str(json).unwrap();
            assert_eq!(value.0, expected, "{json}");
        }
        for json in ["[]", "{}", "[1]", "NaN", "1e999"] {
            assert!(serde_json::from_str::<AnswerValue>(json).is_err(), "{json}");
        }
    }
}
