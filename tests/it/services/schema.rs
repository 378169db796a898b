//! Values against the schemas of a published OpenAPI document, as far as such documents use JSON Schema.
//!
//! Stricter than the document in one thing: a field that it does not name is an error, for nothing here may be invented.

use serde_json::{Map, Value};

/// A document.
pub(super) struct Document(Value);

impl Document {
    pub(super) fn read(path: &str) -> Self {
        Self(serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
    }

    /// What is wrong with a value that is to be a `name`.
    pub(super) fn wrong(&self, name: &str, value: &Value) -> Vec<String> {
        let schema = &self.0["components"]["schemas"][name];
        assert!(schema.is_object(), "the document knows no `{name}`");
        self.check(schema, value, name)
    }

    /// What is wrong with an answer of 200 to a call.
    pub(super) fn wrong_answer(&self, method: &str, path: &str, value: &Value) -> Vec<String> {
        let paths = self.0["paths"].as_object().unwrap();
        let fits = |template: &str| {
            let (mut ours, mut theirs) = (path.split('/'), template.split('/'));
            let same = |(one, other): (&str, &str)| one == other || other.starts_with('{');
            ours.by_ref().zip(theirs.by_ref()).all(same)
                && path.split('/').count() == template.split('/').count()
        };
        // The one without a placeholder, where two fit.
        let template = paths.keys().filter(|template| fits(template));
        let template = template.min_by_key(|template| template.matches('{').count());
        let call = &paths[template.unwrap_or_else(|| panic!("no call `{path}`"))][method];
        let schema = &call["responses"]["200"]["content"]["application/json"]["schema"];
        assert!(schema.is_object(), "the document knows no `{method} {path}`");
        self.check(schema, value, path)
    }

    fn check(&self, schema: &Value, value: &Value, at: &str) -> Vec<String> {
        if let Some(name) = schema["$ref"].as_str() {
            let pointer = name.strip_prefix('#').unwrap();
            return self.check(self.0.pointer(pointer).unwrap(), value, at);
        }
        if value.is_null() && schema["nullable"] == true {
            return Vec::new();
        }
        if let Some(kinds) = schema["anyOf"].as_array() {
            let outcomes = kinds.iter().map(|kind| self.check(kind, value, at));
            return outcomes.min_by_key(Vec::len).unwrap();
        }
        let wrong = |what: String| vec![format!("{at}: {what}")];
        let kind = schema["type"].as_str().unwrap_or("object");
        let (fits, inner) = match (kind, value) {
            ("string", Value::String(text)) => (fits_text(schema, text), Vec::new()),
            ("integer", Value::Number(number)) => (number.is_i64(), Vec::new()),
            ("number", Value::Number(_)) | ("boolean", Value::Bool(_)) => (true, Vec::new()),
            ("array", Value::Array(all)) => {
                let inner = all.iter().flat_map(|one| self.check(&schema["items"], one, at));
                (true, inner.collect())
            }
            ("object", Value::Object(fields)) => (true, self.fields(schema, fields, at)),
            _ => (false, Vec::new()),
        };
        if fits { inner } else { wrong(format!("{value} is no {kind} that is allowed")) }
    }

    fn fields(&self, schema: &Value, fields: &Map<String, Value>, at: &str) -> Vec<String> {
        let required = schema["required"].as_array().into_iter().flatten();
        let missing = required.filter_map(Value::as_str).filter(|name| !fields.contains_key(*name));
        let mut wrong: Vec<_> = missing.map(|name| format!("{at}: no `{name}`")).collect();
        for (name, value) in fields {
            let inner = format!("{at}.{name}");
            match (&schema["properties"][name], &schema["additionalProperties"]) {
                (Value::Null, Value::Bool(true)) => {}
                (Value::Null, Value::Null | Value::Bool(_)) => {
                    wrong.push(format!("{inner}: unknown"));
                }
                (Value::Null, schema) | (schema, _) => {
                    wrong.extend(self.check(schema, value, &inner));
                }
            }
        }
        wrong
    }
}

fn fits_text(schema: &Value, text: &str) -> bool {
    let known = schema["enum"].as_array().is_none_or(|all| all.iter().any(|one| one == text));
    let short = schema["maxLength"].as_u64();
    known && short.is_none_or(|most| u64::try_from(text.chars().count()).unwrap() <= most)
}
