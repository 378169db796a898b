//! Stripe: its hosted page, payments, refunds, disputes and events.
//!
//! What a webhook says is never believed beyond "ask again": a payment stands as Stripe answers when asked.

pub mod api;
mod change;
pub mod objects;
mod signature;
#[cfg(test)]
mod tests;
mod translate;
mod units;

use std::time::Duration;

use jiff::Timestamp;
use planify_core::money::Money;
use planify_core::payment::{PaymentState, Snapshot};
use planify_outbound::{Client, Policy, Target, Url};

use self::api::{Api, Form};
use self::objects::{Event, Expandable, Intent};
use self::translate::PAYMENT;
use self::units::to_stripe;
use crate::Secret;
use crate::error::{NotificationError, PaymentError};
use crate::provider::{
    BoxFuture, Cancelled, Capabilities, Capture, Changes, Fetched, Key, Mode, Next, Notice,
    Notification, Order, PaymentProvider, RefundAsk, Refunded, Started,
};

const NAME: &str = "stripe";
/// Where Stripe is.
const HOME: &str = "https://api.stripe.com";

/// The events that are asked for, and that a webhook endpoint needs.
pub const EVENTS: [&str; 15] = [
    "checkout.session.completed",
    "checkout.session.async_payment_succeeded",
    "checkout.session.async_payment_failed",
    "checkout.session.expired",
    "payment_intent.succeeded",
    "payment_intent.payment_failed",
    "payment_intent.canceled",
    "charge.refunded",
    "refund.created",
    "refund.updated",
    "refund.failed",
    "charge.dispute.created",
    "charge.dispute.funds_withdrawn",
    "charge.dispute.funds_reinstated",
    "charge.dispute.closed",
];

/// What Stripe is used with.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The secret or restricted key.
    pub key: Secret,
    /// The secrets of webhook endpoints; several while one is replaced.
    pub webhook_secrets: Vec<Secret>,
    /// Another address than Stripe's own: a simulator or a proxy.
    pub base: Option<Url>,
    /// A connected account.
    pub account: Option<String>,
}

/// Stripe cannot be used with these settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// The key is none of a server.
    #[error("the key of Stripe begins with `sk_live_`, `sk_test_`, `rk_live_` or `rk_test_`")]
    Key,
    /// The address is none that can be called.
    #[error("the address of Stripe is `https://…` or `http://…`, without a query")]
    Base,
}

/// Takes money through Stripe.
#[derive(Debug)]
pub struct Stripe {
    api: Api,
    mode: Mode,
    webhook_secrets: Vec<Secret>,
    account: Option<String>,
}

impl Stripe {
    /// With the usual rules for calls.
    ///
    /// # Errors
    /// A [`SettingsError`] for settings that cannot work.
    pub fn new(settings: Settings) -> Result<Self, SettingsError> {
        Self::with_policy(settings, Policy::new(NAME))
    }

    /// With rules for calls of one's own.
    ///
    /// # Errors
    /// A [`SettingsError`] for settings that cannot work.
    pub fn with_policy(settings: Settings, mut policy: Policy) -> Result<Self, SettingsError> {
        let mode = mode_of(&settings.key).ok_or(SettingsError::Key)?;
        let home: Url = HOME.parse().expect("the address is one");
        let base = settings.base.unwrap_or_else(|| home.clone());
        let target =
            Target::of(&base).filter(|_| base.query().is_none() && base.fragment().is_none());
        let target = target.ok_or(SettingsError::Base)?;
        if base != home {
            // The operator named it.
            policy = policy.allowing(target);
        }
        Ok(Self {
            api: Api::new(Client::new(policy), base, settings.key, settings.account.clone()),
            mode,
            webhook_secrets: settings.webhook_secrets,
            account: settings.account,
        })
    }

    /// The calls themselves.
    pub fn api(&self) -> &Api {
        &self.api
    }

    async fn start_session(&self, order: &Order) -> Result<Started, PaymentError> {
        let amount = to_stripe(order.amount)?.to_string();
        let currency = order.amount.currency.code().to_ascii_lowercase();
        let captured = match order.capture {
            Capture::AtOnce => None,
            Capture::Later => Some("manual"),
        };
        let form = Form::default()
            .with("mode", "payment")
            .with("client_reference_id", &order.payment)
            .with("expires_at", order.expires_at.as_second().to_string())
            .with("success_url", &order.return_url)
            .with("cancel_url", &order.return_url)
            .with_some("customer_email", order.email.as_deref())
            .with("line_items[0][quantity]", "1")
            .with("line_items[0][price_data][currency]", currency)
            .with("line_items[0][price_data][unit_amount]", amount)
            .with("line_items[0][price_data][product_data][name]", &order.description)
            .with(format!("metadata[{PAYMENT}]"), &order.payment)
            .with(format!("payment_intent_data[metadata][{PAYMENT}]"), &order.payment)
            .with_some("payment_intent_data[capture_method]", captured);
        let session = self.api.create_session(form, &order.key).await?;
        let page = session.url.clone().ok_or_else(|| PaymentError::Garbled {
            text: "a page without its address".to_owned(),
        })?;
        // The total is ours: an answer that leaves it out is still the page that was asked for.
        let snapshot = match session.currency {
            Some(_) => translate::session(&session)?,
            None => Snapshot::unpaid(PaymentState::Open, order.amount.currency),
        };
        Ok(Started { external: session.id, next: Next::Page(page), snapshot })
    }

