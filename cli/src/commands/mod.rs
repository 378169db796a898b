//! The commands: one module per noun, one function per verb.
//!
//! A command parses, asks the client and shows the result; rules are the daemon's.

pub(crate) mod admin;
pub(crate) mod agenda;
pub(crate) mod auth;
pub(crate) mod booking;
pub(crate) mod completions;
pub(crate) mod config;
pub(crate) mod context;
pub(crate) mod daemon;
pub(crate) mod doctor;
pub(crate) mod event;
pub(crate) mod guest;
pub(crate) mod help;
pub(crate) mod ics;
pub(crate) mod man;
pub(crate) mod member;
pub(crate) mod notify;
pub(crate) mod org;
pub(crate) mod pay;
pub(crate) mod person;
pub(crate) mod question;
pub(crate) mod rrule;
pub(crate) mod rsvp;
pub(crate) mod token;
pub(crate) mod user;
pub(crate) mod venue;
pub(crate) mod version;
pub(crate) mod watch;

use planify_api::patch::Patch;

use crate::args::{Command, Format};
use crate::failure::Failure;
use crate::session::Session;

/// Runs a command.
pub(crate) async fn run(command: Command, session: &Session) -> Result<(), Failure> {
    let format = session.globals.format();
    if format.is_some_and(Format::is_special) && !writes_lists(&command) {
        return Err(Failure::usage("this command writes no list and no calendar").hint(
            "`-o csv` and `-o ics` are for `planify agenda show` and `planify booking list`",
        ));
    }
    match command {
        Command::Agenda(command) => Box::pin(command.run(session)).await,
        Command::Event(command) => Box::pin(command.run(session)).await,
        Command::Guest(command) => Box::pin(command.run(session)).await,
        Command::Question(command) => Box::pin(command.run(session)).await,
        Command::Rsvp(command) => Box::pin(command.run(session)).await,
        Command::Pay(command) => Box::pin(command.run(session)).await,
        Command::Venue(command) => Box::pin(command.run(session)).await,
        Command::Booking(command) => Box::pin(command.run(session)).await,
        Command::Person(command) => Box::pin(command.run(session)).await,
        Command::Notify(command) => Box::pin(command.run(session)).await,
        Command::Watch(args) => Box::pin(watch::run(args, session)).await,
        Command::Ics(command) => command.run(session),
        Command::Rrule(command) => command.run(session),
        Command::Auth(command) => Box::pin(command.run(session)).await,
        Command::User(command) => Box::pin(command.run(session)).await,
        Command::Token(command) => Box::pin(command.run(session)).await,
        Command::Org(command) => Box::pin(command.run(session)).await,
        Command::Member(command) => Box::pin(command.run(session)).await,
        Command::Admin(command) => Box::pin(command.run(session)).await,
        Command::Daemon(command) => Box::pin(command.run(session)).await,
        Command::Context(command) => Box::pin(command.run(session)).await,
        Command::Config(command) => Box::pin(command.run(session)).await,
        Command::Doctor(_) => Box::pin(doctor::run(session)).await,
        Command::Completions(args) => completions::run(&args, session),
        Command::Man(args) => man::run(&args, session),
        Command::Help(args) => help::run(&args, session),
        Command::Version(_) => version::run(session),
    }
}

fn writes_lists(command: &Command) -> bool {
    match command {
        Command::Agenda(command) => command.is_show(),
        Command::Booking(command) => command.is_list(),
        _ => false,
    }
}

/// A text flag of an edit: not given keeps the field, empty clears it.
pub(crate) fn text_patch(flag: Option<String>) -> Patch<String> {
    match flag {
        None => Patch::KEEP,
        Some(text) if text.is_empty() => Patch::CLEAR,
        Some(text) => Patch::set(text),
    }
}

/// A number flag of an edit and the flag that clears the field.
pub(crate) fn number_patch(flag: Option<i64>, clear: Clear) -> Patch<i64> {
    match (flag, clear) {
        (_, Clear::Asked) => Patch::CLEAR,
        (Some(number), Clear::NotAsked) => Patch::set(number),
        (None, Clear::NotAsked) => Patch::KEEP,
    }
}

/// Whether a flag asks to clear a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clear {
    /// It does.
    Asked,
    /// It does not.
    NotAsked,
}

impl From<bool> for Clear {
    fn from(flag: bool) -> Self {
        if flag { Self::Asked } else { Self::NotAsked }
    }
}
