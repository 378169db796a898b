//! The change feed over HTTP as server-sent events.
//!
//! A reader names the last change that it saw and gets every later one once, in order. Only a batch
//! is held in memory at a time; a reader that does not keep up waits at its own socket. A feed ends
//! when the token that it was opened with does.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use http::{HeaderValue, header};
use planify_api::changes::{Change, ListChanges};
use planify_api::convert::instant;
use planify_api::paths;
use planify_core::id::{self, OrgId};
use planify_engine::changes;
use planify_store::journal::JournalRow;
use planify_store::{JsonText, StoreError};
use tokio::sync::{OwnedSemaphorePermit, watch};
use tokio::time::timeout;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::error::ApiError;
use super::extract::{Caller, Query};
use crate::app::App;

/// How often a silent feed shows that it is still there.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// The most kinds that a reader may name.
const KINDS_MAX: usize = 20;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_changes))
}

/// Follows the changes of the organisation, as server-sent events.
///
/// Each event is a change with its `seq` as the id. An id without an event says how far the feed
/// is; a reader that comes back with it misses nothing.
#[utoipa::path(get, path = paths::CHANGES, tag = "changes",
    params(ListChanges, ("Last-Event-ID" = Option<i64>, Header, description = "The last change that was seen")),
    responses((status = 200, description = "Changes, for as long as the connection lasts",
        body = Change, content_type = "text/event-stream")))]
async fn list_changes(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Query(query): Query<ListChanges>,
) -> Result<Response, ApiError> {
    let place = Arc::clone(&app.feeds).try_acquire_owned().map_err(|_| {
        ApiError::new("overloaded", "too many change feeds are open").retry_after(5)
    })?;
    let kinds = query.kinds.as_deref().map(read_kinds).transpose()?;
    let since = last_event_id(&headers)?.or(query.since);
    // Subscribed before the first look, so that no change falls between.
    let changed = app.store.changed();
    let actor = caller.actor;
    let cursor = match since {
        Some(cursor) => {
            // The first batch is read here, because a refusal must be the answer.
            app.store.read(move |tx| changes::read(tx, &actor, cursor)).await?;
            cursor
        }
        None => app.store.read(move |tx| changes::head(tx, &actor)).await?,
    };
    let authorization = headers.get(header::AUTHORIZATION).cloned();
    let org = actor.org;
    let feed = Feed { app, authorization, org, kinds, cursor, told: None, changed, _place: place };
    let stream = futures_util::stream::unfold(feed, |mut feed| async move {
        feed.next().await.map(|piece| (piece, feed))
    });
    let mut response = Response::new(Body::from_stream(stream));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // Proxies that collect answers would hold changes back.
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}

fn last_event_id(headers: &HeaderMap) -> Result<Option<i64>, ApiError> {
    let Some(value) = headers.get("last-event-id") else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| {
        ApiError::new("bad-request", "`Last-Event-ID` is not a number")
            .hint("send the id of the last event")
    })
}

fn read_kinds(text: &str) -> Result<HashSet<String>, ApiError> {
    let kinds: HashSet<String> = text
        .split(',')
        .map(|kind| kind.trim().to_owned())
        .filter(|kind| !kind.is_empty())
        .collect();
    let is_prefix = |kind: &String| {
        kind.len() <= 10 && kind.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    };
    if kinds.is_empty() || kinds.len() > KINDS_MAX || !kinds.iter().all(is_prefix) {
        return Err(ApiError::new("invalid", "`kinds` is not a list of prefixes")
            .field("kinds")
            .hint("write the prefixes of ids, such as `evt,gst`"));
    }
    Ok(kinds)
}

/// One reader's place in the feed.
struct Feed {
    app: App,
    authorization: Option<HeaderValue>,
    org: OrgId,
    kinds: Option<HashSet<String>>,
    cursor: i64,
    /// The cursor that the reader was told last.
    told: Option<i64>,
    changed: watch::Receiver<u64>,
    _place: OwnedSemaphorePermit,
}

impl Feed {
    /// Waits for the next piece; `None` when the daemon drains.
    async fn next(&mut self) -> Option<Result<Bytes, StoreError>> {
        loop {
            if self.app.shutdown.is_draining() {
                return None;
            }
            self.changed.mark_unchanged();
            match self.read().await {
                Ok(text) if !text.is_empty() => return Some(Ok(text.into())),
                Ok(_) => {}
                Err(error) => {
                    // The reader comes back with its place, so nothing is lost by ending here.
                    tracing::warn!(error = error.problem().detail, "a change feed was ended");
                    return None;
                }
            }
            let draining = self.app.shutdown.draining();
            tokio::select! {
                () = draining => return None,
                woken = timeout(HEARTBEAT, self.changed.changed()) => match woken {
                    Ok(Ok(())) => {}
                    // The store is closed.
                    Ok(Err(_)) => return None,
                    Err(_) => return Some(Ok(Bytes::from_static(b":\n\n"))),
                },
            }
        }
    }

    /// Reads what is behind the cursor as the text of events; empty if there is nothing new.
    async fn read(&mut self) -> Result<String, ApiError> {
        // The credential may have been revoked or have ended since the feed was opened.
        let authorization = self.authorization.as_ref();
        let actor = self.app.auth.still(&self.app.store, authorization, self.org).await?;
        let cursor = self.cursor;
        let batch = self.app.store.read(move |tx| changes::read(tx, &actor, cursor)).await?;
        self.cursor = batch.cursor;
        let mut text = String::new();
        for row in &batch.rows {
            if self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&row.subject_kind)) {
                write_event(&mut text, row)?;
                self.told = Some(row.seq);
            }
        }
        // The first word of a feed is its place, so that even a reader that has seen nothing yet
        // comes back to it. Later the place goes along with rows that were passed over.
        if self.told.is_none() || (!batch.rows.is_empty() && self.told < Some(self.cursor)) {
            self.told = Some(self.cursor);
            // Writing to a String cannot fail.
            let _ = write!(text, "id: {}\n\n", self.cursor);
        }
        Ok(text)
    }
}

fn write_event(text: &mut String, row: &JournalRow) -> Result<(), ApiError> {
    let change = Change {
        seq: row.seq,
        op: row.op.to_string(),
        at: instant(row.at),
        actor: row.actor.clone(),
        command: row.command.clone(),
        subject: format!("{}_{}", row.subject_kind, id::encode(row.subject)),
        kind: row.kind.clone(),
        before: fields(row.before.as_ref())?,
        after: fields(row.after.as_ref())?,
    };
    // JSON holds no line breaks, which end the field of an event.
    let json = serde_json::to_string(&change).map_err(|error| ApiError::hidden(&error))?;
    let _ = write!(text, "id: {}\nevent: change\ndata: {json}\n\n", row.seq);
    Ok(())
}

fn fields(text: Option<&JsonText>) -> Result<Option<serde_json::Value>, ApiError> {
    text.map(|text| serde_json::from_str(&text.0))
        .transpose()
        .map_err(|error| ApiError::hidden(&error))
}
