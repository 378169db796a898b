//! One call: a request that can be sent twice, and its whole answer.
//!
//! Every mutation carries an idempotency key, so sending it again after a broken connection or a 503 cannot do
//! it twice. A call is sent at most twice and ends within the client's time limit.

use std::io;
use std::time::Duration;

use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::Incoming;
use planify_api::problem::Problem;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::time::Instant;

use crate::Client;
use crate::connection::{Connection, RequestBody};
use crate::error::ClientError;
use crate::path;
use crate::stream::{Download, Upload};

/// The largest answer that is collected whole.
const MAX_ANSWER: usize = 64 * 1024 * 1024;

/// The longest wait that a 503 may ask for before the one repetition.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(5);

/// The longest time that an upload may take.
const UPLOAD_LIMIT: Duration = Duration::from_secs(600);

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
const PLANIFY_ORG: HeaderName = HeaderName::from_static("planify-org");

/// A request that has not been sent.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    method: Method,
    path: String,
    headers: HeaderMap,
    body: Bytes,
}

/// An answer that was read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// Why an exchange failed, and whether sending it again makes sense.
enum Fault {
    Broken(ClientError),
    Final(ClientError),
}

impl Call {
    pub(crate) fn new(method: Method, path: String) -> Self {
        Self { method, path, headers: HeaderMap::new(), body: Bytes::new() }
    }

    pub(crate) fn get(path: String) -> Self {
        Self::new(Method::GET, path)
    }

    #[cfg(test)]
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// Adds a query parameter.
    pub(crate) fn query(mut self, name: &str, value: &str) -> Self {
        path::push_query(&mut self.path, name, value);
        self
    }

    /// Sends `value` as the JSON body.
    pub(crate) fn json<T: Serialize>(mut self, value: &T) -> Self {
        let body = serde_json::to_vec(value).expect("wire types always serialise");
        self.body = Bytes::from(body);
        self.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        self
    }

    pub(crate) fn header(mut self, name: &'static str, value: &str) -> Result<Self, ClientError> {
        let value = HeaderValue::from_str(value).map_err(|_| ClientError::Header { name })?;
        self.headers.insert(HeaderName::from_static(name), value);
        Ok(self)
    }

    /// True if sending the call twice does no more than sending it once.
    fn repeatable(&self) -> bool {
        self.method.is_safe() || self.headers.contains_key(&IDEMPOTENCY_KEY)
    }
}

impl Client {
    /// Sends a call and decodes its JSON answer.
    pub(crate) async fn fetch<T: DeserializeOwned>(&self, call: Call) -> Result<T, ClientError> {
        let answer = self.answer(call).await?;
        self.decode(&answer.body)
    }

    /// Sends a call and returns its answer unless it is a refusal.
    pub(crate) async fn answer(&self, call: Call) -> Result<Answer, ClientError> {
        match tokio::time::timeout(self.timeout, self.repeat_once(&call)).await {
            Ok(answer) => self.refuse(answer?),
            Err(_) => Err(self.timed_out()),
        }
    }

    /// Sends a streamed body once and returns the answer's body to be read piece by piece.
    pub(crate) async fn upload(
        &self,
        call: &Call,
        upload: Upload,
    ) -> Result<Download, ClientError> {
        self.stream(call, upload.into_body(), UPLOAD_LIMIT).await
    }

    /// Sends a call and returns the answer's body to be read piece by piece.
    pub(crate) async fn download(&self, call: &Call) -> Result<Download, ClientError> {
        self.stream(call, whole(&call.body), self.timeout).await
    }

    async fn stream(
        &self,
        call: &Call,
        body: RequestBody,
        limit: Duration,
    ) -> Result<Download, ClientError> {
        let mut connection = self.connections.open().await?;
        let request = self.request(call, body)?;
        let response = tokio::time::timeout(limit, connection.send(request))
            .await
            .map_err(|_| self.timed_out())?
            .map_err(|error| self.broken(error))?;
        if response.status().is_success() {
            let endpoint = self.connections.endpoint().to_string();
            return Ok(Download::new(endpoint, limit, response.into_body()));
        }
        match tokio::time::timeout(self.timeout, self.collect(response)).await {
            Ok(Ok(answer)) => Err(self.refusal(&answer)),
            Ok(Err(Fault::Broken(error) | Fault::Final(error))) => Err(error),
            Err(_) => Err(self.timed_out()),
        }
    }

    pub(crate) fn decode<T: DeserializeOwned>(&self, body: &[u8]) -> Result<T, ClientError> {
        serde_json::from_slice(body).map_err(|error| self.undecodable(error.to_string()))
    }

    pub(crate) fn undecodable(&self, reason: String) -> ClientError {
        ClientError::Decode { endpoint: self.connections.endpoint().to_string(), reason }
    }

