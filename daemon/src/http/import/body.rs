//! A request's body as something that a parser on a blocking thread can read.
//!
//! A record that is longer than any sensible one ends the import, so a file without line breaks or
//! with an open quote never fills the memory.

use std::io::{self, Read};

use axum::body::{Body, Bytes};
use http_body_util::BodyExt;
use tokio::sync::mpsc;

use crate::http::body::{refuse, too_large};
use crate::http::error::ApiError;

/// Pieces of the body that wait for the parser.
const PIECES_WAITING: usize = 4;
/// The longest record.
const RECORD_BYTES_MAX: usize = 256 << 10;

/// The reading end of a body.
#[derive(Debug)]
pub(super) struct BodyReader {
    pieces: mpsc::Receiver<Result<Bytes, ApiError>>,
    piece: Bytes,
    record_bytes: usize,
    /// Why reading failed; taken when the parser reports the failure.
    failure: Option<ApiError>,
}

impl BodyReader {
    /// Reads a body of at most `bytes_max` in the background.
    pub(super) fn start(mut body: Body, bytes_max: usize) -> Self {
        let (sender, pieces) = mpsc::channel(PIECES_WAITING);
        tokio::spawn(async move {
            let mut received = 0_usize;
            while let Some(frame) = body.frame().await {
                let piece = match frame {
                    Ok(frame) => Ok(frame.into_data().unwrap_or_default()),
                    Err(error) => Err(refuse(error)),
                };
                received = received.saturating_add(piece.as_ref().map_or(0, Bytes::len));
                let piece = if received > bytes_max { Err(too_large(bytes_max)) } else { piece };
                let is_over = piece.is_err();
                if sender.send(piece).await.is_err() || is_over {
                    break;
                }
            }
        });
        Self { pieces, piece: Bytes::new(), record_bytes: 0, failure: None }
    }

    /// Tells that a record was read whole.
    pub(super) fn record_ended(&mut self) {
        self.record_bytes = 0;
    }

    /// Takes the reason of a failure that `read` reported.
    pub(super) fn take_failure(&mut self) -> Option<ApiError> {
        self.failure.take()
    }

    /// Looks at the first line, or at most of it, without taking it.
    pub(super) fn first_line(&mut self) -> Result<&[u8], ApiError> {
        while !self.piece.contains(&b'\n') && self.piece.len() < RECORD_BYTES_MAX {
            match self.pieces.blocking_recv() {
                None => break,
                Some(Err(error)) => return Err(error),
                Some(Ok(more)) if self.piece.is_empty() => self.piece = more,
                Some(Ok(more)) => self.piece = [self.piece.as_ref(), more.as_ref()].concat().into(),
            }
        }
        let end = self.piece.iter().position(|byte| *byte == b'\n').unwrap_or(self.piece.len());
        Ok(self.piece.get(..end).unwrap_or_default())
    }

    /// Takes bytes away from the front of what was looked at.
    pub(super) fn skip(&mut self, count: usize) {
        let _ = self.piece.split_to(count.min(self.piece.len()));
    }
}

impl Read for BodyReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.record_bytes > RECORD_BYTES_MAX {
            let detail = format!("a record is longer than {RECORD_BYTES_MAX} bytes");
            let hint = "look for a quote that is not closed";
            self.failure = Some(ApiError::new("invalid", detail).hint(hint));
            return Err(io::ErrorKind::InvalidData.into());
        }
        while self.piece.is_empty() {
            match self.pieces.blocking_recv() {
                None => return Ok(0),
                Some(Ok(piece)) => self.piece = piece,
                Some(Err(error)) => {
                    self.failure = Some(error);
                    return Err(io::ErrorKind::Other.into());
                }
            }
        }
        let count = self.piece.as_ref().read(buffer)?;
        self.skip(count);
        self.record_bytes += count;
        Ok(count)
    }
}
