//! The listeners: an own accept loop, because a server without deadlines and caps is stopped by one
//! slow client.
//!
//! Every connection is admitted, watched and, when the daemon drains, allowed to finish. The Unix
//! socket takes the daemon's own user and root only.

mod activity;
mod admission;
mod body;
mod connection;
mod gate;
mod peer;
mod tls;

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper_util::rt::TokioExecutor;
use hyper_util::server::conn::auto::Builder;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream, UnixListener, UnixStream};
use tokio::time::{sleep, timeout};

use crate::config::{self, Config, Transport};
use crate::metrics::Metrics;
use crate::shutdown::Shutdown;
use admission::Admissions;
pub(crate) use body::BodyError;
use gate::Gate;
pub use peer::{Door, RequestContext, RequestId};
use tls::Tls;
pub use tls::TlsError;

/// How long the loop rests when the system has no more file descriptors.
const EXHAUSTED_PAUSE: Duration = Duration::from_millis(50);

/// Why a listener cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum ListenError {
    /// The TCP address cannot be used.
    #[error("cannot listen on `{address}`: {source}")]
    Address {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// The socket cannot be used.
    #[error("cannot open the socket `{}`: {source}", path.display())]
    Socket {
        /// The socket.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The certificate cannot be used.
    #[error(transparent)]
    Tls(#[from] TlsError),
}

#[derive(Debug)]
enum Speech {
    Loopback,
    Proxied,
    Tls(Tls),
}

/// Open listeners that do not accept yet.
#[derive(Debug)]
pub struct Listeners {
    tcp: Option<(TcpListener, Speech)>,
    unix: UnixListener,
    socket: PathBuf,
    address: Option<SocketAddr>,
    is_tls: bool,
}

impl Listeners {
    /// Opens the socket and, if there is one, the TCP address.
    ///
    /// The caller holds the lock of the state directory, so a socket file that is there was left by
    /// a daemon that died.
    pub async fn open(config: &Config) -> Result<Self, ListenError> {
        let tcp = match &config.listen {
            None => None,
            Some(listen) => {
                let speech = match &listen.transport {
                    Transport::Loopback => Speech::Loopback,
                    Transport::BehindProxies => Speech::Proxied,
                    Transport::Tls(files) => Speech::Tls(Tls::new(files)?),
                };
                let refuse = |source| ListenError::Address { address: listen.address, source };
                let listener = TcpListener::bind(listen.address).await.map_err(refuse)?;
                Some((listener, speech))
            }
        };
        let address = tcp.as_ref().and_then(|(listener, _)| listener.local_addr().ok());
        let is_tls = matches!(tcp, Some((_, Speech::Tls(_))));
        let socket = config.socket.clone();
        let refuse = |source| ListenError::Socket { path: socket.clone(), source };
        let unix = open_socket(&socket).map_err(refuse)?;
        Ok(Self { tcp, unix, socket, address, is_tls })
    }

    /// Gives the URL of the TCP listener with the port that it really has.
    pub fn url(&self) -> Option<String> {
        let scheme = if self.is_tls { "https" } else { "http" };
        self.address.map(|address| format!("{scheme}://{address}"))
    }

    /// Answers requests until the daemon drains and every connection is closed.
    pub async fn serve(
        self,
        router: Router,
        config: &Config,
        metrics: Arc<Metrics>,
        shutdown: Shutdown,
    ) {
        let limits = &config.limits;
        let server = Arc::new(Server {
            protocol: Arc::new(connection::protocol(limits)),
            admissions: Admissions::new(limits.connections, limits.connections_per_address),
            gate: Arc::new(Gate::new(router, config, metrics)),
            shutdown,
        });
        let tcp = async {
            if let Some((listener, speech)) = self.tcp {
                server.accept_tcp(listener, Arc::new(speech)).await;
            }
        };
        let unix = server.accept_unix(self.unix);
        tokio::join!(tcp, unix);
        let _ = std::fs::remove_file(&self.socket);
        let open = server.admissions.open();
        tracing::info!(open, "no more connections are taken");
        if timeout(limits.drain_timeout, server.admissions.all_closed()).await.is_err() {
            let open = server.admissions.open();
            tracing::warn!(open, "connections were cut because they did not finish in time");
        }
    }
}

/// Opens a Unix socket that only its owner may use.
fn open_socket(path: &Path) -> io::Result<UnixListener> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let listener = UnixListener::bind(path)?;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))?;
    Ok(listener)
}

/// What the accept loops share.
#[derive(Debug)]
struct Server {
    protocol: Arc<Builder<TokioExecutor>>,
    admissions: Arc<Admissions>,
    gate: Arc<Gate>,
    shutdown: Shutdown,
}

