//! `planify completions`.

use clap::Args;
use clap_complete::Shell;

use crate::failure::Failure;
use crate::generate;
use crate::session::Session;

/// Print the completion script of a shell
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify completions bash > ~/.local/share/bash-completion/completions/planify
  planify completions zsh > \"${fpath[1]}/_planify\"
  planify completions fish > ~/.config/fish/completions/planify.fish")]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_parser = ["bash", "zsh", "fish"])]
    shell: String,
}

pub(crate) fn run(args: &CompletionsArgs, session: &Session) -> Result<(), Failure> {
    let shell = match args.shell.as_str() {
        "zsh" => Shell::Zsh,
        "fish" => Shell::Fish,
        _ => Shell::Bash,
    };
    session.output.text(&generate::completion(shell))
}
