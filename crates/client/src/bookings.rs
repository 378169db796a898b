//! Bookings: list, get, create, confirm, approve, reject, cancel, move, check in.

use http::Method;
use planify_api::bookings::{
    Booking, CancelBooking, CreateBooking, ExportBookings, ListBookings, MoveBooking,
};
use planify_api::envelope::{Mutation, One, Page};
use planify_api::paths;

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::stream::Download;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists bookings, a page at a time.
    pub async fn list_bookings(&self, query: &ListBookings) -> Result<Page<Booking>, ClientError> {
        self.fetch(Call::get(paths::BOOKINGS.to_owned()).params(query)).await
    }

    /// Exports bookings as CSV or iCalendar, as a stream.
    pub async fn export_bookings(&self, query: &ExportBookings) -> Result<Download, ClientError> {
        self.download(&Call::get(paths::BOOKINGS_EXPORT.to_owned()).params(query)).await
    }

    /// Reads one booking.
    pub async fn get_booking(&self, booking: &str) -> Result<Booking, ClientError> {
        let found: One<Booking> = self.fetch(Call::get(fill(paths::BOOKING, &[booking]))).await?;
        Ok(found.data)
    }

    /// Books something.
    pub async fn create_booking(
        &self,
        booking: &CreateBooking,
        options: &MutationOptions,
    ) -> Result<Mutation<Booking>, ClientError> {
        self.mutate(Method::POST, paths::BOOKINGS.to_owned(), booking, options).await
    }

    /// Confirms what is held.
    pub async fn confirm_booking(
        &self,
        booking: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Booking>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::BOOKING_CONFIRM, &[booking]), options).await
    }

    /// Approves a request.
    pub async fn approve_booking(
        &self,
        booking: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Booking>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::BOOKING_APPROVE, &[booking]), options).await
    }

    /// Rejects a request.
    pub async fn reject_booking(
        &self,
        booking: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Booking>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::BOOKING_REJECT, &[booking]), options).await
    }

    /// Calls a booking off, or more dates of its series.
    pub async fn cancel_booking(
        &self,
        booking: &str,
        meant: &CancelBooking,
        options: &MutationOptions,
    ) -> Result<Mutation<Booking>, ClientError> {
        self.mutate(Method::POST, fill(paths::BOOKING_CANCEL, &[booking]), meant, options).await
    }

    /// Moves a booking.
    pub async fn move_booking(
        &self,
        booking: &str,
        change: &MoveBooking,
        options: &MutationOptions,
    ) -> Result<Mutation<Booking>, ClientError> {
        self.mutate(Method::POST, fill(paths::BOOKING_MOVE, &[booking]), change, options).await
    }

    /// Notes that somebody came.
    pub async fn check_in_booking(
        &self,
        booking: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Booking>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::BOOKING_CHECK_IN, &[booking]), options).await
    }
}
