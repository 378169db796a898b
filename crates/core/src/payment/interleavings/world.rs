//! The whole of it: the clock, the provider and the engine, the letters that move them, and what must hold.

use super::super::{DisputeState, RefundState, Settled};
use super::engine::{Booking, Clock, Engine, Flaws, Place, granted};
use super::provider::{AMOUNT, EVENTS, Event, Page, Paid, Provider, Way};

/// What differs between runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Bounds {
    pub(super) way: Way,
    /// Whether the page is over before the place is kept no longer.
    pub(super) page_first: bool,
}

/// One thing that happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letter {
    Pay,
    Clears(Paid),
    RefundEnds(RefundState),
    Bank(DisputeState),
    Tick,
    Rival,
    Webhook(Event),
    Poll,
    Look,
    Cancel,
    Crash,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct World {
    pub(super) bounds: Bounds,
    pub(super) clock: Clock,
    pub(super) provider: Provider,
    pub(super) engine: Engine,
}

/// How the provider's open ends are tied up when everything comes to rest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ending {
    pub(super) clears: Paid,
    pub(super) refunds: RefundState,
    pub(super) dispute: DisputeState,
}

impl World {
    pub(super) fn new(bounds: Bounds, flaws: Flaws) -> Self {
        let (provider, engine) = (Provider::new(), Engine::new(flaws));
        Self { bounds, clock: Clock::Kept, provider, engine }
    }

    /// The payer has the page before them.
    pub(super) fn started(bounds: Bounds, flaws: Flaws) -> Self {
        let start = Self::new(bounds, flaws);
        let called = start.after(Letter::Poll).unwrap();
        called.after(Letter::Poll).unwrap()
    }

    fn page_over(&self) -> bool {
        self.clock == Clock::Over || (self.bounds.page_first && self.clock == Clock::FirstEnd)
    }

    fn hold_over(&self) -> bool {
        self.clock == Clock::Over || (!self.bounds.page_first && self.clock == Clock::FirstEnd)
    }

    /// All that can happen.
    pub(super) fn letters() -> Vec<Letter> {
        use Letter::{
            Bank, Cancel, Clears, Crash, Look, Pay, Poll, RefundEnds, Rival, Tick, Webhook,
        };
        let mut letters = vec![Pay, Tick, Rival, Poll, Look, Cancel, Crash];
        letters.extend([Paid::Taken, Paid::Failed].map(Clears));
        letters.extend([RefundState::Succeeded, RefundState::Failed].map(RefundEnds));
        letters.extend([DisputeState::Open, DisputeState::Won, DisputeState::Lost].map(Bank));
        letters.extend(EVENTS.map(Webhook));
        letters
    }

