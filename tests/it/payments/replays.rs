//! 200 messages, each brought a hundred times in a shuffled order through the door of the webhooks: exactly 200 effects.
//!
//! The daemon is a whole one, with its listener, inbox and workers; nothing but messages tells it of money, because it
//! reads no list and looks at nothing by itself within the time of the test. Two guards stand behind each other: the inbox
//! keeps a message once, and what a provider says is joined into what is known. The controls take away the first,
//! and then both.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use planify_core::house::EditPolicy;
use planify_core::money::{Currency, Money};
use planify_core::policy::Policy;
use planify_core::price::{Rate, Unit};
use planify_core::resource::EditResource;
use planify_core::schedule::{End, Point};
use planify_core::venue::EditVenue;
use planify_core::when::OnGap;
use planify_engine::bookings::{self, Goal, NewBooking, Time};
use planify_engine::events::OnKey;
use planify_engine::house_rules::{self, Whose};
use planify_engine::payments::{self, Checkout, Live};
use planify_engine::resources::{self, Wish};
use planify_engine::{Call, EngineError, checks, rates, venues};
use planify_store::{Store, StoreOptions, Tx};
use planify_testkit::folder::Folder;
use planify_testkit::postgres::Database;
use planify_testkit::psp::{Delivery, KEY, Psp, SECRET, Way, sign};
use planify_testkit::random::Random;
use planify_testkit::wait;
use planifyd::Running;
use planifyd::clock::Clock;
use planifyd::config::{self, Environment, Sources};
use tokio::runtime::Runtime;

use super::door::bring_all;

/// Bookings, each with a payment and its message.
const PAYMENTS: i64 = 200;
/// How often each message is brought.
const REPLAYS: usize = 100;
/// The same in a control and on a disk.
const FEW_REPLAYS: usize = 10;
const PRICE: i64 = 5_000;
/// Longer than all of it takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// What is counted: each must be one for each payment.
const EFFECTS: [(&str, &str); 8] = [
    ("inbox", "select count(*) from psp_event"),
    ("followed", "select count(*) from psp_event where status = 'applied'"),
    ("confirmed", "select count(*) from booking where state = 'confirmed'"),
    ("confirmations", "select count(*) from journal where command = 'booking.pay'"),
    ("honoured", "select count(*) from payment where settled = 'honoured'"),
    ("receipts", "select count(*) from ledger_entry where cause = 'capture'"),
    ("earnings", "select count(*) from ledger_entry where cause = 'earning'"),
    ("invoices", "select count(*) from invoice"),
];
/// What the money of each account is, a debit above zero and a credit below.
const ACCOUNTS: &str = "select account, cast(sum(amount) as bigint) from (\
     select debit as account, amount from ledger_entry \
     union all select credit, -amount from ledger_entry) sides group by account order by account";

/// What is broken on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flaw {
    None,
    /// The inbox takes each delivery for another message.
    Forgetful,
    /// The same, and what was said of a payment is forgotten when a message was followed.
    ForgetfulTwice,
}

/// A daemon in this process and its provider.
struct Hall {
    runtime: Runtime,
    running: Option<Running>,
    psp: Psp,
    _folder: Folder,
}

impl Hall {
    fn open(url: Option<&str>) -> Self {
        let folder = Folder::new();
        let clock = Clock::system();
        let psp = Psp::start(clock.now());
        let state = folder.path().join("state").display().to_string();
        let key = folder.write("key", KEY).display().to_string();
        let secret = folder.write("secret", SECRET).display().to_string();
        let mut flags = vec![
            ("listen", "127.0.0.1:0".to_owned()),
            ("payments.provider", "stripe".to_owned()),
            ("payments.stripe_key_file", key),
            ("payments.stripe_webhook_secret_files", secret),
            ("payments.stripe_url", psp.url()),
            ("payments.return_url", "https://events.example.org".to_owned()),
            // What is not said by a message is not heard of in time.
            ("payments.poll", "24h".to_owned()),
        ];
        flags.extend(url.map(|url| ("store.url", url.to_owned())));
        let flags = flags.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let environment = [("PLANIFY_STATE_DIR", state.as_str()), ("XDG_CONFIG_HOME", "/nowhere")];
        let sources = Sources { file: None, environment: Environment::from(environment), flags };
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.unwrap();
        let options = StoreOptions::new(Arc::new(clock));
        let started = planifyd::start_with(config::load(&sources).unwrap(), clock, "test", options);
        let running = runtime.block_on(started).unwrap();
        Self { runtime, running: Some(running), psp, _folder: folder }
    }

    fn running(&self) -> &Running {
        self.running.as_ref().expect("it runs until it is dropped")
    }

    fn store(&self) -> &Store {
        &self.running().app().store
    }

    fn call(&self) -> Call {
        Call::by(self.running().app().auth.local())
    }

