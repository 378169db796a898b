//! What the walk meets: two organisations with one of everything, and somebody of each kind.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use http::Request;
use http_body_util::BodyExt as _;
use jiff::SignedDuration;
use planify_core::actor::{Actor, Scopes};
use planify_core::event::{EditEvent, Step, Visibility};
use planify_core::guest::{GuestWords, NewGuest};
use planify_core::id::{self, OrgId, UserId};
use planify_core::money::Money;
use planify_core::org::{EditOrg, Openness};
use planify_core::password::Password;
use planify_core::payment::{PaymentState, Snapshot, Way};
use planify_core::permission::{Action, Roles};
use planify_core::registration::{Mode, SignUp};
use planify_core::schedule::{End, Point};
use planify_core::text::Email;
use planify_core::user::{Profile, User};
use planify_core::when::OnGap;
use planify_engine::accounts::{self, NewAccount};
use planify_engine::bookings::{self, Goal, NewBooking, Time};
use planify_engine::events::OnKey;
use planify_engine::invitations::{self, Whom};
use planify_engine::invites::{self, NewInvite};
use planify_engine::members::{self, OrgChoice};
use planify_engine::outbox::{self, Mail, Mailbox, Settings};
use planify_engine::payments::errands::{self, Said};
use planify_engine::payments::{self, Checkout, Live, receipts, refunds};
use planify_engine::registration::{self, Place};
use planify_engine::sessions::{self, Door};
use planify_engine::tokens::{self, NewToken, Secret};
use planify_engine::{Call, EngineError, events, guests, join_requests, orgs};
use planify_store::{StoreUrl, Tx};
use serde_json::{Value, json};
use tower::ServiceExt as _;
use uuid::Uuid;

use crate::fake_maps::FakeMaps;
use crate::http::error;
use crate::listener::{self, RequestContext, RequestId};
use crate::testing::House;

/// Asks over TCP; a feed is not read.
pub(super) async fn ask(house: &House, request: Request<Body>) -> (u16, String) {
    let (mut parts, body) = request.into_parts();
    let door = listener::Door::Loopback([127, 0, 0, 1].into());
    parts.extensions.insert(RequestContext { id: RequestId::first(), door, client: None });
    let response = house.routes().oneshot(Request::from_parts(parts, body)).await.unwrap();
    let response = error::finish(response, RequestId::first());
    let status = response.status().as_u16();
    let kind = response.headers().get("content-type").cloned();
    if kind.is_some_and(|kind| kind == "text/event-stream") {
        return (status, String::new());
    }
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&bytes).into_owned())
}

/// The scopes that a token may have, and the names of the owner's tokens that have no other.
pub(super) const SCOPES: [(&str, &str); 4] = [
    ("read", "only read"),
    ("rsvp", "only rsvp"),
    ("write", "only write"),
    ("admin", "only admin"),
];

/// The world and the credentials of everybody in it.
pub(super) struct World {
    pub(super) house: House,
    /// The ids of the organisation that is walked through.
    pub(super) ours: BTreeMap<&'static str, String>,
    /// The ids of the other one.
    pub(super) theirs: BTreeMap<&'static str, String>,
    credentials: BTreeMap<&'static str, String>,
}

impl World {
    /// Builds it; `unguarded` is what everybody may do in a negative control.
    pub(super) async fn new(unguarded: Option<Action>) -> Self {
        let folder = std::env::temp_dir().join(format!("walk-{}", Uuid::now_v7().simple()));
        std::fs::create_dir_all(&folder).unwrap();
        let state = folder.display().to_string();
        let url = StoreUrl::SqliteFile(folder.join("planify.db"));
        let maps = FakeMaps::start().await.settings();
        let mut settings = vec![
            ("accounts.registration", "open"),
            ("limits.anonymous_per_minute", "0"),
            ("limits.token_per_minute", "0"),
            ("limits.sign_in_per_minute", "0"),
            ("limits.sign_in_target_per_minute", "0"),
            ("limits.mail_target_per_hour", "0"),
        ];
        settings.extend(maps.iter().map(|(key, value)| (*key, value.as_str())));
        let house = House::on(&url, &state, &settings, |auth| auth.unguarded = unguarded).await;
        let (ours, theirs, credentials) = Default::default();
        let mut world = Self { house, ours, theirs, credentials };
        world.fill().await;
        world
    }

