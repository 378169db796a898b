//! The switches of the controls are never in what is built for use.

use std::process::Command;

/// The features with which `package` gets the store, as cargo resolves them without tests.
fn features_of_the_store(package: &str) -> String {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["tree", "--package", package, "--edges", "normal,build", "--offline", "--locked"])
        .args(["--format", "{p} [{f}]", "--prefix", "none"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let tree = String::from_utf8(output.stdout).unwrap();
    let store = tree.lines().find(|line| line.starts_with("planify-store ")).map(str::to_owned);
    store.unwrap_or_else(|| panic!("{package} has no store: {tree}{:?}", output.stderr))
}

#[test]
fn the_switches_of_the_controls_are_not_in_the_programs() {
    for package in ["planify", "planifyd"] {
        let features = features_of_the_store(package);
        assert!(!features.contains("unguarded"), "{package}: {features}");
    }
}
