//! Somebody at the door of the webhooks who brings many messages at once, over connections that stay open.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;

use planify_testkit::psp::Delivery;

/// How many bring messages at the same time.
const BRINGERS: usize = 8;

/// Brings messages in about this order, and insists that each is taken.
pub(crate) fn bring_all(http: &str, deliveries: &[&Delivery]) {
    std::thread::scope(|scope| {
        for first in 0..BRINGERS {
            let own = deliveries.iter().skip(first).step_by(BRINGERS);
            scope.spawn(move || {
                let mut bringer = Bringer::at(http);
                for delivery in own {
                    assert_eq!(bringer.bring(delivery), 200, "{}", delivery.event);
                }
            });
        }
    });
}

/// One connection.
struct Bringer {
    address: String,
    stream: TcpStream,
    answers: BufReader<TcpStream>,
}

impl Bringer {
    fn at(http: &str) -> Self {
        let address = http.strip_prefix("http://").expect("the loopback is plain");
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        let answers = BufReader::new(stream.try_clone().unwrap());
        Self { address: address.to_owned(), stream, answers }
    }

    /// Brings a message; gives the status of the answer.
    fn bring(&mut self, delivery: &Delivery) -> u16 {
        let head = format!(
            "POST /hooks/stripe HTTP/1.1\r\nhost: {}\r\ncontent-type: application/json\r\n\
             stripe-signature: {}\r\ncontent-length: {}\r\n\r\n",
            self.address,
            delivery.signature,
            delivery.body.len()
        );
        self.stream.write_all(&[head.as_bytes(), &delivery.body].concat()).unwrap();
        let status = self.line().split(' ').nth(1).unwrap().parse().unwrap();
        let mut length = 0;
        loop {
            let line = self.line().to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(text) = line.strip_prefix("content-length:") {
                length = text.trim().parse().unwrap();
            }
        }
        self.answers.read_exact(&mut vec![0; length]).unwrap();
        status
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }
}
