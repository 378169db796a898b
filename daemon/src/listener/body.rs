//! Bodies with a deadline, and answers that hold what they use until their last byte.

use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, Bytes};
use http_body::{Frame, SizeHint};
use hyper::body::Incoming;
use tokio::time::{Instant, Sleep, sleep_until};

use super::activity::RequestInFlight;

/// Why a body was cut.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BodyError {
    /// The client was too slow.
    #[error("the body did not arrive in time")]
    TooSlow,
    /// The connection failed.
    #[error(transparent)]
    Connection(#[from] hyper::Error),
}

/// A request body that must arrive within a time, longer the more has arrived.
#[derive(Debug)]
pub(super) struct TimedBody {
    body: Incoming,
    started_at: Instant,
    timeout: Duration,
    bytes_per_second: usize,
    received: usize,
    /// Made when a body makes us wait for the first time; most never do.
    timer: Option<Pin<Box<Sleep>>>,
}

impl TimedBody {
    pub(super) fn new(body: Incoming, timeout: Duration, bytes_per_second: usize) -> Self {
        let started_at = Instant::now();
        Self { body, started_at, timeout, bytes_per_second, received: 0, timer: None }
    }

    fn deadline(&self) -> Instant {
        let received = u32::try_from(self.received).unwrap_or(u32::MAX);
        let rate = u32::try_from(self.bytes_per_second).unwrap_or(u32::MAX).max(1);
        self.started_at + self.timeout + Duration::from_secs(1) * received / rate
    }
}

impl http_body::Body for TimedBody {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) {
            if let Some(Ok(frame)) = &frame {
                self.received += frame.data_ref().map_or(0, Bytes::len);
            }
            return Poll::Ready(frame.map(|frame| frame.map_err(BodyError::from)));
        }
        let deadline = self.deadline();
        let timer = self.timer.get_or_insert_with(|| Box::pin(sleep_until(deadline)));
        if timer.deadline() != deadline {
            timer.as_mut().reset(deadline);
        }
        ready!(timer.as_mut().poll(context));
        Poll::Ready(Some(Err(BodyError::TooSlow)))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// The body of an answer together with the request's mark on its connection.
#[derive(Debug)]
pub(super) struct AnswerBody {
    body: Body,
    _request: RequestInFlight,
}

impl AnswerBody {
    pub(super) fn new(body: Body, request: RequestInFlight) -> Self {
        Self { body, _request: request }
    }
}

impl http_body::Body for AnswerBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
