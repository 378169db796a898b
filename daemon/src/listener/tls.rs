//! TLS of the TCP listener, with files that are read again when they change.
//!
//! Files that cannot be used after a change are reported and the ones before stay in use.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::time::Instant;
use tokio_rustls::TlsAcceptor;

use crate::config::TlsFiles;

/// How often the files are looked at, at most.
const LOOK_INTERVAL: Duration = Duration::from_secs(1);

/// Why TLS cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file has no usable PEM in it.
    #[error("cannot use `{key}` (`{path}`): {message}")]
    File {
        /// The configuration key.
        key: &'static str,
        /// The file.
        path: String,
        /// What is wrong.
        message: String,
    },
    /// The key does not belong to the certificate, or neither is of a known kind.
    #[error("`tls.cert` and `tls.key` cannot be used together: {0}")]
    Pair(rustls::Error),
}

/// What tells whether a file changed.
type Stamp = [Option<(SystemTime, u64)>; 2];

#[derive(Debug)]
struct Current {
    config: Arc<ServerConfig>,
    stamp: Stamp,
    looked_at: Instant,
}

/// Gives acceptors made from the files as they are now.
#[derive(Debug)]
pub(super) struct Tls {
    files: TlsFiles,
    current: Mutex<Current>,
}

impl Tls {
    pub(super) fn new(files: &TlsFiles) -> Result<Self, TlsError> {
        let stamp = stamp(files);
        let config = read(files)?;
        let current = Current { config, stamp, looked_at: Instant::now() };
        Ok(Self { files: files.clone(), current: Mutex::new(current) })
    }

    pub(super) fn acceptor(&self) -> TlsAcceptor {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if current.looked_at.elapsed() >= LOOK_INTERVAL {
            current.looked_at = Instant::now();
            let stamp = stamp(&self.files);
            if stamp != current.stamp {
                match read(&self.files) {
                    Ok(config) => {
                        tracing::info!("read `tls.cert` and `tls.key` again");
                        current.config = config;
                    }
                    Err(error) => tracing::error!(%error, "the changed TLS files are not used"),
                }
                current.stamp = stamp;
            }
        }
        TlsAcceptor::from(Arc::clone(&current.config))
    }
}

fn stamp(files: &TlsFiles) -> Stamp {
    [&files.cert, &files.key].map(|path| {
        let found = std::fs::metadata(path).ok()?;
        Some((found.modified().ok()?, found.len()))
    })
}

fn read(files: &TlsFiles) -> Result<Arc<ServerConfig>, TlsError> {
    let refuse = |key, path: &Path| {
        let path = path.display().to_string();
        move |message: String| TlsError::File { key, path, message }
    };
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(&files.cert)
        .and_then(Iterator::collect)
        .map_err(|error| refuse("tls.cert", &files.cert)(error.to_string()))?;
    if chain.is_empty() {
        return Err(refuse("tls.cert", &files.cert)("it holds no certificate".to_owned()));
    }
    let key = PrivateKeyDer::from_pem_file(&files.key)
        .map_err(|error| refuse("tls.key", &files.key)(error.to_string()))?;
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(TlsError::Pair)?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(TlsError::Pair)?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}
