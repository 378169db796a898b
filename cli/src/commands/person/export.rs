//! `planify person export`.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use clap::Args;

use crate::draft::Draft;
use crate::failure::Failure;
use crate::session::Session;

/// Export everything that names a person, as a zip of JSON files
///
/// One file for each place: the person, their guests, answers, notices and deliveries, the journal,
/// jobs and kept answers. A file appears under its name when it is complete, and never takes the
/// place of another.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify person export first@example.org --file first.zip
  planify person export first@example.org > first.zip")]
pub(crate) struct ExportArgs {
    /// The person
    person: String,
}

pub(super) async fn run(args: ExportArgs, session: &Session) -> Result<(), Failure> {
    let file = session.globals.file.clone().filter(|path| path != Path::new("-"));
    if file.is_none() && io::stdout().is_terminal() {
        return Err(Failure::usage("a zip is not for a terminal")
            .hint("name a file with `--file first.zip`"));
    }
    if let Some(path) = file.as_deref().filter(|path| path.exists()) {
        return Err(crate::draft::exists(path));
    }
    let mut download = session.client().await?.export_person(&args.person).await?;
    let mut bytes = Vec::new();
    while let Some(piece) = download.next_piece().await? {
        bytes.extend_from_slice(&piece);
    }
    let Some(path) = file else {
        let mut out = io::stdout().lock();
        return out
            .write_all(&bytes)
            .and_then(|()| out.flush())
            .map_err(|error| Failure::output(&error));
    };
    let draft = Draft::create(&path)?;
    draft.write(&bytes)?;
    draft.publish_new()?;
    session.output.note(&format!("`{}`: {} bytes", path.display(), bytes.len()));
    Ok(())
}
