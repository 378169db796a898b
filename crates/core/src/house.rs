//! House rules: what an organisation, a venue or a resource says about hours, policy and tax.
//!
//! Each says as little as it wants, and what it leaves open follows from the next: resource, venue,
//! organisation, then what is built in.

use crate::hours::{Hours, Span};
use crate::id::{OrgId, PromoId};
use crate::money::Currency;
use crate::policy::{Layers, Origin, Policy, Resolved};
use crate::promo::Promo;
use crate::rule::Refusal;
use crate::tax::Tax;
use crate::text::quoted;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The currency in which prices are where nobody says another.
pub const CURRENCY_USUAL: Currency = Currency::EUR;

/// What one owner says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HouseRules {
    /// When it is open.
    pub hours: Option<Hours>,
    /// How it is booked.
    pub policy: Policy,
    /// How prices are taxed.
    pub tax: Option<Tax>,
    /// In which currency prices are.
    pub currency: Option<Currency>,
    /// Grows with each change; 0 for an owner who never said anything.
    pub version: i64,
}

/// What a resource, its venue and their organisation say.
#[derive(Debug, Clone, Copy)]
pub struct Houses<'r> {
    /// What the resource says, if it is about one.
    pub resource: Option<&'r HouseRules>,
    /// What the venue says, if it is about one.
    pub venue: Option<&'r HouseRules>,
    /// What the organisation says.
    pub org: &'r HouseRules,
}

impl Houses<'_> {
    /// The nearest that says something, and who that is.
    fn nearest<T>(&self, said: impl Fn(&HouseRules) -> Option<T>) -> (Option<T>, Origin) {
        let layers = [
            (self.resource, Origin::Resource),
            (self.venue, Origin::Venue),
            (Some(self.org), Origin::Org),
        ];
        let found = layers.into_iter().find_map(|(rules, origin)| Some((said(rules?)?, origin)));
        found.map_or((None, Origin::Default), |(value, origin)| (Some(value), origin))
    }

    /// When it is open; always where nobody says when.
    pub fn hours(&self) -> (Hours, Origin) {
        let (hours, origin) = self.nearest(|rules| rules.hours.clone());
        (hours.unwrap_or_else(Hours::always), origin)
    }

    /// How it is booked.
    pub fn policy(&self) -> Resolved {
        let layers = Layers {
            resource: self.resource.map(|rules| &rules.policy),
            venue: self.venue.map(|rules| &rules.policy),
            org: Some(&self.org.policy),
        };
        layers.resolve()
    }

    /// How prices are taxed.
    pub fn tax(&self) -> (Tax, Origin) {
        let (tax, origin) = self.nearest(|rules| rules.tax);
        (tax.unwrap_or(Tax::NONE), origin)
    }

    /// In which currency prices are.
    pub fn currency(&self) -> (Currency, Origin) {
        let (currency, origin) = self.nearest(|rules| rules.currency);
        (currency.unwrap_or(CURRENCY_USUAL), origin)
    }
}

/// A promotion code of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HousePromo {
    /// The id.
    pub id: PromoId,
    /// The organisation.
    pub org: OrgId,
    /// What people decided.
    pub promo: Promo,
    /// How often it is used by bookings that are not given up.
    pub used: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// Since when it is not accepted any more.
    pub revoked_at: Option<Timestamp>,
    /// Grows with each change.
    pub version: i64,
}

/// A change to hours.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EditHours {
    /// All hours of the owner; cleared, those of the next hold.
    pub hours: crate::patch::Patch<Hours>,
    /// Dates that differ, each with its spans; without any it is as its weekday again.
    pub exceptions: BTreeMap<Date, Option<Vec<Span>>>,
}

/// The hours of an owner after a change.
///
/// # Errors
/// `bad-hours`, also for a date that is to differ from hours that the owner does not have.
pub fn edit_hours(current: Option<&Hours>, edit: &EditHours) -> Result<Option<Hours>, Refusal> {
    let mut hours = edit.hours.clone().apply(current.cloned());
    for (date, spans) in &edit.exceptions {
        let Some(hours) = &mut hours else {
            let message = format!("there are no own hours from which {date} could differ");
            return Err(Refusal::new("bad-hours", message)
                .field("exceptions")
                .hint("set the hours of the week first"));
        };
        match spans {
            Some(spans) => hours.set_exception(*date, spans.clone())?,
            None => {
                hours.drop_exception(*date);
            }
        }
    }
    Ok(hours)
}

/// Reads the spans of a date: `off`, or `10:00-14:00` and more behind commas.
///
/// # Errors
/// `bad-hours`.
pub fn parse_spans(text: &str) -> Result<Vec<Span>, Refusal> {
    match text.trim() {
        "off" | "closed" => Ok(Vec::new()),
        spans => spans.split(',').map(|span| span.trim().parse()).collect(),
    }
}

/// A change to a policy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EditPolicy {
    /// What is said from now on.
    pub set: Policy,
    /// The names of what is left to others.
    pub clear: BTreeSet<String>,
}

