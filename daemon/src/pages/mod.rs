//! Pages for browsers, which work without JavaScript: an invitation behind a secret link, and what
//! users need to get and use an account.
//!
//! GET shows and never changes anything, because mail scanners follow links; POST acts. No page
//! is kept by a browser or a search engine, sends the link on as a referrer, or loads anything but
//! its style sheet and, where an event is at a known place, a picture of the map, both from here. A link that is damaged, foreign, revoked or unknown gets the same page.

mod account;
mod cookies;
mod dates;
mod items;
mod questions;
mod registration;
mod render;
mod view;

use std::collections::HashSet;
use std::sync::Arc;

use axum::extract::rejection::{FormRejection, PathRejection, QueryRejection};
use axum::extract::{DefaultBodyLimit, Extension, Form, Path, Query, RawQuery, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, middleware};
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION,
    REFERRER_POLICY, RETRY_AFTER, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use jiff::SignedDuration;
use minijinja::Value;
use minijinja::value::Serde;
use planify_core::actor::Actor;
use planify_core::answer::{Choice, Wish};
use planify_core::question::Responses;
use planify_core::rule::Refusal;
use planify_engine::answers::{self, Invitation};
use planify_engine::{Call, EngineError, links};
use serde::Deserialize;
use uuid::Uuid;

use crate::app::App;
use crate::http::error::ApiError;
use crate::http::extract::Anybody;
use render::Renderer;
use view::{Moment, Typed};

/// The largest form.
const FORM_BYTES_MAX: usize = 64 * 1024;
/// The query that the answer's redirect carries.
const DONE: &str = "done";
/// The query that the redirect of an answer to an item carries.
const ITEM_DONE: &str = "noted";
/// The same of an answer for one date.
const DATE_DONE: &str = "date-done";
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'";
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

type Pages = Extension<Arc<Renderer>>;
type Allowed = Result<Anybody, ApiError>;
type Token = Result<Path<String>, PathRejection>;

/// The routes of the pages.
pub fn router() -> Router<App> {
    let pages = Router::new()
        .route("/r/{token}", get(show).post(answer))
        .merge(account::router())
        .merge(registration::router())
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
        .layer(middleware::map_response(guarded));
    Router::new()
        .route("/assets/planify.css", get(style))
        .merge(pages)
        .merge(registration::pictures())
        .layer(Extension(Arc::new(Renderer::new())))
}

/// Adds the headers that every page carries.
async fn guarded(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        // With `no-referrer` browsers send forms with the origin `null`, which a listener on
        // loopback refuses; this policy tells other places as little.
        (REFERRER_POLICY, "same-origin"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // Only the page of a public event says otherwise.
    headers.entry(ROBOTS).or_insert(HeaderValue::from_static("noindex, nofollow"));
    response
}

async fn show(
    State(app): State<App>,
    Extension(pages): Pages,
    allowed: Allowed,
    token: Token,
    RawQuery(query): RawQuery,
) -> Response {
    let token = match admitted(&pages, allowed, token) {
        Ok(token) => token,
        Err(refusal) => return *refusal,
    };
    let moment = match query.as_deref() {
        Some(DONE) => Moment::Answered,
        Some(ITEM_DONE) => Moment::ItemAnswered,
        Some(DATE_DONE) => Moment::DateAnswered,
        _ => Moment::Opened,
    };
    match read(&app, token).await {
        Ok(seen) => invitation(&pages, StatusCode::OK, &seen, moment),
        Err(error) => failure(&pages, &error),
    }
}

/// The token of a request that may be answered; else the page that says why not.
fn admitted(pages: &Renderer, allowed: Allowed, token: Token) -> Result<String, Box<Response>> {
    if let Err(error) = allowed {
        let status = StatusCode::from_u16(error.problem().status);
        let text = "Please wait a minute and open the page again.";
        let status = status.unwrap_or(StatusCode::TOO_MANY_REQUESTS);
        let mut refusal = message(pages, status, "Too many requests", text);
        refusal.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("60"));
        return Err(Box::new(refusal));
    }
    // A path that is not UTF-8 holds no token.
    token.map(|Path(token)| token).map_err(|_| Box::new(no_such_link(pages)))
}

