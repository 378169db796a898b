//! Signing up, asking, and deciding, on every database.

use planify_core::answer::{Choice, Status};
use planify_core::event::{EditEvent, Event, Step, Visibility};
use planify_core::filter;
use planify_core::guest::Guest;
use planify_core::patch::Patch;
use planify_core::registration::{Admission, Mode, SignUp};
use planify_engine::answers::set_by_link;
use planify_engine::copies::{self, GuestList, Parts, Plan};
use planify_engine::guest_sets::{self, SetChange, SetResult};
use planify_engine::invitations::{self, Whom};
use planify_engine::links::LinkKey;
use planify_engine::outbox::{self, Mail, Mailbox, Settings};
use planify_engine::registration::{self, Place};
use planify_engine::{Call, EngineError, Outcome, PageRequest, checkins, guests, privacy};
use uuid::Uuid;

use super::series::{evening, name, repeating};
use crate::world::{World, at, code, guest, on_each, party, seats, wish};

fn keys() -> LinkKey {
    LinkKey::new(&[7; 32])
}

fn open(mode: Mode) -> EditEvent {
    EditEvent {
        visibility: Some(Visibility::Public),
        registration: Some(mode),
        max_plus: Patch::Set(2),
        ..party()
    }
}

/// An announced public event with so many seats.
fn event(world: &World<'_>, mode: Mode, capacity: Option<i64>) -> Event {
    let new = EditEvent { capacity: seats(capacity), ..open(mode) };
    let event = world.draft(new).unwrap().data;
    world.step(&event, Step::Publish).unwrap().data
}

fn place(event: &Event) -> Place {
    Place { org: event.org.to_string(), event: event.id.to_string() }
}

fn who(email: &str, plus: i64) -> SignUp {
    SignUp::parse("Somebody", email, Some(plus), Some("Hello")).unwrap()
}

fn sign_up(
    world: &World<'_>,
    event: &Event,
    email: &str,
    plus: i64,
) -> Result<Outcome<Guest>, EngineError> {
    let (call, place, new) = (world.call(), place(event), who(email, plus));
    world.write(move |tx| registration::enter(tx, &call, &place, &new))
}

fn decide(
    world: &World<'_>,
    call: Call,
    (event, guest): (&Event, &Guest),
    verdict: &'static str,
) -> Result<Outcome<Guest>, EngineError> {
    let (event, guest) = (event.id.to_string(), guest.id.to_string());
    world.write(move |tx| match verdict {
        "approve" => registration::approve(tx, &call, &event, &guest),
        _ => registration::reject(tx, &call, &event, &guest),
    })
}

fn approve(world: &World<'_>, event: &Event, guest: &Guest) -> Result<Outcome<Guest>, EngineError> {
    decide(world, world.call(), (event, guest), "approve")
}

fn reject(world: &World<'_>, event: &Event, guest: &Guest) -> Result<Outcome<Guest>, EngineError> {
    decide(world, world.call(), (event, guest), "reject")
}

/// The kinds of notices to a guest, the oldest first.
fn told(world: &World<'_>, guest: &Guest) -> Vec<String> {
    world.rows(
        "select kind from notice where guest_id = $1 order by notice_id",
        &[guest.id.into()],
        |row| row.get(0),
    )
}

