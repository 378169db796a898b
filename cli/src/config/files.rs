//! Configuration files: read strictly, written whole, comments kept.

use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

use toml_edit::{DocumentMut, Item, Value};

use super::keys::{self, KEYS, Writable};
use crate::failure::Failure;

/// The keys of a context in a file.
pub(crate) const CONTEXT_KEYS: [&str; 4] = ["server", "org", "token_file", "zone"];

/// Who wrote a file, which decides what may be in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trust {
    /// A `.planify.toml` that came with a directory.
    Project,
    /// A file of the user or the system.
    Owner,
}

/// Reads a file; nothing if there is none.
pub(crate) fn read(path: &Path) -> Result<Option<DocumentMut>, Failure> {
    match std::fs::read_to_string(path) {
        Ok(text) => text
            .parse()
            .map(Some)
            .map_err(|error: toml_edit::TomlError| invalid(path, error.to_string().trim_end())),
        Err(error) if is_absent(&error) => Ok(None),
        Err(error) => Err(Failure::new(
            "config-invalid",
            format!("`{}` cannot be read: {error}", path.display()),
        )),
    }
}

/// Takes the settings of a file, and refuses keys that do not belong there.
pub(crate) fn settings(
    document: &DocumentMut,
    path: &Path,
    trust: Trust,
) -> Result<Values, Failure> {
    let mut found = Vec::new();
    for (name, item) in document.iter() {
        if name == "contexts" && trust == Trust::Owner {
            continue;
        }
        let allowed = keys::find(name).filter(|key| match trust {
            Trust::Project => key.writable == Writable::Anywhere,
            Trust::Owner => key.writable != Writable::Nowhere,
        });
        let Some(key) = allowed else {
            return Err(refused(path, name, trust));
        };
        let value = text_of(item)
            .ok_or_else(|| invalid(path, &format!("`{name}` must be a text in quotes")))?;
        keys::check(key.name, &value)
            .map_err(|reason| invalid(path, &format!("`{name}`: {reason}")))?;
        found.push((key.name, value));
    }
    Ok(found)
}

/// Keys and their values.
pub(crate) type Values = Vec<(&'static str, String)>;

/// Takes the contexts of a file: each a name and the keys that are set.
pub(crate) fn contexts(
    document: &DocumentMut,
    path: &Path,
) -> Result<Vec<(String, Values)>, Failure> {
    let Some(item) = document.get("contexts") else {
        return Ok(Vec::new());
    };
    let table = item.as_table_like().ok_or_else(|| invalid(path, "`contexts` must be a table"))?;
    let mut found = Vec::new();
    for (name, item) in table.iter() {
        let place = format!("contexts.{name}");
        let context =
            item.as_table_like().ok_or_else(|| invalid(path, &format!("`{place}` is no table")))?;
        let mut values = Vec::new();
        for (key, item) in context.iter() {
            let known = CONTEXT_KEYS.into_iter().find(|known| *known == key).ok_or_else(|| {
                let known = CONTEXT_KEYS.join(", ");
                invalid(path, &format!("`{place}.{key}` is not one of {known}"))
            })?;
            let value = text_of(item)
                .ok_or_else(|| invalid(path, &format!("`{place}.{key}` must be a text")))?;
            keys::check(known, &value)
                .map_err(|reason| invalid(path, &format!("`{place}.{key}`: {reason}")))?;
            values.push((known, value));
        }
        found.push((name.to_owned(), values));
    }
    Ok(found)
}

/// Writes a file whole: a reader sees the old text or the new one.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let failed = |error: io::Error| {
        Failure::local(format!("`{}` cannot be written", path.display()), &error)
    };
    // A link, such as one into a repository of settings, stays a link.
    let target = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let directory = target.parent().unwrap_or(Path::new("."));
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(directory).map_err(failed)?;
    let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let draft = directory.join(format!(".{name}.{}", uuid::Uuid::now_v7().simple()));
    let written = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)
        .and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        })
        .and_then(|()| std::fs::rename(&draft, &target));
    if written.is_err() {
        // What cannot be removed is a hidden file of this user.
        let _ = std::fs::remove_file(&draft);
    }
    written.map_err(failed)
}

/// True if a file or a directory on its way is not there.
pub(crate) fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn text_of(item: &Item) -> Option<String> {
    match item.as_value()? {
        Value::String(text) => Some(text.value().clone()),
        _ => None,
    }
}

fn invalid(path: &Path, reason: &str) -> Failure {
    Failure::new("config-invalid", format!("`{}` cannot be used: {reason}", path.display()))
}

fn refused(path: &Path, name: &str, trust: Trust) -> Failure {
    let writable = |key: &&keys::Key| match trust {
        Trust::Project => key.writable == Writable::Anywhere,
        Trust::Owner => key.writable != Writable::Nowhere,
    };
    let allowed: Vec<&str> = KEYS.iter().filter(writable).map(|key| key.name).collect();
    let hint = match trust {
        Trust::Project => "a file that comes with a directory may set",
        Trust::Owner => "this file may set `[contexts.NAME]` and",
    };
    invalid(path, &format!("`{name}` may not be set there"))
        .hint(format!("{hint} {}", allowed.join(", ")))
}
