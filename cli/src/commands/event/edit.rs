//! `planify event edit`.

use clap::{Args, ValueEnum};
use jiff::Zoned;
use planify_api::bookings::WantedResource;
use planify_api::events::{EditEvent, Event};
use planify_api::patch::Patch;

use super::timing::{self, Asked, Extent};
use super::{Registration, VIEW, Visibility};
use crate::commands::{booking, number_patch, text_patch};
use crate::failure::Failure;
use crate::session::Session;
use crate::times::{self, Reader};

/// Change an event and tell its guests what they need to know
///
/// Times are read in the event's own zone unless --tz is given. A new --start alone moves the
/// event and keeps its length; --tz alone keeps the wall clock. An empty text clears a field, as
/// in --location "". The items of the agenda move with the event by as much on the wall clock unless
/// --agenda keep is given; people are told of that by `planify agenda release`. Its rooms move with
/// it, or it stays where it is.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify event edit spring-gala --start \"2027-03-28 19:00\"
  planify event edit conference --start \"2027-06-14 9:00\" --agenda keep
  planify event edit spring-gala --room hall/great
  planify event edit spring-gala --capacity 150 --location \"Great hall\"
  planify event edit spring-gala --no-capacity --location \"\" --dry-run
  planify event edit spring-gala --quota vip=10 --quota speaker=none
  planify event edit training --occurrence 20270412T180000 --start \"2027-04-12 19:00\"
  planify event edit training --occurrence 20270503T180000 --scope following --location \"Hall 2\"
  planify event edit spring-gala --registration approval --registration-closes \"2027-03-21 18:00\"
  planify event edit spring-gala --title \"Summer gala\" --if-version 3")]
pub(crate) struct EditArgs {
    /// The event
    event: String,
    /// The title, one line
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// When it starts
    #[arg(long, value_name = "TIME")]
    start: Option<String>,
    /// When it ends; of whole days the last day
    #[arg(long, value_name = "TIME", conflicts_with = "length")]
    end: Option<String>,
    /// How long it lasts, such as 3h, 1h30m or 90m
    #[arg(long = "for", value_name = "LENGTH")]
    length: Option<String>,
    /// It lasts whole days; needs --start
    #[arg(long, requires = "start")]
    all_day: bool,
    /// It has times of day again; needs --start
    #[arg(long, requires = "start", conflicts_with = "all_day")]
    no_all_day: bool,
    /// What the items of the agenda do when the event moves
    #[arg(long, value_name = "WHAT")]
    agenda: Option<AgendaItems>,
    /// How many seats there are
    #[arg(long, value_name = "SEATS", allow_hyphen_values = true)]
    capacity: Option<i64>,
    /// As many seats as are wanted
    #[arg(long, conflicts_with = "capacity")]
    no_capacity: bool,
    /// How many of the seats guests of a role may take, such as vip=10 or speaker=none
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
    /// The name in commands and addresses
    #[arg(long)]
    slug: Option<String>,
    /// A key of your own
    #[arg(long)]
    key: Option<String>,
    /// Who may see it
    #[arg(long, value_name = "WHO")]
    visibility: Option<Visibility>,
    /// Until when guests may answer
    #[arg(long, value_name = "TIME", visible_alias = "deadline")]
    rsvp_by: Option<String>,
    /// How many people a guest may bring
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    max_plus: Option<i64>,
    /// As many people as a guest's own limit allows
    #[arg(long, conflicts_with = "max_plus")]
    no_max_plus: bool,
    /// Whether people may sign up by themselves
    #[arg(long, value_name = "HOW")]
    registration: Option<Registration>,
    /// From when on they may; an empty text for as soon as the event is published
    #[arg(long, value_name = "TIME")]
    registration_opens: Option<String>,
    /// Until when they may; an empty text for until the event is over
    #[arg(long, value_name = "TIME")]
    registration_closes: Option<String>,
    /// How it repeats, a rule of iCalendar
    #[arg(long, value_name = "RULE")]
    rrule: Option<String>,
    /// All dates on which it takes place as well
    #[arg(long, value_name = "DATE", value_delimiter = ',')]
    rdate: Option<Vec<String>>,
    /// All dates of the rule on which it does not take place
    #[arg(long, value_name = "DATE", value_delimiter = ',')]
    exdate: Option<Vec<String>>,
    /// The date of a series to change, such as 20270412T180000
    #[arg(long, value_name = "DATE")]
    occurrence: Option<String>,
    /// What of a series changes
    #[arg(long, value_name = "WHAT")]
    scope: Option<Scope>,
    /// A room or another resource to book for it, such as hall/great or hall/chairs:40; may be repeated
    #[arg(long = "room", value_name = "RESOURCE[:UNITS]", value_parser = booking::wanted)]
    rooms: Vec<WantedResource>,
}

