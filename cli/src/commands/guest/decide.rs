//! `planify guest approve` and `planify guest reject`.

use clap::Args;
use planify_api::envelope::Mutation;
use planify_api::guest_sets::{DecideGuestSet, GuestSet, GuestSetLine};
use planify_api::guests::Guest;
use planify_client::{Client, ClientError, MutationOptions};

use super::{VIEW, set};
use crate::failure::Failure;
use crate::session::Session;

/// Let people come who asked to
///
/// They take their seats, or wait for some, and are told by mail. Each request is decided once: one
/// that was decided before is refused. Several guests are decided one by one; if some of them
/// cannot be, the report says which, and the exit code is 10.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify guest approve open-day first@example.org
  planify guest approve open-day first@example.org second@example.org
  planify guest approve open-day --where \"email~@example.org\"
  planify guest approve open-day --where requested=yes --dry-run")]
pub(crate) struct ApproveArgs {
    #[command(flatten)]
    whom: Whom,
}

/// Turn people down who asked to come
///
/// They are told by mail, with the words of --reason. They stay known as rejected, so that they do
/// not ask again; `planify guest remove` forgets that.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify guest reject open-day first@example.org --reason \"We are full this year\"
  planify guest reject open-day --where \"not email~@example.org\" --no-notify")]
pub(crate) struct RejectArgs {
    #[command(flatten)]
    whom: Whom,
}

/// On whom to decide.
#[derive(Debug, Args)]
struct Whom {
    /// The event
    event: String,
    /// The guests
    #[arg(value_name = "GUEST", required_unless_present = "wanted")]
    guests: Vec<String>,
    /// Those who wait and fit, such as "party=1"
    #[arg(long = "where", value_name = "FILTER", conflicts_with = "guests")]
    wanted: Option<String>,
}

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Approve,
    Reject,
}

impl Verdict {
    async fn on(
        self,
        client: &Client,
        (event, guest): (&str, &str),
        options: &MutationOptions,
    ) -> Result<Mutation<Guest>, ClientError> {
        match self {
            Self::Approve => client.approve_guest(event, guest, options).await,
            Self::Reject => client.reject_guest(event, guest, options).await,
        }
    }

    async fn on_set(
        self,
        client: &Client,
        (event, set): (&str, &DecideGuestSet),
        options: &MutationOptions,
    ) -> Result<Mutation<GuestSet>, ClientError> {
        match self {
            Self::Approve => client.approve_guest_set(event, set, options).await,
            Self::Reject => client.reject_guest_set(event, set, options).await,
        }
    }
}

pub(super) async fn approve(args: ApproveArgs, session: &Session) -> Result<(), Failure> {
    decide(args.whom, Verdict::Approve, session).await
}

pub(super) async fn reject(args: RejectArgs, session: &Session) -> Result<(), Failure> {
    decide(args.whom, Verdict::Reject, session).await
}

async fn decide(whom: Whom, verdict: Verdict, session: &Session) -> Result<(), Failure> {
    let client = session.client().await?;
    let Whom { event, guests, wanted } = whom;
    if let Some(filter) = wanted {
        let send = async |filter, after, options| {
            let set = DecideGuestSet { filter, after };
            verdict.on_set(client, (&event, &set), &options).await
        };
        return set::run(session, filter, send).await;
    }
    let options = session.mutation()?;
    if let [guest] = guests.as_slice() {
        let change = verdict.on(client, (&event, guest), &options).await?;
        return session.output.change(&VIEW, &change);
    }
    if options.if_version.is_some() {
        return Err(Failure::usage("`--if-version` is for one guest, not for several"));
    }
    let done = each(client, (&event, &guests), (verdict, &options)).await?;
    set::show(session, &done)
}

/// Decides on named people one by one; whom a rule refuses is reported, and the others are done.
async fn each(
    client: &Client,
    (event, guests): (&str, &[String]),
    (verdict, options): (Verdict, &MutationOptions),
) -> Result<Mutation<GuestSet>, Failure> {
    let event_id = client.get_event(event).await?.id;
    let mut done = Mutation {
        data: GuestSet {
            event: event_id,
            matched: 0,
            changed: 0,
            failed: 0,
            guests: Vec::with_capacity(guests.len()),
            next: None,
        },
        changed: false,
        op: None,
        effects: Vec::new(),
        warnings: Vec::new(),
        dry_run: options.params.dry_run,
    };
    for guest in guests {
        let line = match verdict.on(client, (event, guest), options).await {
            Ok(change) => {
                done.data.changed += 1;
                done.changed |= change.changed;
                done.op = done.op.take().or(change.op);
                done.effects.extend(change.effects);
                done.warnings.extend(change.warnings);
                GuestSetLine {
                    guest: change.data.id,
                    name: change.data.name,
                    email: change.data.email,
                    result: "changed".to_owned(),
                    code: None,
                    message: None,
                }
            }
            Err(ClientError::Problem(problem)) => {
                done.data.failed += 1;
                GuestSetLine {
                    guest: guest.clone(),
                    name: String::new(),
                    email: None,
                    result: "failed".to_owned(),
                    code: Some(problem.code),
                    message: Some(problem.detail),
                }
            }
            // The daemon is gone: those that are left would fail alike.
            Err(error) => return Err(error.into()),
        };
        done.data.matched += 1;
        done.data.guests.push(line);
    }
    Ok(done)
}
