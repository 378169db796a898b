//! Order and repetition never matter, money is never made, and refunds keep to what was taken.

use proptest::prelude::*;

use super::*;
use crate::money::{Currency, Rounding};
use crate::policy::{Layers, Policy};
use crate::price::{Line, LineKind, Quote};

fn eur(amount: i64) -> Money {
    Money::new(amount, Currency::EUR)
}

fn paid(amount: i64) -> Standing {
    Standing::new(eur(amount)).apply(&Snapshot::paid(eur(amount))).unwrap()
}

fn with_refund(mut snapshot: Snapshot, key: &str, amount: i64, state: RefundState) -> Snapshot {
    snapshot.refunds.insert(key.to_owned(), Refund { amount: eur(amount), state });
    snapshot
}

fn with_dispute(mut snapshot: Snapshot, key: &str, amount: i64, state: DisputeState) -> Snapshot {
    snapshot.disputes.insert(key.to_owned(), Dispute { amount: eur(amount), state });
    snapshot
}

fn one_snapshot() -> impl Strategy<Value = Snapshot> {
    let refund = (0_usize..3, 0_i64..6_000, 0_usize..5);
    let dispute = (0_usize..2, 0_i64..6_000, 0_usize..5);
    let lists = (proptest::collection::vec(refund, 0..3), proptest::collection::vec(dispute, 0..2));
    (0_usize..PaymentState::ALL.len(), 0_i64..10_000, lists).prop_map(|(state, captured, lists)| {
        let mut snapshot = Snapshot::unpaid(PaymentState::ALL[state], Currency::EUR);
        snapshot.captured = eur(captured);
        for (key, amount, state) in lists.0 {
            snapshot = with_refund(snapshot, &format!("re{key}"), amount, RefundState::ALL[state]);
        }
        for (key, amount, state) in lists.1 {
            snapshot =
                with_dispute(snapshot, &format!("dp{key}"), amount, DisputeState::ALL[state]);
        }
        snapshot
    })
}

/// The sum of each account, without those that are nothing.
fn totals(postings: &[Posting]) -> BTreeMap<&'static str, Money> {
    let mut totals = BTreeMap::new();
    for entry in postings.iter().flat_map(|posting| &posting.entries) {
        let total = totals.entry(entry.account.name()).or_insert(eur(0));
        *total = total.plus(entry.amount).unwrap();
    }
    totals.retain(|_, total| !total.is_zero());
    totals
}

fn replay(snapshots: &[Snapshot]) -> (Standing, Vec<Posting>) {
    let mut standing = Standing::new(eur(5_000));
    let mut before = Balances::none(Currency::EUR);
    let mut posted = Vec::new();
    for snapshot in snapshots {
        standing = standing.apply(snapshot).unwrap();
        let settled = standing.is_paid().then_some(Settled::Honoured);
        let after = Balances::of(&standing, settled, eur(902)).unwrap();
        posted.extend(postings(&before, &after).unwrap());
        before = after;
    }
    (standing, posted)
}

