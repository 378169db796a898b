//! Tests of the transport against a server that follows a script: repetition, resuming, limits.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use planify_api::changes::ListChanges;
use planify_api::events::{CreateEvent, ListEvents};
use planify_api::guests::TransferParams;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::{Client, ClientError, Endpoint, MutationOptions, Upload};

/// What the server does with one connection after it read a request.
#[derive(Debug, Clone)]
enum Step {
    /// Answers and closes.
    Answer(String),
    /// Closes without an answer.
    Hang,
    /// Never answers.
    Wait,
}

/// A server that takes one connection a step, and the requests it saw.
struct Script {
    endpoint: Endpoint,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Script {
    async fn new(steps: Vec<Step>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let endpoint = Endpoint::http(&format!("http://{}", listener.local_addr().unwrap()));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let requests = Arc::clone(&seen);
        tokio::spawn(async move {
            let mut open = Vec::new();
            for step in steps {
                let (mut stream, _) = listener.accept().await.unwrap();
                let mut request = Vec::new();
                while !complete(&request) {
                    if stream.read_buf(&mut request).await.unwrap() == 0 {
                        break;
                    }
                }
                requests.lock().unwrap().push(String::from_utf8(request).unwrap());
                match step {
                    Step::Answer(text) => stream.write_all(text.as_bytes()).await.unwrap(),
                    Step::Hang => {}
                    Step::Wait => open.push(stream),
                }
            }
            std::future::pending::<()>().await;
            drop(open);
        });
        Self { endpoint: endpoint.unwrap(), seen }
    }

    fn client(&self) -> Client {
        Client::new(self.endpoint.clone()).with_timeout(Duration::from_secs(10))
    }

    fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }
}

/// True once the head and the body of a request are there.
fn complete(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    match header(head, "content-length") {
        Some(length) => body.len() >= length.parse::<usize>().unwrap(),
        None => header(head, "transfer-encoding").is_none() || body.ends_with("0\r\n\r\n"),
    }
}

fn header(request: &str, name: &str) -> Option<String> {
    request.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
    })
}

fn answer(status: &str, more: &str, body: &str) -> Step {
    let length = body.len();
    Step::Answer(format!(
        "HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n{more}\r\n{body}"
    ))
}

fn page() -> Step {
    answer("200 OK", "", r#"{"data":[]}"#)
}

const DELETED: &str = r#"{"data":{"id":"tok_1","name":"x","scopes":[],"created_at":"t",
    "expires_at":null,"revoked_at":null},"changed":true,"op":"op_1","effects":[]}"#;

#[tokio::test]
async fn a_mutation_is_sent_again_with_the_same_key_after_a_broken_connection() {
    let script = Script::new(vec![Step::Hang, answer("200 OK", "", DELETED)]).await;
    let change = script.client().revoke_token("tok_1", &MutationOptions::default()).await.unwrap();
    assert!(change.changed);
    let seen = script.seen();
    let keys: Vec<_> = seen.iter().map(|request| header(request, "idempotency-key")).collect();
    assert_eq!(keys.len(), 2);
    assert!(keys[0].is_some() && keys[0] == keys[1], "{keys:?}");
}

#[tokio::test]
async fn a_call_is_sent_twice_at_most() {
    let script = Script::new(vec![Step::Hang, Step::Hang, page()]).await;
    let error = script.client().list_events(&ListEvents::default()).await.unwrap_err();
    assert!(matches!(error, ClientError::Unreachable { .. }), "{error:?}");
    assert_eq!(script.seen().len(), 2);
}

#[tokio::test]
async fn a_busy_daemon_is_asked_again_when_it_says_so() {
    let busy = answer("503 Busy", "retry-after: 0\r\n", "{}");
    let script = Script::new(vec![busy.clone(), page()]).await;
    assert!(script.client().list_events(&ListEvents::default()).await.is_ok());
    let long = answer("503 Busy", "retry-after: 600\r\n", "{}");
    let script = Script::new(vec![long, page()]).await;
    assert!(script.client().list_events(&ListEvents::default()).await.is_err());
    assert_eq!(script.seen().len(), 1);
}

#[tokio::test]
async fn a_refusal_keeps_its_code_and_an_answer_of_somebody_else_is_not_taken_for_one() {
    let problem = r#"{"type":"x","title":"t","status":404,"code":"not-found","detail":"no event"}"#;
    let script = Script::new(vec![
        answer("404 Not Found", "", problem),
        answer("502 Bad Gateway", "", "<html>"),
        answer("200 OK", "", "<html>"),
    ])
    .await;
    let client = script.client();
    match client.get_event("x").await {
        Err(ClientError::Problem(problem)) => assert_eq!(problem.code, "not-found"),
        other => panic!("{other:?}"),
    }
    for _ in 0..2 {
        let error = client.get_event("x").await.unwrap_err();
        assert!(matches!(error, ClientError::Decode { .. }), "{error:?}");
    }
}

