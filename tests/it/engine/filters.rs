//! Filters on both databases: the guests that a filter names are those that it means.

use planify_core::answer::{Choice, Wish};
use planify_core::event::Event;
use planify_core::filter;
use planify_core::guest::{GuestWords, NewGuest};
use planify_engine::invitations::{self, Whom};
use planify_engine::{Call, PageRequest, checkins, guests};

use crate::world::{World, code, on_each};

/// A guest's name, labels, role and answer.
type Line = (&'static str, &'static [&'static str], &'static str, Option<(Choice, i64)>);

const GUESTS: [Line; 5] = [
    ("Ana", &["vip", "front row"], "speaker", Some((Choice::Yes, 1))),
    ("Bor", &["vip\"s"], "attendee", Some((Choice::No, 0))),
    ("Cene", &["50%", "vip"], "attendee", None),
    ("Dana", &[], "staff", Some((Choice::Maybe, 0))),
    ("Žiga", &["vi_p"], "vip", Some((Choice::Yes, 0))),
];

fn planned(world: &World<'_>) -> Event {
    let event = world.event(None);
    for (name, tags, role, answer) in GUESTS {
        let email = format!("{}@example.org", planify_core::text::slug(name));
        let words = GuestWords {
            name: Some(name),
            email: Some(&email).filter(|_| name != "Dana").map(String::as_str),
            role: Some(role),
            party: Some(3),
            tags: Some(tags.iter().map(|tag| (*tag).to_owned()).collect()),
            phone: None,
        };
        let guest = world.add(&event, NewGuest::parse(words).unwrap()).unwrap().data;
        if let Some((choice, plus)) = answer {
            let note = Some(format!("{name} says so"));
            world
                .answer(&event, &guest, Wish { note, ..crate::world::wish(choice, plus) })
                .unwrap();
        }
        if name == "Ana" {
            let (call, event, guest) = (world.call(), event.id.to_string(), guest.id.to_string());
            world.write(move |tx| checkins::check_in(tx, &call, &event, &guest, None)).unwrap();
        }
    }
    event
}

/// The first letters of the guests who fit.
fn fit(world: &World<'_>, event: &Event, text: &str) -> String {
    let filter = filter::parse(text).unwrap();
    let (actor, event) = (world.actor, event.id.to_string());
    let page = PageRequest::default();
    let found =
        world.read(move |tx| guests::list_where(tx, &actor, &event, &filter, &page)).unwrap();
    found.rows.iter().filter_map(|guest| guest.name.chars().next()).collect()
}

#[test]
fn a_filter_finds_whom_it_means() {
    on_each(|world| {
        let event = planned(world);
        for (text, expected) in [
            ("rsvp=yes", "AŽ"),
            ("rsvp=pending", "C"),
            ("rsvp!=yes", "BCD"),
            ("rsvp=no,maybe", "BD"),
            ("tag=vip", "AC"),
            ("not tag=vip", "BDŽ"),
            ("tag=\"front row\"", "A"),
            ("tag=50%", "C"),
            ("tag=vi_p", "Ž"),
            ("tag=VIP", ""),
            ("role=vip", "Ž"),
            ("rsvp=yes and tag=vip", "A"),
            ("rsvp=yes or tag=vip", "ACŽ"),
            ("rsvp=no or rsvp=yes and tag=vip", "AB"),
            ("(rsvp=no or rsvp=yes) and not tag=vip", "BŽ"),
            ("name~\"žig\"", "Ž"),
            ("name~an", "AD"),
            ("email=ANA@example.org", "A"),
            ("email=\"\"", "D"),
            ("people>=2", "A"),
            ("people=0", "BC"),
            ("party<3", ""),
            ("invited=yes", ""),
            ("checked-in=yes", "A"),
            ("checked-in=no and rsvp=yes", "Ž"),
            ("note~\"Bor says\"", "B"),
            ("tag=\"' or 1=1 --\"", ""),
        ] {
            assert_eq!(fit(world, &event, text), expected, "{text}");
        }
        let most = vec!["rsvp=yes"; filter::CLAUSES_MAX].join(" or ");
        assert_eq!(fit(world, &event, &most), "AŽ");
    });
}

#[test]
fn a_filter_is_read_page_by_page_and_invites_whom_it_means() {
    on_each(|world| {
        let event = planned(world);
        let filter = filter::parse("rsvp!=no").unwrap();
        let (mut cursor, mut names) = (None, Vec::new());
        loop {
            let page = PageRequest { limit: Some(2), cursor };
            let (actor, event, filter) = (world.actor, event.id.to_string(), filter.clone());
            let found = world
                .read(move |tx| guests::export(tx, &actor, &event, Some(&filter), &page))
                .unwrap();
            names.extend(found.rows.into_iter().map(|guest| guest.name));
            cursor = found.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(names, ["Ana", "Cene", "Dana", "Žiga"]);
        let invite = |text: &str| {
            let whom = Whom::Where(filter::parse(text).unwrap());
            let (call, event) = (world.call(), event.id.to_string());
            world.write(move |tx| invitations::invite(tx, &call, &event, &whom)).unwrap().data
        };
        let first = invite("tag=vip or role=staff");
        assert_eq!((first.invited, first.without_address), (2, 1));
        assert_eq!(invite("tag=vip").invited, 0, "nobody is invited twice");
        assert_eq!(fit(world, &event, "invited=yes"), "AC");
        let stranger = Call::by(world.stranger());
        let (id, whom) = (event.id.to_string(), Whom::Where(filter));
        let tried = world.write(move |tx| invitations::invite(tx, &stranger, &id, &whom));
        assert_eq!(code(tried), "not-found");
    });
}
