//! The files of the repository, read once, as the rules see them.
//!
//! Build results and the version control's own folder are never part of it.

use std::path::Path;

use super::text::{Split, split};

/// One text file.
pub(super) struct File {
    /// From the root of the repository, with `/`.
    pub path: String,
    pub text: String,
    /// Lines up to this one are the product, later ones its tests; everything is test in a test file.
    product_lines: usize,
}

/// All text files, sorted by path.
pub(super) struct Tree {
    pub files: Vec<File>,
}

impl Tree {
    /// Reads the repository that this package lies in.
    pub(super) fn read() -> Self {
        let mut found = Vec::new();
        walk(crate::root(), "", &mut found);
        Self::new(found)
    }

    /// Makes a tree of samples.
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        Self::new(
            files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect(),
        )
    }

    fn new(mut found: Vec<(String, String)>) -> Self {
        found.sort();
        let test_modules: Vec<String> =
            found.iter().flat_map(|(path, text)| test_modules(path, text)).collect();
        let files = found
            .into_iter()
            .map(|(path, text)| {
                let test = is_test_path(&path)
                    || test_modules.iter().any(|module| path.starts_with(module.as_str()));
                let product_lines = if test { 0 } else { product_lines(&text) };
                File { path, text, product_lines }
            })
            .collect();
        Self { files }
    }

    /// The Rust files.
    pub(super) fn rust(&self) -> impl Iterator<Item = &File> {
        self.files
            .iter()
            .filter(|file| Path::new(&file.path).extension().is_some_and(|kind| kind == "rs"))
    }

    /// The file at `path`, if there is one.
    pub(super) fn find(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }
}

impl File {
    /// The part that is shipped, without tests.
    pub(super) fn product(&self) -> Split {
        split(&self.lines(0..self.product_lines))
    }

    /// The part that is tests; line numbers are those of the file.
    pub(super) fn tests(&self) -> Split {
        let blank = "\n".repeat(self.product_lines);
        split(&(blank + &self.lines(self.product_lines..usize::MAX)))
    }

    /// How many lines count against the limit of a file: all but an inline test module.
    pub(super) fn length(&self) -> usize {
        if self.product_lines == 0 { self.text.lines().count() } else { self.product_lines }
    }

    fn lines(&self, range: std::ops::Range<usize>) -> String {
        let lines: Vec<&str> = self
            .text
            .lines()
            .enumerate()
            .filter(|(i, _)| range.contains(i))
            .map(|(_, line)| line)
            .collect();
        lines.join("\n")
    }
}

/// The lines before the inline test module that ends the file, if there is one.
fn product_lines(text: &str) -> usize {
    let lines: Vec<&str> = text.lines().collect();
    lines
        .windows(2)
        .position(|pair| {
            pair[0] == "#[cfg(test)]" && pair[1].starts_with("mod ") && pair[1].ends_with('{')
        })
        .unwrap_or(lines.len())
}

fn is_test_path(path: &str) -> bool {
    path.starts_with("tests/")
        || path.contains("/tests/")
        || path.ends_with("/tests.rs")
        || path.starts_with("crates/testkit/")
}

/// Path beginnings of the modules that a file declares for tests only.
fn test_modules(path: &str, text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let declared = lines.windows(2).filter(|pair| pair[0].trim() == "#[cfg(test)]");
    let names = declared.filter_map(|pair| pair[1].trim().strip_prefix("mod ")?.strip_suffix(';'));
    let folder = module_folder(path);
    names.flat_map(|name| [format!("{folder}/{name}.rs"), format!("{folder}/{name}/")]).collect()
}

/// The folder where the children of the module at `path` lie.
pub(super) fn module_folder(path: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match name {
        "mod.rs" | "lib.rs" | "main.rs" => folder.to_owned(),
        _ => format!("{folder}/{}", name.trim_end_matches(".rs")),
    }
}

fn walk(root: &Path, under: &str, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(root.join(under)).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = if under.is_empty() { name.clone() } else { format!("{under}/{name}") };
        let kind = entry.file_type().unwrap();
        if name == ".git" {
            continue;
        }
        if kind.is_dir() {
            if !matches!(name.as_str(), "target" | "node_modules" | "__pycache__") {
                walk(root, &path, found);
            }
        } else if kind.is_file()
            && let Ok(text) = std::fs::read_to_string(entry.path())
        {
            found.push((path, text));
        }
    }
}

#[test]
fn tests_are_told_from_the_product() {
    let tree = Tree::of(&[
        (
            "a/src/lib.rs",
            "//! A\n#[cfg(test)]\nmod probe;\nfn product() {}\n#[cfg(test)]\nmod tests {\n fn t() {}\n}\n",
        ),
        ("a/src/probe.rs", "//! P\nfn probe() {}\n"),
        ("a/src/b/tests.rs", "//! T\nfn inner() {}\n"),
    ]);
    let product = |path| tree.find(path).unwrap().product().code;
    assert!(
        product("a/src/lib.rs").contains("product") && !product("a/src/lib.rs").contains("fn t")
    );
    assert_eq!(
        (product("a/src/probe.rs"), product("a/src/b/tests.rs")),
        (String::new(), String::new())
    );
    assert!(tree.find("a/src/lib.rs").unwrap().tests().code.contains("fn t"));
    assert_eq!(tree.find("a/src/lib.rs").unwrap().length(), 4);
}
