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
