//! Agendas: show, check, compare, release, tracks, items, speakers, lists in and out.

use http::Method;
use planify_api::agenda::{
    AddItem, AddTrack, Agenda, AssignSpeaker, Check, Diff, DiffParams, EditAgenda, EditItem,
    EditSpeaker, EditTrack, EditedAgenda, ExportParams, Item, ListReleases, ListedRelease,
    MoveItem, MovedItem, Release, ShowParams, Speaker, Track,
};
use planify_api::answers::{GuestAnswer, ListAnswers, SetAnswer};
use planify_api::envelope::{Mutation, One, Page};
use planify_api::guests::TransferParams;
use planify_api::paths;

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::stream::{Download, Upload};
use crate::{Client, ImportReports, MutationOptions};

impl Client {
    /// Reads the agenda of an event as it is planned, or as a release has it.
    pub async fn get_agenda(
        &self,
        event: &str,
        params: &ShowParams,
    ) -> Result<Agenda, ClientError> {
        let call = Call::get(fill(paths::AGENDA, &[event])).params(params);
        let found: One<Agenda> = self.fetch(call).await?;
        Ok(found.data)
    }

    /// Makes many changes of an agenda, or none.
    pub async fn edit_agenda(
        &self,
        event: &str,
        changes: &EditAgenda,
        options: &MutationOptions,
    ) -> Result<Mutation<EditedAgenda>, ClientError> {
        self.mutate(Method::POST, fill(paths::AGENDA_EDIT, &[event]), changes, options).await
    }

    /// Lists the releases of an agenda, the newest first, a page at a time.
    pub async fn list_releases(
        &self,
        event: &str,
        query: &ListReleases,
    ) -> Result<Page<ListedRelease>, ClientError> {
        self.fetch(Call::get(fill(paths::AGENDA_RELEASES, &[event])).params(query)).await
    }

    /// Finds the conflicts of an agenda.
    pub async fn check_agenda(&self, event: &str) -> Result<Check, ClientError> {
        let found: One<Check> = self.fetch(Call::get(fill(paths::AGENDA_CHECK, &[event]))).await?;
        Ok(found.data)
    }

    /// Compares two editions of an agenda.
    pub async fn diff_agenda(&self, event: &str, params: &DiffParams) -> Result<Diff, ClientError> {
        let call = Call::get(fill(paths::AGENDA_DIFF, &[event])).params(params);
        let found: One<Diff> = self.fetch(call).await?;
        Ok(found.data)
    }

