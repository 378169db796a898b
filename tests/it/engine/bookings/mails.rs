//! What whoever books is told: once for each step, in one mail for what was made together, and the truth when it leaves.

use std::collections::BTreeMap;

use planify_core::booking::{Booking, State};
use planify_core::event::EditEvent;
use planify_core::id::UserId;
use planify_core::notice::{Kind, Timing};
use planify_core::patch::Patch;
use planify_core::permission::Roles;
use planify_core::policy::{Approval, Pending, Policy};
use planify_core::schedule::{End, Point};
use planify_core::slot::OnConflict;
use planify_core::when::OnGap;
use planify_engine::bookings::{self, Goal, MoveBooking, NewBooking, Repeat};
use planify_engine::events::{self, OnKey};
use planify_engine::links::LinkKey;
use planify_engine::outbox::{self, Attempt, BookingMail, Mail, Mailbox, Sending, Settings};
use planify_engine::{Call, Effect, EngineError, Outcome, users};

use super::house::{House, in_house};
use super::steps::sweep;
use crate::world::World;

const ANA: &str = "ana@example.org";

/// Gives the owner an address, so that mails can reach them.
pub(crate) fn reach_owner(world: &World<'_>) {
    let owner = world.actor.user_id().unwrap();
    world
        .write(move |tx| {
            let values = [owner.into(), ANA.into()];
            tx.execute(
                "update app_user set email = $2, name = 'Ana Novak' where user_id = $1",
                &values,
            )?;
            Ok(())
        })
        .unwrap();
}

/// Insists on so many notices of each kind in each state, and on a job for each that waits.
#[track_caller]
pub(crate) fn expect(world: &World<'_>, expected: &[(&str, i64)]) {
    let rows =
        world.rows("select kind, state, count(*) from notice group by kind, state", &[], |row| {
            Ok((format!("{} {}", row.get::<String>(0)?, row.get::<String>(1)?), row.get(2)?))
        });
    let found: BTreeMap<String, i64> = rows.into_iter().collect();
    let expected = expected.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect();
    assert_eq!(found, expected);
    let waiting = world.number("select count(*) from notice where state = 'pending'");
    let jobs = world.number("select count(*) from job where kind = 'notice.send'");
    assert_eq!(jobs, waiting, "each notice that waits has its job, and no other");
}

/// Lets every mail leave whose notice waits, and gives them in the order in which they were planned.
pub(crate) fn deliver(world: &World<'_>) -> Vec<BookingMail> {
    let settings = Settings {
        from: Mailbox { name: None, address: "events@example.org".to_owned() },
        rsvp_address: None,
        public_url: None,
        links: LinkKey::new(&[7; 32]),
    };
    world
        .write(move |tx| {
            let now = tx.now();
            tx.execute("update job set due_at = $1 where kind = 'notice.send'", &[now.into()])?;
            let mut mails = Vec::new();
            for job in outbox::lease(tx, uuid::Uuid::from_u128(5), 100)? {
                let Some(mail) = outbox::prepare(tx, &job, &settings)? else { continue };
                let Mail::Booking(mail) = mail else { panic!("it is about no booking: {mail:?}") };
                let sending = Sending::Sent("250".to_owned());
                let attempt = Attempt { channel: "mail".to_owned(), sending };
                outbox::record(tx, &job, &attempt)?;
                mails.push(*mail);
            }
            mails.sort_by_key(|mail| mail.notice);
            Ok(mails)
        })
        .unwrap()
}

/// Lets the only mail leave.
#[track_caller]
pub(crate) fn deliver_one(world: &World<'_>, kind: Kind) -> BookingMail {
    let mut mails = deliver(world);
    assert_eq!(mails.iter().map(|mail| mail.kind).collect::<Vec<_>>(), [kind]);
    mails.remove(0)
}

pub(super) fn line(mail: &BookingMail, name: &str) -> String {
    let (_, text) = mail.calendar.as_ref().expect("it has a calendar part");
    let text = text.replace("\r\n ", "");
    let found = text.lines().find_map(|line| line.strip_prefix(name));
    found.unwrap_or_else(|| panic!("no {name} in {text}")).to_owned()
}

pub(super) fn moved(
    house: &House<'_, '_>,
    booking: &Booking,
    minutes: i64,
) -> Result<Outcome<bookings::SeenBooking>, EngineError> {
    let to = MoveBooking {
        start: Some(Point::Instant(house.at(minutes))),
        end: End::Default,
        on_gap: OnGap::Refuse,
        wanted: None,
    };
    let (call, reference) = (house.world.call(), booking.id.to_string());
    house.world.write(move |tx| bookings::move_to(tx, &call, &reference, &to))
}

