//! The machine, and the build that was measured.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use serde_json::{Value, json};

use crate::latency::Latencies;

/// How often a bare write is timed.
const SYNCS: usize = 50;

/// Describes the machine, and the disk below `dir`.
pub(crate) fn describe(dir: &Path) -> Value {
    let cpuinfo = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpuinfo
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map(|rest| rest.trim_start_matches([' ', '\t', ':']).to_owned());
    json!({
        "cpu": model,
        "cores": std::thread::available_parallelism().map(usize::from).ok(),
        "kernel": read("/proc/sys/kernel/osrelease"),
        "load_average": read("/proc/loadavg"),
        "file_system": file_system(dir),
        "bare_fsync": bare_fsync(dir).ok(),
    })
}

/// Gives the commit of the checkout, and the profile of this program.
pub(crate) fn build() -> Value {
    let output = Command::new("git").args(["describe", "--always", "--dirty"]).output().ok();
    let commit = output
        .filter(|output| output.status.success())
        .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let profile = if cfg!(debug_assertions) { "debug" } else { "release" };
    json!({ "commit": commit, "profile": profile })
}

fn read(path: &str) -> Option<String> {
    fs::read_to_string(path).ok().map(|text| text.trim().to_owned())
}

/// Finds the file system that holds a directory: the mount with the longest path above it.
fn file_system(dir: &Path) -> Option<String> {
    let dir = dir.canonicalize().ok()?;
    let mounts = fs::read_to_string("/proc/self/mounts").ok()?;
    let mounts = mounts.lines().filter_map(|line| {
        let mut fields = line.split(' ').skip(1);
        Some((fields.next()?, fields.next()?))
    });
    let above = mounts.filter(|(place, _)| dir.starts_with(place));
    above.max_by_key(|(place, _)| place.len()).map(|(_, kind)| kind.to_owned())
}

/// Times a write of 4 KiB with an fsync, which bounds what one commit costs here.
fn bare_fsync(dir: &Path) -> anyhow::Result<Value> {
    let path = dir.join("fsync");
    let mut file = File::create(&path)?;
    let mut latencies = Latencies::default();
    for _ in 0..SYNCS {
        let begun = Instant::now();
        file.write_all(&[0; 4096])?;
        file.sync_data()?;
        latencies.add(begun.elapsed());
    }
    fs::remove_file(&path)?;
    Ok(latencies.report())
}
