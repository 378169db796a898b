//! `planify venue hours`, `policy` and `tax`: what an organisation, a venue and a resource say, and who is heard.

use serde_json::{Value, json};

use super::{home, mistyped, refused};

#[test]
fn hours_are_read_and_written_as_openstreetmap_writes_them() {
    let home = home();
    let week = "mo-fr 9:00-12:00, 13:00-18:00; Sa 10:00-14:00; Su,Tu off; 2027 Dec 24-26 off";
    let said = home.run(["venue", "hours", "set", "town-hall", week, "--json"]).ok().json();
    let written = "Mo,We-Fr 09:00-12:00,13:00-18:00; Sa 10:00-14:00; 2027 Dec 24-26 off";
    assert_eq!(
        (&said["schema"], &said["data"]["hours"]),
        (&"planify.hours/v1".into(), &written.into())
    );
    let again = home.run(["venue", "hours", "set", "town-hall", written, "--json"]).ok().json();
    assert_eq!(again["changed"], false);
    let shown = home.run(["venue", "hours", "show", "town-hall"]).ok().stdout;
    let lines: Vec<&str> = shown.lines().map(str::trim_start).collect();
    assert_eq!(lines[1..3], ["Sa 10:00-14:00", "2027 Dec 24-26 off"], "{shown}");
    let plain = home.run(["venue", "hours", "show", "town-hall", "-o", "plain"]).ok().stdout;
    assert!(plain.starts_with(&format!("{written}\tvenue\tEurope/Ljubljana\t")), "{plain}");
    for (text, written) in [
        ("24/7", "24/7"),
        ("off", "off"),
        ("Fr 22:00-02:00", "Fr 22:00-02:00"),
        ("Mo-Su 00:00-24:00", "24/7"),
    ] {
        let set = home.run(["venue", "hours", "set", "town-hall", text, "--json"]).ok();
        assert_eq!(set.data()["hours"], written, "{text}");
    }
}

#[test]
fn a_date_differs_and_a_room_has_hours_of_its_own() {
    let home = home();
    let set = |words: &[&str]| {
        home.run([&["venue", "hours", "set", "town-hall", "--json"][..], words].concat())
    };
    refused(
        &home,
        &["venue", "hours", "set", "town-hall", "--on", "2027-12-24=off"],
        (2, "bad-hours", "set the hours of the week first"),
    );
    set(&["Mo-Fr 09:00-18:00"]).ok();
    let dates = set(&["--on", "2027-12-31=10:00-12:00,13:00-14:00", "--on", "2028-01-03=off"]).ok();
    let expected = json!({"2027-12-31": "10:00-12:00,13:00-14:00", "2028-01-03": "off"});
    assert_eq!(dates.data()["exceptions"], expected);
    let dry = set(&["--on", "2028-01-03=", "--dry-run"]).ok().json();
    assert_eq!(
        (&dry["dry_run"], dry["data"]["exceptions"].as_object().unwrap().len()),
        (&true.into(), 1)
    );
    set(&["--on", "2028-01-03=", "--if-version", "2"]).ok();
    assert_eq!(set(&["24/7", "--if-version", "2"]).exits(6).error()["code"], "version-conflict");
    let room = ["--resource", "great-hall"];
    let own = set(&[&room[..], &["Sa 10:00-14:00"]].concat()).ok().data();
    assert_eq!((&own["origin"], &own["own"]), (&"resource".into(), &"Sa 10:00-14:00".into()));
    let left = set(&[&room[..], &["--clear"]].concat()).ok().data();
    assert_eq!((&left["origin"], &left["own"]), (&"venue".into(), &Value::Null));
    let shown = ["venue", "hours", "show", "town-hall", "--resource", "small-hall", "--json"];
    assert_eq!(home.run(shown).ok().data()["hours"], left["hours"]);
    assert_eq!(set(&["--clear"]).ok().data()["origin"], "default");
}

