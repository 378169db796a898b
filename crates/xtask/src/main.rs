//! `cargo xtask`: the few chores of this repository that are more than one command.
//!
//! Everything it runs is an ordinary command that is printed first, so each can be repeated by hand.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, bail};
use clap::{Parser, Subcommand};

mod generate;
#[cfg(test)]
mod tidy;

/// Chores of this repository
#[derive(Debug, Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Debug, Subcommand)]
enum Chore {
    /// Write completions/, man/, docs/openapi.json and docs/planifyd.toml anew
    Gen,
    /// Run format, lints and tests, as a change must pass them
    Check,
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().chore {
        Chore::Gen => generate::write(root()),
        Chore::Check => check(),
    }
}

/// Runs the checks in the order in which they fail fastest.
fn check() -> anyhow::Result<()> {
    cargo(&["fmt", "--all", "--check"])?;
    cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])?;
    cargo(&["test", "--workspace", "--locked"])
}

fn cargo(arguments: &[&str]) -> anyhow::Result<()> {
    #[expect(clippy::print_stderr, reason = "a chore says what it runs")]
    {
        eprintln!("$ cargo {}", arguments.join(" "));
    }
    let status = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(root())
        .status()
        .context("`cargo` does not start")?;
    if !status.success() {
        bail!("`cargo {}` did not succeed", arguments.join(" "));
    }
    Ok(())
}

/// The folder of the workspace.
fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).expect("the package lies two folders below the workspace")
}
