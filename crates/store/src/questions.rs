//! Queries of the questions that an event asks its guests.

use crate::{JsonText, Row, StoreError, Tx, Value};
use planify_core::id::{EventId, OrgId};
use planify_core::question::{Decimal, Details, Form, Kind, Question};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select question_id, org_id, event_id, name, position, title, kind, required, options, \
             max_length, min, max, version from question \
             where org_id = $1 and event_id = $2 order by position, question_id",
            $rest
        )
    };
}

const LIST: &str = select!("");
const LOCK: &str = select!(" for update");
const INSERT: &str = "insert into question (org_id, question_id, position, title, required, options, \
     max_length, min, max, version, event_id, name, kind) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
const UPDATE: &str = "update question set position = $3, title = $4, required = $5, options = $6, \
     max_length = $7, min = $8, max = $9, version = $10 \
     where org_id = $1 and question_id = $2 and version = $10 - 1";
const DELETE: &str = "delete from question where org_id = $1 and question_id = $2";
const COUNT: &str =
    "update event set questions = questions + $3 where org_id = $1 and event_id = $2";

/// The questions of an event in their order.
pub fn list(tx: &mut Tx<'_>, org: OrgId, event: EventId) -> Result<Vec<Question>, StoreError> {
    tx.query_map(LIST, &[org.into(), event.into()], read)
}

/// The same, kept from others until the transaction ends, so that what is answered fits them.
pub fn lock(tx: &mut Tx<'_>, org: OrgId, event: EventId) -> Result<Vec<Question>, StoreError> {
    tx.query_map(LOCK, &[org.into(), event.into()], read)
}

/// Notes that an event has so many questions more, or fewer, and keeps others from adding some.
pub fn count(tx: &mut Tx<'_>, org: OrgId, event: EventId, change: i64) -> Result<(), StoreError> {
    tx.execute(COUNT, &[org.into(), event.into(), change.into()])?;
    Ok(())
}

/// Adds a question.
pub fn insert(tx: &mut Tx<'_>, question: &Question) -> Result<(), StoreError> {
    let mut row = values(question)?.to_vec();
    row.push(question.event.into());
    row.push((&question.name).into());
    row.push(question.details.form.kind().name().into());
    tx.execute(INSERT, &row)?;
    Ok(())
}

/// Writes a question as the next version; the transaction runs again if another one changed it.
pub fn save(tx: &mut Tx<'_>, question: &Question) -> Result<(), StoreError> {
    if tx.execute(UPDATE, &values(question)?)? == 0 {
        return Err(tx.conflict());
    }
    Ok(())
}

/// Removes a question.
pub fn delete(tx: &mut Tx<'_>, question: &Question) -> Result<(), StoreError> {
    tx.execute(DELETE, &[question.org.into(), question.id.into()])?;
    Ok(())
}

fn values(question: &Question) -> Result<[Value<'_>; 10], StoreError> {
    let details = &question.details;
    let text = |number: &Option<Decimal>| Value::from(number.map(|number| number.to_string()));
    let (options, length, min, max) = match &details.form {
        Form::Text { max_length } => {
            (Value::Null, Value::from(*max_length), Value::Null, Value::Null)
        }
        Form::Choice { options } => {
            let list = serde_json::to_string(options)
                .map_err(|error| StoreError::Corrupt(error.to_string()))?;
            (JsonText(list).into(), Value::Null, Value::Null, Value::Null)
        }
        Form::Number { min, max } => (Value::Null, Value::Null, text(min), text(max)),
        Form::YesNo => (Value::Null, Value::Null, Value::Null, Value::Null),
    };
    Ok([
        question.org.into(),
        question.id.into(),
        details.position.into(),
        (&details.title).into(),
        details.required.into(),
        options,
        length,
        min,
        max,
        question.version.into(),
    ])
}

fn read(row: &Row<'_>) -> Result<Question, StoreError> {
    Ok(Question {
        id: row.get(0)?,
        org: row.get(1)?,
        event: row.get(2)?,
        name: row.get(3)?,
        details: Details {
            position: row.get(4)?,
            title: row.get(5)?,
            required: row.get(7)?,
            form: read_form(row)?,
        },
        version: row.get(12)?,
    })
}

fn read_form(row: &Row<'_>) -> Result<Form, StoreError> {
    let number = |index: usize| {
        let text: Option<String> = row.get(index)?;
        text.map(|text| text.parse::<Decimal>())
            .transpose()
            .map_err(|_| StoreError::Corrupt("a limit of a question cannot be read".to_owned()))
    };
    Ok(match crate::words::word(row, 6)? {
        Kind::Text => Form::Text { max_length: row.get(9)? },
        Kind::Choice => {
            let list: JsonText = row.get(8)?;
            let options = serde_json::from_str(&list.0)
                .map_err(|error| StoreError::Corrupt(format!("options of a question: {error}")))?;
            Form::Choice { options }
        }
        Kind::Number => Form::Number { min: number(10)?, max: number(11)? },
        Kind::YesNo => Form::YesNo,
    })
}
