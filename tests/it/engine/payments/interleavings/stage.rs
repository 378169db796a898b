//! The engine, the client and the simulator, the letters that move them, and what must hold.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use planify_core::actor::Actor;
use planify_core::id::PaymentId;
use planify_core::payment::{Errand, EventSource, Refund, RefundState, Snapshot};
use planify_core::policy::Policy;
use planify_engine::bookings::{self, NewBooking};
use planify_engine::payments::errands::{self, Ask, Said};
use planify_engine::payments::psp_events::{self, Hint};
use planify_engine::payments::{self, Certain, Checkout, Desks, Live, Told};
use planify_engine::{Call, EngineError};
use planify_outbound::{HeaderMap, HeaderName, HeaderValue};
use planify_payments::stripe::{Settings, Stripe};
use planify_payments::{Notification, PaymentProvider};
use planify_store::{StoreError, Tx};
use planify_testkit::psp::{Delivery, Form, KEY, Psp, SECRET, Tally, Way, World as Provider};
use planifyd::payments::{Counter, hint, perform};
use tokio::runtime::Runtime;

use super::super::super::bookings::house::House;
use super::super::till::{PRICE, eur};
use super::image::Rows;

/// The guard against more going back than came.
const OVER: &str = "payment_not_overrefunded";

/// Messages that come by themselves: one of each change. The others of the same change are read from the list.
const MESSAGES: [&str; 7] = [
    "checkout.session.completed",
    "checkout.session.async_payment_succeeded",
    "checkout.session.async_payment_failed",
    "checkout.session.expired",
    "refund.created",
    "charge.dispute.created",
    "charge.dispute.closed",
];

/// What is deliberately done wrong, to see that it is noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    None,
    /// The provider carries a call out again although its key is known.
    KeysIgnored,
    /// A message that a page is complete counts as money.
    MessagesBelieved,
    /// A refund is asked for anew each time, without a look at those that were made.
    FreshRefunds,
    /// A message counts as followed when it came.
    SeenIsFollowed,
}

/// What differs between runs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub(super) way: Way,
    pub(super) flaw: Flaw,
}

/// One thing that happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letter {
    Pay,
    PayLate,
    Arrive,
    Bounce,
    Dispute,
    Decide(bool),
    Tick,
    Rival,
    /// Which of the messages that were not delivered yet.
    Webhook(usize),
    Read,
    Poll,
    Cancel,
    Crash,
}

/// What is not in the store.
#[derive(Debug, Clone)]
pub(super) struct Scene {
    now: Timestamp,
    provider: Provider,
    /// What a worker heard and has not noted yet.
    flight: Option<(Ask, Said)>,
    /// Messages that were not delivered yet: kind and id.
    messages: Vec<(&'static str, String)>,
    /// Whether the list of changes has any that was not read.
    unread: bool,
    underway: bool,
    disputed: bool,
    /// The dispute that is not decided.
    dispute: Option<String>,
}

#[derive(Debug)]
pub(super) struct Stage {
    pub(super) psp: Psp,
    pub(super) payment: PaymentId,
    counter: Counter,
    stripe: Arc<Stripe>,
    runtime: Runtime,
    pub(super) actor: Actor,
    booking: String,
    wanted: NewBooking,
    /// Called off, kept no longer, page over.
    moments: Vec<Timestamp>,
    bounds: Bounds,
    looks: RefCell<HashMap<String, Said>>,
}

impl Scene {
    /// The letters of which something may come.
    pub(super) fn letters(&self, stage: &Stage) -> Vec<Letter> {
        let mut letters = vec![Letter::Pay, Letter::PayLate];
        if self.underway {
            letters.extend([Letter::Arrive, Letter::Bounce]);
        }
        match self.dispute {
            None if self.disputed => {}
            None => letters.push(Letter::Dispute),
            Some(_) => letters.extend([true, false].map(Letter::Decide)),
        }
        if stage.moments.iter().any(|at| *at > self.now) {
            letters.push(Letter::Tick);
        }
        letters.extend((0..self.messages.len()).map(Letter::Webhook));
        letters.extend(self.unread.then_some(Letter::Read));
        letters.extend([Letter::Rival, Letter::Poll, Letter::Cancel]);
        if self.flight.is_some() {
            letters.push(Letter::Crash);
        }
        letters
    }

