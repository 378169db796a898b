//! A call from its headers to its answer: who asks, under which key, and what goes wrong with it.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use super::answer::{Answer, Problem};
use super::faults::Fault;
use super::form::Form;
use super::world::{Kept, World};

/// A call as it came.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// `GET` or `POST`.
    pub method: String,
    /// From `/v1` on, without a query.
    pub path: String,
    /// The parameters, from the query or the body.
    pub form: Form,
    /// Headers by their names in lower case.
    pub headers: BTreeMap<String, String>,
}

impl Ask {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    /// What a key stands for.
    fn text(&self) -> String {
        format!("{} {} {:?}", self.method, self.path, self.form.pairs())
    }
}

/// A call that was made, for the test to look at.
#[derive(Clone, Debug)]
pub struct Call {
    /// `GET` or `POST`.
    pub method: String,
    /// From `/v1` on, without a query.
    pub path: String,
    /// The parameters.
    pub form: Form,
    /// The key under which it may be repeated.
    pub key: Option<String>,
    /// The answer; none if the connection was cut.
    pub answer: Option<Answer>,
    /// What went wrong with it.
    pub fault: Option<Fault>,
}

/// What the connection does with an answer.
#[derive(Clone, Debug)]
pub(super) enum Reaction {
    Answer(Answer),
    Cut,
    Held(Answer),
    /// What is done once it is let go, if anything ever is.
    Waits(Late),
    Short(Answer),
}

/// What becomes of a call that is kept back before it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Late {
    Done,
    Never,
}

impl World {
    pub(super) fn react(&mut self, ask: &Ask) -> Reaction {
        if let Err(problem) = self.admit(ask) {
            return self.note(ask, None, Reaction::Answer(problem.answer()));
        }
        let place = format!("{} {}", ask.method, ask.path);
        let fault = self.faults.iter().position(|(on, _)| place.starts_with(on.as_str()));
        let fault = fault.map(|at| self.faults.remove(at).1);
        let reaction = self.spoil(ask, fault);
        self.note(ask, fault, reaction)
    }

    fn note(&mut self, ask: &Ask, fault: Option<Fault>, reaction: Reaction) -> Reaction {
        let answer = match &reaction {
            Reaction::Cut | Reaction::Waits(_) => None,
            Reaction::Answer(answer) | Reaction::Held(answer) | Reaction::Short(answer) => {
                Some(answer)
            }
        };
        self.calls.push(Call {
            method: ask.method.clone(),
            path: ask.path.clone(),
            form: ask.form.clone(),
            key: ask.header("idempotency-key").map(str::to_owned),
            answer: answer.cloned(),
            fault,
        });
        reaction
    }

    fn admit(&self, ask: &Ask) -> Result<(), Problem> {
        let bearer = ask.header("authorization").and_then(|text| text.strip_prefix("Bearer "));
        if bearer != Some(self.key.as_str()) {
            return Err(Problem::new(401, None, "Invalid API Key provided".to_owned()));
        }
        let version = ask.header("stripe-version").unwrap_or_default();
        if version.split_once('.').is_none_or(|(date, _)| date.len() != 10) {
            let message = format!("Invalid Stripe API version: {version}");
            return Err(Problem::new(400, None, message));
        }
        if ask.header("stripe-account") != self.account.as_deref() {
            let message = "The key has no access to this account".to_owned();
            return Err(Problem::new(403, Some("account_invalid"), message));
        }
        Ok(())
    }

