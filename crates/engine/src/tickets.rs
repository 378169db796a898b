//! Tickets: what somebody may do once, for a while, who received a mail.
//!
//! Of a token only a hash is stored, and nothing that it could be made from without the daemon's
//! key. A wrong, used, ended or foreign token gets one and the same refusal.

use crate::EngineError;
use crate::letters::{self, Topic};
use crate::links::LinkKey;
use crate::tokens::hash;
use jiff::{SignedDuration, Timestamp};
use planify_core::id::{OrgId, TicketId};
use planify_core::rule::Refusal;
use planify_core::text::Email;
use planify_store::tickets::{self, TicketRow};
use planify_store::{JsonText, Tx};

/// What a ticket is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Making an account, which shows that the address is the user's.
    Register,
    /// Choosing another password.
    Reset,
    /// Signing up to an event, which shows that the address is the guest's.
    SignUp,
    /// Signing in with another address, which shows that it is the user's.
    Address,
    /// Nothing: it holds the address that a user had, until they are told there.
    Moved,
}

impl Purpose {
    fn name(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Reset => "reset",
            Self::SignUp => "signup",
            Self::Address => "address",
            Self::Moved => "moved",
        }
    }

    fn lasts(self) -> SignedDuration {
        match self {
            Self::Register | Self::SignUp | Self::Address | Self::Moved => {
                SignedDuration::from_hours(24)
            }
            Self::Reset => SignedDuration::from_hours(1),
        }
    }

    /// The same in the words of the mail.
    pub(crate) fn lasts_words(self) -> &'static str {
        match self {
            Self::Register | Self::SignUp | Self::Address | Self::Moved => "a day",
            Self::Reset => "an hour",
        }
    }
}

/// What a ticket holds until it is used.
#[derive(Debug, Default)]
pub(crate) struct Held {
    /// What is done then.
    pub(crate) payload: Option<JsonText>,
    /// Whose event it is about; none for an account.
    pub(crate) org: Option<OrgId>,
}

/// Makes a ticket and plans the mail that carries it. Whether anybody has this address makes no
/// difference here: what the mail says, and whether it leaves, is found out when it does.
pub(crate) fn issue(
    tx: &mut Tx<'_>,
    keys: &LinkKey,
    purpose: Purpose,
    email: &Email,
    held: Held,
) -> Result<(), EngineError> {
    let id = TicketId::from(tx.new_uuid());
    let now = tx.now();
    let row = TicketRow {
        id,
        purpose: purpose.name().to_owned(),
        email: email.as_str().to_owned(),
        email_norm: email.normalised(),
        payload: held.payload,
        secret_hash: hash(&keys.ticket(id)),
        created_at: now,
        expires_at: now.saturating_add(purpose.lasts()).unwrap_or(Timestamp::MAX),
        used_at: None,
        org: held.org,
    };
    tickets::insert(tx, &row)?;
    let topic = match purpose {
        Purpose::Register => Topic::Register(id),
        Purpose::Reset => Topic::Reset(id),
        Purpose::SignUp => Topic::SignUp(id),
        Purpose::Address => Topic::Address(id),
        Purpose::Moved => Topic::Moved(id),
    };
    letters::plan(tx, topic, now)
}

/// Finds a ticket that is still good.
pub(crate) fn find_good(
    tx: &mut Tx<'_>,
    purpose: Purpose,
    id: TicketId,
) -> Result<Option<TicketRow>, EngineError> {
    let now = tx.now();
    Ok(tickets::find(tx, id)?.filter(|row| {
        row.purpose == purpose.name() && row.used_at.is_none() && row.expires_at > now
    }))
}

/// Finds the ticket of a token.
///
/// # Errors
/// `link-invalid` for every token that is not good.
pub(crate) fn open(
    tx: &mut Tx<'_>,
    purpose: Purpose,
    token: &str,
) -> Result<TicketRow, EngineError> {
    let id = LinkKey::claimed_ticket(token).ok_or_else(invalid)?;
    let row = find_good(tx, purpose, id)?.ok_or_else(invalid)?;
    let same =
        aws_lc_rs::constant_time::verify_slices_are_equal(&hash(token.trim()), &row.secret_hash);
    same.map_err(|_| invalid())?;
    Ok(row)
}

/// Uses a ticket up.
///
/// # Errors
/// `link-invalid` if somebody was faster.
pub(crate) fn use_up(tx: &mut Tx<'_>, row: &TicketRow) -> Result<(), EngineError> {
    if tickets::use_up(tx, row.id)? { Ok(()) } else { Err(invalid()) }
}

fn invalid() -> EngineError {
    Refusal::new("link-invalid", "this link or code is not valid, or not any more")
        .hint("it is good once and for a while; ask for a new mail")
        .into()
}
