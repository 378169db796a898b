//! A simulator of Stripe that speaks HTTP on the loopback, for the unchanged client.
//!
//! Time stands still until the test moves it, ids are counted, and nothing happens by itself: the test pays, disputes,
//! spoils calls and brings the webhooks, in whatever order it likes. What came of it can be looked at from outside, so
//! that it can be compared with what Planify believes.

mod answer;
mod calls;
mod events;
mod faults;
mod form;
mod objects;
mod payer;
mod refunds;
mod server;
mod sessions;
#[cfg(test)]
mod tests;
mod world;

pub use answer::Answer;
pub use calls::{Ask, Call};
pub use events::{Delivery, sign};
pub use faults::Fault;
pub use form::Form;
pub use payer::{Closed, Way};
pub use world::World;

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// The key that is accepted.
pub const KEY: &str = "sk_test_simulator";
/// The first secret of webhooks.
pub const SECRET: &str = "whsec_simulator";
/// The version in which events are written.
const API_VERSION: &str = "2026-08-26.dahlia";

/// The simulator, until it is dropped.
#[derive(Debug)]
pub struct Psp {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    world: Mutex<World>,
    gate: Mutex<Gate>,
    opened: Condvar,
}

#[derive(Debug, Default)]
struct Gate {
    releases: u32,
    held: u32,
    ended: bool,
}

impl Shared {
    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap()
    }

    fn has_ended(&self) -> bool {
        self.gate.lock().unwrap().ended
    }

    /// Waits until the test lets go what is held now, and counts as held until `then` is done.
    fn wait_for_release<T>(&self, then: impl FnOnce() -> T) -> T {
        let mut gate = self.gate.lock().unwrap();
        gate.held += 1;
        let seen = gate.releases;
        let shut = |gate: &mut Gate| gate.releases == seen && !gate.ended;
        drop(self.opened.wait_while(gate, shut).unwrap());
        let done = then();
        self.gate.lock().unwrap().held -= 1;
        done
    }
}

/// What became of one page, in Stripe's smallest units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The page.
    pub session: String,
    /// Our id of the payment, as the page was made for it.
    pub reference: Option<String>,
    /// `open`, `complete` or `expired`.
    pub status: &'static str,
    /// The currency, in lower case.
    pub currency: String,
    /// What was taken.
    pub captured: i64,
    /// What was given back, or is on its way.
    pub returned: i64,
    /// Refunds, with their state and our id.
    pub refunds: Vec<(String, &'static str, Option<String>)>,
    /// What is away because of disputes.
    pub withheld: i64,
}

