//! The database that a daemon is measured on, and its copy for the raw loop.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use postgres::{Client, NoTls};
use rusqlite::{Connection, OpenFlags};

use crate::options::StoreChoice;
use crate::process;

/// Where the data is.
#[derive(Debug)]
pub(crate) enum Database {
    /// A file in the daemon's directory.
    Sqlite(PathBuf),
    /// A database of a cluster, dropped at the end.
    Postgres { cluster: String, name: String },
}

impl Database {
    /// Makes an empty database for a daemon whose state is in `state`.
    pub(crate) fn create(choice: &StoreChoice, state: &Path) -> anyhow::Result<Self> {
        match choice {
            StoreChoice::Sqlite => Ok(Self::Sqlite(state.join("planify.db"))),
            StoreChoice::Postgres(cluster) => {
                let name = format!("planify_bench_{}", std::process::id());
                let database = Self::Postgres { cluster: cluster.clone(), name };
                database.replace("")?;
                Ok(database)
            }
        }
    }

    /// Copies the database while no daemon has it open.
    pub(crate) fn copy(&self) -> anyhow::Result<Self> {
        match self {
            Self::Sqlite(path) => {
                let copy = path.with_extension("raw.db");
                std::fs::copy(path, &copy)?;
                Ok(Self::Sqlite(copy))
            }
            Self::Postgres { cluster, name } => {
                let copy = Self::Postgres { cluster: cluster.clone(), name: format!("{name}_raw") };
                copy.replace(&format!("template {name}"))?;
                Ok(copy)
            }
        }
    }

    fn replace(&self, how: &str) -> anyhow::Result<()> {
        let Self::Postgres { cluster, name } = self else { return Ok(()) };
        blocking(|| {
            let mut client = Client::connect(cluster, NoTls)?;
            client.batch_execute(&format!("drop database if exists {name} with (force)"))?;
            client.batch_execute(&format!("create database {name} {how}"))?;
            Ok(())
        })
    }

    /// Gives the URL for a daemon's configuration; none for what it uses by itself.
    pub(crate) fn url(&self) -> Option<String> {
        match self {
            Self::Sqlite(_) => None,
            Self::Postgres { cluster, name } => {
                let server =
                    cluster.rsplit_once('/').map_or(cluster.as_str(), |(server, _)| server);
                Some(format!("{server}/{name}"))
            }
        }
    }

    /// Opens a connection to look at what a daemon wrote.
    pub(crate) fn look(&self) -> anyhow::Result<Look> {
        match self {
            Self::Sqlite(path) => {
                let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
                Ok(Look::Sqlite(Connection::open_with_flags(path, flags)?))
            }
            Self::Postgres { .. } => {
                let url = self.url().context("a database of a cluster has a URL")?;
                Ok(Look::Postgres(Box::new(blocking(|| Ok(Client::connect(&url, NoTls)?))?)))
            }
        }
    }

    /// Counts the rows of a table that fulfil a condition.
    pub(crate) fn count(&self, from: &str) -> anyhow::Result<i64> {
        self.number(&format!("select count(*) from {from}"))
    }

    /// Adds up a column.
    pub(crate) fn sum(&self, column: &str, from: &str) -> anyhow::Result<i64> {
        let sql = format!("select cast(coalesce(sum({column}), 0) as bigint) from {from}");
        self.number(&sql)
    }

    fn number(&self, sql: &str) -> anyhow::Result<i64> {
        blocking(|| match self.look()? {
            Look::Sqlite(connection) => Ok(connection.query_row(sql, [], |row| row.get(0))?),
            Look::Postgres(mut client) => Ok(client.query_one(sql, &[])?.try_get(0)?),
        })
    }

    /// Gives the processor time of the server's processes that work for this database, and the
    /// syncs of its log; both are empty on SQLite, which is part of the daemon.
    pub(crate) fn server(&self) -> anyhow::Result<Server> {
        let Self::Postgres { cluster, name } = self else { return Ok(Server::default()) };
        blocking(|| {
            let mut client = Client::connect(cluster, NoTls)?;
            let rows = client.query(PROCESSES, &[&name])?;
            let pids: Vec<u32> = rows
                .iter()
                .filter_map(|row| row.try_get::<_, i32>(0).ok())
                .filter_map(|pid| u32::try_from(pid).ok())
                .collect();
            let syncs = client.query_one("select wal_sync from pg_stat_wal", &[]);
            Ok(Server {
                cpu: process::cpu_seconds_of(&pids),
                syncs: syncs.ok().and_then(|row| row.try_get(0).ok()),
            })
        })
    }
}

/// Runs what blocks on a thread where no runtime is, as the client of Postgres wants it.
pub(crate) fn blocking<T: Send>(
    work: impl FnOnce() -> anyhow::Result<T> + Send,
) -> anyhow::Result<T> {
    std::thread::scope(|scope| {
        scope.spawn(work).join().map_err(|_| anyhow::anyhow!("a look at the database failed"))
    })?
}

impl Drop for Database {
    fn drop(&mut self) {
        let database = &*self;
        let Self::Postgres { cluster, name } = database else { return };
        let sql = format!("drop database if exists {name} with (force)");
        let drop = || Ok(Client::connect(cluster, NoTls)?.batch_execute(&sql)?);
        // What cannot be dropped is left to whoever owns the cluster.
        let _: anyhow::Result<()> = blocking(drop);
    }
}

const PROCESSES: &str = "select pid from pg_stat_activity where datname = $1 \
     or backend_type in ('walwriter', 'checkpointer', 'background writer')";

/// A connection of the benchmark's own.
pub(crate) enum Look {
    Sqlite(Connection),
    Postgres(Box<Client>),
}

/// What a database server has used.
#[derive(Debug, Default)]
pub(crate) struct Server {
    pub(crate) cpu: BTreeMap<u32, f64>,
    pub(crate) syncs: Option<i64>,
}
