//! `planify admin restore`.
//!
//! Nothing is touched before the backup was read whole and agrees with its manifest. The database
//! that was there is put aside under a name of its own, never removed.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use aws_lc_rs::digest::{Context, SHA256};
use clap::Args;
use planify_api::admin::{Manifest, RESTORE_SCHEMA};
use serde::Serialize;

use super::backup::manifest_of;
use crate::draft::Draft;
use crate::embedded;
use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// The form of manifests that is understood.
const FORMAT: u32 = 1;
/// How much of a backup is read at a time.
const PIECE: usize = 1 << 16;

/// How a restored database is shown.
const VIEW: View = View {
    schema: RESTORE_SCHEMA,
    name: "database",
    columns: &[
        Column::new("database", "DATABASE", Kind::Text),
        Column::new("bytes", "BYTES", Kind::Number),
        Column::new("schema", "SCHEMA", Kind::Number),
        Column::new("made_at", "MADE", Kind::Instant),
        Column::new("aside", "ASIDE", Kind::Text),
        Column::detail("sha256", "SHA-256", Kind::Text),
        Column::detail("dry_run", "DRY RUN", Kind::Text),
    ],
};

/// Put a backup in the place of the database
///
/// The backup must agree with its manifest, and no daemon may run. A database that is there is
/// replaced only with --force, and is kept aside. Without --to the place is the one that the daemon
/// is configured with. Who was erased after the backup was made is in it again, so repeat
/// `planify person erase` for them. For Postgres use pg_restore.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify admin restore --file planify-backup.db --dry-run
  planify admin restore --file planify-backup.db
  planify admin restore --file planify-backup.db --to /var/lib/planify/planify.db --force")]
pub(crate) struct RestoreArgs {
    /// The database file to make
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
    /// Put a database that is there aside
    #[arg(long)]
    force: bool,
}

/// What was restored.
#[derive(Debug, Serialize)]
struct Restored {
    database: String,
    aside: Option<String>,
    dry_run: bool,
    #[serde(flatten)]
    about: Manifest,
}

pub(super) async fn run(args: RestoreArgs, session: &Session) -> Result<(), Failure> {
    let backup = session.globals.file.clone().filter(|path| path != Path::new("-"));
    let backup = backup.ok_or_else(|| {
        Failure::usage("a backup is needed").hint("name it with `--file planify-backup.db`")
    })?;
    let place = Place::find(args.to, session)?;
    let (force, is_dry_run) = (args.force, session.globals.dry_run);
    let ending = format!("before-restore-{}", session.now.strftime("%Y%m%dT%H%M%SZ"));
    let work = move || restore(&backup, &place, force, is_dry_run, &ending);
    let restored = tokio::task::spawn_blocking(work).await;
    let restored = restored.map_err(|error| Failure::local("the restore", &error.into()))??;
    session.output.record(&VIEW, &restored)
}

/// Where the database is, and what its users lock.
#[derive(Debug)]
struct Place {
    database: PathBuf,
    state: PathBuf,
}

impl Place {
    fn find(to: Option<PathBuf>, session: &Session) -> Result<Self, Failure> {
        if let Some(database) = to {
            let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty());
            let state = folder.unwrap_or(Path::new(".")).to_owned();
            return Ok(Self { database, state });
        }
        let settings = embedded::daemon_settings()?;
        let value = |key: &str| {
            settings.iter().find(|setting| setting.key == key).and_then(|found| found.value.clone())
        };
        let url = value("store.url").unwrap_or_default();
        let unsupported = |message: &str, hint: &str| {
            Err(Failure::new("unsupported", message.to_owned()).hint(hint.to_owned()))
        };
        match url.strip_prefix("sqlite:") {
            _ if !embedded::IS_CARRIED => Err(Failure::usage("a place is needed")
                .hint("name the database file of the daemon with `--to FILE`")),
            None => unsupported("a database on Postgres is not restored here", "use `pg_restore`"),
            Some(":memory:") => {
                unsupported("a database in memory is not restored", "name a file with `--to FILE`")
            }
            Some(path) => Ok(Self {
                database: PathBuf::from(path),
                state: match value("state_dir") {
                    Some(state) => PathBuf::from(state),
                    None => session.environment.state_directory()?,
                },
            }),
        }
    }
}

