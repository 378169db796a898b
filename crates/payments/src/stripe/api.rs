//! The calls to Stripe that are made, each with the few parameters that are needed.
//!
//! Every call that changes something carries a key, so repeating it does nothing new. The version of the API is pinned:
//! what an answer looks like follows from it, not from a setting of the account.

use std::time::Duration;

use planify_outbound::{
    Client, HeaderName, HeaderValue, Method, Request, Response, StatusCode, Url,
};
use serde::de::DeserializeOwned;

use super::objects::{Account, Dispute, Event, Intent, List, Problem, Refund, Session};
use crate::Secret;
use crate::error::{PaymentError, line};
use crate::provider::Key;

/// The version whose schema the tests check requests and answers against.
pub const VERSION: &str = "2026-08-26.dahlia";

/// How much a page of a list holds.
pub(super) const PAGE: &str = "100";

/// The parameters of a call: names with brackets, as Stripe writes nested values.
#[derive(Debug, Default)]
pub(super) struct Form(Vec<(String, String)>);

impl Form {
    /// Adds a parameter.
    pub(super) fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    /// Adds a parameter if there is a value.
    pub(super) fn with_some(self, name: &str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    fn encoded(&self) -> String {
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }
}

/// Speaks to Stripe.
#[derive(Debug)]
pub struct Api {
    client: Client,
    base: Url,
    key: Secret,
    account: Option<String>,
}

impl Api {
    /// For a key, at an address, for a connected account or one's own.
    pub fn new(client: Client, base: Url, key: Secret, account: Option<String>) -> Self {
        Self { client, base, key, account }
    }

    /// Makes a page where somebody pays.
    pub(super) async fn create_session(
        &self,
        form: Form,
        key: &Key,
    ) -> Result<Session, PaymentError> {
        self.post(&["checkout", "sessions"], &form, key).await
    }

    /// A page, with its payment and the last attempt.
    pub async fn session(&self, id: &str) -> Result<Session, PaymentError> {
        let form = Form::default().with("expand[]", "payment_intent.latest_charge");
        self.get(&["checkout", "sessions", id], &form).await
    }

    /// Closes a page, so that nobody can pay there any more.
    pub async fn expire_session(&self, id: &str, key: &Key) -> Result<Session, PaymentError> {
        self.post(&["checkout", "sessions", id, "expire"], &Form::default(), key).await
    }

    /// A payment, with its last attempt.
    pub async fn intent(&self, id: &str) -> Result<Intent, PaymentError> {
        let form = Form::default().with("expand[]", "latest_charge");
        self.get(&["payment_intents", id], &form).await
    }

    /// Calls a payment off, or lets go of what was reserved.
    pub async fn cancel_intent(&self, id: &str, key: &Key) -> Result<Intent, PaymentError> {
        let form = Form::default().with("cancellation_reason", "abandoned");
        self.post(&["payment_intents", id, "cancel"], &form, key).await
    }

    /// Takes so many of Stripe's units of what was reserved.
    pub async fn capture_intent(
        &self,
        id: &str,
        amount: i64,
        key: &Key,
    ) -> Result<Intent, PaymentError> {
        let form = Form::default().with("amount_to_capture", amount.to_string());
        self.post(&["payment_intents", id, "capture"], &form, key).await
    }

    /// Gives money back.
    pub(super) async fn create_refund(
        &self,
        form: Form,
        key: &Key,
    ) -> Result<Refund, PaymentError> {
        self.post(&["refunds"], &form, key).await
    }

    /// Money on its way back.
    pub async fn refund(&self, id: &str) -> Result<Refund, PaymentError> {
        self.get(&["refunds", id], &Form::default()).await
    }

    /// A page of what was given back of a payment, behind `after`.
    pub async fn refunds_of(
        &self,
        intent: &str,
        after: Option<&str>,
    ) -> Result<List<Refund>, PaymentError> {
        let form = Form::default()
            .with("payment_intent", intent)
            .with("limit", PAGE)
            .with_some("starting_after", after);
        self.get(&["refunds"], &form).await
    }

    /// A dispute.
    pub async fn dispute(&self, id: &str) -> Result<Dispute, PaymentError> {
        self.get(&["disputes", id], &Form::default()).await
    }

    /// The disputes about a payment.
    pub async fn disputes_of(&self, intent: &str) -> Result<List<Dispute>, PaymentError> {
        let form = Form::default().with("payment_intent", intent).with("limit", PAGE);
        self.get(&["disputes"], &form).await
    }

    /// Something that happened.
    pub async fn event(&self, id: &str) -> Result<Event, PaymentError> {
        self.get(&["events", id], &Form::default()).await
    }

