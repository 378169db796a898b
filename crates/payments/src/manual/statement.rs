//! Statements of banks: a table whose columns are found by their names, in the languages and forms that banks use.
//!
//! A line that cannot be read whole is an error with its number; nothing of the file is taken then.

use jiff::civil::Date;
use planify_core::money::{Currency, Money};

use super::Reference;

/// The largest file and the most lines that are read.
const MOST_BYTES: usize = 4 << 20;
const MOST_LINES: usize = 20_000;

/// One movement on the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file; the head is 1, and a field of several lines counts once.
    pub number: u64,
    /// When it was booked.
    pub date: Date,
    /// How much; below zero if it left the account.
    pub amount: Money,
    /// Who paid, and all that they and the bank wrote.
    pub text: String,
    /// The references in the text.
    pub references: Vec<Reference>,
    /// The same for the same movement in another file: the bank's own number, or all that is known of it.
    pub mark: String,
}

/// The lines of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// In the order of the file.
    pub lines: Vec<Line>,
}

/// The names of the columns, where they are none of the usual ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    /// Of the day.
    pub date: Option<String>,
    /// Of the amount.
    pub amount: Option<String>,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StatementError {
    /// It is larger than what is read.
    #[error(
        "the statement has more than {MOST_BYTES} bytes or {MOST_LINES} lines; import it in parts"
    )]
    TooLarge,
    /// A column is not there.
    #[error("no column of the statement is the {0}; the head is {1}")]
    Column(&'static str, String),
    /// A line cannot be read.
    #[error("line {line} of the statement: {text}")]
    Line {
        /// Its number.
        line: u64,
        /// What is wrong with it.
        text: String,
    },
}

const DATES: &[&str] = &[
    "date",
    "booking date",
    "value date",
    "datum",
    "buchungstag",
    "buchungsdatum",
    "valuta",
    "datum knjiženja",
    "datum valute",
    "data",
    "fecha",
];
const AMOUNTS: &[&str] =
    &["amount", "betrag", "umsatz", "znesek", "dobro", "credit", "importo", "montant", "importe"];
const CURRENCIES: &[&str] = &["currency", "währung", "waehrung", "valuta koda", "devise", "divisa"];
const TEXTS: &[&str] = &[
    "reference",
    "description",
    "purpose",
    "details",
    "name",
    "payer",
    "verwendungszweck",
    "buchungstext",
    "beguenstigter/zahlungspflichtiger",
    "referenz",
    "namen",
    "referenca",
    "opis",
    "plačnik",
    "message",
    "remittance information",
    "end to end reference",
];
const MARKS: &[&str] =
    &["transaction id", "id", "bank reference", "transaktionsnummer", "številka transakcije"];

/// Where the columns are.
struct Places {
    date: usize,
    amount: usize,
    currency: Option<usize>,
    texts: Vec<usize>,
    mark: Option<usize>,
}

impl Statement {
    /// Reads a file; amounts without a currency of their own are in `currency`.
    ///
    /// # Errors
    /// A [`StatementError`] for a file that cannot be read whole.
    pub fn read(
        bytes: &[u8],
        currency: Currency,
        columns: &Columns,
    ) -> Result<Self, StatementError> {
        if bytes.len() > MOST_BYTES {
            return Err(StatementError::TooLarge);
        }
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{feff}');
        let head = text.lines().next().unwrap_or_default();
        let delimiter = [b';', b'\t', b',']
            .into_iter()
            .max_by_key(|delimiter| head.bytes().filter(|byte| byte == delimiter).count());
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter.unwrap_or(b','))
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let head = reader.headers().map_err(|_| uneven(1))?.clone();
        let places = Places::find(&head, columns)?;
        let mut lines = Vec::new();
        for (number, record) in (2..).zip(reader.records()) {
            let record = record.map_err(|_| uneven(number))?;
            if lines.len() == MOST_LINES {
                return Err(StatementError::TooLarge);
            }
            lines.push(read_line(number, &record, &places, currency)?);
        }
        Ok(Self { lines })
    }
}

