//! Bodies that are never whole in memory: uploads read in pieces, answers handed on in pieces.

use std::fmt;
use std::io;
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use http_body_util::{BodyExt, StreamBody};
use hyper::body::{Frame, Incoming};
use tokio::io::{AsyncRead, AsyncReadExt};

use crate::connection::RequestBody;
use crate::error::ClientError;

/// How much of an upload is read at once.
const PIECE: usize = 64 * 1024;

/// The body of an upload: a reader, and what to call with the bytes sent so far.
pub struct Upload {
    body: RequestBody,
}

impl Upload {
    /// Reads the body from `reader` as the connection takes it, and reports the total sent after each piece.
    pub fn new<R, F>(reader: R, progress: F) -> Self
    where
        R: AsyncRead + Send + Unpin + 'static,
        F: FnMut(u64) + Send + 'static,
    {
        let pieces = stream::unfold(
            (reader, progress, 0_u64),
            |(mut reader, mut progress, sent)| async move {
                let mut piece = bytes::BytesMut::with_capacity(PIECE);
                match reader.read_buf(&mut piece).await {
                    Ok(0) => None,
                    Ok(count) => {
                        let sent = sent.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
                        progress(sent);
                        Some((Ok(Frame::data(piece.freeze())), (reader, progress, sent)))
                    }
                    Err(error) => Some((Err(error), (reader, progress, sent))),
                }
            },
        );
        Self { body: BodyExt::boxed_unsync(StreamBody::new(pieces)) }
    }

    pub(crate) fn into_body(self) -> RequestBody {
        self.body
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Upload").finish_non_exhaustive()
    }
}

/// An answer that is read piece by piece.
#[derive(Debug)]
pub struct Download {
    endpoint: String,
    idle_timeout: Duration,
    body: Incoming,
}

impl Download {
    pub(crate) fn new(endpoint: String, idle_timeout: Duration, body: Incoming) -> Self {
        Self { endpoint, idle_timeout, body }
    }

    /// Allows the sender to be silent for `timeout`.
    pub(crate) fn with_idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = timeout;
        self
    }

    pub(crate) fn undecodable(&self, reason: String) -> ClientError {
        ClientError::Decode { endpoint: self.endpoint.clone(), reason }
    }

    /// Returns the next piece, or nothing at the end.
    pub async fn next_piece(&mut self) -> Result<Option<Bytes>, ClientError> {
        loop {
            let frame =
                tokio::time::timeout(self.idle_timeout, self.body.frame()).await.map_err(|_| {
                    ClientError::Timeout {
                        endpoint: self.endpoint.clone(),
                        limit: self.idle_timeout,
                    }
                })?;
            let Some(frame) = frame else {
                return Ok(None);
            };
            let frame = frame.map_err(|source| ClientError::Unreachable {
                endpoint: self.endpoint.clone(),
                source: io::Error::other(source),
            })?;
            if let Ok(piece) = frame.into_data() {
                return Ok(Some(piece));
            }
        }
    }
}
