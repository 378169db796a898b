//! `planify booking list --week`: a week of a venue as a strip, a row for each resource.
//!
//! Each day is as many cells wide as the terminal allows; a cell is some minutes of the wall clock. What a cell says
//! is a character of its own, colours only repeat it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use planify_api::bookings::{Booking, ListBookings};
use planify_api::envelope::PAGE_MAX;
use planify_api::resources::{ListResources, Resource};
use planify_core::hours::Hours;
use planify_core::interval::Interval;
use planify_core::text::for_terminal;
use planify_core::when;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::failure::Failure;
use crate::output::{Meaning, Style};
use crate::session::Session;
use crate::times::Reader;

const DAYS: usize = 7;
/// The width of a strip where the terminal says none.
const WIDTH_USUAL: usize = 100;
/// The widest that names are shown.
const NAME_MAX: usize = 18;
/// How many minutes a cell may be.
const CELLS: [i64; 10] = [15, 30, 60, 120, 180, 240, 360, 480, 720, 1_440];
/// What is shown of a day where neither hours nor bookings say more.
const USUAL: (i64, i64) = (8 * 60, 18 * 60);
const DAY: i64 = 1_440;

/// What the characters of cells mean.
const MARKS: [&str; 7] =
    ["# booked", "h held", "? to approve", "$ to pay", "x nobody came", ". free", "1-9 + units"];

/// A week from a Monday on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Week {
    monday: Date,
    zone: TimeZone,
}

impl Week {
    /// Reads the week of a day; the present one when nothing is said.
    pub(super) fn read(text: &str, reader: &Reader) -> Result<Self, Failure> {
        let day = reader.instant(if text.is_empty() { "today" } else { text })?;
        let date = day.date();
        let passed = i64::from(date.weekday().to_monday_zero_offset());
        Ok(Self { monday: date.saturating_sub(passed.days()), zone: day.time_zone().clone() })
    }

    /// The instant at which a day of it begins; of the eighth it ends.
    fn day(&self, number: usize) -> Timestamp {
        self.at(self.date(number), 0)
    }

    fn date(&self, number: usize) -> Date {
        self.monday.saturating_add(i64::try_from(number).unwrap_or_default().days())
    }

    /// What is between the wall clock of a date and an instant: a time that is skipped is when it goes on.
    fn at(&self, date: Date, minute: i64) -> Timestamp {
        let midnight = date.at(0, 0, 0, 0);
        let wall = midnight.checked_add(minute.minutes()).unwrap_or(midnight);
        let zoned = self.zone.to_ambiguous_zoned(wall).compatible();
        zoned.map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
    }

    /// When it begins and ends.
    pub(super) fn ends(&self) -> [Timestamp; 2] {
        [self.day(0), self.day(DAYS)]
    }
}

/// All that a strip shows.
#[derive(Debug)]
struct Strip {
    title: String,
    week: Week,
    rows: Vec<Row>,
    open: Vec<Interval>,
}

/// A resource with what is taken of it.
#[derive(Debug)]
struct Row {
    name: String,
    is_pool: bool,
    taken: Vec<Taken>,
}

#[derive(Debug, Clone, Copy)]
struct Taken {
    time: Interval,
    mark: char,
    units: i64,
}

