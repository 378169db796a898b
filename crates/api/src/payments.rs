//! Payments and refunds on the wire.

use crate::convert::instant;
use crate::money::Money;
use planify_core::payment::{self, PspEvent, Settled, Way};
use planify_core::rule::Refusal;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of a payment.
pub const SCHEMA: &str = "planify.payment/v1";
/// The schema name of what a provider said.
pub const PSP_EVENT_SCHEMA: &str = "planify.psp-event/v1";
/// The schema name of how many payments are looked at.
pub const RECONCILED_SCHEMA: &str = "planify.reconciliation/v1";
/// The schema name of a line of a statement.
pub const STATEMENT_SCHEMA: &str = "planify.statement-line/v1";

/// A payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Payment {
    /// `pay_…`.
    pub id: String,
    /// The booking (`bkg_…`).
    pub booking: String,
    /// `booking` for what is due before it is certain, `rest` for what a deposit left open.
    pub purpose: String,
    /// Who handles the money.
    pub provider: String,
    /// `live` or `test`.
    pub mode: String,
    /// `created`, `open`, `processing`, `failed`, `expired`, `cancelled`, `authorised`, `paid`.
    pub state: String,
    /// `honoured` if the booking has it, `returned` if it goes back; nothing until the money is there.
    pub settled: Option<String>,
    /// What is to be paid.
    pub amount: Money,
    /// How much of it is tax.
    pub tax: Money,
    /// What came.
    pub captured: Money,
    /// What is missing.
    pub missing: Option<Money>,
    /// What came on top.
    pub over: Option<Money>,
    /// What was given back or is promised.
    pub refunded: Money,
    /// The page where somebody pays.
    pub url: Option<String>,
    /// What to name with a transfer.
    pub reference: Option<String>,
    /// Whom to transfer it to, a line each.
    pub payee: Vec<String>,
    /// The refunds.
    pub refunds: Vec<Refund>,
    /// Whether the payer's bank disputes it.
    pub disputed: bool,
    /// What the provider said last, if it was not what was hoped for.
    pub trouble: Option<String>,
    /// The provider's id of it.
    pub external: Option<String>,
    /// When it is called off unless it is paid.
    pub ends_at: Option<String>,
    /// When it was made.
    pub created_at: String,
    /// When it last changed.
    pub updated_at: String,
    /// Grows with each change.
    pub version: i64,
}

/// Money that goes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Refund {
    /// `ref_…`.
    pub id: String,
    /// `policy`, `hand`, `late`, or `foreign` for one that was made at the provider.
    pub cause: String,
    /// How much.
    pub amount: Money,
    /// `asked`, `pending`, `succeeded`, `failed`, `cancelled`.
    pub state: String,
    /// What the provider said last, if it was not what was hoped for.
    pub trouble: Option<String>,
    /// When it was asked for.
    pub created_at: String,
}

/// Which payments to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListPaymentsParams {
    /// At most so many, 1 to 200.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Those of a booking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<String>,
    /// Those in a state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}

/// A payment to be started.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Checkout {
    /// Who handles the money; the usual provider if nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// Whether real money may move.
    #[serde(default)]
    pub live: bool,
}

/// Money to be given back, or that came.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefundPayment {
    /// How much; all that is left if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Whether real money may move.
    #[serde(default)]
    pub live: bool,
}

/// Money that came.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CapturePayment {
    /// How much; all that is missing if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}

/// The statement of a bank.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportStatement {
    /// The file, as CSV with a head.
    pub statement: String,
    /// The currency of amounts without one.
    pub currency: String,
    /// The name of the column of the day, if it is none of the usual ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_column: Option<String>,
    /// The name of the column of the amount, if it is none of the usual ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_column: Option<String>,
}

/// What came of a line of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct StatementLine {
    /// Its number in the file; the head is 1.
    pub line: u64,
    /// The day.
    pub date: String,
    /// How much; below zero if it left the account.
    pub amount: Money,
    /// `paid`, `under`, `over`, `refunded`, `known`, `unmatched`, `mismatch`.
    pub outcome: String,
    /// The payment.
    pub payment: Option<String>,
}

/// What came of a statement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct StatementReport {
    /// The lines.
    pub lines: Vec<StatementLine>,
}

