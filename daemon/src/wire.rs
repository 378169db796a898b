//! The only place that names concrete providers: configuration in, trait objects out.

use crate::config::Config;

/// The folder of mails when no mail is configured, inside the state directory.
const MAIL_FOLDER: &str = "mail";

/// Tells where mail goes, without a password.
pub(crate) fn mail_place(config: &Config) -> String {
    match &config.mail.url {
        Some(url) => url.to_string(),
        None => format!("file:{}", config.state_dir.join(MAIL_FOLDER).display()),
    }
}
