//! Requests to become a member: listed, decided once, taken back.

use clap::Args;
use planify_api::join_requests::{ApproveJoinRequest, ListJoinRequests, SCHEMA};

use crate::failure::Failure;
use crate::filters::Filters;
use crate::output::{Column, Kind, View};
use crate::session::Session;

/// How requests are shown.
pub(crate) const VIEW: View = View {
    schema: SCHEMA,
    name: "id",
    columns: &[
        Column::new("id", "ID", Kind::Id),
        Column::new("name", "NAME", Kind::Text),
        Column::new("email", "EMAIL", Kind::Text),
        Column::new("org", "ORGANISATION", Kind::Name),
        Column::new("note", "NOTE", Kind::Text),
        Column::new("state", "STATE", Kind::State),
        Column::new("created_at", "ASKED", Kind::Instant),
        Column::wide("decided_at", "DECIDED", Kind::Instant),
        Column::detail("user", "USER", Kind::Id),
    ],
};

/// List requests to join that wait for a decision, the newest first
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member requests
  planify member requests --decided
  planify member requests --mine")]
pub(crate) struct RequestsArgs {
    /// List your own, to whatever organisation
    #[arg(long, conflicts_with = "decided")]
    mine: bool,
    /// List those too that were decided
    #[arg(long)]
    decided: bool,
}

/// Approve a request: whoever asked becomes a member
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member approve 7mq2x4
  planify member approve 7mq2x4 --role staff")]
pub(crate) struct ApproveArgs {
    /// The request: an id or a unique part of one
    request: String,
    /// What they will be; viewer otherwise
    #[arg(long = "role", value_name = "ROLE", value_delimiter = ',')]
    roles: Vec<String>,
}

/// Reject a request
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member reject 7mq2x4")]
pub(crate) struct RejectArgs {
    /// The request: an id or a unique part of one
    request: String,
}

/// Take a request of yours back
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify member withdraw 7mq2x4")]
pub(crate) struct WithdrawArgs {
    /// The request: an id or a unique part of one
    request: String,
}

impl RequestsArgs {
    pub(super) async fn run(self, session: &Session) -> Result<(), Failure> {
        Filters::new(session)?.finish()?;
        let (mine, all) = (self.mine, self.decided);
        let client = session.client().await?;
        let page = async |limit, cursor| {
            client.list_join_requests(&ListJoinRequests { limit, cursor, mine, all }).await
        };
        session.list(&VIEW, page).await
    }
}

impl ApproveArgs {
    pub(super) async fn run(self, session: &Session) -> Result<(), Failure> {
        let approval = ApproveJoinRequest { roles: self.roles };
        let options = session.mutation()?;
        let client = session.client().await?;
        let change = client.approve_join_request(&self.request, &approval, &options).await?;
        session.output.change(&VIEW, &change)
    }
}

impl RejectArgs {
    pub(super) async fn run(self, session: &Session) -> Result<(), Failure> {
        let options = session.mutation()?;
        let client = session.client().await?;
        let change = client.reject_join_request(&self.request, &options).await?;
        session.output.change(&VIEW, &change)
    }
}

impl WithdrawArgs {
    pub(super) async fn run(self, session: &Session) -> Result<(), Failure> {
        let options = session.mutation()?;
        let client = session.client().await?;
        let change = client.withdraw_join_request(&self.request, &options).await?;
        session.output.change(&VIEW, &change)
    }
}
