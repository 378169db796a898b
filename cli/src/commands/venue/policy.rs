//! `planify venue policy`: how everything, what is at a venue, or one resource is booked.

use clap::{Args, Subcommand};
use planify_api::house_rules::{EditPolicy, POLICY_SCHEMA};
use planify_api::patch::Patch;
use planify_client::Whose;

use super::minutes;
use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How policies are shown.
const VIEW: View = View {
    schema: POLICY_SCHEMA,
    name: "venue",
    columns: &[
        Column::new("holds.min_minutes", "SHORTEST", Kind::Minutes),
        Column::new("holds.max_minutes", "LONGEST", Kind::Minutes),
        Column::new("holds.notice_minutes", "NOTICE", Kind::Minutes),
        Column::new("holds.horizon_days", "DAYS AHEAD", Kind::Number),
        Column::new("holds.start", "START", Kind::Text),
        Column::new("holds.buffer_before_minutes", "FREE BEFORE", Kind::Minutes),
        Column::new("holds.buffer_after_minutes", "FREE AFTER", Kind::Minutes),
        Column::new("holds.approval", "APPROVAL", Kind::Text),
        Column::new("holds.pending", "REQUESTS", Kind::Text),
        Column::new("holds.quotas", "QUOTAS", Kind::List),
        Column::new("holds.cancellation", "PAID BACK", Kind::List),
        Column::new("holds.deposit", "DEPOSIT", Kind::Text),
        Column::new("holds.hold_minutes", "HELD UNPAID", Kind::Minutes),
        Column::new("holds.check_in", "CHECK-IN", Kind::Text),
        Column::new("origins", "SAID BY", Kind::Origins),
        Column::plain("venue"),
        Column::plain("resource"),
        Column::plain("own"),
        Column::detail("version", "VERSION", Kind::Text),
    ],
};

/// Say how things are booked: lengths, notice, buffers, approval, deposit
#[derive(Debug, Subcommand)]
pub(crate) enum PolicyCommand {
    #[command(visible_alias = "get")]
    Show(ShowArgs),
    Set(Box<SetArgs>),
    Clear(ClearArgs),
}

/// Whose policy is meant.
#[derive(Debug, Args)]
struct Owner {
    /// The venue; the policy of the organisation without one
    venue: Option<String>,
    /// A resource of the venue
    #[arg(long, requires = "venue")]
    resource: Option<String>,
}

impl Owner {
    fn whose(&self) -> Whose<'_> {
        match (&self.venue, &self.resource) {
            (None, _) => Whose::Org,
            (Some(venue), None) => Whose::Venue(venue),
            (Some(venue), Some(resource)) => Whose::Resource(venue, resource),
        }
    }
}

/// Show how something is booked, and who says so
///
/// What a resource leaves open follows from its venue, then from the organisation, then from what is
/// built in.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue policy show
  planify venue policy show town-hall --resource great-hall --json")]
pub(crate) struct ShowArgs {
    #[command(flatten)]
    owner: Owner,
}

/// Say how something is booked
///
/// What is not given stays. Lengths are written as 90m or 1h30m.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue policy set --horizon 180 --cancel 48h:100% --cancel 24h:50%
  planify venue policy set town-hall --min 1h --max 8h --start 30m --buffer-after 15m
  planify venue policy set town-hall --resource great-hall --approval required --deposit 30%
  planify venue policy set town-hall --quota 3/week --quota 10h/month --check-in 15m")]
pub(crate) struct SetArgs {
    #[command(flatten)]
    owner: Owner,
    /// The shortest that somebody may book
    #[arg(long, value_name = "LENGTH", value_parser = minutes, allow_hyphen_values = true)]
    min: Option<i64>,
    /// The longest that somebody may book
    #[arg(long, value_name = "LENGTH", value_parser = minutes, allow_hyphen_values = true)]
    max: Option<i64>,
    /// How long before its start a booking must be made
    #[arg(long, value_name = "LENGTH", value_parser = minutes, allow_hyphen_values = true)]
    notice: Option<i64>,
    /// How many days ahead one may book
    #[arg(long, value_name = "DAYS", allow_hyphen_values = true)]
    horizon: Option<i64>,
    /// When a booking may begin: 30m for every thirty minutes from opening on, or free
    #[arg(long, value_name = "GRID")]
    start: Option<String>,
    /// What is kept free before each booking
    #[arg(long, value_name = "LENGTH", value_parser = minutes, allow_hyphen_values = true)]
    buffer_before: Option<i64>,
    /// What is kept free after each booking
    #[arg(long, value_name = "LENGTH", value_parser = minutes, allow_hyphen_values = true)]
    buffer_after: Option<i64>,
    /// Whether somebody must approve a booking: automatic or required
    #[arg(long, value_name = "HOW")]
    approval: Option<String>,
    /// Whether a request keeps others away until it is decided: holds or open
    #[arg(long, value_name = "HOW")]
    pending: Option<String>,
    /// How much one person may book, such as 3/week or 10h/month; may be repeated
    #[arg(long = "quota", value_name = "MOST")]
    quotas: Vec<String>,
    /// What is paid back to who cancels so long before, such as 48h:100% or 2d:100%; may
    /// be repeated
    #[arg(long = "cancel", value_name = "TIER")]
    cancellation: Vec<String>,
    /// What is due before a booking is confirmed: full, none, 30% or "50.00 EUR"
    #[arg(long, value_name = "HOW MUCH")]
    deposit: Option<String>,
    /// How long an unpaid booking keeps its place
    #[arg(long, value_name = "LENGTH", value_parser = minutes, allow_hyphen_values = true)]
    hold: Option<i64>,
    /// When a booking that nobody claims is released: 15m after its start, or off
    #[arg(long, value_name = "LENGTH")]
    check_in: Option<String>,
}