    fn write<T: Send + 'static>(
        &self,
        command: impl Fn(&mut Tx<'_>) -> Result<T, EngineError> + Send + 'static,
    ) -> T {
        self.store().write_blocking(&[], command).unwrap()
    }

    fn number(&self, sql: &'static str) -> i64 {
        let read =
            self.store().read_blocking(move |tx| Ok(tx.query_one(sql, &[], |row| row.get(0))?));
        read.map_err(|error: EngineError| error).unwrap()
    }

    /// A room for hire.
    fn furnish(&self) {
        let call = self.call();
        self.write(move |tx| {
            let hall = EditVenue { name: Some("Hall".to_owned()), ..EditVenue::default() };
            venues::create(tx, &call, &hall, OnKey::Refuse)?;
            let policy =
                Policy { horizon_days: Some(60), notice_minutes: Some(0), ..Policy::default() };
            let policy = EditPolicy { set: policy, ..EditPolicy::default() };
            house_rules::set_policy(tx, &call, &Whose::Venue("hall".to_owned()), &policy)?;
            let edit = EditResource { name: Some("Room".to_owned()), ..EditResource::default() };
            resources::create(tx, &call, "hall", &Wish { edit, parts: None }, OnKey::Refuse)?;
            let rate = Rate::base("Hire", Unit::Hour, Money::new(PRICE, Currency::EUR));
            rates::add(tx, &call, ("hall", Some("room")), &rate)?;
            Ok(())
        });
    }

    /// Books an hour each, and asks for the money of each.
    fn book_all(&self) {
        for hour in 0..PAYMENTS {
            let (call, counter) = (self.call(), Arc::clone(&self.running().app().counter));
            self.write(move |tx| {
                let booking = bookings::create(tx, &call, &hour_of(tx, hour))?.data.first.booking;
                let wanted = Checkout {
                    booking: booking.id.to_string(),
                    provider: None,
                    live: Live::NotSaid,
                };
                payments::checkout(tx, &call, counter.desks(), &wanted).map(drop)
            });
        }
        let known = "select count(*) from payment where external is not null";
        wait::until_true(PATIENCE, "every payment has its page", || self.number(known) == PAYMENTS);
    }

    /// Somebody pays each; gives the message of each.
    fn pay_all(&self) -> Vec<Delivery> {
        for page in self.psp.tallies() {
            self.psp.pay(&page.session, Way::AtOnce).unwrap();
        }
        let mut told = self.psp.deliveries();
        told.retain(|delivery| delivery.kind == "checkout.session.completed");
        told
    }

    /// Brings messages and waits until all that is in the inbox was followed.
    fn bring(&self, deliveries: &[&Delivery]) {
        bring_all(self.running().http.as_deref().unwrap(), deliveries);
        wait::until_true(PATIENCE, "every message was followed", || {
            self.number("select count(*) from psp_event where status = 'received'") == 0
        });
    }

    /// Lets a payment forget what was said of it whenever a message about it was followed.
    fn forget_standings(&self) {
        self.write(|tx| {
            tx.execute("drop trigger payment_settled_once", &[])?;
            let forget = "create trigger forgetful after update of status on psp_event begin \
                 update payment set settled = null, state = 'open', captured = 0 \
                 where payment_id = new.payment_id; end";
            tx.execute(forget, &[])?;
            Ok(())
        });
    }

    /// What there is not exactly once for each payment.
    fn off(&self) -> BTreeMap<&'static str, i64> {
        let counts = EFFECTS.iter().map(|(name, sql)| (*name, self.number(sql)));
        counts.filter(|(_, count)| *count != PAYMENTS).collect()
    }

    /// Insists on what must be so however often something is said.
    fn insist(&self) {
        assert_eq!(self.number("select count(*) from refund"), 0, "nothing goes back");
        let accounts = self.store().read_blocking(|tx| {
            let row = |row: &planify_store::Row<'_>| Ok((row.get(0)?, row.get(1)?));
            tx.query_map(ACCOUNTS, &[], row).map_err(EngineError::from)
        });
        let accounts: Vec<(String, i64)> = accounts.unwrap();
        let all = PRICE * PAYMENTS;
        let sums: Vec<_> = accounts.iter().filter(|(_, sum)| *sum != 0).collect();
        assert_eq!(sums, [&("provider".to_owned(), all), &("revenue".to_owned(), -all)]);
        let pages = self.psp.tallies();
        assert_eq!(pages.len(), usize::try_from(PAYMENTS).unwrap(), "one page for each");
        assert!(pages.iter().all(|page| page.captured == PRICE && page.refunds.is_empty()));
        let owner = self.running().app().auth.local();
        let look = move |tx: &mut Tx<'_>| checks::look(tx, &owner, Store::newest_schema());
        let found = self.store().read_blocking(look).unwrap();
        let wrong: Vec<_> = found.into_iter().flat_map(|finding| finding.wrong).collect();
        assert_eq!(wrong, Vec::<String>::new(), "the check of the installation");
    }
}

