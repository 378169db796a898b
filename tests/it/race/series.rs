//! Answers to a series, to one of its dates, a cut and the duty that adds dates, all at the same moment.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan as _};
use planify_core::answer::{Choice, Status, Wish};
use planify_core::event::{EditEvent, Event, Step};
use planify_core::guest::Guest;
use planify_core::patch::Patch;
use planify_core::recurrence::{Kind, RecurrenceId};
use planify_core::schedule::{End, Point};
use planify_core::series::{Full, Series};
use planify_engine::answers::{self, On};
use planify_engine::events::{self, OnKey, Reach};
use planify_engine::{EngineError, PageRequest, guests, occurrences, series};
use planify_store::Tx;
use uuid::Uuid;

use super::{Arena, Guards, at_once};
use crate::world::{guest, party, seats};

const CALLERS: usize = 16;
const DATES: i64 = 4;
/// Contests of each kind; a control needs one in which nobody held back.
const ROUNDS: usize = 6;

/// An announced series of evenings, with guests, and the names of its dates.
struct Course {
    event: Event,
    guests: Vec<Guest>,
    names: Vec<RecurrenceId>,
}

impl Arena {
    fn act<T: Send + 'static>(
        &self,
        daemon: usize,
        act: impl Fn(&mut Tx<'_>) -> Result<T, EngineError> + Send + 'static,
    ) -> Result<T, EngineError> {
        self.stores[daemon % self.stores.len()].write_blocking(&[], act)
    }

    fn course(&self, capacity: Option<i64>) -> Course {
        let call = self.call();
        let made = self.act(0, move |tx| {
            let day = TimeZone::UTC.to_datetime(tx.now()).date().saturating_add(3.days());
            let start = day.at(18, 0, 0, 0);
            let new = EditEvent {
                capacity: seats(capacity),
                start: Some(Point::Wall(start)),
                end: Some(End::After(SignedDuration::from_hours(2))),
                zone: Some("UTC".into()),
                rrule: Patch::Set(format!("FREQ=DAILY;COUNT={DATES}").parse()?),
                ..party()
            };
            let event = events::create(tx, &call, &new, OnKey::Refuse)?.data;
            let id = event.id.to_string();
            let event = events::step(tx, &call, &id, Step::Publish)?.data;
            let mut all = Vec::with_capacity(CALLERS);
            for number in 0..CALLERS {
                let new = guest(&format!("g{number}@example.org"), 1);
                all.push(guests::add(tx, &call, &id, &new)?.data);
            }
            Ok((event, all, start))
        });
        let (event, guests, start) = made.unwrap();
        let name = |day: i64| RecurrenceId { at: plus(start, day), kind: Kind::Times };
        Course { event, guests, names: (0..DATES).map(name).collect() }
    }

    fn says_yes(
        &self,
        caller: usize,
        course: &Course,
        date: Option<RecurrenceId>,
    ) -> Result<Status, EngineError> {
        let (call, event) = (self.call(), course.event.id.to_string());
        let guest = course.guests[caller].id.to_string();
        let wish = Wish {
            responses: planify_core::question::Responses::new(),
            choice: Choice::Yes,
            plus: 0,
            note: None,
        };
        let on = On { date, full: Full::Refuse };
        self.act(caller, move |tx| answers::set_on(tx, &call, &event, &guest, (&wish, on)))
            .map(|outcome| outcome.data.answer.status)
    }

    fn dates(&self, event: &Event) -> Vec<Event> {
        let (actor, id) = (self.actor, event.id.to_string());
        let page = PageRequest::default();
        self.act(0, move |tx| occurrences::list(tx, &actor, &id, (None, None), &page)).unwrap().rows
    }

    fn count(&self, sql: &'static str) -> i64 {
        self.act(0, move |tx| Ok(tx.query_one(sql, &[], |row| row.get(0))?)).unwrap()
    }

    /// Tallies that differ from the answers, and answers of guests who are of another event.
    fn wrongs(&self) -> (i64, i64) {
        let tallies = self.count(
            "select count(*) from (select t.scope from seat_tally t left join answer a \
             on a.scope = t.scope and a.status = 'yes' group by t.scope, t.taken \
             having t.taken <> coalesce(sum(a.party), 0)) wrong",
        );
        let strangers = self.count(
            "select count(*) from answer a join occurrence o on o.occurrence_id = a.scope \
             join guest g on g.guest_id = a.guest_id where g.event_id <> o.event_id",
        );
        (tallies, strangers)
    }
}

fn plus(start: DateTime, days: i64) -> DateTime {
    start.checked_add(days.days()).unwrap()
}

