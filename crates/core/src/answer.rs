//! Answers and seats: what an answer does to the seats of an event.
//!
//! Seats are never oversold, nobody who fits waits, and a party that grows keeps what it has
//! unless the whole fits.

use crate::question::Responses;
use crate::rule::Refusal;
use crate::words::words;
use jiff::Timestamp;

/// The longest note, in characters.
pub const NOTE_MAX: usize = 500;
/// The most people one answer may stand for.
pub const PARTY_MAX: i64 = 1_000;

words! {
    /// What a guest wishes.
    Choice, "answer" {
        /// Comes.
        Yes = "yes",
        /// Does not come.
        No = "no",
        /// Does not know yet.
        Maybe = "maybe",
    }
}

words! {
    /// How an answer stands.
    Status, "answer" {
        /// None was given.
        Pending = "pending",
        /// Comes, and has seats.
        Yes = "yes",
        /// Does not come.
        No = "no",
        /// Does not know yet.
        Maybe = "maybe",
        /// Wants to come, and waits for seats.
        Waitlisted = "waitlisted",
    }
}

/// An answer as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// How it stands.
    pub status: Status,
    /// People it stands for: seats if the status is `yes`, nobody if it is `no`.
    pub party: i64,
    /// What the guest wrote.
    pub note: Option<String>,
    /// When it was given; none while pending.
    pub answered_at: Option<Timestamp>,
    /// The place in the waiting list; none unless waiting.
    pub waiting_since: Option<Timestamp>,
}

impl Answer {
    /// No answer.
    pub const PENDING: Self = Self {
        status: Status::Pending,
        party: 0,
        note: None,
        answered_at: None,
        waiting_since: None,
    };

    /// Seats that the answer holds.
    pub fn seats(&self) -> i64 {
        match self.status {
            Status::Yes => self.party,
            Status::Pending | Status::No | Status::Maybe | Status::Waitlisted => 0,
        }
    }
}

/// The seats of one scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats {
    /// How many there are; none for no limit.
    pub capacity: Option<i64>,
    /// How many are taken.
    pub taken: i64,
}

impl Seats {
    /// How many are free; the largest number for no limit.
    pub fn free(self) -> i64 {
        self.capacity.map_or(i64::MAX, |capacity| capacity.saturating_sub(self.taken).max(0))
    }

    /// The seats after `change` more are taken.
    #[must_use]
    pub fn after(self, change: i64) -> Self {
        Self { taken: self.taken.saturating_add(change), ..self }
    }
}

/// What a guest asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The choice.
    pub choice: Choice,
    /// How many people come along.
    pub plus: i64,
    /// A note; none keeps the one before.
    pub note: Option<String>,
    /// Answers to questions of the event; those that are not here stay.
    pub responses: Responses,
}

/// The limits that a party must keep to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartyLimits {
    /// The most people that this guest may be.
    pub party_max: i64,
    /// The most people that any guest of the event may bring.
    pub max_plus: Option<i64>,
}

impl PartyLimits {
    /// The most people an answer may stand for.
    pub fn most(self) -> i64 {
        self.max_plus.map_or(self.party_max, |plus| self.party_max.min(plus.saturating_add(1)))
    }
}

/// What an answer becomes and what it does to the seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The answer from now on.
    pub answer: Answer,
    /// Seats taken (or given back, if negative).
    pub seats: i64,
    /// Whether anything differs from before.
    pub changed: bool,
}

/// Decides what a wish becomes where so many seats are `free` for it.
///
/// # Errors
/// `invalid` for a party beyond the limits, `no-capacity` when a party that has seats wants more
/// than there are: it then keeps those it has.
pub fn decide(
    current: &Answer,
    wish: Wish,
    limits: PartyLimits,
    free: i64,
    now: Timestamp,
) -> Result<Decision, Refusal> {
    let party = party_of(&wish, limits)?;
    let status = status_of(current, wish.choice, party, free)?;
    let waiting_since = match status {
        Status::Waitlisted => Some(current.waiting_since.unwrap_or(now)),
        Status::Pending | Status::Yes | Status::No | Status::Maybe => None,
    };
    let note = wish.note.or_else(|| current.note.clone()).filter(|note| !note.is_empty());
    let answer = Answer { status, party, note, answered_at: Some(now), waiting_since };
    let changed = answer.status != current.status
        || answer.party != current.party
        || answer.note != current.note;
    Ok(Decision { seats: answer.seats() - current.seats(), answer, changed })
}

/// The answer of a party that waited and now has seats.
pub fn promoted(waiting: &Answer) -> Answer {
    Answer { status: Status::Yes, waiting_since: None, ..waiting.clone() }
}

fn party_of(wish: &Wish, limits: PartyLimits) -> Result<i64, Refusal> {
    if wish.choice == Choice::No {
        return Ok(0);
    }
    if !(0..PARTY_MAX).contains(&wish.plus) {
        return Err(Refusal::invalid("plus", format!("`{}` people cannot come along", wish.plus)));
    }
    let most = limits.most();
    if wish.plus + 1 > most {
        let along = (most - 1).max(0);
        return Err(Refusal::invalid(
            "plus",
            format!("{} people cannot come along, this guest may bring {along}", wish.plus),
        )
        .hint("raise it with `planify guest edit EVENT GUEST --party N`"));
    }
    Ok(wish.plus + 1)
}

