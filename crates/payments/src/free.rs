//! Bookings that cost nothing: paid as soon as they are started.

use planify_core::money::Money;
use planify_core::payment::Snapshot;

use crate::error::{NotificationError, PaymentError};
use crate::provider::{
    BoxFuture, Cancelled, Capabilities, Changes, Fetched, Key, Mode, Next, Notice, Notification,
    Order, PaymentProvider, RefundAsk, Refunded, Started,
};

const NAME: &str = "free";

/// Takes no money.
#[derive(Debug, Clone, Copy, Default)]
pub struct Free;

/// Refuses what this provider cannot do.
fn cannot<T: Send + 'static>(text: &'static str) -> BoxFuture<'static, Result<T, PaymentError>> {
    let error = PaymentError::Unsupported { provider: NAME, text };
    Box::pin(std::future::ready(Err(error)))
}

impl PaymentProvider for Free {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            page: false,
            notifications: false,
            polling: false,
            partial_refunds: false,
            later_capture: false,
            settles_later: false,
            shortest: None,
        }
    }

    fn mode(&self) -> Mode {
        Mode::Test
    }

    fn start<'a>(&'a self, order: &'a Order) -> BoxFuture<'a, Result<Started, PaymentError>> {
        if !order.amount.is_zero() {
            return cannot("the booking has a price");
        }
        let started = Started {
            external: format!("free_{}", order.payment),
            next: Next::Nothing,
            snapshot: Snapshot::paid(order.amount),
        };
        Box::pin(std::future::ready(Ok(started)))
    }

    fn fetch<'a>(&'a self, _external: &'a str) -> BoxFuture<'a, Result<Fetched, PaymentError>> {
        cannot("nobody is asked about it")
    }

    fn cancel<'a>(
        &'a self,
        _external: &'a str,
        _key: &'a Key,
    ) -> BoxFuture<'a, Result<Cancelled, PaymentError>> {
        cannot("it was paid when it was started")
    }

    fn capture<'a>(
        &'a self,
        _external: &'a str,
        _amount: Money,
        _key: &'a Key,
    ) -> BoxFuture<'a, Result<Fetched, PaymentError>> {
        cannot("there is nothing to take")
    }

    fn refund<'a>(&'a self, _ask: &'a RefundAsk) -> BoxFuture<'a, Result<Refunded, PaymentError>> {
        cannot("there is nothing to give back")
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
        cannot("nothing changes")
    }

    fn check(&self) -> BoxFuture<'_, Result<String, PaymentError>> {
        Box::pin(std::future::ready(Ok("no money is taken".to_owned())))
    }
}
