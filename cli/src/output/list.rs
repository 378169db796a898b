//! Lists: records written as they come, or gathered where a table needs their widths.

use std::io::{BufWriter, Stdout, Write};

use serde::Serialize;
use serde_json::Value;

use super::view::{Place, View};
use super::{Output, cell, json, table};
use crate::args::Format;
use crate::failure::Failure;

/// Writes the records of one list.
pub(crate) struct ListWriter<'out> {
    output: &'out Output,
    view: &'static View,
    out: BufWriter<Stdout>,
    rows: Vec<Vec<table::Cell>>,
    count: u64,
}

impl<'out> ListWriter<'out> {
    pub(super) fn new(output: &'out Output, view: &'static View) -> Self {
        Self { output, view, out: super::stdout(), rows: Vec::new(), count: 0 }
    }

    /// Writes or gathers one record.
    pub(crate) fn push<T: Serialize>(&mut self, record: &T) -> Result<(), Failure> {
        self.count += 1;
        match self.output.format {
            Format::Json => {
                let start = if self.count == 1 { self.opening() } else { ",\n".to_owned() };
                let record = self.output.selected(self.view, record)?;
                super::write(&mut self.out, &(start + &json::one_line(&record)))
            }
            Format::Table | Format::Wide => {
                let row = self.row(&super::to_value(record)?)?;
                self.rows.push(row);
                Ok(())
            }
            Format::Plain | Format::Jsonl | Format::Name | Format::Csv | Format::Ics => {
                self.output.write_record(&mut self.out, self.view, record)
            }
        }
    }

    /// Hands on what was written so far, for lists that go on for long.
    pub(crate) fn flush(&mut self) -> Result<(), Failure> {
        self.out.flush().map_err(|error| Failure::output(&error))
    }

    /// Ends the list; `next` is where another one can go on.
    pub(crate) fn finish(mut self, next: Option<&str>) -> Result<(), Failure> {
        match self.output.format {
            Format::Json => {
                let start = if self.count == 0 { self.opening() } else { "\n".to_owned() };
                let end =
                    format!("{start}],\"next\":{},\"warnings\":[]}}\n", json::one_line(&next));
                super::write(&mut self.out, &end)?;
            }
            Format::Table | Format::Wide if self.count > 0 => {
                let titles = self.titles();
                let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
                let limit = self.output.width.filter(|_| self.output.format == Format::Table);
                let drawn = table::draw(&titles, &self.rows, limit, self.output.style);
                super::write(&mut self.out, &drawn)?;
            }
            _ => {}
        }
        self.flush()?;
        if self.output.format != Format::Json {
            if let Some(next) = next {
                self.output.more(next);
            }
            if self.count == 0 {
                self.output.note("nothing found");
            }
        }
        Ok(())
    }

    fn opening(&self) -> String {
        format!("{{\"schema\":{},\"data\":[\n", json::one_line(&self.view.schema))
    }

    fn titles(&self) -> Vec<String> {
        if !self.output.fields.is_empty() {
            return self.output.fields.iter().map(|field| field.to_uppercase()).collect();
        }
        let columns = self.view.columns.iter().filter(|column| self.shows(column.place));
        columns.map(|column| column.title.to_owned()).collect()
    }

    fn row(&self, record: &Value) -> Result<Vec<table::Cell>, Failure> {
        if !self.output.fields.is_empty() {
            let values = self.output.field_values(self.view, record)?;
            return Ok(values.iter().map(|(_, value)| table::Cell::plain(value)).collect());
        }
        let columns = self.view.columns.iter().filter(|column| self.shows(column.place));
        Ok(columns.map(|column| cell::show_short(column, record, &self.output.zone)).collect())
    }

    fn shows(&self, place: Place) -> bool {
        match place {
            Place::Table => true,
            Place::Wide => self.output.format == Format::Wide,
            Place::Detail | Place::Plain => false,
        }
    }
}