impl Psp {
    /// Starts a simulator in which it is `now`.
    pub fn start(now: Timestamp) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            world: Mutex::new(World::new(now)),
            gate: Mutex::default(),
            opened: Condvar::new(),
        });
        let accepted = Arc::clone(&shared);
        std::thread::spawn(move || server::accept(&listener, &accepted));
        Self { address, shared }
    }

    /// The address to give to the client in place of Stripe's.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A call without a connection; faults that cut it or keep it back give no answer.
    pub fn call(&self, ask: &Ask) -> Option<Answer> {
        match self.shared.world().react(ask) {
            calls::Reaction::Cut | calls::Reaction::Waits(_) | calls::Reaction::Short(_) => None,
            calls::Reaction::Answer(answer) | calls::Reaction::Held(answer) => Some(answer),
        }
    }

    /// Takes live keys, or test keys again.
    pub fn use_key(&self, key: &str) {
        let mut world = self.shared.world();
        world.live = key.starts_with("sk_live_") || key.starts_with("rk_live_");
        key.clone_into(&mut world.key);
    }

    /// Everything happens in a connected account.
    pub fn use_account(&self, account: Option<&str>) {
        self.shared.world().account = account.map(str::to_owned);
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        self.shared.world().now
    }

    /// Sets the time; pages whose time is over end by it.
    pub fn move_to(&self, now: Timestamp) {
        self.shared.world().move_to(now);
    }

    /// Moves the time forward.
    pub fn advance(&self, by: SignedDuration) {
        let mut world = self.shared.world();
        let now = world.now + by;
        world.move_to(now);
    }

    /// Spoils the next call whose method and path begin with `on`, such as `POST /v1/refunds`; empty for any.
    pub fn fault(&self, on: &str, fault: Fault) {
        self.shared.world().faults.push((on.to_owned(), fault));
    }

    /// Faults that no call has met yet.
    pub fn faults_left(&self) -> usize {
        self.shared.world().faults.len()
    }

    /// Calls that are held now: they are there, and nobody was answered.
    pub fn held(&self) -> u32 {
        self.shared.gate.lock().unwrap().held
    }

    /// Lets the calls and answers go that are held now.
    pub fn release(&self) {
        self.shared.gate.lock().unwrap().releases += 1;
        self.shared.opened.notify_all();
    }

    /// Somebody pays at an open page.
    ///
    /// # Errors
    /// [`Closed`] for a page that is not open.
    pub fn pay(&self, session: &str, way: Way) -> Result<(), Closed> {
        self.shared.world().pay(session, way)
    }

    /// Somebody pays at a page that has ended: the payment was under way when it did.
    ///
    /// # Errors
    /// [`Closed`] for a page that is complete.
    pub fn pay_too_late(&self, session: &str, way: Way) -> Result<(), Closed> {
        self.shared.world().paid(session, way)
    }

    /// Money that was on its way arrives.
    pub fn arrive(&self, session: &str) {
        self.shared.world().arrive(session);
    }

    /// Money that was on its way does not arrive.
    pub fn bounce(&self, session: &str) {
        self.shared.world().bounce(session);
    }

    /// Whether refunds stay on their way from now on.
    pub fn slow_refunds(&self, slow: bool) {
        self.shared.world().slow_refunds = slow;
    }

    /// Whether keys are ignored from now on, so that a repeated call does its work again.
    pub fn forget_keys(&self, forgetful: bool) {
        self.shared.world().forgetful = forgetful;
    }

    /// A refund that is on its way arrives.
    pub fn finish_refund(&self, refund: &str) {
        self.shared.world().finish_refund(refund);
    }

    /// A refund comes back, even if it had arrived.
    pub fn fail_refund(&self, refund: &str) {
        self.shared.world().fail_refund(refund);
    }

    /// The payer's bank takes money back until it is decided; gives the dispute's id.
    pub fn dispute(&self, session: &str, amount: i64) -> String {
        self.shared.world().open_dispute(session, amount, false)
    }

    /// The payer's bank only asks; gives the dispute's id.
    pub fn inquire(&self, session: &str, amount: i64) -> String {
        self.shared.world().open_dispute(session, amount, true)
    }

    /// A dispute is decided for us, or against us.
    pub fn close_dispute(&self, dispute: &str, won: bool) {
        self.shared.world().close_dispute(dispute, won);
    }

    /// Signs with one more secret from now on.
    pub fn add_secret(&self, secret: &str) {
        self.shared.world().secrets.push(secret.to_owned());
    }

    /// Signs with the newest secret alone from now on.
    pub fn end_rotation(&self) {
        let mut world = self.shared.world();
        let older = world.secrets.len() - 1;
        world.secrets.drain(..older);
    }

    /// The webhooks of what happened since the last time, the oldest first, signed now.
    pub fn deliveries(&self) -> Vec<Delivery> {
        let mut world = self.shared.world();
        let pending = std::mem::take(&mut world.pending);
        pending.iter().map(|id| world.delivery(id)).collect()
    }

    /// The webhook of an event once more, signed now, as Stripe tries again.
    pub fn deliver_again(&self, event: &str) -> Delivery {
        self.shared.world().delivery(event)
    }

    /// How many events there were that can still be listed.
    pub fn events(&self) -> usize {
        self.shared.world().events.len()
    }

    /// How far the list of events is behind from now on.
    pub fn lag(&self, by: Duration) {
        self.shared.world().lag = by;
    }

    /// Every page that was made, the oldest first, and what became of it.
    pub fn tallies(&self) -> Vec<Tally> {
        let world = self.shared.world();
        world.sessions.values().map(|session| world.tally(session)).collect()
    }

    /// The pages that were made for a payment, the oldest first.
    pub fn pages_of(&self, payment: &str) -> Vec<Tally> {
        let mut all = self.tallies();
        all.retain(|tally| tally.reference.as_deref() == Some(payment));
        all
    }

    /// Every call that was made.
    pub fn calls(&self) -> Vec<Call> {
        self.shared.world().calls.clone()
    }

    /// Events that were not handed out for delivery since the last time, the oldest first: kind and id.
    pub fn news(&self) -> Vec<(&'static str, String)> {
        let mut world = self.shared.world();
        let pending = std::mem::take(&mut world.pending);
        let kind =
            |id: &String| world.events.iter().find(|event| event.id == *id).map(|it| it.kind);
        pending.iter().filter_map(|id| Some((kind(id)?, id.clone()))).collect()
    }

    /// Forgets which calls were made, and gives them.
    pub fn take_calls(&self) -> Vec<Call> {
        std::mem::take(&mut self.shared.world().calls)
    }

    /// All that later answers depend on but the time, as text: equal images answer alike but for ids.
    pub fn image(&self) -> String {
        self.shared.world().image()
    }

    /// A copy of everything, to go back to.
    pub fn save(&self) -> World {
        self.shared.world().clone()
    }

    /// Goes back to a copy, time included.
    pub fn restore(&self, world: World) {
        *self.shared.world() = world;
    }
}

