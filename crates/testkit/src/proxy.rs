//! A man in the middle of a Postgres connection, who loses things at the worst moment.
//!
//! It understands just enough of the protocol (version 3, message formats of the PostgreSQL manual) to know a COMMIT on its
//! way out and its reply on the way back. Without an order it only passes bytes on.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

/// Where the connection is cut, once, at the next COMMIT of any connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// The server never sees the COMMIT.
    BeforeCommit,
    /// The server has committed, and its reply is lost.
    AfterCommit,
}

/// A proxy in front of a Postgres server.
#[derive(Debug)]
pub struct Proxy {
    url: String,
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    order: Mutex<Option<Cut>>,
    cuts: AtomicU32,
    down: AtomicBool,
    ended: AtomicBool,
    open: Mutex<Vec<TcpStream>>,
}

impl Proxy {
    /// Starts a proxy in front of the server of `url`.
    pub fn before(url: &str) -> Self {
        let (scheme, rest) = url.split_once("://").expect("a URL has a scheme");
        let (user, server) = rest.split_once('@').expect("the URL names a user");
        let (server, database) = server.split_once('/').expect("the URL names a database");
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared::default());
        let (upstream, accepted) = (server.to_owned(), Arc::clone(&shared));
        std::thread::spawn(move || accept(&listener, &upstream, &accepted));
        Self { url: format!("{scheme}://{user}@{address}/{database}"), address, shared }
    }

    /// The URL of the same database through the proxy.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Orders one cut.
    pub fn cut(&self, cut: Cut) {
        *self.shared.order.lock().unwrap() = Some(cut);
    }

    /// How many cuts were carried out.
    pub fn cuts(&self) -> u32 {
        self.shared.cuts.load(Ordering::SeqCst)
    }

    /// Cuts every connection and refuses new ones, as a server that has gone away.
    pub fn go_down(&self) {
        self.shared.down.store(true, Ordering::SeqCst);
        for stream in self.shared.open.lock().unwrap().drain(..) {
            drop(stream.shutdown(Shutdown::Both));
        }
    }

    /// Takes connections again.
    pub fn come_back(&self) {
        self.shared.down.store(false, Ordering::SeqCst);
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.go_down();
        // The accepting thread waits for a connection, so one more makes it look.
        self.shared.ended.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(self.address));
    }
}

impl Shared {
    /// Takes the order if it is for this place.
    fn take(&self, cut: Cut) -> bool {
        let mut order = self.order.lock().unwrap();
        let mine = *order == Some(cut);
        if mine {
            *order = None;
            self.cuts.fetch_add(1, Ordering::SeqCst);
        }
        mine
    }
}

fn accept(listener: &TcpListener, upstream: &str, shared: &Arc<Shared>) {
    for client in listener.incoming() {
        let Ok(client) = client else { return };
        if shared.ended.load(Ordering::SeqCst) {
            return;
        }
        if shared.down.load(Ordering::SeqCst) {
            continue;
        }
        let Ok(server) = TcpStream::connect(upstream) else { continue };
        for stream in [&client, &server] {
            stream.set_nodelay(true).unwrap();
        }
        let ends = [client.try_clone(), server.try_clone()].map(Result::unwrap);
        shared.open.lock().unwrap().extend(ends);
        let (reply_from, reply_to) = (server.try_clone().unwrap(), client.try_clone().unwrap());
        let (outward, inward) = (Arc::clone(shared), Arc::clone(shared));
        std::thread::spawn(move || {
            both_end(client, server, |from, to| requests(from, to, &outward));
        });
        std::thread::spawn(move || {
            both_end(reply_from, reply_to, |from, to| replies(from, to, &inward));
        });
    }
}

/// Passes messages on until one side ends, and then ends both.
fn both_end(
    mut from: TcpStream,
    mut to: TcpStream,
    pass: impl Fn(&mut TcpStream, &mut TcpStream) -> std::io::Result<()>,
) {
    drop(pass(&mut from, &mut to));
    drop(from.shutdown(Shutdown::Both));
    drop(to.shutdown(Shutdown::Both));
}

/// Passes the client's messages on until a COMMIT that is to be lost.
fn requests(from: &mut TcpStream, to: &mut TcpStream, shared: &Shared) -> std::io::Result<()> {
    const SSL_REQUEST: [u8; 4] = 80_877_103_u32.to_be_bytes();
    let mut startup = sized(from)?;
    if startup[4..8] == SSL_REQUEST {
        from.write_all(b"N")?;
        startup = sized(from)?;
    }
    to.write_all(&startup)?;
    loop {
        let message = typed(from)?;
        let is_query = matches!(message[0], b'Q' | b'P');
        if is_query && holds_commit(&message[5..]) && shared.take(Cut::BeforeCommit) {
            return Ok(());
        }
        to.write_all(&message)?;
    }
}

/// Passes the server's messages on until the reply to a COMMIT that is to be lost.
fn replies(from: &mut TcpStream, to: &mut TcpStream, shared: &Shared) -> std::io::Result<()> {
    loop {
        let message = typed(from)?;
        let is_reply = message[0] == b'C' && message[5..] == *b"COMMIT\0";
        if is_reply && shared.take(Cut::AfterCommit) {
            return Ok(());
        }
        to.write_all(&message)?;
    }
}

fn holds_commit(text: &[u8]) -> bool {
    text.to_ascii_lowercase().windows(6).any(|word| word == b"commit")
}

/// Reads one message with its type.
fn typed(from: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut kind = [0];
    from.read_exact(&mut kind)?;
    let mut message = kind.to_vec();
    message.extend(sized(from)?);
    Ok(message)
}

/// Reads a length and what it counts, the length's own four bytes included.
fn sized(from: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let rest = usize::try_from(u32::from_be_bytes(length)).unwrap() - 4;
    let mut message = length.to_vec();
    message.resize(4 + rest, 0);
    from.read_exact(&mut message[4..])?;
    Ok(message)
}

#[test]
fn a_cut_loses_the_commit_or_only_its_reply() {
    let Some(database) = crate::postgres::Database::create() else { return };
    let proxy = Proxy::before(&database.url());
    let connect = || postgres::Client::connect(proxy.url(), postgres::NoTls).unwrap();
    connect().batch_execute("create table probe (id int)").unwrap();
    for (id, cut) in [(1, Cut::BeforeCommit), (2, Cut::AfterCommit)] {
        let mut client = connect();
        client.batch_execute("begin").unwrap();
        client.execute("insert into probe values ($1)", &[&id]).unwrap();
        proxy.cut(cut);
        client.batch_execute("commit").unwrap_err();
    }
    assert_eq!(proxy.cuts(), 2);
    let rows = connect().query("select id from probe", &[]).unwrap();
    assert_eq!(rows.iter().map(|row| row.get(0)).collect::<Vec<i32>>(), [2]);
    proxy.go_down();
    assert!(postgres::Client::connect(proxy.url(), postgres::NoTls).is_err());
    proxy.come_back();
    connect();
}
