//! Google Maps, with answers as its documentation shows them.

use planify_core::place::Keeping;
use planify_core::travel::{Basis, Travel};

use super::server::{Server, ok};
use super::{found, query};
use crate::*;

/// From the published document of the API, without what is not read.
const SANTA_CRUZ: &str = r#"{"results":[{"address_components":[{"long_name":"Santa Cruz de Tenerife","short_name":"Santa Cruz de Tenerife","types":["locality","political"]}],"formatted_address":"Santa Cruz de Tenerife, Spain","geometry":{"bounds":{"northeast":{"lat":28.487616,"lng":-16.2356646},"southwest":{"lat":28.4280248,"lng":-16.3370045}},"location":{"lat":28.4636296,"lng":-16.2518467},"location_type":"APPROXIMATE"},"place_id":"ChIJcUElzOzMQQwRLuV30nMUEUM","types":["locality","political"]},{"formatted_address":"33612 Santa Cruz, Asturias, Spain","geometry":{"location":{"lat":43.1975521,"lng":-5.7806561}},"place_id":"ChIJ-two"}],"status":"OK"}"#;
const ARIA: &str = r#"{"html_attributions":[],"results":[{"business_status":"OPERATIONAL","formatted_address":"1 Macquarie St, Sydney NSW 2000, Australia","geometry":{"location":{"lat":-33.8592041,"lng":151.2132635}},"name":"Aria Restaurant Sydney","place_id":"ChIJdxxU1WeuEmsR11c4fswX-Io"}],"status":"OK"}"#;
const NONE: &str = r#"{"results":[],"status":"ZERO_RESULTS"}"#;

fn google(server: &Server) -> Google {
    let key = "AIza-secret".parse().unwrap();
    Google::new(GoogleSettings { key, base: Some(server.base.clone()) }).unwrap()
}

#[tokio::test]
async fn an_address_is_geocoded() {
    let server = Server::saying(&[SANTA_CRUZ]).await;
    let expected = [
        found(
            "Santa Cruz de Tenerife, Spain",
            "28.4636296,-16.2518467",
            "ChIJcUElzOzMQQwRLuV30nMUEUM",
        ),
        found("33612 Santa Cruz, Asturias, Spain", "43.1975521,-5.7806561", "ChIJ-two"),
    ];
    let places = google(&server).find(Ask::Name(&query("Santa Cruz"))).await.unwrap();
    assert_eq!(places, expected);
    let line =
        "GET /maps-of-ours/maps/api/geocode/json?address=Santa+Cruz&key=AIza-secret HTTP/1.1";
    assert_eq!(server.line(), line);
}

#[tokio::test]
async fn what_has_no_address_is_searched_for_by_its_name() {
    let server = Server::saying(&[NONE, ARIA]).await;
    let places = google(&server).find(Ask::Name(&query("Aria"))).await.unwrap();
    let label = "Aria Restaurant Sydney, 1 Macquarie St, Sydney NSW 2000, Australia";
    let aria = found(label, "-33.8592041,151.2132635", "ChIJdxxU1WeuEmsR11c4fswX-Io");
    assert_eq!(places, [aria]);
    let line = server.seen()[1].lines().next().unwrap().to_owned();
    assert_eq!(
        line,
        "GET /maps-of-ours/maps/api/place/textsearch/json?query=Aria&radius=50000&key=AIza-secret HTTP/1.1"
    );
    let server = Server::saying(&[NONE, NONE]).await;
    assert_eq!(google(&server).find(Ask::Name(&query("x"))).await, Ok(vec![]));
}