    pub(super) fn write(&self, out: &mut String) {
        let flight = self.flight.as_ref().map(|(ask, said)| (&ask.errand, ask.hints.len(), said));
        let kinds: Vec<_> = self.messages.iter().map(|(kind, _)| kind).collect();
        writeln!(out, "{flight:?} {} {} {} {kinds:?}", self.now, self.underway, self.unread)
            .unwrap();
    }
}

impl Stage {
    /// A room for hire, half of whose price goes back, and who wants it.
    pub(super) fn furnish(house: &House<'_, '_>) -> NewBooking {
        house.hire("great", PRICE);
        let tiers = vec!["24h:50%".parse().unwrap()];
        house.policy("great", Policy { cancellation: Some(tiers), ..Policy::default() });
        house.wanted(&[("great", 1)], 0, 60)
    }

    /// A booking, its payment, and a provider that knows nothing of it yet.
    pub(super) fn open(
        tx: &mut Tx<'_>,
        actor: Actor,
        wanted: &NewBooking,
        bounds: Bounds,
    ) -> (Self, Scene) {
        // In whole seconds, as the provider counts.
        let now = tx.now() + SignedDuration::from_secs(1);
        tx.move_to(now);
        let psp = Psp::start(now);
        psp.forget_keys(bounds.flaw == Flaw::KeysIgnored);
        let stripe = Arc::new(client(&psp));
        let desks = Desks {
            usual: "stripe".to_owned(),
            poll: SignedDuration::from_secs(60),
            return_url: "https://example.org/".to_owned(),
            ..Desks::default()
        };
        let provider: Arc<dyn PaymentProvider> = Arc::<Stripe>::clone(&stripe);
        let counter =
            Counter::new(desks).with("stripe", (Certain::Paid, Told::ByProvider), provider);
        let call = Call::by(actor);
        let booking = bookings::create(tx, &call, wanted).unwrap().data.first.booking;
        let asked =
            Checkout { booking: booking.id.to_string(), provider: None, live: Live::NotSaid };
        let payment = payments::checkout(tx, &call, counter.desks(), &asked).unwrap().data;
        let moments = [payment.ends_at, booking.expires_at, Some(payment.expires_at)];
        let mut moments: Vec<_> = moments.into_iter().flatten().collect();
        moments.sort_unstable();
        moments.dedup();
        let stage = Self {
            payment: payment.id,
            counter,
            stripe,
            runtime: tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap(),
            actor,
            booking: booking.id.to_string(),
            wanted: wanted.clone(),
            moments,
            bounds,
            looks: RefCell::default(),
            psp,
        };
        let scene = Scene {
            now,
            provider: stage.psp.save(),
            flight: None,
            messages: Vec::new(),
            unread: false,
            underway: false,
            disputed: false,
            dispute: None,
        };
        (stage, scene)
    }

    /// Goes back to a scene whose rows the store has again.
    pub(super) fn go_back(&self, tx: &mut Tx<'_>, scene: &Scene) {
        tx.move_to(scene.now);
        self.psp.restore(scene.provider.clone());
    }

    /// Lets something happen; says whether it could.
    pub(super) fn step(
        &self,
        tx: &mut Tx<'_>,
        scene: &mut Scene,
        letter: Letter,
    ) -> Result<bool, String> {
        let happened = self.happens(tx, scene, letter)?;
        if happened {
            self.note_provider(scene)?;
        }
        Ok(happened)
    }

    fn happens(&self, tx: &mut Tx<'_>, scene: &mut Scene, letter: Letter) -> Result<bool, String> {
        let call = Call::by(self.actor);
        match letter {
            Letter::Pay | Letter::PayLate => Ok(self.pay(tx, scene, letter == Letter::PayLate)),
            Letter::Arrive | Letter::Bounce => {
                let page = &self.page().expect("somebody paid").session;
                scene.underway = false;
                match letter {
                    Letter::Arrive => self.psp.arrive(page),
                    _ => self.psp.bounce(page),
                }
                Ok(true)
            }
            Letter::Dispute => {
                // Banks dispute what was not given back.
                let Some(page) = self.page().filter(|it| it.captured > 0 && it.returned == 0)
                else {
                    return Ok(false);
                };
                scene.dispute = Some(self.psp.dispute(&page.session, page.captured));
                scene.disputed = true;
                Ok(true)
            }
            Letter::Decide(won) => {
                let dispute = scene.dispute.take().expect("there is a dispute");
                self.psp.close_dispute(&dispute, won);
                Ok(true)
            }
            Letter::Tick => {
                let next = self.moments.iter().find(|at| **at > scene.now);
                let Some(next) = next else { return Ok(false) };
                scene.now = *next;
                tx.move_to(*next);
                self.psp.move_to(*next);
                Ok(true)
            }
            Letter::Rival => possible(bookings::create(tx, &call, &self.wanted)),
            Letter::Cancel => possible(bookings::cancel(tx, &call, &self.booking)),
            Letter::Webhook(index) => self.deliver(tx, scene, index),
            Letter::Read => self.read(tx, scene),
            Letter::Poll => self.work(tx, scene),
            Letter::Crash => Ok(scene.flight.take().is_some()),
        }
    }