    async fn look(&self, external: &str) -> Result<Fetched, PaymentError> {
        let (snapshot, intent) = if is_session(external) {
            let session = self.api.session(external).await?;
            (translate::session(&session)?, session.payment_intent)
        } else {
            let intent = self.api.intent(external).await?;
            (translate::intent(&intent)?, Some(Expandable::Object(Box::new(intent))))
        };
        match intent {
            None => Ok(Fetched { snapshot, aliases: Vec::new() }),
            Some(Expandable::Id(id)) => Ok(Fetched { snapshot, aliases: vec![id] }),
            Some(Expandable::Object(intent)) => self.look_further(snapshot, &intent).await,
        }
    }

    /// Adds refunds and disputes, if any money was taken.
    async fn look_further(
        &self,
        mut snapshot: Snapshot,
        intent: &Intent,
    ) -> Result<Fetched, PaymentError> {
        let aliases = vec![intent.id.clone()];
        if intent.amount_received == 0 {
            return Ok(Fetched { snapshot, aliases });
        }
        for refund in self.refunds_of(&intent.id).await? {
            let (key, refund) = translate::refund(&refund)?;
            snapshot.refunds.insert(key, refund);
        }
        let charge = intent.latest_charge.as_ref().and_then(Expandable::object);
        if charge.is_none_or(|charge| charge.disputed) {
            snapshot.disputes = translate::disputes(&self.api.disputes_of(&intent.id).await?.data)?;
        }
        Ok(Fetched { snapshot, aliases })
    }

    async fn changes(&self, cursor: Option<&str>) -> Result<Changes, PaymentError> {
        let page = self.api.events(&EVENTS, cursor).await?;
        let newest = page.data.first().map(|event| event.id.clone());
        let ours = page.data.iter().rev().filter(|event| self.is_ours(event).is_ok());
        let notices = ours.filter_map(|event| translate::notice(event).ok()).collect();
        let more = cursor.is_some() && page.has_more;
        Ok(Changes { notices, cursor: newest.or_else(|| cursor.map(str::to_owned)), more })
    }

    fn is_ours(&self, event: &Event) -> Result<(), NotificationError> {
        if event.livemode != (self.mode == Mode::Live) {
            return Err(NotificationError::WrongMode);
        }
        if event.account != self.account {
            return Err(NotificationError::WrongAccount);
        }
        Ok(())
    }

    fn read(&self, notification: &Notification<'_>) -> Result<Vec<Notice>, NotificationError> {
        let header = notification.headers.get("stripe-signature");
        let header = header.and_then(|value| value.to_str().ok());
        let header = header.ok_or(NotificationError::Unsigned)?;
        signature::verify(header, notification.body, &self.webhook_secrets, notification.now)?;
        let event: Event = serde_json::from_slice(notification.body).map_err(|error| {
            NotificationError::Malformed(crate::error::line(&error.to_string()))
        })?;
        self.is_ours(&event)?;
        Ok(vec![translate::notice(&event)?])
    }
}

/// Whether a key moves real money; none if it is no key of a server.
fn mode_of(key: &Secret) -> Option<Mode> {
    let rest = key.expose().strip_prefix("sk_").or_else(|| key.expose().strip_prefix("rk_"))?;
    let (mode, rest) = rest.split_once('_')?;
    match mode {
        _ if rest.is_empty() => None,
        "live" => Some(Mode::Live),
        "test" => Some(Mode::Test),
        _ => None,
    }
}

fn is_session(external: &str) -> bool {
    external.starts_with("cs_")
}

/// The shortest time that Stripe keeps a page open.
pub const SHORTEST: Duration = Duration::from_secs(30 * 60);

/// The earliest end that a page may have which is made now.
pub fn earliest_end(now: Timestamp) -> Timestamp {
    now.saturating_add(SHORTEST).unwrap_or(now)
}

impl PaymentProvider for Stripe {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            page: true,
            notifications: !self.webhook_secrets.is_empty(),
            polling: true,
            partial_refunds: true,
            later_capture: true,
            settles_later: true,
            shortest: Some(SHORTEST),
        }
    }

    fn mode(&self) -> Mode {
        self.mode
    }

    fn start<'a>(&'a self, order: &'a Order) -> BoxFuture<'a, Result<Started, PaymentError>> {
        Box::pin(self.start_session(order))
    }

    fn fetch<'a>(&'a self, external: &'a str) -> BoxFuture<'a, Result<Fetched, PaymentError>> {
        Box::pin(self.look(external))
    }

    fn cancel<'a>(
        &'a self,
        external: &'a str,
        key: &'a Key,
    ) -> BoxFuture<'a, Result<Cancelled, PaymentError>> {
        Box::pin(self.call_off(external, key))
    }

    fn capture<'a>(
        &'a self,
        external: &'a str,
        amount: Money,
        key: &'a Key,
    ) -> BoxFuture<'a, Result<Fetched, PaymentError>> {
        Box::pin(async move {
            let intent = self.intent_of(external).await?;
            self.api.capture_intent(&intent, to_stripe(amount)?, key).await?;
            self.look(external).await
        })
    }

    fn refund<'a>(&'a self, ask: &'a RefundAsk) -> BoxFuture<'a, Result<Refunded, PaymentError>> {
        Box::pin(self.give_back(ask))
    }

    fn parse_notification(
        &self,
        notification: &Notification<'_>,
    ) -> Result<Vec<Notice>, NotificationError> {
        self.read(notification)
    }

    fn list_changes<'a>(
        &'a self,
        cursor: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Changes, PaymentError>> {
        Box::pin(self.changes(cursor))
    }

    fn check(&self) -> BoxFuture<'_, Result<String, PaymentError>> {
        Box::pin(async move {
            let account = self.api.account().await?;
            let ready = if account.charges_enabled { "ready" } else { "not ready to take money" };
            let mode = match self.mode {
                Mode::Live => "live",
                Mode::Test => "test",
            };
            Ok(format!("account `{}`, {mode} mode, {ready}", crate::error::line(&account.id)))
        })
    }
}
