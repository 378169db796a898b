//! Tidy: the house rules that neither the compiler nor clippy can see, as tests.
//!
//! Every rule is a function from the tree of files to complaints; next to each is a test that feeds it a bad sample, so
//! a rule that has stopped looking is noticed.

mod layers;
mod places;
mod promises;
mod sources;
mod text;
mod tree;

use tree::Tree;

/// Fails with every complaint at once.
fn check(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// What a rule says about a tree that holds only `path` with `text`.
fn complaints(rule: fn(&Tree) -> Vec<String>, files: &[(&str, &str)]) -> String {
    rule(&Tree::of(files)).join("\n")
}