    fn spoil(&mut self, ask: &Ask, fault: Option<Fault>) -> Reaction {
        let failed = || Problem::new(500, None, "An unknown error occurred".to_owned()).answer();
        match fault {
            None => Reaction::Answer(self.keyed(ask, None)),
            Some(Fault::ErrorBefore) => Reaction::Answer(failed()),
            Some(Fault::ErrorAfter) => Reaction::Answer(self.keyed(ask, Some(failed()))),
            Some(Fault::CutBefore) => Reaction::Cut,
            Some(Fault::CutAfter) => {
                self.keyed(ask, None);
                Reaction::Cut
            }
            Some(Fault::Hold) => Reaction::Held(self.keyed(ask, None)),
            Some(Fault::HoldBefore) => Reaction::Waits(Late::Done),
            Some(Fault::Lose) => Reaction::Waits(Late::Never),
            Some(Fault::Garbage) => {
                let body = b"<html>Bad gateway</html>".to_vec();
                Reaction::Answer(Answer { body, ..self.keyed(ask, None) })
            }
            Some(Fault::Short) => Reaction::Short(self.keyed(ask, None)),
            Some(Fault::TooMany(seconds)) => {
                let problem = Problem::new(429, Some("rate_limit"), "Too many requests".to_owned());
                Reaction::Answer(Answer { retry_after: Some(seconds), ..problem.answer() })
            }
            Some(Fault::InUse) => {
                let message = "Another request is using this key".to_owned();
                let problem = Problem::new(409, Some("idempotency_key_in_use"), message);
                Reaction::Answer(problem.answer())
            }
        }
    }

    /// Carries out a call that was kept back.
    pub(super) fn late(&mut self, ask: &Ask) -> Answer {
        self.keyed(ask, None)
    }

    /// Carries a call out once for its key; `instead` is answered, and kept, in place of what came of it.
    fn keyed(&mut self, ask: &Ask, instead: Option<Answer>) -> Answer {
        let key = ask.header("idempotency-key").filter(|_| ask.method == "POST");
        let Some(key) = key.map(str::to_owned) else {
            let outcome = self.carry_out(ask);
            return instead.unwrap_or_else(|| answer(&outcome));
        };
        if key.is_empty() || key.len() > 255 {
            return Problem::idempotency("A key has 1 to 255 characters").answer();
        }
        if let Some(kept) = self.kept.get(&key).filter(|_| !self.forgetful) {
            if kept.call != ask.text() {
                let message =
                    "Keys can only be used with the same parameters they were first used with";
                return Problem::idempotency(message).answer();
            }
            return Answer { replayed: true, ..Answer::clone(&kept.answer) };
        }
        let outcome = self.carry_out(ask);
        let kept = outcome.as_ref().map_or_else(|problem| problem.kept, |_| true);
        let answer = instead.unwrap_or_else(|| answer(&outcome));
        if kept {
            let kept = Kept { call: ask.text(), answer: Arc::new(answer.clone()), at: self.now };
            self.kept.insert(key, kept);
        }
        answer
    }

    fn carry_out(&mut self, ask: &Ask) -> Result<Value, Problem> {
        let form = &ask.form;
        let key = ask.header("idempotency-key");
        let unknown = || Problem::new(404, None, format!("Unrecognized request URL {}", ask.path));
        let path = ask.path.strip_prefix("/v1/").ok_or_else(unknown)?;
        let parts: Vec<_> = path.split('/').collect();
        match (ask.method.as_str(), parts.as_slice()) {
            ("POST", ["checkout", "sessions"]) => self.create_session(form),
            ("GET", ["checkout", "sessions", id]) => self.read_session(id, form),
            ("POST", ["checkout", "sessions", id, "expire"]) => self.expire_session(id, form, key),
            ("GET", ["payment_intents", id]) => self.read_intent(id, form),
            ("POST", ["payment_intents", id, "cancel"]) => self.cancel_intent(id, form, key),
            ("POST", ["payment_intents", id, "capture"]) => self.capture_intent(id, form, key),
            ("POST", ["refunds"]) => self.create_refund(form, key),
            ("GET", ["refunds"]) => self.list_refunds(form),
            ("GET", ["refunds", id]) => self.read_refund(id),
            ("GET", ["disputes"]) => self.list_disputes(form),
            ("GET", ["disputes", id]) => self.read_dispute(id),
            ("GET", ["events"]) => self.list_events(form),
            ("GET", ["events", id]) => self.read_event(id),
            ("GET", ["account"]) => Ok(self.account_object()),
            _ => Err(unknown()),
        }
    }
}

fn answer(outcome: &Result<Value, Problem>) -> Answer {
    match outcome {
        Ok(object) => Answer::object(object),
        Err(problem) => problem.answer(),
    }
}
