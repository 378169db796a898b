//! Providers of payments as the daemon has them, and the steps by which they are asked.
//!
//! A step is one transaction that finds an errand, one call, and one transaction that notes the answer. Whatever is cut off
//! in between is found again by the next step.

mod call;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use planify_core::id::PaymentId;
use planify_core::payment::Mode;
use planify_engine::EngineError;
use planify_engine::payments::errands::{self, Ask, Said};
use planify_engine::payments::psp_events::{self, Hint};
use planify_engine::payments::{Certain, Desk, Desks, Told};
use planify_payments::{Notice, PaymentError, PaymentProvider};
use planify_store::Store;

pub use call::perform;

/// How often an answer is noted again because somebody else was faster with a place.
const ANSWERS_MAX: usize = 4;
/// Pages of changes that are read in a row.
const PAGES_MAX: usize = 50;
/// The longest that a provider's session is kept open: Stripe allows a day.
const LONGEST: SignedDuration = SignedDuration::from_mins(24 * 60 - 10);

/// The providers of a daemon.
#[derive(Debug, Default)]
pub struct Counter {
    desks: Desks,
    providers: BTreeMap<String, Arc<dyn PaymentProvider>>,
}

impl Counter {
    /// A counter without any provider yet.
    pub fn new(desks: Desks) -> Self {
        Self { desks, providers: BTreeMap::new() }
    }

    /// The same with one more provider.
    #[must_use]
    pub fn with(
        mut self,
        name: &str,
        (certain, told): (Certain, Told),
        provider: Arc<dyn PaymentProvider>,
    ) -> Self {
        let can = provider.capabilities();
        // A minute more than the shortest, because the call takes its time.
        let shortest = can.shortest.and_then(|it| SignedDuration::try_from(it).ok());
        let shortest =
            shortest.map_or(SignedDuration::ZERO, |it| it + SignedDuration::from_mins(1));
        let desk = Desk {
            name: name.to_owned(),
            mode: match provider.mode() {
                planify_payments::Mode::Live => Mode::Live,
                planify_payments::Mode::Test => Mode::Test,
            },
            certain,
            told,
            shortest,
            longest: if can.page { LONGEST } else { SignedDuration::MAX },
            polls: can.polling,
        };
        self.desks.desks.insert(name.to_owned(), desk);
        self.providers.insert(name.to_owned(), provider);
        self
    }

    /// What the rules know of the providers.
    pub fn desks(&self) -> &Desks {
        &self.desks
    }

    /// The providers as an operator reads them, the usual one first.
    pub fn shown(&self) -> Vec<String> {
        let usual = self.desks.usual.as_str();
        let mut names: Vec<_> = self.desks.desks.values().collect();
        names.sort_by_key(|desk| desk.name != usual);
        let shown = |desk: &Desk| match self.provider(&desk.name).map(|it| it.capabilities().page) {
            Some(true) => format!("{} ({} mode)", desk.name, desk.mode),
            _ => desk.name.clone(),
        };
        names.into_iter().map(shown).collect()
    }

    /// The provider of a name.
    pub fn provider(&self, name: &str) -> Option<&Arc<dyn PaymentProvider>> {
        self.providers.get(name)
    }

    /// All providers by name.
    pub fn providers(&self) -> impl Iterator<Item = (&str, &Arc<dyn PaymentProvider>)> {
        self.providers.iter().map(|(name, provider)| (name.as_str(), provider))
    }
}

/// The hint that a message of a provider is.
pub fn hint(notice: Notice) -> Hint {
    Hint {
        event: notice.event,
        kind: notice.kind,
        externals: notice.externals,
        payment: notice.payment,
        at: notice.at,
    }
}

/// Asks about one payment, if there is anything to ask; says whether there was.
pub async fn step(
    store: &Store,
    counter: &Arc<Counter>,
    id: PaymentId,
) -> Result<bool, EngineError> {
    let Some(ask) = find(store, counter, id).await? else { return Ok(false) };
    let said = match counter.provider(&ask.payment.provider) {
        Some(provider) => perform(&**provider, &ask).await,
        None => return Ok(false),
    };
    note(store, counter, ask, said).await?;
    Ok(true)
}

/// Finds what a provider is to be asked about a payment: the first part of a step.
pub async fn find(
    store: &Store,
    counter: &Arc<Counter>,
    id: PaymentId,
) -> Result<Option<Ask>, EngineError> {
    let known = Arc::clone(counter);
    store.write(&[], move |tx| errands::next(tx, known.desks(), id)).await
}

/// Notes what a provider said: the last part of a step.
pub async fn note(
    store: &Store,
    counter: &Arc<Counter>,
    ask: Ask,
    said: Said,
) -> Result<(), EngineError> {
    let heard = Arc::new((ask, said));
    let mut left = ANSWERS_MAX;
    loop {
        let (known, heard) = (Arc::clone(counter), Arc::clone(&heard));
        let noted = store
            .write(&[], move |tx| errands::answer(tx, known.desks(), &heard.0, &heard.1).map(drop))
            .await;
        left -= 1;
        match noted {
            // Somebody else was faster with the place; the next look sees that it is gone.
            Err(error) if left > 0 && matches!(error.code(), Some("slot-taken" | "pool-full")) => {}
            done => return done,
        }
    }
}

/// Reads the changes of a provider if it is time; says how long until it is time again.
pub async fn read_changes(
    store: &Store,
    counter: &Arc<Counter>,
    name: &str,
) -> Result<Duration, EngineError> {
    let Some(provider) = counter.provider(name).filter(|it| it.capabilities().polling) else {
        return Ok(Duration::MAX);
    };
    let (every, reader) = (counter.desks.poll, name.to_owned());
    let pause = Duration::try_from(every).unwrap_or_default();
    let reading = store.read(move |tx| psp_events::reading(tx, &reader, every)).await?;
    if !reading.wait.is_zero() {
        return Ok(Duration::try_from(reading.wait).unwrap_or_default());
    }
    let mut cursor = reading.cursor;
    for _ in 0..PAGES_MAX {
        let changes = match provider.list_changes(cursor.as_deref()).await {
            Ok(changes) => changes,
            Err(PaymentError::Unsupported { .. }) => return Ok(Duration::MAX),
            Err(error) => {
                tracing::warn!(%error, provider = name, "changes could not be read");
                break;
            }
        };
        let hints: Vec<Hint> = changes.notices.into_iter().map(hint).collect();
        cursor = changes.cursor;
        let (reader, upto) = (name.to_owned(), cursor.clone());
        store
            .write(&[], move |tx| psp_events::read(tx, &reader, &hints, upto.as_deref()).map(drop))
            .await?;
        if !changes.more {
            break;
        }
    }
    Ok(pause)
}
