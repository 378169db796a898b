//! One call to a provider: an errand in, what was said out.

use std::time::Duration;

use jiff::SignedDuration;
use planify_core::payment::{Errand, Payment, Way};
use planify_engine::payments::errands::{Ask, Said};
use planify_payments::{
    Cancelled, Capture, Fetched, Key, Next, Order, PaymentError, PaymentProvider, RefundAsk,
    Started,
};

/// How long a provider has for an answer.
const PATIENCE: Duration = Duration::from_secs(40);

/// Asks a provider; whatever happens is an answer.
pub async fn perform(provider: &dyn PaymentProvider, ask: &Ask) -> Said {
    match tokio::time::timeout(PATIENCE, call(provider, ask)).await {
        Ok(Ok(said)) => said,
        Ok(Err(error)) => failed(error),
        Err(_) => Said::Trouble { text: "the provider does not answer".to_owned(), rest: None },
    }
}

async fn call(provider: &dyn PaymentProvider, ask: &Ask) -> Result<Said, PaymentError> {
    let payment = &ask.payment;
    Ok(match &ask.errand {
        Errand::Start => started(provider.start(&order(payment)?).await?),
        Errand::Look { external } => seen(provider.fetch(external).await?),
        Errand::End { external } => {
            match provider.cancel(external, &key(payment.end_key())?).await? {
                Cancelled::Ended(fetched) | Cancelled::TooLate(fetched) => seen(fetched),
            }
        }
        Errand::Refund { external, refund, amount } => {
            let asked = RefundAsk {
                external: external.clone(),
                payment: payment.id.to_string(),
                refund: refund.to_string(),
                amount: *amount,
                key: key(payment.refund_key(*refund))?,
            };
            match provider.refund(&asked).await {
                Ok(made) => Said::Refunded(made.refund),
                // Perhaps it is disputed, or was given back otherwise: the look says which.
                Err(error @ PaymentError::Refused { .. }) => {
                    let Fetched { snapshot, aliases } = provider.fetch(external).await?;
                    Said::Declined { text: error.to_string(), snapshot, aliases }
                }
                Err(error) => return Err(error),
            }
        }
    })
}

fn order(payment: &Payment) -> Result<Order, PaymentError> {
    Ok(Order {
        payment: payment.id.to_string(),
        description: payment.description.clone(),
        amount: payment.standing.amount,
        capture: Capture::AtOnce,
        expires_at: payment.expires_at,
        return_url: payment.return_url.clone(),
        email: None,
        key: key(payment.start_key())?,
    })
}

fn key(text: String) -> Result<Key, PaymentError> {
    text.parse().map_err(|_| PaymentError::Garbled { text: "the key of a call is none".to_owned() })
}

fn started(started: Started) -> Said {
    let way = match started.next {
        Next::Page(page) => Way::Page(page),
        Next::Transfer { reference, payee } => Way::Transfer { reference, payee },
        Next::AtTheDoor => Way::Door,
        Next::Nothing => Way::Nothing,
    };
    Said::Started { external: started.external, way, snapshot: started.snapshot }
}

fn seen(fetched: Fetched) -> Said {
    Said::Seen { snapshot: fetched.snapshot, aliases: fetched.aliases }
}

fn failed(error: PaymentError) -> Said {
    let text = error.to_string();
    match error {
        PaymentError::Refused { .. } | PaymentError::NotFound { .. } => Said::Refused(text),
        PaymentError::Unsupported { .. } => Said::Unable(text),
        PaymentError::Unavailable { after, .. } => {
            let rest = after.and_then(|after| SignedDuration::try_from(after).ok());
            Said::Trouble { text, rest }
        }
        PaymentError::Spent { .. } => Said::Spent(text),
        PaymentError::Unauthorised
        | PaymentError::Unknown { .. }
        | PaymentError::Garbled { .. } => Said::Trouble { text, rest: None },
    }
}
