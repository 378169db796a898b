//! Calls about pages and payments.

use serde_json::Value;

use super::answer::Problem;
use super::form::Form;
use super::world::{Session, World};

/// The shortest and the longest that a page is open, in seconds.
const OPEN_FOR: (i64, i64) = (30 * 60, 24 * 60 * 60);

const SESSION: [&str; 13] = [
    "mode",
    "client_reference_id",
    "expires_at",
    "success_url",
    "cancel_url",
    "customer_email",
    "line_items[0][quantity]",
    "line_items[0][price_data][currency]",
    "line_items[0][price_data][unit_amount]",
    "line_items[0][price_data][product_data][name]",
    "metadata[*]",
    "payment_intent_data[metadata][*]",
    "payment_intent_data[capture_method]",
];

impl World {
    pub(super) fn create_session(&mut self, form: &Form) -> Result<Value, Problem> {
        form.only(&SESSION)?;
        if form.need("mode")? != "payment" {
            return Err(Problem::parameter("parameter_invalid", "mode", "only `payment` is known"));
        }
        let item = |name: &str| format!("line_items[0]{name}");
        form.need(&item("[price_data][product_data][name]"))?;
        let currency = form.need(&item("[price_data][currency]"))?.to_owned();
        if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Err(Problem::parameter("parameter_invalid", "currency", &currency));
        }
        let amount = form.number(&item("[price_data][unit_amount]"))?.unwrap_or(-1);
        let quantity = form.number(&item("[quantity]"))?.unwrap_or(0);
        if amount < 0 || !(1..=999_999).contains(&quantity) {
            return Err(Problem::parameter("parameter_invalid_integer", "line_items", "too small"));
        }
        let manual = match form.get("payment_intent_data[capture_method]") {
            None | Some("automatic" | "automatic_async") => false,
            Some("manual") => true,
            Some(other) => {
                return Err(Problem::parameter("parameter_invalid", "capture_method", other));
            }
        };
        let created = self.seconds();
        let expires_at = form.number("expires_at")?.unwrap_or(created + OPEN_FOR.1);
        if !(created + OPEN_FOR.0..=created + OPEN_FOR.1).contains(&expires_at) {
            let why = "must be 30 minutes to 24 hours from now";
            return Err(Problem::parameter("parameter_invalid", "expires_at", why));
        }
        let session = Session {
            id: self.id("cs_test"),
            status: "open",
            payment_status: if amount == 0 { "no_payment_required" } else { "unpaid" },
            amount: amount * quantity,
            currency,
            created,
            expires_at,
            reference: form.get("client_reference_id").map(str::to_owned),
            email: form.get("customer_email").map(str::to_owned),
            success_url: form.need("success_url")?.to_owned(),
            cancel_url: form.get("cancel_url").map(str::to_owned),
            manual,
            words: form.words("metadata"),
            intent_words: form.words("payment_intent_data[metadata]"),
            intent: None,
        };
        let object = self.session_object(&session, &[]);
        self.sessions.insert(session.id.clone(), session);
        Ok(object)
    }

    pub(super) fn read_session(&self, id: &str, form: &Form) -> Result<Value, Problem> {
        form.only(&["expand[]"])?;
        let missing = || Problem::missing("checkout.session", id);
        let session = self.sessions.get(id).ok_or_else(missing)?;
        Ok(self.session_object(session, &form.all("expand[]")))
    }

    pub(super) fn expire_session(
        &mut self,
        id: &str,
        form: &Form,
        key: Option<&str>,
    ) -> Result<Value, Problem> {
        form.only(&[])?;
        let missing = || Problem::missing("checkout.session", id);
        let session = self.sessions.get(id).ok_or_else(missing)?;
        if session.status != "open" {
            let message = format!(
                "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a \
                 status of `{}`.",
                session.status
            );
            return Err(Problem::state(None, message));
        }
        if let Some(intent) = session.intent.clone() {
            self.end_intent(&intent, "automatic", key);
        }
        self.end_session(id, key);
        Ok(self.session_object(&self.sessions[id], &[]))
    }

    pub(super) fn read_intent(&self, id: &str, form: &Form) -> Result<Value, Problem> {
        form.only(&["expand[]"])?;
        let missing = || Problem::missing("payment_intent", id);
        let intent = self.intents.get(id).ok_or_else(missing)?;
        Ok(self.intent_object(intent, &form.all("expand[]")))
    }

    pub(super) fn cancel_intent(
        &mut self,
        id: &str,
        form: &Form,
        key: Option<&str>,
    ) -> Result<Value, Problem> {
        form.only(&["cancellation_reason"])?;
        let reason = form.get("cancellation_reason").unwrap_or("abandoned").to_owned();
        if !["abandoned", "duplicate", "fraudulent", "requested_by_customer"].contains(&&*reason) {
            return Err(Problem::parameter("parameter_invalid", "cancellation_reason", &reason));
        }
        let intent = self.intents.get(id).ok_or_else(|| Problem::missing("payment_intent", id))?;
        let session = self.sessions.get(&intent.session);
        let on_page = session.is_some_and(|session| session.status == "open");
        if on_page || !matches!(intent.status, "requires_payment_method" | "requires_capture") {
            let message = format!("it cannot be canceled while it is {}", intent.status);
            return Err(Problem::state(Some("payment_intent_unexpected_state"), message));
        }
        self.end_intent(id, &reason, key);
        Ok(self.intent_object(&self.intents[id], &[]))
    }

    fn end_intent(&mut self, id: &str, reason: &str, key: Option<&str>) {
        let at = self.seconds();
        let intent = self.intents.get_mut(id).unwrap();
        intent.status = "canceled";
        intent.cancelled = Some((at, reason.to_owned()));
        let object = self.intent_object(&self.intents[id], &[]);
        self.emit("payment_intent.canceled", object, key);
    }

    pub(super) fn capture_intent(
        &mut self,
        id: &str,
        form: &Form,
        key: Option<&str>,
    ) -> Result<Value, Problem> {
        form.only(&["amount_to_capture"])?;
        let amount = form.number("amount_to_capture")?;
        let intent =
            self.intents.get_mut(id).ok_or_else(|| Problem::missing("payment_intent", id))?;
        if intent.status != "requires_capture" {
            let message = format!("it cannot be captured while it is {}", intent.status);
            return Err(Problem::state(Some("payment_intent_unexpected_state"), message));
        }
        let amount = amount.unwrap_or(intent.amount);
        if !(1..=intent.amount).contains(&amount) {
            return Err(Problem::state(Some("amount_too_large"), "more than is reserved"));
        }
        (intent.status, intent.received) = ("succeeded", amount);
        let (charge, session) = (intent.charge.clone(), intent.session.clone());
        self.charges.get_mut(&charge.expect("it was reserved")).unwrap().captured = amount;
        self.sessions.get_mut(&session).unwrap().payment_status = "paid";
        let object = self.intent_object(&self.intents[id], &[]);
        self.emit("payment_intent.succeeded", object.clone(), key);
        Ok(object)
    }
}