/// What the items of an agenda do when the event moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AgendaItems {
    /// They move by as much on the wall clock
    Move,
    /// They stay when they are
    Keep,
}

impl AgendaItems {
    fn wire(self) -> String {
        match self {
            Self::Move => "move",
            Self::Keep => "keep",
        }
        .to_owned()
    }
}

/// What of a series changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Scope {
    /// The date of --occurrence alone
    This,
    /// That date and all behind it, as a series of their own
    Following,
    /// The whole series
    All,
}

impl Scope {
    fn wire(self) -> String {
        match self {
            Self::This => "this",
            Self::Following => "following",
            Self::All => "all",
        }
        .to_owned()
    }
}

pub(super) async fn run(args: EditArgs, session: &Session) -> Result<(), Failure> {
    let current = current(&args, session).await?;
    let asked = Asked { start: args.start, end: args.end, length: args.length };
    let days = match &current {
        _ if args.all_day => true,
        _ if args.no_all_day => false,
        Some(event) => event.all_day,
        None => false,
    };
    let extent = if days { Extent::Days } else { Extent::Times };
    let reader = match &current {
        Some(event) => Reader::of_event(session, event)?,
        None => Reader::new(session),
    };
    let timing = timing::read(session, &reader, &asked, extent)?;
    let patch = |text: Option<&str>, read: fn(&Reader, &str) -> Result<Zoned, Failure>| {
        Ok::<_, Failure>(match text {
            None => Patch::KEEP,
            Some("") => Patch::CLEAR,
            Some(text) => Patch::set(read(&reader, text)?.timestamp().to_string()),
        })
    };
    let rsvp_by = patch(args.rsvp_by.as_deref(), Reader::until)?;
    let registration_opens = patch(args.registration_opens.as_deref(), Reader::instant)?;
    let registration_closes = patch(args.registration_closes.as_deref(), Reader::until)?;
    let change = EditEvent {
        title: args.title,
        start: timing.start,
        end: timing.end,
        duration: timing.duration,
        all_day: (args.all_day || args.no_all_day).then_some(args.all_day),
        zone: session.globals.tz.as_ref().map(|_| times::zone_name(session.zone())),
        on_gap: session.globals.on_gap.map(crate::args::OnGap::wire),
        agenda: args.agenda.map(AgendaItems::wire),
        description: text_patch(args.description),
        location: text_patch(args.location),
        online_url: text_patch(args.online),
        contact: text_patch(args.contact),
        capacity: number_patch(args.capacity, args.no_capacity.into()),
        quotas: args.quotas.into_iter().collect(),
        slug: args.slug,
        key: text_patch(args.key),
        visibility: args.visibility.map(Visibility::wire),
        rsvp_by,
        max_plus: number_patch(args.max_plus, args.no_max_plus.into()),
        registration: args.registration.map(Registration::wire),
        registration_opens,
        registration_closes,
        rrule: text_patch(args.rrule),
        rdates: args.rdate,
        exdates: args.exdate,
        occurrence: args.occurrence,
        scope: args.scope.map(Scope::wire),
        rooms: args.rooms,
    };
    let nothing = EditEvent {
        on_gap: change.on_gap.clone(),
        agenda: change.agenda.clone(),
        occurrence: change.occurrence.clone(),
        scope: change.scope.clone(),
        ..EditEvent::default()
    };
    if change == nothing {
        return Err(
            Failure::usage("no field to change was given").hint("see `planify event edit --help`")
        );
    }
    let (client, options) = (session.client().await?, session.mutation()?);
    session.output.change(&VIEW, &client.edit_event(&args.event, &change, &options).await?)
}

/// The event as it is, if the times on the command line depend on it.
async fn current(args: &EditArgs, session: &Session) -> Result<Option<Event>, Failure> {
    let times = [&args.start, &args.end, &args.rsvp_by];
    let window = [&args.registration_opens, &args.registration_closes];
    let timed = times.into_iter().chain(window).any(Option::is_some);
    if !timed {
        return Ok(None);
    }
    Ok(Some(session.client().await?.get_event(&args.event).await?))
}
