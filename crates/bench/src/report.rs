//! The measured phase: load, and what it cost.

use std::rc::Rc;
use std::time::Duration;

use anyhow::Context as _;
use serde_json::{Map, Value, json};

use crate::daemon::Daemon;
use crate::database::{Database, Server};
use crate::http::{Body, Request};
use crate::load::{self, Outcome, Pace, Work};
use crate::options::Options;
use crate::process;

/// What processes had used at one moment.
#[derive(Debug)]
pub(crate) struct Usage {
    daemon: f64,
    driver: f64,
    server: Server,
    written: Option<u64>,
    store: StoreCounts,
}

/// What a daemon's store has committed since its start.
#[derive(Debug, Clone, Copy, Default)]
struct StoreCounts {
    commands: u32,
    commits: u32,
}

impl StoreCounts {
    /// Reads them from the daemon's metrics.
    async fn of(daemon: &Daemon) -> anyhow::Result<Self> {
        let body = Body::Empty;
        let request = Request { method: "GET", path: "/metrics", key: None, body };
        let text = String::from_utf8(daemon.endpoint.fetch(&request).await?)?;
        let value = |name: &str| -> anyhow::Result<u32> {
            let line = text.lines().find_map(|line| line.strip_prefix(name));
            Ok(line.with_context(|| format!("no metric `{name}`"))?.trim().parse()?)
        };
        Ok(Self {
            commands: value("planify_store_commands ")?,
            commits: value("planify_store_commits ")?,
        })
    }
}

impl Usage {
    pub(crate) async fn now(daemon: &Daemon, database: &Database) -> anyhow::Result<Self> {
        Ok(Self {
            store: StoreCounts::of(daemon).await?,
            daemon: process::cpu_seconds(daemon.pid())?,
            driver: process::cpu_seconds(std::process::id())?,
            server: database.server()?,
            written: process::written_bytes(daemon.pid()),
        })
    }

    /// Says what was used since then, for each of `operations`.
    pub(crate) fn until(&self, later: &Self, operations: u32) -> Map<String, Value> {
        let each = |seconds: f64| (operations > 0).then(|| micros(seconds, operations));
        let mut report = Map::new();
        report.insert("daemon_cpu_us".to_owned(), json!(each(later.daemon - self.daemon)));
        report.insert("driver_cpu_us".to_owned(), json!(each(later.driver - self.driver)));
        if !later.server.cpu.is_empty() {
            let used = process::used_since(&self.server.cpu, &later.server.cpu);
            report.insert("postgres_cpu_us".to_owned(), json!(each(used)));
        }
        let commits = later.store.commits - self.store.commits;
        report.insert("commits".to_owned(), json!(ratio(commits.into(), operations)));
        if let (Some(before), Some(after)) = (self.server.syncs, later.server.syncs) {
            report.insert("fsyncs".to_owned(), json!(ratio(after - before, operations)));
        }
        if let (Some(before), Some(after)) = (self.written, later.written) {
            let bytes = i64::try_from(after.saturating_sub(before)).unwrap_or(i64::MAX);
            report.insert("daemon_bytes_written".to_owned(), json!(ratio(bytes, operations)));
        }
        report
    }
}

/// Gives microseconds of each operation, to a tenth.
pub(crate) fn micros(seconds: f64, operations: u32) -> f64 {
    (seconds * 1e7 / f64::from(operations)).round() / 10.0
}

fn ratio(total: i64, operations: u32) -> Option<f64> {
    let total = f64::from(u32::try_from(total).ok()?);
    (operations > 0).then(|| (total / f64::from(operations) * 1000.0).round() / 1000.0)
}

/// Gives operations a second, to a tenth.
pub(crate) fn per_second(operations: u32, time: Duration) -> f64 {
    (f64::from(operations) / time.as_secs_f64() * 10.0).round() / 10.0
}

/// What a measured phase gave.
#[derive(Debug)]
pub(crate) struct Measured {
    /// All that succeeded, those before the measurement included.
    pub(crate) successes: u32,
    pub(crate) ops_per_second: f64,
    /// Processor time of daemon and database server for each operation.
    pub(crate) cpu_us: f64,
    /// How many commands were committed together.
    pub(crate) mean_batch: u32,
    pub(crate) report: Value,
}

/// What counts as an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counted {
    /// What was done.
    Done,
    /// What was done, and what was refused because of a conflict.
    Decided,
}

/// Warms up, drives the daemon, and says what came of it.
pub(crate) async fn measure<M>(
    options: &Options,
    daemon: &Daemon,
    database: &Database,
    work: Work<M>,
) -> anyhow::Result<Measured>
where
    M: Fn(u32) -> Option<Vec<u8>> + 'static,
{
    measure_counted(options, daemon, database, (work, Counted::Done)).await
}

/// The same, where conflicts may count as well.
pub(crate) async fn measure_counted<M>(
    options: &Options,
    daemon: &Daemon,
    database: &Database,
    (work, counted): (Work<M>, Counted),
) -> anyhow::Result<Measured>
where
    M: Fn(u32) -> Option<Vec<u8>> + 'static,
{
    let work = Rc::new(work);
    let pace = |seconds: u32| Pace {
        connections: options.connections,
        rate: options.rate,
        time: Duration::from_secs(seconds.into()),
    };
    let memory_before = process::memory(daemon.pid())?.now;
    let warm = load::run(&daemon.endpoint, pace(options.warmup), &work).await?;
    process::reset_peak(daemon.pid());
    let before = Usage::now(daemon, database).await?;
    let outcome = load::run(&daemon.endpoint, pace(options.seconds), &work).await?;
    let after = Usage::now(daemon, database).await?;
    let memory = process::memory(daemon.pid())?;
    let successes = outcome.successes();
    let operations = match counted {
        Counted::Done => successes,
        Counted::Decided => successes + outcome.conflicts(),
    };
    let ops_per_second = per_second(operations, outcome.elapsed);
    let each = before.until(&after, operations);
    let used = |name: &str| each.get(name).and_then(Value::as_f64).unwrap_or_default();
    let cpu_us = used("daemon_cpu_us") + used("postgres_cpu_us");
    let commands = after.store.commands - before.store.commands;
    let commits = after.store.commits - before.store.commits;
    let mean_batch = commands.checked_div(commits).unwrap_or_default().max(1);
    Ok(Measured {
        mean_batch,
        successes: successes + warm.successes(),
        ops_per_second,
        cpu_us,
        report: json!({
            "operations": operations,
            "seconds": outcome.elapsed.as_secs_f64(),
            "ops_per_second": ops_per_second,
            "statuses": outcome.statuses,
            "broken_connections": outcome.broken,
            "each_operation": each,
            "mean_batch": mean_batch,
            "rss_mib": { "before": memory_before, "after": memory.now, "peak": memory.peak },
            "latency": latency(outcome),
        }),
    })
}

fn latency(outcome: Outcome) -> Value {
    outcome.latencies.report()
}
