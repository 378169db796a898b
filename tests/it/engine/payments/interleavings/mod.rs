//! Every interleaving of {pay, expire, webhook, poll, cancel, crash} to depth 8 over the engine, the client and the
//! simulator as they are.
//!
//! What is enumerated: from a payment that was just asked for, every sequence of at most eight letters, once with money
//! that is there at once and once with money that takes days. The engine works on a store in memory, each letter in a savepoint that is gone back to; the
//! client speaks HTTP to the simulator, whose state is gone back to with it. A call and the transaction that notes its
//! answer are two letters, and `crash` forgets an answer. A letter that changes nothing is not followed any further. `pay` also stands for what the payer's bank does, `expire` for
//! each moment that matters (called off, kept no longer, page over) and for a rival who books the place, `webhook` for
//! each message that was not delivered yet, `poll` also for reading the list of changes.
//!
//! States that agree in all rows that decide anything, in what the simulator knows and in the answer on its way are one
//! state; when and how often somebody was asked is not compared. Each is looked at once, and from each the whole comes
//! to rest, where P1 to P7 and the check of the installation must hold. The rules alone are explored in
//! `planify_core::payment`, with two workers.
//!
//! What is not enumerated here: two workers at once; more than one webhook of a change, the others of which are only read
//! from the list; refunds that fail, which only the rules alone are explored with; and on the way to rest, money that
//! does not arrive and disputes that are lost, though either may happen before it.

mod explore;
mod image;
mod laws;
mod stage;

use explore::{Explored, explored};
use planify_testkit::psp::Way;
use stage::{Bounds, Flaw};

/// The length of the sequences that the promise is made for.
const DEPTH: usize = 8;

/// All that was gone through with one way of paying.
#[track_caller]
fn goes_well(way: Way) {
    let found = explored(Bounds { way, flaw: Flaw::None }, DEPTH);
    let found = found.unwrap_or_else(|error| panic!("{error}"));
    let Explored { states, steps, sequences } = found;
    assert!(states > 2_000 && steps > 4_000 && sequences > 40_000, "{found:?}");
}

#[test]
fn every_interleaving_with_money_that_is_there_at_once_ends_well() {
    goes_well(Way::AtOnce);
}

#[test]
fn every_interleaving_with_money_that_takes_days_ends_well() {
    goes_well(Way::Later);
}

#[test]
fn an_engine_or_a_provider_that_is_wrong_is_noticed() {
    for (flaw, way, broken) in [
        (Flaw::KeysIgnored, Way::AtOnce, "P7"),
        (Flaw::MessagesBelieved, Way::Later, "P1"),
        (Flaw::FreshRefunds, Way::AtOnce, "P2"),
        (Flaw::SeenIsFollowed, Way::AtOnce, "P4"),
    ] {
        let error = explored(Bounds { way, flaw }, DEPTH).expect_err(broken);
        assert!(error.starts_with(broken), "{flaw:?}: {error}");
    }
}
