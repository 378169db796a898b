//! Connections to Postgres, with TLS as the URL asks for.
//!
//! Whenever TLS is used, the certificate and the host name are verified. Without `sslmode`, a
//! server on this machine is reached without TLS and any other only with it.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use postgres::config::{Host, SslMode};
use postgres::{Client, NoTls};
use rustls::ClientConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls_platform_verifier::Verifier;
use tokio::runtime::Runtime;
use tokio_postgres::Config;
use tokio_postgres_rustls::MakeRustlsConnect;

use super::errors::translate;
use crate::{OpenError, StoreError};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);
/// How long a server may leave sent bytes unacknowledged before the connection counts as lost.
const SILENCE: Duration = Duration::from_secs(10);

/// Where and how to connect.
#[derive(Clone)]
pub(crate) struct Target {
    config: Config,
    tls: Option<MakeRustlsConnect>,
}

impl fmt::Debug for Target {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Target")
    }
}

impl Target {
    pub(crate) fn new(url: &str) -> Result<Self, OpenError> {
        let (mut config, roots) = target(url).map_err(StoreError::Unavailable)?;
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT_TIMEOUT);
        }
        if config.get_tcp_user_timeout().is_none() {
            config.tcp_user_timeout(SILENCE);
        }
        if config.get_application_name().is_none() {
            config.application_name("planify");
        }
        let tls = match config.get_ssl_mode() {
            SslMode::Disable => None,
            _ => Some(tls(roots.as_deref())?),
        };
        Ok(Self { config, tls })
    }

    /// Connects for a thread that runs one statement after the other.
    pub(crate) fn connect(&self) -> Result<Client, StoreError> {
        let config = postgres::Config::from(self.config.clone());
        match &self.tls {
            Some(tls) => config.connect(tls.clone()),
            None => config.connect(NoTls),
        }
        .map_err(|error| unavailable(&error))
    }

    /// Connects for the owner of a runtime, which also drives the connection.
    pub(crate) async fn connect_on(
        &self,
        runtime: &Runtime,
    ) -> Result<tokio_postgres::Client, StoreError> {
        // How a connection ended shows in the next statement.
        match &self.tls {
            Some(tls) => self.config.connect(tls.clone()).await.map(|(client, connection)| {
                runtime.spawn(async { drop(connection.await) });
                client
            }),
            None => self.config.connect(NoTls).await.map(|(client, connection)| {
                runtime.spawn(async { drop(connection.await) });
                client
            }),
        }
        .map_err(|error| unavailable(&error))
    }
}

/// Translates an error of connecting: whatever is wrong, a later try may go better.
fn unavailable(error: &postgres::Error) -> StoreError {
    match translate(error) {
        unavailable @ StoreError::Unavailable(_) => unavailable,
        _ => StoreError::Unavailable(error.to_string()),
    }
}

/// Reads the target of a connection from its URL, and the file of its own root certificates.
pub(crate) fn target(url: &str) -> Result<(Config, Option<String>), String> {
    let (main, query) = url.split_once('?').unwrap_or((url, ""));
    let (mut mode, mut roots) = (None, None);
    let mut rest = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("sslmode", value)) => mode = Some(value),
            Some(("sslrootcert", value)) => roots = Some(value.to_owned()),
            _ => rest.push(pair),
        }
    }
    let mut config: Config = format!("{main}?{}", rest.join("&"))
        .parse()
        .map_err(|_| "the URL is not well formed".to_owned())?;
    let mode = match mode {
        Some("disable") => SslMode::Disable,
        Some("prefer") => SslMode::Prefer,
        Some("require" | "verify-ca" | "verify-full") => SslMode::Require,
        Some(_) => {
            return Err("`sslmode` is one of disable, prefer, require and verify-full".to_owned());
        }
        None if config.get_hosts().iter().all(is_local) => SslMode::Disable,
        None => SslMode::Require,
    };
    config.ssl_mode(mode);
    Ok((config, roots))
}

fn is_local(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost"
                || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        Host::Unix(_) => true,
    }
}

fn tls(roots: Option<&str>) -> Result<MakeRustlsConnect, OpenError> {
    let failed = |error: &dyn fmt::Display| OpenError::Tls(error.to_string());
    let provider = Arc::new(aws_lc_rs::default_provider());
    let verifier = match roots {
        Some(file) => {
            let roots = read_roots(Path::new(file))?;
            Verifier::new_with_extra_roots(roots, Arc::clone(&provider))
        }
        None => Verifier::new(Arc::clone(&provider)),
    };
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| failed(&error))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier.map_err(|error| failed(&error))?))
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

fn read_roots(file: &Path) -> Result<Vec<CertificateDer<'static>>, OpenError> {
    CertificateDer::pem_file_iter(file)
        .and_then(Iterator::collect)
        .map_err(|error| OpenError::Tls(format!("`{}`: {error}", file.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tls_follows_from_the_mode_and_the_host() {
        for (url, mode) in [
            ("postgres://u@localhost/d", SslMode::Disable),
            ("postgres://u@127.0.0.1/d", SslMode::Disable),
            ("postgres://u@db.example.org/d", SslMode::Require),
            ("postgres://u@db.example.org/d?sslmode=disable", SslMode::Disable),
            ("postgres://u@localhost/d?sslmode=verify-full&sslrootcert=/r.pem", SslMode::Require),
            ("postgres://u@db.example.org/d?sslmode=prefer", SslMode::Prefer),
        ] {
            assert_eq!(target(url).unwrap().0.get_ssl_mode(), mode, "{url}");
        }
        assert!(target("postgres://u@h/d?sslmode=perhaps").is_err());
    }
}
