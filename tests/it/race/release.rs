//! The switches of the controls are never in what is built for use.

use std::process::Command;

/// The features with which `package` gets one of ours, as cargo resolves them without tests.
fn features_of(ours: &str, package: &str) -> String {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["tree", "--package", package, "--edges", "normal,build", "--offline", "--locked"])
        .args(["--format", "{p} [{f}]", "--prefix", "none"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let tree = String::from_utf8(output.stdout).unwrap();
    let found = tree.lines().find(|line| line.starts_with(&format!("{ours} ")));
    let found = found.map(str::to_owned);
    found.unwrap_or_else(|| panic!("{package} has no {ours}: {tree}{:?}", output.stderr))
}

#[test]
fn the_switches_of_the_controls_are_not_in_the_programs() {
    for package in ["planify", "planifyd"] {
        for ours in ["planify-store", "planify-core"] {
            let features = features_of(ours, package);
            assert!(!features.contains("unguarded"), "{package}: {features}");
        }
    }
}
