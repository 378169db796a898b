//! The protocol: what is written down in one transaction each, and what a worker asks the provider in between.
//!
//! Call off first, give the place up after; money that comes late takes the place again or goes back. A call and the
//! transaction that notes its answer are two steps, so anything can happen between them, and a crash forgets the answer.

use std::sync::OnceLock;

use super::super::{Account, Balances, Claim, DisputeState, Entry, PaymentState, RefundState};
use super::super::{Settled, Snapshot, Standing, Step};
use super::super::{check_refund, postings, refund_due, settle};
use super::provider::{AMOUNT, Answer, Event, Known, Page, Provider, RefundKey, eur};
use crate::money::Money;
use crate::policy::{Layers, Policy, Terms};

/// How far the clock is, and in which order the two ends come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Clock {
    Kept,
    /// The payment is to be called off.
    ToEnd,
    /// The first of: the place is kept no longer, the page is over.
    FirstEnd,
    /// Both.
    Over,
}

/// What is deliberately done wrong, to see that it is noticed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct Flaws {
    /// The place is given up before the page is called off.
    pub(super) release_first: bool,
    /// A message is believed and confirms.
    pub(super) webhook_confirms: bool,
    /// Each attempt at a refund has a key of its own.
    pub(super) fresh_keys: bool,
    /// A message counts as followed when it came.
    pub(super) seen_is_applied: bool,
    /// Money that is late is kept.
    pub(super) keeps_late_money: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Booking {
    Pending,
    Confirmed,
    Expired,
    Cancelled,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Place {
    Ours,
    Free,
    Rival,
}

/// What a worker has in hand between its call and its transaction.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Flight {
    Started { seen: Known },
    Seen { seen: Known, hints: u8 },
    Refunded { key: RefundKey, amount: i64, answer: Answer },
}

/// What is written down.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Rows {
    pub(super) booking: Booking,
    pub(super) place: Place,
    /// Whether the provider's id is known.
    pub(super) external: bool,
    pub(super) known: Known,
    pub(super) settled: Option<Settled>,
    /// Messages that were acknowledged, and those that were followed, a bit each.
    pub(super) received: u8,
    pub(super) applied: u8,
    /// The sum of the provider's account in the ledger.
    pub(super) ledger: i64,
}

/// Rows, and what workers hold in memory.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Engine {
    pub(super) rows: Rows,
    pub(super) worker: Option<Flight>,
    pub(super) looker: Option<Flight>,
    /// Attempts at refunds; only counted where keys are wrongly made of them.
    pub(super) attempts: u8,
    pub(super) flaws: Flaws,
    /// What was done that must never be.
    pub(super) broken: Option<&'static str>,
}

/// A part of it goes back, so small that a second refund would be possible.
fn terms() -> Terms {
    let part = vec!["24h:30%".parse().unwrap()];
    let policy = Policy { cancellation: Some(part), ..Policy::default() };
    Layers { resource: Some(&policy), ..Layers::default() }.resolve().terms
}

/// What is due of a payment when its booking is cancelled.
fn due(standing: &Standing) -> Money {
    let starts_at: jiff::Timestamp = "2027-05-02T16:00:00Z".parse().unwrap();
    let now = starts_at - jiff::SignedDuration::from_hours(30);
    refund_due((standing, Money::zero(standing.amount.currency)), &terms(), starts_at, now).unwrap()
}

/// What a cancellation grants of a payment that nothing else happened to.
pub(super) fn granted() -> i64 {
    static GRANTED: OnceLock<i64> = OnceLock::new();
    let paid = || Standing::new(eur(AMOUNT)).apply(&Snapshot::paid(eur(AMOUNT))).unwrap();
    *GRANTED.get_or_init(|| due(&paid()).amount)
}

fn balances(rows: &Rows) -> Balances {
    Balances::of(&rows.known.standing(), rows.settled, eur(902)).unwrap()
}

impl Engine {
    pub(super) fn new(flaws: Flaws) -> Self {
        let rows = Rows {
            booking: Booking::Pending,
            place: Place::Ours,
            external: false,
            known: Known::new(),
            settled: None,
            received: 0,
            applied: 0,
            ledger: 0,
        };
        Self { rows, worker: None, looker: None, attempts: 0, flaws, broken: None }
    }

