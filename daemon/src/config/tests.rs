//! Tests of the configuration: layers, origins, refusals.

use std::path::Path;

use super::*;

fn sources(variables: Environment, flags: &[(&str, &str)]) -> Sources {
    let flags = flags.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    Sources { file: None, environment: variables, flags }
}

fn with_flags(flags: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let variables = [("PLANIFY_STATE_DIR", "/state"), ("XDG_CONFIG_HOME", "/nowhere")];
    load(&sources(Environment::from(variables), flags)).map(|loaded| loaded.config)
}

struct TemporaryFile(PathBuf);

impl TemporaryFile {
    fn new(text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("planifyd-{}.toml", uuid::Uuid::now_v7()));
        std::fs::write(&path, text).unwrap();
        Self(path)
    }
}

impl Drop for TemporaryFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn with_nothing_set_there_is_a_socket_and_a_database_in_the_state_directory() {
    let config = with_flags(&[]).unwrap();
    assert!(config.listen.is_none());
    assert_eq!(config.socket, Path::new("/state/planifyd.sock"));
    assert_eq!(config.store_url.reveal(), "sqlite:/state/planify.db");
    assert_eq!(config.secret_file, Path::new("/state/secret"));
    assert_eq!(config.mail.hold, Duration::from_secs(10));
    assert_eq!(config.limits.connections, 2048);
    assert_eq!(config.limits.body_bytes, 1 << 20);
}

#[test]
fn flags_win_over_variables_and_variables_over_files() {
    let file = TemporaryFile::new(
        "public_url = \"https://file.example.org\"\n[mail]\nfrom = \"file@x.org\"\nhold = \"1m\"\n",
    );
    let variables = [
        ("PLANIFY_STATE_DIR", "/state"),
        ("PLANIFYD__MAIL__FROM", "variable@x.org"),
        ("PLANIFYD__PUBLIC_URL", "https://variable.example.org"),
    ];
    let mut sources =
        sources(Environment::from(variables), &[("public_url", "https://flag.example.org")]);
    sources.file = Some(file.0.clone());
    let loaded = load(&sources).unwrap();
    assert_eq!(loaded.config.mail.hold, Duration::from_secs(60));
    assert_eq!(loaded.config.mail.from.as_deref(), Some("variable@x.org"));
    assert_eq!(loaded.config.public_url.unwrap().host(), "flag.example.org");
    let origin = |name| loaded.keys.iter().find(|key| key.key == name).unwrap().origin.to_string();
    assert_eq!(origin("mail.hold"), file.0.display().to_string());
    assert_eq!(origin("mail.from"), "PLANIFYD__MAIL__FROM");
    assert_eq!(origin("public_url"), "flag");
    assert_eq!(origin("limits.body"), "built in");
}

#[test]
fn an_unknown_key_is_named_with_the_one_that_was_meant() {
    let file = TemporaryFile::new("[mail]\nform = \"a@x.org\"\n");
    let mut sources = sources(Environment::from([("PLANIFY_STATE_DIR", "/state")]), &[]);
    sources.file = Some(file.0.clone());
    let message = load(&sources).unwrap_err().to_string();
    assert!(message.contains("`mail.form`"), "{message}");
    assert!(message.contains("did you mean `mail.from`?"), "{message}");
    assert!(message.contains(&file.0.display().to_string()), "{message}");

    let variables = [("PLANIFY_STATE_DIR", "/state"), ("PLANIFYD__LISTN", "127.0.0.1:1")];
    let sources = Sources { environment: Environment::from(variables), ..Sources::default() };
    let message = load(&sources).unwrap_err().to_string();
    assert!(message.contains("PLANIFYD__LISTN") && message.contains("`listen`"), "{message}");
}

