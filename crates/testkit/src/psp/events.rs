//! Events: kept for the list, and signed for whoever brings them.

use std::sync::Arc;

use aws_lc_rs::hmac;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::answer::Problem;
use super::form::Form;
use super::world::{Event, World};

/// A webhook as bytes, for the test to bring, twice, later, or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The id of the event.
    pub event: String,
    /// What happened, such as `checkout.session.completed`.
    pub kind: String,
    /// The value of the header `Stripe-Signature`.
    pub signature: String,
    /// The body, over which it is signed.
    pub body: Vec<u8>,
}

/// Signs a body as Stripe does: one `v1` under each secret.
pub fn sign(body: &[u8], secrets: &[String], at: Timestamp) -> String {
    let time = at.as_second();
    let message = [format!("{time}.").as_bytes(), body].concat();
    let mut header = format!("t={time}");
    for secret in secrets {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
        let tag = hmac::sign(&key, &message);
        let digits: String = tag.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        header.push_str(&format!(",v1={digits}"));
    }
    header
}

impl World {
    pub(super) fn emit(&mut self, kind: &'static str, object: Value, key: Option<&str>) {
        let id = self.id("evt");
        self.pending.push(id.clone());
        self.events.push(Event {
            id,
            kind,
            created: self.now,
            object: Arc::new(object),
            key: key.map(str::to_owned),
        });
    }

    fn event_object(&self, event: &Event) -> Value {
        let mut object = json!({
            "id": event.id,
            "object": "event",
            "api_version": super::API_VERSION,
            "created": event.created.as_second(),
            "data": { "object": *event.object },
            "livemode": self.live,
            "pending_webhooks": 1,
            "request": { "id": null, "idempotency_key": event.key },
            "type": event.kind,
        });
        if let Some(account) = &self.account {
            object["account"] = json!(account);
        }
        object
    }

    /// The event, signed now.
    pub(super) fn delivery(&self, id: &str) -> Delivery {
        let event = self.events.iter().find(|event| event.id == id).expect("the event is known");
        let body = self.event_object(event).to_string().into_bytes();
        let signature = sign(&body, &self.secrets, self.now);
        Delivery { event: id.to_owned(), kind: event.kind.to_owned(), signature, body }
    }

    pub(super) fn read_event(&self, id: &str) -> Result<Value, Problem> {
        let event = self.events.iter().find(|event| event.id == id);
        event.map(|event| self.event_object(event)).ok_or_else(|| Problem::missing("event", id))
    }

    pub(super) fn list_events(&self, form: &Form) -> Result<Value, Problem> {
        form.only(&["limit", "ending_before", "starting_after", "types[]"])?;
        let kinds = form.all("types[]");
        if kinds.len() > 20 {
            return Err(Problem::parameter("parameter_invalid", "types", "at most 20"));
        }
        let until = self.now - self.lag;
        let listed = self.events.iter().rev().filter(|event| event.created <= until);
        let listed: Vec<_> = listed.collect();
        let wanted = |event: &&&Event| kinds.is_empty() || kinds.contains(&event.kind);
        let place = |id: &str| {
            let place = listed.iter().position(|event| event.id == id);
            place.ok_or_else(|| Problem::missing("event", id))
        };
        let limit = limit(form)?;
        let (page, more): (Vec<_>, bool) = if let Some(id) = form.get("ending_before") {
            // Those that came next after it, still with the newest first.
            let newer: Vec<_> = listed[..place(id)?].iter().filter(wanted).collect();
            let from = newer.len().saturating_sub(limit);
            (newer[from..].to_vec(), from > 0)
        } else {
            let from = form.get("starting_after").map(place).transpose()?.map_or(0, |at| at + 1);
            let rest: Vec<_> = listed[from..].iter().filter(wanted).collect();
            let more = rest.len() > limit;
            (rest.into_iter().take(limit).collect(), more)
        };
        let data = page.into_iter().map(|event| self.event_object(event)).collect();
        Ok(list("/v1/events", data, more))
    }
}

pub(super) fn limit(form: &Form) -> Result<usize, Problem> {
    let limit = form.number("limit")?.unwrap_or(10);
    let fits = usize::try_from(limit).ok().filter(|limit| (1..=100).contains(limit));
    fits.ok_or_else(|| Problem::parameter("parameter_invalid_integer", "limit", "1 to 100"))
}

pub(super) fn list(url: &str, data: Vec<Value>, more: bool) -> Value {
    json!({ "object": "list", "url": url, "data": data, "has_more": more })
}
