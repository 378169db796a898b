//! What is there before a measurement: events and guests.

use std::fmt::Write as _;
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context as _, ensure};
use serde::Deserialize;
use uuid::Uuid;

use crate::http::{Body, Endpoint, Request};
use crate::load::{self, Pace, Work};
use crate::options::Keys;

/// Connections that make the rows to begin with.
const MAKERS: u32 = 64;
/// How long that may take.
const MAKING: Duration = Duration::from_secs(1800);
/// The largest page.
const PAGE: u32 = 200;

/// A published event.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub(crate) id: String,
}

/// A guest's path.
#[derive(Debug, Clone)]
pub(crate) struct Guest {
    pub(crate) event: String,
    pub(crate) id: String,
}

#[derive(Deserialize)]
struct Made {
    data: Named,
}

#[derive(Deserialize)]
struct Named {
    id: String,
}

#[derive(Deserialize)]
struct Page {
    data: Vec<Named>,
    next: Option<String>,
}

/// Writes a new event as JSON; each has its own title and one of 3,000 starts.
pub(crate) fn event_json(number: u32) -> String {
    let (month, day, hour) = (number % 12 + 1, number / 12 % 25 + 1, number / 300 % 10 + 10);
    format!(
        r#"{{"title":"Concert {number} in the old town","start":"2027-{month:02}-{day:02}T{hour}:00","duration":"PT2H","zone":"Europe/Ljubljana","location":"Town hall, Main square 1","capacity":500}}"#
    )
}

/// Gives a new idempotency key.
pub(crate) fn key(keys: Keys) -> String {
    match keys {
        Keys::Ordered => Uuid::now_v7().to_string(),
        // The random half of the ordered key, twice: no other source of random numbers is needed.
        Keys::Random => {
            let (_, random) = Uuid::now_v7().as_u64_pair();
            let (_, more) = Uuid::now_v7().as_u64_pair();
            Uuid::from_u64_pair(random.rotate_left(32), more).to_string()
        }
    }
}

/// Makes `count` events.
pub(crate) async fn make_events(endpoint: &Endpoint, count: u32) -> anyhow::Result<()> {
    make(endpoint, count, event_json).await
}

