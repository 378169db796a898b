//! What a connection is doing, and until when it may.
//!
//! A connection rests, sends a header, or has requests in flight. The first two have deadlines,
//! and so has a peer that does not take what is written to it; requests in flight have their own.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Instant;

/// The times that a connection is given.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deadlines {
    pub(super) header: Duration,
    pub(super) idle: Duration,
    pub(super) write: Duration,
}

#[derive(Debug)]
struct State {
    in_flight: usize,
    /// Whether HTTP/2 was seen, where bytes between requests need not be a header.
    is_multiplexed: bool,
    resting_since: Instant,
    header_since: Option<Instant>,
    stalled_since: Option<Instant>,
}

/// What a connection is doing; shared by its socket, its requests and its driver.
#[derive(Debug, Clone)]
pub(super) struct Activity {
    deadlines: Deadlines,
    state: Arc<Mutex<State>>,
}

impl Activity {
    pub(super) fn new(deadlines: Deadlines) -> Self {
        let now = Instant::now();
        let state = State {
            in_flight: 0,
            is_multiplexed: false,
            resting_since: now,
            // A client that connects and says nothing is as slow as one that sends half a header.
            header_since: Some(now),
            stalled_since: None,
        };
        Self { deadlines, state: Arc::new(Mutex::new(state)) }
    }

    /// Gives the instant at which the connection is cut if nothing changes.
    pub(super) fn deadline(&self) -> Option<Instant> {
        let state = self.lock();
        let stalled = state.stalled_since.map(|since| since + self.deadlines.write);
        let reading = match state.header_since {
            _ if state.in_flight > 0 => None,
            Some(since) => Some(since + self.deadlines.header),
            None => Some(state.resting_since + self.deadlines.idle),
        };
        match (stalled, reading) {
            (Some(stalled), Some(reading)) => Some(stalled.min(reading)),
            (stalled, reading) => stalled.or(reading),
        }
    }

    /// Counts a request until the value is dropped.
    pub(super) fn request(&self, version: http::Version) -> RequestInFlight {
        let mut state = self.lock();
        state.in_flight += 1;
        state.header_since = None;
        state.is_multiplexed = version == http::Version::HTTP_2;
        drop(state);
        RequestInFlight(self.clone())
    }

    fn received(&self) {
        let mut state = self.lock();
        if state.in_flight == 0 && !state.is_multiplexed && state.header_since.is_none() {
            state.header_since = Some(Instant::now());
        }
    }

    fn wrote(&self, progressed: bool) {
        let mut state = self.lock();
        match (progressed, state.stalled_since) {
            (true, Some(_)) => state.stalled_since = None,
            (false, None) => state.stalled_since = Some(Instant::now()),
            _ => {}
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A request that is being answered; dropped with the last byte of its answer.
#[derive(Debug)]
pub(super) struct RequestInFlight(Activity);

impl Drop for RequestInFlight {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.in_flight = state.in_flight.saturating_sub(1);
        if state.in_flight == 0 {
            state.resting_since = Instant::now();
        }
    }
}

/// A socket that tells an [`Activity`] what passes through it.
#[derive(Debug)]
pub(super) struct Watched<S> {
    stream: S,
    activity: Activity,
}

impl<S> Watched<S> {
    pub(super) fn new(stream: S, activity: Activity) -> Self {
        Self { stream, activity }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Watched<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        if buffer.filled().len() > before {
            self.activity.received();
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.activity.wrote(polled.is_ready());
        polled
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.activity.wrote(polled.is_ready());
        polled
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let polled = Pin::new(&mut self.stream).poll_flush(context);
        self.activity.wrote(polled.is_ready());
        polled
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
