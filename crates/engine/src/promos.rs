//! Promotion codes: create, list, revoke.

use crate::error::not_found;
use crate::page::{EARLIEST, Place};
use crate::recorder::{Fields, Recorder, fields};
use crate::resolve::{self, CHUNK};
use crate::{Call, EngineError, Outcome, Page, PageRequest};
use planify_core::actor::Actor;
use planify_core::house::HousePromo;
use planify_core::id::PromoId;
use planify_core::permission::{Action, permit};
use planify_core::promo::{Off, Promo, PromoCode};
use planify_core::reference::Reference;
use planify_store::{Tx, promos};
use uuid::Uuid;

/// Lists promotion codes in the order in which they were made.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    page: &PageRequest,
) -> Result<Page<HousePromo>, EngineError> {
    permit(actor, Action::SeePayments, actor.org)?;
    let (limit, rows) = page.rows()?;
    let after = page.place("promos", Place { at: EARLIEST, id: Uuid::nil() })?.id;
    let found = promos::list(tx, actor.org, after, rows)?;
    Ok(Page::cut(found, limit, "promos", |it| Place { at: EARLIEST, id: it.id.uuid() }))
}

/// Creates a promotion code.
pub fn create(
    tx: &mut Tx<'_>,
    call: &Call,
    promo: &Promo,
) -> Result<Outcome<HousePromo>, EngineError> {
    permit(&call.actor, Action::EditVenues, call.actor.org)?;
    promo.check()?;
    let house = HousePromo {
        id: tx.new_uuid().into(),
        org: call.actor.org,
        promo: promo.clone(),
        used: 0,
        created_at: tx.now(),
        revoked_at: None,
        version: 1,
    };
    promos::insert(tx, &house)?;
    let recorder = Recorder::begin(tx, call, house.org, "promo.create");
    recorder.created(tx, subject(&house), journal_fields(&house))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(house) })
}

/// Revokes a promotion code; who used it keeps the price that was told.
pub fn revoke(
    tx: &mut Tx<'_>,
    call: &Call,
    reference: &str,
) -> Result<Outcome<HousePromo>, EngineError> {
    permit(&call.actor, Action::EditVenues, call.actor.org)?;
    let current = find(tx, &call.actor, reference)?;
    call.check_version(current.promo.code.as_str(), current.version)?;
    if current.revoked_at.is_some() {
        return Ok(Outcome::unchanged(current));
    }
    let now = tx.now();
    promos::revoke(tx, &current, now)?;
    let house =
        HousePromo { revoked_at: Some(now), version: current.version + 1, ..current.clone() };
    let recorder = Recorder::begin(tx, call, house.org, "promo.revoke");
    recorder.changed(tx, subject(&house), journal_fields(&current), journal_fields(&house))?;
    Ok(Outcome { op: Some(recorder.op()), ..Outcome::unchanged(house) })
}

/// Finds the promotion code that a reference names: the code, an id, or a part of one.
fn find(tx: &mut Tx<'_>, actor: &Actor, text: &str) -> Result<HousePromo, EngineError> {
    resolve::check_length(text)?;
    let org = actor.org;
    let coded = match text.parse::<PromoCode>() {
        Ok(code) => promos::find_by_code(tx, org, &code)?,
        Err(_) => None,
    };
    let found = match (coded, Reference::parse(text, PromoId::PREFIX)) {
        (Some(found), _) => Some(found),
        (None, Reference::Id(id)) => promos::find(tx, org, id.into())?,
        (None, Reference::Name(name)) => {
            let list = |tx: &mut Tx<'_>, after| promos::ids(tx, org, after, CHUNK);
            match resolve::by_part(tx, &name, PromoId::PREFIX, list)? {
                Some(id) => promos::find(tx, org, id.into())?,
                None => None,
            }
        }
        (None, Reference::Key(_) | Reference::Next | Reference::Last) => None,
    };
    found.ok_or_else(|| {
        not_found("promotion code", text, "list them with `planify venue promo list`")
    })
}

fn subject(house: &HousePromo) -> (&'static str, Uuid) {
    (PromoId::PREFIX, house.id.uuid())
}

fn journal_fields(house: &HousePromo) -> Fields {
    let promo = &house.promo;
    let (points, amount) = match promo.off {
        Off::Percent { points } => (Some(points), None),
        Off::Amount(amount) => (None, Some(amount.to_string())),
    };
    fields! {
        "code": promo.code.as_str(),
        "points": points,
        "amount": amount,
        "valid_from": promo.valid_from.map(|at| at.to_string()),
        "valid_until": promo.valid_until.map(|at| at.to_string()),
        "uses_max": promo.uses_max,
        "uses_per_person_max": promo.uses_per_person_max,
        "minimum": promo.minimum.map(|minimum| minimum.to_string()),
        "revoked_at": house.revoked_at.map(|at| at.to_string()),
    }
}
