//! The next dates of a series on a guest page, and answers for one of them.

use axum::response::Response;
use planify_core::answer::{Answer, Status};
use planify_core::event::{Event, Status as EventStatus, time_text};
use planify_core::recurrence::RecurrenceId;
use planify_core::rule::Refusal;
use planify_core::series::Full;
use planify_engine::EngineError;
use planify_engine::answers::{self, Invitation, On};
use planify_engine::occurrences::Dated;
use serde::Serialize;

use super::view::{self, Moment};
use super::{AnswerForm, DATE_DONE, call, done, failure, invitation, read, status_of, wish};
use crate::app::App;
use crate::pages::render::Renderer;

/// One date.
#[derive(Debug, Serialize)]
pub(super) struct DateView {
    name: String,
    when: String,
    /// The title and the place, where they differ from those of the series.
    title: Option<String>,
    location: Option<String>,
    seats: Option<String>,
    standing: Option<&'static str>,
    steps: Vec<Step>,
    plus_max: i64,
}

/// What the guest may answer.
#[derive(Debug, Serialize)]
struct Step {
    answer: &'static str,
    label: &'static str,
}

/// The next dates; `plus_max` is how many people the guest may bring along.
pub(super) fn dates(seen: &Invitation, plus_max: i64) -> Vec<DateView> {
    let is_open = seen.closed.is_none();
    seen.dates.iter().map(|dated| date_view(seen, dated, (plus_max, is_open))).collect()
}

fn date_view(seen: &Invitation, dated: &Dated, (plus_max, is_open): (i64, bool)) -> DateView {
    let Dated { event, answer } = dated;
    let (details, series) = (&event.details, &seen.event.details);
    let is_off = event.status == EventStatus::Cancelled;
    let free = details.capacity.map(|capacity| (capacity - event.taken).max(0));
    let steps = if is_open && !is_off { steps(answer, free) } else { Vec::new() };
    DateView {
        name: event.date.map(|name| name.to_string()).unwrap_or_default(),
        when: time_text(&details.schedule),
        title: Some(details.title.clone()).filter(|title| *title != series.title),
        location: details.location.clone().filter(|_| details.location != series.location),
        seats: free.filter(|_| !is_off).map(places),
        standing: standing(event, answer),
        plus_max: if steps.iter().any(|step| step.answer == "yes") { plus_max } else { 0 },
        steps,
    }
}

fn places(free: i64) -> String {
    match free {
        0 => "All places are taken".to_owned(),
        1 => "One place left".to_owned(),
        _ => format!("{free} places left"),
    }
}

fn standing(event: &Event, answer: &Answer) -> Option<&'static str> {
    if event.status == EventStatus::Cancelled {
        return Some("This date is called off");
    }
    match answer.status {
        Status::Pending => None,
        Status::Yes if answer.waiting_since.is_some() => Some("You are on the waiting list"),
        Status::Yes => Some("You come"),
        Status::No => Some("You do not come"),
        Status::Maybe => Some("You said maybe"),
        Status::Waitlisted => Some("You are on the waiting list"),
    }
}

fn steps(answer: &Answer, free: Option<i64>) -> Vec<Step> {
    let yes = if free == Some(0) { "Join the waiting list" } else { "Come" };
    let comes = matches!(answer.status, Status::Yes | Status::Waitlisted);
    let mut steps = Vec::new();
    if !comes {
        steps.push(Step { answer: "yes", label: yes });
    }
    if answer.status != Status::No {
        steps.push(Step { answer: "no", label: "Do not come" });
    }
    steps
}

/// Notes down a guest's answer for one date and leads back to the page.
pub(super) async fn answer(
    app: &App,
    pages: &Renderer,
    token: String,
    date: &str,
    form: &AnswerForm,
) -> Response {
    let asked = date.parse::<RecurrenceId>().and_then(|name| Ok((name, wish(form)?)));
    let refusal = match asked {
        Ok((name, wish)) => {
            let (links, call, key) = (app.link_key.clone(), call(app), token.clone());
            let on = On { date: Some(name), full: Full::Refuse };
            let written = app.store.write(&[], move |tx| {
                answers::set_by_link_on(tx, &call, (&links, &key), (&wish, on)).map(|_| ())
            });
            match written.await {
                Ok(()) => return done(DATE_DONE),
                Err(EngineError::Refused(refusal)) => refusal,
                Err(error) => return failure(pages, &error),
            }
        }
        Err(refusal) => refusal,
    };
    // Whether it is the link or the date that is not there, the link itself says.
    match read(app, token).await {
        Ok(seen) => refused(pages, &refusal, &seen),
        Err(error) => failure(pages, &error),
    }
}

fn refused(pages: &Renderer, refusal: &Refusal, seen: &Invitation) -> Response {
    let problem = match refusal.code {
        "not-found" | "bad-date" => "This is no date of the event any more.".to_owned(),
        "already-cancelled" if seen.closed.is_none() => "This date is called off.".to_owned(),
        "event-over" if seen.closed.is_none() => "This date is over.".to_owned(),
        "no-capacity" => "There is no room for that many on this date.".to_owned(),
        "too-many-dates" => "This date is too far ahead to answer for it alone.".to_owned(),
        _ => view::refused(refusal, seen),
    };
    invitation(pages, status_of(refusal), seen, Moment::ItemRefused { problem })
}
