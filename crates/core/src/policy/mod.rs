//! Policies of booking: what a resource, its venue or its organisation says, and what holds in the end.
//!
//! A policy says as little as its owner wants. Each field holds from the nearest that says it: resource, venue,
//! organisation, then what is built in; and it is known where it came from. Minutes are elapsed time, whatever the
//! clock on the wall does.

mod check;
#[cfg(test)]
mod tests;
mod values;

pub use values::{Approval, CheckIn, Deposit, Limit, Pending, Period, Quota, StartRule, Tier};

use crate::money::{Money, Rounding};
use crate::rule::Refusal;
use crate::words::words;
use jiff::{SignedDuration, Timestamp};

words! {
    /// Who said a field of a policy.
    Origin, "origin" {
        /// The resource.
        Resource = "resource",
        /// Its venue.
        Venue = "venue",
        /// The organisation.
        Org = "org",
        /// Nobody: it is built in.
        Default = "default",
    }
}

/// Defines what a policy may say, what holds in the end, and how the one follows from the other.
macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $built_in:expr;)+) => {
        /// What one owner says; nothing of what it leaves to others.
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        pub struct Policy { $($(#[$doc])* pub $name: Option<$type>,)+ }

        /// What holds for a booking.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Terms { $($(#[$doc])* pub $name: $type,)+ }

        impl Default for Terms {
            /// What is built in.
            fn default() -> Self {
                Self { $($name: $built_in,)+ }
            }
        }

        impl Policy {
            /// The names of all fields.
            pub const FIELDS: &'static [&'static str] = &[$(stringify!($name),)+];

            /// Whether it says nothing.
            pub fn is_empty(&self) -> bool {
                *self == Self::default()
            }
        }

        impl From<Terms> for Policy {
            /// What says all that holds.
            fn from(terms: Terms) -> Self {
                Self { $($name: Some(terms.$name),)+ }
            }
        }

        impl Layers<'_> {
            /// What holds, field by field, and who said it.
            pub fn resolve(&self) -> Resolved {
                let mut terms = Terms::default();
                let mut origins = Vec::with_capacity(Policy::FIELDS.len());
                $(
                    let (origin, said) = self.nearest(|policy| policy.$name.as_ref());
                    if let Some(said) = said {
                        terms.$name.clone_from(said);
                    }
                    origins.push((stringify!($name), origin));
                )+
                Resolved { terms, origins }
            }
        }
    };
}

fields! {
    /// The shortest that somebody may book.
    min_minutes: i64 = 15;
    /// The longest that somebody may book.
    max_minutes: i64 = 14 * 1_440;
    /// How long before its start a booking must be made.
    notice_minutes: i64 = 0;
    /// How many days ahead one may book, by the calendar of the venue; the last day is included.
    horizon_days: i64 = 365;
    /// When a booking may begin.
    start: StartRule = StartRule::Grid { minutes: 15 };
    /// What is kept free before each booking.
    buffer_before_minutes: i64 = 0;
    /// What is kept free after each booking.
    buffer_after_minutes: i64 = 0;
    /// Whether somebody must approve a booking.
    approval: Approval = Approval::Automatic;
    /// Whether a request keeps others away until it is decided.
    pending: Pending = Pending::Holds;
    /// How much one person may book.
    quotas: Vec<Quota> = Vec::new();
    /// What is paid back on cancellation, the earliest first; nothing after the last.
    cancellation: Vec<Tier> = vec![Tier { hours: 0, percent: 100 }];
    /// What is due before a booking is confirmed.
    deposit: Deposit = Deposit::Full;
    /// How long an unpaid booking keeps its place. A page of a payment provider lasts half an hour.
    hold_minutes: i64 = 31;
    /// Whether a booking that nobody claims is released.
    check_in: CheckIn = CheckIn::Off;
}

/// What each owner says, the nearest first.
#[derive(Debug, Clone, Copy, Default)]
pub struct Layers<'p> {
    /// What the resource says.
    pub resource: Option<&'p Policy>,
    /// What its venue says.
    pub venue: Option<&'p Policy>,
    /// What the organisation says.
    pub org: Option<&'p Policy>,
}

impl Layers<'_> {
    fn nearest<T: ?Sized>(&self, field: impl Fn(&Policy) -> Option<&T>) -> (Origin, Option<&T>) {
        let layers = [
            (Origin::Resource, self.resource),
            (Origin::Venue, self.venue),
            (Origin::Org, self.org),
        ];
        layers
            .into_iter()
            .find_map(|(origin, policy)| Some((origin, Some(field(policy?)?))))
            .unwrap_or((Origin::Default, None))
    }
}

/// What holds, and who said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// What holds.
    pub terms: Terms,
    /// Each field with who said it, in the order of [`Policy::FIELDS`].
    pub origins: Vec<(&'static str, Origin)>,
}

impl Resolved {
    /// Who said a field.
    pub fn origin(&self, field: &str) -> Option<Origin> {
        self.origins.iter().find(|(name, _)| *name == field).map(|(_, origin)| *origin)
    }
}

impl Terms {
    /// What holds where a policy is all that is said.
    pub fn of(policy: &Policy) -> Self {
        Layers { resource: Some(policy), ..Layers::default() }.resolve().terms
    }

    /// The earliest start of what is booked now.
    pub fn earliest(&self, now: Timestamp) -> Timestamp {
        later(now, self.notice_minutes)
    }

    /// Until when a booking that is made now keeps its place without being paid.
    pub fn held_until(&self, now: Timestamp) -> Timestamp {
        later(now, self.hold_minutes)
    }

    /// When a booking that nobody has claimed is released; never if it is not watched.
    pub fn released_at(&self, starts_at: Timestamp) -> Option<Timestamp> {
        match self.check_in {
            CheckIn::Off => None,
            CheckIn::Within { minutes } => Some(later(starts_at, minutes)),
        }
    }

    /// How many percent are paid back to who cancels now.
    pub fn refund_percent(&self, starts_at: Timestamp, now: Timestamp) -> i64 {
        self.percent_back(starts_at.duration_since(now))
    }

    /// How many percent are paid back to who cancels so long before the start.
    pub fn percent_back(&self, left: SignedDuration) -> i64 {
        let tier =
            self.cancellation.iter().find(|tier| left >= SignedDuration::from_hours(tier.hours));
        tier.map_or(0, |tier| tier.percent)
    }

    /// What is paid back of an amount to who cancels now, to the nearest smallest unit.
    ///
    /// # Errors
    /// `invalid` for more than can be counted.
    pub fn refund(
        &self,
        paid: Money,
        starts_at: Timestamp,
        now: Timestamp,
    ) -> Result<Money, Refusal> {
        paid.part(self.refund_percent(starts_at, now), 100, Rounding::HalfUp)
    }

    /// What is due before the booking is confirmed, never more than its price.
    ///
    /// # Errors
    /// `currency-mismatch` if the deposit is an amount of another currency.
    pub fn due(&self, price: Money) -> Result<Money, Refusal> {
        match self.deposit {
            Deposit::Full => Ok(price),
            Deposit::Nothing => Ok(Money::zero(price.currency)),
            Deposit::Percent(percent) => price.part(percent, 100, Rounding::HalfUp),
            Deposit::Amount(amount) => amount.smaller(price),
        }
    }
}

fn later(at: Timestamp, minutes: i64) -> Timestamp {
    at.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(at)
}