impl Server {
    async fn accept_tcp(self: &Arc<Self>, listener: TcpListener, speech: Arc<Speech>) {
        while let Some(accepted) = self.next(listener.accept()).await {
            if let Ok((stream, peer)) = accepted {
                self.take_tcp(stream, peer, &speech);
            }
        }
        // Whoever connected before the end is answered, not reset.
        while let Some(Ok((stream, peer))) = at_once(listener.accept()).await {
            self.take_tcp(stream, peer, &speech);
        }
    }

    async fn accept_unix(self: &Arc<Self>, listener: UnixListener) {
        while let Some(accepted) = self.next(listener.accept()).await {
            if let Ok((stream, _)) = accepted {
                self.take_unix(stream);
            }
        }
        while let Some(Ok((stream, _))) = at_once(listener.accept()).await {
            self.take_unix(stream);
        }
    }

    /// Waits for the next connection, or for an error that was dealt with; `None` when the daemon
    /// drains.
    async fn next<T>(&self, accept: impl Future<Output = io::Result<T>>) -> Option<io::Result<T>> {
        let accepted = tokio::select! {
            biased;
            () = self.shutdown.draining() => return None,
            accepted = accept => accepted,
        };
        if let Err(error) = &accepted
            && !is_of_one_connection(error)
        {
            tracing::error!(%error, "cannot accept connections for now");
            sleep(EXHAUSTED_PAUSE).await;
        }
        Some(accepted)
    }

    fn take_tcp(self: &Arc<Self>, stream: TcpStream, peer: SocketAddr, speech: &Arc<Speech>) {
        let address = peer.ip().to_canonical();
        // Answers are written whole, so waiting to fill a packet only costs time.
        let _ = stream.set_nodelay(true);
        let counted = Some(address).filter(|address| self.is_counted(*address));
        match speech.as_ref() {
            Speech::Loopback => self.take(stream, Door::Loopback(address), counted),
            Speech::Proxied => self.take(stream, Door::Proxied(address), counted),
            Speech::Tls(tls) => self.take_tls(stream, address, counted, tls.acceptor()),
        }
    }

    /// Tells whether the connections of an address are counted.
    fn is_counted(&self, address: IpAddr) -> bool {
        !config::is_loopback(address) && !config::is_trusted(&self.gate.trusted_proxies, address)
    }

    fn take_unix(self: &Arc<Self>, stream: UnixStream) {
        let own = rustix::process::geteuid().as_raw();
        match stream.peer_cred() {
            Ok(peer) if peer.uid() == own || peer.uid() == 0 => {
                self.take(stream, Door::Socket, None);
            }
            Ok(peer) => {
                tracing::warn!(uid = peer.uid(), "refused another user on the socket");
                self.gate.metrics.connection_refused();
            }
            Err(error) => tracing::warn!(%error, "cannot tell who is on the socket"),
        }
    }

    fn take<S>(self: &Arc<Self>, stream: S, door: Door, counted: Option<IpAddr>)
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let Some(admission) = self.admissions.admit(counted) else {
            return self.gate.metrics.connection_refused();
        };
        let server = Arc::clone(self);
        tokio::spawn(async move {
            let _open = (admission, server.gate.metrics.connection());
            server.serve(stream, door).await;
        });
    }

    fn take_tls(
        self: &Arc<Self>,
        stream: TcpStream,
        address: IpAddr,
        counted: Option<IpAddr>,
        acceptor: tokio_rustls::TlsAcceptor,
    ) {
        let Some(admission) = self.admissions.admit(counted) else {
            return self.gate.metrics.connection_refused();
        };
        let server = Arc::clone(self);
        tokio::spawn(async move {
            let _open = (admission, server.gate.metrics.connection());
            let handshake = timeout(server.gate.limits.header_timeout, acceptor.accept(stream));
            match handshake.await {
                Ok(Ok(stream)) => server.serve(stream, Door::Tls(address)).await,
                Ok(Err(error)) => tracing::debug!(%error, "a TLS handshake was not completed"),
                Err(_) => tracing::debug!("a TLS handshake took too long"),
            }
        });
    }

    async fn serve<S>(&self, stream: S, door: Door)
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let (gate, protocol) = (Arc::clone(&self.gate), Arc::clone(&self.protocol));
        connection::serve(stream, door, gate, protocol, self.shutdown.clone()).await;
    }
}

/// Gives what a future has ready, without waiting.
async fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    tokio::select! {
        biased;
        output = future => Some(output),
        () = std::future::ready(()) => None,
    }
}

/// Tells whether an error of `accept` says nothing about the next connection.
fn is_of_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionRefused
            | io::ErrorKind::Interrupted
    )
}

#[cfg(test)]
mod tests;
