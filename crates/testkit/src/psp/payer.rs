//! What others do at Stripe: the payer at the page, and the banks afterwards.

use super::world::{Charge, Dispute, Intent, World};

/// How somebody pays at a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The money is there at once, or reserved at once for a later capture.
    AtOnce,
    /// The page is done with, and the money comes days later, or not.
    Later,
    /// The bank says no; the page stays open.
    Declined,
}

/// A page is not open any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed;

impl World {
    pub(super) fn pay(&mut self, id: &str, way: Way) -> Result<(), Closed> {
        if self.sessions[id].status == "open" { self.paid(id, way) } else { Err(Closed) }
    }

    /// Pays whatever the page says; only a page that is complete takes nothing more.
    pub(super) fn paid(&mut self, id: &str, way: Way) -> Result<(), Closed> {
        let session = self.sessions[id].clone();
        if session.status == "complete" {
            return Err(Closed);
        }
        if session.amount > 0 {
            self.attempt(id, way);
        }
        if way == Way::Declined {
            return Ok(());
        }
        let session = self.sessions.get_mut(id).unwrap();
        session.status = "complete";
        if way == Way::AtOnce && !session.manual && session.amount > 0 {
            session.payment_status = "paid";
        }
        self.emit_session("checkout.session.completed", id);
        Ok(())
    }

    fn attempt(&mut self, id: &str, way: Way) {
        let session = self.sessions[id].clone();
        let intent = session.intent.clone().unwrap_or_else(|| self.id("pi"));
        let charge = self.id("ch");
        let (status, charged, received) = match (way, session.manual) {
            (Way::AtOnce, false) => ("succeeded", "succeeded", session.amount),
            (Way::AtOnce, true) => ("requires_capture", "succeeded", 0),
            (Way::Later, _) => ("processing", "pending", 0),
            (Way::Declined, _) => ("requires_payment_method", "failed", 0),
        };
        self.charges.insert(
            charge.clone(),
            Charge {
                id: charge.clone(),
                intent: intent.clone(),
                status: charged,
                amount: session.amount,
                captured: received,
                currency: session.currency.clone(),
                created: self.seconds(),
            },
        );
        let made = Intent {
            id: intent.clone(),
            session: session.id.clone(),
            status,
            amount: session.amount,
            received,
            currency: session.currency,
            manual: session.manual,
            created: self.seconds(),
            cancelled: None,
            words: session.intent_words,
            charge: Some(charge),
        };
        self.intents.insert(intent.clone(), made);
        self.sessions.get_mut(id).unwrap().intent = Some(intent.clone());
        match way {
            Way::AtOnce if !session.manual => self.emit_intent("payment_intent.succeeded", &intent),
            Way::Declined => self.emit_intent("payment_intent.payment_failed", &intent),
            Way::AtOnce | Way::Later => {}
        }
    }

    /// Money that was on its way arrives.
    pub(super) fn arrive(&mut self, id: &str) {
        let intent = self.processing(id);
        let made = self.intents.get_mut(&intent).unwrap();
        (made.status, made.received) = ("succeeded", made.amount);
        let charge = self.charges.get_mut(made.charge.as_ref().unwrap()).unwrap();
        (charge.status, charge.captured) = ("succeeded", charge.amount);
        self.sessions.get_mut(id).unwrap().payment_status = "paid";
        self.emit_intent("payment_intent.succeeded", &intent);
        self.emit_session("checkout.session.async_payment_succeeded", id);
    }

    /// Money that was on its way does not arrive.
    pub(super) fn bounce(&mut self, id: &str) {
        let intent = self.processing(id);
        let made = self.intents.get_mut(&intent).unwrap();
        made.status = "requires_payment_method";
        self.charges.get_mut(made.charge.as_ref().unwrap()).unwrap().status = "failed";
        self.emit_intent("payment_intent.payment_failed", &intent);
        self.emit_session("checkout.session.async_payment_failed", id);
    }

    fn processing(&self, id: &str) -> String {
        let intent = self.sessions[id].intent.clone().expect("somebody paid");
        assert_eq!(self.intents[&intent].status, "processing", "nothing of `{id}` is on its way");
        intent
    }

    /// A refund that is on its way arrives.
    pub(super) fn finish_refund(&mut self, id: &str) {
        let refund = self.refunds.get_mut(id).unwrap();
        assert_eq!(refund.status, "pending", "`{id}` is not on its way");
        refund.status = "succeeded";
        let object = Self::refund_object(refund);
        self.emit("refund.updated", object, None);
    }

    /// A refund comes back, even if it was said to have arrived.
    pub(super) fn fail_refund(&mut self, id: &str) {
        let refund = self.refunds.get_mut(id).unwrap();
        refund.status = "failed";
        let object = Self::refund_object(refund);
        self.emit("refund.updated", object.clone(), None);
        self.emit("refund.failed", object, None);
    }

    /// The payer's bank wants money back, or only asks.
    pub(super) fn open_dispute(&mut self, session: &str, amount: i64, asks: bool) -> String {
        let intent = self.sessions[session].intent.clone().expect("somebody paid");
        let paid = self.intents[&intent].clone();
        assert!((1..=paid.received).contains(&amount), "no more can be disputed than was taken");
        let dispute = Dispute {
            id: self.id("du"),
            intent,
            charge: paid.charge.expect("somebody paid"),
            status: if asks { "warning_needs_response" } else { "needs_response" },
            amount,
            currency: paid.currency,
            created: self.seconds(),
        };
        let id = dispute.id.clone();
        self.disputes.insert(id.clone(), dispute);
        self.emit_dispute("charge.dispute.created", &id);
        if !asks {
            self.emit_dispute("charge.dispute.funds_withdrawn", &id);
        }
        id
    }

    pub(super) fn close_dispute(&mut self, id: &str, won: bool) {
        let dispute = self.disputes.get_mut(id).unwrap();
        let asked = dispute.status.starts_with("warning");
        dispute.status = match (asked, won) {
            (true, _) => "warning_closed",
            (false, true) => "won",
            (false, false) => "lost",
        };
        self.emit_dispute("charge.dispute.closed", id);
        if won && !asked {
            self.emit_dispute("charge.dispute.funds_reinstated", id);
        }
    }

    fn emit_session(&mut self, kind: &'static str, id: &str) {
        let object = self.session_object(&self.sessions[id], &[]);
        self.emit(kind, object, None);
    }

    fn emit_intent(&mut self, kind: &'static str, id: &str) {
        let object = self.intent_object(&self.intents[id], &[]);
        self.emit(kind, object, None);
    }

    fn emit_dispute(&mut self, kind: &'static str, id: &str) {
        let object = self.dispute_object(&self.disputes[id]);
        self.emit(kind, object, None);
    }
}
