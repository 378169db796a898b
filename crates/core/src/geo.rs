//! Places on the earth: coordinates, links to maps, and distances.
//!
//! Coordinates are whole 10⁻⁷ degrees, so they are kept, compared and written exactly, and they are
//! always on the globe.

use crate::rule::Refusal;
use crate::text::quoted;
use std::fmt;
use std::str::FromStr;

/// How many parts of a degree are told apart.
const PARTS: i32 = 10_000_000;
/// Digits behind the point.
const PLACES: usize = 7;
/// The greatest latitude, in 10⁻⁷ degrees.
const LATITUDE_MAX: i32 = 90 * PARTS;
/// The greatest longitude, in 10⁻⁷ degrees.
const LONGITUDE_MAX: i32 = 180 * PARTS;
/// The mean radius of the earth (IUGG), in metres.
const RADIUS_METRES: f64 = 6_371_008.8;

/// A point on the earth (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Coordinates {
    lat_e7: i32,
    lng_e7: i32,
}

impl Coordinates {
    /// Takes latitude and longitude in 10⁻⁷ degrees.
    ///
    /// # Errors
    /// `bad-coordinates` for a point that is not on the globe.
    pub fn new(lat_e7: i64, lng_e7: i64) -> Result<Self, Refusal> {
        Ok(Self {
            lat_e7: within(lat_e7, LATITUDE_MAX, "latitude", "90")?,
            lng_e7: within(lng_e7, LONGITUDE_MAX, "longitude", "180")?,
        })
    }

    /// Takes latitude and longitude in degrees, rounded to what is kept.
    ///
    /// # Errors
    /// `bad-coordinates` for a point that is not on the globe.
    pub fn from_degrees(lat: f64, lng: f64) -> Result<Self, Refusal> {
        format!("{lat:.PLACES$},{lng:.PLACES$}").parse()
    }

    /// The latitude in 10⁻⁷ degrees, north is positive.
    pub fn lat_e7(self) -> i64 {
        self.lat_e7.into()
    }

    /// The longitude in 10⁻⁷ degrees, east is positive.
    pub fn lng_e7(self) -> i64 {
        self.lng_e7.into()
    }

    /// The `geo:` URI (RFC 5870), which phones open in their map.
    pub fn geo_uri(self) -> String {
        format!("geo:{self}")
    }

    /// A link to OpenStreetMap with a marker.
    pub fn osm_link(self) -> String {
        let (lat, lng) = (Degrees(self.lat_e7()), Degrees(self.lng_e7()));
        format!("https://www.openstreetmap.org/?mlat={lat}&mlon={lng}#map=17/{lat}/{lng}")
    }

    /// A link to Google Maps with a marker.
    pub fn google_link(self) -> String {
        let (lat, lng) = (Degrees(self.lat_e7()), Degrees(self.lng_e7()));
        format!("https://www.google.com/maps/search/?api=1&query={lat}%2C{lng}")
    }

    /// The distance along the surface in metres, by the haversine formula on a sphere.
    ///
    /// The earth is no sphere, so it is off by up to half a percent.
    pub fn distance_metres(self, other: Self) -> f64 {
        let radians = |e7: i32| (f64::from(e7) / f64::from(PARTS)).to_radians();
        let (lat, other_lat) = (radians(self.lat_e7), radians(other.lat_e7));
        let half_lat = (other_lat - lat) / 2.0;
        let half_lng = (radians(other.lng_e7) - radians(self.lng_e7)) / 2.0;
        let chord = half_lat.sin().powi(2) + lat.cos() * other_lat.cos() * half_lng.sin().powi(2);
        2.0 * RADIUS_METRES * chord.clamp(0.0, 1.0).sqrt().asin()
    }
}

impl fmt::Display for Coordinates {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{},{}", Degrees(self.lat_e7()), Degrees(self.lng_e7()))
    }
}

impl FromStr for Coordinates {
    type Err = Refusal;

    /// Reads `46.0569,14.5058`, latitude first, with or without `geo:` before it.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let bare = text.trim();
        let bare = bare.strip_prefix("geo:").unwrap_or(bare);
        let parts =
            bare.split_once(',').and_then(|(lat, lng)| Some((degrees(lat)?, degrees(lng)?)));
        let Some((lat, lng)) = parts else {
            let message = format!("`{}` is no pair of coordinates", quoted(text));
            return Err(Refusal::new("bad-coordinates", message)
                .field("coordinates")
                .hint("write latitude and longitude in degrees, such as `46.0569,14.5058`"));
        };
        Self::new(lat, lng)
    }
}

