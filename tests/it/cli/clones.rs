//! `planify event clone` as scripts use it.

use planify_testkit::home::Home;

#[test]
fn a_copy_starts_at_the_wall_clock_of_its_event() {
    let home = Home::new();
    let gala = ["event", "create", "Gala", "--start", "2030-03-28 18:00", "--for", "3h"];
    home.run([&gala[..], &["--tz", "Europe/Ljubljana"]].concat()).ok();
    let copy = ["event", "clone", "gala", "--start", "2031-07-01 18:00", "--json"];
    let copied = home.run(copy).ok();
    assert_eq!(copied.data()["start_local"], "2031-07-01T18:00:00");
    assert_eq!(copied.data()["zone"], "Europe/Ljubljana");
    let abroad = home.run([&copy[..], &["--tz", "America/New_York"]].concat()).ok();
    assert_eq!(abroad.data()["start_local"], "2031-07-01T18:00:00");
    assert_eq!(abroad.data()["zone"], "America/New_York");
    home.run(["event", "clone", "nope", "--start", "2031-07-01 18:00"]).exits(5);
    home.run(["event", "clone", "gala", "--start", "2031-02-30 18:00"]).exits(2);
}

#[test]
fn an_agenda_goes_with_its_event() {
    let home = Home::new();
    let event = ["event", "create", "Conference", "--start", "2030-05-06 8:00", "--for", "12h"];
    home.run([&event[..], &["--tz", "Europe/Ljubljana"]].concat()).ok();
    let item = ["agenda", "item", "add", "conference", "Opening", "--start", "2030-05-06 9:00"];
    home.run([&item[..], &["--key", "one"]].concat()).ok();
    let start = |event: &str| {
        let item = home.run(["agenda", "show", event, "--json"]).ok().data()["items"][0].clone();
        item["start_local"].as_str().unwrap_or_default().to_owned()
    };
    let edit = ["event", "edit", "conference", "--start"];
    let moved = home.run([&edit[..], &["2030-06-06 8:00"]].concat()).ok();
    assert!(moved.stderr.contains("an item of the agenda moved along"), "{moved:?}");
    assert_eq!(start("conference"), "2030-06-06T09:00:00");
    home.run([&edit[..], &["2030-07-06 8:00", "--agenda", "keep"]].concat()).ok();
    assert_eq!(start("conference"), "2030-06-06T09:00:00");
    home.run([&edit[..], &["2030-07-06 8:00", "--agenda", "drop"]].concat()).exits(2);
    home.run(["event", "edit", "conference", "--agenda", "keep"]).exits(2);
    home.run([&edit[..], &["2030-06-06 8:00", "--agenda", "keep"]].concat()).ok();
    let copy = ["event", "clone", "conference", "--start", "2031-06-06 10:00", "--slug"];
    home.run([&copy[..], &["next"]].concat()).ok();
    assert_eq!(start("next"), "2031-06-06T11:00:00");
    home.run([&copy[..], &["bare", "--no-agenda"]].concat()).ok();
    assert_eq!(start("bare"), "");
}
