//! `planify venue rate`, `promo` and `blackout`: what it costs, what is taken off, and when nothing is to be had.

use serde_json::{Value, json};

use super::{home, mistyped, refused};

const RATE: [&str; 4] = ["venue", "rate", "add", "town-hall"];

#[test]
fn rates_are_added_listed_and_taken_away() {
    let home = home();
    let add = |words: &[&str]| home.run([&RATE[..], &["--json"], words].concat()).ok().json();
    let hire = add(&["Hire", "--price", "20 EUR"]);
    assert_eq!(
        (&hire["schema"], &hire["data"]["unit"]),
        (&"planify.rate/v1".into(), &"hour".into())
    );
    assert_eq!(hire["data"]["amount"], json!({"amount": 2_000, "currency": "EUR"}));
    add(&["Hall", "--resource", "great-hall", "--price", "300.50 EUR", "--per", "day"]);
    let evening = [
        "--time",
        "18:00-24:00",
        "--days",
        "fr-su,mo",
        "--first",
        "2027-01-01",
        "--last",
        "2027-12-31",
    ];
    let evening = add(&[&["Evening", "--percent", "-12.5%"][..], &evening].concat());
    assert_eq!(evening["data"]["weekdays"], json!(["mo", "fr", "sa", "su"]));
    assert_eq!(
        (&evening["data"]["effect"], &evening["data"]["points"]),
        (&"percent".into(), &(-1_250).into())
    );
    add(&["Cleaning", "--plus", "-5 EUR", "--per", "slot:30m", "--priority", "-5"]);
    let table = home.run(["venue", "rate", "list", "town-hall"]).ok().stdout;
    for words in ["20.00 EUR", "300.50 EUR", "-12.5%", "mo,fr,sa,su", "18:00-24:00"] {
        assert!(table.contains(words), "{words}: {table}");
    }
    let small = ["venue", "rate", "list", "town-hall", "--resource", "small-hall", "-o", "jsonl"];
    assert_eq!(home.run(small).ok().stdout.lines().count(), 3);
    let dry =
        home.run([&RATE[..], &["Late", "--price", "1 EUR", "--dry-run", "--json"]].concat()).ok();
    assert_eq!(dry.json()["dry_run"], true);
    let id = hire["data"]["id"].as_str().unwrap();
    let remove = ["venue", "rate", "rm", "town-hall", &id[id.len() - 6..], "--json"];
    assert_eq!(home.run(remove).ok().data()["name"], "Hire");
    let gone = ["venue", "rate", "remove", "town-hall", id];
    refused(&home, &gone, (5, "not-found", "`planify venue rate list VENUE`"));
    let left = home.run(["venue", "rate", "list", "town-hall", "-o", "name"]).ok().stdout;
    assert_eq!(left.lines().count(), 3);
}

#[test]
fn prices_are_in_the_currency_of_the_house_down_to_its_smallest_unit() {
    let home = home();
    let add = |price: &str| home.run([&RATE[..], &["Hire", "--price", price, "--json"]].concat());
    for (currency, price, amount, wrong) in [
        ("JPY", "1500 JPY", 1_500, "1500.5 JPY"),
        ("KWD", "1.234 KWD", 1_234, "1.2345 KWD"),
        ("EUR", "1.5 eur", 150, "1.234 EUR"),
    ] {
        home.run(["venue", "tax", "set", "town-hall", "--currency", currency]).ok();
        let added = add(price).ok().data();
        assert_eq!(added["amount"], json!({"amount": amount, "currency": currency}));
        mistyped(&home, &[&RATE[..], &["Hire", "--price", wrong]].concat(), "write it like");
    }
    refused(
        &home,
        &[&RATE[..], &["Hire", "--price", "1500 JPY"]].concat(),
        (2, "currency-mismatch", "in EUR"),
    );
    for wrong in ["20", "EUR", "20 XXQ", "1e3 EUR", "1 000 EUR", "99999999999999999999 EUR"] {
        mistyped(&home, &[&RATE[..], &["Hire", "--price", wrong]].concat(), wrong);
    }
}

