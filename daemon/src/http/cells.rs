//! Cells of CSV files: the guard against formulas, and tags.
//!
//! A spreadsheet runs a cell that begins like a formula, and names come from strangers. An export
//! puts an apostrophe before such a cell and an import takes it away again, so a list survives the
//! way out and back.

/// What a formula may begin with, full-width forms included.
const FORMULA_STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
/// What separates tags in a cell.
const TAG_SEPARATORS: [char; 3] = [',', ';', '|'];

/// Makes a cell that no spreadsheet takes for a formula.
pub(super) fn guarded(text: &str) -> String {
    if text.starts_with(FORMULA_STARTS) || text.starts_with('\'') {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Takes the guard of a cell away, and the blanks around it.
pub(super) fn unguarded(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA_STARTS) || rest.starts_with('\'') => rest,
        _ => cell,
    }
}

/// Puts tags into one cell.
pub(super) fn join_tags(tags: &[String]) -> String {
    guarded(&tags.join(";"))
}

/// Takes the tags out of a cell; an empty cell has none.
pub(super) fn split_tags(cell: &str) -> Vec<String> {
    let tags = unguarded(cell).split(TAG_SEPARATORS).map(str::trim);
    tags.filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_no_formula_and_comes_back_as_it_was() {
        for text in ["=1+1", "+386 1 234", "-x", "@SUM(A1)", "＝1", "'quoted", "''=x", "plain", ""]
        {
            let cell = guarded(text);
            assert!(!cell.starts_with(FORMULA_STARTS), "{cell}");
            assert_eq!(unguarded(&cell), text);
        }
    }

    #[test]
    fn tags_are_split_at_any_usual_sign() {
        assert_eq!(split_tags("vip; press|  a,b ;;"), ["vip", "press", "a", "b"]);
        assert!(split_tags(" ").is_empty());
        assert_eq!(split_tags(&join_tags(&["-x".to_owned(), "y".to_owned()])), ["-x", "y"]);
    }
}
