//! Erasing a person of whom forty things are known: none of them is in any file afterwards.

use std::collections::BTreeSet;
use std::path::Path;

use planify_testkit::home::Home;
use planify_testkit::wait;

/// The address by which the person is known in the end.
const ANA: &str = "mq08zx@example.org";

/// What is known: words that stand nowhere else, and two phone numbers.
fn marks() -> BTreeSet<String> {
    let words = (1..=38).map(|number| format!("mq{number:02}zx"));
    words.chain(["38640755501".to_owned(), "38640755502".to_owned()]).collect()
}

/// The marks that stand in a text.
fn found_in(bytes: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    marks().into_iter().filter(|mark| text.contains(mark.as_str())).collect()
}

/// The marks that stand in any file below a folder.
fn found_below(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.append(&mut found_below(&path));
        } else if path.is_file() {
            found.append(&mut found_in(&std::fs::read(&path).unwrap()));
        }
    }
    found
}

/// Types lines as a script would; words are separated by `|`.
fn type_in(home: &Home, lines: &[&str]) {
    for line in lines {
        let words: Vec<&str> = line.split('|').collect();
        home.run(words).ok();
    }
}

fn create_event(home: &Home, title: &str, capacity: &str) {
    let start = ["--start", "2030-05-05 18:00", "--tz", "UTC", "--capacity", capacity];
    home.run([&["event", "create", title][..], &start].concat()).ok();
    home.run(["event", "publish", title]).ok();
}

/// Writes all that is known about the person, by every door there is.
fn plant(home: &Home) {
    for (title, capacity) in [("ahead", "3"), ("off", "9"), ("left", "9"), ("full", "1")] {
        create_event(home, title, capacity);
    }
    home.run(["event", "create", "draft", "--start", "2030-05-05 18:00", "--tz", "UTC"]).ok();
    type_in(
        home,
        &[
            "person|create|mq01zx mq02zx|--email|mq03zx@example.org|--phone|+38640755501|--key|mq04zx/1|\
             --locale|sl-mq05zx|--idempotency-key|mq06zx-key",
            "person|edit|mq03zx@example.org|--name|mq07zx Ana|--email|mq08zx@example.org|--phone|+38640755502|\
             --key|mq09zx/2|--reason|mq10zx asked for it",
        ],
    );
    home.run(["question", "add", "off", "Diet?", "--name", "diet"]).ok();
    let csv = format!("name,email,tags\nmq11zx Ana,{ANA},mq12zx;mq13zx\nBor,bor@example.org,\n");
    let csv = home.write("guests.csv", csv);
    home.run(["guest", "import", "ahead", "--file", &csv]).ok();
    let list = format!("{{\"name\":\"mq32zx Ana\",\"email\":\"{ANA}\",\"tags\":[\"mq33zx\"]}}\n");
    let list = home.write("guests.jsonl", list);
    home.run(["guest", "import", "off", "--file", &list]).ok();
    type_in(
        home,
        &[
            "rsvp|set|ahead|mq08zx@example.org|yes|--note|mq14zx",
            "rsvp|set|ahead|mq08zx@example.org|yes|--note|mq15zx|--reason|mq16zx|--idempotency-key|mq36zx",
            "guest|invite|ahead|--all|--notify-at|now",
            "guest|edit|ahead|mq08zx@example.org|--tag|mq17zx|--reason|mq18zx",
            "guest|edit|off|mq08zx@example.org|--tag|mq19zx",
            "rsvp|set|off|mq08zx@example.org|yes|--answer|diet=mq20zx",
            "event|cancel|off|--no-notify|-y",
            "guest|add|left|--email|mq08zx@example.org|--tag|mq21zx",
            "rsvp|set|left|mq08zx@example.org|yes|--note|mq22zx",
            "guest|remove|left|mq08zx@example.org|--reason|mq23zx|-y",
            "guest|add|draft|--email|mq08zx@example.org|--tag|mq24zx",
            "rsvp|set|draft|mq08zx@example.org|yes|--note|mq25zx",
            "event|delete|draft|-y",
            "guest|add|ahead|--name|mq26zx|--email|mq27zx@example.org|--tag|mq28zx",
            "rsvp|set|ahead|mq27zx@example.org|yes|--note|mq29zx",
            "person|edit|mq27zx@example.org|--key|mq30zx/b",
            "person|merge|mq08zx@example.org|mq27zx@example.org|--reason|mq31zx|-y",
            "person|edit|mq08zx@example.org|--name|mq34zx Ana|--idempotency-key|mq35zx",
            "guest|add|full|--email|mq08zx@example.org",
            "guest|add|full|--email|bor@example.org",
            "rsvp|set|full|mq08zx@example.org|yes",
            "rsvp|set|full|bor@example.org|yes",
            "guest|remove|full|mq08zx@example.org|--reason|mq37zx|--notify-at|now|-y",
            "person|edit|mq08zx@example.org|--locale|sl-mq38zx",
        ],
    );
    home.mailbox().wait_for(ANA, 2);
}

