//! The program `planifyd`: reads its arguments and runs a daemon.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use planifyd::config::{self, Environment, Sources};
use planifyd::{Options, openapi_json, run};

/// What is running.
const BUILD: &str = env!("CARGO_PKG_VERSION");

/// Runs the daemon of Planify
///
/// Without a command the daemon runs in the foreground until SIGTERM or SIGINT. When it is ready it
/// prints one line of JSON with its addresses.
///
/// Example: planifyd --listen 127.0.0.1:8080
#[derive(Debug, Parser)]
#[command(name = "planifyd", version = BUILD, about, long_about)]
struct Arguments {
    /// Read this configuration file only
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Listen on this address, such as 127.0.0.1:8080; port 0 takes a free one
    #[arg(long, global = true, value_name = "ADDRESS")]
    listen: Option<String>,
    /// Set a key of the configuration, such as mail.from=events@example.org
    #[arg(long, global = true, value_name = "KEY=VALUE", value_parser = key_and_value)]
    set: Vec<(String, String)>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Clone, Copy, Subcommand)]
enum Command {
    /// Print the OpenAPI document of the HTTP interface
    ///
    /// Example: planifyd openapi > openapi.json
    Openapi,
    /// Print every key of the configuration with its value and where it came from
    ///
    /// Example: planifyd config
    Config,
    /// Print a configuration file with every key, commented out
    ///
    /// Example: planifyd default-config > /etc/planify/planifyd.toml
    DefaultConfig,
}

fn key_and_value(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or("write KEY=VALUE")?;
    Ok((key.trim().to_owned(), value.to_owned()))
}

fn main() -> ExitCode {
    match begin(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell when stderr is closed.
            let _ = writeln!(std::io::stderr(), "error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn begin(arguments: Arguments) -> anyhow::Result<()> {
    let mut flags = arguments.set;
    flags.extend(arguments.listen.map(|address| ("listen".to_owned(), address)));
    let environment = Environment::of_process();
    let sources = Sources { file: arguments.config, environment, flags };
    match arguments.command {
        None => serve(sources),
        Some(Command::Openapi) => print(&openapi_json()),
        Some(Command::DefaultConfig) => print(&config::default_file()),
        Some(Command::Config) => {
            let keys = config::load(&sources)?.keys;
            let lines = keys.iter().map(|key| {
                format!("{}\t{}\t{}\n", key.key, key.value.as_deref().unwrap_or(""), key.origin)
            });
            print(&lines.collect::<String>())
        }
    }
}

fn serve(sources: Sources) -> anyhow::Result<()> {
    let ready = |line: &str| {
        // Who started the daemon may not want to know.
        let _ = print(&format!("{line}\n"));
    };
    run(&Options { sources, build: BUILD.to_owned() }, ready)?;
    Ok(())
}

fn print(text: &str) -> anyhow::Result<()> {
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()?;
    Ok(())
}
