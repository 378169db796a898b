//! Bookings out of the daemon: CSV page by page with flat memory, iCalendar as a whole.

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::response::Response;
use http::{HeaderValue, header};
use planify_api::bookings::ExportBookings;
use planify_api::convert::{instant, parse_instant};
use planify_api::paths;
use planify_core::actor::Actor;
use planify_core::rule::Refusal;
use planify_engine::bookings::{ListBookings, SeenBooking, Whose};
use planify_engine::{Page, PageRequest, bookings};
use planify_store::Tx;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::cells::guarded;
use super::error::ApiError;
use super::export::into_io;
use super::extract::{Caller, Query};
use crate::app::App;

/// Bookings of one page, the most that the engine gives at once.
const PAGE_ROWS: u32 = 200;
/// The most bookings of one calendar, which is made in memory.
const CALENDAR_MAX: usize = 20_000;
/// The columns of a list; new ones are appended.
const COLUMNS: [&str; 16] = [
    "id",
    "state",
    "start",
    "end",
    "zone",
    "resources",
    "title",
    "seats",
    "layout",
    "total",
    "currency",
    "starts_at",
    "ends_at",
    "expires_at",
    "event",
    "user",
];

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(export_bookings))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Csv,
    Ics,
}

impl Format {
    fn parse(word: &str) -> Result<Self, Refusal> {
        match word {
            "csv" => Ok(Self::Csv),
            "ics" => Ok(Self::Ics),
            _ => Err(Refusal::invalid("format", format!("`{}` is no format", word.escape_debug()))
                .hint("use `csv` or `ics`")),
        }
    }
}

/// Writes bookings as a list or as a calendar, the soonest first.
#[utoipa::path(get, path = paths::BOOKINGS_EXPORT, tag = "bookings", params(ExportBookings),
    responses((status = 200, description = "The bookings as CSV, or with `format=ics` as iCalendar",
        body = String, content_type = "text/csv")))]
async fn export_bookings(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ExportBookings>,
) -> Result<Response, ApiError> {
    let format = query.format.as_deref().map_or(Ok(Format::Csv), Format::parse)?;
    let wanted = ListBookings {
        page: PageRequest { limit: Some(PAGE_ROWS), cursor: None },
        venue: query.venue,
        resource: query.resource,
        event: query.event,
        from: query.from.map(|text| parse_instant("from", &text)).transpose()?,
        to: query.to.map(|text| parse_instant("to", &text)).transpose()?,
        state: query.state.map(|word| word.parse()).transpose()?,
        whose: if query.mine { Whose::Mine } else { Whose::Everybodys },
    };
    let mut pages = Pages { app, actor: caller.actor, wanted, is_over: false };
    let (body, kind, disposition) = match format {
        Format::Csv => {
            (list(pages).await?, "text/csv; charset=utf-8", "attachment; filename=\"bookings.csv\"")
        }
        Format::Ics => (
            Body::from(pages.calendar().await?),
            "text/calendar; charset=utf-8",
            "attachment; filename=\"bookings.ics\"",
        ),
    };
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(disposition));
    Ok(response)
}

/// A list that is read while it is sent.
async fn list(mut pages: Pages) -> Result<Body, ApiError> {
    // The first page is read here, because a refusal must be the answer.
    let mut first = (COLUMNS.join(",") + "\r\n").into_bytes();
    first.append(&mut pages.lines().await?);
    let rest = futures_util::stream::unfold(pages, |mut pages| async move {
        if pages.is_over {
            return None;
        }
        Some((pages.lines().await.map(Bytes::from).map_err(into_io), pages))
    });
    let first = futures_util::stream::once(std::future::ready(Ok(Bytes::from(first))));
    Ok(Body::from_stream(futures_util::StreamExt::chain(first, rest)))
}

struct Pages {
    app: App,
    actor: Actor,
    wanted: ListBookings,
    is_over: bool,
}

impl Pages {
    async fn next(&mut self) -> Result<Vec<SeenBooking>, ApiError> {
        let (actor, wanted) = (self.actor, self.wanted.clone());
        let list = move |tx: &mut Tx<'_>| bookings::list(tx, &actor, &wanted);
        let Page { rows, next } = self.app.store.read(list).await?;
        self.is_over = next.is_none();
        self.wanted.page.cursor = next;
        Ok(rows)
    }

    async fn lines(&mut self) -> Result<Vec<u8>, ApiError> {
        let rows = self.next().await?;
        write_csv(&rows).map_err(|error| ApiError::hidden(&error))
    }

    async fn calendar(&mut self) -> Result<String, ApiError> {
        let mut all = Vec::new();
        while !self.is_over {
            all.append(&mut self.next().await?);
            if all.len() > CALENDAR_MAX {
                let message = format!("a calendar holds {CALENDAR_MAX} bookings at most");
                return Err(Refusal::new("too-large", message)
                    .hint("ask for a shorter time, or for CSV")
                    .into());
            }
        }
        Ok(bookings::calendar(&all)?)
    }
}

fn write_csv(bookings: &[SeenBooking]) -> std::io::Result<Vec<u8>> {
    let terminator = csv::Terminator::CRLF;
    let mut writer = csv::WriterBuilder::new().terminator(terminator).from_writer(Vec::new());
    for seen in bookings {
        let booking = &seen.booking;
        let word = |part: &planify_store::bookings::NamedPart| match part.quantity {
            1 => part.slug.clone(),
            quantity => format!("{}:{quantity}", part.slug),
        };
        let resources: Vec<String> = seen.parts.iter().map(word).collect();
        writer.write_record([
            booking.id.to_string(),
            seen.state.name().to_owned(),
            booking.start_local.clone(),
            booking.end_local.clone(),
            guarded(&booking.zone),
            guarded(&resources.join(";")),
            guarded(&booking.title),
            booking.seats.map(|seats| seats.to_string()).unwrap_or_default(),
            booking.layout.as_deref().map(guarded).unwrap_or_default(),
            booking.total.map(planify_core::money::Money::amount_text).unwrap_or_default(),
            booking.total.map(|total| total.currency.code().to_owned()).unwrap_or_default(),
            instant(booking.time.starts_at()),
            instant(booking.time.ends_at()),
            booking.expires_at.map(instant).unwrap_or_default(),
            booking.event.map(|event| event.to_string()).unwrap_or_default(),
            booking.user.map(|user| user.to_string()).unwrap_or_default(),
        ])?;
    }
    writer.into_inner().map_err(|error| std::io::Error::other(error.to_string()))
}
