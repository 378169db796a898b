//! A till in the house: bookings with a price, and a provider whose every word a test says itself.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::SignedDuration;
use planify_core::booking::{Booking, State};
use planify_core::id::PaymentId;
use planify_core::money::{Currency, Money};
use planify_core::payment::{
    Errand, Mode, Payment, PaymentState, Refund, RefundState, Snapshot, Way,
};
use planify_engine::payments::errands::{self, Ask, Said};
use planify_engine::payments::refunds;
use planify_engine::payments::{self, Certain, Checkout, Desk, Desks, Live, Told};
use planify_engine::{EngineError, Outcome, bookings, checks};
use planify_store::{Store, Tx, invoices, ledger};

use super::super::bookings::house::{House, in_house};

/// What an hour costs.
pub(super) const PRICE: i64 = 5_000;

pub(super) struct Till<'h, 'w, 's> {
    pub(super) house: &'h House<'w, 's>,
    pub(super) desks: Arc<Desks>,
}

/// Tells a story about a till on every database; afterwards everything agrees with itself.
pub(super) fn at_till(story: impl Fn(&Till<'_, '_, '_>)) {
    at_till_as_it_ends(|till| {
        story(till);
        assert_eq!(till.findings(), Vec::<String>::new());
    });
}

/// The same without the last look.
pub(super) fn at_till_as_it_ends(story: impl Fn(&Till<'_, '_, '_>)) {
    in_house(|house| {
        house.hire("great", PRICE);
        story(&Till { house, desks: Arc::new(desks()) });
    });
}

pub(super) fn eur(amount: i64) -> Money {
    Money::new(amount, Currency::EUR)
}

fn desks() -> Desks {
    let desk = |name: &str, mode, certain, told, polls| Desk {
        name: name.to_owned(),
        mode,
        certain,
        told,
        shortest: SignedDuration::ZERO,
        longest: SignedDuration::from_hours(24),
        polls,
    };
    let all = [
        desk("psp", Mode::Test, Certain::Paid, Told::ByProvider, true),
        desk("other", Mode::Test, Certain::Paid, Told::ByProvider, true),
        desk("live", Mode::Live, Certain::Paid, Told::ByProvider, true),
        desk("transfer", Mode::Test, Certain::Paid, Told::ByHand, false),
        desk("door", Mode::Test, Certain::AtOnce, Told::ByHand, false),
    ];
    Desks {
        desks: all.into_iter().map(|desk| (desk.name.clone(), desk)).collect(),
        usual: "psp".to_owned(),
        poll: SignedDuration::from_secs(60),
        return_url: "https://example.org/".to_owned(),
        seller: vec!["Hall Ltd".to_owned()],
        exemption: None,
    }
}

pub(super) fn seen(snapshot: Snapshot) -> Said {
    Said::Seen { snapshot, aliases: Vec::new() }
}

pub(super) fn paid() -> Said {
    seen(Snapshot::paid(eur(PRICE)))
}

pub(super) fn unpaid(state: PaymentState) -> Said {
    seen(Snapshot::unpaid(state, Currency::EUR))
}

impl Till<'_, '_, '_> {
    pub(super) fn write<T: Send + 'static>(
        &self,
        act: impl Fn(&mut Tx<'_>, &Desks) -> Result<T, EngineError> + Send + 'static,
    ) -> Result<T, EngineError> {
        let desks = Arc::clone(&self.desks);
        self.house.world.write(move |tx| act(tx, &desks))
    }

    /// A booking of an hour that waits for its money.
    pub(super) fn pending(&self, from: i64) -> Booking {
        let booking = self.house.hour("great", from).unwrap().data.first.booking;
        assert_eq!(booking.state, State::Pending);
        booking
    }

    pub(super) fn try_checkout(
        &self,
        booking: &Booking,
        provider: &str,
        live: Live,
    ) -> Result<Outcome<Payment>, EngineError> {
        let (call, booking) = (self.house.world.call(), booking.id.to_string());
        let wanted = Checkout { booking, provider: Some(provider.to_owned()), live };
        self.write(move |tx, desks| payments::checkout(tx, &call, desks, &wanted))
    }

    pub(super) fn checkout(&self, booking: &Booking, provider: &str) -> Payment {
        self.try_checkout(booking, provider, Live::NotSaid).unwrap().data
    }

    /// What the provider is to be asked about a payment.
    pub(super) fn ask(&self, id: PaymentId) -> Option<Ask> {
        self.write(move |tx, desks| errands::next(tx, desks, id)).unwrap()
    }

    pub(super) fn say(&self, ask: &Ask, said: Said) -> Payment {
        let ask = ask.clone();
        self.write(move |tx, desks| errands::answer(tx, desks, &ask, &said)).unwrap()
    }

    /// A payment that the provider knows, for a booking that waits for it.
    pub(super) fn open(&self, booking: &Booking, provider: &str) -> Payment {
        let payment = self.checkout(booking, provider);
        let ask = self.ask(payment.id).unwrap();
        assert_eq!(ask.errand, Errand::Start);
        self.say(&ask, Self::started(&payment))
    }

    pub(super) fn started(payment: &Payment) -> Said {
        let currency = payment.standing.amount.currency;
        Said::Started {
            external: format!("cs_{}", payment.id),
            way: Way::Page("https://pay.example.org/1".to_owned()),
            snapshot: Snapshot::unpaid(PaymentState::Open, currency),
        }
    }

    /// Lets the provider be asked how a payment stands, and say this.
    pub(super) fn hear(&self, id: PaymentId, said: Said) -> Payment {
        let ask = self.ask(id).expect("there is something to ask");
        assert!(matches!(ask.errand, Errand::Look { .. } | Errand::End { .. }), "{:?}", ask.errand);
        self.say(&ask, said)
    }

    /// Lets the provider be asked to give money back, and do so.
    pub(super) fn give_back(&self, id: PaymentId) -> Payment {
        let ask = self.ask(id).expect("there is something to ask");
        let Errand::Refund { amount, .. } = ask.errand else { panic!("{:?}", ask.errand) };
        self.say(&ask, Said::Refunded(Refund { amount, state: RefundState::Succeeded }))
    }

    pub(super) fn refund(
        &self,
        id: PaymentId,
        amount: Option<Money>,
    ) -> Result<Payment, EngineError> {
        let (call, reference) = (self.house.world.call(), id.to_string());
        let live = Live::NotSaid;
        let done = self.write(move |tx, _| refunds::refund(tx, &call, &reference, (amount, live)));
        done.map(|outcome| outcome.data)
    }

    pub(super) fn get(&self, id: PaymentId) -> Payment {
        let (actor, reference) = (self.house.world.actor, id.to_string());
        self.house.world.read(move |tx| payments::get(tx, &actor, &reference)).unwrap()
    }

    pub(super) fn state(&self, booking: &Booking) -> State {
        self.house.get(booking).state
    }

    pub(super) fn cancel(&self, booking: &Booking) {
        self.house.step(booking, bookings::cancel).unwrap();
    }

    /// Lets the time of a payment run out, whatever the clock of the database says.
    pub(super) fn run_out(&self, id: PaymentId) {
        self.house
            .world
            .write(move |tx| {
                let now = tx.now();
                let values = [id.into(), now.into()];
                tx.execute("update payment set ends_at = $2 where payment_id = $1", &values)?;
                Ok(())
            })
            .unwrap();
    }

    /// What each account holds of a payment, without those that hold nothing.
    pub(super) fn accounts(&self, id: PaymentId) -> Vec<String> {
        let entries = self.house.world.read(move |tx| Ok(ledger::of_payment(tx, id)?)).unwrap();
        let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
        for entry in entries {
            *sums.entry(entry.debit.name()).or_default() += entry.amount.amount;
            *sums.entry(entry.credit.name()).or_default() -= entry.amount.amount;
        }
        sums.retain(|_, sum| *sum != 0);
        sums.into_iter().map(|(account, sum)| format!("{account} {sum}")).collect()
    }

    /// The totals of the invoices of a payment that stand.
    pub(super) fn invoiced(&self, id: PaymentId) -> Vec<i64> {
        let rows = self.house.world.read(move |tx| Ok(invoices::standing(tx, id)?)).unwrap();
        rows.into_iter().map(|row| row.total.amount).collect()
    }

    /// What the check of the installation finds wrong.
    pub(super) fn findings(&self) -> Vec<String> {
        let (actor, newest) = (self.house.world.actor, Store::newest_schema());
        let found = self.house.world.read(move |tx| checks::look(tx, &actor, newest)).unwrap();
        let about = ["ledger", "payments", "invoices", "providers"];
        let found = found.into_iter().filter(|finding| about.contains(&finding.check));
        found.flat_map(|finding| finding.wrong).collect()
    }
}
