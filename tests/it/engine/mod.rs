//! The use cases on every database.

mod answers;
mod events;
mod guests;
mod model;
mod races;
mod scene;
