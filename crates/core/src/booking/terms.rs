//! The terms of what is booked together.

use super::{Booking, State};
use crate::policy::{Approval, CheckIn, Deposit, Pending, Terms, Tier};
use crate::rule::Refusal;
use jiff::SignedDuration;

/// The strictest of each of the terms of `all` that is booked together.
///
/// What is due first and what goes back follow from what is `priced`: what costs nothing does not loosen the terms of
/// what does. Without a price they are those of the first.
pub fn strictest<'t>(
    all: impl IntoIterator<Item = &'t Terms>,
    priced: impl IntoIterator<Item = &'t Terms>,
) -> Terms {
    let mut all = all.into_iter();
    let mut terms = all.next().cloned().unwrap_or_default();
    for other in all {
        if other.approval == Approval::Required {
            terms.approval = Approval::Required;
        }
        if other.pending == Pending::Open {
            terms.pending = Pending::Open;
        }
        terms.hold_minutes = terms.hold_minutes.min(other.hold_minutes);
        terms.check_in = match (terms.check_in, other.check_in) {
            (CheckIn::Within { minutes }, CheckIn::Within { minutes: others }) => {
                CheckIn::Within { minutes: minutes.min(others) }
            }
            (CheckIn::Off, other) => other,
            (own, CheckIn::Off) => own,
        };
    }
    let mut priced = priced.into_iter();
    let Some(first) = priced.next() else { return terms };
    terms.deposit = first.deposit;
    terms.cancellation.clone_from(&first.cancellation);
    for other in priced {
        terms.deposit = stricter(terms.deposit, other.deposit);
        terms.cancellation = least(&terms, other);
    }
    terms
}

impl Booking {
    /// The terms of a booking that goes to other resources: the stricter of what was agreed and what holds there.
    ///
    /// # Errors
    /// `approval-needed` if it is past the point at which somebody would have to approve it there.
    pub fn terms_elsewhere(&self, agreed: &Terms, there: &Terms) -> Result<Terms, Refusal> {
        let is_decided = matches!(self.state, State::Pending | State::Confirmed);
        let is_new = agreed.approval != Approval::Required;
        if is_decided && is_new && there.approval == Approval::Required {
            let message = "somebody has to approve what is booked there";
            return Err(Refusal::new("approval-needed", message).hint(
                "ask for it with a booking of its own, and cancel this one once you have it",
            ));
        }
        Ok(strictest([agreed, there], [agreed, there]))
    }
}

/// The deposit that asks for more; a share counts before an amount, which does not grow with the price.
fn stricter(one: Deposit, other: Deposit) -> Deposit {
    match (one, other) {
        (Deposit::Full, _) | (_, Deposit::Full) => Deposit::Full,
        (Deposit::Nothing, said) | (said, Deposit::Nothing) => said,
        (Deposit::Percent(one), Deposit::Percent(other)) => Deposit::Percent(one.max(other)),
        (share @ Deposit::Percent(_), _) | (_, share @ Deposit::Percent(_)) => share,
        (Deposit::Amount(one), Deposit::Amount(other)) => {
            Deposit::Amount(if one.amount < other.amount { other } else { one })
        }
    }
}

/// What goes back by both, at every time before the start: the less of the two.
fn least(one: &Terms, other: &Terms) -> Vec<Tier> {
    let mut hours: Vec<i64> =
        one.cancellation.iter().chain(&other.cancellation).map(|tier| tier.hours).collect();
    hours.sort_unstable_by(|one, other| other.cmp(one));
    hours.dedup();
    let tier = |hours: i64| {
        let left = SignedDuration::from_hours(hours);
        let percent = one.percent_back(left).min(other.percent_back(left));
        Tier { hours, percent }
    };
    hours.into_iter().map(tier).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::{Currency, Money};

    fn tiers(of: &[(i64, i64)]) -> Vec<Tier> {
        of.iter().map(|&(hours, percent)| Tier { hours, percent }).collect()
    }

    fn with(cancellation: &[(i64, i64)], deposit: Deposit) -> Terms {
        Terms { cancellation: tiers(cancellation), deposit, ..Terms::default() }
    }

    #[test]
    fn at_every_time_the_less_goes_back() {
        let early = with(&[(48, 100), (24, 50)], Deposit::Nothing);
        let late = with(&[(72, 80), (0, 60)], Deposit::Nothing);
        for both in [[&early, &late], [&late, &early]] {
            let merged = strictest(both, both);
            assert_eq!(merged.cancellation, tiers(&[(72, 80), (48, 60), (24, 50), (0, 0)]));
            for left in (0..100).map(SignedDuration::from_hours) {
                let expected = early.percent_back(left).min(late.percent_back(left));
                assert_eq!(merged.percent_back(left), expected, "{left}");
            }
        }
    }

    #[test]
    fn what_costs_nothing_does_not_loosen_the_terms_of_what_does() {
        let free = with(&[(0, 100)], Deposit::Full);
        let hired = with(&[(48, 50)], Deposit::Percent(30));
        let terms = strictest([&free, &hired], [&hired]);
        assert_eq!((terms.deposit, terms.cancellation), (Deposit::Percent(30), tiers(&[(48, 50)])));
        let terms = strictest([&free, &hired], []);
        assert_eq!((terms.deposit, terms.cancellation), (Deposit::Full, tiers(&[(0, 100)])));
    }

    #[test]
    fn the_deposit_that_asks_for_more_counts() {
        let amount = |amount| Deposit::Amount(Money::new(amount, Currency::EUR));
        for (one, other, expected) in [
            (Deposit::Full, Deposit::Percent(30), Deposit::Full),
            (Deposit::Nothing, amount(100), amount(100)),
            (Deposit::Percent(30), Deposit::Percent(40), Deposit::Percent(40)),
            (Deposit::Percent(30), amount(100), Deposit::Percent(30)),
            (amount(100), amount(300), amount(300)),
        ] {
            assert_eq!((stricter(one, other), stricter(other, one)), (expected, expected));
        }
    }
}
