//! Each provider against a server that answers as its documentation shows, and in every way in which nothing comes.

mod google;
mod open;
mod server;

use std::time::Duration;

use planify_core::place::{Found, Query};

use self::server::{SILENCE, Server};
use crate::*;

fn query(text: &str) -> Query {
    Query::parse(text).unwrap()
}

fn found(label: &str, at: &str, id: &str) -> Found {
    Found { label: label.to_owned(), at: at.parse().unwrap(), id: Some(id.to_owned()) }
}

/// A geocoder of each kind that asks a server.
fn geocoders(server: &Server) -> [Box<dyn Geocoder>; 3] {
    let open = NominatimSettings { base: Some(server.base.clone()), contact: None };
    let key = "AIza-secret".parse().unwrap();
    let google = GoogleSettings { key, base: Some(server.base.clone()) };
    [
        Box::new(Nominatim::new(&open).unwrap()),
        Box::new(Photon::new(&open).unwrap()),
        Box::new(Google::new(google).unwrap()),
    ]
}

/// What each of the geocoders makes of an answer.
async fn errors(answer: &str) -> Vec<MapsError> {
    let mut all = Vec::new();
    for number in 0..3 {
        let server = Server::answering(&[answer]).await;
        let geocoder = &geocoders(&server)[number];
        let error = geocoder.find(Ask::Name(&query("Ljubljana"))).await.unwrap_err();
        assert!(!error.to_string().contains("AIza-secret"), "{error}");
        assert!(!format!("{geocoder:?} {error:?}").contains("AIza-secret"), "{geocoder:?}");
        all.push(error);
    }
    all
}

#[tokio::test]
async fn an_answer_that_is_not_understood_is_said_to_be_one() {
    let large = format!("[{}]", " ".repeat(2 << 20));
    for body in ["", "<html>", "{", "null", "7", r#"{"status":7,"features":7}"#, "\u{0}\u{1}"] {
        for error in errors(&server::ok(body)).await {
            assert!(matches!(error, MapsError::Garbled(_)), "{body:?}: {error:?}");
        }
    }
    for error in errors(&server::ok(&large)).await {
        assert!(matches!(error, MapsError::Unavailable(_)), "{error:?}");
    }
    // Elsewhere nobody goes, whoever says so.
    let away = "HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n";
    for error in errors(away).await {
        assert_eq!(error, MapsError::Garbled("status 302 Found".to_owned()));
    }
}

#[tokio::test]
async fn a_server_that_says_no_or_nothing_is_told_apart() {
    let answer = |status: &str| format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n");
    for error in errors(&answer("403 Forbidden")).await {
        assert!(matches!(error, MapsError::Refused(_)), "{error:?}");
    }
    for error in errors(&answer("500 Internal Server Error")).await {
        assert!(matches!(error, MapsError::Unavailable(_)), "{error:?}");
    }
    for error in errors(&answer("429 Too Many Requests\r\nretry-after: 30")).await {
        assert_eq!(error, MapsError::Limited { after: Some(Duration::from_secs(30)) });
    }
    for error in errors("not HTTP at all\r\n\r\n").await {
        assert!(matches!(error, MapsError::Unavailable(_)), "{error:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_never_comes_ends_at_the_deadline() {
    let started = tokio::time::Instant::now();
    for error in errors(SILENCE).await {
        assert!(matches!(error, MapsError::Unavailable(_)), "{error:?}");
    }
    assert!(started.elapsed() < Duration::from_secs(60));
}

#[tokio::test]
async fn nobody_is_asked_when_nobody_is_configured() {
    let (name, from, to) = (query("Hall"), "46,14".parse().unwrap(), "46,15".parse().unwrap());
    assert_eq!(Nowhere.find(Ask::Name(&name)).await, Err(MapsError::Off));
    let way = Estimate.between(from, to).await.unwrap().unwrap();
    assert_eq!(way, planify_core::travel::estimate(from, to));
}

#[tokio::test]
async fn a_server_on_ones_own_network_is_called_only_if_it_is_named() {
    let server = Server::answering(&[&server::ok("[]")]).await;
    let open = NominatimSettings { base: Some(server.base.clone()), contact: None };
    let asked = Nominatim::new(&open).unwrap();
    assert_eq!(asked.find(Ask::Name(&query("x"))).await, Ok(vec![]));
    for text in ["ftp://maps.example/", "file:///etc/passwd", "https://maps.example/?key=1"] {
        let base = Some(text.parse().unwrap());
        let settings = NominatimSettings { base, contact: None };
        assert_eq!(Nominatim::new(&settings).unwrap_err(), SettingsError::Base("nominatim"));
        assert_eq!(Photon::new(&settings).unwrap_err(), SettingsError::Base("photon"));
    }
}