/// What a guest sends.
#[derive(Debug, Clone, Default)]
struct AnswerForm {
    answer: String,
    plus: String,
    note: Option<String>,
    responses: Responses,
}

impl AnswerForm {
    /// Reads the fields of a form; none if one is there twice or is no field of it.
    fn read(fields: Vec<(String, String)>) -> Option<Self> {
        let mut form = Self::default();
        let mut seen = HashSet::new();
        for (name, value) in fields {
            if !seen.insert(name.clone()) {
                return None;
            }
            match name.as_str() {
                "answer" => form.answer = value,
                "plus" => form.plus = value,
                "note" => form.note = Some(value),
                other => {
                    let question = questions::question_of(other)?;
                    form.responses.insert(question.to_owned(), value);
                }
            }
        }
        Some(form)
    }
}

/// What a guest answers: an item of the agenda, one date of a series, or the event itself.
#[derive(Debug, Clone, Deserialize)]
struct AnswerQuery {
    item: Option<String>,
    date: Option<String>,
}

async fn answer(
    State(app): State<App>,
    Extension(pages): Pages,
    allowed: Allowed,
    token: Token,
    query: Result<Query<AnswerQuery>, QueryRejection>,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Response {
    let token = match admitted(&pages, allowed, token) {
        Ok(token) => token,
        Err(refusal) => return *refusal,
    };
    let form = match form {
        Ok(Form(fields)) => AnswerForm::read(fields).ok_or(StatusCode::UNPROCESSABLE_ENTITY),
        Err(rejection) => Err(rejection.status()),
    };
    let form = match form {
        Ok(form) => form,
        Err(status) => return unreadable(&pages, status),
    };
    match query {
        Ok(Query(AnswerQuery { item: Some(item), .. })) => {
            return items::answer(&app, &pages, token, &item, &form).await;
        }
        Ok(Query(AnswerQuery { date: Some(date), .. })) => {
            return dates::answer(&app, &pages, token, &date, &form).await;
        }
        Ok(_) | Err(_) => {}
    }
    let refusal = match wish(&form) {
        Ok(wish) => match write(&app, token.clone(), wish).await {
            Ok(Written::Answered) => return done(DONE),
            Ok(Written::TakenBack) => return taken_back(&pages),
            Err(EngineError::Refused(refusal)) if refusal.code != "not-found" => refusal,
            Err(error) => return failure(&pages, &error),
        },
        Err(refusal) => refusal,
    };
    match read(&app, token).await {
        Ok(seen) => refused(&pages, &refusal, &seen, form),
        Err(error) => failure(&pages, &error),
    }
}

/// Sends the browser back to the page, so that reloading it does not send the form again.
fn done(query: &str) -> Response {
    // Relative, so that it holds behind a proxy that adds to the path.
    (StatusCode::SEE_OTHER, [(LOCATION, format!("?{query}"))]).into_response()
}

fn wish(form: &AnswerForm) -> Result<Wish, Refusal> {
    let choice: Choice = form.answer.parse()?;
    let plus = match form.plus.trim() {
        "" => 0,
        _ if choice == Choice::No => 0,
        number => number.parse().map_err(|_| Refusal::invalid("plus", "not a number"))?,
    };
    Ok(Wish { choice, plus, note: form.note.clone(), responses: form.responses.clone() })
}

async fn read(app: &App, token: String) -> Result<Invitation, EngineError> {
    let links = app.link_key.clone();
    app.store.read(move |tx| answers::show_by_link(tx, &links, &token)).await
}

/// What an answer did.
enum Written {
    /// It stands.
    Answered,
    /// Somebody who asked to come does not want to any more, and is forgotten.
    TakenBack,
}

fn taken_back(pages: &Renderer) -> Response {
    let text = "You are not on the guest list. Should you want to come after all, sign up again.";
    message(pages, StatusCode::OK, "Your request is taken back", text)
}

async fn write(app: &App, token: String, wish: Wish) -> Result<Written, EngineError> {
    let key = app.link_key.clone();
    let call = call(app);
    app.store
        .write(&[], move |tx| {
            let outcome = answers::set_by_link(tx, &call, &key, &token, &wish)?;
            // The link of somebody who is forgotten leads nowhere.
            let is_gone = links::holder(tx, &key, &token).is_err();
            Ok(if outcome.changed() && is_gone { Written::TakenBack } else { Written::Answered })
        })
        .await
}

/// The circumstances of an answer by link; whose link it is decides the engine.
fn call(app: &App) -> Call {
    let nobody = Actor::system(Uuid::nil().into());
    let hold = SignedDuration::try_from(app.config.mail.hold).unwrap_or(SignedDuration::MAX);
    Call { hold, ..Call::by(nobody) }
}

fn refused(pages: &Renderer, refusal: &Refusal, seen: &Invitation, form: AnswerForm) -> Response {
    let status = status_of(refusal);
    let problem = match refusal.field {
        Some("answer") => "Choose yes, maybe or no.".to_owned(),
        _ => view::refused(refusal, seen),
    };
    let typed = Typed {
        answer: form.answer,
        plus: form.plus,
        note: form.note.unwrap_or_default(),
        responses: form.responses,
    };
    invitation(pages, status, seen, Moment::Refused { problem, typed, refusal: refusal.clone() })
}

fn status_of(refusal: &Refusal) -> StatusCode {
    planify_api::codes::find(refusal.code)
        .and_then(|code| StatusCode::from_u16(code.status).ok())
        .unwrap_or(StatusCode::UNPROCESSABLE_ENTITY)
}

fn invitation(pages: &Renderer, status: StatusCode, seen: &Invitation, moment: Moment) -> Response {
    let values = Value::from(Serde(view::invitation(seen, moment)));
    page(pages, status, "invitation.html", values)
}

/// The page for a form that cannot be read.
fn unreadable(pages: &Renderer, status: StatusCode) -> Response {
    let text = match status {
        StatusCode::PAYLOAD_TOO_LARGE => "The answer is too long to be kept.",
        _ => "The answer could not be read. Go back to the page and send it again.",
    };
    message(pages, status, "Your answer was not noted", text)
}

/// The page for what did not work; which of the reasons a link is not valid for is not told.
fn failure(pages: &Renderer, error: &EngineError) -> Response {
    match error {
        EngineError::Refused(_) | EngineError::Ambiguous { .. } => no_such_link(pages),
        EngineError::Store(error) => {
            tracing::error!(%error, "a guest page failed");
            let mut response = message(
                pages,
                StatusCode::SERVICE_UNAVAILABLE,
                "This does not work right now",
                "Nothing is lost. Please try again in a moment.",
            );
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
            response
        }
    }
}

fn no_such_link(pages: &Renderer) -> Response {
    message(
        pages,
        StatusCode::NOT_FOUND,
        "This link does not work",
        "It may be incomplete, or a newer one has replaced it. Open the link in the latest mail \
         about the event, or ask the organiser for a new one.",
    )
}

fn message(pages: &Renderer, status: StatusCode, heading: &str, text: &str) -> Response {
    message_at(pages, "..", status, heading, text)
}

/// A page that only says something; `root` leads from it to the folder of the pages.
fn message_at(
    pages: &Renderer,
    root: &str,
    status: StatusCode,
    heading: &str,
    text: &str,
) -> Response {
    page(pages, status, "message.html", minijinja::context!(root, heading, text))
}

fn page(pages: &Renderer, status: StatusCode, name: &str, values: Value) -> Response {
    match pages.page(name, values) {
        Ok(text) => (status, [(CONTENT_TYPE, "text/html; charset=utf-8")], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page failed");
            (StatusCode::INTERNAL_SERVER_ERROR, "This page could not be shown.").into_response()
        }
    }
}

/// The style sheet, whose address names its content.
async fn style(Extension(pages): Pages, headers: HeaderMap) -> Response {
    let tag = format!("\"{}\"", pages.style_version());
    let is_known =
        headers.get(IF_NONE_MATCH).and_then(|known| known.to_str().ok()).is_some_and(|known| {
            known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag)
        });
    let kept = [
        (CACHE_CONTROL, "public, max-age=31536000, immutable".to_owned()),
        (ETAG, tag),
        (X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    if is_known {
        return (StatusCode::NOT_MODIFIED, kept).into_response();
    }
    (kept, [(CONTENT_TYPE, "text/css; charset=utf-8")], render::STYLE).into_response()
}

#[cfg(test)]
mod tests;