    /// What somebody sends in `Authorization`; none for who has nothing to send.
    pub(super) fn credential(&self, name: &str) -> Option<&str> {
        self.credentials.get(name).map(String::as_str)
    }

    async fn write<T: Send + 'static>(
        &self,
        act: impl Fn(&mut Tx<'_>) -> Result<T, EngineError> + Send + 'static,
    ) -> T {
        self.house.app.store.write(&[], act).await.unwrap()
    }

    async fn fill(&mut self) {
        let local = self.house.app.auth.local();
        let home = local.org;
        for role in ["viewer", "staff", "organiser", "admin", "owner"] {
            let user = self.user(role).await;
            self.join(home, user, role).await;
            self.sign_in(role, user).await;
        }
        let newcomer = self.user("newcomer").await;
        self.sign_in("newcomer", newcomer).await;
        let stranger = self.user("stranger").await;
        let other = self.found(stranger, "Other", Openness::Private).await;
        let helper = self.user("helper").await;
        self.join(other, helper, "owner").await;
        self.sign_in("stranger", stranger).await;
        let clubber = self.user("clubber").await;
        self.found(clubber, "Club", Openness::Public).await;

        let owner = self.act_as("owner", home).await;
        self.tokens(owner).await;
        self.ours = self.things(owner, newcomer).await;
        let stranger = self.write(move |tx| members::act_as(tx, stranger, &OrgChoice::Usual)).await;
        let asking = self.user("asking").await;
        self.theirs = self.things(stranger, asking).await;
        for (name, things) in [("founder", "ours"), ("finder", "theirs")] {
            let founder = self.user(name).await;
            let spare = self.found(founder, name, Openness::Private).await.to_string();
            self.sign_in(name, founder).await;
            let things = if things == "ours" { &mut self.ours } else { &mut self.theirs };
            things.insert("spare", spare);
        }
        let theirs = self.session(asking).await;
        self.theirs.insert("session", theirs);
        let ours = self.session(newcomer).await;
        self.ours.insert("session", ours);
        self.agenda("owner").await;
        self.agenda("stranger").await;
        self.series("owner").await;
        self.series("stranger").await;
        self.venue("owner").await;
        self.venue("stranger").await;
        self.money("owner", owner).await;
        self.money("stranger", stranger).await;
        self.letters().await;
    }

    /// A venue with two rooms, made over the interface.
    async fn venue(&mut self, who: &'static str) {
        let hall = json!({ "name": "Walked hall", "at": "46.05,14.5" });
        let venue = self.post(who, "/v1/venues", &hall).await;
        let rooms = format!("/v1/venues/{venue}/resources");
        let resource = self.post(who, &rooms, &json!({ "name": "Walked room" })).await;
        let beside = self.post(who, &rooms, &json!({ "name": "Walked room beside" })).await;
        let closed = json!({ "start": "2030-09-01", "end": "2030-09-02" });
        let blackout = self.post(who, &format!("/v1/venues/{venue}/blackouts"), &closed).await;
        let hire = json!({ "name": "Hire", "amount": { "amount": 500, "currency": "EUR" } });
        let rate = self.post(who, &format!("/v1/venues/{venue}/rates"), &hire).await;
        let code = json!({ "code": "WALKED", "points": 1_000 });
        let promo = self.post(who, "/v1/promos", &code).await;
        let rules = |room: &str| format!("{rooms}/{room}/policy");
        self.patch(who, &rules(&resource), &json!({ "deposit": "none" })).await;
        self.patch(who, &rules(&beside), &json!({ "approval": "required" })).await;
        let now = self.write(|tx| Ok(tx.now())).await;
        let hour = |hours: i64| {
            let at = now.round(jiff::Unit::Hour).unwrap() + SignedDuration::from_hours(hours);
            at.to_string()
        };
        let book = |room: &str, start: &str, hold: bool| json!({ "resources": [{ "resource": room }], "start": start, "hold": hold });
        let bookings = "/v1/bookings";
        let booking = self.post(who, bookings, &book(&resource, &hour(6), false)).await;
        let held = self.post(who, bookings, &book(&resource, &hour(8), true)).await;
        let wished = self.post(who, bookings, &book(&beside, &hour(6), false)).await;
        let things = if who == "owner" { &mut self.ours } else { &mut self.theirs };
        things.insert("booking", booking);
        things.insert("held", held);
        things.insert("wished", wished);
        things.insert("slot", hour(10));
        things.insert("promo", promo);
        things.insert("rate", rate);
        things.insert("blackout", blackout);
        things.insert("venue", venue);
        things.insert("resource", resource);
        things.insert("beside", beside);
    }

