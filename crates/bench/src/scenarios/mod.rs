//! What is measured: one function for each scenario, and what surrounds them all.

mod answers;
mod availability;
mod bookings;
mod checkins;
mod commands;
mod events;
mod guests;
mod rules;
mod slots;

use serde_json::{Map, Value, json};

use crate::daemon::{Daemon, Folder};
use crate::database::Database;
use crate::machine;
use crate::options::{Options, Scenario, StoreChoice};

/// What every scenario begins with.
#[derive(Debug)]
pub(crate) struct Bench<'o> {
    pub(crate) options: &'o Options,
    // Dropped in this order: the database before the directory that holds it.
    pub(crate) database: Database,
    pub(crate) folder: Folder,
}

impl Bench<'_> {
    /// Starts a daemon on the database.
    pub(crate) async fn start(&self) -> anyhow::Result<Daemon> {
        Daemon::start(self.options, self.folder.path(), self.database.url().as_deref()).await
    }
}

/// Runs a scenario and gives its report.
pub(crate) async fn run(options: &Options) -> anyhow::Result<Value> {
    let folder = Folder::new(options)?;
    let machine = machine::describe(folder.path());
    let database = Database::create(&options.store, folder.path())?;
    let bench = Bench { options, database, folder };
    let results = match options.scenario {
        Scenario::Create => events::create(&bench).await?,
        Scenario::List => events::list(&bench).await?,
        Scenario::ListFrom => events::list_from(&bench).await?,
        Scenario::Month => events::month(&bench).await?,
        Scenario::Invite => guests::invite(&bench).await?,
        Scenario::Import => guests::import(&bench).await?,
        Scenario::Export => guests::export(&bench).await?,
        Scenario::Rsvp => answers::accept(&bench, 1).await?,
        Scenario::RsvpSpread => answers::accept(&bench, 100).await?,
        Scenario::Checkin => checkins::check_in(&bench).await?,
        Scenario::Booking => bookings::contend(&bench).await?,
        Scenario::Raw => answers::raw_alone(&bench).await?,
        Scenario::Start => commands::start(&bench)?,
        Scenario::Cli => commands::cli(&bench).await?,
        Scenario::Idle => commands::idle(&bench).await?,
        Scenario::Rules => rules::expand()?,
        Scenario::Slots => slots::find()?,
        Scenario::Search => availability::search(&bench).await?,
        Scenario::Week => availability::week(&bench).await?,
    };
    let mut report = Map::new();
    report.insert("scenario".to_owned(), format!("{:?}", options.scenario).into());
    report.insert("settings".to_owned(), settings(options));
    report.extend(results);
    report.insert("machine".to_owned(), machine);
    report.insert("build".to_owned(), machine::build());
    Ok(Value::Object(report))
}

/// Says how it was measured; the URL of a cluster may hold a password and is left out.
fn settings(options: &Options) -> Value {
    json!({
        "store": if options.store == StoreChoice::Sqlite { "sqlite" } else { "postgres" },
        "connections": options.connections,
        "transport": format!("{:?}", options.transport).to_lowercase(),
        "keys": format!("{:?}", options.keys).to_lowercase(),
        "rate": options.rate,
        "size": options.size,
    })
}
