//! The use cases on every database.

mod answers;
mod credentials;
mod events;
mod guests;
mod journal;
mod model;
mod notices;
mod races;
mod scene;
