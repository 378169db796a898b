//! Reads opening hours as OpenStreetMap writes them: the part of `opening_hours` that has a meaning here.
//!
//! A later rule replaces an earlier one for the days that it names, as the specification of
//! `opening_hours` has it. What has no meaning here (holidays by name, the sun, weeks, open ends, comments) is refused
//! by name and never passed over.

use super::{Hours, Span, bad};
use crate::rule::Refusal;
use crate::text::quoted;
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use std::str::FromStr;

/// The longest text, in bytes; the most dates that may differ fit in.
const TEXT_MAX: usize = 65_536;

pub(super) const WEEKDAYS: [(&str, Weekday); 7] = [
    ("Mo", Weekday::Monday),
    ("Tu", Weekday::Tuesday),
    ("We", Weekday::Wednesday),
    ("Th", Weekday::Thursday),
    ("Fr", Weekday::Friday),
    ("Sa", Weekday::Saturday),
    ("Su", Weekday::Sunday),
];

pub(super) const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// What has no meaning here, with what to write instead.
const FOREIGN: [(&[&str], &str); 6] = [
    (&["PH", "SH", "easter"], "write each holiday as a date, such as `2026 Dec 25 off`"),
    (&["sunrise", "sunset", "dawn", "dusk"], "write times of the clock, such as `08:00-20:00`"),
    (&["week"], "write the weekdays, or dates such as `2026 Aug 3-14 off`"),
    (&["unknown"], "write when it is certainly open, and leave out the rest"),
    (&["\"", "||", "["], "leave out comments, fallbacks and numbered weekdays"),
    (&["+"], "write when it closes, such as `18:00-23:00`"),
];

impl FromStr for Hours {
    type Err = Refusal;

    /// Reads `Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-14:00; 2026 Dec 24-26 off`, or `24/7`.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        if text.len() > TEXT_MAX {
            let message = format!("opening hours of {} bytes are too long", text.len());
            return Err(bad(message, format!("the most are {TEXT_MAX} bytes")));
        }
        let mut hours = Self::default();
        let mut is_empty = true;
        for rule in text.split(';').map(str::trim).filter(|rule| !rule.is_empty()) {
            is_empty = false;
            apply(&mut hours, rule)?;
        }
        if is_empty {
            return Err(bad(
                "opening hours are empty".to_owned(),
                "write `Mo-Fr 09:00-18:00`, `24/7`, or `off` for never",
            ));
        }
        Ok(hours)
    }
}

fn apply(hours: &mut Hours, rule: &str) -> Result<(), Refusal> {
    refuse_foreign(rule)?;
    let mut reader = Reader { rule, rest: rule };
    let is_whole_week = reader.take("24/7");
    let dates = if is_whole_week { Vec::new() } else { reader.dates()? };
    let weekdays = if is_whole_week { None } else { reader.weekdays()? };
    let spans = reader.times()?;
    let is_meant = |day: Weekday| weekdays.as_ref().is_none_or(|days| days.contains(&day));
    if dates.is_empty() {
        for (_, day) in WEEKDAYS.iter().filter(|(_, day)| is_meant(*day)) {
            hours.set_weekly(*day, spans.clone())?;
        }
        hours.exceptions.retain(|date, _| !is_meant(date.weekday()));
    }
    for (first, last) in dates {
        let dates = first.series(1.days()).take_while(|date| *date <= last);
        for date in dates.filter(|date| is_meant(date.weekday())) {
            hours.set_exception(date, spans.clone())?;
        }
    }
    Ok(())
}

/// Refuses what this cannot keep, and names it.
fn refuse_foreign(rule: &str) -> Result<(), Refusal> {
    let words: Vec<&str> = rule.split(|letter: char| !letter.is_ascii_alphabetic()).collect();
    for (parts, hint) in FOREIGN {
        let found = parts.iter().find(|part| {
            let is_word = part.bytes().all(|byte| byte.is_ascii_alphabetic());
            let is_said = |word: &&str| word.eq_ignore_ascii_case(part);
            if is_word { words.iter().any(is_said) } else { rule.contains(**part) }
        });
        if let Some(part) = found {
            let message = format!("`{part}` in `{}` has no meaning here", quoted(rule));
            return Err(bad(message, hint));
        }
    }
    Ok(())
}

/// Reads one rule from left to right.
struct Reader<'t> {
    rule: &'t str,
    rest: &'t str,
}

impl<'t> Reader<'t> {
    /// Takes a text if the rest begins with it, in any case.
    fn take(&mut self, text: &str) -> bool {
        let Some((head, rest)) = self.rest.split_at_checked(text.len()) else { return false };
        let is_here = head.eq_ignore_ascii_case(text);
        if is_here {
            self.rest = rest;
        }
        is_here
    }

    fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn digits(&mut self) -> Option<&'t str> {
        let end = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, rest) =
            self.rest.split_at_checked(end).filter(|(digits, _)| !digits.is_empty())?;
        self.rest = rest;
        Some(digits)
    }

    /// Takes `2026 Dec 24-26,2027 Jan 1`; nothing if no date begins here.
    fn dates(&mut self) -> Result<Vec<(Date, Date)>, Refusal> {
        let mut dates = Vec::new();
        if MONTHS.iter().any(|month| starts_with(self.rest, month)) {
            return Err(self.refused("names a date without its year", "write `2026 Dec 25`"));
        }
        while self.begins_with_year() {
            let first = self.date(None)?;
            let last = if self.take("-") { self.end_of_range(first)? } else { first };
            if last < first {
                return Err(self.refused(
                    "has a range of dates that ends before it begins",
                    "write the year of both, such as `2026 Dec 30-2027 Jan 2`",
                ));
            }
            dates.push((first, last));
            self.skip_blanks();
            let before = self.rest;
            if self.take(",") {
                self.skip_blanks();
                if !self.begins_with_year() {
                    self.rest = before;
                    return Err(self.refused(
                        "lists a date without its year",
                        "write `2026 Dec 24,2026 Dec 26`",
                    ));
                }
            }
        }
        self.take(":");
        self.skip_blanks();
        Ok(dates)
    }

    fn begins_with_year(&self) -> bool {
        let digits = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        digits == 4 && self.rest.as_bytes().get(digits) != Some(&b':')
    }

    /// Takes `2026 Dec 24`, and of a range's end what differs from its beginning.
    fn date(&mut self, year: Option<i16>) -> Result<Date, Refusal> {
        let year = match year {
            Some(year) => Some(year),
            None => self.digits().and_then(|digits| digits.parse().ok()),
        };
        self.skip_blanks();
        let month = MONTHS.iter().zip(1_i8..).find(|(month, _)| starts_with(self.rest, month));
        if let Some((name, _)) = month {
            self.take(name);
        }
        self.skip_blanks();
        self.day_of(year, month.map(|(_, month)| month))
    }

    fn day_of(&mut self, year: Option<i16>, month: Option<i8>) -> Result<Date, Refusal> {
        let day = self.digits().and_then(|digits| digits.parse().ok());
        year.zip(month)
            .zip(day)
            .and_then(|((year, month), day)| Date::new(year, month, day).ok())
            .ok_or_else(|| {
                self.refused("has a date that does not exist", "write dates as `2026 Dec 24`")
            })
    }

    fn end_of_range(&mut self, first: Date) -> Result<Date, Refusal> {
        self.skip_blanks();
        if self.begins_with_year() {
            return self.date(None);
        }
        if self.rest.starts_with(|letter: char| letter.is_ascii_digit()) {
            return self.day_of(Some(first.year()), Some(first.month()));
        }
        self.date(Some(first.year()))
    }

    /// Takes `Mo-Fr,Su`; nothing if no weekday begins here.
    fn weekdays(&mut self) -> Result<Option<Vec<Weekday>>, Refusal> {
        let Some(mut first) = self.weekday() else { return self.no_weekdays() };
        let mut days = Vec::new();
        loop {
            if self.take("-") {
                let last = self.weekday().ok_or_else(|| self.no_weekday())?;
                let until = usize::try_from(first.until(last)).unwrap_or_default();
                days.extend(first.cycle_forward().take(until + 1));
            } else {
                days.push(first);
            }
            if !self.take(",") {
                break;
            }
            self.skip_blanks();
            first = self.weekday().ok_or_else(|| self.no_weekday())?;
        }
        self.take(":");
        self.skip_blanks();
        Ok(Some(days))
    }

    /// Refuses a word where a weekday may stand, if it says nothing else.
    fn no_weekdays(&self) -> Result<Option<Vec<Weekday>>, Refusal> {
        let is_word = self.rest.starts_with(|letter: char| letter.is_ascii_alphabetic());
        if is_word && !["off", "closed", "open"].iter().any(|word| starts_with(self.rest, word)) {
            return Err(self.no_weekday());
        }
        Ok(None)
    }

    fn weekday(&mut self) -> Option<Weekday> {
        let (name, day) = WEEKDAYS.iter().find(|(name, _)| starts_with(self.rest, name))?;
        self.take(name);
        Some(*day)
    }

    /// Takes the rest: `09:00-12:00,13:00-18:00`, `off`, or nothing for the whole day.
    fn times(&mut self) -> Result<Vec<Span>, Refusal> {
        let rest = self.rest.trim();
        if ["off", "closed"].iter().any(|word| rest.eq_ignore_ascii_case(word)) {
            return Ok(Vec::new());
        }
        if rest.is_empty() || rest.eq_ignore_ascii_case("open") {
            return Ok(vec![Span::DAY]);
        }
        let times = rest.strip_suffix("open").map_or(rest, str::trim_end);
        times.split(',').map(|part| self.span(part.trim())).collect()
    }

    fn span(&self, part: &str) -> Result<Span, Refusal> {
        if WEEKDAYS.iter().any(|(name, _)| starts_with(part, name)) {
            return Err(self.refused("begins a rule after a comma", "begin each rule after a `;`"));
        }
        part.parse().map_err(|refusal: Refusal| Refusal {
            message: format!("{} in `{}`", refusal.message, quoted(self.rule)),
            ..refusal
        })
    }

    fn no_weekday(&self) -> Refusal {
        self.refused("lacks a weekday", "weekdays are `Mo`, `Tu`, `We`, `Th`, `Fr`, `Sa`, `Su`")
    }

    fn refused(&self, why: &str, hint: &'static str) -> Refusal {
        bad(format!("`{}` {why}", quoted(self.rule)), hint)
    }
}

/// Whether a text begins with a word, in any case, that ends there.
fn starts_with(text: &str, word: &str) -> bool {
    text.split_at_checked(word.len()).is_some_and(|(head, rest)| {
        head.eq_ignore_ascii_case(word)
            && !rest.starts_with(|letter: char| letter.is_ascii_alphabetic())
    })
}
