//! The mail settings of the configuration, read into what the outbox needs.

use planify_calendar::mime::Mailbox;
use planify_core::text::{Email, clean_line};
use planify_engine::links::LinkKey;
use planify_engine::outbox::Settings;

use crate::config::Config;

/// The sender when none is configured.
const FROM_DEFAULT: &str = "planify@localhost";
/// The longest name of a sender.
const NAME_MAX: usize = 100;

/// A mail setting cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// The sender is not an address.
    #[error("`mail.from` is `{0}`, not an address like `Events <events@example.org>`")]
    From(String),
    /// The organiser's address is not one.
    #[error("`mail.rsvp_address` is `{0}`, not an address like `rsvp@example.org`")]
    RsvpAddress(String),
}

/// Reads the mail settings.
pub(crate) fn settings(config: &Config, links: &LinkKey) -> Result<Settings, SettingsError> {
    let from = config.mail.from.as_deref().unwrap_or(FROM_DEFAULT);
    let wrong = |text: &String| SettingsError::RsvpAddress(text.escape_debug().to_string());
    let rsvp_address = config.mail.rsvp_address.as_ref();
    let rsvp_address = rsvp_address.map(|text| address(text).ok_or_else(|| wrong(text)));
    Ok(Settings {
        from: mailbox(from).ok_or_else(|| SettingsError::From(from.escape_debug().to_string()))?,
        rsvp_address: rsvp_address.transpose()?,
        public_url: config.public_url.as_ref().map(|url| url.base().to_owned()),
        links: links.clone(),
    })
}

/// Reads `name@host` or `Name <name@host>`; a name may stand in quotes.
fn mailbox(text: &str) -> Option<Mailbox> {
    let text = text.trim();
    let Some((name, rest)) = text.strip_suffix('>').and_then(|text| text.rsplit_once('<')) else {
        return Some(Mailbox { name: None, address: address(text)? });
    };
    let name = clean_line(name.trim().trim_matches('"'), NAME_MAX).ok()?;
    let name = Some(name).filter(|name| !name.is_empty());
    Some(Mailbox { name, address: address(rest)? })
}

fn address(text: &str) -> Option<String> {
    let text = text.trim();
    // The machine itself is where a fresh install sends from; it has no domain yet.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    let local = text.strip_suffix("@localhost");
    if local.is_some_and(|name| !name.is_empty() && name.bytes().all(is_plain)) {
        return Some(text.to_owned());
    }
    Email::parse(text).ok().map(Email::into_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_has_an_address_and_perhaps_a_name() {
        let read = |text| mailbox(text).map(|it| (it.name.unwrap_or_default(), it.address));
        for (text, name, address) in [
            ("events@example.org", "", "events@example.org"),
            ("Events <events@example.org>", "Events", "events@example.org"),
            ("\"Events, Inc\" <events@example.org>", "Events, Inc", "events@example.org"),
            ("<events@example.org>", "", "events@example.org"),
            ("planify@localhost", "", "planify@localhost"),
        ] {
            assert_eq!(read(text), Some((name.to_owned(), address.to_owned())), "{text}");
        }
        for wrong in ["", "events", "Events <events>", "a\nb <a@example.org>", "@localhost"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
