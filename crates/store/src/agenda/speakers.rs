//! Queries of the speakers of an event.

use crate::{JsonText, Row, StoreError, Tx, Value};
use jiff::Timestamp;
use planify_core::agenda::{Absence, Speaker};
use planify_core::id::{EventId, OrgId, PersonId};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select s.person_id, p.name, s.bio, s.absences, s.version from agenda_speaker s \
             join person p on p.person_id = s.person_id where s.org_id = $1 and s.event_id = $2 ",
            $rest
        )
    };
}

const LIST: &str = select!("order by p.search, s.person_id");
const FIND: &str = select!("and s.person_id = $3");
const INSERT: &str = "insert into agenda_speaker (event_id, person_id, org_id, absences, version) \
     values ($1, $2, $3, $4, 1) on conflict (event_id, person_id) do nothing";
const UPDATE: &str = "update agenda_speaker set bio = $3, absences = $4, version = $5 \
     where event_id = $1 and person_id = $2 and version = $5 - 1";
const DELETE: &str = "delete from agenda_speaker where event_id = $1 and person_id = $2 \
     and not exists (select 1 from agenda_item_speaker o where o.event_id = $1 and o.person_id = $2)";
const FIND_NAMED: &str = "select person_id from person where org_id = $1 and search = $2 \
     and email_norm is null order by person_id limit 1";

/// The speakers of an event by name.
pub fn list(tx: &mut Tx<'_>, org: OrgId, event: EventId) -> Result<Vec<Speaker>, StoreError> {
    tx.query_map(LIST, &[org.into(), event.into()], read)
}

/// Finds a person as a speaker of an event.
pub fn find(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
    person: PersonId,
) -> Result<Option<Speaker>, StoreError> {
    tx.query_opt(FIND, &[org.into(), event.into(), person.into()], read)
}

/// Makes a person a speaker of an event; false if they are one.
pub fn insert(
    tx: &mut Tx<'_>,
    (org, event): (OrgId, EventId),
    person: PersonId,
) -> Result<bool, StoreError> {
    let values = [event.into(), person.into(), org.into(), JsonText("[]".to_owned()).into()];
    Ok(tx.execute(INSERT, &values)? > 0)
}

/// Writes a speaker as the next version; the transaction runs again if another one changed it.
pub fn save(tx: &mut Tx<'_>, event: EventId, speaker: &Speaker) -> Result<(), StoreError> {
    let values = [
        event.into(),
        speaker.person.into(),
        speaker.bio.as_deref().into(),
        written(&speaker.absences)?,
        speaker.version.into(),
    ];
    if tx.execute(UPDATE, &values)? == 0 {
        return Err(tx.conflict());
    }
    Ok(())
}

/// Removes a speaker who has no item any more; false if they have one.
pub fn delete(tx: &mut Tx<'_>, event: EventId, person: PersonId) -> Result<bool, StoreError> {
    Ok(tx.execute(DELETE, &[event.into(), person.into()])? > 0)
}

/// Finds a person without an address by folded name.
pub fn find_named(
    tx: &mut Tx<'_>,
    org: OrgId,
    folded: &str,
) -> Result<Option<PersonId>, StoreError> {
    tx.query_opt(FIND_NAMED, &[org.into(), folded.into()], |row| row.get(0))
}

fn written(absences: &[Absence]) -> Result<Value<'static>, StoreError> {
    let pairs: Vec<(i64, i64)> = absences
        .iter()
        .map(|absence| (absence.from.as_microsecond(), absence.until.as_microsecond()))
        .collect();
    serde_json::to_string(&pairs)
        .map(|text| JsonText(text).into())
        .map_err(|error| StoreError::Corrupt(error.to_string()))
}

fn read(row: &Row<'_>) -> Result<Speaker, StoreError> {
    let corrupt = || StoreError::Corrupt("the absences of a speaker cannot be read".to_owned());
    let absences: JsonText = row.get(3)?;
    let pairs: Vec<(i64, i64)> = serde_json::from_str(&absences.0).map_err(|_| corrupt())?;
    let absences = pairs.into_iter().map(|(from, until)| {
        let at = |micros| Timestamp::from_microsecond(micros).map_err(|_| corrupt());
        Absence::new(at(from)?, at(until)?).map_err(|_| corrupt())
    });
    Ok(Speaker {
        person: row.get(0)?,
        name: row.get(1)?,
        bio: row.get(2)?,
        absences: absences.collect::<Result<_, _>>()?,
        version: row.get(4)?,
    })
}
