//! The page of a public or unlisted event, on which people sign up, and the page that the mail about
//! it leads to.
//!
//! An event that nobody may know of and one that there is not get the same page. What somebody reads
//! after signing up does not tell whether the address is a guest's; a guest is made by POST only.

mod form;

use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderMap, HeaderValue, StatusCode};
use minijinja::value::Serde;
use minijinja::{Value, context};
use planify_core::answer::NOTE_MAX;
use planify_core::event::{Visibility, moment_text, time_text};
use planify_core::question::{self, Demand, Responses};
use planify_core::registration::{Entry, SignUp, last_moment, most_plus};
use planify_core::rule::Refusal;
use planify_core::text::Email;
use planify_core::venue::Venue;
use planify_engine::registration::{self, Asked, Place, PublicEvent};

use super::account::desk::{
    Admitted, Allowed, BELOW, Desk, Sent, Token, VerifyForm, mendable, token_of,
};
use super::questions;
use super::{DONE, Pages, ROBOTS};
use crate::account::status;
use crate::app::{App, AppState};
use crate::http::error::ApiError;
use crate::maps;
use crate::signup::{self, Way};
use form::SignUpForm;

/// Where the page of an event lies: two levels below the others.
const DEEP: &str = "../..";

type Address = Result<Path<(String, String)>, PathRejection>;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/e/{org}/{event}", get(show_event).post(sign_up))
        .route("/signup/{token}", get(show_asked).post(confirm))
}

/// The picture of the map around an event, which a browser may keep.
pub(super) fn pictures() -> Router<App> {
    Router::new().route("/e/{org}/{event}/map.png", get(show_map))
}

/// The place of an address; one that is not UTF-8 is none.
fn place(address: Address) -> Result<Place, ApiError> {
    match address {
        Ok(Path((org, event))) => Ok(Place { org, event }),
        Err(_) => Err(ApiError::new("not-found", "no such event")),
    }
}

async fn read(app: &AppState, place: Place) -> Result<PublicEvent, ApiError> {
    Ok(app.store.read(move |tx| registration::show(tx, &place)).await?)
}

async fn show_event(
    State(app): State<App>,
    pages: Pages,
    allowed: Allowed,
    headers: HeaderMap,
    address: Address,
    RawQuery(query): RawQuery,
) -> Response {
    let desk = Desk::new(app, pages, &headers, DEEP);
    let seen = match allowed.and_then(|_| place(address)) {
        Ok(place) => read(&desk.app, place).await,
        Err(error) => Err(error),
    };
    let done = (query.as_deref() == Some(DONE)).then(|| Way::of(&desk.app));
    match seen {
        Ok(seen) => event_page(&desk, StatusCode::OK, &seen, Moment { done, ..Moment::default() }),
        Err(error) => desk.refusal(&error),
    }
}

/// Draws the map for a visitor: the provider of maps learns nothing of them.
async fn show_map(
    State(app): State<App>,
    allowed: Allowed,
    address: Address,
) -> Result<Response, ApiError> {
    allowed?;
    let seen = read(&app, place(address)?).await?;
    let Some(at) = seen.venue.and_then(|venue| venue.details.at) else {
        return Err(ApiError::new("not-found", "there is no map of this event"));
    };
    let png = maps::picture(&app, seen.event.org, at).await?;
    let headers = [
        (CONTENT_TYPE, "image/png"),
        (CACHE_CONTROL, "public, max-age=3600"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, png).into_response())
}

/// What led to the page.
#[derive(Default)]
struct Moment<'f> {
    done: Option<Way>,
    problem: Option<String>,
    typed: Option<&'f SignUpForm>,
}

