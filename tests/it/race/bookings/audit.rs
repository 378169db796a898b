//! A brute-force audit of bookings: every pair is looked at, and every moment at which a pool's use changes.

use std::collections::BTreeMap;

use jiff::Timestamp;
use planify_engine::EngineError;
use planify_store::{Store, StoreError, blocks, pools};
use uuid::Uuid;

use super::house::{House, UNITS};

const KEPT: &str = "select k.booking_id, k.starts_at, k.ends_at, r.slug, p.quantity from booking k \
     join booking_part p on p.booking_id = k.booking_id join resource r on r.resource_id = p.resource_id \
     where k.state in ('held', 'requested', 'pending', 'confirmed') \
     and (k.expires_at is null or k.expires_at > $1) \
     and not (k.state = 'requested' and r.slug = 'asked') order by k.booking_id";
const TAKEN: &str = "select booking_id, count(*) from block group by booking_id \
     union all select booking_id, count(*) from claim group by booking_id";

/// A part of a booking that keeps its place.
#[derive(Debug, Clone)]
struct Kept {
    booking: Uuid,
    start: Timestamp,
    end: Timestamp,
    what: String,
    quantity: i64,
}

/// What is kept at the moment, as the rows of bookings say.
#[derive(Debug)]
pub(super) struct Audit {
    kept: Vec<Kept>,
    /// Bookings that keep a place and have taken none.
    pub(super) placeless: usize,
    /// Blocks and steps that differ from what bookings say, as the store finds them itself.
    pub(super) found: usize,
}

/// The rooms that a booking of something takes.
fn rooms(what: &str) -> &[&str] {
    match what {
        "both" => &["a", "b"],
        "a" => &["a"],
        "b" => &["b"],
        "asked" => &["asked"],
        _ => &[],
    }
}

impl Audit {
    pub(super) fn of(house: &House) -> Self {
        Self::read(house.store(0)).unwrap()
    }

    fn read(store: &Store) -> Result<Self, EngineError> {
        store.read_blocking(|tx| {
            let now = tx.now();
            let kept: Vec<Kept> = tx.query_map(KEPT, &[now.into()], |row| {
                Ok::<_, StoreError>(Kept {
                    booking: row.get(0)?,
                    start: row.get(1)?,
                    end: row.get(2)?,
                    what: row.get(3)?,
                    quantity: row.get(4)?,
                })
            })?;
            let taken: BTreeMap<Uuid, i64> = tx
                .query_map(TAKEN, &[], |row| Ok::<_, StoreError>((row.get(0)?, row.get(1)?)))?
                .into_iter()
                .collect();
            let placeless = kept.iter().filter(|it| !taken.contains_key(&it.booking)).count();
            let found = blocks::overlapping(tx, 100)?.len() + pools::wrong_steps(tx, 100)?.len();
            Ok(Self { kept, placeless, found })
        })
    }

    /// How many bookings keep a room at some time within these moments.
    pub(super) fn holders(&self, room: &str, (from, to): (Timestamp, Timestamp)) -> usize {
        let meets = |it: &&Kept| it.start < to && it.end > from && rooms(&it.what).contains(&room);
        self.kept.iter().filter(meets).count()
    }

    /// Pairs of bookings that have one room at one time.
    pub(super) fn doubles(&self) -> usize {
        let mut count = 0;
        for (number, one) in self.kept.iter().enumerate() {
            for other in &self.kept[number + 1..] {
                let meet = one.start < other.end && other.start < one.end;
                let shared = rooms(&one.what).iter().any(|room| rooms(&other.what).contains(room));
                count += usize::from(meet && shared && one.booking != other.booking);
            }
        }
        count
    }

    /// The same of bookings of different things, of which one is a part of the other.
    pub(super) fn mixed_doubles(&self) -> usize {
        let whole = self.kept.iter().filter(|it| it.what == "both");
        let parts = |one: &Kept| {
            let meets =
                |it: &&Kept| it.booking != one.booking && it.start < one.end && one.start < it.end;
            self.kept.iter().filter(|it| matches!(&*it.what, "a" | "b")).filter(meets).count()
        };
        whole.map(parts).sum()
    }

    /// The most units of the pool that are taken at any moment within these.
    pub(super) fn most_units(&self, (from, to): (Timestamp, Timestamp)) -> i64 {
        let pool: Vec<&Kept> = self.kept.iter().filter(|it| it.what == "pool").collect();
        let moments = pool.iter().map(|it| it.start.max(from)).filter(|at| *at < to);
        let taken = |at: Timestamp| -> i64 {
            pool.iter().filter(|it| it.start <= at && at < it.end).map(|it| it.quantity).sum()
        };
        moments.map(taken).max().unwrap_or(0)
    }

    /// Insists that nothing is kept twice, and that what is written beside bookings agrees with them.
    #[track_caller]
    pub(super) fn insist(&self) {
        assert_eq!(self.doubles(), 0, "bookings of one room overlap: {:?}", self.kept);
        let always = (Timestamp::MIN, Timestamp::MAX);
        assert!(self.most_units(always) <= UNITS, "the pool is over-filled: {:?}", self.kept);
        assert_eq!((self.placeless, self.found), (0, 0), "places and bookings differ");
    }
}
