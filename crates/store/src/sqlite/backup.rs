//! Backups of a database in use: a whole copy of one state, checked before anybody gets it.
//!
//! The copy is one file without a log beside it. Pages that secure deletion has emptied are empty
//! in the copy too.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use aws_lc_rs::digest::{Context, SHA256};
use rusqlite::Connection;
use rusqlite::backup::{self, StepResult};

use super::errors;
use super::open::{self, Files};
use crate::{OpenError, StoreError};

/// How much of the copy is read at a time.
const PIECE: usize = 1 << 16;

/// What is known of a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The newest step of its schema.
    pub schema: i64,
    /// Its size in bytes.
    pub bytes: u64,
    /// The SHA-256 of the file.
    pub sha256: Vec<u8>,
}

/// Copies the database into the file `target`, which must not exist.
pub(crate) fn back_up(files: &Files, target: &Path) -> Result<Backup, OpenError> {
    let io = |source| OpenError::Io { path: target.to_owned(), source };
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(target).map_err(io)?;
    let source = open::reader(files)?;
    let mut copy = Connection::open(target).map_err(plain)?;
    // All pages in one step: one state, and writers are not held up by a reader of the log.
    let step = backup::Backup::new(&source, &mut copy).and_then(|work| work.step(-1));
    if step.map_err(plain)? != StepResult::Done {
        return Err(StoreError::Busy.into());
    }
    drop(source);
    let journal = "pragma journal_mode = delete";
    copy.query_row(journal, [], |_| Ok(())).map_err(plain)?;
    check(&copy)?;
    let schema = open::schema_version(&copy)?;
    copy.close().map_err(|(_, error)| plain(error))?;
    let mut file = File::open(target).map_err(io)?;
    file.sync_all().map_err(io)?;
    let (bytes, sha256) = digest(&mut file).map_err(io)?;
    Ok(Backup { schema, bytes, sha256 })
}

/// Refuses a copy that is damaged.
fn check(copy: &Connection) -> Result<(), OpenError> {
    let found: String =
        copy.query_row("pragma integrity_check(1)", [], |row| row.get(0)).map_err(plain)?;
    if found == "ok" {
        return Ok(());
    }
    Err(StoreError::Corrupt(format!("the copy is damaged: {found}")).into())
}

fn digest(file: &mut File) -> std::io::Result<(u64, Vec<u8>)> {
    let mut context = Context::new(&SHA256);
    let mut piece = vec![0; PIECE];
    let mut bytes: u64 = 0;
    loop {
        let length = file.read(&mut piece)?;
        let Some(read) = piece.get(..length).filter(|read| !read.is_empty()) else { break };
        context.update(read);
        bytes = bytes.saturating_add(u64::try_from(length).unwrap_or(0));
    }
    Ok((bytes, context.finish().as_ref().to_vec()))
}

fn plain(error: rusqlite::Error) -> OpenError {
    errors::plain(error).into()
}
