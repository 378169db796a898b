//! The command line end to end, and the daemon that has nothing to do.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use serde_json::{Map, Value, json};

use super::Bench;
use crate::daemon::{self, Folder};
use crate::latency::Latencies;
use crate::process;
use crate::world;

/// How often a start is timed.
const STARTS: usize = 7;
/// How often a command is timed.
const CALLS: usize = 200;
/// How long a daemon rests before its memory is read.
const REST: Duration = Duration::from_secs(5);

/// From an empty directory to the first event, by one command that starts a daemon by itself.
pub(super) fn start(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let program = daemon::planify_program(bench.options)?;
    let mut times = Latencies::default();
    for _ in 0..STARTS {
        let folder = Folder::new(bench.options)?;
        let create = ["event", "create", "Spring gala", "--start", "2027-03-27 18:00"];
        let took = time(&program, folder.path(), &create);
        let stopped = time(&program, folder.path(), &["daemon", "stop"]);
        times.add(took?);
        stopped?;
    }
    Ok(Map::from_iter([("first_event".to_owned(), times.report())]))
}

/// One list of events, and the help, each a process of its own.
pub(super) async fn cli(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let program = daemon::planify_program(bench.options)?;
    let daemon = bench.start().await?;
    world::make_events(&daemon.endpoint, bench.options.size).await?;
    let mut report = Map::new();
    for (name, arguments) in [
        ("event_list", &["event", "list", "-o", "plain"][..]),
        ("event_get", &["event", "get", "concert-7-in-the-old-town", "--json"]),
        ("help", &["--help"]),
    ] {
        let mut times = Latencies::default();
        for _ in 0..CALLS {
            times.add(time(&program, bench.folder.path(), arguments)?);
        }
        report.insert(name.to_owned(), times.report());
    }
    let mut times = Latencies::default();
    for _ in 0..CALLS {
        times.add(time(Path::new("/bin/true"), bench.folder.path(), &[])?);
    }
    report.insert("empty_process".to_owned(), times.report());
    daemon.stop().await?;
    Ok(report)
}

pub(super) async fn idle(bench: &Bench<'_>) -> anyhow::Result<Map<String, Value>> {
    let daemon = bench.start().await?;
    let before = process::cpu_seconds(daemon.pid())?;
    tokio::time::sleep(REST).await;
    let memory = process::memory(daemon.pid())?;
    let used = process::cpu_seconds(daemon.pid())? - before;
    let report = Map::from_iter([
        ("ready_ms".to_owned(), json!(daemon.ready_after.as_secs_f64() * 1000.0)),
        ("rss_mib".to_owned(), json!({ "after": memory.now, "peak": memory.peak })),
        ("cpu_share".to_owned(), json!(used / REST.as_secs_f64())),
    ]);
    daemon.stop().await?;
    Ok(report)
}

/// Runs a program to its end.
fn time(program: &Path, state: &Path, arguments: &[&str]) -> anyhow::Result<Duration> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null());
    daemon::isolate(&mut command, state);
    let begun = Instant::now();
    let output = command.output().with_context(|| program.display().to_string())?;
    let took = begun.elapsed();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    ensure!(output.status.success(), "`{}`: {said}", arguments.join(" "));
    Ok(took)
}