#[test]
fn who_signs_up_takes_seats_or_waits_and_is_one_guest() {
    on_each(|world| {
        let event = event(world, Mode::Open, Some(3));
        let known = world.guest(&event, "known@example.org", 1);
        let ana = sign_up(world, &event, "ana@example.org", 1).unwrap();
        assert_eq!((ana.data.answer.status, ana.data.answer.party), (Status::Yes, 2));
        assert_eq!(ana.data.answer.note.as_deref(), Some("Hello"));
        assert_eq!(told(world, &ana.data), ["answered"]);
        let again = sign_up(world, &event, "ANA@Example.org", 0).unwrap();
        assert_eq!((again.data.id, again.op), (ana.data.id, None));
        let bor = sign_up(world, &event, "bor@example.org", 1).unwrap().data;
        assert_eq!(bor.answer.status, Status::Waitlisted);
        let same = sign_up(world, &event, "known@example.org", 0).unwrap();
        assert_eq!((same.data.id, same.op), (known.id, None));
        assert_eq!(world.get_guest(&event, &known).name, "known@example.org");
        assert_eq!(told(world, &known), [""; 0]);
        let summary = world.summary(&event);
        assert_eq!((summary.guests, summary.yes, summary.waitlisted), (3, 1, 1));
        // They change their minds like any guest, by their link, within what the event allows.
        let token = keys().token(ana.data.id, 1);
        let call = world.call();
        world
            .write(move |tx| set_by_link(tx, &call, &keys(), &token, &wish(Choice::No, 0)))
            .unwrap();
        assert_eq!(world.get_guest(&event, &bor).answer.status, Status::Yes);
        for plus in [-1, 3, i64::MAX] {
            assert_eq!(code(sign_up(world, &event, "cene@example.org", plus)), "invalid");
        }
    });
}

#[test]
fn nobody_signs_up_to_what_they_may_not_see_or_too_early_or_late() {
    on_each(|world| {
        let draft = world.draft(open(Mode::Open)).unwrap().data;
        assert_eq!(code(sign_up(world, &draft, "ana@example.org", 0)), "not-found");
        let event = event(world, Mode::Open, None);
        let refused = |edit: EditEvent, expected: &str| {
            world.edit(&event, edit).unwrap();
            assert_eq!(code(sign_up(world, &event, "ana@example.org", 0)), expected);
        };
        let opens = Patch::Set(at("2039-01-01T09:00:00Z"));
        refused(EditEvent { registration_opens: opens, ..EditEvent::default() }, "signup-not-open");
        let closes = Patch::Set(at("2020-01-01T09:00:00Z"));
        let window = EditEvent {
            registration_opens: Patch::Clear,
            registration_closes: closes,
            ..EditEvent::default()
        };
        refused(window, "signup-over");
        let open = EditEvent { registration_closes: Patch::Clear, ..EditEvent::default() };
        world.edit(&event, open).unwrap();
        let deadline = Patch::Set(at("2020-01-01T09:00:00Z"));
        refused(EditEvent { rsvp_by: deadline, ..EditEvent::default() }, "signup-over");
        let closed = EditEvent { registration: Some(Mode::Closed), ..EditEvent::default() };
        refused(closed, "signup-closed");
        for visibility in [Visibility::Org, Visibility::Private] {
            let hidden = EditEvent { visibility: Some(visibility), ..EditEvent::default() };
            refused(hidden, "not-found");
        }
        let seen = EditEvent { visibility: Some(Visibility::Unlisted), ..EditEvent::default() };
        refused(seen, "signup-closed");
        world.step(&event, Step::Cancel).unwrap();
        assert_eq!(code(sign_up(world, &event, "ana@example.org", 0)), "already-cancelled");
        // One that was called off as a draft was never heard of.
        world.step(&draft, Step::Cancel).unwrap();
        assert_eq!(code(sign_up(world, &draft, "ana@example.org", 0)), "not-found");
        assert_eq!(world.number("select count(*) from guest"), 0);
    });
}