/// How many payments are looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Reconciled {
    /// Their number.
    pub asked: u64,
}

/// Which payments to look at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reconcile {
    /// One payment; all that are open if none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<String>,
}

/// Which messages of providers to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListPspEventsParams {
    /// At most so many, 1 to 200.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Also those that were followed.
    #[serde(default)]
    pub all: bool,
}

/// What a provider said by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PspMessage {
    /// The provider's id of it.
    pub id: String,
    /// Who said it.
    pub provider: String,
    /// What the provider calls the change.
    pub kind: String,
    /// Ids of the provider that it names.
    pub externals: Vec<String>,
    /// The payment, if one here fits.
    pub payment: Option<String>,
    /// `webhook` or `poll`.
    pub source: String,
    /// `received`, `applied`, `foreign`, `failed`.
    pub status: String,
    /// How often a payment was looked for in vain.
    pub tries: i64,
    /// When a payment is looked for again.
    pub next_at: Option<String>,
    /// When it happened, as the provider says.
    pub happened_at: String,
    /// When it came.
    pub received_at: String,
    /// When it was followed.
    pub applied_at: Option<String>,
}

impl From<&payment::Payment> for Payment {
    fn from(payment: &payment::Payment) -> Self {
        let standing = &payment.standing;
        let rest = standing.captured.minus(standing.amount).ok();
        let part = |keep: fn(i64) -> bool| rest.filter(|rest| keep(rest.amount));
        let missing = part(|rest| rest < 0).and_then(|rest| rest.negated().ok());
        let (url, reference, payee) = match &payment.way {
            Way::Page(url) => (Some(url.clone()), None, Vec::new()),
            Way::Transfer { reference, payee } => (None, Some(reference.clone()), payee.clone()),
            Way::Nothing | Way::Door => (None, None, Vec::new()),
        };
        Self {
            id: payment.id.to_string(),
            booking: payment.booking.to_string(),
            purpose: payment.purpose.name().to_owned(),
            provider: payment.provider.clone(),
            mode: payment.mode.name().to_owned(),
            state: standing.state.name().to_owned(),
            settled: payment.settled.map(|settled: Settled| settled.name().to_owned()),
            amount: standing.amount.into(),
            tax: payment.tax.into(),
            captured: standing.captured.into(),
            missing: missing.filter(|_| !standing.captured.is_zero()).map(Money::from),
            over: part(|rest| rest > 0).map(Money::from),
            refunded: standing.refunded().unwrap_or(standing.captured).into(),
            url: url.filter(|_| payment.is_open()),
            reference,
            payee,
            refunds: payment.refunds.values().map(Refund::from).collect(),
            disputed: standing.is_disputed(),
            trouble: payment.trouble.clone(),
            external: payment.external.clone(),
            ends_at: payment.ends_at.map(instant),
            created_at: instant(payment.created_at),
            updated_at: instant(payment.updated_at),
            version: payment.version,
        }
    }
}

impl From<&payment::KeptRefund> for Refund {
    fn from(refund: &payment::KeptRefund) -> Self {
        Self {
            id: refund.id.to_string(),
            cause: refund.cause.name().to_owned(),
            amount: refund.amount.into(),
            state: refund.state.name().to_owned(),
            trouble: refund.trouble.clone(),
            created_at: instant(refund.created_at),
        }
    }
}

impl From<&PspEvent> for PspMessage {
    fn from(event: &PspEvent) -> Self {
        Self {
            id: event.event.clone(),
            provider: event.provider.clone(),
            kind: event.kind.clone(),
            externals: event.externals.clone(),
            payment: event.payment.map(|id| id.to_string()),
            source: event.source.name().to_owned(),
            status: event.status.name().to_owned(),
            tries: event.tries,
            next_at: event.next_at.map(instant),
            happened_at: instant(event.happened_at),
            received_at: instant(event.received_at),
            applied_at: event.applied_at.map(instant),
        }
    }
}

impl RefundPayment {
    /// The amount, if one is given.
    ///
    /// # Errors
    /// `invalid` for a currency that is none.
    pub fn amount(&self) -> Result<Option<planify_core::money::Money>, Refusal> {
        self.amount.clone().map(TryInto::try_into).transpose()
    }
}
