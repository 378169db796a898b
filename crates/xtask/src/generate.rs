//! The files of this repository that programs write: completion scripts, the manual, the document of the HTTP interface,
//! the daemon's configuration with every key.
//!
//! Each depends on the code alone, so writing them twice gives the same bytes, and the tidy test compares them.

use std::path::Path;

use anyhow::Context as _;

/// Folders in which nothing but generated files lies.
pub(crate) const FOLDERS: &[&str] = &["completions", "man"];

/// Every generated file: its path from the root of the repository and its text.
pub(crate) fn files() -> Vec<(String, String)> {
    let completions = planify::generate::completions();
    let pages = planify::generate::man();
    let scripts =
        completions.into_iter().map(|page| (format!("completions/{}", page.file), page.text));
    let documents = [
        ("docs/openapi.json".to_owned(), planifyd::openapi_json()),
        ("docs/planifyd.toml".to_owned(), planifyd::config::default_file()),
    ];
    scripts
        .chain(pages.into_iter().map(|page| (format!("man/{}", page.file), page.text)))
        .chain(documents)
        .collect()
}

/// Writes every generated file and removes those that are not generated any more.
pub(crate) fn write(root: &Path) -> anyhow::Result<()> {
    for folder in FOLDERS {
        let folder = root.join(folder);
        if folder.exists() {
            std::fs::remove_dir_all(&folder)
                .with_context(|| format!("cannot empty `{}`", folder.display()))?;
        }
    }
    for (path, text) in files() {
        let path = root.join(path);
        let folder = path.parent().context("a generated file lies in a folder")?;
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot make `{}`", folder.display()))?;
        std::fs::write(&path, text)
            .with_context(|| format!("cannot write `{}`", path.display()))?;
    }
    Ok(())
}