#[test]
fn who_asks_takes_no_seat_and_hears_of_nothing_until_it_is_decided() {
    on_each(|world| {
        let event = event(world, Mode::Approval, Some(3));
        let [ana, bor, cene] = ["ana", "bor", "cene"]
            .map(|name| sign_up(world, &event, &format!("{name}@example.org"), 1).unwrap().data);
        assert_eq!((ana.admission, ana.answer.status), (Admission::Requested, Status::Pending));
        assert_eq!((ana.party_max, ana.request_note.as_deref()), (2, Some("Hello")));
        let summary = world.summary(&event);
        assert_eq!((summary.requested, summary.event.taken, summary.yes), (3, 0, 0));
        let invited = world.invite_all(&event).unwrap().data;
        assert_eq!((invited.invited, invited.without_address), (0, 0));
        let (call, id, guest) = (world.call(), event.id.to_string(), ana.id.to_string());
        let named = Whom::Named(vec![guest.clone()]);
        let (asked, by) = (id.clone(), call.clone());
        let invited = world.write(move |tx| invitations::invite(tx, &by, &asked, &named));
        assert_eq!(code(invited), "approval-pending");
        assert_eq!(code(world.answer(&event, &ana, wish(Choice::Yes, 0))), "approval-pending");
        let came = world.write(move |tx| checkins::check_in(tx, &call, &id, &guest, None));
        assert_eq!(code(came), "approval-pending");
        let location = Patch::Set("Elsewhere".to_owned());
        world.edit(&event, EditEvent { location, ..EditEvent::default() }).unwrap();
        assert_eq!(told(world, &ana), ["requested"]);

        let approved = approve(world, &event, &ana).unwrap();
        assert_eq!(
            (approved.data.admission, approved.data.request_note),
            (Admission::Listed, None)
        );
        assert_eq!(approved.data.answer.status, Status::Yes);
        let kept = world.get_guest(&event, &ana);
        assert_eq!(kept.answer.note.as_deref(), Some("Hello"));
        assert_eq!(kept.version, approved.data.version);
        let waits = approve(world, &event, &bor).unwrap().data;
        assert_eq!(waits.answer.status, Status::Waitlisted, "two seats do not fit into one");
        let call = Call { reason: Some("We are full".into()), ..world.call() };
        let rejected = decide(world, call, (&event, &cene), "reject").unwrap().data;
        assert_eq!(
            (rejected.admission, rejected.answer.status),
            (Admission::Rejected, Status::Pending)
        );
        for asked in [&ana, &bor, &cene] {
            assert_eq!(code(approve(world, &event, asked)), "status-conflict");
            assert_eq!(code(reject(world, &event, asked)), "status-conflict");
        }
        assert_eq!(code(world.answer(&event, &cene, wish(Choice::Yes, 0))), "request-rejected");
        assert_eq!(told(world, &ana), ["requested", "approved"]);
        assert_eq!(told(world, &cene), ["requested", "rejected"]);
        let summary = world.summary(&event);
        let counts =
            (summary.guests, summary.yes, summary.waitlisted, summary.requested, summary.rejected);
        assert_eq!(counts, (3, 1, 1, 0, 1));
        // A second try of somebody who was turned down changes nothing.
        let again = sign_up(world, &event, "cene@example.org", 0).unwrap();
        assert_eq!((again.op, again.data.admission), (None, Admission::Rejected));
        // Now that they are guests, they hear of the event.
        let location = Patch::Set("Here".to_owned());
        world.edit(&event, EditEvent { location, ..EditEvent::default() }).unwrap();
        assert_eq!(told(world, &ana).last().map(String::as_str), Some("updated"));
        assert_eq!(told(world, &cene), ["requested", "rejected"]);
    });
}

#[test]
fn only_who_asked_here_is_decided_on_by_who_may() {
    on_each(|world| {
        let event = event(world, Mode::Approval, None);
        let asked = sign_up(world, &event, "ana@example.org", 2).unwrap().data;
        let plain = world.guest(&event, "bor@example.org", 1);
        assert_eq!(code(approve(world, &event, &plain)), "status-conflict");
        let stranger = Call::by(world.stranger());
        for verdict in ["approve", "reject"] {
            let refused = decide(world, stranger.clone(), (&event, &asked), verdict);
            assert_eq!(code(refused), "not-found");
        }
        let other = world.event(None);
        assert_eq!(code(approve(world, &other, &asked)), "not-found");
        let stale = Call { if_version: Some(7), ..world.call() };
        assert_eq!(code(decide(world, stale, (&event, &asked), "approve")), "version-conflict");
        // Fewer may come along by now.
        world.edit(&event, EditEvent { max_plus: Patch::Set(0), ..EditEvent::default() }).unwrap();
        assert_eq!(code(approve(world, &event, &asked)), "invalid");
        assert_eq!(world.get_guest(&event, &asked).admission, Admission::Requested);
        world.edit(&event, EditEvent { max_plus: Patch::Clear, ..EditEvent::default() }).unwrap();
        world.step(&event, Step::Cancel).unwrap();
        assert_eq!(code(approve(world, &event, &asked)), "already-cancelled");
        assert!(reject(world, &event, &asked).is_ok());
    });
}

