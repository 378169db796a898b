//! Hashing passwords: argon2id on a few threads of its own, behind a short queue.
//!
//! A hash takes tens of milliseconds and megabytes on purpose. However many are asked for, the
//! rest of the daemon keeps its threads and its memory; what does not fit the queue is refused.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use aws_lc_rs::constant_time::verify_slices_are_equal;
use planify_core::password::Password;
use tokio::sync::oneshot;

use crate::http::error::ApiError;

/// The most threads that hash at once; half of the processors if there are fewer.
const THREADS_MAX: usize = 4;
/// Passwords that wait for a thread.
const WAITING_MAX: usize = 32;
/// A hash that no password has, made as a real one is: an address without an account costs the
/// same time as one with another password.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyBpdA$\
     AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// The most memory that one hash may take, in KiB. The allocator hands a piece of this size back to
/// the system when it is done with, which it does not do with smaller ones.
const MEMORY_MAX: usize = 33 * 1024;

/// A password could not be hashed.
#[derive(Debug, thiserror::Error)]
#[error("a password cannot be hashed: {0}")]
struct HashError(#[from] argon2::password_hash::Error);

impl From<argon2::Error> for HashError {
    fn from(error: argon2::Error) -> Self {
        Self(error.into())
    }
}

/// What a thread is asked.
enum Job {
    Hash(Password, oneshot::Sender<Result<String, HashError>>),
    Verify(Password, Option<String>, oneshot::Sender<bool>),
}

/// Hashes and checks passwords.
#[derive(Debug)]
pub struct Passwords {
    jobs: SyncSender<Job>,
}

impl Passwords {
    /// Starts the threads; they end when the value is dropped.
    ///
    /// # Errors
    /// The system gives no threads.
    pub fn start() -> std::io::Result<Self> {
        let (jobs, waiting) = sync_channel(WAITING_MAX);
        let waiting = Arc::new(Mutex::new(waiting));
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        for number in 0..(processors / 2).clamp(1, THREADS_MAX) {
            let waiting = Arc::clone(&waiting);
            let thread = std::thread::Builder::new().name(format!("password-{number}"));
            thread.spawn(move || work(&waiting))?;
        }
        Ok(Self { jobs })
    }

    /// Hashes a password with a salt of its own.
    pub(crate) async fn hash(&self, password: Password) -> Result<String, ApiError> {
        let (reply, answer) = oneshot::channel();
        self.submit(Job::Hash(password, reply))?;
        let hashed = answer.await.map_err(|error| ApiError::hidden(&error))?;
        hashed.map_err(|error| ApiError::hidden(&error))
    }

    /// Tells whether a password has a hash; without one it has none, after the same time.
    pub(crate) async fn verify(
        &self,
        password: Password,
        hash: Option<String>,
    ) -> Result<bool, ApiError> {
        let (reply, answer) = oneshot::channel();
        self.submit(Job::Verify(password, hash, reply))?;
        answer.await.map_err(|error| ApiError::hidden(&error))
    }

    fn submit(&self, job: Job) -> Result<(), ApiError> {
        self.jobs.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => {
                ApiError::new("overloaded", "too many passwords are being checked").retry_after(2)
            }
            TrySendError::Disconnected(_) => ApiError::internal(),
        })
    }
}

/// Does jobs until there can be no more; keeps memory only while there is work.
fn work(waiting: &Mutex<Receiver<Job>>) {
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
    while let Ok(job) = next() {
        let mut memory = Vec::with_capacity(MEMORY_MAX);
        act(job, &mut memory);
        let more = || waiting.lock().unwrap_or_else(PoisonError::into_inner).try_recv();
        while let Ok(job) = more() {
            act(job, &mut memory);
        }
    }
}

