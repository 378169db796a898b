//! `planify rsvp`: the answers of guests.

use clap::{Args, Subcommand, ValueEnum};
use planify_api::answers::{
    GuestAnswer, ListAnswers, OnDate, Respond, SCHEMA, SUMMARY_SCHEMA, SetAnswer,
};
use planify_api::envelope::Mutation;
use planify_api::guest_sets::AnswerGuestSet;
use planify_api::questions::AnswerValue;

use crate::commands::guest;
use crate::failure::Failure;
use crate::filters::Filters;
use crate::input;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How answers are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "guest",
    columns: &[
        Column::new("guest", "GUEST", Kind::Id),
        Column::new("name", "NAME", Kind::Text),
        Column::new("email", "EMAIL", Kind::Text),
        Column::new("status", "ANSWER", Kind::State),
        Column::new("party", "PEOPLE", Kind::Number),
        Column::new("note", "NOTE", Kind::Text),
        Column::new("answered_at", "ANSWERED", Kind::Instant),
        Column::detail("event", "EVENT", Kind::Text),
        Column::detail("answers", "ANSWERS", Kind::Text),
    ],
};

/// How the counts of an event are shown.
const SUMMARY_VIEW: View = View {
    schema: SUMMARY_SCHEMA,
    name: "slug",
    columns: &[
        Column::new("slug", "EVENT", Kind::Name),
        Column::new("capacity", "SEATS", Kind::Number),
        Column::new("taken", "TAKEN", Kind::Number),
        Column::new("free", "FREE", Kind::Number),
        Column::new("guests", "GUESTS", Kind::Number),
        Column::new("invited", "INVITED", Kind::Number),
        Column::new("pending", "PENDING", Kind::Number),
        Column::new("yes", "YES", Kind::Number),
        Column::new("no", "NO", Kind::Number),
        Column::new("maybe", "MAYBE", Kind::Number),
        Column::new("waitlisted", "WAITLISTED", Kind::Number),
        Column::new("waiting_party", "WAITING PEOPLE", Kind::Number),
        Column::plain("event"),
        Column::new("checked_in", "CAME", Kind::Number),
        Column::new("checked_in_people", "PEOPLE WHO CAME", Kind::Number),
        Column::detail("quotas", "QUOTAS", Kind::Text),
        Column::new("requested", "REQUESTED", Kind::Number),
        Column::new("rejected", "REJECTED", Kind::Number),
    ],
};

/// Record and read the answers of guests
#[derive(Debug, Subcommand)]
pub(crate) enum RsvpCommand {
    Set(SetArgs),
    Summary(SummaryArgs),
    #[command(visible_aliases = ["list", "ls"])]
    Inbox(InboxArgs),
    Respond(RespondArgs),
}

/// What a guest may answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Choice {
    /// They come
    Yes,
    /// They do not come
    No,
    /// They do not know yet
    Maybe,
}

/// Record the answer of a guest, or of all who fit a filter
///
/// A party takes 1 + --plus seats. If it does not fit, the guest waits, and moves up by
/// themselves as soon as the party fits whole. With --item the answer is to one item of the
/// agenda, which has seats of its own.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify rsvp set spring-gala first@example.org yes --plus 1
  planify rsvp set conference first@example.org yes --item key:opening
  planify rsvp set training first@example.org yes --skip-full
  planify rsvp set training first@example.org no --occurrence 20270412T180000
  planify rsvp set spring-gala --where \"tag=press and rsvp=pending\" no
  planify rsvp set conference first@example.org yes --answer meal=Vegan --answer shoes=42
  planify rsvp set spring-gala 7mq2 no --note \"On holiday\"")]
pub(crate) struct SetArgs {
    /// The event
    event: String,
    /// The guest: an e-mail address, an id or a unique part of one; left out with --where
    guest: String,
    /// The answer
    #[arg(required_unless_present = "wanted")]
    answer: Option<Choice>,
    /// All guests who fit, such as "tag=press and rsvp=pending"
    #[arg(long = "where", value_name = "FILTER", conflicts_with_all = ["item", "occurrence", "skip_full"])]
    wanted: Option<String>,
    /// How many people come along
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    plus: Option<i64>,
    /// What the guest wants to say
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// The answer to a question of the event, such as meal=Vegan; may be repeated
    #[arg(long = "answer", value_name = "QUESTION=ANSWER", value_parser = super::question::answer)]
    answers: Vec<(String, AnswerValue)>,
    /// The item of the agenda: an id or a unique part of one, or key:EXTERNAL
    #[arg(long, value_name = "ITEM")]
    item: Option<String>,
    #[command(flatten)]
    on: OnArgs,
}

/// Of which date of a series an answer is.
#[derive(Debug, Args)]
struct OnArgs {
    /// Only for this date of a series, such as 20270412T180000
    #[arg(long, value_name = "DATE", conflicts_with = "skip_full")]
    occurrence: Option<String>,
    /// For a whole series: pass over dates that have no room
    #[arg(long)]
    skip_full: bool,
}

/// Count the answers and seats of an event
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify rsvp summary spring-gala
  planify rsvp summary spring-gala --json")]
pub(crate) struct SummaryArgs {
    /// The event
    event: String,
    /// Only of this date of a series
    #[arg(long, value_name = "DATE")]
    occurrence: Option<String>,
}

/// List the answers of an event, the newest first
///
/// Filters: status.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify rsvp inbox spring-gala
  planify rsvp inbox spring-gala --status waitlisted --all -o jsonl
  planify rsvp inbox conference --item key:opening")]
