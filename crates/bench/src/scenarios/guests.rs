//! Guests: invited, imported, exported.

use std::time::Instant;

use anyhow::ensure;
use serde_json::{Map, Value, json};

use super::Bench;
use crate::daemon::Daemon;
use crate::http::{Body, Request};
use crate::load::Work;
use crate::process;
use crate::report::{self, Usage};
use crate::world;

pub(super) async fn invite(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let daemon = bench.start().await?;
    let guests = world::make_guests(&daemon.endpoint, 1, bench.options.size).await?;
    let (endpoint, keys) = (daemon.endpoint.clone(), bench.options.keys);
    let work = Work::new(move |number| {
        let guest = guests.get(usize::try_from(number).unwrap_or(usize::MAX))?;
        let path = format!("/v1/events/{}/guests/invite", guest.event);
        let (body, key) = (format!(r#"{{"guests":["{}"]}}"#, guest.id), world::key(keys));
        let body = Body::Json(&body);
        Some(endpoint.encode(&Request { method: "POST", path: &path, key: Some(&key), body }))
    });
    let measured = report::measure(bench.options, &daemon, &bench.database, work).await?;
    let rows = bench.database.count("notice where kind = 'invited'")?;
    ensure!(rows == i64::from(measured.successes), "{rows} notices: {measured:?}");
    daemon.stop().await?;
    Ok(Map::from_iter([
        ("daemon".to_owned(), measured.report),
        ("rows".to_owned(), json!({ "notices": rows, "equal": true })),
    ]))
}

pub(super) async fn import(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let daemon = bench.start().await?;
    let size = bench.options.size;
    let event = world::make_event(&daemon.endpoint, 0, size).await?;
    let csv = world::guests_csv(0, size);
    let phase = Phase::begin(bench, &daemon).await?;
    let imported = world::import(&daemon.endpoint, &event, &csv).await?;
    let first = phase.end(bench, &daemon, size).await?;
    ensure!(imported.added == size && imported.failed == 0, "{imported:?}");
    let rows = bench.database.count("guest")?;
    ensure!(rows == i64::from(size), "{rows} guests");
    // The same file again changes nothing and only looks everybody up.
    let phase = Phase::begin(bench, &daemon).await?;
    let again = world::import(&daemon.endpoint, &event, &csv).await?;
    let second = phase.end(bench, &daemon, size).await?;
    ensure!(again.added == 0 && again.failed == 0, "{again:?}");
    daemon.stop().await?;
    Ok(Map::from_iter([
        ("daemon".to_owned(), first),
        ("again".to_owned(), second),
        ("bytes".to_owned(), json!(csv.len())),
        ("rows".to_owned(), json!({ "guests": rows, "equal": true })),
    ]))
}

pub(super) async fn export(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let daemon = bench.start().await?;
    let size = bench.options.size;
    let event = world::make_event(&daemon.endpoint, 0, size).await?;
    world::import(&daemon.endpoint, &event, &world::guests_csv(0, size)).await?;
    let path = format!("/v1/events/{}/guests/export", event.id);
    let phase = Phase::begin(bench, &daemon).await?;
    let request = Request { method: "GET", path: &path, key: None, body: Body::Empty };
    let csv = daemon.endpoint.fetch(&request).await?;
    let report = phase.end(bench, &daemon, size).await?;
    let lines = csv.split(|byte| *byte == b'\n').count() - 1;
    ensure!(lines == usize::try_from(size)? + 1, "{lines} lines of {size} guests");
    daemon.stop().await?;
    Ok(Map::from_iter([
        ("daemon".to_owned(), report),
        ("bytes".to_owned(), json!(csv.len())),
        ("rows".to_owned(), json!({ "lines": lines, "equal": true })),
    ]))
}

/// One long request under measurement.
struct Phase {
    begun: Instant,
    usage: Usage,
    memory: f64,
}

impl Phase {
    async fn begin(bench: &Bench<'_>, daemon: &Daemon) -> anyhow::Result<Self> {
        process::reset_peak(daemon.pid());
        Ok(Self {
            memory: process::memory(daemon.pid())?.now,
            usage: Usage::now(daemon, &bench.database).await?,
            begun: Instant::now(),
        })
    }

    /// Says what it took; an operation is a line.
    async fn end(self, bench: &Bench<'_>, daemon: &Daemon, lines: u32) -> anyhow::Result<Value> {
        let elapsed = self.begun.elapsed();
        let usage = Usage::now(daemon, &bench.database).await?;
        let memory = process::memory(daemon.pid())?;
        Ok(json!({
            "seconds": elapsed.as_secs_f64(),
            "lines_per_second": report::per_second(lines, elapsed),
            "each_operation": self.usage.until(&usage, lines),
            "rss_mib": { "before": self.memory, "after": memory.now, "peak": memory.peak },
        }))
    }
}
