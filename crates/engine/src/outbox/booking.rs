//! What a mail about a booking or a payment says: read at the moment it leaves, so that it says what is true then.

use super::letter::{Settings, Verdict, message_id};
use crate::EngineError;
use crate::bookings::tell::{Told, listed};
use crate::bookings::{SeenBooking, entry};
use crate::payments::{self, Due};
use jiff::Timestamp;
use planify_calendar::agenda::{Announcement, Entry, announce};
use planify_calendar::mime::Mailbox;
use planify_calendar::{CalendarError, Method, Organizer, Status};
use planify_core::booking::{Booking, State};
use planify_core::id::{self, BookingId, NoticeId, OrgId, PaymentId, UserId};
use planify_core::money::Money;
use planify_core::notice::Kind;
use planify_core::notice::booking::is_true;
use planify_core::payment::Way;
use planify_core::user::User;
use planify_core::venue::Venue;
use planify_store::notices::NoticeRow;
use planify_store::{Tx, bookings, orgs, users, venues};

/// Everything that a mail about a booking needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookingMail {
    /// The organisation.
    pub org: OrgId,
    /// The notice.
    pub notice: NoticeId,
    /// What it says.
    pub kind: Kind,
    /// The Message-ID, the same for every attempt.
    pub message_id: String,
    /// The date of the mail, the same for every attempt.
    pub date: Timestamp,
    /// The sender.
    pub from: Mailbox,
    /// The one recipient.
    pub to: Mailbox,
    /// How the reader is addressed.
    pub reader: String,
    /// The organisation's name.
    pub organisation: String,
    /// Where it takes place.
    pub venue: Venue,
    /// The bookings as they are now, by time; never none.
    pub bookings: Vec<SeenBooking>,
    /// What the rows do not say.
    pub told: Told,
    /// What is to be paid, and how; of several, each of which is paid by itself, of the first one.
    pub due: Option<Due>,
    /// Of which booking that is.
    pub due_of: Option<BookingId>,
    /// What was paid, or goes back.
    pub sum: Option<Money>,
    /// The number of the invoice.
    pub invoice: Option<String>,
    /// The calendar object and its method.
    pub calendar: Option<(Method, String)>,
}

/// Reads what a notice about a booking says now.
pub(super) fn read(
    tx: &mut Tx<'_>,
    (notice, booking, payment, user): (&NoticeRow, BookingId, Option<PaymentId>, UserId),
    settings: &Settings,
) -> Result<Verdict<BookingMail>, EngineError> {
    let told = Told::from_json(notice.payload.as_ref())?;
    let all = still_true(tx, notice, (booking, payment), &told)?;
    let reader = users::find(tx, user)?.filter(|user| user.deleted_at.is_none());
    let (Some(first), Some(reader)) = (all.first(), reader) else { return Ok(Verdict::Pointless) };
    let Some(venue) = venues::find(tx, notice.org, first.booking.venue)? else {
        return Ok(Verdict::Pointless);
    };
    let Some(sums) = sums(tx, (notice.kind, payment), &all, &told)? else {
        return Ok(Verdict::Pointless);
    };
    let Some(to) = mailbox(&reader) else {
        return Ok(Verdict::Unsendable("the user has no address any more".to_owned()));
    };
    let organisation = orgs::name(tx, notice.org)?.unwrap_or_default();
    let name = settings.from.name.clone().or_else(|| Some(organisation.clone()));
    let from = Mailbox { name, address: settings.from.address.clone() };
    let calendar = match calendar(notice, (&all, &venue), &told, &from) {
        Ok(calendar) => calendar,
        Err(error) => return Ok(Verdict::Unsendable(error.to_string())),
    };
    Ok(Verdict::Ready(Box::new(BookingMail {
        org: notice.org,
        notice: notice.id,
        kind: notice.kind,
        message_id: message_id(&id::encode(notice.id.uuid()), &settings.from.address),
        date: notice.due_at,
        from,
        to,
        reader: reader.profile.address().to_owned(),
        organisation,
        venue,
        bookings: all,
        told,
        due_of: sums.due.as_ref().map(|(booking, _)| *booking),
        due: sums.due.map(|(_, due)| due),
        sum: sums.sum,
        invoice: sums.invoice,
        calendar,
    })))
}

fn mailbox(reader: &User) -> Option<Mailbox> {
    let address = reader.email.as_ref()?.as_str().to_owned();
    Some(Mailbox { name: Some(reader.profile.name.clone()), address })
}

