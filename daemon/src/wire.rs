//! The only place that names concrete providers: configuration in, trait objects out.

use std::path::PathBuf;
use std::sync::Arc;

use planify_notify::{FileMailer, MailUrl, MailUrlError, Mailer, SendError, SmtpMailer};

use crate::config::Config;

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
