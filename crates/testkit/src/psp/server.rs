//! The simulator's end of a connection: one call, one answer, as HTTP/1.1.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use super::Shared;
use super::answer::Answer;
use super::calls::{Ask, Late, Reaction};
use super::form::Form;

pub(super) fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        let Ok(stream) = stream else { return };
        if shared.has_ended() {
            return;
        }
        let shared = Arc::clone(shared);
        // A client that goes away in the middle ends its own call only.
        std::thread::spawn(move || drop(serve(stream, &shared)));
    }
}

fn serve(mut stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let Some(ask) = read(&stream)? else { return Ok(()) };
    let reaction = shared.world().react(&ask);
    match reaction {
        Reaction::Cut => Ok(()),
        Reaction::Answer(answer) => stream.write_all(&bytes(&answer)),
        Reaction::Held(answer) => {
            shared.wait_for_release(|| {});
            stream.write_all(&bytes(&answer))
        }
        Reaction::Waits(Late::Never) => {
            shared.wait_for_release(|| {});
            Ok(())
        }
        Reaction::Waits(Late::Done) => {
            let answer = shared.wait_for_release(|| shared.world().late(&ask));
            stream.write_all(&bytes(&answer))
        }
        Reaction::Short(answer) => {
            let bytes = bytes(&answer);
            stream.write_all(&bytes[..bytes.len() - answer.body.len() / 2])
        }
    }
}

fn read(stream: &TcpStream) -> std::io::Result<Option<Ask>> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(None) };
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let body = String::from_utf8_lossy(&body).into_owned();
    let form = Form::parse(if method == "GET" { query } else { &body });
    Ok(Some(Ask { method: method.to_owned(), path: path.to_owned(), form, headers }))
}

fn bytes(answer: &Answer) -> Vec<u8> {
    let mut head = format!(
        "HTTP/1.1 {} -\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n",
        answer.status,
        answer.body.len()
    );
    if answer.replayed {
        head.push_str("idempotent-replayed: true\r\n");
    }
    if let Some(seconds) = answer.retry_after {
        head.push_str(&format!("retry-after: {seconds}\r\n"));
    }
    head.push_str("\r\n");
    [head.as_bytes(), &answer.body].concat()
}
