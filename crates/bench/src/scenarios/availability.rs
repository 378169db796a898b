//! Bookings of many rooms: free times are searched, and weeks are listed.

use serde_json::{Map, Value, json};

use super::Bench;
use crate::daemon::Daemon;
use crate::http::{Body, Request};
use crate::load::Work;
use crate::{report, world};

/// The rooms that are searched.
const ROOMS: u32 = 1_000;
/// The rooms of the venue of which weeks are listed.
const ROOMS_OF_WEEK: u32 = 50;
const DAYS_OF_MONTH: u32 = 31;
const DAYS_OF_YEAR: u32 = 364;

/// Searches a month of 1,000 rooms with bookings: what is soon free, and what is free nowhere.
pub(super) async fn search(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let daemon = bench.start().await?;
    let rooms = world::make_rooms(&daemon.endpoint, ROOMS).await?;
    let size = bench.options.size;
    world::make_bookings(&daemon.endpoint, &rooms, DAYS_OF_MONTH, size).await?;
    let month = "/v1/slots?from=2027-03-01T00:00:00Z&to=2027-04-01T00:00:00Z";
    let mut report = Map::new();
    for (name, query) in [
        ("an_hour", "duration=1h"),
        ("two_hours_for_many", "duration=2h&seats=40&layout=theatre&has=projector&limit=200"),
        ("a_week_that_is_free_nowhere", "duration=7d"),
    ] {
        let measured = read(bench, &daemon, vec![format!("{month}&{query}")]).await?;
        report.insert(name.to_owned(), measured);
    }
    daemon.stop().await?;
    report.insert("rows".to_owned(), json!({ "rooms": ROOMS, "bookings": size }));
    Ok(report)
}

/// Lists weeks of a venue with many bookings, 200 of each.
pub(super) async fn week(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let daemon = bench.start().await?;
    let rooms = world::make_rooms(&daemon.endpoint, ROOMS_OF_WEEK).await?;
    let size = bench.options.size;
    world::make_bookings(&daemon.endpoint, &rooms, DAYS_OF_YEAR, size).await?;
    let path = |week: u32| {
        let day = |days: u32| world::day(days).map(|date| format!("{date}T00:00:00Z"));
        let (from, to) = (day(week * 7)?, day(week * 7 + 7)?);
        anyhow::Ok(format!("/v1/bookings?venue=bench-hall&from={from}&to={to}&limit=200"))
    };
    let paths = (0..DAYS_OF_YEAR / 7).map(path).collect::<anyhow::Result<Vec<String>>>()?;
    let measured = read(bench, &daemon, paths).await?;
    daemon.stop().await?;
    Ok(Map::from_iter([
        ("daemon".to_owned(), measured),
        ("rows".to_owned(), json!({ "rooms": ROOMS_OF_WEEK, "bookings": size })),
    ]))
}

async fn read(bench: &Bench<'_>, daemon: &Daemon, paths: Vec<String>) -> anyhow::Result<Value> {
    let request = |path: &String| {
        daemon.endpoint.encode(&Request { method: "GET", path, key: None, body: Body::Empty })
    };
    let requests: Vec<Vec<u8>> = paths.iter().map(request).collect();
    let work = Work::new(move |number| {
        let number = usize::try_from(number).unwrap_or_default();
        requests.get(number % requests.len()).cloned()
    });
    Ok(report::measure(bench.options, daemon, &bench.database, work).await?.report)
}
