//! `planify admin`: the installation itself.

mod audit;
mod backup;
mod check;
mod restore;

use clap::Subcommand;

use crate::failure::Failure;
use crate::session::Session;

/// Look after the installation: backups, checks and the audit chain
#[derive(Debug, Subcommand)]
pub(crate) enum AdminCommand {
    Backup(backup::BackupArgs),
    Restore(restore::RestoreArgs),
    Check(check::CheckArgs),
    #[command(subcommand)]
    Audit(audit::AuditCommand),
}

impl AdminCommand {
    /// Runs the verb.
    pub(crate) async fn run(self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Backup(args) => backup::run(args, session).await,
            Self::Restore(args) => restore::run(args, session).await,
            Self::Check(args) => check::run(args, session).await,
            Self::Audit(command) => command.run(session).await,
        }
    }
}
