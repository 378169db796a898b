//! Money that people handle: too little and too much are seen, and every movement of the account counts once.

use planify_core::booking::State;
use planify_core::id::PaymentId;
use planify_core::money::Money;
use planify_core::payment::{
    Errand, LineOutcome, Payment, PaymentState, Refund, RefundState, Settled, Snapshot, Way,
};
use planify_engine::payments::errands::Said;
use planify_engine::payments::receipts::{self, Line};
use planify_engine::payments::refunds;
use planify_engine::{EngineError, Outcome};

use super::till::{PRICE, Till, at_till, eur};
use crate::world::code;

fn line(mark: &str, amount: Money, references: &[&str]) -> Line {
    Line {
        number: 2,
        mark: mark.to_owned(),
        date: "2027-05-31".to_owned(),
        amount,
        references: references.iter().map(|&it| it.to_owned()).collect(),
    }
}

impl Till<'_, '_, '_> {
    /// A payment by transfer with a reference.
    fn by_transfer(&self, from: i64, reference: &str) -> Payment {
        let payment = self.checkout(&self.pending(from), "transfer");
        let ask = self.ask(payment.id).unwrap();
        let currency = payment.standing.amount.currency;
        let started = Said::Started {
            external: reference.to_owned(),
            way: Way::Transfer { reference: reference.to_owned(), payee: vec!["Hall".to_owned()] },
            snapshot: Snapshot::unpaid(PaymentState::Open, currency),
        };
        self.say(&ask, started)
    }

    fn receive_by_hand(
        &self,
        id: PaymentId,
        amount: Option<Money>,
    ) -> Result<Outcome<Payment>, EngineError> {
        let (call, reference) = (self.house.world.call(), id.to_string());
        self.write(move |tx, desks| receipts::receive(tx, &call, desks, (&reference, amount)))
    }

    fn import(&self, lines: Vec<Line>) -> Vec<LineOutcome> {
        let call = self.house.world.call();
        let read = self.write(move |tx, desks| receipts::import(tx, &call, desks, &lines));
        read.unwrap().data.into_iter().map(|read| read.outcome).collect()
    }
}

#[test]
fn what_came_is_noted_by_hand_in_part_whole_or_more() {
    at_till(|till| {
        let payment = till.by_transfer(0, "RF1");
        assert_eq!(
            payment.way,
            Way::Transfer { reference: "RF1".to_owned(), payee: vec!["Hall".to_owned()] }
        );
        let some = till.receive_by_hand(payment.id, Some(eur(4_999))).unwrap().data;
        assert_eq!((some.settled, some.standing.state), (None, PaymentState::Processing));
        for (amount, expected) in [
            (Some(eur(0)), "invalid"),
            (Some(eur(-1)), "invalid"),
            (Some(Money::new(1, "JPY".parse().unwrap())), "currency-mismatch"),
        ] {
            assert_eq!(code(till.receive_by_hand(payment.id, amount)), expected);
        }
        let whole = till.receive_by_hand(payment.id, None).unwrap().data;
        assert_eq!(whole.settled, Some(Settled::Honoured));
        assert_eq!(code(till.receive_by_hand(payment.id, None)), "invalid");
        let over = till.receive_by_hand(payment.id, Some(eur(100))).unwrap().data;
        assert_eq!(over.standing.captured, eur(PRICE + 100));
        assert_eq!(till.accounts(payment.id), ["payer -100", "provider 5100", "revenue -5000"]);
        till.refund(payment.id, Some(eur(100))).unwrap();
        let psp = till.open(&till.pending(120), "psp");
        assert_eq!(code(till.receive_by_hand(psp.id, None)), "payment-state");
        // Whoever gives the money back says so.
        let ask = till.ask(payment.id).unwrap();
        assert!(matches!(ask.errand, Errand::Refund { .. }));
        let promised = Refund { amount: eur(100), state: RefundState::Pending };
        let after = till.say(&ask, Said::Refunded(promised));
        assert_eq!(after.due_at, None);
        let key = after.refunds.keys().next().unwrap().clone();
        for _ in 0..2 {
            let (call, key) = (till.house.world.call(), key.clone());
            till.write(move |tx, desks| refunds::done(tx, &call, desks, &key)).unwrap();
        }
        assert_eq!(till.accounts(payment.id), ["provider 5000", "revenue -5000"]);
        till.hear(psp.id, super::till::paid());
        till.refund(psp.id, None).unwrap();
        let key = till.get(psp.id).refunds.keys().next().unwrap().clone();
        let call = till.house.world.call();
        let theirs = till.write(move |tx, desks| refunds::done(tx, &call, desks, &key));
        assert_eq!(code(theirs), "payment-state");
    });
}

