//! Who wants a place that others have waits for it, and the first whom it fits is offered it when it is free.
//!
//! An offer is a hold, made under the guards of every booking, so one place never goes to two. It is made in the
//! transaction that gives the place up; what no command gives up, because a hold has run out, rules have changed or
//! two commands met, a sweep finds that looks at all who wait in turn.

use super::book::{Booked, new_booking};
use super::price::Prices;
use super::write::{journal_fields, save, subject};
use super::{Request, dates, place, quote, seen, tell, terms};
use crate::bookables::Keep;
use crate::call::Effects;
use crate::recorder::Recorder;
use crate::{EngineError, offers};
use jiff::SignedDuration;
use planify_core::booking::{Booking, takes_place};
use planify_core::id::{BookingId, OpId, OrgId, ResourceId, VenueId};
use planify_core::interval::Interval;
use planify_core::resource::Resource;
use planify_core::rule::Refusal;
use planify_core::slot::{self, NoWait, worth_waiting};
use planify_core::when::parse_zone;
use planify_store::bookings::Agreed;
use planify_store::{Tx, bookings, promos};
use std::collections::BTreeMap;

/// How many of those who wait are looked at when a place is given up.
const CANDIDATES: i64 = 20;
/// What must be kept free reaches so much further than the time that people see, at most.
const REACH: SignedDuration = SignedDuration::from_hours(72);

/// Waits for what others have.
///
/// # Errors
/// `slot-free` for what can be booked at once, and all that booking it is refused for if nobody had it.
pub(super) fn join(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    request: &Request,
) -> Result<Booked, EngineError> {
    let [date] = request.dates.as_slice() else {
        return Err(Refusal::invalid("repeat", "one waits for one date")
            .hint("wait for each date by itself")
            .into());
    };
    if request.hold.is_some() {
        let message = "how long an offer is kept is said by the policy";
        return Err(Refusal::invalid("hold", message).into());
    }
    let now = tx.now();
    let resources: Vec<Resource> = request.wanted.iter().map(|(it, _)| it.clone()).collect();
    let stock = offers::of(tx, (request.org, request.user), &resources, date, Keep::Shared)?;
    let wishes = place::wishes(&request.wanted, request.seats, request.layout.as_deref())?;
    worth_waiting(&stock.offer(wishes, None), date, now).map_err(|no| match no {
        NoWait::Free => free(),
        NoWait::Never(reasons) => place::refusal(&stock, &reasons),
    })?;
    let prices = Prices::read(tx, request)?;
    let quote = prices.quote((&request.wanted, request.seats), &stock, (date, 0, now))?;
    let id = BookingId::from(tx.new_uuid());
    let new = new_booking((id, None), request, &stock, (date, now))?;
    let promo = prices.promo().map(|promo| promo.id);
    let total = quote.as_ref().map(|quote| quote.total);
    let booking = Booking { total, promo, ..new }.waiting();
    let terms = place::terms(&stock, &request.wanted, &prices);
    let quote = quote.as_ref().map(quote::to_json).transpose()?;
    bookings::insert(tx, &booking, &Agreed { quote, terms: terms.into() })?;
    bookings::looked(tx, id)?;
    if let Some(promo) = promo {
        promos::count_uses(tx, request.org, promo, 1)?;
    }
    recorder.created(tx, subject(&booking), journal_fields(&booking))?;
    let first = seen(tx, booking.clone())?;
    Ok(Booked { first, all: vec![booking], skipped: Vec::new() })
}

fn free() -> Refusal {
    Refusal::new("slot-free", "it is free at that time, so nobody has to wait for it")
        .hint("book it with `planify booking create`")
}

/// A place that somebody has given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Freed {
    /// The organisation and the venue.
    pub(crate) at: (OrgId, VenueId),
    /// What is free: exclusive resources and pools; none for everything of the venue.
    pub(crate) resources: Option<Vec<ResourceId>>,
    /// When.
    pub(crate) time: Interval,
}

impl Freed {
    /// The place that a booking had and, after a step, has not any more; none if it keeps it or had none.
    pub(super) fn between(
        tx: &mut Tx<'_>,
        (before, after): (&Booking, &Booking),
    ) -> Result<Option<Self>, EngineError> {
        let terms = terms(tx, before)?;
        let is_same = after.time == before.time && after.parts == before.parts;
        let keeps_it = is_same && takes_place(after.state, &terms);
        if keeps_it || !takes_place(before.state, &terms) {
            return Ok(None);
        }
        Self::of(tx, before).map(Some)
    }

    /// What a booking is of.
    fn of(tx: &mut Tx<'_>, booking: &Booking) -> Result<Self, EngineError> {
        let wanted = place::parts(tx, booking)?;
        let parts = wanted.iter().flat_map(|(it, _)| it.details.parts.iter().map(|part| part.id));
        let resources = wanted.iter().map(|(it, _)| it.id).chain(parts).collect();
        let at = (booking.org, booking.venue);
        Ok(Self { at, resources: Some(resources), time: booking.time })
    }
}

