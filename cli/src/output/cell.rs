//! Cells: one value of a record as people or as `plain` see it.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use planify_api::envelope::Effect;
use planify_api::money::Money;
use planify_core::text::for_terminal;
use serde_json::Value;

use super::phrase;
use super::style::Meaning;
use super::table::Cell;
use super::view::{Column, Kind, lookup};

/// Shows one value of a record to a person.
pub(crate) fn show(column: &Column, record: &Value, zone: &TimeZone) -> Cell {
    let value = lookup(record, column.field);
    cell(column, phrase::of(column.kind, value).unwrap_or_else(|| words(value)), record, zone)
}

fn cell(column: &Column, text: String, record: &Value, zone: &TimeZone) -> Cell {
    match column.kind {
        Kind::Text
        | Kind::List
        | Kind::Id
        | Kind::Layouts
        | Kind::Attributes
        | Kind::Origins
        | Kind::Refunds
        | Kind::Rules => Cell::plain(&text),
        Kind::Name => Cell { keep: true, ..Cell::plain(&text) },
        Kind::Number | Kind::Money | Kind::Percent | Kind::Minutes => {
            Cell { right: true, keep: true, ..Cell::plain(&text) }
        }
        Kind::State => Cell { meaning: meaning(&text), keep: true, ..Cell::plain(&text) },
        Kind::Instant => Cell { keep: true, ..Cell::plain(&instant(&text, zone)) },
        Kind::Wall => Cell { keep: true, ..Cell::plain(&wall_or_day(&text, record)) },
        Kind::Seats => {
            let taken = match lookup(record, "capacity") {
                Value::Null => text,
                capacity => format!("{text}/{capacity}"),
            };
            Cell { right: true, keep: true, ..Cell::plain(&taken) }
        }
    }
}

/// Shows one value of a record in a list, where ids are cut to their telling end.
pub(crate) fn show_short(column: &Column, record: &Value, zone: &TimeZone) -> Cell {
    let value = lookup(record, column.field);
    let text = phrase::short(column.kind, value).unwrap_or_else(|| words(value));
    let cell = cell(column, text, record, zone);
    if column.kind != Kind::Id {
        return cell;
    }
    let start = cell.text.char_indices().rev().nth(5).map_or(0, |(start, _)| start);
    let text = cell.text.get(start..).unwrap_or_default().to_owned();
    Cell { text, keep: true, ..cell }
}

/// One value as `plain` writes it: a single line without tabs, money as it is typed.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::Object(_) => money(value).unwrap_or_else(|| super::json::one_line(value)),
        Value::Null => String::new(),
        Value::String(text) => for_terminal(text).into_owned(),
        Value::Array(values) if !values.iter().any(Value::is_object) => {
            let texts: Vec<String> = values.iter().map(plain).collect();
            texts.join(",")
        }
        other => super::json::one_line(other),
    }
}

/// One value as people read it: names beside values instead of JSON.
pub(super) fn words(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            if let Some(money) = money(value) {
                return money;
            }
            let pairs = fields.iter().filter(|(_, value)| !value.is_null());
            let pairs =
                pairs.map(|(name, value)| format!("{} {}", for_terminal(name), words(value)));
            pairs.collect::<Vec<_>>().join(", ")
        }
        Value::Array(values) if values.iter().any(Value::is_object) => {
            values.iter().map(words).collect::<Vec<_>>().join("; ")
        }
        other => plain(other),
    }
}

/// An amount with its currency; nothing for what is none.
fn money(value: &Value) -> Option<String> {
    let money = serde_json::from_value::<Money>(value.clone()).ok()?;
    planify_core::money::Money::try_from(money).ok().map(|money| money.to_string())
}

/// Says what follows from a change.
pub(crate) fn effect(effect: &Effect, now: Timestamp) -> String {
    let count = effect.count;
    let many = |one: &'static str, more: &'static str| if count == 1 { one } else { more };
    match effect.kind.as_str() {
        "mail" => {
            let about = effect.notice.as_deref().map(|notice| format!(" (`{notice}`)"));
            let due = effect.due_at.as_deref().and_then(|due| due.parse::<Timestamp>().ok());
            let when = due.map(|due| match due.duration_since(now).as_secs() {
                ..=1 => ", now".to_owned(),
                seconds @ 2..=90 => format!(", in {seconds} seconds"),
                _ => format!(", at {due:.0}"),
            });
            let (about, when) = (about.unwrap_or_default(), when.unwrap_or_default());
            format!("→ {count} {}{about}{when}", many("mail", "mails"))
        }
        "promoted" => {
            format!("→ {count} {} promoted from the waiting list", many("guest", "guests"))
        }
        "recalled" => format!("→ {count} unsent {} recalled", many("mail", "mails")),
        other => format!("→ {count} {other}"),
    }
}

