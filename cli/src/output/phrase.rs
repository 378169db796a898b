//! Phrases: values that people read otherwise than programs do, such as lengths and percentages.
//!
//! What does not have the expected shape is left to the words that every value has.

use std::collections::BTreeMap;

use planify_core::tax::percent;
use planify_core::text::for_terminal;
use serde_json::Value;

use super::cell::words;
use super::view::Kind;

/// Says a value in a list, where there is little room.
pub(super) fn short(kind: Kind, value: &Value) -> Option<String> {
    match kind {
        Kind::Layouts => list(value, people),
        _ => of(kind, value),
    }
}

/// Says a value as its kind wants it; nothing if it has no way of its own.
pub(super) fn of(kind: Kind, value: &Value) -> Option<String> {
    match kind {
        Kind::Percent => value.as_i64().map(percent),
        Kind::Minutes => value.as_i64().map(length),
        Kind::Layouts => list(value, layout),
        Kind::Attributes => {
            let words = value.as_object()?.iter().map(|(name, value)| attribute(name, value));
            Some(words.collect::<Vec<_>>().join(", "))
        }
        Kind::Rules => value.as_str().map(|text| for_terminal(text).replace("; ", "\n")),
        Kind::Origins => origins(value),
        Kind::Refunds => {
            let all = value.as_array()?.iter().map(refund).collect::<Option<Vec<_>>>()?;
            Some(all.join("\n"))
        }
        _ => None,
    }
}

/// Says minutes as they are typed: `30m`, `1h30m`, `14d`.
fn length(minutes: i64) -> String {
    if minutes < 1 {
        return if minutes == 0 { "none".to_owned() } else { format!("{minutes}m") };
    }
    let parts = [(minutes / 1_440, "d"), (minutes % 1_440 / 60, "h"), (minutes % 60, "m")];
    let said = parts.iter().filter(|(count, _)| *count > 0);
    said.map(|(count, unit)| format!("{count}{unit}")).collect()
}

fn list(value: &Value, one: impl Fn(&Value) -> Option<String>) -> Option<String> {
    let all = value.as_array()?.iter().map(one).collect::<Option<Vec<_>>>()?;
    Some(all.join(", "))
}

/// Says a layout: its name, its people, and what it takes to set up and to clear.
fn layout(value: &Value) -> Option<String> {
    let minutes = |field: &str| value.get(field).and_then(Value::as_i64).filter(|it| *it > 0);
    let times = [("setup_minutes", "set-up"), ("teardown_minutes", "tear-down")];
    let times = times.iter().filter_map(|(field, word)| {
        minutes(field).map(|minutes| format!("{} {word}", length(minutes)))
    });
    let times: Vec<String> = times.collect();
    let times = if times.is_empty() { String::new() } else { format!(" ({})", times.join(", ")) };
    Some(people(value)? + &times)
}

/// Says a layout and its people.
fn people(value: &Value) -> Option<String> {
    let name = for_terminal(value.get("name")?.as_str()?);
    let people = value.get("capacity")?.as_i64()?;
    Some(format!("{name} {people}"))
}

/// Says a refund: how much, how it stands, why, what is wrong with it, and its id for other commands.
fn refund(value: &Value) -> Option<String> {
    let text = |field: &str| value.get(field)?.as_str().map(for_terminal);
    let (id, state, cause) = (text("id")?, text("state")?, text("cause")?);
    let trouble = text("trouble").map(|trouble| format!(": {trouble}")).unwrap_or_default();
    Some(format!("{} {state} ({cause}) {id}{trouble}", words(value.get("amount")?)))
}

fn attribute(name: &str, value: &Value) -> String {
    let name = for_terminal(name);
    match value.as_str() {
        Some("yes") => name.into_owned(),
        _ => format!("{name}={}", words(value)),
    }
}

/// Says who said which fields; what is built in, else the one that said most, is the rest.
fn origins(value: &Value) -> Option<String> {
    let mut said: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (field, origin) in value.as_object()? {
        said.entry(origin.as_str()?).or_default().push(field);
    }
    let weight = |origin: &str, fields: &[&str]| (origin == "default", fields.len());
    let most = said.iter().max_by_key(|(origin, fields)| weight(origin, fields));
    let most = most.map(|(origin, _)| *origin)?;
    let others = said.iter().filter(|(origin, _)| **origin != most);
    let mut parts: Vec<String> =
        others.map(|(origin, fields)| format!("{origin}: {}", fields.join(", "))).collect();
    let rest = if parts.is_empty() { "all" } else { "the rest" };
    parts.push(format!("{most}: {rest}"));
    Some(parts.iter().map(|part| for_terminal(part)).collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn refunds_are_said_each_on_a_line() {
        let refund = |state: &str, trouble: Option<&str>| {
            let amount = json!({"amount": 250, "currency": "EUR"});
            json!({"id": "ref_1", "cause": "hand", "amount": amount, "state": state, "trouble": trouble})
        };
        let both = json!([refund("succeeded", None), refund("failed", Some("no\tfunds"))]);
        let said = "2.50 EUR succeeded (hand) ref_1\n2.50 EUR failed (hand) ref_1: no funds";
        assert_eq!(of(Kind::Refunds, &both).unwrap(), said);
        assert_eq!(of(Kind::Refunds, &json!([])).unwrap(), "");
        assert!(of(Kind::Refunds, &json!([{"id": "ref_1"}])).is_none());
    }

    #[test]
    fn lengths_are_said_as_they_are_typed() {
        for (minutes, said) in
            [(0, "none"), (30, "30m"), (90, "1h30m"), (2_880, "2d"), (1_501, "1d1h1m"), (-5, "-5m")]
        {
            assert_eq!(of(Kind::Minutes, &json!(minutes)).unwrap(), said);
        }
    }

    #[test]
    fn layouts_and_attributes_are_said_in_few_words() {
        let theatre = json!({"name": "theatre", "capacity": 120, "setup_minutes": 30,
            "teardown_minutes": 0});
        let banquet = json!({"name": "banquet", "capacity": 80, "setup_minutes": 60,
            "teardown_minutes": 15});
        assert_eq!(
            of(Kind::Layouts, &json!([&theatre, banquet])).unwrap(),
            "theatre 120 (30m set-up), banquet 80 (1h set-up, 15m tear-down)"
        );
        assert_eq!(short(Kind::Layouts, &json!([theatre])).unwrap(), "theatre 120");
        let has = json!({"floor": "2", "projector": "yes"});
        assert_eq!(of(Kind::Attributes, &has).unwrap(), "floor=2, projector");
    }

    #[test]
    fn who_said_what_is_said_once() {
        let all = json!({"a": "default", "b": "default"});
        assert_eq!(of(Kind::Origins, &all).unwrap(), "default: all");
        let some = json!({"a": "default", "b": "venue", "c": "venue", "d": "resource"});
        let said = "resource: d\nvenue: b, c\ndefault: the rest";
        assert_eq!(of(Kind::Origins, &some).unwrap(), said);
    }

    #[test]
    fn what_has_another_shape_is_left_to_others() {
        for kind in [Kind::Percent, Kind::Minutes, Kind::Layouts, Kind::Attributes, Kind::Rules] {
            assert_eq!(of(kind, &json!(null)), None, "{kind:?}");
        }
        assert_eq!(of(Kind::Layouts, &json!([{"name": 1}])), None);
    }
}
