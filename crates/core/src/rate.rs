//! Rates of venues and resources: whose they are, and which apply to a resource.

use crate::id::{OrgId, RateId, ResourceId, VenueId};
use crate::price::Rate;
use crate::rule::Refusal;
use crate::text::quoted;
use jiff::civil::Weekday;

/// The most rates of one venue, and of one resource.
pub const RATES_MAX: usize = 100;

/// The weekdays as they are written.
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("mo", Weekday::Monday),
    ("tu", Weekday::Tuesday),
    ("we", Weekday::Wednesday),
    ("th", Weekday::Thursday),
    ("fr", Weekday::Friday),
    ("sa", Weekday::Saturday),
    ("su", Weekday::Sunday),
];

/// A rate of a venue or a resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseRate {
    /// The id.
    pub id: RateId,
    /// The organisation.
    pub org: OrgId,
    /// The venue.
    pub venue: VenueId,
    /// The resource; none for all of the venue.
    pub resource: Option<ResourceId>,
    /// The slug of the resource.
    pub resource_slug: Option<String>,
    /// What it adds, and when.
    pub rate: Rate,
}

/// The rates that apply to a resource, out of its own and those of its venue, in their order.
///
/// Prices of its own stand for those of the venue; adjustments of both apply.
pub fn applying(rates: &[HouseRate], resource: ResourceId) -> Vec<Rate> {
    let is_own = |rate: &&HouseRate| rate.resource == Some(resource);
    let own_price = rates.iter().filter(is_own).any(|rate| rate.rate.is_base());
    let applies = |rate: &&HouseRate| match rate.resource {
        Some(of) => of == resource,
        None => !(own_price && rate.rate.is_base()),
    };
    rates.iter().filter(applies).map(|rate| rate.rate.clone()).collect()
}

/// Writes weekdays in the order of the week, `mo` to `su`.
pub fn weekday_words(days: &[Weekday]) -> Vec<String> {
    let known = WEEKDAYS.iter().filter(|(_, day)| days.contains(day));
    known.map(|(word, _)| (*word).to_owned()).collect()
}

/// Reads a weekday, `mo` to `su`, or several from one to another, `mo-fr`.
///
/// # Errors
/// `bad-rate`.
pub fn parse_weekdays(word: &str) -> Result<Vec<Weekday>, Refusal> {
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    let day = |text: &str| {
        let text = text.trim().to_ascii_lowercase();
        WEEKDAYS.iter().find(|(known, _)| *known == text).map(|(_, day)| *day)
    };
    let (Some(first), Some(last)) = (day(first), day(last)) else {
        return Err(Refusal::new("bad-rate", format!("`{}` is no weekday", quoted(word)))
            .field("weekdays")
            .hint("use `mo`, `tu`, `we`, `th`, `fr`, `sa` and `su`, or `mo-fr`"));
    };
    let more = usize::try_from(first.until(last)).unwrap_or_default();
    Ok(first.cycle_forward().take(more + 1).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::{Currency, Money};
    use crate::price::{Condition, Effect, Unit};
    use uuid::Uuid;

    fn rate(name: &str, resource: Option<u128>, effect: Effect) -> HouseRate {
        let id = Uuid::from_u128(9);
        HouseRate {
            id: id.into(),
            org: id.into(),
            venue: id.into(),
            resource: resource.map(|number| Uuid::from_u128(number).into()),
            resource_slug: None,
            rate: Rate { name: name.to_owned(), effect, when: Condition::default(), priority: 0 },
        }
    }

    #[test]
    fn own_prices_stand_for_those_of_the_venue_and_adjustments_of_both_apply() {
        let base = Effect::Base { unit: Unit::Hour, amount: Money::new(1_000, Currency::EUR) };
        let share = Effect::Percent { points: 1_000 };
        let rates = [
            rate("venue price", None, base),
            rate("venue evening", None, share),
            rate("own price", Some(1), base),
            rate("own evening", Some(2), share),
        ];
        for (resource, expected) in [
            (1, "venue evening, own price"),
            (2, "venue price, venue evening, own evening"),
            (3, "venue price, venue evening"),
        ] {
            let found = applying(&rates, Uuid::from_u128(resource).into());
            let names: Vec<_> = found.iter().map(|rate| rate.name.as_str()).collect();
            assert_eq!(names.join(", "), expected, "{resource}");
        }
    }

    #[test]
    fn weekdays_are_read_as_they_are_written() {
        let days = [Weekday::Sunday, Weekday::Monday];
        assert_eq!(weekday_words(&days), ["mo", "su"]);
        assert_eq!(parse_weekdays(" SA "), Ok(vec![Weekday::Saturday]));
        let over = [Weekday::Saturday, Weekday::Sunday, Weekday::Monday];
        assert_eq!(parse_weekdays("sa-mo"), Ok(over.to_vec()));
        for text in ["sat", "mo-", "-fr", "mo-fr-su", ""] {
            assert_eq!(parse_weekdays(text).unwrap_err().field, Some("weekdays"), "{text}");
        }
    }
}
