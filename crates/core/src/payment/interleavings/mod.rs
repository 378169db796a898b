//! Every interleaving of {pay, expire, webhook, poll, cancel, crash} ends with money and booking in the same state.
//!
//! States are explored, not sequences: two sequences that lead to the same state go on alike, so each state is looked at
//! once, and the sequences that lead there are counted. `pay` also stands for what the payer's bank does, `expire` for the
//! clock and for others who want the place, `poll` for a call, or for noting the answer to one, of either worker. An answer
//! that is lost (a cut connection, a 500 after the work was done) is a call followed by a crash. A message is a hint that
//! may come any number of times, in any order, or never.

mod engine;
mod explore;
mod provider;
mod replay;
mod world;

use engine::Flaws;
use explore::{Explored, explore};
use provider::Way;
use world::{Bounds, World};

/// The length of the sequences that the promise is made for.
const DEPTH: usize = 8;

fn bounds() -> impl Iterator<Item = Bounds> {
    let ways = [Way::Card, Way::Slow].into_iter();
    ways.flat_map(|way| [false, true].map(|page_first| Bounds { way, page_first }))
}

fn run(flaws: Flaws, depth: usize) -> Result<Explored, String> {
    let mut all = Explored::default();
    for bounds in bounds() {
        for start in [World::new(bounds, flaws), World::started(bounds, flaws)] {
            let explored = explore(start, depth)?;
            all.states += explored.states;
            all.sequences += explored.sequences;
            all.steps += explored.steps;
        }
    }
    Ok(all)
}

#[test]
fn every_interleaving_keeps_money_and_booking_together() {
    let explored = run(Flaws::default(), DEPTH).unwrap();
    assert!(explored.sequences > 6_u128.pow(8), "{explored:?}");
}

#[test]
fn a_protocol_that_is_wrong_is_noticed() {
    let none = Flaws::default();
    for (flaws, found) in [
        (Flaws { release_first: true, ..none }, "6.4: the place was given up"),
        (Flaws { webhook_confirms: true, ..none }, "P1"),
        (Flaws { fresh_keys: true, ..none }, "P2"),
        (Flaws { seen_is_applied: true, ..none }, "P4"),
        (Flaws { keeps_late_money: true, ..none }, "P1"),
    ] {
        let error = run(flaws, DEPTH).expect_err(found);
        assert!(error.starts_with(found), "{flaws:?}: {error}");
    }
}
