//! The variables and the working directory that settings are found with.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The environment of this process, or a test's.
#[derive(Debug, Clone, Default)]
pub(crate) struct Environment {
    pub(super) variables: BTreeMap<String, String>,
    /// The directory that the search for `.planify.toml` begins in.
    pub(crate) directory: Option<PathBuf>,
}

impl Environment {
    /// Takes the variables of this process; those that are not UTF-8 are left out.
    pub(crate) fn of_process() -> Self {
        let variables = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        Self { variables, directory: std::env::current_dir().ok() }
    }

    /// Gives a variable that is set and not empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// The user's configuration file: `PLANIFY_CONFIG`, else the one under the XDG directory.
    pub(crate) fn user_file(&self) -> Result<PathBuf, Failure> {
        if let Some(named) = self.get("PLANIFY_CONFIG") {
            let named = PathBuf::from(named);
            return Ok(if named.is_dir() { named.join(super::FILE_NAME) } else { named });
        }
        let base = match self.get("XDG_CONFIG_HOME") {
            Some(base) => PathBuf::from(base),
            None => self.home()?.join(".config"),
        };
        Ok(base.join("planify").join(super::FILE_NAME))
    }

    /// The state directory: `PLANIFY_STATE_DIR`, else `planify` under the XDG directory.
    pub(crate) fn state_directory(&self) -> Result<PathBuf, Failure> {
        if let Some(named) = self.get("PLANIFY_STATE_DIR") {
            let named = PathBuf::from(named);
            return Ok(match &self.directory {
                Some(directory) => directory.join(named),
                None => named,
            });
        }
        let base = match self.get("XDG_STATE_HOME") {
            Some(base) => PathBuf::from(base),
            None => self.home()?.join(".local/state"),
        };
        Ok(base.join("planify"))
    }

    fn home(&self) -> Result<&Path, Failure> {
        self.get("HOME").map(Path::new).ok_or_else(|| {
            Failure::new("config-invalid", "there is no home directory: `HOME` is not set")
                .hint("set `PLANIFY_STATE_DIR` and `PLANIFY_CONFIG` to say where things are")
        })
    }
}

#[cfg(test)]
impl<const N: usize> From<[(&str, &str); N]> for Environment {
    fn from(pairs: [(&str, &str); N]) -> Self {
        let own = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        Self { variables: pairs.into_iter().map(own).collect(), directory: None }
    }
}
