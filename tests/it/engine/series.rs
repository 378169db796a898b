//! Series: their dates, changes that reach one, some or all of them, and lists of what takes place.

use std::cell::RefCell;
use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan as _};
use planify_core::answer::{Choice, Status};
use planify_core::event::{EditEvent, Event, Status as EventStatus, Step};
use planify_core::guest::Guest;
use planify_core::patch::Patch;
use planify_core::recurrence::{Kind, RecurrenceId};
use planify_core::schedule::{End, Point};
use planify_core::series::{Full, Scope, Series};
use planify_engine::answers::On;
use planify_engine::duties::Duty;
use planify_engine::events::{ListEvents, Reach};
use planify_engine::{EngineError, Outcome, PageRequest, answers, events, occurrences, series};
use planify_store::events::Order;
use uuid::Uuid;

use crate::world::{World, code, on_each, seats, wish};

thread_local! {
    /// The day on which the story of an organisation began: a midnight meanwhile changes nothing.
    static TODAY: RefCell<BTreeMap<Uuid, Date>> = const { RefCell::new(BTreeMap::new()) };
}

/// Six in the evening, some days from the story's first, in UTC.
pub(crate) fn evening(world: &World<'_>, days: i64) -> DateTime {
    let today = TODAY.with_borrow_mut(|known| {
        let now = || TimeZone::UTC.to_datetime(world.now()).date();
        *known.entry(world.actor.org.uuid()).or_insert_with(now)
    });
    today.checked_add(days.days()).unwrap().at(18, 0, 0, 0)
}

pub(crate) fn name(at: DateTime) -> RecurrenceId {
    RecurrenceId { at, kind: Kind::Times }
}

pub(crate) fn repeating(world: &World<'_>, rule: &str) -> EditEvent {
    EditEvent {
        title: Some("Training".into()),
        start: Some(Point::Wall(evening(world, 3))),
        end: Some(End::After(SignedDuration::from_hours(2))),
        zone: Some("UTC".into()),
        rrule: Patch::Set(rule.parse().unwrap()),
        ..EditEvent::default()
    }
}

/// An announced series of so many evenings in a row.
pub(crate) fn evenings(world: &World<'_>, count: i64, capacity: Option<i64>) -> Event {
    let new = repeating(world, &format!("FREQ=DAILY;COUNT={count}"));
    let event = world.draft(EditEvent { capacity: seats(capacity), ..new }).unwrap().data;
    world.step(&event, Step::Publish).unwrap().data
}

pub(crate) fn dates(world: &World<'_>, event: &Event) -> Vec<Event> {
    let (actor, reference) = (world.actor, event.id.to_string());
    let page = PageRequest { limit: Some(200), cursor: None };
    world
        .read(move |tx| occurrences::list(tx, &actor, &reference, (None, None), &page))
        .unwrap()
        .rows
}

pub(crate) fn answer_on(
    world: &World<'_>,
    event: &Event,
    guest: &Guest,
    (choice, plus): (Choice, i64),
    on: On,
) -> Result<Status, EngineError> {
    let (call, event, guest) = (world.call(), event.id.to_string(), guest.id.to_string());
    let wish = wish(choice, plus);
    let set = world.write(move |tx| answers::set_on(tx, &call, &event, &guest, (&wish, on)));
    set.map(|outcome| outcome.data.answer.status)
}

pub(crate) fn edit_on(
    world: &World<'_>,
    event: &Event,
    edit: EditEvent,
    reach: Reach,
) -> Result<Outcome<Event>, EngineError> {
    let (call, event) = (world.call(), event.id.to_string());
    world.write(move |tx| events::edit_on(tx, &call, &event, &edit, reach))
}

pub(crate) fn taken(world: &World<'_>, event: &Event) -> Vec<i64> {
    dates(world, event).iter().map(|date| date.taken).collect()
}

pub(crate) fn on(at: DateTime) -> On {
    On { date: Some(name(at)), full: Full::Refuse }
}

pub(crate) const ALL: On = On { date: None, full: Full::Refuse };

