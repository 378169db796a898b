//! Changes to tracks and items: defaults, refusals, and what keeps its wall clock.

use super::{id, item, schedule, talk, wall};
use crate::agenda::{
    EditItem, EditTrack, Kind, create_item, create_track, edit_item, edit_track, followers, moved,
};
use crate::patch::Patch;
use crate::schedule::{End, Point};
use crate::when::OnGap;
use jiff::SignedDuration;

const ZONE: &str = "Europe/Ljubljana";

fn new(start: &str) -> EditItem {
    EditItem {
        title: Some(" Opening ".to_owned()),
        start: Some(wall(start)),
        ..EditItem::default()
    }
}

#[test]
fn an_item_is_a_talk_of_an_hour_unless_told_otherwise() {
    let made = create_item(&new("2027-05-10T09:00"), Some(id(7)), ZONE).unwrap();
    assert_eq!((made.title.as_str(), made.kind, made.track), ("Opening", Kind::Talk, Some(id(7))));
    assert_eq!(made.schedule, schedule("2027-05-10T09:00", "2027-05-10T10:00", ZONE));
    let length = Some(End::After(SignedDuration::from_mins(20)));
    let kind = Some(Kind::Break);
    let edit = EditItem { end: length, kind, capacity: Patch::Set(9), ..new("2027-05-10T23:50") };
    let made = create_item(&edit, None, ZONE).unwrap();
    assert_eq!(made.schedule.end_local(), "2027-05-11T00:10:00");
    assert_eq!((made.kind, made.capacity, made.expected), (Kind::Break, Some(9), None));
}

#[test]
fn what_is_no_item_is_refused_by_its_field() {
    let start = || new("2027-05-10T09:00");
    let end = |text: &str| Some(End::At(wall(text)));
    let text = |text: &str| Some(text.to_owned());
    for (edit, code, field) in [
        (EditItem { title: None, ..start() }, "invalid", Some("title")),
        (EditItem { start: None, ..start() }, "invalid", Some("start")),
        (EditItem { title: text(" "), ..start() }, "empty-text", Some("title")),
        (EditItem { title: text("a\u{1b}[2Jb"), ..start() }, "control-character", Some("title")),
        (EditItem { end: end("2027-05-10T09:00"), ..start() }, "invalid", Some("end")),
        (EditItem { end: end("2027-05-10T08:00"), ..start() }, "invalid", Some("end")),
        (
            EditItem { end: Some(End::After(SignedDuration::ZERO)), ..start() },
            "invalid",
            Some("duration"),
        ),
        (EditItem { start: Some(wall("2027-05-10")), ..start() }, "invalid", Some("start")),
        (EditItem { end: end("2027-05-11"), ..start() }, "invalid", Some("end")),
        (new("2027-03-28T02:30"), "time-gap", Some("start")),
        (new("2027-10-31T02:30"), "time-fold", Some("start")),
        (EditItem { capacity: Patch::Set(-1), ..start() }, "invalid", Some("capacity")),
        (EditItem { expected: Patch::Set(-1), ..start() }, "invalid", Some("expected")),
        (EditItem { expected: Patch::Set(10_000_001), ..start() }, "invalid", Some("expected")),
        (EditItem { key: Patch::Set("\n".to_owned()), ..start() }, "empty-text", Some("key")),
    ] {
        let refusal = create_item(&edit, None, ZONE).unwrap_err();
        assert_eq!((refusal.code, refusal.field), (code, field), "{edit:?}");
    }
    let edge = EditItem { expected: Patch::Set(10_000_000), ..start() };
    assert_eq!(create_item(&edge, None, ZONE).unwrap().expected, Some(10_000_000));
    let later = EditItem { on_gap: Some(OnGap::Later), ..new("2027-03-28T02:30") };
    let made = create_item(&later, None, ZONE).unwrap();
    assert_eq!(made.schedule.start_local(), "2027-03-28T03:30:00");
}

#[test]
fn an_edit_touches_what_it_names() {
    let current = create_item(&new("2027-05-10T09:00"), Some(id(7)), ZONE).unwrap();
    let keep = || EditItem::default();
    assert_eq!(edit_item(&current, &keep(), Patch::Keep).unwrap(), current);
    assert_eq!(edit_item(&current, &keep(), Patch::Clear).unwrap().track, None);
    let other = edit_item(&current, &keep(), Patch::Set(id(8))).unwrap();
    assert_eq!(other.track, Some(id(8)));
    let time = |edit: EditItem| edit_item(&current, &edit, Patch::Keep).unwrap().schedule;
    let at = |text: &str| Some(wall(text));
    let end = |text: &str| Some(End::At(wall(text)));
    let later = time(EditItem { start: at("2027-05-11T09:30"), ..keep() });
    assert_eq!(later, schedule("2027-05-11T09:30", "2027-05-11T10:30", ZONE));
    let longer = time(EditItem { end: end("2027-05-10T12:00"), ..keep() });
    assert_eq!(longer, schedule("2027-05-10T09:00", "2027-05-10T12:00", ZONE));
    let both =
        time(EditItem { start: at("2027-05-10T08:00"), end: end("2027-05-10T08:10"), ..keep() });
    assert_eq!(both, schedule("2027-05-10T08:00", "2027-05-10T08:10", ZONE));
}

