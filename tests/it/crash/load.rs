//! Clients that keep a daemon busy and write down what it acknowledged.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use planify_api::answers::SetAnswer;
use planify_api::envelope::Mutation;
use planify_api::events::CreateEvent;
use planify_api::guests::AddGuest;
use planify_client::{Client, ClientError, Endpoint, MutationOptions};
use planify_testkit::random::Random;
use tokio::runtime::Runtime;

/// A request, as it can be sent again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Request {
    Create { title: String },
    Add { email: String },
    Answer { guest: String, answer: &'static str },
}

/// What one client knows.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Requests with their key and what the daemon answered, in order.
    pub(super) acknowledged: Vec<(Request, String, Ack)>,
    /// The request that was never answered.
    pub(super) pending: Option<(Request, String)>,
}

/// An answer of the daemon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ack {
    /// The event or guest.
    pub(super) id: String,
    /// The command; none if nothing changed.
    pub(super) op: Option<String>,
    /// How an answer stands.
    pub(super) status: Option<String>,
}

/// A caller of the daemon at one socket.
pub(super) struct Caller {
    runtime: Runtime,
    client: Client,
    event: String,
}

impl Caller {
    pub(super) fn at(socket: &str, event: &str) -> Self {
        let endpoint: Endpoint = format!("unix:{socket}").parse().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let client = Client::new(endpoint).with_timeout(Duration::from_secs(20));
        Self { runtime, client, event: event.to_owned() }
    }

    /// Makes the announced event that the clients work on.
    pub(super) fn prepare(socket: &str, capacity: i64) -> Self {
        let mut caller = Self::at(socket, "");
        let new = CreateEvent { capacity: Some(capacity), ..event("Crowded") };
        let options = MutationOptions::default();
        let made = caller.runtime.block_on(caller.client.create_event(&new, &options)).unwrap();
        let id = made.data.id;
        caller.runtime.block_on(caller.client.publish_event(&id, &options)).unwrap();
        caller.event = id;
        caller
    }

    pub(super) fn event(&self) -> &str {
        &self.event
    }

    /// Sends a request with its key.
    pub(super) fn send(&self, request: &Request, key: &str) -> Result<Ack, ClientError> {
        let options =
            MutationOptions { idempotency_key: Some(key.to_owned()), ..MutationOptions::default() };
        self.runtime.block_on(async {
            Ok(match request {
                Request::Create { title } => {
                    let made = self.client.create_event(&event(title), &options).await?;
                    ack(made.data.id.clone(), made, None)
                }
                Request::Add { email } => {
                    let new = AddGuest { email: Some(email.clone()), ..AddGuest::default() };
                    let made = self.client.add_guest(&self.event, &new, &options).await?;
                    ack(made.data.id.clone(), made, None)
                }
                Request::Answer { guest, answer } => {
                    let set = SetAnswer { answer: (*answer).to_owned(), ..SetAnswer::default() };
                    let made = self.client.set_answer(&self.event, guest, &set, &options).await?;
                    let status = made.data.status.clone();
                    ack(made.data.guest.clone(), made, Some(status))
                }
            })
        })
    }
}

fn event(title: &str) -> CreateEvent {
    CreateEvent {
        title: title.to_owned(),
        start: "2040-05-05T18:00".to_owned(),
        ..CreateEvent::default()
    }
}

fn ack<T>(id: String, made: Mutation<T>, status: Option<String>) -> Ack {
    Ack { id, op: made.op, status }
}

/// Clients at work.
pub(super) struct Load {
    clients: Vec<JoinHandle<Notes>>,
    answered: Arc<AtomicU64>,
    ended: Arc<AtomicBool>,
}

impl Load {
    /// Starts `count` clients whose requests follow from `seed`.
    pub(super) fn start(socket: &str, event: &str, count: u64, seed: u64) -> Self {
        let (answered, ended) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicBool::new(false)));
        let clients = (0..count)
            .map(|number| {
                let (answered, ended) = (Arc::clone(&answered), Arc::clone(&ended));
                let caller = Caller::at(socket, event);
                let name = format!("{seed}-{number}");
                std::thread::spawn(move || work(&caller, &name, &answered, &ended))
            })
            .collect();
        Self { clients, answered, ended }
    }

    /// How many requests were answered so far.
    pub(super) fn answered(&self) -> u64 {
        self.answered.load(Ordering::SeqCst)
    }

    /// Waits until every client has noticed that the daemon is gone.
    pub(super) fn notes(self) -> Vec<Notes> {
        self.ended.store(true, Ordering::SeqCst);
        self.clients.into_iter().map(|client| client.join().unwrap()).collect()
    }
}

/// Sends requests until one is not answered or the load ends.
fn work(caller: &Caller, name: &str, answered: &AtomicU64, ended: &AtomicBool) -> Notes {
    let mut notes = Notes::default();
    let mut random = Random::seeded(name.bytes().map(u64::from).sum());
    let mut guests: Vec<String> = Vec::new();
    for step in 0_u64.. {
        if ended.load(Ordering::SeqCst) {
            break;
        }
        let request = next(&mut random, &guests, &format!("{name}-{step}"));
        let key = format!("key-{name}-{step}");
        match caller.send(&request, &key) {
            Ok(ack) => {
                if matches!(request, Request::Add { .. }) {
                    guests.push(ack.id.clone());
                }
                notes.acknowledged.push((request, key, ack));
                answered.fetch_add(1, Ordering::SeqCst);
            }
            Err(ClientError::Unreachable { .. }) => {
                notes.pending = Some((request, key));
                break;
            }
            Err(error) => panic!("{request:?}: {error}"),
        }
    }
    notes
}

fn next(random: &mut Random, guests: &[String], name: &str) -> Request {
    match (random.below(10), guests) {
        (0, _) => Request::Create { title: format!("Event {name}") },
        (1..=3, _) | (_, []) => Request::Add { email: format!("{name}@example.org") },
        (choice, guests) => {
            let index =
                usize::try_from(random.below(u64::try_from(guests.len()).unwrap())).unwrap();
            let answer = if choice < 8 { "yes" } else { "no" };
            Request::Answer { guest: guests[index].clone(), answer }
        }
    }
}
