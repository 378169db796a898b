//! The check at exact boundaries, its order, its limit, and its cost.

use super::{agenda, id, schedule, speaker, talk, track, with_speakers};
use crate::agenda::check::{CONFLICTS_MAX, Fault};
use crate::agenda::{Absence, Agenda, Conflict, Item, Kind, check};
use crate::id::ItemId;
use jiff::{SignedDuration, Timestamp};

/// The check of an event of one day.
fn found(agenda: &Agenda) -> Vec<(Fault, ItemId, Option<ItemId>)> {
    let day = schedule("2027-05-10T08:00", "2027-05-10T18:00", "UTC");
    let verdict = check(agenda, (day.starts_at, day.ends_at));
    let told = |conflict: &Conflict| (conflict.fault(), conflict.items().0, conflict.items().1);
    verdict.conflicts.iter().map(told).collect()
}

/// Moves an end of an item by a nanosecond.
fn nudged(mut item: Item, start: i64, end: i64) -> Item {
    let times = &mut item.details.schedule;
    times.starts_at += SignedDuration::from_nanos(start);
    times.ends_at += SignedDuration::from_nanos(end);
    item
}

#[test]
fn items_that_touch_are_no_conflict_and_a_nanosecond_more_is() {
    let pair = |second: Item| {
        let items = [talk(1, 7, "09:00", "10:00"), second];
        agenda(vec![track(7, None, 0)], items.map(|item| with_speakers(item, &[5])).to_vec())
    };
    assert_eq!(found(&pair(talk(2, 7, "10:00", "11:00"))), []);
    let both = [
        (Fault::TrackOverlap, id(1), Some(id(2))),
        (Fault::SpeakerInTwoPlaces, id(1), Some(id(2))),
    ];
    assert_eq!(found(&pair(nudged(talk(2, 7, "10:00", "11:00"), -1, 0))), both);
    // In another track there is only the speaker.
    assert_eq!(found(&pair(talk(2, 8, "09:30", "09:40"))), both[1..]);
}

#[test]
fn an_event_holds_what_begins_and_ends_with_it() {
    let outside = |item| found(&agenda(vec![], vec![item]));
    assert_eq!(outside(talk(1, 7, "08:00", "18:00")), []);
    let expected = [(Fault::OutsideEvent, id(1), None)];
    assert_eq!(outside(nudged(talk(1, 7, "08:00", "18:00"), -1, 0)), expected);
    assert_eq!(outside(nudged(talk(1, 7, "08:00", "18:00"), 0, 1)), expected);
}

#[test]
fn a_room_holds_as_many_as_it_holds() {
    let crowd = |expected, capacity, room| {
        let mut item = talk(1, 7, "09:00", "10:00");
        (item.details.expected, item.details.capacity) = (expected, capacity);
        found(&agenda(vec![track(7, room, 0)], vec![item])).len()
    };
    assert_eq!(crowd(Some(50), Some(50), Some(50)), 0);
    assert_eq!(crowd(Some(51), None, Some(50)), 1);
    assert_eq!(crowd(None, Some(51), Some(50)), 1);
    assert_eq!(crowd(Some(51), Some(51), Some(50)), 1, "told once");
    assert_eq!(crowd(Some(51), Some(51), None), 0);
    assert_eq!(crowd(None, None, Some(0)), 0);
    let mut homeless = talk(1, 7, "09:00", "10:00");
    (homeless.details.track, homeless.details.expected) = (None, Some(99));
    assert_eq!(found(&agenda(vec![track(7, Some(1), 0)], vec![homeless])), []);
}

#[test]
fn a_turnover_is_kept_unless_a_break_is_next_to_it() {
    let after = |start: &str, kinds: [Kind; 2]| {
        let mut items = vec![talk(2, 7, start, "11:00"), talk(1, 7, "09:00", "10:00")];
        items[1].details.kind = kinds[0];
        items[0].details.kind = kinds[1];
        let day = schedule("2027-05-10T08:00", "2027-05-10T18:00", "UTC");
        check(&agenda(vec![track(7, None, 15)], items), (day.starts_at, day.ends_at)).conflicts
    };
    assert_eq!(after("10:15", [Kind::Talk, Kind::Talk]), []);
    let short = Conflict::TurnoverTooShort {
        items: [id(1), id(2)],
        track: id(7),
        gap: SignedDuration::from_mins(14),
        turnover: SignedDuration::from_mins(15),
    };
    assert_eq!(after("10:14", [Kind::Talk, Kind::Other]), [short]);
    assert_eq!(after("10:14", [Kind::Break, Kind::Talk]), []);
    assert_eq!(after("10:14", [Kind::Workshop, Kind::Break]), []);
    let overlap = [Conflict::TrackOverlap { items: [id(1), id(2)], track: id(7) }];
    assert_eq!(after("09:59", [Kind::Talk, Kind::Break]), overlap);
    assert_eq!(after("09:59", [Kind::Break, Kind::Talk]), overlap);
}

