//! Where venues are, by command: looked up, on maps, around a place, and how far it is.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;

use planify_testkit::home::Home;
use planify_testkit::wait::{SOON, until_true};

const TWO: &str = r#"{"features":[{"geometry":{"coordinates":[-16.2515,28.4696]},"properties":{"osm_type":"R","osm_id":1,"country":"Spain","name":"Santa Cruz"}},{"geometry":{"coordinates":[-122.0308,36.9744]},"properties":{"osm_type":"R","osm_id":2,"country":"United States","name":"Santa Cruz"}}]}"#;
const ONE: &str = r#"{"features":[{"geometry":{"coordinates":[14.5068602,46.0500268]},"properties":{"osm_type":"R","osm_id":1675905,"country":"Slovenia","name":"Ljubljana"}}]}"#;

/// A server that answers like Photon, and draws the signature of a PNG.
fn photon() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            answer(stream.unwrap());
        }
    });
    base
}

fn answer(mut stream: TcpStream) {
    let (mut text, mut part) = (Vec::new(), [0; 4096]);
    while !text.ends_with(b"\r\n\r\n") {
        match stream.read(&mut part) {
            Ok(0) | Err(_) => return,
            Ok(count) => text.extend_from_slice(&part[..count]),
        }
    }
    let text = String::from_utf8_lossy(&text);
    let body: &[u8] = match &*text {
        text if text.contains(".png ") => b"\x89PNG\r\n\x1a\n",
        text if text.contains("q=Santa") => TWO.as_bytes(),
        text if text.contains("q=Nowhere") => br#"{"features":[]}"#,
        _ => ONE.as_bytes(),
    };
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
    drop(stream.write_all(&[head.as_bytes(), body].concat()));
}

/// A home whose daemon asks such a server.
fn home() -> Home {
    let base = photon();
    Home::new()
        .with("PLANIFYD__MAPS__PROVIDER", "photon")
        .with("PLANIFYD__MAPS__URL", base.as_str())
        .with("PLANIFYD__MAPS__PICTURE_URL", format!("{base}/{{lat}},{{lng}}.png"))
}

#[test]
fn an_address_is_looked_up_by_command_and_a_place_of_several_is_picked() {
    let home = home();
    let create = ["venue", "create", "Hall", "--address", "Ljubljana", "--geocode", "--json"];
    let made = home.run(create).ok().data();
    assert_eq!(
        (&made["at"], &made["place_id"]),
        (&"46.0500268,14.5068602".into(), &"R1675905".into())
    );
    home.run(["venue", "create", "Shore", "--address", "Santa Cruz"]).ok();
    let several = home.run(["venue", "geocode", "shore"]).exits(2);
    assert!(several.stdout.is_empty(), "{}", several.stdout);
    for part in ["2 places", "Santa Cruz, Spain (28.4696,-16.2515)", "--pick 1"] {
        assert!(several.stderr.contains(part), "`{part}` is not in {}", several.stderr);
    }
    let error = home.run(["venue", "geocode", "shore", "--json"]).exits(2).error();
    assert_eq!(
        (&error["code"], &error["candidates"][1]["id"]),
        (&"place-ambiguous".into(), &"2".into())
    );
    let pick = ["venue", "geocode", "shore", "--pick", "2", "--json"];
    let tried = home.run([&pick[..], &["--dry-run"]].concat()).ok();
    assert_eq!((&tried.json()["dry_run"], &tried.data()["version"]), (&true.into(), &2.into()));
    assert_eq!(home.run(pick).ok().data()["at"], "36.9744,-122.0308");
    let said = home.run(["venue", "geocode", "hall"]).ok();
    assert!(said.stderr.contains("OpenStreetMap contributors"), "{}", said.stderr);
    let moved =
        ["venue", "edit", "hall", "--address", "Santa Cruz", "--geocode", "--pick", "1", "--json"];
    assert_eq!(home.run(moved).ok().data()["at"], "28.4696,-16.2515");
    for (arguments, exit, code) in [
        (&["venue", "geocode", "shore", "--address", "Nowhere"][..], 5, "place-not-found"),
        (&["venue", "geocode", "shore", "--pick", "3"], 2, "invalid"),
        (&["venue", "geocode", "none"], 5, "not-found"),
    ] {
        let error = home.run([arguments, &["--json"]].concat()).exits(exit).error();
        assert_eq!(error["code"], code, "{arguments:?}");
    }
    for arguments in [
        &["venue", "create", "x", "--geocode"][..],
        &["venue", "edit", "shore", "--pick", "1"],
        &["venue", "edit", "shore", "--at", "1,1", "--geocode"],
    ] {
        home.run(arguments).exits(2);
    }
    let checks = home.run(["doctor", "-o", "plain"]);
    assert!(checks.stdout.contains("maps\tok\tphoton at 127.0.0.1"), "{}", checks.stdout);
}

