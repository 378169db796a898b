//! The frozen corpus of dates, and texts that no one would write.

use jiff::Timestamp;
use proptest::prelude::*;

use super::*;

const CORPUS: &str = include_str!("../../tests-data/when.tsv");

fn reference(now: &str, zone: &str, flags: &str) -> Reference {
    let now: Timestamp = now.parse().unwrap();
    let mut reference = Reference::strict(now.to_zoned(parse_zone(zone).unwrap()));
    match flags {
        "-" => {}
        "earlier" => reference.on_gap = OnGap::Earlier,
        "later" => reference.on_gap = OnGap::Later,
        "nearest" => reference.next_weekday = NextWeekday::Nearest,
        other => panic!("unknown flag {other}"),
    }
    reference
}

fn found(kind: &str, input: &str, reference: &Reference) -> Result<String, WhenError> {
    Ok(match kind {
        "moment" => {
            let moment = parse_moment(input, reference)?;
            match moment.precision {
                Precision::Time => moment.zoned.to_string(),
                Precision::Day => format!("day {}", moment.zoned),
            }
        }
        "range" => {
            let range = parse_range(input, reference)?;
            let kind = if range.precision == Precision::Day { "day " } else { "" };
            format!("{kind}{}/{}", range.starts_at, range.ends_at)
        }
        "span" => parse_span(input)?.to_string(),
        other => panic!("unknown kind {other}"),
    })
}

#[test]
fn the_corpus_holds() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in CORPUS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [kind, input, now, zone, flags, expected] = fields[..] else {
            panic!("not six columns: {line}");
        };
        count += 1;
        let found = found(kind, input, &reference(now, zone, flags));
        let found = found.unwrap_or_else(|error| error.code().to_owned());
        if found != expected {
            wrong.push(format!("{kind}\t{input}\t{now}\t{zone}\t{flags}\t{found}"));
        }
    }
    assert!(count >= 150, "only {count} cases");
    assert!(wrong.is_empty(), "these differ (as found):\n{}", wrong.join("\n"));
}

#[test]
fn every_refusal_names_the_text_and_says_what_to_write() {
    let reference = reference("2026-11-22T09:00:00Z", "Europe/Ljubljana", "-");
    let cases = [
        (
            "next friday",
            "`next friday` can be read in more than one way: people disagree about which one it is",
            "write `fri` for 2026-11-27 or `fri+1w` for 2026-12-04",
        ),
        (
            "2027-03-28 02:30",
            "2027-03-28 02:30 does not exist in `Europe/Ljubljana`: the clocks go forward over it",
            "`--on-gap earlier` takes 2027-03-28 01:30 CET, `--on-gap later` takes 2027-03-28 03:30 CEST",
        ),
        (
            "2027-10-31 02:30",
            "2027-10-31 02:30 happens twice in `Europe/Ljubljana`: the clocks go back over it",
            "`--on-gap earlier` takes 2027-10-31 02:30 CEST, `--on-gap later` takes 2027-10-31 02:30 CET",
        ),
        (
            "5.12.2026",
            "`5.12.2026` can be read in more than one way: the day or the month may stand first",
            "write `2026-12-05` or `2026-05-12`",
        ),
        (
            "9:30",
            "`9:30` can be read in more than one way: that time of today is over",
            "write `today 9:30` or `tomorrow 9:30`",
        ),
        (
            "2026-02-30",
            "`2026-02-30` is not a date or time: the calendar has no such day",
            "write it as `2026-12-05 18:00`, `tomorrow 9:30`, `fri 18:00` or `in 2 weeks`",
        ),
    ];
    for (text, message, hint) in cases {
        let error = parse_moment(text, &reference).unwrap_err();
        assert_eq!(error.to_string(), message);
        assert_eq!(error.hint().as_deref(), Some(hint), "{text}");
    }
}

#[test]
fn a_day_is_over_when_the_next_one_begins() {
    let reference = reference("2026-11-22T09:00:00Z", "Europe/Ljubljana", "-");
    let day = parse_moment("2027-03-28", &reference).unwrap();
    assert_eq!(day.over_at().unwrap().to_string(), "2027-03-29T00:00:00+02:00[Europe/Ljubljana]");
    let time = parse_moment("2027-03-28 18:00", &reference).unwrap();
    assert_eq!(time.over_at().unwrap(), time.zoned);
}

#[test]
fn a_long_text_is_refused_before_it_is_read() {
    let reference = reference("2026-11-22T09:00:00Z", "UTC", "-");
    let long = format!("tomorrow{}9:30", " ".repeat(100));
    assert_eq!(parse_moment(&long, &reference).unwrap_err().code(), "bad-date");
    assert_eq!(parse_range(&long, &reference).unwrap_err().code(), "bad-range");
    assert_eq!(parse_span(&long).unwrap_err().code(), "bad-duration");
    assert_eq!(parse_zone(&long).unwrap_err().code(), "bad-zone");
}

