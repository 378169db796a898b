//! What the rules of slots answer, held against another calculation and against hand-made cases.

mod matrix;
pub(crate) mod oracle;
mod random;
mod rules;
mod words;
mod world;
