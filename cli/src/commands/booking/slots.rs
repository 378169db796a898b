//! `planify booking slots`: what is free when, once or as it changes.

use std::collections::{BTreeMap, BTreeSet};

use clap::Args;
use planify_api::changes::ListChanges;
use planify_api::slots::{FindSlots, FoundSlots, SCHEMA, Slot};
use serde::Serialize;

use crate::args::Format;
use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;
use crate::times::{self, Reader};

/// How free times are shown.
pub(super) const VIEW: View = View {
    schema: SCHEMA,
    name: "reference",
    columns: &[
        Column::new("start_local", "START", Kind::Wall),
        Column::wide("end_local", "END", Kind::Wall),
        Column::new("reference", "RESOURCE", Kind::Name),
        Column::new("name", "NAME", Kind::Text),
        Column::new("capacity", "HOLDS", Kind::Number),
        Column::new("metres", "METRES", Kind::Number),
        Column::new("price", "PRICE", Kind::Text),
        Column::wide("venue_name", "VENUE", Kind::Text),
        Column::wide("kind", "KIND", Kind::Text),
        Column::plain("zone"),
        Column::plain("starts_at"),
        Column::plain("ends_at"),
        Column::plain("resource"),
        Column::plain("venue"),
    ],
};

/// How free times are shown as they come and go.
const WATCHED: View = View {
    schema: SCHEMA,
    name: "reference",
    columns: &[
        Column::new("change", "CHANGE", Kind::Name),
        Column::new("start_local", "START", Kind::Wall),
        Column::new("reference", "RESOURCE", Kind::Name),
        Column::new("end_local", "END", Kind::Wall),
        Column::plain("zone"),
        Column::plain("starts_at"),
        Column::plain("ends_at"),
        Column::plain("price"),
    ],
};

/// What changes a free time: bookings, resources and venues with all that is said of them.
const KINDS: &str = "bkg,res,ven,blo,rat,org";

/// Find free times of rooms and other resources
///
/// The earliest come first, then the nearest, then those that just fit. What is listed can be booked
/// unless somebody else is faster. Rooms are meant when neither a kind nor a resource is named. Times
/// are read in the zone of the venue, else in your own, and shown in that of each venue. With --watch
/// the list goes on: what becomes free and what goes is printed as it happens.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify booking slots --from mon --to fri --for 2h --seats 40 --layout theatre --has projector
  planify booking slots --to +14d --for 90m --near Ljubljana --within 10km --step 1h
  planify booking slots --resource hall/great --from \"2026-12-05 9:00\" --to \"2026-12-05 18:00\" --json
  planify booking slots --venue town-hall --to +2d --watch")]
pub(crate) struct SlotsArgs {
    /// From when; now when nothing is said
    #[arg(long, value_name = "TIME")]
    from: Option<String>,
    /// Until when everything is over; a week later when nothing is said
    #[arg(long, value_name = "TIME")]
    to: Option<String>,
    /// How long, such as 2h or 90m
    #[arg(long = "for", value_name = "TIME", default_value = "1h")]
    length: String,
    /// For how many people there must be room
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    seats: Option<i64>,
    /// How many units of a pool
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    quantity: Option<i64>,
    /// How it is set up, such as theatre
    #[arg(long, value_name = "NAME")]
    layout: Option<String>,
    /// What it has: projector, or floor=2
    #[arg(long, value_name = "NAME[=VALUE]", value_delimiter = ',')]
    has: Vec<String>,
    /// Of which kind it is: room, equipment, staff or service
    #[arg(long)]
    kind: Option<String>,
    /// Only at this venue
    #[arg(long)]
    venue: Option<String>,
    /// Only these resources
    #[arg(long, value_name = "RESOURCE", value_delimiter = ',')]
    resource: Vec<String>,
    /// Around this place: LAT,LNG or a name
    #[arg(long, value_name = "PLACE", allow_hyphen_values = true)]
    near: Option<String>,
    /// With --near: how far away, such as 10km or 800m
    #[arg(long, value_name = "DISTANCE", requires = "near", value_parser = kilometres)]
    within: Option<f64>,
    /// How far apart the starts of a resource are at least, such as 30m
    #[arg(long, value_name = "TIME")]
    step: Option<String>,
    /// Go on, and print what becomes free and what goes
    #[arg(long)]
    watch: bool,
}

/// Reads `10km`, `800m`, or a number of kilometres.
fn kilometres(text: &str) -> Result<f64, String> {
    let bare = text.trim().to_ascii_lowercase();
    let (number, share) = match bare.strip_suffix("km") {
        Some(number) => (number, 1.0),
        None => bare.strip_suffix('m').map_or((bare.as_str(), 1.0), |number| (number, 0.001)),
    };
    let number: Result<f64, _> = number.trim().parse();
    let far = number.map(|number| number * share).ok().filter(|far| far.is_finite());
    far.filter(|far| *far >= 0.0)
        .ok_or_else(|| format!("`{text}` is no distance; write `10km` or `800m`"))
}

