//! `planify agenda` as scripts use it: exit codes, formats, and what is refused.

use planify_testkit::home::Home;

fn home() -> Home {
    let home = Home::new();
    let event = ["event", "create", "Conference", "--start", "2030-05-06 8:00", "--for", "12h"];
    home.run([&event[..], &["--tz", "Europe/Ljubljana"]].concat()).ok();
    home.run(["agenda", "track", "add", "conference", "Blue", "--capacity", "50"]).ok();
    let opening = ["agenda", "item", "add", "conference", "Opening", "--start", "2030-05-06 9:00"];
    let more = ["--for", "45m", "--track", "Blue", "--key", "one", "--speaker", "Ana <a@x.org>"];
    home.run([&opening[..], &more].concat()).ok();
    home
}

#[test]
fn verdicts_are_exit_codes() {
    let home = home();
    home.run(["agenda", "check", "conference"]).ok();
    home.run(["agenda", "diff", "conference"]).exits(1);
    home.run(["agenda", "release", "conference"]).ok();
    home.run(["agenda", "diff", "conference"]).ok();
    let late = ["agenda", "item", "move", "conference", "key:one", "--start", "2030-05-06 19:30"];
    home.run(late).ok();
    let checked = home.run(["agenda", "check", "conference", "--json"]).exits(1);
    assert_eq!(checked.data()["conflicts"][0]["kind"], "outside-event");
    let shown = home.run(["agenda", "diff", "conference", "-o", "plain"]).exits(1).stdout;
    assert!(shown.contains("\tmoved 09:00 → 19:30\t"), "{shown}");
}

#[test]
fn an_agenda_is_shown_in_each_format() {
    let home = home();
    let table = home.run(["agenda", "show", "conference"]).ok().stdout;
    assert!(table.contains("Mon 6 May 2030 09:00 CEST") && table.contains("Ana"), "{table}");
    let plain = home.run(["agenda", "show", "conference", "-o", "plain"]).ok().stdout;
    assert!(plain.contains("\tBlue\tOpening\ttalk\tAna\t0\t"), "{plain}");
    let json = home.run(["agenda", "show", "conference", "--json"]).ok();
    assert_eq!(json.json()["schema"], "planify.agenda/v1");
    assert_eq!(json.data()["tracks"][0]["name"], "Blue");
    let calendar = home.run(["agenda", "show", "conference", "-o", "ics"]).ok().stdout;
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"), "{calendar}");
    let list = home.run(["agenda", "show", "conference", "-o", "csv"]).ok().stdout;
    let again = ["agenda", "import", "conference", "--file", "-", "--json"];
    assert_eq!(home.run_with_input(again, list).ok().data()["unchanged"], 1);
    home.run(["agenda", "show", "conference", "--track", "blue", "-o", "name"]).ok();
    home.run(["agenda", "show", "conference", "--track", "red"]).exits(5);
    for arguments in [&["event", "list", "-o", "csv"][..], &["agenda", "check", "x", "-o", "ics"]] {
        home.run(arguments).exits(2);
    }
    home.run(["config", "set", "output", "csv"]).exits(2);
}

#[test]
fn bad_lines_and_bad_times_are_told() {
    let home = home();
    let list = "title,start,track\nGood,2030-05-06 11:00,Red\nBad,never,Red\n";
    let ran = home.run_with_input(["agenda", "import", "conference", "--file", "-"], list);
    let ran = ran.exits(10);
    assert!(ran.stderr.contains("line 3: `never` is not a date or time (bad-date)"), "{ran:?}");
    let none = "title,start\nBad,never\n";
    home.run_with_input(["agenda", "import", "conference", "--file", "-"], none).exits(2);
    let add = ["agenda", "item", "add", "conference", "Talk", "--start"];
    for (more, exit, code) in [
        (&["2030-05-06 9:00", "--track", "Green"][..], 5, "not-found"),
        (&["2030-05-06 9:00", "--end", "2030-05-06 9:00"], 2, "bad-range"),
        (&["2030-05-06"], 2, "bad-date"),
        (&["2030-03-31 2:30"], 2, "time-gap"),
        (&["2030-05-06 9:00", "--kind", "song"], 2, "invalid"),
        (&["2030-05-06 9:00", "--key", "one"], 6, "duplicate-key"),
    ] {
        let ran = home.run([&add[..], more, &["--json"]].concat()).exits(exit);
        assert_eq!(ran.error()["code"], code, "{more:?}");
    }
    home.run(["agenda", "track", "delete", "conference", "Blue", "-y"]).exits(6);
    home.run(["agenda", "track", "delete", "conference", "Blue"]).exits(2);
    home.run(["agenda", "item", "edit", "conference", "key:one"]).exits(2);
}

#[test]
fn each_verb_does_what_it_says() {
    let home = home();
    let speaker = ["agenda", "speaker"];
    let run = |words: &[&str]| home.run([&["agenda"][..], words].concat()).ok();
    run(&["track", "rename", "conference", "blue", "Azure"]);
    run(&["track", "edit", "conference", "Azure", "--no-capacity", "--turnover", "10m"]);
    let tracks = run(&["track", "list", "conference", "-o", "plain"]).stdout;
    assert!(tracks.contains("\tAzure\t\tPT10M\t"), "{tracks}");
    run(&["item", "edit", "conference", "key:one", "--title", "Grand opening", "--capacity", "2"]);
    let item = run(&["item", "get", "conference", "key:one", "--json"]).data();
    assert_eq!((&item["title"], &item["track"]), (&"Grand opening".into(), &"Azure".into()));
    run(&["speaker", "assign", "conference", "key:one", "Bor <b@x.org>"]);
    run(&["speaker", "unassign", "conference", "key:one", "b@x.org"]);
    run(&["speaker", "edit", "conference", "a@x.org", "--away", "2030-05-06 9:30-10:00"]);
    let listed = home.run([&speaker[..], &["list", "conference", "-o", "plain"]].concat()).ok();
    assert!(listed.stdout.contains("2030-05-06T07:30:00Z/2030-05-06T08:00:00Z"), "{listed:?}");
    home.run(["agenda", "check", "conference"]).exits(1);
    run(&["speaker", "edit", "conference", "a@x.org", "--no-away"]);
    run(&["check", "conference"]);
    home.run(["guest", "add", "conference", "--email", "g@x.org"]).ok();
    home.run(["rsvp", "set", "conference", "g@x.org", "yes", "--item", "key:one"]).ok();
    let answers = ["rsvp", "inbox", "conference", "--item", "key:one", "-o", "plain"];
    assert!(home.run(answers).ok().stdout.contains("\tg@x.org\tyes\t1\t"));
    run(&["item", "delete", "conference", "key:one", "-y"]);
    run(&["track", "delete", "conference", "Azure", "-y"]);
    assert_eq!(run(&["show", "conference", "--json"]).data()["items"], serde_json::json!([]));
}
