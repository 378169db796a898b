//! A small HTTP/1.1 client: one request at a time on a kept connection.
//!
//! It costs a few microseconds a request, so that the daemon is what is measured.

use std::fmt::Write as _;
use std::path::PathBuf;

use anyhow::{Context as _, bail, ensure};
use serde::de::DeserializeOwned;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpStream, UnixStream};

/// The largest answer that is taken.
const REPLY_BYTES_MAX: usize = 256 * 1024 * 1024;

/// Where the daemon listens, and what opens the door.
#[derive(Debug, Clone)]
pub(crate) struct Endpoint {
    pub(crate) address: Address,
    pub(crate) token: Option<String>,
}

/// Where the daemon listens.
#[derive(Debug, Clone)]
pub(crate) enum Address {
    Tcp(String),
    Socket(PathBuf),
}

/// A request, ready to be sent.
#[derive(Debug)]
pub(crate) struct Request<'a> {
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) key: Option<&'a str>,
    pub(crate) body: Body<'a>,
}

/// What a request carries.
#[derive(Debug)]
pub(crate) enum Body<'a> {
    Empty,
    Json(&'a str),
    Csv(&'a [u8]),
}

impl Endpoint {
    /// Writes a request as bytes.
    pub(crate) fn encode(&self, request: &Request<'_>) -> Vec<u8> {
        let (kind, body) = match request.body {
            Body::Empty => (None, &[][..]),
            Body::Json(text) => (Some("application/json"), text.as_bytes()),
            Body::Csv(text) => (Some("text/csv"), text),
        };
        let mut head =
            format!("{} {} HTTP/1.1\r\nhost: localhost\r\n", request.method, request.path);
        // Writing to a string cannot fail.
        if let Some(token) = &self.token {
            let _ = write!(head, "authorization: Bearer {token}\r\n");
        }
        if let Some(key) = request.key {
            let _ = write!(head, "idempotency-key: {key}\r\n");
        }
        if let Some(kind) = kind {
            let _ = write!(head, "content-type: {kind}\r\ncontent-length: {}\r\n", body.len());
        } else if request.method != "GET" {
            head.push_str("content-length: 0\r\n");
        }
        head.push_str("\r\n");
        let mut bytes = head.into_bytes();
        bytes.extend_from_slice(body);
        bytes
    }

    /// Opens a connection.
    pub(crate) async fn connect(&self) -> anyhow::Result<Connection> {
        let stream = match &self.address {
            Address::Tcp(address) => {
                let stream = TcpStream::connect(address).await?;
                stream.set_nodelay(true)?;
                Stream::Tcp(stream)
            }
            Address::Socket(path) => Stream::Socket(UnixStream::connect(path).await?),
        };
        Ok(Connection { stream, input: Vec::with_capacity(64 * 1024) })
    }

    /// Sends one request on a connection of its own and insists on success.
    pub(crate) async fn fetch(&self, request: &Request<'_>) -> anyhow::Result<Vec<u8>> {
        let bytes = self.encode(request);
        let reply = self.connect().await?.send(&bytes).await?;
        let said = || String::from_utf8_lossy(&reply.body).into_owned();
        ensure!(
            (200..300).contains(&reply.status),
            "{} {}: {} {}",
            request.method,
            request.path,
            reply.status,
            said()
        );
        Ok(reply.body)
    }

    /// Sends one request as `fetch` does and reads the answer as JSON.
    pub(crate) async fn fetch_json<T: DeserializeOwned>(
        &self,
        request: &Request<'_>,
    ) -> anyhow::Result<T> {
        let body = self.fetch(request).await?;
        serde_json::from_slice(&body).with_context(|| request.path.to_owned())
    }

    /// Reads a resource as JSON.
    pub(crate) async fn get<T: DeserializeOwned>(&self, path: &str) -> anyhow::Result<T> {
        self.fetch_json(&Request { method: "GET", path, key: None, body: Body::Empty }).await
    }
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

#[derive(Debug)]
enum Stream {
    Tcp(TcpStream),
    Socket(UnixStream),
}

/// A kept connection.
#[derive(Debug)]
pub(crate) struct Connection {
    stream: Stream,
    input: Vec<u8>,
}

impl Connection {
    /// Sends a request and reads its answer; reading begins at once, so neither side can block.
    pub(crate) async fn send(&mut self, request: &[u8]) -> anyhow::Result<Reply> {
        match &mut self.stream {
            Stream::Tcp(stream) => {
                let (read, write) = stream.split();
                exchange(read, write, request, &mut self.input).await
            }
            Stream::Socket(stream) => {
                let (read, write) = stream.split();
                exchange(read, write, request, &mut self.input).await
            }
        }
    }
}

async fn exchange(
    mut read: impl AsyncRead + Unpin,
    mut write: impl AsyncWrite + Unpin,
    request: &[u8],
    input: &mut Vec<u8>,
) -> anyhow::Result<Reply> {
    let send = async { write.write_all(request).await.context("the request was cut off") };
    let receive = async {
        input.clear();
        let head = loop {
            if let Some(head) = Head::parse(input)? {
                break head;
            }
            more(&mut read, input).await?;
        };
        let body = match head.length {
            Length::Known(length) => {
                while input.len() < head.end + length {
                    more(&mut read, input).await?;
                }
                input.get(head.end..head.end + length).unwrap_or_default().to_vec()
            }
            Length::Chunked => {
                let mut chunks = Chunks { at: head.end, body: Vec::new() };
                while !chunks.take(input)? {
                    more(&mut read, input).await?;
                }
                chunks.body
            }
        };
        Ok(Reply { status: head.status, body })
    };
    let ((), reply) = tokio::try_join!(send, receive)?;
    Ok(reply)
}

async fn more(read: &mut (impl AsyncRead + Unpin), input: &mut Vec<u8>) -> anyhow::Result<()> {
    ensure!(input.len() < REPLY_BYTES_MAX, "the answer has no end");
    ensure!(read.read_buf(input).await? > 0, "the daemon closed the connection");
    Ok(())
}

#[derive(Debug, PartialEq, Eq)]
enum Length {
    Known(usize),
    Chunked,
}

#[derive(Debug, PartialEq, Eq)]
struct Head {
    status: u16,
    length: Length,
    end: usize,
}

impl Head {
    /// Reads the head of an answer; none if it is not complete yet.
    fn parse(input: &[u8]) -> anyhow::Result<Option<Self>> {
        let Some(end) = input.windows(4).position(|window| window == b"\r\n\r\n") else {
            return Ok(None);
        };
        let head = std::str::from_utf8(input.get(..end).unwrap_or_default())?;
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).context("no status")?;
        let mut length = Length::Known(0);
        for line in lines {
            let Some((name, value)) = line.split_once(':') else { bail!("no header: {line}") };
            if name.eq_ignore_ascii_case("content-length") {
                length = Length::Known(value.trim().parse()?);
            } else if name.eq_ignore_ascii_case("transfer-encoding") {
                length = Length::Chunked;
            }
        }
        Ok(Some(Self { status: status.parse()?, length, end: end + 4 }))
    }
}

/// Joins the chunks of a body.
struct Chunks {
    at: usize,
    body: Vec<u8>,
}

impl Chunks {
    /// Takes the chunks that are complete; says whether the last is among them.
    fn take(&mut self, input: &[u8]) -> anyhow::Result<bool> {
        loop {
            let rest = input.get(self.at..).unwrap_or_default();
            let Some(line) = rest.windows(2).position(|window| window == b"\r\n") else {
                return Ok(false);
            };
            let size = std::str::from_utf8(rest.get(..line).unwrap_or_default())?;
            let size = usize::from_str_radix(size.split(';').next().unwrap_or_default(), 16)?;
            let Some(chunk) = rest.get(line + 2..line + 2 + size + 2) else { return Ok(false) };
            self.body.extend_from_slice(chunk.get(..size).unwrap_or_default());
            self.at += line + 2 + size + 2;
            if size == 0 {
                return Ok(true);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_once_it_is_complete() {
        let text = b"HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\n{}";
        assert_eq!(Head::parse(&text[..30]).unwrap(), None);
        let head = Head::parse(text).unwrap().unwrap();
        assert_eq!(head, Head { status: 201, length: Length::Known(2), end: text.len() - 2 });
    }

    #[test]
    fn chunks_are_joined_however_they_arrive() {
        let text = b"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n";
        let mut chunks = Chunks { at: 0, body: Vec::new() };
        for end in 0..text.len() {
            assert!(!chunks.take(&text[..end]).unwrap(), "{end}");
        }
        assert!(chunks.take(text).unwrap());
        assert_eq!(chunks.body, b"abcde");
    }

    #[test]
    fn a_request_carries_its_key_and_token() {
        let endpoint =
            Endpoint { address: Address::Tcp(String::new()), token: Some("pln_x".to_owned()) };
        let request =
            Request { method: "PUT", path: "/v1", key: Some("k"), body: Body::Json("{}") };
        let expected = "PUT /v1 HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer pln_x\r\n\
             idempotency-key: k\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}";
        assert_eq!(String::from_utf8(endpoint.encode(&request)).unwrap(), expected);
    }
}
