//! Dates beyond the horizon of a series: shown when asked for, kept once somebody answers or changes one.

use jiff::SignedDuration;
use jiff::tz::TimeZone;
use planify_core::answer::{Choice, Status};
use planify_core::event::{EditEvent, Event, Step};
use planify_core::patch::Patch;
use planify_core::recurrence::RecurrenceId;
use planify_core::schedule::Point;
use planify_core::series::{Full, Series};
use planify_engine::ahead::KEPT_MAX;
use planify_engine::duties::Duty;
use planify_engine::events::Reach;
use planify_engine::{PageRequest, answers, occurrences, series};
use uuid::Uuid;

use super::series::{
    ALL, answer_on, dates, edit_on, evening, evenings, name, on, repeating, taken,
};
use crate::world::{World, code, on_each, seats};

/// Where the first date of the series here lies: more than a year ahead.
const FAR: i64 = 800;

/// An announced series whose first date is far ahead.
fn far(world: &World<'_>, rule: &str, capacity: Option<i64>) -> Event {
    let new = EditEvent {
        start: Some(Point::Wall(evening(world, FAR))),
        capacity: seats(capacity),
        ..repeating(world, rule)
    };
    let event = world.draft(new).unwrap().data;
    world.step(&event, Step::Publish).unwrap().data
}

fn kept(world: &World<'_>) -> i64 {
    world.number("select count(*) from occurrence where recurrence_id is not null")
}

fn names(dates: &[Event]) -> Vec<RecurrenceId> {
    dates.iter().map(|date| date.date.unwrap()).collect()
}

fn days(world: &World<'_>, days: &[i64]) -> Vec<RecurrenceId> {
    days.iter().map(|day| name(evening(world, *day))).collect()
}

/// The dates of a window, read page by page.
fn window(world: &World<'_>, event: &Event, days: (i64, i64), limit: u32) -> Vec<Event> {
    let at = |days| Some(TimeZone::UTC.to_timestamp(evening(world, days)).unwrap());
    let window = (at(days.0), at(days.1));
    let (mut rows, mut cursor) = (Vec::new(), None);
    loop {
        let (actor, reference) = (world.actor, event.id.to_string());
        let page = PageRequest { limit: Some(limit), cursor };
        let list = move |tx: &mut planify_store::Tx<'_>| {
            occurrences::list(tx, &actor, &reference, window, &page)
        };
        let page = world.read(list).unwrap();
        rows.extend(page.rows);
        cursor = page.next;
        if cursor.is_none() {
            return rows;
        }
    }
}

#[test]
fn dates_beyond_the_horizon_are_shown_and_not_kept() {
    on_each(|world| {
        let event = far(world, "FREQ=WEEKLY;COUNT=4", Some(9));
        let expected = days(world, &[FAR, FAR + 7, FAR + 14, FAR + 21]);
        assert_eq!(names(&dates(world, &event)), expected);
        for limit in [1, 2, 3, 200] {
            let found = window(world, &event, (0, 9_999), limit);
            assert_eq!(names(&found), expected, "{limit}");
            assert!(found.iter().all(|date| date.details.capacity == Some(9)));
        }
        assert_eq!(names(&window(world, &event, (FAR + 1, FAR + 14), 5)), expected[1..2]);
        let endless = far(world, "FREQ=WEEKLY", None);
        assert_eq!(dates(world, &endless).len(), 53, "a year from the first date on");
        let late = window(world, &endless, (90_000, 90_022), 2);
        assert_eq!(late.len(), 3, "a window of its own is looked at wherever it lies");
        assert_eq!(kept(world), 0, "a question writes nothing");
        // A series of this year is listed as far as it is kept, and beyond only with a window.
        let near = world.draft(repeating(world, "FREQ=DAILY;INTERVAL=10;COUNT=40")).unwrap().data;
        let some = dates(world, &near);
        assert!((36..40).contains(&some.len()), "{}", some.len());
        let all = window(world, &near, (0, 9_999), 7);
        assert_eq!(names(&all), days(world, &(0..40).map(|n| 3 + 10 * n).collect::<Vec<_>>()));
    });
}

