//! A daemon that takes money through the simulator, and all that must hold between the two when they are at rest.

use planify_api::payments::Checkout;
use planify_client::{Client, Endpoint, MutationOptions};
use planify_testkit::daemon::TestDaemon;
use planify_testkit::home::Home;
use planify_testkit::psp::{Fault, KEY, Psp, SECRET, Tally, Way};
use planify_testkit::wait;
use planifyd::clock::Clock;
use serde_json::Value;

use super::super::book::open;
use super::super::kills::database;
use crate::payments::door::bring_all;

/// What an hour costs, in cents.
pub(super) const PRICE: i64 = 5_000;

/// What the ledger has with the provider, of all payments.
const LEDGER: &str = "select coalesce(sum(case when debit = 'provider' then amount else 0 end) \
     - sum(case when credit = 'provider' then amount else 0 end), 0) from ledger_entry";

/// When the daemon dies, seen from the call that it is making.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// The call never does anything.
    Never,
    /// The call does its work late: after the daemon was started again and made it once more.
    Late,
    /// The call did its work, and nobody heard the answer.
    Done,
}

impl Moment {
    pub(super) const ALL: [Self; 3] = [Self::Never, Self::Late, Self::Done];

    fn fault(self) -> Fault {
        match self {
            Self::Never => Fault::Lose,
            Self::Late => Fault::HoldBefore,
            Self::Done => Fault::Hold,
        }
    }
}

/// What must have come of a payment and its booking, in cents.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outcome {
    pub(super) booking: &'static str,
    pub(super) captured: i64,
    pub(super) returned: i64,
}

/// A hall for hire, its daemon and its provider.
pub(super) struct Shop {
    pub(super) daemon: TestDaemon,
    pub(super) psp: Psp,
    next_hour: u32,
}

impl Shop {
    /// Opens a shop whose daemon looks at open payments this often.
    pub(super) fn open(poll: &str) -> Self {
        let psp = Psp::start(Clock::system().now());
        let home = Home::new();
        let (key, secret) = (home.write("key", KEY), home.write("secret", SECRET));
        let home = home
            .with("PLANIFYD__PAYMENTS__PROVIDER", "stripe")
            .with("PLANIFYD__PAYMENTS__STRIPE_KEY_FILE", key)
            .with("PLANIFYD__PAYMENTS__STRIPE_WEBHOOK_SECRET_FILES", secret)
            .with("PLANIFYD__PAYMENTS__STRIPE_URL", psp.url())
            .with("PLANIFYD__PAYMENTS__RETURN_URL", "https://events.example.org")
            .with("PLANIFYD__PAYMENTS__POLL", poll);
        let daemon = TestDaemon::start_in(home);
        let shop = Self { daemon, psp, next_hour: 0 };
        shop.run(&["venue", "create", "Hall", "--tz", "UTC"]);
        shop.run(&["venue", "policy", "set", "hall", "--horizon", "3660"]);
        shop.run(&["venue", "resource", "create", "hall", "Room"]);
        let rate =
            ["venue", "rate", "add", "hall", "Hire", "--price", "50.00 EUR", "--per", "hour"];
        shop.run(&rate);
        shop
    }

    /// Runs a command that must succeed, and gives its data.
    #[track_caller]
    pub(super) fn run(&self, arguments: &[&str]) -> Value {
        let all = [arguments, &["--json"]].concat();
        self.daemon.home.run(all).ok().data()
    }

    /// Books an hour that waits for its money.
    pub(super) fn booked(&mut self) -> String {
        self.next_hour += 1;
        let start = format!("2030-05-{:02} 10:00", self.next_hour);
        let book = ["booking", "create", "--venue", "hall", "--resource", "room", "--for", "1h"];
        let made = self.run(&[&book[..], &["--yes", "--start", &start]].concat());
        assert_eq!(made["state"], "pending");
        made["id"].as_str().unwrap().to_owned()
    }

    /// Asks for the money of a booking, and does not wait for the page as the command would; gives the payment.
    pub(super) fn checkout(&self, booking: &str) -> String {
        let endpoint: Endpoint = format!("unix:{}", self.daemon.socket()).parse().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (client, options) = (Client::new(endpoint), MutationOptions::default());
        let asked = async { client.checkout(booking, &Checkout::default(), &options).await };
        runtime.block_on(asked).unwrap().data.id
    }

    /// A booking with a page on which it can be paid: the booking and its payment.
    pub(super) fn open_page(&mut self) -> (String, String) {
        let booking = self.booked();
        let payment = self.checkout(&booking);
        self.waits_for(&payment, "open");
        (booking, payment)
    }

