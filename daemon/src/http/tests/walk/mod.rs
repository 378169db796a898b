//! The walk: every route of the document by everybody, with what they may do written down once more.
//!
//! `table.rs` says who may use which route, and how to add one: a route that the document has and
//! the table has not fails here. Each route must give a success to somebody; whoever may not use it
//! is told so; what belongs to another organisation is answered exactly like what does not exist, in
//! path, query, body and arrays in it. The control takes one check out of the product and insists
//! that the walk notices.

mod table;
mod world;

use std::collections::BTreeSet;

use planify_core::permission::Action;
use table::{Row, TABLE, Who};
use world::{SCOPES, World};

use super::*;

/// Those who act for nobody: without a credential, with a guest's link, with one that was good.
const UNKNOWN: [&str; 4] = ["anonymous", "link", "revoked", "expired"];
/// Members, the least mighty first, with what they may use.
const MEMBERS: [(&str, Who); 5] = [
    ("viewer", Who::Viewer),
    ("staff", Who::Staff),
    ("organiser", Who::Organiser),
    ("admin", Who::Admin),
    ("owner", Who::Operator),
];
/// Users who are no members: of nothing, and the owner of another organisation.
const OTHERS: [&str; 2] = ["newcomer", "stranger"];

/// What came back.
struct Reply {
    status: u16,
    body: String,
}

impl Reply {
    fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// Whether the answer has nothing to do with who asks.
    fn is_open(&self) -> bool {
        !matches!(self.status, 401 | 403)
    }

    /// The answer without the reference that was asked for and without what differs each time.
    fn without(&self, reference: &str) -> (u16, String) {
        let mut document: serde_json::Value = serde_json::from_str(&self.body).unwrap_or_default();
        if let Some(fields) = document.as_object_mut() {
            fields.remove("request_id");
        }
        (self.status, document.to_string().replace(reference, "…"))
    }
}

/// One walk and what it found.
struct Walk {
    world: World,
    dry_runs: BTreeSet<String>,
    faults: Vec<String>,
}

impl Walk {
    async fn new(unguarded: Option<Action>) -> Self {
        let world = World::new(unguarded).await;
        let dry_runs = operations().into_iter().filter(|(_, dry)| *dry).map(|(name, _)| name);
        Self { world, dry_runs: dry_runs.collect(), faults: Vec::new() }
    }

    /// Sends the request of a row with `fill` for the names in braces.
    async fn send(&self, row: &Row, who: &str, fill: impl Fn(&str) -> String) -> Reply {
        let filled = |text: &str| {
            names(text).into_iter().fold(text.to_owned(), |text, name| {
                text.replace(&format!("{{{name}}}"), &fill(&name))
            })
        };
        let (method, path) = row.route.split_once(' ').unwrap();
        let mut path = filled(path);
        let mut query = filled(row.query);
        if self.dry_runs.contains(&documented(row.route)) {
            query.push_str(if query.is_empty() { "dry_run=true" } else { "&dry_run=true" });
        }
        if !query.is_empty() {
            path = format!("{path}?{query}");
        }
        let mut request = Request::builder().method(method).uri(path);
        if let Some(credential) = self.world.credential(who) {
            request = request.header("authorization", format!("Bearer {credential}"));
        }
        let body = match row.body.strip_prefix("#csv ") {
            Some(csv) => {
                request = request.header("content-type", "text/csv");
                csv.to_owned()
            }
            None => filled(row.body),
        };
        if row.body.starts_with('{') {
            request = request.header("content-type", "application/json");
        }
        let (status, body) =
            world::ask(&self.world.house, request.body(Body::from(body)).unwrap()).await;
        Reply { status, body }
    }

    async fn ours(&self, row: &Row, who: &str) -> Reply {
        self.send(row, who, |name| self.world.ours[name].clone()).await
    }

    fn insist(&mut self, holds: bool, row: &Row, who: &str, reply: &Reply) {
        if !holds {
            let status = reply.status;
            let body: String = reply.body.chars().take(300).collect();
            self.faults.push(format!("{} by {who}: {status} {body}", row.route));
        }
    }