    fn pay(&self, tx: &mut Tx<'_>, scene: &mut Scene, late: bool) -> bool {
        // The payer knows the address of the page only once it is written down.
        let Some(external) = Rows::read(tx, self).payment.external else { return false };
        let paid = if late {
            self.page().is_some_and(|page| page.status == "expired" && page.captured == 0)
                && self.psp.pay_too_late(&external, self.bounds.way).is_ok()
        } else {
            self.psp.pay(&external, self.bounds.way).is_ok()
        };
        scene.underway |= paid && self.bounds.way == Way::Later;
        paid
    }

    fn page(&self) -> Option<Tally> {
        self.psp.tallies().into_iter().next_back()
    }

    fn deliver(&self, tx: &mut Tx<'_>, scene: &mut Scene, index: usize) -> Result<bool, String> {
        let (kind, event) = scene.messages.remove(index);
        let delivery = self.psp.deliver_again(&event);
        let hints = self.parsed(&delivery, scene.now);
        psp_events::receive(tx, "stripe", EventSource::Webhook, &hints).map_err(said)?;
        // One that comes again changes nothing.
        let again = psp_events::receive(tx, "stripe", EventSource::Webhook, &hints);
        if again.map_err(said)? != 0 {
            return Err("P3: a message was kept twice".to_owned());
        }
        self.spoil_inbox(tx);
        if self.bounds.flaw == Flaw::MessagesBelieved && kind == "checkout.session.completed" {
            let ask = self.find(tx)?.expect("there is something to ask");
            let snapshot = Snapshot::paid(eur(PRICE));
            let paid = Said::Seen { snapshot, aliases: Vec::new() };
            errands::answer(tx, self.counter.desks(), &ask, &paid).map_err(said)?;
        }
        Ok(true)
    }

    fn parsed(&self, delivery: &Delivery, now: Timestamp) -> Vec<Hint> {
        let mut headers = HeaderMap::new();
        let signature = HeaderValue::try_from(&delivery.signature).unwrap();
        headers.insert(HeaderName::from_static("stripe-signature"), signature);
        let notification = Notification { headers: &headers, body: &delivery.body, now };
        let notices = self.stripe.parse_notification(&notification).unwrap();
        notices.into_iter().map(hint).collect()
    }

    fn spoil_inbox(&self, tx: &mut Tx<'_>) {
        if self.bounds.flaw == Flaw::SeenIsFollowed {
            let spoil = "update psp_event set status = 'applied', next_at = null";
            tx.execute(spoil, &[]).unwrap();
        }
    }

    /// Reads the list of changes to its end.
    fn read(&self, tx: &mut Tx<'_>, scene: &mut Scene) -> Result<bool, String> {
        let reading = psp_events::reading(tx, "stripe", SignedDuration::ZERO).map_err(said)?;
        let (mut cursor, mut new) = (reading.cursor, 0);
        if !std::mem::take(&mut scene.unread) {
            return Ok(false);
        }
        loop {
            let changes = self.runtime.block_on(self.stripe.list_changes(cursor.as_deref()));
            let changes = changes.map_err(|error| error.to_string())?;
            let hints: Vec<_> = changes.notices.into_iter().map(hint).collect();
            cursor = changes.cursor;
            new += psp_events::read(tx, "stripe", &hints, cursor.as_deref()).map_err(said)?;
            scene.messages.retain(|(_, id)| hints.iter().all(|hint| hint.event != *id));
            if !changes.more {
                self.spoil_inbox(tx);
                return Ok(new > 0);
            }
        }
    }

