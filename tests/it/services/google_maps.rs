//! Google Maps: each request that the client makes is one that the published interface allows.
//!
//! Pictures and routes are not in the published file; their requests are checked in `crates/maps` alone.

use planify_core::place::Query;
use planify_maps::{Ask, Geocoder, Google, GoogleSettings};
use planify_outbound::{Client, Policy, Request, StatusCode, Target, Url};
use planify_testkit::component;

/// The mock, if it is here.
fn mock() -> Option<Url> {
    component::find("GOOGLE_MAPS").map(|url| url.parse().unwrap())
}

/// Asks as it is, and gives the status.
async fn status(base: &Url, path: &str) -> StatusCode {
    let client = Client::new(Policy::new("mock").allowing(Target::of(base).unwrap()));
    client.send(Request::get(base.join(path).unwrap())).await.unwrap().status
}

#[tokio::test]
async fn the_published_interface_takes_each_request_of_the_client() {
    let Some(base) = mock() else { return };
    let settings = GoogleSettings { key: "AIza-test".parse().unwrap(), base: Some(base) };
    let google = Google::new(settings).unwrap();
    let query = Query::parse("1600 Amphitheatre Parkway, Mountain View & Co. č").unwrap();
    for (ask, what) in
        [(Ask::Name(&query), "address"), (Ask::Id("ChIJd8BlQ2BZwokRAFUEcm_qrcA"), "id")]
    {
        let found = google.find(ask).await.unwrap();
        assert!(
            !found.is_empty() && found.iter().all(|place| place.id.is_some()),
            "{what}: {found:?}"
        );
    }
    let found = google.search(&query).await.unwrap();
    assert!(!found.is_empty() && found.iter().all(|place| place.id.is_some()), "{found:?}");
}

#[tokio::test]
async fn the_mock_refuses_requests_of_another_shape() {
    let Some(base) = mock() else { return };
    for (path, expected) in [
        ("maps/api/geocode/json?address=x&key=k", 200),
        ("maps/api/geocode/json?address=x", 401),
        ("maps/api/place/textsearch/json?query=x&radius=50000&key=k", 200),
        ("maps/api/place/textsearch/json?query=x&key=k", 422),
        ("maps/api/place/textsearch/json?query=x&radius=far&key=k", 422),
        ("maps/api/place/textsearch/json?radius=50000&key=k", 422),
        ("maps/api/geocode/xml?address=x&key=k", 404),
        ("maps/api/geocode/json?address=x&language=klingon&key=k", 422),
    ] {
        assert_eq!(status(&base, path).await.as_u16(), expected, "{path}");
    }
}
