//! The settings of maps.

use std::path::PathBuf;

use super::{ConfigError, Reader, parsed};

/// Who knows where places are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapsProvider {
    /// Nobody.
    None,
    /// Nominatim.
    Nominatim,
    /// Photon.
    Photon,
    /// Google Maps.
    Google,
}

/// Settings of maps.
#[derive(Debug, Clone)]
pub struct MapsConfig {
    /// Who knows where places are.
    pub provider: MapsProvider,
    /// Another server of that kind than the public one.
    pub url: Option<String>,
    /// Whom a server may write to.
    pub contact: Option<String>,
    /// The file of the key.
    pub key_file: Option<PathBuf>,
    /// The template of addresses of pictures.
    pub picture_url: Option<String>,
    /// A server that plans routes.
    pub routes_url: Option<String>,
}

/// Reads the settings of maps.
pub(super) fn read(reader: &Reader<'_>) -> Result<MapsConfig, ConfigError> {
    let provider = reader.required("maps.provider", |text| match text {
        "none" => Ok(MapsProvider::None),
        "nominatim" => Ok(MapsProvider::Nominatim),
        "photon" => Ok(MapsProvider::Photon),
        "google" => Ok(MapsProvider::Google),
        _ => Err(format!("`{text}` is none of `none`, `nominatim`, `photon` and `google`")),
    })?;
    let key_file = reader.optional("maps.key_file", parsed)?;
    if provider == MapsProvider::Google && key_file.is_none() {
        let message = "`maps.provider` is `google`: name the file of its key in `maps.key_file`";
        return Err(ConfigError::Combination(message.to_owned()));
    }
    Ok(MapsConfig {
        provider,
        url: reader.optional("maps.url", parsed)?,
        contact: reader.optional("maps.contact", parsed)?,
        key_file,
        picture_url: reader.optional("maps.picture_url", parsed)?,
        routes_url: reader.optional("maps.routes_url", parsed)?,
    })
}
