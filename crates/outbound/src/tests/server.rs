//! A server that answers each connection with the next of the given texts.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use url::Url;

use crate::policy::Target;

/// The answer that never comes.
pub(super) const SILENCE: &str = "silence";

pub(super) struct Server {
    port: u16,
    seen: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl Server {
    /// Starts; each connection gets one answer and is closed.
    pub(super) async fn answering<const N: usize>(answers: [&str; N]) -> Self {
        let answers: Vec<String> = answers.iter().map(|&answer| answer.to_owned()).collect();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let noted = Arc::clone(&seen);
        let task = tokio::spawn(async move {
            for answer in answers {
                let (stream, _) = listener.accept().await.unwrap();
                serve(stream, &answer, &noted).await;
            }
        });
        Self { port, seen, task }
    }

    pub(super) fn port(&self) -> u16 {
        self.port
    }

    pub(super) fn target(&self) -> Target {
        format!("127.0.0.1:{}", self.port).parse().unwrap()
    }

    pub(super) fn url(&self, path: &str) -> Url {
        format!("http://127.0.0.1:{}{path}", self.port).parse().unwrap()
    }

    /// What arrived, a text for each request.
    pub(super) fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }

    /// Closes the port.
    pub(super) async fn stop(&self) {
        self.task.abort();
        while !self.task.is_finished() {
            tokio::task::yield_now().await;
        }
    }
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

/// Whether a request is there to its end; a text that is no HTTP ends at its first packet.
fn is_whole(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    if !text.is_empty() && !text.starts_with(['G', 'P']) {
        return true;
    }
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    length.map_or(0, |length| length.parse().unwrap()) <= body.len()
}
