//! Filters of a list: `--filter NAME=VALUE`, beside the list's own flags.

use crate::failure::Failure;
use crate::session::Session;

/// The filters of one command, taken one by one; what is left at the end is refused.
#[derive(Debug)]
pub(crate) struct Filters {
    given: Vec<(String, String)>,
    known: Vec<&'static str>,
    sort: Option<String>,
}

impl Filters {
    /// Reads the filters of the flags.
    pub(crate) fn new(session: &Session) -> Result<Self, Failure> {
        let mut given = Vec::new();
        for filter in &session.globals.filter {
            let (name, value) = filter.split_once('=').ok_or_else(|| {
                Failure::usage(format!("`{filter}` is no filter"))
                    .hint("write NAME=VALUE, as in `--filter status=published`")
            })?;
            given.push((name.trim().to_owned(), value.trim().to_owned()));
        }
        Ok(Self { given, known: Vec::new(), sort: session.globals.sort.clone() })
    }

    /// Takes a filter; the list's own flag wins.
    pub(crate) fn take(&mut self, name: &'static str, flag: Option<String>) -> Option<String> {
        self.known.push(name);
        let place = self.given.iter().position(|(given, _)| given == name);
        let filter = place.map(|place| self.given.remove(place).1);
        flag.or(filter)
    }

    /// Takes the sort order, for lists that have one.
    pub(crate) fn sort(&mut self) -> Option<String> {
        self.sort.take()
    }

    /// Refuses what nobody took.
    pub(crate) fn finish(self) -> Result<(), Failure> {
        if let Some((name, _)) = self.given.first() {
            return Err(Failure::usage(format!("this list has no filter `{name}`"))
                .hint(format!("filters: {}", self.known.join(", "))));
        }
        if self.sort.is_some() {
            return Err(Failure::usage("this list has one order and no `--sort`"));
        }
        Ok(())
    }
}

/// Checks a filter of guests before anything is sent: it says at once what is wrong with it.
pub(crate) fn of_guests(text: Option<String>) -> Result<Option<String>, Failure> {
    if let Some(text) = &text {
        planify_core::filter::parse(text)?;
    }
    Ok(text)
}
