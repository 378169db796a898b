//! Places on maps through whoever knows them: names to coordinates, pictures, and the time that a way takes.
//!
//! One trait for each and a file per provider. A provider is asked only when a person wants to know, never ahead of time,
//! and each says how long its answers may be kept. No key is in an error, and an address that holds one is never printed.

mod error;
mod google;
mod net;
mod nominatim;
mod none;
mod osrm;
mod pace;
mod photon;
mod picture;
mod provider;
#[cfg(test)]
mod tests;

pub use error::{MapsError, SettingsError};
pub use google::{Google, Settings as GoogleSettings};
pub use nominatim::{Nominatim, Settings as NominatimSettings};
pub use none::{Estimate, Nowhere};
pub use osrm::Osrm;
pub use photon::Photon;
pub use picture::PictureServer;
pub use provider::{Ask, BoxFuture, Geocoder, Painter, Picture, TravelTime};