#[test]
fn a_statement_is_read_once_whatever_file_it_is_in() {
    use LineOutcome::{Known, Mismatch, Over, Paid, Under, Unmatched};
    at_till(|till| {
        till.by_transfer(0, "RF1");
        till.by_transfer(120, "RF2");
        till.by_transfer(240, "RF3");
        let yen = Money::new(PRICE, "JPY".parse().unwrap());
        let lines = vec![
            line("a", eur(PRICE), &["RF1"]),
            line("b", eur(PRICE - 1), &["RF2"]),
            line("c", eur(PRICE + 1), &["RF3"]),
            line("d", eur(PRICE), &["RF9"]),
            line("e", eur(PRICE), &[]),
            line("f", eur(PRICE), &["RF1", "RF2"]),
            line("g", yen, &["RF2"]),
            line("h", eur(-1), &["RF1"]),
            line("a", eur(PRICE), &["RF1"]),
        ];
        assert_eq!(
            till.import(lines.clone()),
            [Paid, Under, Over, Unmatched, Unmatched, Unmatched, Mismatch, Unmatched, Known]
        );
        assert_eq!(till.import(lines), [Known; 9]);
        assert_eq!(till.import(vec![line("i", eur(1), &["RF2"])]), [Paid]);
        let count = |sql| till.house.world.number(sql);
        assert_eq!(count("select count(*) from payment where settled = 'honoured'"), 3);
        assert_eq!(count("select count(*) from bank_line"), 9);
    });
}

#[test]
fn a_refund_that_left_the_account_is_done() {
    at_till(|till| {
        let payment = till.by_transfer(0, "RF1");
        till.receive_by_hand(payment.id, None).unwrap();
        till.refund(payment.id, Some(eur(1_500))).unwrap();
        let found =
            till.import(vec![line("a", eur(-1_500), &["RF1"]), line("b", eur(-1_500), &["RF1"])]);
        assert_eq!(found, [LineOutcome::Refunded, LineOutcome::Unmatched]);
        assert_eq!(till.accounts(payment.id), ["provider 3500", "revenue -3500"]);
    });
}

#[test]
fn a_transfer_that_comes_too_late_takes_the_place_again() {
    at_till(|till| {
        let payment = till.by_transfer(0, "RF1");
        till.run_out(payment.id);
        let ask = till.ask(payment.id).unwrap();
        assert!(matches!(ask.errand, Errand::End { .. }));
        let after = till.say(&ask, Said::Unable("a transfer cannot be stopped".to_owned()));
        assert_eq!((after.standing.state, after.due_at), (PaymentState::Expired, None));
        assert_eq!(till.import(vec![line("a", eur(PRICE), &["RF1"])]), [LineOutcome::Paid]);
        assert_eq!(till.get(payment.id).settled, Some(Settled::Honoured));
    });
}

#[test]
fn what_is_paid_at_the_door_is_certain_before_it_is_paid() {
    at_till(|till| {
        let booking = till.pending(0);
        let payment = till.checkout(&booking, "door");
        assert_eq!((till.state(&booking), payment.ends_at), (State::Confirmed, None));
        let ask = till.ask(payment.id).unwrap();
        let started = Said::Started {
            external: "RF1".to_owned(),
            way: Way::Door,
            snapshot: Snapshot::unpaid(PaymentState::Open, eur(0).currency),
        };
        let after = till.say(&ask, started);
        assert_eq!((after.way, after.due_at, after.settled), (Way::Door, None, None));
        assert!(till.ask(payment.id).is_none());
        let after = till.receive_by_hand(payment.id, None).unwrap().data;
        assert_eq!(after.settled, Some(Settled::Honoured));
    });
}
