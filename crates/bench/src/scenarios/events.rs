//! Events: created, and listed.

use serde_json::{Map, Value, json};

use super::Bench;
use crate::http::{Body, Request};
use crate::load::Work;
use crate::report;
use crate::world;

/// How many different pages are read.
const PAGES: usize = 500;

pub(super) async fn create(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let daemon = bench.start().await?;
    let (endpoint, keys) = (daemon.endpoint.clone(), bench.options.keys);
    let work = Work::new(move |number| {
        let (body, key) = (world::event_json(number), world::key(keys));
        let body = Body::Json(&body);
        Some(endpoint.encode(&Request {
            method: "POST",
            path: "/v1/events",
            key: Some(&key),
            body,
        }))
    });
    let measured = report::measure(bench.options, &daemon, &bench.database, work).await?;
    let rows = bench.database.count("event")?;
    anyhow::ensure!(rows == i64::from(measured.successes), "{rows} events: {measured:?}");
    daemon.stop().await?;
    Ok(Map::from_iter([
        ("daemon".to_owned(), measured.report),
        ("rows".to_owned(), json!({ "events": rows, "equal": true })),
    ]))
}

pub(super) async fn list(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let daemon = bench.start().await?;
    world::make_events(&daemon.endpoint, bench.options.size).await?;
    let paths = world::event_pages(&daemon.endpoint, PAGES).await?;
    read(bench, daemon, &paths).await
}

pub(super) async fn list_from(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let daemon = bench.start().await?;
    world::make_events(&daemon.endpoint, bench.options.size).await?;
    let day = |number: u32| format!("2027-{:02}-{:02}", number % 12 + 1, number / 12 + 1);
    let path = |number| format!("/v1/events?limit=50&from={}T00:00:00Z", day(number));
    let paths: Vec<String> = (0..12 * 25).map(path).collect();
    read(bench, daemon, &paths).await
}

pub(super) async fn month(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let daemon = bench.start().await?;
    world::make_calendar(&daemon.endpoint, bench.options.size).await?;
    let path = |month: u32| {
        format!(
            "/v1/events?limit=200&from=2027-{month:02}-01T00:00:00Z&to=2027-{:02}-01T00:00:00Z",
            month + 1
        )
    };
    let paths: Vec<String> = (1..12).map(path).collect();
    read(bench, daemon, &paths).await
}

async fn read(
    bench: &Bench<'_>,
    daemon: crate::daemon::Daemon,
    paths: &[String],
) -> anyhow::Result<Map<String, Value>> {
    let request = |path: &String| {
        daemon.endpoint.encode(&Request { method: "GET", path, key: None, body: Body::Empty })
    };
    let requests: Vec<Vec<u8>> = paths.iter().map(request).collect();
    let work = Work::new(move |number| {
        let number = usize::try_from(number).unwrap_or_default();
        requests.get(number % requests.len()).cloned()
    });
    let measured = report::measure(bench.options, &daemon, &bench.database, work).await?;
    daemon.stop().await?;
    Ok(Map::from_iter([
        ("pages".to_owned(), json!(paths.len())),
        ("daemon".to_owned(), measured.report),
    ]))
}