pub(crate) struct InboxArgs {
    /// The event
    event: String,
    /// Only these: yes, no, maybe or waitlisted
    #[arg(long)]
    status: Option<String>,
    /// The answers to this item of the agenda
    #[arg(long, value_name = "ITEM")]
    item: Option<String>,
    /// Only of this date of a series
    #[arg(long, value_name = "DATE")]
    occurrence: Option<String>,
}

/// Answer an invitation with the secret token of its link, read from stdin
///
/// The token is the last part of the link in the mail; the whole link is understood too. With
/// --item the answer is to one item of the agenda as it was released.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify rsvp respond yes --plus 1 < token.txt
  planify rsvp respond yes --answer meal=Vegan < token.txt
  pass show gala-link | planify rsvp respond no
  pass show gala-link | planify rsvp respond yes --item 7mq2")]
pub(crate) struct RespondArgs {
    /// The answer
    answer: Choice,
    /// How many people come along
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    plus: Option<i64>,
    /// What to tell the organiser
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// The item of the released agenda: an id or a unique part of one, or key:EXTERNAL
    #[arg(long, value_name = "ITEM", conflicts_with_all = ["occurrence", "skip_full"])]
    item: Option<String>,
    /// The answer to a question of the event, such as meal=Vegan; may be repeated
    #[arg(long = "answer", value_name = "QUESTION=ANSWER", value_parser = super::question::answer)]
    answers: Vec<(String, AnswerValue)>,
    #[command(flatten)]
    on: OnArgs,
}

impl RsvpCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Set(args) => set(args, session).await,
            Self::Summary(args) => {
                let on = OnDate { occurrence: args.occurrence };
                let summary = session.client().await?.summarise_answers(&args.event, &on).await?;
                session.output.record(&SUMMARY_VIEW, &summary)
            }
            Self::Inbox(args) => inbox(args, session).await,
            Self::Respond(args) => respond(args, session).await,
        }
    }
}

async fn set(args: SetArgs, session: &Session) -> Result<(), Failure> {
    if let Some(filter) = args.wanted.clone() {
        return set_all(args, filter, session).await;
    }
    let answer = SetAnswer {
        answer: args.answer.map(Choice::wire).unwrap_or_default(),
        plus: args.plus,
        note: args.note,
        answers: args.answers.into_iter().collect(),
        occurrence: args.on.occurrence,
        skip_full: args.on.skip_full,
    };
    let options = session.mutation()?;
    let client = session.client().await?;
    let (event, guest) = (args.event, args.guest);
    let change = match args.item {
        Some(item) => client.set_item_answer(&event, &item, &guest, &answer, &options).await?,
        None => client.set_answer(&event, &guest, &answer, &options).await?,
    };
    show(&change, session)
}

/// Answers for all who fit a filter; the only word behind the event is then the answer.
async fn set_all(args: SetArgs, filter: String, session: &Session) -> Result<(), Failure> {
    let (Ok(answer), None) = (Choice::from_str(&args.guest, true), args.answer) else {
        return Err(Failure::usage("with `--where` only the answer follows the event")
            .hint("write `planify rsvp set EVENT --where FILTER yes`"));
    };
    let set = AnswerGuestSet {
        answer: answer.wire(),
        plus: args.plus,
        note: args.note,
        answers: args.answers.into_iter().collect(),
        ..AnswerGuestSet::default()
    };
    let client = session.client().await?;
    let send = async |filter, after, options| {
        let set = AnswerGuestSet { filter, after, ..set.clone() };
        client.answer_guest_set(&args.event, &set, &options).await
    };
    guest::set::run(session, filter, send).await
}

async fn inbox(args: InboxArgs, session: &Session) -> Result<(), Failure> {
    let mut filters = Filters::new(session)?;
    let query = ListAnswers {
        status: filters.take("status", args.status),
        occurrence: args.occurrence,
        ..ListAnswers::default()
    };
    filters.finish()?;
    let client = session.client().await?;
    let page = async |limit, cursor| {
        let query = ListAnswers { limit, cursor, ..query.clone() };
        match &args.item {
            Some(item) => client.list_item_answers(&args.event, item, &query).await,
            None => client.list_answers(&args.event, &query).await,
        }
    };
    session.list(&VIEW, page).await
}

async fn respond(args: RespondArgs, session: &Session) -> Result<(), Failure> {
    let link =
        input::secret("the token of the link", "planify rsvp respond yes < token.txt").await?;
    let answer = Respond {
        token: link.rsplit('/').next().unwrap_or_default().to_owned(),
        answer: args.answer.wire(),
        plus: args.plus,
        note: args.note,
        answers: args.answers.into_iter().collect(),
        occurrence: args.on.occurrence,
        skip_full: args.on.skip_full,
        item: args.item,
    };
    let options = session.mutation()?;
    let change = session.client().await?.respond(&answer, &options).await?;
    show(&change, session)
}

fn show(change: &Mutation<GuestAnswer>, session: &Session) -> Result<(), Failure> {
    session.output.change(&VIEW, change)?;
    if change.data.status == "waitlisted" {
        let people = match change.data.party {
            1 => "one more person".to_owned(),
            more => format!("a party of {more}"),
        };
        session.output.note(&format!(
            "waitlisted: there is no room for {people}; `{}` moves up as soon as there is",
            change.data.name
        ));
    }
    Ok(())
}

impl Choice {
    fn wire(self) -> String {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Maybe => "maybe",
        }
        .to_owned()
    }
}