#[test]
fn a_series_has_its_dates_for_a_year_ahead_and_keeps_them() {
    on_each(|world| {
        let event = world.draft(repeating(world, "FREQ=WEEKLY")).unwrap().data;
        let first = dates(world, &event);
        assert!((51..=53).contains(&first.len()), "{}", first.len());
        assert_eq!(first[1].date, Some(name(evening(world, 10))));
        assert_eq!(world.get(&event).series.unwrap().last_ends_at, None);
        // As if the series had been made half a year ago.
        let half = first[26].clone();
        let lost: Vec<_> = first[26..].iter().map(|date| date.occurrence).collect();
        let (org, id) = (event.org, event.id);
        let known = world.get(&event).series.unwrap();
        let series = Series { horizon_at: half.details.schedule.starts_at, ..known };
        world
            .write(move |tx| {
                for date in &lost {
                    planify_store::occurrences::delete(tx, org, *date)?;
                }
                Ok(planify_store::occurrences::set_series(tx, org, id, &series)?)
            })
            .unwrap();
        let holder = Uuid::from_u128(7);
        let done = world.write(move |tx| series::keep_up(tx, holder)).unwrap();
        assert_eq!(done, Duty::Done(1));
        let again = dates(world, &event);
        let names = |dates: &[Event]| dates.iter().map(|date| date.date).collect::<Vec<_>>();
        assert_eq!(names(&again), names(&first));
        assert_eq!(world.write(move |tx| series::keep_up(tx, holder)).unwrap(), Duty::Done(0));
    });
}

#[test]
fn dates_follow_new_data_of_their_zone() {
    on_each(|world| {
        let event = evenings(world, 3, None);
        let guest = world.guest(&event, "a@example.org", 1);
        answer_on(world, &event, &guest, (Choice::Yes, 0), ALL).unwrap();
        let wrong = dates(world, &event)[1].clone();
        let (org, id) = (event.org, event.id);
        let known = world.get(&event).series.unwrap();
        let old = Series { zone_data: "old".into(), ..known };
        let at = name(evening(world, 4));
        world
            .write(move |tx| {
                let mut date = planify_store::occurrences::find(tx, org, id, at)?.unwrap();
                date.starts_at += SignedDuration::from_hours(1);
                date.ends_at += SignedDuration::from_hours(1);
                planify_store::occurrences::save(tx, &date)?;
                Ok(planify_store::occurrences::set_series(tx, org, id, &old)?)
            })
            .unwrap();
        world.write(move |tx| series::keep_up(tx, Uuid::from_u128(7))).unwrap();
        assert_eq!(dates(world, &event)[1].details.schedule, wrong.details.schedule);
        assert_eq!(taken(world, &event), [1, 1, 1]);
        assert_eq!(world.get(&event).series.unwrap(), known);
    });
}

#[test]
fn an_answer_to_a_series_counts_on_each_date() {
    on_each(|world| {
        let event = evenings(world, 3, Some(4));
        let (first, second) =
            (world.guest(&event, "a@example.org", 2), world.guest(&event, "b@example.org", 3));
        assert_eq!(answer_on(world, &event, &first, (Choice::Yes, 1), ALL).unwrap(), Status::Yes);
        assert_eq!(taken(world, &event), [2, 2, 2]);
        answer_on(world, &event, &first, (Choice::No, 0), on(evening(world, 4))).unwrap();
        assert_eq!(taken(world, &event), [2, 0, 2]);
        let refused = answer_on(world, &event, &second, (Choice::Yes, 2), ALL);
        assert_eq!(code(refused), "no-capacity");
        assert_eq!(taken(world, &event), [2, 0, 2], "a refused answer changes nothing");
        let skip = On { date: None, full: Full::Skip };
        answer_on(world, &event, &second, (Choice::Yes, 2), skip).unwrap();
        assert_eq!(taken(world, &event), [2, 3, 2]);
        let waits = answer_on(world, &event, &second, (Choice::Yes, 2), on(evening(world, 5)));
        assert_eq!(waits.unwrap(), Status::Waitlisted);
        world.check();
        answer_on(world, &event, &first, (Choice::No, 0), ALL).unwrap();
        assert_eq!(taken(world, &event), [0, 3, 3], "who waited has the seats");
        world.check();
        world.remove(&event, &second).unwrap();
        assert_eq!(taken(world, &event), [0, 0, 0]);
    });
}