fn restore(
    backup: &Path,
    place: &Place,
    force: bool,
    is_dry_run: bool,
    ending: &str,
) -> Result<Restored, Failure> {
    let manifest = read_manifest(backup)?;
    let database = &place.database;
    if !is_dry_run {
        make_folders(place)?;
    }
    let _locks = lock(place, is_dry_run)?;
    let is_there = database.exists();
    if is_there && !force {
        let message = format!("there is a database at `{}`", database.display());
        return Err(Failure::new("file-exists", message)
            .hint("add `--force` to put it aside, or name another place with `--to`"));
    }
    let aside = is_there.then(|| beside(database, ending));
    let restored = Restored {
        database: database.display().to_string(),
        aside: aside.as_ref().map(|aside| aside.display().to_string()),
        dry_run: is_dry_run,
        about: manifest.clone(),
    };
    if is_dry_run {
        read(backup, &manifest, |_| Ok(()))?;
        return Ok(restored);
    }
    let draft = Draft::create(database)?;
    read(backup, &manifest, |piece| draft.write(piece))?;
    // Also what a crash left of the log goes aside: it belongs to the database that was there.
    for suffix in ["", "-wal", "-shm"] {
        let (from, to) = (with(database, suffix), aside.as_ref().map(|aside| with(aside, suffix)));
        let to = to.unwrap_or_else(|| with(&beside(database, ending), suffix));
        if from.exists() {
            std::fs::rename(&from, &to).map_err(|error| {
                Failure::local(format!("`{}` cannot be put aside", from.display()), &error)
            })?;
        }
    }
    draft.publish_new()?;
    Ok(restored)
}

/// Makes the folders of a place, for this user only.
fn make_folders(place: &Place) -> Result<(), Failure> {
    let folder = place.database.parent().filter(|folder| !folder.as_os_str().is_empty());
    for folder in [Some(place.state.as_path()), folder].into_iter().flatten() {
        DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|error| {
            Failure::local(format!("`{}` cannot be made", folder.display()), &error)
        })?;
    }
    Ok(())
}

/// Keeps daemons away until the database is in its place.
fn lock(place: &Place, is_dry_run: bool) -> Result<Vec<File>, Failure> {
    let paths = [place.state.join("planifyd.lock"), with(&place.database, ".lock")];
    let mut held = Vec::new();
    for path in paths {
        let failed = |error: &io::Error| {
            Failure::local(format!("`{}` cannot be locked", path.display()), error)
        };
        if is_dry_run && !path.exists() {
            continue;
        }
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(!is_dry_run).truncate(false).mode(0o600);
        let file = options.open(&path).map_err(|error| failed(&error))?;
        match file.try_lock() {
            Ok(()) => held.push(file),
            Err(TryLockError::WouldBlock) => {
                let message = format!("a daemon uses `{}`", place.database.display());
                return Err(Failure::new("locked", message)
                    .hint("end it first: `planify daemon stop`, or as it was started"));
            }
            Err(TryLockError::Error(error)) => return Err(failed(&error)),
        }
    }
    Ok(held)
}

fn read_manifest(backup: &Path) -> Result<Manifest, Failure> {
    let path = manifest_of(backup);
    let text = std::fs::read_to_string(&path).map_err(|error| cannot_read(&path, &error))?;
    let manifest: Manifest = serde_json::from_str(&text)
        .map_err(|error| damaged(&path, &format!("it is no manifest: {error}")))?;
    if manifest.format != FORMAT {
        return Err(damaged(&path, &format!("its form is {}, not {FORMAT}", manifest.format)));
    }
    match embedded::newest_schema() {
        Some(newest) if manifest.schema > newest => {
            let of = manifest.schema;
            let message = format!("the backup is of schema {of}, this program knows {newest}");
            Err(Failure::new("unsupported", message)
                .hint("use the program that made it, or a newer one"))
        }
        _ => Ok(manifest),
    }
}

/// Reads a backup piece by piece and holds it against its manifest.
fn read(
    backup: &Path,
    manifest: &Manifest,
    mut take: impl FnMut(&[u8]) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut file = File::open(backup).map_err(|error| cannot_read(backup, &error))?;
    let (mut context, mut bytes, mut piece) = (Context::new(&SHA256), 0_u64, vec![0; PIECE]);
    loop {
        let length = file.read(&mut piece).map_err(|error| cannot_read(backup, &error))?;
        let Some(part) = piece.get(..length).filter(|part| !part.is_empty()) else { break };
        context.update(part);
        bytes += u64::try_from(length).unwrap_or(u64::MAX);
        take(part)?;
    }
    let digest = context.finish();
    let sha256: String = digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    if bytes != manifest.bytes {
        let why = format!("it has {bytes} bytes, its manifest says {}", manifest.bytes);
        return Err(damaged(backup, &why));
    }
    if sha256 != manifest.sha256 {
        return Err(damaged(backup, "its SHA-256 is not that of its manifest"));
    }
    Ok(())
}

fn damaged(path: &Path, why: &str) -> Failure {
    Failure::new("backup-damaged", format!("`{}` cannot be used: {why}", path.display()))
        .hint("nothing was changed; take another backup")
}

fn cannot_read(path: &Path, error: &io::Error) -> Failure {
    let code = if error.kind() == io::ErrorKind::NotFound { "not-found" } else { "invalid" };
    Failure::new(code, format!("`{}` cannot be read: {error}", path.display()))
        .hint("a backup is two files: the database, and beside it its manifest")
}

/// The name of a database that was put aside.
fn beside(database: &Path, ending: &str) -> PathBuf {
    let stem = database.file_stem().unwrap_or_default().to_string_lossy();
    database.with_file_name(format!("{stem}.{ending}.db"))
}

fn with(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
