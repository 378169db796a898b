//! Opening a SQLite database: lock, checks, migration, settings.

use std::fs::{self, File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};

use super::errors::{self, translate};
use crate::lock::{FileLock, LockInfo};
use crate::migrate::{Applied, CREATE_SQLITE, Migration, Migrations};
use crate::{OpenError, StoreError, StoreOptions};

/// The oldest SQLite without the defects that are known to damage databases.
const OLDEST: i32 = 3_051_003;
/// Marks the file as Planify's: `PLNF`.
const APPLICATION_ID: i64 = 0x504c_4e46;
/// How long a writer waits for another program, such as a backup.
const BUSY: Duration = Duration::from_secs(5);

/// The files of a database.
#[derive(Debug)]
pub(crate) struct Files {
    pub(crate) database: PathBuf,
    _lock: FileLock,
}

/// Locks the database at `path` and makes sure that its file exists.
pub(crate) fn start(path: &Path) -> Result<Files, OpenError> {
    let io = |source| OpenError::Io { path: path.to_owned(), source };
    if rusqlite::version_number() < OLDEST {
        return Err(OpenError::SqliteTooOld { is: rusqlite::version() });
    }
    let mut create = OpenOptions::new();
    create.read(true).write(true).create(true).truncate(false).mode(0o600);
    let database = match path.canonicalize() {
        Ok(database) => database,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            create.open(path).map_err(io)?;
            path.canonicalize().map_err(io)?
        }
        Err(error) => return Err(io(error)),
    };
    let info = LockInfo { build: env!("CARGO_PKG_VERSION").to_owned(), socket: None };
    let lock = FileLock::acquire(&beside(&database, ".lock"), path, &info)?;
    Ok(Files { database, _lock: lock })
}

/// Opens the write connection and brings the schema up to date.
pub(crate) fn writer(
    files: &Files,
    options: &StoreOptions,
    migrations: &Migrations,
) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(&files.database, flags).map_err(plain)?;
    let settings = format!(
        "pragma journal_mode = wal; pragma synchronous = full; \
         pragma wal_autocheckpoint = {}; pragma journal_size_limit = 67108864",
        options.wal_autocheckpoint
    );
    own(&connection, &files.database)?;
    prepare(&connection, &settings)?;
    migrate(&mut connection, Some(&files.database), options, migrations)?;
    if options.is_unguarded() {
        let off = "pragma ignore_check_constraints = on; drop index if exists checkin_once; \
             drop trigger if exists block_no_overlap; drop trigger if exists block_no_overlap_moved";
        connection.execute_batch(off).map_err(plain)?;
    }
    Ok(connection)
}

/// Opens a database in memory, which one connection serves.
pub(crate) fn memory(
    options: &StoreOptions,
    migrations: &Migrations,
) -> Result<Connection, OpenError> {
    let mut connection = Connection::open_in_memory().map_err(plain)?;
    prepare(&connection, "")?;
    migrate(&mut connection, None, options, migrations)?;
    Ok(connection)
}

/// Opens a connection that only reads.
pub(crate) fn reader(files: &Files) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(&files.database, flags).map_err(plain)?;
    prepare(&connection, "pragma query_only = on; pragma cache_size = -16384")?;
    Ok(connection)
}

/// Moves the write-ahead log into the database and empties it; says whether it is empty now.
pub(crate) fn checkpoint(connection: &Connection) -> bool {
    let held =
        connection.query_row("pragma wal_checkpoint(truncate)", [], |row| row.get::<_, bool>(0));
    match held {
        Ok(held) => !held,
        Err(error) => {
            tracing::warn!(%error, "the write-ahead log could not be emptied");
            false
        }
    }
}

/// Refuses a file that another program wrote.
fn own(connection: &Connection, path: &Path) -> Result<(), OpenError> {
    let one = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let foreign = || OpenError::Foreign { path: path.to_owned() };
    let id = one("pragma application_id").map_err(|error| match errors::plain(error) {
        StoreError::Corrupt(_) => foreign(),
        other => other.into(),
    })?;
    let tables = one("select count(*) from sqlite_schema").map_err(plain)?;
    if id == APPLICATION_ID {
        return Ok(());
    }
    if id != 0 || tables > 0 {
        return Err(foreign());
    }
    connection.pragma_update(None, "application_id", APPLICATION_ID).map_err(plain)
}