#[test]
fn a_later_date_is_there_for_those_who_answered_for_all() {
    on_each(|world| {
        let event = evenings(world, 3, Some(2));
        let (first, second) =
            (world.guest(&event, "a@example.org", 2), world.guest(&event, "b@example.org", 1));
        answer_on(world, &event, &first, (Choice::Yes, 1), ALL).unwrap();
        let skip = On { date: None, full: Full::Skip };
        answer_on(world, &event, &second, (Choice::Yes, 0), skip).unwrap();
        let longer = EditEvent {
            rrule: Patch::Set("FREQ=DAILY;COUNT=5".parse().unwrap()),
            ..EditEvent::default()
        };
        edit_on(world, &event, longer, Reach::All).unwrap();
        assert_eq!(taken(world, &event), [2, 2, 2, 2, 2]);
        world.check();
    });
}

#[test]
fn one_date_is_moved_renamed_and_called_off() {
    on_each(|world| {
        let event = evenings(world, 3, None);
        let guest = world.guest(&event, "a@example.org", 1);
        answer_on(world, &event, &guest, (Choice::Yes, 0), ALL).unwrap();
        let second = evening(world, 4);
        let edit = EditEvent {
            title: Some("Match".into()),
            start: Some(Point::Wall(second.date().at(20, 0, 0, 0))),
            location: Patch::Set("Hall 2".into()),
            ..EditEvent::default()
        };
        let changed = edit_on(world, &event, edit, Reach::This(name(second))).unwrap();
        assert_eq!(changed.data.date, Some(name(second)));
        assert_eq!(changed.effects.len(), 1, "the guest is told");
        let titles = |world: &World<'_>| {
            dates(world, &event)
                .iter()
                .map(|it| format!("{} {}", it.details.title, it.details.schedule.start_local()))
                .collect::<Vec<_>>()
        };
        let clock = |days: i64, hour: i8| evening(world, days).date().at(hour, 0, 0, 0);
        let expected = [
            format!("Training {}", clock(3, 18)),
            format!("Match {}", clock(4, 20)),
            format!("Training {}", clock(5, 18)),
        ];
        assert_eq!(titles(world), expected);
        let (call, reference) = (world.call(), event.id.to_string());
        let third = name(evening(world, 5));
        let off = world.write(move |tx| occurrences::cancel(tx, &call, &reference, third)).unwrap();
        assert_eq!(off.data.status, EventStatus::Cancelled);
        assert_eq!(world.get(&event).status, EventStatus::Published);
        let late = answer_on(world, &event, &guest, (Choice::Yes, 0), on(evening(world, 5)));
        assert_eq!(code(late), "already-cancelled");
        // The whole moves by an hour: what was set for one date stays as it was set.
        let edit = EditEvent { start: Some(Point::Wall(clock(3, 19))), ..EditEvent::default() };
        edit_on(world, &event, edit, Reach::All).unwrap();
        let expected = [
            format!("Training {}", clock(3, 19)),
            format!("Match {}", clock(4, 20)),
            format!("Training {}", clock(5, 19)),
        ];
        assert_eq!(titles(world), expected);
        assert_eq!(taken(world, &event), [1, 1, 1]);
        let kinds =
            world.rows("select kind, unique_key from notice order by notice_id", &[], |row| {
                Ok((row.get::<String>(0)?, row.get::<String>(1)?))
            });
        let one_date = kinds.iter().filter(|(_, key)| key.contains('@')).count();
        assert_eq!(one_date, 2, "{kinds:?}");
    });
}

