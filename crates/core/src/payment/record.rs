//! A payment as it is kept: what it is for, how it stands, and what the provider is to be asked next.
//!
//! What is asked next follows from the record alone. Whoever asks may be cut off at any point: the record still says the
//! same, the same key makes the repetition harmless, and the answer is joined into what is known.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::{PaymentState, RefundState, Settled, Standing};
use crate::id::{BookingId, OrgId, PaymentId, RefundId};
use crate::money::Money;
use crate::rule::Refusal;
use crate::words::words;

words! {
    /// Whether real money moves.
    Mode, "mode" {
        /// It does.
        Live = "live",
        /// It does not.
        Test = "test",
    }
}

words! {
    /// What a payment is for.
    Purpose, "purpose" {
        /// What has to be paid before the booking is certain: a deposit, or all of it.
        Booking = "booking",
        /// What a deposit has left open.
        Rest = "rest",
    }
}

words! {
    /// Why money is given back.
    RefundCause, "cause" {
        /// The booking was cancelled, and its terms grant it.
        Policy = "policy",
        /// Somebody decided it.
        Hand = "hand",
        /// The money came for a booking that could not have it.
        Late = "late",
        /// The booking had become cheaper when it came.
        Surplus = "surplus",
        /// It was made at the provider.
        Foreign = "foreign",
    }
}

words! {
    /// What came of a line of a bank's statement.
    LineOutcome, "outcome" {
        /// All of a payment is there now.
        Paid = "paid",
        /// Some of it is missing.
        Under = "under",
        /// More came than was asked for.
        Over = "over",
        /// A refund left the account.
        Refunded = "refunded",
        /// It was read before.
        Known = "known",
        /// It names no payment, or several.
        Unmatched = "unmatched",
        /// It is in another currency than the payment that it names.
        Mismatch = "mismatch",
    }
}

/// What the payer does next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// Nothing, or it is not known yet.
    Nothing,
    /// Opens this page.
    Page(String),
    /// Transfers the money, naming the reference.
    Transfer {
        /// What to name.
        reference: String,
        /// Whom to pay, a line each.
        payee: Vec<String>,
    },
    /// Pays when they come.
    Door,
}

/// A refund as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRefund {
    /// The id.
    pub id: RefundId,
    /// Under which key it is known: the id as text, or the provider's for one that was not made here.
    pub key: String,
    /// Why.
    pub cause: RefundCause,
    /// How much.
    pub amount: Money,
    /// How far it is.
    pub state: RefundState,
    /// What the provider said last, if it was not what was hoped for.
    pub trouble: Option<String>,
    /// When it was asked for.
    pub created_at: Timestamp,
}

/// A payment as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// The id.
    pub id: PaymentId,
    /// The organisation.
    pub org: OrgId,
    /// The booking.
    pub booking: BookingId,
    /// What it is for.
    pub purpose: Purpose,
    /// The how-manieth of its booking, from 1.
    pub generation: i64,
    /// Who handles the money.
    pub provider: String,
    /// Whether real money moves.
    pub mode: Mode,
    /// How it stands.
    pub standing: Standing,
    /// How much of the amount is tax.
    pub tax: Money,
    /// How it was settled.
    pub settled: Option<Settled>,
    /// The refunds, by key.
    pub refunds: BTreeMap<String, KeptRefund>,
    /// The provider's id of it.
    pub external: Option<String>,
    /// What the payer does next.
    pub way: Way,
    /// What it is for, as the payer reads it.
    pub description: String,
    /// Where the payer's browser goes afterwards.
    pub return_url: String,
    /// Until when the provider lets somebody pay.
    pub expires_at: Timestamp,
    /// When it is called off, before its booking's place goes to others; none if never.
    pub ends_at: Option<Timestamp>,
    /// When the provider is asked next; none if there is nothing to ask.
    pub due_at: Option<Timestamp>,
    /// How often in a row the provider could not be asked.
    pub attempts: i64,
    /// What the provider said last, if it was not what was hoped for.
    pub trouble: Option<String>,
    /// Grows with each change.
    pub version: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// What a provider is to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// To make it known.
    Start,
    /// To see to it that nobody pays any more.
    End {
        /// The provider's id of the payment.
        external: String,
    },
    /// To give money back.
    Refund {
        /// The provider's id of the payment.
        external: String,
        /// The refund.
        refund: RefundId,
        /// How much.
        amount: Money,
    },
    /// How it stands.
    Look {
        /// The provider's id of the payment.
        external: String,
    },
}

/// How often a provider is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rhythm {
    /// Between two looks at a payment that is open.
    pub poll: SignedDuration,
    /// Whether the provider can be asked at all.
    pub polls: bool,
}

/// For how long a start may be repeated under its key: providers forget keys after a day.
const KEY_LIFE: SignedDuration = SignedDuration::from_hours(20);
/// The first wait until a provider is asked again that could not be asked, and the longest.
const FIRST_RETRY: SignedDuration = SignedDuration::from_secs(5);
const LAST_RETRY: SignedDuration = SignedDuration::from_mins(10);
/// How much more rarely a payment is looked at that moves in days.
const SLOW: i32 = 20;