#[test]
fn sets_of_those_who_wait_are_decided_and_nobody_else() {
    on_each(|world| {
        let event = event(world, Mode::Approval, None);
        world.guest(&event, "listed@example.org", 1);
        for name in ["ana", "bor", "cene"] {
            let plus = i64::from(name == "cene");
            sign_up(world, &event, &format!("{name}@example.org"), plus).unwrap();
        }
        let decided = |filter: &str, change: SetChange| {
            let (call, id) = (world.call(), event.id.to_string());
            let filter = filter::parse(filter).unwrap();
            let done = world
                .write(move |tx| guest_sets::change(tx, &call, &id, (&filter, None), &change))
                .unwrap();
            let changed = |line: &&guest_sets::SetLine| line.result == SetResult::Changed;
            (done.data.lines.len(), done.data.lines.iter().filter(changed).count())
        };
        assert_eq!(decided("party=1", SetChange::Approve), (2, 2));
        assert_eq!(decided("party=1", SetChange::Approve), (0, 0));
        assert_eq!(decided("not rsvp=no", SetChange::Reject), (1, 1));
        let summary = world.summary(&event);
        assert_eq!((summary.yes, summary.requested, summary.rejected), (2, 0, 1));
        let (actor, id) = (world.actor, event.id.to_string());
        let rejected = filter::parse("rejected=yes and requested=no").unwrap();
        let listed = world.read(move |tx| {
            guests::list_where(tx, &actor, &id, &rejected, &PageRequest::default())
        });
        assert_eq!(listed.unwrap().rows.len(), 1);
    });
}

#[test]
fn a_request_is_taken_back_by_its_link_and_may_be_made_again() {
    on_each(|world| {
        let event = event(world, Mode::Approval, None);
        let asked = sign_up(world, &event, "ana@example.org", 0).unwrap().data;
        let answer = |choice: Choice| {
            let (call, token) = (world.call(), keys().token(asked.id, 1));
            world.write(move |tx| set_by_link(tx, &call, &keys(), &token, &wish(choice, 0)))
        };
        assert_eq!(code(answer(Choice::Yes)), "approval-pending");
        assert_eq!(code(answer(Choice::Maybe)), "approval-pending");
        assert_eq!(answer(Choice::No).unwrap().data.answer.status, Status::No);
        assert_eq!(code(answer(Choice::Yes)), "not-found");
        assert_eq!(code(approve(world, &event, &asked)), "not-found");
        let again = sign_up(world, &event, "ana@example.org", 0).unwrap().data;
        assert_eq!(again.admission, Admission::Requested);
        assert_eq!(world.summary(&event).requested, 1);
    });
}

/// The link or code of the letter that waits, by its kind.
fn letters(world: &World<'_>) -> Vec<(&'static str, String)> {
    let settings = Settings {
        from: Mailbox { name: None, address: "gala@example.org".to_owned() },
        rsvp_address: None,
        public_url: Some("https://events.example.org".to_owned()),
        links: keys(),
    };
    world
        .write(move |tx| {
            let mut found = Vec::new();
            for job in outbox::lease(tx, Uuid::from_u128(5), 100)? {
                if let Some(Mail::Letter(letter)) = outbox::prepare(tx, &job, &settings)? {
                    found.push((letter.kind, letter.values["code"].clone().unwrap()));
                }
            }
            Ok(found)
        })
        .unwrap()
}