#[test]
fn values_of_a_wrong_type_name_their_key() {
    for (toml, expected) in [
        ("listen = 80", "`listen`"),
        ("[limits]\nconnections = \"many\"", "expected a whole number"),
        ("[limits]\nconnections = 0", "above zero"),
        ("[limits]\nbody = \"1 MB\"", "`limits.body`"),
        ("[limits]\nidle_timeout = \"75\"", "not a duration"),
        ("[mail]\nhold = 10", "expected a string, found integer"),
        ("trusted_proxies = [1]", "a list of strings"),
        ("trusted_proxies = [\"everyone\"]", "not an address or a network"),
        ("[log]\nformat = \"xml\"", "neither `text` nor `json`"),
        ("mail = 1", "`mail`"),
        ("x = ", "not TOML"),
    ] {
        let file = TemporaryFile::new(toml);
        let mut sources = sources(Environment::from([("PLANIFY_STATE_DIR", "/state")]), &[]);
        sources.file = Some(file.0.clone());
        let message = load(&sources).unwrap_err().to_string();
        assert!(message.contains(expected), "{toml}: {message}");
    }
}

#[test]
fn a_listener_open_to_a_network_needs_tls_or_named_proxies() {
    for (flags, accepted) in [
        (&[("listen", "127.0.0.1:0")][..], true),
        (&[("listen", "[::1]:0")], true),
        (&[("listen", "0.0.0.0:80")], false),
        (&[("listen", "0.0.0.0:80"), ("listen_plain", "true")], false),
        (
            &[("listen", "0.0.0.0:80"), ("listen_plain", "true"), ("trusted_proxies", "10.0.0.1")],
            true,
        ),
        (&[("listen", "0.0.0.0:443"), ("tls.cert", "c"), ("tls.key", "k")], true),
        (&[("listen", "0.0.0.0:443"), ("tls.cert", "c")], false),
        (&[("listen", "127.0.0.1")], false),
    ] {
        assert_eq!(with_flags(flags).is_ok(), accepted, "{flags:?}");
    }
    let message = with_flags(&[("listen", "0.0.0.0:80")]).unwrap_err().to_string();
    for key in ["`tls.cert`", "`tls.key`", "`listen_plain`", "`trusted_proxies`"] {
        assert!(message.contains(key), "{message}");
    }
}

#[test]
fn a_password_comes_from_a_file_and_is_not_shown() {
    let file = TemporaryFile::new("postgres://planify:s3cret@db/planify\n");
    let path = file.0.display().to_string();
    let variables = [("PLANIFY_STATE_DIR", "/state"), ("PLANIFYD__STORE__URL_FILE", path.as_str())];
    let loaded = load(&sources(Environment::from(variables), &[])).unwrap();
    assert_eq!(loaded.config.store_url.reveal(), "postgres://planify:s3cret@db/planify");
    assert!(!format!("{loaded:?}").contains("s3cret"));

    for (key, url) in
        [("store.url", "postgres://a:s3cret@db/x"), ("mail.url", "smtps://a:s3cret@x")]
    {
        let message = with_flags(&[(key, url)]).unwrap_err().to_string();
        assert!(message.contains(&format!("`{key}_file`")) && !message.contains("s3cret"));
    }
    let both = [("store.url", "sqlite:x"), ("store.url_file", path.as_str())];
    assert!(with_flags(&both).unwrap_err().to_string().contains("not both"));
    let absent = [("store.url_file", "/nowhere/at/all")];
    assert!(with_flags(&absent).unwrap_err().to_string().contains("/nowhere/at/all"));
}

#[test]
fn a_named_file_must_exist() {
    let mut sources = sources(Environment::from([("PLANIFY_STATE_DIR", "/state")]), &[]);
    sources.file = Some(PathBuf::from("/nowhere/planifyd.toml"));
    assert!(load(&sources).unwrap_err().to_string().contains("/nowhere/planifyd.toml"));
}