#[test]
fn venues_are_found_around_a_place_and_ways_are_timed() {
    let home = home();
    for (name, at) in [("Far", "48,16"), ("Near", "46.06,14.51"), ("South", "-33.86,151.21")] {
        home.run(["venue", "create", name, "--at", at]).ok();
    }
    let near = home.run(["venue", "near", "Ljubljana", "--within", "200", "-o", "name"]).ok();
    assert_eq!(near.stdout, "near\n");
    assert!(
        near.stderr.contains("→ Ljubljana, Slovenia (46.0500268,14.5068602)"),
        "{}",
        near.stderr
    );
    let listed = home.run(["venue", "near", "46.05,14.51", "--json", "--limit", "2"]).ok().json();
    assert_eq!(listed["schema"], "planify.near-venue/v1");
    assert_eq!(
        (&listed["data"][0]["slug"], &listed["data"][1]["slug"]),
        (&"near".into(), &"far".into())
    );
    assert_eq!(listed["data"][0]["metres"], 1_112);
    let south =
        home.run(["venue", "near", "-o", "name", "--limit", "1", "--", "-33.86,151.21"]).ok();
    assert_eq!(south.stdout, "south\n");
    let way = home.run(["venue", "travel", "near", "far", "--json"]).ok().data();
    assert_eq!(
        (&way["basis"], way["seconds"].as_i64().unwrap() > 7_200),
        (&"estimated".into(), true)
    );
    home.run(["venue", "near", "Nowhere"]).exits(5);
    home.run(["venue", "near", "146,14"]).exits(2);
    home.run(["venue", "travel", "near", "Nowhere"]).exits(5);
}

#[test]
fn a_venue_is_on_maps_in_a_browser_and_in_a_picture() {
    let mut home = home();
    home.run(["venue", "create", "Hall", "--at", "46.05,14.5"]).ok();
    home.run(["venue", "create", "Lost"]).ok();
    let shown = home.run(["venue", "map", "hall", "--json"]).ok().data();
    assert_eq!(shown["geo"], "geo:46.05,14.5");
    assert!(shown["google"].as_str().unwrap().contains("query=46.05%2C14.5"));
    let lost = home.run(["venue", "map", "lost", "--json"]).exits(5).error();
    assert_eq!(lost["code"], "place-not-found");
    assert!(lost["hint"].as_str().unwrap().contains("planify venue geocode lost"));

    let picture = ["venue", "map", "hall", "--picture", "map.png"];
    home.run(picture).ok();
    assert_eq!(std::fs::read(home.path().join("map.png")).unwrap(), b"\x89PNG\r\n\x1a\n");
    let error = home.run([&picture[..], &["--json"]].concat()).exits(6).error();
    assert_eq!(error["code"], "file-exists");

    let open = ["venue", "map", "hall", "--open", "--on", "google"];
    let blind = home.run([&open[..], &["--json"]].concat()).exits(2).error();
    assert!(blind["hint"].as_str().unwrap().contains("without `--open`"));
    let opener =
        home.write("bin/xdg-open", "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$1\" >\"$HOME/opened\"\n");
    std::fs::set_permissions(&opener, std::fs::Permissions::from_mode(0o755)).unwrap();
    home.set("PATH", format!("{}/bin:/usr/bin:/bin", home.path().display()));
    home.set("DISPLAY", ":9");
    let folder = home.path().to_owned();
    home.set("HOME", folder);
    home.run(open).ok();
    let opened = home.path().join("opened");
    let expected = "1\nhttps://www.google.com/maps/search/?api=1&query=46.05%2C14.5\n";
    until_true(SOON, "the browser was opened", || {
        std::fs::read_to_string(&opened).is_ok_and(|text| text == expected)
    });
    home.set("PATH", "/nowhere");
    home.run(open).exits(2);
}

#[test]
fn without_a_provider_places_are_coordinates() {
    let home = Home::new();
    home.run(["venue", "create", "Hall", "--at", "46.05,14.5", "--address", "Trg 1"]).ok();
    for arguments in [["venue", "near", "Ljubljana"], ["venue", "geocode", "hall"]] {
        let error = home.run([&arguments[..], &["--json"]].concat()).exits(2).error();
        assert_eq!(error["code"], "maps-off", "{arguments:?}");
    }
    let error = home.run(["venue", "map", "hall", "--picture", "x.png", "--json"]).exits(2).error();
    assert_eq!(error["code"], "maps-off");
    assert!(!home.path().join("x.png").exists());
    assert_eq!(home.run(["venue", "near", "46,14", "-o", "name"]).ok().stdout, "hall\n");
}