#[test]
fn a_changed_rule_keeps_the_answers_of_the_dates_that_stay() {
    on_each(|world| {
        let event = evenings(world, 4, Some(5));
        let guest = world.guest(&event, "a@example.org", 2);
        answer_on(world, &event, &guest, (Choice::Yes, 1), on(evening(world, 5))).unwrap();
        let edit = EditEvent {
            rrule: Patch::Set("FREQ=DAILY;INTERVAL=2;COUNT=3".parse().unwrap()),
            exdates: Some(vec![evening(world, 7)]),
            rdates: Some(vec![evening(world, 20)]),
            ..EditEvent::default()
        };
        let outcome = edit_on(world, &event, edit, Reach::All).unwrap();
        assert_eq!(outcome.warnings.len(), 1);
        let names: Vec<_> = dates(world, &event).iter().map(|it| it.date.unwrap().at).collect();
        assert_eq!(names, [evening(world, 3), evening(world, 5), evening(world, 20)]);
        assert_eq!(taken(world, &event), [0, 2, 0]);
        let smaller = EditEvent { capacity: Patch::Set(1), ..EditEvent::default() };
        assert_eq!(code(edit_on(world, &event, smaller, Reach::All)), "capacity-below-taken");
    });
}

#[test]
fn a_cut_makes_two_series_with_the_same_guests() {
    on_each(|world| {
        let event = evenings(world, 5, Some(3));
        let (first, second) =
            (world.guest(&event, "a@example.org", 2), world.guest(&event, "b@example.org", 1));
        answer_on(world, &event, &first, (Choice::Yes, 1), ALL).unwrap();
        answer_on(world, &event, &second, (Choice::Yes, 0), on(evening(world, 6))).unwrap();
        let cut = name(evening(world, 5));
        let edit = EditEvent {
            start: Some(Point::Wall(evening(world, 5).date().at(17, 0, 0, 0))),
            location: Patch::Set("Hall 2".into()),
            ..EditEvent::default()
        };
        let later = edit_on(world, &event, edit, Reach::Following(cut)).unwrap().data;
        assert_ne!(later.id, event.id);
        assert_ne!(later.uid, event.uid);
        assert_eq!(taken(world, &event), [2, 2]);
        assert_eq!(taken(world, &later), [2, 3, 2]);
        assert_eq!(
            dates(world, &later)[0].details.schedule.start_local(),
            format!("{}", evening(world, 5).date().at(17, 0, 0, 0))
        );
        assert_eq!(later.taken, 2, "who answered for all has answered for both");
        let rule = world.get(&event).details.recurrence.unwrap().rule.unwrap().to_string();
        assert_eq!(rule, "FREQ=DAILY;COUNT=2");
        let rest = later.details.recurrence.unwrap().rule.unwrap().to_string();
        assert_eq!(rest, "FREQ=DAILY;COUNT=3");
        world.check();
        let begin = Reach::Following(name(evening(world, 3)));
        let edit = EditEvent { title: Some("x".into()), ..EditEvent::default() };
        assert_eq!(code(edit_on(world, &event, edit, begin)), "invalid");
    });
}

