//! The command line's shape: the nouns, and the flags that every command takes.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::commands;

/// Plan events from the command line: guests, invitations, answers, capacity
///
/// Without a context, planify keeps everything in one file of this machine and starts its own
/// daemon. `planify doctor` tells whether everything is in place.
#[derive(Debug, Parser)]
#[command(
    name = "planify",
    version = crate::build::VERSION,
    disable_help_subcommand = true,
    arg_required_else_help = true,
    subcommand_required = true,
    max_term_width = 100,
    after_help = "Examples:
  planify event create \"Spring gala\" --start \"2027-03-28 18:00\" --for 3h --capacity 120
  planify guest import spring-gala --file guests.csv
  planify event list -o plain | cut -f1

Exit codes: 0 done, 1 verdict no, 2 usage, 3 failure, 4 not allowed, 5 not found, 6 conflict,
8 timed out, 9 unreachable, 10 batch partly failed, 11 limited."
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) globals: Globals,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The nouns.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(subcommand)]
    Event(commands::event::EventCommand),
    #[command(subcommand)]
    Agenda(Box<commands::agenda::AgendaCommand>),
    #[command(subcommand)]
    Guest(commands::guest::GuestCommand),
    #[command(subcommand)]
    Question(Box<commands::question::QuestionCommand>),
    #[command(subcommand)]
    Rsvp(commands::rsvp::RsvpCommand),
    #[command(subcommand)]
    Venue(Box<commands::venue::VenueCommand>),
    #[command(subcommand)]
    Booking(commands::booking::BookingCommand),
    #[command(subcommand)]
    Pay(Box<commands::pay::PayCommand>),
    #[command(subcommand)]
    Person(commands::person::PersonCommand),
    #[command(subcommand)]
    Notify(commands::notify::NotifyCommand),
    Watch(commands::watch::WatchArgs),
    #[command(subcommand)]
    Ics(commands::ics::IcsCommand),
    #[command(subcommand)]
    Rrule(commands::rrule::RruleCommand),
    #[command(subcommand)]
    Auth(commands::auth::AuthCommand),
    #[command(subcommand)]
    User(commands::user::UserCommand),
    #[command(subcommand)]
    Token(commands::token::TokenCommand),
    #[command(subcommand)]
    Org(commands::org::OrgCommand),
    #[command(subcommand)]
    Member(commands::member::MemberCommand),
    #[command(subcommand)]
    Admin(commands::admin::AdminCommand),
    #[command(subcommand)]
    Daemon(commands::daemon::DaemonCommand),
    #[command(subcommand)]
    Context(commands::context::ContextCommand),
    #[command(subcommand)]
    Config(commands::config::ConfigCommand),
    Doctor(commands::doctor::DoctorArgs),
    Completions(commands::completions::CompletionsArgs),
    Man(commands::man::ManArgs),
    Version(commands::version::VersionArgs),
    Help(commands::help::HelpArgs),
}

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// Columns for people; may change
    #[default]
    Table,
    /// The table with all columns
    Wide,
    /// One tab-separated record a line; columns are only ever appended
    Plain,
    /// One object with the data, the schema and the next cursor
    Json,
    /// One bare record a line
    Jsonl,
    /// One name a line
    Name,
    /// A list for spreadsheets; agendas and bookings only
    Csv,
    /// A calendar; agendas and bookings only
    Ics,
}

impl Format {
    /// Whether only some commands write it.
    pub(crate) fn is_special(self) -> bool {
        matches!(self, Self::Csv | Self::Ics)
    }
}

/// When colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum ColorChoice {
    /// On a terminal that understands them
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What to do with a wall time that does not exist or exists twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OnGap {
    /// Take the earlier time
    Earlier,
    /// Take the later time
    Later,
}

