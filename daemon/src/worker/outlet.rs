//! One mail on its way: read what it says, build it, hand it over, note how that ended.
//!
//! The store and the provider are never asked in one transaction. A mail whose end could not be
//! noted is sent again under the same Message-ID, once its lease has ended.

use std::sync::Arc;
use std::time::Duration;

use planify_engine::EngineError;
use planify_engine::outbox::{self, Attempt, Mail, Sending, Settings};
use planify_notify::{Mailer, OutgoingMail, SendError};
use planify_store::jobs::Leased;
use planify_store::{Store, StoreError, Tx};
use uuid::Uuid;

use super::{Bench, wake};
use crate::letters::Letters;
use crate::mail;
use crate::shutdown::Shutdown;

/// How long a provider may take; less than a job's lease.
const PROVIDER_TIMEOUT: Duration = Duration::from_secs(60);
/// How often the store is asked again when it fails.
const STORE_TRIES: u32 = 6;
/// The first rest before the store is asked again; it doubles.
const STORE_REST: Duration = Duration::from_millis(250);
/// The channel of mails in the list of deliveries.
const CHANNEL: &str = "mail";

/// How one job ended, as far as the sender's pace goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// The provider answered, or was not needed.
    Answered,
    /// The provider could not be reached.
    Unreachable,
}

/// Sends single mails.
#[derive(Debug)]
pub(super) struct Outlet {
    store: Store,
    holder: Uuid,
    shutdown: Shutdown,
    mailer: Arc<dyn Mailer>,
    settings: Arc<Settings>,
    letters: Letters,
}

impl Outlet {
    /// Sends through `mailer`.
    pub(super) fn new(bench: &Bench, mailer: Arc<dyn Mailer>, settings: Settings) -> Self {
        Self {
            store: bench.store.clone(),
            holder: bench.holder,
            shutdown: bench.shutdown.clone(),
            mailer,
            settings: Arc::new(settings),
            letters: Letters::new(),
        }
    }

    /// Leases mails that are due, at most `limit`.
    pub(super) async fn lease(&self, limit: usize) -> Result<Vec<Leased>, EngineError> {
        let holder = self.holder;
        self.store.write(&[], move |tx| outbox::lease(tx, holder, limit)).await
    }

    /// Gives leased mails back unsent.
    pub(super) async fn give_back(&self, leased: Vec<Leased>) -> Result<(), EngineError> {
        self.store.write(&[], move |tx| outbox::give_back(tx, &leased)).await
    }

    /// Does one leased job.
    pub(super) async fn send(&self, job: Leased) -> Ended {
        let settings = Arc::clone(&self.settings);
        let leased = job.clone();
        let prepared = self.patiently(move |tx| outbox::prepare(tx, &leased, &settings)).await;
        let sending = match prepared {
            Ok(None) => return Ended::Answered,
            Ok(Some(mail)) => self.hand_over(&mail).await,
            Err(error) => Sending::Temporary(error.to_string()),
        };
        let ended = match &sending {
            Sending::Unreachable(_) => Ended::Unreachable,
            Sending::Sent(_)
            | Sending::Temporary(_)
            | Sending::Permanent(_)
            | Sending::Ambiguous(_) => Ended::Answered,
        };
        log(&job, &sending);
        let attempt = Attempt { channel: CHANNEL.to_owned(), sending };
        let leased = job.clone();
        let noted = self.patiently(move |tx| outbox::record(tx, &leased, &attempt)).await;
        if let Err(error) = noted {
            tracing::error!(job = job.key, %error, "the end of a mail could not be noted");
        }
        ended
    }

    async fn hand_over(&self, mail: &Mail) -> Sending {
        let outgoing = match self.outgoing(mail) {
            Ok(outgoing) => outgoing,
            Err(error) => return Sending::Permanent(error.to_string()),
        };
        match tokio::time::timeout(PROVIDER_TIMEOUT, self.mailer.send(&outgoing)).await {
            Ok(Ok(sent)) => {
                Sending::Sent(sent.provider_id.unwrap_or_else(|| self.mailer.describe()))
            }
            Ok(Err(error)) => failed(&error),
            Err(_) => Sending::Ambiguous(format!(
                "no answer within {} seconds",
                PROVIDER_TIMEOUT.as_secs()
            )),
        }
    }

    fn outgoing(&self, mail: &Mail) -> Result<OutgoingMail, mail::MessageError> {
        let (from, to, message_id, bytes) = match mail {
            Mail::Notice(it) => {
                (&it.from, &it.to, &it.message_id, mail::message(&self.letters, it)?)
            }
            Mail::Booking(it) => {
                (&it.from, &it.to, &it.message_id, mail::booking(&self.letters, it)?)
            }
            Mail::Letter(it) => {
                (&it.from, &it.to, &it.message_id, mail::letter(&self.letters, it)?)
            }
        };
        Ok(OutgoingMail {
            envelope_from: from.address.clone(),
            recipient: to.address.clone(),
            message_id: message_id.clone(),
            bytes,
        })
    }

    /// Asks the store again while it fails for a reason that passes.
    async fn patiently<T, F>(&self, command: F) -> Result<T, EngineError>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, EngineError> + Clone + Send + 'static,
        T: Send + 'static,
    {
        let mut rest = STORE_REST;
        for _ in 1..STORE_TRIES {
            match self.store.write(&[], command.clone()).await {
                Err(EngineError::Store(error)) if passes(&error) => {
                    if !wake::rest(&self.shutdown, rest).await {
                        break;
                    }
                    rest *= 2;
                }
                answer => return answer,
            }
        }
        self.store.write(&[], command).await
    }
}

/// Whether a failure of the store may be over soon.
fn passes(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::Overloaded
            | StoreError::Busy
            | StoreError::Transient
            | StoreError::Unavailable(_)
            | StoreError::DiskFull
            | StoreError::OutcomeUnknown
    )
}

fn failed(error: &SendError) -> Sending {
    let said = error.to_string();
    match error {
        SendError::Temporary { .. } => Sending::Temporary(said),
        SendError::Permanent { .. } => Sending::Permanent(said),
        SendError::Ambiguous { .. } => Sending::Ambiguous(said),
        SendError::Unavailable { .. } => Sending::Unreachable(said),
    }
}

/// One line for each mail that did not leave; addresses and links stay out of logs.
fn log(job: &Leased, sending: &Sending) {
    match sending {
        Sending::Sent(_) => tracing::debug!(notice = %job.key, "a mail left"),
        Sending::Permanent(reason) => {
            tracing::warn!(notice = %job.key, reason, "a mail cannot be sent");
        }
        Sending::Temporary(reason) | Sending::Ambiguous(reason) | Sending::Unreachable(reason) => {
            tracing::info!(notice = %job.key, reason, "a mail did not leave yet");
        }
    }
}