#[test]
fn a_booking_is_confirmed_by_one_mail_after_the_hold() {
    in_house(|house| {
        let world = house.world;
        house.hour("great", 0).unwrap();
        expect(world, &[]);
        reach_owner(world);
        let booked = house.hour("great", 60).unwrap();
        let [Effect::Mail { notice: Kind::BookingConfirmed, count: 1, due_at }] =
            booked.effects[..]
        else {
            panic!("{:?}", booked.effects)
        };
        assert!(due_at > booked.data.first.booking.created_at);
        let booking = booked.data.first.booking;
        house.step(&booking, bookings::confirm).unwrap();
        expect(world, &[("booking-confirmed pending", 1)]);
        let mail = deliver_one(world, Kind::BookingConfirmed);
        assert_eq!((mail.to.address.as_str(), mail.reader.as_str()), (ANA, "Ana Novak"));
        assert_eq!(mail.venue.details.name, "Hall");
        assert_eq!(line(&mail, "METHOD:"), "PUBLISH");
        assert_eq!(line(&mail, "UID:"), planify_core::id::encode(booking.id.uuid()));
        assert_eq!(line(&mail, "LOCATION:"), "Great\\, Hall");
        assert_eq!(line(&mail, "STATUS:"), "CONFIRMED");
        assert!(line(&mail, "ORGANIZER").ends_with(":mailto:events@example.org"));
        expect(world, &[("booking-confirmed sent", 1)]);
        // Who is to be told of nothing is not.
        let quiet = Call { timing: Timing::Never, ..world.call() };
        let silent = house.book_by(quiet, house.wanted(&[("great", 1)], 120, 180)).unwrap();
        assert_eq!(silent.effects, []);
        let system = Call::by(planify_core::actor::Actor::system(world.actor.org));
        house.book_by(system, house.wanted(&[("great", 1)], 180, 240)).unwrap();
        expect(world, &[("booking-confirmed sent", 1)]);
    });
}

#[test]
fn a_confirmation_that_waits_says_the_truth_or_does_not_leave() {
    in_house(|house| {
        reach_owner(house.world);
        let booking = house.hour("great", 0).unwrap().data.first.booking;
        let later = moved(house, &booking, 120).unwrap();
        assert_eq!(later.effects, [], "the confirmation will say where it is");
        expect(house.world, &[("booking-confirmed pending", 1)]);
        let mail = deliver_one(house.world, Kind::BookingConfirmed);
        assert_eq!(mail.bookings[0].booking.time.starts_at(), house.at(120));
        let other = house.hour("great", 0).unwrap().data.first.booking;
        house.step(&other, bookings::cancel).unwrap();
        let mail = deliver_one(house.world, Kind::BookingCancelled);
        assert!(mail.told.by_booker);
        expect(
            house.world,
            &[
                ("booking-cancelled sent", 1),
                ("booking-confirmed recalled", 1),
                ("booking-confirmed sent", 1),
            ],
        );
    });
}

#[test]
fn a_move_replaces_one_that_waits_and_a_cancellation_strikes_the_same_entry_out() {
    in_house(|house| {
        reach_owner(house.world);
        let booking = house.hour("great", 0).unwrap().data.first.booking;
        let first = deliver_one(house.world, Kind::BookingConfirmed);
        moved(house, &booking, 60).unwrap();
        let second = moved(house, &booking, 120).unwrap();
        assert!(second.effects.contains(&Effect::Recalled(1)), "{:?}", second.effects);
        assert!(!moved(house, &booking, 120).unwrap().changed());
        let mail = deliver_one(house.world, Kind::BookingMoved);
        let [change] = &mail.told.changes[..] else { panic!("{:?}", mail.told) };
        assert!(change.old.contains("10:00–11:00") && change.new.contains("12:00–13:00"));
        let back = moved(house, &booking, 180).unwrap();
        assert_eq!(back.effects.len(), 1);
        moved(house, &booking, 120).unwrap();
        assert!(deliver(house.world).is_empty(), "it is again where it was");
        house.step(&booking, bookings::cancel).unwrap();
        house.step(&booking, bookings::cancel).unwrap();
        let struck = deliver_one(house.world, Kind::BookingCancelled);
        assert_eq!(line(&struck, "METHOD:"), "CANCEL");
        assert_eq!(line(&struck, "STATUS:"), "CANCELLED");
        for mails in [[&first, &mail], [&mail, &struck]] {
            let [before, after] = mails.map(|mail| line(mail, "SEQUENCE:").parse::<i64>().unwrap());
            assert!(before < after, "{before} {after}");
            assert_eq!(line(mails[0], "UID:"), line(mails[1], "UID:"));
        }
        let subjects: Vec<_> = [&first, &mail, &struck].map(|mail| mail.message_id.clone()).into();
        assert!(subjects[0] != subjects[1] && subjects[1] != subjects[2]);
    });
}

