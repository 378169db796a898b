//! The commented default file, rendered from the table of keys.
//!
//! `docs/planifyd.toml` is this text; the tidy test compares the two.

use std::fmt::Write as _;

use super::keys::{KEYS, Key, Kind};

const HEAD: &str = "\
# planifyd.toml: every key with its built-in value, or with an example where there is none.
# Read from `--config FILE`, else from /etc/planify/planifyd.toml and then planifyd.toml in the
# user's configuration directory. A variable PLANIFYD__SECTION__KEY wins over the files
# (PLANIFYD__MAIL__FROM is `mail.from`), a flag wins over all. Relative paths count from the folder of
# the file that they stand in.
";

/// Renders the default file.
pub fn default_file() -> String {
    let mut text = HEAD.to_owned();
    let mut section = "";
    for key in KEYS {
        let (own_section, name) = key.name.split_once('.').unwrap_or(("", key.name));
        if own_section != section {
            section = own_section;
            // Writing to a String cannot fail.
            let _ = write!(text, "\n[{section}]\n");
        }
        render(&mut text, key, name);
    }
    text
}

fn render(text: &mut String, key: &Key, name: &str) {
    text.push('\n');
    for line in key.doc.lines() {
        let _ = writeln!(text, "# {line}");
    }
    let shown = if key.default.is_empty() { key.example } else { key.default };
    let value = match key.kind {
        Kind::Text | Kind::Path | Kind::Url => format!("{shown:?}"),
        Kind::List => format!("[{shown:?}]"),
        Kind::Integer | Kind::Boolean => shown.to_owned(),
    };
    let _ = writeln!(text, "#{name} = {value}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_default_file_can_be_uncommented() {
        let file = default_file();
        let lines = file.lines().map(|line| {
            // Words have a space behind the sign, settings have none.
            let setting = line.strip_prefix('#').filter(|rest| !rest.starts_with(' '));
            setting.unwrap_or(line)
        });
        let uncommented: Vec<&str> = lines.collect();
        let table: toml::Table = uncommented.join("\n").parse().unwrap();
        assert!(table.contains_key("limits") && table.contains_key("listen"));
    }
}
