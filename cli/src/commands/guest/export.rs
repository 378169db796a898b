//! `planify guest export`.
//!
//! The list is handed on as it arrives. A file appears under its name only when it is complete.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use planify_api::guests::TransferParams;
use planify_client::Download;
use planify_core::text::for_terminal_lines;

use super::import::ListFormat;
use crate::args::Format;
use crate::draft::Draft;
use crate::failure::Failure;
use crate::filters;
use crate::output::progress::Progress;
use crate::session::Session;

/// Export the guests of an event as CSV or JSON lines
///
/// The columns are those of an import, followed by the answers.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify guest export spring-gala > guests.csv
  planify guest export spring-gala --file guests.jsonl
  planify guest export spring-gala --format jsonl | wc -l
  planify guest export spring-gala --where \"rsvp=yes and tag=vip\" > vips.csv")]
pub(crate) struct ExportArgs {
    /// The event
    event: String,
    /// The format; told by the file's name otherwise
    #[arg(long)]
    format: Option<ListFormat>,
    /// Only those who fit, such as "rsvp=yes and tag=vip"
    #[arg(long = "where", value_name = "FILTER")]
    wanted: Option<String>,
}

pub(super) async fn run(args: ExportArgs, session: &Session) -> Result<(), Failure> {
    let file = session.globals.file.clone().filter(|path| path != Path::new("-"));
    let by_output = (session.globals.output == Some(Format::Jsonl)).then_some(ListFormat::Jsonl);
    let by_name = file.as_deref().map(ListFormat::of);
    let format = args.format.or(by_output).or(by_name).unwrap_or(ListFormat::Csv);
    let filter = filters::of_guests(args.wanted)?;
    let params = TransferParams { format: Some(format.wire()), dry_run: false, filter };
    let download = session.client().await?.export_guests(&args.event, &params).await?;
    hand_on(download, file, session).await
}

/// Writes what arrives to stdout, or to a file that appears when it is complete.
pub(crate) async fn hand_on(
    download: Download,
    file: Option<PathBuf>,
    session: &Session,
) -> Result<(), Failure> {
    let Some(path) = file else {
        return to_stdout(download).await;
    };
    let draft = Draft::create(&path)?;
    let bytes = to_file(download, &draft, session).await?;
    draft.publish()?;
    session.output.note(&format!("`{}`: {bytes} bytes", path.display()));
    Ok(())
}

async fn to_stdout(mut download: Download) -> Result<(), Failure> {
    let harmless = io::stdout().is_terminal();
    let mut out = io::stdout().lock();
    let mut rest = Vec::new();
    while let Some(piece) = download.next_piece().await? {
        if harmless {
            rest.extend_from_slice(&piece);
            let whole = rest.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
            let lines: Vec<u8> = rest.drain(..whole).collect();
            let text = String::from_utf8_lossy(&lines);
            out.write_all(for_terminal_lines(&text).as_bytes())
        } else {
            out.write_all(&piece)
        }
        .map_err(|error| Failure::output(&error))?;
    }
    let text = String::from_utf8_lossy(&rest);
    out.write_all(for_terminal_lines(&text).as_bytes())
        .and_then(|()| out.flush())
        .map_err(|error| Failure::output(&error))
}

async fn to_file(mut download: Download, draft: &Draft, session: &Session) -> Result<u64, Failure> {
    let mut progress = Progress::new(session.globals.quiet);
    let mut bytes: u64 = 0;
    while let Some(piece) = download.next_piece().await? {
        draft.write(&piece)?;
        bytes = bytes.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        progress.show(bytes, None, &format!("{} kB", bytes / 1000));
    }
    Ok(bytes)
}
