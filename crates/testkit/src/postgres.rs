//! Databases of a test's own on the cluster named by `PLANIFY_TEST_POSTGRES`.
//!
//! A database is new and empty, and dropped with every connection to it when the test ends.

use std::sync::atomic::{AtomicU32, Ordering};

use postgres::{Client, NoTls};

use crate::component;

static NEXT: AtomicU32 = AtomicU32::new(0);

/// An empty database that is dropped at the end.
#[derive(Debug)]
pub struct Database {
    cluster: String,
    name: String,
}

impl Database {
    /// Makes a database, or gives nothing where no cluster is to be had.
    pub fn create() -> Option<Self> {
        let cluster = component::find("POSTGRES")?;
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("planify_{}_{number}", std::process::id());
        let database = Self { cluster, name };
        let mut client = database.maintenance();
        client
            .batch_execute(&format!("drop database if exists {} with (force)", database.name))
            .unwrap();
        client.batch_execute(&format!("create database {}", database.name)).unwrap();
        Some(database)
    }

    /// The database's URL.
    pub fn url(&self) -> String {
        let (server, _) =
            self.cluster.rsplit_once('/').expect("the cluster's URL names a database");
        format!("{server}/{}", self.name)
    }

    /// A plain connection to the database, for looking behind the product's back.
    pub fn connect(&self) -> Client {
        Client::connect(&self.url(), NoTls).unwrap()
    }

    fn maintenance(&self) -> Client {
        Client::connect(&self.cluster, NoTls).unwrap()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Ok(mut client) = Client::connect(&self.cluster, NoTls) {
            drop(
                client
                    .batch_execute(&format!("drop database if exists {} with (force)", self.name)),
            );
        }
    }
}

#[test]
fn a_database_is_empty_and_gone_afterwards() {
    let Some(database) = Database::create() else { return };
    let mut client = database.connect();
    let tables =
        client.query("select 1 from information_schema.tables where table_schema = 'public'", &[]);
    assert!(tables.unwrap().is_empty());
    let fsync: String = client.query_one("show fsync", &[]).unwrap().get(0);
    assert_eq!(fsync, "on", "a test on Postgres proves durability only with fsync");
    let (mut cluster, name) = (database.maintenance(), database.name.clone());
    drop(database);
    assert!(
        cluster.query("select 1 from pg_database where datname = $1", &[&name]).unwrap().is_empty()
    );
}
