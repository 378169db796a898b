//! A server that answers each connection with the next of the given texts.

use std::sync::{Arc, Mutex};

use planify_outbound::Url;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// The answer that never comes.
pub(super) const SILENCE: &str = "silence";

pub(super) struct Server {
    pub(super) base: Url,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Starts; its task ends with the test.
    pub(super) async fn answering(answers: &[&str]) -> Self {
        let mut answers: Vec<String> = answers.iter().map(|&answer| answer.to_owned()).collect();
        answers.reverse();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}/maps-of-ours/", listener.local_addr().unwrap());
        let seen = Arc::<Mutex<Vec<String>>>::default();
        let noted = Arc::clone(&seen);
        tokio::spawn(async move {
            while let Some(answer) = answers.pop() {
                let (stream, _) = listener.accept().await.unwrap();
                serve(stream, &answer, &noted).await;
            }
        });
        Self { base: base.parse().unwrap(), seen }
    }

    /// Answers with JSON.
    pub(super) async fn saying(bodies: &[&str]) -> Self {
        let answers: Vec<String> = bodies.iter().map(|body| ok(body)).collect();
        Self::answering(&answers.iter().map(String::as_str).collect::<Vec<_>>()).await
    }

    /// What arrived, a text for each request.
    pub(super) fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }

    /// The first line of the only request that arrived.
    pub(super) fn line(&self) -> String {
        let seen = self.seen();
        assert_eq!(seen.len(), 1, "{seen:?}");
        seen[0].lines().next().unwrap().to_owned()
    }
}

pub(super) fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

async fn serve(mut stream: TcpStream, answer: &str, noted: &Mutex<Vec<String>>) {
    let mut text = Vec::new();
    while !is_whole(&text) {
        if stream.read_buf(&mut text).await.unwrap_or(0) == 0 {
            return;
        }
    }
    noted.lock().unwrap().push(String::from_utf8_lossy(&text).into_owned());
    if answer == SILENCE {
        // Until the client gives up.
        drop(stream.read_buf(&mut text).await);
        return;
    }
    drop(stream.write_all(answer.as_bytes()).await);
    drop(stream.shutdown().await);
}

fn is_whole(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    length.map_or(0, |length| length.parse().unwrap()) <= body.len()
}
