//! Free times: find, check.

use planify_api::envelope::One;
use planify_api::paths;
use planify_api::slots::{CheckSlot, FindSlots, FoundSlots, SlotCheck};

use crate::Client;
use crate::call::Call;
use crate::error::ClientError;

impl Client {
    /// Finds free times of resources.
    pub async fn find_slots(&self, query: &FindSlots) -> Result<FoundSlots, ClientError> {
        let found: One<FoundSlots> =
            self.fetch(Call::get(paths::SLOTS.to_owned()).params(query)).await?;
        Ok(found.data)
    }

    /// Checks whether something can be booked.
    pub async fn check_slot(&self, query: &CheckSlot) -> Result<SlotCheck, ClientError> {
        let found: One<SlotCheck> =
            self.fetch(Call::get(paths::SLOT_CHECK.to_owned()).params(query)).await?;
        Ok(found.data)
    }
}
