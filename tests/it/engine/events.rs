//! Events: names, keys, times, versions, the steps of their life, lists, deletion.

use jiff::SignedDuration;
use planify_core::answer::Choice;
use planify_core::event::{EditEvent, Event, Status, Step};
use planify_core::notice::Timing;
use planify_core::patch::Patch;
use planify_core::schedule::End;
use planify_engine::copies::{self, GuestList, Parts, Plan};
use planify_engine::events::{self, ListEvents, OnKey};
use planify_engine::{Call, EngineError, Outcome, PageRequest};
use planify_store::events::Order;

use crate::world::{World, at, code, on_each, party, seats, wish};

fn upsert(world: &World<'_>, new: EditEvent) -> Result<Outcome<Event>, EngineError> {
    let call = world.call();
    world.write(move |tx| events::create(tx, &call, &new, OnKey::Change))
}

fn list(world: &World<'_>, wanted: ListEvents) -> Vec<String> {
    let actor = world.actor;
    let page = world.read(move |tx| events::list(tx, &actor, &wanted)).unwrap();
    page.rows.into_iter().map(|event| event.slug).collect()
}

fn everything(order: Order) -> ListEvents {
    let page = PageRequest::default();
    ListEvents { page, status: None, from: None, to: None, title: None, order }
}

#[test]
fn a_new_event_is_a_draft_of_one_hour_with_no_seat_taken() {
    on_each(|world| {
        let event = world.draft(party()).unwrap().data;
        assert_eq!((event.status, event.version, event.taken), (Status::Draft, 1, 0));
        assert_eq!(event.slug, "garden-party");
        let schedule = &event.details.schedule;
        assert_eq!(schedule.length(), SignedDuration::from_hours(1));
        assert_eq!(schedule.starts_at.to_string(), "2040-05-05T16:00:00Z");
        assert_eq!(world.get(&event), event, "what was answered is what is stored");
    });
}

#[test]
fn equal_titles_get_numbered_slugs() {
    on_each(|world| {
        let slugs: Vec<_> = (0..3).map(|_| world.draft(party()).unwrap().data.slug).collect();
        assert_eq!(slugs, ["garden-party", "garden-party-2", "garden-party-3"]);
        let wished = EditEvent { slug: Some("garden-party".into()), ..party() };
        assert_eq!(world.draft(wished).unwrap().data.slug, "garden-party-4");
    });
}

#[test]
fn a_slug_that_another_event_has_is_refused_in_an_edit() {
    on_each(|world| {
        let first = world.draft(party()).unwrap().data;
        let second = world.draft(party()).unwrap().data;
        let rename = EditEvent { slug: Some(first.slug), ..EditEvent::default() };
        assert_eq!(code(world.edit(&second, rename)), "duplicate-key");
        assert_eq!(world.get(&second), second);
    });
}

#[test]
fn a_key_is_taken_once_and_an_upsert_changes_only_what_differs() {
    on_each(|world| {
        let keyed = EditEvent { key: Patch::Set("crm/7".into()), ..party() };
        let first = world.draft(keyed.clone()).unwrap().data;
        assert_eq!(code(world.draft(keyed.clone())), "duplicate-key");

        let same = upsert(world, keyed.clone()).unwrap();
        assert_eq!((same.changed(), same.data), (false, first.clone()));

        let moved = EditEvent { location: Patch::Set("Barn".into()), ..keyed };
        let changed = upsert(world, moved.clone()).unwrap();
        assert!(changed.changed());
        assert_eq!((changed.data.id, changed.data.version), (first.id, 2));
        assert!(!upsert(world, moved).unwrap().changed());
        assert_eq!(code(upsert(world, party())), "invalid", "an upsert needs a key");
    });
}

#[test]
fn a_start_alone_keeps_the_length() {
    on_each(|world| {
        let long = EditEvent { end: Some(End::After(SignedDuration::from_mins(150))), ..party() };
        let event = world.draft(long).unwrap().data;
        let later = EditEvent { start: Some(at("2040-06-01T20:15")), ..EditEvent::default() };
        let schedule = world.edit(&event, later).unwrap().data.details.schedule;
        assert_eq!(schedule.length(), SignedDuration::from_mins(150));
        assert_eq!(schedule.start_local(), "2040-06-01T20:15:00");
    });
}

