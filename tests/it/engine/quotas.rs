//! Quotas of roles: a party has seats in the event and in the quota of its role, or waits for both.

use planify_core::answer::{Choice, Status};
use planify_core::event::{EditEvent, Event};
use planify_core::guest::{EditGuest, Guest, GuestWords, NewGuest, Role};
use planify_core::patch::Patch;
use planify_core::quota::ByRole;
use planify_core::series::Full;
use planify_engine::answers::On;
use planify_engine::copies::{self, GuestList, Parts, Plan};
use planify_engine::import::{self, Line};
use planify_engine::{EngineError, Outcome, guests};

use super::series::{answer_on, evening, evenings, name};
use crate::world::{World, at, code, on_each, wish};

/// Makes a guest something else.
pub(super) fn set_role(
    world: &World<'_>,
    event: &Event,
    guest: &Guest,
    role: Role,
) -> Result<Outcome<Guest>, EngineError> {
    let (call, event, guest) = (world.call(), event.id.to_string(), guest.id.to_string());
    let edit = EditGuest { role: Some(role), ..EditGuest::default() };
    world.write(move |tx| guests::edit(tx, &call, &event, &guest, &edit))
}

fn guest_of(world: &World<'_>, event: &Event, name: &str, role: Role) -> Guest {
    let email = format!("{name}@example.org");
    let words = GuestWords {
        email: Some(&email),
        party: Some(5),
        role: Some(role.name()),
        ..GuestWords::default()
    };
    world.add(event, NewGuest::parse(words).unwrap()).unwrap().data
}

/// The change that gives guests of honour so many seats.
fn vips(quota: Option<i64>) -> EditEvent {
    let vip = quota.map_or(Patch::Clear, Patch::Set);
    EditEvent { quotas: ByRole { vip, ..ByRole::default() }, ..EditEvent::default() }
}

fn event(world: &World<'_>, capacity: i64, quota: i64) -> Event {
    let event = world.event(Some(capacity));
    world.edit(&event, vips(Some(quota))).unwrap().data
}

fn status(world: &World<'_>, event: &Event, guest: &Guest) -> Status {
    world.get_guest(event, guest).answer.status
}

#[test]
fn a_full_quota_keeps_its_guests_waiting_and_nobody_else() {
    on_each(|world| {
        let event = event(world, 9, 2);
        let [ana, bor] = ["ana", "bor"].map(|name| guest_of(world, &event, name, Role::Vip));
        let cene = guest_of(world, &event, "cene", Role::Attendee);
        assert_eq!(world.answers(&event, &ana, Choice::Yes, 1), Status::Yes);
        assert_eq!(world.answers(&event, &bor, Choice::Yes, 0), Status::Waitlisted);
        assert_eq!(world.answers(&event, &cene, Choice::Yes, 4), Status::Yes);
        let room = world.summary(&event).room;
        assert_eq!(
            (room.all.taken, room.roles.vip.taken, room.roles.vip.capacity),
            (7, 2, Some(2))
        );
        assert_eq!(code(world.answer(&event, &ana, wish(Choice::Yes, 2))), "no-capacity");
        world.answers(&event, &ana, Choice::No, 0);
        assert_eq!(status(world, &event, &bor), Status::Yes, "the freed seat goes to who waits");
    });
}

#[test]
fn a_seat_of_the_event_goes_to_the_first_who_fits_both() {
    on_each(|world| {
        let event = event(world, 3, 1);
        let [ana, bor] = ["ana", "bor"].map(|name| guest_of(world, &event, name, Role::Vip));
        let [cene, dana] = ["cene", "dana"].map(|name| guest_of(world, &event, name, Role::Staff));
        world.answers(&event, &ana, Choice::Yes, 0);
        world.answers(&event, &cene, Choice::Yes, 1);
        assert_eq!(world.answers(&event, &bor, Choice::Yes, 0), Status::Waitlisted);
        assert_eq!(world.answers(&event, &dana, Choice::Yes, 0), Status::Waitlisted);
        world.answers(&event, &cene, Choice::Yes, 0);
        assert_eq!(status(world, &event, &bor), Status::Waitlisted, "the quota is full");
        assert_eq!(status(world, &event, &dana), Status::Yes, "the first whose role has room");
        assert_eq!(world.edit(&event, vips(Some(2))).unwrap().data.taken, 3);
        assert_eq!(status(world, &event, &bor), Status::Waitlisted, "the event is full");
        world.remove(&event, &cene).unwrap();
        assert_eq!(status(world, &event, &bor), Status::Yes);
    });
}

#[test]
fn a_quota_is_not_lowered_below_what_is_taken() {
    on_each(|world| {
        let event = event(world, 9, 3);
        let ana = guest_of(world, &event, "ana", Role::Vip);
        world.answers(&event, &ana, Choice::Yes, 2);
        assert_eq!(code(world.edit(&event, vips(Some(2)))), "capacity-below-taken");
        assert_eq!(code(world.edit(&event, vips(Some(-1)))), "invalid");
        assert_eq!(code(world.edit(&event, vips(Some(i64::MAX)))), "invalid");
        let same = world.edit(&event, vips(Some(3))).unwrap();
        assert_eq!(same.op, None, "nothing differs");
        let open = world.edit(&event, vips(None)).unwrap().data;
        assert!(!open.details.quotas.any());
        world.answers(&event, &ana, Choice::Yes, 4);
        assert_eq!(code(world.edit(&event, vips(Some(4)))), "capacity-below-taken");
        world.edit(&event, vips(Some(5))).unwrap();
    });
}

