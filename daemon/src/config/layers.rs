//! The layers that settings come from, and what each key is set to in the end.
//!
//! Later layers win: built in, `/etc/planify`, the user's file, `PLANIFYD__SECTION__KEY` variables,
//! flags. Every value remembers its origin, a path that is here is absolute, and a key that is not in
//! the table is refused by name.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use super::keys::{self, KEYS, Key, Kind};
use super::{ConfigError, Environment, URLS};

/// What the names of configuration variables begin with.
const VARIABLE_PREFIX: &str = "PLANIFYD__";

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Nobody set the key.
    BuiltIn,
    /// A file.
    File(PathBuf),
    /// An environment variable.
    Variable(String),
    /// A flag of the command line.
    Flag,
}

impl Origin {
    /// Tells whether two values come from the same layer.
    fn is_level_with(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::File(mine), Self::File(others)) => mine == others,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn => formatter.write_str("built in"),
            Self::File(path) => write!(formatter, "{}", path.display()),
            Self::Variable(name) => formatter.write_str(name),
            Self::Flag => formatter.write_str("flag"),
        }
    }
}

/// The text of a value, or several of them, and its origin.
#[derive(Debug, Clone)]
pub(super) struct Setting {
    pub(super) values: Vec<String>,
    pub(super) origin: Origin,
}

/// What is set, key by key.
#[derive(Debug, Default)]
pub(super) struct Layers(BTreeMap<&'static str, Setting>);

impl Layers {
    /// Starts from the built-in values.
    pub(super) fn built_in() -> Self {
        let set = KEYS.iter().filter(|key| !key.default.is_empty());
        let setting =
            |key: &Key| Setting { values: vec![key.default.to_owned()], origin: Origin::BuiltIn };
        Self(set.map(|key| (key.name, setting(key))).collect())
    }

    /// Gives the setting of a key, if it has a value.
    pub(super) fn get(&self, name: &str) -> Option<&Setting> {
        self.0.get(name)
    }

    /// Puts a value that depends on the machine where nobody set one.
    pub(super) fn fill(&mut self, name: &str, value: String) {
        if let Some(key) = keys::find(name) {
            let setting = Setting { values: vec![value], origin: Origin::BuiltIn };
            self.0.entry(key.name).or_insert(setting);
        }
    }

    /// Lays the text of a TOML file on top.
    pub(super) fn lay_file(&mut self, path: &Path, text: &str) -> Result<(), ConfigError> {
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
            ConfigError::Toml { path: path.to_owned(), message: error.to_string() }
        })?;
        self.lay_table("", &table, &Origin::File(path.to_owned()))
    }

    fn lay_table(
        &mut self,
        prefix: &str,
        table: &toml::Table,
        origin: &Origin,
    ) -> Result<(), ConfigError> {
        for (name, value) in table {
            let name = format!("{prefix}{name}");
            match value {
                toml::Value::Table(inner) if keys::find(&name).is_none() => {
                    self.lay_table(&format!("{name}."), inner, origin)?;
                }
                _ => {
                    let key = known(&name, origin)?;
                    let values = texts_of(key, value, origin)?;
                    self.put(key, Setting { values, origin: origin.clone() });
                }
            }
        }
        Ok(())
    }

    /// Lays the `PLANIFYD__…` variables on top.
    pub(super) fn lay_environment(&mut self, environment: &Environment) -> Result<(), ConfigError> {
        for (variable, value) in environment.iter() {
            let Some(rest) = variable.strip_prefix(VARIABLE_PREFIX) else { continue };
            let name = rest.replace("__", ".").to_ascii_lowercase();
            self.lay_text(&name, value, Origin::Variable(variable.to_owned()))?;
        }
        Ok(())
    }

    /// Lays one value given as text on top; an empty text unsets the key.
    pub(super) fn lay_text(
        &mut self,
        name: &str,
        value: &str,
        origin: Origin,
    ) -> Result<(), ConfigError> {
        let key = known(name, &origin)?;
        if value.is_empty() {
            self.0.remove(key.name);
            return Ok(());
        }
        let values = match key.kind {
            Kind::List => value.split(',').map(|item| item.trim().to_owned()).collect(),
            _ => vec![value.to_owned()],
        };
        self.put(key, Setting { values, origin });
        Ok(())
    }

    /// Lays what a `*_file` key led to under the key that it stands in for.
    pub(super) fn lay_content(&mut self, name: &str, text: &str, file: PathBuf) {
        if let Some(key) = keys::find(name) {
            let setting = Setting { values: vec![text.to_owned()], origin: Origin::File(file) };
            self.0.insert(key.name, absolute(key, setting));
        }
    }

    /// Puts a value where it wins over lower layers, also over what stands in for it there.
    fn put(&mut self, key: &'static Key, setting: Setting) {
        let twin = URLS.iter().find_map(|(url, file)| {
            if key.name == *url { Some(*file) } else { (key.name == *file).then_some(*url) }
        });
        if let Some(twin) = twin
            && self.get(twin).is_some_and(|other| !other.origin.is_level_with(&setting.origin))
        {
            self.0.remove(twin);
        }
        self.0.insert(key.name, absolute(key, setting));
    }
}