fn prepare(connection: &Connection, settings: &str) -> Result<(), OpenError> {
    connection.busy_timeout(BUSY).map_err(plain)?;
    connection
        .execute_batch(
            "pragma foreign_keys = on; pragma trusted_schema = off; pragma secure_delete = on; \
             pragma cell_size_check = on; pragma temp_store = memory; pragma mmap_size = 0; \
             pragma case_sensitive_like = on; pragma cache_size = -32768",
        )
        .map_err(plain)?;
    connection.execute_batch(settings).map_err(plain)
}

fn migrate(
    connection: &mut Connection,
    file: Option<&Path>,
    options: &StoreOptions,
    migrations: &Migrations,
) -> Result<(), OpenError> {
    let applied = applied(connection)?;
    let missing = migrations.missing(migrations.sqlite, &applied)?;
    if let (Some(file), Some(first), false) = (file, missing.first(), applied.is_empty()) {
        back_up(connection, file, first.version)?;
    }
    for step in missing {
        run(connection, &step, options)
            .map_err(|error| OpenError::Migration { name: step.name, error })?;
    }
    Ok(())
}

fn applied(connection: &Connection) -> Result<Vec<Applied>, OpenError> {
    let known: Option<i64> = connection
        .query_row("select 1 from sqlite_schema where name = 'schema_version'", [], |row| {
            row.get(0)
        })
        .optional()
        .map_err(plain)?;
    if known.is_none() {
        return Ok(Vec::new());
    }
    let mut statement = connection
        .prepare("select version, min_program from schema_version order by version")
        .map_err(plain)?;
    let rows = statement
        .query_map([], |row| Ok(Applied { version: row.get(0)?, min_program: row.get(1)? }))
        .map_err(plain)?;
    rows.collect::<Result<_, _>>().map_err(plain)
}

fn run(
    connection: &mut Connection,
    step: &Migration,
    options: &StoreOptions,
) -> Result<(), StoreError> {
    let change = |connection: &mut Connection| -> rusqlite::Result<()> {
        let transaction = connection.transaction()?;
        transaction.execute_batch(CREATE_SQLITE)?;
        transaction.execute_batch(step.sql)?;
        transaction.execute(
            "insert into schema_version (version, name, applied_at, min_program)
             values (?1, ?2, ?3, ?4)",
            params![
                step.version,
                step.name,
                options.clock.now().as_microsecond(),
                step.min_program()
            ],
        )?;
        transaction.commit()
    };
    change(connection).map_err(|error| translate(connection, error))
}

/// Copies the database before it is migrated; the copy is complete or absent.
fn back_up(connection: &Connection, file: &Path, version: i64) -> Result<(), OpenError> {
    let target = file.with_file_name(format!(
        "{}.before-{version:04}.db",
        file.file_stem().unwrap_or_default().to_string_lossy()
    ));
    let partial = beside(&target, ".partial");
    let io = |source| OpenError::Io { path: target.clone(), source };
    if partial.exists() {
        fs::remove_file(&partial).map_err(io)?;
    }
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(&partial).map_err(io)?;
    let mut copy = Connection::open(&partial).map_err(plain)?;
    Backup::new(connection, &mut copy).and_then(|backup| backup.step(-1)).map_err(plain)?;
    copy.close().map_err(|(_, error)| plain(error))?;
    File::open(&partial).and_then(|copy| copy.sync_all()).map_err(io)?;
    fs::rename(&partial, &target).map_err(io)?;
    target.parent().map_or(Ok(()), |dir| File::open(dir)?.sync_all()).map_err(io)
}

/// The newest step of the schema that a database has had.
pub(crate) fn schema_version(connection: &Connection) -> Result<i64, OpenError> {
    Ok(applied(connection)?.iter().map(|step| step.version).max().unwrap_or(0))
}

pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn plain(error: rusqlite::Error) -> OpenError {
    errors::plain(error).into()
}
