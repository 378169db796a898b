//! A daemon's state in memory, for tests of its pages and workers: a clock that a test moves, a
//! provider that answers as a test says.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock};

use axum::Router;
use jiff::{SignedDuration, Timestamp};
use planify_core::actor::Actor;
use planify_core::event::{EditEvent, Step};
use planify_core::guest::{Guest, NewGuest};
use planify_core::notice::Timing;
use planify_core::patch::Patch;
use planify_core::schedule::Point;
use planify_core::text::Email;
use planify_engine::invitations::{self, Whom};
use planify_engine::links::LinkKey;
use planify_engine::{Call, EngineError, events, guests, orgs};
use planify_notify::{BoxFuture, Mailer, OutgoingMail, SendError, Sent};
use planify_store::{Store, StoreOptions, StoreUrl, Tx};
use tokio::sync::{Semaphore, watch};

use crate::app::{App, AppState};
use crate::auth::Authenticator;
use crate::clock::Clock;
use crate::config::{self, Environment, Sources};
use crate::http;
use crate::metrics::Metrics;
use crate::password::Passwords;
use crate::shutdown::{self, ShutdownHandle};
use crate::targets::Targets;
use crate::wire;

/// The event of every test.
pub(crate) const EVENT: &str = "spring-gala";

/// A clock that a test moves.
#[derive(Clone)]
pub(crate) struct Hand(Arc<Mutex<Timestamp>>);

impl planify_store::Clock for Hand {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

impl Hand {
    pub(crate) fn pass(&self, length: SignedDuration) {
        *self.0.lock().unwrap() += length;
    }
}

/// A provider that answers what a test queued, and takes every mail once the queue is empty.
#[derive(Debug)]
pub(crate) struct Scripted {
    answers: Mutex<VecDeque<Result<Sent, SendError>>>,
    mails: watch::Sender<Vec<OutgoingMail>>,
}

impl Scripted {
    fn new() -> Self {
        Self { answers: Mutex::default(), mails: watch::Sender::new(Vec::new()) }
    }

    pub(crate) fn answer(&self, answer: Result<Sent, SendError>) {
        self.answers.lock().unwrap().push_back(answer);
    }

    pub(crate) fn mails(&self) -> Vec<OutgoingMail> {
        self.mails.borrow().clone()
    }

    /// Waits until so many mails were handed over.
    pub(crate) async fn wait_for(&self, count: usize) -> Vec<OutgoingMail> {
        let mut seen = self.mails.subscribe();
        seen.wait_for(|mails| mails.len() >= count).await.unwrap().clone()
    }
}

impl Mailer for Scripted {
    fn send<'a>(&'a self, mail: &'a OutgoingMail) -> BoxFuture<'a, Result<Sent, SendError>> {
        Box::pin(async move {
            let answer = self.answers.lock().unwrap().pop_front();
            self.mails.send_modify(|mails| mails.push(mail.clone()));
            answer.unwrap_or(Ok(Sent { provider_id: None }))
        })
    }

    fn forget<'a>(&'a self, ids: &'a [String]) -> BoxFuture<'a, Result<u64, SendError>> {
        let is_named = |mail: &OutgoingMail| ids.iter().any(|id| mail.message_id.starts_with(id));
        Box::pin(async move {
            self.mails.send_modify(|mails| mails.retain(|mail| !is_named(mail)));
            Ok(0)
        })
    }

    fn describe(&self) -> String {
        "a test".to_owned()
    }

    fn check(&self) -> BoxFuture<'_, Result<(), SendError>> {
        Box::pin(async { Ok(()) })
    }
}

/// A daemon's state.
pub(crate) struct House {
    pub(crate) app: App,
    pub(crate) clock: Hand,
    pub(crate) mailer: Arc<Scripted>,
    pub(crate) shutdown: ShutdownHandle,
    actor: Actor,
    routes: OnceLock<Router>,
}

impl House {
    /// A daemon with one announced event of two seats.
    pub(crate) async fn new() -> Self {
        Self::on(&StoreUrl::SqliteMemory, "/nowhere", &[], |_| {}).await
    }

