//! Values in the wire format of Postgres.

use std::error::Error;

use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type, to_sql_checked};

use crate::Value;
use crate::row::{JSONB_VERSION, POSTGRES_EPOCH};

impl ToSql for Value<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Value::Null => Ok(IsNull::Yes),
            Value::Bool(value) => value.to_sql_checked(ty, out),
            Value::I64(value) => match *ty {
                Type::INT4 => i32::try_from(*value)?.to_sql(ty, out),
                Type::INT2 => i16::try_from(*value)?.to_sql(ty, out),
                _ => value.to_sql_checked(ty, out),
            },
            Value::Text(text) => text.to_sql_checked(ty, out),
            Value::Uuid(id) => id.to_sql_checked(ty, out),
            Value::Ts(time) if *ty == Type::TIMESTAMPTZ => {
                out.extend_from_slice(&(time.as_microsecond() - POSTGRES_EPOCH).to_be_bytes());
                Ok(IsNull::No)
            }
            Value::Json(text) if matches!(*ty, Type::JSON | Type::JSONB) => {
                if *ty == Type::JSONB {
                    out.extend_from_slice(&[JSONB_VERSION]);
                }
                out.extend_from_slice(text.as_bytes());
                Ok(IsNull::No)
            }
            Value::Ts(_) | Value::Json(_) => Err(format!("a value that is no {ty}").into()),
            Value::Bytes(bytes) => bytes.as_ref().to_sql_checked(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