#[test]
fn what_moves_over_a_clock_change_keeps_its_wall_clock() {
    let night = schedule("2027-03-27T22:00", "2027-03-28T04:00", ZONE);
    assert_eq!(night.length(), SignedDuration::from_hours(5));
    let before = moved(&night, wall("2027-03-26T22:00"), OnGap::Refuse).unwrap();
    assert_eq!(before, schedule("2027-03-26T22:00", "2027-03-27T04:00", ZONE));
    assert_eq!(before.length(), SignedDuration::from_hours(6));
    let back = moved(&before, Point::Instant(night.starts_at), OnGap::Refuse).unwrap();
    assert_eq!(back, night);
    let gap = moved(&before, wall("2027-03-28T02:30"), OnGap::Refuse).unwrap_err();
    assert_eq!(gap.code, "time-gap");
    let end_in_gap = moved(&before, wall("2027-03-27T20:30"), OnGap::Refuse).unwrap_err();
    assert_eq!((end_in_gap.code, end_in_gap.field), ("time-gap", Some("end")));
    assert_eq!(moved(&night, wall("2027-03-27"), OnGap::Refuse).unwrap_err().field, Some("start"));
    // Of two equal wall clocks an instant says which.
    let second = "2027-10-31T01:30:00Z".parse().unwrap();
    let fold = moved(&before, Point::Instant(second), OnGap::Refuse).unwrap();
    assert_eq!((fold.starts_at, fold.end_local().as_str()), (second, "2027-10-31T08:30:00"));
    assert_eq!(
        moved(&before, wall("9990-12-31T23:00"), OnGap::Refuse).unwrap_err().code,
        "bad-date"
    );
}

#[test]
fn what_follows_in_the_track_on_that_day_moves_along() {
    let items = vec![
        talk(1, 7, "09:00", "10:00"),
        talk(2, 7, "10:00", "11:00"),
        talk(3, 7, "11:00", "12:00"),
        talk(4, 8, "11:00", "12:00"),
        talk(5, 7, "10:00", "10:30"),
        item(6, Some(7), schedule("2027-05-11T11:00", "2027-05-11T12:00", "UTC")),
        item(7, None, schedule("2027-05-10T11:00", "2027-05-10T12:00", "UTC")),
    ];
    let target = schedule("2027-05-10T10:30", "2027-05-10T11:30", "UTC");
    let along = followers(&items[1], &items, &target, OnGap::Refuse).unwrap();
    let along: Vec<_> =
        along.iter().map(|(item, schedule)| (item.id, schedule.start_local())).collect();
    let expected =
        [(id(3), "2027-05-10T11:30:00".to_owned()), (id(5), "2027-05-10T10:30:00".to_owned())];
    assert_eq!(along, expected);
    let earlier = schedule("2027-05-10T09:45", "2027-05-10T10:45", "UTC");
    let along = followers(&items[1], &items, &earlier, OnGap::Refuse).unwrap();
    assert_eq!(along[0].1, schedule("2027-05-10T10:45", "2027-05-10T11:45", "UTC"));
    assert!(followers(&items[6], &items, &target, OnGap::Refuse).unwrap().is_empty());
}

#[test]
fn what_would_follow_into_a_gap_is_named() {
    let night = |number, start: &str, end: &str| item(number, Some(7), schedule(start, end, ZONE));
    let items = [
        night(1, "2027-03-28T00:00", "2027-03-28T01:00"),
        night(2, "2027-03-28T01:00", "2027-03-28T01:30"),
    ];
    let target = schedule("2027-03-28T01:15", "2027-03-28T04:00", ZONE);
    let refusal = followers(&items[0], &items, &target, OnGap::Refuse).unwrap_err();
    assert_eq!(refusal.code, "time-gap");
    assert!(refusal.message.starts_with("`Talk 2`: "), "{}", refusal.message);
    assert_eq!(followers(&items[0], &items, &target, OnGap::Later).unwrap().len(), 1);
}

#[test]
fn a_track_has_a_name_and_maybe_a_room() {
    let name = |name: &str| EditTrack { name: Some(name.to_owned()), ..EditTrack::default() };
    let made = create_track(&name(" Blue ")).unwrap();
    assert_eq!((made.name.as_str(), made.capacity), ("Blue", None));
    assert_eq!(made.turnover, SignedDuration::ZERO);
    let edit = EditTrack {
        capacity: Patch::Set(80),
        turnover: Some(SignedDuration::from_millis(600_900)),
        ..EditTrack::default()
    };
    let edited = edit_track(&made, &edit).unwrap();
    assert_eq!((edited.name.as_str(), edited.capacity), ("Blue", Some(80)));
    assert_eq!(edited.turnover, SignedDuration::from_mins(10), "whole seconds");
    assert_eq!(edit_track(&edited, &EditTrack::default()).unwrap(), edited);
    assert_eq!(edit_track(&edited, &name("Red")).unwrap().name, "Red");
    for (edit, field) in [
        (EditTrack::default(), "name"),
        (name(""), "track"),
        (name("a\tb"), "track"),
        (name(&"x".repeat(101)), "track"),
        (EditTrack { capacity: Patch::Set(-1), ..name("Blue") }, "capacity"),
        (EditTrack { turnover: Some(SignedDuration::from_secs(-1)), ..name("Blue") }, "turnover"),
        (
            EditTrack { turnover: Some(SignedDuration::from_secs(86_401)), ..name("Blue") },
            "turnover",
        ),
    ] {
        assert_eq!(create_track(&edit).unwrap_err().field, Some(field), "{edit:?}");
    }
    let day = EditTrack { turnover: Some(SignedDuration::from_hours(24)), ..name("Blue") };
    assert!(create_track(&day).is_ok());
}
