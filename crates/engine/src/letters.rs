//! Letters: mails that are about an account or a membership, not about an event.
//!
//! A job names what a letter is about; what it says is read when it leaves. It holds no address and
//! no token. A letter that has become pointless by then does not leave.

use std::collections::BTreeMap;

use crate::EngineError;
use crate::links::LinkKey;
use crate::outbox::letter::message_id;
use crate::outbox::{Course, Sending, Settings, chance, kept};
use crate::tickets::{self, Purpose};
use crate::{accounts, invites, join_requests, registration};
use jiff::Timestamp;
use planify_calendar::mime::Mailbox;
use planify_core::id::{self, InviteId, JoinRequestId, TicketId, UserId};
use planify_core::invite::Invite;
use planify_core::permission::Role;
use planify_core::retry;
use planify_core::text::Email;
use planify_store::jobs::{self, Leased};
use planify_store::tickets::TicketRow;
use planify_store::{JsonText, StoreError, Tx, credentials, members, orgs, users};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The kind of the jobs that send letters.
pub(crate) const LETTER_JOB: &str = "letter.send";
/// What a daemon without a name is called in its letters.
const PLACE: &str = "Planify";

/// What a letter is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Topic {
    /// Somebody wants an account.
    Register(TicketId),
    /// Somebody wants another password.
    Reset(TicketId),
    /// A password was changed.
    Changed(UserId),
    /// Somebody is invited to become a member; the number counts the mails about it.
    Invite(InviteId, i64),
    /// Somebody asks to become a member; the user is one of those who decide.
    Asked(JoinRequestId, UserId),
    /// A request to become a member was decided.
    Decided(JoinRequestId),
    /// Somebody wants to sign up to an event.
    SignUp(TicketId),
    /// Somebody wants to sign in with another address, to which this goes.
    Address(TicketId),
    /// A user's address was another one, to which this goes.
    Moved(TicketId),
}

impl Topic {
    fn key(self) -> String {
        let (word, id): (_, Uuid) = match self {
            Self::Register(ticket) => ("register", ticket.into()),
            Self::Reset(ticket) => ("reset", ticket.into()),
            Self::Changed(user) => ("changed", user.into()),
            Self::Decided(request) => ("decided", request.into()),
            Self::SignUp(ticket) => ("signup", ticket.into()),
            Self::Address(ticket) => ("address", ticket.into()),
            Self::Moved(ticket) => ("moved", ticket.into()),
            Self::Asked(request, user) => {
                let (request, user) = (id::encode(request.into()), id::encode(user.into()));
                return format!("asked:{request}:{user}");
            }
            Self::Invite(invite, generation) => {
                return format!("invite:{}:{generation}", id::encode(invite.into()));
            }
        };
        format!("{word}:{}", id::encode(id))
    }

    fn of_key(key: &str) -> Option<Self> {
        let (word, rest) = key.split_once(':')?;
        let (id, number) = rest.split_once(':').unwrap_or((rest, "0"));
        let id: Uuid = id::decode(id)?;
        match word {
            "asked" => Some(Self::Asked(id.into(), id::decode(number)?.into())),
            "decided" => Some(Self::Decided(id.into())),
            "address" => Some(Self::Address(id.into())),
            "moved" => Some(Self::Moved(id.into())),
            "invite" => Some(Self::Invite(id.into(), number.parse().ok()?)),
            "register" => Some(Self::Register(id.into())),
            "reset" => Some(Self::Reset(id.into())),
            "signup" => Some(Self::SignUp(id.into())),
            "changed" => Some(Self::Changed(id.into())),
            _ => None,
        }
    }
}

/// The payload of a job.
#[derive(Debug, Serialize, Deserialize)]
struct Planned {
    at: Timestamp,
    /// The letter's own id, the same for every attempt.
    id: Uuid,
}

/// A letter that is to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The folder of its templates.
    pub kind: &'static str,
    /// The Message-ID, the same for every attempt.
    pub message_id: String,
    /// The date of the mail, the same for every attempt.
    pub date: Timestamp,
    /// The sender.
    pub from: Mailbox,
    /// The one recipient.
    pub to: Mailbox,
    /// What its templates may name.
    pub values: BTreeMap<&'static str, Option<String>>,
}

/// Plans a letter.
pub(crate) fn plan(tx: &mut Tx<'_>, topic: Topic, due_at: Timestamp) -> Result<(), EngineError> {
    let payload = serde_json::to_string(&Planned { at: due_at, id: tx.new_uuid() })
        .map_err(|error| StoreError::Corrupt(error.to_string()))?;
    jobs::enqueue(tx, LETTER_JOB, &topic.key(), Some(&JsonText(payload)), due_at)?;
    Ok(())
}