/// Offers places that were given up to those who wait, each to the first whom it fits. Gives what people should know.
pub(crate) fn offer(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    freed: impl IntoIterator<Item = Freed>,
    effects: &mut Effects,
) -> Result<Vec<String>, EngineError> {
    let mut told = Vec::new();
    for place in freed {
        for waiting in candidates(tx, &place)? {
            if let Some(offered) = offer_one(tx, recorder, &waiting, effects)? {
                told.push(format!(
                    "its place is offered to `{}` (`{}`)",
                    offered.title, offered.id
                ));
            }
        }
    }
    Ok(told)
}

/// Those who wait for a part of what is free, in the order in which they came.
fn candidates(tx: &mut Tx<'_>, freed: &Freed) -> Result<Vec<Booking>, EngineError> {
    let (org, venue) = freed.at;
    let around = freed.time.widened(REACH, REACH);
    let resources = match &freed.resources {
        Some(resources) => resources.iter().copied().map(Some).collect(),
        None => vec![None],
    };
    let mut found: BTreeMap<BookingId, Booking> = BTreeMap::new();
    for resource in resources {
        let waiting = bookings::waiting(tx, (org, venue, resource), around, CANDIDATES)?;
        found.extend(waiting.into_iter().map(|booking| (booking.id, booking)));
    }
    Ok(found.into_values().collect())
}

/// Keeps the place of a booking that waits for it, if it is free; none if it still has to wait.
fn offer_one(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    waiting: &Booking,
    effects: &mut Effects,
) -> Result<Option<Booking>, EngineError> {
    let wanted = place::parts(tx, waiting)?;
    if place::taken(tx, &wanted, waiting.time)?.is_some() {
        return Ok(None);
    }
    let Some(current) = bookings::lock(tx, waiting.org, waiting.id)? else { return Ok(None) };
    let terms = terms(tx, &current)?;
    let Ok(next) = current.offer(&terms, tx.now()) else { return Ok(None) };
    let on = (&current.time, Keep::Shared);
    let accepted = match place::judged(tx, (&current, &wanted), on, slot::verdict) {
        Ok(accepted) => accepted,
        Err(EngineError::Refused(_)) => return Ok(None),
        Err(other) => return Err(other),
    };
    let next = save(tx, recorder, (&current, next), &terms)?;
    match place::take(tx, &[(&next, &accepted.claims)]) {
        // Somebody was faster: whoever gave the place up does it again, and finds nothing to offer.
        Err(EngineError::Refused(_)) => Err(tx.conflict().into()),
        Err(other) => Err(other),
        Ok(()) => {
            tell::step(tx, recorder, (&current, &next), effects)?;
            Ok(Some(next))
        }
    }
}

/// Lets a booking wait for the time at which its event is now; nobody else is asked whether that makes sense.
///
/// # Errors
/// `hold-expired` for one whose time has come.
pub(super) fn follow(
    tx: &mut Tx<'_>,
    recorder: &Recorder,
    (current, time): (&Booking, Interval),
) -> Result<Booking, EngineError> {
    let zone = parse_zone(&current.zone).map_err(Refusal::from)?;
    let next = current.wait_at((time, dates::walls(&time, &zone)), tx.now())?;
    let terms = terms(tx, current)?;
    save(tx, recorder, (current, next), &terms)
}

/// Offers what is free to those who wait for it, and looks at `limit` of them, first who was looked at longest ago.
/// Gives how many got an offer.
pub(crate) fn sweep(tx: &mut Tx<'_>, limit: i64) -> Result<u64, EngineError> {
    let (mut count, mut effects) = (0, Effects::default());
    for waiting in bookings::waiting_long(tx, limit)? {
        bookings::looked(tx, waiting.id)?;
        let wanted = place::parts(tx, &waiting)?;
        let on = (&waiting.time, Keep::Loose);
        match place::judged(tx, (&waiting, &wanted), on, slot::verdict) {
            Ok(_) => {}
            Err(EngineError::Refused(_)) => continue,
            Err(other) => return Err(other),
        }
        let op = OpId::from(tx.new_uuid());
        let recorder = Recorder::resume(op, waiting.org, "system".to_owned(), "booking.offer");
        // Who came before is asked before.
        let place = Freed::of(tx, &waiting)?;
        let offered = offer(tx, &recorder, [place], &mut effects)?.len();
        let more = offer_one(tx, &recorder, &waiting, &mut effects)?.map_or(0, |_| 1);
        count += u64::try_from(offered + more).unwrap_or(u64::MAX);
    }
    Ok(count)
}

/// Whether there is anything at which a sweep would look.
pub(crate) fn is_awaited(tx: &mut Tx<'_>) -> Result<bool, EngineError> {
    Ok(!bookings::waiting_long(tx, 1)?.is_empty())
}
