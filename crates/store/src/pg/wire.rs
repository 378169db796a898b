//! The wire to Postgres: statements whose results nobody asks for travel with the next that is waited for.
//!
//! A round trip is the price of a statement on Postgres, so writes are queued and sent in one
//! flight with what follows. The server does them in the order in which they were queued, and an
//! error of a queued one comes before the error of what follows it.

use futures_util::future::{join, join_all};
use futures_util::{TryStreamExt, pin_mut};
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::{Client, Error, Row, SimpleQueryMessage, Statement};

use super::connect::Target;
use crate::{StoreError, Value};

/// Most statements that wait; few enough to stay below the buffers of a socket.
const LATER_MAX: usize = 24;

struct Later {
    statement: Statement,
    values: Vec<Value<'static>>,
}

/// A connection and what waits to be sent over it.
pub(crate) struct Wire {
    runtime: Runtime,
    client: Client,
    later: Vec<Later>,
}

impl Wire {
    pub(crate) fn connect(target: &Target) -> Result<Self, StoreError> {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
        let client = runtime.block_on(target.connect_on(&runtime))?;
        Ok(Self { runtime, client, later: Vec::with_capacity(LATER_MAX) })
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    pub(crate) fn prepare(&self, sql: &str) -> Result<Statement, Error> {
        self.runtime.block_on(self.client.prepare(sql))
    }

    /// Queues a statement; its error, if it has one, is that of a later call.
    pub(crate) fn execute_later(
        &mut self,
        statement: Statement,
        values: Vec<Value<'static>>,
    ) -> Result<(), Error> {
        if self.later.len() == LATER_MAX {
            self.flush()?;
        }
        self.later.push(Later { statement, values });
        Ok(())
    }

    /// Sends what waits and gives its first error.
    pub(crate) fn flush(&mut self) -> Result<(), Error> {
        if self.later.is_empty() {
            return Ok(());
        }
        self.flight(|_| std::future::ready(Ok(())))
    }

    /// Runs a statement and gives the number of rows that it changed.
    pub(crate) fn execute(
        &mut self,
        statement: &Statement,
        values: &[Value<'_>],
    ) -> Result<u64, Error> {
        self.flight(|client| client.execute_raw(statement, values))
    }

    /// Runs a query and hands over its rows until one is refused.
    pub(crate) fn query<E>(
        &mut self,
        statement: &Statement,
        values: &[Value<'_>],
        mut each: impl FnMut(&Row) -> Result<(), E>,
    ) -> Result<Result<(), E>, Error> {
        self.flight(async |client: &Client| {
            let rows = client.query_raw(statement, values).await?;
            pin_mut!(rows);
            while let Some(row) = rows.try_next().await? {
                if let Err(error) = each(&row) {
                    return Ok(Err(error));
                }
            }
            Ok(Ok(()))
        })
    }

    /// Runs statements without parameters and gives the first value of the first row.
    pub(crate) fn first_text(&mut self, sql: &str) -> Result<Option<String>, Error> {
        let messages = self.flight(|client| client.simple_query(sql))?;
        let value = messages.iter().find_map(|message| match message {
            SimpleQueryMessage::Row(row) => Some(row.get(0)),
            _ => None,
        });
        Ok(value.flatten().map(str::to_owned))
    }

    /// Runs statements without parameters.
    pub(crate) fn run(&mut self, sql: &str) -> Result<(), Error> {
        self.flight(|client| client.batch_execute(sql))
    }

    /// Forgets what waits, as when its transaction is undone.
    pub(crate) fn forget(&mut self) {
        self.later.clear();
    }

    /// Sends what waits and a last statement together.
    fn flight<'c, T, F>(&'c mut self, last: impl FnOnce(&'c Client) -> F) -> Result<T, Error>
    where
        F: Future<Output = Result<T, Error>>,
    {
        let client = &self.client;
        let later = std::mem::take(&mut self.later);
        self.runtime.block_on(async {
            let first = join_all(later.iter().map(|waiting| async {
                client.execute_raw(&waiting.statement, &waiting.values).await
            }));
            let (first, last) = join(first, last(client)).await;
            for outcome in first {
                outcome?;
            }
            last
        })
    }
}