pub(super) async fn run(args: SlotsArgs, session: &Session) -> Result<(), Failure> {
    let client = session.client().await?;
    let reader = match &args.venue {
        Some(venue) if session.globals.tz.is_none() => {
            Reader::of_zone(session, &client.get_venue(venue).await?.zone)?
        }
        _ => Reader::new(session),
    };
    let is_watched = args.watch;
    let query = query(args, session, &reader)?;
    if is_watched {
        return watch(query, session).await;
    }
    let found = client.find_slots(&query).await?;
    tell_place(session, &found);
    let mut lines = session.output.list(&VIEW);
    for slot in &found.slots {
        lines.push(slot)?;
    }
    lines.finish(None)?;
    if found.more {
        session.output.note("there are more: raise `--limit`, or look at a shorter time");
    }
    Ok(())
}

/// Tells which place was found for a name, and whom that is owed to.
fn tell_place(session: &Session, found: &FoundSlots) {
    if let (Some(label), Some(at)) = (&found.label, &found.at) {
        let owed = found.attribution.as_deref().unwrap_or_default();
        session.output.note(&format!("→ {label} ({at}); {owed}"));
    }
}

fn query(args: SlotsArgs, session: &Session, reader: &Reader) -> Result<FindSlots, Failure> {
    let from = args.from.map(|text| reader.instant(&text)).transpose()?;
    let to = if let Some(text) = args.to {
        reader.until(&text)?
    } else {
        let from = from.clone().unwrap_or_else(|| session.now.to_zoned(session.zone().clone()));
        from.checked_add(jiff::Span::new().days(7)).map_err(|_| {
            Failure::new("bad-date", "a week later is out of range").hint("say `--to TIME`")
        })?
    };
    for moment in from.iter().chain([&to]) {
        times::echo(session, moment);
    }
    let list = |words: Vec<String>| (!words.is_empty()).then(|| words.join(","));
    Ok(FindSlots {
        from: from.map(|from| from.timestamp().to_string()),
        to: to.timestamp().to_string(),
        duration: Some(times::duration(&args.length)?),
        seats: args.seats,
        quantity: args.quantity,
        layout: args.layout,
        has: list(args.has),
        kind: args.kind,
        venue: args.venue,
        resource: list(args.resource),
        near: args.near,
        within: args.within,
        step: args.step.as_deref().map(times::duration).transpose()?,
        limit: session.globals.limit,
    })
}

/// A free time that came or went.
#[derive(Debug, Serialize)]
struct Watched<'slot> {
    change: &'static str,
    #[serde(flatten)]
    slot: &'slot Slot,
}

type Known = BTreeMap<(String, String, String), Slot>;

/// Prints the free times, and then what differs whenever something is changed.
async fn watch(query: FindSlots, session: &Session) -> Result<(), Failure> {
    let client = session.client().await?;
    let mut output = session.output.clone();
    // Changes are written one by one, so a table and an envelope have no end to wait for.
    output.format = match output.format {
        Format::Json => Format::Jsonl,
        Format::Table | Format::Wide => Format::Plain,
        other => other,
    };
    // What changes after this is heard, so nothing falls between the first answer and the feed.
    let listen = ListChanges { since: None, kinds: Some(KINDS.to_owned()) };
    let mut changes = client.changes(listen).await?;
    let mut lines = output.list(&WATCHED);
    let mut known = Known::new();
    loop {
        let found = client.find_slots(&query).await?;
        let next: Known = found.slots.into_iter().map(|slot| (key(&slot), slot)).collect();
        let names: BTreeSet<_> = known.keys().chain(next.keys()).cloned().collect();
        for name in names {
            let (change, slot) = match (known.get(&name), next.get(&name)) {
                (None, Some(slot)) => ("free", slot),
                (Some(slot), None) => ("gone", slot),
                _ => continue,
            };
            lines.push(&Watched { change, slot })?;
        }
        lines.flush()?;
        known = next;
        if session.globals.timeout.is_none() {
            changes.next_change().await?;
            continue;
        }
        let limit = session.timeout();
        let Ok(change) = tokio::time::timeout(limit, changes.next_change()).await else {
            let message = format!("nothing changed within {limit:?}");
            return Err(Failure::new("timeout", message));
        };
        change?;
    }
}

fn key(slot: &Slot) -> (String, String, String) {
    (slot.starts_at.clone(), slot.reference.clone(), slot.ends_at.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_read() {
        for (text, expected) in [("10km", 10.0), ("800m", 0.8), (" 2.5 KM ", 2.5), ("7", 7.0)] {
            assert!((kilometres(text).unwrap() - expected).abs() < 1e-9, "{text}");
        }
        for bad in ["", "km", "-1km", "NaN", "10 miles", "infm"] {
            assert!(kilometres(bad).is_err(), "{bad}");
        }
    }
}
