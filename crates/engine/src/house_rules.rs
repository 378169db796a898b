//! House rules: hours, policies and taxes of organisations, venues and resources.

use crate::recorder::{Fields, Recorder, Subject, fields};
use crate::{Call, EngineError, Outcome, resolve, resources};
use planify_core::actor::Actor;
use planify_core::house::{self, EditHours, EditPolicy, HouseRules, Houses};
use planify_core::id::{OrgId, ResourceId, VenueId};
use planify_core::money::{Currency, Rounding};
use planify_core::patch::Patch;
use planify_core::permission::{Action, permit};
use planify_core::resource::Resource;
use planify_core::rule::Refusal;
use planify_core::tax::{Prices, Tax};
use planify_core::venue::Venue;
use planify_store::Tx;
use planify_store::house_rules::{self, policy_fields};
use uuid::Uuid;

/// Whose rules somebody means, by references.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Those of the caller's organisation.
    Org,
    /// Those of a venue.
    Venue(String),
    /// Those of a resource of a venue.
    Resource(String, String),
}

/// Whose rules they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The organisation.
    pub org: OrgId,
    /// The venue, unless they are those of the organisation.
    pub venue: Option<Venue>,
    /// The resource, if they are those of one.
    pub resource: Option<Resource>,
}

/// The rules of an owner, and of those who are asked where they say nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenRules {
    /// Whose they are.
    pub owner: Owner,
    resource: HouseRules,
    venue: HouseRules,
    org: HouseRules,
}

impl SeenRules {
    /// What the owner says.
    pub fn own(&self) -> &HouseRules {
        match (&self.owner.resource, &self.owner.venue) {
            (Some(_), _) => &self.resource,
            (None, Some(_)) => &self.venue,
            (None, None) => &self.org,
        }
    }

    /// What holds in the end.
    pub fn houses(&self) -> Houses<'_> {
        Houses {
            resource: self.owner.resource.as_ref().map(|_| &self.resource),
            venue: self.owner.venue.as_ref().map(|_| &self.venue),
            org: &self.org,
        }
    }

    fn with(&self, own: HouseRules) -> Self {
        let mut next = self.clone();
        match (&self.owner.resource, &self.owner.venue) {
            (Some(_), _) => next.resource = own,
            (None, Some(_)) => next.venue = own,
            (None, None) => next.org = own,
        }
        next
    }
}

impl Owner {
    fn find(tx: &mut Tx<'_>, actor: &Actor, whose: &Whose) -> Result<Self, EngineError> {
        let (venue, resource) = match whose {
            Whose::Org => (None, None),
            Whose::Venue(venue) => (Some(resolve::venue(tx, actor, venue)?), None),
            Whose::Resource(venue, resource) => {
                let (venue, resource) = resources::find(tx, actor, venue, resource)?;
                (Some(venue), Some(resource))
            }
        };
        Ok(Self { org: actor.org, venue, resource })
    }

    fn check_open(&self) -> Result<(), EngineError> {
        if let Some(venue) = &self.venue {
            venue.check_open()?;
        }
        if let Some(resource) = &self.resource {
            resource.check_open()?;
        }
        Ok(())
    }

    fn subject(&self) -> Subject {
        match (&self.resource, &self.venue) {
            (Some(resource), _) => (ResourceId::PREFIX, resource.id.uuid()),
            (None, Some(venue)) => (VenueId::PREFIX, venue.id.uuid()),
            (None, None) => (OrgId::PREFIX, self.org.uuid()),
        }
    }

    /// What refusals call it.
    fn name(&self) -> String {
        match (&self.resource, &self.venue) {
            (Some(resource), _) => format!("the rules of {}", resource.slug),
            (None, Some(venue)) => format!("the rules of {}", venue.slug),
            (None, None) => "the rules of the organisation".to_owned(),
        }
    }
}

/// Reads what an owner says, and what holds.
pub fn show(tx: &mut Tx<'_>, actor: &Actor, whose: &Whose) -> Result<SeenRules, EngineError> {
    permit(actor, Action::SeeVenues, actor.org)?;
    let owner = Owner::find(tx, actor, whose)?;
    read(tx, owner)
}

fn read(tx: &mut Tx<'_>, owner: Owner) -> Result<SeenRules, EngineError> {
    let mut of = |scope: Option<Uuid>| match scope {
        Some(scope) => house_rules::find(tx, owner.org, scope),
        None => Ok(HouseRules::default()),
    };
    let resource = of(owner.resource.as_ref().map(|resource| resource.id.uuid()))?;
    let venue = of(owner.venue.as_ref().map(|venue| venue.id.uuid()))?;
    let org = of(Some(owner.org.uuid()))?;
    Ok(SeenRules { owner, resource, venue, org })
}