impl Places {
    fn find(head: &csv::StringRecord, columns: &Columns) -> Result<Self, StatementError> {
        let named = |names: &[&str]| {
            names
                .iter()
                .find_map(|name| head.iter().position(|column| column.to_lowercase() == *name))
        };
        let chosen = |choice: &Option<String>, names: &[&str]| match choice {
            Some(name) => named(&[name.to_lowercase().as_str()]),
            None => named(names),
        };
        let missing = |what| {
            let head: Vec<_> = head.iter().map(|column| format!("`{column}`")).collect();
            StatementError::Column(what, crate::error::line(&head.join(", ")))
        };
        let is_text = |column: &str| TEXTS.contains(&column.to_lowercase().as_str());
        Ok(Self {
            date: chosen(&columns.date, DATES).ok_or_else(|| missing("date"))?,
            amount: chosen(&columns.amount, AMOUNTS).ok_or_else(|| missing("amount"))?,
            currency: named(CURRENCIES),
            texts: (0..head.len()).filter(|at| head.get(*at).is_some_and(is_text)).collect(),
            mark: named(MARKS),
        })
    }
}

fn uneven(line: u64) -> StatementError {
    let text = "it has more or fewer columns than the head".to_owned();
    StatementError::Line { line, text }
}

fn read_line(
    number: u64,
    record: &csv::StringRecord,
    places: &Places,
    usual: Currency,
) -> Result<Line, StatementError> {
    let wrong = |text: String| StatementError::Line { line: number, text };
    let field = |at: usize| record.get(at).unwrap_or_default();
    let date = read_date(field(places.date))
        .ok_or_else(|| wrong(format!("`{}` is no date", field(places.date).escape_debug())))?;
    let currency = match places.currency.map(field).filter(|text| !text.is_empty()) {
        Some(text) => text.parse().map_err(|refusal| wrong(format!("{refusal}")))?,
        None => usual,
    };
    let amount = read_amount(field(places.amount), currency)
        .ok_or_else(|| wrong(format!("`{}` is no amount", field(places.amount).escape_debug())))?;
    let texts: Vec<_> = places.texts.iter().map(|at| field(*at)).collect();
    let text = crate::error::line(&texts.join(" "));
    let mark = match places.mark.map(field).filter(|text| !text.is_empty()) {
        Some(mark) => mark.to_owned(),
        None => format!("{date} {amount} {text}"),
    };
    // References are looked for in whole fields: the end of one and the beginning of the next make none.
    let mut references: Vec<_> = texts.iter().flat_map(|text| Reference::find_in(text)).collect();
    references.sort();
    references.dedup();
    Ok(Line { number, date, amount, text, references, mark })
}

