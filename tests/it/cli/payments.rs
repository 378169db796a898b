//! Payments by command: checked out, declined, waited for, read from a statement, given back, invoiced.

use planify_testkit::home::Home;

/// A hall for hire where money is only pretended, or transferred.
fn home() -> Home {
    let home = Home::new()
        .with("PLANIFYD__PAYMENTS__SIM", "true")
        .with("PLANIFYD__PAYMENTS__PROVIDER", "sim")
        .with("PLANIFYD__PAYMENTS__PAYEE", "Hall Ltd,SI56 0000");
    home.run(["venue", "create", "Hall", "--tz", "UTC"]).ok();
    home.run(["venue", "policy", "set", "hall", "--horizon", "3660"]).ok();
    home
}

/// Books the room for an hour at a price.
fn booked(home: &Home, start: &str, price: &str) -> String {
    let made = home.run(["venue", "resource", "create", "hall", "Room", "--json"]).ok().data();
    let room = made["slug"].as_str().unwrap().to_owned();
    let rate = [
        "venue",
        "rate",
        "add",
        "hall",
        "Hire",
        "--resource",
        &room,
        "--price",
        price,
        "--per",
        "hour",
    ];
    home.run(rate).ok();
    let made = home
        .run([
            "booking",
            "create",
            "--venue",
            "hall",
            "--resource",
            &room,
            "--start",
            start,
            "--for",
            "1h",
            "--json",
            "--yes",
        ])
        .ok()
        .data();
    assert_eq!(made["state"], "pending");
    made["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_booking_is_paid_given_back_in_part_and_invoiced() {
    let home = home();
    let booking = booked(&home, "2030-05-06 10:00", "12.00 EUR");
    let dry = home.run(["pay", "checkout", &booking, "--dry-run", "--json"]).ok();
    assert_eq!(dry.json()["dry_run"], true);
    let paid = home.run(["pay", "checkout", &booking, "--wait", "--json"]).ok().data();
    assert_eq!((&paid["state"], &paid["settled"]), (&"paid".into(), &"honoured".into()));
    let payment = paid["id"].as_str().unwrap();
    let state = home.run(["booking", "get", &booking, "--json"]).ok().data();
    assert_eq!(state["state"], "confirmed");
    let again = home.run(["pay", "checkout", &booking, "--json"]).exits(6).error();
    assert_eq!(again["code"], "nothing-due");
    let much = home.run(["pay", "refund", payment, "--amount", "12.01 EUR", "--json"]).exits(6);
    assert_eq!(much.error()["code"], "refund-too-large");
    home.run(["pay", "refund", payment, "--amount", "2.00 EUR"]).ok();
    let asked = home.run(["pay", "reconcile", "--json"]).ok().data();
    assert!(asked["asked"].is_u64(), "{asked}");
    home.run(["pay", "reconcile", payment]).ok();
    let got = home.run(["pay", "get", payment, "--json"]).ok().data();
    assert_eq!(got["refunded"]["amount"], 200);
    let refund = got["refunds"][0]["id"].as_str().unwrap();
    let read = home.run(["pay", "get", payment]).ok().stdout;
    assert!(read.contains("2.00 EUR") && read.contains(&format!("(hand) {refund}")), "{read}");
    let fields = home.run(["pay", "get", payment, "--fields", "amount,refunds"]).ok().stdout;
    assert!(fields.contains("12.00 EUR") && !fields.contains('{'), "{fields}");
    let listed =
        home.run(["pay", "list", "--booking", &booking, "--state", "paid", "-o", "name"]).ok();
    assert_eq!(listed.stdout.trim(), payment);
    assert!(home.run(["pay", "inbox", "--followed", "-o", "jsonl"]).ok().stdout.is_empty());
    let file = home.path().join("invoice.pdf");
    let path = file.to_str().unwrap();
    let invoices = home.run(["pay", "invoice", "list", "-o", "plain"]).ok();
    assert!(invoices.stdout.contains("\t12.00 EUR\t"), "{}", invoices.stdout);
    home.run(["pay", "invoice", "get", payment, "--pdf", path]).ok();
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-1."));
    home.run(["pay", "invoice", "get", payment, "--pdf", path]).exits(6);
    let named = ["pay", "invoice", "reissue", payment, "--buyer", "Ana Novak", "--json"];
    assert_eq!(home.run(named).ok().data()["buyer"][0], "Ana Novak");
    let contradicts = [&named[..], &["--treatment", "reverse-charge"]].concat();
    assert_eq!(home.run(contradicts).exits(2).error()["code"], "bad-tax");
    let check = home.run(["admin", "check", "--json"]).ok().data();
    assert_eq!(check["ok"], true, "{check}");
}

#[test]
fn what_is_declined_ends_with_7_and_what_is_not_decided_with_8() {
    let home = home();
    // The pretence declines what ends in 01, and leaves open what ends in 02.
    let declined = booked(&home, "2030-05-06 10:00", "12.01 EUR");
    let ran = home.run(["pay", "checkout", &declined, "--wait", "--json"]).exits(7);
    assert_eq!(ran.error()["code"], "payment-declined");
    let open = booked(&home, "2030-05-06 12:00", "12.02 EUR");
    let ran = home.run(["pay", "checkout", &open, "--wait", "--timeout", "2s", "--json"]).exits(8);
    assert_eq!(ran.error()["code"], "payment-pending");
    home.run(["pay", "checkout", &open, "--by", "cash"]).exits(2);
    home.run(["pay", "get", "pay_nothing"]).exits(5);
}

#[test]
fn a_transfer_is_found_in_the_statement_and_given_back_by_hand() {
    let home = home();
    let booking = booked(&home, "2030-05-06 10:00", "12.00 EUR");
    let asked = home.run(["pay", "checkout", &booking, "--by", "transfer", "--json"]).ok().data();
    let (payment, reference) =
        (asked["id"].as_str().unwrap(), asked["reference"].as_str().unwrap());
    let file = home.path().join("statement.csv");
    let text = format!("When,amount,name\n2030-04-01,7.00,{reference}\n2030-04-02,1.00,nobody\n");
    std::fs::write(&file, text).unwrap();
    let path = file.to_str().unwrap();
    let import = ["pay", "import", path, "-o", "jsonl"];
    home.run(import).exits(2);
    let read = home.run([&import[..], &["--date-column", "When"]].concat()).ok();
    let outcomes: Vec<_> = read.stdout.lines().map(|line| line.contains("\"under\"")).collect();
    assert_eq!(outcomes, [true, false], "{}", read.stdout);
    assert_eq!(home.run(["pay", "get", payment, "--json"]).ok().data()["missing"]["amount"], 500);
    let paid = home.run(["pay", "capture", payment, "--json"]).ok().data();
    assert_eq!(paid["settled"], "honoured");
    let back = home.run(["pay", "refund", payment, "--json"]).ok().data();
    let refund = back["refunds"][0]["id"].as_str().unwrap();
    let done = home.run(["pay", "refund", refund, "--done", "--json"]).ok().data();
    assert_eq!(done["refunds"][0]["state"], "succeeded");
    home.run(["pay", "import", "nothing.csv"]).exits(2);
}
