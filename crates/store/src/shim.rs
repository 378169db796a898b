//! Stand-in for the driver until it lands: delete this file then.
#![allow(missing_debug_implementations, dead_code, reason = "stand-in")]
pub mod error {

    use std::path::PathBuf;

    /// A statement or a transaction did not succeed.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    pub enum StoreError {
        /// No row answers to the question.
        #[error("there is no such row")]
        NotFound,
        /// A constraint refused the change; both engines give it the same name.
        #[error("the constraint `{name}` refused the change")]
        Constraint { name: String },
        /// The queue of a lane is full.
        #[error("too many commands are waiting; try again shortly")]
        Overloaded,
        /// Another program holds the database for longer than the store waits.
        #[error("the database is held by another program; try again shortly")]
        Busy,
        /// The transaction conflicted with others, also when it was run again.
        #[error("the transaction conflicted with others; try again")]
        Transient,
        /// The database cannot be reached.
        #[error("the database is not available: {0}")]
        Unavailable(String),
        /// The disk of the database is full.
        #[error("the disk of the database is full")]
        DiskFull,
        /// The connection was lost during COMMIT, and what became of it cannot be told.
        #[error("the outcome of the command is unknown; repeat it with its idempotency key")]
        OutcomeUnknown,
        /// A stored value or the database itself is damaged.
        #[error("the database holds something unexpected: {0}")]
        Corrupt(String),
        /// A command exceeded a limit of the store.
        #[error("{what} exceed the limit of {limit}")]
        TooMuch { what: &'static str, limit: usize },
        /// A read tried to change something.
        #[error("a read may not change anything")]
        ReadOnly,
        /// The database could not make sense of a statement; the detail is for the log only.
        #[error("the database refused a statement")]
        Statement(String),
        /// The command panicked.
        #[error("the command stopped unexpectedly")]
        Panicked,
        /// The store is closed.
        #[error("the store is closed")]
        Closed,
    }

    /// The store could not be opened.
    #[derive(Debug, thiserror::Error)]
    pub enum OpenError {
        /// The URL names no database.
        #[error(
            "`{url}` is not a store: use `sqlite:PATH`, `sqlite::memory:` or \
         `postgres://USER@HOST/DATABASE`{detail}"
        )]
        Url { url: String, detail: String },
        /// Another process holds the directory or the database.
        #[error("`{}` is in use by process {pid}", path.display())]
        Locked { pid: u32, path: PathBuf },
        /// The schema asks for a newer program.
        #[error(
            "the database needs planify {needs} or newer, and this is {is}; upgrade the program"
        )]
        ProgramTooOld { needs: String, is: String },
        /// The file belongs to another program.
        #[error("`{}` is a database of another program; name another file", path.display())]
        Foreign { path: PathBuf },
        /// A file could not be read or written.
        #[error("cannot use `{}`: {source}", path.display())]
        Io { path: PathBuf, source: std::io::Error },
        /// The SQLite library is older than the defects that this store must not meet.
        #[error("this program was built with SQLite {is}, and 3.51.3 or newer is needed")]
        SqliteTooOld { is: &'static str },
        /// A migration failed; the schema is as it was before it.
        #[error("migration `{name}` failed: {error}")]
        Migration { name: &'static str, error: StoreError },
        /// The certificates for TLS could not be used.
        #[error("cannot set up TLS to the database: {0}")]
        Tls(String),
        /// The database did not answer or refused.
        #[error(transparent)]
        Store(#[from] StoreError),
    }
}
pub mod value {

    use std::borrow::Cow;

    use jiff::Timestamp;
    use planify_core::id;
    use uuid::Uuid;

    use crate::shim::StoreError;
    use crate::shim::row::Cell;

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
        id::OrgId, id::UserId, id::EventId, id::OccurrenceId, id::PersonId, id::GuestId,
        id::NoticeId, id::DeliveryId, id::JobId, id::TokenId, id::OpId,
    }
}
pub mod row {

    use std::fmt;

    use jiff::Timestamp;
    use postgres::types::{FromSql, Type};
    use rusqlite::types::ValueRef;
    use uuid::Uuid;

    use crate::shim::StoreError;
    use crate::shim::value::FromValue;

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
                    if matches!(
                        raw.ty,
                        Type::TEXT | Type::VARCHAR | Type::NAME | Type::UNKNOWN
                    ) =>
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
}
pub use error::*;
pub use row::Row;
use uuid::Uuid;
pub use value::*;
pub struct Tx<'a>(std::marker::PhantomData<&'a ()>);
impl Tx<'_> {
    pub fn now(&self) -> jiff::Timestamp {
        todo!()
    }
    pub fn new_uuid(&mut self) -> Uuid {
        todo!()
    }
    pub fn execute(&mut self, _: &'static str, _: &[Value<'_>]) -> Result<u64, StoreError> {
        todo!()
    }
    pub fn query_map<T>(
        &mut self,
        _: &'static str,
        _: &[Value<'_>],
        _: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        todo!()
    }
    pub fn query_one<T>(
        &mut self,
        _: &'static str,
        _: &[Value<'_>],
        _: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        todo!()
    }
    pub fn query_opt<T>(
        &mut self,
        _: &'static str,
        _: &[Value<'_>],
        _: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        todo!()
    }
}
pub mod journal {
    use super::*;
    use planify_core::id::*;
    pub struct Entry<'a> {
        pub op: OpId,
        pub org: OrgId,
        pub actor: &'a str,
        pub command: &'a str,
        pub subject_kind: &'a str,
        pub subject: Uuid,
        pub kind: &'a str,
        pub before: Option<JsonText>,
        pub after: Option<JsonText>,
    }
    #[derive(Debug, Clone, PartialEq)]
    pub struct JournalRow {
        pub seq: i64,
    }
    pub fn append(_: &mut Tx<'_>, _: &Entry<'_>) -> Result<(), StoreError> {
        todo!()
    }
    pub fn head(_: &mut Tx<'_>) -> Result<i64, StoreError> {
        todo!()
    }
    pub fn oldest(_: &mut Tx<'_>) -> Result<Option<i64>, StoreError> {
        todo!()
    }
    pub fn since(_: &mut Tx<'_>, _: OrgId, _: i64, _: i64) -> Result<Vec<JournalRow>, StoreError> {
        todo!()
    }
}
pub mod jobs {
    use super::*;
    pub fn enqueue(
        _: &mut Tx<'_>,
        _: &str,
        _: &str,
        _: Option<&JsonText>,
        _: jiff::Timestamp,
    ) -> Result<(), StoreError> {
        todo!()
    }
    pub fn cancel(_: &mut Tx<'_>, _: &str, _: &str) -> Result<bool, StoreError> {
        todo!()
    }
    pub fn counts(_: &mut Tx<'_>) -> Result<(i64, i64), StoreError> {
        todo!()
    }
}
pub mod idempotency {
    use super::*;
    pub struct Entry<'a> {
        pub principal: &'a str,
        pub route: &'a str,
        pub key: &'a str,
        pub body_hash: &'a [u8],
        pub status: i64,
        pub response: Option<&'a [u8]>,
    }
    pub struct Kept {
        pub body_hash: Vec<u8>,
        pub status: i64,
        pub response: Option<Vec<u8>>,
    }
    pub fn find(_: &mut Tx<'_>, _: &str, _: &str, _: &str) -> Result<Option<Kept>, StoreError> {
        todo!()
    }
    pub fn insert(_: &mut Tx<'_>, _: &Entry<'_>) -> Result<(), StoreError> {
        todo!()
    }
}
