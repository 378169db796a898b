//! `planify venue hours`: when a venue or a resource of it is open.

use clap::{Args, Subcommand};
use planify_api::house_rules::{EditHours, HOURS_SCHEMA};
use planify_api::patch::Patch;

use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How hours are shown.
const VIEW: View = View {
    schema: HOURS_SCHEMA,
    name: "venue",
    columns: &[
        Column::new("hours", "HOURS", Kind::Rules),
        Column::new("origin", "SAID BY", Kind::Text),
        Column::new("zone", "ZONE", Kind::Text),
        Column::plain("venue"),
        Column::plain("resource"),
        Column::plain("own"),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// Say when a venue or a resource is open
#[derive(Debug, Subcommand)]
pub(crate) enum HoursCommand {
    #[command(visible_alias = "get")]
    Show(ShowArgs),
    Set(SetArgs),
}

/// Show when a venue or a resource is open, and who says so
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue hours show town-hall
  planify venue hours show town-hall --resource great-hall --json")]
pub(crate) struct ShowArgs {
    /// The venue
    venue: String,
    /// A resource of the venue
    #[arg(long)]
    resource: Option<String>,
}

/// Say when a venue or a resource is open
///
/// Hours are written as OpenStreetMap writes them, in the venue's own zone, breaks between two spans
/// and all. They replace those of before; dates given with --on only change these dates. A resource
/// without own hours is open with its venue, a venue without any day and night.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue hours set town-hall \"Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-14:00; 2027 Dec 24-26 off\"
  planify venue hours set town-hall --on 2027-12-31=10:00-14:00 --on 2028-01-01=off
  planify venue hours set town-hall --on 2027-12-31=
  planify venue hours set town-hall --resource great-hall --clear")]
pub(crate) struct SetArgs {
    /// The venue
    venue: String,
    /// The hours of the week and of dates that differ
    hours: Option<String>,
    /// A resource of the venue
    #[arg(long)]
    resource: Option<String>,
    /// A date that differs and its times, `off`, or nothing to be as its weekday; may be repeated
    #[arg(long = "on", value_name = "DATE=TIMES", value_parser = exception)]
    exceptions: Vec<(String, Option<String>)>,
    /// No own hours: those of the venue hold, or day and night
    #[arg(long, conflicts_with_all = ["hours", "exceptions"])]
    clear: bool,
}

impl HoursCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Show(args) => {
                let client = session.client().await?;
                let hours = client.get_hours(&args.venue, args.resource.as_deref()).await?;
                session.output.record(&VIEW, &hours)
            }
            Self::Set(args) => set(args, session).await,
        }
    }
}

async fn set(args: SetArgs, session: &Session) -> Result<(), Failure> {
    let hours = match (args.clear, args.hours) {
        (true, _) => Patch::CLEAR,
        (false, Some(hours)) => Patch::set(hours),
        (false, None) => Patch::KEEP,
    };
    let change = EditHours { hours, exceptions: args.exceptions.into_iter().collect() };
    if change == EditHours::default() {
        return Err(
            Failure::usage("no hours were given").hint("see `planify venue hours set --help`")
        );
    }
    let options = session.mutation()?;
    let client = session.client().await?;
    let resource = args.resource.as_deref();
    let changed = client.edit_hours(&args.venue, resource, &change, &options).await?;
    session.output.change(&VIEW, &changed)
}

/// Reads `DATE=TIMES`.
fn exception(text: &str) -> Result<(String, Option<String>), String> {
    let (date, times) = text
        .split_once('=')
        .ok_or_else(|| "write DATE=TIMES, such as 2027-12-24=off".to_owned())?;
    let times = times.trim();
    Ok((date.trim().to_owned(), (!times.is_empty()).then(|| times.to_owned())))
}
