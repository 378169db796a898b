//! What is read from stdin: short secrets and answers to questions.
//!
//! Reading happens on a thread of its own, so that a command that waits for input can be interrupted.

use std::io::{self, BufRead, IsTerminal, Read, Write};

use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

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

/// Where a secret is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// A terminal, where a person is asked and what they type is not shown.
    Terminal,
    /// Anything else: one secret a line.
    Lines,
}

/// Tells where secrets come from; refuses a terminal where nothing may be asked.
pub(crate) fn secrets(may_ask: MayAsk, example: &str) -> Result<Source, Failure> {
    if !io::stdin().is_terminal() {
        return Ok(Source::Lines);
    }
    if may_ask == MayAsk::No || !io::stderr().is_terminal() {
        return Err(Failure::usage("a secret is needed and nothing may be asked")
            .hint(format!("give it on stdin: {example}")));
    }
    Ok(Source::Terminal)
}

/// Whether a person may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MayAsk {
    /// They may.
    Yes,
    /// They may not.
    No,
}

/// Reads one secret, without showing it and without the end of its line.
pub(crate) async fn one_secret(source: Source, what: &'static str) -> Result<String, Failure> {
    let quiet = match source {
        Source::Terminal => {
            // What is typed before the question is dropped, what is typed after it is not.
            let quiet = Quiet::begin().map_err(|error| Failure::local("the terminal", &error))?;
            let _ = write!(io::stderr(), "{what}: ");
            Some(quiet)
        }
        Source::Lines => None,
    };
    let line = off_thread(|| {
        let mut line = String::new();
        io::stdin().lock().take(SECRET_MAX).read_line(&mut line).map(|_| line)
    })
    .await;
    drop(quiet);
    let line =
        line.map_err(|error| Failure::new("invalid", format!("{what} cannot be read: {error}")))?;
    match line.trim_end_matches(['\r', '\n']) {
        "" => {
            Err(Failure::usage(format!("{what} is missing")).hint("give it on stdin, one a line"))
        }
        secret => Ok(secret.to_owned()),
    }
}

/// A terminal that shows nothing of what is typed, until the value is dropped.
struct Quiet(Termios);

impl Quiet {
    fn begin() -> io::Result<Self> {
        let before = tcgetattr(io::stdin())?;
        let mut quiet = before.clone();
        quiet.local_modes.remove(LocalModes::ECHO);
        quiet.local_modes.insert(LocalModes::ECHONL);
        tcsetattr(io::stdin(), OptionalActions::Flush, &quiet)?;
        Ok(Self(before))
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        // A terminal that is gone needs no echo.
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &self.0);
    }
}
