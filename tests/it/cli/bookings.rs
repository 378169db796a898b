//! Bookings by command: what is booked, held, moved and called off, and what people are told.

use planify_testkit::home::Home;

/// A hall with a great room for hire, a small one, and ten chairs; booked as far ahead as one likes.
fn home() -> Home {
    let home = Home::new();
    home.run(["venue", "create", "Hall", "--tz", "Europe/Ljubljana"]).ok();
    home.run(["venue", "resource", "create", "hall", "Great"]).ok();
    home.run(["venue", "resource", "create", "hall", "Small"]).ok();
    home.run([
        "venue",
        "resource",
        "create",
        "hall",
        "Chairs",
        "--kind",
        "equipment",
        "--units",
        "10",
    ])
    .ok();
    home.run(["venue", "rate", "add", "hall", "Hire", "--resource", "great", "--price", "50 EUR"])
        .ok();
    home.run(["venue", "policy", "set", "hall", "--horizon", "3660"]).ok();
    home
}

const SMALL: [&str; 8] =
    ["--venue", "hall", "--resource", "small", "--start", "2030-05-06 18:00", "--for", "2h"];

#[test]
fn a_room_is_booked_once_and_the_next_one_gets_a_conflict() {
    let home = home();
    let wanted = [&["booking", "create"][..], &SMALL, &["--resource", "chairs:4", "--json"]];
    let made = home.run(wanted.concat()).ok().data();
    assert_eq!(
        (&made["state"], &made["start_local"]),
        (&"confirmed".into(), &"2030-05-06T18:00:00".into())
    );
    assert_eq!(made["starts_at"], "2030-05-06T16:00:00Z");
    assert_eq!(made["resources"], serde_json::json!(["small", "chairs:4"]));
    let ran = home.run([&["booking", "create"][..], &SMALL, &["--json"]].concat());
    assert_eq!((ran.exit, &ran.error()["code"]), (6, &"slot-taken".into()));
    let chairs = [
        "booking",
        "create",
        "--resource",
        "hall/chairs:7",
        "--start",
        "2030-05-06 19:00",
        "--json",
    ];
    let ran = home.run(chairs);
    assert_eq!((ran.exit, &ran.error()["code"]), (6, &"pool-full".into()));
    for (more, exit) in [
        (["--seats", "0"], 2),
        (["--seats", "-1"], 2),
        (["--repeat", "weekly"], 2),
        (["--repeat", "FREQ=NEVER"], 2),
        (["--resource", "chairs:1.5"], 2),
        (["--resource", "nothing"], 5),
        (["--promo", "NONE"], 5),
    ] {
        let start = [
            "booking",
            "create",
            "--venue",
            "hall",
            "--resource",
            "small",
            "--start",
            "2030-05-07 18:00",
        ];
        let ran = home.run([&start[..], &more].concat());
        assert_eq!(ran.exit, exit, "{more:?}");
    }
    let listed = home
        .run(["booking", "list", "--venue", "hall", "--from", "2030-05-06", "-o", "plain"])
        .ok();
    assert_eq!(listed.stdout.lines().count(), 1, "{}", listed.stdout);
}

#[test]
fn a_hold_is_confirmed_moved_and_called_off() {
    let home = home();
    let held = home.run([&["booking", "hold"][..], &SMALL, &["--hold", "10m", "--json"]].concat());
    let held = held.ok().data();
    assert_eq!(held["state"], "held");
    let sure = home.run(["booking", "confirm", "@last", "--json"]).ok().data();
    assert_eq!(sure["state"], "confirmed");
    let moved =
        home.run(["booking", "move", "@last", "--start", "2030-05-07 20:00", "--json"]).ok();
    assert_eq!(moved.data()["end_local"], "2030-05-07T22:00:00");
    home.run(["booking", "move", "@last"]).exits(2);
    home.run(["booking", "checkin", "@last"]).exits(6);
    home.run(["booking", "approve", "@last"]).exits(6);
    home.run(["booking", "reject", "@last"]).exits(6);
    let dry = home.run(["booking", "cancel", "@last", "--dry-run", "--json"]).ok();
    assert_eq!(dry.data()["refund"]["percent"], 100);
    let got = home.run(["booking", "get", "@last", "--json"]).ok().data();
    assert_eq!((&got["state"], &got["id"]), (&"confirmed".into(), &held["id"]));
    home.run(["booking", "cancel", "@last"]).ok();
    home.run(["booking", "move", "@last", "--resource", "great"]).exits(6);
}

