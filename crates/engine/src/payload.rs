//! What the text of a notice needs beyond the rows, as it is kept with the notice.

use crate::EngineError;
use planify_core::event::FieldChange;
use planify_core::id::ItemId;
use planify_store::{JsonText, StoreError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What the text of a notice needs beyond the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// What changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Which date of a series it is about; none for all of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What a cancellation needs of a guest who is not on the list any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawn>,
}

/// A changed field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// `title`, `time`, `location` or `online_url`; of an item of the agenda its aspect.
    pub field: String,
    /// What it was.
    pub old: String,
    /// What it is.
    pub new: String,
    /// The item of the agenda, if it is not the event that changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ChangedItem>,
}

/// An item of the agenda that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedItem {
    /// The id.
    pub id: Uuid,
    /// The title.
    pub title: String,
    /// Who spoke, for a change of speakers; their names are looked up when the mail leaves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spoke: Vec<Uuid>,
    /// Who speaks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speak: Vec<Uuid>,
}

impl ChangedItem {
    /// An item whose speakers do not matter.
    pub(crate) fn of(id: ItemId, title: &str) -> Self {
        Self { id: id.uuid(), title: title.to_owned(), spoke: Vec::new(), speak: Vec::new() }
    }
}

impl Change {
    fn is_of(&self, other: &Self) -> bool {
        let item = |change: &Self| change.item.as_ref().map(|item| item.id);
        self.field == other.field && item(self) == item(other)
    }
}

/// A guest who was taken off the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The ORGANIZER of the calendar entry; none if no mail left.
    pub organizer: Option<String>,
    /// The valid link when the guest was on the list.
    pub link_generation: i64,
}

impl From<&FieldChange> for Change {
    fn from(change: &FieldChange) -> Self {
        Self {
            field: change.field.clone(),
            old: change.old.clone(),
            new: change.new.clone(),
            item: None,
        }
    }
}

impl Payload {
    pub(crate) fn to_json(&self) -> Result<Option<JsonText>, EngineError> {
        if *self == Self::default() {
            return Ok(None);
        }
        let text = serde_json::to_string(self).map_err(corrupt)?;
        Ok(Some(JsonText(text)))
    }

    /// Reads what was kept with a notice.
    pub fn from_json(text: Option<&JsonText>) -> Result<Self, EngineError> {
        text.map_or_else(
            || Ok(Self::default()),
            |text| serde_json::from_str(&text.0).map_err(corrupt),
        )
    }
}

/// Joins the changes of mails that did not leave with new ones: from the oldest to the newest.
pub(crate) fn merged(recalled: &[Option<JsonText>], newer: Vec<Change>) -> Vec<Change> {
    let mut changes: Vec<Change> = recalled
        .iter()
        .filter_map(|payload| Payload::from_json(payload.as_ref()).ok())
        .flat_map(|payload| payload.changes)
        .collect();
    for change in newer {
        match changes.iter_mut().find(|known| known.is_of(&change)) {
            Some(known) => {
                known.new = change.new;
                if let (Some(known), Some(newer)) = (&mut known.item, change.item) {
                    known.title = newer.title;
                    known.speak = newer.speak;
                }
            }
            None => changes.push(change),
        }
    }
    changes.retain(|change| {
        let speakers = change.item.as_ref().is_some_and(|item| item.spoke != item.speak);
        change.old != change.new || speakers
    });
    changes
}

/// What was kept cannot be read.
pub(crate) fn corrupt(error: serde_json::Error) -> EngineError {
    EngineError::Store(StoreError::Corrupt(format!("the payload of a notice: {error}")))
}