/// Leave how something is booked to others
///
/// Without --field all that it says is taken back.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify venue policy clear town-hall --resource great-hall
  planify venue policy clear --field quotas,deposit")]
pub(crate) struct ClearArgs {
    #[command(flatten)]
    owner: Owner,
    /// Only these fields, such as min_minutes
    #[arg(long = "field", value_name = "FIELD", value_delimiter = ',')]
    names: Vec<String>,
}

impl PolicyCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        let (owner, change) = match self {
            Self::Show(args) => {
                let policy = session.client().await?.get_policy(args.owner.whose()).await?;
                return session.output.record(&VIEW, &policy);
            }
            Self::Set(args) => set(*args)?,
            Self::Clear(args) => clear(args)?,
        };
        let options = session.mutation()?;
        let client = session.client().await?;
        let changed = client.edit_policy(owner.whose(), &change, &options).await?;
        session.output.change(&VIEW, &changed)
    }
}

fn set(args: SetArgs) -> Result<(Owner, EditPolicy), Failure> {
    let change = EditPolicy {
        min_minutes: given(args.min),
        max_minutes: given(args.max),
        notice_minutes: given(args.notice),
        horizon_days: given(args.horizon),
        start: given(args.start),
        buffer_before_minutes: given(args.buffer_before),
        buffer_after_minutes: given(args.buffer_after),
        approval: given(args.approval),
        pending: given(args.pending),
        quotas: given(Some(args.quotas).filter(|all| !all.is_empty())),
        cancellation: given(Some(args.cancellation).filter(|all| !all.is_empty())),
        deposit: given(args.deposit),
        hold_minutes: given(args.hold),
        check_in: given(args.check_in),
    };
    if change == EditPolicy::default() {
        return Err(Failure::usage("no field to change was given")
            .hint("see `planify venue policy set --help`"));
    }
    Ok((args.owner, change))
}

fn given<T>(value: Option<T>) -> Patch<T> {
    value.map_or(Patch::KEEP, Patch::set)
}

/// A field that is left to others.
type Clear = fn(&mut EditPolicy);

/// The fields by name.
const FIELDS: [(&str, Clear); 14] = [
    ("min_minutes", |it| it.min_minutes = Patch::CLEAR),
    ("max_minutes", |it| it.max_minutes = Patch::CLEAR),
    ("notice_minutes", |it| it.notice_minutes = Patch::CLEAR),
    ("horizon_days", |it| it.horizon_days = Patch::CLEAR),
    ("start", |it| it.start = Patch::CLEAR),
    ("buffer_before_minutes", |it| it.buffer_before_minutes = Patch::CLEAR),
    ("buffer_after_minutes", |it| it.buffer_after_minutes = Patch::CLEAR),
    ("approval", |it| it.approval = Patch::CLEAR),
    ("pending", |it| it.pending = Patch::CLEAR),
    ("quotas", |it| it.quotas = Patch::CLEAR),
    ("cancellation", |it| it.cancellation = Patch::CLEAR),
    ("deposit", |it| it.deposit = Patch::CLEAR),
    ("hold_minutes", |it| it.hold_minutes = Patch::CLEAR),
    ("check_in", |it| it.check_in = Patch::CLEAR),
];

fn clear(args: ClearArgs) -> Result<(Owner, EditPolicy), Failure> {
    let names = FIELDS.map(|(name, _)| name);
    if let Some(unknown) = args.names.iter().find(|name| !names.contains(&name.as_str())) {
        return Err(Failure::usage(format!("`{unknown}` is no field of a policy"))
            .hint(format!("fields: {}", names.join(", "))));
    }
    let mut change = EditPolicy::default();
    for (name, leave) in FIELDS {
        if args.names.is_empty() || args.names.iter().any(|given| given == name) {
            leave(&mut change);
        }
    }
    Ok((args.owner, change))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_can_be_left_to_others() {
        let names = FIELDS.map(|(name, _)| name);
        assert_eq!(names, planify_core::policy::Policy::FIELDS);
        let owner = Owner { venue: None, resource: None };
        let (_, change) = clear(ClearArgs { owner, names: Vec::new() }).unwrap();
        let fields = serde_json::to_value(&change).unwrap();
        assert_eq!(fields.as_object().unwrap().len(), names.len());
    }
}
