//! Tables: columns as wide as their cells, cut to the width of the terminal.
//!
//! Widths are those of the characters on a terminal, so wide and combining characters line up.

use std::io;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::style::{Meaning, Style};

/// What separates two columns.
const GAP: &str = "  ";

/// The narrowest that a column is cut to.
const NARROWEST: usize = 8;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Cell {
    /// What it says.
    pub(crate) text: String,
    /// What its colour stands for.
    pub(crate) meaning: Option<Meaning>,
    /// Whether it stands at the right of its column.
    pub(crate) right: bool,
    /// Whether it is never cut.
    pub(crate) keep: bool,
}

impl Cell {
    /// A cell of text at the left.
    pub(crate) fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

/// Finds the width that tables fit into: `COLUMNS`, else that of the terminal, else no limit.
pub(crate) fn width(variable: &impl Fn(&str) -> Option<String>) -> Option<usize> {
    let named = variable("COLUMNS").and_then(|text| text.parse().ok()).filter(|&width| width > 0);
    named.or_else(|| {
        let size = rustix::termios::tcgetwinsize(io::stdout()).ok()?;
        Some(usize::from(size.ws_col)).filter(|&width| width > 0)
    })
}

/// Draws headings and rows.
pub(crate) fn draw(
    titles: &[&str],
    rows: &[Vec<Cell>],
    limit: Option<usize>,
    style: Style,
) -> String {
    let headings: Vec<Cell> = titles
        .iter()
        .enumerate()
        .map(|(index, title)| Cell {
            text: (*title).to_owned(),
            meaning: Some(Meaning::Heading),
            right: rows.first().and_then(|row| row.get(index)).is_some_and(|cell| cell.right),
            keep: true,
        })
        .collect();
    let widths = fit(&headings, rows, limit);
    let mut out = String::new();
    for row in std::iter::once(&headings).chain(rows) {
        out.push_str(&line(row, &widths, style));
        out.push('\n');
    }
    out
}

/// Draws the values of one record, a line each.
pub(crate) fn details(lines: &[(String, Cell)], style: Style) -> String {
    let width = lines.iter().map(|(title, _)| title.width()).max().unwrap_or(0);
    let mut out = String::new();
    for (title, cell) in lines {
        let label = style.paint(Meaning::Quiet, &pad(&capitalised(title), width, false));
        let text = cell.meaning.map_or_else(|| cell.text.clone(), |it| style.paint(it, &cell.text));
        let text = text.replace('\n', &format!("\n{}{GAP}", " ".repeat(width)));
        out.push_str(format!("{label}{GAP}{text}").trim_end());
        out.push('\n');
    }
    out
}

/// The width of each column: that of its widest cell, less what does not fit.
fn fit(headings: &[Cell], rows: &[Vec<Cell>], limit: Option<usize>) -> Vec<usize> {
    let cells = |index: usize| rows.iter().filter_map(move |row| row.get(index));
    let mut widths: Vec<usize> = headings
        .iter()
        .enumerate()
        .map(|(index, heading)| {
            let widest = cells(index).map(|cell| cell.text.width()).max().unwrap_or(0);
            widest.max(heading.text.width())
        })
        .collect();
    let Some(limit) = limit else {
        return widths;
    };
    let cuttable: Vec<bool> =
        (0..widths.len()).map(|index| !cells(index).any(|cell| cell.keep)).collect();
    let gaps = GAP.width() * widths.len().saturating_sub(1);
    let mut excess = (widths.iter().sum::<usize>() + gaps).saturating_sub(limit);
    while excess > 0 {
        let widest = widths
            .iter_mut()
            .zip(&cuttable)
            .filter(|(width, cuttable)| **cuttable && **width > NARROWEST)
            .map(|(width, _)| width)
            .max_by_key(|width| **width);
        let Some(width) = widest else {
            break;
        };
        *width -= 1;
        excess -= 1;
    }
    widths
}

fn line(row: &[Cell], widths: &[usize], style: Style) -> String {
    let mut out = String::new();
    for (index, (cell, &width)) in row.iter().zip(widths).enumerate() {
        if index > 0 {
            out.push_str(GAP);
        }
        let text = pad(&cut(&cell.text, width), width, cell.right);
        match cell.meaning {
            Some(meaning) => out.push_str(&style.paint(meaning, &text)),
            None => out.push_str(&text),
        }
    }
    out.trim_end().to_owned()
}

fn pad(text: &str, width: usize, right: bool) -> String {
    let blanks = " ".repeat(width.saturating_sub(text.width()));
    if right { blanks + text } else { text.to_owned() + &blanks }
}

/// Cuts text to a width and marks the cut.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 1;
    for character in text.chars() {
        used += character.width().unwrap_or(0);
        if used > width {
            break;
        }
        kept.push(character);
    }
    kept.push('…');
    kept
}

/// `FREE SEATS` becomes `Free seats`.
fn capitalised(title: &str) -> String {
    let mut characters = title.chars();
    let first = characters.next().map(String::from).unwrap_or_default();
    first + &characters.as_str().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Vec<Cell>> {
        let number = |text: &str| Cell { right: true, keep: true, ..Cell::plain(text) };
        vec![
            vec![Cell::plain("A very long title that goes on"), number("7")],
            vec![Cell::plain("日本語のタイトル"), number("120")],
        ]
    }

    #[test]
    fn columns_line_up_by_the_width_on_a_terminal() {
        assert_eq!(
            draw(&["TITLE", "SEATS"], &rows(), None, Style::Bare),
            "TITLE                           SEATS\n\
             A very long title that goes on      7\n\
             日本語のタイトル                  120\n"
        );
    }

    #[test]
    fn long_text_is_cut_to_the_width_and_numbers_are_not() {
        let drawn = draw(&["TITLE", "SEATS"], &rows(), Some(20), Style::Bare);
        assert_eq!(drawn, "TITLE          SEATS\nA very long …      7\n日本語のタイ…    120\n");
    }

    #[test]
    fn a_table_too_narrow_for_its_columns_is_still_drawn() {
        assert!(draw(&["TITLE", "SEATS"], &rows(), Some(1), Style::Bare).contains("A very …"));
    }

    #[test]
    fn details_are_labelled() {
        let lines =
            [("SLUG".to_owned(), Cell::plain("gala")), ("ENDS".to_owned(), Cell::plain(""))];
        assert_eq!(details(&lines, Style::Bare), "Slug  gala\nEnds\n");
        let lines = [("HOURS".to_owned(), Cell::plain("Mo 9\nTu 8"))];
        assert_eq!(details(&lines, Style::Bare), "Hours  Mo 9\n       Tu 8\n");
    }
}