#[test]
fn what_is_made_together_is_told_of_in_one_mail() {
    in_house(|house| {
        reach_owner(house.world);
        let weekly = |goal| NewBooking {
            repeat: Some(Repeat {
                rule: "FREQ=WEEKLY;COUNT=5".parse().unwrap(),
                on_conflict: OnConflict::Refuse,
            }),
            goal,
            ..house.wanted(&[("small", 1)], 0, 60)
        };
        let made = house.book(weekly(Goal::Confirm)).unwrap();
        assert_eq!(made.effects.len(), 1, "{:?}", made.effects);
        let second = made.data.all[1].clone();
        moved(house, &second, 7 * 24 * 60 + 120).unwrap();
        let third = made.data.all[2].clone();
        house.step(&third, bookings::cancel).unwrap();
        let mails = deliver(house.world);
        let kinds: Vec<_> = mails.iter().map(|mail| (mail.kind, mail.bookings.len())).collect();
        assert_eq!(kinds, [(Kind::BookingConfirmed, 4), (Kind::BookingCancelled, 1)]);
        let (method, text) = mails[0].calendar.as_ref().unwrap();
        assert_eq!(method.as_str(), "PUBLISH");
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 4);
        let held =
            house.book(NewBooking { wanted: vec![("great".to_owned(), 1)], ..weekly(Goal::Hold) });
        let held = held.unwrap();
        assert_eq!(held.effects, [], "who holds something has it before their eyes");
        for booking in &held.data.all {
            house.run_out(booking);
        }
        assert_eq!(sweep(house), 5);
        let mail = deliver_one(house.world, Kind::BookingExpired);
        assert_eq!((mail.bookings.len(), mail.told.was.as_deref()), (5, Some("held")));
        assert_eq!(mail.calendar, None);
    });
}

#[test]
fn a_request_is_told_of_when_it_is_made_and_when_it_is_decided() {
    in_house(|house| {
        reach_owner(house.world);
        let approval = Some(Approval::Required);
        let open = Policy { approval, pending: Some(Pending::Open), ..Policy::default() };
        house.policy("small", open);
        let ask = |from| house.hour("small", from).unwrap().data.first.booking;
        let (first, rival, other) = (ask(0), ask(30), ask(120));
        let kinds = |mails: Vec<BookingMail>| -> Vec<_> {
            mails.iter().map(|mail| (mail.kind, mail.bookings[0].booking.id)).collect()
        };
        let asked = [first.id, rival.id, other.id].map(|id| (Kind::BookingRequested, id));
        assert_eq!(kinds(deliver(house.world)), asked);
        let reason = Call { reason: Some("A board of ours.".to_owned()), ..house.world.call() };
        let id = first.id.to_string();
        let done = house.world.write(move |tx| bookings::approve(tx, &reason, &id)).unwrap();
        assert_eq!(done.effects.len(), 2, "{:?}", done.effects);
        house.step(&other, bookings::reject).unwrap();
        let mails = deliver(house.world);
        assert_eq!(mails[0].told.reason.as_deref(), Some("A board of ours."));
        assert_eq!(mails[1].told.reason, None, "it is no reason for the rival");
        assert!(mails[0].calendar.is_some() && mails[1].calendar.is_none());
        let decided = [
            (Kind::BookingApproved, first.id),
            (Kind::BookingRejected, rival.id),
            (Kind::BookingRejected, other.id),
        ];
        assert_eq!(kinds(mails), decided);
    });
}