proptest! {
    #[test]
    fn snapshots_end_the_same_in_any_order_and_number(
        snapshots in proptest::collection::vec(one_snapshot(), 1..8),
        order in proptest::collection::vec(0_usize..8, 0..24),
    ) {
        let (standing, posted) = replay(&snapshots);
        // All of them in the other order, with some again in between.
        let again = order.iter().filter_map(|at| snapshots.get(*at));
        let shuffled: Vec<_> = again.chain(snapshots.iter().rev()).cloned().collect();
        let (other, other_posted) = replay(&shuffled);
        prop_assert_eq!(&other, &standing);
        prop_assert_eq!(
            totals(&other_posted),
            totals(&posted)
        );
        // Nothing is ever taken back from what is known.
        for snapshot in &snapshots {
            prop_assert_eq!(&standing.apply(snapshot).unwrap(), &standing);
        }
    }

    #[test]
    fn every_posting_is_nothing_in_sum(snapshots in proptest::collection::vec(one_snapshot(), 1..8)) {
        for posting in replay(&snapshots).1 {
            let sum = Money::sum(Currency::EUR, posting.entries.iter().map(|entry| entry.amount));
            prop_assert_eq!(sum.unwrap(), eur(0));
            prop_assert_eq!(posting.entries.len(), 2);
        }
    }

    #[test]
    fn refunds_that_are_allowed_never_exceed_what_was_taken(
        asked in proptest::collection::vec((-10_i64..4_000, 0_usize..5), 0..12),
    ) {
        let mut standing = paid(5_000);
        for (number, (amount, state)) in asked.into_iter().enumerate() {
            let left = standing.refundable().unwrap();
            let allowed = check_refund(&standing, eur(amount));
            prop_assert_eq!(allowed.is_ok(), amount > 0 && amount <= left.amount);
            if allowed.is_ok() {
                let snapshot = Snapshot::paid(eur(5_000));
                let state = RefundState::ALL[state];
                let snapshot = with_refund(snapshot, &format!("re{number}"), amount, state);
                standing = standing.apply(&snapshot).unwrap();
            }
            prop_assert!(standing.refunded().unwrap().amount <= standing.captured.amount);
        }
    }

    #[test]
    fn a_correction_takes_back_exactly_its_invoice(
        nets in proptest::collection::vec((1_i64..100_000, 0_usize..3), 1..10),
    ) {
        let lines: Vec<_> = nets.into_iter().map(|(net, rate)| {
            let tax_points = [0, 950, 2_200][rate];
            let tax = eur(net).basis_points(tax_points, Rounding::HalfUp).unwrap();
            InvoiceLine { text: "Hall".to_owned(), quantity: 1, net: eur(net), tax_points, tax }
        }).collect();
        let invoice = Invoice::new(Currency::EUR, lines).unwrap();
        let by_rate = Money::sum(Currency::EUR, invoice.taxes.iter().map(|sum| sum.tax)).unwrap();
        prop_assert_eq!(by_rate, invoice.tax);
        prop_assert_eq!(invoice.net.plus(invoice.tax).unwrap(), invoice.total);
        let correction = invoice.correction().unwrap();
        prop_assert_eq!(correction.total.plus(invoice.total).unwrap(), eur(0));
        prop_assert_eq!(correction.kind, InvoiceKind::Correction);
        prop_assert_eq!(correction.correction().unwrap_err().code, "status-conflict");
    }
}

#[test]
fn money_that_was_taken_wins_over_an_end_without_it() {
    let open = Standing::new(eur(100));
    let expired = Snapshot::unpaid(PaymentState::Expired, Currency::EUR);
    let standing = open.apply(&expired).unwrap();
    assert!(standing.state.is_over_unpaid());
    let standing = standing.apply(&Snapshot::paid(eur(100))).unwrap();
    assert!(standing.is_paid());
    assert!(standing.apply(&expired).unwrap().is_paid());
}

#[test]
fn a_payment_of_too_little_is_not_paid() {
    let standing = Standing::new(eur(100)).apply(&Snapshot::paid(eur(99))).unwrap();
    assert!(!standing.is_paid());
    assert_eq!(standing.refundable().unwrap(), eur(99));
}

#[test]
fn a_snapshot_of_another_currency_or_below_zero_is_refused() {
    let standing = Standing::new(eur(100));
    let yen = Snapshot::paid(Money::new(100, "JPY".parse().unwrap()));
    assert_eq!(standing.apply(&yen).unwrap_err().code, "currency-mismatch");
    let mut mixed = Snapshot::paid(eur(100));
    let refund = Refund { amount: yen.captured, state: RefundState::Pending };
    mixed.refunds.insert("re".to_owned(), refund);
    assert_eq!(standing.apply(&mixed).unwrap_err().code, "currency-mismatch");
    assert_eq!(standing.apply(&Snapshot::paid(eur(-1))).unwrap_err().code, "invalid");
}