fn event_page(desk: &Desk, status: StatusCode, seen: &PublicEvent, moment: Moment<'_>) -> Response {
    let event = &seen.event;
    let listed = event.details.visibility == Visibility::Public;
    let text =
        |field: fn(&SignUpForm) -> &String| moment.typed.map(field).cloned().unwrap_or_default();
    let zone = &event.details.schedule.zone;
    let values = context! {
        event => facts(seen),
        map => seen.venue.as_ref().and_then(|venue| map(desk, seen, venue)),
        listed,
        approval => seen.entry == Ok(Entry::OnApproval),
        closed => seen.entry.as_ref().err().map(|refusal| closed(refusal, seen)),
        done => moment.done.map(done),
        problem => moment.problem,
        questions => asked_questions(seen, moment.typed),
        plus_max => most_plus(event),
        note_max => NOTE_MAX,
        closes => last_moment(event).map(|closes| moment_text(closes, zone)),
        typed => context! {
            name => text(|form| &form.name),
            email => text(|form| &form.email),
            plus => text(|form| &form.plus),
            note => text(|form| &form.note),
        },
    };
    let mut response = desk.form(status, "event.html", values);
    if listed {
        response.headers_mut().insert(ROBOTS, HeaderValue::from_static("all"));
    }
    response
}

/// What the form asks; once it was sent, with what is wrong at each field.
fn asked_questions(seen: &PublicEvent, typed: Option<&SignUpForm>) -> Value {
    let given = typed.map(|form| form.responses.clone()).unwrap_or_default();
    let refusal = typed.and_then(|_| {
        question::check(&seen.questions, &Responses::new(), &given, Demand::Required).err()
    });
    Value::from(Serde(questions::views(&seen.questions, &given, refusal.as_ref())))
}

/// What everybody may know of an event; the link to take part from afar is for guests.
fn facts(seen: &PublicEvent) -> Value {
    let (event, details) = (&seen.event, &seen.event.details);
    let contact = details.contact.as_deref();
    context! {
        title => details.title.clone(),
        org => seen.org_name.clone(),
        when => time_text(&details.schedule),
        repeats => event.is_series(),
        location => details.location.clone(),
        contact => details.contact.clone(),
        contact_is_email => contact.is_some_and(|contact| Email::parse(contact).is_ok()),
        description => details.description.clone(),
        full => details.capacity.is_some_and(|capacity| event.taken >= capacity),
    }
}

/// Where an event is: links for everybody, and a picture if somebody draws it.
fn map(desk: &Desk, seen: &PublicEvent, venue: &Venue) -> Option<Value> {
    let at = venue.details.at?;
    let drawn = desk.app.maps.pictures_of();
    let source = venue.details.source.as_ref();
    let told = source.and_then(|source| planify_core::place::attribution(&source.provider));
    Some(context! {
        venue => venue.details.name.clone(),
        picture => drawn.map(|_| format!("{}/map.png", seen.event.slug)),
        geo => at.geo_uri(),
        osm => at.osm_link(),
        google => at.google_link(),
        // The same words once.
        owed => drawn.into_iter().chain(told.filter(|told| drawn != Some(told))).collect::<Vec<_>>(),
    })
}

/// Says why nobody signs up now.
fn closed(refusal: &Refusal, seen: &PublicEvent) -> Value {
    let details = &seen.event.details;
    let opens = details.registration.opens_at;
    let opens = opens.map(|opens| moment_text(opens, &details.schedule.zone));
    let (title, text) = match refusal.code {
        "already-cancelled" => ("This event has been called off", None),
        "event-over" => ("This event is over", None),
        "signup-not-open" => {
            ("Sign-up is not open yet", opens.map(|opens| format!("It opens on {opens}.")))
        }
        "signup-over" => ("The time to sign up is over", None),
        _ => ("Guests come by invitation", Some("Nobody signs up here.".to_owned())),
    };
    context! { title, text }
}

/// What somebody reads who signed up, whoever they are.
fn done(way: Way) -> Value {
    match way {
        Way::Confirm => context! {
            title => "Look into your mail",
            text => "A mail is on its way to your address. Open the link in it within a day, or \
                you are not on the guest list.",
        },
        Way::AtOnce => context! {
            title => "Thank you, the organiser knows",
            text => "If all seats are taken, you are on the waiting list.",
        },
    }
}

