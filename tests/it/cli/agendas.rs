//! `planify agenda` as scripts use it: exit codes, formats, and what is refused.

use planify_testkit::home::Home;

fn home() -> Home {
    let home = Home::new().with("PLANIFYD__PUBLIC_URL", "https://plan.example.org");
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

#[test]
fn a_guest_signs_up_with_the_link_of_their_mail() {
    let home = home();
    home.run(["event", "publish", "conference"]).ok();
    home.run(["agenda", "item", "edit", "conference", "key:one", "--capacity", "1"]).ok();
    home.run(["guest", "add", "conference", "--email", "g@x.org"]).ok();
    home.run(["guest", "invite", "conference", "--all", "--notify-at", "now"]).ok();
    let mail = home.mailbox().wait_for("g@x.org", 1).remove(0);
    let link = mail.text.split_whitespace().find(|word| word.contains("/r/")).unwrap().to_owned();
    let respond = |words: &[&str]| {
        home.run_with_input([&["rsvp", "respond"][..], words].concat(), link.as_str())
    };
    let draft = respond(&["yes", "--item", "key:one", "--json"]).exits(5);
    assert_eq!(draft.error()["code"], "not-found");
    home.run(["agenda", "release", "conference"]).ok();
    assert_eq!(respond(&["yes", "--item", "key:one", "--json"]).ok().data()["status"], "yes");
    home.run(["rsvp", "set", "conference", "a@x.org", "yes", "--item", "key:one"]).ok();
    let waiting = ["rsvp", "inbox", "conference", "--item", "key:one", "--status", "waitlisted"];
    assert!(home.run([&waiting[..], &["-o", "plain"]].concat()).ok().stdout.contains("a@x.org"));
    respond(&["no", "--item", "key:one"]).ok();
    respond(&["yes", "--item", "key:one", "--skip-full"]).exits(2);
    assert!(home.run([&waiting[..], &["-o", "plain"]].concat()).ok().stdout.is_empty());
}

#[test]
fn an_agenda_is_edited_as_text() {
    let home = home();
    let edit = ["agenda", "edit", "conference"];
    let text = home.run([&edit[..], &["--print"]].concat()).ok().stdout;
    assert!(text.contains(",2030-05-06 09:00,45m,Blue,Opening,talk,Ana,,,one,,"), "{text}");
    let from_file = |text: &str, more: &[&str]| {
        home.run_with_input([&edit[..], &["--file", "-", "--json"], more].concat(), text)
    };
    assert_eq!(from_file(&text, &[]).ok().json()["changed"], false);
    let changed = text.replace("09:00,45m", "09:30,1h");
    let dry = from_file(&changed, &["--dry-run"]).ok().json();
    assert_eq!((&dry["dry_run"], &dry["data"]["changed"]), (&true.into(), &1.into()));
    let added = format!("{changed},2030-05-06 12:00,1h,,Lunch,break,,,,two,,\n");
    let done = from_file(&added, &[]).ok();
    assert_eq!((&done.data()["added"], &done.data()["changed"]), (&1.into(), &1.into()));
    // The text names the version that it knows, so it cannot be used twice.
    let again = from_file(&text.replace("Opening", "Other"), &[]).exits(6);
    assert_eq!(again.error()["code"], "version-conflict");
    // What the text does not know of is left alone, what it knows of is deleted after a question.
    let header: String = text.lines().take(4).map(|line| format!("{line}\n")).collect();
    assert_eq!(from_file(&header, &[]).exits(2).error()["code"], "confirmation-needed");
    assert_eq!(from_file(&header, &["-y"]).ok().data()["deleted"], 1);
    let left = home.run(["agenda", "show", "conference", "--json"]).ok().data()["items"].clone();
    assert_eq!((left.as_array().unwrap().len(), &left[0]["title"]), (1, &"Lunch".into()));
    for bad in ["", "id,titel\n", "id,title,start\n,X,never\n", "id,title,start\nitm_1,X,Y\n"] {
        from_file(&format!("# newest item: none\n{bad}"), &[]).exits(2);
    }
    home.run([&edit[..], &["--file", "/nowhere/x.csv"]].concat()).exits(2);
    home.run(edit).exits(2);
    home.run([&edit[..], &["--print", "--file", "x"]].concat()).exits(2);
}

#[test]
fn an_editor_changes_an_agenda() {
    let home = home().with("EDITOR", "sed -i s/Opening/Welcome/");
    home.run(["agenda", "edit", "conference", "--no-input"]).exits(2);
    let ran = home.run(["agenda", "edit", "conference"]).ok();
    assert!(ran.stderr.contains("~ “Opening”: title Opening → Welcome"), "{ran:?}");
    let item = home.run(["agenda", "item", "get", "conference", "key:one", "--json"]).ok().data();
    assert_eq!(item["title"], "Welcome");
    let home = home.with("VISUAL", "sed -i s/09:00/never/");
    let ran = home.run(["agenda", "edit", "conference", "--json"]).exits(2);
    assert_eq!(ran.error()["code"], "bad-date");
    let hint = ran.error()["hint"].as_str().unwrap().to_owned();
    let kept = hint.split('`').find(|part| part.contains(".csv")).unwrap();
    assert!(std::fs::read_to_string(kept).unwrap().contains("never"), "{hint}");
    std::fs::remove_file(kept).unwrap();
    home.with("VISUAL", "false").run(["agenda", "edit", "conference"]).exits(2);
}

#[test]
fn releases_are_listed_compared_and_shown() {
    let home = home();
    home.run(["agenda", "release", "conference"]).ok();
    home.run(["agenda", "item", "edit", "conference", "key:one", "--title", "Welcome"]).ok();
    home.run(["agenda", "release", "conference"]).ok();
    let listed = home.run(["agenda", "releases", "conference", "-o", "plain"]).ok().stdout;
    let numbers: Vec<&str> = listed.lines().filter_map(|line| line.split('\t').next()).collect();
    assert_eq!(numbers, ["2", "1"], "{listed}");
    let words = home.run(["agenda", "diff", "conference", "1", "2", "-o", "plain"]).exits(1).stdout;
    assert!(words.contains("renamed “Opening” → “Welcome”"), "{words}");
    home.run(["agenda", "diff", "conference", "2", "2"]).ok();
    home.run(["agenda", "diff", "conference", "1", "--from", "1"]).exits(2);
    let old = home.run(["agenda", "show", "conference", "--release", "1", "--json"]).ok().data();
    assert_eq!((&old["items"][0]["title"], &old["release"]), (&"Opening".into(), &1.into()));
    home.run(["agenda", "show", "conference", "--release", "9"]).exits(5);
    home.run(["agenda", "show", "conference", "--release", "1", "-o", "csv"]).exits(2);
}

#[test]
fn a_way_that_is_too_long_is_a_warning_and_no_conflict() {
    let home = home();
    home.run(["venue", "create", "Hall", "--at", "46.05,14.5"]).ok();
    home.run(["venue", "create", "Castle", "--at", "46.095,14.5"]).ok();
    let event = "conference";
    home.run(["agenda", "track", "edit", event, "Blue", "--venue", "hall"]).ok();
    let castle =
        home.run(["agenda", "track", "add", event, "Castle", "--venue", "castle", "--json"]);
    assert!(castle.ok().data()["venue"].as_str().unwrap().starts_with("ven_"));
    home.run(["agenda", "track", "edit", event, "Castle", "--venue", "nowhere"]).exits(5);
    let tour =
        ["agenda", "item", "add", event, "Tour", "--start", "2030-05-06 9:50", "--for", "1h"];
    home.run([&tour[..], &["--track", "Castle", "--speaker", "Ana <a@x.org>"]].concat()).ok();
    let checked = home.run(["agenda", "check", event]).ok();
    let told = "“Opening” (Mon 6 May 09:00–09:45) leaves 5 min for `Ana` to get to “Tour” \
         (Mon 6 May 09:50–10:50), the way takes some 19 min";
    assert!(checked.stderr.contains(told), "{}", checked.stderr);
    let found = home.run(["agenda", "check", event, "--json"]).ok().data();
    let warning = &found["warnings"][0];
    assert_eq!((&found["ok"], &warning["kind"]), (&true.into(), &"travel-too-short".into()));
    assert_eq!(warning["speaker"]["name"], "Ana");
    let released = home.run(["agenda", "release", event]).ok();
    assert!(released.stderr.contains("a way with too little time"), "{}", released.stderr);
    home.run(["agenda", "track", "edit", event, "Castle", "--venue", ""]).ok();
    assert_eq!(
        home.run(["agenda", "check", event, "--json"]).ok().data()["warnings"],
        serde_json::json!([])
    );
}
