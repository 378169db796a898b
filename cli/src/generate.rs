//! Generated texts: completion scripts and the pages of the manual.
//!
//! They depend on nothing but the commands, so generating them twice gives the same bytes.

use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;

use crate::args::Cli;

/// A file to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The name without its folder and ending; for a page of the manual the command with dashes.
    pub name: String,
    /// The name of the file.
    pub file: String,
    /// What is in it.
    pub text: String,
}

/// The whole command, as the generators and the tests walk it.
pub fn command() -> Command {
    Cli::command()
}

/// The command with every global flag in every subcommand.
pub(crate) fn built() -> Command {
    let mut command = command();
    command.build();
    command
}

/// The completion scripts of bash, zsh and fish.
pub fn completions() -> Vec<Page> {
    [(Shell::Bash, "planify.bash"), (Shell::Zsh, "_planify"), (Shell::Fish, "planify.fish")]
        .into_iter()
        .map(|(shell, file)| Page {
            name: shell.to_string(),
            file: file.to_owned(),
            text: completion(shell),
        })
        .collect()
}

/// The completion script of one shell.
pub(crate) fn completion(shell: Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(), "planify", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// The pages of the manual: planify itself, its nouns and every command.
pub fn man() -> Vec<Page> {
    let mut pages = Vec::new();
    let command = built();
    collect(&command, "planify", &mut pages);
    for noun in command.get_subcommands() {
        collect_below(noun, &format!("planify-{}", noun.get_name()), &mut pages);
    }
    pages
}

/// Writes the page of a command and of those below it; flags of all commands stand on one page.
fn collect_below(command: &Command, name: &str, pages: &mut Vec<Page>) {
    let own =
        command.clone().mut_args(|arg| if arg.is_global_set() { arg.hide(true) } else { arg });
    let example = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let own = own
        .after_help(format!("{example}\n\nOptions of all commands: planify(1)").trim().to_owned());
    collect(&own, name, pages);
    for sub in command.get_subcommands() {
        collect_below(sub, &format!("{name}-{}", sub.get_name()), pages);
    }
}

fn collect(command: &Command, name: &str, pages: &mut Vec<Page>) {
    let mut text = Vec::new();
    let rendered = Man::new(command.clone())
        .title(name)
        .section("1")
        .date("")
        .source(concat!("planify ", env!("CARGO_PKG_VERSION")))
        .manual("Planify")
        .render(&mut text);
    rendered.expect("writing to memory does not fail");
    pages.push(Page {
        name: name.to_owned(),
        file: format!("{name}.1"),
        text: String::from_utf8_lossy(&text).into_owned(),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves(command: &Command, path: &str, found: &mut Vec<(String, Command)>) {
        if !command.has_subcommands() {
            found.push((path.to_owned(), command.clone()));
        }
        for sub in command.get_subcommands() {
            leaves(sub, &format!("{path} {}", sub.get_name()), found);
        }
    }

    #[test]
    fn the_commands_are_consistent() {
        command().debug_assert();
    }

    #[test]
    fn every_leaf_says_what_it_does_and_gives_an_example_of_itself() {
        let mut found = Vec::new();
        leaves(&command(), "planify", &mut found);
        assert!(found.len() > 40, "{} leaves", found.len());
        for (path, leaf) in found {
            let about = leaf.get_about().map(ToString::to_string).unwrap_or_default();
            assert!(!about.is_empty() && !about.ends_with('.'), "`{path}`: `{about}`");
            let help = leaf.get_after_help().map(ToString::to_string).unwrap_or_default();
            let example = help.starts_with("Examples:\n") && help.contains(path.as_str());
            assert!(example, "`{path}` has no example");
        }
    }

    #[test]
    fn every_command_has_a_page_and_every_shell_a_script() {
        let pages = man();
        for name in ["planify", "planify-event", "planify-event-create", "planify-rsvp-set"] {
            let page = pages.iter().find(|page| page.name == name).unwrap();
            assert!(page.text.contains("SYNOPSIS"), "{name}");
        }
        assert_eq!(pages, man());
        assert_eq!(completions().len(), 3);
        assert_eq!(completions(), completions());
    }
}
