//! The command line of Planify: commands, output, settings, and finding or starting the daemon.
//!
//! `run` is the whole program; it prints, and returns the exit code. Rules about events and guests
//! are the daemon's.

mod args;
mod build;
mod clock;
mod commands;
mod config;
mod draft;
mod embedded;
mod failure;
mod filters;
pub mod generate;
mod input;
mod output;
mod place;
mod session;
mod start;
mod times;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

pub use crate::generate::command;

use crate::args::{Cli, Command, Format};
use crate::commands::daemon::DaemonCommand;
use crate::config::Environment;
use crate::failure::{EXIT_INTERRUPTED, EXIT_USAGE, Failure};
use crate::output::Output;
use crate::session::Session;

/// Runs the program with its arguments, the first being its own name.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let json = wants_json(&arguments);
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) if is_half_typed(&error) && !json => {
            plain_output(json).help(&error.render().to_string());
            return ExitCode::from(EXIT_USAGE);
        }
        Err(error) => return told(&usage(&error), &plain_output(json)),
    };
    if let Command::Daemon(DaemonCommand::Run(args)) = cli.command {
        return match embedded::run(&args) {
            Ok(exit) => exit,
            Err(failure) => told(&failure, &plain_output(json)),
        };
    }
    let session = match Session::new(cli.globals, Environment::of_process()) {
        Ok(session) => session,
        Err(failure) => return told(&failure, &plain_output(json)),
    };
    match block_on(cli.command, &session) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => told(&failure, &session.output),
    }
}

/// Runs a command to its end, or until it is interrupted.
fn block_on(command: Command, session: &Session) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::local("no runtime", &error))?;
    let outcome = runtime.block_on(async {
        tokio::select! {
            biased;
            _ = tokio::signal::ctrl_c() => Err(Failure::Silent(EXIT_INTERRUPTED)),
            outcome = commands::run(command, session) => outcome,
        }
    });
    // A thread that waits for input must not keep an interrupted program alive.
    runtime.shutdown_background();
    outcome
}

/// Tells a failure once and gives its exit code.
fn told(failure: &Failure, output: &Output) -> ExitCode {
    if let Failure::Told(report) = failure {
        output.failure(report);
    }
    ExitCode::from(failure.exit())
}

/// The output for failures before the settings are known.
fn plain_output(json: bool) -> Output {
    let format = if json { Format::Json } else { Format::Table };
    Output::new(format, args::ColorChoice::Auto, jiff::Timestamp::UNIX_EPOCH)
}

/// True for a line that ends before the command: a person is shown how it may go on.
fn is_half_typed(error: &clap::Error) -> bool {
    error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
}

/// What clap has to say: help and version are output, the rest is a usage error.
fn usage(error: &clap::Error) -> Failure {
    let text = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let written = plain_output(false).text(&text.to_string());
            written.err().unwrap_or(Failure::Silent(0))
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let help = text.to_string();
            let usage = help.lines().find_map(|line| line.strip_prefix("Usage: "));
            Failure::usage("a command is missing")
                .hint(format!("usage: {}; see --help", usage.unwrap_or("planify NOUN VERB")))
        }
        _ => {
            let text = text.to_string();
            let mut lines = text.lines().filter(|line| !line.trim().is_empty());
            let first = lines.next().unwrap_or_default();
            let mut message = first.strip_prefix("error: ").unwrap_or(first).to_owned();
            let mut hint = None;
            for line in lines {
                let line = line.trim();
                if let Some(tip) = line.strip_prefix("tip: ") {
                    hint.get_or_insert(tip.to_owned());
                } else if let Some(usage) = line.strip_prefix("Usage: ") {
                    hint.get_or_insert(format!("usage: {usage}"));
                } else if !line.starts_with("For more information") {
                    message = format!("{message} {line}");
                }
            }
            let failure = Failure::usage(message);
            match hint {
                Some(hint) => failure.hint(hint),
                None => failure,
            }
        }
    }
}

/// True if errors are wanted as JSON, told without understanding the rest of the line.
fn wants_json(arguments: &[OsString]) -> bool {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let words = words.split(|word| *word == "--").next().unwrap_or_default();
    let is_json = |format: &str| matches!(format, "json" | "jsonl");
    let one_word = |word: &&str| {
        *word == "--json"
            || word.strip_prefix("--output=").is_some_and(is_json)
            || word.strip_prefix("-o").is_some_and(|it| is_json(it.trim_start_matches('=')))
    };
    let two_words = |pair: &[&str]| match pair {
        [flag, format] => matches!(*flag, "-o" | "--output") && is_json(format),
        _ => false,
    };
    words.iter().any(one_word) || words.windows(2).any(two_words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Cli, clap::Error> {
        Cli::try_parse_from(line.split_whitespace())
    }

    fn refusal(line: &str) -> failure::Report {
        match usage(&parse(line).unwrap_err()) {
            Failure::Told(report) => *report,
            Failure::Silent(exit) => panic!("`{line}` is silent with {exit}"),
        }
    }

    #[test]
    fn global_flags_stand_anywhere() {
        for line in [
            "planify --json event list --limit 3",
            "planify event --json list --limit 3",
            "planify event list --limit 3 --json",
        ] {
            let cli = parse(line).unwrap();
            assert_eq!(cli.globals.format(), Some(Format::Json), "{line}");
            assert_eq!(cli.globals.limit, Some(3), "{line}");
        }
    }

    #[test]
    fn nouns_and_verbs_have_their_aliases() {
        for line in [
            "planify event ls",
            "planify event show x",
            "planify event new x --start y",
            "planify event rm x",
            "planify guest rm x y",
            "planify guest ls x",
            "planify context rm x",
        ] {
            assert!(parse(line).is_ok(), "{line}");
        }
    }

    #[test]
    fn usage_errors_say_what_is_wrong_and_what_to_do() {
        let report = refusal("planify event lst");
        assert_eq!((report.code.as_str(), report.exit), ("usage", 2));
        assert!(report.message.contains("unrecognized subcommand 'lst'"), "{}", report.message);
        assert!(report.hint.unwrap().contains("list"));
        let report = refusal("planify event get");
        assert!(report.message.contains("<EVENT>"), "{}", report.message);
        assert!(report.hint.unwrap().contains("planify event get"));
        assert_eq!(refusal("planify event").exit, 2);
        assert_eq!(refusal("planify").exit, 2);
        assert_eq!(refusal("planify event list --limit 0").exit, 2);
        assert_eq!(refusal("planify event create x --start y --upsert").exit, 2);
        assert_eq!(refusal("planify rsvp set e g perhaps").exit, 2);
    }

    #[test]
    fn json_errors_are_wanted_wherever_the_flag_stands() {
        let wants = |line: &str| {
            wants_json(&line.split_whitespace().map(OsString::from).collect::<Vec<_>>())
        };
        for line in ["x --json", "x -o json", "x -ojson", "x --output=jsonl", "x --output json y"] {
            assert!(wants(line), "{line}");
        }
        for line in ["x", "x -o plain", "x json", "x -- --json"] {
            assert!(!wants(line), "{line}");
        }
    }
}