fn status_of(current: &Answer, choice: Choice, party: i64, free: i64) -> Result<Status, Refusal> {
    match choice {
        Choice::No => return Ok(Status::No),
        Choice::Maybe => return Ok(Status::Maybe),
        Choice::Yes => {}
    }
    let needed = party - current.seats();
    if needed <= 0 || needed <= free {
        return Ok(Status::Yes);
    }
    if current.status == Status::Yes {
        return Err(Refusal::new(
            "no-capacity",
            format!("a party of {party} does not fit, {free} seats are free"),
        )
        .hint(format!("the party keeps the {} seats that it has", current.party)));
    }
    Ok(Status::Waitlisted)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;
    const LIMITS: PartyLimits = PartyLimits { party_max: 5, max_plus: None };

    fn standing(status: Status, party: i64) -> Answer {
        let waiting_since = (status == Status::Waitlisted).then_some(NOW);
        Answer { status, party, answered_at: Some(NOW), waiting_since, note: None }
    }

    fn wish(choice: Choice, plus: i64) -> Wish {
        Wish { choice, plus, note: None, responses: Responses::new() }
    }

    fn check(
        current: &Answer,
        asked: Wish,
        seats: (Option<i64>, i64),
        expected: Result<(Status, i64, i64), &str>,
    ) {
        let seats = Seats { capacity: seats.0, taken: seats.1 };
        let got = decide(current, asked.clone(), LIMITS, seats.free(), NOW)
            .map(|decision| (decision.answer.status, decision.answer.party, decision.seats))
            .map_err(|refusal| refusal.code);
        assert_eq!(got, expected, "{current:?} {asked:?} {seats:?}");
    }

    #[test]
    fn each_wish_becomes_what_the_seats_allow() {
        use Choice::{Maybe, No, Yes};
        let pending = Answer::PENDING;
        check(&pending, wish(Yes, 1), (Some(2), 0), Ok((Status::Yes, 2, 2)));
        check(&pending, wish(Yes, 1), (Some(2), 1), Ok((Status::Waitlisted, 2, 0)));
        check(&pending, wish(Yes, 0), (None, 9), Ok((Status::Yes, 1, 1)));
        check(&pending, wish(Yes, 0), (Some(0), 0), Ok((Status::Waitlisted, 1, 0)));
        check(&pending, wish(No, 3), (Some(2), 2), Ok((Status::No, 0, 0)));
        check(&pending, wish(Maybe, 1), (Some(2), 2), Ok((Status::Maybe, 2, 0)));
        check(&standing(Status::Yes, 2), wish(No, 0), (Some(2), 2), Ok((Status::No, 0, -2)));
        check(&standing(Status::Yes, 2), wish(Yes, 0), (Some(2), 2), Ok((Status::Yes, 1, -1)));
        check(&standing(Status::Yes, 1), wish(Yes, 1), (Some(2), 1), Ok((Status::Yes, 2, 1)));
        check(&standing(Status::Yes, 1), wish(Yes, 1), (Some(2), 2), Err("no-capacity"));
        check(
            &standing(Status::Waitlisted, 2),
            wish(Yes, 0),
            (Some(2), 1),
            Ok((Status::Yes, 1, 1)),
        );
        check(&standing(Status::No, 0), wish(Yes, 0), (Some(2), 1), Ok((Status::Yes, 1, 1)));
        check(&pending, wish(Yes, 5), (None, 0), Err("invalid"));
        check(&pending, wish(Yes, -1), (None, 0), Err("invalid"));
        check(&pending, wish(Yes, i64::MAX), (None, 0), Err("invalid"));
    }

    #[test]
    fn the_same_answer_again_changes_nothing() {
        let current = standing(Status::Yes, 2);
        let seats = Seats { capacity: Some(2), taken: 2 };
        let decision = decide(&current, wish(Choice::Yes, 1), LIMITS, seats.free(), NOW).unwrap();
        assert!(!decision.changed);
        assert_eq!(decision.seats, 0);
    }

    #[test]
    fn who_waits_keeps_their_place() {
        let later = Timestamp::MAX;
        let seats = Seats { capacity: Some(2), taken: 2 };
        let decision = decide(
            &standing(Status::Waitlisted, 1),
            wish(Choice::Yes, 1),
            LIMITS,
            seats.free(),
            later,
        )
        .unwrap();
        assert_eq!(decision.answer.waiting_since, Some(NOW));
    }

    #[test]
    fn the_lower_limit_on_a_party_counts() {
        assert_eq!(PartyLimits { party_max: 5, max_plus: Some(1) }.most(), 2);
        assert_eq!(PartyLimits { party_max: 1, max_plus: Some(9) }.most(), 1);
    }
}