#[test]
fn hours_that_cannot_be_are_refused_by_the_part_that_is_wrong() {
    let home = home();
    for (text, named, hint) in [
        ("PH off", "`PH`", "as a date"),
        ("Mo sunrise-sunset", "`sunrise`", "times of the clock"),
        ("week 1-10 Mo 09:00-12:00", "`week`", "weekdays"),
        ("Mo 09:00+", "`+`", "when it closes"),
        ("Mo[1] 09:00-10:00", "`[`", "numbered weekdays"),
        ("Dec 25 off", "`Dec 25 off`", "2026 Dec 25"),
        ("2027 Dec 32 off", "does not exist", "2026 Dec 24"),
        ("2027 Dec 26-24 off", "ends before it begins", "the year of both"),
        ("Mo-Fr 9-18", "`9-18`", "09:00-18:00"),
        ("Mo 25:00-26:00", "`25:00-26:00`", "09:00-18:00"),
        ("Mo 09:00-10:00, Tu 09:00-10:00", "after a comma", "`;`"),
        ("Mo-Xx 09:00-10:00", "weekday", "`Mo`"),
        ("Mon-Fri 09:00-18:00", "weekday", "`Mo`"),
        ("", "empty", "`24/7`"),
    ] {
        let set = ["venue", "hours", "set", "town-hall", text];
        refused(&home, &set, (2, "bad-hours", hint));
        let said = home.run(set).exits(2).stderr;
        assert!(said.contains(named), "{text}: {said}");
    }
    let on = ["venue", "hours", "set", "town-hall", "24/7", "--on"];
    refused(&home, &[&on[..], &["2027-02-30=off"]].concat(), (2, "bad-date", "2027-12-24"));
    refused(&home, &[&on[..], &["2027-02-03=late"]].concat(), (2, "bad-hours", "09:00-18:00"));
    mistyped(&home, &[&on[..], &["2027-02-03"]].concat(), "DATE=TIMES");
    mistyped(&home, &["venue", "hours", "set", "town-hall"], "no hours were given");
    mistyped(&home, &["venue", "hours", "set", "town-hall", "24/7", "--clear"], "--clear");
    let room = ["venue", "hours", "show", "town-hall", "--resource", "attic"];
    refused(&home, &room, (5, "not-found", "resource list"));
}

#[test]
fn the_nearest_policy_is_heard() {
    let home = home();
    let set =
        |words: &[&str]| home.run([&["venue", "policy", "set", "--json"][..], words].concat());
    set(&["--horizon", "180", "--cancel", "2d:100%", "--cancel", "24h:50%"]).ok();
    set(&[
        "town-hall",
        "--min",
        "1h",
        "--start",
        "1h",
        "--quota",
        "3/week",
        "--quota",
        "10h/month",
    ])
    .ok();
    let room = ["town-hall", "--resource", "great-hall"];
    let own = ["--approval", "required", "--deposit", "20 EUR", "--check-in", "15m"];
    let held = set(&[&room[..], &own].concat()).ok().json();
    assert_eq!(held["schema"], "planify.policy/v1");
    for (field, value, origin) in [
        ("horizon_days", json!(180), "org"),
        ("cancellation", json!(["48h:100%", "24h:50%"]), "org"),
        ("min_minutes", json!(60), "venue"),
        ("start", json!("60m"), "venue"),
        ("quotas", json!(["3/week", "600m/month"]), "venue"),
        ("approval", json!("required"), "resource"),
        ("deposit", json!("20.00 EUR"), "resource"),
        ("check_in", json!("15m"), "resource"),
        ("pending", json!("holds"), "default"),
    ] {
        let held = &held["data"];
        assert_eq!((&held["holds"][field], &held["origins"][field]), (&value, &origin.into()));
    }
    let show = ["venue", "policy", "show", "town-hall", "--resource", "great-hall"];
    let shown = home.run(show).ok().stdout;
    for words in
        ["Shortest     1h\n", "Longest      14d\n", "resource: approval, check_in, deposit"]
    {
        assert!(shown.contains(words), "{shown}");
    }
    let clear = |words: &[&str]| {
        home.run([&["venue", "policy", "clear", "--json"][..], words].concat()).ok().data()
    };
    let left = clear(&[&room[..], &["--field", "deposit,approval"]].concat());
    assert_eq!((&left["own"]["deposit"], &left["own"]["check_in"]), (&Value::Null, &"15m".into()));
    assert_eq!(clear(&room)["own"]["check_in"], Value::Null);
    assert_eq!(clear(&[])["origins"]["horizon_days"], "default");
    let dry = set(&["town-hall", "--min", "2h", "--dry-run"]).ok().json();
    assert_eq!(
        (&dry["changed"], &dry["data"]["holds"]["min_minutes"]),
        (&true.into(), &120.into())
    );
    assert_eq!(set(&["town-hall", "--min", "60"]).ok().json()["changed"], false);
    assert_eq!(
        set(&["town-hall", "--min", "2h", "--if-version", "7"]).exits(6).error()["code"],
        "version-conflict"
    );
}

