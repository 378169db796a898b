//! Load: many connections that each send one request after the other.
//!
//! In a closed loop a connection sends as soon as it has its answer. In an open loop requests are
//! due at fixed times, and a request's time counts from then, so a stalled daemon cannot hide.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::{Duration, Instant};

use tokio::task::LocalSet;

use crate::http::Endpoint;
use crate::latency::Latencies;

/// How to send.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pace {
    pub(crate) connections: u32,
    /// Requests a second; none for a closed loop.
    pub(crate) rate: Option<u32>,
    pub(crate) time: Duration,
}

/// What came of it.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) latencies: Latencies,
    /// Answers by status.
    pub(crate) statuses: BTreeMap<u16, u32>,
    /// Connections that failed, by reason.
    pub(crate) broken: BTreeMap<String, u32>,
    pub(crate) elapsed: Duration,
}

impl Outcome {
    /// Counts the requests that did what they were to do.
    pub(crate) fn successes(&self) -> u32 {
        self.statuses.range(200..300).map(|(_, count)| count).sum()
    }

    /// Counts the requests that were refused because of a conflict.
    pub(crate) fn conflicts(&self) -> u32 {
        self.statuses.get(&409).copied().unwrap_or_default()
    }

    fn join(&mut self, other: Self) {
        self.latencies.append(other.latencies);
        for (status, count) in other.statuses {
            *self.statuses.entry(status).or_default() += count;
        }
        for (reason, count) in other.broken {
            *self.broken.entry(reason).or_default() += count;
        }
    }
}

/// Requests by number; a number is given once, whoever asks.
pub(crate) struct Work<M> {
    next: Cell<u32>,
    make: M,
}

impl<M: Fn(u32) -> Option<Vec<u8>>> Work<M> {
    /// `make` gives the bytes of a request, or nothing when there are no more.
    pub(crate) fn new(make: M) -> Self {
        Self { next: Cell::new(0), make }
    }

    fn take(&self) -> Option<(u32, Vec<u8>)> {
        let number = self.next.get();
        let request = (self.make)(number)?;
        self.next.set(number + 1);
        Some((number, request))
    }
}

/// Sends requests until the time or the work is over, and waits for all answers.
pub(crate) async fn run<M>(
    endpoint: &Endpoint,
    pace: Pace,
    work: &Rc<Work<M>>,
) -> anyhow::Result<Outcome>
where
    M: Fn(u32) -> Option<Vec<u8>> + 'static,
{
    let local = LocalSet::new();
    let mut connections = Vec::new();
    for _ in 0..pace.connections {
        connections.push(endpoint.connect().await?);
    }
    let first = work.next.get();
    let begun = Instant::now();
    let tasks: Vec<_> = connections
        .into_iter()
        .map(|mut connection| {
            let work = Rc::clone(work);
            local.spawn_local(async move {
                let mut outcome = Outcome::default();
                while begun.elapsed() < pace.time
                    && let Some((number, request)) = work.take()
                {
                    let sent = due(begun, pace, number - first).await;
                    match connection.send(&request).await {
                        Ok(reply) => {
                            outcome.latencies.add(sent.elapsed());
                            *outcome.statuses.entry(reply.status).or_default() += 1;
                        }
                        Err(error) => {
                            *outcome.broken.entry(error.to_string()).or_default() += 1;
                            break;
                        }
                    }
                }
                outcome
            })
        })
        .collect();
    local.await;
    let mut outcome = Outcome { elapsed: begun.elapsed(), ..Outcome::default() };
    for task in tasks {
        outcome.join(task.await?);
    }
    Ok(outcome)
}

/// Waits until a request is due and gives the time from which it counts.
async fn due(begun: Instant, pace: Pace, number: u32) -> Instant {
    let Some(rate) = pace.rate else { return Instant::now() };
    let due = begun + Duration::from_secs_f64(f64::from(number) / f64::from(rate));
    tokio::time::sleep_until(due.into()).await;
    due
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::{Address, Body, Request};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    async fn answer_all(listener: TcpListener) {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut input = vec![0; 4096];
                while stream.read(&mut input).await.is_ok_and(|length| length > 0) {
                    let reply = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";
                    stream.write_all(reply).await.unwrap();
                }
            });
        }
    }

    #[tokio::test]
    async fn every_request_is_sent_once() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let server = tokio::spawn(answer_all(listener));
        let endpoint = Endpoint { address: Address::Tcp(address), token: None };
        let request =
            endpoint.encode(&Request { method: "GET", path: "/", key: None, body: Body::Empty });
        for rate in [None, Some(10_000)] {
            let bytes = request.clone();
            let work = Rc::new(Work::new(move |number| (number < 100).then(|| bytes.clone())));
            let pace = Pace { connections: 4, rate, time: Duration::from_mins(1) };
            let outcome = run(&endpoint, pace, &work).await.unwrap();
            assert_eq!(outcome.statuses, BTreeMap::from([(200, 100)]));
            assert_eq!((outcome.successes(), outcome.latencies.count()), (100, 100));
            assert!(outcome.broken.is_empty());
        }
        server.abort();
    }
}
