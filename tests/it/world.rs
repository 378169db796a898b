//! A store of a test's own with somebody who works on it: the use cases, one call each.
//!
//! The same story is told on every database; after each one the seats must equal the answers.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use planify_core::actor::Actor;
use planify_core::answer::{Choice, Status, Wish};
use planify_core::event::{EditEvent, Event, Step};
use planify_core::guest::{Guest, GuestWords, NewGuest};
use planify_core::id::{OrgId, UserId};
use planify_core::org::{Openness, Org, OrgFields, OrgType};
use planify_core::patch::Patch;
use planify_core::permission::Roles;
use planify_core::question::Responses;
use planify_core::schedule::Point;
use planify_engine::answers::Summary;
use planify_engine::events::OnKey;
use planify_engine::invitations::{Invited, Whom};
use planify_engine::{Call, EngineError, Outcome, answers, events, guests, invitations};
use planify_store::answers::GuestAnswer;
use planify_store::{Tx, Value};
use planify_testkit::stores::{self, TestStore};
use planify_testkit::wait;

const TALLIES: &str = "select t.capacity, t.taken, \
     cast(coalesce(sum(case when a.status = 'yes' then a.party else 0 end), 0) as bigint) \
     from seat_tally t left join answer a on a.scope = t.scope \
     group by t.scope, t.capacity, t.taken";

/// Occurrences whose seats of a role are not those of the answers of its guests, and parties that
/// wait although they fit whole into the event and the quota of their role.
const ROLES_APART: &str = "select count(*) from occurrence o join seat_tally t \
     on t.scope = o.occurrence_id cross join (select 'attendee' as role union all select 'speaker' \
     union all select 'staff' union all select 'vip') r where (case r.role \
     when 'attendee' then t.attendee_taken when 'speaker' then t.speaker_taken \
     when 'staff' then t.staff_taken else t.vip_taken end) <> (select coalesce(sum(a.party), 0) \
     from answer a join guest g on g.guest_id = a.guest_id \
     where a.scope = t.scope and a.status = 'yes' and g.role = r.role)";
const FIT_AND_WAIT: &str = "select count(*) from answer a join guest g on g.guest_id = a.guest_id \
     join seat_tally t on t.scope = a.scope where a.status = 'waitlisted' \
     and (t.capacity is null or a.party <= t.capacity - t.taken) and a.party <= coalesce(case g.role \
     when 'attendee' then t.attendee_capacity - t.attendee_taken \
     when 'speaker' then t.speaker_capacity - t.speaker_taken \
     when 'staff' then t.staff_capacity - t.staff_taken \
     else t.vip_capacity - t.vip_taken end, a.party)";

/// A store, and the owner of its organisation.
pub(crate) struct World<'s> {
    pub(crate) store: &'s TestStore,
    pub(crate) actor: Actor,
}

