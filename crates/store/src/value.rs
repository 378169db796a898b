//! Values bound to statements, and the types that decode from columns.
//!
//! One Rust type has one column type on each engine: a uuid is `uuid` or a blob of 16 bytes, a
//! timestamp is `timestamptz` or microseconds since 1970, a bool is `boolean` or 0 and 1.

use std::borrow::Cow;

use jiff::Timestamp;
use planify_core::id;
use uuid::Uuid;

use crate::StoreError;
use crate::row::Cell;

/// A value bound to a parameter of a statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    Null,
    Bool(bool),
    I64(i64),
    Text(Cow<'a, str>),
    Uuid(Uuid),
    /// Kept with microsecond precision.
    Ts(Timestamp),
    Json(Cow<'a, str>),
    Bytes(Cow<'a, [u8]>),
}

impl Value<'_> {
    /// Gives the value with texts and bytes of its own.
    pub(crate) fn into_owned(self) -> Value<'static> {
        match self {
            Value::Null => Value::Null,
            Value::Bool(value) => Value::Bool(value),
            Value::I64(value) => Value::I64(value),
            Value::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
            Value::Uuid(id) => Value::Uuid(id),
            Value::Ts(time) => Value::Ts(time),
            Value::Json(text) => Value::Json(Cow::Owned(text.into_owned())),
            Value::Bytes(bytes) => Value::Bytes(Cow::Owned(bytes.into_owned())),
        }
    }
}

/// The text of a JSON document, as it is bound to and read from a JSON column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonText(pub String);

/// A type that a column decodes to.
pub trait FromValue: Sized {
    /// Decodes one column of a row.
    fn from_cell(cell: &Cell<'_>) -> Result<Self, StoreError>;
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_cell(cell: &Cell<'_>) -> Result<Self, StoreError> {
        if cell.is_null() { Ok(None) } else { T::from_cell(cell).map(Some) }
    }
}

macro_rules! bind {
    ($($from:ty => |$value:ident| $to:expr;)*) => {$(
        impl<'a> From<$from> for Value<'a> {
            fn from($value: $from) -> Self {
                $to
            }
        }
    )*};
}

bind! {
    bool => |value| Value::Bool(value);
    i64 => |value| Value::I64(value);
    i32 => |value| Value::I64(value.into());
    u32 => |value| Value::I64(value.into());
    &'a str => |value| Value::Text(Cow::Borrowed(value));
    &'a String => |value| Value::Text(Cow::Borrowed(value));
    String => |value| Value::Text(Cow::Owned(value));
    Cow<'a, str> => |value| Value::Text(value);
    Uuid => |value| Value::Uuid(value);
    Timestamp => |value| Value::Ts(value);
    JsonText => |value| Value::Json(Cow::Owned(value.0));
    &'a JsonText => |value| Value::Json(Cow::Borrowed(&value.0));
    Vec<u8> => |value| Value::Bytes(Cow::Owned(value));
    &'a [u8] => |value| Value::Bytes(Cow::Borrowed(value));
}

macro_rules! decode {
    ($($to:ty = $method:ident;)*) => {$(
        impl FromValue for $to {
            fn from_cell(cell: &Cell<'_>) -> Result<Self, StoreError> {
                cell.$method().map(Into::into)
            }
        }
    )*};
}

decode! {
    bool = boolean;
    i64 = integer;
    String = text;
    Uuid = uuid;
    Timestamp = timestamp;
    Vec<u8> = bytes;
}

impl FromValue for JsonText {
    fn from_cell(cell: &Cell<'_>) -> Result<Self, StoreError> {
        cell.json().map(|text| Self(text.to_owned()))
    }
}

macro_rules! ids {
    ($($id:ty),* $(,)?) => {$(
        impl From<$id> for Value<'_> {
            fn from(id: $id) -> Self {
                Value::Uuid(id.into())
            }
        }

        impl FromValue for $id {
            fn from_cell(cell: &Cell<'_>) -> Result<Self, StoreError> {
                cell.uuid().map(Into::into)
            }
        }
    )*};
}

ids! {
    id::OrgId, id::UserId, id::EventId, id::OccurrenceId, id::TrackId, id::ItemId, id::PersonId, id::QuestionId,
    id::GuestId, id::NoticeId, id::DeliveryId, id::TokenId, id::OpId, id::SessionId, id::TicketId,
    id::InviteId, id::JoinRequestId, id::VenueId, id::ResourceId, id::RateId, id::BlackoutId,
    id::PromoId, id::BlockId, id::BookingId, id::PaymentId, id::RefundId, id::InvoiceId,
}
