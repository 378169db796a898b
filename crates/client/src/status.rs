//! The daemon's own state, and who the caller is.

use planify_api::envelope::One;
use planify_api::paths;
use planify_api::status::{Status, Whoami};

use crate::Client;
use crate::call::Call;
use crate::error::ClientError;

impl Client {
    /// Reads what the daemon is and how it is set up.
    pub async fn status(&self) -> Result<Status, ClientError> {
        let found: One<Status> = self.fetch(Call::get(paths::STATUS.to_owned())).await?;
        Ok(found.data)
    }

    /// Reads who the caller is.
    pub async fn whoami(&self) -> Result<Whoami, ClientError> {
        let found: One<Whoami> = self.fetch(Call::get(paths::WHOAMI.to_owned())).await?;
        Ok(found.data)
    }
}
