//! Lines of a guest list: CSV with a header, or JSON lines.
//!
//! CSV may have a byte order mark, any line ends, quotes, and commas, semicolons or tabs between
//! cells; columns come in any order. What a line says is checked here, one line at a time.

use std::io::{BufRead, BufReader, Read as _};

use planify_api::problem::Problem;
use planify_core::guest::{GuestWords, NewGuest};
use planify_core::rule::Refusal;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::body::BodyReader;
use crate::http::body::parse_json;
use crate::http::cells::{split_tags, unguarded};
use crate::http::error::ApiError;
use crate::http::export::{ANSWER_PREFIX, COLUMNS, Format};

/// The longest line of JSON.
const LINE_BYTES_MAX: u64 = 64 << 10;
/// The mark that some programs begin a file with.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A line that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) code: String,
    pub(super) message: String,
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self { code: refusal.code.to_owned(), message: refusal.message }
    }
}

impl From<&Problem> for Fault {
    fn from(problem: &Problem) -> Self {
        Self { code: problem.code.clone(), message: problem.detail.clone() }
    }
}

/// A line with its number in the file.
pub(super) type Record = (u64, Result<NewGuest, Fault>);

/// Reads the lines of a guest list one after the other.
#[derive(Debug)]
pub(super) enum Records {
    Csv(CsvRecords),
    JsonLines(JsonRecords),
}

impl Records {
    /// Looks at the beginning of a list and refuses one that is not of its format.
    pub(super) fn open(mut reader: BodyReader, format: Format) -> Result<Self, ApiError> {
        if reader.first_line()?.starts_with(BYTE_ORDER_MARK) {
            reader.skip(BYTE_ORDER_MARK.len());
        }
        match format {
            Format::Csv => CsvRecords::open(reader).map(Self::Csv),
            Format::JsonLines => Ok(Self::JsonLines(JsonRecords::new(reader))),
        }
    }

    /// Gives the next line; an error means that reading cannot go on.
    pub(super) fn next(&mut self) -> Result<Option<Record>, ApiError> {
        match self {
            Self::Csv(records) => records.next(),
            Self::JsonLines(records) => records.next(),
        }
    }
}

/// A column that an import sets something with; the others of an export are passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Email,
    Phone,
    Party,
    Tags,
    Role,
    PassedOver,
}

#[derive(Debug)]
pub(super) struct CsvRecords {
    reader: csv::Reader<BodyReader>,
    columns: Vec<Column>,
    record: csv::ByteRecord,
}

impl CsvRecords {
    fn open(mut reader: BodyReader) -> Result<Self, ApiError> {
        let delimiter = delimiter(reader.first_line()?);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(reader);
        let mut record = csv::ByteRecord::new();
        if !read(&mut reader, &mut record)? {
            return Err(ApiError::new("invalid", "the file is empty")
                .hint("begin with a header: name,email,phone,party,tags"));
        }
        let columns = columns(&record)?;
        Ok(Self { reader, columns, record })
    }

    fn next(&mut self) -> Result<Option<Record>, ApiError> {
        if !read(&mut self.reader, &mut self.record)? {
            return Ok(None);
        }
        let line = self.record.position().map_or(0, csv::Position::line);
        Ok(Some((line, self.parse())))
    }

    fn parse(&self) -> Result<NewGuest, Fault> {
        let invalid = |message: String| Fault { code: "invalid".to_owned(), message };
        if self.record.len() > self.columns.len() {
            let (found, expected) = (self.record.len(), self.columns.len());
            return Err(invalid(format!("{found} cells under a header of {expected}")));
        }
        let mut words = GuestWords::default();
        for (column, cell) in self.columns.iter().zip(&self.record) {
            let cell = std::str::from_utf8(cell).map_err(|_| Fault {
                code: "bad-text".to_owned(),
                message: "the line is not valid UTF-8".to_owned(),
            })?;
            let value = Some(unguarded(cell)).filter(|value| !value.is_empty());
            match column {
                Column::Name => words.name = value,
                Column::Email => words.email = value,
                Column::Phone => words.phone = value,
                Column::Role => words.role = value,
                Column::Tags => words.tags = value.map(|_| split_tags(cell)),
                Column::Party => {
                    let number = value.map(|text| {
                        let shown: String = text.chars().take(20).collect();
                        text.parse::<i64>().map_err(|_| {
                            invalid(format!("`party` is `{}`, not a number", shown.escape_debug()))
                        })
                    });
                    words.party = number.transpose()?;
                }
                Column::PassedOver => {}
            }
        }
        NewGuest::parse(words).map_err(Fault::from)
    }
}

