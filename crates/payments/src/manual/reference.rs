//! References of payments: creditor references of ISO 11649, which banks check when they are typed.
//!
//! `RF`, two check digits, sixteen digits made of the payment's id: the same id has the same reference, and any single
//! digit that is mistyped, and any two neighbours that are swapped, make it invalid.

use std::fmt;

/// How many digits are the payment's own.
const OWN: usize = 16;
/// How many of its id's last characters they are made of; these are random.
const FROM: usize = 16;
/// And in all.
const LENGTH: usize = OWN + 4;

/// A reference with its check digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference(String);

impl Reference {
    /// The reference of a payment.
    pub fn of(payment: &str) -> Self {
        let mut last: Vec<char> = letters(payment).rev().take(FROM).collect();
        last.reverse();
        let values = last.into_iter().filter_map(|character| character.to_digit(36));
        let number = values.fold(0_u128, |number, value| number * 36 + u128::from(value));
        let own = format!("{:0OWN$}", number % 10_u128.pow(16));
        let rest = remainder(format!("{own}RF00").chars()).unwrap_or_default();
        Self(format!("RF{:02}{own}", 98 - rest))
    }

    /// All references in a text as people and banks write it, each once: blanks, dots and case do not matter.
    pub fn find_in(text: &str) -> Vec<Self> {
        let plain: Vec<char> = letters(text).collect();
        let mut found: Vec<Self> = plain
            .windows(LENGTH)
            .filter(|window| window.starts_with(&['R', 'F']) && is_valid(window))
            .filter(|window| window.iter().skip(4).all(char::is_ascii_digit))
            .map(|window| Self(window.iter().collect()))
            .collect();
        found.sort();
        found.dedup();
        found
    }

    /// In groups of four, as it is printed.
    pub fn grouped(&self) -> String {
        let groups: Vec<String> = self
            .0
            .chars()
            .collect::<Vec<_>>()
            .chunks(4)
            .map(|group| group.iter().collect())
            .collect();
        groups.join(" ")
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// The letters and digits of a text, upper case.
fn letters(text: &str) -> impl DoubleEndedIterator<Item = char> + '_ {
    text.chars().filter(char::is_ascii_alphanumeric).map(|character| character.to_ascii_uppercase())
}

fn is_valid(reference: &[char]) -> bool {
    let (head, own) = reference.split_at(4.min(reference.len()));
    head.iter().skip(2).all(char::is_ascii_digit)
        && remainder(own.iter().chain(head).copied()) == Some(1)
}

/// The number that the characters make, letters as 10 to 35, modulo 97; none for other characters.
fn remainder(characters: impl Iterator<Item = char>) -> Option<u32> {
    characters.into_iter().try_fold(0, |rest, character| {
        let value = character.to_digit(36)?;
        let shift = if value < 10 { 10 } else { 100 };
        Some((rest * shift + value) % 97)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn characters(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn the_check_digits_are_those_of_the_standard() {
        // The example of the standard, and others that are widely published.
        for known in ["RF18539007547034", "RF18000000000539007547034", "RF712348231"] {
            assert!(is_valid(&characters(known)), "{known}");
        }
        for wrong in ["RF19539007547034", "RF18539007547043", "RFA8539007547034"] {
            assert!(!is_valid(&characters(wrong)), "{wrong}");
        }
    }

    #[test]
    fn a_reference_is_found_however_it_is_written() {
        let reference = Reference::of("pay_01jz9k3v7de8qtc5x2m4n6p8r0");
        assert_eq!(reference.to_string().len(), LENGTH);
        let grouped = reference.grouped();
        assert_eq!(grouped.len(), LENGTH + 4);
        for text in [
            reference.to_string(),
            grouped.clone(),
            grouped.to_lowercase(),
            format!("Hall rent, ref. {grouped}, thank you"),
            format!("RF{reference}"),
            format!("{}-{}", &reference.0[..7], &reference.0[7..]),
        ] {
            assert_eq!(Reference::find_in(&text), std::slice::from_ref(&reference), "{text}");
        }
        let other = Reference::of("pay_01jz9k3v7de8qtc5x2m4n6p8r1");
        assert_eq!(Reference::find_in(&format!("{reference} and {other} {reference}")).len(), 2);
        assert_eq!(Reference::of("x").to_string().len(), LENGTH);
    }

    #[test]
    fn a_slip_of_the_pen_is_no_reference() {
        let reference = characters(&Reference::of("pay_01jz9k3v7de8qtc5x2m4n6p8r0").0);
        for at in 0..LENGTH {
            for other in ('0'..='9').chain('A'..='Z') {
                let mut typed = reference.clone();
                typed[at] = other;
                let text: String = typed.iter().collect();
                assert_eq!(Reference::find_in(&text).is_empty(), typed != reference, "{text}");
            }
        }
        for at in 4..LENGTH - 1 {
            let mut typed = reference.clone();
            typed.swap(at, at + 1);
            let text: String = typed.iter().collect();
            assert_eq!(Reference::find_in(&text).is_empty(), typed != reference, "{text}");
        }
    }
}