    /// The same on a store and with settings of a test's own.
    pub(crate) async fn on(
        url: &StoreUrl,
        state_dir: &str,
        settings: &[(&str, &str)],
        change: impl FnOnce(&mut Authenticator),
    ) -> Self {
        let clock = Hand(Arc::new(Mutex::new("2027-01-10T09:00:00Z".parse().unwrap())));
        let options = StoreOptions::new(Arc::new(clock.clone()));
        let store = Store::open(url, options).unwrap();
        let actor = store.write(&[], orgs::ensure_default).await.unwrap();
        let sources = Sources {
            file: None,
            environment: Environment::from([
                ("PLANIFY_STATE_DIR", state_dir),
                ("XDG_CONFIG_HOME", "/nowhere"),
                ("PLANIFYD__PUBLIC_URL", "https://events.example.org"),
                ("PLANIFYD__MAIL__FROM", "Gala <gala@example.org>"),
            ]),
            flags: settings.iter().map(|(key, to)| ((*key).into(), (*to).into())).collect(),
        };
        let loaded = config::load(&sources).unwrap();
        let (handle, shutdown) = shutdown::channel();
        let mailer = Arc::new(Scripted::new());
        let mut auth = Authenticator::new(actor, &loaded.config.limits);
        change(&mut auth);
        let app = Arc::new(AppState {
            auth,
            maps: wire::maps(&loaded.config).unwrap(),
            passwords: Passwords::start().unwrap(),
            targets: Targets::new(&loaded.config.limits),
            metrics: Arc::new(Metrics::new("0", "test")),
            started_at: Timestamp::UNIX_EPOCH,
            build: "test".to_owned(),
            feeds: Arc::new(Semaphore::new(1)),
            imports: Arc::new(Semaphore::new(100)),
            shown_keys: loaded.keys,
            clock: Clock::system(),
            counter: Arc::new(wire::counter(&loaded.config).unwrap()),
            config: loaded.config,
            link_key: LinkKey::new(&[7; 32]),
            mailer: Arc::<Scripted>::clone(&mailer),
            store,
            shutdown,
        });
        let routes = OnceLock::new();
        let house = Self { app, clock, mailer, shutdown: handle, actor, routes };
        let new = EditEvent {
            title: Some("Spring gala".to_owned()),
            start: Some(Point::parse("2027-03-28T18:00").unwrap()),
            zone: Some("Europe/Ljubljana".to_owned()),
            capacity: Patch::Set(2),
            ..EditEvent::default()
        };
        house.run(move |tx, call| events::create(tx, call, &new, events::OnKey::Refuse)).await;
        house.run(|tx, call| events::step(tx, call, EVENT, Step::Publish)).await;
        house
    }

    /// The interface without pages, made once: making it takes longer than most requests.
    pub(crate) fn routes(&self) -> Router {
        let make = || http::router(Arc::clone(&self.app), Router::new());
        self.routes.get_or_init(make).clone()
    }

    /// Runs a command whose mails leave at once.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        act: impl Fn(&mut Tx<'_>, &Call) -> Result<T, EngineError> + Send + 'static,
    ) -> T {
        let call = Call { timing: Timing::Now, ..Call::by(self.actor) };
        self.app.store.write(&[], move |tx| act(tx, &call)).await.unwrap()
    }

    /// Adds a guest.
    pub(crate) async fn add(&self, name: &str, email: &str, party: i64) -> Guest {
        let new = NewGuest {
            name: Some(name.to_owned()),
            email: Some(Email::parse(email).unwrap()),
            phone: None,
            party: Some(party),
            role: None,
            tags: None,
        };
        self.run(move |tx, call| guests::add(tx, call, EVENT, &new)).await.data
    }

    /// Invites everybody.
    pub(crate) async fn invite(&self) {
        self.run(|tx, call| invitations::invite(tx, call, EVENT, &Whom::All)).await;
    }

    /// The token of a guest's link.
    pub(crate) fn token(&self, guest: &Guest) -> String {
        self.app.link_key.token(guest.id, guest.link_generation)
    }
}
