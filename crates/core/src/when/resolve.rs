//! What a phrase means at a given time.
//!
//! A phrase gives one moment or a refusal; nothing is moved to make it fit.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::{SignedDuration, Span, Zoned};

use super::clock::{Clock, Distance};
use super::local::{OUT_OF_RANGE, day_start, resolve_local, within_years, zone_name};
use super::phrase::{Day, Phrase, short_name};
use super::span::Parts;
use super::{Moment, NextWeekday, Precision, Reference, WhenError};

/// What a phrase without a day takes its day from.
#[derive(Debug, Clone, Copy)]
pub(super) enum DayUnsaid {
    Today,
    /// The day on which the range begins that the phrase ends.
    Of(Date),
}

/// Resolves phrases of one text at one time.
#[derive(Debug)]
pub(super) struct Resolver<'a> {
    pub(super) text: &'a str,
    pub(super) reference: &'a Reference,
}

impl Resolver<'_> {
    /// Gives the moment that a phrase stands for.
    pub(super) fn moment(&self, phrase: &Phrase, unsaid: DayUnsaid) -> Result<Moment, WhenError> {
        let now = match &phrase.zone {
            Some(zone) => self.reference.now.with_time_zone(zone.clone()),
            None => self.reference.now.clone(),
        };
        let Some(clock) = phrase.clock else {
            return self.without_clock(phrase.day, &now);
        };
        let zoned = match (phrase.day, clock) {
            (Day::Now, _) => return Err(self.bad("`now` takes no time of day")),
            (Day::Unsaid, Clock::At(time)) => self.bare(time, &now, unsaid)?,
            (Day::Unsaid, Clock::Midnight) => {
                let day = match unsaid {
                    DayUnsaid::Today => now.date(),
                    DayUnsaid::Of(date) => date,
                };
                self.local(self.days_after(day, 1)?.at(0, 0, 0, 0), &now)?
            }
            (_, Clock::Midnight) => return Err(self.which_midnight()),
            (Day::Date(date), Clock::Offset(time, distance)) => {
                Self::instant(date.to_datetime(time), distance, phrase, &now)?
            }
            (_, Clock::Offset(..)) => {
                return Err(self.bad("an offset needs a date, as in `2026-12-05T18:00+01:00`"));
            }
            (day, Clock::At(time)) => self.at(day, time, &now)?,
        };
        Ok(Moment { zoned, precision: Precision::Time })
    }

    fn without_clock(&self, day: Day, now: &Zoned) -> Result<Moment, WhenError> {
        let moment = |zoned, precision| Ok(Moment { zoned, precision });
        match day {
            Day::Unsaid => Err(self.bad("it names no day and no time")),
            Day::Now => moment(within_years(now.clone())?, Precision::Time),
            Day::Ahead(parts) => moment(self.shifted(now, &parts, 1)?, Precision::Time),
            Day::Ago(parts) => moment(self.shifted(now, &parts, -1)?, Precision::Time),
            day => {
                let date = self.date(day, now)?;
                let start = day_start(date, now.time_zone(), self.reference.on_gap)?;
                moment(start, Precision::Day)
            }
        }
    }

    /// Gives a time of day alone: of today, or of the day where a range began.
    fn bare(&self, time: Time, now: &Zoned, unsaid: DayUnsaid) -> Result<Zoned, WhenError> {
        let date = match unsaid {
            DayUnsaid::Of(date) => return self.local(date.to_datetime(time), now),
            DayUnsaid::Today => now.date(),
        };
        let zoned = self.local(date.to_datetime(time), now)?;
        if zoned < *now {
            let clock = clock_text(time);
            let hint = format!("write `today {clock}` or `tomorrow {clock}`");
            return Err(self.ambiguous("that time of today is over", hint));
        }
        Ok(zoned)
    }

    fn at(&self, day: Day, time: Time, now: &Zoned) -> Result<Zoned, WhenError> {
        let date = self.date(day, now)?;
        let zoned = self.local(date.to_datetime(time), now)?;
        if let Day::Weekday(weekday, 0) = day
            && zoned < *now
        {
            let (name, clock) = (short_name(weekday), clock_text(time));
            let hint = format!("write `today {clock}` or `{name}+1w {clock}`");
            return Err(self.ambiguous("that day is today, and that time is over", hint));
        }
        Ok(zoned)
    }

    /// Gives the date of a day that is neither unsaid nor `now`.
    fn date(&self, day: Day, now: &Zoned) -> Result<Date, WhenError> {
        let today = now.date();
        match day {
            Day::Unsaid | Day::Now => Ok(today),
            Day::Date(date) => Ok(date),
            Day::Near(days) => self.days_after(today, days),
            Day::Weekday(weekday, days) => {
                self.days_after(today, i64::from(today.weekday().until(weekday)) + days)
            }
            Day::NextWeekday(weekday) => self.next_weekday(weekday, today),
            Day::EndOfMonth => Ok(today.last_of_month()),
            Day::EndOfYear => Ok(today.last_of_year()),
            Day::Ahead(parts) | Day::Ago(parts) if parts.secs() != 0 => {
                Err(self.bad("hours and minutes from now take no time of day"))
            }
            Day::Ahead(parts) => self.shifted_date(today, &parts, 1),
            Day::Ago(parts) => self.shifted_date(today, &parts, -1),
        }
    }

    fn next_weekday(&self, weekday: Weekday, today: Date) -> Result<Date, WhenError> {
        let days = i64::from(today.weekday().until(weekday));
        match self.reference.next_weekday {
            NextWeekday::Nearest => self.days_after(today, if days == 0 { 7 } else { days }),
            NextWeekday::Refuse => {
                let (coming, later) =
                    (self.days_after(today, days)?, self.days_after(today, days + 7)?);
                let name = short_name(weekday);
                let hint = format!("write `{name}` for {coming} or `{name}+1w` for {later}");
                Err(self.ambiguous("people disagree about which one it is", hint))
            }
        }
    }

    /// Adds an amount to now: months and days on the calendar, hours and less exactly.
    fn shifted(&self, now: &Zoned, parts: &Parts, sign: i64) -> Result<Zoned, WhenError> {
        // A person who says `in 2 weeks` does not mean a fraction of a second.
        let whole = now.with().subsec_nanosecond(0).build().map_err(|_| self.bad(OUT_OF_RANGE))?;
        let date = self.shifted_date(whole.date(), parts, sign)?;
        let day = if date == whole.date() {
            whole
        } else {
            self.local(date.to_datetime(whole.time()), now)?
        };
        day.checked_add(SignedDuration::from_secs(sign * parts.secs()))
            .map_err(|_| self.bad(OUT_OF_RANGE))
            .and_then(within_years)
    }

    fn shifted_date(&self, from: Date, parts: &Parts, sign: i64) -> Result<Date, WhenError> {
        let month = Span::new()
            .try_months(sign * parts.months)
            .and_then(|span| from.checked_add(span))
            .map_err(|_| self.bad(OUT_OF_RANGE))?;
        if month.day() != from.day() {
            let hint = format!("write `{month}` or another date");
            return Err(self.ambiguous("that month has no such day", hint));
        }
        self.days_after(month, sign * (parts.weeks * 7 + parts.days))
    }

    fn days_after(&self, date: Date, days: i64) -> Result<Date, WhenError> {
        Span::new()
            .try_days(days)
            .and_then(|span| date.checked_add(span))
            .map_err(|_| self.bad(OUT_OF_RANGE))
    }

    fn local(&self, local: DateTime, now: &Zoned) -> Result<Zoned, WhenError> {
        resolve_local(local, now.time_zone(), self.reference.on_gap)
    }

    /// Gives an instant with an offset; a zone written beside it must have that offset then.
    fn instant(
        local: DateTime,
        distance: Distance,
        phrase: &Phrase,
        now: &Zoned,
    ) -> Result<Zoned, WhenError> {
        let offset = match distance {
            Distance::Zulu => jiff::tz::Offset::UTC,
            Distance::Known(offset) => offset,
        };
        let zoned = offset
            .to_timestamp(local)
            .map_err(|_| WhenError::date(&local.to_string(), OUT_OF_RANGE))?
            .to_zoned(now.time_zone().clone());
        let conflicts = zoned.datetime() != local && distance != Distance::Zulu;
        if phrase.zone.is_some() && conflicts {
            let zone = zone_name(now.time_zone());
            return Err(WhenError::OffsetConflict { offset: offset.to_string(), zone, local });
        }
        within_years(zoned)
    }

    fn which_midnight(&self) -> WhenError {
        let hint = "write `0:00` and the day that begins then";
        self.ambiguous("a day has a midnight at each end", hint.to_owned())
    }

    fn bad(&self, reason: &'static str) -> WhenError {
        WhenError::date(self.text, reason)
    }

    fn ambiguous(&self, reason: &'static str, hint: String) -> WhenError {
        WhenError::ambiguous(self.text, reason, hint)
    }
}

fn clock_text(time: Time) -> String {
    let format = if time.second() == 0 { "%-H:%M" } else { "%-H:%M:%S" };
    time.strftime(format).to_string()
}