    pub(super) fn is_open(&self) -> bool {
        let state = self.rows.known.state;
        !state.is_over_unpaid() && state != PaymentState::Paid
    }

    /// The transaction of somebody else who wants the place.
    pub(super) fn rival(&mut self, hold_over: bool) -> bool {
        let lapsed = self.rows.booking == Booking::Pending && hold_over;
        let free = self.rows.place == Place::Free || (self.rows.place == Place::Ours && lapsed);
        if free {
            self.rows.place = Place::Rival;
        }
        free
    }

    /// The transaction of a person who cancels: the place is given up at once, and what is paid all the same goes back.
    pub(super) fn cancel(&mut self) {
        let was = self.rows.booking;
        self.rows.booking = Booking::Cancelled;
        if self.rows.place == Place::Ours {
            self.rows.place = Place::Free;
        }
        if was != Booking::Confirmed {
            return;
        }
        let standing = self.rows.known.standing();
        let due = due(&standing).smaller(standing.refundable().unwrap()).unwrap();
        self.ask_refund("policy", due.amount);
    }

    /// The transaction that takes a message in; after it the provider is told that it came.
    pub(super) fn receive(&mut self, event: Event, provider: &Provider) {
        self.rows.received |= event.bit();
        if self.flaws.seen_is_applied {
            self.rows.applied |= event.bit();
        }
        if self.flaws.webhook_confirms && event == Event::Completed {
            self.rows.booking = Booking::Confirmed;
            self.rows.settled = Some(Settled::Honoured);
            self.note(&provider.look(), provider, true);
        }
    }

    /// What the worker does next: a call, or noting the answer to it. Says whether there was anything to do.
    pub(super) fn work(&mut self, clock: Clock, page_over: bool, provider: &mut Provider) -> bool {
        if let Some(flight) = self.worker.take() {
            self.land(flight, provider);
            return true;
        }
        if !self.rows.external {
            if !self.is_open() || (page_over && provider.page != Page::Open) {
                return self.lapse(provider);
            }
            provider.create();
            self.worker = Some(Flight::Started { seen: provider.look() });
            return true;
        }
        let to_end = clock >= Clock::ToEnd || self.rows.booking == Booking::Cancelled;
        let is_started = self.rows.known.state != PaymentState::Processing;
        if self.is_open() && is_started && to_end {
            if self.flaws.release_first {
                self.release(provider);
            }
            provider.expire();
            self.worker = Some(Flight::Seen { seen: provider.look(), hints: self.rows.received });
            return true;
        }
        let asked = self.rows.known.refunds.iter().find(|(_, it)| it.1 == RefundState::Asked);
        let asked = asked.map(|(key, (amount, _))| (*key, *amount));
        let standing = self.rows.known.standing();
        if let Some((key, amount)) = asked.filter(|_| !standing.is_disputed()) {
            if standing.disputes.values().any(|dispute| dispute.state.withholds()) {
                self.broken = Some("P2: a refund of money that the bank took");
            }
            let attempt = if self.flaws.fresh_keys { self.attempts } else { key.1 };
            self.attempts = (self.attempts + u8::from(self.flaws.fresh_keys)).min(2);
            let answer = provider.refund((key.0, attempt), amount);
            self.worker = Some(Flight::Refunded { key, amount, answer });
            return true;
        }
        self.worker = Some(Flight::Seen { seen: provider.look(), hints: self.rows.received });
        true
    }

    /// What another worker does that only looks.
    pub(super) fn look(&mut self, provider: &Provider) -> bool {
        if let Some(flight) = self.looker.take() {
            self.land(flight, provider);
            return true;
        }
        if self.rows.external {
            self.looker = Some(Flight::Seen { seen: provider.look(), hints: self.rows.received });
        }
        self.rows.external
    }

    /// All that was only in memory is gone.
    pub(super) fn crash(&mut self) {
        (self.worker, self.looker) = (None, None);
    }

    /// One transaction that notes an answer.
    fn land(&mut self, flight: Flight, provider: &Provider) {
        match flight {
            Flight::Started { seen } => {
                self.rows.external = true;
                self.note(&seen, provider, false);
            }
            Flight::Seen { seen, hints } => {
                self.note(&seen, provider, false);
                self.rows.applied |= hints;
            }
            Flight::Refunded { key, amount, answer } => match answer {
                Answer::Made(state) => {
                    let mut seen = self.rows.known.clone();
                    seen.refunds = [(key, (amount, state))].into();
                    self.note(&seen, provider, false);
                }
                // Perhaps it is disputed by now, or given back otherwise: the look says which.
                Answer::Refused => self.note(&provider.look(), provider, false),
                Answer::OtherParameters => self.broken = Some("P7: one key, two requests"),
            },
        }
    }