    /// Goes along one route with everybody.
    async fn along(&mut self, row: &Row) {
        for who in UNKNOWN {
            let reply = self.ours(row, who).await;
            let holds = match row.who {
                Who::Open if who == "anonymous" => reply.is_success(),
                Who::Open => reply.is_open(),
                _ => reply.status == 401,
            };
            self.insist(holds, row, who, &reply);
        }
        for (who, role) in MEMBERS {
            let reply = self.ours(row, who).await;
            let holds = match row.who {
                Who::Open => reply.is_open(),
                Who::User | Who::Session => reply.is_success(),
                Who::Newcomer | Who::Founder => !reply.is_success(),
                needed if role >= needed => reply.is_success(),
                _ => reply.status == 403,
            };
            self.insist(holds, row, who, &reply);
        }
        for who in OTHERS {
            let reply = self.ours(row, who).await;
            let names_ours = !names(row.route).is_empty()
                || !names(row.query).is_empty()
                || !names(row.body).is_empty();
            let holds = match (row.who, who) {
                (Who::Open, _) => reply.is_open(),
                (Who::Session, _) | (Who::Newcomer, "newcomer") => reply.is_success(),
                (Who::User, _) => reply.is_open() && (!names_ours || reply.status == 404),
                (Who::Newcomer | Who::Founder, _) => !reply.is_success(),
                (_, "newcomer") => matches!(reply.status, 403 | 404),
                (Who::Operator, _) => reply.status == 404,
                _ if names_ours => reply.status == 404,
                _ => reply.is_success(),
            };
            // What the newcomer asked for and is invited to is theirs to see.
            let reveals = row.who != Who::Open
                && who == "stranger"
                && reply.is_success()
                && self.world.ours.values().any(|id| id.contains('_') && reply.body.contains(id));
            self.insist(holds && !reveals, row, who, &reply);
        }
        for (scope, token) in SCOPES.into_iter().filter(|_| row.who != Who::Open) {
            let reply = self.ours(row, token).await;
            let holds = match row.who {
                Who::Session => reply.status == 401,
                _ if !row.scopes.contains(&scope) => reply.status == 403,
                Who::Newcomer | Who::Founder => !reply.is_success(),
                _ => reply.is_success(),
            };
            self.insist(holds, row, token, &reply);
        }
        if row.who == Who::Founder {
            let reply = self.ours(row, "founder").await;
            self.insist(reply.is_success(), row, "founder", &reply);
        }
    }

    /// Insists that each id of the other organisation is answered like one that nothing has.
    async fn beside(&mut self, row: &Row) {
        let who = match row.who {
            Who::Newcomer => "newcomer",
            Who::Founder => "founder",
            _ => "owner",
        };
        let named = [row.route, row.query, row.body].map(names).concat();
        for name in named.iter().filter(|name| self.world.ours[name.as_str()].contains('_')) {
            let (foreign, unknown) =
                (self.world.theirs[name.as_str()].clone(), self.world.unknown(name));
            let mut said = Vec::new();
            for id in [&foreign, &unknown] {
                let fill = |wanted: &str| {
                    if wanted == name { id.clone() } else { self.world.ours[wanted].clone() }
                };
                said.push(self.send(row, who, fill).await.without(id));
            }
            if said[0] != said[1] || said[0].0 != 404 {
                self.faults.push(format!("{} tells {name} apart: {said:?}", row.route));
            }
        }
    }
}

/// The names in braces; what JSON has in braces are no words.
fn names(text: &str) -> Vec<String> {
    let parts = text.split('{').skip(1).filter_map(|part| part.split_once('}'));
    let is_word =
        |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
    parts.map(|(name, _)| name).filter(|name| is_word(name)).map(str::to_owned).collect()
}

/// A route of the table under its name in the document.
fn documented(route: &str) -> String {
    let route = route.replace("{draft}", "{event}").replace("{asked}", "{request}");
    let route = route.replace("{series}", "{event}").replace("{date}", "{occurrence}");
    let route = route.replace("{held}", "{booking}").replace("{wished}", "{booking}");
    let route = route.replace("{waiting}", "{booking}");
    let route = route.replace("default/{fair}", "{org}/{event}").replace("{fair}", "{event}");
    route.replace("{empty}", "{track}").replace("{wishing}", "{guest}").replace("{spare}", "{org}")
}

/// Every route of the document, and whether it knows dry runs.
fn operations() -> Vec<(String, bool)> {
    let document: serde_json::Value = serde_json::from_str(&openapi_json()).unwrap();
    let mut all = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            let dry = parameters.iter().any(|parameter| parameter["name"] == "dry_run");
            all.push((format!("{} {path}", method.to_ascii_uppercase()), dry));
        }
    }
    all
}

#[test]
fn the_table_and_the_document_have_the_same_routes() {
    let described: BTreeSet<_> = operations().into_iter().map(|(route, _)| route).collect();
    let walked: BTreeSet<_> = TABLE.iter().map(|row| documented(row.route)).collect();
    let missing: Vec<_> = described.difference(&walked).collect();
    assert!(missing.is_empty(), "add these to `walk/table.rs`: {missing:?}");
    let unknown: Vec<_> = walked.difference(&described).collect();
    assert!(unknown.is_empty(), "the document does not have these: {unknown:?}");
}

#[tokio::test]
async fn everybody_may_do_what_the_table_says_and_nothing_else() {
    let mut walk = Walk::new(None).await;
    for row in TABLE {
        walk.beside(row).await;
        walk.along(row).await;
    }
    assert!(walk.faults.is_empty(), "{}", walk.faults.join("\n"));
}

#[tokio::test]
async fn the_walk_notices_each_check_that_is_taken_away() {
    for (action, route) in [
        (Action::EditEvents, "PATCH /v1/events/{event}"),
        (Action::ReadPersons, "GET /v1/persons"),
        (Action::ManageMembers, "PATCH /v1/members/{member}"),
        (Action::ManageTokens, "POST /v1/tokens/{token}/revoke"),
        (Action::OwnTokens, "GET /v1/tokens"),
        (Action::Operate, "GET /v1/admin/audit"),
    ] {
        let mut walk = Walk::new(Some(action)).await;
        for row in TABLE.iter().filter(|row| row.route == route) {
            walk.along(row).await;
        }
        assert!(!walk.faults.is_empty(), "nobody noticed that {action:?} is not checked");
    }
}