    /// A booking that is paid, with what goes back of it, and one that waits for its money.
    async fn money(&mut self, who: &'static str, actor: Actor) {
        let things = if who == "owner" { &self.ours } else { &self.theirs };
        let room = things["resource"].clone();
        let counter = Arc::clone(&self.house.app.counter);
        let made = self
            .write(move |tx| {
                let (call, desks) = (Call::by(actor), counter.desks());
                let paid = hour_of(tx, &call, &room, 10)?;
                let waits = hour_of(tx, &call, &room, 12)?;
                let provider = Some("door".to_owned());
                let wanted = Checkout { booking: paid, provider, live: Live::NotSaid };
                let payment = payments::checkout(tx, &call, desks, &wanted)?.data;
                let ask = errands::next(tx, desks, payment.id)?.unwrap();
                let snapshot = Snapshot::unpaid(PaymentState::Open, payment.tax.currency);
                let external = payment.id.to_string();
                let said = Said::Started { external: external.clone(), way: Way::Door, snapshot };
                errands::answer(tx, desks, &ask, &said)?;
                receipts::receive(tx, &call, desks, (&external, None))?;
                let back = (Some(Money::new(100, payment.tax.currency)), Live::NotSaid);
                let payment = refunds::refund(tx, &call, &external, back)?.data;
                let invoice = payments::invoices::get(tx, &call.actor, &external)?.row.id;
                let refund = payment.refunds.keys().next().unwrap().clone();
                Ok([waits, external, refund, invoice.to_string()])
            })
            .await;
        let things = if who == "owner" { &mut self.ours } else { &mut self.theirs };
        for (name, id) in ["waiting", "payment", "refund", "invoice"].into_iter().zip(made) {
            things.insert(name, id);
        }
    }

    /// An agenda, made over the interface.
    async fn agenda(&mut self, who: &'static str) {
        let things = if who == "owner" { &self.ours } else { &self.theirs };
        let event = things["event"].clone();
        let questions = format!("/v1/events/{event}/questions");
        let question = self.post(who, &questions, &json!({ "title": "Meal?" })).await;
        let tracks = format!("/v1/events/{event}/agenda/tracks");
        let track = self.post(who, &tracks, &json!({ "name": "Hall" })).await;
        let empty = self.post(who, &tracks, &json!({ "name": "Vault" })).await;
        let talk = json!({
            "title": "Talk", "start": "2030-03-28T18:00", "duration": "PT30M",
            "track": track, "speakers": ["one@example.org"],
        });
        let item = self.post(who, &format!("/v1/events/{event}/agenda/items"), &talk).await;
        // What is not released yet, only those see who plan it.
        self.post(who, &format!("/v1/events/{event}/agenda/release"), &json!({})).await;
        let things = if who == "owner" { &mut self.ours } else { &mut self.theirs };
        things.insert("question", question);
        things.insert("track", track);
        things.insert("empty", empty);
        things.insert("item", item);
    }

    /// An event that repeats, and the name of its first date.
    async fn series(&mut self, who: &'static str) {
        let now = self.write(|tx| Ok(tx.now())).await;
        let first = jiff::tz::TimeZone::UTC.to_datetime(now + SignedDuration::from_hours(96));
        let training = json!({
            "title": "Training", "zone": "UTC", "rrule": "FREQ=DAILY;COUNT=3",
            "start": first.strftime("%Y-%m-%dT18:00").to_string(),
        });
        let series = self.post(who, "/v1/events", &training).await;
        let things = if who == "owner" { &mut self.ours } else { &mut self.theirs };
        things.insert("series", series);
        things.insert("date", first.strftime("%Y%m%dT180000").to_string());
    }

