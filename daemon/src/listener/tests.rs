//! Tests of the listeners over real sockets, with deadlines short enough to wait for.

use std::time::Instant;

use axum::routing::{get, post};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::*;
use crate::config::{Environment, Sources};
use crate::http::body;
use crate::http::error::ApiError;
use crate::shutdown::{self, ShutdownHandle};

/// Longer than any deadline here, shorter than anybody's patience.
const PATIENCE: Duration = Duration::from_secs(20);

struct Server {
    directory: PathBuf,
    address: SocketAddr,
    metrics: Arc<Metrics>,
    handle: ShutdownHandle,
    task: tokio::task::JoinHandle<()>,
}

fn router() -> Router {
    let echo = async |body: axum::body::Body| {
        body::read(body, 1000).await.map(|bytes| bytes.len().to_string())
    };
    Router::new()
        .route("/", get(async || "hello"))
        .route("/echo", post(echo))
        .route("/never", get(std::future::pending::<String>))
        .route("/livez", get(async || "alive"))
        .route("/panic", get(async || -> String { panic!("on purpose") }))
        .route("/large", get(async || "x".repeat(64 << 20)))
        .fallback(async || ApiError::new("not-found", "there is nothing at this address"))
}

async fn start(flags: &[(&str, &str)]) -> Server {
    start_in(directory(), flags).await
}

fn directory() -> PathBuf {
    let directory = std::env::temp_dir().join(format!("planify-{}", uuid::Uuid::now_v7().simple()));
    crate::paths::make_private(&directory).unwrap();
    directory
}

async fn start_in(directory: PathBuf, flags: &[(&str, &str)]) -> Server {
    let state = directory.display().to_string();
    let mut all = vec![("listen".to_owned(), "127.0.0.1:0".to_owned())];
    all.extend(flags.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())));
    let environment = [("PLANIFY_STATE_DIR", state.as_str()), ("XDG_CONFIG_HOME", "/nowhere")];
    let sources = Sources { file: None, environment: Environment::from(environment), flags: all };
    let config = config::load(&sources).unwrap().config;
    let listeners = Listeners::open(&config).await.unwrap();
    let address = listeners.address.unwrap();
    let metrics = Arc::new(Metrics::new("0", "test"));
    let (handle, shutdown) = shutdown::channel();
    let counted = Arc::clone(&metrics);
    let task = tokio::spawn(async move {
        listeners.serve(router(), &config, counted, shutdown).await;
    });
    Server { directory, address, metrics, handle, task }
}

impl Server {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    async fn send(&self, request: &str) -> String {
        let mut stream = self.connect().await;
        stream.write_all(request.as_bytes()).await.unwrap();
        rest(&mut stream).await
    }

