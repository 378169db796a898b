//! Output: one list, one record or one change, in the format that was asked for.
//!
//! Data goes to stdout and everything else to stderr. Nothing that came from outside reaches a
//! terminal with control characters or bidirectional overrides in it.

mod cell;
mod json;
mod list;
mod phrase;
pub(crate) mod progress;
mod style;
mod table;
mod view;

use std::io::{self, BufWriter, IsTerminal, Write};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use planify_api::envelope::{Effect, Mutation};
use planify_core::text::{for_terminal, for_terminal_lines};
use serde::Serialize;
use serde_json::{Map, Value};

pub(crate) use cell::wall;
pub(crate) use list::ListWriter;
pub(crate) use style::{Meaning, Style};
pub(crate) use view::{Column, Kind, Place, View};

use crate::args::{ColorChoice, Format};
use crate::failure::{Failure, Report};

/// How this run writes.
#[derive(Debug, Clone)]
pub(crate) struct Output {
    /// The format of results.
    pub(crate) format: Format,
    /// The fields that were asked for; empty for the usual ones.
    pub(crate) fields: Vec<String>,
    /// Whether stderr is kept for errors.
    pub(crate) quiet: bool,
    /// Colours on stdout.
    pub(crate) style: Style,
    /// Colours on stderr.
    pub(crate) talk_style: Style,
    /// The width that tables fit into; nothing for no limit.
    pub(crate) width: Option<usize>,
    /// The time that relative times count from.
    pub(crate) now: Timestamp,
    /// The zone that instants are shown in.
    pub(crate) zone: TimeZone,
}

/// What surrounds the data of one record.
#[derive(Debug, Serialize)]
struct Envelope<'data, D> {
    schema: &'data str,
    data: D,
    next: Option<String>,
    warnings: &'data [String],
}

/// What surrounds the data of a change.
#[derive(Debug, Serialize)]
struct ChangeEnvelope<'data, D> {
    schema: &'data str,
    data: D,
    next: Option<String>,
    warnings: &'data [String],
    changed: bool,
    op: Option<&'data str>,
    effects: &'data [Effect],
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    dry_run: bool,
}

/// What surrounds a failure.
#[derive(Debug, Serialize)]
struct ErrorEnvelope<'report> {
    error: &'report Report,
}

/// A record as JSON has it: whole, or only the fields that were asked for.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Selected<'record, T> {
    Whole(&'record T),
    Part(Value),
}

impl Output {
    /// Decides colours and width from the flags, the variables and the streams.
    pub(crate) fn new(format: Format, color: ColorChoice, now: Timestamp) -> Self {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let decide = |terminal: bool| style::decide(color, terminal, &variable);
        Self {
            format,
            fields: Vec::new(),
            quiet: false,
            style: decide(io::stdout().is_terminal()),
            talk_style: decide(io::stderr().is_terminal()),
            width: table::width(&variable),
            now,
            zone: TimeZone::UTC,
        }
    }

    /// Begins a list.
    pub(crate) fn list<'out>(&'out self, view: &'static View) -> ListWriter<'out> {
        ListWriter::new(self, view)
    }

    /// Writes one record.
    pub(crate) fn record<T: Serialize>(
        &self,
        view: &'static View,
        record: &T,
    ) -> Result<(), Failure> {
        let mut out = stdout();
        if self.format == Format::Json {
            let data = self.selected(view, record)?;
            let envelope = Envelope { schema: view.schema, data, next: None, warnings: &[] };
            write(&mut out, &json::pretty(&envelope))?;
        } else {
            self.write_record(&mut out, view, record)?;
        }
        out.flush().map_err(|error| Failure::output(&error))
    }

    /// Writes the outcome of a change: the thing as it is now, and what follows.
    pub(crate) fn change<T: Serialize>(
        &self,
        view: &'static View,
        change: &Mutation<T>,
    ) -> Result<(), Failure> {
        let mut out = stdout();
        match self.format {
            Format::Json => {
                let envelope = ChangeEnvelope {
                    schema: view.schema,
                    data: self.selected(view, &change.data)?,
                    next: None,
                    warnings: &change.warnings,
                    changed: change.changed,
                    op: change.op.as_deref(),
                    effects: &change.effects,
                    dry_run: change.dry_run,
                };
                write(&mut out, &json::pretty(&envelope))?;
            }
            Format::Table | Format::Wide if self.quiet => {
                write_line(&mut out, &view.name_of(&to_value(&change.data)?))?;
            }
            _ => self.write_record(&mut out, view, &change.data)?,
        }
        out.flush().map_err(|error| Failure::output(&error))?;
        self.tell_effects(change);
        Ok(())
    }

    /// Writes text as it is, such as a man page.
    #[expect(clippy::unused_self, reason = "all that is written goes through the output")]
    pub(crate) fn text(&self, text: &str) -> Result<(), Failure> {
        let mut out = stdout();
        write(&mut out, text)?;
        out.flush().map_err(|error| Failure::output(&error))
    }

    /// Tells where a list goes on; in bare records there is no other place for it.
    pub(crate) fn more(&self, next: &str) {
        if !self.quiet {
            tell("", &format!("more: add `--cursor {next}`, or `--all`"));
        }
    }

    /// Tells a person something on stderr; a program that reads JSON finds nothing there but an error.
    pub(crate) fn note(&self, text: &str) {
        if !self.quiet && !matches!(self.format, Format::Json | Format::Jsonl) {
            tell("", text);
        }
    }

    /// Tells a person what went wrong with a part of the work; not even a quiet run drops that.
    pub(crate) fn complain(&self, text: &str) {
        tell(&self.label(Meaning::Bad, "error: "), text);
    }

