//! The only place that names concrete providers: configuration in, trait objects out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::SignedDuration;
use planify_engine::payments::{Certain, Desks, Told};
use planify_maps::{
    Estimate, Google, GoogleSettings, Nominatim, NominatimSettings, Nowhere, Osrm, Photon,
    PictureServer, SettingsError,
};
use planify_notify::{FileMailer, MailUrl, MailUrlError, Mailer, SendError, SmtpMailer};
use planify_outbound::{Secret, SecretError, Url};
use planify_payments::manual::Manual;
use planify_payments::sim::Sim;
use planify_payments::stripe::{self, Settings, Stripe};

use crate::config::{Config, MapsProvider};
use crate::maps::{Maps, Providers};
use crate::payments::Counter;

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

/// Why payments cannot be taken as configured.
#[derive(Debug, thiserror::Error)]
pub enum PaymentsError {
    /// A file cannot be read.
    #[error("cannot read `{}`, which `{key}` names: {source}", path.display())]
    Read {
        /// The key.
        key: &'static str,
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file holds no secret.
    #[error("`{}`, which `{key}` names, holds no secret: one line of printable characters", path.display())]
    Secret {
        /// The key.
        key: &'static str,
        /// The file.
        path: PathBuf,
    },
    /// Stripe cannot be used.
    #[error("stripe cannot be used: {0}")]
    Stripe(#[from] stripe::SettingsError),
    /// The usual provider is none that is configured.
    #[error("`payments.provider` is `{0}`, which is not set up; see `[payments]`")]
    Usual(String),
    /// The payer's browser has nowhere to go.
    #[error("set `payments.return_url` or `public_url`: stripe sends the payer there afterwards")]
    NowhereToGo,
}

/// Makes the providers of payments that are configured.
pub(crate) fn counter(config: &Config) -> Result<Counter, PaymentsError> {
    let settings = &config.payments;
    let own = config.public_url.as_ref().map(|url| url.base().to_owned());
    let return_url = settings.return_url.clone().or(own);
    if settings.stripe_key_file.is_some() && return_url.is_none() {
        return Err(PaymentsError::NowhereToGo);
    }
    let desks = Desks {
        usual: settings.provider.clone(),
        poll: SignedDuration::try_from(settings.poll).unwrap_or(SignedDuration::MAX),
        return_url: return_url.unwrap_or_default(),
        seller: settings.seller.clone(),
        exemption: settings.exemption.clone(),
        ..Desks::default()
    };
    let at_once = (Certain::AtOnce, Told::ByHand);
    let paid = (Certain::Paid, Told::ByProvider);
    let mut counter = Counter::new(desks).with("door", at_once, Arc::new(Manual::Door));
    if !settings.payee.is_empty() {
        let transfer = Arc::new(Manual::Transfer(settings.payee.clone()));
        counter = counter.with("transfer", (Certain::Paid, Told::ByHand), transfer);
    }
    if settings.sim {
        counter = counter.with("sim", paid, Arc::new(Sim));
    }
    if let Some(path) = &settings.stripe_key_file {
        let webhook = "payments.stripe_webhook_secret_files";
        let secrets = settings.stripe_webhook_secret_files.iter();
        let stripe = Stripe::new(Settings {
            key: secret("payments.stripe_key_file", path)?,
            webhook_secrets: secrets.map(|path| secret(webhook, path)).collect::<Result<_, _>>()?,
            base: settings.stripe_url.clone(),
            account: settings.stripe_account.clone(),
        })?;
        counter = counter.with("stripe", paid, Arc::new(stripe));
    }
    if counter.provider(&settings.provider).is_none() {
        return Err(PaymentsError::Usual(settings.provider.clone()));
    }
    Ok(counter)
}

fn secret(key: &'static str, path: &Path) -> Result<Secret, PaymentsError> {
    let text = std::fs::read_to_string(path).map_err(|source| PaymentsError::Read {
        key,
        path: path.to_owned(),
        source,
    })?;
    text.parse().map_err(|_| PaymentsError::Secret { key, path: path.to_owned() })
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
