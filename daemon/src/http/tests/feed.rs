//! Tests of the change feed over HTTP.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;
use tokio::time::timeout;

use super::house::{House, PATIENCE};

/// A reader of the feed.
struct Reader {
    stream: UnixStream,
    text: String,
}

impl Reader {
    async fn open(house: &House, query: &str, headers: &str) -> Self {
        let mut stream = UnixStream::connect(&house.running.socket).await.unwrap();
        let request =
            format!("GET /v1/changes{query} HTTP/1.1\r\nhost: localhost\r\n{headers}\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        Self { stream, text: String::new() }
    }

    /// Reads until the text of the feed holds this.
    async fn until(&mut self, wanted: &str) -> &str {
        while !self.text.contains(wanted) {
            let mut buffer = [0; 4096];
            let read = timeout(PATIENCE, self.stream.read(&mut buffer)).await;
            let count = read.unwrap_or_else(|_| panic!("no {wanted} in {}", self.text)).unwrap();
            assert!(count > 0, "the feed ended: {}", self.text);
            self.text.push_str(std::str::from_utf8(&buffer[..count]).unwrap());
        }
        &self.text
    }
}

#[tokio::test]
async fn a_reader_gets_every_change_once_and_goes_on_where_it_was() {
    let house = House::with_event().await;
    let mut reader = Reader::open(&house, "?since=0&kinds=evt", "").await;
    let text = reader.until("event.publish").await;
    assert!(text.contains("content-type: text/event-stream"), "{text}");
    assert!(text.contains("event: change") && text.contains("event.create"), "{text}");
    assert!(!text.contains("guest.add"), "{text}");
    assert_eq!(text.matches("event.create").count(), 1);
    let last = text.rsplit("\"seq\":").next().unwrap().split(',').next().unwrap().to_owned();

    let mut again = Reader::open(&house, "?since=0", &format!("last-event-id: {last}\r\n")).await;
    again.until(&format!("id: {last}")).await;
    assert_eq!(house.post("/v1/events/gala/cancel", "").await.status, 200);
    assert!(!again.until("event.cancel").await.contains("event.publish"));
    reader.until("event.cancel").await;
    house.end().await;
}

#[tokio::test]
async fn a_reader_who_names_no_place_begins_now_and_is_told_the_place() {
    let house = House::with_event().await;
    let mut reader = Reader::open(&house, "", "").await;
    assert!(!reader.until("id: ").await.contains("data:"));
    assert_eq!(house.post("/v1/events/gala/cancel", "").await.status, 200);
    let text = reader.until("event.cancel").await;
    assert!(!text.contains("event.publish"), "{text}");
    house.end().await;
}

#[tokio::test]
async fn draining_ends_the_feed() {
    let house = House::new().await;
    let mut reader = Reader::open(&house, "?since=0", "").await;
    reader.until("id: ").await;
    house.running.shutdown.drain();
    let mut rest = Vec::new();
    timeout(PATIENCE, reader.stream.read_to_end(&mut rest)).await.unwrap().unwrap();
    assert!(String::from_utf8(rest).unwrap().ends_with("0\r\n\r\n"));
    house.end().await;
}

#[tokio::test]
async fn there_are_only_so_many_feeds() {
    let house = House::with(&[("limits.feeds", "1")]).await;
    let mut reader = Reader::open(&house, "", "").await;
    reader.until("id: ").await;
    let refused = house.get("/v1/changes").await;
    assert_eq!((refused.status, refused.code().as_str()), (503, "overloaded"));
    house.end().await;
}