/// Reads what the letter of a leased job says; none if the job is done with without one.
pub(crate) fn prepare(
    tx: &mut Tx<'_>,
    job: &Leased,
    settings: &Settings,
) -> Result<Option<Letter>, EngineError> {
    let Some(topic) = Topic::of_key(&job.key) else {
        let problem = format!("the job `{}` names no letter", job.key.escape_debug());
        return Err(StoreError::Corrupt(problem).into());
    };
    let Some(draft) = draft(tx, topic, settings)? else {
        jobs::complete(tx, job)?;
        return Ok(None);
    };
    let planned = planned(job)?;
    let place = settings.from.name.clone().unwrap_or_else(|| PLACE.to_owned());
    let values = BTreeMap::from([
        ("place", Some(place.clone())),
        ("name", draft.name.clone()),
        ("link", draft.link),
        ("code", draft.code),
        ("lasts", draft.lasts.map(str::to_owned)),
        ("org", draft.org),
        ("word", draft.word),
    ]);
    Ok(Some(Letter {
        kind: draft.kind,
        message_id: message_id(&left(planned.id, &draft.address, settings), &settings.from.address),
        date: planned.at,
        from: Mailbox { name: Some(place), address: settings.from.address.clone() },
        to: Mailbox { name: draft.name, address: draft.address },
        values,
    }))
}

/// The left part of a Message-ID: it begins alike for all letters to one address, so that they are
/// found again when their reader leaves.
fn left(id: Uuid, address: &str, settings: &Settings) -> String {
    let email = Email::parse(address).map_or_else(|_| address.to_owned(), |it| it.normalised());
    format!("{}{}", settings.links.address(&email), id::encode(id))
}

/// The beginning of the Message-IDs of all letters to an address.
pub(crate) fn to_address(links: &LinkKey, email: &Email) -> String {
    links.address(&email.normalised())
}

/// Notes how an attempt to send a letter ended; what failed for now is tried again.
pub(crate) fn record(
    tx: &mut Tx<'_>,
    job: &Leased,
    sending: &Sending,
) -> Result<Course, EngineError> {
    let (at, due_at) = (tx.now(), planned(job)?.at);
    let (again, detail) = match sending {
        Sending::Sent(_) => {
            jobs::complete(tx, job)?;
            return Ok(Course::Settled);
        }
        Sending::Permanent(detail) => (None, detail),
        Sending::Temporary(detail) | Sending::Ambiguous(detail) => {
            (retry::next(job.attempts, due_at, at, chance(tx)), detail)
        }
        Sending::Unreachable(detail) => {
            (retry::unreachable(job.attempts, due_at, at, chance(tx)), detail)
        }
    };
    if let Some(at) = again {
        jobs::retry(tx, job, at, &kept(detail))?;
        return Ok(Course::Again(at));
    }
    jobs::dead_letter(tx, job, &kept(detail))?;
    Ok(Course::Settled)
}

fn planned(job: &Leased) -> Result<Planned, EngineError> {
    let text = job.payload.as_ref().map(|payload| payload.0.as_str()).unwrap_or_default();
    serde_json::from_str(text)
        .map_err(|_| StoreError::Corrupt("a letter has no date".to_owned()).into())
}

/// What one letter says.
struct Draft {
    kind: &'static str,
    address: String,
    name: Option<String>,
    link: Option<String>,
    code: Option<String>,
    lasts: Option<&'static str>,
    /// The organisation that it is about.
    org: Option<String>,
    /// What was decided, or what somebody becomes.
    word: Option<String>,
}