macro_rules! edited {
    ($current:ident, $edit:ident, $($name:ident)+) => {
        Policy { $($name: match &$edit.set.$name {
            Some(said) => Some(said.clone()),
            None if $edit.clear.contains(stringify!($name)) => None,
            None => $current.$name.clone(),
        },)+ }
    };
}

/// The policy of an owner after a change.
///
/// # Errors
/// `bad-policy`, also for the name of a field that no policy has.
pub fn edit_policy(current: &Policy, edit: &EditPolicy) -> Result<Policy, Refusal> {
    let known = |name: &String| Policy::FIELDS.contains(&name.as_str());
    if let Some(name) = edit.clear.iter().find(|name| !known(name)) {
        let message = format!("`{}` is no field of a policy", quoted(name));
        let hint = format!("the fields are {}", Policy::FIELDS.join(", "));
        return Err(Refusal::new("bad-policy", message).hint(hint));
    }
    let policy = edited!(current, edit, min_minutes max_minutes notice_minutes horizon_days start
        buffer_before_minutes buffer_after_minutes approval pending quotas cancellation deposit
        hold_minutes check_in);
    policy.check()?;
    Ok(policy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::patch::Patch;

    fn said(hours: &str, hold: i64) -> HouseRules {
        HouseRules {
            hours: Some(hours.parse().unwrap()),
            policy: Policy { hold_minutes: Some(hold), ..Policy::default() },
            ..HouseRules::default()
        }
    }

    #[test]
    fn what_one_leaves_open_follows_from_the_next() {
        let (silent, venue) = (HouseRules::default(), said("Mo-Fr 09:00-17:00", 45));
        let org = HouseRules {
            currency: Some("JPY".parse().unwrap()),
            tax: Some(Tax { points: 950, ..Tax::NONE }),
            ..said("24/7", 60)
        };
        let houses = Houses { resource: Some(&silent), venue: Some(&venue), org: &org };
        assert_eq!(houses.hours(), (venue.hours.clone().unwrap(), Origin::Venue));
        assert_eq!(houses.policy().terms.hold_minutes, 45);
        assert_eq!(houses.policy().origin("hold_minutes"), Some(Origin::Venue));
        assert_eq!((houses.currency().0.code(), houses.currency().1), ("JPY", Origin::Org));
        assert_eq!(houses.tax().0.points, 950);
        let nobody = Houses { resource: None, venue: Some(&silent), org: &silent };
        assert_eq!(nobody.hours(), (Hours::always(), Origin::Default));
        assert_eq!(nobody.tax(), (Tax::NONE, Origin::Default));
        assert_eq!(nobody.currency(), (CURRENCY_USUAL, Origin::Default));
    }

    #[test]
    fn dates_differ_only_from_own_hours() {
        let date: Date = "2027-12-24".parse().unwrap();
        let closed =
            EditHours { exceptions: [(date, Some(Vec::new()))].into(), ..EditHours::default() };
        assert_eq!(edit_hours(None, &closed).unwrap_err().code, "bad-hours");
        let week: Hours = "Mo-Fr 09:00-17:00".parse().unwrap();
        let hours = edit_hours(Some(&week), &closed).unwrap().unwrap();
        assert!(hours.on(date).is_empty());
        let reopened = EditHours { exceptions: [(date, None)].into(), ..EditHours::default() };
        assert_eq!(edit_hours(Some(&hours), &reopened), Ok(Some(week.clone())));
        let cleared = EditHours { hours: Patch::Clear, ..EditHours::default() };
        assert_eq!(edit_hours(Some(&week), &cleared), Ok(None));
        assert_eq!(parse_spans("off"), Ok(Vec::new()));
        assert_eq!(parse_spans("10:00-12:00, 13:00-14:00").unwrap().len(), 2);
        for text in ["", "10:00", "10:00-14:00,", "14:00-14:00x"] {
            assert_eq!(parse_spans(text).unwrap_err().code, "bad-hours", "{text}");
        }
    }

    #[test]
    fn a_policy_changes_field_by_field_and_is_checked() {
        let clear =
            |name: &str| EditPolicy { clear: [name.to_owned()].into(), ..EditPolicy::default() };
        let set = |set: Policy| EditPolicy { set, ..EditPolicy::default() };
        let first = Policy { min_minutes: Some(60), hold_minutes: Some(45), ..Policy::default() };
        let first = edit_policy(&Policy::default(), &set(first)).unwrap();
        let after = edit_policy(&first, &clear("min_minutes")).unwrap();
        assert_eq!(after, Policy { hold_minutes: Some(45), ..Policy::default() });
        let refused = edit_policy(&first, &clear("colour")).unwrap_err();
        assert_eq!(refused.code, "bad-policy");
        let short = set(Policy { max_minutes: Some(30), ..Policy::default() });
        assert_eq!(edit_policy(&first, &short).unwrap_err().code, "bad-policy");
        for name in Policy::FIELDS {
            assert!(edit_policy(&first, &clear(name)).is_ok(), "{name}");
        }
    }
}