#[test]
fn a_guest_takes_their_seats_to_another_role_or_stays() {
    on_each(|world| {
        let event = event(world, 9, 2);
        let ana = guest_of(world, &event, "ana", Role::Vip);
        let bor = guest_of(world, &event, "bor", Role::Attendee);
        let cene = guest_of(world, &event, "cene", Role::Vip);
        world.answers(&event, &ana, Choice::Yes, 1);
        world.answers(&event, &bor, Choice::Yes, 1);
        assert_eq!(world.answers(&event, &cene, Choice::Yes, 0), Status::Waitlisted);
        assert_eq!(code(set_role(world, &event, &bor, Role::Vip)), "no-capacity");
        assert_eq!(world.get_guest(&event, &bor).role, Role::Attendee);
        let moved = set_role(world, &event, &ana, Role::Speaker).unwrap();
        assert!(!moved.effects.is_empty(), "somebody was promoted");
        assert_eq!(status(world, &event, &cene), Status::Yes, "the seats of the quota are free");
        let room = world.summary(&event).room;
        assert_eq!((room.roles.speaker.taken, room.roles.vip.taken, room.all.taken), (2, 1, 5));
        assert_eq!(world.answers(&event, &bor, Choice::No, 0), Status::No);
        set_role(world, &event, &bor, Role::Vip).unwrap();
    });
}

#[test]
fn an_import_moves_seats_as_an_edit_does() {
    on_each(|world| {
        let event = event(world, 9, 1);
        let ana = guest_of(world, &event, "ana", Role::Vip);
        let bor = guest_of(world, &event, "bor", Role::Vip);
        let cene = guest_of(world, &event, "cene", Role::Staff);
        world.answers(&event, &ana, Choice::Yes, 0);
        world.answers(&event, &cene, Choice::Yes, 1);
        assert_eq!(world.answers(&event, &bor, Choice::Yes, 0), Status::Waitlisted);
        let line = |number, name: &str, role: Role| {
            let email = format!("{name}@example.org");
            let words = GuestWords {
                email: Some(&email),
                role: Some(role.name()),
                ..GuestWords::default()
            };
            Line { number, guest: NewGuest::parse(words).unwrap() }
        };
        let lines = [line(1, "ana", Role::Staff), line(2, "cene", Role::Vip)];
        let (call, id) = (world.call(), event.id.to_string());
        let report = world
            .write(move |tx| {
                let (op, event) = import::begin(tx, &call, &id)?;
                import::chunk(tx, &call, (op, &event), &lines)
            })
            .unwrap();
        assert_eq!((report.updated, report.failures.len()), (1, 1));
        assert_eq!(report.failures[0].refusal.code, "no-capacity");
        assert_eq!(status(world, &event, &bor), Status::Yes);
    });
}

#[test]
fn each_date_of_a_series_has_its_own_quota() {
    on_each(|world| {
        let event = evenings(world, 3, Some(9));
        let event = world.edit(&event, vips(Some(1))).unwrap().data;
        let [ana, bor] = ["ana", "bor"].map(|name| guest_of(world, &event, name, Role::Vip));
        let answer = |guest: &Guest, day, full| {
            let date = Some(day).filter(|day| *day > 0).map(|day| name(evening(world, day)));
            answer_on(world, &event, guest, (Choice::Yes, 0), On { date, full })
        };
        assert_eq!(answer(&ana, 3, Full::Refuse).unwrap(), Status::Yes);
        assert_eq!(answer(&bor, 3, Full::Refuse).unwrap(), Status::Waitlisted);
        assert_eq!(answer(&bor, 4, Full::Refuse).unwrap(), Status::Yes);
        assert_eq!(code(answer(&ana, 0, Full::Refuse)), "no-capacity");
        answer(&ana, 0, Full::Skip).unwrap();
        set_role(world, &event, &bor, Role::Staff).unwrap();
        let bor_comes = "select count(*) from answer a join guest g on g.guest_id = a.guest_id \
             where g.role = 'staff' and a.status = 'yes'";
        assert_eq!(world.number(bor_comes), 2, "staff waits for nothing");
        assert_eq!(code(set_role(world, &event, &bor, Role::Vip)), "no-capacity");
        assert_eq!(code(world.edit(&event, vips(Some(0)))), "capacity-below-taken");
    });
}

#[test]
fn a_copy_has_the_quotas_of_its_event() {
    on_each(|world| {
        let event = event(world, 9, 2);
        let (call, id) = (world.call(), event.id.to_string());
        let edit = EditEvent { start: Some(at("2041-05-05T18:00")), ..EditEvent::default() };
        let parts = Parts { guests: GuestList::Empty, agenda: Plan::Copied };
        let copy = world.write(move |tx| copies::copy(tx, &call, &id, &edit, parts)).unwrap().data;
        assert_eq!(copy.details.quotas, event.details.quotas);
        assert_eq!(world.summary(&copy).room.roles.vip.capacity, Some(2));
    });
}
