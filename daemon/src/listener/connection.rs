//! One connection from its first byte to its last.
//!
//! hyper speaks HTTP/1.1 or HTTP/2; the driver here cuts the connection when its deadline passes and
//! lets it finish what is open when the daemon drains.

use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::sleep;

use super::activity::{Activity, Deadlines, Watched};
use super::gate::{Gate, Passage};
use super::peer::Door;
use crate::config::Limits;
use crate::shutdown::Shutdown;

/// How much hyper reads ahead at least; it refuses to work with less.
const BUFFER_BYTES_MIN: usize = 8192;
/// How often an HTTP/2 peer is asked whether it is still there.
const PING_INTERVAL: Duration = Duration::from_secs(20);
/// Streams that a peer may reset before the daemon has looked at them.
const PENDING_RESETS_MAX: usize = 20;
/// Streams that a peer may spoil before the connection is given up.
const SPOILED_STREAMS_MAX: usize = 256;

/// Makes the protocol settings that all connections share.
pub(super) fn protocol(limits: &Limits) -> Builder<TokioExecutor> {
    let header_bytes = u32::try_from(limits.header_bytes).unwrap_or(u32::MAX);
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        // The driver has a deadline of its own that tells resting from sending a header.
        .header_read_timeout(None)
        .max_buf_size(limits.header_bytes.saturating_mul(2).max(BUFFER_BYTES_MIN));
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(PING_INTERVAL)
        .keep_alive_timeout(PING_INTERVAL)
        .max_concurrent_streams(limits.streams)
        .max_header_list_size(header_bytes)
        .max_pending_accept_reset_streams(PENDING_RESETS_MAX)
        .max_local_error_reset_streams(SPOILED_STREAMS_MAX);
    builder
}

/// Serves a connection until either side ends it.
pub(super) async fn serve<S>(
    stream: S,
    door: Door,
    gate: Arc<Gate>,
    protocol: Arc<Builder<TokioExecutor>>,
    shutdown: Shutdown,
) where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let limits = &gate.limits;
    let deadlines = Deadlines {
        header: limits.header_timeout,
        idle: limits.idle_timeout,
        write: limits.write_timeout,
    };
    let activity = Activity::new(deadlines);
    let watched = Watched::new(stream, activity.clone());
    let passage = Passage { gate, door, activity: activity.clone() };
    let mut connection = pin!(protocol.serve_connection(TokioIo::new(watched), passage));
    let mut timer = pin!(sleep(deadlines.header));
    let mut draining = pin!(shutdown.draining());
    let mut now = pin!(shutdown.now());
    let mut is_draining = false;
    std::future::poll_fn(|context| {
        if !is_draining && draining.as_mut().poll(context).is_ready() {
            is_draining = true;
            connection.as_mut().graceful_shutdown();
        }
        if let Poll::Ready(result) = connection.as_mut().poll(context) {
            if let Err(error) = result {
                tracing::debug!(%error, "a connection ended early");
            }
            return Poll::Ready(());
        }
        if now.as_mut().poll(context).is_ready() {
            return Poll::Ready(());
        }
        let Some(deadline) = activity.deadline() else { return Poll::Pending };
        // A later deadline is looked at when the earlier timer fires: most requests come and go
        // without touching the timer.
        if timer.deadline() > deadline {
            timer.as_mut().reset(deadline);
        }
        while timer.as_mut().poll(context).is_ready() {
            if timer.deadline() >= deadline {
                tracing::debug!("a connection was cut at its deadline");
                return Poll::Ready(());
            }
            timer.as_mut().reset(deadline);
        }
        Poll::Pending
    })
    .await;
}