#[tokio::test]
async fn an_id_is_asked_for_again_and_one_that_is_forgotten_is_nothing() {
    let invalid = r#"{"error_message":"Invalid request. Invalid 'place_id' parameter.","results":[],"status":"INVALID_REQUEST"}"#;
    let gone = r#"{"results":[],"status":"NOT_FOUND"}"#;
    let server = Server::saying(&[SANTA_CRUZ, invalid, gone]).await;
    let asked = google(&server);
    assert_eq!(asked.find(Ask::Id("ChIJ")).await.unwrap().len(), 2);
    let line = "GET /maps-of-ours/maps/api/geocode/json?place_id=ChIJ&key=AIza-secret HTTP/1.1";
    assert_eq!(server.line(), line);
    for _ in 0..2 {
        assert_eq!(asked.find(Ask::Id("ChIJ")).await, Ok(vec![]));
    }
}

#[tokio::test]
async fn each_status_is_told_apart_and_none_tells_the_key() {
    let denied = r#"{"error_message":"The key AIza-secret is not\nallowed.","results":[],"status":"REQUEST_DENIED"}"#;
    let said = MapsError::Refused("The key … is not allowed.".to_owned());
    for (body, expected) in [
        (denied, said),
        (r#"{"status":"OVER_QUERY_LIMIT"}"#, MapsError::Limited { after: None }),
        (r#"{"status":"OVER_DAILY_LIMIT"}"#, MapsError::Limited { after: None }),
        (r#"{"status":"UNKNOWN_ERROR"}"#, MapsError::Unavailable("UNKNOWN_ERROR".to_owned())),
        (r#"{"status":"WHAT"}"#, MapsError::Garbled("status WHAT".to_owned())),
    ] {
        let server = Server::saying(&[body]).await;
        let error = google(&server).find(Ask::Name(&query("x"))).await.unwrap_err();
        assert_eq!(error, expected);
    }
}

#[test]
fn only_coordinates_and_ids_are_kept() {
    let key = "k".parse().unwrap();
    let asked = Google::new(GoogleSettings { key, base: None }).unwrap();
    let month = jiff::SignedDuration::from_hours(30 * 24);
    assert_eq!(asked.keeping(), Keeping::Coordinates(month));
}

#[tokio::test]
async fn a_map_is_drawn_with_a_marker() {
    let server = Server::answering(&[&ok("no picture")]).await;
    let error = google(&server).picture("46.05,14.5".parse().unwrap()).await.unwrap_err();
    assert_eq!(error, MapsError::Garbled("no PNG".to_owned()));
    assert_eq!(
        server.line(),
        "GET /maps-of-ours/maps/api/staticmap?center=46.05%2C14.5&zoom=16&size=600x300&format=png\
         &markers=46.05%2C14.5&key=AIza-secret HTTP/1.1"
    );
}

#[tokio::test]
async fn a_way_is_planned() {
    let server = Server::saying(&[
        r#"{"routes":[{"duration":"165s"}]}"#,
        "{}",
        r#"{"routes":[{"duration":"soon"}]}"#,
    ])
    .await;
    let asked = google(&server);
    let (from, to) = ("46.05,14.5".parse().unwrap(), "-46,0.0000001".parse().unwrap());
    let length = jiff::SignedDuration::from_secs(165);
    assert_eq!(asked.between(from, to).await, Ok(Some(Travel { length, basis: Basis::Planned })));
    let seen = server.seen().remove(0);
    assert!(
        seen.starts_with("POST /maps-of-ours/directions/v2:computeRoutes HTTP/1.1\r\n"),
        "{seen}"
    );
    assert!(seen.contains("x-goog-api-key: AIza-secret\r\n"), "{seen}");
    assert!(seen.contains("x-goog-fieldmask: routes.duration\r\n"), "{seen}");
    let body: serde_json::Value =
        serde_json::from_str(seen.split_once("\r\n\r\n").unwrap().1).unwrap();
    let destination =
        serde_json::json!({"location":{"latLng":{"latitude":-46,"longitude":0.000_000_1}}});
    assert_eq!((&body["destination"], &body["travelMode"]), (&destination, &"DRIVE".into()));
    assert_eq!(asked.between(from, to).await, Ok(None));
    let error = asked.between(from, to).await.unwrap_err();
    assert!(matches!(error, MapsError::Garbled(_)), "{error:?}");
}