    /// What happened of these kinds: the newest, or what came next after `since`.
    pub async fn events(
        &self,
        kinds: &[&str],
        since: Option<&str>,
    ) -> Result<List<Event>, PaymentError> {
        let form = Form::default().with("limit", PAGE).with_some("ending_before", since);
        let form = kinds.iter().fold(form, |form, kind| form.with("types[]", *kind));
        self.get(&["events"], &form).await
    }

    /// Who the key belongs to.
    pub async fn account(&self) -> Result<Account, PaymentError> {
        self.get(&["account"], &Form::default()).await
    }

    async fn get<T: DeserializeOwned>(
        &self,
        path: &[&str],
        form: &Form,
    ) -> Result<T, PaymentError> {
        let mut url = self.url(path)?;
        if !form.0.is_empty() {
            url.set_query(Some(&form.encoded()));
        }
        self.send(Request::get(url), path).await
    }

    async fn post<T: DeserializeOwned>(
        &self,
        path: &[&str],
        form: &Form,
        key: &Key,
    ) -> Result<T, PaymentError> {
        let value = HeaderValue::try_from(key.as_str())
            .expect("a key is printable ASCII, which a header may hold");
        let request = Request::new(Method::POST, self.url(path)?)
            .header(HeaderName::from_static("idempotency-key"), value)
            .body("application/x-www-form-urlencoded", form.encoded());
        self.send(request, path).await
    }

    /// The address of a call; ids become one segment each, whatever is in them.
    fn url(&self, path: &[&str]) -> Result<Url, PaymentError> {
        let mut url = self.base.clone();
        let odd = path.iter().any(|part| part.is_empty() || *part == "." || *part == "..");
        match url.path_segments_mut() {
            Ok(mut segments) if !odd => {
                segments.pop_if_empty().push("v1").extend(path);
            }
            _ => return Err(PaymentError::NotFound { id: line(&path.join("/")) }),
        }
        Ok(url)
    }

    async fn send<T: DeserializeOwned>(
        &self,
        request: Request,
        path: &[&str],
    ) -> Result<T, PaymentError> {
        let mut bearer = HeaderValue::try_from(format!("Bearer {}", self.key.expose()))
            .expect("a secret is printable ASCII, which a header may hold");
        bearer.set_sensitive(true);
        let mut request = request
            .header(planify_outbound::header::AUTHORIZATION, bearer)
            .header(HeaderName::from_static("stripe-version"), HeaderValue::from_static(VERSION));
        if let Some(account) = &self.account {
            let account = HeaderValue::try_from(account)
                .map_err(|_| PaymentError::NotFound { id: line(account) })?;
            request = request.header(HeaderName::from_static("stripe-account"), account);
        }
        let response = self.client.send(request).await?;
        if !response.status.is_success() {
            return Err(self.problem(&response, path));
        }
        serde_json::from_slice(&response.body)
            .map_err(|error| PaymentError::Garbled { text: line(&error.to_string()) })
    }

    fn problem(&self, response: &Response, path: &[&str]) -> PaymentError {
        let said: Problem = serde_json::from_slice(&response.body).unwrap_or_default();
        let text = said.error.message.unwrap_or_else(|| format!("status {}", response.status));
        let text = line(&text.replace(self.key.expose(), "…"));
        match response.status {
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => PaymentError::Unauthorised,
            StatusCode::NOT_FOUND => PaymentError::NotFound { id: line(&path.join("/")) },
            // Another call with the same key is being worked on, or there were too many.
            StatusCode::CONFLICT | StatusCode::TOO_MANY_REQUESTS => {
                let after = response.header(&planify_outbound::header::RETRY_AFTER);
                let after = after.and_then(|text| text.parse().ok()).map(Duration::from_secs);
                PaymentError::Unavailable { text, after }
            }
            status if status.is_server_error() => {
                let replayed = response.header(&HeaderName::from_static("idempotent-replayed"));
                // The key brings back what failed for as long as it is remembered.
                if replayed == Some("true") {
                    PaymentError::Spent { text }
                } else {
                    PaymentError::Unknown { text }
                }
            }
            // A page ends half an hour after it is made at the earliest: this one was asked for too long ago.
            StatusCode::BAD_REQUEST if said.error.param.as_deref() == Some("expires_at") => {
                PaymentError::Spent { text }
            }
            status if status.is_client_error() => PaymentError::Refused {
                code: line(&said.error.code.unwrap_or(said.error.kind)),
                text,
            },
            status => PaymentError::Garbled { text: format!("status {status}") },
        }
    }
}
