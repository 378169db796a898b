//! `planify admin backup`.
//!
//! The copy is checked against its manifest before it gets its name, so a file of that name is
//! whole.

use std::path::{Path, PathBuf};

use aws_lc_rs::digest::{Context, SHA256};
use clap::Args;
use planify_api::admin::{BACKUP_SCHEMA, Manifest};
use planify_client::Download;
use serde::Serialize;

use crate::draft::{self, Draft};
use crate::failure::Failure;
use crate::output::progress::Progress;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// The longest manifest that is taken.
const MANIFEST_MAX: usize = 64 * 1024;

/// How a backup is shown.
const VIEW: View = View {
    schema: BACKUP_SCHEMA,
    name: "file",
    columns: &[
        Column::new("file", "FILE", Kind::Text),
        Column::new("bytes", "BYTES", Kind::Number),
        Column::new("schema", "SCHEMA", Kind::Number),
        Column::new("sha256", "SHA-256", Kind::Text),
        Column::new("made_at", "MADE", Kind::Instant),
        Column::detail("program", "PROGRAM", Kind::Text),
        Column::detail("manifest", "MANIFEST", Kind::Text),
    ],
};

/// Copy the database while it is in use
///
/// The copy is one file, whole and checked, with a manifest beside it that gives schema, size and
/// SHA-256. A file that is there is never replaced. For Postgres use pg_dump.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify admin backup --file planify-backup.db
  planify admin backup --dir /var/backups/planify")]
pub(crate) struct BackupArgs {
    /// Make a file named by the time in this directory
    #[arg(long, value_name = "DIR", conflicts_with = "file")]
    dir: Option<PathBuf>,
}

/// A backup and where it lies.
#[derive(Debug, Serialize)]
struct Kept {
    file: String,
    manifest: String,
    #[serde(flatten)]
    about: Manifest,
}

pub(super) async fn run(args: BackupArgs, session: &Session) -> Result<(), Failure> {
    let target = target(args, session)?;
    let beside = manifest_of(&target);
    for path in [&target, &beside] {
        if path.exists() {
            return Err(draft::exists(path));
        }
    }
    let draft = Draft::create(&target)?;
    let mut download = session.client().await?.back_up().await?;
    let (manifest, rest) = read_manifest(&mut download).await?;
    receive(download, &rest, &draft, &manifest, session).await?;
    let notes = Draft::create(&beside)?;
    let text = serde_json::to_string_pretty(&manifest).expect("a manifest always serialises");
    notes.write(text.as_bytes())?;
    notes.write(b"\n")?;
    // The manifest comes last: with it the backup is complete.
    draft.publish_new()?;
    notes.publish_new()?;
    let kept = Kept {
        file: target.display().to_string(),
        manifest: beside.display().to_string(),
        about: manifest,
    };
    session.output.record(&VIEW, &kept)
}

/// The file that the backup becomes.
fn target(args: BackupArgs, session: &Session) -> Result<PathBuf, Failure> {
    let file = session.globals.file.clone().filter(|path| path != Path::new("-"));
    match (file, args.dir) {
        (Some(file), None) => Ok(file),
        (None, Some(dir)) => {
            let name = session.now.strftime("planify-%Y%m%dT%H%M%SZ.db").to_string();
            Ok(dir.join(name))
        }
        (Some(_), Some(_)) | (None, None) => Err(Failure::usage("a backup needs a place")
            .hint("name it with `--file planify-backup.db` or `--dir DIR`")),
    }
}

pub(super) fn manifest_of(target: &Path) -> PathBuf {
    let mut name = target.as_os_str().to_owned();
    name.push(".manifest.json");
    PathBuf::from(name)
}

/// Reads the first line, and gives what came behind it.
async fn read_manifest(download: &mut Download) -> Result<(Manifest, Vec<u8>), Failure> {
    let mut bytes = Vec::new();
    loop {
        if let Some(end) = bytes.iter().position(|byte| *byte == b'\n') {
            let rest = bytes.split_off(end + 1);
            let manifest = serde_json::from_slice(&bytes).map_err(|_| damaged("no manifest"))?;
            return Ok((manifest, rest));
        }
        if bytes.len() > MANIFEST_MAX {
            return Err(damaged("no manifest"));
        }
        let piece = download.next_piece().await?.ok_or_else(|| damaged("no manifest"))?;
        bytes.extend_from_slice(&piece);
    }
}

/// Writes what arrives and holds it against the manifest.
async fn receive(
    mut download: Download,
    rest: &[u8],
    draft: &Draft,
    manifest: &Manifest,
    session: &Session,
) -> Result<(), Failure> {
    let mut progress = Progress::new(session.globals.quiet);
    let mut context = Context::new(&SHA256);
    let mut bytes = take(rest, draft, &mut context)?;
    while let Some(piece) = download.next_piece().await? {
        bytes += take(&piece, draft, &mut context)?;
        progress.show(bytes, Some(manifest.bytes), &format!("{} kB", bytes / 1000));
    }
    let digest = context.finish();
    let sha256: String = digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    if bytes != manifest.bytes || sha256 != manifest.sha256 {
        return Err(damaged("it differs from its manifest"));
    }
    Ok(())
}

fn take(piece: &[u8], draft: &Draft, context: &mut Context) -> Result<u64, Failure> {
    context.update(piece);
    draft.write(piece)?;
    Ok(u64::try_from(piece.len()).unwrap_or(u64::MAX))
}

fn damaged(how: &str) -> Failure {
    Failure::new("internal", format!("the backup did not arrive whole: {how}"))
        .hint("try it again; the daemon's log says more")
}
