//! Connections: one HTTP/1.1 exchange at a time over a socket, TCP or TLS.
//!
//! A connection goes back to the idle list only after its answer was read to the end, so no two requests ever
//! share one. TLS is prepared only when an `https` endpoint is first used.

use std::io;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::combinators::UnsyncBoxBody;
use hyper::body::Incoming;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use rustls_platform_verifier::BuilderVerifierExt;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, UnixStream};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use crate::endpoint::{Endpoint, Origin};
use crate::error::ClientError;

/// The body of an outgoing request, whole or streamed.
pub(crate) type RequestBody = UnsyncBoxBody<Bytes, io::Error>;

/// How many idle connections are kept for the next request.
const MAX_IDLE: usize = 16;

/// Opens connections to one endpoint and keeps the idle ones.
pub(crate) struct Connections {
    endpoint: Endpoint,
    connect_timeout: Duration,
    idle: Mutex<Vec<Connection>>,
    tls: OnceLock<TlsConnector>,
}

/// One open connection.
pub(crate) struct Connection(SendRequest<RequestBody>);

impl Connections {
    pub(crate) fn new(endpoint: Endpoint, connect_timeout: Duration) -> Self {
        Self { endpoint, connect_timeout, idle: Mutex::new(Vec::new()), tls: OnceLock::new() }
    }

    pub(crate) fn limit_connecting(&mut self, timeout: Duration) {
        self.connect_timeout = timeout;
    }

    pub(crate) fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// Takes an idle connection that is still open, or opens one.
    pub(crate) async fn take(&self) -> Result<Connection, ClientError> {
        while let Some(connection) = self.pop_idle() {
            if connection.0.is_ready() {
                return Ok(connection);
            }
        }
        self.open().await
    }

    /// Opens a connection of its own, for an answer that never ends.
    pub(crate) async fn open(&self) -> Result<Connection, ClientError> {
        match tokio::time::timeout(self.connect_timeout, self.connect()).await {
            Ok(outcome) => outcome.map_err(|source| self.unreachable(source)),
            Err(_) => Err(self.unreachable(io::Error::new(
                io::ErrorKind::TimedOut,
                format!("no connection within {:?}", self.connect_timeout),
            ))),
        }
    }

    /// Keeps a connection whose answer was read to the end.
    pub(crate) fn give_back(&self, connection: Connection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < MAX_IDLE {
            idle.push(connection);
        }
    }

    fn pop_idle(&self) -> Option<Connection> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    fn unreachable(&self, source: io::Error) -> ClientError {
        ClientError::Unreachable { endpoint: self.endpoint.to_string(), source }
    }

    async fn connect(&self) -> io::Result<Connection> {
        match &self.endpoint {
            Endpoint::Unix(path) => handshake(UnixStream::connect(path).await?).await,
            Endpoint::Http(origin) => {
                let host = origin.host.trim_start_matches('[').trim_end_matches(']');
                let stream = TcpStream::connect((host, origin.port)).await?;
                stream.set_nodelay(true)?;
                if origin.tls {
                    handshake(self.secure(origin, host, stream).await?).await
                } else {
                    handshake(stream).await
                }
            }
        }
    }

    async fn secure(
        &self,
        origin: &Origin,
        host: &str,
        stream: TcpStream,
    ) -> io::Result<TlsStream<TcpStream>> {
        let name = ServerName::try_from(host.to_owned()).map_err(|_| {
            let text = format!("`{}` is no name a certificate can be checked for", origin.host);
            io::Error::new(io::ErrorKind::InvalidInput, text)
        })?;
        let connector = if let Some(connector) = self.tls.get() {
            connector.clone()
        } else {
            let connector = tls_connector()?;
            self.tls.get_or_init(|| connector).clone()
        };
        connector.connect(name, stream).await
    }
}

impl Connection {
    pub(crate) async fn send(
        &mut self,
        request: Request<RequestBody>,
    ) -> Result<Response<Incoming>, hyper::Error> {
        self.0.send_request(request).await
    }

    /// Waits until the connection can take another request; false when it is closed.
    pub(crate) async fn reusable(&mut self) -> bool {
        self.0.ready().await.is_ok()
    }
}

impl std::fmt::Debug for Connections {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Connections").field("endpoint", &self.endpoint).finish_non_exhaustive()
    }
}

async fn handshake<S>(stream: S) -> io::Result<Connection>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (sender, connection) =
        http1::handshake(TokioIo::new(stream)).await.map_err(io::Error::other)?;
    // The request that uses the connection reports its failure.
    tokio::spawn(async move { drop(connection.await) });
    Ok(Connection(sender))
}

fn tls_connector() -> io::Result<TlsConnector> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(BuilderVerifierExt::with_platform_verifier)
        .map_err(io::Error::other)?
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}
