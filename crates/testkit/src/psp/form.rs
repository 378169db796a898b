//! Parameters of a call: form encoded, nested names in brackets.

use std::collections::BTreeMap;

use super::answer::Problem;

/// What a call was given, in the order in which it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form(Vec<(String, String)>);

impl Form {
    pub fn parse(text: &str) -> Self {
        Self(url::form_urlencoded::parse(text.as_bytes()).into_owned().collect())
    }

    /// Names and values.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect()
    }

    pub(super) fn need(&self, name: &str) -> Result<&str, Problem> {
        let missing = || Problem::parameter("parameter_missing", name, "it is required");
        self.get(name).filter(|value| !value.is_empty()).ok_or_else(missing)
    }

    pub(super) fn number(&self, name: &str) -> Result<Option<i64>, Problem> {
        let Some(text) = self.get(name) else { return Ok(None) };
        let number = text.parse();
        number.map(Some).map_err(|_| Problem::parameter("parameter_invalid_integer", name, text))
    }

    /// The words under `name[…]`.
    pub(super) fn words(&self, name: &str) -> BTreeMap<String, String> {
        let inner = |known: &str| {
            known.strip_prefix(name)?.strip_prefix('[')?.strip_suffix(']').map(str::to_owned)
        };
        self.0.iter().filter_map(|(known, value)| Some((inner(known)?, value.clone()))).collect()
    }

    /// Refuses a name that the call does not have; one that ends in `[*]` stands for any word.
    pub(super) fn only(&self, known: &[&str]) -> Result<(), Problem> {
        let fits = |name: &str, known: &str| match known.strip_suffix("[*]") {
            Some(head) => {
                let rest = name.strip_prefix(head).and_then(|rest| rest.strip_prefix('['));
                rest.and_then(|rest| rest.strip_suffix(']')).is_some_and(|word| !word.contains('['))
            }
            None => name == known,
        };
        match self.0.iter().find(|(name, _)| !known.iter().any(|known| fits(name, known))) {
            Some((name, _)) => Err(Problem::parameter("parameter_unknown", name, "it is unknown")),
            None => Ok(()),
        }
    }
}
