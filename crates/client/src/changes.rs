//! The change feed: a stream that survives broken connections without a gap or a repetition.
//!
//! After a break the stream resumes behind the last change it handed on, and a change that is not
//! newer than that one is dropped.

use std::collections::VecDeque;
use std::time::Duration;

use planify_api::changes::{Change, ListChanges};
use planify_api::paths;

use crate::Client;
use crate::call::Call;
use crate::error::ClientError;
use crate::sse::{Message, Parser};
use crate::stream::Download;

/// The first pause before connecting again; it doubles up to the last.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LAST_PAUSE: Duration = Duration::from_secs(5);

/// How long a stream may be silent; daemons send a comment more often than that.
const SILENCE: Duration = Duration::from_secs(60);

impl Client {
    /// Opens the change feed; it begins behind `query.since`, or now.
    pub async fn changes(&self, query: ListChanges) -> Result<ChangeStream<'_>, ClientError> {
        let mut stream = ChangeStream {
            client: self,
            last: query.since,
            query,
            body: None,
            parser: Parser::default(),
            ready: VecDeque::new(),
            pause: FIRST_PAUSE,
        };
        stream.connect().await?;
        Ok(stream)
    }
}

/// Changes as they happen.
#[derive(Debug)]
pub struct ChangeStream<'client> {
    client: &'client Client,
    query: ListChanges,
    last: Option<i64>,
    body: Option<Download>,
    parser: Parser,
    ready: VecDeque<Change>,
    pause: Duration,
}

impl ChangeStream<'_> {
    /// Waits for the next change.
    ///
    /// Connects again for as long as it takes; only a refusal or an unreadable answer ends the
    /// stream. A caller that wants a time limit drops the future, which loses no change.
    pub async fn next_change(&mut self) -> Result<Change, ClientError> {
        loop {
            if let Some(change) = self.ready.pop_front() {
                self.last = Some(change.seq);
                return Ok(change);
            }
            let Some(body) = &mut self.body else {
                self.reconnect().await?;
                continue;
            };
            match body.next_piece().await {
                Ok(Some(piece)) => self.take(&piece)?,
                Ok(None) | Err(ClientError::Unreachable { .. } | ClientError::Timeout { .. }) => {
                    self.body = None;
                }
                Err(error) => return Err(error),
            }
        }
    }

    async fn reconnect(&mut self) -> Result<(), ClientError> {
        tokio::time::sleep(self.pause).await;
        self.pause = (self.pause * 2).min(LAST_PAUSE);
        match self.connect().await {
            Ok(()) | Err(ClientError::Unreachable { .. } | ClientError::Timeout { .. }) => Ok(()),
            Err(ClientError::Problem(problem)) if problem.status == 503 => Ok(()),
            Err(error) => Err(error),
        }
    }

    async fn connect(&mut self) -> Result<(), ClientError> {
        self.parser = Parser::default();
        let mut call = Call::get(paths::CHANGES.to_owned()).params(&self.query);
        if let Some(last) = self.last {
            call = call.header("last-event-id", &last.to_string())?;
        }
        let call = call.header("accept", "text/event-stream, application/problem+json")?;
        let body = self.client.download(&call).await?;
        self.body = Some(body.with_idle_timeout(SILENCE));
        Ok(())
    }

    fn take(&mut self, piece: &[u8]) -> Result<(), ClientError> {
        let messages =
            self.parser.feed(piece).map_err(|fault| self.client.undecodable(fault.to_string()))?;
        for message in messages {
            self.pause = FIRST_PAUSE;
            self.accept(message)?;
        }
        Ok(())
    }

    fn accept(&mut self, message: Message) -> Result<(), ClientError> {
        if !message.data.is_empty() && matches!(message.event.as_str(), "" | "change") {
            let change: Change = self.client.decode(message.data.as_bytes())?;
            let newest = self.ready.back().map(|change| change.seq).max(self.last);
            if newest.is_none_or(|newest| change.seq > newest) {
                self.ready.push_back(change);
            }
        } else if let Some(position) = message.id.and_then(|id| id.parse().ok()) {
            // A position without a change: where a stream that begins now resumes.
            if self.ready.is_empty() {
                self.last = self.last.max(Some(position));
            }
        }
        Ok(())
    }
}
