//! The check against an oracle that knows nothing of sweeping: time is cut into cells, an item is
//! the set of cells that it fills, and every two items are held against each other.

use super::id;
use crate::agenda::check::Fault;
use crate::agenda::{Absence, Agenda, Conflict, Item, ItemDetails, Kind, Speaker, check};
use crate::schedule::{Schedule, Span};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;

const AGENDAS: u64 = 100_000;
const CELL_MINUTES: i64 = 5;
/// Items and absences fill cells below this, the window may leave some of them out.
const CELLS: usize = 100;

/// A conflict as both sides can write it: what, which items, who or where, and a number.
type Found = (&'static str, u128, u128, u128, i64);

/// Numbers that look random and are the same in every run (Knuth's MMIX generator).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// An item on the grid.
#[derive(Clone)]
struct Cells {
    from: usize,
    length: usize,
    track: Option<usize>,
    speakers: Vec<usize>,
    is_break: bool,
    capacity: Option<i64>,
    expected: Option<i64>,
}

struct Room {
    capacity: Option<i64>,
    turnover: usize,
}

struct Case {
    window: (usize, usize),
    rooms: Vec<Room>,
    items: Vec<Cells>,
    /// Speaker, from, length.
    absences: Vec<(usize, usize, usize)>,
}

fn wide(number: usize) -> u128 {
    number.try_into().unwrap()
}

fn filled(from: usize, length: usize) -> u128 {
    (from..from + length).fold(0, |cells, cell| cells | (1 << cell))
}

impl Case {
    /// A plan without conflicts, then disturbed a little or a lot, or chaos from the start.
    fn random(chance: &mut Chance) -> Self {
        let rooms: Vec<Room> = (0..=chance.below(5))
            .map(|_| Room {
                capacity: chance.one_in(2).then(|| 20 + i64::try_from(chance.below(5)).unwrap()),
                turnover: chance.below(4),
            })
            .collect();
        let mut case =
            Self { window: (0, CELLS + 20), rooms, items: Vec::new(), absences: Vec::new() };
        let disorder = chance.below(4);
        let count = chance.below(41);
        let mut free = vec![0; case.rooms.len()];
        for number in 0..count {
            let item = if disorder == 3 {
                Some(case.chaos(chance))
            } else {
                case.orderly(number, &mut free, chance)
            };
            case.items.extend(item);
        }
        if disorder > 0 {
            for _ in 0..chance.below(disorder * 4) {
                case.disturb(chance);
            }
        }
        case
    }

    fn orderly(&self, number: usize, free: &mut [usize], chance: &mut Chance) -> Option<Cells> {
        let track = chance.below(self.rooms.len());
        let (from, length) = (free[track] + chance.below(2), 1 + chance.below(8));
        free[track] = from + length + self.rooms[track].turnover;
        (from + length <= CELLS).then(|| Cells {
            from,
            length,
            track: (!chance.one_in(8)).then_some(track),
            speakers: if chance.one_in(6) { Vec::new() } else { vec![100 + number] },
            is_break: chance.one_in(6),
            capacity: chance.one_in(4).then_some(20),
            expected: chance.one_in(4).then_some(20),
        })
    }

    fn chaos(&self, chance: &mut Chance) -> Cells {
        let length = 1 + chance.below(12);
        let crowd = |chance: &mut Chance| {
            chance.one_in(4).then(|| 18 + i64::try_from(chance.below(6)).unwrap())
        };
        let mut speakers: Vec<usize> = (0..chance.below(4)).map(|_| chance.below(12)).collect();
        speakers.sort_unstable();
        speakers.dedup();
        Cells {
            from: chance.below(CELLS - length + 1),
            length,
            track: (!chance.one_in(6)).then(|| chance.below(self.rooms.len() + 1)),
            speakers,
            is_break: chance.one_in(4),
            capacity: crowd(chance),
            expected: crowd(chance),
        }
    }

    fn disturb(&mut self, chance: &mut Chance) {
        let Some(place) = chance.below(41).checked_rem(self.items.len()) else { return };
        let other = self.items[chance.below(self.items.len())].clone();
        let item = &mut self.items[place];
        match chance.below(7) {
            0 => item.from = item.from.saturating_sub(1 + chance.below(3)),
            1 => item.length = (item.length + 1 + chance.below(3)).min(CELLS - item.from),
            2 => item.speakers = other.speakers,
            3 => item.expected = Some(19 + i64::try_from(chance.below(6)).unwrap()),
            4 => self.window.0 = chance.below(4),
            5 => self.window.1 = CELLS - chance.below(60),
            _ => {
                let speaker = item.speakers.first().copied().unwrap_or(3);
                let from = (item.from + chance.below(6)).saturating_sub(3);
                self.absences.push((speaker, from, 1 + chance.below(4)));
            }
        }
    }

    fn agenda(&self) -> Agenda {
        let tracks = self.rooms.iter().enumerate().map(|(number, room)| {
            let turnover = i64::try_from(room.turnover).unwrap() * CELL_MINUTES;
            super::track(wide(number), room.capacity, turnover)
        });
        let mut absences: HashMap<usize, Vec<Absence>> = HashMap::new();
        for (speaker, from, length) in &self.absences {
            let absence = Absence::new(at(*from), at(from + length)).unwrap();
            absences.entry(*speaker).or_default().push(absence);
        }
        let speakers = absences
            .into_iter()
            .map(|(number, absences)| Speaker { absences, ..super::speaker(wide(number)) });
        Agenda {
            tracks: tracks.collect(),
            items: self.items.iter().zip(0..).map(|(cells, number)| cells.item(number)).collect(),
            speakers: speakers.collect(),
        }
    }

    /// Every conflict by brute force over cells.
    fn conflicts(&self) -> Vec<Found> {
        let masks: Vec<u128> =
            self.items.iter().map(|item| filled(item.from, item.length)).collect();
        let window = filled(self.window.0, self.window.1.saturating_sub(self.window.0));
        let mut found = Vec::new();
        for (number, item) in self.items.iter().enumerate() {
            let name = wide(number);
            if masks[number] & !window != 0 {
                found.push(("outside-event", name, name, 0, 0));
            }
            let room = item.track.and_then(|track| self.rooms.get(track));
            if let Some(capacity) = room.and_then(|room| room.capacity) {
                let people = [item.capacity, item.expected].into_iter().flatten().max();
                if people.is_some_and(|people| people > capacity) {
                    let track = wide(item.track.unwrap());
                    found.push(("room-too-small", name, name, track, people.unwrap()));
                }
            }
            for (speaker, from, length) in &self.absences {
                if item.speakers.contains(speaker) && masks[number] & filled(*from, *length) != 0 {
                    let from = i64::try_from(*from).unwrap();
                    found.push(("speaker-unavailable", name, name, wide(*speaker), from));
                }
            }
            for other in 0..number {
                self.hold_against(&masks, other, number, &mut found);
            }
        }
        found.sort_unstable();
        found
    }

    fn hold_against(&self, masks: &[u128], one: usize, two: usize, found: &mut Vec<Found>) {
        let (first, second) = (&self.items[one], &self.items[two]);
        let names = (wide(one), wide(two));
        let meet = masks[one] & masks[two] != 0;
        if meet {
            for speaker in first.speakers.iter().filter(|person| second.speakers.contains(person)) {
                found.push(("speaker-in-two-places", names.0, names.1, wide(*speaker), 0));
            }
        }
        let (Some(track), true) = (first.track, first.track == second.track) else { return };
        if meet {
            found.push(("track-overlap", names.0, names.1, wide(track), 0));
            return;
        }
        let turnover = self.rooms.get(track).map_or(0, |room| room.turnover);
        let stretched = |item: &Cells| filled(item.from, item.length + turnover);
        let is_short = stretched(first) & masks[two] != 0 || stretched(second) & masks[one] != 0;
        if is_short && !first.is_break && !second.is_break {
            let between = !(masks[one] | masks[two]);
            let (from, to) = (first.from.min(second.from), first.from.max(second.from));
            let gap = (between & filled(from, to - from)).count_ones();
            found.push(("turnover-too-short", names.0, names.1, wide(track), i64::from(gap)));
        }
    }
}

impl Cells {
    fn item(&self, number: u128) -> Item {
        let (starts_at, ends_at) = (at(self.from), at(self.from + self.length));
        let wall = |at| TimeZone::UTC.to_datetime(at);
        Item {
            id: id(number),
            org: id(0),
            event: id(0),
            details: ItemDetails {
                key: None,
                kind: if self.is_break { Kind::Break } else { Kind::Workshop },
                title: String::new(),
                description: None,
                track: self.track.map(|track| id(wide(track))),
                schedule: Schedule {
                    zone: String::new(),
                    span: Span::Clock { start: wall(starts_at), end: wall(ends_at) },
                    starts_at,
                    ends_at,
                },
                capacity: self.capacity,
                expected: self.expected,
            },
            speakers: self.speakers.iter().map(|person| id(wide(*person))).collect(),
            taken: 0,
            version: 1,
            created_at: Timestamp::UNIX_EPOCH,
        }
    }
}

fn at(cell: usize) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_mins(i64::try_from(cell).unwrap() * CELL_MINUTES)
}