impl Payment {
    /// The key under which it is started; another one once it is asked for anew, with another end.
    pub fn start_key(&self) -> String {
        format!("cs:{}:{}:{}", self.booking, self.generation, self.expires_at.as_second())
    }

    /// The key under which a refund is asked for; another one after each dispute, because what was refused under it
    /// stays so.
    pub fn refund_key(&self, refund: RefundId) -> String {
        match self.standing.disputes.len() {
            0 => format!("refund:{refund}"),
            disputes => format!("refund:{refund}:{disputes}"),
        }
    }

    /// The key under which it is called off.
    pub fn end_key(&self) -> String {
        format!("end:{}", self.id)
    }

    /// Whether somebody can still pay, as far as is known.
    pub fn is_open(&self) -> bool {
        let state = self.standing.state;
        !state.is_over_unpaid() && state != PaymentState::Paid
    }

    /// Whether somebody is still meant to pay it: it is open, and not being called off.
    pub fn is_wanted(&self, now: Timestamp) -> bool {
        self.is_open() && self.ends_at.is_none_or(|at| at > now)
    }

    /// What went back, or is on its way, for a cause.
    ///
    /// # Errors
    /// `invalid` for more than can be counted.
    pub fn given_back(&self, cause: RefundCause) -> Result<Money, Refusal> {
        let refunds = self.refunds.values().filter(|it| it.cause == cause && it.state.counts());
        Money::sum(self.standing.amount.currency, refunds.map(|refund| refund.amount))
    }

    /// Whether it can be made known to the provider at this moment; later the key may be forgotten.
    fn is_startable(&self, now: Timestamp) -> bool {
        self.expires_at > now && now.duration_since(self.created_at) < KEY_LIFE
    }

    /// What the provider is to be asked at this moment.
    pub fn errand(&self, now: Timestamp) -> Option<Errand> {
        let Some(external) = &self.external else {
            return (self.is_open() && self.is_startable(now)).then_some(Errand::Start);
        };
        let external = external.clone();
        if self.is_open() && self.ends_at.is_some_and(|at| at <= now) {
            return Some(Errand::End { external });
        }
        if let Some(refund) = self.refund_to_ask() {
            return Some(Errand::Refund { external, refund: refund.id, amount: refund.amount });
        }
        Some(Errand::Look { external })
    }

    /// The refund that the provider does not know yet; none while the payment is disputed.
    fn refund_to_ask(&self) -> Option<&KeptRefund> {
        let asked = self.refunds.values().filter(|refund| refund.state == RefundState::Asked);
        asked.filter(|_| !self.standing.is_disputed()).min_by_key(|refund| refund.id)
    }

    /// Whether it waits to be forgotten: never known to the provider, and too late for it.
    pub fn is_lapsed(&self, now: Timestamp) -> bool {
        self.external.is_none() && self.is_open() && !self.is_startable(now)
    }

    /// When the provider is asked again that could not be asked now, and wants to be left alone for a while.
    pub fn retried_at(&self, now: Timestamp, rest: Option<SignedDuration>) -> Timestamp {
        let doublings = u32::try_from(self.attempts.clamp(0, 20)).unwrap_or(0);
        let wait = FIRST_RETRY.saturating_mul(1 << doublings).min(LAST_RETRY);
        let wait = wait.max(rest.unwrap_or_default().min(LAST_RETRY));
        let at = now.saturating_add(wait).unwrap_or(Timestamp::MAX);
        // Nothing may be sold to others because the provider is away: it is called off as soon as it can be.
        self.ends_at.filter(|end| self.is_open() && *end > now).map_or(at, |end| at.min(end))
    }

