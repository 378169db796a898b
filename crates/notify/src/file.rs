//! Mails as files of a folder, one each: for trying things out and for tests.
//!
//! A mail appears whole or not at all, and once it is reported it survives a loss of power. Its name
//! follows from its Message-ID, so the same mail handed over again replaces itself. The folder
//! holds nothing but mails.

use std::collections::HashMap;
use std::collections::hash_map::{DefaultHasher, Entry};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::hash::{Hash as _, Hasher as _};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::error::{SendError, sanitised};
use crate::mail::{OutgoingMail, Sent};
use crate::{BoxFuture, Mailer};

/// The longest name that stands for a Message-ID; with number and ending it fits a file name.
const NAME_LIMIT: usize = 200;

/// The begin of the name of a file that is not finished.
const UNFINISHED: &str = ".unfinished-";

/// Writes mails into a folder.
#[derive(Debug, Clone)]
pub struct FileMailer {
    folder: Arc<Folder>,
}

#[derive(Debug)]
struct Folder {
    path: PathBuf,
    numbers: Mutex<Numbers>,
}

/// Which mail has which number; mails are known by a hash, to keep many of them in little memory.
#[derive(Debug, Default)]
struct Numbers {
    last: u32,
    unfinished: u64,
    known: HashMap<u64, u32>,
}

impl FileMailer {
    /// Opens the folder, which is made if it does not exist.
    pub fn new(path: &Path) -> Result<Self, SendError> {
        let open = || -> io::Result<Numbers> {
            fs::create_dir_all(path)?;
            read_numbers(path)
        };
        let numbers = open().map_err(|problem| failed(path, &problem))?;
        let folder = Folder { path: path.to_owned(), numbers: Mutex::new(numbers) };
        Ok(Self { folder: Arc::new(folder) })
    }
}

impl Mailer for FileMailer {
    fn send<'a>(&'a self, mail: &'a OutgoingMail) -> BoxFuture<'a, Result<Sent, SendError>> {
        Box::pin(async move {
            mail.check()?;
            let name = safe_name(&mail.message_id)?;
            let (folder, bytes) = (Arc::clone(&self.folder), mail.bytes.clone());
            let written = tokio::task::spawn_blocking(move || folder.write(&name, &bytes)).await;
            let written = written.map_err(|_| SendError::unavailable("the writer was stopped"))?;
            let name = written.map_err(|problem| failed(&self.folder.path, &problem))?;
            Ok(Sent { provider_id: Some(name) })
        })
    }

    fn forget<'a>(&'a self, ids: &'a [String]) -> BoxFuture<'a, Result<u64, SendError>> {
        Box::pin(async move {
            let (folder, ids) = (Arc::clone(&self.folder), ids.to_vec());
            let removed = tokio::task::spawn_blocking(move || {
                folder.remove(&ids).map_err(|problem| failed(&folder.path, &problem))
            });
            removed.await.map_err(|_| SendError::unavailable("the work was stopped"))?
        })
    }

    fn describe(&self) -> String {
        sanitised(&format!("file:{}", self.folder.path.display()))
    }

    fn check(&self) -> BoxFuture<'_, Result<(), SendError>> {
        let folder = Arc::clone(&self.folder);
        Box::pin(async move {
            let tried = tokio::task::spawn_blocking(move || {
                let trial = folder.unfinished();
                let made = File::create(&trial).and_then(|_| fs::remove_file(&trial));
                made.map_err(|problem| failed(&folder.path, &problem))
            });
            tried.await.map_err(|_| SendError::unavailable("the trial was stopped"))?
        })
    }
}

impl Folder {
    /// Writes one mail and gives the name of its file.
    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<String> {
        let name = format!("{:04}-{name}.eml", self.number(name));
        fs::create_dir_all(&self.path)?;
        let unfinished = self.unfinished();
        let write = || -> io::Result<()> {
            let mut file = File::create(&unfinished)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            fs::rename(&unfinished, self.path.join(&name))?;
            // The new name is durable only when the folder is.
            File::open(&self.path)?.sync_all()
        };
        let written = write();
        if written.is_err() {
            // Best effort: the next start removes what is left.
            let _ = fs::remove_file(&unfinished);
        }
        written.map(|()| name)
    }

    /// Removes the mails whose Message-ID begins with one of `ids`, and gives their number.
    fn remove(&self, ids: &[String]) -> io::Result<u64> {
        let mut removed = 0;
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            let name = entry.file_name();
            let Some((_, id)) = name.to_str().and_then(|name| name.split_once('-')) else {
                continue;
            };
            if ids.iter().any(|wanted| !wanted.is_empty() && id.starts_with(wanted.as_str())) {
                fs::remove_file(entry.path())?;
                removed += 1;
            }
        }
        File::open(&self.path)?.sync_all()?;
        Ok(removed)
    }

    fn number(&self, name: &str) -> u32 {
        let mut numbers = self.numbers.lock().unwrap_or_else(PoisonError::into_inner);
        let next = numbers.last.saturating_add(1);
        let number = match numbers.known.entry(hash(name)) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => *new.insert(next),
        };
        numbers.last = numbers.last.max(number);
        number
    }

    fn unfinished(&self) -> PathBuf {
        let mut numbers = self.numbers.lock().unwrap_or_else(PoisonError::into_inner);
        numbers.unfinished += 1;
        self.path.join(format!("{UNFINISHED}{}", numbers.unfinished))
    }
}

/// Learns the mails that are there, and removes what a crash left unfinished.
fn read_numbers(path: &Path) -> io::Result<Numbers> {
    let mut numbers = Numbers::default();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        if name.starts_with(UNFINISHED) {
            fs::remove_file(entry.path())?;
        }
        let Some((number, rest)) = name.split_once('-') else { continue };
        let (Ok(number), Some(id)) = (number.parse(), rest.strip_suffix(".eml")) else { continue };
        numbers.last = numbers.last.max(number);
        numbers.known.insert(hash(id), number);
    }
    Ok(numbers)
}

fn hash(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}

/// Turns a Message-ID into a part of a file name, different ones into different ones.
fn safe_name(message_id: &str) -> Result<String, SendError> {
    let mut name = String::with_capacity(message_id.len());
    for byte in message_id.bytes() {
        if byte.is_ascii_alphanumeric() || b"@.-_+=".contains(&byte) {
            name.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(name, "%{byte:02X}");
        }
    }
    if name.len() > NAME_LIMIT {
        return Err(SendError::refused("the Message-ID is too long for a file name"));
    }
    Ok(name)
}

fn failed(path: &Path, problem: &io::Error) -> SendError {
    SendError::unavailable(&format!("`{}`: {problem}", path.display()))
}
