//! The only place that names concrete providers: configuration in, trait objects out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use planify_maps::{
    Estimate, Google, GoogleSettings, Nominatim, NominatimSettings, Nowhere, Osrm, Photon,
    PictureServer, SettingsError,
};
use planify_notify::{FileMailer, MailUrl, MailUrlError, Mailer, SendError, SmtpMailer};
use planify_outbound::{Secret, SecretError, Url};

use crate::config::{Config, MapsProvider};
use crate::maps::{Maps, Providers};

/// The folder of mails when no mail is configured, inside the state directory.
const MAIL_FOLDER: &str = "mail";

/// Why mail cannot leave as configured.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// `mail.url` is not understood.
    #[error("`mail.url` cannot be used: {0}")]
    Url(#[from] MailUrlError),
    /// What `mail.url` names cannot be used.
    #[error("`mail.url` cannot be used: {0}")]
    Mailer(#[from] SendError),
}

/// Makes what mails leave by; without configuration they go to a folder.
pub(crate) fn mailer(config: &Config) -> Result<Arc<dyn Mailer>, MailError> {
    let url = match &config.mail.url {
        Some(url) => url.reveal().parse()?,
        None => MailUrl::File(mail_folder(config)),
    };
    Ok(match url {
        MailUrl::File(folder) => Arc::new(FileMailer::new(&folder)?),
        MailUrl::Smtp(url) => Arc::new(SmtpMailer::new(url)?),
    })
}

/// Tells where mail goes, without a password.
pub(crate) fn mail_place(config: &Config) -> String {
    match &config.mail.url {
        Some(url) => url.to_string(),
        None => format!("file:{}", mail_folder(config).display()),
    }
}

fn mail_folder(config: &Config) -> PathBuf {
    config.state_dir.join(MAIL_FOLDER)
}

/// Why maps cannot be used as configured.
#[derive(Debug, thiserror::Error)]
pub enum MapsSetupError {
    /// A setting cannot work.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// An address is none.
    #[error("`{key}` is not a URL like `https://maps.example.org`")]
    Url {
        /// The key.
        key: &'static str,
    },
    /// The key of the provider cannot be read.
    #[error("cannot read `{}`, which `maps.key_file` names: {source}", path.display())]
    Key {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The key of the provider is none.
    #[error("the file that `maps.key_file` names holds no key: {0}")]
    Secret(#[from] SecretError),
}

/// Makes what knows places, draws maps and plans routes.
pub(crate) fn maps(config: &Config) -> Result<Maps, MapsSetupError> {
    let (maps, limits) = (&config.maps, &config.limits);
    let base = url("maps.url", maps.url.as_deref())?;
    let open = NominatimSettings { base: base.clone(), contact: maps.contact.clone() };
    let mut providers =
        Providers { geocoder: Arc::new(Nowhere), painter: None, travel: Arc::new(Estimate) };
    match maps.provider {
        MapsProvider::None => {}
        MapsProvider::Nominatim => providers.geocoder = Arc::new(Nominatim::new(&open)?),
        MapsProvider::Photon => providers.geocoder = Arc::new(Photon::new(&open)?),
        MapsProvider::Google => {
            let key = maps.key_file.as_deref().map(maps_key).transpose()?;
            if let Some(key) = key {
                let google = Arc::new(Google::new(GoogleSettings { key, base })?);
                providers.painter = Some(Arc::<Google>::clone(&google));
                providers.travel = Arc::<Google>::clone(&google);
                providers.geocoder = google;
            }
        }
    }
    if let Some(template) = &maps.picture_url {
        providers.painter = Some(Arc::new(PictureServer::new(template)?));
    }
    if let Some(routes) = url("maps.routes_url", maps.routes_url.as_deref())? {
        providers.travel = Arc::new(Osrm::new(&routes)?);
    }
    Ok(Maps::new(providers, limits.maps))
}

fn url(key: &'static str, text: Option<&str>) -> Result<Option<Url>, MapsSetupError> {
    text.map(|text| text.parse().map_err(|_| MapsSetupError::Url { key })).transpose()
}

fn maps_key(path: &Path) -> Result<Secret, MapsSetupError> {
    let text = std::fs::read_to_string(path)
        .map_err(|source| MapsSetupError::Key { path: path.to_owned(), source })?;
    Ok(text.parse()?)
}

/// Tells whom maps come from; none if from nobody.
pub(crate) fn maps_place(config: &Config) -> Option<String> {
    let maps = &config.maps;
    let name = match maps.provider {
        MapsProvider::None => return None,
        MapsProvider::Nominatim => "nominatim",
        MapsProvider::Photon => "photon",
        MapsProvider::Google => "google",
    };
    let host = maps.url.as_deref().and_then(|url| url.parse::<Url>().ok());
    Some(match host.as_ref().and_then(Url::host_str) {
        Some(host) => format!("{name} at {host}"),
        None => name.to_owned(),
    })
}