    /// A booking that is paid and certain.
    pub(super) fn paid(&mut self) -> (String, String) {
        let (booking, payment) = self.open_page();
        self.pay(&payment);
        self.tell();
        self.waits_for(&payment, "paid");
        (booking, payment)
    }

    /// Waits until a payment is in a state.
    #[track_caller]
    pub(super) fn waits_for(&self, payment: &str, state: &str) {
        self.waits_until(payment, state, |shown| shown["state"] == state);
    }

    /// Waits until a payment is as it should be.
    #[track_caller]
    pub(super) fn waits_until(&self, payment: &str, what: &str, done: impl Fn(&Value) -> bool) {
        let what = format!("{payment}: {what}");
        wait::until_true(wait::SOON, &what, || done(&self.run(&["pay", "get", payment])));
    }

    /// Somebody pays at the page of a payment.
    pub(super) fn pay(&self, payment: &str) {
        let page = self.psp.pages_of(payment).pop().expect("there is a page");
        self.psp.pay(&page.session, Way::AtOnce).unwrap();
    }

    /// Brings every message that was not brought yet.
    pub(super) fn tell(&self) {
        self.psp.move_to(Clock::system().now().max(self.psp.now()));
        let told = self.psp.deliveries();
        bring_all(self.daemon.http(), &told.iter().collect::<Vec<_>>());
    }

    /// Kills the daemon in the call that `act` leads to, lets `meanwhile` happen, and starts it again.
    pub(super) fn dies_in(
        &mut self,
        call: &str,
        moment: Moment,
        act: impl FnOnce(&Self),
        meanwhile: impl FnOnce(&Self),
    ) {
        self.psp.fault(call, moment.fault());
        act(self);
        wait::until_true(wait::SOON, call, || self.psp.held() == 1);
        self.daemon.kill();
        if moment != Moment::Late {
            self.let_go();
        }
        meanwhile(self);
        self.daemon.start_again();
    }

    /// Lets the call go that is held; it has done its work afterwards.
    pub(super) fn let_go(&self) {
        self.psp.release();
        wait::until_true(wait::SOON, "the call that was held has ended", || self.psp.held() == 0);
    }

    /// Lets a late call work, tells the daemon what happened, and insists on the outcome.
    #[track_caller]
    pub(super) fn comes_to_rest(&self, (booking, payment): (&str, &str), outcome: Outcome) {
        self.let_go();
        self.tell();
        self.daemon.home.run(["pay", "reconcile", payment]).ok();
        let open = ["pay", "inbox"];
        wait::until_true(wait::SOON, "every message was followed", || {
            self.run(&open).as_array().unwrap().is_empty()
        });
        let broken = self.broken((booking, payment), outcome);
        assert_eq!(broken, Vec::<String>::new());
    }

    /// What does not hold that must hold at rest.
    pub(super) fn broken(&self, (booking, payment): (&str, &str), outcome: Outcome) -> Vec<String> {
        let Outcome { captured, returned, booking: state } = outcome;
        let shown = self.run(&["pay", "get", payment]);
        let booked = self.run(&["booking", "get", booking]);
        let pages = self.psp.pages_of(payment);
        let refunds: Vec<_> = pages.iter().flat_map(|page| &page.refunds).collect();
        let sum = |of: fn(&Tally) -> i64| pages.iter().map(of).sum::<i64>();
        let ledger = open(&database(&self.daemon.home));
        let kept: i64 = ledger.query_row(LEDGER, [], |row| row.get(0)).unwrap();
        let with_provider = |page: &Tally| page.captured - page.returned;
        let with_provider: i64 = self.psp.tallies().iter().map(with_provider).sum();
        let calls = self.psp.calls();
        let mixed = calls.iter().any(|call| {
            let refused = call.answer.as_ref().filter(|answer| answer.status == 400);
            refused.is_some_and(|it| it.json()["error"]["type"] == "idempotency_error")
        });
        let keyless = calls.iter().any(|call| call.method == "POST" && call.key.is_none());
        let laws = [
            ("P1: the booking is as its money", booked["state"] == state),
            ("P1: what was taken", sum(|page| page.captured) == captured),
            ("P2: what went back", sum(|page| page.returned) == returned),
            ("P2: one refund", refunds.len() == usize::from(returned > 0)),
            ("P4: what is known was taken", shown["captured"]["amount"] == captured),
            ("P4: what is known went back", shown["refunded"]["amount"] == returned),
            ("P6: the ledger has what the provider has", kept == with_provider),
            ("P7: one page", pages.len() == 1),
            ("P7: one key, one call", !mixed && !keyless),
            ("the check of the installation", self.run(&["admin", "check"])["ok"] == true),
        ];
        let broken = laws.into_iter().filter(|(_, holds)| !holds);
        broken.map(|(law, _)| format!("{law}: {shown} {pages:?}")).collect()
    }
}
