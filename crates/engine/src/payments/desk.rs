//! What the daemon knows of the providers that it has: their ways and their limits, not how to call them.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use planify_core::payment::{Mode, Rhythm};
use planify_core::rule::Refusal;

/// When a booking becomes certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certain {
    /// When the money is there.
    Paid,
    /// At once: the money is brought.
    AtOnce,
}

/// Who says that money came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// The provider.
    ByProvider,
    /// People, or the statement of their bank.
    ByHand,
}

/// A provider as far as the rules need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Its name in configuration and rows.
    pub name: String,
    /// Whether real money moves.
    pub mode: Mode,
    /// When a booking becomes certain.
    pub certain: Certain,
    /// Who says that money came.
    pub told: Told,
    /// The shortest and the longest time that a payment can be kept open.
    pub shortest: SignedDuration,
    /// The longest.
    pub longest: SignedDuration,
    /// Whether it can be asked how a payment stands.
    pub polls: bool,
}

/// All providers of a daemon, and what else it has for payments.
#[derive(Debug, Clone, Default)]
pub struct Desks {
    /// The providers by name.
    pub desks: BTreeMap<String, Desk>,
    /// The one that is taken where none is named.
    pub usual: String,
    /// How often open payments are looked at.
    pub poll: SignedDuration,
    /// Where the payer's browser goes afterwards.
    pub return_url: String,
    /// Who sends invoices, a line each.
    pub seller: Vec<String>,
    /// Why what is sold is exempt from tax, in the seller's words.
    pub exemption: Option<String>,
}

impl Desks {
    /// The provider of a name, or the usual one.
    ///
    /// # Errors
    /// `unknown-provider` for one that is not configured.
    pub fn find(&self, name: Option<&str>) -> Result<&Desk, Refusal> {
        let name = name.unwrap_or(&self.usual);
        self.desks.get(name).ok_or_else(|| {
            let known: Vec<_> = self.desks.keys().map(|name| format!("`{name}`")).collect();
            let message = format!("no provider `{}` is configured", name.escape_debug());
            Refusal::new("unknown-provider", message).field("provider").hint(format!(
                "there are {}; see `[payments]` of `planifyd.toml`",
                known.join(", ")
            ))
        })
    }

    /// How often a provider is asked; never one that is not configured.
    pub fn rhythm(&self, provider: &str) -> Rhythm {
        let polls = self.desks.get(provider).is_some_and(|desk| desk.polls);
        Rhythm { poll: self.poll, polls }
    }
}

impl Desk {
    /// Until when a payment is kept open at the provider that is made now and wanted until `end`.
    pub fn expiry(&self, end: Timestamp, now: Timestamp) -> Timestamp {
        let after = |wait: SignedDuration| now.saturating_add(wait).unwrap_or(Timestamp::MAX);
        let at = end.max(after(self.shortest)).min(after(self.longest));
        Timestamp::from_second(at.as_second()).unwrap_or(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payment_is_kept_open_as_long_as_the_provider_lets_it() {
        let desk = Desk {
            name: "stripe".to_owned(),
            mode: Mode::Test,
            certain: Certain::Paid,
            told: Told::ByProvider,
            shortest: SignedDuration::from_mins(31),
            longest: SignedDuration::from_hours(23),
            polls: true,
        };
        let now = Timestamp::constant(1_800_000_000, 0);
        for (wanted, kept) in [(5, 31), (45, 45), (10_000, 23 * 60)] {
            let end = now + SignedDuration::from_mins(wanted);
            let minutes = desk.expiry(end, now).duration_since(now).as_secs() / 60;
            assert_eq!(minutes, kept, "{wanted}");
        }
        let desks = Desks { desks: [(desk.name.clone(), desk)].into(), ..Desks::default() };
        assert_eq!(desks.find(Some("cash")).unwrap_err().code, "unknown-provider");
        assert!(desks.find(Some("stripe")).is_ok() && desks.find(None).is_err());
        assert!(desks.rhythm("stripe").polls && !desks.rhythm("cash").polls);
    }
}