#[test]
fn who_waits_is_told_of_the_offer_and_when_it_has_run_out() {
    in_house(|house| {
        reach_owner(house.world);
        let taken = house.hour("great", 0).unwrap().data.first.booking;
        deliver(house.world);
        let wait = NewBooking { goal: Goal::Wait, ..house.wanted(&[("great", 1)], 0, 60) };
        let waiting = house.book(wait.clone()).unwrap();
        assert_eq!(waiting.effects, []);
        let waiting = waiting.data.first.booking;
        // Its own cancellation can wait until then, the offer cannot.
        let far = house.world.now() + jiff::SignedDuration::from_hours(48);
        let call = Call { timing: Timing::At(far), ..house.world.call() };
        let id = taken.id.to_string();
        let done = house.world.write(move |tx| bookings::cancel(tx, &call, &id)).unwrap();
        let due: Vec<_> = done
            .effects
            .iter()
            .map(|effect| match effect {
                Effect::Mail { notice, due_at, .. } => (*notice, *due_at == far),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(due, [(Kind::BookingCancelled, true), (Kind::BookingOffered, false)]);
        assert_eq!(house.get(&waiting).state, State::Held);
        let mails = deliver(house.world);
        assert_eq!(mails[1].kind, Kind::BookingOffered);
        assert!(mails[1].bookings[0].booking.expires_at.is_some());
        house.run_out(&waiting);
        sweep(house);
        deliver_one(house.world, Kind::BookingExpired);
        // Who leaves the list themselves need not be told.
        house.hour("great", 0).unwrap();
        deliver(house.world);
        let again = house.book(wait).unwrap().data.first.booking;
        house.step(&again, bookings::cancel).unwrap();
        assert!(deliver(house.world).is_empty());
    });
}

#[test]
fn rooms_that_follow_their_event_are_told_of_together() {
    in_house(|house| {
        reach_owner(house.world);
        let daily = EditEvent {
            title: Some("Meeting".to_owned()),
            start: Some(Point::Instant(house.at(0))),
            end: Some(End::After(jiff::SignedDuration::from_hours(1))),
            zone: Some("UTC".to_owned()),
            rrule: Patch::Set("FREQ=DAILY;COUNT=3".parse().unwrap()),
            rooms: vec![("great".to_owned(), 1)],
            ..EditEvent::default()
        };
        let call = house.world.call();
        let made = house.world.write(move |tx| events::create(tx, &call, &daily, OnKey::Refuse));
        let made = made.unwrap();
        assert_eq!(made.effects.len(), 1, "{:?}", made.effects);
        let mail = deliver_one(house.world, Kind::BookingConfirmed);
        assert_eq!((mail.bookings.len(), mail.bookings[0].booking.title.as_str()), (3, "Meeting"));
        let later = EditEvent { start: Some(Point::Instant(house.at(90))), ..EditEvent::default() };
        house.world.edit(&made.data, later).unwrap();
        let mail = deliver_one(house.world, Kind::BookingMoved);
        assert_eq!((mail.bookings.len(), mail.told.changes.len()), (3, 0));
        let (call, id) = (house.world.call(), made.data.id.to_string());
        house
            .world
            .write(move |tx| {
                events::step(tx, &call, &id, planify_core::event::Step::Publish)?;
                events::step(tx, &call, &id, planify_core::event::Step::Cancel)
            })
            .unwrap();
        let mail = deliver_one(house.world, Kind::BookingCancelled);
        assert_eq!(mail.bookings.len(), 3);
        assert_eq!(line(&mail, "METHOD:"), "PUBLISH", "CANCEL is about one UID");
        assert_eq!(line(&mail, "STATUS:"), "CANCELLED");
    });
}

#[test]
fn a_booker_who_leaves_is_told_nothing_more_and_nothing_of_them_is_left() {
    in_house(|house| {
        let world = house.world;
        let org = world.actor.org;
        let booker = world
            .write(move |tx| {
                let user = UserId::from(tx.new_uuid());
                planify_store::orgs::insert_user(tx, user, ("test", "bor"), "Bor")?;
                planify_store::members::insert(tx, org, user, Roles::OWNER)?;
                let values = [user.into(), "bor@example.org".into()];
                tx.execute("update app_user set email = $2 where user_id = $1", &values)?;
                Ok(planify_core::actor::Actor::user(user, org, Roles::OWNER))
            })
            .unwrap();
        let book = |from| {
            let new = house.wanted(&[("great", 1)], from, from + 60);
            house.book_by(Call::by(booker), new).unwrap().data.first.booking
        };
        book(0);
        deliver_one(world, Kind::BookingConfirmed);
        book(60);
        assert_eq!(world.number("select count(*) from delivery"), 1);
        let left = world
            .write(move |tx| users::delete(tx, &Call::by(booker), &LinkKey::new(&[7; 32])))
            .unwrap();
        assert_eq!(left.data.mails.mails.len(), 3, "letters, and two notices");
        assert_eq!(world.number("select count(*) from delivery"), 0);
        expect(world, &[]);
        let bookings = world.number("select count(*) from booking");
        assert_eq!(bookings, 2, "what was booked stays");
    });
}