#[test]
fn a_break_does_not_hide_a_turnover_across_it() {
    let mut pause = talk(2, 7, "10:00", "10:05");
    pause.details.kind = Kind::Break;
    let items = vec![talk(1, 7, "09:00", "10:00"), pause, talk(3, 7, "10:05", "11:00")];
    let expected = [(Fault::TurnoverTooShort, id(1), Some(id(3)))];
    assert_eq!(found(&agenda(vec![track(7, None, 10)], items)), expected);
}

#[test]
fn a_speaker_is_away_from_then_until_then() {
    let away = |from: &str, until: &str| {
        let item = with_speakers(talk(1, 7, "09:00", "10:00"), &[5]);
        let at = |clock: &str| -> Timestamp { format!("2027-05-10T{clock}:00Z").parse().unwrap() };
        let mut speakers = vec![speaker(5), speaker(6)];
        speakers[0].absences = vec![Absence::new(at(from), at(until)).unwrap()];
        speakers[1].absences = vec![Absence::new(at("09:00"), at("10:00")).unwrap()];
        let plan = Agenda { speakers, ..agenda(vec![], vec![item]) };
        found(&plan)
    };
    assert_eq!(away("08:00", "09:00"), []);
    assert_eq!(away("10:00", "11:00"), []);
    let expected = [(Fault::SpeakerUnavailable, id(1), None)];
    assert_eq!(away("08:00", "09:01"), expected);
    assert_eq!(away("09:59", "11:00"), expected);
    assert_eq!(away("09:10", "09:20"), expected);
}

#[test]
fn conflicts_are_told_by_time() {
    let items = vec![
        talk(1, 7, "12:00", "13:00"),
        talk(2, 7, "12:30", "13:00"),
        talk(3, 6, "09:00", "10:00"),
        talk(4, 6, "09:30", "10:00"),
        talk(5, 6, "17:00", "19:00"),
    ];
    let expected = [
        (Fault::TrackOverlap, id(3), Some(id(4))),
        (Fault::TrackOverlap, id(1), Some(id(2))),
        (Fault::OutsideEvent, id(5), None),
    ];
    assert_eq!(found(&agenda(vec![], items)), expected);
}

#[test]
fn an_overnight_item_and_one_over_a_clock_change_are_judged_by_real_time() {
    let night = schedule("2027-03-27T22:00", "2027-03-28T04:00", "Europe/Ljubljana");
    assert_eq!(night.length(), SignedDuration::from_hours(5));
    let morning = schedule("2027-03-28T04:00", "2027-03-28T05:00", "Europe/Ljubljana");
    let window = schedule("2027-03-27T22:00", "2027-03-28T05:00", "Europe/Ljubljana");
    let items = vec![super::item(1, Some(7), night), super::item(2, Some(7), morning)];
    let plan = agenda(vec![track(7, None, 0)], items);
    assert_eq!(check(&plan, (window.starts_at, window.ends_at)).conflicts, []);
    let strict = agenda(vec![track(7, None, 1)], plan.items);
    assert_eq!(check(&strict, (window.starts_at, window.ends_at)).conflicts.len(), 1);
}

/// An agenda of 2,000 items in 20 tracks with 120 speakers, and no conflict.
fn conference() -> Agenda {
    let items = (0..2_000_u128).map(|number| {
        let (track, slot) = (number % 20, number / 20);
        let start =
            Timestamp::UNIX_EPOCH + SignedDuration::from_mins(i64::try_from(slot).unwrap() * 45);
        let mut item =
            with_speakers(talk(number, track, "09:00", "09:40"), &[number % 118, 118, 119]);
        item.details.schedule.starts_at = start;
        item.details.schedule.ends_at = start + SignedDuration::from_mins(40);
        item.speakers.truncate(if number.is_multiple_of(40) { 3 } else { 1 });
        item
    });
    agenda((0..20).map(|number| track(number, Some(100), 5)).collect(), items.collect())
}

#[test]
fn the_worst_agenda_ends_at_the_limit() {
    let mut plan = conference();
    let window = (Timestamp::UNIX_EPOCH, Timestamp::MAX);
    assert!(!check(&plan, window).has_more);
    let times = plan.items[0].details.schedule.clone();
    for item in &mut plan.items {
        item.details.schedule = times.clone();
        item.details.track = Some(id(1));
    }
    let verdict = check(&plan, window);
    assert!(verdict.has_more);
    assert_eq!(verdict.conflicts.len(), CONFLICTS_MAX);
}

#[test]
fn as_many_conflicts_as_the_limit_are_all() {
    let apart = |count| {
        let plan = agenda(vec![], (0..count).map(|it| talk(it, it, "09:00", "10:00")).collect());
        let verdict = check(&plan, (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH));
        (verdict.conflicts.len(), verdict.has_more)
    };
    assert_eq!(apart(10_000), (CONFLICTS_MAX, false));
    assert_eq!(apart(10_001), (CONFLICTS_MAX, true));
}