    fn broken(&self, source: hyper::Error) -> ClientError {
        if source.is_user() {
            return ClientError::Input { source: io::Error::other(source) };
        }
        ClientError::Unreachable {
            endpoint: self.connections.endpoint().to_string(),
            source: io::Error::other(source),
        }
    }

    fn timed_out(&self) -> ClientError {
        ClientError::Timeout {
            endpoint: self.connections.endpoint().to_string(),
            limit: self.timeout,
        }
    }

    async fn repeat_once(&self, call: &Call) -> Result<Answer, ClientError> {
        let started = Instant::now();
        let connection = self.connections.take().await?;
        match self.exchange(call, connection).await {
            Ok(answer) => {
                let Some(pause) = retry_after(&answer).filter(|_| call.repeatable()) else {
                    return Ok(answer);
                };
                if started.elapsed() + pause >= self.timeout {
                    return Ok(answer);
                }
                tokio::time::sleep(pause).await;
            }
            Err(Fault::Final(error)) => return Err(error),
            Err(Fault::Broken(error)) => {
                if !call.repeatable() {
                    return Err(error);
                }
            }
        }
        let connection = self.connections.open().await?;
        match self.exchange(call, connection).await {
            Ok(answer) => Ok(answer),
            Err(Fault::Broken(error) | Fault::Final(error)) => Err(error),
        }
    }

    async fn exchange(&self, call: &Call, mut connection: Connection) -> Result<Answer, Fault> {
        let request = self.request(call, whole(&call.body)).map_err(Fault::Final)?;
        let response =
            connection.send(request).await.map_err(|error| Fault::Broken(self.broken(error)))?;
        let answer = self.collect(response).await?;
        if connection.reusable().await {
            self.connections.give_back(connection);
        }
        Ok(answer)
    }

    fn request(&self, call: &Call, body: RequestBody) -> Result<Request<RequestBody>, ClientError> {
        let endpoint = self.connections.endpoint();
        let target = format!("{}{}", endpoint.prefix(), call.path);
        let mut request = Request::new(body);
        *request.method_mut() = call.method.clone();
        *request.uri_mut() = target.parse().map_err(|_| ClientError::Header { name: "path" })?;
        let headers = request.headers_mut();
        headers.clone_from(&call.headers);
        insert(headers, header::HOST, "host", &endpoint.host_header())?;
        headers.insert(header::USER_AGENT, self.user_agent.clone());
        if !headers.contains_key(header::ACCEPT) {
            headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
        }
        if let Some(token) = &self.authorization {
            headers.insert(header::AUTHORIZATION, token.clone());
        }
        if let Some(org) = &self.org {
            insert(headers, PLANIFY_ORG, "planify-org", org)?;
        }
        Ok(request)
    }

    async fn collect(&self, response: Response<Incoming>) -> Result<Answer, Fault> {
        let (parts, body) = response.into_parts();
        match Limited::new(body, MAX_ANSWER).collect().await {
            Ok(collected) => Ok(Answer {
                status: parts.status,
                headers: parts.headers,
                body: collected.to_bytes(),
            }),
            Err(error) if error.is::<LengthLimitError>() => {
                Err(Fault::Final(self.undecodable(format!("it is larger than {MAX_ANSWER} bytes"))))
            }
            Err(error) => Err(Fault::Broken(ClientError::Unreachable {
                endpoint: self.connections.endpoint().to_string(),
                source: io::Error::other(error),
            })),
        }
    }

    fn refuse(&self, answer: Answer) -> Result<Answer, ClientError> {
        if answer.status.is_success() { Ok(answer) } else { Err(self.refusal(&answer)) }
    }

    fn refusal(&self, answer: &Answer) -> ClientError {
        match serde_json::from_slice::<Problem>(&answer.body) {
            Ok(problem) => ClientError::Problem(Box::new(problem)),
            Err(_) => self.undecodable(format!("status {} without a problem", answer.status)),
        }
    }
}

fn insert(
    headers: &mut HeaderMap,
    name: HeaderName,
    shown: &'static str,
    value: &str,
) -> Result<(), ClientError> {
    let value = HeaderValue::from_str(value).map_err(|_| ClientError::Header { name: shown })?;
    headers.insert(name, value);
    Ok(())
}

fn whole(body: &Bytes) -> RequestBody {
    Full::new(body.clone()).map_err(|never| match never {}).boxed_unsync()
}

/// The pause that a 503 asks for, if it is short enough to wait.
fn retry_after(answer: &Answer) -> Option<Duration> {
    if answer.status != StatusCode::SERVICE_UNAVAILABLE {
        return None;
    }
    let seconds = answer.headers.get(header::RETRY_AFTER)?.to_str().ok()?;
    let pause = Duration::from_secs(seconds.trim().parse().ok()?);
    (pause <= MAX_RETRY_AFTER).then_some(pause)
}
