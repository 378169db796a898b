//! Payments: list, get, check out, give back, note what came, and what providers said.

use http::Method;
use planify_api::envelope::{Mutation, One, Page};
use planify_api::paths;
use planify_api::payments::{
    CapturePayment, Checkout, ImportStatement, ListPaymentsParams, ListPspEventsParams, Payment,
    PspMessage, Reconcile, Reconciled, RefundPayment, StatementReport,
};

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, MutationOptions};

impl Client {
    /// Lists payments, a page at a time, the newest first.
    pub async fn list_payments(
        &self,
        query: &ListPaymentsParams,
    ) -> Result<Page<Payment>, ClientError> {
        self.fetch(Call::get(paths::PAYMENTS.to_owned()).params(query)).await
    }

    /// Reads a payment.
    pub async fn get_payment(&self, payment: &str) -> Result<Payment, ClientError> {
        let found: One<Payment> = self.fetch(Call::get(fill(paths::PAYMENT, &[payment]))).await?;
        Ok(found.data)
    }

    /// Starts a payment for a booking; where somebody pays is in the payment a moment later.
    pub async fn checkout(
        &self,
        booking: &str,
        checkout: &Checkout,
        options: &MutationOptions,
    ) -> Result<Mutation<Payment>, ClientError> {
        let path = fill(paths::BOOKING_CHECKOUT, &[booking]);
        self.mutate(Method::POST, path, checkout, options).await
    }

    /// Gives money back.
    pub async fn refund_payment(
        &self,
        payment: &str,
        refund: &RefundPayment,
        options: &MutationOptions,
    ) -> Result<Mutation<Payment>, ClientError> {
        self.mutate(Method::POST, fill(paths::PAYMENT_REFUND, &[payment]), refund, options).await
    }

    /// Notes that money came.
    pub async fn capture_payment(
        &self,
        payment: &str,
        capture: &CapturePayment,
        options: &MutationOptions,
    ) -> Result<Mutation<Payment>, ClientError> {
        self.mutate(Method::POST, fill(paths::PAYMENT_CAPTURE, &[payment]), capture, options).await
    }

    /// Notes that a refund was made by hand.
    pub async fn finish_refund(
        &self,
        refund: &str,
        options: &MutationOptions,
    ) -> Result<Mutation<Payment>, ClientError> {
        self.mutate_bare(Method::POST, fill(paths::REFUND_DONE, &[refund]), options).await
    }

    /// Lets providers be asked how payments stand.
    pub async fn reconcile_payments(
        &self,
        which: &Reconcile,
        options: &MutationOptions,
    ) -> Result<Mutation<Reconciled>, ClientError> {
        self.mutate(Method::POST, paths::PAYMENTS_RECONCILE.to_owned(), which, options).await
    }

    /// Reads the statement of a bank.
    pub async fn import_statement(
        &self,
        statement: &ImportStatement,
        options: &MutationOptions,
    ) -> Result<Mutation<StatementReport>, ClientError> {
        self.mutate(Method::POST, paths::PAYMENTS_IMPORT.to_owned(), statement, options).await
    }

    /// Lists what providers said by themselves, a page at a time, the newest first.
    pub async fn list_psp_events(
        &self,
        query: &ListPspEventsParams,
    ) -> Result<Page<PspMessage>, ClientError> {
        self.fetch(Call::get(paths::PSP_EVENTS.to_owned()).params(query)).await
    }
}
