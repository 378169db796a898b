//! Why a date, a length of time, a range or a time zone was refused.
//!
//! Every refusal names what was typed and, where there is one, says what to type instead.

use jiff::Zoned;
use jiff::civil::DateTime;

use crate::text::quoted;

/// The two instants that an impossible or doubled wall time may stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidates {
    pub local: DateTime,
    pub zone: String,
    pub earlier: Zoned,
    pub later: Zoned,
}

/// Says why a moment, span, range or zone was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WhenError {
    #[error("`{text}` is not a date or time: {reason}")]
    Date { text: String, reason: &'static str },
    #[error("`{text}` can be read in more than one way: {reason}")]
    Ambiguous { text: String, reason: &'static str, hint: String },
    #[error("`{text}` is not a length of time: {reason}")]
    Duration { text: String, reason: &'static str },
    #[error("`{text}` is not a range of time: {reason}")]
    Range { text: String, reason: &'static str },
    #[error("there is no time zone `{text}`")]
    UnknownZone { text: String, suggestion: Option<String> },
    #[error("`{text}` is a fixed offset, not a time zone")]
    OffsetZone { text: String },
    #[error("`{offset}` is not the offset of `{zone}` at {local}")]
    OffsetConflict { offset: String, zone: String, local: DateTime },
    #[error("{} does not exist in `{}`: the clocks go forward over it", wall(.0), .0.zone)]
    Gap(Box<Candidates>),
    #[error("{} happens twice in `{}`: the clocks go back over it", wall(.0), .0.zone)]
    Fold(Box<Candidates>),
}

impl WhenError {
    /// Gives the stable code for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Date { .. } => "bad-date",
            Self::Ambiguous { .. } => "ambiguous-date",
            Self::Duration { .. } => "bad-duration",
            Self::Range { .. } => "bad-range",
            Self::UnknownZone { .. } | Self::OffsetZone { .. } => "bad-zone",
            Self::OffsetConflict { .. } => "offset-conflict",
            Self::Gap(_) => "time-gap",
            Self::Fold(_) => "time-fold",
        }
    }

    /// Says what to type instead.
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Date { .. } => {
                "write it as `2026-12-05 18:00`, `tomorrow 9:30`, `fri 18:00` or `in 2 weeks`"
                    .to_owned()
            }
            Self::Ambiguous { hint, .. } => hint.clone(),
            Self::Duration { .. } => "write it as `1h30m`, `90m`, `2 days` or `PT1H30M`".to_owned(),
            Self::Range { .. } => {
                "write it as `mon 9am-11am`, `fri 22:00 to sat 2:00` or `2026-12-05..2026-12-07`"
                    .to_owned()
            }
            Self::UnknownZone { suggestion: Some(zone), .. } => format!("did you mean `{zone}`?"),
            Self::UnknownZone { suggestion: None, .. } | Self::OffsetZone { .. } => {
                "name a zone of the IANA list, such as `Europe/Ljubljana` or `UTC`".to_owned()
            }
            Self::OffsetConflict { .. } => "leave out the offset or the zone".to_owned(),
            Self::Gap(candidates) | Self::Fold(candidates) => format!(
                "`--on-gap earlier` takes {}, `--on-gap later` takes {}",
                candidates.earlier.strftime("%Y-%m-%d %H:%M %Z"),
                candidates.later.strftime("%Y-%m-%d %H:%M %Z"),
            ),
        };
        Some(hint)
    }

    pub(super) fn date(text: &str, reason: &'static str) -> Self {
        Self::Date { text: quoted(text), reason }
    }

    pub(super) fn ambiguous(text: &str, reason: &'static str, hint: impl Into<String>) -> Self {
        Self::Ambiguous { text: quoted(text), reason, hint: hint.into() }
    }

    pub(super) fn duration(text: &str, reason: &'static str) -> Self {
        Self::Duration { text: quoted(text), reason }
    }

    pub(super) fn range(text: &str, reason: &'static str) -> Self {
        Self::Range { text: quoted(text), reason }
    }
}

fn wall(candidates: &Candidates) -> String {
    candidates.local.strftime("%Y-%m-%d %H:%M").to_string()
}