    /// Does something over the interface, and gives the id of what came of it.
    async fn post(&self, who: &str, path: &str, body: &Value) -> String {
        let request = Request::post(path)
            .header("authorization", format!("Bearer {}", self.credentials[who]))
            .header("content-type", "application/json")
            .body(Body::from(body.to_string()))
            .unwrap();
        let (status, body) = ask(&self.house, request).await;
        assert!((200..300).contains(&status), "{path}: {body}");
        let made: Value = serde_json::from_str(&body).unwrap();
        made["data"]["id"].as_str().unwrap_or_default().to_owned()
    }

    /// Changes something over the interface.
    async fn patch(&self, who: &str, path: &str, body: &Value) {
        let request = Request::patch(path)
            .header("authorization", format!("Bearer {}", self.credentials[who]))
            .header("content-type", "application/json")
            .body(Body::from(body.to_string()))
            .unwrap();
        let (status, body) = ask(&self.house, request).await;
        assert!((200..300).contains(&status), "{path}: {body}");
    }

    async fn user(&self, name: &'static str) -> UserId {
        self.write(move |tx| insert_user(tx, name)).await
    }

    async fn join(&self, org: OrgId, user: UserId, roles: &'static str) {
        self.write(move |tx| Ok(planify_store::members::insert(tx, org, user, roles.parse()?)?))
            .await;
    }

    async fn found(&self, by: UserId, name: &'static str, openness: Openness) -> OrgId {
        let new =
            EditOrg { name: Some(name.into()), openness: Some(openness), ..EditOrg::default() };
        self.write(move |tx| {
            let founder = Actor::user(by, Uuid::nil().into(), Roles::NONE);
            Ok(orgs::create(tx, &Call::by(founder), &new)?.data.org.id)
        })
        .await
    }

    async fn act_as(&self, name: &'static str, org: OrgId) -> Actor {
        self.write(move |tx| {
            let email = format!("{name}@example.org");
            let (user, _) = planify_store::credentials::find(tx, &email)?.unwrap();
            members::act_as(tx, user, &OrgChoice::Named(org.to_string()))
        })
        .await
    }

    async fn sign_in(&mut self, name: &'static str, user: UserId) {
        let secret = Secret::generate().unwrap();
        let begun =
            self.write(move |tx| sessions::begin(tx, user, "hash", Door::Api, &secret)).await;
        self.credentials.insert(name, begun.text);
    }

    /// A session of a user, and its id.
    async fn session(&self, user: UserId) -> String {
        let secret = Secret::generate().unwrap();
        let begin = move |tx: &mut Tx<'_>| sessions::begin(tx, user, "hash", Door::Page, &secret);
        self.write(begin).await.row.id.to_string()
    }

    /// The owner's tokens: one a scope, one that is revoked, one that has ended.
    async fn tokens(&mut self, owner: Actor) {
        let ended = [("", "revoked"), ("", "expired")];
        for (scope, name) in SCOPES.into_iter().chain(ended) {
            let secret = Secret::generate().unwrap();
            let token = self
                .write(move |tx| {
                    let scopes = if scope.is_empty() { Scopes::all() } else { scope.parse()? };
                    let hour = tx.now() + SignedDuration::from_hours(1);
                    let expires_at = Some(hour).filter(|_| name == "expired");
                    let new = NewToken { name: name.to_owned(), scopes, expires_at };
                    let call = Call::by(owner);
                    let made = tokens::create(tx, &call, &new, &secret)?.data;
                    if name == "revoked" {
                        tokens::revoke(tx, &call, &made.0.id.to_string())?;
                    }
                    Ok(made.1)
                })
                .await;
            self.credentials.insert(name, token);
        }
        self.house.clock.pass(SignedDuration::from_hours(2));
    }

