//! Everything that names a person, table by table, for the person to take away.

use planify_core::actor::Actor;
use planify_core::id;
use planify_core::permission::{Action, permit};
use planify_core::person::Person;
use planify_store::personal::{self, Content, TABLES};
use planify_store::traces::{self, Trace};
use planify_store::{JsonText, Tx};
use serde_json::{Map, Value, json};

use super::{Ids, Needles};
use crate::{EngineError, resolve};

/// What an export holds: one list of rows for each place that names the person.
#[derive(Debug, Clone)]
pub struct Export {
    /// The person.
    pub person: Person,
    /// Names of places and their rows.
    pub parts: Vec<(&'static str, Vec<Value>)>,
}

/// Gathers everything that names a person.
pub fn export(tx: &mut Tx<'_>, actor: &Actor, reference: &str) -> Result<Export, EngineError> {
    permit(actor, Action::HandlePrivacy, actor.org)?;
    let person = resolve::person(tx, actor, reference)?;
    let mut parts = Vec::with_capacity(TABLES.len() + 3);
    for table in TABLES.iter().rev() {
        let rows = personal::rows_of(tx, table, person.id)?;
        let rows = rows.into_iter().map(|row| {
            let cells = table
                .columns
                .iter()
                .zip(row)
                .map(|(column, cell)| (column.name.to_owned(), value(cell)));
            Value::Object(cells.collect())
        });
        parts.push((table.name, rows.collect()));
    }
    let ids = Ids::of(tx, person.org, person.id)?;
    let needles = Needles::of(&person, &ids);
    let traces = traces::journal_of(tx, person.org, &ids.subjects())?;
    parts.push(("journal", traces.into_iter().map(trace).collect()));
    parts.push(("job", jobs(tx, &needles)?));
    parts.push(("kept_answer", kept_answers(tx, &needles)?));
    Ok(Export { person, parts })
}

fn value(cell: Content) -> Value {
    match cell {
        Content::Nothing => Value::Null,
        Content::Text(text) => Value::String(text),
        Content::Number(number) => number.into(),
        Content::Json(text) => document(Some(text)),
    }
}

/// A document as it was kept; one that cannot be read is shown as the text that it is.
fn document(text: Option<JsonText>) -> Value {
    text.map_or(Value::Null, |text| serde_json::from_str(&text.0).unwrap_or(Value::String(text.0)))
}

fn trace(row: Trace) -> Value {
    json!({
        "op": row.op.to_string(),
        "at": row.at.to_string(),
        "actor": row.actor,
        "command": row.command,
        "subject": format!("{}_{}", row.subject_kind, id::encode(row.subject)),
        "kind": row.kind,
        "before": document(row.before),
        "after": document(row.after),
    })
}

fn jobs(tx: &mut Tx<'_>, needles: &Needles) -> Result<Vec<Value>, EngineError> {
    let mut found = Vec::new();
    for job in traces::jobs(tx)? {
        let payload = job.payload.as_ref().map(|text| text.0.as_str());
        let texts = [payload, job.last_error.as_deref()];
        if texts.into_iter().flatten().any(|text| needles.in_text(text)) {
            found.push(json!({
                "kind": job.kind,
                "key": job.key,
                "payload": document(job.payload),
                "last_error": job.last_error,
            }));
        }
    }
    Ok(found)
}

fn kept_answers(tx: &mut Tx<'_>, needles: &Needles) -> Result<Vec<Value>, EngineError> {
    let found = super::erase::answers_about(tx, needles)?;
    let shown = found.into_iter().map(|answer| {
        let mut fields = Map::new();
        fields.insert("route".to_owned(), answer.route.into());
        fields.insert("key".to_owned(), answer.key.into());
        let response = answer.response.unwrap_or_default();
        let response = String::from_utf8_lossy(&response).into_owned();
        fields.insert("response".to_owned(), document(Some(JsonText(response))));
        Value::Object(fields)
    });
    Ok(shown.collect())
}
