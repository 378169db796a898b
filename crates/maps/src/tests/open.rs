//! Nominatim, Photon, OSRM and servers of pictures, with answers as their documentation shows them.

use std::time::Duration;

use planify_core::place::{Found, Keeping};
use planify_core::travel::{Basis, Travel};
use planify_outbound::Url;

use super::server::{Server, ok};
use super::{found, query};
use crate::*;

/// From nominatim.org/release-docs/latest/api/Output.
const LONDON: &str = r#"[{"place_id":100149,"licence":"Data © OpenStreetMap contributors, ODbL 1.0. https://osm.org/copyright","osm_type":"node","osm_id":"107775","boundingbox":["51.3473219","51.6673219","-0.2876474","0.0323526"],"lat":"51.5073219","lon":"-0.1276474","display_name":"London, Greater London, England, SW1A 2DU, United Kingdom","class":"place","type":"city","importance":0.9654895765402,"icon":"https://nominatim.openstreetmap.org/images/mapicons/poi_place_city.p.20.png"}]"#;
/// From the README of Photon.
const BERLIN: &str = r#"{"features":[{"properties":{"name":"Berlin","state":"Berlin","country":"Germany","countrycode":"DE","osm_key":"place","osm_value":"city","osm_type":"N","osm_id":240109189},"type":"Feature","geometry":{"type":"Point","coordinates":[13.3888599,52.5170365]}},{"properties":{"name":"Berlin Olympic Stadium","street":"Olympischer Platz","housenumber":"3","postcode":"14053","state":"Berlin","country":"Germany","countrycode":"DE","osm_key":"leisure","osm_value":"stadium","osm_type":"W","osm_id":38862723,"extent":[13.23727,52.5157151,13.241757,52.5135972]},"type":"Feature","geometry":{"type":"Point","coordinates":[13.239514674078611,52.51467945]}}]}"#;

fn settings(base: &Url, contact: Option<&str>) -> NominatimSettings {
    NominatimSettings { base: Some(base.clone()), contact: contact.map(str::to_owned) }
}

#[tokio::test]
async fn nominatim_finds_places_by_name_and_by_id() {
    let server = Server::saying(&[LONDON, LONDON, "[]"]).await;
    let asked = Nominatim::new(&settings(&server.base, Some("maps@example.org"))).unwrap();
    let london = found(
        "London, Greater London, England, SW1A 2DU, United Kingdom",
        "51.5073219,-0.1276474",
        "N107775",
    );
    let name = query("Trafalgar Square & Co, London");
    assert_eq!(asked.find(Ask::Name(&name)).await, Ok(vec![london.clone()]));
    assert_eq!(asked.find(Ask::Id("N107775")).await, Ok(vec![london]));
    assert_eq!(asked.find(Ask::Name(&query("Nowhere"))).await, Ok(vec![]));
    let seen = server.seen();
    let line = "GET /maps-of-ours/search?q=Trafalgar+Square+%26+Co%2C+London&format=jsonv2&limit=5 HTTP/1.1";
    assert_eq!(seen[0].lines().next(), Some(line));
    let line = "GET /maps-of-ours/lookup?osm_ids=N107775&format=jsonv2 HTTP/1.1";
    assert_eq!(seen[1].lines().next(), Some(line));
    let agent = format!("user-agent: planify/{} (maps@example.org)", env!("CARGO_PKG_VERSION"));
    assert!(seen.iter().all(|request| request.contains(&agent)), "{seen:?}");
    assert!(matches!(asked.keeping(), Keeping::Freely(_)));
    assert!(asked.attribution().contains("OpenStreetMap"));
}

