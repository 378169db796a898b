//! Names of time zones.
//!
//! Only names of the IANA list pass: an offset or an abbreviation does not know when clocks change.

use jiff::tz::TimeZone;

use super::{INPUT_CHARS_MAX, WhenError};
use crate::text::quoted;

/// The most letters that may be wrong in a name for it to be suggested.
const DISTANCE_MAX: usize = 2;

/// Finds the zone of an IANA name in any case; refuses offsets, and suggests near names.
pub fn parse_zone(name: &str) -> Result<TimeZone, WhenError> {
    let name = name.trim();
    let unknown = |suggestion| WhenError::UnknownZone { text: quoted(name), suggestion };
    if name.chars().nth(INPUT_CHARS_MAX).is_some() {
        return Err(unknown(None));
    }
    if is_offset(name) {
        return Err(WhenError::OffsetZone { text: quoted(name) });
    }
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte));
    if let (true, Ok(zone)) = (plain, TimeZone::get(name))
        && zone.iana_name().is_some_and(is_place)
    {
        return Ok(zone);
    }
    Err(unknown(suggestion(name)))
}

/// Tells whether a name of a system's zone folder is a zone of its own that one would choose.
fn is_place(name: &str) -> bool {
    !["etc/unknown", "factory", "localtime", "posixrules"]
        .contains(&name.to_ascii_lowercase().as_str())
}

/// Tells whether a name is an offset, such as `+01:00`, `Z` or `UTC+2`.
fn is_offset(name: &str) -> bool {
    let upper = name.to_ascii_uppercase();
    if upper == "Z" {
        return true;
    }
    let digits = upper.strip_prefix("UTC").or_else(|| upper.strip_prefix("GMT")).unwrap_or(&upper);
    digits.strip_prefix(['+', '-', '\u{2212}']).is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_ascii_digit())
            && rest.chars().all(|character| character.is_ascii_digit() || character == ':')
    })
}

/// Finds the name that was probably meant: the same city, or at most a few letters away.
fn suggestion(name: &str) -> Option<String> {
    let wanted = name.to_lowercase().replace(' ', "_");
    if wanted.chars().count() < 3 {
        return None;
    }
    let database = jiff::tz::db();
    let nearest = database
        .available()
        .filter_map(|candidate| {
            let candidate = candidate.as_str();
            let lower = candidate.to_lowercase();
            let city = lower.rsplit('/').next().unwrap_or(&lower);
            let distance = distance(&wanted, &lower).min(distance(&wanted, city));
            (distance <= DISTANCE_MAX && is_place(candidate))
                .then(|| (distance, candidate.to_owned()))
        })
        .min();
    nearest.map(|(_, candidate)| candidate)
}

/// Counts the letters to add, drop or replace to make `left` into `right` (Levenshtein).
fn distance(left: &str, right: &str) -> usize {
    let (short, long) = (left.chars().count(), right.chars().count());
    if short.abs_diff(long) > DISTANCE_MAX {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=long).collect();
    for (index, from) in left.chars().enumerate() {
        let mut corner = index;
        let mut before = index + 1;
        let mut next = vec![before];
        for (to, above) in right.chars().zip(row.iter().skip(1)) {
            before = (corner + usize::from(from != to)).min(above + 1).min(before + 1);
            corner = *above;
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_found_in_any_case() {
        let cases = [
            ("Europe/Ljubljana", "Europe/Ljubljana"),
            (" europe/ljubljana ", "Europe/Ljubljana"),
            ("AMERICA/NEW_YORK", "America/New_York"),
            ("utc", "UTC"),
            ("Etc/GMT+5", "Etc/GMT+5"),
            ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ];
        for (name, expected) in cases {
            assert_eq!(parse_zone(name).unwrap().iana_name(), Some(expected), "{name:?}");
        }
    }

    #[test]
    fn an_offset_is_refused_as_one() {
        for name in ["+01:00", "-5", "+0100", "UTC+2", "gmt-3", "Z", "UTC+01:00", "\u{2212}3"] {
            let error = parse_zone(name).unwrap_err();
            assert_eq!(error, WhenError::OffsetZone { text: name.to_owned() });
            assert_eq!(error.code(), "bad-zone");
        }
    }

    #[test]
    fn a_near_miss_gets_a_suggestion() {
        let cases = [
            ("Europe/Lubljana", Some("Europe/Ljubljana")),
            ("ljubljana", Some("Europe/Ljubljana")),
            ("Ljublana", Some("Europe/Ljubljana")),
            ("new york", Some("America/New_York")),
            ("America/New York", Some("America/New_York")),
            ("Europe/Atlantis", None),
            ("", None),
            ("../../etc/passwd", None),
            ("localtime", None),
            ("Etc/Unknown", None),
        ];
        for (name, expected) in cases {
            let Err(WhenError::UnknownZone { suggestion, .. }) = parse_zone(name) else {
                panic!("{name:?} is not an unknown zone");
            };
            assert_eq!(suggestion.as_deref(), expected, "{name:?}");
        }
        let error = parse_zone("Europe/Lubljana").unwrap_err();
        assert_eq!(error.hint().unwrap(), "did you mean `Europe/Ljubljana`?");
    }
}
