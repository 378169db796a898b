//! A provider for trying things out: no network, no money, and the outcome follows from the amount.
//!
//! The last two digits of the amount decide: `01` is declined, `02` stays open, `03` is on its way for days, `04` is
//! paid and its refunds fail; everything else is paid at once. The id says all there is to know, so nothing is kept.

use planify_core::money::{Currency, Money};
use planify_core::payment::{PaymentState, Refund, RefundState, Snapshot};

use crate::error::{NotificationError, PaymentError};
use crate::provider::{
    BoxFuture, Cancelled, Capabilities, Capture, Changes, Fetched, Key, Mode, Next, Notice,
    Notification, Order, PaymentProvider, RefundAsk, Refunded, Started,
};

const NAME: &str = "sim";

/// Pretends to take money.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sim;

/// What an id of this provider says.
struct Made {
    amount: Money,
    capture: Capture,
}

impl Made {
    fn external(&self, payment: &str) -> String {
        let capture = match self.capture {
            Capture::AtOnce => "now",
            Capture::Later => "later",
        };
        format!("sim_{capture}_{}_{}_{payment}", self.amount.amount, self.amount.currency)
    }

    fn read(external: &str) -> Result<Self, PaymentError> {
        let not_found = || PaymentError::NotFound { id: crate::error::line(external) };
        let mut parts = external.splitn(5, '_').skip(1);
        let capture = match parts.next() {
            Some("now") => Capture::AtOnce,
            Some("later") => Capture::Later,
            _ => return Err(not_found()),
        };
        let amount = parts.next().and_then(|text| text.parse().ok()).ok_or_else(not_found)?;
        let currency: Currency =
            parts.next().and_then(|text| text.parse().ok()).ok_or_else(not_found)?;
        Ok(Self { amount: Money::new(amount, currency), capture })
    }

    fn state(&self) -> PaymentState {
        match (self.amount.amount % 100, self.capture) {
            (1, _) => PaymentState::Failed,
            (2, _) => PaymentState::Open,
            (3, _) => PaymentState::Processing,
            (_, Capture::Later) => PaymentState::Authorised,
            (_, Capture::AtOnce) => PaymentState::Paid,
        }
    }

    fn snapshot(&self) -> Snapshot {
        match self.state() {
            PaymentState::Paid => Snapshot::paid(self.amount),
            state => Snapshot::unpaid(state, self.amount.currency),
        }
    }

    fn fetched(&self) -> Fetched {
        Fetched { snapshot: self.snapshot(), aliases: Vec::new() }
    }
}

fn start(order: &Order) -> Result<Started, PaymentError> {
    if order.amount.amount <= 0 {
        let text = format!("{} cannot be taken", order.amount);
        return Err(PaymentError::Refused { code: "amount".to_owned(), text });
    }
    let made = Made { amount: order.amount, capture: order.capture };
    let external = made.external(&order.payment);
    Ok(Started { external, next: Next::Nothing, snapshot: made.snapshot() })
}

fn cancel(external: &str) -> Result<Cancelled, PaymentError> {
    let made = Made::read(external)?;
    Ok(match made.state() {
        PaymentState::Open | PaymentState::Authorised => {
            let snapshot = Snapshot::unpaid(PaymentState::Cancelled, made.amount.currency);
            Cancelled::Ended(Fetched { snapshot, aliases: Vec::new() })
        }
        PaymentState::Failed => Cancelled::Ended(made.fetched()),
        _ => Cancelled::TooLate(made.fetched()),
    })
}

fn capture(external: &str, amount: Money) -> Result<Fetched, PaymentError> {
    let made = Made::read(external)?;
    let fits = made.state() == PaymentState::Authorised
        && amount.currency == made.amount.currency
        && (1..=made.amount.amount).contains(&amount.amount);
    if !fits {
        let text = format!("{amount} cannot be taken of it");
        return Err(PaymentError::Refused { code: "capture".to_owned(), text });
    }
    Ok(Fetched { snapshot: Snapshot::paid(amount), aliases: Vec::new() })
}

fn refund(ask: &RefundAsk) -> Result<Refunded, PaymentError> {
    let made = Made::read(&ask.external)?;
    let taken = matches!(made.state(), PaymentState::Paid | PaymentState::Authorised);
    let fits = ask.amount.currency == made.amount.currency
        && (1..=made.amount.amount).contains(&ask.amount.amount);
    if !taken || !fits {
        let text = format!("{} cannot be given back of it", ask.amount);
        return Err(PaymentError::Refused { code: "refund".to_owned(), text });
    }
    let fails = made.amount.amount % 100 == 4;
    let state = if fails { RefundState::Failed } else { RefundState::Succeeded };
    let external = Some(format!("simre_{}", ask.refund));
    Ok(Refunded { external, refund: Refund { amount: ask.amount, state } })
}

fn now<T: Send + 'static>(
    outcome: Result<T, PaymentError>,
) -> BoxFuture<'static, Result<T, PaymentError>> {
    Box::pin(std::future::ready(outcome))
}