#[test]
fn a_refund_that_fails_can_be_made_again() {
    let gone = with_refund(Snapshot::paid(eur(100)), "re1", 100, RefundState::Succeeded);
    let standing = paid(100).apply(&gone).unwrap();
    assert_eq!(check_refund(&standing, eur(1)).unwrap_err().code, "refund-too-large");
    let back = with_refund(Snapshot::paid(eur(100)), "re1", 100, RefundState::Failed);
    let standing = standing.apply(&back).unwrap();
    assert!(check_refund(&standing, eur(100)).is_ok());
    assert_eq!(check_refund(&standing, eur(101)).unwrap_err().code, "refund-too-large");
}

#[test]
fn nothing_is_given_back_under_a_dispute() {
    for (state, code) in [
        (DisputeState::Inquiry, Some("payment-disputed")),
        (DisputeState::Open, Some("payment-disputed")),
        (DisputeState::Won, None),
        (DisputeState::Closed, None),
        // It is gone already.
        (DisputeState::Lost, Some("refund-too-large")),
    ] {
        let snapshot = with_dispute(Snapshot::paid(eur(100)), "dp1", 100, state);
        let standing = paid(100).apply(&snapshot).unwrap();
        let refused = check_refund(&standing, eur(10)).err().map(|refusal| refusal.code);
        assert_eq!(refused, code, "{state}");
    }
}

#[test]
fn nothing_below_and_other_currencies_are_no_refunds() {
    for amount in [0, -1, i64::MIN] {
        assert_eq!(check_refund(&paid(100), eur(amount)).unwrap_err().code, "invalid");
    }
    let yen = Money::new(1, "JPY".parse().unwrap());
    assert_eq!(check_refund(&paid(100), yen).unwrap_err().code, "currency-mismatch");
    let unpaid = Standing::new(eur(100));
    assert_eq!(check_refund(&unpaid, eur(1)).unwrap_err().code, "refund-too-large");
}

#[test]
fn money_is_settled_once_by_what_the_booking_has() {
    let standing = paid(100);
    assert_eq!(settle(None, &standing, Claim::Kept), Step::Confirm);
    assert_eq!(settle(None, &standing, Claim::Released), Step::TakeAgain);
    assert_eq!(settle(None, &standing, Claim::Lost), Step::Return);
    assert_eq!(settle(None, &standing, Claim::PaidOtherwise), Step::Return);
    for claim in [Claim::Kept, Claim::Released, Claim::Lost, Claim::PaidOtherwise] {
        assert_eq!(settle(None, &Standing::new(eur(100)), claim), Step::Nothing);
        for settled in Settled::ALL {
            assert_eq!(settle(Some(*settled), &standing, claim), Step::Nothing);
        }
    }
}

#[test]
fn a_cancellation_gives_back_what_the_terms_grant_and_was_not_given_back() {
    let half = vec!["48h:100%".parse().unwrap(), "24h:50%".parse().unwrap()];
    let policy = Policy { cancellation: Some(half), ..Policy::default() };
    let terms = Layers { resource: Some(&policy), ..Layers::default() }.resolve().terms;
    let start: jiff::Timestamp = "2027-05-01T10:00:00Z".parse().unwrap();
    let before = |hours: i64| start - jiff::SignedDuration::from_hours(hours);
    let due = |standing: &Standing, hours| {
        let of = (standing, Money::zero(standing.amount.currency));
        refund_due(of, &terms, start, before(hours)).unwrap()
    };
    assert_eq!(due(&paid(999), 72), eur(999));
    assert_eq!(due(&paid(999), 30), eur(500));
    assert_eq!(due(&paid(999), 1), eur(0));
    let some = with_refund(Snapshot::paid(eur(999)), "re1", 400, RefundState::Succeeded);
    let standing = paid(999).apply(&some).unwrap();
    assert_eq!(due(&standing, 30), eur(100));
    assert_eq!(due(&standing, 1), eur(0));
}

