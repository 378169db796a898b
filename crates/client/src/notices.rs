//! Notices: list, get.

use planify_api::envelope::{One, Page};
use planify_api::notices::{ListNotices, Notice};
use planify_api::paths;

use crate::Client;
use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;

impl Client {
    /// Lists notices, a page at a time.
    pub async fn list_notices(&self, query: &ListNotices) -> Result<Page<Notice>, ClientError> {
        self.fetch(Call::get(paths::NOTICES.to_owned()).params(query)).await
    }

    /// Reads one notice with its deliveries.
    pub async fn get_notice(&self, notice: &str) -> Result<Notice, ClientError> {
        let found: One<Notice> = self.fetch(Call::get(fill(paths::NOTICE, &[notice]))).await?;
        Ok(found.data)
    }
}
