//! What can be wrong with calendar text or with a mail that is to be built.
//!
//! Values from outside are shown escaped and cut, so an error is always one printable line.

/// A calendar object or a mail that cannot be written or read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// A property whose grammar has no escape holds a control character.
    #[error("`{field}` holds a control character: remove it")]
    ControlCharacter {
        /// The property or header.
        field: &'static str,
    },
    /// A property that must have a value has none.
    #[error("`{field}` is empty")]
    Empty {
        /// The property or header.
        field: &'static str,
    },
    /// A property is longer than its grammar or a mail line allows.
    #[error("`{field}` is longer than {limit} characters")]
    TooLong {
        /// The property or header.
        field: &'static str,
        /// The most it may hold.
        limit: usize,
    },
    /// A text that must be an e-mail address is none.
    #[error("`{0}` is not an e-mail address")]
    BadAddress(String),
    /// A text that must be a link is none.
    #[error("`{0}` is not a link: write it with its scheme, as in `https://example.org/room`")]
    BadLink(String),
    /// A zone that the time zone database does not know.
    #[error("`{0}` is not a zone of the IANA time zone database")]
    UnknownZone(String),
    /// A time that iCalendar cannot write.
    #[error("`{0}` is outside the years 1 to 9999")]
    YearOutOfRange(String),
    /// An event whose end lies before its start.
    #[error("the event ends before it starts")]
    EndsBeforeStart,
    /// A finished object that breaks RFC 5545 all the same.
    #[error("the calendar object breaks RFC 5545: {0}")]
    Invalid(String),
    /// A calendar file above the size limit.
    #[error("the calendar has {bytes} bytes, the limit is {limit}: split it")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// A calendar file whose components are nested too deeply to be real.
    #[error("the calendar nests components more than {limit} deep")]
    TooDeep {
        /// The limit.
        limit: usize,
    },
}

/// Makes a text from outside fit for an error message.
pub(crate) fn shown(value: &str) -> String {
    const MOST: usize = 80;
    let mut out: String = value.chars().take(MOST).flat_map(char::escape_debug).collect();
    if value.chars().nth(MOST).is_some() {
        out.push('…');
    }
    out
}
