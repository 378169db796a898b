//! `planify agenda edit`: the items of an agenda in an editor.
//!
//! A text that is refused is never lost: on a terminal the editor comes back with the reason, and
//! elsewhere the file stays where the message says.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;
use planify_api::agenda::{Agenda, EDIT_SCHEMA, ShowParams};

use super::plan::{self, Known, Text};
use crate::args::OnGap;
use crate::draft::Draft;
use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How what was done is shown.
const VIEW: View = View {
    schema: EDIT_SCHEMA,
    name: "slug",
    columns: &[
        Column::new("slug", "EVENT", Kind::Name),
        Column::new("added", "ADDED", Kind::Number),
        Column::new("changed", "CHANGED", Kind::Number),
        Column::new("deleted", "DELETED", Kind::Number),
        Column::plain("event"),
    ],
};
/// The largest text that is read.
const TEXT_MAX: u64 = 16 << 20;
/// The most changes that are told.
const TOLD_MAX: usize = 50;
/// Begins a line that says what was wrong.
const ERROR: &str = "# error: ";

/// Edit the items of an agenda as text
///
/// Opens $VISUAL or $EDITOR with one line for each item. Changed lines change their items, new lines
/// without an id add some, and items whose lines are gone are deleted after a question. All changes
/// are made together or not at all; an item that somebody else changed meanwhile is never
/// overwritten. Tracks are added with `planify agenda track add`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify agenda edit conference
  planify agenda edit conference --dry-run
  planify agenda edit conference --print > agenda.csv
  planify agenda edit conference --file agenda.csv -y")]
pub(crate) struct EditArgs {
    /// The event
    event: String,
    /// Write the text to stdout instead of editing it
    #[arg(long, conflicts_with = "file")]
    print: bool,
}

pub(super) async fn run(args: EditArgs, session: &Session) -> Result<(), Failure> {
    let client = session.client().await?;
    let agenda = client.get_agenda(&args.event, &ShowParams::default()).await?;
    if agenda.release.is_some() {
        return Err(Failure::new("forbidden", "this needs the role `organiser`"));
    }
    if args.print {
        return session.output.text(&plan::write(&agenda));
    }
    match session.globals.file.clone() {
        Some(path) => {
            let text = read(path).await?;
            apply(&agenda, &text, Known::Named, session).await
        }
        None => in_editor(&agenda, session).await,
    }
}

/// Reads a text from a file or from stdin.
async fn read(path: PathBuf) -> Result<String, Failure> {
    let shown = path.display().to_string();
    let work = move || {
        let mut text = String::new();
        if path == Path::new("-") {
            io::stdin().take(TEXT_MAX).read_to_string(&mut text)?;
        } else {
            std::fs::File::open(path)?.take(TEXT_MAX).read_to_string(&mut text)?;
        }
        Ok(text)
    };
    let read = tokio::task::spawn_blocking(work).await.map_err(io::Error::other);
    read.and_then(|text| text)
        .map_err(|error| Failure::new("invalid", format!("`{shown}` cannot be read: {error}")))
}

/// Shows what a text changes, asks before anything is deleted, and changes it.
async fn apply(
    agenda: &Agenda,
    text: &str,
    known: Known,
    session: &Session,
) -> Result<(), Failure> {
    let mut plan = plan::compare(agenda, &Text::parse(text)?, known)?;
    for words in plan.words.iter().take(TOLD_MAX) {
        session.output.note(words);
    }
    if plan.words.len() > TOLD_MAX {
        session.output.note(&format!("and {} more changes", plan.words.len() - TOLD_MAX));
    }
    match plan.deleted.as_slice() {
        [] => {}
        [title] => session.confirm(&format!("delete the item `{title}`")).await?,
        titles => session.confirm(&format!("delete {} items", titles.len())).await?,
    }
    plan.changes.on_gap = session.globals.on_gap.map(OnGap::wire);
    let options = session.mutation()?;
    let client = session.client().await?;
    let change = client.edit_agenda(&agenda.event, &plan.changes, &options).await?;
    session.output.change(&VIEW, &change)
}

