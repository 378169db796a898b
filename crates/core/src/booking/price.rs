//! What a booking costs once it is elsewhere.

use super::{Booking, State};
use crate::money::Money;
use crate::policy::Terms;
use crate::rule::Refusal;

impl Booking {
    /// The booking for what its place would cost anew.
    ///
    /// One that is not certain yet takes the new price. One that is certain never becomes cheaper by a move, because
    /// what goes back is said by the terms of cancellation; what it costs more is to be paid besides.
    ///
    /// # Errors
    /// `price-rises` for one that became certain without money, `currency-mismatch`.
    pub fn repriced(&self, anew: Option<Money>, terms: &Terms) -> Result<Self, Refusal> {
        let takes = |total: Option<Money>| Self { total, ..self.clone() };
        if self.state == State::Pending {
            let due = anew.map(|total| terms.due(total)).transpose()?;
            let next = takes(anew);
            return Ok(if due.is_some_and(|due| due.amount > 0) {
                next
            } else {
                next.certain(terms)
            });
        }
        if self.state != State::Confirmed {
            return Ok(takes(anew));
        }
        let (told, anew) = (self.total.filter(is_something), anew.filter(is_something));
        match (told, anew) {
            (_, None) => Ok(self.clone()),
            (None, Some(anew)) => Err(rises(anew)),
            (Some(told), Some(anew)) if told.smaller(anew)? == anew => Ok(self.clone()),
            (Some(_), Some(anew)) => Ok(takes(Some(anew))),
        }
    }
}

fn is_something(price: &Money) -> bool {
    price.amount > 0
}

fn rises(anew: Money) -> Refusal {
    Refusal::new("price-rises", format!("it was free, and would cost {anew} there"))
        .hint("book there, and cancel this one")
}

#[cfg(test)]
mod tests {
    use super::super::tests::booking;
    use super::*;
    use crate::money::Currency;
    use crate::policy::{Deposit, Policy};

    #[test]
    fn what_is_not_certain_takes_the_new_price_and_what_is_never_becomes_cheaper() {
        use State::{Confirmed, Held, Pending, Requested};
        let eur = |amount| Some(Money::new(amount, Currency::EUR));
        for (state, told, anew, expected) in [
            (Held, eur(500), eur(300), Some((Held, eur(300)))),
            (Held, eur(500), None, Some((Held, None))),
            (Requested, None, eur(300), Some((Requested, eur(300)))),
            (Pending, eur(500), eur(900), Some((Pending, eur(900)))),
            (Pending, eur(500), eur(0), Some((Confirmed, eur(0)))),
            (Pending, eur(500), None, Some((Confirmed, None))),
            (Confirmed, eur(500), eur(900), Some((Confirmed, eur(900)))),
            (Confirmed, eur(500), eur(500), Some((Confirmed, eur(500)))),
            (Confirmed, eur(500), eur(300), Some((Confirmed, eur(500)))),
            (Confirmed, eur(500), None, Some((Confirmed, eur(500)))),
            (Confirmed, None, eur(0), Some((Confirmed, None))),
            (Confirmed, None, eur(300), None),
            (Confirmed, eur(0), eur(300), None),
        ] {
            let current = Booking { total: told, ..booking(state, None) };
            let next = current.repriced(anew, &Terms::default());
            let next = next.map(|next| (next.state, next.total)).map_err(|it| it.code);
            assert_eq!(next, expected.ok_or("price-rises"), "{state} {told:?} {anew:?}");
        }
    }

    #[test]
    fn amounts_of_two_currencies_are_not_compared() {
        let eur = |amount| Some(Money::new(amount, Currency::EUR));
        let yen = Some(Money::new(500, "JPY".parse().unwrap()));
        let current = Booking { total: eur(500), ..booking(State::Confirmed, None) };
        let refused = current.repriced(yen, &Terms::default()).unwrap_err();
        assert_eq!(refused.code, "currency-mismatch");
    }

    #[test]
    fn what_needs_no_deposit_is_certain_at_any_price() {
        let eur = |amount| Some(Money::new(amount, Currency::EUR));
        let policy = Policy { deposit: Some(Deposit::Nothing), ..Policy::default() };
        let current = Booking { total: eur(500), ..booking(State::Pending, None) };
        let next = current.repriced(eur(900), &Terms::of(&policy)).unwrap();
        assert_eq!((next.state, next.total), (State::Confirmed, eur(900)));
    }
}
