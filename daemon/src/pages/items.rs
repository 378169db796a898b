//! The programme on a guest page: items of the released agenda, and signing up to them.
//!
//! Nothing but the newest release is shown, so no draft is seen before it is released.

use axum::response::Response;
use http::StatusCode;
use planify_core::agenda::Kind;
use planify_core::answer::{Answer, Status};
use planify_core::rule::Refusal;
use planify_engine::EngineError;
use planify_engine::agenda::answers::{self, Offered};
use planify_engine::answers::Invitation;
use serde::Serialize;

use super::view::{self, Moment, most, people};
use super::{AnswerForm, ITEM_DONE, call, done, failure, invitation, read, status_of, wish};
use crate::app::App;
use crate::pages::render::Renderer;

/// The items of one day.
#[derive(Debug, Serialize)]
pub(super) struct Day {
    name: String,
    items: Vec<ItemView>,
}

#[derive(Debug, Serialize)]
struct ItemView {
    id: String,
    title: String,
    time: String,
    track: Option<String>,
    speakers: String,
    description: Option<String>,
    seats: Option<String>,
    standing: Option<&'static str>,
    step: Option<Step>,
}

/// What the guest may do about an item.
#[derive(Debug, Serialize)]
struct Step {
    answer: &'static str,
    label: &'static str,
    plus_max: i64,
}

/// The programme by day; `plus_max` is how many people the guest may bring along.
pub(super) fn days(seen: &Invitation, plus_max: i64) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for offered in &seen.items {
        let (start, _) = offered.view.item.details.schedule.walls();
        let name = start.strftime("%A, %-d %B %Y").to_string();
        let item = item_view(offered, plus_max, seen.closed.is_none());
        match days.last_mut().filter(|day| day.name == name) {
            Some(day) => day.items.push(item),
            None => days.push(Day { name, items: vec![item] }),
        }
    }
    days
}

fn item_view(offered: &Offered, plus_max: i64, is_open: bool) -> ItemView {
    let item = &offered.view.item;
    let details = &item.details;
    let (start, end) = details.schedule.walls();
    let end_format = if start.date() == end.date() { "%H:%M" } else { "%a %-d %b, %H:%M" };
    let names: Vec<&str> = offered.view.speakers.iter().map(|(_, name)| name.as_str()).collect();
    let free = details.capacity.map(|capacity| (capacity - item.taken).max(0));
    ItemView {
        id: item.id.to_string(),
        title: details.title.clone(),
        time: format!("{}–{}", start.strftime("%H:%M"), end.strftime(end_format)),
        track: offered.view.track.clone(),
        speakers: names.join(", "),
        description: details.description.clone(),
        seats: free.map(|free| match free {
            0 => "All places are taken".to_owned(),
            1 => "One place left".to_owned(),
            _ => format!("{free} places left"),
        }),
        standing: standing(&offered.answer),
        step: step(offered, free, plus_max).filter(|_| is_open && !offered.is_over),
    }
}

fn standing(answer: &Answer) -> Option<&'static str> {
    match answer.status {
        Status::Pending | Status::No => None,
        Status::Yes => Some("You are signed up"),
        Status::Maybe => Some("You said maybe"),
        Status::Waitlisted => Some("You are on the waiting list"),
    }
}

/// A break that has no seats of its own is for everybody; nobody signs up to it.
fn step(offered: &Offered, free: Option<i64>, plus_max: i64) -> Option<Step> {
    let is_there = matches!(offered.answer.status, Status::Yes | Status::Waitlisted);
    if is_there {
        return Some(Step { answer: "no", label: "Leave", plus_max: 0 });
    }
    if offered.view.item.details.kind == Kind::Break && free.is_none() {
        return None;
    }
    let label = if free == Some(0) { "Join the waiting list" } else { "Sign up" };
    Some(Step { answer: "yes", label, plus_max })
}

/// Notes down a guest's answer to an item and leads back to the page.
pub(super) async fn answer(
    app: &App,
    pages: &Renderer,
    token: String,
    item: &str,
    form: &AnswerForm,
) -> Response {
    let refusal = match wish(form) {
        Ok(wish) => {
            let (links, call, item) = (app.link_key.clone(), call(app), item.to_owned());
            let key = token.clone();
            let written = app.store.write(&[], move |tx| {
                answers::set_by_link(tx, &call, (&links, &key), &item, &wish).map(|_| ())
            });
            match written.await {
                Ok(()) => return done(ITEM_DONE),
                Err(EngineError::Refused(refusal)) => refusal,
                Err(error @ EngineError::Store(_)) => return failure(pages, &error),
                Err(EngineError::Ambiguous { .. }) => Refusal::new("not-found", "no such item"),
            }
        }
        Err(refusal) => refusal,
    };
    // Whether it is the link or the item that is not there, the link itself says.
    match read(app, token).await {
        Ok(seen) => refused(pages, &refusal, &seen),
        Err(error) => failure(pages, &error),
    }
}

fn refused(pages: &Renderer, refusal: &Refusal, seen: &Invitation) -> Response {
    let status: StatusCode = status_of(refusal);
    let problem = match (refusal.code, refusal.field) {
        ("not-found", _) => "This is not on the programme any more.".to_owned(),
        ("event-over", _) if seen.closed.is_none() => "This is over.".to_owned(),
        ("no-capacity", _) => "There is no room for that many.".to_owned(),
        ("invalid", Some("plus")) => match most(seen) - 1 {
            along if along > 0 => format!("You can bring {} at most.", people(along)),
            _ => "You cannot bring anybody along.".to_owned(),
        },
        _ => view::refused(refusal, seen),
    };
    invitation(pages, status, seen, Moment::ItemRefused { problem })
}
