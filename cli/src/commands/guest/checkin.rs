//! `planify guest checkin`.

use clap::Args;
use planify_api::checkins::{MakeCheckIn, SCHEMA};
use planify_api::guest_sets::CheckInGuestSet;

use super::{Whom, set};

use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How a guest at the door is shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "guest",
    columns: &[
        Column::new("guest", "GUEST", Kind::Id),
        Column::new("name", "NAME", Kind::Text),
        Column::new("email", "EMAIL", Kind::Text),
        Column::new("role", "ROLE", Kind::Text),
        Column::new("status", "ANSWER", Kind::State),
        Column::new("people", "PEOPLE", Kind::Number),
        Column::new("checked_in_at", "CHECKED IN", Kind::Instant),
        Column::detail("event", "EVENT", Kind::Text),
    ],
};

/// Check a guest, or all who fit a filter, in at the door, once
///
/// A guest who came before is refused (exit 6) with the time of their check-in. As many people are
/// counted as answered, unless --people says how many stand there. `planify rsvp summary` counts
/// who came.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify guest checkin spring-gala first@example.org
  planify guest checkin spring-gala 7mq2x4 --people 3
  planify guest checkin spring-gala --where \"role=staff\"
  planify guest checkin spring-gala 7mq2x4 --undo")]
pub(crate) struct CheckInArgs {
    /// The event
    event: String,
    #[command(flatten)]
    whom: Whom,
    /// How many people come, the guest included
    #[arg(long, value_name = "N", allow_hyphen_values = true, conflicts_with = "undo")]
    people: Option<i64>,
    /// Take the check-in back
    #[arg(long)]
    undo: bool,
}

pub(super) async fn run(args: CheckInArgs, session: &Session) -> Result<(), Failure> {
    let event = &args.event;
    if let Some(filter) = args.whom.wanted {
        let (people, undo) = (args.people, args.undo);
        let client = session.client().await?;
        let send = async |filter, after, options| {
            let set = CheckInGuestSet { filter, after, people, undo };
            client.check_in_guest_set(event, &set, &options).await
        };
        return set::run(session, filter, send).await;
    }
    let guest = args.whom.guest.unwrap_or_default();
    let options = session.mutation()?;
    let client = session.client().await?;
    let change = if args.undo {
        client.undo_check_in(event, &guest, &options).await?
    } else {
        let arrival = MakeCheckIn { people: args.people };
        client.check_in(event, &guest, &arrival, &options).await?
    };
    session.output.change(&VIEW, &change)
}