#[tokio::test]
async fn an_answer_that_does_not_come_is_a_timeout_and_a_closed_port_unreachable() {
    let script = Script::new(vec![Step::Wait]).await;
    let client = script.client().with_timeout(Duration::from_millis(50));
    let error = client.create_event(&CreateEvent::default(), &MutationOptions::default()).await;
    assert!(matches!(error, Err(ClientError::Timeout { .. })), "{error:?}");
    let port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let client = Client::new(Endpoint::http(&format!("http://{port}")).unwrap());
    let error = client.list_events(&ListEvents::default()).await.unwrap_err();
    assert!(matches!(error, ClientError::Unreachable { .. }), "{error:?}");
}

fn feed(positions: &[i64]) -> Step {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n".to_owned();
    Step::Answer(positions.iter().fold(head, |text, seq| {
        text + &format!(
            "id: {seq}\nevent: change\ndata: {{\"seq\":{seq},\"op\":\"op_1\",\"at\":\"t\",\
             \"actor\":\"a\",\"command\":\"c\",\"subject\":\"s\",\"kind\":\"created\",\
             \"before\":null,\"after\":null}}\n\n"
        )
    }))
}

#[tokio::test]
async fn a_feed_resumes_without_a_gap_or_a_repetition() {
    // The second connection repeats 3, the third is cut in the middle of a change.
    let cut = match feed(&[5, 6]) {
        Step::Answer(text) => Step::Answer(text[..text.len() - 20].to_owned()),
        other => other,
    };
    let script = Script::new(vec![feed(&[2, 3]), feed(&[3, 4]), cut, feed(&[6, 9])]).await;
    let client = script.client();
    let query = ListChanges { since: Some(1), kinds: None };
    let mut changes = client.changes(query).await.unwrap();
    let mut found = Vec::new();
    while found.last() != Some(&9) {
        found.push(changes.next_change().await.unwrap().seq);
    }
    assert_eq!(found, [2, 3, 4, 5, 6, 9]);
    let last: Vec<_> =
        script.seen().iter().map(|request| header(request, "last-event-id")).collect();
    let last: Vec<_> = last.iter().map(Option::as_deref).collect();
    assert_eq!(last, [Some("1"), Some("3"), Some("4"), Some("5")]);
}

#[tokio::test]
async fn a_feed_that_began_now_resumes_where_it_began() {
    let hello = Step::Answer(
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\nid: 40\n\n".to_owned(),
    );
    let script = Script::new(vec![hello, feed(&[41])]).await;
    let client = script.client();
    let mut changes = client.changes(ListChanges::default()).await.unwrap();
    assert_eq!(changes.next_change().await.unwrap().seq, 41);
    assert_eq!(header(&script.seen()[1], "last-event-id").as_deref(), Some("40"));
}

#[tokio::test]
async fn an_import_is_streamed_and_its_report_is_read_line_by_line() {
    let report = "{\"failed\":{\"line\":2,\"code\":\"bad-email\",\"message\":\"m\"}}\n\n\
        {\"done\":{\"records\":2,\"added\":1,\"updated\":0,\"unchanged\":0,\"failed\":1}}";
    let script = Script::new(vec![answer("200 OK", "", report)]).await;
    let sent = Arc::new(Mutex::new(0));
    let total = Arc::clone(&sent);
    let upload = Upload::new(std::io::Cursor::new(b"name\nx\n".to_vec()), move |bytes| {
        *total.lock().unwrap() = bytes;
    });
    let client = script.client();
    let params = TransferParams { format: Some("csv".to_owned()), ..TransferParams::default() };
    let mut reports = client.import_guests("gala", &params, upload).await.unwrap();
    assert_eq!(reports.next_report().await.unwrap().unwrap().failed.unwrap().line, 2);
    assert_eq!(reports.next_report().await.unwrap().unwrap().done.unwrap().added, 1);
    assert_eq!(reports.next_report().await.unwrap(), None);
    assert_eq!(*sent.lock().unwrap(), 7);
    let request = &script.seen()[0];
    assert!(request.starts_with("POST /v1/events/gala/guests/import?format=csv "), "{request}");
    assert_eq!(header(request, "content-type").as_deref(), Some("text/csv"));
}