#[test]
fn a_mail_asks_first_and_its_code_is_good_once() {
    on_each(|world| {
        let event = event(world, Mode::Open, None);
        let ask = |email: &str| {
            let (place, new) = (place(&event), who(email, 1));
            world.write(move |tx| registration::ask(tx, &keys(), &place, &new))
        };
        ask("ana@example.org").unwrap();
        assert_eq!(world.number("select count(*) from person"), 0);
        let sent = letters(world);
        assert_eq!((sent.len(), sent[0].0), (1, "signup-confirm"));
        let confirm = |token: &str| {
            let (call, token) = (world.call(), token.to_owned());
            world.write(move |tx| registration::confirm(tx, &call, &token))
        };
        // Whoever asked in time is in time.
        let closes = Patch::Set(at("2020-01-01T09:00:00Z"));
        let late = EditEvent { registration_closes: closes, ..EditEvent::default() };
        let now = world.now();
        world
            .edit(
                &event,
                EditEvent {
                    registration_closes: Patch::Set(planify_core::schedule::Point::Instant(
                        now + jiff::SignedDuration::from_hours(1),
                    )),
                    ..EditEvent::default()
                },
            )
            .unwrap();
        let guest = confirm(&sent[0].1).unwrap().data;
        assert_eq!((guest.answer.status, guest.answer.party), (Status::Yes, 2));
        assert_eq!(code(confirm(&sent[0].1)), "link-invalid");
        assert_eq!(code(confirm("nothing")), "link-invalid");
        let foreign = LinkKey::new(&[8; 32]).token(guest.id, 1);
        assert_eq!(code(confirm(&foreign)), "link-invalid");
        // The owner of the address gets their own link, and nobody else learns of it.
        ask("ana@example.org").unwrap();
        let sent = letters(world);
        let known = sent.iter().find(|(kind, _)| *kind == "signup-known").unwrap();
        assert_eq!(known.1, keys().token(guest.id, 1));
        world.edit(&event, late).unwrap();
        assert_eq!(code(ask("bor@example.org")), "signup-over");
        assert_eq!(world.number("select count(*) from guest"), 1);
    });
}

#[test]
fn an_erased_person_leaves_no_request_and_no_sign_up_behind() {
    on_each(|world| {
        let event = event(world, Mode::Approval, None);
        let asked = sign_up(world, &event, "ana@example.org", 0).unwrap().data;
        let (place, new) = (place(&event), who("ana@example.org", 0));
        world.write(move |tx| registration::ask(tx, &keys(), &place, &new)).unwrap();
        let actor = world.actor;
        let export = world.read(move |tx| privacy::export(tx, &actor, "ana@example.org")).unwrap();
        let ticket = export.parts.iter().find(|(name, _)| *name == "ticket").unwrap();
        assert_eq!(ticket.1.len(), 1);
        let guests = export.parts.iter().find(|(name, _)| *name == "guest").unwrap();
        assert_eq!(guests.1[0]["request_note"], "Hello");
        let call = world.call();
        world.write(move |tx| privacy::erase(tx, &call, &keys(), "ana@example.org")).unwrap();
        for table in ["select count(*) from ticket", "select count(*) from guest"] {
            assert_eq!(world.number(table), 0, "{table}");
        }
        assert_eq!(world.summary(&event).requested, 0);
        assert_eq!(code(approve(world, &event, &asked)), "not-found");
    });
}

#[test]
fn two_persons_who_are_one_keep_the_better_of_two_requests() {
    on_each(|world| {
        let event = event(world, Mode::Approval, None);
        let ana = sign_up(world, &event, "ana@example.org", 0).unwrap().data;
        let other = sign_up(world, &event, "ana@example.com", 0).unwrap().data;
        approve(world, &event, &other).unwrap();
        let (call, kept, gone) = (world.call(), ana.person.to_string(), other.person.to_string());
        world.write(move |tx| privacy::merge(tx, &call, &kept, &gone)).unwrap();
        let joined = world.get_guest(&event, &ana);
        assert_eq!((joined.admission, joined.answer.status), (Admission::Listed, Status::Yes));
        let summary = world.summary(&event);
        assert_eq!((summary.guests, summary.requested, summary.event.taken), (1, 0, 1));
    });
}

