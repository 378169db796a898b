//! A field of a PATCH body: absent, null, or a value.

use planify_core::patch;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A field that may be absent (keep), null (clear) or set.
///
/// Fields of this type need `#[serde(default, skip_serializing_if = "Patch::is_keep")]`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Patch<T>(pub patch::Patch<T>);

impl<T> Patch<T> {
    /// Keeps the field.
    pub const KEEP: Self = Self(patch::Patch::Keep);
    /// Clears the field.
    pub const CLEAR: Self = Self(patch::Patch::Clear);

    /// Sets the field.
    pub fn set(value: T) -> Self {
        Self(patch::Patch::Set(value))
    }

    /// Whether the field is not mentioned.
    pub fn is_keep(&self) -> bool {
        matches!(self.0, patch::Patch::Keep)
    }
}

impl<T: Serialize> Serialize for Patch<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            patch::Patch::Set(value) => value.serialize(serializer),
            patch::Patch::Keep | patch::Patch::Clear => serializer.serialize_none(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::CLEAR, Self::set))
    }
}
