//! What somebody did to the database behind the program's back is found.

use planify_store::Engine;

use super::till::{Till, at_till_as_it_ends, paid};

/// Changes rows behind the guards, as only somebody with the database can.
fn tamper(till: &Till<'_, '_, '_>, statement: &'static str) {
    let engine = till.house.world.store.store.engine();
    till.house
        .world
        .write(move |tx| {
            let guards: &[&'static str] = match engine {
                Engine::Sqlite => &[
                    "drop trigger if exists ledger_append_only",
                    "drop trigger if exists ledger_no_delete",
                    "drop trigger if exists invoice_no_delete",
                    "drop trigger if exists payment_settled_once",
                ],
                Engine::Postgres => &[
                    "drop trigger if exists ledger_append_only on ledger_entry",
                    "drop trigger if exists invoice_immutable on invoice",
                    "drop trigger if exists payment_settled_once on payment",
                ],
            };
            for guard in guards {
                tx.execute(guard, &[])?;
            }
            tx.execute(statement, &[])?;
            Ok(())
        })
        .unwrap();
}

#[test]
fn what_was_done_behind_the_programs_back_is_found() {
    for (statement, words) in [
        ("delete from ledger_entry where cause = 'earning'", "in the ledger"),
        ("update ledger_entry set amount = amount + 1", "in the ledger"),
        ("delete from invoice", "its invoices that stand say"),
        ("update invoice_counter set last = last + 1", "were numbered"),
        ("update payment set settled = null", "neither booked nor given back"),
        ("update payment set settled = 'returned'", "came too late, and only"),
        ("update booking set state = 'pending'", "was kept for a booking that is pending"),
        ("update psp_event set status = 'failed'", "is failed; see `planify pay inbox`"),
    ] {
        at_till_as_it_ends(|till| {
            let payment = till.open(&till.pending(0), "psp");
            till.house.world.write(move |tx| {
                let now = tx.now();
                tx.execute(
                    "insert into psp_event (provider, event_id, kind, externals, source, status, tries, \
                     happened_at, received_at) values ('psp', 'evt_1', 'x', $2, 'poll', 'applied', 0, $1, $1)",
                    &[now.into(), planify_store::JsonText("[]".to_owned()).into()],
                )?;
                Ok(())
            }).unwrap();
            till.hear(payment.id, paid());
            assert_eq!(till.findings(), Vec::<String>::new());
            tamper(till, statement);
            let found = till.findings();
            assert!(found.iter().any(|finding| finding.contains(words)), "{statement}: {found:?}");
        });
    }
    at_till_as_it_ends(|till| {
        till.pending(0);
        tamper(till, "update booking set state = 'confirmed', expires_at = null");
        let found = till.findings();
        assert!(found[0].contains("is certain without the 50.00 EUR"), "{found:?}");
    });
}
