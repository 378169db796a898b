//! Progress of long work, on stderr, only on a terminal and only after a second.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// How long work must take before progress is shown.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often the line is drawn again.
const PACE: Duration = Duration::from_millis(100);

/// The width of the bar.
const BAR: u64 = 30;

/// A line that shows how far work is.
#[derive(Debug)]
pub(crate) struct Progress {
    shown: bool,
    enabled: bool,
    next: Instant,
}

impl Progress {
    /// Begins to watch work; a quiet run or a stream that is no terminal shows nothing.
    pub(crate) fn new(quiet: bool) -> Self {
        let enabled = !quiet && io::stderr().is_terminal();
        Self { shown: false, enabled, next: Instant::now() + PATIENCE }
    }

    /// Shows `done` of `total` bytes and a text, if it is time to.
    pub(crate) fn show(&mut self, done: u64, total: Option<u64>, text: &str) {
        if !self.enabled || Instant::now() < self.next {
            return;
        }
        self.next = Instant::now() + PACE;
        self.shown = true;
        let _ = write!(io::stderr(), "\r\u{1b}[K{}", line(done, total, text));
    }

    /// Takes the line away.
    pub(crate) fn clear(&mut self) {
        if self.shown {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
            self.shown = false;
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}

fn line(done: u64, total: Option<u64>, text: &str) -> String {
    let Some(total) = total.filter(|&total| total > 0) else {
        return text.to_owned();
    };
    let filled = (done.min(total).saturating_mul(BAR) / total).min(BAR);
    let bar: String = (0..BAR).map(|at| if at < filled { '#' } else { '.' }).collect();
    let percent = done.min(total).saturating_mul(100) / total;
    format!("[{bar}] {percent:>3} %  {text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_as_full_as_the_work_is_done() {
        assert_eq!(line(50, Some(100), "x"), "[###############...............]  50 %  x");
        assert_eq!(line(200, Some(100), "x"), format!("[{}] 100 %  x", "#".repeat(30)));
        assert_eq!(line(5, None, "5 records"), "5 records");
    }
}
