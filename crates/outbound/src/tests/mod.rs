//! Calls against a server of a few lines: what arrives, what comes back, and every way in which nothing does.

mod server;

use std::time::Duration;

use http::header::{AUTHORIZATION, LOCATION};

use self::server::Server;
use super::*;

const OK: &str = "HTTP/1.1 200 OK\r\nx-say: hello\r\ncontent-length: 2\r\n\r\nhi";
const LONG: Duration = Duration::from_secs(20);

fn policy(server: &Server) -> Policy {
    Policy::new("sim").allowing(server.target())
}

fn get(server: &Server, path: &str) -> Request {
    Request::get(server.url(path))
}

#[tokio::test]
async fn a_request_arrives_whole_and_its_answer_comes_back() {
    let server = Server::answering([OK]).await;
    let request = Request::new(Method::POST, server.url("/v1/things?a=b%20c"))
        .header(AUTHORIZATION, HeaderValue::from_static("Bearer abc"))
        .body("text/plain", "body");
    let response = Client::new(policy(&server)).send(request).await.unwrap();
    assert_eq!(response.status, StatusCode::OK);
    assert_eq!(response.header(&"x-say".parse().unwrap()), Some("hello"));
    assert_eq!(response.body, b"hi");
    let seen = server.seen().remove(0);
    assert!(seen.starts_with("POST /v1/things?a=b%20c HTTP/1.1\r\n"), "{seen}");
    assert!(seen.ends_with("\r\n\r\nbody"), "{seen}");
    let target = server.target();
    for line in [
        "authorization: Bearer abc",
        "content-type: text/plain",
        "content-length: 4",
        "connection: close",
        &format!("host: {target}"),
        concat!("user-agent: planify/", env!("CARGO_PKG_VERSION")),
    ] {
        assert!(seen.contains(&format!("\r\n{line}\r\n")), "no `{line}` in {seen}");
    }
}

#[tokio::test]
async fn nothing_is_followed_elsewhere() {
    let away = "HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/x\r\ncontent-length: 0\r\n\r\n";
    let server = Server::answering([away]).await;
    let response = Client::new(policy(&server)).send(get(&server, "/")).await.unwrap();
    assert_eq!(response.status, StatusCode::FOUND);
    assert_eq!(response.header(&LOCATION), Some("http://127.0.0.1:1/x"));
}

#[tokio::test]
async fn an_answer_without_a_length_ends_with_its_connection() {
    let server = Server::answering(["HTTP/1.1 200 OK\r\n\r\nall of it"]).await;
    let response = Client::new(policy(&server)).send(get(&server, "/")).await.unwrap();
    assert_eq!(response.body, b"all of it");
}

#[tokio::test]
async fn a_target_that_nobody_named_is_not_called() {
    let server = Server::answering([OK]).await;
    let port = server.port();
    let client = Client::new(Policy::new("sim").allowing("127.0.0.1:1".parse().unwrap()));
    for url in [
        format!("https://127.0.0.1:{port}/"),
        format!("https://localhost:{port}/"),
        format!("https://2130706433:{port}/"),
        format!("https://[::ffff:127.0.0.1]:{port}/"),
        format!("http://127.0.0.1:{port}/"),
        "http://example.org/".to_owned(),
        "https://169.254.169.254/latest/meta-data/".to_owned(),
        "https://10.0.0.1/".to_owned(),
        "ftp://example.org/".to_owned(),
        "file:///etc/passwd".to_owned(),
    ] {
        let error = client.send(Request::get(url.parse().unwrap())).await.unwrap_err();
        assert!(matches!(error, OutboundError::Forbidden { .. }), "{url}: {error:?}");
        assert_eq!(error.sent(), Sent::No);
    }
    assert_eq!(server.seen(), Vec::<String>::new());
}

#[test]
fn of_the_addresses_of_a_name_only_the_public_ones_are_called() {
    use crate::connect::{Reach, allowed};
    let target: Target = "mixed.example:443".parse().unwrap();
    let found = ["10.0.0.1:443", "1.1.1.1:443", "[::1]:443", "[2606:4700::1]:443"];
    let found: Vec<_> = found.iter().map(|address| address.parse().unwrap()).collect();
    let public = allowed(found.clone(), &target, Reach::Public).unwrap();
    assert_eq!(public, [found[1], found[3]]);
    assert_eq!(allowed(found.clone(), &target, Reach::Anywhere).unwrap(), found);
    assert!(allowed(vec![found[0]], &target, Reach::Public).is_err());
}

