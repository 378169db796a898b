//! The settings of payments.

use std::path::PathBuf;
use std::time::Duration;

use super::{ConfigError, PublicUrl, Reader, parsed, values};

/// Payment settings; the files are read in `wire.rs`.
#[derive(Debug, Clone)]
pub struct PaymentsConfig {
    /// Who handles money where nobody is named.
    pub provider: String,
    /// The file of the key of Stripe.
    pub stripe_key_file: Option<PathBuf>,
    /// The files of the secrets of its webhooks; several while one is replaced.
    pub stripe_webhook_secret_files: Vec<PathBuf>,
    /// A connected account.
    pub stripe_account: Option<String>,
    /// Another address than Stripe's own.
    pub stripe_url: Option<planify_payments::Url>,
    /// Whom to transfer money to, a line each.
    pub payee: Vec<String>,
    /// Who sends invoices, a line each.
    pub seller: Vec<String>,
    /// Why nothing is taxed.
    pub exemption: Option<String>,
    /// Where the payer's browser goes afterwards.
    pub return_url: Option<String>,
    /// How often providers are asked about what is open.
    pub poll: Duration,
    /// Whether there is a provider that only pretends.
    pub sim: bool,
}

/// Reads the settings of payments.
pub(super) fn read(reader: &Reader<'_>) -> Result<PaymentsConfig, ConfigError> {
    Ok(PaymentsConfig {
        provider: reader.required("payments.provider", parsed)?,
        stripe_key_file: reader.optional("payments.stripe_key_file", parsed)?,
        stripe_webhook_secret_files: reader.list("payments.stripe_webhook_secret_files", parsed)?,
        stripe_account: reader.optional("payments.stripe_account", parsed)?,
        stripe_url: reader.optional("payments.stripe_url", parsed)?,
        payee: reader.list("payments.payee", parsed)?,
        seller: reader.list("payments.seller", parsed)?,
        exemption: reader.optional("payments.exemption", parsed)?,
        return_url: reader
            .optional("payments.return_url", PublicUrl::parse)?
            .map(|url| url.base().to_owned()),
        poll: reader.required("payments.poll", values::duration)?,
        sim: reader.required("payments.sim", parsed)?,
    })
}