/// Reads the next record; `false` at the end of the file.
fn read(
    reader: &mut csv::Reader<BodyReader>,
    record: &mut csv::ByteRecord,
) -> Result<bool, ApiError> {
    let found = reader.read_byte_record(record);
    let body = reader.get_mut();
    body.record_ended();
    found.map_err(|error| {
        let failure = body.take_failure();
        failure.unwrap_or_else(|| ApiError::new("invalid", format!("this is not CSV: {error}")))
    })
}

/// Finds what stands between the cells of the first line.
pub(in crate::http) fn delimiter(line: &[u8]) -> u8 {
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    let mut in_quotes = false;
    for byte in line {
        in_quotes ^= *byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(sign, _)| sign == byte && !in_quotes) {
            *count += 1;
        }
    }
    // `max_by_key` takes the last of equals, and the comma is the usual one.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| *sign)
}

fn columns(header: &csv::ByteRecord) -> Result<Vec<Column>, ApiError> {
    let refuse = |message: String| {
        ApiError::new("invalid", message).hint("the columns are name,email,phone,party,tags,role")
    };
    let mut columns = Vec::with_capacity(header.len());
    for cell in header {
        let name = String::from_utf8_lossy(cell).trim().to_lowercase();
        let column = match name.as_str() {
            "name" => Column::Name,
            "email" | "e-mail" => Column::Email,
            "phone" => Column::Phone,
            "party" => Column::Party,
            "tags" => Column::Tags,
            "role" => Column::Role,
            other if COLUMNS.contains(&other) => Column::PassedOver,
            other if other.starts_with(ANSWER_PREFIX) => Column::PassedOver,
            other => {
                let shown: String = other.chars().take(50).collect();
                return Err(refuse(format!("there is no column `{}`", shown.escape_debug())));
            }
        };
        if column != Column::PassedOver && columns.contains(&column) {
            return Err(refuse(format!("the column `{name}` is there twice")));
        }
        columns.push(column);
    }
    if !columns.contains(&Column::Name) && !columns.contains(&Column::Email) {
        return Err(refuse("the header has neither `name` nor `email`".to_owned()));
    }
    Ok(columns)
}

/// A line of JSON: what a guest can be added with, and what an export says besides.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct JsonGuest {
    name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    party: Option<i64>,
    role: Option<String>,
    tags: Option<Vec<String>>,
    #[serde(rename = "id")]
    _id: IgnoredAny,
    #[serde(rename = "event")]
    _event: IgnoredAny,
    #[serde(rename = "person")]
    _person: IgnoredAny,
    #[serde(rename = "invited_at")]
    _invited_at: IgnoredAny,
    #[serde(rename = "admission")]
    _admission: IgnoredAny,
    #[serde(rename = "request_note")]
    _request_note: IgnoredAny,
    #[serde(rename = "answer")]
    _answer: IgnoredAny,
    #[serde(rename = "answers")]
    _answers: IgnoredAny,
    #[serde(rename = "version")]
    _version: IgnoredAny,
    #[serde(rename = "created_at")]
    _created_at: IgnoredAny,
}

#[derive(Debug)]
pub(super) struct JsonRecords {
    reader: BufReader<BodyReader>,
    line: Vec<u8>,
    number: u64,
}

impl JsonRecords {
    fn new(reader: BodyReader) -> Self {
        Self { reader: BufReader::new(reader), line: Vec::new(), number: 0 }
    }

    fn next(&mut self) -> Result<Option<Record>, ApiError> {
        loop {
            self.line.clear();
            let read = self.reader.by_ref().take(LINE_BYTES_MAX).read_until(b'\n', &mut self.line);
            let body = self.reader.get_mut();
            body.record_ended();
            read.map_err(|_| body.take_failure().unwrap_or_else(ApiError::internal))?;
            if self.line.is_empty() {
                return Ok(None);
            }
            self.number += 1;
            if self.line.last() != Some(&b'\n') && self.line.len() >= 64 << 10 {
                let detail = format!("line {} is longer than {LINE_BYTES_MAX} bytes", self.number);
                return Err(ApiError::new("invalid", detail));
            }
            if !self.line.trim_ascii().is_empty() {
                return Ok(Some((self.number, parse_line(&self.line))));
            }
        }
    }
}

fn parse_line(line: &[u8]) -> Result<NewGuest, Fault> {
    let guest: JsonGuest = parse_json(line).map_err(|error| Fault::from(error.problem()))?;
    let words = GuestWords {
        name: guest.name.as_deref(),
        email: guest.email.as_deref(),
        phone: guest.phone.as_deref(),
        party: guest.party,
        role: guest.role.as_deref(),
        tags: guest.tags,
    };
    NewGuest::parse(words).map_err(Fault::from)
}