/// Tells a story on every database that is to be had.
pub(crate) fn on_each(story: impl Fn(&World<'_>)) {
    stores::each(|store| {
        let world = World::on(store);
        story(&world);
        world.check();
    });
}

impl<'s> World<'s> {
    pub(crate) fn on(store: &'s TestStore) -> Self {
        Self { store, actor: store.owner }
    }

    /// Somebody of another organisation.
    pub(crate) fn stranger(&self) -> Actor {
        self.write(|tx| {
            let (org, user) = (OrgId::from(tx.new_uuid()), UserId::from(tx.new_uuid()));
            insert_org(tx, org, "other", "Other")?;
            planify_store::orgs::insert_user(tx, user, ("test", "other"), "other")?;
            planify_store::members::insert(tx, org, user, Roles::OWNER)?;
            Ok(Actor::user(user, org, Roles::OWNER))
        })
        .unwrap()
    }

    pub(crate) fn write<T: Send + 'static>(
        &self,
        command: impl Fn(&mut Tx<'_>) -> Result<T, EngineError> + Send + 'static,
    ) -> Result<T, EngineError> {
        // No two commands fall into one moment.
        self.store.clock.advance(SignedDuration::from_millis(1));
        self.store.write(command)
    }

    pub(crate) fn read<T: Send + 'static>(
        &self,
        query: impl Fn(&mut Tx<'_>) -> Result<T, EngineError> + Send + 'static,
    ) -> Result<T, EngineError> {
        self.store.read(query)
    }

    pub(crate) fn call(&self) -> Call {
        Call::by(self.actor)
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.read(|tx| Ok(tx.now())).unwrap()
    }

    /// Lets a short time pass on the clock that the transactions go by.
    pub(crate) fn pass(&self, time: Duration) {
        let (until, time) = (self.now() + time, SignedDuration::try_from(time).unwrap());
        self.store.clock.advance(time);
        wait::until_true(wait::SOON, "the database's clock has gone on", || self.now() >= until);
    }

    /// Creates a draft.
    pub(crate) fn draft(&self, new: EditEvent) -> Result<Outcome<Event>, EngineError> {
        let call = self.call();
        self.write(move |tx| events::create(tx, &call, &new, OnKey::Refuse))
    }

    /// An announced event with this many seats.
    pub(crate) fn event(&self, capacity: Option<i64>) -> Event {
        let event = self.draft(EditEvent { capacity: seats(capacity), ..party() }).unwrap().data;
        self.step(&event, Step::Publish).unwrap().data
    }

    pub(crate) fn edit(
        &self,
        event: &Event,
        edit: EditEvent,
    ) -> Result<Outcome<Event>, EngineError> {
        self.edit_by(self.call(), event, edit)
    }

    pub(crate) fn edit_by(
        &self,
        call: Call,
        event: &Event,
        edit: EditEvent,
    ) -> Result<Outcome<Event>, EngineError> {
        let reference = event.id.to_string();
        self.write(move |tx| events::edit(tx, &call, &reference, &edit))
    }

    pub(crate) fn step(&self, event: &Event, step: Step) -> Result<Outcome<Event>, EngineError> {
        let (call, reference) = (self.call(), event.id.to_string());
        self.write(move |tx| events::step(tx, &call, &reference, step))
    }

    pub(crate) fn get(&self, event: &Event) -> Event {
        let (actor, reference) = (self.actor, event.id.to_string());
        self.read(move |tx| events::get(tx, &actor, &reference)).unwrap()
    }

    /// Adds a guest who may come with others, `party` people in all.
    pub(crate) fn guest(&self, event: &Event, email: &str, party: i64) -> Guest {
        self.add(event, guest(email, party)).unwrap().data
    }

    pub(crate) fn add(&self, event: &Event, new: NewGuest) -> Result<Outcome<Guest>, EngineError> {
        let (call, reference) = (self.call(), event.id.to_string());
        self.write(move |tx| guests::add(tx, &call, &reference, &new))
    }

    pub(crate) fn remove(
        &self,
        event: &Event,
        guest: &Guest,
    ) -> Result<Outcome<Guest>, EngineError> {
        let (call, event, guest) = (self.call(), event.id.to_string(), guest.id.to_string());
        self.write(move |tx| guests::remove(tx, &call, &event, &guest))
    }

    pub(crate) fn get_guest(&self, event: &Event, guest: &Guest) -> Guest {
        let (actor, event, guest) = (self.actor, event.id.to_string(), guest.id.to_string());
        self.read(move |tx| guests::get(tx, &actor, &event, &guest)).unwrap()
    }

    pub(crate) fn invite_all(&self, event: &Event) -> Result<Outcome<Invited>, EngineError> {
        let (call, event) = (self.call(), event.id.to_string());
        self.write(move |tx| invitations::invite(tx, &call, &event, &Whom::All))
    }

    /// Records an answer and insists that it was taken.
    pub(crate) fn answers(
        &self,
        event: &Event,
        guest: &Guest,
        choice: Choice,
        plus: i64,
    ) -> Status {
        self.answer(event, guest, wish(choice, plus)).unwrap().data.answer.status
    }

    pub(crate) fn answer(
        &self,
        event: &Event,
        guest: &Guest,
        wish: Wish,
    ) -> Result<Outcome<GuestAnswer>, EngineError> {
        self.answer_by(self.call(), event, guest, wish)
    }

    pub(crate) fn answer_by(
        &self,
        call: Call,
        event: &Event,
        guest: &Guest,
        wish: Wish,
    ) -> Result<Outcome<GuestAnswer>, EngineError> {
        let (reference, guest) = (event.id.to_string(), guest.id.to_string());
        self.store.clock.advance(SignedDuration::from_millis(1));
        self.store
            .contend(event.occurrence, move |tx| answers::set(tx, &call, &reference, &guest, &wish))
    }

    pub(crate) fn summary(&self, event: &Event) -> Summary {
        let (actor, event) = (self.actor, event.id.to_string());
        self.read(move |tx| answers::summary(tx, &actor, &event)).unwrap()
    }

    /// Gives the rows of a query, each column as a number.
    pub(crate) fn numbers(&self, sql: &'static str, columns: usize) -> Vec<Vec<Option<i64>>> {
        self.rows(sql, &[], move |row| (0..columns).map(|index| row.get(index)).collect())
    }

    /// Gives one number.
    pub(crate) fn number(&self, sql: &'static str) -> i64 {
        self.numbers(sql, 1)[0][0].unwrap()
    }

    /// Gives the rows of a query behind the product's back.
    pub(crate) fn rows<T: Send + 'static>(
        &self,
        sql: &'static str,
        values: &[Value<'static>],
        decode: impl Fn(&planify_store::Row<'_>) -> Result<T, planify_store::StoreError>
        + Send
        + 'static,
    ) -> Vec<T> {
        let values = values.to_vec();
        self.read(move |tx| Ok(tx.query_map(sql, &values, &decode)?)).unwrap()
    }

    /// Insists that seats equal answers, that none is sold twice, and that nobody waits who fits.
    #[track_caller]
    pub(crate) fn check(&self) {
        for row in self.numbers(TALLIES, 3) {
            let (capacity, taken, answered) = (row[0], row[1].unwrap(), row[2].unwrap());
            assert_eq!(taken, answered, "the seats taken and the answers differ");
            if let Some(capacity) = capacity {
                assert!(taken <= capacity, "{taken} of {capacity} seats are sold");
            }
        }
        assert_eq!(self.number(ROLES_APART), 0, "the seats of a role and its answers differ");
        assert_eq!(self.number(FIT_AND_WAIT), 0, "somebody waits who fits");
    }
}

/// Founds a private organisation behind the product's back.
pub(crate) fn insert_org(
    tx: &mut Tx<'_>,
    id: OrgId,
    slug: &str,
    name: &str,
) -> Result<(), EngineError> {
    let fields = OrgFields {
        slug: slug.to_owned(),
        name: name.to_owned(),
        org_type: OrgType::Other,
        openness: Openness::Private,
    };
    let created_at = tx.now();
    planify_store::orgs::insert(tx, &Org { id, fields, version: 1, created_at })?;
    Ok(())
}

/// The least that an event needs, far ahead of every clock.
pub(crate) fn party() -> EditEvent {
    EditEvent {
        title: Some("Garden party".into()),
        start: Some(at("2040-05-05T18:00")),
        zone: Some("Europe/Ljubljana".into()),
        ..EditEvent::default()
    }
}

pub(crate) fn at(text: &str) -> Point {
    Point::parse(text).unwrap()
}

pub(crate) fn seats(capacity: Option<i64>) -> Patch<i64> {
    capacity.map_or(Patch::Keep, Patch::Set)
}

pub(crate) fn guest(email: &str, party: i64) -> NewGuest {
    let words = GuestWords { email: Some(email), party: Some(party), ..GuestWords::default() };
    NewGuest::parse(words).unwrap()
}

pub(crate) fn wish(choice: Choice, plus: i64) -> Wish {
    Wish { choice, plus, note: None, responses: Responses::new() }
}

/// The code with which something was refused.
#[track_caller]
pub(crate) fn code<T: std::fmt::Debug>(result: Result<T, EngineError>) -> &'static str {
    let error = result.unwrap_err();
    error.code().unwrap_or_else(|| panic!("the store failed: {error}"))
}
