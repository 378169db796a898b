//! Invoices: list, get, print, issue again.

use http::Method;
use planify_api::envelope::{Mutation, One, Page, PageParams};
use planify_api::invoices::{Invoice, ReissueInvoice};
use planify_api::paths;

use crate::call::Call;
use crate::error::ClientError;
use crate::path::fill;
use crate::{Client, Download, MutationOptions};

impl Client {
    /// Lists invoices, a page at a time, the newest first.
    pub async fn list_invoices(&self, query: &PageParams) -> Result<Page<Invoice>, ClientError> {
        self.fetch(Call::get(paths::INVOICES.to_owned()).params(query)).await
    }

    /// Reads an invoice: by its id, its number, or the payment whose invoice stands.
    pub async fn get_invoice(&self, invoice: &str) -> Result<Invoice, ClientError> {
        let found: One<Invoice> = self.fetch(Call::get(fill(paths::INVOICE, &[invoice]))).await?;
        Ok(found.data)
    }

    /// Reads an invoice as a document to print.
    pub async fn print_invoice(&self, invoice: &str) -> Result<Download, ClientError> {
        let call = Call::get(fill(paths::INVOICE_PDF, &[invoice]))
            .header("accept", "application/pdf, application/problem+json")?;
        self.download(&call).await
    }

    /// Takes an invoice back and issues it again for a buyer.
    pub async fn reissue_invoice(
        &self,
        invoice: &str,
        buyer: &ReissueInvoice,
        options: &MutationOptions,
    ) -> Result<Mutation<Invoice>, ClientError> {
        let path = fill(paths::INVOICE_REISSUE, &[invoice]);
        self.mutate(Method::POST, path, buyer, options).await
    }
}
