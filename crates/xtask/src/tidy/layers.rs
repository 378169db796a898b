//! The layer table: which crate of ours may name which other.
//!
//! Only what is built into the product counts; dev-dependencies may point anywhere.

use super::tree::Tree;
use super::{check, complaints};

/// Arrows of the architecture; a crate may also use whatever a crate it uses may use.
const ARROWS: &[(&str, &[&str])] = &[
    ("planify-core", &[]),
    ("planify-store", &["planify-core"]),
    ("planify-calendar", &["planify-core"]),
    ("planify-engine", &["planify-store", "planify-calendar"]),
    ("planify-api", &["planify-core"]),
    ("planify-client", &["planify-api"]),
    ("planify-outbound", &[]),
    ("planify-notify", &["planify-core", "planify-outbound"]),
    ("planify-payments", &["planify-core", "planify-outbound"]),
    ("planify-maps", &["planify-core", "planify-outbound"]),
    (
        "planifyd",
        &["planify-engine", "planify-api", "planify-notify", "planify-payments", "planify-maps"],
    ),
    ("planify", &["planify-client", "planify-calendar", "planifyd"]),
];

/// Crates outside the picture that may use anything.
const FREE: &[&str] = &["planify-testkit", "planify-xtask", "planify-bench"];

/// Where a crate may be named although its package is a dependency: crate, who depends on it, the allowed files.
const DOORS: &[(&str, &str, &[&str])] = &[
    ("planifyd", "cli/src/", &["cli/src/embedded.rs"]),
    ("planify_calendar", "cli/src/", &["cli/src/commands/ics.rs", "cli/src/commands/rrule.rs"]),
];

fn may_use(from: &str, to: &str) -> bool {
    let direct = ARROWS.iter().find(|(name, _)| *name == from).map_or(&[][..], |(_, uses)| uses);
    // The daemon is behind a door of its own, so what it uses is not what the command line may use.
    direct.contains(&to) || direct.iter().any(|next| *next != "planifyd" && may_use(next, to))
}

fn layers(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.files.iter().filter(|file| file.path.ends_with("Cargo.toml")) {
        let manifest: toml::Table = file.text.parse().unwrap();
        let Some(name) = manifest.get("package").and_then(|package| package["name"].as_str())
        else {
            continue;
        };
        let known = ARROWS.iter().any(|(known, _)| *known == name) || FREE.contains(&name);
        if !known {
            found.push(format!("{}: `{name}` is not in the layer table", file.path));
        }
        for used in product_dependencies(&manifest) {
            let ours = used == "planify" || used == "planifyd" || used.starts_with("planify-");
            if ours && !FREE.contains(&name) && !may_use(name, &used) {
                found.push(format!("{}: `{name}` must not use `{used}`", file.path));
            }
        }
        if name == "planify" && manifest.get("dependencies").is_some_and(embedded_is_forced) {
            found.push(format!(
                "{}: `planifyd` must be optional, for the feature `embedded`",
                file.path
            ));
        }
    }
    found
}

fn embedded_is_forced(dependencies: &toml::Value) -> bool {
    let Some(daemon) = dependencies.get("planifyd") else { return false };
    daemon.get("optional").and_then(toml::Value::as_bool) != Some(true)
}

/// The names in `[dependencies]`, `[build-dependencies]` and the same for single targets.
fn product_dependencies(manifest: &toml::Table) -> Vec<String> {
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let tables = targets.into_iter().flat_map(|all| all.values()).filter_map(toml::Value::as_table);
    tables
        .chain([manifest])
        .flat_map(|table| [table.get("dependencies"), table.get("build-dependencies")])
        .flatten()
        .filter_map(toml::Value::as_table)
        .flat_map(|dependencies| dependencies.keys().cloned())
        .collect()
}

fn doors(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.rust() {
        for (name, under, allowed) in DOORS {
            let named = file.product().code.contains(&format!("{name}::"));
            let inside = file.path.starts_with(under);
            if inside && named && !allowed.contains(&file.path.as_str()) {
                found.push(format!(
                    "{}: `{name}` may be named only in {}",
                    file.path,
                    allowed.join(", ")
                ));
            }
        }
    }
    found
}

#[test]
fn crates_use_only_what_the_layer_table_allows() {
    check(&layers(&Tree::read()));
    check(&doors(&Tree::read()));
}

#[test]
fn a_dependency_that_points_upwards_is_found() {
    let said = complaints(
        layers,
        &[
            (
                "crates/core/Cargo.toml",
                "[package]\nname = \"planify-core\"\n[dependencies]\nplanify-store.workspace = true",
            ),
            (
                "crates/api/Cargo.toml",
                "[package]\nname = \"planify-api\"\n[target.'cfg(unix)'.dependencies]\nplanify-engine = \"1\"",
            ),
            ("crates/odd/Cargo.toml", "[package]\nname = \"planify-odd\""),
            (
                "daemon/Cargo.toml",
                "[package]\nname = \"planifyd\"\n[dependencies]\nplanify-testkit = \"1\"",
            ),
            (
                "cli/Cargo.toml",
                "[package]\nname = \"planify\"\n[dependencies]\nplanifyd = \"1\"\nplanify-store = \"1\"\nplanify-core = \"1\"",
            ),
            (
                "crates/engine/Cargo.toml",
                "[package]\nname = \"planify-engine\"\n[dev-dependencies]\nplanify-testkit = \"1\"",
            ),
        ],
    );
    assert_eq!(
        said,
        "cli/Cargo.toml: `planify` must not use `planify-store`\n\
         cli/Cargo.toml: `planifyd` must be optional, for the feature `embedded`\n\
         crates/api/Cargo.toml: `planify-api` must not use `planify-engine`\n\
         crates/core/Cargo.toml: `planify-core` must not use `planify-store`\n\
         crates/odd/Cargo.toml: `planify-odd` is not in the layer table\n\
         daemon/Cargo.toml: `planifyd` must not use `planify-testkit`"
    );
}

#[test]
fn the_daemon_named_outside_its_door_is_found() {
    let text = "//! X\nuse planifyd::Daemon;\n";
    let said =
        complaints(doors, &[("cli/src/embedded.rs", text), ("cli/src/commands/event.rs", text)]);
    assert_eq!(
        said,
        "cli/src/commands/event.rs: `planifyd` may be named only in cli/src/embedded.rs"
    );
}