async fn sign_up(
    State(app): State<App>,
    pages: Pages,
    admitted: Admitted,
    headers: HeaderMap,
    address: Address,
    form: Sent<SignUpForm>,
) -> Response {
    let desk = Desk::new(app, pages, &headers, DEEP);
    let (_, form) = match desk.take(admitted, &headers, form) {
        Ok(taken) => taken,
        Err(response) => return *response,
    };
    let place = match place(address) {
        Ok(place) => place,
        Err(error) => return desk.refusal(&error),
    };
    let error = match try_sign_up(&desk.app, place.clone(), &form).await {
        Ok(()) => return go("?done"),
        Err(error) => error,
    };
    // What can be mended, or is closed by now, is said on the page itself.
    let is_hidden = matches!(error.problem().status, 404 | 429 | 500..);
    match read(&desk.app, place).await {
        Ok(seen) if !is_hidden => {
            let moment = Moment { problem: mendable(&error), typed: Some(&form), done: None };
            event_page(&desk, status(&error), &seen, moment)
        }
        Ok(_) => desk.refusal(&error),
        Err(error) => desk.refusal(&error),
    }
}

async fn try_sign_up(app: &AppState, place: Place, form: &SignUpForm) -> Result<(), ApiError> {
    let plus = match form.plus.trim() {
        "" => None,
        number => {
            let refused = |_| Refusal::invalid("plus", "this is not a number");
            Some(number.parse().map_err(refused)?)
        }
    };
    let new = SignUp::parse(&form.name, &form.email, plus, Some(&form.note))?;
    let new = new.answering(form.responses.clone());
    signup::sign_up(app, place, new).await.map(|_| ())
}

async fn show_asked(
    State(app): State<App>,
    pages: Pages,
    allowed: Allowed,
    headers: HeaderMap,
    token: Token,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BELOW);
    if let Err(error) = allowed {
        return desk.refusal(&error);
    }
    let token = token_of(token);
    match desk.app.store.read(move |tx| registration::find_asked(tx, &token)).await {
        Ok(asked) => desk.form(StatusCode::OK, "signup.html", asked_values(&asked)),
        Err(error) => refused(&desk, &error.into()),
    }
}

fn asked_values(asked: &Asked) -> Value {
    let details = &asked.event.details;
    context! {
        event => context! { title => details.title.clone(), when => time_text(&details.schedule) },
        name => asked.new.name.clone(),
        people => asked.new.plus.saturating_add(1),
        approval => asked.entry == Entry::OnApproval,
    }
}

async fn confirm(
    State(app): State<App>,
    pages: Pages,
    admitted: Admitted,
    headers: HeaderMap,
    token: Token,
    form: Sent<VerifyForm>,
) -> Response {
    let desk = Desk::new(app, pages, &headers, BELOW);
    if let Err(response) = desk.take(admitted, &headers, form) {
        return *response;
    }
    match signup::confirm(&desk.app, token_of(token)).await {
        Ok(own) => go(&format!("../r/{own}?{DONE}")),
        Err(error) => refused(&desk, &error),
    }
}

/// The page for a sign-up that cannot be finished any more.
fn refused(desk: &Desk, error: &ApiError) -> Response {
    let heading = match error.problem().code.as_str() {
        "already-cancelled" => "This event has been called off",
        "event-over" => "This event is over",
        "signup-closed" | "signup-over" | "signup-not-open" => "Sign-up is closed",
        "invalid" => "You cannot bring that many people along any more",
        _ => return desk.refusal(error),
    };
    desk.message(status(error), heading, "Nobody was put on the guest list.")
}

/// Sends the browser on, so that reloading does not send the form again.
fn go(to: &str) -> Response {
    match HeaderValue::from_str(to) {
        Ok(to) => (StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response(),
        Err(_) => StatusCode::SEE_OTHER.into_response(),
    }
}

#[cfg(test)]
mod tests;
