//! Sets of guests: edited, removed, let in, answered for.

use http::Method;
use planify_api::envelope::Mutation;
use planify_api::guest_sets::{
    AnswerGuestSet, CheckInGuestSet, DecideGuestSet, EditGuestSet, GuestSet, RemoveGuestSet,
};
use planify_api::paths;

use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Changes all guests of a set.
    pub async fn edit_guest_set(
        &self,
        event: &str,
        set: &EditGuestSet,
        options: &MutationOptions,
    ) -> Result<Mutation<GuestSet>, ClientError> {
        self.mutate(Method::POST, fill(paths::GUEST_SET_EDIT, &[event]), set, options).await
    }

    /// Takes all guests of a set off the list.
    pub async fn remove_guest_set(
        &self,
        event: &str,
        set: &RemoveGuestSet,
        options: &MutationOptions,
    ) -> Result<Mutation<GuestSet>, ClientError> {
        self.mutate(Method::POST, fill(paths::GUEST_SET_REMOVE, &[event]), set, options).await
    }

    /// Lets all guests of a set in, or takes their check-ins back.
    pub async fn check_in_guest_set(
        &self,
        event: &str,
        set: &CheckInGuestSet,
        options: &MutationOptions,
    ) -> Result<Mutation<GuestSet>, ClientError> {
        self.mutate(Method::POST, fill(paths::GUEST_SET_CHECK_IN, &[event]), set, options).await
    }

    /// Answers for all guests of a set.
    pub async fn answer_guest_set(
        &self,
        event: &str,
        set: &AnswerGuestSet,
        options: &MutationOptions,
    ) -> Result<Mutation<GuestSet>, ClientError> {
        self.mutate(Method::POST, fill(paths::GUEST_SET_ANSWER, &[event]), set, options).await
    }
    /// Lets all of a set come who asked.
    pub async fn approve_guest_set(
        &self,
        event: &str,
        set: &DecideGuestSet,
        options: &MutationOptions,
    ) -> Result<Mutation<GuestSet>, ClientError> {
        self.mutate(Method::POST, fill(paths::GUEST_SET_APPROVE, &[event]), set, options).await
    }

    /// Turns all of a set down who asked to come.
    pub async fn reject_guest_set(
        &self,
        event: &str,
        set: &DecideGuestSet,
        options: &MutationOptions,
    ) -> Result<Mutation<GuestSet>, ClientError> {
        self.mutate(Method::POST, fill(paths::GUEST_SET_REJECT, &[event]), set, options).await
    }
}
