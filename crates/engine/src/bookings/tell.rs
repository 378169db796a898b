//! What whoever books is told: planned in the transaction of the step that calls for it, once.
//!
//! Bookings that were made together and take the same step together are told of in one mail. What a mail says is read
//! when it leaves, so one that waits needs no correction.

use crate::EngineError;
use crate::call::Effects;
use crate::notices::{Change, SEND_JOB, id_key, recall};
use crate::payload::{corrupt, merged};
use crate::recorder::Recorder;
use jiff::Timestamp;
use planify_core::booking::{Booking, State};
use planify_core::id::{BookingId, OrgId, PaymentId, UserId};
use planify_core::notice::Kind;
use planify_core::notice::booking::{self as plan, OfPayment};
use planify_core::schedule::interval_text;
use planify_store::bookings::NamedPart;
use planify_store::notices::{About, NoticeRow, Pending};
use planify_store::{JsonText, Tx, bookings, jobs, notices};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What the mail about a booking needs beyond the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// What changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The bookings, if it is about several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bookings: Vec<Uuid>,
    /// The refund that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund: Option<Uuid>,
    /// Where the booking stood before, for one that ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// Whether whoever booked did it themselves.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_booker: bool,
}

impl Told {
    /// Reads what was kept with a notice.
    pub(crate) fn from_json(text: Option<&JsonText>) -> Result<Self, EngineError> {
        let read = |text: &JsonText| serde_json::from_str(&text.0).map_err(corrupt);
        text.map_or_else(|| Ok(Self::default()), read)
    }

    /// Whether a notice under the key of a booking is about this one.
    fn is_about(&self, booking: BookingId, key: BookingId) -> bool {
        if self.bookings.is_empty() {
            booking == key
        } else {
            self.bookings.contains(&booking.uuid())
        }
    }

    fn to_json(&self) -> Result<Option<JsonText>, EngineError> {
        if *self == Self::default() {
            return Ok(None);
        }
        Ok(Some(JsonText(serde_json::to_string(self).map_err(corrupt)?)))
    }
}

/// A notice before it is written.
struct Letter {
    kind: Kind,
    unique_key: String,
    org: OrgId,
    booking: BookingId,
    payment: Option<PaymentId>,
    user: UserId,
    due_at: Timestamp,
    told: Told,
}

impl Letter {
    /// One about a booking, or about several of which this is the first.
    fn of_booking(
        kind: Kind,
        first: &Booking,
        (user, due_at, told): (UserId, Timestamp, Told),
    ) -> Self {
        let (unique_key, org, booking) = (plan::key(kind, first), first.org, first.id);
        Self { kind, unique_key, org, booking, payment: None, user, due_at, told }
    }
}

/// Tells of bookings that were made together.
pub(super) fn made(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    all: &[Booking],
    effects: &mut Effects,
) -> Result<(), EngineError> {
    let Some(first) = all.first() else { return Ok(()) };
    let (Some(kind), Some(user)) = (plan::of_new(first), first.user) else { return Ok(()) };
    let Some(due_at) = recorder.due(tx.now()) else { return Ok(()) };
    let told = Told { bookings: several(all.iter()), ..Told::default() };
    write(tx, Letter::of_booking(kind, first, (user, due_at, told)), effects)
}

/// A step of a booking: what it was, and what it is.
pub(crate) type Taken = (Booking, Booking);

/// Tells of the step of one booking.
pub(crate) fn step(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    (before, after): (&Booking, &Booking),
    effects: &mut Effects,
) -> Result<(), EngineError> {
    steps(tx, recorder, &[(before.clone(), after.clone())], effects)
}

/// Tells of steps that were taken together: in one mail of those that were made together.
pub(crate) fn steps(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    taken: &[Taken],
    effects: &mut Effects,
) -> Result<(), EngineError> {
    grouped(tx, recorder, (taken, recorder.reason()), effects)
}

/// Tells of steps that follow from the step of another booking, whose reason is nothing to these.
pub(super) fn rivals(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    taken: &[Taken],
    effects: &mut Effects,
) -> Result<(), EngineError> {
    grouped(tx, recorder, (taken, None), effects)
}

/// What is the same for all that one mail tells of: its kind, the series, and where those stood that ended.
type Same = (Kind, BookingId, Option<State>);

