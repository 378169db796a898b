//! The outbox on a real store: what leaves, what does not, and what is kept of it.

use super::*;
use crate::invitations::{self, Whom};
use crate::links::LinkKey;
use crate::{Call, answers, events, guests, orgs};
use planify_calendar::Method;
use planify_core::actor::Actor;
use planify_core::answer::{Choice, Wish};
use planify_core::event::{EditEvent, Step};
use planify_core::guest::{Guest, NewGuest};
use planify_core::notice::{Kind, Timing};
use planify_core::patch::Patch;
use planify_core::schedule::{End, Point};
use planify_core::text::Email;
use planify_store::notices::ListedNotice;
use planify_store::{Clock, Store, StoreOptions, StoreUrl, journal};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

const EVENT: &str = "spring-gala";
const ANA: &str = "ana@example.org";

/// A clock that a test moves.
#[derive(Clone)]
struct Hand(Arc<Mutex<Timestamp>>);

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

struct House {
    store: Store,
    clock: Hand,
    actor: Actor,
    settings: Settings,
}

impl House {
    /// An event of two seats with one guest, announced; nobody is invited yet.
    fn new() -> Self {
        let clock = Hand(Arc::new(Mutex::new("2027-01-10T09:00:00Z".parse().unwrap())));
        let options = StoreOptions::new(Arc::new(clock.clone()));
        let store = Store::open(&StoreUrl::SqliteMemory, options).unwrap();
        let actor = store.write_blocking(&[], orgs::ensure_default).unwrap();
        let settings = Settings {
            from: Mailbox { name: None, address: "events@example.org".to_owned() },
            rsvp_address: None,
            public_url: Some("https://events.example.org".to_owned()),
            links: LinkKey::new(&[7; 32]),
        };
        let house = Self { store, clock, actor, settings };
        let point = |text: &str| Point::parse(text).unwrap();
        let new = EditEvent {
            title: Some("Spring gala".to_owned()),
            start: Some(point("2027-03-28T18:00")),
            end: Some(End::At(point("2027-03-28T21:00"))),
            zone: Some("Europe/Ljubljana".to_owned()),
            capacity: Patch::Set(2),
            ..EditEvent::default()
        };
        house.run(move |tx, call| events::create(tx, call, &new, events::OnKey::Refuse));
        house.add(ANA, 2);
        house.run(|tx, call| events::step(tx, call, EVENT, Step::Publish));
        house
    }

    fn run<T: Send + 'static>(
        &self,
        act: impl Fn(&mut Tx<'_>, &Call) -> Result<T, EngineError> + Send + 'static,
    ) -> T {
        let call = Call { timing: Timing::Now, ..Call::by(self.actor) };
        self.store.write_blocking(&[], move |tx| act(tx, &call)).unwrap()
    }

    fn add(&self, email: &str, party: i64) -> Guest {
        let new = NewGuest {
            name: Some("Ana Novak".to_owned()),
            email: Some(Email::parse(email).unwrap()),
            phone: None,
            party: Some(party),
            role: None,
            tags: None,
        };
        self.run(move |tx, call| guests::add(tx, call, EVENT, &new)).data
    }

    fn invite(&self) {
        self.run(|tx, call| invitations::invite(tx, call, EVENT, &Whom::All));
    }

    fn answer(&self, email: &'static str, choice: Choice) {
        let wish = Wish { choice, plus: 0, note: None, responses: BTreeMap::new() };
        self.run(move |tx, call| answers::set(tx, call, EVENT, email, &wish));
    }

    fn edit(&self, edit: EditEvent) {
        self.run(move |tx, call| events::edit(tx, call, EVENT, &edit));
    }

    fn pass(&self, length: SignedDuration) {
        *self.clock.0.lock().unwrap() += length;
    }

    fn lease(&self) -> Vec<Leased> {
        let lease = |tx: &mut Tx<'_>| lease(tx, Uuid::from_u128(5), 100);
        self.store.write_blocking(&[], lease).unwrap()
    }

    fn prepare(&self, job: &Leased) -> Option<Prepared> {
        let (job, settings) = (job.clone(), self.settings.clone());
        let mail = self.store.write_blocking(&[], move |tx| prepare(tx, &job, &settings)).unwrap();
        mail.map(|mail| match mail {
            Mail::Notice(prepared) => *prepared,
            other => panic!("about no event: {other:?}"),
        })
    }

    fn record(&self, job: &Leased, sending: Sending) -> Course {
        let attempt = Attempt { channel: "mail".to_owned(), sending };
        let job = job.clone();
        self.store.write_blocking(&[], move |tx| record(tx, &job, &attempt)).unwrap()
    }

    /// Sends all that is due and gives what was said.
    fn send_all(&self) -> Vec<Prepared> {
        let mut sent = Vec::new();
        for job in self.lease() {
            sent.extend(self.prepare(&job).inspect(|_| {
                assert_eq!(self.record(&job, Sending::Sent("250 ok".into())), Course::Settled);
            }));
        }
        sent
    }