#[tokio::test]
async fn an_answer_that_never_comes_ends_at_the_deadline() {
    let server = Server::answering([server::SILENCE]).await;
    let client = Client::new(policy(&server).within(LONG, Duration::from_millis(200)));
    let error = client.send(get(&server, "/")).await.unwrap_err();
    assert!(matches!(error, OutboundError::TimedOut { .. }), "{error:?}");
    assert_eq!(error.sent(), Sent::Perhaps);
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn a_closed_port_was_sent_nothing() {
    let server = Server::answering([OK]).await;
    let request = get(&server, "/");
    let client = Client::new(policy(&server));
    server.stop().await;
    let error = client.send(request).await.unwrap_err();
    assert!(matches!(error, OutboundError::Unreachable { .. }), "{error:?}");
    assert_eq!(error.sent(), Sent::No);
}

#[tokio::test]
async fn a_server_without_tls_is_sent_nothing_over_tls() {
    let server = Server::answering([OK]).await;
    let mut url = server.url("/");
    url.set_scheme("https").unwrap();
    let error = Client::new(policy(&server)).send(Request::get(url)).await.unwrap_err();
    assert!(matches!(error, OutboundError::Unreachable { .. }), "{error:?}");
    assert_eq!(error.sent(), Sent::No);
}

#[tokio::test]
async fn an_answer_that_is_too_large_is_not_read() {
    let announced = "HTTP/1.1 200 OK\r\ncontent-length: 101\r\n\r\n".to_owned() + &"x".repeat(101);
    let chunk = format!("32\r\n{}\r\n", "x".repeat(0x32));
    let chunked = format!(
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{chunk}{chunk}{chunk}0\r\n\r\n"
    );
    let server = Server::answering([&announced, &chunked]).await;
    let client = Client::new(policy(&server).most_bytes(100));
    for _ in 0..2 {
        let error = client.send(get(&server, "/")).await.unwrap_err();
        assert!(matches!(error, OutboundError::TooLarge { most: 100, .. }), "{error:?}");
    }
}

#[tokio::test]
async fn an_answer_that_breaks_off_may_have_had_an_effect() {
    let answers = [
        "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf",
        "HTTP/1.1 200",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    ];
    let server = Server::answering(answers).await;
    let rest = Breaking { failures: 100, pause: LONG };
    let client = Client::new(policy(&server).breaking(rest));
    for answer in answers {
        let error = client.send(get(&server, "/")).await.unwrap_err();
        assert!(matches!(error, OutboundError::Broken { .. }), "{answer}: {error:?}");
        assert_eq!(error.sent(), Sent::Perhaps, "{answer}");
    }
    assert_eq!(server.seen().len(), answers.len());
}

#[tokio::test]
async fn a_provider_that_keeps_failing_is_left_alone() {
    let bad = "HTTP/1.1 500 No\r\ncontent-length: 0\r\n\r\n";
    let missing = "HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n";
    let server = Server::answering([bad, missing, bad, "", OK]).await;
    let client = Client::new(policy(&server).breaking(Breaking { failures: 2, pause: LONG }));
    let mut outcomes = Vec::new();
    for _ in 0..5 {
        outcomes
            .push(client.send(get(&server, "/")).await.map(|response| response.status.as_u16()));
    }
    assert_eq!((&outcomes[0], &outcomes[1], &outcomes[2]), (&Ok(500), &Ok(404), &Ok(500)));
    assert!(matches!(outcomes[3], Err(OutboundError::Broken { .. })), "{outcomes:?}");
    let paused = outcomes[4].clone().unwrap_err();
    assert!(matches!(paused, OutboundError::Paused { failures: 2, .. }), "{paused:?}");
    assert_eq!(paused.sent(), Sent::No);
    assert_eq!(server.seen().len(), 4);
}

#[tokio::test]
async fn a_call_that_finds_none_free_in_time_is_not_sent() {
    let server = Server::answering([OK]).await;
    let quick = policy(&server).within(LONG, Duration::from_millis(50)).most_at_once(0);
    let error = Client::new(quick).send(get(&server, "/")).await.unwrap_err();
    assert!(matches!(error, OutboundError::Busy { .. }), "{error:?}");
    assert_eq!(error.sent(), Sent::No);
    assert_eq!(server.seen(), Vec::<String>::new());
}

#[tokio::test]
async fn nothing_that_is_printed_holds_a_secret() {
    let server = Server::answering(["", OK]).await;
    let client = Client::new(policy(&server));
    let secret = |server: &Server| {
        get(server, "/secret-path?key=secret-key")
            .header(AUTHORIZATION, HeaderValue::from_static("secret-header"))
            .body("text/plain", "secret-body")
    };
    let mut printed = format!("{:?} {client:?}", secret(&server));
    let error = client.send(secret(&server)).await.unwrap_err();
    printed += &format!("{error} {error:?}");
    printed += &format!("{:?}", client.send(secret(&server)).await.unwrap());
    server.stop().await;
    let error = client.send(secret(&server)).await.unwrap_err();
    printed += &format!("{error} {error:?}");
    let forbidden: Url = "http://user:secret@example.org/secret".parse().unwrap();
    let error = client.send(Request::get(forbidden)).await.unwrap_err();
    printed += &format!("{error} {error:?}");
    assert!(!printed.contains("secret"), "{printed}");
}
