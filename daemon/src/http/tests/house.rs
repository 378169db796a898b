//! A whole daemon in this process, and a caller that speaks HTTP to it over its sockets.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream};
use tokio::time::timeout;

use crate::Running;
use crate::clock::Clock;
use crate::config::{Environment, Sources, load};

/// Longer than anything here takes.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// A daemon with a directory of its own.
pub(super) struct House {
    pub(super) running: Running,
    directory: PathBuf,
}

/// An answer as it came.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) head: String,
    pub(super) body: String,
}

impl Answer {
    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The code of a refusal; empty for anything else.
    pub(super) fn code(&self) -> String {
        let document: Value = serde_json::from_str(&self.body).unwrap_or_default();
        document["code"].as_str().unwrap_or_default().to_owned()
    }

    fn parse(text: &str) -> Self {
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text, ""));
        let head = head.to_ascii_lowercase();
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
        let is_chunked = head.contains("transfer-encoding: chunked");
        let body = if is_chunked { unchunk(body) } else { body.to_owned() };
        Self { status, head, body }
    }
}

fn unchunk(mut text: &str) -> String {
    let mut body = String::new();
    while let Some((size, rest)) = text.split_once("\r\n") {
        let size = usize::from_str_radix(size, 16).unwrap();
        if size == 0 {
            break;
        }
        body.push_str(&rest[..size]);
        text = &rest[size + 2..];
    }
    body
}

impl House {
    pub(super) async fn new() -> Self {
        Self::with(&[]).await
    }

    pub(super) async fn with(flags: &[(&str, &str)]) -> Self {
        let directory =
            std::env::temp_dir().join(format!("planify-{}", uuid::Uuid::now_v7().simple()));
        let state = directory.display().to_string();
        let mut all = vec![("listen".to_owned(), "127.0.0.1:0".to_owned())];
        all.extend(flags.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())));
        let environment = [("PLANIFY_STATE_DIR", state.as_str()), ("XDG_CONFIG_HOME", "/nowhere")];
        let sources =
            Sources { file: None, environment: Environment::from(environment), flags: all };
        let loaded = load(&sources).unwrap();
        let running = crate::start(loaded, Clock::system(), "test").await.unwrap();
        Self { running, directory }
    }

    /// A house with the published event `gala` of two seats and the guests `a@x.org`, `b@x.org`.
    pub(super) async fn with_event() -> Self {
        let house = Self::new().await;
        let event = r#"{"title":"Gala","start":"2030-03-28T18:00","capacity":2}"#;
        assert_eq!(house.post("/v1/events", event).await.status, 201);
        for guest in ["a@x.org", "b@x.org"] {
            let body = format!(r#"{{"email":"{guest}","party":2}}"#);
            assert_eq!(house.post("/v1/events/gala/guests", &body).await.status, 201);
        }
        assert_eq!(house.post("/v1/events/gala/publish", "").await.status, 200);
        house
    }

    pub(super) async fn get(&self, path: &str) -> Answer {
        self.call("GET", path, "", "").await
    }

    pub(super) async fn post(&self, path: &str, body: &str) -> Answer {
        self.call("POST", path, "", body).await
    }

    /// Calls over the Unix socket; a body is JSON unless the headers say otherwise.
    pub(super) async fn call(&self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let stream = UnixStream::connect(&self.running.socket).await.unwrap();
        exchange(stream, method, path, headers, body).await
    }

    /// Calls over TCP.
    pub(super) async fn call_tcp(&self, method: &str, path: &str, headers: &str) -> Answer {
        let address = self.running.http.as_deref().unwrap().strip_prefix("http://").unwrap();
        let stream = TcpStream::connect(address).await.unwrap();
        exchange(stream, method, path, headers, "").await
    }

    /// Makes a token with these scopes and gives its secret.
    pub(super) async fn token(&self, name: &str, scopes: &str) -> String {
        let body = format!(r#"{{"name":"{name}","scopes":[{scopes}]}}"#);
        let answer = self.post("/v1/tokens", &body).await;
        assert_eq!(answer.status, 201, "{answer:?}");
        answer.json()["data"]["secret"].as_str().unwrap().to_owned()
    }

    pub(super) async fn end(self) {
        self.running.shutdown.drain();
        timeout(PATIENCE, self.running.ended()).await.unwrap();
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

async fn exchange<S: AsyncRead + AsyncWrite + Unpin>(
    mut stream: S,
    method: &str,
    path: &str,
    headers: &str,
    body: &str,
) -> Answer {
    let mut request =
        format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n");
    if !body.is_empty() {
        let _ = write!(request, "content-length: {}\r\n", body.len());
        if !headers.contains("content-type:") {
            request.push_str("content-type: application/json\r\n");
        }
    }
    for header in headers.lines() {
        let _ = write!(request, "{header}\r\n");
    }
    request.push_str("\r\n");
    request.push_str(body);
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    timeout(PATIENCE, stream.read_to_end(&mut bytes)).await.unwrap().unwrap();
    Answer::parse(&String::from_utf8_lossy(&bytes))
}
