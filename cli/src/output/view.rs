//! Views: which fields of a record are shown, in which order and how.
//!
//! The columns of `plain` are a promise: new ones go to the end and none is taken away.

use serde_json::Value;

use crate::failure::Failure;

/// How a kind of record is shown.
#[derive(Debug)]
pub(crate) struct View {
    /// The name of the record's schema.
    pub(crate) schema: &'static str,
    /// The field that names the record in other commands.
    pub(crate) name: &'static str,
    /// The columns, in the order of `plain`.
    pub(crate) columns: &'static [Column],
}

/// One column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    /// The field of the record; `a.b` is the field `b` of the object `a`.
    pub(crate) field: &'static str,
    /// The heading.
    pub(crate) title: &'static str,
    /// How values are shown to people.
    pub(crate) kind: Kind,
    /// Where the column is shown.
    pub(crate) place: Place,
}

/// How values are shown to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// As text.
    Text,
    /// As text that is cut to fit only when nothing else can be.
    Name,
    /// As the last six characters of an id in lists.
    Id,
    /// As a word with a colour.
    State,
    /// As a number, to the right.
    Number,
    /// As a wall clock in the record's own zone.
    Wall,
    /// As a wall clock in the caller's zone.
    Instant,
    /// As the seats taken, with the record's capacity.
    Seats,
    /// As words separated by commas.
    List,
    /// As an amount with its currency, to the right.
    Money,
    /// Hundredths of a percent as a percentage, to the right.
    Percent,
    /// Minutes as a length of time, to the right.
    Minutes,
    /// Layouts, each with the people that it holds.
    Layouts,
    /// Attributes: the name of what is just there, else name and value.
    Attributes,
    /// Opening hours, each rule on a line of its own where one record is shown.
    Rules,
    /// Money that goes back, each refund on a line of its own.
    Refunds,
    /// Who said which fields, each on a line of its own, the rest last.
    Origins,
}

/// Where a column is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Everywhere.
    Table,
    /// In `wide`, in `plain` and for one record.
    Wide,
    /// In `plain` and for one record.
    Detail,
    /// Only in `plain`.
    Plain,
}

impl Column {
    /// A column that is shown everywhere.
    pub(crate) const fn new(field: &'static str, title: &'static str, kind: Kind) -> Self {
        Self { field, title, kind, place: Place::Table }
    }

    /// A column that a narrow table leaves out.
    pub(crate) const fn wide(field: &'static str, title: &'static str, kind: Kind) -> Self {
        Self { field, title, kind, place: Place::Wide }
    }

    /// A column that lists leave out.
    pub(crate) const fn detail(field: &'static str, title: &'static str, kind: Kind) -> Self {
        Self { field, title, kind, place: Place::Detail }
    }

    /// A column for programs only.
    pub(crate) const fn plain(field: &'static str) -> Self {
        Self { field, title: "", kind: Kind::Text, place: Place::Plain }
    }
}

impl View {
    /// The record's name for other commands, or its id if it has none.
    pub(crate) fn name_of(&self, record: &Value) -> String {
        let name = lookup(record, self.name).as_str();
        name.or_else(|| lookup(record, "id").as_str()).unwrap_or_default().to_owned()
    }

    /// Refuses a field that records of this kind do not have.
    pub(crate) fn check_field(&self, record: &Value, field: &str) -> Result<(), Failure> {
        let known = self.columns.iter().any(|column| column.field == field);
        if known || find(record, field).is_some() {
            return Ok(());
        }
        let mut names: Vec<&str> = record
            .as_object()
            .map(|object| object.keys().map(String::as_str).collect())
            .unwrap_or_default();
        names.extend(self.columns.iter().map(|column| column.field));
        names.sort_unstable();
        names.dedup();
        Err(Failure::usage(format!("`{field}` is no field of {}", self.schema))
            .hint(format!("fields: {}", names.join(", "))))
    }
}

/// Finds the value of a field; null if the record does not have it.
pub(crate) fn lookup<'record>(record: &'record Value, field: &str) -> &'record Value {
    find(record, field).unwrap_or(&Value::Null)
}

fn find<'record>(record: &'record Value, field: &str) -> Option<&'record Value> {
    field.split('.').try_fold(record, |value, name| value.get(name))
}