/// Lets a person edit until the text can be used, or does not change any more.
async fn in_editor(agenda: &Agenda, session: &Session) -> Result<(), Failure> {
    let editor = editor(session)?;
    let is_watched = io::stdin().is_terminal() && io::stderr().is_terminal();
    let file = TextFile::create(&plan::write(agenda))?;
    loop {
        let before = file.read()?;
        open(&editor, &file.path).await?;
        let text = file.read()?;
        let error = match apply(agenda, &text, Known::All, session).await {
            Ok(()) => return file.remove(),
            Err(error) => error,
        };
        let Failure::Told(mut report) = error else { return Err(error) };
        let may_go_on = is_watched && text != before && report.code != "confirmation-needed";
        if !may_go_on {
            let hint = format!("your text is kept in `{}`", file.path.display());
            report.hint =
                Some(report.hint.map_or(hint.clone(), |first| format!("{first}; {hint}")));
            return Err(Failure::Told(report));
        }
        let hint = report.hint.as_deref().map(|hint| format!("; {hint}")).unwrap_or_default();
        let rest: Vec<&str> = text.lines().filter(|line| !line.starts_with(ERROR)).collect();
        file.write(&format!("{ERROR}{}{hint}\n{}\n", report.message, rest.join("\n")))?;
    }
}

/// The editor that the person chose; none is opened where nobody can use it.
fn editor(session: &Session) -> Result<String, Failure> {
    let chosen = ["VISUAL", "EDITOR"].into_iter().find_map(|name| session.environment.get(name));
    let is_watched = io::stdin().is_terminal() && io::stdout().is_terminal();
    match chosen {
        _ if session.globals.no_input => {
            Err(Failure::usage("an editor is needed and nothing may be asked")
                .hint("give the text with `--file`, as `--print` writes it"))
        }
        Some(editor) => Ok(editor.to_owned()),
        None if is_watched => Ok("vi".to_owned()),
        None => Err(Failure::usage("there is no editor: `VISUAL` and `EDITOR` are not set")
            .hint("give the text with `--file`, as `--print` writes it")),
    }
}

/// Opens the editor, which may be a command with arguments, and waits for it.
async fn open(editor: &str, path: &Path) -> Result<(), Failure> {
    let mut command = Command::new("sh");
    let arguments: [OsString; 4] =
        ["-c".into(), format!("{editor} \"$@\"").into(), editor.into(), path.into()];
    command.args(arguments);
    let ended = tokio::task::spawn_blocking(move || command.status()).await;
    let ended = ended.map_err(io::Error::other).and_then(|status| status);
    match ended {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::usage(format!("`{editor}` ended with {status}"))
            .hint(format!("nothing was changed; the text is in `{}`", path.display()))),
        Err(error) => Err(Failure::local(format!("`{editor}` cannot be started"), &error)),
    }
}

/// A text in a file of this user only.
struct TextFile {
    path: PathBuf,
}

impl TextFile {
    fn create(text: &str) -> Result<Self, Failure> {
        let name = format!("planify-agenda-{}.csv", uuid::Uuid::now_v7().simple());
        let file = Self { path: std::env::temp_dir().join(name) };
        file.write(text)?;
        Ok(file)
    }

    fn write(&self, text: &str) -> Result<(), Failure> {
        let draft = Draft::create(&self.path)?;
        draft.write(text.as_bytes())?;
        draft.publish()
    }

    fn read(&self) -> Result<String, Failure> {
        std::fs::read_to_string(&self.path)
            .map_err(|error| Failure::local(format!("`{}`", self.path.display()), &error))
    }

    fn remove(self) -> Result<(), Failure> {
        std::fs::remove_file(&self.path)
            .map_err(|error| Failure::local(format!("`{}`", self.path.display()), &error))
    }
}