fn meaning(state: &str) -> Option<Meaning> {
    match state {
        "published" | "yes" | "sent" | "ok" | "confirmed" => Some(Meaning::Good),
        "cancelled" | "no" | "failed" | "revoked" | "rejected" | "no-show" => Some(Meaning::Bad),
        "draft" | "maybe" | "waitlisted" | "warning" | "ambiguous" | "held" | "requested" => {
            Some(Meaning::Attention)
        }
        "pending" | "completed" | "recalled" | "expired" => Some(Meaning::Quiet),
        _ => None,
    }
}

/// An instant in the caller's zone; text that is no instant stays as it is.
fn instant(text: &str, zone: &TimeZone) -> String {
    match text.parse::<Timestamp>() {
        Ok(at) => at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string(),
        Err(_) => text.to_owned(),
    }
}

/// A wall clock with the abbreviation of the record's zone; only the day for whole days.
fn wall_or_day(text: &str, record: &Value) -> String {
    if lookup(record, "all_day").as_bool() != Some(true) {
        return wall(text, lookup(record, "zone").as_str().unwrap_or_default());
    }
    let day = text.parse::<DateTime>().map(|local| local.strftime("%a %-d %b %Y").to_string());
    day.unwrap_or_else(|_| text.to_owned())
}

/// A wall clock with the abbreviation of its zone.
pub(crate) fn wall(text: &str, zone: &str) -> String {
    let Ok(local) = text.parse::<DateTime>() else {
        return text.to_owned();
    };
    let zoned = TimeZone::get(zone).and_then(|zone| local.to_zoned(zone)).ok();
    match zoned {
        Some(zoned) => zoned.strftime("%a %-d %b %Y %H:%M %Z").to_string(),
        None => local.strftime("%a %-d %b %Y %H:%M").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn effect_of(kind: &str, count: i64, due_at: Option<&str>) -> String {
        let effect = Effect {
            kind: kind.to_owned(),
            notice: (kind == "mail").then(|| "invited".to_owned()),
            count,
            due_at: due_at.map(str::to_owned),
        };
        super::effect(&effect, "2027-03-01T12:00:00Z".parse().unwrap())
    }

    #[test]
    fn effects_are_told_in_words() {
        assert_eq!(
            effect_of("mail", 2, Some("2027-03-01T12:00:10Z")),
            "→ 2 mails (`invited`), in 10 seconds"
        );
        assert_eq!(effect_of("mail", 1, Some("2027-03-01T12:00:00Z")), "→ 1 mail (`invited`), now");
        assert_eq!(effect_of("promoted", 1, None), "→ 1 guest promoted from the waiting list");
    }

    #[test]
    fn people_read_names_beside_values() {
        assert_eq!(words(&json!({"speaker": null, "vip": 2})), "vip 2");
        assert_eq!(words(&json!([{"a": 1}, {"a": 2, "b\u{1b}": "x"}])), "a 1; a 2, b x");
        assert_eq!(words(&json!(["a", "b"])), "a,b");
        assert_eq!(words(&json!({"amount": 2_050, "currency": "EUR"})), "20.50 EUR");
        assert_eq!(words(&json!({"amount": 2_050, "currency": "JPY"})), "2050 JPY");
    }

    #[test]
    fn a_plain_value_is_one_line_without_tabs_and_overrides() {
        for (value, expected) in [
            (json!(null), ""),
            (json!("a\tb\nc\u{202e}d\u{1b}[31m"), "a b cd[31m"),
            (json!(["x", "y"]), "x,y"),
            (json!(7), "7"),
            (json!(true), "true"),
            (json!({"a": 1}), "{\"a\":1}"),
            (json!({"amount": 2_050, "currency": "EUR"}), "20.50 EUR"),
            (json!({"amount": 2_050, "currency": "JPY"}), "2050 JPY"),
        ] {
            assert_eq!(plain(&value), expected);
        }
    }

    #[test]
    fn a_wall_clock_is_shown_in_the_zone_of_its_record() {
        let record = json!({"zone": "Europe/Ljubljana", "all_day": false});
        assert_eq!(wall_or_day("2027-03-28T18:00:00", &record), "Sun 28 Mar 2027 18:00 CEST");
        let record = json!({"zone": "Europe/Ljubljana", "all_day": true});
        assert_eq!(wall_or_day("2027-05-01", &record), "Sat 1 May 2027");
    }
}