#[test]
fn a_policy_that_cannot_be_is_refused() {
    let home = home();
    let set = ["venue", "policy", "set", "town-hall"];
    for (words, code, hint) in [
        (&["--min", "0"][..], "bad-policy", "1"),
        (&["--min", "-1"], "bad-policy", "1"),
        (&["--min", "3h", "--max", "2h"], "bad-policy", "min"),
        (&["--notice", "-1"], "bad-policy", "0"),
        (&["--horizon", "2147483648"], "bad-policy", "3660"),
        (&["--buffer-before", "2d"], "bad-policy", "1440"),
        (&["--start", "often"], "bad-policy", "`30m`"),
        (&["--start", "0m"], "bad-policy", "1440"),
        (&["--quota", "3/year"], "bad-policy", "3/week"),
        (&["--quota", "0/week"], "bad-policy", "1"),
        (&["--quota", "1.5/week"], "bad-policy", "3/week"),
        (&["--cancel", "24h:50%", "--cancel", "48h:100%"], "bad-policy", "the earliest first"),
        (&["--cancel", "48h:101%"], "bad-policy", "100"),
        (&["--cancel", "90m:50%"], "bad-policy", "48h:100%"),
        (&["--deposit", "101%"], "bad-policy", "100"),
        (&["--deposit", "5.001 EUR"], "bad-policy", "50.00 EUR"),
        (&["--deposit", "0 EUR"], "bad-policy", "none"),
        (&["--check-in", "0m"], "bad-policy", "1440"),
        (&["--approval", "never"], "invalid", "`required`"),
        (&["--pending", "maybe"], "invalid", "`open`"),
    ] {
        refused(&home, &[&set[..], words].concat(), (2, code, hint));
    }
    mistyped(&home, &[&set[..], &["--min", "1.5"]].concat(), "1.5");
    mistyped(&home, &set, "no field to change");
    mistyped(&home, &["venue", "policy", "show", "--resource", "great-hall"], "VENUE");
    mistyped(&home, &["venue", "policy", "clear", "--field", "colour"], "`colour`");
}

#[test]
fn a_venue_is_taxed_as_its_organisation_until_it_says_otherwise() {
    let home = home();
    let set = |words: &[&str]| home.run([&["venue", "tax", "set", "--json"][..], words].concat());
    set(&["--rate", "9.5%", "--prices", "net", "--currency", "jpy"]).ok();
    let shown = home.run(["venue", "tax", "show", "town-hall"]).ok().stdout;
    assert!(shown.starts_with("Rate              9.5%\nPrices            net\n"), "{shown}");
    let own = set(&["town-hall", "--rounding", "half-even", "--currency", "KWD"]).ok().json();
    assert_eq!((&own["schema"], &own["data"]["points"]), (&"planify.tax/v1".into(), &950.into()));
    assert_eq!(
        (&own["data"]["currency"], &own["data"]["tax_origin"]),
        (&"KWD".into(), &"venue".into())
    );
    assert_eq!(set(&["town-hall", "--rate", "9.5"]).ok().json()["changed"], false);
    let cleared = home.run(["venue", "tax", "clear", "town-hall", "--json"]).ok().data();
    assert_eq!((&cleared["currency"], &cleared["currency_origin"]), (&"JPY".into(), &"org".into()));
    let whole = ["venue", "tax", "show", "-o", "plain"];
    assert!(home.run(whole).ok().stdout.starts_with("950\tnet\thalf-up\torg\tJPY\torg\t"));
    let tax = ["venue", "tax", "set", "town-hall"];
    for (words, code, hint) in [
        (&["--rate", "100.01%"][..], "bad-tax", "100%"),
        (&["--rate", "-1%"], "bad-tax", "0%"),
        (&["--rounding", "away"], "invalid", "`half-even`"),
        (&["--currency", "EURO"], "invalid", "EUR"),
        (&["--currency", "XXQ"], "invalid", "EUR"),
    ] {
        refused(&home, &[&tax[..], words].concat(), (2, code, hint));
    }
    mistyped(&home, &[&tax[..], &["--rate", "1,5%"]].concat(), "22%");
    mistyped(&home, &[&tax[..], &["--prices", "free"]].concat(), "gross");
    mistyped(&home, &tax, "no field to change");
}