fn grouped(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    (taken, reason): (&[Taken], Option<&str>),
    effects: &mut Effects,
) -> Result<(), EngineError> {
    let mut groups: Vec<(Same, UserId, Vec<&Taken>)> = Vec::new();
    for step in taken {
        let (before, after) = step;
        let kind = plan::of_step(before, after, recorder.user());
        let (Some(kind), Some(user)) = (kind, after.user) else { continue };
        let series = after.series.unwrap_or(after.id);
        // What a mail says of an end, its calendar part above all, depends on what ended.
        let ended = matches!(after.state, State::Cancelled | State::Expired | State::Rejected);
        let same = (kind, series, ended.then_some(before.state));
        match groups.iter_mut().find(|(of, ..)| *of == same) {
            Some((.., steps)) => steps.push(step),
            None => groups.push((same, user, vec![step])),
        }
    }
    for ((kind, _, was), user, steps) in groups {
        let told = Told {
            reason: reason.filter(|_| kind != Kind::BookingOffered).map(str::to_owned),
            was: was.map(|was| was.name().to_owned()),
            by_booker: recorder.user() == Some(user),
            ..Told::default()
        };
        together(tx, recorder, (kind, user, told), steps, effects)?;
    }
    Ok(())
}

fn together(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    (kind, user, mut told): (Kind, UserId, Told),
    mut steps: Vec<&Taken>,
    effects: &mut Effects,
) -> Result<(), EngineError> {
    let now = tx.now();
    let due = if kind == Kind::BookingOffered { recorder.due_soon(now) } else { recorder.due(now) };
    let Some(due_at) = due else { return Ok(()) };
    if kind == Kind::BookingMoved {
        steps = not_to_be_told_otherwise(tx, steps)?;
    }
    // They are taken in the order in which they make room for each other.
    steps.sort_by_key(|(_, after)| (after.time.starts_at(), after.id));
    let Some((_, first)) = steps.first() else { return Ok(()) };
    told.bookings = several(steps.iter().map(|(_, after)| after));
    if kind == Kind::BookingMoved && !follow_up(tx, &steps, &mut told, effects)? {
        return Ok(());
    }
    write(tx, Letter::of_booking(kind, first, (user, due_at, told)), effects)
}

/// Takes back the mails about earlier moves that wait, and says in this one what they were to say; false if nothing is
/// left to say.
fn follow_up(
    tx: &mut Tx<'_>,
    steps: &[&Taken],
    told: &mut Told,
    effects: &mut Effects,
) -> Result<bool, EngineError> {
    if let [(before, after)] = steps {
        let mut waiting = planned(tx, after.id, Kind::BookingMoved)?;
        // One about several says of the others what nobody else does.
        waiting.retain(|(planned, _)| planned.bookings.is_empty());
        let recalled = recall(tx, waiting.into_iter().map(|(_, waiting)| waiting).collect())?;
        effects.recalled(i64::try_from(recalled.len()).unwrap_or(0));
        told.changes = merged(&recalled, changes(tx, before, after)?);
        return Ok(!told.changes.is_empty());
    }
    let mut keys: Vec<BookingId> = steps.iter().map(|(_, after)| after.id).collect();
    let moved = told.bookings.clone();
    keys.extend(steps.iter().find_map(|(_, after)| after.series));
    keys.sort_unstable();
    keys.dedup();
    for key in keys {
        for (planned, waiting) in planned(tx, key, Kind::BookingMoved)? {
            let is_moved = moved.iter().any(|id| planned.is_about((*id).into(), key));
            if is_moved && !recall(tx, vec![waiting])?.is_empty() {
                effects.recalled(1);
                told.bookings.extend(planned.bookings);
            }
        }
    }
    told.bookings.sort_unstable();
    told.bookings.dedup();
    Ok(true)
}

/// The ids of several bookings; nothing of one, which the notice itself names.
fn several<'b>(all: impl Iterator<Item = &'b Booking>) -> Vec<Uuid> {
    let ids: Vec<Uuid> = all.map(|booking| booking.id.uuid()).collect();
    if ids.len() > 1 { ids } else { Vec::new() }
}

/// The moves of bookings of which no mail waits that says where they are, and says the truth when it leaves.
fn not_to_be_told_otherwise<'t>(
    tx: &mut Tx<'_>,
    steps: Vec<&'t Taken>,
) -> Result<Vec<&'t Taken>, EngineError> {
    let mut left = Vec::with_capacity(steps.len());
    for step in steps {
        if !is_still_to_be_told(tx, &step.1)? {
            left.push(step);
        }
    }
    Ok(left)
}