#[test]
fn the_price_is_shown_and_a_series_tells_what_it_left_out() {
    let home = home();
    let great =
        ["--venue", "hall", "--resource", "great", "--start", "2030-05-06 18:00", "--for", "90m"];
    let dry = home.run([&["booking", "create"][..], &great, &["--dry-run"]].concat()).ok();
    assert!(
        dry.stdout.contains("75.00 EUR") && dry.stderr.contains("price: 75.00 EUR"),
        "{}",
        dry.stderr
    );
    let made = home.run([&["booking", "create"][..], &great, &["--json"]].concat()).ok().data();
    assert_eq!((&made["state"], &made["total"]["amount"]), (&"pending".into(), &7_500.into()));
    home.run([&["booking", "create"][..], &SMALL].concat()).ok();
    let start = ["booking", "create", "--venue", "hall", "--resource", "small"];
    let weekly = ["--start", "2030-04-29 18:00", "--repeat", "weekly", "--until", "2030-05-20"];
    let ran = home.run([&start[..], &weekly].concat());
    assert_eq!(ran.exit, 6, "{}", ran.stderr);
    let ran = home.run([&start[..], &weekly, &["--skip-conflicts", "--json"]].concat()).ok().data();
    assert_eq!(ran["dates"].as_array().unwrap().len(), 3);
    assert_eq!(ran["skipped"][0]["starts_at"], "2030-05-06T16:00:00Z");
    let off = ["booking", "cancel", ran["id"].as_str().unwrap(), "--scope", "following"];
    let dry = home.run([&off[..], &["--dry-run"]].concat()).ok();
    assert!(dry.stderr.contains("free: Mon 13 May 2030 18:00 CEST"), "{}", dry.stderr);
    let off = home.run([&off[..], &["--json"]].concat()).ok().data();
    assert_eq!((&off["state"], off["dates"].as_array().unwrap().len()), (&"cancelled".into(), 3));
    // An hour that comes twice is only booked once it is said which one is meant.
    let night = ["--start", "2030-10-27 02:30", "--for", "1h", "--json"];
    let ran = home.run([&start[..], &night].concat());
    assert_eq!((ran.exit, &ran.error()["code"]), (2, &"time-fold".into()));
    let later = home.run([&start[..], &night, &["--fold", "later"]].concat()).ok().data();
    assert_eq!(later["starts_at"], "2030-10-27T01:30:00Z");
}

#[test]
fn who_waits_for_a_taken_room_is_offered_it_once_it_is_free() {
    let home = home();
    let wait = || [&["booking", "wait"][..], &SMALL].concat();
    let ran = home.run([&wait()[..], &["--json"]].concat());
    assert_eq!((ran.exit, &ran.error()["code"]), (6, &"slot-free".into()));
    assert!(ran.error()["hint"].as_str().unwrap().contains("booking create"));
    let first = home.run([&["booking", "create"][..], &SMALL, &["--json"]].concat()).ok().data();
    let dry = home.run([&wait()[..], &["--dry-run", "--json"]].concat()).ok().data();
    assert_eq!((&dry["state"], &dry["position"]), (&"waiting".into(), &1.into()));
    let one = home.run([&wait()[..], &["--title", "Choir", "--json"]].concat()).ok().data();
    home.run(wait()).ok();
    let got = home.run(["booking", "get", "@last"]).ok();
    assert!(got.stderr.contains("1 waits longer"), "{}", got.stderr);
    let listed = ["booking", "list", "--venue", "hall", "--state", "waiting", "-o", "plain"];
    assert_eq!(home.run(listed).ok().stdout.lines().count(), 2);
    home.run([&wait()[..], &["--repeat", "daily", "--count", "2"]].concat()).exits(2);
    let gone = home.run(["booking", "cancel", first["id"].as_str().unwrap()]).ok();
    assert!(gone.stderr.contains("offered to `Choir`"), "{}", gone.stderr);
    let sure = home.run(["booking", "confirm", one["id"].as_str().unwrap(), "--json"]).ok().data();
    assert_eq!(sure["state"], "confirmed");
    home.run(["booking", "cancel", "@last"]).ok();
    assert_eq!(home.run(listed).ok().stdout.lines().count(), 0);
}