    fn find(&self, tx: &mut Tx<'_>) -> Result<Option<Ask>, String> {
        errands::next(tx, self.counter.desks(), self.payment).map_err(said)
    }

    /// What a worker does next: a call, or noting the answer to it.
    fn work(&self, tx: &mut Tx<'_>, scene: &mut Scene) -> Result<bool, String> {
        if let Some((ask, heard)) = scene.flight.take() {
            errands::answer(tx, self.counter.desks(), &ask, &heard).map_err(said)?;
            return Ok(true);
        }
        while psp_events::follow(tx).map_err(said)? > 0 {}
        if Rows::read(tx, self).payment.due_at.is_none() {
            return Ok(true);
        }
        if let Some(ask) = self.find(tx)? {
            let heard = self.ask(&ask);
            scene.flight = Some((ask, heard));
        }
        Ok(true)
    }

    fn ask(&self, ask: &Ask) -> Said {
        match &ask.errand {
            Errand::Refund { amount, .. } if self.bounds.flaw == Flaw::FreshRefunds => {
                let key = format!("refund:{}", self.psp.image().len());
                let intent = self
                    .runtime
                    .block_on(self.stripe.api().session(ask.payment.external.as_deref().unwrap()));
                let intent = intent.unwrap().payment_intent.unwrap();
                let planify_payments::stripe::objects::Expandable::Object(intent) = intent else {
                    panic!("it was asked for whole");
                };
                let text = format!("payment_intent={}&amount={}", intent.id, amount.amount);
                let made = self.psp.call(&raw("/v1/refunds", &text, &key)).unwrap();
                assert!(made.status < 500);
                Said::Refunded(Refund { amount: *amount, state: RefundState::Succeeded })
            }
            Errand::Look { .. } => {
                // A look changes nothing, so what it brings follows from what the provider knows.
                let asked = format!("{:?} {}", ask.errand, self.psp.image());
                let known = self.looks.borrow().get(&asked).cloned();
                known.unwrap_or_else(|| {
                    let heard = self.runtime.block_on(perform(&*self.stripe, ask));
                    self.looks.borrow_mut().insert(asked, heard.clone());
                    heard
                })
            }
            _ => self.runtime.block_on(perform(&*self.stripe, ask)),
        }
    }

    /// Keeps what the provider knows now and says by itself.
    fn note_provider(&self, scene: &mut Scene) -> Result<(), String> {
        let told = self.psp.news();
        scene.unread |= !told.is_empty();
        scene.messages.extend(told.into_iter().filter(|(kind, _)| MESSAGES.contains(kind)));
        scene.messages.sort_unstable();
        let mixed = self.psp.take_calls().iter().any(|call| {
            let answer = call.answer.as_ref().filter(|answer| answer.status == 400);
            answer.is_some_and(|it| it.json()["error"]["type"] == "idempotency_error")
        });
        if mixed {
            return Err("P7: one key, two requests".to_owned());
        }
        scene.provider = self.psp.save();
        Ok(())
    }
}

fn client(psp: &Psp) -> Stripe {
    let settings = Settings {
        key: KEY.parse().unwrap(),
        webhook_secrets: vec![SECRET.parse().unwrap()],
        base: Some(psp.url().parse().unwrap()),
        account: None,
    };
    Stripe::new(settings).unwrap()
}

fn raw(path: &str, form: &str, key: &str) -> planify_testkit::psp::Ask {
    let headers = [
        ("authorization", format!("Bearer {KEY}")),
        ("stripe-version", planify_payments::stripe::api::VERSION.to_owned()),
        ("idempotency-key", key.to_owned()),
    ];
    planify_testkit::psp::Ask {
        method: "POST".to_owned(),
        path: path.to_owned(),
        form: Form::parse(form),
        headers: headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
    }
}

fn said(error: EngineError) -> String {
    match error {
        EngineError::Store(StoreError::Constraint { name }) if name == OVER => {
            format!("P2: the store does not take `{name}`")
        }
        error => format!("the engine failed: {error}"),
    }
}

/// Whether a command was taken; one that is refused changes nothing.
fn possible<T>(done: Result<T, EngineError>) -> Result<bool, String> {
    match done {
        Ok(_) => Ok(true),
        Err(EngineError::Refused(_)) => Ok(false),
        Err(error) => Err(said(error)),
    }
}