/// Sorts things by their distance from a point, the nearest first; those nowhere come last.
///
/// Things of equal distance stay in the order in which they came.
pub fn nearest<T>(
    from: Coordinates,
    things: Vec<T>,
    place: impl Fn(&T) -> Option<Coordinates>,
) -> Vec<(T, Option<f64>)> {
    let mut placed: Vec<(T, Option<f64>)> = things
        .into_iter()
        .map(|thing| {
            let metres = place(&thing).map(|at| from.distance_metres(at));
            (thing, metres)
        })
        .collect();
    placed.sort_by(|(_, one), (_, other)| {
        one.unwrap_or(f64::INFINITY).total_cmp(&other.unwrap_or(f64::INFINITY))
    });
    placed
}

/// Those of [`nearest`] that are at most so many metres away; without a limit all that are somewhere.
pub fn around<T>(
    (from, most): (Coordinates, Option<f64>),
    things: Vec<T>,
    place: impl Fn(&T) -> Option<Coordinates>,
) -> Vec<(T, f64)> {
    nearest(from, things, place)
        .into_iter()
        .filter_map(|(thing, metres)| Some((thing, metres?)))
        .take_while(|(_, metres)| most.is_none_or(|most| *metres <= most))
        .collect()
}

/// 10⁻⁷ degrees written as degrees.
struct Degrees(i64);

impl fmt::Display for Degrees {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.0.unsigned_abs(), width = PLACES + 1);
        let (whole, part) = digits.split_at(digits.len() - PLACES);
        let part = part.trim_end_matches('0');
        let point = if part.is_empty() { "" } else { "." };
        write!(out, "{sign}{whole}{point}{part}")
    }
}

/// Reads degrees; digits behind the seventh are a hair's breadth and are rounded away.
fn degrees(text: &str) -> Option<i64> {
    let text = text.trim();
    let (digits, is_negative) = match text.strip_prefix('-') {
        Some(digits) => (digits, true),
        None => (text, false),
    };
    let (whole, part) = match digits.split_once('.') {
        Some((_, "")) => return None,
        Some(split) => split,
        None => (digits, ""),
    };
    let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || part.len() > 20 || !is_plain(whole) || !is_plain(part)
    {
        return None;
    }
    let kept: String = part.chars().chain(std::iter::repeat('0')).take(PLACES).collect();
    let rounds_up = part.as_bytes().get(PLACES).is_some_and(|digit| *digit >= b'5');
    let parts = format!("{whole}{kept}").parse::<i64>().ok()? + i64::from(rounds_up);
    Some(if is_negative { -parts } else { parts })
}