impl World {
    /// Takes over which calls were made, so that going back does not forget them.
    pub fn keep_calls_of(&mut self, other: &Self) {
        self.calls.clone_from(&other.calls);
    }

    fn image(&self) -> String {
        let mut text = String::new();
        for it in self.sessions.values() {
            text += &format!("{} {} {} {:?};", it.id, it.status, it.payment_status, it.intent);
        }
        for it in self.intents.values() {
            text += &format!("{} {} {};", it.id, it.status, it.received);
        }
        for it in self.refunds.values() {
            text += &format!("{} {} {} {:?};", it.id, it.status, it.amount, it.words);
        }
        for it in self.disputes.values() {
            text += &format!("{} {} {};", it.id, it.status, it.amount);
        }
        for (key, kept) in &self.kept {
            text += &format!("{key} {};", kept.answer.status);
        }
        text
    }

    fn tally(&self, session: &world::Session) -> Tally {
        let intent = session.intent.as_ref().map(|id| &self.intents[id]);
        let of_it = |id: &str| intent.is_some_and(|intent| intent.id == id);
        let refunds = self.refunds.values().filter(|refund| of_it(&refund.intent));
        let away = self.disputes.values().filter(|dispute| {
            let away = matches!(dispute.status, "needs_response" | "under_review" | "lost");
            of_it(&dispute.intent) && away
        });
        Tally {
            session: session.id.clone(),
            reference: session.reference.clone(),
            status: session.status,
            currency: session.currency.clone(),
            captured: intent.map_or(0, |intent| intent.received),
            returned: intent.map_or(0, |intent| self.returned(&intent.id)),
            refunds: refunds
                .map(|one| (one.id.clone(), one.status, one.words.get("planify_refund").cloned()))
                .collect(),
            withheld: away.map(|dispute| dispute.amount).sum(),
        }
    }
}

impl Drop for Psp {
    fn drop(&mut self) {
        // A test that failed may have left the lock poisoned; the threads still have to end.
        if let Ok(mut gate) = self.shared.gate.lock() {
            gate.ended = true;
        }
        self.shared.opened.notify_all();
        // The accepting thread waits for a connection, so one more makes it look.
        drop(TcpStream::connect(self.address));
    }
}