#[test]
fn a_date_beyond_the_horizon_is_kept_when_it_is_answered() {
    on_each(|world| {
        let event = far(world, "FREQ=WEEKLY;COUNT=4", Some(3));
        let first = world.guest(&event, "a@example.org", 2);
        let second = world.guest(&event, "b@example.org", 2);
        assert_eq!(answer_on(world, &event, &first, (Choice::Yes, 1), ALL).unwrap(), Status::Yes);
        let shown = || dates(world, &event).iter().map(|date| date.taken).collect::<Vec<_>>();
        assert_eq!(shown(), [2, 2, 2, 2], "an answer to the series counts on what is not kept");
        let at = evening(world, FAR + 7);
        let waits = answer_on(world, &event, &second, (Choice::Yes, 1), on(at)).unwrap();
        assert_eq!(waits, Status::Waitlisted);
        assert_eq!(kept(world), 1);
        assert_eq!(shown(), [2, 2, 2, 2]);
        answer_on(world, &event, &first, (Choice::No, 0), on(at)).unwrap();
        assert_eq!(shown(), [2, 2, 2, 2], "who waited has the seats");
        world.check();
        let (actor, reference) = (world.actor, event.id.to_string());
        let other = Some(name(evening(world, FAR)));
        let summary =
            world.read(move |tx| answers::summary_on(tx, &actor, &reference, other)).unwrap();
        assert_eq!((summary.yes, summary.event.taken), (1, 2), "a date that is not kept");
        let late = on(evening(world, FAR + 28));
        assert_eq!(code(answer_on(world, &event, &first, (Choice::Yes, 0), late)), "not-found");
        let between = on(evening(world, FAR + 8));
        assert_eq!(code(answer_on(world, &event, &first, (Choice::Yes, 0), between)), "not-found");
        assert_eq!(kept(world), 1);
    });
}

#[test]
fn the_horizon_comes_to_a_date_that_is_kept_already() {
    on_each(|world| {
        let event = evenings(world, 4, None);
        let guest = world.guest(&event, "a@example.org", 1);
        let known = world.get(&event).series.unwrap();
        let lost: Vec<_> = dates(world, &event).iter().map(|date| date.occurrence).collect();
        let (org, id) = (event.org, event.id);
        // As if the duty had not added any of the dates yet.
        world
            .write(move |tx| {
                for date in &lost {
                    planify_store::occurrences::delete(tx, org, *date)?;
                }
                let series = Series { horizon_at: tx.now(), ..known.clone() };
                Ok(planify_store::occurrences::set_series(tx, org, id, &series)?)
            })
            .unwrap();
        answer_on(world, &event, &guest, (Choice::Yes, 0), on(evening(world, 4))).unwrap();
        assert_eq!(kept(world), 1);
        let done = world.write(move |tx| series::keep_up(tx, Uuid::from_u128(7))).unwrap();
        assert_eq!(done, Duty::Done(1));
        assert_eq!(kept(world), 4);
        assert_eq!(taken(world, &event), [0, 1, 0, 0]);
    });
}

