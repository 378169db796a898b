//! A line to a server that can be cut at the worst moment.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What the line does with the next COMMIT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    Nothing,
    /// The server never sees it.
    BeforeCommit,
    /// The server does it, and its reply is lost.
    AfterCommit,
    /// The same, and no connection gets through from then on.
    AfterCommitForGood,
    /// No connection gets through.
    Everything,
}

/// A proxy to a server.
#[derive(Clone)]
pub(crate) struct Proxy {
    pub(crate) address: SocketAddr,
    cut: Arc<Mutex<Cut>>,
    open: Arc<Mutex<Vec<TcpStream>>>,
}

impl Proxy {
    pub(crate) fn to(server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = Self {
            address: listener.local_addr().unwrap(),
            cut: Arc::new(Mutex::new(Cut::Nothing)),
            open: Arc::default(),
        };
        let line = proxy.clone();
        thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                if line.cut() == Cut::Everything {
                    continue;
                }
                let server = TcpStream::connect(server).unwrap();
                line.carry(&client, &server);
            }
        });
        proxy
    }

    /// Arms the line; a cut of a COMMIT happens once.
    pub(crate) fn set(&self, cut: Cut) {
        *self.cut.lock().unwrap() = cut;
        if cut == Cut::Everything {
            for stream in self.open.lock().unwrap().drain(..) {
                let _ = stream.shutdown(Shutdown::Both);
            }
        }
    }

    pub(crate) fn cut(&self) -> Cut {
        *self.cut.lock().unwrap()
    }

    fn carry(&self, client: &TcpStream, server: &TcpStream) {
        let copy = |stream: &TcpStream| stream.try_clone().unwrap();
        self.open.lock().unwrap().extend([copy(client), copy(server)]);
        let (up, line) = ((copy(client), copy(server)), self.clone());
        thread::spawn(move || line.carry_up(up.0, up.1));
        let down = (copy(server), copy(client));
        thread::spawn(move || carry_down(down.0, down.1));
    }

    fn carry_up(&self, mut client: TcpStream, mut server: TcpStream) {
        let mut buffer = [0; 16 * 1024];
        while let Ok(length @ 1..) = client.read(&mut buffer) {
            let is_commit = buffer[..length].ends_with(b"commit\0");
            match self.cut() {
                Cut::BeforeCommit if is_commit => {
                    self.set(Cut::Nothing);
                    break;
                }
                Cut::AfterCommit if is_commit => {
                    self.set(Cut::Nothing);
                    client.shutdown(Shutdown::Both).unwrap();
                    server.write_all(&buffer[..length]).unwrap();
                    return;
                }
                Cut::AfterCommitForGood if is_commit => {
                    // First of all, so that nobody can ask for the outcome.
                    *self.cut.lock().unwrap() = Cut::Everything;
                    client.shutdown(Shutdown::Both).unwrap();
                    server.write_all(&buffer[..length]).unwrap();
                    self.set(Cut::Everything);
                    return;
                }
                _ => {}
            }
            if server.write_all(&buffer[..length]).is_err() {
                break;
            }
        }
        let _ = client.shutdown(Shutdown::Both);
        let _ = server.shutdown(Shutdown::Both);
    }
}

fn carry_down(mut server: TcpStream, mut client: TcpStream) {
    let mut buffer = [0; 16 * 1024];
    while let Ok(length @ 1..) = server.read(&mut buffer) {
        if client.write_all(&buffer[..length]).is_err() {
            break;
        }
    }
    let _ = client.shutdown(Shutdown::Both);
}
