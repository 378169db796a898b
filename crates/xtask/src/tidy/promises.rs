//! What the repository promises besides its code: generated files are fresh, and commands in the texts exist.

use super::tree::Tree;
use super::{check, complaints};
use crate::generate;

/// Texts whose commands a reader will type.
const TEXTS: &[&str] = &["README.md", "CONTRIBUTING.md", "docs/benchmarks.md"];

fn stale(tree: &Tree, generated: &[(String, String)]) -> Vec<String> {
    let in_folder =
        |path: &str| generate::FOLDERS.iter().any(|folder| path.starts_with(&format!("{folder}/")));
    let differs = generated
        .iter()
        .filter(|(path, text)| tree.find(path).is_none_or(|file| file.text != *text))
        .map(|(path, _)| format!("{path}: is not what `cargo xtask gen` writes"));
    let left = tree
        .files
        .iter()
        .filter(|file| {
            in_folder(&file.path) && generated.iter().all(|(path, _)| *path != file.path)
        })
        .map(|file| format!("{}: `cargo xtask gen` does not write it", file.path));
    differs.chain(left).collect()
}

fn unknown_commands(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in TEXTS.iter().filter_map(|path| tree.find(path)) {
        for (number, line) in file.text.lines().enumerate() {
            let Some(words) = command(line) else { continue };
            if let Err(error) = planify::command().try_get_matches_from(&words)
                && error.use_stderr()
            {
                let reason = error.to_string().lines().next().unwrap_or_default().to_owned();
                found.push(format!(
                    "{}:{}: `{}`: {reason}",
                    file.path,
                    number + 1,
                    words.join(" ")
                ));
            }
        }
    }
    found
}

/// The words of a line that types a `planify` command, directly or through `cargo run`.
fn command(line: &str) -> Option<Vec<String>> {
    let line = line.trim_start_matches("$ ").trim_start();
    let typed = match line.strip_prefix("cargo run ") {
        Some(rest) => rest.split_once("-- ")?.1.to_owned(),
        None => line.strip_prefix("planify ")?.to_owned(),
    };
    let mut words = vec!["planify".to_owned()];
    let mut word = String::new();
    let mut quoted = false;
    for character in typed.chars() {
        match character {
            '"' => quoted = !quoted,
            '|' | '#' | '>' | '<' if !quoted => break,
            ' ' if !quoted => {
                words.extend(Some(std::mem::take(&mut word)).filter(|word| !word.is_empty()));
            }
            _ => word.push(character),
        }
    }
    words.extend(Some(word).filter(|word| !word.is_empty()));
    Some(words)
}

#[test]
fn generated_files_are_what_their_generators_write() {
    check(&stale(&Tree::read(), &generate::files()));
}

#[test]
fn a_stale_or_left_over_file_is_found() {
    let tree = Tree::of(&[("man/a.1", "old"), ("man/b.1", "kept"), ("man/c.1", "left")]);
    let generated = ["a", "b"].map(|name| (format!("man/{name}.1"), "kept".to_owned()));
    let said = stale(&tree, &generated);
    assert_eq!(
        said,
        [
            "man/a.1: is not what `cargo xtask gen` writes",
            "man/c.1: `cargo xtask gen` does not write it"
        ]
    );
}

#[test]
fn commands_in_the_texts_exist() {
    check(&unknown_commands(&Tree::read()));
}

#[test]
fn a_command_that_does_not_exist_is_found() {
    let text = "x\n    $ planify event list -o plain | cut -f1\n    planify evnt list\n    cargo run -- event list --nope \"a b\" # c\n";
    let said = complaints(unknown_commands, &[("README.md", text)]);
    let places: Vec<&str> = said.lines().map(|line| line.split_once(": ").unwrap().0).collect();
    assert_eq!(places, ["README.md:3", "README.md:4"]);
    assert_eq!(command("$ planify a \"b c\" d > e").unwrap(), ["planify", "a", "b c", "d"]);
}
