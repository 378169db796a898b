//! Rules of recurrence: how fast dates come, and what a month costs that lies far from the start.
//!
//! Times are the best of several rounds, because whatever else runs here only makes them longer.

use std::hint::black_box;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use planify_calendar::recurrence::{Clock, Series, Start};
use serde_json::{Map, Value, json};

const ZONE: &str = "Europe/Ljubljana";
const ROUNDS: u32 = 30;

/// Expands rules and gives what it took.
pub(crate) fn expand() -> anyhow::Result<Map<String, Value>> {
    let mut report = Map::new();
    for (name, rule, count) in [
        ("daily", "FREQ=DAILY;COUNT=3650", 3_650_u32),
        ("daily_endless", "FREQ=DAILY", 10_000),
        ("weekly", "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=1560", 1_560),
        ("monthly", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=1200", 1_200),
        ("yearly", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=200", 200),
    ] {
        let series = series(rule)?;
        let best = best(|| {
            for instance in series.instances().take(usize::try_from(count)?) {
                black_box(instance?);
            }
            Ok(())
        })?;
        let rate = f64::from(count) / best.as_secs_f64() / 1e6;
        report.insert(format!("{name}_million_per_second"), json!(rate));
    }
    let (from, to): (Timestamp, Timestamp) =
        ("2026-05-31T22:00:00Z".parse()?, "2026-06-30T22:00:00Z".parse()?);
    for (name, rule) in [
        ("daily", "FREQ=DAILY"),
        ("daily_count", "FREQ=DAILY;COUNT=20000"),
        ("working_days", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR"),
        ("weekly", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("hourly", "FREQ=HOURLY"),
        ("monthly", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("monthly_count", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=1200"),
    ] {
        let series = series(rule)?;
        let best = best(|| {
            black_box(series.between(from, to)?);
            Ok(())
        })?;
        report.insert(format!("{name}_month_us"), json!(best.as_secs_f64() * 1e6));
    }
    for (name, rule) in [
        ("never_yearly", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        ("never_daily", "FREQ=DAILY;INTERVAL=7;BYDAY=TU"),
        ("costly_seconds", "FREQ=SECONDLY;BYSECOND=0;BYSETPOS=2"),
        ("costly_minutes", "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=10"),
        ("costly_weeks", "FREQ=YEARLY;BYWEEKNO=1,10,20,30,40,50;BYMONTH=8"),
    ] {
        let series = series(rule)?;
        let best = best(|| {
            black_box(series.instances().last());
            Ok(())
        })?;
        report.insert(format!("{name}_ms"), json!(best.as_secs_f64() * 1e3));
    }
    Ok(report)
}

/// A series that begins on Monday, the first day of 1990.
fn series(rule: &str) -> anyhow::Result<Series> {
    let rule = rule.parse().map_err(|refusal| anyhow::anyhow!("{refusal}"))?;
    Ok(Series {
        start: date(1990, 1, 1).at(9, 0, 0, 0),
        start_is: Start::Anchor,
        clock: Clock::Zone(TimeZone::get(ZONE)?),
        rules: vec![rule],
        added: Vec::new(),
        left_out: Vec::new(),
    })
}

fn best(work: impl Fn() -> anyhow::Result<()>) -> anyhow::Result<Duration> {
    let mut best = Duration::MAX;
    for _ in 0..ROUNDS {
        let begin = Instant::now();
        work()?;
        best = best.min(begin.elapsed());
    }
    Ok(best)
}