    /// Releases an agenda.
    pub async fn release_agenda(
        &self,
        event: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Release>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::AGENDA_RELEASE, &[event]), options).await
    }

    /// Adds a track.
    pub async fn add_track(
        &self,
        event: &str,
        track: &AddTrack,
        options: &MutationOptions,
    ) -> Result<Mutation<Track>, ClientError> {
        self.mutate(Method::POST, fill(paths::AGENDA_TRACKS, &[event]), track, options).await
    }

    /// Changes a track.
    pub async fn edit_track(
        &self,
        event: &str,
        track: &str,
        change: &EditTrack,
        options: &MutationOptions,
    ) -> Result<Mutation<Track>, ClientError> {
        let path = fill(paths::AGENDA_TRACK, &[event, track]);
        self.mutate(Method::PATCH, path, change, options).await
    }

    /// Deletes a track that holds no item.
    pub async fn delete_track(
        &self,
        event: &str,
        track: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Track>, ClientError> {
        let path = fill(paths::AGENDA_TRACK, &[event, track]);
        self.mutate_bare(Method::DELETE, path, options).await
    }

    /// Adds an item.
    pub async fn add_item(
        &self,
        event: &str,
        item: &AddItem,
        options: &MutationOptions,
    ) -> Result<Mutation<Item>, ClientError> {
        self.mutate(Method::POST, fill(paths::AGENDA_ITEMS, &[event]), item, options).await
    }

    /// Reads one item.
    pub async fn get_item(&self, event: &str, item: &str) -> Result<Item, ClientError> {
        let call = Call::get(fill(paths::AGENDA_ITEM, &[event, item]));
        let found: One<Item> = self.fetch(call).await?;
        Ok(found.data)
    }

    /// Changes an item.
    pub async fn edit_item(
        &self,
        event: &str,
        item: &str,
        change: &EditItem,
        options: &MutationOptions,
    ) -> Result<Mutation<Item>, ClientError> {
        let path = fill(paths::AGENDA_ITEM, &[event, item]);
        self.mutate(Method::PATCH, path, change, options).await
    }

    /// Moves an item, and what follows if it says so.
    pub async fn move_item(
        &self,
        event: &str,
        item: &str,
        to: &MoveItem,
        options: &MutationOptions,
    ) -> Result<Mutation<MovedItem>, ClientError> {
        let path = fill(paths::AGENDA_ITEM_MOVE, &[event, item]);
        self.mutate(Method::POST, path, to, options).await
    }

    /// Deletes an item.
    pub async fn delete_item(
        &self,
        event: &str,
        item: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Item>, ClientError> {
        let path = fill(paths::AGENDA_ITEM, &[event, item]);
        self.mutate_bare(Method::DELETE, path, options).await
    }

    /// Makes somebody a speaker of an item.
    pub async fn assign_speaker(
        &self,
        event: &str,
        item: &str,
        speaker: &AssignSpeaker,
        options: &MutationOptions,
    ) -> Result<Mutation<Item>, ClientError> {
        let path = fill(paths::AGENDA_ITEM_SPEAKERS, &[event, item]);
        self.mutate(Method::POST, path, speaker, options).await
    }

    /// Takes a speaker off an item.
    pub async fn unassign_speaker(
        &self,
        event: &str,
        item: &str,
        person: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Item>, ClientError> {
        let path = fill(paths::AGENDA_ITEM_SPEAKER, &[event, item, person]);
        self.mutate_bare(Method::DELETE, path, options).await
    }

    /// Changes what is known of a speaker.
    pub async fn edit_speaker(
        &self,
        event: &str,
        person: &str,
        change: &EditSpeaker,
        options: &MutationOptions,
    ) -> Result<Mutation<Speaker>, ClientError> {
        let path = fill(paths::AGENDA_SPEAKER, &[event, person]);
        self.mutate(Method::PATCH, path, change, options).await
    }

    /// Records a guest's answer to an item.
    pub async fn set_item_answer(
        &self,
        event: &str,
        item: &str,
        guest: &str,
        answer: &SetAnswer,
        options: &MutationOptions,
    ) -> Result<Mutation<GuestAnswer>, ClientError> {
        let path = fill(paths::AGENDA_ITEM_ANSWER, &[event, item, guest]);
        self.mutate(Method::POST, path, answer, options).await
    }

    /// Lists the answers to an item, the newest first, a page at a time.
    pub async fn list_item_answers(
        &self,
        event: &str,
        item: &str,
        query: &ListAnswers,
    ) -> Result<Page<GuestAnswer>, ClientError> {
        let path = fill(paths::AGENDA_ITEM_ANSWERS, &[event, item]);
        self.fetch(Call::get(path).params(query)).await
    }

    /// Sends a list of items and returns the report, line by line.
    pub async fn import_agenda(
        &self,
        event: &str,
        params: &TransferParams,
        upload: Upload,
    ) -> Result<ImportReports, ClientError> {
        self.import(fill(paths::AGENDA_IMPORT, &[event]), params, upload).await
    }

    /// Reads the items of an agenda as a list or a calendar, piece by piece.
    pub async fn export_agenda(
        &self,
        event: &str,
        params: &ExportParams,
    ) -> Result<Download, ClientError> {
        let accepted = "text/csv, application/jsonl, text/calendar, application/problem+json";
        let call = Call::get(fill(paths::AGENDA_EXPORT, &[event]))
            .params(params)
            .header("accept", accepted)?;
        self.download(&call).await
    }
}
