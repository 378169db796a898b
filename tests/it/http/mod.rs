//! The HTTP interface as its worst callers use it.

mod negatives;
