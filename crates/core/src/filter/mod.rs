//! Filters of guests: a small language for sets, such as `rsvp=yes and (tag=vip or role=speaker)`.
//!
//! A filter is bounded before it is understood: a text too long, too many clauses or too deep
//! brackets are refused without reading on. Unknown fields are refused with those there are.

mod parse;

use crate::answer::Status;
use crate::guest::Role;
use crate::registration::Admission;

pub use parse::parse;

/// The most clauses of a filter.
pub const CLAUSES_MAX: usize = 200;
/// The deepest brackets and negations.
pub const DEPTH_MAX: usize = 32;
/// The longest filter, in bytes.
pub const LENGTH_MAX: usize = 16 * 1024;
/// The fields that a filter may ask for.
pub const FIELDS: &[&str] = &[
    "rsvp",
    "role",
    "tag",
    "name",
    "email",
    "people",
    "party",
    "invited",
    "checked-in",
    "note",
    "requested",
    "rejected",
    ANSWER,
];
/// The field of an answer to a question; the name of the question follows the point.
pub const ANSWER: &str = "answer.QUESTION";

/// Which guests are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// Those who fit every part; with no part, everybody.
    All(Vec<Self>),
    /// Those who fit one part.
    Any(Vec<Self>),
    /// Those who do not fit.
    Not(Box<Self>),
    /// Those of whom this is true.
    Is(Clause),
}

impl Filter {
    /// Everybody.
    pub const EVERYBODY: Self = Self::All(Vec::new());

    /// Those who fit this and another filter too.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self::All(vec![self, other])
    }
}

/// One thing that is true or not of a guest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    /// The answer stands so.
    Answer(Status),
    /// They are this at the event.
    Role(Role),
    /// They have this label.
    Tag(String),
    /// Name or address contain this, folded.
    Search(String),
    /// The address is this, normalised; none for no address.
    Email(Option<String>),
    /// The answer stands for so many people.
    People(Comparison, i64),
    /// So many people may come, the guest included.
    Party(Comparison, i64),
    /// They were invited.
    Invited,
    /// They came.
    CheckedIn,
    /// They are on the list, or asked to be, or were turned down.
    Admission(Admission),
    /// The note contains this.
    Note(String),
    /// The answer to this question is this; none for no answer.
    Response(String, Option<String>),
}

/// How a number compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    Equal,
    Less,
    AtMost,
    More,
    AtLeast,
}
