//! Writes opening hours as OpenStreetMap does.
//!
//! What is written is read back as the same hours.

use super::osm::{MONTHS, WEEKDAYS};
use super::{Hours, Span};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::fmt;

impl fmt::Display for Hours {
    /// Writes `Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-14:00; 2026 Dec 24-26 off`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rules = weekly_rules(self);
        if rules.is_empty() {
            rules.push("off".to_owned());
        }
        rules.extend(dated_rules(self));
        out.write_str(&rules.join("; "))
    }
}

/// One rule for all days of equal spans, in the order of their first days.
fn weekly_rules(hours: &Hours) -> Vec<String> {
    if hours.weekly.iter().all(|spans| *spans == [Span::DAY]) {
        return vec!["24/7".to_owned()];
    }
    let mut groups: Vec<(&[Span], Vec<usize>)> = Vec::new();
    for (place, spans) in hours.weekly.iter().enumerate().filter(|(_, spans)| !spans.is_empty()) {
        match groups.iter_mut().find(|(same, _)| same == spans) {
            Some((_, places)) => places.push(place),
            None => groups.push((spans, vec![place])),
        }
    }
    groups.iter().map(|(spans, places)| format!("{} {}", days(places), times(spans))).collect()
}

/// Weekdays in order, runs of three and more as `Mo-Fr`.
fn days(places: &[usize]) -> String {
    let name = |place: usize| WEEKDAYS.get(place).map_or("", |(name, _)| *name);
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for place in places {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *place => *last = *place,
            _ => runs.push((*place, *place)),
        }
    }
    let runs: Vec<String> = runs
        .into_iter()
        .map(|(first, last)| match last - first {
            0 => name(first).to_owned(),
            1 => format!("{},{}", name(first), name(last)),
            _ => format!("{}-{}", name(first), name(last)),
        })
        .collect();
    runs.join(",")
}

/// One rule for each run of dates with equal spans.
fn dated_rules(hours: &Hours) -> Vec<String> {
    let mut runs: Vec<(Date, Date, &[Span])> = Vec::new();
    for (date, spans) in &hours.exceptions {
        match runs.last_mut() {
            Some((_, last, same)) if *same == spans && last.saturating_add(1.days()) == *date => {
                *last = *date;
            }
            _ => runs.push((*date, *date, spans)),
        }
    }
    runs.into_iter()
        .map(|(first, last, spans)| format!("{} {}", range(first, last), times(spans)))
        .collect()
}

fn range(first: Date, last: Date) -> String {
    let start = format!("{} {}", first.year(), month_and_day(first));
    if first == last {
        start
    } else if first.year() != last.year() {
        format!("{start}-{} {}", last.year(), month_and_day(last))
    } else if first.month() != last.month() {
        format!("{start}-{}", month_and_day(last))
    } else {
        format!("{start}-{:02}", last.day())
    }
}

fn month_and_day(date: Date) -> String {
    let place = usize::try_from(date.month() - 1).unwrap_or_default();
    format!("{} {:02}", MONTHS.get(place).copied().unwrap_or_default(), date.day())
}

fn times(spans: &[Span]) -> String {
    if spans.is_empty() {
        return "off".to_owned();
    }
    let spans: Vec<String> = spans.iter().map(Span::to_string).collect();
    spans.join(",")
}