    /// What is after it; none if it cannot happen now, or nothing would come of it.
    pub(super) fn after(&self, letter: Letter) -> Option<Self> {
        let mut next = self.clone();
        next.step(letter).then_some(next).filter(|next| next != self)
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each letter")]
    fn step(&mut self, letter: Letter) -> bool {
        let page_over = self.page_over();
        let (provider, engine) = (&mut self.provider, &mut self.engine);
        match letter {
            // The payer knows the address of the page only once it is written down.
            Letter::Pay => {
                let can = provider.page == Page::Open && engine.rows.external && !page_over;
                if can {
                    provider.pay(self.bounds.way);
                }
                can
            }
            Letter::Clears(paid) => {
                let can = provider.paid == Paid::Underway;
                if can {
                    provider.clear(paid);
                }
                can
            }
            Letter::RefundEnds(state) => {
                let can = provider.is_refunding();
                if can {
                    provider.end_refund(state);
                }
                can
            }
            Letter::Bank(state) => {
                let can = match state {
                    // Banks dispute what was not given back.
                    DisputeState::Open => {
                        provider.dispute.is_none()
                            && provider.captured() > 0
                            && provider.given_back() == 0
                    }
                    _ => provider.dispute == Some(DisputeState::Open),
                };
                if can {
                    provider.dispute(state);
                }
                can
            }
            Letter::Tick => {
                self.clock = match self.clock {
                    Clock::Kept => Clock::ToEnd,
                    Clock::ToEnd => Clock::FirstEnd,
                    Clock::FirstEnd | Clock::Over => Clock::Over,
                };
                if self.page_over() {
                    self.provider.expire();
                }
                true
            }
            Letter::Rival => {
                let hold_over = self.hold_over();
                self.engine.rival(hold_over)
            }
            Letter::Webhook(event) => {
                let told = provider.events & event.bit() != 0;
                if told {
                    engine.receive(event, provider);
                }
                told
            }
            Letter::Poll => engine.work(self.clock, page_over, provider),
            Letter::Look => engine.look(provider),
            Letter::Cancel => {
                let can = matches!(engine.rows.booking, Booking::Pending | Booking::Confirmed);
                if can {
                    engine.cancel();
                }
                can
            }
            Letter::Crash => {
                engine.crash();
                true
            }
        }
    }

    /// What must hold at every moment.
    pub(super) fn check(&self) -> Result<(), &'static str> {
        let (rows, provider) = (&self.engine.rows, &self.provider);
        if let Some(broken) = self.engine.broken {
            return Err(broken);
        }
        if rows.booking == Booking::Confirmed {
            if provider.paid != Paid::Taken {
                return Err("P1: confirmed, and nothing was taken");
            }
            if rows.place != Place::Ours {
                return Err("P1: confirmed, and the place is somebody else's");
            }
            if rows.known.refunds.keys().any(|(cause, _)| *cause == "late") {
                return Err("P2: confirmed and paid back");
            }
        }
        if provider.given_back() + provider.withheld() > provider.captured() {
            return Err("P2: more was given back than was taken");
        }
        let policy: i64 =
            provider.refunds.iter().filter(|(key, _)| key.0 == "policy").map(|(_, it)| it.0).sum();
        if policy > granted() {
            return Err("P2: more was given back than was granted");
        }
        if rows.applied & !rows.received != 0 {
            return Err("P4: something was followed that never came");
        }
        let followed = EVENTS.into_iter().filter(|event| rows.applied & event.bit() != 0);
        if followed.into_iter().any(|event| !rows.known.tells_of(event)) {
            return Err("P4: something counts as followed, and nothing came of it");
        }
        Ok(())
    }

    /// Lets time pass and workers work until nothing changes any more; messages come as told.
    pub(super) fn rest(mut self, ending: Ending, messages: &[Event]) -> Result<Self, &'static str> {
        self.engine.crash();
        for _ in 0..3 {
            self.step(Letter::Tick);
        }
        for event in messages {
            if self.step(Letter::Webhook(*event)) {
                self.step(Letter::Look);
                self.step(Letter::Look);
            }
        }
        for _ in 0..64 {
            let before = self.clone();
            self.step(Letter::Clears(ending.clears));
            self.step(Letter::RefundEnds(ending.refunds));
            self.step(Letter::Bank(ending.dispute));
            self.step(Letter::Poll);
            self.check()?;
            self.step(Letter::Poll);
            self.check()?;
            if self == before {
                return Ok(self);
            }
        }
        Err("P5: it never comes to rest")
    }

    /// What must hold when everything is at rest.
    pub(super) fn check_rest(&self) -> Result<(), &'static str> {
        let (rows, provider) = (&self.engine.rows, &self.provider);
        if rows.received != rows.applied {
            return Err("P4: something that came was never followed");
        }
        if provider.page == Page::Open {
            return Err("P5: somebody can still pay");
        }
        if rows.external && rows.known.state != provider.look().state {
            return Err("P4: what the provider says did not arrive");
        }
        if !self.engine.ledger_agrees(provider) {
            return Err("P6: the ledger says otherwise than the provider");
        }
        if (rows.place == Place::Ours) != (rows.booking == Booking::Confirmed) {
            return Err("P1: a place without a booking, or the other way round");
        }
        let has_failed = provider.refunds.values().any(|it| it.1 == RefundState::Failed);
        // A refund that fails, and money that a bank took, are for people to see to.
        if has_failed || provider.withheld() > 0 || provider.captured() == 0 {
            return Ok(());
        }
        let back = match (rows.booking, rows.settled) {
            (Booking::Confirmed, Some(Settled::Honoured)) => 0,
            (Booking::Cancelled, Some(Settled::Honoured)) => granted(),
            (Booking::Cancelled | Booking::Expired, Some(Settled::Returned)) => AMOUNT,
            _ => return Err("P1: money was taken, and nothing followed"),
        };
        if provider.given_back() != back {
            return Err("P1: not what is due was given back");
        }
        Ok(())
    }
}