/// Shows the week of a venue.
pub(super) async fn show(
    week: Week,
    query: ListBookings,
    session: &Session,
) -> Result<(), Failure> {
    let client = session.client().await?;
    let venue = client.get_venue(query.venue.as_deref().unwrap_or_default()).await?;
    let hours = client.get_hours(&venue.id, None).await?.hours;
    let mut resources = Vec::new();
    let mut cursor = None;
    loop {
        let list = ListResources { limit: Some(PAGE_MAX), cursor, ..ListResources::default() };
        let page = client.list_resources(&venue.id, &list).await?;
        resources.extend(page.data);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    let mut bookings = Vec::new();
    let mut cursor = None;
    loop {
        let list = ListBookings { limit: Some(PAGE_MAX), cursor, ..query.clone() };
        let page = client.list_bookings(&list).await?;
        bookings.extend(page.data);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    let [from, to] = week.ends();
    let zone = when::parse_zone(&venue.zone)?;
    let window = Interval::new(from, to)?;
    let open = hours.parse::<Hours>().map(|hours| hours.open_intervals(&zone, &window));
    let strip = Strip {
        title: format!("{} ({})", venue.name, venue.zone),
        week,
        rows: rows(&resources, &bookings),
        open: open.unwrap_or_default(),
    };
    let (width, style) = (session.output.width.unwrap_or(WIDTH_USUAL), session.output.style);
    session.output.text(&strip.draw(width, style))
}

/// The character of a state; none of a booking that takes no place.
fn mark(state: &str) -> Option<char> {
    match state {
        "confirmed" | "completed" => Some('#'),
        "held" => Some('h'),
        "requested" => Some('?'),
        "pending" => Some('$'),
        "no-show" => Some('x'),
        _ => None,
    }
}

fn meaning(mark: char) -> Option<Meaning> {
    match mark {
        '#' | '1'..='9' => Some(Meaning::Good),
        'h' | '?' | '$' | '+' => Some(Meaning::Attention),
        'x' => Some(Meaning::Bad),
        '.' | ' ' => Some(Meaning::Quiet),
        _ => None,
    }
}

/// The resources by their names, each with its own bookings and those of the wholes and parts of it.
fn rows(resources: &[Resource], bookings: &[Booking]) -> Vec<Row> {
    let mut related: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for whole in resources {
        for part in &whole.parts {
            related.entry(&whole.slug).or_default().push(part);
            related.entry(part).or_default().push(&whole.slug);
        }
    }
    let row = |resource: &Resource| {
        let near = related.get(resource.slug.as_str()).map_or(&[][..], Vec::as_slice);
        let mut taken = Vec::new();
        for booking in bookings {
            let (Some(mark), Some(time)) = (mark(&booking.state), time(booking)) else { continue };
            let part = booking.parts.iter().find(|part| part.resource == resource.id);
            let other = || booking.parts.iter().find(|part| near.contains(&part.slug.as_str()));
            if let Some(part) = part.or_else(other) {
                taken.push(Taken { time, mark, units: part.quantity });
            }
        }
        Row {
            name: resource.slug.clone(),
            is_pool: resource.sharing != "exclusive" && resource.sharing != "composite",
            taken,
        }
    };
    resources.iter().map(row).collect()
}

fn time(booking: &Booking) -> Option<Interval> {
    let read = |text: &str| text.parse::<Timestamp>().ok();
    Interval::new(read(&booking.starts_at)?, read(&booking.ends_at)?).ok()
}

/// How a day is cut into cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cut {
    from: i64,
    minutes: i64,
    cells: usize,
    name: usize,
}

impl Strip {
    /// The minutes of the day within which anything is open or taken, in whole hours.
    fn hours(&self) -> (i64, i64) {
        let taken = self.rows.iter().flat_map(|row| row.taken.iter().map(|taken| taken.time));
        let mut range: Option<(i64, i64)> = None;
        for time in self.open.iter().copied().chain(taken) {
            for number in 0..DAYS {
                let date = self.week.date(number);
                let day = Interval::new(self.week.at(date, 0), self.week.day(number + 1));
                let Some(part) = day.ok().and_then(|day| day.common(&time)) else { continue };
                let minute = |at: Timestamp| {
                    let wall = self.week.zone.to_datetime(at);
                    let hour = i64::from(wall.hour()) * 60 + i64::from(wall.minute());
                    if wall.date() > date { DAY } else { hour }
                };
                let (from, to) = (minute(part.starts_at()), minute(part.ends_at()).max(1));
                range =
                    Some(range.map_or((from, to), |(first, last)| (first.min(from), last.max(to))));
            }
        }
        let (from, to) = range.unwrap_or(USUAL);
        (from.div_euclid(60) * 60, ((to + 59).div_euclid(60) * 60).clamp(60, DAY))
    }

    /// Cuts the days so that seven of them fit beside the names.
    fn cut(&self, width: usize) -> Cut {
        let widest = self.rows.iter().map(|row| row.name.width()).max().unwrap_or(0);
        let most = if width < 60 { NAME_MAX / 2 } else { NAME_MAX };
        let name = widest.min(most);
        let room = (width.saturating_sub(name + 1) / DAYS).saturating_sub(1).max(1);
        let (from, to) = self.hours();
        let room = i64::try_from(room).unwrap_or(1);
        let fits = |minutes: &i64| (to - from + minutes - 1) / minutes <= room;
        let minutes = CELLS.into_iter().find(fits).unwrap_or(DAY);
        let cells = usize::try_from((to - from + minutes - 1) / minutes).unwrap_or(1).max(1);
        Cut { from, minutes, cells, name }
    }

    fn draw(&self, width: usize, style: Style) -> String {
        let cut = self.cut(width);
        let (first, last) = (self.week.date(0), self.week.date(DAYS - 1));
        let week = first.iso_week_date();
        let mut out = String::new();
        let title = format!(
            "{} · {}-W{:02} · {} to {}",
            for_terminal(&self.title),
            week.year(),
            week.week(),
            first.strftime("%-d %b"),
            last.strftime("%-d %b %Y"),
        );
        out.push_str(&style.paint(Meaning::Heading, &title));
        out.push('\n');
        for line in self.heads(cut) {
            out.push_str(&style.paint(Meaning::Heading, line.trim_end()));
            out.push('\n');
        }
        for row in &self.rows {
            out.push_str(&fitted(&for_terminal(&row.name), cut.name));
            for number in 0..DAYS {
                out.push(' ');
                out.push_str(&self.cells(row, number, cut, style));
            }
            out.truncate(out.trim_end_matches(' ').len());
            out.push('\n');
        }
        let span = if cut.minutes % 60 == 0 {
            format!("{} h", cut.minutes / 60)
        } else {
            format!("{} min", cut.minutes)
        };
        let from = format!("a cell is {span} from {:02}:00 on", cut.from / 60);
        let mut line = from.clone();
        for mark in MARKS {
            if line.width() + 2 + mark.width() > width && line != from {
                out.push_str(&style.paint(Meaning::Quiet, &line));
                out.push('\n');
                line.clear();
            }
            line.push_str(if line.is_empty() { "" } else { "  " });
            line.push_str(mark);
        }
        out.push_str(&style.paint(Meaning::Quiet, &line));
        out.push('\n');
        out
    }

    /// The lines above the rows: weekdays, and days of the month where there is room for them.
    fn heads(&self, cut: Cut) -> Vec<String> {
        let formats = match cut.cells {
            6.. => vec!["%a %-d"],
            2..=5 => vec!["%a", "%-d"],
            _ => vec!["%a"],
        };
        let line = |format: &str| {
            let mut line = " ".repeat(cut.name);
            for number in 0..DAYS {
                let head = self.week.date(number).strftime(format).to_string();
                line.push(' ');
                line.push_str(&fitted(&head, cut.cells));
            }
            line
        };
        formats.into_iter().map(line).collect()
    }

    /// The cells of a day.
    fn cells(&self, row: &Row, number: usize, cut: Cut, style: Style) -> String {
        let date = self.week.date(number);
        let mut marks: Vec<char> = Vec::with_capacity(cut.cells);
        for count in 0..i64::try_from(cut.cells).unwrap_or_default() {
            let from = cut.from + count * cut.minutes;
            let ends =
                [from, (from + cut.minutes).min(DAY)].map(|minute| self.week.at(date, minute));
            marks.push(Interval::new(ends[0], ends[1]).map_or(' ', |cell| self.cell(row, &cell)));
        }
        let mut out = String::new();
        for run in marks.chunk_by(|one, next| meaning(*one) == meaning(*next)) {
            let text: String = run.iter().collect();
            let painted = run.first().and_then(|mark| meaning(*mark));
            match painted.filter(|_| !text.trim().is_empty()) {
                Some(meaning) => out.push_str(&style.paint(meaning, &text)),
                None => out.push_str(&text),
            }
        }
        out
    }

    fn cell(&self, row: &Row, cell: &Interval) -> char {
        let near: Vec<&Taken> = row.taken.iter().filter(|it| it.time.overlaps(cell)).collect();
        let Some(first) = near.first() else {
            let is_open = self.open.iter().any(|open| open.overlaps(cell));
            return if is_open { '.' } else { ' ' };
        };
        if row.is_pool {
            // The most that is taken at one time: it begins when something does.
            let at = |start: Timestamp| {
                let then = near.iter().filter(|it| it.time.holds(start));
                then.map(|it| it.units).sum::<i64>()
            };
            let begins = near.iter().map(|it| it.time.starts_at().max(cell.starts_at()));
            let units = begins.map(at).max().unwrap_or(0);
            let digit = u32::try_from(units).ok().and_then(|units| char::from_digit(units, 10));
            return digit.unwrap_or('+');
        }
        // What is certain says more than what may pass.
        near.iter().find(|it| it.mark == '#').map_or(first.mark, |it| it.mark)
    }
}

/// Text of exactly so many columns.
fn fitted(text: &str, width: usize) -> String {
    let mut out = String::new();
    let mut used = 0;
    let is_cut = text.width() > width;
    let room = if is_cut && width > 3 { width - 1 } else { width };
    for character in text.chars() {
        let wide = character.width().unwrap_or(0);
        if used + wide > room {
            break;
        }
        out.push(character);
        used += wide;
    }
    if is_cut && width > 3 {
        out.push('…');
        used += 1;
    }
    out + &" ".repeat(width.saturating_sub(used))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(monday: &str, zone: &str) -> Week {
        Week { monday: monday.parse().unwrap(), zone: TimeZone::get(zone).unwrap() }
    }

    fn between(from: &str, to: &str) -> Interval {
        Interval::new(from.parse().unwrap(), to.parse().unwrap()).unwrap()
    }

    fn taken(from: &str, to: &str, mark: char, units: i64) -> Taken {
        Taken { time: between(from, to), mark, units }
    }

    fn strip() -> Strip {
        let week = week("2026-11-30", "Europe/Ljubljana");
        let days = ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"];
        let open =
            days.map(|day| between(&format!("{day}T07:00:00Z"), &format!("{day}T17:00:00Z")));
        let great = vec![
            taken("2026-11-30T08:00:00Z", "2026-11-30T10:00:00Z", '#', 1),
            taken("2026-12-01T12:00:00Z", "2026-12-02T09:00:00Z", 'h', 1),
        ];
        let chairs = vec![
            taken("2026-12-03T07:00:00Z", "2026-12-03T09:00:00Z", '#', 4),
            taken("2026-12-03T08:00:00Z", "2026-12-03T11:00:00Z", '#', 3),
            taken("2026-12-04T07:00:00Z", "2026-12-04T09:00:00Z", '#', 40),
        ];
        let row = |name: &str, is_pool, taken| Row { name: name.to_owned(), is_pool, taken };
        Strip {
            title: "Town hall (Europe/Ljubljana)".to_owned(),
            week,
            rows: vec![
                row("great-hall", false, great),
                row("small", false, Vec::new()),
                row("chairs", true, chairs),
            ],
            open: open.to_vec(),
        }
    }

    #[test]
    fn a_strip_fits_the_terminal_and_says_the_same_without_colours() {
        for width in [24, 40, 60, 80, 100, 120, 200, 400] {
            let bare = strip().draw(width, Style::Bare);
            let painted = strip().draw(width, Style::Painted);
            let cut = strip().cut(width);
            assert!(cut.name + DAYS * (cut.cells + 1) <= width.max(24), "{width} {cut:?}");
            let heads = if cut.cells < 6 && cut.cells > 1 { 2 } else { 1 };
            for line in bare.lines().skip(1).take(heads + 3) {
                assert!(line.width() <= width.max(24), "{width}: {line}");
            }
            let mut plain = painted;
            for code in
                ["\u{1b}[32m", "\u{1b}[31m", "\u{1b}[33m", "\u{1b}[2m", "\u{1b}[1m", "\u{1b}[0m"]
            {
                plain = plain.replace(code, "");
            }
            let trimmed = |text: &str| -> Vec<String> {
                text.lines().map(|line| line.trim_end().to_owned()).collect()
            };
            assert_eq!(trimmed(&plain), trimmed(&bare), "{width}");
        }
    }

    #[test]
    fn cells_say_what_is_taken() {
        let drawn = strip().draw(120, Style::Bare);
        let line =
            |name: &str| drawn.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
        assert_eq!(
            drawn.lines().next().unwrap(),
            "Town hall (Europe/Ljubljana) · 2026-W49 · 30 Nov to 6 Dec 2026"
        );
        // Midnight to midnight, because something lasts over night: two hours a cell.
        assert_eq!(
            line("great-hall"),
            "great-hall     ##...        ..hhhhhh hhhhh....        .....        ....."
        );
        assert!(line("chairs").contains("73..."), "{}", line("chairs"));
        assert!(line("chairs").contains('+'), "{}", line("chairs"));
    }

    #[test]
    fn weeks_are_those_of_the_wall_clock() {
        let week = week("2027-03-22", "Europe/Ljubljana");
        let [from, to] = week.ends();
        // An hour is skipped on the Sunday.
        assert_eq!(to.duration_since(from).as_hours(), 7 * 24 - 1);
        assert_eq!(
            week.at("2027-03-28".parse().unwrap(), 150),
            "2027-03-28T01:30:00Z".parse().unwrap()
        );
        assert_eq!(fitted("great-hall", 6), "great…");
        assert_eq!(fitted("Mo", 4), "Mo  ");
        assert_eq!(fitted("日本語", 4), "日…  ".trim_end().to_owned() + " ");
    }
}
