//! An invoice as a document to print: lines of text on A4 in a typeface that every reader has, so nothing is embedded.
//!
//! Letters of Latin alphabets are shown as they are; others become `?`, and the JSON form has the true text.

use std::collections::BTreeMap;

use pdf_writer::{Content, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr};
use planify_api::invoices::Invoice;
use planify_api::money;
use planify_core::money::Money;
use planify_core::schedule::clock_text;

const WIDTH: f32 = 595.0;
const HEIGHT: f32 = 842.0;
const LEFT: f32 = 54.0;
const TOP: f32 = 780.0;
const SIZE: f32 = 9.5;
const LEADING: f32 = 13.0;
/// Characters of a line, all of one width, and lines of a page.
const COLUMNS: usize = 84;
const ROWS: usize = 54;
/// The columns of amounts.
const AMOUNT: usize = 18;
/// The first code that is given to letters beyond ASCII, of which a document has so many at most.
const FIRST_CODE: u8 = 128;

/// Letters with their names in typefaces, beyond those that are made of a letter and a mark.
const NAMED: [(char, &str); 24] = [
    ('ß', "germandbls"),
    ('æ', "ae"),
    ('Æ', "AE"),
    ('ø', "oslash"),
    ('Ø', "Oslash"),
    ('å', "aring"),
    ('Å', "Aring"),
    ('đ', "dcroat"),
    ('Đ', "Dcroat"),
    ('ł', "lslash"),
    ('Ł', "Lslash"),
    ('œ', "oe"),
    ('Œ', "OE"),
    ('ő', "ohungarumlaut"),
    ('Ő', "Ohungarumlaut"),
    ('ű', "uhungarumlaut"),
    ('Ű', "Uhungarumlaut"),
    ('ů', "uring"),
    ('ż', "zdotaccent"),
    ('Ż', "Zdotaccent"),
    ('€', "Euro"),
    ('§', "section"),
    ('–', "endash"),
    ('’', "quoteright"),
];
/// Letters with a mark, the letters without it, and the name of the mark in typefaces.
const MARKED: [(&str, &str, &str); 8] = [
    ("áćéíńóŕśúýźÁĆÉÍŃÓŔŚÚÝŹ", "aceinorsuyzACEINORSUYZ", "acute"),
    ("àèìòùÀÈÌÒÙ", "aeiouAEIOU", "grave"),
    ("âêîôûÂÊÎÔÛ", "aeiouAEIOU", "circumflex"),
    ("äëïöüÿÄËÏÖÜŸ", "aeiouyAEIOUY", "dieresis"),
    ("čďěňřšťžČĎĚŇŘŠŤŽ", "cdenrstzCDENRSTZ", "caron"),
    ("ãñõÃÑÕ", "anoANO", "tilde"),
    ("çşÇŞ", "csCS", "cedilla"),
    ("ąęĄĘ", "aeAE", "ogonek"),
];

/// The codes of letters beyond ASCII that a document has.
#[derive(Debug, Default)]
struct Codes(BTreeMap<char, (u8, String)>);

impl Codes {
    /// The bytes of a line.
    fn encode(&mut self, line: &str) -> Vec<u8> {
        line.chars().map(|letter| self.code(letter)).collect()
    }

    fn code(&mut self, letter: char) -> u8 {
        if let Some(ascii) = u8::try_from(letter).ok().filter(|byte| (32..127).contains(byte)) {
            return ascii;
        }
        if let Some((code, _)) = self.0.get(&letter) {
            return *code;
        }
        let next = u8::try_from(self.0.len()).ok().and_then(|count| FIRST_CODE.checked_add(count));
        match (next, glyph(letter)) {
            (Some(code), Some(name)) => {
                self.0.insert(letter, (code, name));
                code
            }
            _ => b'?',
        }
    }
}

/// The name of a letter in typefaces.
fn glyph(letter: char) -> Option<String> {
    if let Some((_, name)) = NAMED.iter().find(|(named, _)| *named == letter) {
        return Some((*name).to_owned());
    }
    MARKED.iter().find_map(|(marked, plain, mark)| {
        let at = marked.chars().position(|other| other == letter)?;
        plain.chars().nth(at).map(|plain| format!("{plain}{mark}"))
    })
}

/// Prints an invoice.
pub(super) fn print(invoice: &Invoice) -> Vec<u8> {
    let lines = lines(invoice);
    let mut codes = Codes::default();
    let encoded: Vec<Vec<u8>> = lines.iter().map(|line| codes.encode(line)).collect();
    let pages: Vec<&[Vec<u8>]> = encoded.chunks(ROWS).collect();
    let (catalog, tree, font, info) = (Ref::new(1), Ref::new(2), Ref::new(3), Ref::new(4));
    let page_ref = |at: usize| Ref::new(i32::try_from(5 + 2 * at).unwrap_or(i32::MAX - 1));
    let text_ref = |at: usize| Ref::new(i32::try_from(6 + 2 * at).unwrap_or(i32::MAX));
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree);
    let kids = (0..pages.len()).map(page_ref);
    pdf.pages(tree).count(i32::try_from(pages.len()).unwrap_or(i32::MAX)).kids(kids);
    for (at, rows) in pages.iter().enumerate() {
        let mut page = pdf.page(page_ref(at));
        page.parent(tree).media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).contents(text_ref(at));
        page.resources().fonts().pair(Name(b"F"), font);
        page.finish();
        let mut content = Content::new();
        content.begin_text().set_font(Name(b"F"), SIZE).set_leading(LEADING);
        content.next_line(LEFT, TOP);
        for row in *rows {
            content.show(Str(row)).next_line_using_leading();
        }
        content.end_text();
        pdf.stream(text_ref(at), &content.finish());
    }
    let mut face = pdf.type1_font(font);
    face.base_font(Name(b"Courier"));
    let mut encoding = face.encoding_custom();
    encoding.base_encoding(Name(b"WinAnsiEncoding"));
    let mut differences = encoding.differences();
    for (code, name) in codes.0.values() {
        differences.consecutive(*code, [Name(name.as_bytes())]);
    }
    differences.finish();
    encoding.finish();
    face.finish();
    pdf.document_info(info).title(TextStr(&invoice.number));
    pdf.finish()
}

