//! Colours by meaning, and whether there are any.
//!
//! A colour never carries information of its own: the word beside it says the same.

use crate::args::ColorChoice;

/// What a colour stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// As it should be.
    Good,
    /// Wrong or refused.
    Bad,
    /// Undecided, or worth a look.
    Attention,
    /// Of less interest.
    Quiet,
    /// A heading.
    Heading,
}

/// Whether text is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// With colours.
    Painted,
    /// Without.
    Bare,
}

impl Style {
    /// Paints text, or leaves it as it is.
    pub(crate) fn paint(self, meaning: Meaning, text: &str) -> String {
        if self == Self::Bare || text.is_empty() {
            return text.to_owned();
        }
        let code = match meaning {
            Meaning::Good => "32",
            Meaning::Bad => "31",
            Meaning::Attention => "33",
            Meaning::Quiet => "2",
            Meaning::Heading => "1",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }
}

/// Decides whether a stream gets colours: the flag, then `NO_COLOR`, `CLICOLOR_FORCE`, `TERM`.
pub(crate) fn decide(
    choice: ColorChoice,
    terminal: bool,
    variable: &impl Fn(&str) -> Option<String>,
) -> Style {
    let painted = match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto if variable("NO_COLOR").is_some() => false,
        ColorChoice::Auto if variable("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        ColorChoice::Auto => terminal && variable("TERM").is_none_or(|term| term != "dumb"),
    };
    if painted { Style::Painted } else { Style::Bare }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_wins_over_the_variables_and_they_over_the_terminal() {
        type Case = (ColorChoice, bool, &'static [(&'static str, &'static str)], bool);
        let cases: [Case; 8] = [
            (ColorChoice::Auto, true, &[], true),
            (ColorChoice::Auto, false, &[], false),
            (ColorChoice::Auto, true, &[("NO_COLOR", "1")], false),
            (ColorChoice::Auto, false, &[("CLICOLOR_FORCE", "1")], true),
            (ColorChoice::Auto, false, &[("CLICOLOR_FORCE", "0")], false),
            (ColorChoice::Auto, true, &[("TERM", "dumb")], false),
            (ColorChoice::Always, false, &[("NO_COLOR", "1")], true),
            (ColorChoice::Never, true, &[("CLICOLOR_FORCE", "1")], false),
        ];
        for (choice, terminal, variables, painted) in cases {
            let variable = |name: &str| {
                variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
            };
            let style = decide(choice, terminal, &variable);
            assert_eq!(style == Style::Painted, painted, "{choice:?} {terminal} {variables:?}");
        }
    }
}