#[test]
fn a_zone_alone_keeps_the_wall_clock() {
    on_each(|world| {
        let event = world.draft(party()).unwrap().data;
        let abroad = EditEvent { zone: Some("America/New_York".into()), ..EditEvent::default() };
        let moved = world.edit(&event, abroad).unwrap().data.details.schedule;
        assert_eq!(moved.start_local(), event.details.schedule.start_local());
        assert_eq!(moved.starts_at.to_string(), "2040-05-05T22:00:00Z");
        assert_eq!(moved.length(), SignedDuration::from_hours(1));
    });
}

#[test]
fn whole_days_end_with_the_last_day() {
    on_each(|world| {
        let days = EditEvent {
            start: Some(at("2040-05-05")),
            end: Some(End::At(at("2040-05-06"))),
            all_day: Some(true),
            ..party()
        };
        let schedule = world.draft(days).unwrap().data.details.schedule;
        assert!(schedule.is_all_day());
        assert_eq!(schedule.starts_at.to_string(), "2040-05-04T22:00:00Z");
        assert_eq!(schedule.ends_at.to_string(), "2040-05-06T22:00:00Z");
    });
}

#[test]
fn a_wall_time_that_does_not_exist_is_refused() {
    on_each(|world| {
        let gap = EditEvent { start: Some(at("2040-03-25T02:30")), ..party() };
        assert_eq!(code(world.draft(gap)), "time-gap");
        let fold = EditEvent { start: Some(at("2040-10-28T02:30")), ..party() };
        assert_eq!(code(world.draft(fold)), "time-fold");
    });
}

#[test]
fn an_event_that_makes_no_sense_is_refused_and_leaves_nothing() {
    on_each(|world| {
        let edits = [
            EditEvent { title: Some("  ".into()), ..party() },
            EditEvent { end: Some(End::At(at("2040-05-05T17:00"))), ..party() },
            EditEvent { end: Some(End::At(at("2040-05-05T18:00"))), ..party() },
            EditEvent { zone: Some("Mars/Olympus".into()), ..party() },
            EditEvent { capacity: Patch::Set(-1), ..party() },
            EditEvent { capacity: Patch::Set(i64::MAX), ..party() },
            EditEvent { max_plus: Patch::Set(-1), ..party() },
            EditEvent { online_url: Patch::Set("javascript:alert(1)".into()), ..party() },
            EditEvent { slug: Some("../etc".into()), ..party() },
            EditEvent { key: Patch::Set(String::new()), ..party() },
            EditEvent { title: None, ..party() },
            EditEvent { start: None, ..party() },
        ];
        for edit in edits {
            let said = format!("{edit:?}");
            assert!(world.draft(edit).unwrap_err().code().is_some(), "{said}");
        }
        assert_eq!(world.number("select count(*) from event"), 0);
        assert_eq!(world.number("select count(*) from journal"), 0);
    });
}

#[test]
fn a_capacity_below_the_seats_taken_is_refused() {
    on_each(|world| {
        let event = world.event(Some(3));
        let guest = world.guest(&event, "a@example.org", 2);
        world.answers(&event, &guest, Choice::Yes, 1);
        let smaller =
            |capacity| EditEvent { capacity: seats(Some(capacity)), ..EditEvent::default() };
        assert_eq!(code(world.edit(&event, smaller(1))), "capacity-below-taken");
        assert_eq!(world.edit(&event, smaller(2)).unwrap().data.details.capacity, Some(2));
    });
}