/// Makes `count` events, of which each tenth takes place every week.
pub(crate) async fn make_calendar(endpoint: &Endpoint, count: u32) -> anyhow::Result<()> {
    make(endpoint, count, |number| {
        let event = event_json(number);
        if number % 10 > 0 {
            return event;
        }
        event.replacen('{', r#"{"rrule":"FREQ=WEEKLY","#, 1)
    })
    .await
}

async fn make(
    endpoint: &Endpoint,
    count: u32,
    body: impl Fn(u32) -> String + 'static,
) -> anyhow::Result<()> {
    make_at(endpoint, "/v1/events", count, body).await
}

/// Makes `count` things at a path.
async fn make_at(
    endpoint: &Endpoint,
    path: &'static str,
    count: u32,
    body: impl Fn(u32) -> String + 'static,
) -> anyhow::Result<()> {
    let maker = endpoint.clone();
    let work = Rc::new(Work::new(move |number| {
        (number < count).then(|| {
            let body = body(number);
            let body = Body::Json(&body);
            maker.encode(&Request { method: "POST", path, key: None, body })
        })
    }));
    let pace = Pace { connections: MAKERS, rate: None, time: MAKING };
    let outcome = load::run(endpoint, pace, &work).await?;
    ensure!(outcome.successes() == count, "not all was made at {path}: {outcome:?}");
    Ok(())
}

/// Makes a venue with so many rooms of different hours, and gives their ids.
pub(crate) async fn make_rooms(endpoint: &Endpoint, count: u32) -> anyhow::Result<Vec<String>> {
    const VENUE: &str = "/v1/venues/bench-hall";
    const ROOMS: &str = "/v1/venues/bench-hall/resources";
    let hall = r#"{"name":"Bench hall","zone":"Europe/Ljubljana","at":"46.05,14.5"}"#;
    let body = Body::Json(hall);
    endpoint.fetch(&Request { method: "POST", path: "/v1/venues", key: None, body }).await?;
    let policy = r#"{"horizon_days":3660,"start":"15m","buffer_after_minutes":15}"#;
    let (path, body) = (format!("{VENUE}/policy"), Body::Json(policy));
    endpoint.fetch(&Request { method: "PATCH", path: &path, key: None, body }).await?;
    make_at(endpoint, ROOMS, count, |number| {
        let capacity = 10 + number % 190;
        format!(
            r#"{{"name":"Room {number}","slug":"room-{number}","attributes":{{"projector":"yes","floor":"{}"}},"layouts":[{{"name":"theatre","capacity":{capacity},"setup_minutes":15}},{{"name":"rows","capacity":{capacity}}}]}}"#,
            number % 7
        )
    })
    .await?;
    let mut rooms = Vec::new();
    let mut next = Some(String::new());
    while let Some(cursor) = next {
        let page: Page = endpoint.get(&format!("{ROOMS}?limit={PAGE}{cursor}")).await?;
        next = page.next.map(|cursor| format!("&cursor={cursor}"));
        rooms.extend(page.data.into_iter().map(|named| named.id));
    }
    for (number, room) in rooms.iter().enumerate() {
        // Every room has hours of its own.
        let (hour, minute) = (6 + number / 250, number % 60);
        let hours = format!(r#"{{"hours":"Mo-Su {hour:02}:{minute:02}-22:00"}}"#);
        let (path, body) = (format!("{ROOMS}/{room}/hours"), Body::Json(&hours));
        endpoint.fetch(&Request { method: "PATCH", path: &path, key: None, body }).await?;
    }
    Ok(rooms)
}

/// Makes bookings of an hour, spread over the rooms and over so many days from 1 March 2027 on.
pub(crate) async fn make_bookings(
    endpoint: &Endpoint,
    rooms: &[String],
    days: u32,
    count: u32,
) -> anyhow::Result<()> {
    // Bookings of a room lie two hours apart, from ten o'clock on, so that none is in the way of another.
    const A_DAY: u32 = 6;
    let numbers = u32::try_from(rooms.len())?;
    ensure!(count <= numbers * days * A_DAY, "{count} bookings do not fit into {days} days");
    let (opened, rooms) = (count, rooms.to_vec());
    let opens: Vec<i64> =
        (0..rooms.len()).map(|room| i64::try_from(room % 60).unwrap_or(0)).collect();
    let midnight = jiff::civil::date(2027, 3, 1);
    make_at(endpoint, "/v1/bookings", opened, move |number| {
        let (room, turn) = (number % numbers, number / numbers);
        let (day, slot) = (turn % days, turn / days);
        let place = usize::try_from(room).unwrap_or_default();
        let minute = opens.get(place).copied().unwrap_or_default();
        let span = jiff::Span::new()
            .days(i64::from(day))
            .hours(10 + 2 * i64::from(slot))
            .minutes(minute);
        let start = midnight.at(0, 0, 0, 0).checked_add(span).unwrap_or_default();
        let room = rooms.get(place).map(String::as_str).unwrap_or_default();
        format!(
            r#"{{"resources":[{{"resource":"{room}"}}],"start":"{start}","duration":"PT1H","title":"Rehearsal {number}"}}"#
        )
    })
    .await
}

/// A day so many days behind 1 March 2027.
pub(crate) fn day(days: u32) -> anyhow::Result<jiff::civil::Date> {
    Ok(jiff::civil::date(2027, 3, 1).checked_add(jiff::Span::new().days(i64::from(days)))?)
}

/// Makes and publishes an event with room for `capacity`.
pub(crate) async fn make_event(
    endpoint: &Endpoint,
    number: u32,
    capacity: u32,
) -> anyhow::Result<Event> {
    let body = format!(
        r#"{{"title":"Spring gala {number}","start":"2027-03-27T18:00","duration":"PT3H","zone":"Europe/Ljubljana","location":"Town hall, Main square 1","capacity":{capacity}}}"#
    );
    let body = Body::Json(&body);
    let request = Request { method: "POST", path: "/v1/events", key: None, body };
    let made: Made = endpoint.fetch_json(&request).await?;
    let path = format!("/v1/events/{}/publish", made.data.id);
    let request = Request { method: "POST", path: &path, key: None, body: Body::Empty };
    endpoint.fetch(&request).await?;
    Ok(Event { id: made.data.id })
}

/// Writes a guest list as CSV.
pub(crate) fn guests_csv(first: u32, count: u32) -> String {
    let mut csv = String::from("name,email,phone,party,tags\n");
    for number in first..first + count {
        // Writing to a string cannot fail.
        let _ = writeln!(
            csv,
            "Guest Number {number},guest{number}@example.org,+386401{:05},2,friends",
            number % 100_000
        );
    }
    csv
}

/// What an import said in the end.
#[derive(Debug, Deserialize)]
pub(crate) struct Imported {
    pub(crate) added: u32,
    pub(crate) failed: u32,
}

#[derive(Deserialize)]
struct Report {
    done: Option<Imported>,
}

/// Imports a guest list.
pub(crate) async fn import(
    endpoint: &Endpoint,
    event: &Event,
    csv: &str,
) -> anyhow::Result<Imported> {
    let path = format!("/v1/events/{}/guests/import", event.id);
    let body = Body::Csv(csv.as_bytes());
    let answer = endpoint.fetch(&Request { method: "POST", path: &path, key: None, body }).await?;
    let answer = String::from_utf8(answer)?;
    let last = answer.trim_end().lines().last().context("the import says nothing")?;
    let report: Report = serde_json::from_str(last)?;
    report.done.with_context(|| last.to_owned())
}

/// Makes an event with guests and gives them in a mixed order: people do not answer in the order
/// of the guest list.
pub(crate) async fn make_guests(
    endpoint: &Endpoint,
    events: u32,
    guests: u32,
) -> anyhow::Result<Vec<Guest>> {
    let mut found = Vec::new();
    let each = guests / events;
    for number in 0..events {
        let event = make_event(endpoint, number, each * 2).await?;
        let imported = import(endpoint, &event, &guests_csv(number * each, each)).await?;
        ensure!(imported.added == each && imported.failed == 0, "{imported:?}");
        let path = format!("/v1/events/{}/guests?limit={PAGE}", event.id);
        let mut next = Some(String::new());
        while let Some(cursor) = next {
            let page: Page = endpoint.get(&format!("{path}{cursor}")).await?;
            next = page.next.map(|cursor| format!("&cursor={cursor}"));
            let guest = |named: Named| Guest { event: event.id.clone(), id: named.id };
            found.extend(page.data.into_iter().map(guest));
        }
    }
    ensure!(found.len() == usize::try_from(each * events)?, "{} guests are listed", found.len());
    mix(&mut found);
    Ok(found)
}

/// Shuffles in the same way each time.
fn mix<T>(things: &mut [T]) {
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    for last in (1..things.len()).rev() {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let bound = u64::try_from(last + 1).unwrap_or(u64::MAX);
        things.swap(last, usize::try_from((state >> 33) % bound).unwrap_or(0));
    }
}

/// Gives the paths of pages all over the list of events.
pub(crate) async fn event_pages(endpoint: &Endpoint, most: usize) -> anyhow::Result<Vec<String>> {
    let first = "/v1/events?limit=50".to_owned();
    let mut pages = vec![first.clone()];
    let walk = format!("/v1/events?limit={PAGE}");
    let mut path = walk.clone();
    loop {
        let page: Page = endpoint.get(&path).await?;
        let Some(cursor) = page.next else { break };
        pages.push(format!("{first}&cursor={cursor}"));
        path = format!("{walk}&cursor={cursor}");
    }
    mix(&mut pages);
    pages.truncate(most);
    Ok(pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixing_keeps_everything_and_is_the_same_each_time() {
        let mut numbers: Vec<u32> = (0..100).collect();
        let mut again = numbers.clone();
        mix(&mut numbers);
        mix(&mut again);
        assert_eq!(numbers, again);
        assert_ne!(numbers, (0..100).collect::<Vec<_>>());
        numbers.sort_unstable();
        assert_eq!(numbers, (0..100).collect::<Vec<_>>());
    }

    #[test]
    fn keys_are_ordered_or_not() {
        let ordered: Vec<String> = (0..10).map(|_| key(Keys::Ordered)).collect();
        assert!(ordered.is_sorted());
        let random: Vec<String> = (0..10).map(|_| key(Keys::Random)).collect();
        assert!(!random.is_sorted());
    }

    #[test]
    fn a_guest_list_has_its_lines() {
        let csv = guests_csv(7, 2);
        assert_eq!(csv.lines().count(), 3);
        assert!(csv.ends_with("Guest Number 8,guest8@example.org,+38640100008,2,friends\n"));
    }
}