#[test]
fn a_rate_that_cannot_be_is_refused() {
    let home = home();
    let price = ["--price", "1 EUR"];
    let priced = |words: &[&'static str]| [&RATE[..], &["X"], &price, words].concat();
    for (arguments, code, hint) in [
        (priced(&["--per", "year"]), "bad-rate", "`slot:30m`"),
        (priced(&["--per", "slot:0m"]), "bad-rate", "1440"),
        (priced(&["--days", "someday"]), "bad-rate", "`mo-fr`"),
        (priced(&["--time", "late"]), "bad-rate", "09:00-18:00"),
        (priced(&["--first", "soon"]), "bad-date", "2027-12-24"),
        (priced(&["--first", "2027-02-01", "--last", "2027-01-01"]), "bad-rate", "no earlier"),
        (priced(&["--priority", "5000"]), "bad-rate", "-1000"),
        ([&RATE[..], &["X", "--price", "-1 EUR"]].concat(), "bad-rate", "adjustment"),
        ([&RATE[..], &["X", "--percent", "-100.01%"]].concat(), "bad-rate", "-100%"),
        ([&RATE[..], &["X", "--percent", "1000.01%"]].concat(), "bad-rate", "1000%"),
        ([&RATE[..], &[" ", "--price", "1 EUR"]].concat(), "bad-rate", "name"),
    ] {
        refused(&home, &arguments, (2, code, hint));
    }
    refused(&home, &priced(&["--resource", "attic"]), (5, "not-found", "resource list"));
    mistyped(&home, &[&RATE[..], &["X"]].concat(), "--price");
    mistyped(&home, &priced(&["--percent", "5%"]), "--percent");
    mistyped(&home, &[&RATE[..], &["X", "--percent", "5%", "--per", "hour"]].concat(), "--per");
    mistyped(&home, &priced(&["--priority", "1.5"]), "1.5");
}

#[test]
fn a_promotion_code_is_given_out_and_revoked() {
    let home = home();
    let create = |words: &[&str]| {
        home.run([&["venue", "promo", "create", "--json"][..], words].concat()).ok().json()
    };
    let spring =
        create(&["spring-27", "--percent", "20%", "--from", "2027-03-01", "--until", "2027-05-31"]);
    assert_eq!(
        (&spring["schema"], &spring["data"]["code"]),
        (&"planify.promo/v1".into(), &"SPRING-27".into())
    );
    assert_eq!(spring["data"]["valid_until"], "2027-06-01T00:00:00Z");
    let limits = ["--uses", "100", "--uses-each", "1", "--minimum", "50 EUR"];
    let welcome = create(&[&["WELCOME", "--amount", "15 EUR"][..], &limits].concat());
    assert_eq!(welcome["data"]["amount"], json!({"amount": 1_500, "currency": "EUR"}));
    assert_eq!((&welcome["data"]["uses_max"], &welcome["data"]["used"]), (&100.into(), &0.into()));
    let table = home.run(["venue", "promo", "list"]).ok().stdout;
    for words in ["SPRING-27", "20%", "15.00 EUR", "2027-03-01 00:00"] {
        assert!(table.contains(words), "{words}: {table}");
    }
    let dry = create(&["LATER", "--percent", "5%", "--dry-run"]);
    assert_eq!((&dry["dry_run"], &dry["data"]["points"]), (&true.into(), &500.into()));
    let id = welcome["data"]["id"].as_str().unwrap();
    for (reference, changed) in
        [("Spring-27", true), ("spring-27", false), (id, true), (&id[id.len() - 6..], false)]
    {
        let revoked = home.run(["venue", "promo", "revoke", reference, "--json"]).ok().json();
        assert_eq!(revoked["changed"], changed, "{reference}");
        assert!(revoked["data"]["revoked_at"].is_string());
    }
    let names = home.run(["venue", "promo", "list", "-o", "name"]).ok().stdout;
    assert_eq!(names, "SPRING-27\nWELCOME\n");
}

#[test]
fn a_promotion_code_that_cannot_be_is_refused() {
    let home = home();
    home.run(["venue", "promo", "create", "WELCOME", "--percent", "5%"]).ok();
    let create = ["venue", "promo", "create"];
    let shared =
        |words: &[&'static str]| [&create[..], &["X-1", "--percent", "5%"], words].concat();
    for (arguments, code, hint) in [
        ([&create[..], &["X-1", "--percent", "100.01%"]].concat(), "bad-promo", "100%"),
        ([&create[..], &["X-1", "--percent", "0"]].concat(), "bad-promo", "0%"),
        ([&create[..], &["X-1", "--amount", "0 EUR"]].concat(), "bad-promo", "above zero"),
        ([&create[..], &["X-1", "--amount", "-5 EUR"]].concat(), "bad-promo", "above zero"),
        ([&create[..], &["X", "--percent", "5%"]].concat(), "bad-promo", "3 to 32"),
        ([&create[..], &["ČAR", "--percent", "5%"]].concat(), "bad-promo", "3 to 32"),
        (shared(&["--uses", "0"]), "bad-promo", "1000000"),
        (shared(&["--uses", "-1"]), "bad-promo", "1000000"),
        (shared(&["--uses", "2147483648"]), "bad-promo", "1000000"),
        (shared(&["--uses-each", "0"]), "bad-promo", "1000000"),
        (shared(&["--minimum", "-5 EUR"]), "bad-promo", "leave it out"),
        (shared(&["--from", "2027-05-31", "--until", "2027-05-01"]), "bad-promo", "later"),
        (
            [&create[..], &["X-1", "--amount", "5 EUR", "--minimum", "500 JPY"]].concat(),
            "currency-mismatch",
            "in EUR",
        ),
    ] {
        refused(&home, &arguments, (2, code, hint));
    }
    let again = [&create[..], &["welcome", "--percent", "5%"]].concat();
    refused(&home, &again, (6, "duplicate-key", "another"));
    refused(&home, &["venue", "promo", "revoke", "NEVER"], (5, "not-found", "venue promo list"));
    mistyped(&home, &[&create[..], &["X-1"]].concat(), "--percent");
    mistyped(
        &home,
        &[&create[..], &["X-1", "--percent", "5%", "--amount", "5 EUR"]].concat(),
        "--amount",
    );
    mistyped(&home, &shared(&["--uses", "1.5"]), "1.5");
    assert_eq!(home.run(["venue", "promo", "list", "-o", "name"]).ok().stdout, "WELCOME\n");
}

#[test]
fn a_blackout_is_read_in_the_zone_of_its_venue() {
    let home = home();
    let add = |words: &[&str]| {
        let add = ["venue", "blackout", "add", "town-hall", "--json"];
        home.run([&add[..], words].concat()).ok().json()
    };
    let floor = add(&["--from", "2027-08-02", "--to", "2027-08-15", "--note", "New floor"]);
    assert_eq!(floor["schema"], "planify.blackout/v1");
    let times = (&floor["data"]["starts_at"], &floor["data"]["ends_at"]);
    assert_eq!(times, (&"2027-08-01T22:00:00Z".into(), &"2027-08-15T22:00:00Z".into()));
    let part = add(&["--from", "2027-07-01 14:00", "--to", "18:00", "--resource", "great-hall"]);
    assert_eq!(part["data"]["ends_at"], "2027-07-01T16:00:00Z");
    let list = |words: &[&str]| {
        let list = ["venue", "blackout", "list", "town-hall", "--json"];
        home.run([&list[..], words].concat()).ok().data().as_array().unwrap().len()
    };
    assert_eq!(list(&[]), 2);
    assert_eq!(list(&["--from", "2027-07-02"]), 1);
    assert_eq!(list(&["--to", "2027-07-02"]), 1);
    assert_eq!(list(&["--resource", "small-hall"]), 1);
    let table = home.run(["venue", "blackout", "list", "town-hall"]).ok().stdout;
    assert!(table.contains("New floor") && table.lines().all(|line| line.len() < 80), "{table}");
    let id = floor["data"]["id"].as_str().unwrap();
    let gone = ["venue", "blackout", "rm", "town-hall", &id[id.len() - 6..], "--json"];
    let dry = home.run([&gone[..], &["--dry-run"]].concat()).ok().json();
    assert_eq!((&dry["dry_run"], list(&[])), (&true.into(), 2));
    assert_eq!(home.run(gone).ok().data()["note"], "New floor");
    home.run(gone).exits(5);
    assert_eq!(part["data"]["note"], Value::Null);
}

#[test]
fn a_blackout_that_cannot_be_is_refused() {
    let home = home();
    let add = ["venue", "blackout", "add", "town-hall"];
    for (from, to, code, hint) in [
        ("2027-08-02", "2027-08-01", "bad-range", "2026-12-05"),
        ("2027-08-02 10:00", "2027-08-02 10:00", "bad-range", "2026-12-05"),
        ("soonish", "2027-08-02", "bad-date", "2026"),
        ("2027-03-28 02:30", "2027-03-29", "time-gap", "--on-gap"),
        ("2027-10-31 02:30", "2027-11-01", "time-fold", "--on-gap"),
    ] {
        refused(&home, &[&add[..], &["--from", from, "--to", to]].concat(), (2, code, hint));
    }
    let when = ["--from", "2027-08-01", "--to", "2027-08-02"];
    let attic = [&add[..], &when, &["--resource", "attic"]].concat();
    refused(&home, &attic, (5, "not-found", "resource list"));
    let never = ["venue", "blackout", "remove", "town-hall", "4k2m9q"];
    refused(&home, &never, (5, "not-found", "`planify venue blackout list VENUE`"));
    mistyped(&home, &[&add[..], &["--from", "2027-08-01"]].concat(), "--to");
}