    async fn get(&self, path: &str) -> String {
        self.send(&format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"))
            .await
    }

    async fn stop(self) {
        self.handle.drain();
        timeout(PATIENCE, self.task).await.unwrap().unwrap();
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

/// Reads until the other side closes.
async fn rest<S: AsyncRead + Unpin>(stream: &mut S) -> String {
    let mut bytes = Vec::new();
    // A reset after the answer is a way of closing, too.
    let _ = timeout(PATIENCE, stream.read_to_end(&mut bytes)).await.expect("it was not closed");
    String::from_utf8(bytes).unwrap()
}

/// Reads what is there of an answer, at least its beginning.
async fn some(stream: &mut TcpStream) -> String {
    let mut buffer = [0; 4096];
    let count = timeout(PATIENCE, stream.read(&mut buffer)).await.unwrap().unwrap();
    String::from_utf8_lossy(&buffer[..count]).into_owned()
}

#[tokio::test]
async fn a_slow_header_is_cut_at_its_deadline() {
    let server = start(&[("limits.header_timeout", "200ms")]).await;
    for begin in ["", "GET / HTTP/1.1\r\nhost: loc"] {
        let started_at = Instant::now();
        assert_eq!(server.send(begin).await, "");
        assert!(started_at.elapsed() >= Duration::from_millis(150), "{:?}", started_at.elapsed());
        assert!(started_at.elapsed() < Duration::from_secs(10));
    }
    server.stop().await;
}

#[tokio::test]
async fn a_resting_connection_lives_longer_than_a_header_may_take() {
    let times = [("limits.header_timeout", "300ms"), ("limits.idle_timeout", "900ms")];
    let server = start(&times).await;
    let mut stream = server.connect().await;
    stream.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n").await.unwrap();
    assert!(some(&mut stream).await.ends_with("hello"));
    let started_at = Instant::now();
    assert_eq!(rest(&mut stream).await, "");
    assert!(started_at.elapsed() > Duration::from_millis(600), "{:?}", started_at.elapsed());

    // The next header has the short deadline again.
    let mut stream = server.connect().await;
    stream.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\nGET").await.unwrap();
    assert!(some(&mut stream).await.ends_with("hello"));
    rest(&mut stream).await;
    server.stop().await;
}

#[tokio::test]
async fn a_slow_body_is_refused_at_its_deadline() {
    let server = start(&[("limits.body_timeout", "200ms"), ("limits.body_rate", "1 MiB")]).await;
    let request = "POST /echo HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\n123";
    let answer = server.send(request).await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("\"request-timeout\""), "{answer}");
    server.stop().await;
}

#[tokio::test]
async fn a_reader_that_stalls_is_cut() {
    let server = start(&[("limits.write_timeout", "200ms")]).await;
    let mut stream = server.connect().await;
    stream.write_all(b"GET /large HTTP/1.1\r\nhost: localhost\r\n\r\n").await.unwrap();
    // Nothing is read until the daemon has given up, which its count of connections shows.
    let stats = planify_store::StoreStats { committed: 0, batches: 0 };
    let gone = async {
        loop {
            let text = server.metrics.render(stats, None);
            if text.contains("planify_connections 0") {
                break;
            }
            tokio::task::yield_now().await;
        }
    };
    timeout(PATIENCE, gone).await.unwrap();
    server.stop().await;
}

#[tokio::test]
async fn what_is_too_large_is_refused_with_its_status() {
    let server = start(&[("limits.uri", "100"), ("limits.headers", "1 KiB")]).await;
    let long = "x".repeat(2000);
    let with_header =
        format!("GET / HTTP/1.1\r\nhost: localhost\r\nx: {long}\r\nconnection: close\r\n\r\n");
    let with_body = format!(
        "POST /echo HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2000\r\nconnection: close\r\n\r\n{long}"
    );
    for (answer, status, code) in [
        (server.get(&format!("/{long}")).await, "414", "uri-too-long"),
        (server.send(&with_header).await, "431", "header-too-large"),
        (server.send(&with_body).await, "413", "body-too-large"),
    ] {
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{answer}");
        assert!(answer.contains(&format!("\"code\":\"{code}\"")), "{answer}");
        assert!(answer.contains("content-type: application/problem+json"), "{answer}");
    }
    server.stop().await;
}

#[tokio::test]
async fn refusals_are_problems_with_the_id_of_the_request() {
    let server = start(&[("limits.handler_timeout", "200ms")]).await;
    for (path, status, code) in [
        ("/nowhere", "404", "not-found"),
        ("/panic", "500", "internal"),
        ("/never", "504", "timeout"),
        ("/echo", "405", "method-not-allowed"),
    ] {
        let answer = server.get(path).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{answer}");
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let problem: planify_api::problem::Problem = serde_json::from_str(body).unwrap();
        assert_eq!(problem.code, code);
        assert_eq!(problem.status.to_string(), status);
        let id = problem.request_id.unwrap();
        assert!(id.starts_with("req_"), "{id}");
        assert!(head.contains(&format!("x-request-id: {id}")), "{head}");
        assert!(!body.contains("on purpose"), "{body}");
        assert!(path != "/echo" || head.contains("allow: POST"), "{head}");
    }
    server.stop().await;
}

#[tokio::test]
async fn too_many_requests_in_flight_are_shed_but_probes_are_not() {
    let server = start(&[("limits.in_flight", "1")]).await;
    let mut busy = server.connect().await;
    busy.write_all(b"GET /never HTTP/1.1\r\nhost: localhost\r\n\r\n").await.unwrap();
    let mut answer = server.get("/").await;
    for _ in 0..1000 {
        if answer.starts_with("HTTP/1.1 503") {
            break;
        }
        answer = server.get("/").await;
    }
    assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
    assert!(answer.contains("retry-after: 1") && answer.contains("\"overloaded\""), "{answer}");
    assert!(server.get("/livez").await.ends_with("alive"));
    drop(busy);
    server.handle.stop();
    server.stop().await;
}

#[tokio::test]
async fn a_foreign_host_or_origin_is_refused_on_loopback() {
    let server = start(&[("public_url", "https://events.example.org")]).await;
    for (headers, status) in [
        ("host: localhost", "200"),
        ("host: events.example.org", "200"),
        ("host: attacker.example", "403"),
        ("accept: */*", "403"),
        ("host: localhost\r\norigin: http://attacker.example", "403"),
    ] {
        let request = format!("GET / HTTP/1.1\r\n{headers}\r\nconnection: close\r\n\r\n");
        let answer = server.send(&request).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{headers}: {answer}");
    }
    server.stop().await;
}

#[tokio::test]
async fn the_socket_is_private_and_answers_any_host() {
    let server = start(&[]).await;
    let path = server.directory.join("planifyd.sock");
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let mut stream = UnixStream::connect(&path).await.unwrap();
    let request = b"GET / HTTP/1.1\r\nhost: planify\r\nconnection: close\r\n\r\n";
    stream.write_all(request).await.unwrap();
    assert!(rest(&mut stream).await.ends_with("hello"));
    server.stop().await;
    assert!(!path.exists());
}

#[tokio::test]
async fn draining_finishes_what_is_open_and_takes_nothing_new() {
    let server = start(&[]).await;
    let mut open = server.connect().await;
    let head = b"POST /echo HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\n\r\n12";
    open.write_all(head).await.unwrap();
    let mut resting = server.connect().await;
    resting.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n").await.unwrap();
    assert!(some(&mut resting).await.ends_with("hello"));
    server.handle.drain();
    assert_eq!(rest(&mut resting).await, "");
    open.write_all(b"345").await.unwrap();
    let answer = rest(&mut open).await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with('5'), "{answer}");
    let address = server.address;
    server.stop().await;
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn draining_does_not_wait_for_ever() {
    let server = start(&[("limits.drain_timeout", "200ms")]).await;
    let mut open = server.connect().await;
    open.write_all(b"GET /never HTTP/1.1\r\nhost: localhost\r\n\r\n").await.unwrap();
    server.stop().await;
}

#[tokio::test]
async fn a_full_listener_closes_new_connections() {
    let server = start(&[("limits.connections", "1")]).await;
    let mut first = server.connect().await;
    first.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n").await.unwrap();
    assert!(some(&mut first).await.ends_with("hello"));
    assert_eq!(server.get("/").await, "");
    first.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n").await.unwrap();
    assert!(some(&mut first).await.ends_with("hello"));
    drop(first);
    server.stop().await;
}

/// Connects with TLS, insisting on one certificate, and gives the protocol that was agreed on.
async fn tls(address: SocketAddr, certificate: &str) -> io::Result<Vec<u8>> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(certificate.as_bytes()).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let mut config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let stream = TcpStream::connect(address).await?;
    let name = rustls::pki_types::ServerName::from(address.ip());
    let stream = tokio_rustls::TlsConnector::from(Arc::new(config)).connect(name, stream).await?;
    Ok(stream.get_ref().1.alpn_protocol().unwrap_or_default().to_vec())
}

#[tokio::test]
async fn tls_is_spoken_with_the_certificate_that_is_in_the_file_now() {
    let first = include_str!("testdata/first.cert.pem");
    let second = include_str!("testdata/second.cert.pem");
    let directory = directory();
    let (cert, key) = (directory.join("cert.pem"), directory.join("key.pem"));
    std::fs::write(&cert, first).unwrap();
    std::fs::write(&key, include_str!("testdata/first.key.pem")).unwrap();
    let (cert_path, key_path) = (cert.display().to_string(), key.display().to_string());
    let files = [("tls.cert", cert_path.as_str()), ("tls.key", key_path.as_str())];
    let server = start_in(directory, &files).await;
    assert_eq!(tls(server.address, first).await.unwrap(), b"h2");
    assert!(tls(server.address, second).await.is_err());
    // An alert comes back, which is no text of HTTP.
    assert!(!server.get("/").await.contains("HTTP"), "plain HTTP was answered");

    // A certificate without its key is not used, and the old pair stays.
    std::fs::write(&cert, second).unwrap();
    assert_eq!(tls(server.address, first).await.unwrap(), b"h2");
    std::fs::write(&key, include_str!("testdata/second.key.pem")).unwrap();
    let changed_at = Instant::now();
    while tls(server.address, second).await.is_err() {
        assert!(changed_at.elapsed() < PATIENCE, "the new certificate is not used");
    }
    server.stop().await;
}