fn within(e7: i64, most: i32, what: &str, degrees: &str) -> Result<i32, Refusal> {
    i32::try_from(e7).ok().filter(|e7| (-most..=most).contains(e7)).ok_or_else(|| {
        let message = format!("a {what} of {} degrees is not on the globe", Degrees(e7));
        Refusal::new("bad-coordinates", message).field("coordinates").hint(format!(
            "a {what} goes from -{degrees} to {degrees} degrees, latitude comes first"
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Coordinates {
        text.parse().unwrap()
    }

    #[test]
    fn coordinates_are_written_in_one_way() {
        for (text, written) in [
            ("46.0569,14.5058", "46.0569,14.5058"),
            (" geo:46.05690,14.50580 ", "46.0569,14.5058"),
            ("-33.8568, 151.2153", "-33.8568,151.2153"),
            ("0,-0", "0,0"),
            ("90,-180", "90,-180"),
            ("-0.0000001,0.5", "-0.0000001,0.5"),
            ("1.00000004999,1.00000005", "1,1.0000001"),
        ] {
            assert_eq!(at(text).to_string(), written, "{text}");
        }
    }

    #[test]
    fn what_is_not_on_the_globe_is_refused() {
        for text in [
            "",
            ",",
            "46.0569",
            "46.0569,",
            "46.,14",
            ".5,14",
            "NaN,0",
            "inf,0",
            "1e1,0",
            "1,2,3",
            "+1,2",
            "90.0000001,0",
            "-91,0",
            "0,180.0000001",
            "0,-181",
            "9999,0",
            "--1,0",
            "٤٦,١٤",
            "90.00000005,0",
        ] {
            let refused = text.parse::<Coordinates>().map_err(|refusal| refusal.code);
            assert_eq!(refused, Err("bad-coordinates"), "{text}");
        }
        for (lat, lng) in [(900_000_001, 0), (0, -1_800_000_001), (i64::MIN, 0), (0, i64::MAX)] {
            assert!(Coordinates::new(lat, lng).is_err(), "{lat},{lng}");
        }
        let swapped = "14.5058,246.0569".parse::<Coordinates>().unwrap_err();
        assert!(swapped.hint.unwrap().contains("latitude comes first"));
    }

    #[test]
    fn links_name_the_point() {
        let place = at("-33.8568,151.2153");
        assert_eq!((place.lat_e7(), place.lng_e7()), (-338_568_000, 1_512_153_000));
        assert_eq!(place.geo_uri(), "geo:-33.8568,151.2153");
        assert_eq!(
            place.osm_link(),
            "https://www.openstreetmap.org/?mlat=-33.8568&mlon=151.2153#map=17/-33.8568/151.2153"
        );
        assert_eq!(
            place.google_link(),
            "https://www.google.com/maps/search/?api=1&query=-33.8568%2C151.2153"
        );
    }

    #[test]
    fn distances_are_those_of_the_sphere() {
        // A degree of a great circle is an n-th of the circumference, whichever way it lies.
        let degree = std::f64::consts::PI * RADIUS_METRES / 180.0;
        for (one, other, degrees) in [
            ("0,0", "0,0", 0.0),
            ("0,0", "0,1", 1.0),
            ("10,20", "11,20", 1.0),
            ("0,179.5", "0,-179.5", 1.0),
            ("90,0", "90,120", 0.0),
            ("90,0", "-90,45", 180.0),
            ("0,0", "0,180", 180.0),
            ("-45,10", "45,10", 90.0),
        ] {
            let metres = at(one).distance_metres(at(other));
            assert!((metres - degrees * degree).abs() < 0.01, "{one} {other}: {metres}");
        }
        // Ljubljana to London, as published for the sphere: some 1,233 km.
        let metres = at("46.0569,14.5058").distance_metres(at("51.5074,-0.1278"));
        assert!((1_225_000.0..1_240_000.0).contains(&metres), "{metres}");
    }

    #[test]
    fn the_nearest_comes_first_and_what_is_nowhere_last() {
        let things = vec![
            ("far", Some("48,16")),
            ("nowhere", None),
            ("near", Some("46.1,14.5")),
            ("here", Some("46,14.5")),
            ("here too", Some("46,14.5")),
        ];
        let sorted = nearest(at("46,14.5"), things, |(_, place)| place.map(at));
        let names: Vec<&str> = sorted.iter().map(|((name, _), _)| *name).collect();
        assert_eq!(names, ["here", "here too", "near", "far", "nowhere"]);
        assert_eq!(sorted.first().unwrap().1, Some(0.0));
        assert_eq!(sorted.last().unwrap().1, None);
    }

    #[test]
    fn around_a_point_is_what_is_near_enough() {
        let things = vec![("far", Some("48,16")), ("nowhere", None), ("near", Some("46.1,14.5"))];
        let names = |most| {
            let found = around((at("46,14.5"), most), things.clone(), |(_, place)| place.map(at));
            found.iter().map(|((name, _), _)| *name).collect::<Vec<_>>()
        };
        assert_eq!(names(None), ["near", "far"]);
        assert_eq!(names(Some(20_000.0)), ["near"]);
        assert_eq!(names(Some(0.0)), Vec::<&str>::new());
    }

    #[test]
    fn degrees_of_others_are_rounded_to_what_is_kept() {
        for (lat, lng, written) in [
            (50.858_422_8, 0.592_600_6, Some("50.8584228,0.5926006")),
            (-33.866_489_049, 1e-9, Some("-33.866489,0")),
            (90.000_000_1, 0.0, None),
            (f64::NAN, 0.0, None),
            (0.0, f64::INFINITY, None),
            (1e300, 0.0, None),
        ] {
            let place = Coordinates::from_degrees(lat, lng).ok().map(|place| place.to_string());
            assert_eq!(place.as_deref(), written, "{lat} {lng}");
        }
    }

    proptest! {
        #[test]
        fn coordinates_are_read_as_they_are_written(
            lat in -900_000_000_i64..=900_000_000,
            lng in -1_800_000_000_i64..=1_800_000_000,
        ) {
            let place = Coordinates::new(lat, lng).unwrap();
            prop_assert_eq!(at(&place.to_string()), place);
            prop_assert_eq!(at(&place.geo_uri()), place);
        }

        #[test]
        fn a_distance_is_the_same_both_ways_and_at_most_half_around(
            points in prop::array::uniform2((-900_000_000_i64..=900_000_000, -1_800_000_000_i64..=1_800_000_000)),
        ) {
            let [one, other] = points.map(|(lat, lng)| Coordinates::new(lat, lng).unwrap());
            let metres = one.distance_metres(other);
            prop_assert!((0.0..=std::f64::consts::PI * RADIUS_METRES + 1.0).contains(&metres));
            prop_assert!((metres - other.distance_metres(one)).abs() < 1e-3);
        }
    }
}
