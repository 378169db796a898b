//! Filters as conditions of a query: values are bound, never written into the text.

use planify_core::filter::{Clause, Comparison, Filter};

use crate::Value;
use crate::guests::response_text;
use crate::words::contains;

/// A condition about the guest `g`, the person `p`, the answer `a` and the occurrence `o`.
pub(crate) struct Condition {
    pub(crate) sql: String,
    pub(crate) values: Vec<Value<'static>>,
    first: usize,
}

impl Condition {
    /// Writes a filter as a condition whose values are numbered from `first`.
    pub(crate) fn of(filter: &Filter, first: usize) -> Self {
        let mut condition = Self { sql: String::new(), values: Vec::new(), first };
        condition.filter(filter);
        condition
    }

    fn filter(&mut self, filter: &Filter) {
        match filter {
            Filter::All(parts) => self.joined(parts, " and ", "1 = 1"),
            Filter::Any(parts) => self.joined(parts, " or ", "1 = 0"),
            Filter::Not(part) => {
                self.sql.push_str("not (");
                self.filter(part);
                self.sql.push(')');
            }
            Filter::Is(clause) => self.clause(clause),
        }
    }

    fn joined(&mut self, parts: &[Filter], word: &str, otherwise: &str) {
        if parts.is_empty() {
            self.sql.push_str(otherwise);
        }
        for (place, part) in parts.iter().enumerate() {
            if place > 0 {
                self.sql.push_str(word);
            }
            self.sql.push('(');
            self.filter(part);
            self.sql.push(')');
        }
    }

    /// Writes one clause; none is ever null, so that `not` of it means what it says.
    fn clause(&mut self, clause: &Clause) {
        match clause {
            Clause::Answer(status) => {
                self.compare("coalesce(a.status, 'pending') = ", status.name().into());
            }
            Clause::Role(role) => self.compare("g.role = ", role.name().into()),
            // A label stands in its list as it stands in JSON, between quotes.
            Clause::Tag(tag) => {
                let item = serde_json::Value::from(tag.as_str()).to_string();
                self.like("cast(g.tags as text)", contains(&item));
            }
            Clause::Search(part) => self.like("p.search", contains(part)),
            Clause::Email(None) => self.sql.push_str("p.email is null"),
            Clause::Email(Some(email)) => {
                self.compare("coalesce(p.email_norm, '') = ", email.clone().into());
            }
            Clause::People(comparison, number) => {
                self.number("coalesce(a.party, 0)", *comparison, *number);
            }
            Clause::Party(comparison, number) => {
                self.number("g.party_max", *comparison, *number);
            }
            Clause::Invited => self.sql.push_str("g.invited_at is not null"),
            Clause::CheckedIn => self.sql.push_str(
                "exists (select 1 from check_in c where c.guest_id = g.guest_id \
                 and c.scope = g.event_id)",
            ),
            Clause::Admission(admission) => {
                self.compare("g.admission = ", admission.name().into());
            }
            Clause::Response(question, answer) => {
                let text = response_text(question, answer.as_deref());
                let sign = if answer.is_none() { "not " } else { "" };
                self.like(&format!("{sign}coalesce(cast(g.answers as text), '')"), contains(&text));
            }
            Clause::Note(part) => self.like("coalesce(a.note, '')", contains(part)),
        }
    }

    fn bind(&mut self, value: Value<'static>) -> String {
        self.values.push(value);
        format!("${}", self.first + self.values.len() - 1)
    }

    fn compare(&mut self, left: &str, value: Value<'static>) {
        let number = self.bind(value);
        self.sql.push_str(left);
        self.sql.push_str(&number);
    }

    fn like(&mut self, left: &str, pattern: String) {
        let number = self.bind(pattern.into());
        self.sql.push_str(&format!("{left} like {number} escape '\\'"));
    }

    fn number(&mut self, left: &str, comparison: Comparison, value: i64) {
        let sign = match comparison {
            Comparison::Equal => "=",
            Comparison::Less => "<",
            Comparison::AtMost => "<=",
            Comparison::More => ">",
            Comparison::AtLeast => ">=",
        };
        self.compare(&format!("{left} {sign} "), value.into());
    }
}