/// When it takes place, as its wall clock shows it.
fn when(invoice: &Invoice) -> String {
    let (start, end) = (&invoice.start_local, &invoice.end_local);
    match (start.parse(), end.parse()) {
        (Ok(start), Ok(end)) => clock_text(start, end, &invoice.zone),
        _ => format!("{start} to {end}, {}", invoice.zone),
    }
}

/// The text, line by line.
fn lines(invoice: &Invoice) -> Vec<String> {
    let mut lines = invoice.seller.clone();
    lines.push(String::new());
    lines.extend(invoice.buyer.iter().cloned());
    lines.extend(invoice.tax_number.iter().map(|number| format!("Tax number {number}")));
    let kind = if invoice.kind == "correction" { "CORRECTION" } else { "INVOICE" };
    let day = invoice.issued_at.get(..10).unwrap_or(&invoice.issued_at);
    lines.extend([String::new(), format!("{kind} {}", invoice.number), format!("Date {day}")]);
    lines.extend(invoice.corrects.iter().map(|number| format!("Takes back invoice {number}")));
    lines.push(String::new());
    lines.push(invoice.subject.clone());
    lines.push(when(invoice));
    lines.push(String::new());
    let rule = "-".repeat(COLUMNS);
    lines.push(rule.clone());
    for line in &invoice.lines {
        let rate = percent(line.tax_points);
        lines.push(row(&line.text, &rate, &line.net));
    }
    lines.push(rule);
    lines.push(row("Net", "", &invoice.net));
    for sum in &invoice.taxes {
        lines.push(row("Tax", &percent(sum.tax_points), &sum.tax));
    }
    lines.push(row("TOTAL", "", &invoice.total));
    lines.extend(invoice.note.iter().flat_map(|note| [String::new(), note.clone()]));
    lines.iter().flat_map(|line| wrapped(line)).collect()
}

fn percent(points: i64) -> String {
    format!("{}.{:02} %", points / 100, points % 100)
}

/// A line with an amount at its end.
fn row(text: &str, rate: &str, amount: &money::Money) -> String {
    let amount =
        Money::try_from(amount.clone()).map_or_else(|_| String::new(), |it| it.to_string());
    let room = COLUMNS - AMOUNT - 10;
    let text: String = text.chars().take(room).collect();
    format!("{text:<room$}{rate:>10}{amount:>AMOUNT$}")
}

/// A line in pieces that fit.
fn wrapped(line: &str) -> Vec<String> {
    let letters: Vec<char> = line.chars().collect();
    if letters.is_empty() {
        return vec![String::new()];
    }
    letters.chunks(COLUMNS).map(|chunk| chunk.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_beyond_ascii_have_codes_and_names() {
        let mut codes = Codes::default();
        assert_eq!(
            codes.encode("Žiga, Češnja č"),
            [128, b'i', b'g', b'a', b',', b' ', 129, b'e', 130, b'n', b'j', b'a', b' ', 131]
        );
        assert_eq!(codes.encode("日€"), [b'?', 132]);
        let names: Vec<_> = codes.0.values().map(|(_, name)| name.as_str()).collect();
        assert!(names.contains(&"Zcaron") && names.contains(&"Euro") && names.contains(&"ccaron"));
        for (marked, plain, mark) in MARKED {
            assert_eq!(marked.chars().count(), plain.len(), "{mark}");
        }
    }

    #[test]
    fn a_long_invoice_has_several_pages_and_every_line() {
        let eur = |amount| money::Money { amount, currency: "EUR".to_owned() };
        let line = planify_api::invoices::Line {
            text: "Hall ".repeat(40),
            quantity: 1,
            net: eur(10_000),
            tax_points: 2_200,
            tax: eur(2_200),
        };
        let invoice = Invoice {
            id: "ivc_1".to_owned(),
            number: "2027-000042".to_owned(),
            kind: "correction".to_owned(),
            payment: String::new(),
            booking: String::new(),
            corrects: Some("2027-000041".to_owned()),
            corrected_by: None,
            seller: vec!["Dvorana d.o.o.".to_owned()],
            buyer: vec!["x".repeat(200)],
            tax_number: None,
            treatment: "standard".to_owned(),
            note: Some("Exempt".to_owned()),
            subject: "Board".to_owned(),
            start_local: "2027-05-01T10:00".to_owned(),
            end_local: "2027-05-01T12:00".to_owned(),
            zone: "Europe/Ljubljana".to_owned(),
            lines: vec![line; 100],
            taxes: Vec::new(),
            net: eur(1_000_000),
            tax: eur(220_000),
            total: eur(1_220_000),
            issued_at: "2027-04-01T10:00:00Z".to_owned(),
        };
        let text = lines(&invoice);
        assert!(text.iter().all(|line| line.chars().count() <= COLUMNS));
        assert!(text.iter().any(|line| line.ends_with("12200.00 EUR")));
        assert!(text.contains(&"Sat 1 May 2027, 10:00–12:00 (Europe/Ljubljana)".to_owned()));
        let printed = print(&invoice);
        assert!(printed.starts_with(b"%PDF-1."));
        let pages = printed.windows(11).filter(|part| part == b"/Type /Page").count();
        assert!(pages > 2, "{pages}");
    }
}
