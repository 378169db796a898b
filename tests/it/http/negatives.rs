//! Requests that no client of ours would send: each gets a problem document and never a 5xx.

use std::io::{Read as _, Write as _};
use std::time::Duration;

use planify_testkit::daemon::TestDaemon;
use serde_json::Value;

/// What came back: the status and the body.
struct Reply {
    status: u16,
    body: String,
}

fn send(daemon: &TestDaemon, request: &[u8]) -> Reply {
    let mut stream = daemon.connect();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    // A server may answer and close before it has read everything.
    drop(stream.write_all(request));
    let mut reply = Vec::new();
    drop(stream.read_to_end(&mut reply));
    let reply = String::from_utf8_lossy(&reply).into_owned();
    let (head, body) = reply.split_once("\r\n\r\n").unwrap_or((&reply, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    Reply {
        status: status.unwrap_or_else(|| panic!("no reply to {}", shown(request))),
        body: body.to_owned(),
    }
}

fn shown(request: &[u8]) -> String {
    String::from_utf8_lossy(&request[..request.len().min(200)]).into_owned()
}

/// A request with a token and a JSON body, whose connection ends with the reply.
fn json(method: &str, path: &str, token: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

#[test]
fn every_bad_request_is_a_problem_and_none_is_the_daemons_fault() {
    let daemon = TestDaemon::start();
    let token = daemon.token();
    let token = token.as_str();
    let event = |body: &str| json("POST", "/v1/events", token, body.as_bytes());
    let deep = format!("{}1{}", "[".repeat(100), "]".repeat(100));
    let long = format!("{{\"title\":\"{}\"}}", "x".repeat(2 << 20));
    let cases: Vec<(&str, Vec<u8>, &[u16])> = vec![
        ("no token", json("GET", "/v1/events", "", b""), &[401]),
        ("a wrong token", json("GET", "/v1/events", "pln_a_b", b""), &[401]),
        ("an unknown path", json("GET", "/v1/nope", token, b""), &[404]),
        ("a wrong method", json("DELETE", "/v1/events", token, b""), &[405]),
        ("no JSON", event("{"), &[400]),
        ("a wrong type", event("{\"title\":1}"), &[400, 422]),
        (
            "an unknown field",
            event("{\"title\":\"a\",\"start\":\"2027-03-28T18:00\",\"nope\":1}"),
            &[400, 422],
        ),
        ("an empty title", event("{\"title\":\"\",\"start\":\"2027-03-28T18:00\"}"), &[422]),
        (
            "a huge number",
            event("{\"title\":\"a\",\"start\":\"2027-03-28T18:00\",\"capacity\":1e99}"),
            &[400, 422],
        ),
        ("a deep document", event(&deep), &[400]),
        ("two megabytes", event(&long), &[413]),
        (
            "bytes that are no text",
            json("POST", "/v1/events", token, b"{\"title\":\"\xff\xfe\"}"),
            &[400],
        ),
        ("a bad cursor", json("GET", "/v1/events?cursor=zzz", token, b""), &[400]),
        ("a bad limit", json("GET", "/v1/events?limit=9999", token, b""), &[400, 422]),
        ("an unknown parameter", json("GET", "/v1/events?nope=1", token, b""), &[400, 422]),
        (
            "another host's name",
            b"GET /v1/events HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n"
                .to_vec(),
            &[403],
        ),
        (
            "a foreign id",
            json("GET", "/v1/events/evt_00000000000000000000000000", token, b""),
            &[404],
        ),
        (
            "a foreign link",
            json("POST", "/v1/rsvp", "", b"{\"token\":\"x\",\"answer\":\"yes\"}"),
            &[404, 422],
        ),
    ];
    for (what, request, expected) in &cases {
        let reply = send(&daemon, request);
        assert!(expected.contains(&reply.status), "{what}: {} {}", reply.status, reply.body);
        let problem: Value =
            serde_json::from_str(&reply.body).unwrap_or_else(|_| panic!("{what}: {}", reply.body));
        assert!(problem["code"].as_str().is_some_and(|code| !code.is_empty()), "{what}: {problem}");
        assert_eq!(problem["status"], reply.status, "{what}");
    }
    let good = send(&daemon, &event("{\"title\":\"Gala\",\"start\":\"2027-03-28T18:00\"}"));
    assert_eq!(good.status, 201, "{}", good.body);
}

#[test]
fn malformed_http_is_refused_and_the_daemon_goes_on() {
    let daemon = TestDaemon::start();
    let header = format!(
        "GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Long: {}\r\n\r\n",
        "x".repeat(200_000)
    );
    let path = format!(
        "GET /{} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "x".repeat(100_000)
    );
    for request in [
        header.as_bytes(),
        path.as_bytes(),
        b"\x16\x03\x01\x00\x05hello\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
    ] {
        let mut stream = daemon.connect();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        drop(stream.write_all(request));
        let mut reply = Vec::new();
        drop(stream.read_to_end(&mut reply));
        let reply = String::from_utf8_lossy(&reply);
        assert!(
            !reply.starts_with("HTTP/1.1 2") && !reply.contains(" 500 "),
            "{} gave {reply}",
            shown(request)
        );
    }
    let alive =
        send(&daemon, b"GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assert_eq!(alive.status, 200);
}