/// All want the one seat, some on each date, some on the second only; gives how often it was sold on
/// that date, as told and as written.
fn last_seat(arena: &Arena) -> (usize, i64) {
    let course = arena.course(Some(1));
    let statuses = at_once(CALLERS, |caller| {
        let date = (caller % 2 == 0).then(|| course.names[1]);
        match arena.says_yes(caller, &course, date) {
            Ok(status) => status,
            Err(error) => {
                assert_eq!(error.code(), Some("no-capacity"), "{error}");
                Status::No
            }
        }
    });
    let told = statuses.iter().filter(|status| **status == Status::Yes).count();
    let second = arena.dates(&course.event)[1].occurrence;
    (told, arena.seats_of(second.uuid()).1)
}

/// Some answer for a date while others cut the series before it; gives how many cuts there were, how
/// many answers got lost, and how many callers were told what no caller should be.
fn cut(arena: &Arena) -> (usize, i64, usize) {
    let course = arena.course(None);
    let late = course.names[3];
    let outcomes = at_once(CALLERS, |caller| {
        if caller % 4 != 0 {
            return arena.says_yes(caller, &course, Some(late)).map(|_| false);
        }
        let (call, event, cut) = (arena.call(), course.event.id.to_string(), course.names[2]);
        let edit = EditEvent { location: Patch::Set("Hall 2".into()), ..EditEvent::default() };
        arena
            .act(caller, move |tx| events::edit_on(tx, &call, &event, &edit, Reach::Following(cut)))
            .map(|_| true)
    });
    let (mut told, mut cuts, mut odd) = (0, 0, 0);
    for outcome in &outcomes {
        match outcome {
            Ok(is_cut) if *is_cut => cuts += 1,
            Ok(_) => told += 1,
            // What was cut off is no date of this series any more.
            Err(error) => odd += usize::from(error.code() != Some("not-found")),
        }
    }
    let day = late.to_string();
    let written = arena
        .act(0, move |tx| {
            let sql = "select cast(coalesce(sum(t.taken), 0) as bigint) from seat_tally t \
                 join occurrence o on o.occurrence_id = t.scope \
                 join event e on e.event_id = o.event_id \
                 where o.recurrence_id = $1 and e.slug like $2";
            let slug = format!("{}%", course.event.slug);
            let values = [day.as_str().into(), slug.into()];
            Ok(tx.query_one(sql, &values, |row| row.get::<i64>(0))?)
        })
        .unwrap();
    (cuts, told - written, odd)
}

/// Guests answer for the whole series while its dates are being added; gives answers that are missing on
/// dates.
fn growing(arena: &Arena) -> i64 {
    let course = arena.course(None);
    let known = course.event.series.clone().unwrap();
    let dates = arena.dates(&course.event);
    let horizon_at = dates[1].details.schedule.starts_at;
    let lost: Vec<_> = dates[1..].iter().map(|date| date.occurrence).collect();
    let (org, id) = (course.event.org, course.event.id);
    arena
        .act(0, move |tx| {
            for date in &lost {
                planify_store::occurrences::delete(tx, org, *date)?;
            }
            let series = Series { horizon_at, ..known.clone() };
            Ok(planify_store::occurrences::set_series(tx, org, id, &series)?)
        })
        .unwrap();
    // One holder, so that the lease stops none of them: the seats must.
    let keep_up =
        |caller: usize| arena.act(caller, move |tx| series::keep_up(tx, Uuid::from_u128(7)));
    let told: i64 = at_once(CALLERS, |caller| {
        if caller % 4 != 0 {
            arena.says_yes(caller, &course, None).unwrap();
            return 1;
        }
        // Without the guards two of them may add the same date, which the store refuses.
        drop(keep_up(caller));
        0
    })
    .into_iter()
    .sum();
    keep_up(0).unwrap();
    let dates = arena.dates(&course.event);
    assert_eq!(i64::try_from(dates.len()).unwrap(), DATES);
    let written: i64 = dates.iter().map(|date| arena.seats_of(date.occurrence.uuid()).1).sum();
    told * i64::try_from(dates.len()).unwrap() - written
}

#[test]
fn answers_to_series_and_dates_cuts_and_new_dates_have_one_outcome() {
    for arena in Arena::each(Guards::On) {
        for _ in 0..ROUNDS {
            assert_eq!(last_seat(&arena), (1, 1));
            assert_eq!(cut(&arena), (1, 0, 0));
            assert_eq!(growing(&arena), 0);
        }
        assert_eq!(arena.wrongs(), (0, 0));
    }
}

#[test]
fn without_the_guards_a_seat_is_sold_twice_and_answers_get_lost() {
    for arena in Arena::each(Guards::Off) {
        let engine = arena.stores[0].engine();
        let some = |contest: &dyn Fn(&Arena) -> bool| (0..ROUNDS).any(|_| contest(&arena));
        assert!(some(&|arena| last_seat(arena) != (1, 1)), "one seat sold once on {engine:?}");
        let cut_wrongly = |arena: &Arena| cut(arena) != (1, 0, 0) || arena.wrongs().1 > 0;
        assert!(some(&cut_wrongly), "every answer kept its guest on {engine:?}");
        assert!(some(&|arena| growing(arena) != 0), "no answer got lost on {engine:?}");
    }
}