/// Makes the paths of a setting absolute: a service that starts the daemon, and the daemon itself
/// later, work in another directory than whoever wrote them.
fn absolute(key: &Key, Setting { values, origin }: Setting) -> Setting {
    let path = |text: &str| {
        let base = match &origin {
            Origin::File(file) => file.parent().unwrap_or(Path::new("")),
            _ => Path::new(""),
        };
        let joined = base.join(text);
        std::path::absolute(&joined).unwrap_or(joined).display().to_string()
    };
    let url = |text: &str| {
        let local = ["sqlite:", "file:"].iter().find_map(|scheme| {
            let rest = text.strip_prefix(scheme)?;
            let relative = rest.strip_prefix("//").unwrap_or(rest);
            // What begins with a colon is no path, as in `sqlite::memory:`.
            let is_relative = !relative.is_empty() && !relative.starts_with(['/', ':']);
            is_relative.then(|| format!("{scheme}{}", path(relative)))
        });
        local.unwrap_or_else(|| text.to_owned())
    };
    let values = match key.kind {
        Kind::Path => values.iter().map(|text| path(text)).collect(),
        Kind::Url => values.iter().map(|text| url(text)).collect(),
        Kind::Text | Kind::Integer | Kind::Boolean | Kind::List => values,
    };
    Setting { values, origin }
}

fn known(name: &str, origin: &Origin) -> Result<&'static Key, ConfigError> {
    keys::find(name).ok_or_else(|| ConfigError::UnknownKey {
        key: name.to_owned(),
        origin: origin.clone(),
        hint: keys::nearest(name)
            .map_or_else(String::new, |near| format!(": did you mean `{near}`?")),
    })
}

fn texts_of(key: &Key, value: &toml::Value, origin: &Origin) -> Result<Vec<String>, ConfigError> {
    let expected = match (key.kind, value) {
        (Kind::Text | Kind::Path | Kind::Url, toml::Value::String(text)) => {
            return Ok(vec![text.clone()]);
        }
        (Kind::Integer, toml::Value::Integer(number)) => return Ok(vec![number.to_string()]),
        (Kind::Boolean, toml::Value::Boolean(flag)) => return Ok(vec![flag.to_string()]),
        (Kind::List, toml::Value::Array(items)) => {
            let texts: Option<Vec<String>> =
                items.iter().map(|item| item.as_str().map(str::to_owned)).collect();
            match texts {
                Some(texts) => return Ok(texts),
                None => "a list of strings",
            }
        }
        (Kind::Text | Kind::Path | Kind::Url, _) => "a string",
        (Kind::Integer, _) => "a whole number",
        (Kind::Boolean, _) => "`true` or `false`",
        (Kind::List, _) => "a list of strings",
    };
    Err(ConfigError::Value {
        key: key.name,
        origin: origin.clone(),
        message: format!("expected {expected}, found {}", value.type_str()),
    })
}
