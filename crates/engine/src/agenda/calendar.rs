//! An agenda as a calendar: one entry for each item, under an identifier that never changes.

use super::Shown;
use crate::EngineError;
use planify_calendar::agenda::{Entry, write};
use planify_core::rule::Refusal;

/// Writes the agenda as iCalendar text.
pub fn text(shown: &Shown) -> Result<String, EngineError> {
    let event = &shown.event;
    let entries: Vec<Entry> = shown
        .items()
        .into_iter()
        .map(|view| {
            let details = view.item.details;
            let names: Vec<String> = view.speakers.into_iter().map(|(_, name)| name).collect();
            Entry {
                uid: planify_core::id::encode(view.item.id.uuid()),
                sequence: u32::try_from(view.item.version.saturating_sub(1)).unwrap_or(u32::MAX),
                dtstamp: event.updated_at.max(view.item.created_at),
                starts_at: details.schedule.starts_at,
                ends_at: details.schedule.ends_at,
                summary: details.title,
                description: described(details.description, &names),
                location: view.track,
            }
        })
        .collect();
    write(&event.details.schedule.zone, &entries)
        .map_err(|error| Refusal::new("invalid", error.to_string()).into())
}

/// The description with the names of those who speak before it.
fn described(description: Option<String>, names: &[String]) -> Option<String> {
    let speakers = Some(names.join(", ")).filter(|names| !names.is_empty());
    match (speakers, description) {
        (Some(names), Some(text)) => Some(format!("{names}\n\n{text}")),
        (names, text) => names.or(text),
    }
}
