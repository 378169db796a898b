//! A full disk: what was acknowledged is stored, reading goes on, writing says so and resumes by itself.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use planify_api::events::{CreateEvent, ListEvents};
use planify_client::{Client, ClientError, Endpoint, MutationOptions};
use planify_testkit::component;
use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;
use planify_testkit::wait;

use super::book;
use super::kills::database;

/// A small disk of a test's own, in memory.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// Mounts the disk, or says why not.
    fn at(path: &Path) -> Option<Self> {
        std::fs::create_dir_all(path).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=6m,mode=700", "tmpfs"]).arg(path);
        let mounted = mount.output().is_ok_and(|output| output.status.success());
        if !mounted {
            component::cannot("mount a small disk (they need root)");
            return None;
        }
        Some(Self(path.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        drop(Command::new("umount").arg("--lazy").arg(&self.0).output());
    }
}

struct Writer {
    runtime: tokio::runtime::Runtime,
    client: Client,
    acknowledged: Vec<String>,
}

impl Writer {
    fn at(socket: &str) -> Self {
        let endpoint: Endpoint = format!("unix:{socket}").parse().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        Self { runtime, client: Client::new(endpoint), acknowledged: Vec::new() }
    }

    /// Writes an event with a long description; gives the code of a refusal.
    fn write(&mut self, number: usize) -> Result<(), String> {
        let event = CreateEvent {
            title: format!("Event {number}"),
            start: "2040-05-05T18:00".to_owned(),
            description: Some(format!("{number:05} ").repeat(3_000)),
            ..CreateEvent::default()
        };
        let options = MutationOptions::default();
        match self.runtime.block_on(self.client.create_event(&event, &options)) {
            Ok(made) => {
                self.acknowledged.push(made.data.id);
                Ok(())
            }
            Err(ClientError::Problem(problem)) => {
                assert_eq!(problem.status, 507, "{problem:?}");
                Err(problem.code)
            }
            Err(error) => panic!("{error}"),
        }
    }

    /// Insists that every acknowledged event can be read.
    fn read_all(&self) {
        for id in &self.acknowledged {
            assert_eq!(self.runtime.block_on(self.client.get_event(id)).unwrap().id, *id);
        }
        let page = self.runtime.block_on(self.client.list_events(&ListEvents::default())).unwrap();
        assert!(!page.data.is_empty());
    }
}

#[test]
fn a_full_disk_refuses_writes_keeps_what_it_took_and_recovers_by_itself() {
    let home = Home::new();
    let Some(disk) = SmallDisk::at(&home.state()) else { return };
    let filler = home.state().join("filler");
    std::fs::write(&filler, vec![0; 2 * 1024 * 1024]).unwrap();
    let mut daemon = TestDaemon::start_in(home);
    let mut writer = Writer::at(daemon.socket());

    let full = (0..2_000).find(|number| writer.write(*number).is_err());
    assert!(full.is_some(), "the disk does not get full");
    assert!(writer.acknowledged.len() >= 10, "only {} events fit", writer.acknowledged.len());
    for number in 3_000..3_010 {
        if let Err(code) = writer.write(number) {
            assert_eq!(code, "disk-full");
        }
        writer.read_all();
    }

    std::fs::remove_file(&filler).unwrap();
    let resumes = Duration::from_secs(5);
    wait::until_true(resumes, "writing goes on by itself", || writer.write(4_000).is_ok());
    for number in 4_001..4_005 {
        writer.write(number).unwrap();
    }
    writer.read_all();
    book::check(&database(&daemon.home));
    daemon.kill();
    daemon.start_again();
    let again = Writer { acknowledged: writer.acknowledged, ..Writer::at(daemon.socket()) };
    again.read_all();
    book::check(&database(&daemon.home));
    drop(again.client);
    daemon.stop();
    drop(disk);
}
