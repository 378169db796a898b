//! What a guest answers to the questions of an event, checked.

use super::{Decimal, Form, QUESTIONS_MAX, Question, Responses};
use crate::rule::{Fault, Refusal};
use crate::text;
use std::collections::BTreeMap;

/// Which answers must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Demand {
    /// Those to required questions: the guest comes and says so.
    Required,
    /// None: an organiser notes down what is known, or the guest does not come.
    Given,
}

/// The answers of a guest after some are given; an empty one takes an answer back.
///
/// # Errors
/// `too-large` for more answers than there can be questions; `bad-answers` with each fault and the
/// field that has it otherwise.
pub fn check(
    questions: &[Question],
    current: &Responses,
    given: &BTreeMap<String, String>,
    demand: Demand,
) -> Result<Responses, Refusal> {
    if given.len() > QUESTIONS_MAX {
        let message = format!("{} answers are more than {QUESTIONS_MAX}", given.len());
        return Err(Refusal::new("too-large", message).field("answers"));
    }
    let mut responses = current.clone();
    let mut faults = unknown(questions, given);
    for question in questions {
        if let Some(answer) = given.get(&question.name) {
            match question.read(answer) {
                Ok(Some(answer)) => {
                    responses.insert(question.name.clone(), answer);
                }
                Ok(None) => {
                    responses.remove(&question.name);
                }
                Err(fault) => {
                    faults.push(fault);
                    continue;
                }
            }
        }
        let is_missing = question.details.required && !responses.contains_key(&question.name);
        if is_missing && demand == Demand::Required {
            faults.push(question.fault("an answer is needed"));
        }
    }
    if faults.is_empty() {
        return Ok(responses);
    }
    Err(refused(faults, questions))
}

/// Those of some answers that are ones still, as the questions changed since they were given.
pub fn fitting(questions: &[Question], given: &Responses) -> Responses {
    let read = |question: &Question| question.read(given.get(&question.name)?).ok().flatten();
    let fits = |question: &Question| Some((question.name.clone(), read(question)?));
    questions.iter().filter_map(fits).collect()
}

/// The answers to questions that there are not.
fn unknown(questions: &[Question], given: &BTreeMap<String, String>) -> Vec<Fault> {
    let is_known = |name: &str| questions.iter().any(|question| question.name == name);
    given
        .keys()
        .filter(|name| !is_known(name))
        .map(|name| {
            let shown: String = name.chars().take(60).collect();
            let message = format!("no question `{}`", shown.escape_debug());
            Fault { field: format!("answers.{shown}"), message }
        })
        .collect()
}

fn refused(faults: Vec<Fault>, questions: &[Question]) -> Refusal {
    let words: Vec<_> =
        faults.iter().map(|fault| format!("`{}`: {}", fault.field, fault.message)).collect();
    let names: Vec<_> = questions.iter().map(|question| question.name.as_str()).collect();
    let refusal = Refusal::new("bad-answers", words.join("; ")).field("answers");
    let refusal = Refusal { faults, ..refusal };
    if names.is_empty() {
        return refusal.hint("the event asks its guests nothing");
    }
    refusal.hint(format!("questions: {}", names.join(", ")))
}

impl Question {
    /// Reads an answer to this question; none for an empty one.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(&self, answer: &str) -> Result<Option<String>, Fault> {
        let trimmed = answer.trim();
        if trimmed.is_empty() {
            return Ok(None);
        }
        match &self.details.form {
            Form::Text { max_length } => {
                let most = usize::try_from(*max_length).unwrap_or(0);
                let clean = text::clean_text(trimmed, most);
                clean.map(Some).map_err(|error| self.fault(error.to_string()))
            }
            Form::Choice { options } => {
                if options.iter().any(|option| option == trimmed) {
                    return Ok(Some(trimmed.to_owned()));
                }
                let shown: String = trimmed.chars().take(60).collect();
                let list = options.join("`, `");
                let message = format!("`{}` is none of `{list}`", shown.escape_debug());
                Err(self.fault(message))
            }
            Form::Number { min, max } => self.read_number(trimmed, *min, *max).map(Some),
            Form::YesNo => match trimmed.to_ascii_lowercase().as_str() {
                "yes" | "true" => Ok(Some("yes".to_owned())),
                "no" | "false" => Ok(Some("no".to_owned())),
                _ => Err(self.fault("the answer is `yes` or `no`")),
            },
        }
    }

    fn read_number(
        &self,
        answer: &str,
        min: Option<Decimal>,
        max: Option<Decimal>,
    ) -> Result<String, Fault> {
        let number: Decimal =
            answer.parse().map_err(|refusal: Refusal| self.fault(refusal.message))?;
        if let Some(min) = min.filter(|min| number < *min) {
            return Err(self.fault(format!("{number} is less than {min}")));
        }
        if let Some(max) = max.filter(|max| number > *max) {
            return Err(self.fault(format!("{number} is more than {max}")));
        }
        Ok(number.to_string())
    }
}
