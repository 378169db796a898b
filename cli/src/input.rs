//! What is read from stdin: short secrets and answers to questions.
//!
//! Reading happens on a thread of its own, so that a command that waits for input can be interrupted.

use std::io::{self, BufRead, IsTerminal, Read};

use crate::failure::Failure;

/// The longest secret that is read.
const SECRET_MAX: u64 = 4096;

/// Reads a secret that is never an argument; refuses a terminal, where it would be seen.
pub(crate) async fn secret(what: &'static str, example: &str) -> Result<String, Failure> {
    if io::stdin().is_terminal() {
        return Err(Failure::usage(format!("{what} is read from stdin, which is a terminal"))
            .hint(example.to_owned()));
    }
    let text = off_thread(|| {
        let mut text = String::new();
        io::stdin().take(SECRET_MAX).read_to_string(&mut text).map(|_| text)
    });
    let text = text
        .await
        .map_err(|error| Failure::new("invalid", format!("{what} cannot be read: {error}")))?;
    match text.trim() {
        "" => Err(Failure::usage(format!("{what} is not on stdin")).hint(example.to_owned())),
        secret => Ok(secret.to_owned()),
    }
}

/// Reads one line that a person types.
pub(crate) async fn line() -> Result<String, Failure> {
    let line = off_thread(|| {
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line).map(|_| line)
    });
    line.await.map_err(|error| Failure::local("the answer cannot be read", &error))
}

async fn off_thread(
    read: impl FnOnce() -> io::Result<String> + Send + 'static,
) -> io::Result<String> {
    tokio::task::spawn_blocking(read).await.map_err(io::Error::other).and_then(|text| text)
}