impl Drop for Hall {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            running.shutdown.stop();
            self.runtime.block_on(running.ended());
        }
    }
}

/// The hour so many hours behind ten o'clock in two days.
fn hour_of(tx: &Tx<'_>, hour: i64) -> NewBooking {
    let day = tx.now().as_second() / 86_400 + 2;
    let first = jiff::Timestamp::from_second(day * 86_400 + 10 * 3_600).unwrap();
    NewBooking {
        venue: Some("hall".to_owned()),
        wanted: vec![("room".to_owned(), 1)],
        time: Time {
            start: Point::Instant(first + SignedDuration::from_hours(hour)),
            end: End::After(SignedDuration::from_hours(1)),
            on_gap: OnGap::Refuse,
        },
        repeat: None,
        title: None,
        seats: None,
        layout: None,
        promo: None,
        hold: None,
        event: None,
        goal: Goal::Confirm,
    }
}

/// Each message so often, in an order that follows from the seed.
fn shuffled(told: &[Delivery], replays: usize, seed: u64) -> Vec<&Delivery> {
    let mut random = Random::seeded(seed);
    let mut order: Vec<&Delivery> =
        std::iter::repeat_n(told, replays).flat_map(|all| all.iter()).collect();
    for at in (1..order.len()).rev() {
        let other = random.below(u64::try_from(at + 1).unwrap());
        order.swap(at, usize::try_from(other).unwrap());
    }
    order
}

/// The same message under an id of its own, as if the inbox did not know it again.
fn renamed(delivery: &Delivery, number: usize, psp: &Psp) -> Delivery {
    let (old, new) = (format!("{:?}", delivery.event), format!("\"evt_copy_{number:06}\""));
    let body = String::from_utf8(delivery.body.clone()).unwrap().replacen(&old, &new, 1);
    let signature = sign(body.as_bytes(), &[SECRET.to_owned()], psp.now());
    Delivery { signature, body: body.into_bytes(), ..delivery.clone() }
}

/// Brings every message so often; gives what there is not exactly once for each payment.
fn replayed(hall: &Hall, replays: usize, flaw: Flaw) -> BTreeMap<&'static str, i64> {
    hall.furnish();
    hall.book_all();
    let told = hall.pay_all();
    assert_eq!(told.len(), usize::try_from(PAYMENTS).unwrap());
    let order = shuffled(&told, replays, 7);
    let copies: Vec<Delivery> = match flaw {
        Flaw::None => Vec::new(),
        Flaw::Forgetful | Flaw::ForgetfulTwice => (0..)
            .zip(&order)
            .map(|(number, delivery)| renamed(delivery, number, &hall.psp))
            .collect(),
    };
    if flaw == Flaw::ForgetfulTwice {
        hall.forget_standings();
    }
    let order = if copies.is_empty() { order } else { copies.iter().collect() };
    let (first, second) = order.split_at(order.len() / 2);
    // What comes in the second half was followed before.
    hall.bring(first);
    hall.bring(second);
    hall.off()
}

#[test]
fn two_hundred_messages_brought_a_hundred_times_each_have_two_hundred_effects() {
    let hall = Hall::open(Some("sqlite::memory:"));
    assert_eq!(replayed(&hall, REPLAYS, Flaw::None), BTreeMap::new());
    hall.insist();
}

#[test]
fn the_same_on_a_disk() {
    let hall = Hall::open(None);
    assert_eq!(replayed(&hall, FEW_REPLAYS, Flaw::None), BTreeMap::new());
    hall.insist();
}

#[test]
fn the_same_on_postgres() {
    let Some(database) = Database::create() else { return };
    let hall = Hall::open(Some(&database.url()));
    assert_eq!(replayed(&hall, FEW_REPLAYS, Flaw::None), BTreeMap::new());
    hall.insist();
}

#[test]
fn without_the_inbox_that_keeps_a_message_once_money_is_still_counted_once() {
    let hall = Hall::open(Some("sqlite::memory:"));
    let all = PAYMENTS * i64::try_from(FEW_REPLAYS).unwrap();
    let off = replayed(&hall, FEW_REPLAYS, Flaw::Forgetful);
    assert_eq!(off, BTreeMap::from([("followed", all), ("inbox", all)]));
    hall.insist();
}

#[test]
fn without_both_guards_money_is_counted_more_than_once() {
    let hall = Hall::open(Some("sqlite::memory:"));
    let off = replayed(&hall, FEW_REPLAYS, Flaw::ForgetfulTwice);
    let more = |name: &str| off.get(name).copied().unwrap_or_default() > PAYMENTS;
    assert!(more("receipts") && more("earnings"), "the count would not notice it: {off:?}");
}
