//! What the daemon counts, in the words of `OpenMetrics`.
//!
//! Labels are route templates, methods and statuses only: nothing that a caller chooses freely.

use std::time::Duration;

use http::{Method, StatusCode};
use planify_store::StoreStats;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;

/// The media type of what [`Metrics::render`] gives.
pub const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// The upper ends of the latency buckets in seconds.
const BUCKETS: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.0, 10.0];

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    method: &'static str,
    route: String,
    status: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RouteLabels {
    route: String,
}

/// Values that are asked for when somebody looks.
#[derive(Debug, Clone, Copy, Default)]
pub struct Levels {
    /// Jobs that wait or are due.
    pub jobs_pending: i64,
    /// Jobs that were given up.
    pub jobs_dead: i64,
    /// The last number of the change feed.
    pub feed_head: i64,
}

/// Every metric of the daemon.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    requests: Family<RequestLabels, Counter>,
    latency: Family<RouteLabels, Histogram, fn() -> Histogram>,
    shed: Counter,
    refused_connections: Counter,
    connections: Gauge,
    commands: Gauge,
    commits: Gauge,
    jobs_pending: Gauge,
    jobs_dead: Gauge,
    feed_head: Gauge,
}

impl Metrics {
    /// Registers every metric.
    pub fn new(version: &str, build: &str) -> Self {
        let mut registry = Registry::with_prefix("planify");
        let build_info = Info::new([("version", version.to_owned()), ("build", build.to_owned())]);
        registry.register("build", "What is running", build_info);
        let constructor: fn() -> Histogram = || Histogram::new(BUCKETS);
        let metrics = Self {
            registry: Registry::default(),
            requests: Family::default(),
            latency: Family::new_with_constructor(constructor),
            shed: Counter::default(),
            refused_connections: Counter::default(),
            connections: Gauge::default(),
            commands: Gauge::default(),
            commits: Gauge::default(),
            jobs_pending: Gauge::default(),
            jobs_dead: Gauge::default(),
            feed_head: Gauge::default(),
        };
        registry.register("http_requests", "Requests answered", metrics.requests.clone());
        let latency = metrics.latency.clone();
        registry.register("http_request_seconds", "Time until an answer began", latency);
        let shed = metrics.shed.clone();
        registry.register("http_shed", "Requests refused because too many were in flight", shed);
        let refused = metrics.refused_connections.clone();
        registry.register("connections_refused", "Connections closed unheard", refused);
        registry.register("connections", "Connections open", metrics.connections.clone());
        let commands = metrics.commands.clone();
        registry.register("store_commands", "Commands committed since the start", commands);
        let commits = metrics.commits.clone();
        registry.register("store_commits", "Transactions that held them", commits);
        registry.register(
            "jobs_pending",
            "Jobs that wait or are due",
            metrics.jobs_pending.clone(),
        );
        registry.register("jobs_dead", "Jobs that were given up", metrics.jobs_dead.clone());
        registry.register("feed_head", "Last number of the feed", metrics.feed_head.clone());
        Self { registry, ..metrics }
    }

    /// Counts an answered request.
    pub(crate) fn request(&self, method: &Method, route: &str, status: StatusCode, took: Duration) {
        let labels = RequestLabels {
            method: method_name(method),
            route: route.to_owned(),
            status: u32::from(status.as_u16()),
        };
        self.requests.get_or_create(&labels).inc();
        let labels = RouteLabels { route: labels.route };
        self.latency.get_or_create(&labels).observe(took.as_secs_f64());
    }

    /// Counts a request that was refused because too many were in flight.
    pub(crate) fn shed(&self) {
        self.shed.inc();
    }

    /// Counts a connection that was closed without being heard.
    pub(crate) fn connection_refused(&self) {
        self.refused_connections.inc();
    }

    /// Counts a connection until the value is dropped.
    pub(crate) fn connection(&self) -> OpenConnection {
        self.connections.inc();
        OpenConnection(self.connections.clone())
    }

    /// Writes every metric as text.
    ///
    /// What the store did not tell is shown as it was told last.
    pub fn render(&self, stats: StoreStats, levels: Option<Levels>) -> String {
        self.commands.set(i64::try_from(stats.committed).unwrap_or(i64::MAX));
        self.commits.set(i64::try_from(stats.batches).unwrap_or(i64::MAX));
        if let Some(levels) = levels {
            self.jobs_pending.set(levels.jobs_pending);
            self.jobs_dead.set(levels.jobs_dead);
            self.feed_head.set(levels.feed_head);
        }
        let mut text = String::with_capacity(16 * 1024);
        // Writing to a String cannot fail.
        let _ = prometheus_client::encoding::text::encode(&mut text, &self.registry);
        text
    }
}

/// An open connection in the count.
#[derive(Debug)]
pub(crate) struct OpenConnection(Gauge);

impl Drop for OpenConnection {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// Gives a method's name; one that the daemon does not know is not a label of its own.
fn method_name(method: &Method) -> &'static str {
    const KNOWN: [&str; 7] = ["GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS"];
    KNOWN.into_iter().find(|known| *known == method.as_str()).unwrap_or("other")
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATS: StoreStats = StoreStats { committed: 12, batches: 3 };

    #[test]
    fn metrics_are_rendered_with_their_labels() {
        let metrics = Metrics::new("0.1.0", "test");
        let took = Duration::from_millis(3);
        metrics.request(&Method::GET, "/v1/events/{event}", StatusCode::OK, took);
        metrics.request(&Method::from_bytes(b"BREW").unwrap(), "unmatched", StatusCode::OK, took);
        let open = metrics.connection();
        let text = metrics.render(STATS, Some(Levels { feed_head: 7, ..Levels::default() }));
        for line in [
            r#"planify_http_requests_total{method="GET",route="/v1/events/{event}",status="200"} 1"#,
            r#"planify_http_requests_total{method="other",route="unmatched",status="200"} 1"#,
            r#"planify_http_request_seconds_bucket{le="0.005",route="/v1/events/{event}"} 1"#,
            "planify_connections 1",
            "planify_feed_head 7",
            "planify_store_commands 12",
            r#"planify_build_info{version="0.1.0",build="test"} 1"#,
        ] {
            assert!(text.contains(line), "{line}\n{text}");
        }
        drop(open);
        assert!(metrics.render(STATS, None).contains("planify_connections 0"));
    }
}