#[test]
fn a_change_grows_the_version_and_another_version_is_refused() {
    on_each(|world| {
        let event = world.draft(party()).unwrap().data;
        let retitled =
            |title: &str| EditEvent { title: Some(title.into()), ..EditEvent::default() };
        let seen = |version| Call { if_version: Some(version), ..world.call() };
        assert_eq!(world.edit_by(seen(1), &event, retitled("A")).unwrap().data.version, 2);
        assert_eq!(code(world.edit_by(seen(1), &event, retitled("B"))), "version-conflict");
        assert_eq!(world.get(&event).details.title, "A");
        let same = world.edit(&event, retitled("A")).unwrap();
        assert_eq!((same.changed(), same.data.version), (false, 2));
    });
}

#[test]
fn each_step_is_allowed_from_where_it_makes_sense() {
    use Step::{Cancel, Complete, Publish};
    // From draft, published, completed and cancelled: what becomes of it; none for a refusal.
    let table = [
        (Publish, [Some(Status::Published), Some(Status::Published), None, None]),
        (Complete, [None, Some(Status::Completed), Some(Status::Completed), None]),
        (Cancel, [Some(Status::Cancelled), Some(Status::Cancelled), None, Some(Status::Cancelled)]),
    ];
    let ways: [&[Step]; 4] = [&[], &[Publish], &[Publish, Complete], &[Cancel]];
    on_each(|world| {
        for (step, targets) in table {
            for (way, target) in ways.iter().zip(targets) {
                let mut event = world.draft(party()).unwrap().data;
                for earlier in *way {
                    event = world.step(&event, *earlier).unwrap().data;
                }
                match (world.step(&event, step), target) {
                    (Ok(outcome), Some(target)) => {
                        assert_eq!(outcome.data.status, target);
                        assert_eq!(outcome.changed(), event.status != target, "{way:?} {step:?}");
                    }
                    (Err(error), None) => assert_eq!(error.code(), Some("status-conflict")),
                    (got, target) => panic!("{way:?} {step:?}: {got:?}, expected {target:?}"),
                }
            }
        }
    });
}

#[test]
fn an_event_that_is_over_or_called_off_does_not_change() {
    on_each(|world| {
        for steps in [&[Step::Cancel][..], &[Step::Publish, Step::Complete]] {
            let event = world.draft(party()).unwrap().data;
            for step in steps {
                world.step(&event, *step).unwrap();
            }
            let retitle = EditEvent { title: Some("New".into()), ..EditEvent::default() };
            assert_eq!(code(world.edit(&event, retitle)), "status-conflict");
            let new = crate::world::guest("a@example.org", 1);
            assert_eq!(code(world.add(&event, new)), "status-conflict");
        }
    });
}

#[test]
fn a_deleted_event_takes_its_guests_answers_and_seats_along() {
    on_each(|world| {
        let event = world.event(Some(2));
        let guest = world.guest(&event, "a@example.org", 1);
        let silent = Call { timing: Timing::Never, ..world.call() };
        world.answer_by(silent, &event, &guest, wish(Choice::Yes, 0)).unwrap();
        let (call, reference) = (world.call(), event.slug.clone());
        let gone = world.write(move |tx| events::delete(tx, &call, &reference)).unwrap();
        assert_eq!(gone.data.id, event.id);
        let (actor, reference) = (world.actor, event.id.to_string());
        assert_eq!(code(world.read(move |tx| events::get(tx, &actor, &reference))), "not-found");
        for table in [
            "select count(*) from event",
            "select count(*) from occurrence",
            "select count(*) from seat_tally",
            "select count(*) from guest",
            "select count(*) from answer",
        ] {
            assert_eq!(world.number(table), 0, "{table}");
        }
        assert_eq!(world.number("select count(*) from person"), 1, "the contact stays");
    });
}

#[test]
fn an_announced_event_with_invited_guests_is_not_deleted() {
    on_each(|world| {
        let event = world.event(None);
        world.guest(&event, "a@example.org", 1);
        world.invite_all(&event).unwrap();
        let delete = || {
            let (call, reference) = (world.call(), event.id.to_string());
            world.write(move |tx| events::delete(tx, &call, &reference))
        };
        assert_eq!(code(delete()), "status-conflict");
        world.step(&event, Step::Cancel).unwrap();
        assert!(delete().unwrap().changed());
    });
}