/// The bookings of which a notice says the truth.
fn still_true(
    tx: &mut Tx<'_>,
    notice: &NoticeRow,
    (booking, payment): (BookingId, Option<PaymentId>),
    told: &Told,
) -> Result<Vec<SeenBooking>, EngineError> {
    let now = tx.now();
    let several = told.bookings.iter().map(|id| BookingId::from(*id));
    let ids = if told.bookings.is_empty() { vec![booking] } else { several.collect() };
    let mut found: Vec<Booking> = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(bookings::find(tx, notice.org, id)?);
    }
    found.retain(|it| is_true(notice.kind, it, now));
    if notice.kind == Kind::PaymentDue && payment.is_none() {
        // Whoever has paid meanwhile is told that.
        found.retain(|it| it.state_at(now) == State::Pending);
    }
    found.sort_by_key(|it| (it.time.starts_at(), it.id));
    let ids: Vec<BookingId> = found.iter().map(|it| it.id).collect();
    let mut parts = bookings::named_parts_of(tx, &ids)?;
    let seen = found.into_iter().map(|booking| SeenBooking {
        state: booking.state_at(now),
        parts: parts.remove(&booking.id).unwrap_or_default(),
        quote: None,
        position: None,
        booking,
    });
    Ok(seen.collect())
}

/// The money of which a mail tells.
#[derive(Debug, Default)]
struct Sums {
    due: Option<(BookingId, Due)>,
    sum: Option<Money>,
    invoice: Option<String>,
}

/// Reads the money of which a mail tells; none if there is nothing to tell of it any more.
fn sums(
    tx: &mut Tx<'_>,
    (kind, payment): (Kind, Option<PaymentId>),
    all: &[SeenBooking],
    told: &Told,
) -> Result<Option<Sums>, EngineError> {
    let mut sums = Sums::default();
    match kind {
        Kind::PaymentDue => {
            sums.due = due(tx, all, payment)?;
            return Ok(Some(sums).filter(|sums| sums.due.is_some()));
        }
        Kind::BookingApproved | Kind::BookingConfirmed | Kind::BookingMoved => {
            sums.due = due(tx, all, None)?;
        }
        Kind::BookingCancelled => {
            for seen in all {
                let back = payments::given_back(tx, &seen.booking)?;
                sums.sum = match (sums.sum, back) {
                    (Some(sum), Some(back)) => Some(sum.plus(back)?),
                    (sum, back) => sum.or(back),
                };
            }
        }
        Kind::PaymentReceived | Kind::PaymentRefunded | Kind::PaymentReturned => {
            let refund = told.refund.map(Into::into);
            let Some(payment) = payment else { return Ok(None) };
            let Some((sum, invoice)) = payments::told_of(tx, kind, (payment, refund))? else {
                return Ok(None);
            };
            (sums.sum, sums.invoice) = (Some(sum), invoice);
        }
        _ => {}
    }
    Ok(Some(sums))
}

/// What is to be paid of a booking, and how; of several that of the first which is not paid at the door, if there is one.
///
/// The page or reference of one of several is not given: it would be taken for that of all.
fn due(
    tx: &mut Tx<'_>,
    all: &[SeenBooking],
    payment: Option<PaymentId>,
) -> Result<Option<(BookingId, Due)>, EngineError> {
    let mut at_door = None;
    for seen in all {
        let id = seen.booking.id;
        let Some(due) = payments::due_now(tx, &seen.booking, payment)? else { continue };
        if all.len() == 1 {
            return Ok(Some((id, due)));
        }
        if due.way != Way::Door {
            return Ok(Some((id, Due { way: Way::Nothing, ..due })));
        }
        at_door = at_door.or(Some((id, due)));
    }
    Ok(at_door)
}

/// The entries of what is certain, or of what was certain until it was called off.
///
/// Nobody is asked for an answer: whoever booked is coming, and says otherwise by calling the booking off.
fn calendar(
    notice: &NoticeRow,
    (all, venue): (&[SeenBooking], &Venue),
    told: &Told,
    from: &Mailbox,
) -> Result<Option<(Method, String)>, CalendarError> {
    let status = match notice.kind {
        Kind::BookingConfirmed | Kind::BookingApproved | Kind::BookingMoved => Status::Confirmed,
        Kind::BookingCancelled if told.was.as_deref() == Some(State::Confirmed.name()) => {
            Status::Cancelled
        }
        _ => return Ok(None),
    };
    let shown = all.iter().filter(|it| status == Status::Cancelled || it.state == State::Confirmed);
    let entries: Vec<Entry> = shown
        .map(|seen| {
            let place = [Some(&venue.details.name), venue.details.address.as_ref()];
            let place = place.into_iter().flatten().cloned();
            let location: Vec<String> = std::iter::once(listed(&seen.parts)).chain(place).collect();
            Entry {
                dtstamp: seen.booking.updated_at.max(notice.created_at),
                summary: seen.booking.title.clone(),
                description: Some(format!("planify booking get {}", seen.booking.id)),
                location: Some(location.join(", ")),
                ..entry(seen)
            }
        })
        .collect();
    let Some(first) = all.first().filter(|_| !entries.is_empty()) else { return Ok(None) };
    let zone = &first.booking.zone;
    let is_one = all.iter().all(|seen| seen.booking.zone == *zone);
    let organizer = Organizer { name: from.name.clone(), address: from.address.clone() };
    let announcement = Announcement { organizer, status };
    announce(if is_one { zone } else { "UTC" }, &entries, &announcement).map(Some)
}