/// The flags that every command takes, anywhere on the line.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Global options")]
pub(crate) struct Globals {
    /// Use this context instead of the current one
    #[arg(short = 'c', long, global = true, value_name = "NAME", hide_short_help = true)]
    pub(crate) context: Option<String>,
    /// Use the daemon at this address: a URL or unix:PATH
    #[arg(long, global = true, value_name = "URL", hide_short_help = true)]
    pub(crate) server: Option<String>,
    /// Write results in this format
    #[arg(short = 'o', long, global = true, value_name = "FORMAT")]
    pub(crate) output: Option<Format>,
    /// Write results and errors as JSON, the same as -o json
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Write only these fields, separated by commas
    #[arg(long, global = true, value_name = "A,B", value_delimiter = ',', hide_short_help = true)]
    pub(crate) fields: Vec<String>,
    /// Say nothing on stderr but errors, and only names after a change
    #[arg(short = 'q', long, global = true, hide_short_help = true)]
    pub(crate) quiet: bool,
    /// Say more on stderr
    #[arg(short = 'v', long, global = true, action = ArgAction::Count, hide_short_help = true)]
    pub(crate) verbose: u8,
    /// Use colours
    #[arg(long, global = true, value_name = "WHEN", hide_short_help = true)]
    pub(crate) color: Option<ColorChoice>,
    /// Show what would change and change nothing
    #[arg(short = 'n', long, global = true)]
    pub(crate) dry_run: bool,
    /// Do not ask for confirmation
    #[arg(short = 'y', long, global = true, hide_short_help = true)]
    pub(crate) yes: bool,
    /// Never ask anything
    #[arg(long, global = true, hide_short_help = true)]
    pub(crate) no_input: bool,
    /// Read from or write to this file; - is stdin or stdout
    #[arg(short = 'f', long, global = true, value_name = "PATH", hide_short_help = true)]
    pub(crate) file: Option<PathBuf>,
    /// Change only if the thing still has this version
    #[arg(long, global = true, value_name = "N", hide_short_help = true)]
    pub(crate) if_version: Option<i64>,
    /// Make a repetition of this very command harmless
    #[arg(long, global = true, value_name = "KEY", hide_short_help = true)]
    pub(crate) idempotency_key: Option<String>,
    /// Tell nobody about the change
    #[arg(long, global = true, conflicts_with = "notify_at", hide_short_help = true)]
    pub(crate) no_notify: bool,
    /// Send mails at this time, or now, instead of after the hold window
    #[arg(long, global = true, value_name = "TIME", hide_short_help = true)]
    pub(crate) notify_at: Option<String>,
    /// Say why, for the journal and for cancellation mails
    #[arg(long, global = true, value_name = "TEXT", hide_short_help = true)]
    pub(crate) reason: Option<String>,
    /// Understand times in this zone, such as Europe/Ljubljana
    #[arg(long, global = true, value_name = "ZONE", hide_short_help = true)]
    pub(crate) tz: Option<String>,
    /// Resolve a wall time that does not exist or exists twice
    #[arg(
        long,
        visible_alias = "fold",
        global = true,
        value_name = "WHICH",
        hide_short_help = true
    )]
    pub(crate) on_gap: Option<OnGap>,
    /// List at most this many
    #[arg(
        long,
        global = true,
        value_name = "N",
        hide_short_help = true,
        value_parser = clap::value_parser!(u32).range(1..)
    )]
    pub(crate) limit: Option<u32>,
    /// Go on where an earlier list ended
    #[arg(long, global = true, value_name = "CURSOR", hide_short_help = true)]
    pub(crate) cursor: Option<String>,
    /// Take all of them
    #[arg(long, global = true, hide_short_help = true)]
    pub(crate) all: bool,
    /// Sort by this field; a leading - turns the order
    #[arg(
        long,
        global = true,
        value_name = "FIELD",
        hide_short_help = true,
        allow_hyphen_values = true
    )]
    pub(crate) sort: Option<String>,
    /// List only what fits, such as status=published
    #[arg(
        long,
        global = true,
        value_name = "NAME=VALUE",
        value_delimiter = ',',
        hide_short_help = true
    )]
    pub(crate) filter: Vec<String>,
    /// Give up after this time, such as 10s
    #[arg(long, global = true, value_name = "TIME", hide_short_help = true)]
    pub(crate) timeout: Option<String>,
    /// Work in this organisation
    #[arg(long, global = true, value_name = "SLUG", hide_short_help = true)]
    pub(crate) org: Option<String>,
}

impl OnGap {
    /// The word of the wire.
    pub(crate) fn wire(self) -> String {
        match self {
            Self::Earlier => "earlier",
            Self::Later => "later",
        }
        .to_owned()
    }
}

impl Globals {
    /// The format that the flags ask for.
    pub(crate) fn format(&self) -> Option<Format> {
        if self.json { Some(Format::Json) } else { self.output }
    }
}
