//! The keys of the command line's settings, and what their values may be.

use clap::ValueEnum;
use jiff::SignedDuration;
use jiff::tz::TimeZone;

use crate::args::{ColorChoice, Format};

/// One key.
#[derive(Debug)]
pub(crate) struct Key {
    /// The name in files and in `config get`.
    pub(crate) name: &'static str,
    /// The variable that sets it.
    pub(crate) variable: &'static str,
    /// Where it may be written.
    pub(crate) writable: Writable,
    /// The value when nobody sets it.
    pub(crate) built_in: Option<&'static str>,
}

/// Where a key may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Writable {
    /// In every file, also in a project's.
    Anywhere,
    /// In the user's and the system's file.
    Files,
    /// In no file: it belongs to a context, or it is a secret.
    Nowhere,
}

const fn key(
    name: &'static str,
    variable: &'static str,
    writable: Writable,
    built_in: Option<&'static str>,
) -> Key {
    Key { name, variable, writable, built_in }
}

/// Every key, in the order of `config show`.
pub(crate) const KEYS: &[Key] = &[
    key("context", "PLANIFY_CONTEXT", Writable::Anywhere, None),
    key("server", "PLANIFY_SERVER", Writable::Nowhere, None),
    key("org", "PLANIFY_ORG", Writable::Nowhere, None),
    key("token", "PLANIFY_TOKEN", Writable::Nowhere, None),
    key("token_file", "PLANIFY_TOKEN_FILE", Writable::Nowhere, None),
    key("zone", "PLANIFY_ZONE", Writable::Anywhere, None),
    key("output", "PLANIFY_OUTPUT", Writable::Anywhere, Some("table")),
    key("color", "PLANIFY_COLOR", Writable::Anywhere, Some("auto")),
    key("timeout", "PLANIFY_TIMEOUT", Writable::Files, Some("30s")),
];

/// Finds a key by its name.
pub(crate) fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

/// Says what is wrong with a value, if anything is.
pub(crate) fn check(name: &str, value: &str) -> Result<(), String> {
    let one_of = |names: Vec<String>| format!("`{value}` is none of {}", names.join(", "));
    match name {
        "zone" => TimeZone::get(value)
            .map(drop)
            .map_err(|_| format!("`{value}` is no time zone; write one such as Europe/Ljubljana")),
        "output" => match Format::from_str(value, true) {
            Ok(format) if !format.is_special() => Ok(()),
            _ => Err(one_of(names::<Format>())),
        },
        "color" => {
            ColorChoice::from_str(value, true).map(drop).map_err(|_| one_of(names::<ColorChoice>()))
        }
        "timeout" => match value.parse::<SignedDuration>() {
            Ok(limit) if limit.is_positive() => Ok(()),
            _ => Err(format!("`{value}` is no length of time; write one such as 30s or 2m")),
        },
        _ if value.trim().is_empty() => Err("the value is empty".to_owned()),
        _ => Ok(()),
    }
}

fn names<E: ValueEnum>() -> Vec<String> {
    let values = E::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    values.map(|value| value.get_name().to_owned()).collect()
}