fn draft(tx: &mut Tx<'_>, topic: Topic, settings: &Settings) -> Result<Option<Draft>, EngineError> {
    match topic {
        Topic::Register(ticket) => {
            let Some(row) = tickets::find_good(tx, Purpose::Register, ticket)? else {
                return Ok(None);
            };
            // Only the owner of the address learns that there is an account.
            Ok(Some(match credentials::find(tx, &row.email_norm)? {
                Some((user, _)) => {
                    let name = name(tx, user)?;
                    Draft { name, ..bare("account-exists", row.email) }
                }
                None if !accounts::admits(tx, &row)? => return Ok(None),
                None => with_code("account-confirm", row, Purpose::Register, settings),
            }))
        }
        Topic::Reset(ticket) => {
            let Some(row) = tickets::find_good(tx, Purpose::Reset, ticket)? else {
                return Ok(None);
            };
            let Some((user, _)) = credentials::find(tx, &row.email_norm)? else { return Ok(None) };
            let name = name(tx, user)?;
            Ok(Some(Draft { name, ..with_code("password-reset", row, Purpose::Reset, settings) }))
        }
        Topic::Invite(invite, generation) => {
            let invite = invites::of_letter(tx, invite, generation)?;
            Ok(invite.map(|invite| of_invite(&invite, settings)))
        }
        Topic::Asked(request, admin) => asked(tx, request, admin),
        Topic::Address(ticket) => {
            let Some(row) = tickets::find_good(tx, Purpose::Address, ticket)? else {
                return Ok(None);
            };
            // Only the owner of the address learns that there is an account.
            Ok(Some(match credentials::find(tx, &row.email_norm)? {
                Some((user, _)) => {
                    let name = name(tx, user)?;
                    Draft { name, ..bare("account-exists", row.email) }
                }
                None => with_code("address-confirm", row, Purpose::Address, settings),
            }))
        }
        Topic::Moved(ticket) => {
            let row = tickets::find_good(tx, Purpose::Moved, ticket)?;
            Ok(row.map(|row| bare("address-changed", row.email)))
        }
        Topic::Decided(request) => {
            let Some(request) = join_requests::of_letter(tx, request)? else { return Ok(None) };
            let org = orgs::name(tx, request.org)?;
            let name = name(tx, request.user)?;
            let word = Some(request.state.name().to_owned());
            let draft = |email| Draft { name, org, word, ..bare("join-decided", email) };
            Ok(request.email.map(draft))
        }
        Topic::SignUp(ticket) => of_sign_up(tx, ticket, settings),
        Topic::Changed(user) => {
            let user = users::find(tx, user)?.filter(|user| user.deleted_at.is_none());
            Ok(user.and_then(|user| {
                let name = Some(user.profile.address().to_owned());
                Some(Draft { name, ..bare("password-changed", user.email?.into_string()) })
            }))
        }
    }
}

/// Only the owner of the address learns that they are a guest already. What somebody typed into the
/// form is not in the mail, which may go to a third person.
fn of_sign_up(
    tx: &mut Tx<'_>,
    ticket: TicketId,
    settings: &Settings,
) -> Result<Option<Draft>, EngineError> {
    let Some(row) = tickets::find_good(tx, Purpose::SignUp, ticket)? else { return Ok(None) };
    let Some(asked) = registration::of_letter(tx, &row)? else { return Ok(None) };
    let (org, word) = (orgs::name(tx, asked.event.org)?, Some(asked.event.details.title));
    let Some(guest) = asked.guest else {
        let draft = with_code("signup-confirm", row, Purpose::SignUp, settings);
        return Ok(Some(Draft { org, word, ..draft }));
    };
    let code = settings.links.token(guest.id, guest.link_generation);
    let link = settings.public_url.as_ref().map(|base| format!("{base}/r/{code}"));
    let draft = bare("signup-known", row.email);
    Ok(Some(Draft { name: Some(guest.name), link, code: Some(code), org, word, ..draft }))
}

/// What an owner or admin reads of a request that waits.
fn asked(
    tx: &mut Tx<'_>,
    request: JoinRequestId,
    admin: UserId,
) -> Result<Option<Draft>, EngineError> {
    let Some(request) = join_requests::waiting(tx, request)? else { return Ok(None) };
    let Some(member) = members::find(tx, request.org, admin)? else { return Ok(None) };
    if !member.roles.contains(Role::Owner) && !member.roles.contains(Role::Admin) {
        return Ok(None);
    }
    let org = orgs::name(tx, request.org)?;
    let name = name(tx, admin)?;
    let word = Some(request.name);
    Ok(member.email.map(|email| Draft { name, org, word, ..bare("join-asked", email) }))
}

fn of_invite(invite: &Invite, settings: &Settings) -> Draft {
    let code = settings.links.invite(invite.id, invite.generation);
    let link = settings.public_url.as_ref().map(|base| format!("{base}/invite/{code}"));
    let roles: Vec<_> = invite.roles.iter().map(Role::name).collect();
    Draft {
        link,
        code: Some(code),
        lasts: Some("seven days"),
        org: Some(invite.org_name.clone()),
        word: Some(roles.join(", ")),
        ..bare("member-invite", invite.email.clone())
    }
}

fn name(tx: &mut Tx<'_>, user: UserId) -> Result<Option<String>, EngineError> {
    Ok(users::find(tx, user)?.map(|user| user.profile.address().to_owned()))
}

fn bare(kind: &'static str, address: String) -> Draft {
    Draft { kind, address, name: None, link: None, code: None, lasts: None, org: None, word: None }
}

fn with_code(kind: &'static str, row: TicketRow, purpose: Purpose, settings: &Settings) -> Draft {
    let code = settings.links.ticket(row.id);
    let page = match purpose {
        Purpose::Register => Some("verify"),
        Purpose::Reset => Some("reset"),
        Purpose::SignUp => Some("signup"),
        Purpose::Address | Purpose::Moved => None,
    };
    let link = settings.public_url.as_ref().zip(page);
    let link = link.map(|(base, page)| format!("{base}/{page}/{code}"));
    Draft { link, code: Some(code), lasts: Some(purpose.lasts_words()), ..bare(kind, row.email) }
}
