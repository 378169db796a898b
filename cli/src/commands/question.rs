//! `planify question`: what an event asks its guests.

use clap::{Args, Subcommand, ValueEnum};
use planify_api::patch::Patch;
use planify_api::questions::{AddQuestion, AnswerValue, EditQuestion, SCHEMA};

use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How questions are shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "name",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("name", "NAME", Kind::Name),
        Column::new("title", "QUESTION", Kind::Text),
        Column::new("kind", "KIND", Kind::Text),
        Column::new("required", "REQUIRED", Kind::Text),
        Column::new("options", "OPTIONS", Kind::List),
        Column::wide("min", "LEAST", Kind::Number),
        Column::wide("max", "MOST", Kind::Number),
        Column::wide("max_length", "LENGTH", Kind::Number),
        Column::wide("position", "PLACE", Kind::Number),
        Column::detail("event", "EVENT", Kind::Text),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// Ask the guests of an event something
#[derive(Debug, Subcommand)]
pub(crate) enum QuestionCommand {
    #[command(visible_alias = "ls")]
    List(ListArgs),
    #[command(visible_alias = "show")]
    Get(QuestionRef),
    #[command(visible_aliases = ["new", "create"])]
    Add(AddArgs),
    Edit(EditArgs),
    #[command(visible_aliases = ["rm", "remove"])]
    Delete(DeleteRef),
}

/// What kind of answer a question wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AnswerKind {
    /// A text
    Text,
    /// One of the options
    Choice,
    /// A number, kept exactly
    Number,
    /// Yes or no
    YesNo,
}

impl AnswerKind {
    fn wire(self) -> String {
        match self {
            Self::Text => "text",
            Self::Choice => "choice",
            Self::Number => "number",
            Self::YesNo => "yes-no",
        }
        .to_owned()
    }
}

/// List what an event asks, in the order in which guests read it
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify question list conference
  planify question list conference --json")]
pub(crate) struct ListArgs {
    /// The event
    event: String,
}

/// Show one question
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify question get conference meal")]
pub(crate) struct QuestionRef {
    /// The event
    event: String,
    /// The question: its name, or an id or a unique part of one
    question: String,
}

/// Ask one thing more
///
/// Guests answer on the page of their invitation, organisers note answers down with `planify rsvp
/// set --answer`. Exports get one column for each question. A required question must be answered
/// by a guest who says yes themselves.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify question add conference \"Meal?\" --kind choice --option Meat --option Vegan --required
  planify question add conference \"Shoe size?\" --kind number --min 20 --max 50.5 --name shoes
  planify question add conference \"Do you take the bus?\" --kind yes-no
  planify question add conference \"Allergies?\" --max-length 200")]
pub(crate) struct AddArgs {
    /// The event
    event: String,
    /// The question
    title: String,
    /// The name in answers and exports; made from the question otherwise
    #[arg(long)]
    name: Option<String>,
    /// What kind of answer it wants; a text otherwise
    #[arg(long)]
    kind: Option<AnswerKind>,
    /// Guests who come must answer it
    #[arg(long)]
    required: bool,
    #[command(flatten)]
    limits: Limits,
}

/// What is an answer.
#[derive(Debug, Args)]
struct Limits {
    /// An option of a choice; repeat it for each
    #[arg(long = "option", value_name = "TEXT")]
    options: Vec<String>,
    /// The most characters of a text
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    max_length: Option<i64>,
    /// The least number
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    min: Option<String>,
    /// The greatest number
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    max: Option<String>,
    /// Its place among the questions, the first being 1
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    position: Option<i64>,
}

/// Change a question
///
/// Its name and kind stay. Options that guests chose, and limits that their answers need, stay too.
/// The options given replace all options; --min \"\" and --max \"\" take a limit away.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify question edit conference meal --option Meat --option Vegan --option Fish
  planify question edit conference shoes --not-required --max 60
  planify question edit conference bus --position 1")]
pub(crate) struct EditArgs {
    /// The event
    event: String,
    /// The question
    question: String,
    /// The question as guests read it
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Guests who come must answer it
    #[arg(long)]
    required: bool,
    /// Guests may leave it out
    #[arg(long, conflicts_with = "required")]
    not_required: bool,
    #[command(flatten)]
    limits: Limits,
}

/// Delete a question with the answers to it
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify question delete conference shoes --dry-run
  planify question delete conference shoes -y")]
pub(crate) struct DeleteRef {
    /// The event
    event: String,
    /// The question
    question: String,
}

impl QuestionCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::List(args) => {
                Filters::new(session)?.finish()?;
                let client = session.client().await?;
                session.list(&VIEW, async |_, _| client.list_questions(&args.event).await).await
            }
            Self::Get(args) => {
                let client = session.client().await?;
                let question = client.get_question(&args.event, &args.question).await?;
                session.output.record(&VIEW, &question)
            }
            Self::Add(args) => add(args, session).await,
            Self::Edit(args) => edit(args, session).await,
            Self::Delete(args) => {
                let DeleteRef { event, question } = args;
                let asked = format!("delete the question `{question}` with the answers to it");
                session.confirm(&asked).await?;
                let options = session.mutation()?;
                let client = session.client().await?;
                let change = client.delete_question(&event, &question, &options).await?;
                session.output.change(&VIEW, &change)
            }
        }
    }
}

async fn add(args: AddArgs, session: &Session) -> Result<(), Failure> {
    let Limits { options, max_length, min, max, position } = args.limits;
    let question = AddQuestion {
        title: args.title,
        name: args.name,
        kind: args.kind.map(AnswerKind::wire),
        required: args.required,
        options,
        max_length,
        min: min.map(AnswerValue),
        max: max.map(AnswerValue),
        position,
    };
    let sent = session.mutation()?;
    let change = session.client().await?.add_question(&args.event, &question, &sent).await?;
    session.output.change(&VIEW, &change)
}

async fn edit(args: EditArgs, session: &Session) -> Result<(), Failure> {
    let Limits { options, max_length, min, max, position } = args.limits;
    let limit = |flag: Option<String>| match flag {
        None => Patch::KEEP,
        Some(text) if text.is_empty() => Patch::CLEAR,
        Some(text) => Patch::set(AnswerValue(text)),
    };
    let change = EditQuestion {
        title: args.title,
        required: (args.required || args.not_required).then_some(args.required),
        options: (!options.is_empty()).then_some(options),
        max_length,
        min: limit(min),
        max: limit(max),
        position,
    };
    if change == EditQuestion::default() {
        return Err(Failure::usage("no field to change was given")
            .hint("see `planify question edit --help`"));
    }
    let sent = session.mutation()?;
    let client = session.client().await?;
    let edited = client.edit_question(&args.event, &args.question, &change, &sent).await?;
    session.output.change(&VIEW, &edited)
}

/// Reads `QUESTION=ANSWER`; an empty answer takes one back.
pub(crate) fn answer(text: &str) -> Result<(String, AnswerValue), String> {
    let (question, answer) = text
        .split_once('=')
        .ok_or_else(|| "write QUESTION=ANSWER, such as meal=Vegan".to_owned())?;
    Ok((question.trim().to_owned(), AnswerValue(answer.to_owned())))
}
