//! Words in which stories about use cases are told.

use planify_core::answer::{Choice, Status, Wish};
use planify_core::event::{EditEvent, Event, Step};
use planify_core::guest::{Guest, GuestWords, NewGuest};
use planify_core::id::GuestId;
use planify_core::patch::Patch;
use planify_core::schedule::Point;
use planify_engine::answers::Summary;
use planify_engine::events::OnKey;
use planify_engine::{Call, EngineError, Outcome, PageRequest, answers, events, guests};
use planify_store::answers::GuestAnswer;
use planify_testkit::stores::TestStore;

/// What an organiser does on one store.
pub(crate) struct Scene<'s> {
    pub(crate) store: &'s TestStore,
}

/// The details of an event far ahead, with a title and seats.
pub(crate) fn details(title: &str, capacity: Option<i64>) -> EditEvent {
    EditEvent {
        title: Some(title.to_owned()),
        start: Some(Point::parse("2099-03-28T18:00").unwrap()),
        zone: Some("Europe/Ljubljana".to_owned()),
        capacity: capacity.map_or(Patch::Keep, Patch::Set),
        ..EditEvent::default()
    }
}

impl<'s> Scene<'s> {
    pub(crate) fn on(store: &'s TestStore) -> Self {
        Self { store }
    }

    pub(crate) fn call(&self) -> Call {
        Call::by(self.store.owner)
    }

    /// Creates an event.
    pub(crate) fn create(&self, new: EditEvent) -> Result<Event, EngineError> {
        let call = self.call();
        let made = self.store.write(move |tx| events::create(tx, &call, &new, OnKey::Refuse))?;
        Ok(made.data)
    }

    /// Creates and publishes an event with `capacity` seats.
    pub(crate) fn published(&self, title: &str, capacity: Option<i64>) -> Event {
        let event = self.create(details(title, capacity)).unwrap();
        self.step(&event, Step::Publish).unwrap().data
    }

    pub(crate) fn step(&self, event: &Event, step: Step) -> Result<Outcome<Event>, EngineError> {
        let (call, slug) = (self.call(), event.slug.clone());
        self.store.contend(event.occurrence, move |tx| events::step(tx, &call, &slug, step))
    }

    pub(crate) fn edit(
        &self,
        event: &Event,
        edit: EditEvent,
    ) -> Result<Outcome<Event>, EngineError> {
        let (call, slug) = (self.call(), event.slug.clone());
        self.store.contend(event.occurrence, move |tx| events::edit(tx, &call, &slug, &edit))
    }

    pub(crate) fn event(&self, reference: &str) -> Result<Event, EngineError> {
        let (owner, reference) = (self.store.owner, reference.to_owned());
        self.store.read(move |tx| events::get(tx, &owner, &reference))
    }

    /// Adds a guest `NAME@example.org` who may be `party` people.
    pub(crate) fn guest(&self, event: &Event, name: &str, party: i64) -> Guest {
        self.add(event, &format!("{name}@example.org"), party).unwrap().data
    }

    pub(crate) fn add(
        &self,
        event: &Event,
        email: &str,
        party: i64,
    ) -> Result<Outcome<Guest>, EngineError> {
        let words = GuestWords { email: Some(email), party: Some(party), ..GuestWords::default() };
        let (call, slug, new) = (self.call(), event.slug.clone(), NewGuest::parse(words)?);
        self.store.write(move |tx| guests::add(tx, &call, &slug, &new))
    }

    pub(crate) fn remove(
        &self,
        event: &Event,
        guest: GuestId,
    ) -> Result<Outcome<Guest>, EngineError> {
        let (call, slug) = (self.call(), event.slug.clone());
        self.store.contend(event.occurrence, move |tx| {
            guests::remove(tx, &call, &slug, &guest.to_string())
        })
    }

    /// Says yes for a guest and `plus` more.
    pub(crate) fn yes(
        &self,
        event: &Event,
        guest: &Guest,
        plus: i64,
    ) -> Result<Outcome<GuestAnswer>, EngineError> {
        self.answer(event, guest.id, Choice::Yes, plus)
    }

    pub(crate) fn answer(
        &self,
        event: &Event,
        guest: GuestId,
        choice: Choice,
        plus: i64,
    ) -> Result<Outcome<GuestAnswer>, EngineError> {
        let (call, slug) = (self.call(), event.slug.clone());
        let wish = Wish { choice, plus, note: None };
        self.store.contend(event.occurrence, move |tx| {
            answers::set(tx, &call, &slug, &guest.to_string(), &wish)
        })
    }

    /// How a guest's answer stands, with its people.
    pub(crate) fn standing(&self, event: &Event, guest: GuestId) -> (Status, i64) {
        let (owner, slug) = (self.store.owner, event.slug.clone());
        let guest =
            self.store.read(move |tx| guests::get(tx, &owner, &slug, &guest.to_string())).unwrap();
        (guest.answer.status, guest.answer.party)
    }

    pub(crate) fn summary(&self, event: &Event) -> Summary {
        let (owner, slug) = (self.store.owner, event.slug.clone());
        self.store.read(move |tx| answers::summary(tx, &owner, &slug)).unwrap()
    }

    /// All guests of an event in the order in which they were added.
    pub(crate) fn guests(&self, event: &Event) -> Vec<Guest> {
        let mut all = Vec::new();
        let mut cursor = None;
        loop {
            let (owner, slug) = (self.store.owner, event.slug.clone());
            let page = PageRequest { limit: Some(200), cursor };
            let page = self
                .store
                .read(move |tx| guests::list(tx, &owner, &slug, (None, None), &page))
                .unwrap();
            all.extend(page.rows);
            cursor = page.next;
            if cursor.is_none() {
                return all;
            }
        }
    }

    /// Checks what must hold at all times: seats equal rows, nothing is oversold, nobody who fits waits.
    pub(crate) fn check_seats(&self, event: &Event) {
        let guests = self.guests(event);
        let now = self.event(&event.slug).unwrap();
        let people = |status| guests.iter().filter(move |guest| guest.answer.status == status);
        let seated: i64 = people(Status::Yes).map(|guest| guest.answer.party).sum();
        assert_eq!(now.taken, seated, "the tally differs from the rows");
        if let Some(capacity) = now.details.capacity {
            assert!(seated <= capacity, "{seated} people on {capacity} seats");
            let smallest = people(Status::Waitlisted).map(|guest| guest.answer.party).min();
            assert!(
                smallest.is_none_or(|party| party > capacity - seated),
                "somebody who fits waits"
            );
        }
        let summary = self.summary(event);
        let counts = (summary.yes, summary.waitlisted, summary.no, summary.maybe);
        let count = |status| i64::try_from(people(status).count()).unwrap();
        let rows = (
            count(Status::Yes),
            count(Status::Waitlisted),
            count(Status::No),
            count(Status::Maybe),
        );
        assert_eq!(counts, rows, "the summary differs from the rows");
    }
}

/// The stable code of a refusal.
pub(crate) fn code<T: std::fmt::Debug>(result: Result<T, EngineError>) -> &'static str {
    result.unwrap_err().code().expect("a rule refused")
}
