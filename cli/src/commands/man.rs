//! `planify man`.

use clap::Args;

use crate::failure::Failure;
use crate::generate;
use crate::session::Session;

/// Print a page of the manual
///
/// The page is that of a command, such as `event create`, or of planify itself.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify man | man -l -
  planify man event create | man -l -")]
pub(crate) struct ManArgs {
    /// The command that the page is about
    #[arg(value_name = "COMMAND")]
    words: Vec<String>,
}

pub(crate) fn run(args: &ManArgs, session: &Session) -> Result<(), Failure> {
    let words: Vec<&str> = args.words.iter().flat_map(|word| word.split('-')).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| *word != "planify").collect();
    let name = std::iter::once("planify").chain(words).collect::<Vec<&str>>().join("-");
    let page = generate::man().into_iter().find(|page| page.name == name);
    let page = page.ok_or_else(|| {
        Failure::new("not-found", format!("there is no page `{name}`"))
            .hint("see the commands with `planify --help`")
    })?;
    session.output.text(&page.text)
}
