//! `planify admin`: the installation itself.

mod audit;
mod backup;

use clap::Subcommand;

use crate::failure::Failure;
use crate::session::Session;

/// Look after the installation: backups and the audit chain
#[derive(Debug, Subcommand)]
pub(crate) enum AdminCommand {
    Backup(backup::BackupArgs),
    #[command(subcommand)]
    Audit(audit::AuditCommand),
}

impl AdminCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Backup(args) => backup::run(args, session).await,
            Self::Audit(command) => command.run(session).await,
        }
    }
}
