//! The installation: backups, and the check of the chain over the journal.

use std::time::Duration;

use planify_api::admin::{Audit, AuditParams, BACKUP_MEDIA, InstallationCheck};
use planify_api::envelope::One;
use planify_api::paths;

use crate::call::Call;
use crate::error::ClientError;
use crate::{Client, Download};

/// How long a daemon may take until the first byte of a backup.
const BACKUP_WAIT: Duration = Duration::from_secs(600);

impl Client {
    /// Checks the chain over the journal.
    pub async fn verify_audit(&self, params: &AuditParams) -> Result<Audit, ClientError> {
        let found: One<Audit> =
            self.fetch(Call::get(paths::AUDIT.to_owned()).params(params)).await?;
        Ok(found.data)
    }

    /// Checks that what the installation keeps agrees with itself.
    pub async fn check_installation(&self) -> Result<InstallationCheck, ClientError> {
        let found: One<InstallationCheck> = self.fetch(Call::get(paths::CHECK.to_owned())).await?;
        Ok(found.data)
    }

    /// Reads a backup: a line of JSON, the manifest, and behind it the database.
    pub async fn back_up(&self) -> Result<Download, ClientError> {
        let accept = format!("{BACKUP_MEDIA}, application/problem+json");
        let call = Call::get(paths::BACKUP.to_owned()).header("accept", &accept)?;
        Ok(self.download(&call).await?.with_idle_timeout(BACKUP_WAIT))
    }
}
