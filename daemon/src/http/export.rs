//! Guest lists out of the daemon, as CSV or JSON lines, page by page with flat memory.

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::response::Response;
use http::{HeaderValue, header};
use planify_api::convert::instant;
use planify_api::guests::{Guest, TransferParams};
use planify_api::paths;
use planify_core::actor::Actor;
use planify_core::filter::{self, Filter};
use planify_core::guest;
use planify_core::rule::Refusal;
use planify_engine::{Page, PageRequest, guests, questions};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::cells::{guarded, join_tags};
use super::error::ApiError;
use super::extract::{Caller, Path, Query};
use crate::app::App;

/// Guests of one page, the most that the engine gives at once.
const PAGE_ROWS: u32 = 200;
/// The columns of an exported list; an import knows them all and takes what it can set.
pub(super) const COLUMNS: [&str; 13] = [
    "name",
    "email",
    "phone",
    "party",
    "tags",
    "role",
    "answer",
    "people",
    "note",
    "invited_at",
    "answered_at",
    "id",
    "admission",
];

/// What the columns of answers to questions begin with; the name of the question follows.
pub(super) const ANSWER_PREFIX: &str = "answer.";

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(export_guests))
}

/// How a list of guests is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Csv,
    JsonLines,
}

impl Format {
    pub(super) fn parse(word: &str) -> Result<Self, Refusal> {
        match word {
            "csv" => Ok(Self::Csv),
            "jsonl" => Ok(Self::JsonLines),
            _ => Err(Refusal::invalid("format", format!("`{}` is no format", word.escape_debug()))
                .hint("use `csv` or `jsonl`")),
        }
    }
}

/// Writes the guest list of an event.
#[utoipa::path(get, path = paths::GUESTS_EXPORT, tag = "guests",
    params(("event" = String, Path, description = "A reference to the event"), TransferParams),
    responses((status = 200, description = "The list as CSV, or with `format=jsonl` as JSON lines",
        body = String, content_type = "text/csv")))]
async fn export_guests(
    State(app): State<App>,
    caller: Caller,
    Path(event): Path<String>,
    Query(params): Query<TransferParams>,
) -> Result<Response, ApiError> {
    let format = params.format.as_deref().map_or(Ok(Format::Csv), Format::parse)?;
    let filter = params.filter.as_deref().map(filter::parse).transpose()?;
    let questions = asked(&app, caller.actor, &event).await?;
    let mut export = Export {
        app,
        actor: caller.actor,
        event,
        filter,
        questions,
        cursor: None,
        format,
        is_over: false,
    };
    // The first page is read here, because a refusal must be the answer.
    let mut first = export.read().await?;
    if format == Format::Csv {
        let mut text = export.heading().into_bytes();
        text.append(&mut first);
        first = text;
    }
    let rest = futures_util::stream::unfold(export, |mut export| async move {
        if export.is_over {
            return None;
        }
        Some((export.read().await.map(Bytes::from).map_err(into_io), export))
    });
    let first = futures_util::stream::once(std::future::ready(Ok(Bytes::from(first))));
    let mut response =
        Response::new(Body::from_stream(futures_util::StreamExt::chain(first, rest)));
    let (kind, disposition) = match format {
        Format::Csv => ("text/csv; charset=utf-8", "attachment; filename=\"guests.csv\""),
        Format::JsonLines => ("application/jsonl", "attachment; filename=\"guests.jsonl\""),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(disposition));
    Ok(response)
}

/// Ends an answer that has begun; the caller sees that it is incomplete.
pub(super) fn into_io(error: ApiError) -> std::io::Error {
    tracing::error!(error = error.problem().detail, "an export was cut");
    std::io::Error::other("the export was cut")
}

/// The names of the questions that have a column each.
async fn asked(app: &App, actor: Actor, event: &str) -> Result<Vec<String>, ApiError> {
    let event = event.to_owned();
    let list = move |tx: &mut Tx<'_>| questions::list(tx, &actor, &event);
    let all = app.store.read(list).await?;
    Ok(all.into_iter().map(|question| question.name).collect())
}

struct Export {
    app: App,
    actor: Actor,
    event: String,
    filter: Option<Filter>,
    questions: Vec<String>,
    cursor: Option<String>,
    format: Format,
    is_over: bool,
}

impl Export {
    /// The first line of CSV. Names of questions need no quotes.
    fn heading(&self) -> String {
        let answers = self.questions.iter().map(|name| format!("{ANSWER_PREFIX}{name}"));
        let fixed = COLUMNS.iter().map(|&column| column.to_owned());
        fixed.chain(answers).collect::<Vec<_>>().join(",") + "\r\n"
    }

    /// Reads and writes the next page.
    async fn read(&mut self) -> Result<Vec<u8>, ApiError> {
        let (actor, event) = (self.actor, self.event.clone());
        let page = PageRequest { limit: Some(PAGE_ROWS), cursor: self.cursor.take() };
        let filter = self.filter.clone();
        let list =
            move |tx: &mut Tx<'_>| guests::export(tx, &actor, &event, filter.as_ref(), &page);
        let Page { rows, next } = self.app.store.read(list).await?;
        self.is_over = next.is_none();
        self.cursor = next;
        if let Some(guest) = rows.first() {
            // A reference such as `@next` must mean the same event for every page.
            self.event = guest.event.to_string();
        }
        match self.format {
            Format::Csv => write_csv(&rows, &self.questions),
            Format::JsonLines => write_json_lines(&rows),
        }
        .map_err(|error| ApiError::hidden(&error))
    }
}

fn write_csv(guests: &[guest::Guest], questions: &[String]) -> std::io::Result<Vec<u8>> {
    let terminator = csv::Terminator::CRLF;
    let mut writer = csv::WriterBuilder::new().terminator(terminator).from_writer(Vec::new());
    for guest in guests {
        let answer = &guest.answer;
        let text = |text: &Option<String>| text.as_deref().map(guarded).unwrap_or_default();
        let fixed = [
            guarded(&guest.name),
            text(&guest.email),
            text(&guest.phone),
            guest.party_max.to_string(),
            join_tags(&guest.tags),
            guest.role.name().to_owned(),
            answer.status.name().to_owned(),
            answer.party.to_string(),
            text(&answer.note),
            guest.invited_at.map(instant).unwrap_or_default(),
            answer.answered_at.map(instant).unwrap_or_default(),
            guest.id.to_string(),
            guest.admission.name().to_owned(),
        ];
        let answers = questions.iter().map(|name| text(&guest.responses.get(name).cloned()));
        writer.write_record(fixed.into_iter().chain(answers))?;
    }
    writer.into_inner().map_err(|error| std::io::Error::other(error.to_string()))
}

fn write_json_lines(guests: &[guest::Guest]) -> std::io::Result<Vec<u8>> {
    let mut text = Vec::new();
    for guest in guests {
        serde_json::to_writer(&mut text, &Guest::from(guest))?;
        text.push(b'\n');
    }
    Ok(text)
}
