//! Calls about refunds and disputes.

use serde_json::Value;

use super::answer::Problem;
use super::events::{limit, list};
use super::form::Form;
use super::world::{Refund, World};

const REASONS: [&str; 3] = ["duplicate", "fraudulent", "requested_by_customer"];

impl World {
    pub(super) fn create_refund(
        &mut self,
        form: &Form,
        key: Option<&str>,
    ) -> Result<Value, Problem> {
        form.only(&["payment_intent", "amount", "reason", "metadata[*]"])?;
        let asked = form.number("amount")?;
        if asked.is_some_and(|amount| amount < 1) {
            return Err(Problem::parameter("parameter_invalid_integer", "amount", "at least 1"));
        }
        let reason = form.get("reason").map(str::to_owned);
        if let Some(odd) = reason.as_ref().filter(|reason| !REASONS.contains(&reason.as_str())) {
            return Err(Problem::parameter("parameter_invalid", "reason", odd));
        }
        let id = form.need("payment_intent")?;
        let intent = self.intents.get(id).ok_or_else(|| Problem::missing("payment_intent", id))?;
        let Some(charge) = intent.charge.clone().filter(|_| intent.received > 0) else {
            let message = "the payment has no successful charge to refund";
            return Err(Problem::state(Some("payment_intent_unexpected_state"), message));
        };
        if self.is_disputed(id) {
            return Err(Problem::state(
                Some("charge_disputed"),
                "the charge has been charged back",
            ));
        }
        let left = intent.received - self.returned(id);
        if left == 0 {
            let message = "the charge has already been refunded";
            return Err(Problem::state(Some("charge_already_refunded"), message));
        }
        let amount = asked.unwrap_or(left);
        if amount > left {
            let message = format!(
                "Refund amount ({amount}) is greater than unrefunded amount on charge ({left})"
            );
            return Err(Problem::state(None, message));
        }
        let (intent, currency) = (id.to_owned(), intent.currency.clone());
        let refund = Refund {
            id: self.id("re"),
            intent,
            charge: charge.clone(),
            status: if self.slow_refunds { "pending" } else { "succeeded" },
            amount,
            currency,
            created: self.seconds(),
            reason,
            words: form.words("metadata"),
        };
        let object = Self::refund_object(&refund);
        self.refunds.insert(refund.id.clone(), refund);
        self.emit("refund.created", object.clone(), key);
        let charge = self.charge_object(&self.charges[&charge]);
        self.emit("charge.refunded", charge, key);
        Ok(object)
    }

    pub(super) fn read_refund(&self, id: &str) -> Result<Value, Problem> {
        let refund = self.refunds.get(id).ok_or_else(|| Problem::missing("refund", id))?;
        Ok(Self::refund_object(refund))
    }

    pub(super) fn list_refunds(&self, form: &Form) -> Result<Value, Problem> {
        form.only(&["payment_intent", "limit", "starting_after"])?;
        let intent = form.get("payment_intent");
        let fits = |refund: &&Refund| intent.is_none_or(|intent| refund.intent == intent);
        let mut all: Vec<_> = self.refunds.values().rev().filter(fits).collect();
        if let Some(after) = form.get("starting_after") {
            let place = all.iter().position(|refund| refund.id == after);
            let place = place.ok_or_else(|| Problem::missing("refund", after))?;
            all.drain(..=place);
        }
        let limit = limit(form)?;
        let data = all.iter().take(limit).map(|refund| Self::refund_object(refund)).collect();
        Ok(list("/v1/refunds", data, all.len() > limit))
    }

    pub(super) fn read_dispute(&self, id: &str) -> Result<Value, Problem> {
        let dispute = self.disputes.get(id).ok_or_else(|| Problem::missing("dispute", id))?;
        Ok(self.dispute_object(dispute))
    }

    pub(super) fn list_disputes(&self, form: &Form) -> Result<Value, Problem> {
        form.only(&["payment_intent", "limit"])?;
        let intent = form.get("payment_intent");
        let all = self.disputes.values().rev();
        let all: Vec<_> =
            all.filter(|one| intent.is_none_or(|intent| one.intent == intent)).collect();
        let limit = limit(form)?;
        let data = all.iter().take(limit).map(|dispute| self.dispute_object(dispute)).collect();
        Ok(list("/v1/disputes", data, all.len() > limit))
    }
}
