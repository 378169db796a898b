//! Requests to services that are not ours, checked against what these publish of their interfaces.

mod google_maps;
mod schema;
mod stripe;
mod stripe_objects;
