//! Invoices: no number is missing or given twice, nothing is changed, and what was wrong is taken back whole.

use planify_core::money::{Money, Rounding};
use planify_core::patch::Patch;
use planify_core::payment::InvoiceKind;
use planify_core::rule::Refusal;
use planify_core::tax::{Prices, Treatment};
use planify_engine::house_rules::{self, EditTax, Whose};
use planify_engine::payments::invoices::{self, Buyer, Issued};
use planify_engine::{EngineError, Outcome, PageRequest};
use planify_store::StoreError;

use super::till::{PRICE, Till, at_till, eur, paid};
use crate::world::code;

impl Till<'_, '_, '_> {
    fn invoice(&self, reference: &str) -> Result<Issued, EngineError> {
        let (actor, reference) = (self.house.world.actor, reference.to_owned());
        self.house.world.read(move |tx| invoices::get(tx, &actor, &reference))
    }

    fn reissue(&self, reference: &str, buyer: Buyer) -> Result<Outcome<Issued>, EngineError> {
        let (call, reference) = (self.house.world.call(), reference.to_owned());
        self.write(move |tx, desks| invoices::reissue(tx, &call, desks, (&reference, &buyer)))
    }

    fn paid(&self, from: i64) -> String {
        let payment = self.open(&self.pending(from), "psp");
        self.hear(payment.id, paid()).id.to_string()
    }
}

fn buyer(treatment: Treatment, number: Option<&str>) -> Buyer {
    Buyer { lines: vec!["Ana Novak s.p.".to_owned()], number: number.map(str::to_owned), treatment }
}

#[test]
fn an_invoice_says_the_price_with_its_tax() {
    at_till(|till| {
        let call = till.house.world.call();
        let edit = EditTax {
            points: Patch::Set(2_200),
            prices: Some(Prices::Gross),
            rounding: Some(Rounding::HalfUp),
            ..EditTax::default()
        };
        till.house
            .world
            .write(move |tx| house_rules::set_tax(tx, &call, &Whose::Org, &edit))
            .unwrap();
        let payment = till.paid(0);
        let issued = till.invoice(&payment).unwrap();
        let invoice = &issued.document.invoice;
        let sums = (invoice.net.amount, invoice.tax.amount, invoice.total.amount);
        assert_eq!(sums, (4_098, 902, PRICE));
        assert_eq!(issued.document.seller, ["Hall Ltd"]);
        assert_eq!(till.invoice(&issued.number()).unwrap(), issued);
        assert_eq!(till.invoice(&issued.row.id.to_string()).unwrap(), issued);
        assert_eq!(code(till.invoice("2027-999999")), "not-found");
        let tax = till.reissue(&payment, buyer(Treatment::Exempt, None));
        assert_eq!(code(tax), "bad-tax");
        let again = till.reissue(&payment, buyer(Treatment::Standard, Some("SI1"))).unwrap().data;
        assert_eq!(again.document.buyer, ["Ana Novak s.p."]);
        assert_eq!(again.row.number, 3, "the correction is the second");
        assert_eq!(
            code(till.reissue(&issued.number(), buyer(Treatment::Standard, None))),
            "payment-state"
        );
        let corrected = till.invoice(&issued.number()).unwrap();
        assert!(corrected.row.corrected_by.is_some());
    });
}

#[test]
fn an_invoice_without_tax_says_why() {
    at_till(|till| {
        let payment = till.paid(0);
        assert_eq!(code(till.reissue(&payment, buyer(Treatment::ReverseCharge, None))), "bad-tax");
        let nobody = Buyer { lines: Vec::new(), ..buyer(Treatment::Standard, None) };
        assert_eq!(code(till.reissue(&payment, nobody)), "invalid");
        let reverse = buyer(Treatment::ReverseCharge, Some("SI12345678"));
        let issued = till.reissue(&payment, reverse).unwrap().data;
        assert!(issued.document.note.unwrap().contains("Reverse charge"));
        // The buyer and the note stay when a part goes back.
        let id = issued.row.payment;
        till.refund(id, Some(eur(1_000))).unwrap();
        till.give_back(id);
        let rest = till.invoice(&payment).unwrap();
        assert_eq!(
            (rest.row.total, rest.document.treatment),
            (eur(4_000), Treatment::ReverseCharge)
        );
        assert_eq!(rest.document.buyer, ["Ana Novak s.p."]);
    });
}

#[test]
fn a_transaction_that_is_undone_leaves_no_gap() {
    at_till(|till| {
        till.paid(0);
        let payment = till.open(&till.pending(120), "psp");
        let ask = till.ask(payment.id).unwrap();
        let (again, desks) = (ask.clone(), std::sync::Arc::clone(&till.desks));
        let undone = till.house.world.write(move |tx| {
            planify_engine::payments::errands::answer(tx, &desks, &again, &paid())?;
            Err::<(), EngineError>(Refusal::new("invalid", "undone").into())
        });
        assert_eq!(code(undone), "invalid");
        till.say(&ask, paid());
        let (actor, page) = (till.house.world.actor, PageRequest::default());
        let all = till.house.world.read(move |tx| invoices::list(tx, &actor, &page)).unwrap().rows;
        let numbers: Vec<_> = all.iter().map(|it| it.row.number).collect();
        assert_eq!(numbers, [2, 1]);
        assert!(all.iter().all(|it| it.row.kind == InvoiceKind::Invoice));
        assert_eq!(all[0].row.total, Money::new(PRICE, all[0].row.total.currency));
    });
}

#[test]
fn ledger_invoices_and_settlements_cannot_be_changed() {
    at_till(|till| {
        till.paid(0);
        for (statement, name) in [
            ("update ledger_entry set amount = 1", "ledger_append_only"),
            ("delete from ledger_entry", "ledger_append_only"),
            ("update invoice set total = 1", "invoice_immutable"),
            ("delete from invoice", "invoice_immutable"),
            ("update payment set settled = 'returned'", "payment_settled_once"),
            ("update payment set settled = null", "payment_settled_once"),
            ("update payment set refunded = captured + 1", "payment_not_overrefunded"),
        ] {
            let refused = till.house.world.write(move |tx| {
                tx.execute(statement, &[])?;
                Ok(())
            });
            match refused {
                Err(EngineError::Store(StoreError::Constraint { name: held })) => {
                    assert_eq!(held, name, "{statement}");
                }
                other => panic!("{statement}: {other:?}"),
            }
        }
    });
}
