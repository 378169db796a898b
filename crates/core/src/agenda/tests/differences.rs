//! Differences between editions, in words.

use super::{agenda, id, item, schedule, talk, track, with_speakers};
use crate::agenda::diff::{Aspect, Difference, Edition, differences};
use crate::agenda::{Item, Kind};

fn edition(items: Vec<Item>) -> Edition {
    Edition::of(&agenda(vec![track(7, None, 0), track(8, None, 0)], items))
}

fn between(old: Vec<Item>, new: Vec<Item>) -> Vec<Difference> {
    let name = |person: crate::id::PersonId| format!("P{}", person.uuid().as_u128());
    differences(&edition(old), &edition(new), &name)
}

fn words(old: Item, new: Item) -> Vec<(Aspect, String)> {
    between(vec![old], vec![new]).into_iter().map(|found| (found.aspect, found.words)).collect()
}

#[test]
fn equal_editions_do_not_differ() {
    let items = || vec![with_speakers(talk(1, 7, "09:00", "10:00"), &[5])];
    assert_eq!(between(items(), items()), []);
}

#[test]
fn a_time_is_told_as_shortly_as_it_is_clear() {
    let talk = |start: &str, end: &str| talk(1, 7, start, end);
    let time = |old, new, expected: &str| {
        assert_eq!(words(old, new), [(Aspect::Time, expected.to_owned())]);
    };
    time(talk("10:00", "10:40"), talk("11:00", "11:40"), "moved 10:00 → 11:00");
    time(talk("10:00", "10:40"), talk("10:00", "11:00"), "ends 10:40 → 11:00");
    time(talk("10:00", "10:40"), talk("11:00", "12:00"), "moved 10:00 → 11:00, ends 10:40 → 12:00");
    let next_day = item(1, Some(7), schedule("2027-05-11T10:00", "2027-05-11T10:40", "UTC"));
    let moved = "moved Mon 10 May 10:00 → Tue 11 May 10:00";
    time(talk("10:00", "10:40"), next_day, moved);
    let found = between(vec![talk("10:00", "10:40")], vec![talk("11:00", "11:40")]);
    assert_eq!(found[0].old, "Mon 10 May 2027, 10:00–10:40");
    assert_eq!(found[0].new, "Mon 10 May 2027, 11:00–11:40");
}

#[test]
fn what_is_new_and_what_is_gone_is_told_with_its_time() {
    let night = schedule("2027-05-10T23:00", "2027-05-11T01:00", "UTC");
    let old = vec![with_speakers(talk(1, 7, "09:00", "10:00"), &[5])];
    let new = vec![with_speakers(item(2, None, night), &[6])];
    let found = between(old, new);
    let told: Vec<_> = found.iter().map(|it| (it.item, it.words.as_str(), it.speakers())).collect();
    let expected = [
        (id(2), "added: Mon 10 May 2027, 23:00 – Tue 11 May 2027, 01:00", vec![id(6)]),
        (id(1), "removed: Mon 10 May 2027, 09:00–10:00, Room 7", vec![id(5)]),
    ];
    assert_eq!(told, expected);
    let counts = |found: &Difference| (found.spoke.len(), found.speak.len());
    assert_eq!((counts(&found[0]), counts(&found[1])), ((0, 1), (1, 0)));
    assert_eq!((found[0].aspect, found[0].old.as_str()), (Aspect::Added, ""));
    assert_eq!((found[1].aspect, found[1].new.as_str()), (Aspect::Removed, ""));
}

#[test]
fn each_thing_that_people_know_is_compared() {
    let base = || talk(1, 7, "09:00", "10:00");
    let changed = |change: &dyn Fn(&mut Item)| {
        let mut item = base();
        change(&mut item);
        words(base(), item)
    };
    let one = |aspect, words: &str| vec![(aspect, words.to_owned())];
    let room = changed(&|item| item.details.track = Some(id(8)));
    assert_eq!(room, one(Aspect::Track, "Room 7 → Room 8"));
    let homeless = changed(&|item| item.details.track = None);
    assert_eq!(homeless, one(Aspect::Track, "Room 7 → no track"));
    let renamed = changed(&|item| item.details.title = "Keynote".to_owned());
    assert_eq!(renamed, one(Aspect::Title, "renamed “Talk 1” → “Keynote”"));
    let kind = changed(&|item| item.details.kind = Kind::Workshop);
    assert_eq!(kind, one(Aspect::Kind, "talk → workshop"));
    let text = changed(&|item| item.details.description = Some("More".to_owned()));
    assert_eq!(text, one(Aspect::Description, "new description"));
    assert_eq!(changed(&|item| item.details.capacity = Some(1)), []);
    assert!(Aspect::Time.is_told() && !Aspect::Description.is_told());
}

#[test]
fn speakers_are_told_by_name_and_both_old_and_new_are_concerned() {
    let with = |speakers: &[u128]| with_speakers(talk(1, 7, "09:00", "10:00"), speakers);
    for (old, new, expected) in [
        (&[][..], &[5][..], "with P5"),
        (&[5, 6], &[6], "without P5"),
        (&[5], &[6, 7], "with P6, P7 instead of P5"),
        (&[5, 6], &[6, 5], "speakers in another order"),
    ] {
        let found = words(with(old), with(new));
        assert_eq!(found, [(Aspect::Speakers, expected.to_owned())]);
    }
    let found = between(vec![with(&[5, 6])], vec![with(&[6, 7])]);
    assert_eq!(found[0].speakers(), [id(5), id(6), id(7)]);
    assert_eq!((found[0].old.as_str(), found[0].new.as_str()), ("P5, P6", "P6, P7"));
}