    /// One of everything in the organisation of an owner, and their ids.
    async fn things(&self, owner: Actor, invited: UserId) -> BTreeMap<&'static str, String> {
        let keys = self.house.app.link_key.clone();
        let org = owner.org;
        let member =
            self.user(if org == self.house.app.auth.local().org { "extra" } else { "more" });
        let member = member.await;
        self.join(org, member, "viewer").await;
        let asking =
            self.user(if org == self.house.app.auth.local().org { "fan" } else { "friend" }).await;
        let secret = Secret::generate().unwrap();
        self.write(move |tx| {
            let call = Call::by(owner);
            let event = |tx: &mut Tx<'_>, title: &str| {
                let new = EditEvent {
                    title: Some(title.to_owned()),
                    start: Some(Point::parse("2030-03-28T18:00").unwrap()),
                    visibility: Some(Visibility::Org),
                    ..EditEvent::default()
                };
                events::create(tx, &call, &new, OnKey::Refuse).map(|made| made.data.id.to_string())
            };
            let (gala, draft) = (event(tx, "Walked gala")?, event(tx, "Draft")?);
            events::step(tx, &call, &gala, Step::Publish)?;
            let add = |tx: &mut Tx<'_>, email: &str| {
                let words =
                    GuestWords { email: Some(email), party: Some(2), ..GuestWords::default() };
                guests::add(tx, &call, &gala, &NewGuest::parse(words)?).map(|made| made.data)
            };
            let (guest, other) = (add(tx, "one@example.org")?, add(tx, "two@example.org")?);
            invitations::invite(tx, &call, &gala, &Whom::Named(vec![guest.id.to_string()]))?;
            let fair = fair(tx, &call)?;
            let wishing = wishing(tx, &call, &fair)?;
            let page = planify_engine::PageRequest::default();
            let all = planify_engine::notices::ListAbout::Everything;
            let notice = planify_engine::notices::list(tx, &owner, &all, None, &page)?;
            let new = NewToken { name: "thing".into(), scopes: "read".parse()?, expires_at: None };
            let token = tokens::create(tx, &call, &new, &secret)?.data.0.id.to_string();
            let address = invites_address(tx, invited)?;
            let new = NewInvite { email: address, roles: "staff".parse()? };
            let invite = invites::create(tx, &call, &keys, &new)?.data;
            // Requests go to public organisations only, so they are made behind the rule.
            let request = request(tx, org, asking)?;
            let club = orgs::get(tx, &owner, "club")?.org.id;
            let asked = request_of(tx, club, invited)?;
            // An invitation can be sent again after a minute.
            let older = tx.now() - SignedDuration::from_mins(5);
            tx.execute("update invite set sent_at = $1", &[older.into()])?;
            Ok(BTreeMap::from([
                ("org", org.to_string()),
                ("event", gala),
                ("draft", draft),
                ("fair", fair),
                ("wishing", wishing),
                ("guest", guest.id.to_string()),
                ("person", guest.person.to_string()),
                ("other", other.person.to_string()),
                ("notice", notice.rows[0].notice.id.to_string()),
                ("token", token),
                ("member", member.to_string()),
                ("invite", invite.id.to_string()),
                ("invitation", keys.invite(invite.id, invite.generation)),
                ("request", request),
                ("asked", asked),
                ("link", keys.token(guest.id, guest.link_generation)),
            ]))
        })
        .await
    }

    /// The codes that mails about accounts carry, and an account with a password.
    async fn letters(&mut self) {
        let app = &self.house.app;
        let password = Password::choose("correct horse battery", &[]).unwrap();
        let hash = app.passwords.hash(password).await.unwrap();
        let signer = self.user("signer").await;
        let mover = self.user("mover").await;
        let keys = app.link_key.clone();
        let settings = Settings {
            from: Mailbox { name: None, address: "gala@example.org".to_owned() },
            rsvp_address: None,
            public_url: None,
            links: keys.clone(),
        };
        let codes = self
            .write(move |tx| {
                planify_store::credentials::change(tx, signer, &hash)?;
                let email = Email::parse("confirmed@example.org").unwrap();
                let new = NewAccount { email, profile: Profile::named("Confirmed") };
                accounts::ask(tx, &keys, &new, &hash, accounts::Admission::Anybody)?;
                accounts::ask_reset(tx, &keys, &Email::parse("signer@example.org").unwrap())?;
                let mover = Call::by(Actor::user(mover, Uuid::nil().into(), Roles::NONE));
                let moved = Email::parse("moved@example.org").unwrap();
                accounts::ask_address(tx, &mover, &keys, &moved)?;
                let mut codes = Vec::new();
                for job in outbox::lease(tx, Uuid::from_u128(5), 100)? {
                    if let Some(Mail::Letter(letter)) = outbox::prepare(tx, &job, &settings)? {
                        codes.push((letter.kind, letter.values["code"].clone()));
                    }
                }
                Ok(codes)
            })
            .await;
        let code = |wanted: &str| {
            let found = codes.iter().find(|(kind, _)| *kind == wanted);
            found.and_then(|(_, code)| code.clone()).unwrap()
        };
        self.ours.insert("confirmation", code("account-confirm"));
        self.ours.insert("renewal", code("password-reset"));
        self.ours.insert("relocation", code("address-confirm"));
    }

    /// An id of the same kind that nothing has.
    pub(super) fn unknown(&self, name: &str) -> String {
        let ours = &self.ours[name];
        match ours.split_once('_') {
            Some((prefix, _)) => format!("{prefix}_{}", id::encode(Uuid::from_u128(7 << 64))),
            None => "0".repeat(ours.len()),
        }
    }
}

