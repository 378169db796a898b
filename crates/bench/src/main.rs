//! `planify-bench` starts a daemon, drives it over real sockets and prints what it measured as one
//! JSON object.
//!
//! It is run by hand and never by a test: what it prints depends on the machine and on what else
//! runs there.

mod daemon;
mod database;
mod http;
mod latency;
mod load;
mod machine;
mod options;
mod process;
mod raw;
mod report;
mod scenarios;
mod world;

use std::io::Write as _;

use clap::Parser as _;
use tokio::runtime::Builder;

use options::Options;

fn main() -> anyhow::Result<()> {
    let options = Options::parse();
    // One thread, so that the driver leaves the rest of the machine to the daemon.
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let report = runtime.block_on(scenarios::run(&options))?;
    let mut text = serde_json::to_string_pretty(&report)?;
    text.push('\n');
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}
