//! Ways between places: who is late, who is not, and who does not travel at all.

use super::super::journey::{LATE_MAX, Late, late};
use super::{agenda, id, talk, track, with_speakers};
use crate::agenda::{Agenda, Item, Track};
use crate::geo::Coordinates;
use crate::id::VenueId;
use std::collections::HashMap;

/// Two halls five kilometres apart (some 18 minutes), and a castle whose place nobody knows.
fn places() -> HashMap<VenueId, Coordinates> {
    HashMap::from([(id(1), "46.05,14.5".parse().unwrap()), (id(2), "46.095,14.5".parse().unwrap())])
}

fn at(number: u128, venue: Option<u128>) -> Track {
    let mut track = track(number, None, 0);
    track.details.venue = venue.map(id);
    track
}

/// Tracks 1 and 2 in the halls, 3 in the castle, 4 nowhere, and 5 in the first hall too.
fn plan(items: Vec<Item>) -> Agenda {
    let tracks = vec![at(1, Some(1)), at(2, Some(2)), at(3, Some(3)), at(4, None), at(5, Some(1))];
    agenda(tracks, items)
}

fn found(items: Vec<Item>) -> Vec<(u128, u128, Option<u128>, i64)> {
    let show = |late: &Late| {
        let [before, after] = late.items.map(|item| item.uuid().as_u128());
        (before, after, late.speaker.map(|it| it.uuid().as_u128()), late.gap.as_mins())
    };
    late(&plan(items), &places()).iter().map(show).collect()
}

#[test]
fn a_gap_shorter_than_the_way_is_told_and_one_as_long_is_not() {
    let first = || talk(1, 1, "09:00", "10:00");
    assert_eq!(found(vec![first(), talk(2, 2, "10:10", "11:00")]), [(1, 2, None, 10)]);
    assert_eq!(found(vec![first(), talk(2, 2, "10:00", "11:00")]), [(1, 2, None, 0)]);
    assert_eq!(found(vec![first(), talk(2, 2, "10:30", "11:00")]), []);
    // There and back.
    let back = vec![first(), talk(2, 2, "10:05", "11:00"), talk(3, 1, "11:05", "12:00")];
    assert_eq!(found(back), [(1, 2, None, 5), (2, 3, None, 5)]);
}

#[test]
fn nobody_travels_within_a_venue_or_to_an_unknown_place() {
    let first = || talk(1, 1, "09:00", "10:00");
    for track in [1, 3, 4, 5] {
        assert_eq!(found(vec![first(), talk(2, track, "10:00", "11:00")]), [], "{track}");
    }
    assert_eq!(found(vec![]), []);
    assert_eq!(late(&plan(vec![first(), talk(2, 2, "10:00", "11:00")]), &HashMap::new()), []);
}

#[test]
fn halls_that_go_on_side_by_side_make_only_speakers_travel() {
    let items = |speakers: &[u128]| {
        vec![
            with_speakers(talk(1, 1, "09:00", "10:00"), speakers),
            talk(2, 2, "09:00", "10:00"),
            talk(3, 1, "10:00", "11:00"),
            with_speakers(talk(4, 2, "10:00", "11:00"), speakers),
        ]
    };
    assert_eq!(found(items(&[])), []);
    assert_eq!(found(items(&[7, 8])), [(1, 4, Some(7), 0), (1, 4, Some(8), 0)]);
}

#[test]
fn a_way_is_told_once_for_a_speaker_and_for_everybody() {
    let items = vec![
        with_speakers(talk(1, 1, "09:00", "10:00"), &[7]),
        with_speakers(talk(2, 2, "10:00", "11:00"), &[7]),
    ];
    assert_eq!(found(items), [(1, 2, Some(7), 0)]);
    // At two places at once is a conflict, and no way.
    let both = vec![
        with_speakers(talk(1, 1, "09:00", "10:00"), &[7]),
        with_speakers(talk(2, 2, "09:30", "11:00"), &[7]),
    ];
    assert_eq!(found(both), []);
}

#[test]
fn what_is_told_has_a_limit() {
    let items = (0..2_000).map(|number| {
        let minute = number % 1_000;
        let clock = |minute: u128| format!("{:02}:{:02}", minute / 60, minute % 60);
        talk(number + 1, 1 + number % 2, &clock(minute), &clock(minute + 1))
    });
    assert!(late(&plan(items.collect()), &places()).len() <= LATE_MAX);
}
