//! `planify event share`.

use clap::Args;
use planify_api::events::Event;
use serde::Serialize;

use crate::failure::Failure;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How the address of a page is shown.
const VIEW: View = View {
    schema: "planify.share/v1",
    name: "page",
    columns: &[
        Column::new("slug", "SLUG", Kind::Name),
        Column::new("title", "TITLE", Kind::Text),
        Column::new("page", "PAGE", Kind::Text),
        Column::new("visibility", "VISIBILITY", Kind::Text),
        Column::new("registration", "REGISTRATION", Kind::Text),
    ],
};

/// Show the address of an event's public page
///
/// A published event that is public or unlisted has a page for everybody who has its address; with
/// --registration open or approval people sign up there. With -o name only the address is printed.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify event share spring-gala
  planify event share spring-gala -o name | qrencode -t utf8")]
pub(crate) struct ShareArgs {
    /// The event
    event: String,
}

/// What is shared.
#[derive(Debug, Serialize)]
struct Shared {
    slug: String,
    title: String,
    page: String,
    visibility: String,
    registration: String,
}

pub(super) async fn run(args: ShareArgs, session: &Session) -> Result<(), Failure> {
    let event = session.client().await?.get_event(&args.event).await?;
    let Some(page) = event.page.clone() else { return Err(without_page(&event)) };
    if page.starts_with('/') {
        session.output.warn(
            "the daemon has no `public_url`, so this is only the path of the page: set it to where \
             guests reach the daemon",
        );
    }
    if event.registration == "closed" {
        session.output.note(&format!(
            "nobody can sign up there: `planify event edit {} --registration open`",
            event.slug
        ));
    }
    let Event { slug, title, visibility, registration, .. } = event;
    session.output.record(&VIEW, &Shared { slug, title, page, visibility, registration })
}

/// Says why an event has no page, and how it gets one.
fn without_page(event: &Event) -> Failure {
    let slug = &event.slug;
    if !matches!(event.visibility.as_str(), "public" | "unlisted") {
        return Failure::new(
            "status-conflict",
            format!("`{slug}` is `{}`, so it has no public page", event.visibility),
        )
        .hint(format!("planify event edit {slug} --visibility unlisted"));
    }
    Failure::new("not-published", format!("`{slug}` is {}, so it has no page", event.status))
        .hint(format!("planify event publish {slug}"))
}
