//! Layouts and attributes of a resource: how it can be set up, and what it has.

use crate::patch::Patch;
use crate::rule::Refusal;
use crate::text;
use std::collections::BTreeMap;

/// The most layouts of a resource.
pub const LAYOUTS_MAX: usize = 30;
/// The most attributes of a resource.
pub const ATTRIBUTES_MAX: usize = 50;
/// The most people that a layout holds.
const CAPACITY_MAX: i64 = 1_000_000;
/// The longest time to set up or to clear, in minutes: two days.
const SETUP_MAX: i64 = 2 * 24 * 60;
/// The longest word that names a layout or an attribute.
const WORD_MAX: usize = 40;
/// The longest value of an attribute, in characters.
const VALUE_MAX: usize = 200;

/// One way to set a resource up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The name, such as `theatre`.
    pub name: String,
    /// How many people it holds so.
    pub capacity: i64,
    /// How long it takes to set up, in minutes.
    pub setup_minutes: i64,
    /// How long it takes to clear, in minutes.
    pub teardown_minutes: i64,
}

/// Checks all layouts of a resource.
pub(super) fn check_layouts(layouts: &[Layout]) -> Result<Vec<Layout>, Refusal> {
    if layouts.len() > LAYOUTS_MAX {
        let message = format!("{} layouts are more than {LAYOUTS_MAX}", layouts.len());
        return Err(Refusal::invalid("layouts", message).hint("keep those that are in use"));
    }
    for (place, layout) in layouts.iter().enumerate() {
        check_word("layouts", &layout.name)?;
        within("a capacity", layout.capacity, 1, CAPACITY_MAX)?;
        within("a set-up time", layout.setup_minutes, 0, SETUP_MAX)?;
        within("a tear-down time", layout.teardown_minutes, 0, SETUP_MAX)?;
        if layouts.iter().take(place).any(|other| other.name == layout.name) {
            let message = format!("the layout `{}` is there twice", layout.name);
            return Err(Refusal::invalid("layouts", message).hint("name each layout once"));
        }
    }
    Ok(layouts.to_vec())
}

fn within(what: &str, number: i64, least: i64, most: i64) -> Result<(), Refusal> {
    if (least..=most).contains(&number) {
        return Ok(());
    }
    let message = format!("{what} of `{number}` is not between {least} and {most}");
    Err(Refusal::invalid("layouts", message)
        .hint("write a layout as `theatre:120,setup=30,teardown=15`"))
}

/// The attributes after a change.
pub(super) fn changed(
    mut current: BTreeMap<String, String>,
    changes: &BTreeMap<String, Patch<String>>,
) -> Result<BTreeMap<String, String>, Refusal> {
    for (name, change) in changes {
        check_word("attributes", name)?;
        match change {
            Patch::Keep => {}
            Patch::Clear => {
                current.remove(name);
            }
            Patch::Set(value) => {
                let value = text::required_line(value, VALUE_MAX)
                    .map_err(|error| Refusal::from(error).field("attributes"))
                    .map_err(|refusal| refusal.hint("give it a value, such as `yes`"))?;
                current.insert(name.clone(), value);
            }
        }
    }
    if current.len() > ATTRIBUTES_MAX {
        let message = format!("{} attributes are more than {ATTRIBUTES_MAX}", current.len());
        return Err(
            Refusal::invalid("attributes", message).hint("keep those that somebody asks for")
        );
    }
    Ok(current)
}

/// Checks a word that names a layout or an attribute: it is written in filters as it is.
fn check_word(field: &'static str, word: &str) -> Result<(), Refusal> {
    let is_word = (1..=WORD_MAX).contains(&word.len())
        && word.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_')
        });
    if is_word {
        return Ok(());
    }
    let message = match field {
        "layouts" => format!("`{}` cannot name a layout", text::quoted(word)),
        _ => format!("`{}` cannot name an attribute", text::quoted(word)),
    };
    if field == "attributes" && word.contains('=') {
        return Err(Refusal::invalid(field, message).hint("give a value with `--attr NAME=VALUE`"));
    }
    Err(Refusal::invalid(field, message)
        .hint("use 1 to 40 lower-case letters, digits, `-` and `_`, such as `u-shape`"))
}