#[test]
fn lists_keep_their_order_over_pages_and_filters() {
    on_each(|world| {
        let day = |day: u32| EditEvent {
            title: Some(format!("Day {day}")),
            start: Some(at(&format!("2040-05-{day:02}T10:00"))),
            ..party()
        };
        for number in [3, 1, 2] {
            world.draft(day(number)).unwrap();
        }
        assert_eq!(list(world, everything(Order::Start)), ["day-1", "day-2", "day-3"]);
        assert_eq!(list(world, everything(Order::StartDesc)), ["day-3", "day-2", "day-1"]);
        assert_eq!(list(world, everything(Order::Creation)), ["day-3", "day-1", "day-2"]);
        assert_eq!(list(world, everything(Order::CreationDesc)), ["day-2", "day-1", "day-3"]);
        let titled = ListEvents { title: Some("DAY 2".into()), ..everything(Order::Start) };
        assert_eq!(list(world, titled), ["day-2"]);
        let wild = ListEvents { title: Some("day_%".into()), ..everything(Order::Start) };
        assert!(list(world, wild).is_empty(), "the text is looked for as it is written");
        let published = ListEvents { status: Some(Status::Published), ..everything(Order::Start) };
        assert!(list(world, published).is_empty());
        let from = "2040-05-02T09:00:00Z".parse().unwrap();
        let later = ListEvents { from: Some(from), ..everything(Order::Start) };
        assert_eq!(list(world, later), ["day-3"]);
        let earlier = ListEvents { to: Some(from), ..everything(Order::Start) };
        assert_eq!(list(world, earlier), ["day-1", "day-2"]);
    });
}

#[test]
fn a_list_between_dates_holds_the_longest_event_that_reaches_into_it() {
    on_each(|world| {
        let event = |title: &str, start: &str, end: &str| EditEvent {
            title: Some(title.into()),
            start: Some(at(start)),
            end: Some(End::At(at(end))),
            ..party()
        };
        for (title, start, end) in [
            ("Year", "2039-05-01T10:00", "2040-05-01T10:00"),
            ("Before", "2040-04-30T10:00", "2040-05-01T09:00"),
            ("Within", "2040-05-01T09:30", "2040-05-01T11:00"),
            ("After", "2040-05-01T12:00", "2040-05-01T13:00"),
        ] {
            world.draft(event(title, start, end)).unwrap();
        }
        let between = |order| ListEvents {
            from: Some("2040-05-01T09:29:00+02:00".parse().unwrap()),
            to: Some("2040-05-01T12:00:00+02:00".parse().unwrap()),
            ..everything(order)
        };
        assert_eq!(list(world, between(Order::Start)), ["year", "within"]);
        assert_eq!(list(world, between(Order::StartDesc)), ["within", "year"]);
        let mut page = between(Order::Start);
        page.page.limit = Some(1);
        let actor = world.actor;
        let first = world.read(move |tx| events::list(tx, &actor, &page)).unwrap();
        let mut page = between(Order::Start);
        page.page.cursor = first.next;
        assert_eq!(list(world, page), ["within"]);
    });
}

#[test]
fn pages_follow_each_other_without_gap_or_repeat() {
    on_each(|world| {
        for _ in 0..7 {
            world.draft(party()).unwrap();
        }
        for order in [Order::Start, Order::StartDesc, Order::Creation, Order::CreationDesc] {
            let whole = list(world, everything(order));
            let (mut cursor, mut seen) = (None, Vec::new());
            loop {
                let page = PageRequest { limit: Some(3), cursor };
                let (actor, wanted) = (world.actor, ListEvents { page, ..everything(order) });
                let page = world.read(move |tx| events::list(tx, &actor, &wanted)).unwrap();
                seen.extend(page.rows.into_iter().map(|event| event.slug));
                cursor = page.next;
                if cursor.is_none() {
                    break;
                }
            }
            assert_eq!(seen, whole, "{order:?}");
        }
        let foreign = PageRequest { limit: None, cursor: Some("guests.0.0".into()) };
        let (actor, wanted) =
            (world.actor, ListEvents { page: foreign, ..everything(Order::Start) });
        assert_eq!(code(world.read(move |tx| events::list(tx, &actor, &wanted))), "bad-cursor");
        for limit in [0, 201] {
            let page = PageRequest { limit: Some(limit), cursor: None };
            let (actor, wanted) = (world.actor, ListEvents { page, ..everything(Order::Start) });
            assert_eq!(code(world.read(move |tx| events::list(tx, &actor, &wanted))), "invalid");
        }
    });
}