    /// When the provider is asked next, if nothing else happens.
    pub fn next_due(&self, rhythm: Rhythm, now: Timestamp) -> Option<Timestamp> {
        if self.external.is_none() {
            return self.is_open().then_some(now);
        }
        if self.refund_to_ask().is_some() {
            return Some(now);
        }
        let after = |wait: SignedDuration| now.saturating_add(wait).unwrap_or(Timestamp::MAX);
        let slowly = after(rhythm.poll.saturating_mul(SLOW));
        let moves = self.refunds.values().any(|refund| refund.state == RefundState::Pending);
        let look = match self.standing.state {
            PaymentState::Processing | PaymentState::Authorised => Some(slowly),
            _ if self.is_open() => Some(after(rhythm.poll)),
            _ if moves || self.standing.is_disputed() => Some(slowly),
            _ => None,
        };
        let look = look.filter(|_| rhythm.polls);
        let end = self.ends_at.filter(|_| self.is_open());
        look.into_iter().chain(end).min().map(|at| at.max(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;
    use crate::payment::{DisputeState, Snapshot};
    use uuid::Uuid;

    const NOW: Timestamp = Timestamp::constant(1_800_000_000, 0);

    fn after(minutes: i64) -> Timestamp {
        NOW + SignedDuration::from_mins(minutes)
    }

    fn rhythm() -> Rhythm {
        Rhythm { poll: SignedDuration::from_mins(1), polls: true }
    }

    fn payment() -> Payment {
        let id = |number: u128| Uuid::from_u128(number);
        let amount = Money::new(1_000, Currency::EUR);
        Payment {
            id: id(1).into(),
            org: id(2).into(),
            booking: id(3).into(),
            purpose: Purpose::Booking,
            generation: 2,
            provider: "stripe".to_owned(),
            mode: Mode::Test,
            standing: Standing::new(amount),
            tax: Money::zero(Currency::EUR),
            settled: None,
            refunds: BTreeMap::new(),
            external: None,
            way: Way::Nothing,
            description: "Hall".to_owned(),
            return_url: "https://example.org/".to_owned(),
            expires_at: after(31),
            ends_at: Some(after(30)),
            due_at: Some(NOW),
            attempts: 0,
            trouble: None,
            version: 1,
            created_at: NOW,
            updated_at: NOW,
        }
    }

    fn known(state: PaymentState) -> Payment {
        let mut payment = payment();
        payment.external = Some("cs_1".to_owned());
        payment.standing.state = state;
        payment
    }

    fn refunded(state: RefundState) -> Payment {
        let mut payment = known(PaymentState::Paid);
        let amount = Money::new(400, Currency::EUR);
        payment.standing = payment.standing.apply(&Snapshot::paid(amount)).unwrap();
        let refund = KeptRefund {
            id: Uuid::from_u128(9).into(),
            key: "ref_9".to_owned(),
            cause: RefundCause::Hand,
            amount,
            state,
            trouble: None,
            created_at: NOW,
        };
        payment.refunds.insert(refund.key.clone(), refund);
        payment
    }

    #[test]
    fn a_payment_is_started_under_one_key_as_long_as_the_key_is_known() {
        let payment = payment();
        assert!(payment.start_key().starts_with("cs:bkg_") && payment.start_key().contains(":2:"));
        assert_eq!(payment.errand(NOW), Some(Errand::Start));
        assert_eq!(payment.next_due(rhythm(), NOW), Some(NOW));
        assert_eq!(payment.errand(after(31)), None);
        assert!(payment.is_lapsed(after(31)) && !payment.is_lapsed(NOW));
        let long = Payment { expires_at: after(10_000), ..payment };
        assert_eq!(long.errand(after(20 * 60)), None, "the provider may not know the key any more");
    }

    #[test]
    fn an_open_payment_is_looked_at_and_called_off_in_time() {
        let look = Some(Errand::Look { external: "cs_1".to_owned() });
        let end = Some(Errand::End { external: "cs_1".to_owned() });
        let payment = known(PaymentState::Open);
        assert_eq!((payment.errand(NOW), payment.errand(after(30))), (look.clone(), end));
        assert_eq!(payment.next_due(rhythm(), NOW), Some(after(1)));
        assert_eq!(payment.next_due(rhythm(), after(29)), Some(after(30)));
        let hands = Rhythm { polls: false, ..rhythm() };
        assert_eq!(payment.next_due(hands, NOW), Some(after(30)));
        let slow = known(PaymentState::Processing);
        assert_eq!(slow.next_due(rhythm(), NOW), Some(after(20)));
        for state in [PaymentState::Paid, PaymentState::Expired] {
            let over = known(state);
            assert_eq!(
                (over.errand(after(40)), over.next_due(rhythm(), NOW)),
                (look.clone(), None)
            );
        }
    }

    #[test]
    fn a_provider_that_is_away_is_asked_ever_more_rarely_but_in_time_for_the_end() {
        let mut payment = known(PaymentState::Open);
        let mut waits = Vec::new();
        for attempts in [0, 1, 2, 9, 90] {
            payment.attempts = attempts;
            waits.push(payment.retried_at(NOW, None).duration_since(NOW).as_secs());
        }
        assert_eq!(waits, [5, 10, 20, 600, 600]);
        assert_eq!(payment.retried_at(after(29), None), after(30));
        payment.attempts = 0;
        assert_eq!(payment.retried_at(NOW, Some(SignedDuration::from_mins(3))), after(3));
    }

    #[test]
    fn a_refund_is_asked_for_unless_the_payment_is_disputed() {
        let mut payment = refunded(RefundState::Asked);
        assert!(matches!(payment.errand(NOW), Some(Errand::Refund { .. })));
        assert_eq!(payment.next_due(rhythm(), NOW), Some(NOW));
        let dispute = super::super::Dispute { amount: payment.tax, state: DisputeState::Open };
        payment.standing.disputes.insert("dp_1".to_owned(), dispute);
        assert!(matches!(payment.errand(NOW), Some(Errand::Look { .. })));
        assert_eq!(payment.next_due(rhythm(), NOW), Some(after(20)));
        let moving = refunded(RefundState::Pending);
        assert_eq!(moving.next_due(rhythm(), NOW), Some(after(20)));
        let done = refunded(RefundState::Succeeded);
        assert_eq!(done.next_due(rhythm(), NOW), None);
    }
}
