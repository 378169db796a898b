//! Guests: list, get, add, edit, remove, invite, import, export.
//!
//! Import and export are streams both ways; neither a file nor its report is ever whole in memory.

use std::collections::VecDeque;

use bytes::BytesMut;
use http::Method;
use planify_api::envelope::{Mutation, One, Page};
use planify_api::guests::{
    AddGuest, EditGuest, Guest, ImportReport, InviteGuests, Invited, ListGuests, TransferParams,
};
use planify_api::paths;

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::stream::{Download, Upload};
use crate::{Client, MutationOptions};

/// The longest line of a report that is taken.
const MAX_LINE: usize = 1024 * 1024;

impl Client {
    /// Lists the guests of an event, a page at a time.
    pub async fn list_guests(
        &self,
        event: &str,
        query: &ListGuests,
    ) -> Result<Page<Guest>, ClientError> {
        self.fetch(Call::get(fill(paths::GUESTS, &[event])).params(query)).await
    }

    /// Reads one guest.
    pub async fn get_guest(&self, event: &str, guest: &str) -> Result<Guest, ClientError> {
        let call = Call::get(fill(paths::GUEST, &[event, guest]));
        let found: One<Guest> = self.fetch(call).await?;
        Ok(found.data)
    }

    /// Adds a guest to an event.
    pub async fn add_guest(
        &self,
        event: &str,
        guest: &AddGuest,
        options: &MutationOptions,
    ) -> Result<Mutation<Guest>, ClientError> {
        self.mutate(Method::POST, fill(paths::GUESTS, &[event]), guest, options).await
    }

    /// Changes a guest.
    pub async fn edit_guest(
        &self,
        event: &str,
        guest: &str,
        change: &EditGuest,
        options: &MutationOptions,
    ) -> Result<Mutation<Guest>, ClientError> {
        self.mutate(Method::PATCH, fill(paths::GUEST, &[event, guest]), change, options).await
    }

    /// Takes a guest off the list.
    pub async fn remove_guest(
        &self,
        event: &str,
        guest: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Guest>, ClientError> {
        self.mutate_bare(Method::DELETE, fill(paths::GUEST, &[event, guest]), options).await
    }

    /// Invites guests.
    pub async fn invite_guests(
        &self,
        event: &str,
        whom: &InviteGuests,
        options: &MutationOptions,
    ) -> Result<Mutation<Invited>, ClientError> {
        self.mutate(Method::POST, fill(paths::GUESTS_INVITE, &[event]), whom, options).await
    }

    /// Sends a guest list and returns the report, line by line, while it is worked on.
    pub async fn import_guests(
        &self,
        event: &str,
        params: &TransferParams,
        upload: Upload,
    ) -> Result<ImportReports, ClientError> {
        self.import(fill(paths::GUESTS_IMPORT, &[event]), params, upload).await
    }

    /// Sends a list to `path` and returns its report.
    pub(crate) async fn import(
        &self,
        path: String,
        params: &TransferParams,
        upload: Upload,
    ) -> Result<ImportReports, ClientError> {
        let media = match params.format.as_deref() {
            Some("jsonl") => "application/jsonl",
            _ => "text/csv",
        };
        let call = Call::new(Method::POST, path)
            .params(params)
            .header("content-type", media)?
            .header("accept", "application/jsonl, application/problem+json")?;
        let download = self.upload(&call, upload).await?;
        Ok(ImportReports { download, rest: BytesMut::new(), ready: VecDeque::new() })
    }

    /// Reads the guest list of an event, piece by piece.
    pub async fn export_guests(
        &self,
        event: &str,
        params: &TransferParams,
    ) -> Result<Download, ClientError> {
        let call = Call::get(fill(paths::GUESTS_EXPORT, &[event]))
            .params(params)
            .header("accept", "text/csv, application/jsonl, application/problem+json")?;
        self.download(&call).await
    }
}

/// The report of an import as it arrives.
#[derive(Debug)]
pub struct ImportReports {
    download: Download,
    rest: BytesMut,
    ready: VecDeque<ImportReport>,
}

impl ImportReports {
    /// Returns the next line of the report, or nothing at its end.
    pub async fn next_report(&mut self) -> Result<Option<ImportReport>, ClientError> {
        loop {
            if let Some(report) = self.ready.pop_front() {
                return Ok(Some(report));
            }
            let Some(piece) = self.download.next_piece().await? else {
                let last = self.rest.split();
                return if last.is_empty() { Ok(None) } else { self.parse(&last).map(Some) };
            };
            self.rest.extend_from_slice(&piece);
            self.take_lines()?;
        }
    }

    fn take_lines(&mut self) -> Result<(), ClientError> {
        while let Some(end) = self.rest.iter().position(|&byte| byte == b'\n') {
            let line = self.rest.split_to(end + 1);
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            let report = self.parse(&line)?;
            self.ready.push_back(report);
        }
        if self.rest.len() > MAX_LINE {
            return Err(self.download.undecodable(format!("a line has over {MAX_LINE} bytes")));
        }
        Ok(())
    }

    fn parse(&self, line: &[u8]) -> Result<ImportReport, ClientError> {
        serde_json::from_slice(line).map_err(|error| self.download.undecodable(error.to_string()))
    }
}
