//! A server of maps for tests, which answers like Photon, OSRM and a server of pictures.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// Ljubljana, as Photon answered it.
const LJUBLJANA: &str = r#"{"features":[{"geometry":{"coordinates":[14.5068602,46.0500268],"type":"Point"},"type":"Feature","properties":{"osm_type":"R","osm_id":1675905,"extent":[14.4343,46.1462,14.6642,45.9837],"country":"Slovenia","osm_key":"place","countrycode":"SI","osm_value":"city","name":"Ljubljana","type":"city"}}],"type":"FeatureCollection"}"#;
/// Two places of one name.
const SANTA_CRUZ: &str = r#"{"features":[{"geometry":{"coordinates":[-16.2515,28.4696],"type":"Point"},"type":"Feature","properties":{"osm_type":"R","osm_id":1,"country":"Spain","name":"Santa Cruz de Tenerife"}},{"geometry":{"coordinates":[-122.0308,36.9744],"type":"Point"},"type":"Feature","properties":{"osm_type":"R","osm_id":2,"country":"United States","state":"California","name":"Santa Cruz"}}],"type":"FeatureCollection"}"#;
const PNG: &str = "\u{89}PNG\r\n\u{1a}\n";

/// A server of maps on loopback; its task ends with the test.
pub(crate) struct FakeMaps {
    base: String,
    seen: Arc<Mutex<Vec<String>>>,
}

impl FakeMaps {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::<Mutex<Vec<String>>>::default();
        let noted = Arc::clone(&seen);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&noted)));
            }
        });
        Self { base, seen }
    }

    /// The settings with which a daemon asks it.
    pub(crate) fn settings(&self) -> [(&'static str, String); 5] {
        [
            ("maps.provider", "photon".to_owned()),
            ("maps.url", self.base.clone()),
            ("maps.picture_url", format!("{}/{{lat}},{{lng}}.png", self.base)),
            ("maps.routes_url", self.base.clone()),
            ("limits.maps_per_hour", "0".to_owned()),
        ]
    }

    /// How often it was asked for something.
    pub(crate) fn asked(&self, part: &str) -> usize {
        self.seen.lock().unwrap().iter().filter(|line| line.contains(part)).count()
    }
}

async fn serve(mut stream: TcpStream, noted: Arc<Mutex<Vec<String>>>) {
    let mut text = Vec::new();
    while !text.ends_with(b"\r\n\r\n") {
        if stream.read_buf(&mut text).await.unwrap_or(0) == 0 {
            return;
        }
    }
    let text = String::from_utf8_lossy(&text).into_owned();
    let line = text.lines().next().unwrap_or_default().to_owned();
    noted.lock().unwrap().push(line.clone());
    let (status, body): (&str, Vec<u8>) = match line.as_str() {
        line if line.contains(".png ") => {
            ("200 OK", PNG.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect())
        }
        line if line.contains("/route/v1/driving/14.5,46.05;14.6,46.05?") => {
            ("200 OK", br#"{"code":"Ok","routes":[{"duration":1234.5}]}"#.to_vec())
        }
        line if line.contains("/route/") => ("200 OK", br#"{"code":"NoRoute"}"#.to_vec()),
        line if line.contains("q=Nowhere") => ("200 OK", br#"{"features":[]}"#.to_vec()),
        line if line.contains("q=Santa") => ("200 OK", SANTA_CRUZ.into()),
        line if line.contains("q=Garbage") => ("200 OK", b"<html>".to_vec()),
        line if line.contains("q=Down") => ("503 Service Unavailable", Vec::new()),
        line if line.contains("q=Busy") => ("429 Too Many Requests\r\nretry-after: 7", Vec::new()),
        _ => ("200 OK", LJUBLJANA.into()),
    };
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n\r\n", body.len());
    drop(stream.write_all(&[head.into_bytes(), body].concat()).await);
}