fn summary(home: &Home, event: &str) -> [i64; 3] {
    let data = home.run(["rsvp", "summary", event, "--json"]).ok().data();
    ["guests", "yes", "taken"].map(|field| data[field].as_i64().unwrap())
}

/// Checks the chain once everything is sealed.
fn verify(home: &Home) {
    wait::until_true(wait::SOON, "every row is sealed", || {
        let audit = home.run(["admin", "audit", "verify", "--json"]).ok().data();
        audit["holds"] == true && audit["unsealed"] == 0
    });
}

/// Backs up into a new file and gives what it holds.
fn backup(home: &Home, name: &str) -> BTreeSet<String> {
    let file = home.path().join(name);
    home.run(["admin", "backup", "--file", file.to_str().unwrap()]).ok();
    found_in(&std::fs::read(file).unwrap())
}

#[test]
fn of_forty_marks_of_an_erased_person_none_is_in_any_file() {
    let home = Home::new();
    plant(&home);
    verify(&home);
    let (off, ahead) = (summary(&home, "off"), summary(&home, "ahead"));
    assert_eq!((off, ahead), ([1, 1, 1], [2, 1, 1]));
    // The control: before, every mark is in the files and in a backup.
    assert_eq!(found_below(&home.state()), marks());
    assert_eq!(backup(&home, "before.db"), marks());
    // And the person can take all of it away.
    let zip = home.path().join("ana.zip");
    home.run(["person", "export", ANA, "--file", zip.to_str().unwrap()]).ok();
    assert_eq!(found_in(&std::fs::read(&zip).unwrap()), marks());

    home.run(["person", "erase", ANA]).exits(2);
    home.run(["person", "erase", ANA, "--dry-run"]).ok();
    assert_eq!(found_below(&home.state()), marks());
    let erased = home.run(["person", "erase", ANA, "--yes", "--json"]).ok().data();
    assert_eq!(
        (&erased["guests_removed"], &erased["guests_kept"]),
        (&1.into(), &1.into()),
        "{erased}"
    );
    let none = BTreeSet::new();
    assert_eq!(found_below(&home.state()), none);
    assert_eq!(backup(&home, "after.db"), none);
    assert_eq!((summary(&home, "off"), summary(&home, "ahead")), (off, [1, 0, 0]));
    verify(&home);
    home.run(["person", "get", ANA]).exits(5);
    home.run(["person", "erase", ANA, "--yes"]).exits(5);
    // What the refused commands left is nothing either.
    assert_eq!(found_below(&home.state()), none);
}

#[test]
fn an_export_goes_to_a_new_file_or_to_a_pipe() {
    let home = Home::new();
    home.run(["person", "create", "Ana", "--email", "a@example.org"]).ok();
    let file = home.write("taken.zip", "mine");
    home.run(["person", "export", "a@example.org", "--file", &file]).exits(6);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    home.run(["person", "export", "nobody@example.org", "--file", "n.zip"]).exits(5);
    assert!(!home.path().join("n.zip").exists());
}

#[test]
fn persons_are_joined_by_command() {
    let home = Home::new();
    create_event(&home, "gala", "5");
    for (name, email) in [("Ana", "a@a.org"), ("Ana", "a@b.org")] {
        home.run(["guest", "add", "gala", "--name", name, "--email", email]).ok();
        home.run(["rsvp", "set", "gala", email, "yes"]).ok();
    }
    home.run(["person", "merge", "a@a.org", "a@b.org"]).exits(2);
    let refused = home.run(["person", "merge", "a@a.org", "a@a.org", "-y", "--json"]).exits(2);
    assert_eq!(refused.error()["field"], "other");
    let merged = home.run(["person", "merge", "a@a.org", "a@b.org", "-y", "--json"]).ok();
    assert_eq!(merged.data()["guests_joined"], 1);
    assert_eq!(summary(&home, "gala"), [1, 1, 1]);
}