    /// Tells a person about something that may be wrong.
    pub(crate) fn warn(&self, text: &str) {
        if !self.quiet {
            tell(&self.label(Meaning::Attention, "warning: "), text);
        }
    }

    /// Shows help to somebody who did not ask for it.
    #[expect(clippy::unused_self, reason = "all that is written goes through the output")]
    pub(crate) fn help(&self, text: &str) {
        tell("", text.trim_end());
    }

    /// Tells why a command failed.
    pub(crate) fn failure(&self, report: &Report) {
        if matches!(self.format, Format::Json | Format::Jsonl) {
            tell_raw(&json::one_line(&ErrorEnvelope { error: report }));
            return;
        }
        tell(&self.label(Meaning::Bad, "error: "), &report.message);
        for candidate in &report.candidates {
            tell("  ", &format!("{}  {}", candidate.id, candidate.title));
        }
        if let Some(hint) = &report.hint {
            tell(&self.label(Meaning::Good, "hint: "), hint);
        }
        if let (3, Some(request)) = (report.exit, &report.request_id) {
            tell("request: ", request);
        }
    }

    fn label(&self, meaning: Meaning, text: &str) -> String {
        self.talk_style.paint(meaning, text)
    }

    /// Tells what follows from a change.
    pub(crate) fn tell_effects<T>(&self, change: &Mutation<T>) {
        for warning in &change.warnings {
            self.warn(warning);
        }
        if self.format == Format::Json {
            return;
        }
        if change.dry_run {
            self.note("dry run: nothing was changed");
        } else if !change.changed {
            self.note("nothing to change");
        }
        for effect in &change.effects {
            self.note(&cell::effect(effect, self.now));
        }
    }

    fn write_record<T: Serialize>(
        &self,
        out: &mut impl Write,
        view: &'static View,
        record: &T,
    ) -> Result<(), Failure> {
        match self.format {
            Format::Table | Format::Wide => {
                let lines = self.details(view, &to_value(record)?)?;
                write(out, &table::details(&lines, self.style))
            }
            Format::Plain | Format::Csv | Format::Ics => {
                let line = self.plain_line(view, &to_value(record)?)?;
                write(out, &line)
            }
            Format::Json | Format::Jsonl => {
                let record = self.selected(view, record)?;
                write(out, &(json::one_line(&record) + "\n"))
            }
            Format::Name => write_line(out, &view.name_of(&to_value(record)?)),
        }
    }

    /// The named values of one record for people.
    fn details(
        &self,
        view: &'static View,
        record: &Value,
    ) -> Result<Vec<(String, table::Cell)>, Failure> {
        if self.fields.is_empty() {
            let shown = view.columns.iter().filter(|column| column.place != Place::Plain);
            let cells = shown.filter_map(|column| {
                let cell = cell::show(column, record, &self.zone);
                let kept = self.format == Format::Wide || !cell.text.is_empty();
                kept.then(|| (column.title.to_owned(), cell))
            });
            return Ok(cells.collect());
        }
        let values = self.field_values(view, record)?;
        Ok(values.into_iter().map(|(name, value)| (name, table::Cell::plain(&value))).collect())
    }

    fn plain_line(&self, view: &'static View, record: &Value) -> Result<String, Failure> {
        let values: Vec<String> = if self.fields.is_empty() {
            let columns = view.columns.iter();
            columns.map(|column| cell::plain(view::lookup(record, column.field))).collect()
        } else {
            self.field_values(view, record)?.into_iter().map(|(_, value)| value).collect()
        };
        Ok(values.join("\t") + "\n")
    }

    fn field_values(
        &self,
        view: &'static View,
        record: &Value,
    ) -> Result<Vec<(String, String)>, Failure> {
        self.fields
            .iter()
            .map(|field| {
                view.check_field(record, field)?;
                let value = view::lookup(record, field);
                let text = match self.format {
                    Format::Table | Format::Wide => cell::words(value),
                    _ => cell::plain(value),
                };
                Ok((field.clone(), text))
            })
            .collect()
    }

    /// Keeps only the fields that were asked for.
    fn selected<'record, T: Serialize>(
        &self,
        view: &'static View,
        record: &'record T,
    ) -> Result<Selected<'record, T>, Failure> {
        if self.fields.is_empty() {
            return Ok(Selected::Whole(record));
        }
        let record = to_value(record)?;
        let mut kept = Map::new();
        for field in &self.fields {
            view.check_field(&record, field)?;
            kept.insert(field.clone(), view::lookup(&record, field).clone());
        }
        Ok(Selected::Part(Value::Object(kept)))
    }
}

/// The standard output, written in large pieces.
fn stdout() -> BufWriter<io::Stdout> {
    BufWriter::with_capacity(64 * 1024, io::stdout())
}

fn write(out: &mut impl Write, text: &str) -> Result<(), Failure> {
    out.write_all(text.as_bytes()).map_err(|error| Failure::output(&error))
}

fn write_line(out: &mut impl Write, text: &str) -> Result<(), Failure> {
    write(out, &format!("{}\n", for_terminal(text)))
}

fn to_value<T: Serialize>(record: &T) -> Result<Value, Failure> {
    serde_json::to_value(record)
        .map_err(|error| Failure::new("internal", format!("a record cannot be shown: {error}")))
}

/// Writes a line of talk behind a painted label; stderr that is closed is nobody's loss.
fn tell(label: &str, text: &str) {
    tell_raw(&format!("{label}{}", for_terminal_lines(text)));
}

fn tell_raw(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}
