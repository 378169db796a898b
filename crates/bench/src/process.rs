//! What processes use, as `/proc` tells it.

use std::collections::BTreeMap;
use std::fs;

use anyhow::Context as _;

/// Ticks of `/proc/PID/stat` in a second; Linux shows 100 to programs whatever it uses itself.
const TICKS_PER_SECOND: f64 = 100.0;

/// Gives the processor time that a process has used, in seconds.
pub(crate) fn cpu_seconds(pid: u32) -> anyhow::Result<f64> {
    let path = format!("/proc/{pid}/stat");
    let stat = fs::read_to_string(&path).with_context(|| path.clone())?;
    // The name in parentheses may hold anything, so fields are counted behind it.
    let (_, fields) = stat.rsplit_once(')').with_context(|| path.clone())?;
    let mut fields = fields.split_whitespace().skip(11);
    let mut ticks = || -> anyhow::Result<f64> {
        let field = fields.next().with_context(|| path.clone())?;
        Ok(f64::from(field.parse::<u32>()?))
    };
    Ok((ticks()? + ticks()?) / TICKS_PER_SECOND)
}

/// Gives the processor time of several processes; those that are gone count nothing.
pub(crate) fn cpu_seconds_of(pids: &[u32]) -> BTreeMap<u32, f64> {
    pids.iter().filter_map(|pid| cpu_seconds(*pid).ok().map(|seconds| (*pid, seconds))).collect()
}

/// Sums what was used since `before`.
pub(crate) fn used_since(before: &BTreeMap<u32, f64>, after: &BTreeMap<u32, f64>) -> f64 {
    after.iter().map(|(pid, seconds)| seconds - before.get(pid).copied().unwrap_or(0.0)).sum()
}

/// A process's memory in MiB.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Memory {
    pub(crate) now: f64,
    pub(crate) peak: f64,
}

/// Reads a process's resident memory.
pub(crate) fn memory(pid: u32) -> anyhow::Result<Memory> {
    let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
    let field = |name: &str| -> anyhow::Result<f64> {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).context("no memory")?;
        let kib = line.trim().trim_end_matches(" kB");
        Ok(f64::from(kib.parse::<u32>()?) / 1024.0)
    };
    Ok(Memory { now: field("VmRSS:")?, peak: field("VmHWM:")? })
}

/// Makes the peak begin anew.
pub(crate) fn reset_peak(pid: u32) {
    // Without the right to do so the peak is that of the whole life, which is only more.
    let _ = fs::write(format!("/proc/{pid}/clear_refs"), "5");
}

/// Gives the bytes that a process has caused to be written to disks, if the system tells.
pub(crate) fn written_bytes(pid: u32) -> Option<u64> {
    let io = fs::read_to_string(format!("/proc/{pid}/io")).ok()?;
    io.lines().find_map(|line| line.strip_prefix("write_bytes:"))?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_process_is_found() {
        let pid = std::process::id();
        assert!(cpu_seconds(pid).unwrap() >= 0.0);
        let memory = memory(pid).unwrap();
        assert!(memory.now > 0.0 && memory.peak >= memory.now);
    }

    #[test]
    fn a_process_that_came_later_counts_whole() {
        let before = BTreeMap::from([(1, 2.0)]);
        let after = BTreeMap::from([(1, 3.0), (2, 0.5)]);
        assert!((used_since(&before, &after) - 1.5).abs() < 1e-9);
    }
}
