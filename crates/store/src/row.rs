//! Rows of either engine, decoded by the type that the caller expects.

use std::fmt;

use jiff::Timestamp;
use postgres::types::{FromSql, Type};
use rusqlite::types::ValueRef;
use uuid::Uuid;

use crate::StoreError;
use crate::value::FromValue;

/// Microseconds from 1970 to 2000, the epoch of the wire format of Postgres.
pub(crate) const POSTGRES_EPOCH: i64 = 946_684_800_000_000;
/// The first byte of a jsonb value on the wire.
pub(crate) const JSONB_VERSION: u8 = 1;

/// One row of a result.
pub struct Row<'r>(RowOf<'r>);

enum RowOf<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r postgres::Row),
}

impl fmt::Debug for Row<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Row")
    }
}

impl<'r> Row<'r> {
    pub(crate) fn sqlite(row: &'r rusqlite::Row<'r>) -> Self {
        Self(RowOf::Sqlite(row))
    }

    pub(crate) fn postgres(row: &'r postgres::Row) -> Self {
        Self(RowOf::Postgres(row))
    }

    /// Decodes the column at `index`, counted from 0.
    pub fn get<T: FromValue>(&self, index: usize) -> Result<T, StoreError> {
        let cell = match self.0 {
            RowOf::Sqlite(row) => row.get_ref(index).ok().map(CellOf::Sqlite),
            RowOf::Postgres(row) => row.try_get(index).ok().map(CellOf::Postgres),
        };
        let cell = Cell(cell.ok_or_else(|| at(index, "there is no such column"))?);
        T::from_cell(&cell).map_err(|error| match error {
            StoreError::Corrupt(problem) => at(index, &problem),
            other => other,
        })
    }
}

fn at(index: usize, problem: &str) -> StoreError {
    StoreError::Corrupt(format!("column {index}: {problem}"))
}

fn not_a(what: &str) -> StoreError {
    StoreError::Corrupt(format!("not {what}"))
}

/// One column of a row, before it is decoded.
pub struct Cell<'r>(CellOf<'r>);

enum CellOf<'r> {
    Sqlite(ValueRef<'r>),
    Postgres(Option<Raw<'r>>),
}

impl fmt::Debug for Cell<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Cell")
    }
}

/// A value as Postgres sends it.
struct Raw<'r> {
    ty: Type,
    bytes: &'r [u8],
}

impl<'r> FromSql<'r> for Raw<'r> {
    fn from_sql(
        ty: &Type,
        bytes: &'r [u8],
    ) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self { ty: ty.clone(), bytes })
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

impl Cell<'_> {
    /// Says whether the column is null.
    pub fn is_null(&self) -> bool {
        matches!(self.0, CellOf::Sqlite(ValueRef::Null) | CellOf::Postgres(None))
    }

    /// Reads a bool.
    pub fn boolean(&self) -> Result<bool, StoreError> {
        match &self.0 {
            CellOf::Sqlite(ValueRef::Integer(bit @ (0 | 1))) => Ok(*bit == 1),
            CellOf::Postgres(Some(raw)) if raw.ty == Type::BOOL => match raw.bytes {
                [bit] => Ok(*bit != 0),
                _ => Err(not_a("a bool")),
            },
            _ => Err(not_a("a bool")),
        }
    }

    /// Reads an integer; a `numeric` (what `sum` gives) has to be cast to bigint.
    pub fn integer(&self) -> Result<i64, StoreError> {
        match &self.0 {
            CellOf::Sqlite(ValueRef::Integer(number)) => Ok(*number),
            CellOf::Postgres(Some(raw)) if raw.ty == Type::INT8 => {
                fixed(raw.bytes).map(i64::from_be_bytes)
            }
            CellOf::Postgres(Some(raw)) if raw.ty == Type::INT4 => {
                fixed(raw.bytes).map(|bytes| i32::from_be_bytes(bytes).into())
            }
            CellOf::Postgres(Some(raw)) if raw.ty == Type::INT2 => {
                fixed(raw.bytes).map(|bytes| i16::from_be_bytes(bytes).into())
            }
            _ => Err(not_a("an integer")),
        }
    }

    /// Reads a text.
    pub fn text(&self) -> Result<&str, StoreError> {
        match &self.0 {
            CellOf::Sqlite(ValueRef::Text(bytes)) => utf8(bytes),
            CellOf::Postgres(Some(raw))
                if matches!(raw.ty, Type::TEXT | Type::VARCHAR | Type::NAME | Type::UNKNOWN) =>
            {
                utf8(raw.bytes)
            }
            _ => Err(not_a("a text")),
        }
    }

    /// Reads a JSON document.
    pub fn json(&self) -> Result<&str, StoreError> {
        match &self.0 {
            CellOf::Sqlite(ValueRef::Text(bytes)) => utf8(bytes),
            CellOf::Postgres(Some(raw)) if raw.ty == Type::JSON => utf8(raw.bytes),
            CellOf::Postgres(Some(raw)) if raw.ty == Type::JSONB => match raw.bytes {
                [JSONB_VERSION, text @ ..] => utf8(text),
                _ => Err(not_a("a JSON document")),
            },
            _ => Err(not_a("a JSON document")),
        }
    }

    /// Reads a uuid.
    pub fn uuid(&self) -> Result<Uuid, StoreError> {
        match &self.0 {
            CellOf::Sqlite(ValueRef::Blob(bytes)) => fixed(bytes).map(Uuid::from_bytes),
            CellOf::Postgres(Some(raw)) if raw.ty == Type::UUID => {
                fixed(raw.bytes).map(Uuid::from_bytes)
            }
            _ => Err(not_a("a uuid")),
        }
    }

    /// Reads a timestamp.
    pub fn timestamp(&self) -> Result<Timestamp, StoreError> {
        let microseconds = match &self.0 {
            CellOf::Sqlite(ValueRef::Integer(number)) => Some(*number),
            CellOf::Postgres(Some(raw)) if raw.ty == Type::TIMESTAMPTZ => {
                i64::from_be_bytes(fixed(raw.bytes)?).checked_add(POSTGRES_EPOCH)
            }
            _ => None,
        };
        microseconds
            .and_then(|number| Timestamp::from_microsecond(number).ok())
            .ok_or_else(|| not_a("a timestamp"))
    }

    /// Reads bytes.
    pub fn bytes(&self) -> Result<&[u8], StoreError> {
        match &self.0 {
            CellOf::Sqlite(ValueRef::Blob(bytes)) => Ok(bytes),
            CellOf::Postgres(Some(raw)) if raw.ty == Type::BYTEA => Ok(raw.bytes),
            _ => Err(not_a("bytes")),
        }
    }
}

fn fixed<const N: usize>(bytes: &[u8]) -> Result<[u8; N], StoreError> {
    bytes.try_into().map_err(|_| not_a("a value of its width"))
}

fn utf8(bytes: &[u8]) -> Result<&str, StoreError> {
    std::str::from_utf8(bytes).map_err(|_| not_a("UTF-8"))
}