#[test]
fn a_url_and_the_file_of_one_exclude_each_other_in_one_layer_only() {
    let secret = TemporaryFile::new("postgres://planify:s3cret@db/planify");
    let named = format!("[store]\nurl_file = {:?}\n", secret.0.display().to_string());
    let file = TemporaryFile::new(&named);
    let variables = [
        ("PLANIFY_STATE_DIR", "/state"),
        ("PLANIFYD__STORE__URL", "sqlite:/variable.db"),
        ("PLANIFYD__MAIL__URL", "file:/mail"),
    ];
    let mut sources = sources(Environment::from(variables), &[]);
    sources.file = Some(file.0.clone());
    let loaded = load(&sources).unwrap();
    assert_eq!(loaded.config.store_url.reveal(), "sqlite:/variable.db");
    let shown = |name| loaded.keys.iter().find(|key| key.key == name).unwrap().value.clone();
    assert_eq!(shown("store.url_file"), None);

    let secret = secret.0.display().to_string();
    sources.flags = vec![("store.url_file".to_owned(), secret.clone())];
    let loaded = load(&sources).unwrap();
    assert_eq!(loaded.config.store_url.reveal(), "postgres://planify:s3cret@db/planify");
    let key = loaded.keys.iter().find(|key| key.key == "store.url_file").unwrap();
    assert_eq!((key.value.as_ref(), &key.origin), (Some(&secret), &Origin::Flag));

    sources.flags.clear();
    let both = TemporaryFile::new(&format!("{named}url = \"sqlite:/file.db\"\n"));
    sources.file = Some(both.0.clone());
    sources.environment = Environment::from([("PLANIFY_STATE_DIR", "/state")]);
    assert!(load(&sources).unwrap_err().to_string().contains("not both"));
}

#[test]
fn a_relative_path_counts_from_its_file_and_else_from_the_working_directory() {
    let file = TemporaryFile::new(
        "secret_file = \"key\"\n[store]\nurl = \"sqlite:data/planify.db\"\n\
         [tls]\ncert = \"/etc/cert.pem\"\n",
    );
    let variables =
        [("PLANIFY_STATE_DIR", "/state"), ("PLANIFYD__MAIL__URL", "file:mails"), ("HOME", "/h")];
    let mut sources = sources(Environment::from(variables), &[("tls.key", "key.pem")]);
    sources.file = Some(file.0.clone());
    let loaded = load(&sources).unwrap();
    let beside = file.0.parent().unwrap().display().to_string();
    let here = std::env::current_dir().unwrap().display().to_string();
    let config = &loaded.config;
    assert_eq!(config.store_url.reveal(), format!("sqlite:{beside}/data/planify.db"));
    assert_eq!(config.secret_file, Path::new(&beside).join("key"));
    assert_eq!(config.mail.url.as_ref().unwrap().reveal(), format!("file:{here}/mails"));
    let shown = |name| loaded.keys.iter().find(|key| key.key == name).unwrap().value.clone();
    assert_eq!(shown("tls.cert").unwrap(), "/etc/cert.pem");
    assert_eq!(shown("tls.key").unwrap(), format!("{here}/key.pem"));
    for kept in ["sqlite::memory:", "sqlite:/a.db", "sqlite:///a.db", "postgres://db/x"] {
        assert_eq!(with_flags(&[("store.url", kept)]).unwrap().store_url.reveal(), kept);
    }
}

/// Insists that a daemon would start with this file, as far as its text tells.
fn starts_with(text: &str) -> Config {
    let file = TemporaryFile::new(text);
    let mut sources = sources(Environment::from([("PLANIFY_STATE_DIR", "/state")]), &[]);
    sources.file = Some(file.0.clone());
    let config = load(&sources).unwrap_or_else(|error| panic!("{error}\n{text}")).config;
    config.store_url.reveal().parse::<planify_store::StoreUrl>().unwrap();
    let mail = config.mail.url.as_ref().expect("the example says where mail goes");
    mail.reveal().parse::<planify_notify::MailUrl>().unwrap();
    crate::mail::settings(&config, &planify_engine::links::LinkKey::new(&[7; 32])).unwrap();
    config
}

#[test]
fn the_examples_of_the_readme_and_of_the_default_file_can_be_started_with() {
    let readme = include_str!("../../../README.md");
    let example = readme.split_once("```toml\n").unwrap().1.split_once("\n```").unwrap().0;
    assert!(starts_with(example).public_url.is_some());

    // Words have a space behind the sign, settings have none; a `url_file` stands in for a `url`.
    let setting = |line: &str| {
        let setting = line.strip_prefix('#').filter(|rest| !rest.starts_with(' '));
        let setting = setting.filter(|setting| !setting.starts_with("url_file"));
        setting.unwrap_or(line).to_owned() + "\n"
    };
    let config = starts_with(&default_file().lines().map(setting).collect::<String>());
    assert!(config.listen.is_some() && config.mail.rsvp_address.is_some());
}