/// Texts made of the grammar's own words, so that most get past its first checks.
fn worded() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "2026-12-05",
        "2027-03-28",
        "9999-12-31",
        "1970-01-01",
        "2026-W53-7",
        "T",
        "18:00",
        "02:30",
        "24:00",
        "6pm",
        "12am",
        "noon",
        "midnight",
        "now",
        "today",
        "tomorrow",
        "fri",
        "next",
        "friday",
        "+1w",
        "-1w",
        "+",
        "-",
        "in",
        "1000000",
        "999999y",
        "2",
        "weeks",
        "months",
        "years",
        "90m",
        "ago",
        "end of month",
        "[Europe/Ljubljana]",
        "[Pacific/Apia]",
        "]",
        "[",
        "Z",
        "+01:00",
        "-14:00",
        "to",
        "..",
        "at",
        "P",
        "PT1H",
        "é",
        "\u{2013}",
        "\0",
        ".",
        "/",
        ":",
    ]);
    let gap = prop::sample::select(vec!["", " "]);
    prop::collection::vec((word, gap), 0..7)
        .prop_map(|words| words.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}

fn read_all(text: &str, now: i64, on_gap: OnGap) -> Result<(), TestCaseError> {
    for zone in ["Europe/Ljubljana", "Pacific/Apia", "UTC"] {
        let now = Timestamp::from_second(now).unwrap().to_zoned(parse_zone(zone).unwrap());
        let reference = Reference { now, on_gap, next_weekday: NextWeekday::Nearest };
        if let Ok(moment) = parse_moment(text, &reference) {
            prop_assert!((1970..=9999).contains(&moment.zoned.year()), "{text:?} {moment:?}");
            let _ = echo(&moment.zoned, &reference.now);
            let _ = moment.over_at();
        }
        if let Ok(range) = parse_range(text, &reference) {
            prop_assert!(range.starts_at < range.ends_at, "{text:?} {range:?}");
        }
    }
    if let Ok(span) = parse_span(text) {
        prop_assert!(span.is_positive(), "{text:?}");
        prop_assert!(parse_duration(text).is_ok(), "{text:?}");
        prop_assert_eq!(parse_span(&span.to_string()).unwrap().fieldwise(), span.fieldwise());
    }
    let _ = parse_zone(text);
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), now in 0..253_402_207_200_i64) {
        read_all(&text, now, OnGap::Refuse)?;
    }

    #[test]
    fn any_words_are_read_or_refused(
        text in worded(),
        now in prop_oneof![0..253_402_207_200_i64, Just(0), Just(253_402_207_199)],
        on_gap in prop::sample::select(vec![OnGap::Refuse, OnGap::Earlier, OnGap::Later]),
    ) {
        read_all(&text, now, on_gap)?;
    }

    #[test]
    fn a_moment_reads_back_as_itself(secs in 0..253_402_207_200_i64) {
        for zone in ["Europe/Ljubljana", "America/New_York", "Pacific/Apia", "UTC"] {
            let zoned = Timestamp::from_second(secs).unwrap().to_zoned(parse_zone(zone).unwrap());
            prop_assume!((1970..=9999).contains(&zoned.year()));
            let reference = Reference::strict(zoned.with_time_zone(parse_zone("UTC").unwrap()));
            prop_assert_eq!(parse_moment(&zoned.to_string(), &reference).unwrap().zoned, zoned.clone());
            let instant = zoned.timestamp().to_string();
            prop_assert_eq!(parse_moment(&instant, &reference).unwrap().zoned.timestamp(), zoned.timestamp());
        }
    }
}

#[test]
fn a_wall_time_is_resolved_both_ways() {
    let zone = parse_zone("Europe/Ljubljana").unwrap();
    let local = |text: &str| text.parse::<jiff::civil::DateTime>().unwrap();
    let gap = local("2027-03-28T02:30");
    let shown = |on_gap| resolve_local(gap, &zone, on_gap).map(|zoned: Zoned| zoned.to_string());
    assert_eq!(shown(OnGap::Earlier).unwrap(), "2027-03-28T01:30:00+01:00[Europe/Ljubljana]");
    assert_eq!(shown(OnGap::Later).unwrap(), "2027-03-28T03:30:00+02:00[Europe/Ljubljana]");
    let Err(WhenError::Gap(candidates)) = resolve_local(gap, &zone, OnGap::Refuse) else {
        panic!("the gap was not seen");
    };
    assert_eq!(candidates.local, gap);
    assert_eq!(candidates.earlier.timestamp().to_string(), "2027-03-28T00:30:00Z");
    assert_eq!(candidates.later.timestamp().to_string(), "2027-03-28T01:30:00Z");
    for year in ["1969-12-31T23:59", "-000001-01-01T00:00", "9999-12-31T23:59"] {
        assert_eq!(resolve_local(local(year), &zone, OnGap::Later).unwrap_err().code(), "bad-date");
    }
}
