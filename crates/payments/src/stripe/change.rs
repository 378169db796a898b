//! What is changed at Stripe: pages are closed, money is given back.
//!
//! Where an answer is missing, a look says what was done: the same key may bring back the same error for a day.

use planify_core::payment::PaymentState;

use super::api::Form;
use super::objects::{Expandable, Refund};
use super::translate::{self, PAYMENT, REFUND};
use super::units::to_stripe;
use super::{Stripe, is_session};
use crate::error::PaymentError;
use crate::provider::{Cancelled, Key, RefundAsk, Refunded};

/// The most pages of refunds of one payment that are read.
const MOST_PAGES: usize = 10;

impl Stripe {
    /// All that was given back of a payment.
    pub(super) async fn refunds_of(&self, intent: &str) -> Result<Vec<Refund>, PaymentError> {
        let (mut all, mut after) = (Vec::new(), None);
        for _ in 0..MOST_PAGES {
            let page = self.api.refunds_of(intent, after.as_deref()).await?;
            after = page.data.last().map(|refund| refund.id.clone());
            all.extend(page.data);
            if !page.has_more || after.is_none() {
                break;
            }
        }
        Ok(all)
    }

    pub(super) async fn call_off(
        &self,
        external: &str,
        key: &Key,
    ) -> Result<Cancelled, PaymentError> {
        let asked = if is_session(external) {
            self.api.expire_session(external, key).await.map(drop)
        } else {
            self.api.cancel_intent(external, key).await.map(drop)
        };
        if let Err(error) = asked.as_ref()
            && !is_doubtful(error)
        {
            return Err(error.clone());
        }
        // A refusal says that it is not open any more, and the look says what it is instead.
        let fetched = match (self.look(external).await, &asked) {
            (Ok(fetched), _) => fetched,
            (Err(_), Err(error)) if !matches!(error, PaymentError::Refused { .. }) => {
                return Err(error.clone());
            }
            (Err(error), _) => return Err(error),
        };
        match fetched.snapshot.state {
            state if state.is_over_unpaid() => Ok(Cancelled::Ended(fetched)),
            PaymentState::Created | PaymentState::Open => match asked {
                Err(error) => Err(error),
                Ok(()) => Err(PaymentError::Unknown { text: "it is still open".to_owned() }),
            },
            _ => Ok(Cancelled::TooLate(fetched)),
        }
    }

    /// The payment behind a page.
    pub(super) async fn intent_of(&self, external: &str) -> Result<String, PaymentError> {
        if !is_session(external) {
            return Ok(external.to_owned());
        }
        match self.api.session(external).await?.payment_intent {
            Some(Expandable::Id(id)) => Ok(id),
            Some(Expandable::Object(intent)) => Ok(intent.id),
            None => Err(PaymentError::Refused {
                code: "not_paid".to_owned(),
                text: "nobody paid there yet".to_owned(),
            }),
        }
    }

    pub(super) async fn give_back(&self, ask: &RefundAsk) -> Result<Refunded, PaymentError> {
        let intent = self.intent_of(&ask.external).await?;
        // A key is forgotten after a day, and a repetition after that must not give back more.
        let made = match self.refund_named(&intent, &ask.refund).await? {
            Some(made) => made,
            None => self.make_refund(&intent, ask).await?,
        };
        let (_, refund) = translate::refund(&made)?;
        Ok(Refunded { external: Some(made.id), refund })
    }

    async fn make_refund(&self, intent: &str, ask: &RefundAsk) -> Result<Refund, PaymentError> {
        let form = Form::default()
            .with("payment_intent", intent)
            .with("amount", to_stripe(ask.amount)?.to_string())
            .with(format!("metadata[{PAYMENT}]"), &ask.payment)
            .with(format!("metadata[{REFUND}]"), &ask.refund);
        match self.api.create_refund(form, &ask.key).await {
            Err(
                error @ (PaymentError::Unknown { .. }
                | PaymentError::Spent { .. }
                | PaymentError::Garbled { .. }),
            ) => {
                let made = self.refund_named(intent, &ask.refund).await;
                made.ok().flatten().ok_or(error)
            }
            made => made,
        }
    }

    /// The refund of a payment that has our id.
    async fn refund_named(&self, intent: &str, id: &str) -> Result<Option<Refund>, PaymentError> {
        let all = self.refunds_of(intent).await?;
        Ok(all.into_iter().find(|refund| refund.names(REFUND, id)))
    }
}

/// Whether the thing may stand otherwise than before in spite of the error.
fn is_doubtful(error: &PaymentError) -> bool {
    matches!(
        error,
        PaymentError::Refused { .. }
            | PaymentError::Unknown { .. }
            | PaymentError::Spent { .. }
            | PaymentError::Garbled { .. }
    )
}