    fn notices(&self) -> Vec<ListedNotice> {
        let org = self.actor.org;
        let read =
            move |tx: &mut Tx<'_>| notices::list(tx, org, notices::Of::All, None, Uuid::max(), 100);
        self.store.read_blocking(read).unwrap()
    }

    fn states(&self) -> Vec<(Kind, State)> {
        self.notices().iter().rev().map(|it| (it.notice.kind, it.notice.state)).collect()
    }

    fn jobs(&self) -> (i64, i64) {
        self.store.read_blocking(jobs::counts).unwrap()
    }
}

fn property(prepared: &Prepared, name: &str) -> String {
    let (_, text) = prepared.calendar.as_ref().unwrap();
    let unfolded = text.replace("\r\n ", "");
    unfolded.lines().find(|line| line.starts_with(name)).unwrap().to_owned()
}

#[test]
fn an_invitation_says_what_is_true_when_it_leaves() {
    let house = House::new();
    house.invite();
    house.edit(EditEvent { title: Some("Autumn gala".to_owned()), ..EditEvent::default() });
    let sent = house.send_all();
    let [invitation] = sent.as_slice() else { panic!("{sent:?}") };
    assert_eq!(invitation.event.details.title, "Autumn gala");
    assert_eq!(invitation.to.address, ANA);
    assert_eq!(invitation.from.name.as_deref(), Some("Planify"));
    assert!(invitation.link.as_ref().unwrap().starts_with("https://events.example.org/r/"));
    assert_eq!(invitation.calendar.as_ref().unwrap().0, Method::Request);
    assert_eq!(property(invitation, "UID"), format!("UID:{}", invitation.event.uid));
    assert!(property(invitation, "ATTENDEE").contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE"));
    assert_eq!(property(invitation, "ORGANIZER"), "ORGANIZER;CN=Planify:mailto:events@example.org");
    assert_eq!(house.states(), [(Kind::Invited, State::Sent)]);
    assert_eq!(house.jobs(), (0, 0));
}

#[test]
fn a_new_time_is_one_update_of_the_same_entry_with_the_next_sequence() {
    let house = House::new();
    house.invite();
    let first = house.send_all();
    house.pass(SignedDuration::from_mins(1));
    let start = Some(Point::parse("2027-03-28T19:00").unwrap());
    house.edit(EditEvent { start, ..EditEvent::default() });
    let sent = house.send_all();
    let [update] = sent.as_slice() else { panic!("{sent:?}") };
    assert_eq!(update.changes.first().map(|change| change.field.as_str()), Some("time"));
    assert_eq!(property(update, "SEQUENCE"), "SEQUENCE:1");
    assert_eq!(property(update, "UID"), property(&first[0], "UID"));
    assert!(property(update, "DTSTAMP") > property(&first[0], "DTSTAMP"));
}

#[test]
fn a_retried_mail_is_the_same_to_the_last_word() {
    let house = House::new();
    house.invite();
    let job = house.lease().pop().unwrap();
    let first = house.prepare(&job).unwrap();
    let course = house.record(&job, Sending::Ambiguous("no answer".to_owned()));
    let Course::Again(at) = course else { panic!("{course:?}") };
    assert!(house.lease().is_empty(), "it waits until {at}");
    house.pass(retry::FIRST);
    let job = house.lease().pop().unwrap();
    assert_eq!(house.prepare(&job).unwrap(), first);
}

#[test]
fn a_confirmation_asks_no_calendar_unless_the_guest_was_never_invited() {
    let house = House::new();
    house.invite();
    house.send_all();
    house.answer(ANA, Choice::Yes);
    house.add("bor@example.org", 1);
    house.answer("bor@example.org", Choice::Yes);
    let sent = house.send_all();
    let [ana, bor] = sent.as_slice() else { panic!("{sent:?}") };
    assert_eq!((ana.kind, &ana.calendar), (Kind::Answered, &None));
    assert!(property(bor, "ATTENDEE").contains("PARTSTAT=ACCEPTED"));
}

#[test]
fn the_organizer_of_an_entry_stays_that_of_the_first_mail() {
    let mut house = House::new();
    house.settings.rsvp_address = Some("rsvp@example.org".to_owned());
    house.invite();
    let invitation = property(&house.send_all()[0], "ORGANIZER");
    assert!(invitation.contains("mailto:rsvp+"), "{invitation}");
    house.settings.rsvp_address = Some("other@example.org".to_owned());
    house.edit(EditEvent { title: Some("Autumn gala".to_owned()), ..EditEvent::default() });
    assert_eq!(property(&house.send_all()[0], "ORGANIZER"), invitation);
}

#[test]
fn what_was_taken_back_or_became_pointless_does_not_leave() {
    let house = House::new();
    house.invite();
    let job = house.lease().pop().unwrap();
    house.run(|tx, call| events::step(tx, call, EVENT, Step::Cancel));
    assert_eq!(house.prepare(&job), None);
    assert_eq!(house.send_all(), []);
    assert_eq!(house.jobs(), (0, 0));
    assert!(house.states().iter().all(|(_, state)| *state == State::Recalled));
}

#[test]
fn an_invitation_to_an_event_that_is_over_does_not_leave() {
    let house = House::new();
    house.invite();
    house.pass(SignedDuration::from_hours(24 * 90));
    assert_eq!(house.send_all(), []);
    assert_eq!(house.states(), [(Kind::Invited, State::Recalled)]);
}

#[test]
fn a_cancellation_strikes_out_the_entry() {
    let house = House::new();
    house.invite();
    house.send_all();
    house.run(|tx, call| events::step(tx, call, EVENT, Step::Cancel));
    let sent = house.send_all();
    let [cancellation] = sent.as_slice() else { panic!("{sent:?}") };
    assert_eq!(cancellation.calendar.as_ref().unwrap().0, Method::Cancel);
    assert_eq!(property(cancellation, "STATUS"), "STATUS:CANCELLED");
    assert_eq!(property(cancellation, "SEQUENCE"), "SEQUENCE:1");
}

#[test]
fn a_guest_who_was_taken_off_the_list_is_told_without_a_link() {
    let house = House::new();
    house.invite();
    house.send_all();
    house.run(|tx, call| guests::remove(tx, call, EVENT, ANA));
    let sent = house.send_all();
    let [farewell] = sent.as_slice() else { panic!("{sent:?}") };
    assert_eq!(farewell.guest.standing, Standing::Withdrawn);
    assert_eq!((farewell.to.address.as_str(), &farewell.link), (ANA, &None));
    assert_eq!(farewell.calendar.as_ref().unwrap().0, Method::Cancel);
}

#[test]
fn a_refusal_for_good_is_given_up_at_once_and_told_in_the_feed() {
    let house = House::new();
    house.invite();
    let job = house.lease().pop().unwrap();
    house.prepare(&job).unwrap();
    let said = "550 no such\u{1b}[2J mailbox\r\n".to_owned();
    assert_eq!(house.record(&job, Sending::Permanent(said)), Course::Settled);
    let listed = house.notices();
    assert_eq!(listed[0].notice.state, State::Failed);
    assert_eq!(listed[0].notice.last_error.as_deref(), Some("550 no such[2J mailbox"));
    assert_eq!(house.jobs(), (0, 1));
    let org = house.actor.org;
    let feed = house.store.read_blocking(move |tx| journal::since(tx, org, 0, 100)).unwrap();
    assert_eq!(feed.last().map(|row| row.command.as_str()), Some("notice.send"));
}

#[test]
fn a_mail_is_tried_twelve_times_but_an_outage_uses_up_none() {
    let house = House::new();
    house.invite();
    let again = |sending: Sending| {
        house.pass(retry::LONGEST);
        let job = house.lease().pop().unwrap();
        house.prepare(&job).unwrap();
        house.record(&job, sending)
    };
    let outage = again(Sending::Unreachable("refused".to_owned()));
    assert!(matches!(outage, Course::Again(_)), "{outage:?}");
    assert_eq!(house.notices()[0].notice.attempts, 0);
    let mut attempts = 1;
    while again(Sending::Temporary("451 later".to_owned())) != Course::Settled {
        attempts += 1;
    }
    // The waits of this test use up the 72 hours before the attempts are used up.
    assert_eq!(attempts, 11);
    assert_eq!(house.notices()[0].notice.state, State::Failed);
}

#[test]
fn a_mail_whose_sender_died_is_taken_over_when_its_lease_ends_or_the_daemon_begins() {
    let house = House::new();
    house.invite();
    assert_eq!(house.lease().len(), 1);
    assert!(house.lease().is_empty());
    house.pass(LEASE);
    assert_eq!(house.lease().len(), 1);
    house.store.write_blocking(&[], duties::begin).unwrap();
    assert_eq!(house.send_all().len(), 1);
}

#[test]
fn a_mail_that_was_given_back_is_due_at_once() {
    let house = House::new();
    house.invite();
    let leased = house.lease();
    house.store.write_blocking(&[], move |tx| give_back(tx, &leased)).unwrap();
    assert_eq!(house.send_all().len(), 1);
}

#[test]
fn a_late_sender_notes_its_attempt_but_not_another_outcome() {
    let house = House::new();
    house.invite();
    let late = house.lease().pop().unwrap();
    house.prepare(&late).unwrap();
    house.pass(LEASE);
    assert_eq!(house.send_all().len(), 1);
    assert_eq!(house.record(&late, Sending::Temporary("451".to_owned())), Course::Settled);
    assert_eq!(house.states(), [(Kind::Invited, State::Sent)]);
    assert_eq!(house.jobs(), (0, 0));
}
