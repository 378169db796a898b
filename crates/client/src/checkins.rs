//! Check-ins: make, undo.

use http::Method;
use planify_api::checkins::{CheckIn, MakeCheckIn};
use planify_api::envelope::Mutation;
use planify_api::paths;

use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lets a guest in.
    pub async fn check_in(
        &self,
        event: &str,
        guest: &str,
        arrival: &MakeCheckIn,
        options: &MutationOptions,
    ) -> Result<Mutation<CheckIn>, ClientError> {
        self.mutate(Method::POST, fill(paths::CHECK_IN, &[event, guest]), arrival, options).await
    }

    /// Takes a check-in back.
    pub async fn undo_check_in(
        &self,
        event: &str,
        guest: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<CheckIn>, ClientError> {
        self.mutate_bare(Method::DELETE, fill(paths::CHECK_IN, &[event, guest]), options).await
    }
}
