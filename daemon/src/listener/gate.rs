//! What every request passes on its way to a handler and back.
//!
//! In: size of path and header, name of the host, a place among the requests in flight, a deadline
//! for the body. Out: a problem document for every refusal, the request id, a log line, metrics. A
//! panic of a handler costs its own request only.

use std::convert::Infallible;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use futures_util::FutureExt;
use http::{HeaderMap, HeaderValue, Request};
use hyper::body::Incoming;
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout};
use tower::Service;

use super::activity::Activity;
use super::body::{AnswerBody, TimedBody};
use super::peer::{self, Door, RequestContext, RequestId};
use crate::config::{Limits, Network};
use crate::http::error::{self, ApiError};
use crate::http::route::Template;
use crate::metrics::Metrics;

/// Routes that answer however busy the daemon is.
const ALWAYS_ANSWERED: [&str; 3] = ["/livez", "/readyz", "/metrics"];

/// What all connections share.
#[derive(Debug)]
pub(super) struct Gate {
    router: Router,
    pub(super) limits: Limits,
    pub(super) trusted_proxies: Vec<Network>,
    public_host: Option<String>,
    pub(super) metrics: Arc<Metrics>,
    in_flight: Semaphore,
    next_id: AtomicU64,
}

impl Gate {
    pub(super) fn new(
        router: Router,
        config: &crate::config::Config,
        metrics: Arc<Metrics>,
    ) -> Self {
        // Ids only have to differ; the random start keeps those of two runs apart.
        let start = uuid::Uuid::now_v7().as_u64_pair().1;
        Self {
            router,
            limits: config.limits.clone(),
            trusted_proxies: config.trusted_proxies.clone(),
            public_host: config.public_url.as_ref().map(|url| url.host().to_owned()),
            metrics,
            in_flight: Semaphore::new(config.limits.in_flight.min(Semaphore::MAX_PERMITS)),
            next_id: AtomicU64::new(start),
        }
    }

    /// Answers one request.
    async fn answer(&self, request: Request<Incoming>, door: Door) -> Response {
        let started_at = Instant::now();
        let id = RequestId(self.next_id.fetch_add(1, Ordering::Relaxed));
        let method = request.method().clone();
        let context = RequestContext {
            id,
            door,
            client: peer::client_address(door, request.headers(), &self.trusted_proxies),
        };
        let response = match self.check(&request, door) {
            Ok(()) => self.admit(request, context).await,
            Err(refusal) => axum::response::IntoResponse::into_response(refusal),
        };
        let mut response = error::finish(response, id);
        if let Ok(value) = HeaderValue::try_from(id.to_string()) {
            response.headers_mut().insert("x-request-id", value);
        }
        let elapsed = started_at.elapsed();
        let status = response.status();
        // A template never holds a token, the path itself may.
        let template = response.extensions_mut().remove::<Template>();
        let route = template.as_ref().map_or("unmatched", Template::as_str);
        self.metrics.request(&method, route, status, elapsed);
        let ms = elapsed.as_secs_f64() * 1000.0;
        tracing::info!(request_id = %id, %method, route, status = status.as_u16(), ms, "request");
        response
    }

    fn check(&self, request: &Request<Incoming>, door: Door) -> Result<(), ApiError> {
        let uri = request.uri();
        let uri_bytes = uri.path_and_query().map_or(0, |path| path.as_str().len());
        if uri_bytes > self.limits.uri_bytes {
            let detail =
                format!("the path with its query is longer than {} bytes", self.limits.uri_bytes);
            return Err(ApiError::new("uri-too-long", detail));
        }
        if header_bytes(request.headers()) > self.limits.header_bytes {
            let detail =
                format!("the header fields are longer than {} bytes", self.limits.header_bytes);
            return Err(ApiError::new("header-too-large", detail));
        }
        if matches!(door, Door::Loopback(_)) {
            peer::names_this_machine(uri, request.headers(), self.public_host.as_deref())
                .map_err(|detail| ApiError::new("forbidden", detail))?;
        }
        Ok(())
    }

    async fn admit(&self, request: Request<Incoming>, context: RequestContext) -> Response {
        let is_probe = ALWAYS_ANSWERED.contains(&request.uri().path());
        let permit = self.in_flight.try_acquire();
        if permit.is_err() && !is_probe {
            self.metrics.shed();
            let refusal = ApiError::new("overloaded", "the daemon has too many requests in flight")
                .retry_after(1);
            return axum::response::IntoResponse::into_response(refusal);
        }
        let (mut parts, body) = request.into_parts();
        parts.extensions.insert(context);
        let body = TimedBody::new(body, self.limits.body_timeout, self.limits.body_rate);
        let request = Request::from_parts(parts, Body::new(body));
        let handled = AssertUnwindSafe(self.router.clone().call(request)).catch_unwind();
        match timeout(self.limits.handler_timeout, handled).await {
            Ok(Ok(Ok(response))) => response,
            Ok(Err(_)) => {
                tracing::error!(request_id = %context.id, "a handler panicked");
                let refusal = ApiError::internal();
                axum::response::IntoResponse::into_response(refusal)
            }
            Err(_) => {
                let refusal = ApiError::new("timeout", "the daemon did not answer in time");
                axum::response::IntoResponse::into_response(refusal)
            }
        }
    }
}

fn header_bytes(headers: &HeaderMap) -> usize {
    headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum()
}

/// The gate as hyper calls it for the requests of one connection.
#[derive(Debug, Clone)]
pub(super) struct Passage {
    pub(super) gate: Arc<Gate>,
    pub(super) door: Door,
    pub(super) activity: Activity,
}

impl hyper::service::Service<Request<Incoming>> for Passage {
    type Response = Response<AnswerBody>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn call(&self, request: Request<Incoming>) -> Self::Future {
        let in_flight = self.activity.request(request.version());
        let (gate, door) = (Arc::clone(&self.gate), self.door);
        Box::pin(async move {
            let response = gate.answer(request, door).await;
            Ok(response.map(|body| AnswerBody::new(body, in_flight)))
        })
    }
}
