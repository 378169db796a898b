//! How long it takes from one place to another, and whether a gap between two stays is long enough.
//!
//! Without a planner of routes the time is an estimate from the distance, and says so.

use crate::geo::Coordinates;
use jiff::SignedDuration;

/// How much longer a way is than the straight line.
const DETOUR: f64 = 1.3;
/// Ways up to this length are walked, in metres.
const WALK_MAX: f64 = 1_000.0;
/// Metres a second on foot.
const WALKING: f64 = 1.25;
/// Metres a second in town, about 30 km/h.
const TOWN: f64 = 8.3;
/// What is behind so many metres of a way is on a road between towns.
const TOWN_MAX: f64 = 15_000.0;
/// Metres a second between towns, about 80 km/h.
const ROAD: f64 = 22.0;
/// To find a vehicle and to leave it, in seconds.
const BOARDING: f64 = 300.0;

/// Where a time comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// From the distance alone.
    Estimated,
    /// From a route that somebody planned.
    Planned,
}

/// How long a way takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Travel {
    /// The time.
    pub length: SignedDuration,
    /// Where it comes from.
    pub basis: Basis,
}

/// Estimates the time from one place to another: on foot where it is near, else by car.
pub fn estimate(from: Coordinates, to: Coordinates) -> Travel {
    let way = from.distance_metres(to) * DETOUR;
    let seconds = if way <= WALK_MAX {
        way / WALKING
    } else {
        BOARDING + way.min(TOWN_MAX) / TOWN + (way - TOWN_MAX).max(0.0) / ROAD
    };
    let length = SignedDuration::try_from_secs_f64(seconds.ceil()).unwrap_or(SignedDuration::MAX);
    Travel { length, basis: Basis::Estimated }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn minutes(from: &str, to: &str) -> i64 {
        let travel = estimate(from.parse().unwrap(), to.parse().unwrap());
        assert_eq!(travel.basis, Basis::Estimated);
        travel.length.as_mins()
    }

    #[test]
    fn an_estimate_is_of_the_right_size() {
        assert_eq!(minutes("46.05,14.5", "46.05,14.5"), 0);
        // Across a square: some 300 m of straight line, on foot.
        assert_eq!(minutes("46.0499,14.5068", "46.0526,14.5068"), 5);
        // Across a town: 5 km.
        assert_eq!(minutes("46.05,14.5", "46.095,14.5"), 18);
        // Ljubljana to Maribor, 105 km of straight line: an hour and a half by car in earnest.
        let maribor = minutes("46.0569,14.5058", "46.5547,15.6459");
        assert!((90..140).contains(&maribor), "{maribor}");
    }

    proptest! {
        #[test]
        fn every_way_takes_a_bounded_time_and_the_same_back(
            points in prop::array::uniform2((-900_000_000_i64..=900_000_000, -1_800_000_000_i64..=1_800_000_000)),
        ) {
            let [from, to] = points.map(|(lat, lng)| Coordinates::new(lat, lng).unwrap());
            let there = estimate(from, to).length;
            prop_assert!(there >= SignedDuration::ZERO && there < SignedDuration::from_hours(24 * 20));
            let apart = (there - estimate(to, from).length).abs();
            prop_assert!(apart <= SignedDuration::from_secs(1));
        }
    }
}
