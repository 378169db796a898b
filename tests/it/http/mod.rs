//! The HTTP interface as its worst callers use it.

mod accounts;
mod negatives;
mod pages;
