//! The ledger: what the money of a payment is, in two entries or more that are nothing together.
//!
//! Balances are a function of a payment's standing, and a posting is the difference between two of them. So the ledger of a
//! payment ends in the same balances in whatever order its snapshots came, and a snapshot that says nothing new posts nothing.

use super::{RefundState, Settled, Standing};
use crate::money::{Currency, Money};
use crate::rule::Refusal;
use crate::words::words;

words! {
    /// Where money is, or what it is for.
    Account, "account" {
        /// With the provider, for us.
        Provider = "provider",
        /// Owed to the payer: taken and neither earned nor given back.
        Payer = "payer",
        /// Earned, without tax.
        Revenue = "revenue",
        /// Owed as tax.
        Tax = "tax",
        /// Taken away while a dispute is decided, or for good.
        Disputed = "disputed",
    }
}

words! {
    /// Why a posting was made.
    Cause, "cause" {
        /// Money was taken from the payer.
        Capture = "capture",
        /// The booking was confirmed, so the money is earned.
        Earning = "earning",
        /// Money was given back, or came back to us.
        Refund = "refund",
        /// A dispute took money away, or gave it back.
        Dispute = "dispute",
    }
}

/// A change of one account; above zero adds to what we have, below to what we owe or earned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The account.
    pub account: Account,
    /// How it changes.
    pub amount: Money,
}

/// Entries that belong together and are nothing together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// Why.
    pub cause: Cause,
    /// The entries, none of nothing.
    pub entries: Vec<Entry>,
}

impl Posting {
    fn new(cause: Cause, entries: [(Account, Money); 2]) -> Self {
        let entries = entries.into_iter().map(|(account, amount)| Entry { account, amount });
        Self { cause, entries: entries.filter(|entry| !entry.amount.is_zero()).collect() }
    }
}

/// What a payment amounts to: the numbers that its postings follow from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balances {
    captured: Money,
    returned: Money,
    withheld: Money,
    revenue: Money,
    tax: Money,
}

impl Balances {
    /// Nothing yet.
    pub fn none(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self { captured: zero, returned: zero, withheld: zero, revenue: zero, tax: zero }
    }

    /// Those of a payment, of whose amount `tax` is tax.
    ///
    /// What was given back of an honoured payment takes its share of revenue and tax with it.
    ///
    /// # Errors
    /// `currency-mismatch` for tax in another currency, `invalid` for more than can be counted.
    pub fn of(standing: &Standing, settled: Option<Settled>, tax: Money) -> Result<Self, Refusal> {
        let currency = standing.amount.currency;
        let back =
            standing.refunds.values().filter(|refund| refund.state == RefundState::Succeeded);
        let returned = Money::sum(currency, back.map(|refund| refund.amount))?;
        let away = standing.disputes.values().filter(|dispute| dispute.state.withholds());
        let withheld = Money::sum(currency, away.map(|dispute| dispute.amount))?;
        let none = Self { captured: standing.captured, returned, withheld, ..Self::none(currency) };
        tax.same_currency(standing.amount)?;
        if settled != Some(Settled::Honoured) || standing.amount.is_zero() {
            return Ok(none);
        }
        // What came on top of the amount stays the payer's.
        let kept = standing.captured.minus(returned)?.smaller(standing.amount)?;
        let tax = tax.part(kept.amount, standing.amount.amount, crate::money::Rounding::HalfUp)?;
        Ok(Self { revenue: kept.minus(tax)?, tax, ..none })
    }

    /// What is earned, with tax.
    ///
    /// # Errors
    /// `invalid` for more than can be counted.
    pub fn earned(&self) -> Result<Money, Refusal> {
        self.revenue.plus(self.tax)
    }

    /// What each account holds.
    ///
    /// # Errors
    /// `invalid` for more than can be counted.
    pub fn accounts(&self) -> Result<Vec<(Account, Money)>, Refusal> {
        let zero = Self::none(self.captured.currency);
        let mut held: Vec<(Account, Money)> = Vec::new();
        for entry in postings(&zero, self)?.into_iter().flat_map(|posting| posting.entries) {
            match held.iter_mut().find(|(account, _)| *account == entry.account) {
                Some((_, sum)) => *sum = sum.plus(entry.amount)?,
                None => held.push((entry.account, entry.amount)),
            }
        }
        held.retain(|(_, sum)| !sum.is_zero());
        Ok(held)
    }
}

/// The postings that lead from one state of a payment to another, each nothing in sum.
///
/// # Errors
/// `currency-mismatch` for two currencies, `invalid` for more than can be counted.
pub fn postings(before: &Balances, after: &Balances) -> Result<Vec<Posting>, Refusal> {
    let captured = after.captured.minus(before.captured)?;
    let returned = after.returned.minus(before.returned)?;
    let withheld = after.withheld.minus(before.withheld)?;
    let revenue = after.revenue.minus(before.revenue)?;
    let tax = after.tax.minus(before.tax)?;
    let pair = |cause, to, from, amount: Money| -> Result<Posting, Refusal> {
        Ok(Posting::new(cause, [(to, amount), (from, amount.negated()?)]))
    };
    let all = [
        pair(Cause::Capture, Account::Provider, Account::Payer, captured)?,
        pair(Cause::Earning, Account::Payer, Account::Revenue, revenue)?,
        pair(Cause::Earning, Account::Payer, Account::Tax, tax)?,
        pair(Cause::Refund, Account::Payer, Account::Provider, returned)?,
        pair(Cause::Dispute, Account::Disputed, Account::Provider, withheld)?,
    ];
    Ok(all.into_iter().filter(|posting| !posting.entries.is_empty()).collect())
}
