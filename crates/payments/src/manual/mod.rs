//! Money that people handle: transfers to a bank account, and payment at the door.
//!
//! Nobody can be asked how such a payment stands: a person says so, or the bank's statement, line by line.

mod reference;
mod statement;

pub use reference::Reference;
pub use statement::{Columns, Line, Statement, StatementError};

use planify_core::money::Money;
use planify_core::payment::{PaymentState, Refund, RefundState, Snapshot};
use planify_core::rule::Refusal;

use crate::error::{NotificationError, PaymentError};
use crate::provider::{
    BoxFuture, Cancelled, Capabilities, Changes, Fetched, Key, Mode, Next, Notice, Notification,
    Order, PaymentProvider, RefundAsk, Refunded, Started,
};

const NAME: &str = "manual";

/// Takes money by hand.
#[derive(Debug, Clone)]
pub enum Manual {
    /// Somebody transfers it to an account; a line each of what they need to know.
    Transfer(Vec<String>),
    /// Somebody brings it.
    Door,
}

/// How what came compares with what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// Nothing came.
    Nothing,
    /// So much is missing.
    Under(Money),
    /// All of it came, and no more.
    Exact,
    /// So much came on top.
    Over(Money),
}

/// Compares what came with what was asked for.
///
/// # Errors
/// `currency-mismatch` for two currencies.
pub fn compare(asked: Money, received: Money) -> Result<Received, Refusal> {
    let rest = received.minus(asked)?;
    Ok(match rest.amount {
        0 => Received::Exact,
        above if above > 0 => Received::Over(rest),
        _ if received.amount <= 0 => Received::Nothing,
        _ => Received::Under(rest.negated()?),
    })
}

fn now<T: Send + 'static>(
    outcome: Result<T, PaymentError>,
) -> BoxFuture<'static, Result<T, PaymentError>> {
    Box::pin(std::future::ready(outcome))
}

fn cannot<T>(text: &'static str) -> Result<T, PaymentError> {
    Err(PaymentError::Unsupported { provider: NAME, text })
}

impl PaymentProvider for Manual {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            page: false,
            notifications: false,
            polling: false,
            partial_refunds: true,
            later_capture: false,
            settles_later: matches!(self, Self::Transfer(_)),
            shortest: None,
        }
    }

    /// Money is real here, but nothing that the program does moves it.
    fn mode(&self) -> Mode {
        Mode::Test
    }

    fn start<'a>(&'a self, order: &'a Order) -> BoxFuture<'a, Result<Started, PaymentError>> {
        let reference = Reference::of(&order.payment);
        let next = match self {
            Self::Transfer(payee) => {
                Next::Transfer { reference: reference.grouped(), payee: payee.clone() }
            }
            Self::Door => Next::AtTheDoor,
        };
        let snapshot = Snapshot::unpaid(PaymentState::Open, order.amount.currency);
        now(Ok(Started { external: reference.to_string(), next, snapshot }))
    }

    fn fetch<'a>(&'a self, _external: &'a str) -> BoxFuture<'a, Result<Fetched, PaymentError>> {
        now(cannot("only people know whether it was paid"))
    }

    fn cancel<'a>(
        &'a self,
        _external: &'a str,
        _key: &'a Key,
    ) -> BoxFuture<'a, Result<Cancelled, PaymentError>> {
        now(cannot("a transfer cannot be stopped; what comes later is given back"))
    }

    fn capture<'a>(
        &'a self,
        _external: &'a str,
        _amount: Money,
        _key: &'a Key,
    ) -> BoxFuture<'a, Result<Fetched, PaymentError>> {
        now(cannot("nothing is reserved"))
    }

    /// Promises the money: a person transfers it and says so.
    fn refund<'a>(&'a self, ask: &'a RefundAsk) -> BoxFuture<'a, Result<Refunded, PaymentError>> {
        let refund = Refund { amount: ask.amount, state: RefundState::Pending };
        now(Ok(Refunded { external: None, refund }))
    }

    fn parse_notification(
        &self,
        _notification: &Notification<'_>,
    ) -> Result<Vec<Notice>, NotificationError> {
        Err(NotificationError::Unexpected(NAME))
    }

    fn list_changes<'a>(
        &'a self,
        _cursor: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Changes, PaymentError>> {
        now(cannot("only people know what changed"))
    }

    fn check(&self) -> BoxFuture<'_, Result<String, PaymentError>> {
        let what = match self {
            Self::Transfer(_) => "transfers to a bank account",
            Self::Door => "payment at the door",
        };
        now(Ok(what.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_little_and_too_much_are_told_apart() {
        let eur = |text: &str| -> Money { format!("{text} EUR").parse().unwrap() };
        for (received, outcome) in [
            ("0", Received::Nothing),
            ("-5", Received::Nothing),
            ("99.99", Received::Under(eur("0.01"))),
            ("100", Received::Exact),
            ("100.01", Received::Over(eur("0.01"))),
        ] {
            assert_eq!(compare(eur("100"), eur(received)).unwrap(), outcome, "{received}");
        }
        assert_eq!(compare(eur("0"), eur("0")).unwrap(), Received::Exact);
        let yen = "100 JPY".parse().unwrap();
        assert_eq!(compare(eur("100"), yen).unwrap_err().code, "currency-mismatch");
    }
}