impl PaymentProvider for Sim {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            page: false,
            notifications: false,
            polling: true,
            partial_refunds: true,
            later_capture: true,
            settles_later: true,
            shortest: None,
        }
    }

    fn mode(&self) -> Mode {
        Mode::Test
    }

    fn start<'a>(&'a self, order: &'a Order) -> BoxFuture<'a, Result<Started, PaymentError>> {
        now(start(order))
    }

    fn fetch<'a>(&'a self, external: &'a str) -> BoxFuture<'a, Result<Fetched, PaymentError>> {
        now(Made::read(external).map(|made| made.fetched()))
    }

    fn cancel<'a>(
        &'a self,
        external: &'a str,
        _key: &'a Key,
    ) -> BoxFuture<'a, Result<Cancelled, PaymentError>> {
        now(cancel(external))
    }

    fn capture<'a>(
        &'a self,
        external: &'a str,
        amount: Money,
        _key: &'a Key,
    ) -> BoxFuture<'a, Result<Fetched, PaymentError>> {
        now(capture(external, amount))
    }

    fn refund<'a>(&'a self, ask: &'a RefundAsk) -> BoxFuture<'a, Result<Refunded, PaymentError>> {
        now(refund(ask))
    }

    fn parse_notification(
        &self,
        _notification: &Notification<'_>,
    ) -> Result<Vec<Notice>, NotificationError> {
        Err(NotificationError::Unexpected(NAME))
    }

    fn list_changes<'a>(
        &'a self,
        cursor: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Changes, PaymentError>> {
        let cursor = cursor.map(str::to_owned);
        now(Ok(Changes { notices: Vec::new(), cursor, more: false }))
    }

    fn check(&self) -> BoxFuture<'_, Result<String, PaymentError>> {
        now(Ok("pretends to take money".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(amount: i64, capture: Capture) -> Order {
        Order {
            payment: "pay_1".to_owned(),
            description: "Hall".to_owned(),
            amount: Money::new(amount, Currency::EUR),
            capture,
            expires_at: jiff::Timestamp::UNIX_EPOCH,
            return_url: "https://example.org/".to_owned(),
            email: None,
            key: "k".parse().unwrap(),
        }
    }

    #[test]
    fn the_amount_decides_what_happens() {
        for (amount, capture, state) in [
            (1_000, Capture::AtOnce, PaymentState::Paid),
            (1_001, Capture::AtOnce, PaymentState::Failed),
            (1_002, Capture::AtOnce, PaymentState::Open),
            (1_003, Capture::AtOnce, PaymentState::Processing),
            (1_000, Capture::Later, PaymentState::Authorised),
        ] {
            let started = start(&order(amount, capture)).unwrap();
            assert_eq!(started.snapshot.state, state);
            let again = Made::read(&started.external).unwrap();
            assert_eq!(again.snapshot(), started.snapshot, "it is the same when asked");
        }
        for amount in [0, -1] {
            assert!(start(&order(amount, Capture::AtOnce)).is_err());
        }
        for no in ["", "sim_", "sim_now_x_EUR_p", "sim_now_1_XXX_p", "cs_1", "sim_soon_1_EUR_p"] {
            assert!(matches!(Made::read(no), Err(PaymentError::NotFound { .. })), "{no}");
        }
    }

    #[test]
    fn only_what_is_not_paid_can_be_called_off() {
        for (amount, ended) in [(1_000, false), (1_001, true), (1_002, true), (1_003, false)] {
            let external = start(&order(amount, Capture::AtOnce)).unwrap().external;
            let cancelled = cancel(&external).unwrap();
            assert_eq!(matches!(cancelled, Cancelled::Ended(_)), ended, "{amount}");
        }
    }

    #[test]
    fn money_goes_back_only_if_it_was_taken() {
        let refund_of = |amount: i64, back: i64| {
            let external = start(&order(amount, Capture::AtOnce)).unwrap().external;
            let amount = Money::new(back, Currency::EUR);
            let key = "r".parse().unwrap();
            let (payment, refund_id) = ("pay_1".to_owned(), "ref_1".to_owned());
            refund(&RefundAsk { external, payment, refund: refund_id, amount, key })
        };
        assert_eq!(refund_of(1_000, 400).unwrap().refund.state, RefundState::Succeeded);
        assert_eq!(refund_of(1_004, 400).unwrap().refund.state, RefundState::Failed);
        for (amount, back) in [(1_000, 1_001), (1_000, 0), (1_001, 1), (1_002, 1)] {
            assert!(refund_of(amount, back).is_err(), "{amount} {back}");
        }
    }

    #[test]
    fn what_was_reserved_is_taken_in_part_or_whole() {
        let external = start(&order(1_000, Capture::Later)).unwrap().external;
        let euros = |amount| Money::new(amount, Currency::EUR);
        assert_eq!(capture(&external, euros(600)).unwrap().snapshot.captured, euros(600));
        for amount in [0, 1_001] {
            assert!(capture(&external, euros(amount)).is_err());
        }
    }
}