#[test]
fn a_copy_of_an_event_has_its_rules_and_only_those_on_the_list() {
    on_each(|world| {
        let event = event(world, Mode::Approval, None);
        sign_up(world, &event, "ana@example.org", 0).unwrap();
        world.add(&event, guest("bor@example.org", 1)).unwrap();
        let (call, id) = (world.call(), event.id.to_string());
        let edit = EditEvent { start: Some(at("2041-05-05T18:00")), ..EditEvent::default() };
        let copied = world
            .write(move |tx| {
                let parts = Parts { guests: GuestList::Copied, agenda: Plan::Empty };
                copies::copy(tx, &call, &id, &edit, parts)
            })
            .unwrap()
            .data;
        assert_eq!(copied.details.registration.mode, Mode::Approval);
        let summary = world.summary(&copied);
        assert_eq!((summary.guests, summary.requested), (1, 0));
    });
}

#[test]
fn who_signs_up_to_a_series_comes_to_the_dates_that_have_room() {
    on_each(|world| {
        let new = EditEvent {
            capacity: Patch::Set(1),
            visibility: Some(Visibility::Public),
            registration: Some(Mode::Open),
            ..repeating(world, "FREQ=DAILY;COUNT=3")
        };
        let series = world.draft(new).unwrap().data;
        world.step(&series, Step::Publish).unwrap();
        let first = world.guest(&series, "first@example.org", 1);
        let (call, id, guest) = (world.call(), series.id.to_string(), first.id.to_string());
        let date = name(evening(world, 4));
        let on = planify_engine::answers::On { date: Some(date), ..Default::default() };
        world
            .write(move |tx| {
                let yes = wish(Choice::Yes, 0);
                planify_engine::answers::set_on(tx, &call, &id, &guest, (&yes, on))
            })
            .unwrap();
        let ana = sign_up(world, &series, "ana@example.org", 0).unwrap().data;
        assert_eq!(ana.answer.status, Status::Yes);
        let taken = world.numbers(
            "select t.taken from occurrence o join seat_tally t on t.scope = o.occurrence_id \
             where o.recurrence_id is not null order by o.starts_at",
            1,
        );
        assert_eq!(taken, vec![vec![Some(1)]; 3]);
        let held = world.number("select count(*) from answer where status = 'yes'");
        assert_eq!(held, 4, "the series and two of its dates, and the first guest's");
    });
}

#[test]
fn strangers_are_shown_public_events_page_by_page() {
    on_each(|world| {
        let shown = event(world, Mode::Open, Some(0));
        let hidden = event(world, Mode::Open, None);
        let unlisted = EditEvent { visibility: Some(Visibility::Unlisted), ..EditEvent::default() };
        world.edit(&hidden, unlisted).unwrap();
        event(world, Mode::Closed, None);
        world.draft(open(Mode::Open)).unwrap();
        let list = |org: String, page: PageRequest| {
            world.read(move |tx| registration::list(tx, &org, &page)).unwrap()
        };
        let one = |cursor| PageRequest { limit: Some(1), cursor };
        let first = list("default".into(), one(None));
        assert_eq!(first.rows[0].event.id, shown.id);
        let second = list("default".into(), one(first.next));
        assert_eq!((second.rows.len(), second.next), (1, None));
        assert_eq!(second.rows[0].entry.as_ref().unwrap_err().code, "signup-closed");
        assert!(list("nowhere".into(), PageRequest::default()).rows.is_empty());
        let seen = place(&hidden);
        let seen = world.read(move |tx| registration::show(tx, &seen)).unwrap();
        assert_eq!((seen.event.id, seen.org.as_str()), (hidden.id, "default"));
        let hidden = world.get(&hidden);
        let path = format!("/e/default/{}", hidden.slug);
        let page = world.read(move |tx| registration::page_path(tx, &hidden)).unwrap();
        assert_eq!(page, Some(path));
    });
}
