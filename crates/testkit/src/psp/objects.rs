//! The simulator's things as Stripe writes them, with every field that its schema requires.

use serde_json::{Value, json};

use super::world::{Charge, Dispute, Intent, Refund, Session, World};

impl World {
    /// A page; `expand` names what is written out instead of its id.
    pub(super) fn session_object(&self, session: &Session, expand: &[&str]) -> Value {
        let intent = session.intent.as_ref().map(|id| {
            let inner: Vec<_> =
                expand.iter().filter_map(|path| path.strip_prefix("payment_intent")).collect();
            if inner.is_empty() {
                return json!(id);
            }
            let inner: Vec<_> = inner.iter().map(|path| path.trim_start_matches('.')).collect();
            self.intent_object(&self.intents[id], &inner)
        });
        let url = format!("https://checkout.stripe.com/c/pay/{}", session.id);
        json!({
            "id": session.id,
            "object": "checkout.session",
            "amount_subtotal": session.amount,
            "amount_total": session.amount,
            "automatic_tax": { "enabled": false, "liability": null, "provider": null, "status": null },
            "cancel_url": session.cancel_url,
            "client_reference_id": session.reference,
            "created": session.created,
            "currency": session.currency,
            "custom_fields": [],
            "custom_text": { "submit": null },
            "customer": null,
            "customer_email": session.email,
            "expires_at": session.expires_at,
            "livemode": self.live,
            "metadata": session.words,
            "mode": "payment",
            "payment_intent": intent,
            "payment_method_types": ["card"],
            "payment_status": session.payment_status,
            "shipping_options": [],
            "status": session.status,
            "success_url": session.success_url,
            "url": (session.status == "open").then_some(url),
        })
    }

    pub(super) fn intent_object(&self, intent: &Intent, expand: &[&str]) -> Value {
        let charge = intent.charge.as_ref().map(|id| {
            if expand.contains(&"latest_charge") {
                self.charge_object(&self.charges[id])
            } else {
                json!(id)
            }
        });
        let capturable = if intent.status == "requires_capture" { intent.amount } else { 0 };
        json!({
            "id": intent.id,
            "object": "payment_intent",
            "amount": intent.amount,
            "amount_capturable": capturable,
            "amount_received": intent.received,
            "canceled_at": intent.cancelled.as_ref().map(|(at, _)| at),
            "cancellation_reason": intent.cancelled.as_ref().map(|(_, why)| why),
            "capture_method": if intent.manual { "manual" } else { "automatic_async" },
            "confirmation_method": "automatic",
            "created": intent.created,
            "currency": intent.currency,
            "customer": null,
            "description": null,
            "latest_charge": charge,
            "livemode": self.live,
            "metadata": intent.words,
            "next_action": null,
            "payment_method_types": ["card"],
            "receipt_email": null,
            "status": intent.status,
        })
    }

    pub(super) fn charge_object(&self, charge: &Charge) -> Value {
        let back = self.returned(&charge.intent);
        let disputed = self.disputes.values().any(|dispute| dispute.charge == charge.id);
        let paid = charge.status == "succeeded";
        json!({
            "id": charge.id,
            "object": "charge",
            "amount": charge.amount,
            "amount_captured": charge.captured,
            "amount_refunded": if paid { back } else { 0 },
            "billing_details": { "address": null, "email": null, "name": null, "phone": null, "tax_id": null },
            "captured": charge.captured > 0,
            "created": charge.created,
            "currency": charge.currency,
            "disputed": disputed,
            "livemode": self.live,
            "metadata": self.intents[&charge.intent].words,
            "paid": paid,
            "payment_intent": charge.intent,
            "refunded": paid && charge.captured > 0 && back >= charge.captured,
            "status": charge.status,
        })
    }

    pub(super) fn refund_object(refund: &Refund) -> Value {
        let mut object = json!({
            "id": refund.id,
            "object": "refund",
            "amount": refund.amount,
            "balance_transaction": null,
            "charge": refund.charge,
            "created": refund.created,
            "currency": refund.currency,
            "metadata": refund.words,
            "payment_intent": refund.intent,
            "reason": refund.reason,
            "receipt_number": null,
            "status": refund.status,
        });
        if refund.status == "failed" {
            object["failure_reason"] = json!("expired_or_canceled_card");
        }
        object
    }

    pub(super) fn dispute_object(&self, dispute: &Dispute) -> Value {
        json!({
            "id": dispute.id,
            "object": "dispute",
            "amount": dispute.amount,
            "balance_transactions": [],
            "charge": dispute.charge,
            "created": dispute.created,
            "currency": dispute.currency,
            "enhanced_eligibility_types": [],
            "evidence": { "enhanced_evidence": {} },
            "evidence_details": {
                "due_by": null, "enhanced_eligibility": {}, "has_evidence": false, "past_due": false,
                "submission_count": 0,
            },
            "is_charge_refundable": dispute.status.starts_with("warning"),
            "livemode": self.live,
            "metadata": {},
            "payment_intent": dispute.intent,
            "reason": "general",
            "status": dispute.status,
        })
    }

    pub(super) fn account_object(&self) -> Value {
        json!({
            "id": self.account.as_deref().unwrap_or("acct_sim"),
            "object": "account",
            "charges_enabled": true,
            "country": "SI",
            "default_currency": "eur",
            "details_submitted": true,
            "payouts_enabled": true,
            "type": "standard",
        })
    }
}