#[test]
fn a_date_beyond_the_horizon_moves_with_its_series_and_goes_with_its_half() {
    on_each(|world| {
        let event = far(world, "FREQ=WEEKLY;COUNT=4", None);
        let guest = world.guest(&event, "a@example.org", 1);
        let at = evening(world, FAR + 14);
        answer_on(world, &event, &guest, (Choice::Yes, 0), on(at)).unwrap();
        let off = name(evening(world, FAR + 7));
        let (call, reference) = (world.call(), event.id.to_string());
        world.write(move |tx| occurrences::cancel(tx, &call, &reference, off)).unwrap();
        assert_eq!(kept(world), 2);
        let later = Point::Wall(evening(world, FAR).date().at(20, 0, 0, 0));
        let edit = EditEvent { start: Some(later), ..EditEvent::default() };
        edit_on(world, &event, edit, Reach::All).unwrap();
        let shown = dates(world, &event);
        assert_eq!(shown.len(), 4);
        assert_eq!(shown.iter().map(|date| date.taken).collect::<Vec<_>>(), [0, 0, 1, 0]);
        assert_eq!(shown[1].status, planify_core::event::Status::Cancelled);
        assert!(shown.iter().all(|date| date.date.unwrap().at.hour() == 20));
        let cut = name(evening(world, FAR + 14).date().at(20, 0, 0, 0));
        let edit = EditEvent { location: Patch::Set("Hall 2".into()), ..EditEvent::default() };
        let second = edit_on(world, &event, edit, Reach::Following(cut)).unwrap().data;
        assert_eq!(dates(world, &event).len(), 2);
        let shown = dates(world, &second);
        assert_eq!(shown.iter().map(|date| date.taken).collect::<Vec<_>>(), [1, 0]);
        assert_eq!(kept(world), 2);
        let rule = EditEvent {
            rrule: Patch::Set("FREQ=WEEKLY;COUNT=1".parse().unwrap()),
            ..EditEvent::default()
        };
        edit_on(world, &event, rule, Reach::All).unwrap();
        assert_eq!(kept(world), 1, "a date that the series no longer has is gone");
    });
}

#[test]
fn a_series_keeps_so_many_dates_beyond_its_horizon_and_no_more() {
    on_each(|world| {
        let event = far(world, "FREQ=DAILY", None);
        let guest = world.guest(&event, "a@example.org", 1);
        let (call, reference) = (world.call(), event.id.to_string());
        let first = evening(world, FAR);
        let most = i64::try_from(KEPT_MAX).unwrap();
        let guest_id = guest.id.to_string();
        world
            .write(move |tx| {
                for day in 0..most {
                    let at = first + SignedDuration::from_hours(24 * day);
                    let wish = crate::world::wish(Choice::Yes, 0);
                    answers::set_on(tx, &call, &reference, &guest_id, (&wish, on(at)))?;
                }
                Ok(())
            })
            .unwrap();
        let one_more = on(evening(world, FAR + most));
        assert_eq!(
            code(answer_on(world, &event, &guest, (Choice::Yes, 0), one_more)),
            "too-many-dates"
        );
        let known = on(evening(world, FAR + 5));
        answer_on(world, &event, &guest, (Choice::No, 0), known).unwrap();
        assert_eq!(kept(world), most);
    });
}

#[test]
fn an_answer_to_a_series_needs_room_on_dates_that_are_not_kept() {
    on_each(|world| {
        let event = far(world, "FREQ=WEEKLY", Some(3));
        let first = world.guest(&event, "a@example.org", 3);
        let second = world.guest(&event, "b@example.org", 3);
        answer_on(world, &event, &first, (Choice::Yes, 1), ALL).unwrap();
        let refused = answer_on(world, &event, &second, (Choice::Yes, 1), ALL);
        assert_eq!(code(refused), "no-capacity");
        let skip = answers::On { date: None, full: Full::Skip };
        answer_on(world, &event, &second, (Choice::Yes, 1), skip).unwrap();
        let shown = dates(world, &event);
        assert!(shown.iter().all(|date| date.taken == 2), "those who came later wait");
        answer_on(world, &event, &first, (Choice::Yes, 2), ALL).unwrap();
        assert!(dates(world, &event).iter().all(|date| date.taken == 3));
        answer_on(world, &event, &first, (Choice::Yes, 0), on(evening(world, FAR))).unwrap();
        assert_eq!(dates(world, &event)[0].taken, 3, "who waited has the seats on that date");
        world.check();
    });
}