fn is_still_to_be_told(tx: &mut Tx<'_>, booking: &Booking) -> Result<bool, EngineError> {
    let keys = [Some(booking.id), booking.series.filter(|first| *first != booking.id)];
    for key in keys.into_iter().flatten() {
        for kind in [
            Kind::BookingRequested,
            Kind::PaymentDue,
            Kind::BookingApproved,
            Kind::BookingConfirmed,
        ] {
            if waits(tx, (key, kind), |told| told.is_about(booking.id, key))? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// The mails of a kind that wait under the key of a booking, with what they say.
fn planned(
    tx: &mut Tx<'_>,
    key: BookingId,
    kind: Kind,
) -> Result<Vec<(Told, Pending)>, EngineError> {
    let waiting = notices::pending_of(tx, &plan::key_prefix(key, kind))?;
    let with_told = |it: Pending| Ok((Told::from_json(it.payload.as_ref())?, it));
    waiting.into_iter().map(with_told).collect()
}

/// Whether a mail like this waits that no worker holds and that was never tried.
fn waits(
    tx: &mut Tx<'_>,
    (key, kind): (BookingId, Kind),
    is_meant: impl Fn(&Told) -> bool,
) -> Result<bool, EngineError> {
    for (told, waiting) in planned(tx, key, kind)? {
        let is_new = is_meant(&told) && waiting.attempts == 0;
        if is_new && jobs::is_waiting(tx, SEND_JOB, &id_key(waiting.id))? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What is different: when, where, and what it costs.
fn changes(tx: &mut Tx<'_>, before: &Booking, after: &Booking) -> Result<Vec<Change>, EngineError> {
    let change = |field: &str, old: String, new: String| Change {
        field: field.to_owned(),
        old,
        new,
        item: None,
    };
    let mut changes = Vec::new();
    if before.time != after.time {
        let text = |booking: &Booking| interval_text(booking.time, &booking.zone);
        changes.push(change("time", text(before), text(after)));
    }
    if before.parts != after.parts {
        let now = bookings::named_parts(tx, after.id)?;
        let was = super::place::named(&super::place::parts(tx, before)?);
        changes.push(change("resources", listed(&was), listed(&now)));
    }
    if before.total != after.total {
        let text =
            |it: &Booking| it.total.map_or_else(|| "nothing".to_owned(), |it| it.to_string());
        changes.push(change("price", text(before), text(after)));
    }
    Ok(changes)
}

/// What is booked, in words: `Great hall, 6 × Chairs`.
pub fn listed(parts: &[NamedPart]) -> String {
    let name = |part: &NamedPart| match part.quantity {
        1 => part.name.clone(),
        quantity => format!("{quantity} × {}", part.name),
    };
    parts.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// Tells the payer of a booking what became of a payment; nothing that was told before.
pub(crate) fn payment(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    (booking, payment, told): (&Booking, PaymentId, OfPayment),
    effects: &mut Effects,
) -> Result<(), EngineError> {
    let Some(user) = booking.user else { return Ok(()) };
    let Some(due_at) = recorder.due(tx.now()) else { return Ok(()) };
    // The mail that the booking is to be paid says how, if that is known when it leaves; one about several does not.
    let is_alone = |told: &Told| told.bookings.is_empty();
    if told == OfPayment::Due && waits(tx, (booking.id, Kind::PaymentDue), is_alone)? {
        return Ok(());
    }
    let refund = match told {
        OfPayment::Refunded(refund) => Some(refund.uuid()),
        OfPayment::Due | OfPayment::Received | OfPayment::Returned => None,
    };
    let letter = Letter {
        kind: told.kind(),
        unique_key: told.key(payment),
        org: booking.org,
        booking: booking.id,
        payment: Some(payment),
        user,
        due_at,
        told: Told { refund, ..Told::default() },
    };
    write(tx, letter, effects)
}

fn write(tx: &mut Tx<'_>, letter: Letter, effects: &mut Effects) -> Result<(), EngineError> {
    let Letter { kind, unique_key, org, booking, payment, user, due_at, told } = letter;
    let row = NoticeRow {
        id: tx.new_uuid().into(),
        org,
        about: About::Booking { booking, payment, user },
        kind,
        unique_key,
        state: planify_core::notice::State::Pending,
        payload: told.to_json()?,
        due_at,
        sent_at: None,
        attempts: 0,
        last_error: None,
        created_at: tx.now(),
    };
    if notices::insert(tx, &row)? {
        jobs::enqueue(tx, SEND_JOB, &id_key(row.id), None, due_at)?;
        effects.mail(kind, due_at);
    }
    Ok(())
}
