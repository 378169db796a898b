//! The template of the route that answered, for logs and metrics.
//!
//! A path may hold a guest's secret token; its template never does.

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;

/// The template of a route, such as `/v1/events/{event}`.
#[derive(Debug, Clone)]
pub(crate) struct Template(MatchedPath);

impl Template {
    pub(crate) fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// Puts the route's template on the answer.
pub(super) async fn keep_template(request: Request, next: Next) -> Response {
    let template = request.extensions().get::<MatchedPath>().cloned().map(Template);
    let mut response = next.run(request).await;
    if let Some(template) = template {
        response.extensions_mut().insert(template);
    }
    response
}