/// Reads `2027-05-31`, `31.05.2027`, `31. 5. 2027` and `31/05/2027`.
fn read_date(text: &str) -> Option<Date> {
    if let Ok(date) = text.get(..10).unwrap_or(text).parse() {
        return Some(date);
    }
    let parts: Vec<_> =
        text.split(['.', '/']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let year: i16 = year.parse().ok()?;
    let year = if (0..100).contains(&year) { year + 2_000 } else { year };
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Reads `1234.50`, `1.234,50`, `1,234.50`, `-5`, `+5`: the last point or comma with one to three digits that the
/// currency allows behind it is the decimal one.
fn read_amount(text: &str, currency: Currency) -> Option<Money> {
    let text: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    let text = text.strip_prefix('+').unwrap_or(&text);
    let places = usize::from(currency.exponent());
    let plain = match text.rfind(['.', ',']) {
        Some(at) if (1..=places).contains(&text[at + 1..].len()) => {
            format!("{}.{}", without_groups(&text[..at])?, &text[at + 1..])
        }
        _ => without_groups(text)?,
    };
    Money::parse_amount(&plain, currency).ok()
}

/// Drops points or commas between groups of three digits; none if they stand elsewhere.
fn without_groups(text: &str) -> Option<String> {
    let groups: Vec<_> = text.split(['.', ',']).collect();
    let (first, rest) = groups.split_first()?;
    if !rest.is_empty() {
        let lead = first.trim_start_matches('-').len();
        if !(1..=3).contains(&lead) || rest.iter().any(|group| group.len() != 3) {
            return None;
        }
    }
    Some(groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Statement, StatementError> {
        Statement::read(text.as_bytes(), Currency::EUR, &Columns::default())
    }

    #[test]
    fn amounts_of_all_countries_are_read() {
        let amount = |text: &str, code: &str| read_amount(text, code.parse().unwrap());
        for (text, wanted) in [
            ("1234.50", Some("1234.50 EUR")),
            ("1.234,50", Some("1234.50 EUR")),
            ("1,234.50", Some("1234.50 EUR")),
            ("1 234,5", Some("1234.50 EUR")),
            ("1.234", Some("1234.00 EUR")),
            ("1.234.567", Some("1234567.00 EUR")),
            ("-5", Some("-5.00 EUR")),
            ("+5,00", Some("5.00 EUR")),
            ("-1.234,50", Some("-1234.50 EUR")),
            ("12.34.56", None),
            ("1.2345", None),
            ("", None),
            ("abc", None),
            ("5 EUR", None),
            ("1..00", None),
        ] {
            assert_eq!(
                amount(text, "EUR").map(|money| money.to_string()).as_deref(),
                wanted,
                "{text}"
            );
        }
        assert_eq!(amount("1.234", "KWD").unwrap().amount, 1_234);
        assert_eq!(amount("1,234", "JPY").unwrap().amount, 1_234);
    }

    #[test]
    fn statements_of_several_banks_are_read() {
        let reference = Reference::of("pay_01jz9k3v7de8qtc5x2m4n6p8r0");
        let grouped = reference.grouped();
        for text in [
            format!(
                "Date,Amount,Currency,Name,Reference\n2027-05-31,120.50,EUR,Ana,\"{grouped}\"\n"
            ),
            format!(
                "\u{feff}Buchungstag;Verwendungszweck;Betrag;Währung\r\n31.05.2027;Miete {grouped};120,50;EUR\r\n"
            ),
            format!("Datum;Opis;Dobro\n31. 5. 2027;{};120,50\n", grouped.to_lowercase()),
            format!("date\tamount\tdescription\n31/05/27\t+120.5\t{reference}\n"),
        ] {
            let line = read(&text).unwrap().lines.remove(0);
            assert_eq!(line.date.to_string(), "2027-05-31", "{text}");
            assert_eq!(line.amount.to_string(), "120.50 EUR", "{text}");
            assert_eq!(line.references, std::slice::from_ref(&reference), "{text}");
            assert_eq!(line.number, 2);
        }
    }

    #[test]
    fn the_same_movement_has_the_same_mark() {
        let with_id = "date,amount,id,name\n2027-05-31,1.00,X1,Ana\n2027-05-31,1.00,X2,Ana\n";
        let marks: Vec<_> =
            read(with_id).unwrap().lines.into_iter().map(|line| line.mark).collect();
        assert_eq!(marks, ["X1", "X2"]);
        let without = "date,amount,name\n2027-05-31,1.00,Ana\n";
        assert_eq!(read(without).unwrap().lines[0].mark, "2027-05-31 1.00 EUR Ana");
    }

    #[test]
    fn a_file_that_is_wrong_anywhere_is_refused_whole() {
        let said = |text: &str| read(text).unwrap_err().to_string();
        assert!(said("").contains("no column of the statement is the date"));
        assert!(said("date,name\n").contains("the amount; the head is `date`, `name`"));
        assert!(said("date,amount\n2027-05-31,1\n2027-02-30,1\n").starts_with("line 3"));
        assert!(said("date,amount\n2027-05-31,x\n").contains("`x` is no amount"));
        assert!(said("date,amount,currency\n2027-05-31,1,EURO\n").contains("no currency"));
        assert!(said("date,amount\n2027-05-31,1,2\n").contains("columns"));
        let long = format!("date,amount\n{}", "2027-05-31,1\n".repeat(MOST_LINES + 1));
        assert_eq!(read(&long), Err(StatementError::TooLarge));
        assert_eq!(read(&"x".repeat(MOST_BYTES + 1)), Err(StatementError::TooLarge));
    }

    #[test]
    fn columns_of_other_names_can_be_chosen() {
        let columns = Columns { date: Some("When".to_owned()), amount: Some("Sum".to_owned()) };
        let text = "when,sum,date\n2027-05-31,5,x\n";
        let read = Statement::read(text.as_bytes(), Currency::EUR, &columns).unwrap();
        assert_eq!(read.lines[0].amount.to_string(), "5.00 EUR");
    }
}