#[tokio::test]
async fn a_place_that_is_nowhere_is_no_answer_and_labels_are_one_line() {
    let place = |lat: &str, name: &str| {
        format!(
            r#"[{{"lat":"{lat}","lon":"14.5","display_name":"{name}","osm_type":"way","osm_id":7}}]"#
        )
    };
    let bodies = [place("91", "x"), place("NaN", "x"), place("46", r"a\u0007b\u202ec\n d")];
    let server = Server::saying(&bodies.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let asked = Nominatim::new(&settings(&server.base, None)).unwrap();
    for _ in 0..2 {
        let error = asked.find(Ask::Name(&query("x"))).await.unwrap_err();
        assert!(matches!(error, MapsError::Garbled(_)), "{error:?}");
    }
    assert_eq!(
        asked.find(Ask::Name(&query("x"))).await,
        Ok(vec![found("a bc d", "46,14.5", "W7")])
    );
}

#[tokio::test]
async fn no_more_places_are_taken_than_were_asked_for() {
    let one = r#"{"lat":"46","lon":"14.5","display_name":"x"}"#;
    let many = format!("[{}]", vec![one; 50].join(","));
    let server = Server::saying(&[&many]).await;
    let asked = Nominatim::new(&settings(&server.base, None)).unwrap();
    let places = asked.find(Ask::Name(&query("x"))).await.unwrap();
    assert_eq!((places.len(), &places[0].id), (5, &None));
}

#[tokio::test]
async fn photon_finds_places_by_name() {
    let server = Server::saying(&[BERLIN]).await;
    let asked = Photon::new(&settings(&server.base, None)).unwrap();
    let places = asked.find(Ask::Name(&query("berlin"))).await.unwrap();
    let stadium = "Berlin Olympic Stadium, Olympischer Platz 3, 14053, Berlin, Germany";
    let expected = [
        found("Berlin, Berlin, Germany", "52.5170365,13.3888599", "N240109189"),
        found(stadium, "52.5146795,13.2395147", "W38862723"),
    ];
    assert_eq!(places, expected);
    assert_eq!(server.line(), "GET /maps-of-ours/api?q=berlin&limit=5 HTTP/1.1");
    // It looks nothing up by an id, so nobody is asked.
    assert_eq!(asked.find(Ask::Id("N1")).await, Ok(Vec::<Found>::new()));
    assert_eq!(server.seen().len(), 1);
}

#[test]
fn the_public_servers_want_to_know_whom_to_write_to() {
    let bare = NominatimSettings::default();
    assert_eq!(Nominatim::new(&bare).unwrap_err(), SettingsError::Contact("nominatim"));
    assert_eq!(Photon::new(&bare).unwrap_err(), SettingsError::Contact("photon"));
    // Writing the address of the public server does not make it one's own.
    let public: Url = "https://nominatim.openstreetmap.org./".parse().unwrap();
    let named = settings(&public, None);
    assert_eq!(Nominatim::new(&named).unwrap_err(), SettingsError::Contact("nominatim"));
    for contact in ["a b@example.org", "é@example.org", "", "a\r\nb"] {
        let settings = NominatimSettings { base: None, contact: Some(contact.to_owned()) };
        assert_eq!(Nominatim::new(&settings).unwrap_err(), SettingsError::BadContact, "{contact}");
    }
}

#[tokio::test]
async fn osrm_plans_a_way() {
    let way = r#"{"code":"Ok","routes":[{"geometry":"x","legs":[],"distance":1886.3,"duration":260.1,"weight":260.1}],"waypoints":[]}"#;
    let bodies = [
        way,
        r#"{"code":"NoRoute"}"#,
        r#"{"code":"Ok","routes":[{"duration":-1}]}"#,
        r#"{"code":"InvalidUrl"}"#,
    ];
    let server = Server::saying(&bodies).await;
    let asked = Osrm::new(&server.base).unwrap();
    let (from, to) =
        ("52.517037,13.38886".parse().unwrap(), "52.529407,-13.397634".parse().unwrap());
    let length = jiff::SignedDuration::from_secs(261);
    let travel = Travel { length, basis: Basis::Planned };
    assert_eq!(asked.between(from, to).await, Ok(Some(travel)));
    assert_eq!(
        server.line(),
        "GET /maps-of-ours/route/v1/driving/13.38886,52.517037;-13.397634,52.529407?overview=false HTTP/1.1"
    );
    assert_eq!(asked.between(from, to).await, Ok(None));
    for _ in 0..2 {
        let error = asked.between(from, to).await.unwrap_err();
        assert!(matches!(error, MapsError::Garbled(_)), "{error:?}");
    }
}

#[tokio::test]
async fn a_picture_is_a_png_or_nothing() {
    let png = "HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncache-control: max-age=60\r\ncontent-length: 5\r\n\r\n";
    let server = Server::answering(&[&ok("<html>"), &ok("GIF89a"), png]).await;
    let template =
        format!("{}{{lng}},{{lat}},{{zoom}}/{{width}}x{{height}}.png?key=s", server.base);
    let asked = PictureServer::new(&template).unwrap();
    let at = "46.05,-14.5".parse().unwrap();
    for _ in 0..2 {
        assert_eq!(asked.picture(at).await, Err(MapsError::Garbled("no PNG".to_owned())));
    }
    // Five bytes were announced and none came.
    let error = asked.picture(at).await.unwrap_err();
    assert!(matches!(error, MapsError::Unavailable(_)), "{error:?}");
    let line = server.seen()[0].lines().next().unwrap().to_owned();
    assert_eq!(line, "GET /maps-of-ours/-14.5,46.05,16/600x300.png?key=s HTTP/1.1");
    let read = picture::read(planify_outbound::Response {
        status: planify_outbound::StatusCode::OK,
        headers: planify_outbound::HeaderMap::new(),
        body: b"\x89PNG\r\n\x1a\nrest".to_vec(),
    });
    assert_eq!(read.unwrap().fresh_for, Duration::from_secs(3_600));
}
