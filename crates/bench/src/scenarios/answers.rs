//! Answers: guests accept, each one request with a key of its own and room for all.

use std::rc::Rc;
use std::time::Duration;

use anyhow::ensure;
use serde_json::{Map, Value, json};

use super::Bench;
use crate::daemon::Daemon;
use crate::database::Database;
use crate::http::{Body, Endpoint, Request};
use crate::load::Work;
use crate::options::Keys;
use crate::raw::{self, Raw};
use crate::report;
use crate::world::{self, Guest};

/// Accepts of one commit of the raw loop when no daemon sets the pattern.
const BATCH: u32 = 48;

fn accept_request(endpoint: &Endpoint, guest: &Guest, keys: Keys) -> Vec<u8> {
    let path = format!("/v1/events/{}/guests/{}/answer", guest.event, guest.id);
    let key = world::key(keys);
    let body = Body::Json(r#"{"answer":"yes"}"#);
    endpoint.encode(&Request { method: "POST", path: &path, key: Some(&key), body })
}

/// Makes the guests; one of them accepts, as the pattern for the raw loop.
async fn prepare(bench: &Bench<'_>, daemon: &Daemon, events: u32) -> anyhow::Result<Vec<Guest>> {
    let guests = world::make_guests(&daemon.endpoint, events, bench.options.size).await?;
    if let Some(first) = guests.first() {
        let request = accept_request(&daemon.endpoint, first, Keys::Ordered);
        let reply = daemon.endpoint.connect().await?.send(&request).await?;
        ensure!(reply.status == 200, "{}", String::from_utf8_lossy(&reply.body));
    }
    Ok(guests)
}

pub(super) async fn accept(bench: &Bench<'_>, events: u32) -> anyhow::Result<Map<String, Value>> {
    let mut daemon = bench.start().await?;
    let guests = prepare(bench, &daemon, events).await?;
    let guests: Rc<[Guest]> = guests.into();
    // Both begin with the same rows.
    let mut copy = None;
    if bench.options.ratio {
        daemon.stop().await?;
        copy = Some(bench.database.copy()?);
        daemon = bench.start().await?;
    }
    let (endpoint, keys) = (daemon.endpoint.clone(), bench.options.keys);
    let waiting = Rc::clone(&guests);
    let work = Work::new(move |number| {
        // The first has accepted already.
        let guest = waiting.get(usize::try_from(number).unwrap_or(usize::MAX) + 1)?;
        Some(accept_request(&endpoint, guest, keys))
    });
    let measured = report::measure(bench.options, &daemon, &bench.database, work).await?;
    let rows = count_rows(bench, measured.successes + 1)?;
    daemon.stop().await?;
    let mut report =
        Map::from_iter([("daemon".to_owned(), measured.report), ("rows".to_owned(), rows)]);
    if let Some(copy) = copy {
        let raw = raw_loop(bench, &copy, &guests, measured.mean_batch)?;
        report.insert("raw".to_owned(), raw.report);
        let share = |part: f64, whole: f64| (part / whole * 1000.0).round() / 1000.0;
        let ratio = json!({
            "ops_per_second": share(measured.ops_per_second, raw.ops_per_second),
            "cpu": share(raw.cpu_us, measured.cpu_us),
        });
        report.insert("share_of_raw".to_owned(), ratio);
    }
    Ok(report)
}

pub(super) async fn raw_alone(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let daemon = bench.start().await?;
    let guests = prepare(bench, &daemon, 1).await?;
    daemon.stop().await?;
    Ok(Map::from_iter([(
        "raw".to_owned(),
        raw_loop(bench, &bench.database, &guests, BATCH)?.report,
    )]))
}

fn raw_loop(
    bench: &Bench<'_>,
    database: &Database,
    guests: &[Guest],
    batch: u32,
) -> anyhow::Result<Raw> {
    let batch = usize::try_from(bench.options.batch.unwrap_or(batch))?;
    raw::run(database, guests, batch, Duration::from_secs(bench.options.seconds.into()))
}

/// Insists that each accept left its rows and took its seat, and nothing else did.
fn count_rows(bench: &Bench<'_>, accepts: u32) -> anyhow::Result<Value> {
    let mut counts = Map::new();
    for (name, from) in [
        ("answers", "answer where status = 'yes'"),
        ("journal", "journal where command = 'rsvp.set'"),
        ("notices", "notice where kind = 'answered'"),
        ("jobs", "job where kind = 'notice.send'"),
        ("idempotency", "idempotency where route like 'POST %/answer %'"),
    ] {
        let count = bench.database.count(from)?;
        ensure!(count == i64::from(accepts), "{count} {name} of {accepts} accepts");
        counts.insert(name.to_owned(), count.into());
    }
    let taken = bench.database.sum("taken", "seat_tally")?;
    ensure!(taken == i64::from(accepts), "{taken} seats are taken by {accepts} accepts");
    counts.insert("seats_taken".to_owned(), taken.into());
    counts.insert("equal".to_owned(), true.into());
    Ok(Value::Object(counts))
}
