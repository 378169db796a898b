//! Requests to services that are not ours, checked against what these publish of their interfaces.

mod google_maps;