/// A public event that people may ask to come to.
fn fair(tx: &mut Tx<'_>, call: &Call) -> Result<String, EngineError> {
    let new = EditEvent {
        title: Some("Fair".to_owned()),
        start: Some(Point::parse("2030-04-28T18:00").unwrap()),
        visibility: Some(Visibility::Public),
        registration: Some(Mode::Approval),
        ..EditEvent::default()
    };
    let fair = events::create(tx, call, &new, OnKey::Refuse)?.data.id.to_string();
    events::step(tx, call, &fair, Step::Publish)?;
    Ok(fair)
}

/// Somebody who asks to come.
fn wishing(tx: &mut Tx<'_>, call: &Call, fair: &str) -> Result<String, EngineError> {
    let place = Place { org: call.actor.org.to_string(), event: fair.to_owned() };
    let new = SignUp::parse("Wishing", "wishing@example.org", None, None)?;
    Ok(registration::enter(tx, call, &place, &new)?.data.id.to_string())
}

fn invites_address(tx: &mut Tx<'_>, user: UserId) -> Result<Email, EngineError> {
    Ok(planify_store::users::find(tx, user)?.unwrap().email.unwrap())
}

fn request_of(tx: &mut Tx<'_>, club: OrgId, user: UserId) -> Result<String, EngineError> {
    let asking = members::act_as(tx, user, &OrgChoice::Usual)?;
    let made = join_requests::create(tx, &Call::by(asking), &club.to_string(), None)?;
    Ok(made.data.id.to_string())
}

/// Books a room for an hour in a month.
fn hour_of(tx: &mut Tx<'_>, call: &Call, room: &str, hour: i8) -> Result<String, EngineError> {
    let day = (tx.now() + SignedDuration::from_hours(30 * 24)).strftime("%Y-%m-%d").to_string();
    let new = NewBooking {
        venue: None,
        wanted: vec![(room.to_owned(), 1)],
        time: Time {
            start: Point::parse(&format!("{day}T{hour}:00"))?,
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
    };
    Ok(bookings::create(tx, call, &new)?.data.first.booking.id.to_string())
}

/// A request to a private organisation, as one that was public when somebody asked.
fn request(tx: &mut Tx<'_>, org: OrgId, user: UserId) -> Result<String, EngineError> {
    let open = "update org set visibility = $2 where org_id = $1";
    tx.execute(open, &[org.into(), "public".into()])?;
    let request = request_of(tx, org, user)?;
    tx.execute(open, &[org.into(), "private".into()])?;
    Ok(request)
}

/// A user with an account.
fn insert_user(tx: &mut Tx<'_>, name: &str) -> Result<UserId, EngineError> {
    let id = UserId::from(tx.new_uuid());
    let email = Email::parse(&format!("{name}@example.org")).unwrap();
    let user = User {
        id,
        email: Some(email.clone()),
        profile: Profile::named(name),
        version: 1,
        created_at: tx.now(),
        deleted_at: None,
    };
    planify_store::users::insert(tx, &user, ("planify", &id.to_string()))?;
    planify_store::credentials::insert(tx, id, &email.normalised(), "hash")?;
    Ok(id)
}
