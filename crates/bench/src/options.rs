//! The command line.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Parser, ValueEnum};

/// Measure a daemon under load.
#[derive(Debug, Clone, Parser)]
#[command(name = "planify-bench", version)]
pub(crate) struct Options {
    /// What to measure.
    pub(crate) scenario: Scenario,
    /// The daemon: `planifyd`, or `planify`, which carries one. By default one of them beside this program
    #[arg(long, value_name = "PATH")]
    pub(crate) daemon: Option<PathBuf>,
    /// The command line to time. By default `planify` beside this program
    #[arg(long, value_name = "PATH")]
    pub(crate) planify: Option<PathBuf>,
    /// `sqlite`, or the URL of a Postgres cluster in which a database is made and dropped
    #[arg(long, default_value = "sqlite")]
    pub(crate) store: StoreChoice,
    /// Connections that send one request after the other
    #[arg(long, default_value_t = 64, value_parser = clap::value_parser!(u32).range(1..=2000))]
    pub(crate) connections: u32,
    /// Seconds to measure, unless the work is done before
    #[arg(long, default_value_t = 10)]
    pub(crate) seconds: u32,
    /// Seconds of load before the measurement
    #[arg(long, default_value_t = 1)]
    pub(crate) warmup: u32,
    /// Rows to begin with: events of `list`, bookings of `search` and `week`, guests of the others
    #[arg(long, default_value_t = 100_000)]
    pub(crate) size: u32,
    /// Requests a second at fixed times (open loop); without it each connection waits for its answer
    #[arg(long)]
    pub(crate) rate: Option<u32>,
    /// How to reach the daemon
    #[arg(long, value_enum, default_value_t = Transport::Tcp)]
    pub(crate) transport: Transport,
    /// The idempotency keys: in order of time, as `planify` sends them, or random
    #[arg(long, value_enum, default_value_t = Keys::Ordered)]
    pub(crate) keys: Keys,
    /// Also run the raw store loop on a copy of the database and print the ratio
    #[arg(long)]
    pub(crate) ratio: bool,
    /// Operations of one commit of the raw loop. By default as many as the daemon committed together
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) batch: Option<u32>,
    /// Where to put the state of the daemon; a disk, not memory
    #[arg(long, value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
    /// Keep the daemon's files and log
    #[arg(long)]
    pub(crate) keep: bool,
}

/// What to measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Scenario {
    /// Events are created
    Create,
    /// Pages of 50 events are read anywhere in the list
    List,
    /// Pages of 50 events from a date on are read
    ListFrom,
    /// Pages of 200 of a month are read, out of events of which each tenth repeats weekly
    Month,
    /// Guests of one event are invited one by one
    Invite,
    /// Guests of one event accept
    Rsvp,
    /// Guests of 100 events accept
    RsvpSpread,
    /// Guests of one event are checked in
    Checkin,
    /// Many want the same few hours of 20 rooms: most are refused
    Booking,
    /// Guests are imported from CSV
    Import,
    /// Guests are exported as CSV
    Export,
    /// From an empty directory to the first event, by the command line
    Start,
    /// The command line: one list of events, and the help
    Cli,
    /// The daemon's memory when nothing happens
    Idle,
    /// Rules of recurrence: dates in a second, and months far from the start; no daemon
    Rules,
    /// Free slots: a month of quarter hours of 1,000 rooms; no daemon
    Slots,
    /// Free slots of 1,000 rooms with bookings in a month, asked of the daemon
    Search,
    /// Weeks of a venue with many bookings are listed
    Week,
    /// The raw store loop alone: accepts, written without a daemon
    Raw,
}

/// Where the daemon keeps its data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum StoreChoice {
    Sqlite,
    /// The URL of a cluster's maintenance database.
    Postgres(String),
}

impl FromStr for StoreChoice {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "sqlite" {
            return Ok(Self::Sqlite);
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        Err("write `sqlite` or `postgres://…`".to_owned())
    }
}

/// How to reach the daemon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Transport {
    /// TCP on the loopback, with a token
    Tcp,
    /// The Unix socket
    Socket,
}

/// The idempotency keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Keys {
    Ordered,
    Random,
}
