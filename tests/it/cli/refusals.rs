//! Bad input: a code, a sentence, a hint, the right exit code, and nothing half done.

use planify_testkit::home::{Home, Ran};

fn home() -> Home {
    let home = Home::new();
    home.run([
        "event",
        "create",
        "Gala",
        "--start",
        "2027-03-28 18:00",
        "--tz",
        "UTC",
        "--capacity",
        "2",
    ])
    .ok();
    home
}

/// Insists on a refusal of this code and exit code, as JSON and for people.
fn refused(home: &Home, arguments: &[&str], exit: i32, code: &str) {
    let said: Ran = home.run([arguments, &["--json"]].concat()).exits(exit);
    let error = said.error();
    assert_eq!(error["code"], code, "`{}`: {error}", said.command);
    assert_eq!(error["exit"], exit, "`{}`", said.command);
    assert_eq!(said.stdout, "", "`{}`", said.command);
    let plain = home.run(arguments).exits(exit);
    let sentences = plain.stderr.lines().filter(|line| line.starts_with("error: ")).count();
    assert_eq!(sentences, 1, "`{}`: {}", plain.command, plain.stderr);
    assert!(!plain.stderr.to_lowercase().contains("select "), "{}", plain.stderr);
}

#[test]
fn each_refusal_has_its_code_and_leaves_nothing_behind() {
    let home = home();
    let before = home.run(["event", "list", "--json"]).ok().data();
    let start = ["--start", "2027-03-28 18:00", "--tz", "UTC"];
    let create =
        |title, rest: &[&'static str]| [&["event", "create", title][..], &start, rest].concat();
    let cases: Vec<(Vec<&str>, i32, &str)> = vec![
        (vec!["event", "get", "nope"], 5, "not-found"),
        (vec!["guest", "list", "nope"], 5, "not-found"),
        (create("", &[]), 2, "empty-text"),
        (create("   ", &[]), 2, "empty-text"),
        (create("Gala", &["--capacity", "-1"]), 2, "invalid"),
        (create("Gala", &["--capacity", "99999999999"]), 2, "invalid"),
        (create("Gala", &["--end", "2027-03-28 17:00"]), 2, "bad-range"),
        (
            vec!["event", "create", "Gala", "--start", "2027-03-28 18:00", "--tz", "Mars/Base"],
            2,
            "bad-zone",
        ),
        (vec!["event", "create", "Gala", "--start", "someday", "--tz", "UTC"], 2, "bad-date"),
        (
            vec![
                "event",
                "create",
                "Dawn",
                "--start",
                "2027-03-28 02:30",
                "--tz",
                "Europe/Ljubljana",
            ],
            2,
            "time-gap",
        ),
        (
            vec![
                "event",
                "create",
                "Dusk",
                "--start",
                "2027-10-31 02:30",
                "--tz",
                "Europe/Ljubljana",
            ],
            2,
            "time-fold",
        ),
        (vec!["guest", "add", "gala", "--email", "nowhere"], 2, "bad-email"),
        (vec!["guest", "invite", "gala", "--all"], 6, "not-published"),
        (vec!["rsvp", "set", "gala", "nobody@example.org", "yes"], 5, "not-found"),
        (
            vec!["event", "edit", "gala", "--title", "Ball", "--if-version", "99"],
            6,
            "version-conflict",
        ),
    ];
    for (arguments, exit, code) in &cases {
        refused(&home, arguments, *exit, code);
    }
    assert_eq!(home.run(["event", "list", "--json"]).ok().data(), before);
}

#[test]
fn a_mistyped_command_is_a_usage_error_on_stderr() {
    let home = Home::new();
    for arguments in
        [&["evnt", "list"][..], &["event", "list", "--nope"], &["event", "create"], &[]]
    {
        let ran = home.run(arguments);
        assert_eq!((ran.exit, ran.stdout.as_str()), (2, ""), "{ran:?}");
    }
}

#[test]
fn awkward_guest_files_are_read_line_by_line() {
    let home = home();
    let cases: [(&[u8], i32, usize); 7] = [
        (b"\xef\xbb\xbfname,email\r\nBom,bom@example.org\r\n", 0, 1),
        (b"name;email\nSemi;semi@example.org\n", 0, 2),
        (b"name,email\n\"Quoted, Q.\",quoted@example.org\n", 0, 3),
        (b"name,email\nUpper,BOM@EXAMPLE.ORG\n", 0, 3),
        (b"name,email\nBad \xff,latin@example.org\nGood,good@example.org\n", 10, 4),
        (b"name,email\nNul \x00,nul@example.org\nFine,fine@example.org\n", 10, 5),
        (b"name,email\nNobody,nowhere\n", 2, 5),
    ];
    for (number, (content, exit, guests)) in cases.into_iter().enumerate() {
        let file = home.write(&format!("{number}.csv"), content);
        home.run(["guest", "import", "gala", "--file", &file]).exits(exit);
        let listed = home.run(["guest", "list", "gala", "--json"]).ok().data();
        assert_eq!(listed.as_array().unwrap().len(), guests, "after file {number}");
    }
}
