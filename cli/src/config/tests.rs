//! Tests of the layers: who wins, what is refused, and which token goes where.

use super::*;

/// A directory of its own for one test, removed at its end.
struct Place(PathBuf);

impl Place {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("planify-cli-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir_all(path.join("project/below")).unwrap();
        Self(path)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.0.join(name), text).unwrap();
    }

    fn load(&self, globals: &Globals, variables: &[(&str, &str)]) -> Result<Config, Failure> {
        let file = self.0.join("config.toml").display().to_string();
        let mut environment = Environment::from([("PLANIFY_CONFIG", file.as_str())]);
        environment.directory = Some(self.0.join("project/below"));
        let mut all = environment;
        for (name, value) in variables {
            all = all.with(name, value);
        }
        Config::load(&all, globals)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Environment {
    fn with(mut self, name: &str, value: &str) -> Self {
        let more = Self::from([(name, value)]);
        self.variables.extend(more.variables);
        self
    }
}

fn message(result: Result<Config, Failure>) -> String {
    match result {
        Err(Failure::Told(report)) => format!("{} {}", report.message, report.exit),
        other => panic!("expected a failure, got {other:?}"),
    }
}

const CONTEXTS: &str = "context = \"prod\"\nzone = \"Europe/Paris\"\n\
    [contexts.prod]\nserver = \"https://prod.example.org\"\ntoken_file = \"/t/prod\"\norg = \"acme\"\n\
    [contexts.here]\nzone = \"Asia/Tokyo\"\n";

#[test]
fn each_layer_wins_over_the_next() {
    let place = Place::new();
    let zone = |globals: &Globals, variables: &[(&str, &str)]| {
        let config = place.load(globals, variables).unwrap();
        config.setting("zone").map(|zone| (zone.value.clone(), zone.origin.rank()))
    };
    let none = Globals::default();
    let found = |name: &str, rank| Some((name.to_owned(), rank));
    assert_eq!(zone(&none, &[]), None);
    place.write("config.toml", "zone = \"Europe/Paris\"\n");
    assert_eq!(zone(&none, &[]), found("Europe/Paris", 4));
    place.write("project/.planify.toml", "zone = \"Europe/Rome\"\n");
    assert_eq!(zone(&none, &[]), found("Europe/Rome", 2));
    let variables = [("PLANIFY_ZONE", "Asia/Tokyo")];
    assert_eq!(zone(&none, &variables), found("Asia/Tokyo", 1));
    let flag = Globals { tz: Some("Europe/Ljubljana".to_owned()), ..Globals::default() };
    assert_eq!(zone(&flag, &variables), found("Europe/Ljubljana", 0));
}

#[test]
fn a_project_sets_display_and_context_only() {
    let place = Place::new();
    place.write("config.toml", CONTEXTS);
    place.write("project/.planify.toml", "context = \"here\"\noutput = \"plain\"\n");
    let config = place.load(&Globals::default(), &[]).unwrap();
    assert_eq!(config.value("output"), Some("plain"));
    assert_eq!(config.value("server"), None);
    assert_eq!(config.value("zone"), Some("Asia/Tokyo"));
    for line in ["server = \"http://evil\"", "token = \"x\"", "timeout = \"9s\"", "[contexts.x]"] {
        place.write("project/.planify.toml", line);
        let told = message(place.load(&Globals::default(), &[]));
        assert!(told.contains("may not be set there 2"), "{line}: {told}");
    }
}

#[test]
fn a_token_goes_only_to_the_server_of_its_context() {
    let place = Place::new();
    place.write("config.toml", CONTEXTS);
    let config = place.load(&Globals::default(), &[]).unwrap();
    assert_eq!(config.value("server"), Some("https://prod.example.org"));
    assert_eq!(config.value("token_file"), Some("/t/prod"));
    assert_eq!(config.value("org"), Some("acme"));
    let other = Globals { server: Some("http://other".to_owned()), ..Globals::default() };
    let config = place.load(&other, &[]).unwrap();
    assert_eq!(config.value("server"), Some("http://other"));
    assert_eq!(config.value("token_file"), None);
    let variables = [("PLANIFY_SERVER", "http://variable")];
    let chosen = Globals { context: Some("prod".to_owned()), ..Globals::default() };
    let config = place.load(&chosen, &variables).unwrap();
    assert_eq!(config.value("server"), Some("https://prod.example.org"));
    let config = place.load(&Globals::default(), &variables).unwrap();
    assert_eq!((config.value("server"), config.value("org")), (Some("http://variable"), None));
}

#[test]
fn what_cannot_be_used_is_refused_by_name() {
    let place = Place::new();
    for (text, part) in [
        ("servr = \"x\"", "`servr` may not be set"),
        ("zone = \"Mars/Base\"", "no time zone"),
        ("output = \"xml\"", "none of table"),
        ("timeout = 5", "must be a text"),
        ("zone = ", "cannot be used"),
        ("[contexts.a]\ntokn = \"x\"", "`contexts.a.tokn`"),
    ] {
        place.write("config.toml", text);
        let told = message(place.load(&Globals::default(), &[]));
        assert!(told.contains(part) && told.ends_with(" 2"), "{text}: {told}");
    }
}

#[test]
fn a_context_that_is_gone_stops_calls_and_not_its_mending() {
    let place = Place::new();
    place.write("config.toml", "context = \"gone\"\n");
    let config = place.load(&Globals::default(), &[]).unwrap();
    match config.check_context() {
        Err(Failure::Told(report)) => assert!(report.message.contains("no context `gone`")),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_is_replaced_whole_and_private() {
    use std::os::unix::fs::MetadataExt;
    let place = Place::new();
    let path = place.0.join("new/config.toml");
    files::write(&path, "a = 1\n").unwrap();
    files::write(&path, "a = 2\n").unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "a = 2\n");
    assert_eq!(std::fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
    assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}
