//! `planify event create`.

use clap::Args;
use planify_api::bookings::WantedResource;
use planify_api::events::CreateEvent;

use super::timing::{self, Asked, Extent};
use super::{Registration, VIEW, Visibility};
use crate::commands::booking;
use crate::failure::Failure;
use crate::session::Session;
use crate::times::{self, Reader};

/// Create an event as a draft
///
/// The time is read in the zone of --tz, else in that of the settings or the machine, and the
/// event keeps that zone. Without --end and --for it lasts one hour. With --key and --upsert the
/// command can be repeated: it changes the event of that key only where something differs. Rooms
/// are booked with the event: if one is taken, there is no event.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify event create \"Spring gala\" --start \"2027-03-28 18:00\" --for 3h --capacity 120
  planify event create \"Conference\" --start \"2027-06-01 9:00\" --capacity 300 --quota vip=10
  planify event create \"Offsite\" --all-day --start 2027-05-01 --end 2027-05-02
  planify event create \"Stand-up\" --start \"mon 9am-9:15am\" --online https://meet.example.org/x
  planify event create \"Training\" --start \"2027-04-05 18:00\" --rrule \"FREQ=WEEKLY;COUNT=10\"
  planify event create \"Open day\" --start \"2027-06-05 10:00\" --visibility public --registration open
  planify event create \"Retreat\" --start \"2027-05-03 9:00\" --for 8h --room hall/great --room hall/chairs:40
  planify event create \"Board\" --start \"2027-04-02 10:00\" --key ci/board --upsert --json")]
pub(crate) struct CreateArgs {
    /// The title, one line
    title: String,
    /// When it starts, such as "2027-03-28 18:00", "fri 18:00" or "mon 9am-11am"
    #[arg(long, value_name = "TIME")]
    start: String,
    /// When it ends; with --all-day the last day
    #[arg(long, value_name = "TIME", conflicts_with = "length")]
    end: Option<String>,
    /// How long it lasts, such as 3h, 1h30m or 90m
    #[arg(long = "for", value_name = "LENGTH")]
    length: Option<String>,
    /// It lasts whole days
    #[arg(long)]
    all_day: bool,
    /// How many seats there are
    #[arg(long, value_name = "SEATS", allow_hyphen_values = true)]
    capacity: Option<i64>,
    /// How many of the seats guests of a role may take, such as vip=10; may be repeated
    #[arg(long = "quota", value_name = "ROLE=SEATS", value_parser = super::quota)]
    quotas: Vec<(String, Option<i64>)>,
    /// Where it takes place
    #[arg(long, value_name = "TEXT")]
    location: Option<String>,
    /// A link for those who take part from afar
    #[arg(long, value_name = "URL")]
    online: Option<String>,
    /// Whom to ask
    #[arg(long, value_name = "TEXT")]
    contact: Option<String>,
    /// What it is about
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// The name in commands and addresses; made from the title otherwise
    #[arg(long)]
    slug: Option<String>,
    /// A key of your own, for key:KEY and --upsert
    #[arg(long)]
    key: Option<String>,
    /// Change the event of that key if there is one
    #[arg(long, requires = "key")]
    upsert: bool,
    /// Who may see it
    #[arg(long, value_name = "WHO")]
    visibility: Option<Visibility>,
    /// Until when guests may answer
    #[arg(long, value_name = "TIME", visible_alias = "deadline")]
    rsvp_by: Option<String>,
    /// How many people a guest may bring
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    max_plus: Option<i64>,
    /// Whether people may sign up by themselves, on the page of a public or unlisted event
    #[arg(long, value_name = "HOW")]
    registration: Option<Registration>,
    /// From when on they may
    #[arg(long, value_name = "TIME")]
    registration_opens: Option<String>,
    /// Until when they may
    #[arg(long, value_name = "TIME")]
    registration_closes: Option<String>,
    /// How it repeats, a rule of iCalendar such as "FREQ=WEEKLY;COUNT=10"
    #[arg(long, value_name = "RULE")]
    rrule: Option<String>,
    /// A date on which it takes place as well, such as 20270401T180000; may be repeated
    #[arg(long, value_name = "DATE", value_delimiter = ',')]
    rdate: Vec<String>,
    /// A date of the rule on which it does not take place; may be repeated
    #[arg(long, value_name = "DATE", value_delimiter = ',')]
    exdate: Vec<String>,
    /// A room or another resource to book for it, such as hall/great or hall/chairs:40; may be repeated
    #[arg(long = "room", value_name = "RESOURCE[:UNITS]", value_parser = booking::wanted)]
    rooms: Vec<WantedResource>,
}

pub(super) async fn run(args: CreateArgs, session: &Session) -> Result<(), Failure> {
    let reader = Reader::new(session);
    let extent = if args.all_day { Extent::Days } else { Extent::Times };
    let asked = Asked { start: Some(args.start), end: args.end, length: args.length };
    let timing = timing::read(session, &reader, &asked, extent)?;
    let zone = match &session.globals.tz {
        Some(_) => times::zone_name(session.zone()),
        None => timing.zone.unwrap_or_else(|| times::zone_name(session.zone())),
    };
    let until = |text: Option<String>| {
        let at = text.map(|text| reader.until(&text)).transpose()?;
        Ok::<_, Failure>(at.map(|at| at.timestamp().to_string()))
    };
    let opens = args.registration_opens.map(|text| reader.instant(&text)).transpose()?;
    let event = CreateEvent {
        title: args.title,
        start: timing.start.unwrap_or_default(),
        end: timing.end,
        duration: timing.duration,
        all_day: args.all_day,
        zone: Some(zone),
        description: args.description,
        location: args.location,
        online_url: args.online,
        contact: args.contact,
        capacity: args.capacity,
        quotas: args.quotas.into_iter().collect(),
        slug: args.slug,
        key: args.key,
        upsert: args.upsert,
        visibility: args.visibility.map(Visibility::wire),
        rsvp_by: until(args.rsvp_by)?,
        max_plus: args.max_plus,
        registration: args.registration.map(Registration::wire),
        registration_opens: opens.map(|at| at.timestamp().to_string()),
        registration_closes: until(args.registration_closes)?,
        on_gap: None,
        rrule: args.rrule,
        rdates: args.rdate,
        exdates: args.exdate,
        rooms: args.rooms,
    };
    let options = session.mutation()?;
    let change = session.client().await?.create_event(&event, &options).await?;
    session.output.change(&VIEW, &change)
}
