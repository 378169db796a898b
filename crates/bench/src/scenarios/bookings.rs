//! Bookings: many want the same hours of a few rooms, each one request with a key of its own; most are refused.

use anyhow::ensure;
use serde_json::{Map, Value, json};

use super::Bench;
use crate::http::{Body, Endpoint, Request};
use crate::load::Work;
use crate::report::{self, Counted};
use crate::world;

/// Rooms that everybody wants.
const ROOMS: u32 = 20;
/// Hours of each room, so that somebody gets one now and then for all of the measurement.
const HOURS: u32 = 12;
/// How many ask for each hour, about.
const RIVALS: u32 = 100;

/// Makes a venue with its rooms, open day and night.
async fn furnish(endpoint: &Endpoint) -> anyhow::Result<()> {
    let post = async |path: &str, body: &str| {
        let body = Body::Json(body);
        endpoint.fetch(&Request { method: "POST", path, key: None, body }).await
    };
    post("/v1/venues", r#"{"name":"House","zone":"Europe/Ljubljana"}"#).await?;
    for room in 0..ROOMS {
        post("/v1/venues/house/resources", &format!(r#"{{"name":"Room {room}"}}"#)).await?;
    }
    Ok(())
}

/// A request for an hour: requests of one moment want the same few.
fn wanted(number: u32) -> String {
    let hour = number / RIVALS;
    let (day, hour) = (hour / HOURS, hour % HOURS + 8);
    let (month, day) = (day / 28 % 11 + 1, day % 28 + 1);
    let room = number % ROOMS;
    format!(
        r#"{{"resources":[{{"resource":"house/room-{room}"}}],"start":"2027-{month:02}-{day:02}T{hour:02}:00","duration":"PT1H"}}"#
    )
}

pub(super) async fn contend(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let daemon = bench.start().await?;
    furnish(&daemon.endpoint).await?;
    let (endpoint, keys) = (daemon.endpoint.clone(), bench.options.keys);
    let work = Work::new(move |number| {
        let (key, body) = (world::key(keys), wanted(number));
        let (path, body) = ("/v1/bookings", Body::Json(&body));
        Some(endpoint.encode(&Request { method: "POST", path, key: Some(&key), body }))
    });
    let work = (work, Counted::Decided);
    let measured = report::measure_counted(bench.options, &daemon, &bench.database, work).await?;
    let booked = bench.database.count("booking where state = 'confirmed'")?;
    let blocks = bench.database.count("block")?;
    let twice = bench.database.count(
        "block b join block n on n.resource_id = b.resource_id and n.block_id > b.block_id \
         and n.starts_at < b.ends_at and n.ends_at > b.starts_at",
    )?;
    let expected = i64::from(measured.successes);
    ensure!(booked == expected && blocks == expected, "{booked} booked, {expected} answers");
    ensure!(twice == 0, "{twice} pairs of bookings overlap");
    daemon.stop().await?;
    Ok(Map::from_iter([
        ("daemon".to_owned(), measured.report),
        ("rows".to_owned(), json!({"bookings": booked, "blocks": blocks, "overlaps": twice})),
    ]))
}