/// Changes when a venue or a resource is open.
pub fn set_hours(
    tx: &mut Tx<'_>,
    call: &Call,
    whose: &Whose,
    edit: &EditHours,
) -> Result<Outcome<SeenRules>, EngineError> {
    change(tx, call, (whose, "hours.set"), |seen| {
        let own = seen.own();
        Ok(HouseRules { hours: house::edit_hours(own.hours.as_ref(), edit)?, ..own.clone() })
    })
}

/// Changes how something is booked.
pub fn set_policy(
    tx: &mut Tx<'_>,
    call: &Call,
    whose: &Whose,
    edit: &EditPolicy,
) -> Result<Outcome<SeenRules>, EngineError> {
    change(tx, call, (whose, "policy.set"), |seen| {
        let own = seen.own();
        let next = HouseRules { policy: house::edit_policy(&own.policy, edit)?, ..own.clone() };
        // What the owner says may not fit what others say.
        seen.with(next.clone()).houses().policy().terms.check()?;
        Ok(next)
    })
}

/// A change to taxes and the currency; what is not said of a tax is as what held before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditTax {
    /// The rate in hundredths of a percent; cleared, the tax of the next holds.
    pub points: Patch<i64>,
    /// Whether prices have the tax in them.
    pub prices: Option<Prices>,
    /// What becomes of fractions.
    pub rounding: Option<Rounding>,
    /// The currency.
    pub currency: Patch<Currency>,
}

impl EditTax {
    /// The tax of an owner after the change.
    fn tax(&self, own: Option<Tax>, held: Tax) -> Result<Option<Tax>, Refusal> {
        let points = match self.points {
            Patch::Clear => return Ok(None),
            Patch::Keep if self.prices.is_none() && self.rounding.is_none() => return Ok(own),
            Patch::Keep => held.points,
            Patch::Set(points) => points,
        };
        let prices = self.prices.unwrap_or(held.prices);
        Tax::new(points, prices, self.rounding.unwrap_or(held.rounding)).map(Some)
    }
}

/// Changes how prices are taxed, and in which currency they are.
pub fn set_tax(
    tx: &mut Tx<'_>,
    call: &Call,
    whose: &Whose,
    edit: &EditTax,
) -> Result<Outcome<SeenRules>, EngineError> {
    change(tx, call, (whose, "tax.set"), |seen| {
        let own = seen.own();
        Ok(HouseRules {
            tax: edit.tax(own.tax, seen.houses().tax().0)?,
            currency: edit.currency.apply(own.currency),
            ..own.clone()
        })
    })
}

fn change(
    tx: &mut Tx<'_>,
    call: &Call,
    (whose, command): (&Whose, &'static str),
    next: impl FnOnce(&SeenRules) -> Result<HouseRules, EngineError>,
) -> Result<Outcome<SeenRules>, EngineError> {
    permit(&call.actor, Action::EditVenues, call.actor.org)?;
    let owner = Owner::find(tx, &call.actor, whose)?;
    let seen = read(tx, owner)?;
    let before = seen.own().clone();
    call.check_version(&seen.owner.name(), before.version)?;
    let next = next(&seen)?;
    if next == before {
        return Ok(Outcome::unchanged(seen));
    }
    seen.owner.check_open()?;
    let next = HouseRules { version: before.version + 1, ..next };
    let venue = seen.owner.venue.as_ref().map(|venue| venue.id);
    let subject = seen.owner.subject();
    house_rules::save(tx, (seen.owner.org, venue, subject.1), &next)?;
    let recorder = Recorder::begin(tx, call, seen.owner.org, command);
    recorder.changed(tx, subject, journal_fields(&before), journal_fields(&next))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(seen.with(next)) })
}

fn journal_fields(rules: &HouseRules) -> Fields {
    fields! {
        "hours": rules.hours.as_ref().map(ToString::to_string),
        "policy": policy_fields(&rules.policy),
        "tax_points": rules.tax.map(|tax| tax.points),
        "prices": rules.tax.map(|tax| tax.prices.name()),
        "rounding": rules.tax.map(|tax| tax.rounding.name()),
        "currency": rules.currency.map(Currency::code),
    }
}