#[test]
fn a_list_within_a_time_has_a_row_for_each_date() {
    on_each(|world| {
        let event = evenings(world, 10, None);
        let plain = EditEvent {
            rrule: Patch::Keep,
            title: Some("Party".into()),
            start: Some(Point::Wall(evening(world, 5).date().at(19, 0, 0, 0))),
            ..repeating(world, "FREQ=DAILY")
        };
        let plain = world.draft(plain).unwrap().data;
        let at = |days: i64| TimeZone::UTC.to_timestamp(evening(world, days)).unwrap();
        let wanted = |order, limit, cursor| ListEvents {
            page: PageRequest { limit: Some(limit), cursor },
            status: None,
            from: Some(at(4)),
            to: Some(at(7)),
            title: None,
            order,
        };
        for (order, step) in [(Order::Start, 1), (Order::StartDesc, 1), (Order::Start, 2)] {
            let (mut rows, mut cursor) = (Vec::new(), None);
            loop {
                let (actor, wanted) = (world.actor, wanted(order, step, cursor.take()));
                let page = world.read(move |tx| events::list(tx, &actor, &wanted)).unwrap();
                rows.extend(page.rows);
                cursor = page.next;
                if cursor.is_none() {
                    break;
                }
            }
            let mut found: Vec<_> =
                rows.iter().map(|row| (row.details.schedule.starts_at, row.id)).collect();
            if order == Order::StartDesc {
                found.reverse();
            }
            let expected = [
                (at(4), event.id),
                (at(5), event.id),
                (plain.details.schedule.starts_at, plain.id),
                (at(6), event.id),
            ];
            assert_eq!(found, expected, "{order:?}");
        }
        let (actor, mut wanted) = (world.actor, wanted(Order::Start, 50, None));
        (wanted.from, wanted.to) = (None, None);
        let all = world.read(move |tx| events::list(tx, &actor, &wanted)).unwrap();
        assert_eq!(all.rows.len(), 2, "without a time a series is listed once");
    });
}

#[test]
fn what_cannot_repeat_is_refused_and_named() {
    on_each(|world| {
        let rule = |rule: &str| code(world.draft(repeating(world, rule)));
        assert_eq!(rule("FREQ=MINUTELY"), "bad-rule");
        assert_eq!(rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "bad-rule");
        assert_eq!(rule("FREQ=HOURLY;INTERVAL=7;BYHOUR=17;BYMONTHDAY=31;BYMONTH=2"), "bad-rule");
        let off = evening(world, 3).date().weekday().next();
        let other = off.to_monday_zero_offset();
        let day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][usize::try_from(other).unwrap()];
        assert_eq!(rule(&format!("FREQ=WEEKLY;BYDAY={day}")), "bad-rule");
        let event = evenings(world, 3, None);
        let guest = world.guest(&event, "a@example.org", 1);
        let unknown = answer_on(world, &event, &guest, (Choice::Yes, 0), on(evening(world, 50)));
        assert_eq!(code(unknown), "not-found");
        let plain = world.event(None);
        let on_plain = world.guest(&plain, "a@example.org", 1);
        let no_series =
            answer_on(world, &plain, &on_plain, (Choice::Yes, 0), on(evening(world, 3)));
        assert_eq!(code(no_series), "invalid");
        world.answers(&plain, &on_plain, Choice::Yes, 0);
        let repeat = EditEvent {
            rrule: Patch::Set("FREQ=YEARLY;COUNT=2".parse().unwrap()),
            ..EditEvent::default()
        };
        assert_eq!(code(edit_on(world, &plain, repeat, Reach::All)), "has-answers");
        let end = EditEvent { rrule: Patch::Clear, ..EditEvent::default() };
        assert_eq!(code(edit_on(world, &event, end, Reach::All)), "invalid");
        let alone = EditEvent { description: Patch::Set("x".into()), ..EditEvent::default() };
        let first = name(evening(world, 3));
        assert_eq!(code(edit_on(world, &event, alone, Reach::This(first))), "invalid");
        assert!(Reach::new(Some(Scope::All), Some(first)).is_err());
        assert!(Reach::new(Some(Scope::Following), None).is_err());
        assert_eq!(Reach::new(None, Some(first)).unwrap(), Reach::This(first));
    });
}

#[test]
fn a_series_that_is_deleted_leaves_nothing() {
    on_each(|world| {
        let event = world.draft(repeating(world, "FREQ=DAILY;COUNT=4")).unwrap().data;
        let guest = world.guest(&event, "a@example.org", 1);
        answer_on(world, &event, &guest, (Choice::Yes, 0), ALL).unwrap();
        let (call, reference) = (world.call(), event.id.to_string());
        world.write(move |tx| events::delete(tx, &call, &reference)).unwrap();
        for table in [
            "select count(*) from occurrence",
            "select count(*) from seat_tally",
            "select count(*) from answer",
        ] {
            assert_eq!(world.number(table), 0, "{table}");
        }
    });
}