#[test]
fn the_ledger_says_where_the_money_is() {
    let steps = [
        Snapshot::paid(eur(5_000)),
        with_refund(Snapshot::paid(eur(5_000)), "re1", 1_000, RefundState::Succeeded),
        with_dispute(Snapshot::paid(eur(5_000)), "dp1", 4_000, DisputeState::Lost),
    ];
    let (_, posted) = replay(&steps);
    let totals = totals(&posted);
    let said: Vec<_> = totals.iter().map(|(account, total)| format!("{account} {total}")).collect();
    assert_eq!(said, ["disputed 40.00 EUR", "revenue -32.78 EUR", "tax -7.22 EUR"]);
    let returned = Balances::of(&paid(100), Some(Settled::Returned), eur(18)).unwrap();
    let posted = postings(&Balances::none(Currency::EUR), &returned).unwrap();
    assert_eq!(posted.len(), 1, "what goes back was never earned");
}

fn quote(lines: &[(i64, i64, i64)]) -> Quote {
    let lines: Vec<_> = lines
        .iter()
        .map(|(net, tax_points, tax)| Line {
            resource: None,
            kind: LineKind::Base,
            label: "Hall".to_owned(),
            unit: None,
            count: 1,
            tax_points: *tax_points,
            net: eur(*net),
            tax: eur(*tax),
            gross: eur(net + tax),
        })
        .collect();
    let sum = |of: fn(&Line) -> Money| Money::sum(Currency::EUR, lines.iter().map(of)).unwrap();
    let (net, tax) = (sum(|line| line.net), sum(|line| line.tax));
    Quote { net, tax, total: net.plus(tax).unwrap(), currency: Currency::EUR, lines }
}

#[test]
fn a_part_of_a_price_is_billed_exactly_with_the_tax_of_each_rate() {
    let whole = quote(&[(10_000, 2_200, 2_200), (1_000, 950, 95), (-500, 2_200, -110)]);
    assert_eq!(bill(&whole, whole.total, "x").unwrap().len(), 3);
    for part in [1, 33, 5_000, 12_684, 12_685, 20_000] {
        let lines = bill(&whole, eur(part), "Deposit").unwrap();
        let invoice = Invoice::new(Currency::EUR, lines).unwrap();
        assert_eq!(invoice.total, eur(part));
    }
    let half = bill(&whole, eur(6_343), "Deposit").unwrap();
    assert_eq!(half.iter().map(|line| line.tax_points).collect::<Vec<_>>(), [2_200, 950]);
    let yen = Money::new(1, "JPY".parse().unwrap());
    assert_eq!(bill(&whole, yen, "x").unwrap_err().code, "currency-mismatch");
}

#[test]
fn what_came_on_top_is_not_earned() {
    let standing = Standing::new(eur(100)).apply(&Snapshot::paid(eur(130))).unwrap();
    let balances = Balances::of(&standing, Some(Settled::Honoured), eur(18)).unwrap();
    assert_eq!(balances.earned().unwrap(), eur(100));
    let held: Vec<_> = balances
        .accounts()
        .unwrap()
        .iter()
        .map(|(it, sum)| format!("{it} {}", sum.amount))
        .collect();
    assert_eq!(held, ["provider 130", "payer -30", "revenue -82", "tax -18"]);
}

#[test]
fn numbers_of_invoices_sort_as_texts() {
    assert_eq!(invoice_number(2027, 42), "2027-000042");
    assert!(invoice_number(2027, 999_999) > invoice_number(2027, 100_000));
    assert_eq!(parse_invoice_number("2027-000042"), Some(("2027", 42)));
    for no in ["2027", "2027-42", "27-000042", "2027-00004x", "ivc_01"] {
        assert_eq!(parse_invoice_number(no), None, "{no}");
    }
    assert_eq!(Invoice::new(Currency::EUR, Vec::new()).unwrap_err().code, "invalid");
}
