//! Making a connection: name, address check, TCP, TLS.
//!
//! The address that was checked is the one that is connected to, so a name that changes in between gains nothing.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};

use rustls::pki_types::ServerName;
use rustls_platform_verifier::BuilderVerifierExt;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::address::is_public;
use crate::error::OutboundError;
use crate::policy::Target;

/// A connection, with TLS or without.
pub(crate) trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

/// How a target may be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Public addresses only.
    Public,
    /// Whatever the name leads to: the operator named this target.
    Anywhere,
}

/// Prepares TLS when it is first needed.
#[derive(Default)]
pub(crate) struct Connector(OnceLock<TlsConnector>);

impl Connector {
    /// Connects to a target.
    pub(crate) async fn connect(
        &self,
        target: &Target,
        tls: bool,
        reach: Reach,
    ) -> Result<Box<dyn Stream>, OutboundError> {
        let unreachable = |error: io::Error| OutboundError::Unreachable {
            host: target.host.clone(),
            why: error.to_string(),
        };
        let addresses = addresses(target, reach).await?;
        let stream = TcpStream::connect(&addresses[..]).await.map_err(unreachable)?;
        stream.set_nodelay(true).map_err(unreachable)?;
        if !tls {
            return Ok(Box::new(stream));
        }
        let name =
            ServerName::try_from(target.host.clone()).map_err(|_| OutboundError::Forbidden {
                host: target.host.clone(),
                why: "a certificate cannot be checked for such a name",
            })?;
        let secured = self.tls().map_err(unreachable)?.connect(name, stream).await;
        Ok(Box::new(secured.map_err(unreachable)?))
    }

    fn tls(&self) -> io::Result<TlsConnector> {
        if let Some(connector) = self.0.get() {
            return Ok(connector.clone());
        }
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .and_then(BuilderVerifierExt::with_platform_verifier)
            .map_err(io::Error::other)?
            .with_no_client_auth();
        Ok(self.0.get_or_init(|| TlsConnector::from(Arc::new(config))).clone())
    }
}

/// The addresses of a target that may be connected to; never an empty list.
async fn addresses(target: &Target, reach: Reach) -> Result<Vec<SocketAddr>, OutboundError> {
    let found = tokio::net::lookup_host((target.host.as_str(), target.port)).await;
    let found: Vec<_> = match found {
        Ok(found) => found.collect(),
        Err(error) => {
            let (host, why) = (target.host.clone(), error.to_string());
            return Err(OutboundError::Unreachable { host, why });
        }
    };
    if found.is_empty() {
        let (host, why) = (target.host.clone(), "the name has no address".to_owned());
        return Err(OutboundError::Unreachable { host, why });
    }
    allowed(found, target, reach)
}

/// The addresses that may be connected to.
pub(crate) fn allowed(
    mut found: Vec<SocketAddr>,
    target: &Target,
    reach: Reach,
) -> Result<Vec<SocketAddr>, OutboundError> {
    if reach == Reach::Public {
        found.retain(|address| is_public(address.ip()));
    }
    if found.is_empty() {
        return Err(OutboundError::Forbidden {
            host: target.host.clone(),
            why: "its address is not public, and the configuration does not name it",
        });
    }
    Ok(found)
}