/// Writes a conflict as the oracle does.
fn written(conflict: &Conflict) -> Found {
    let (first, second) = conflict.items();
    let (first, second) = (first.uuid().as_u128(), second.unwrap_or(first).uuid().as_u128());
    let (low, high) = (first.min(second), first.max(second));
    let (third, number) = match conflict {
        Conflict::OutsideEvent { .. } => (0, 0),
        Conflict::RoomTooSmall { track, people, .. } => (track.uuid().as_u128(), *people),
        Conflict::TrackOverlap { track, .. } => (track.uuid().as_u128(), 0),
        Conflict::TurnoverTooShort { track, gap, .. } => {
            (track.uuid().as_u128(), gap.as_mins() / CELL_MINUTES)
        }
        Conflict::SpeakerInTwoPlaces { speaker, .. } => (speaker.uuid().as_u128(), 0),
        Conflict::SpeakerUnavailable { speaker, absence, .. } => {
            (speaker.uuid().as_u128(), absence.from.as_second() / 60 / CELL_MINUTES)
        }
    };
    (conflict.fault().name(), low, high, third, number)
}

#[test]
fn the_check_finds_what_brute_force_finds_on_a_hundred_thousand_agendas() {
    let mut chance = Chance(1);
    let mut agendas_with: HashMap<&str, u64> = HashMap::new();
    let mut clean = 0;
    for number in 0..AGENDAS {
        let case = Case::random(&mut chance);
        let agenda = case.agenda();
        let verdict = check(&agenda, (at(case.window.0), at(case.window.1)));
        let mut found: Vec<Found> = verdict.conflicts.iter().map(written).collect();
        found.sort_unstable();
        let expected = case.conflicts();
        assert_eq!(found, expected, "agenda {number}: {agenda:#?}");
        assert!(!verdict.has_more);
        let mut kinds: Vec<&str> = expected.iter().map(|found| found.0).collect();
        kinds.dedup();
        clean += u64::from(kinds.is_empty());
        for kind in kinds {
            *agendas_with.entry(kind).or_default() += 1;
        }
    }
    for fault in Fault::ALL {
        let share = agendas_with.get(fault.name()).copied().unwrap_or_default();
        assert!((AGENDAS / 10..=AGENDAS * 9 / 10).contains(&share), "{fault}: {share} agendas");
    }
    assert!(clean >= AGENDAS / 10, "{clean} agendas without a conflict");
}