fn act(job: Job, memory: &mut Vec<Block>) {
    match job {
        // Whoever asked may have gone meanwhile.
        Job::Hash(_, reply) if reply.is_closed() => {}
        Job::Verify(_, _, reply) if reply.is_closed() => {}
        Job::Hash(password, reply) => drop(reply.send(hash(&password, memory))),
        Job::Verify(password, hash, reply) => {
            let has = verify(&password, hash.as_deref().unwrap_or(NOBODY), memory);
            let has = has.is_ok_and(|has| has && hash.is_some());
            // As above.
            let _ = reply.send(has);
        }
    }
}

fn hash(password: &Password, memory: &mut Vec<Block>) -> Result<String, HashError> {
    let (params, salt) = (Params::default(), Salt::generate());
    let output = compute(password, &params, &salt, memory)?;
    let hash = PasswordHash {
        algorithm: Algorithm::Argon2id.ident(),
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(&params)?,
        salt: Some(salt),
        hash: Some(output),
    };
    Ok(hash.to_string())
}

fn verify(password: &Password, hash: &str, memory: &mut Vec<Block>) -> Result<bool, HashError> {
    let hash = PasswordHash::new(hash).map_err(argon2::password_hash::Error::from)?;
    let (Some(salt), Some(expected)) = (&hash.salt, &hash.hash) else { return Ok(false) };
    let output = compute(password, &Params::try_from(&hash)?, salt, memory)?;
    Ok(verify_slices_are_equal(output.as_bytes(), expected.as_bytes()).is_ok())
}

fn compute(
    password: &Password,
    params: &Params,
    salt: &Salt,
    memory: &mut Vec<Block>,
) -> Result<Output, HashError> {
    memory.resize(params.block_count().min(MEMORY_MAX), Block::default());
    let mut output = [0; Params::DEFAULT_OUTPUT_LEN];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone())
        .hash_password_into_with_memory(
            password.as_bytes(),
            salt,
            &mut output,
            memory.as_mut_slice(),
        )?;
    Ok(Output::new(&output).map_err(argon2::password_hash::Error::from)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Password {
        Password::typed(text).unwrap()
    }

    #[tokio::test]
    async fn a_password_has_its_own_hash_and_no_other() {
        let passwords = Passwords::start().unwrap();
        let one = passwords.hash(typed("correct horse")).await.unwrap();
        let other = passwords.hash(typed("correct horse")).await.unwrap();
        assert_ne!(one, other);
        for (text, hash, expected) in [
            ("correct horse", Some(one.clone()), true),
            ("correct horse", Some(other), true),
            ("Correct horse", Some(one), false),
            ("correct horse", None, false),
            ("correct horse", Some("no hash".to_owned()), false),
        ] {
            assert_eq!(passwords.verify(typed(text), hash).await.unwrap(), expected, "{text}");
        }
    }

    #[tokio::test]
    async fn the_hash_of_nobody_costs_what_a_real_one_costs() {
        let real = Passwords::start().unwrap().hash(typed("correct horse")).await.unwrap();
        let (real, nobody) =
            (PasswordHash::new(&real).unwrap(), PasswordHash::new(NOBODY).unwrap());
        assert_eq!(real.algorithm, nobody.algorithm);
        assert_eq!(real.version, nobody.version);
        assert_eq!(real.params.to_string(), nobody.params.to_string());
        assert_eq!(real.hash.unwrap().len(), nobody.hash.unwrap().len());
    }

    #[tokio::test]
    async fn what_does_not_fit_the_queue_is_refused_and_the_rest_is_done() {
        let passwords = Arc::new(Passwords::start().unwrap());
        let asked: Vec<_> = (0..4 * WAITING_MAX)
            .map(|_| {
                let passwords = Arc::clone(&passwords);
                tokio::spawn(async move { passwords.verify(typed("correct horse"), None).await })
            })
            .collect();
        let (mut done, mut refused) = (0, 0);
        for answer in asked {
            match answer.await.unwrap() {
                Ok(has) => {
                    assert!(!has);
                    done += 1;
                }
                Err(error) => {
                    assert_eq!(error.problem().code, "overloaded");
                    refused += 1;
                }
            }
        }
        assert!(done >= WAITING_MAX && refused > 0, "{done} done, {refused} refused");
    }
}
