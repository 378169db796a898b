//! Check-ins: guests come to the door, each one request with a key of its own.

use anyhow::ensure;
use serde_json::{Map, Value, json};

use super::Bench;
use crate::http::{Body, Request};
use crate::load::Work;
use crate::{report, world};

pub(super) async fn check_in(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let daemon = bench.start().await?;
    let guests = world::make_guests(&daemon.endpoint, 1, bench.options.size).await?;
    let (endpoint, keys) = (daemon.endpoint.clone(), bench.options.keys);
    let work = Work::new(move |number| {
        let guest = guests.get(usize::try_from(number).unwrap_or(usize::MAX))?;
        let path = format!("/v1/events/{}/guests/{}/checkin", guest.event, guest.id);
        let key = world::key(keys);
        let body = Body::Json("{}");
        Some(endpoint.encode(&Request { method: "POST", path: &path, key: Some(&key), body }))
    });
    let measured = report::measure(bench.options, &daemon, &bench.database, work).await?;
    let came = bench.database.count("check_in")?;
    let rows = bench.database.count("journal where command = 'guest.checkin'")?;
    let expected = i64::from(measured.successes);
    ensure!(came == expected && rows == expected, "{came} came, {rows} rows, {expected} answers");
    daemon.stop().await?;
    Ok(Map::from_iter([
        ("daemon".to_owned(), measured.report),
        ("rows".to_owned(), json!({"check_ins": came, "journal": rows, "equal": true})),
    ]))
}
