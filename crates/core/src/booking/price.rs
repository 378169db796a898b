//! What a booking costs once it is elsewhere.

use super::{Booking, State};
use crate::money::Money;
use crate::policy::Terms;
use crate::rule::Refusal;

impl Booking {
    /// The booking for what its place would cost anew, with what is paid of it so far, or is to be brought.
    ///
    /// One that is not certain yet takes the new price. One that is certain never becomes cheaper than what is paid,
    /// because what goes back is said by the terms of cancellation; what it costs more is to be paid besides.
    ///
    /// # Errors
    /// `price-rises` for one that became certain without money and would need some, `currency-mismatch`.
    pub fn repriced(
        &self,
        anew: Option<Money>,
        paid: Option<Money>,
        terms: &Terms,
    ) -> Result<Self, Refusal> {
        let takes = Self { total: anew, ..self.clone() };
        let due = anew.map(|total| terms.due(total)).transpose()?.filter(is_something);
        match (self.state, paid.filter(is_something), anew.filter(is_something)) {
            (State::Pending, ..) if due.is_none() => Ok(takes.certain(terms)),
            (State::Confirmed, Some(paid), Some(anew)) if paid.smaller(anew)? != paid => {
                Ok(self.clone())
            }
            (State::Confirmed, Some(_), None) => Ok(self.clone()),
            (State::Confirmed, None, _) if due.is_some() => Err(rises(due)),
            _ => Ok(takes),
        }
    }
}

fn is_something(price: &Money) -> bool {
    price.amount > 0
}

fn rises(due: Option<Money>) -> Refusal {
    let due = due.map_or_else(|| "something".to_owned(), |due| due.to_string());
    let message = format!("it is certain without money, and there {due} would be due first");
    Refusal::new("price-rises", message).hint("book there, and cancel this one")
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
        for (state, told, paid, anew, expected) in [
            (Held, eur(500), None, eur(300), Some((Held, eur(300)))),
            (Held, eur(500), None, None, Some((Held, None))),
            (Requested, None, None, eur(300), Some((Requested, eur(300)))),
            (Pending, eur(500), None, eur(900), Some((Pending, eur(900)))),
            (Pending, eur(500), None, eur(0), Some((Confirmed, eur(0)))),
            (Pending, eur(500), None, None, Some((Confirmed, None))),
            (Confirmed, eur(500), eur(500), eur(900), Some((Confirmed, eur(900)))),
            (Confirmed, eur(500), eur(500), eur(500), Some((Confirmed, eur(500)))),
            (Confirmed, eur(500), eur(500), eur(300), Some((Confirmed, eur(500)))),
            (Confirmed, eur(500), eur(500), None, Some((Confirmed, eur(500)))),
            // A rise that nobody has paid can be taken back.
            (Confirmed, eur(900), eur(500), eur(500), Some((Confirmed, eur(500)))),
            (Confirmed, eur(900), eur(500), eur(300), Some((Confirmed, eur(900)))),
            (Confirmed, eur(500), None, None, Some((Confirmed, None))),
            (Confirmed, None, None, eur(0), Some((Confirmed, eur(0)))),
            (Confirmed, None, None, eur(300), None),
            (Confirmed, eur(0), eur(0), eur(300), None),
        ] {
            let current = Booking { total: told, ..booking(state, None) };
            let next = current.repriced(anew, paid, &Terms::default());
            let next = next.map(|next| (next.state, next.total)).map_err(|it| it.code);
            assert_eq!(next, expected.ok_or("price-rises"), "{state} {told:?} {paid:?} {anew:?}");
        }
    }

    #[test]
    fn amounts_of_two_currencies_are_not_compared() {
        let eur = |amount| Some(Money::new(amount, Currency::EUR));
        let yen = Some(Money::new(500, "JPY".parse().unwrap()));
        let current = Booking { total: eur(500), ..booking(State::Confirmed, None) };
        let refused = current.repriced(yen, eur(500), &Terms::default()).unwrap_err();
        assert_eq!(refused.code, "currency-mismatch");
    }

    #[test]
    fn what_needs_no_deposit_is_certain_at_any_price() {
        let eur = |amount| Some(Money::new(amount, Currency::EUR));
        let policy = Policy { deposit: Some(Deposit::Nothing), ..Policy::default() };
        for (state, anew) in
            [(State::Pending, 900), (State::Confirmed, 900), (State::Confirmed, 100)]
        {
            let current = Booking { total: eur(500), ..booking(state, None) };
            let next = current.repriced(eur(anew), None, &Terms::of(&policy)).unwrap();
            assert_eq!((next.state, next.total), (State::Confirmed, eur(anew)));
        }
    }
}
