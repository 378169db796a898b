//! Sets of guests by command: sent step by step, told guest by guest.

use planify_api::envelope::Mutation;
use planify_api::guest_sets::{GuestSet, SCHEMA};
use planify_client::{ClientError, MutationOptions};

use crate::args::Format;
use crate::failure::{EXIT_PARTLY, Failure};
use crate::filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How what became of a set is shown.
const VIEW: View = View {
    schema: SCHEMA,
    name: "event",
    columns: &[
        Column::new("matched", "MATCHED", Kind::Number),
        Column::new("changed", "CHANGED", Kind::Number),
        Column::new("failed", "FAILED", Kind::Number),
        Column::plain("event"),
    ],
};

/// How one guest of a set is shown.
const LINE_VIEW: View = View {
    schema: SCHEMA,
    name: "guest",
    columns: &[
        Column::new("guest", "GUEST", Kind::Id),
        Column::new("name", "NAME", Kind::Text),
        Column::new("email", "EMAIL", Kind::Text),
        Column::new("result", "RESULT", Kind::State),
        Column::new("message", "WHY NOT", Kind::Text),
        Column::plain("code"),
    ],
};

/// Sends a command for a set until all its guests were met, and shows what became of them.
///
/// A guest whom a rule refuses is told with the reason; the command then ends with code 10.
pub(crate) async fn run(
    session: &Session,
    filter: String,
    mut send: impl AsyncFnMut(
        String,
        Option<String>,
        MutationOptions,
    ) -> Result<Mutation<GuestSet>, ClientError>,
) -> Result<(), Failure> {
    let filter = filters::of_guests(Some(filter))?.unwrap_or_default();
    let options = session.mutation()?;
    if options.if_version.is_some() {
        return Err(Failure::usage("`--if-version` is for one guest, not for a set"));
    }
    let mut done = send(filter.clone(), None, options.clone()).await?;
    let mut steps = 1;
    while let Some(after) = done.data.next.take() {
        steps += 1;
        // Each step is a request of its own, and a repeated command repeats them all.
        let key = options.idempotency_key.as_ref().map(|key| format!("{key}-{steps}"));
        let options = MutationOptions { idempotency_key: key, ..options.clone() };
        let more = send(filter.clone(), Some(after), options).await?;
        join(&mut done, more);
    }
    show(session, &done)
}

fn join(done: &mut Mutation<GuestSet>, more: Mutation<GuestSet>) {
    done.changed |= more.changed;
    done.op = done.op.take().or(more.op);
    done.effects.extend(more.effects);
    done.warnings.extend(more.warnings);
    done.data.matched += more.data.matched;
    done.data.changed += more.data.changed;
    done.data.failed += more.data.failed;
    done.data.guests.extend(more.data.guests);
    done.data.next = more.data.next;
}

/// Shows what became of a set; if a rule refused some of them, the command ends with code 10.
pub(crate) fn show(session: &Session, done: &Mutation<GuestSet>) -> Result<(), Failure> {
    let output = &session.output;
    let set = &done.data;
    let as_lines = !matches!(output.format, Format::Json);
    if as_lines && !set.guests.is_empty() {
        let mut lines = output.list(&LINE_VIEW);
        for guest in &set.guests {
            lines.push(guest)?;
        }
        lines.finish(None)?;
    }
    if as_lines {
        output
            .note(&format!("{} fit, {} changed, {} failed", set.matched, set.changed, set.failed));
        output.tell_effects(done);
    } else {
        output.change(&VIEW, done)?;
    }
    if set.failed > 0 { Err(Failure::Silent(EXIT_PARTLY)) } else { Ok(()) }
}