    /// A payment that was never made known, too late.
    fn lapse(&mut self, provider: &Provider) -> bool {
        self.rows.applied = self.rows.received;
        if !self.is_open() {
            return false;
        }
        let seen = Known { state: PaymentState::Expired, ..Known::new() };
        self.note(&seen, provider, false);
        true
    }

    fn note(&mut self, seen: &Known, provider: &Provider, was_settled: bool) {
        let before = balances(&self.rows);
        self.rows.known = self.rows.known.joined(seen);
        // What the bank took cannot be given back as well.
        if self.rows.known.dispute == Some(DisputeState::Lost) {
            let refunds = self.rows.known.refunds.values_mut();
            for (_, state) in refunds.filter(|refund| refund.1 == RefundState::Asked) {
                *state = RefundState::Cancelled;
            }
        }
        if !was_settled {
            self.settle();
            self.release_if_over(provider);
        }
        for posting in postings(&before, &balances(&self.rows)).unwrap() {
            let sum: i64 = posting.entries.iter().map(|entry| entry.amount.amount).sum();
            if sum != 0 {
                self.broken = Some("P6: a posting that is not nothing in sum");
            }
            let ours = |it: &&Entry| it.account == Account::Provider;
            let moved: i64 =
                posting.entries.iter().filter(ours).map(|entry| entry.amount.amount).sum();
            self.rows.ledger += moved;
        }
    }

    fn settle(&mut self) {
        let standing = self.rows.known.standing();
        let mut claim = match self.rows.booking {
            Booking::Pending | Booking::Confirmed if self.rows.place == Place::Ours => Claim::Kept,
            Booking::Cancelled => Claim::Lost,
            _ => Claim::Released,
        };
        loop {
            match settle(self.rows.settled, &standing, claim) {
                Step::Nothing => return,
                Step::Confirm => {
                    self.rows.booking = Booking::Confirmed;
                    self.rows.settled = Some(Settled::Honoured);
                }
                Step::TakeAgain if self.rows.place != Place::Rival => {
                    self.rows.place = Place::Ours;
                    claim = Claim::Kept;
                }
                Step::TakeAgain => claim = Claim::Lost,
                Step::Return => {
                    self.rows.settled = Some(Settled::Returned);
                    if self.rows.booking == Booking::Pending {
                        self.rows.booking = Booking::Expired;
                    }
                    if !self.flaws.keeps_late_money {
                        self.ask_refund("late", standing.refundable().unwrap().amount);
                    }
                }
            }
        }
    }

    /// Writes a refund down that is to be asked for.
    fn ask_refund(&mut self, cause: &'static str, amount: i64) {
        let standing = self.rows.known.standing();
        if amount == 0 {
            return;
        }
        let allowed = check_refund(&standing, eur(amount));
        if allowed.is_err_and(|refusal| refusal.code != "payment-disputed") {
            self.broken = Some("P2: a refund that must not be made");
        }
        self.rows.known.refunds.insert((cause, 0), (amount, RefundState::Asked));
    }

    /// Gives the place up when nobody can pay any more.
    fn release_if_over(&mut self, provider: &Provider) {
        if self.rows.known.state.is_over_unpaid() {
            self.release(provider);
        }
    }

    fn release(&mut self, provider: &Provider) {
        if self.rows.booking != Booking::Pending || self.rows.settled.is_some() {
            return;
        }
        if provider.page == Page::Open {
            self.broken = Some("6.4: the place was given up while somebody could still pay");
        }
        if self.rows.place == Place::Ours {
            self.rows.place = Place::Free;
        }
        self.rows.booking = Booking::Expired;
    }

    /// The ledger's view of the provider, which must be the provider's own.
    pub(super) fn ledger_agrees(&self, provider: &Provider) -> bool {
        let ended = provider.refunds.values().filter(|it| it.1 == RefundState::Succeeded);
        let back: i64 = ended.map(|(amount, _)| amount).sum();
        self.rows.ledger == provider.captured() - back - provider.withheld()
    }
}
