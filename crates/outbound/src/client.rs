//! Sending a request under a policy.
//!
//! A call is one connection of its own, driven by the future that `send` returns: dropping it ends the call, and no
//! task is left behind.

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use bytes::Bytes;
use http::header::{self, HeaderValue};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Body as _, Incoming};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::sync::Semaphore;
use tokio::time::timeout_at;

use crate::breaker::Breaker;
use crate::connect::{Connector, Reach, Stream};
use crate::error::{OutboundError, Sent};
use crate::policy::{Policy, Target};
use crate::request::{Request, Response};

/// The most bytes of the head of an answer.
const MOST_HEAD: usize = 64 * 1024;

/// Calls one provider.
pub struct Client {
    policy: Policy,
    connector: Connector,
    breaker: Mutex<Breaker>,
    free: Semaphore,
}

impl Client {
    /// A client under a policy.
    pub fn new(policy: Policy) -> Self {
        Self {
            connector: Connector::default(),
            breaker: Mutex::new(Breaker::new(policy.breaking)),
            free: Semaphore::new(policy.most_at_once),
            policy,
        }
    }

    /// Sends a request and reads the whole answer, whatever its status; nothing is followed.
    ///
    /// # Errors
    /// An [`OutboundError`] if there is no whole answer; it says whether the request may have had an effect.
    pub async fn send(&self, request: Request) -> Result<Response, OutboundError> {
        let (target, tls, reach) = self.target(&request)?;
        let deadline = tokio::time::Instant::now() + self.policy.answer_within;
        let Ok(Ok(_slot)) = timeout_at(deadline, self.free.acquire()).await else {
            return Err(OutboundError::Busy { provider: self.policy.provider });
        };
        self.enter()?;
        let outcome = Box::pin(self.call(request, &target, tls, reach, deadline)).await;
        self.note(&outcome);
        outcome
    }

    /// Where a request goes, and whether it may.
    fn target(&self, request: &Request) -> Result<(Target, bool, Reach), OutboundError> {
        let forbidden = |host: &str, why| OutboundError::Forbidden { host: host.to_owned(), why };
        let Some(target) = Target::of(&request.url) else {
            let host = request.url.host_str().unwrap_or_default();
            return Err(forbidden(host, "only `http` and `https` are spoken"));
        };
        let named = self.policy.allowed.contains(&target);
        let tls = request.url.scheme() == "https";
        if !tls && !named {
            return Err(forbidden(
                &target.host,
                "without TLS only a target that the configuration names is called",
            ));
        }
        let reach = if named { Reach::Anywhere } else { Reach::Public };
        Ok((target, tls, reach))
    }

    fn enter(&self) -> Result<(), OutboundError> {
        let mut breaker = self.breaker.lock().unwrap_or_else(PoisonError::into_inner);
        breaker.enter(Instant::now()).map_err(|wait| OutboundError::Paused {
            provider: self.policy.provider,
            failures: breaker.failures(),
            wait,
        })
    }

    fn note(&self, outcome: &Result<Response, OutboundError>) {
        let failed = match outcome {
            Ok(response) => response.status.is_server_error(),
            // Nothing was asked of the provider.
            Err(OutboundError::Forbidden { .. }) => return,
            Err(error) => error.is_failure(),
        };
        let mut breaker = self.breaker.lock().unwrap_or_else(PoisonError::into_inner);
        if failed {
            breaker.failed(Instant::now());
        } else {
            breaker.succeeded();
        }
    }

    async fn call(
        &self,
        request: Request,
        target: &Target,
        tls: bool,
        reach: Reach,
        deadline: tokio::time::Instant,
    ) -> Result<Response, OutboundError> {
        let connect_by = deadline.min(tokio::time::Instant::now() + self.policy.connect_within);
        let connecting = self.connector.connect(target, tls, reach);
        let Ok(connected) = timeout_at(connect_by, connecting).await else {
            let why = format!("no connection within {:?}", self.policy.connect_within);
            return Err(OutboundError::Unreachable { host: target.host.clone(), why });
        };
        let exchange = exchange(connected?, request, target, self.policy.most_bytes);
        match timeout_at(deadline, exchange).await {
            Ok(outcome) => outcome,
            Err(_) => Err(OutboundError::TimedOut {
                host: target.host.clone(),
                within: self.policy.answer_within,
            }),
        }
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Client").field("policy", &self.policy).finish_non_exhaustive()
    }
}

/// One request and its answer over a fresh connection.
async fn exchange(
    stream: Box<dyn Stream>,
    request: Request,
    target: &Target,
    most: usize,
) -> Result<Response, OutboundError> {
    let broken = |error: hyper::Error| OutboundError::Broken {
        host: target.host.clone(),
        sent: if error.is_canceled() { Sent::No } else { Sent::Perhaps },
        why: error.to_string(),
    };
    let (mut sender, connection) = http1::Builder::new()
        .max_buf_size(MOST_HEAD)
        .handshake(TokioIo::new(stream))
        .await
        .map_err(broken)?;
    let request = prepared(request, target)?;
    let answer = async {
        let response = sender.send_request(request).await.map_err(broken)?;
        let (head, body) = response.into_parts();
        let body = read(body, target, most).await?;
        Ok(Response { status: head.status, headers: head.headers, body })
    };
    tokio::pin!(answer);
    // The connection may end first and still have handed over all there is to read.
    tokio::select! {
        biased;
        outcome = &mut answer => outcome,
        _ = connection => answer.await,
    }
}

fn prepared(
    request: Request,
    target: &Target,
) -> Result<http::Request<Full<Bytes>>, OutboundError> {
    let forbidden = |why| OutboundError::Forbidden { host: target.host.clone(), why };
    let url = &request.url;
    let path = match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    };
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let host = format!("{}{port}", url.host_str().unwrap_or_default());
    let host = HeaderValue::try_from(host).map_err(|_| forbidden("the host cannot be sent"))?;
    let mut prepared = http::Request::builder()
        .method(request.method)
        .uri(path)
        .body(Full::new(Bytes::from(request.body)))
        .map_err(|_| forbidden("the address cannot be sent"))?;
    let headers = prepared.headers_mut();
    headers.insert(
        header::USER_AGENT,
        HeaderValue::from_static(concat!("planify/", env!("CARGO_PKG_VERSION"))),
    );
    headers.extend(request.headers);
    headers.insert(header::HOST, host);
    headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    Ok(prepared)
}

async fn read(mut body: Incoming, target: &Target, most: usize) -> Result<Vec<u8>, OutboundError> {
    let too_large = || OutboundError::TooLarge { host: target.host.clone(), most };
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if announced > most {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(announced);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| OutboundError::Broken {
            host: target.host.clone(),
            why: error.to_string(),
            sent: Sent::Perhaps,
        })?;
        let Some(chunk) = frame.data_ref() else { continue };
        if bytes.len() + chunk.len() > most {
            return Err(too_large());
        }
        bytes.extend_from_slice(chunk);
    }
    Ok(bytes)
}
