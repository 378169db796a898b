//! What must hold at every moment, how everything comes to rest, and what must hold then.

use planify_core::booking::State;
use planify_core::payment::Settled;
use planify_engine::checks;
use planify_store::{Store, Tx};

use super::super::till::PRICE;
use super::image::Rows;
use super::stage::{Letter, Scene, Stage};

impl Stage {
    /// What must hold at every moment.
    pub(super) fn check(&self, tx: &mut Tx<'_>) -> Result<(), String> {
        let rows = Rows::read(tx, self);
        let pages = self.psp.tallies();
        let broken = |law: &str| Err(format!("{law}: {rows:?}\n{pages:?}"));
        if pages.len() > 1 {
            return broken("P7: one payment has two pages");
        }
        let captured: i64 = pages.iter().map(|page| page.captured).sum();
        let returned: i64 = pages.iter().map(|page| page.returned).sum();
        let withheld: i64 = pages.iter().map(|page| page.withheld).sum();
        if returned + withheld > captured {
            return broken("P2: more is away than was taken");
        }
        if rows.state == State::Confirmed {
            if captured < PRICE {
                return broken("P1: confirmed, and nothing was taken");
            }
            if rows.blocks == 0 {
                return broken("P1: confirmed, without its place");
            }
            if returned > 0 || rows.payment.settled != Some(Settled::Honoured) {
                return broken("P2: confirmed and paid back");
            }
        }
        let honoured = rows.payment.settled == Some(Settled::Honoured);
        if honoured && returned > PRICE / 2 {
            return broken("P2: more was given back than was granted");
        }
        if rows.accounts.values().sum::<i64>() != 0 {
            return broken("P6: the ledger is not nothing in sum");
        }
        Ok(())
    }

    /// Lets the next thing happen on the way to rest; says whether there was any.
    pub(super) fn settle(
        &self,
        tx: &mut Tx<'_>,
        scene: &mut Scene,
        image: u128,
    ) -> Result<bool, String> {
        if scene.letters(self).contains(&Letter::Crash) {
            return self.step(tx, scene, Letter::Crash);
        }
        let lasting = [Letter::Arrive, Letter::Decide(true)];
        let can = scene.letters(self);
        let ends = lasting.into_iter().filter(|letter| can.contains(letter));
        for _ in 0..2 {
            self.step(tx, scene, Letter::Poll)?;
        }
        if self.image(tx, scene) != image || self.step(tx, scene, Letter::Read)? {
            return Ok(true);
        }
        for letter in ends.chain([Letter::Tick]) {
            if self.step(tx, scene, letter)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What must hold when everything is at rest.
    pub(super) fn check_rest(&self, tx: &mut Tx<'_>) -> Result<(), String> {
        let rows = Rows::read(tx, self);
        let page = self.psp.tallies().into_iter().next();
        let broken = |law: &str| Err(format!("{law}: {rows:?}\n{page:?}"));
        if rows.messages.iter().any(|(_, status, known)| *known && status != "applied") {
            return broken("P4: a message was never followed");
        }
        let standing = &rows.payment.standing;
        let (captured, returned, withheld) =
            page.as_ref().map_or((0, 0, 0), |page| (page.captured, page.returned, page.withheld));
        if page.as_ref().is_some_and(|page| page.status == "open") {
            return broken("P5: somebody can still pay");
        }
        if standing.captured.amount != captured {
            return broken("P4: what the provider says did not arrive");
        }
        let provider = rows.accounts.get("provider").copied().unwrap_or_default();
        if provider != captured - returned - withheld {
            return broken("P6: the ledger says otherwise than the provider");
        }
        if (rows.state == State::Confirmed) != (rows.blocks > 0) {
            return broken("P1: a place without a booking, or the other way round");
        }
        if captured > 0 && withheld == 0 {
            let back = match (rows.state, rows.payment.settled) {
                (State::Confirmed, Some(Settled::Honoured)) => 0,
                (State::Cancelled, Some(Settled::Honoured)) => PRICE / 2,
                (State::Cancelled | State::Expired, Some(Settled::Returned)) => PRICE,
                _ => return broken("P1: money was taken, and nothing followed"),
            };
            if returned != back {
                return broken("P1: not what is due was given back");
            }
        }
        self.check_installation(tx)
    }

    fn check_installation(&self, tx: &mut Tx<'_>) -> Result<(), String> {
        let found = checks::look(tx, &self.actor, Store::newest_schema());
        let found = found.map_err(|error| error.to_string())?;
        // Rows of the journal get their numbers at the end of the transaction.
        let found = found.into_iter().filter(|finding| finding.check != "numbers");
        let wrong: Vec<_> = found.flat_map(|finding| finding.wrong).collect();
        if wrong.is_empty() { Ok(()) } else { Err(format!("the check finds {wrong:?}")) }
    }
}
