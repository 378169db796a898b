//! Goes through all states that sequences of a length lead to, each once.

use std::collections::{HashMap, HashSet};

use super::super::{DisputeState, RefundState};
use super::provider::{EVENTS, Event, Paid};
use super::world::{Ending, World};

/// What was gone through.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Explored {
    /// Different states.
    pub(super) states: usize,
    /// Steps from one state to another.
    pub(super) steps: usize,
    /// Sequences of exactly the asked length or shorter that lead there.
    pub(super) sequences: u128,
}

const ENDINGS: [Ending; 3] = [
    Ending { clears: Paid::Taken, refunds: RefundState::Succeeded, dispute: DisputeState::Won },
    Ending { clears: Paid::Failed, refunds: RefundState::Succeeded, dispute: DisputeState::Lost },
    Ending { clears: Paid::Taken, refunds: RefundState::Failed, dispute: DisputeState::Won },
];

/// Looks at every state that at most so many letters lead to.
pub(super) fn explore(start: World, depth: usize) -> Result<Explored, String> {
    let mut explored = Explored { states: 1, steps: 0, sequences: 1 };
    look_at(&start)?;
    let mut seen = HashSet::from([start.clone()]);
    let mut layer = vec![(start, 1_u128)];
    for _ in 0..depth {
        // In the order of their finding, so that every run finds the same error first.
        let mut next: Vec<(World, u128)> = Vec::new();
        let mut places: HashMap<World, usize> = HashMap::new();
        for (world, ways) in layer {
            for letter in World::letters() {
                let Some(after) = world.after(letter) else { continue };
                explored.steps += 1;
                explored.sequences += ways;
                if !seen.contains(&after) {
                    look_at(&after)
                        .map_err(|error| format!("{error}\nby {letter:?} from {world:#?}"))?;
                    seen.insert(after.clone());
                    explored.states += 1;
                }
                let place = *places.entry(after.clone()).or_insert(next.len());
                if place == next.len() {
                    next.push((after, 0));
                }
                next[place].1 += ways;
            }
        }
        layer = next;
    }
    Ok(explored)
}

/// What must hold there, and wherever it comes to rest from there: with no message at all, with all of them, the
/// other way round, and with each of them twice.
fn look_at(world: &World) -> Result<(), String> {
    world.check()?;
    let back: Vec<Event> = EVENTS.into_iter().rev().collect();
    let twice: Vec<Event> = EVENTS.into_iter().chain(EVENTS).collect();
    for ending in ENDINGS {
        let mut outcome = None;
        for messages in [&[], EVENTS.as_slice(), &back, &twice] {
            let mut rest = world.clone().rest(ending, messages)?;
            rest.check_rest()?;
            (rest.engine.rows.received, rest.engine.rows.applied) = (0, 0);
            rest.engine.attempts = 0;
            // A refund that was called off before anybody was asked for it is none.
            let refunds = &mut rest.engine.rows.known.refunds;
            refunds.retain(|_, refund| refund.1 != RefundState::Cancelled);
            let first = outcome.get_or_insert_with(|| rest.clone());
            if *first != rest {
                return Err(format!("P3: messages changed the end: {first:?} and {rest:?}"));
            }
        }
    }
    Ok(())
}
