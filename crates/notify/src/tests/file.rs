//! Mails in a folder.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use super::mail;
use crate::{FileMailer, Mailer as _, SendError};

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("planify-mail-{}-{number}", std::process::id());
        Self(std::env::temp_dir().join(name))
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).unwrap();
        let mut names: Vec<String> =
            entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn each_mail_is_one_file_named_by_its_identifier() {
    let folder = Folder::new();
    let mailer = FileMailer::new(&folder.0).unwrap();
    for number in [1, 2] {
        mailer.send(&mail(number)).await.unwrap();
    }
    let expected = ["0001-ntc_1@events.example.org.eml", "0002-ntc_2@events.example.org.eml"];
    assert_eq!(folder.names(), expected);
    assert_eq!(fs::read(folder.0.join(expected[0])).unwrap(), mail(1).bytes);
}

#[tokio::test]
async fn a_mail_sent_again_replaces_itself_also_after_a_restart() {
    let folder = Folder::new();
    let mailer = FileMailer::new(&folder.0).unwrap();
    let first = mailer.send(&mail(1)).await.unwrap();
    mailer.send(&mail(2)).await.unwrap();
    let again = FileMailer::new(&folder.0).unwrap();
    let mut changed = mail(1);
    changed.bytes = b"Subject: second attempt\r\n\r\n".to_vec();
    assert_eq!(again.send(&changed).await.unwrap(), first);
    again.send(&mail(3)).await.unwrap();
    assert_eq!(folder.names().len(), 3);
    assert!(folder.names()[2].starts_with("0003-ntc_3@"));
    assert_eq!(fs::read(folder.0.join(&folder.names()[0])).unwrap(), changed.bytes);
}

#[tokio::test]
async fn mails_to_somebody_who_is_erased_are_removed_and_no_others() {
    let folder = Folder::new();
    let mailer = FileMailer::new(&folder.0).unwrap();
    for number in 1..=12 {
        mailer.send(&mail(number)).await.unwrap();
    }
    let named = ["ntc_1@".to_owned(), "ntc_7@".to_owned(), String::new(), "ntc_99@".to_owned()];
    assert_eq!(mailer.forget(&named).await, Ok(2));
    let left = folder.names();
    assert_eq!(left.len(), 10);
    assert!(left.iter().all(|name| !name.contains("-ntc_1@") && !name.contains("-ntc_7@")));
}

#[tokio::test]
async fn many_at_once_get_a_number_each() {
    let folder = Folder::new();
    let mailer = FileMailer::new(&folder.0).unwrap();
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..40 {
        let mailer = mailer.clone();
        // Every mail twice, as a retry that overtakes would.
        tasks.spawn(async move { mailer.send(&mail(number / 2)).await });
    }
    while let Some(sent) = tasks.join_next().await {
        sent.unwrap().unwrap();
    }
    assert_eq!(folder.names().len(), 20);
}

#[tokio::test]
async fn an_identifier_cannot_leave_the_folder() {
    let folder = Folder::new();
    let mailer = FileMailer::new(&folder.0).unwrap();
    let mut evil = mail(1);
    evil.message_id = "../../x/y%2F:*@h".to_owned();
    mailer.send(&evil).await.unwrap();
    assert_eq!(folder.names(), ["0001-..%2F..%2Fx%2Fy%252F%3A%2A@h.eml"]);
    evil.message_id = "/".repeat(100);
    assert!(matches!(mailer.send(&evil).await, Err(SendError::Permanent { .. })));
}

#[tokio::test]
async fn what_a_crash_left_is_removed_and_the_rest_is_kept() {
    let folder = Folder::new();
    fs::create_dir_all(&folder.0).unwrap();
    fs::write(folder.0.join(".unfinished-7"), "half").unwrap();
    fs::write(folder.0.join("0041-a@b.eml"), "x").unwrap();
    let mailer = FileMailer::new(&folder.0).unwrap();
    mailer.check().await.unwrap();
    mailer.send(&mail(1)).await.unwrap();
    assert_eq!(folder.names(), ["0041-a@b.eml", "0042-ntc_1@events.example.org.eml"]);
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_said_to_be_so() {
    let folder = Folder::new();
    fs::write(&folder.0, "a file").unwrap();
    let refused = FileMailer::new(&folder.0).unwrap_err();
    assert!(matches!(refused, SendError::Unavailable { .. }), "{refused}");
    fs::remove_file(&folder.0).unwrap();
    let mailer = FileMailer::new(&folder.0).unwrap();
    fs::remove_dir_all(&folder.0).unwrap();
    assert!(matches!(mailer.check().await, Err(SendError::Unavailable { .. })));
    assert_eq!(mailer.describe(), format!("file:{}", folder.0.display()));
}