#[test]
fn an_event_is_found_by_every_kind_of_reference() {
    on_each(|world| {
        let keyed = EditEvent { key: Patch::Set("k".into()), ..party() };
        let event = world.draft(keyed).unwrap().data;
        let other = EditEvent { start: Some(at("2041-01-01T10:00")), ..party() };
        let last = world.draft(other).unwrap().data;
        let id = event.id.to_string();
        let ending = &id[id.len() - 6..];
        let find = |text: &str| {
            let (actor, text) = (world.actor, text.to_owned());
            world.read(move |tx| events::get(tx, &actor, &text)).map(|event| event.id)
        };
        for reference in [id.as_str(), ending, "garden-party", "key:k", "@next"] {
            assert_eq!(find(reference).unwrap(), event.id, "{reference}");
        }
        assert_eq!(find("@last").unwrap(), last.id);
        for unknown in ["nope", "", "evt_", "key:none", &id.to_uppercase(), &"x".repeat(400)] {
            assert_eq!(code(find(unknown)), "not-found", "{unknown}");
        }
        match find(&id[..8]) {
            Err(EngineError::Ambiguous { candidates, .. }) => assert_eq!(candidates.len(), 2),
            other => panic!("ids made together share their beginning: {other:?}"),
        }
    });
}

fn copied(
    world: &World<'_>,
    event: &Event,
    edit: EditEvent,
    list: GuestList,
) -> Result<Outcome<Event>, EngineError> {
    let (call, reference) = (world.call(), event.id.to_string());
    let parts = Parts { guests: list, agenda: Plan::Copied };
    world.write(move |tx| copies::copy(tx, &call, &reference, &edit, parts))
}

#[test]
fn a_copy_is_a_draft_of_the_same_length_at_another_time() {
    on_each(|world| {
        let new = EditEvent {
            key: Patch::Set("first".into()),
            end: Some(End::After(SignedDuration::from_hours(3))),
            capacity: seats(Some(7)),
            location: Patch::Set("Barn".into()),
            rsvp_by: Patch::Set(at("2040-05-04T18:00")),
            ..party()
        };
        let source = world.draft(new).unwrap().data;
        world.step(&source, Step::Publish).unwrap();
        world.guest(&source, "ana@example.org", 2);
        let edit = EditEvent { start: Some(at("2041-05-05T18:00")), ..EditEvent::default() };
        let copy = copied(world, &source, edit.clone(), GuestList::Copied).unwrap().data;
        assert_eq!((copy.status, copy.slug.as_str()), (Status::Draft, "garden-party-2"));
        assert_eq!((copy.details.capacity, copy.details.key.as_ref()), (Some(7), None));
        assert_eq!(copy.details.location, source.details.location);
        assert_eq!(copy.details.schedule.length(), source.details.schedule.length());
        let ahead = |event: &Event| {
            event.details.schedule.starts_at.duration_since(event.details.rsvp_by.unwrap())
        };
        assert_eq!(ahead(&copy), ahead(&source));
        let summary = world.summary(&copy);
        assert_eq!((summary.guests, summary.invited, summary.event.taken), (1, 0, 0));
        let other = copied(world, &source, edit, GuestList::Empty).unwrap().data;
        assert_eq!(world.summary(&other).guests, 0);
        let without_start = copied(world, &source, EditEvent::default(), GuestList::Empty);
        assert_eq!(code(without_start), "invalid");
    });
}
