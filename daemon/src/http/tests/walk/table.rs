//! The table of the walk: every route of the document, who may use it, and a request that works.
//!
//! A route that the document has and the table has not, or the other way round, fails the walk.
//!
//! To add a route, write one line here: method and path as in the document, the least role
//! ([`Who`]), the scopes of which a token needs one, and a body that works ("" for none). A name
//! in braces, in path, query or body, becomes an id of the caller's organisation (`world.rs` makes
//! them; a new noun gets its id there). Commands are sent as dry runs wherever the document knows
//! `dry_run`, so that no line depends on another.

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
    /// Everybody, without any credential.
    Open,
    /// Every user who signed in with a password.
    Session,
    /// Every user, whatever they are in organisations.
    User,
    /// The one user whom the thing concerns: invited, or asking to join.
    Newcomer,
    /// The owner of an organisation of their own, which has nothing in it.
    Founder,
    /// Members with this role or a mightier one.
    Viewer,
    Staff,
    Organiser,
    Admin,
    Owner,
    /// Owners of the installation's own organisation.
    Operator,
}

/// One route.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// Method and path, as in the document.
    pub(super) route: &'static str,
    pub(super) who: Who,
    /// Scopes of which a token needs one.
    pub(super) scopes: &'static [&'static str],
    /// The query, if the request needs one.
    pub(super) query: &'static str,
    /// The body, JSON unless it begins with `#csv `.
    pub(super) body: &'static str,
}

const fn row(
    route: &'static str,
    who: Who,
    scopes: &'static [&'static str],
    body: &'static str,
) -> Row {
    Row { route, who, scopes, query: "", body }
}

const fn asking(
    route: &'static str,
    who: Who,
    scopes: &'static [&'static str],
    query: &'static str,
) -> Row {
    Row { route, who, scopes, query, body: "" }
}

const LOOK: &[&str] = &["read", "rsvp", "write", "admin"];
const READ: &[&str] = &["read", "write", "admin"];
const ANSWER: &[&str] = &["rsvp", "write"];
const WRITE: &[&str] = &["write"];
const ADMIN: &[&str] = &["admin"];
const NONE: &[&str] = &[];

use Who::{
    Admin, Founder, Newcomer, Open, Operator, Organiser, Owner, Session, Staff, User, Viewer,
};

/// Every route; the one that ends sessions is the last.
pub(super) const TABLE: &[Row] = &[
    // Events.
    row("GET /v1/events", Viewer, LOOK, ""),
    row("POST /v1/events", Organiser, WRITE, r#"{"title":"New","start":"2030-01-01T10:00"}"#),
    row("GET /v1/events/{event}", Viewer, LOOK, ""),
    row("PATCH /v1/events/{event}", Organiser, WRITE, r#"{"title":"Other"}"#),
    row("DELETE /v1/events/{draft}", Organiser, WRITE, ""),
    row("POST /v1/events/{draft}/publish", Organiser, WRITE, ""),
    row("POST /v1/events/{event}/cancel", Organiser, WRITE, ""),
    row("POST /v1/events/{event}/complete", Organiser, WRITE, ""),
    row("GET /v1/events/{event}/occurrences", Viewer, LOOK, ""),
    row("POST /v1/events/{series}/occurrences/{date}/cancel", Organiser, WRITE, ""),
    // Guests and answers.
    row("GET /v1/events/{event}/guests", Staff, LOOK, ""),
    row("POST /v1/events/{event}/guests", Organiser, WRITE, r#"{"email":"new@example.org"}"#),
    row("GET /v1/events/{event}/guests/{guest}", Staff, LOOK, ""),
    row("PATCH /v1/events/{event}/guests/{guest}", Organiser, WRITE, r#"{"party":3}"#),
    row("DELETE /v1/events/{event}/guests/{guest}", Organiser, WRITE, ""),
    row("POST /v1/events/{event}/guests/invite", Organiser, WRITE, r#"{"guests":["{guest}"]}"#),
    row("POST /v1/events/{event}/guests/import", Organiser, WRITE, "#csv email\nx@example.org\n"),
    row("GET /v1/events/{event}/guests/export", Organiser, READ, ""),
    row(
        "POST /v1/events/{event}/guests/edit",
        Organiser,
        WRITE,
        r#"{"where":"rsvp=pending","add_tags":["late"]}"#,
    ),
    row("POST /v1/events/{event}/guests/remove", Organiser, WRITE, r#"{"where":"rsvp=pending"}"#),
    row("POST /v1/events/{event}/guests/checkin", Staff, ANSWER, r#"{"where":"rsvp=pending"}"#),
    row(
        "POST /v1/events/{event}/guests/answer",
        Staff,
        ANSWER,
        r#"{"where":"rsvp=pending","answer":"no"}"#,
    ),
    row("POST /v1/events/{event}/guests/{guest}/answer", Staff, ANSWER, r#"{"answer":"maybe"}"#),
    row("GET /v1/events/{event}/answers", Staff, LOOK, ""),
    row("GET /v1/events/{event}/answers/summary", Viewer, LOOK, ""),
    row("POST /v1/rsvp", Open, NONE, r#"{"token":"{link}","answer":"maybe"}"#),
    row("POST /v1/rsvp/show", Open, NONE, r#"{"token":"{link}"}"#),
    row("POST /v1/events/{event}/clone", Organiser, WRITE, r#"{"start":"2031-01-01T10:00"}"#),
    row("POST /v1/events/{event}/guests/{guest}/checkin", Staff, ANSWER, "{}"),
    row("DELETE /v1/events/{event}/guests/{guest}/checkin", Staff, ANSWER, ""),
    // Registration.
    asking("GET /v1/public/events", Open, NONE, "org=default"),
    row("GET /v1/public/events/default/{fair}", Open, NONE, ""),
    row(
        "POST /v1/public/events/default/{fair}/signup",
        Open,
        NONE,
        r#"{"name":"New","email":"signing@example.org"}"#,
    ),
    row("POST /v1/events/{fair}/guests/approve", Organiser, WRITE, r#"{"where":"party=1"}"#),
    row("POST /v1/events/{fair}/guests/reject", Organiser, WRITE, r#"{"where":"party=1"}"#),
    row("POST /v1/events/{fair}/guests/{wishing}/approve", Organiser, WRITE, ""),
    row("POST /v1/events/{fair}/guests/{wishing}/reject", Organiser, WRITE, ""),
    // Questions.
    row("GET /v1/events/{event}/questions", Viewer, LOOK, ""),
    row("POST /v1/events/{event}/questions", Organiser, WRITE, r#"{"title":"Shoe size?"}"#),
    row("GET /v1/events/{event}/questions/{question}", Viewer, LOOK, ""),
    row("PATCH /v1/events/{event}/questions/{question}", Organiser, WRITE, r#"{"required":true}"#),
    row("DELETE /v1/events/{event}/questions/{question}", Organiser, WRITE, ""),
    // Agendas.
    row("GET /v1/events/{event}/agenda", Viewer, LOOK, ""),
    row("GET /v1/events/{event}/agenda/check", Organiser, READ, ""),
    row("GET /v1/events/{event}/agenda/diff", Organiser, READ, ""),
    row("POST /v1/events/{event}/agenda/release", Organiser, WRITE, ""),
    row("GET /v1/events/{event}/agenda/releases", Viewer, LOOK, ""),
    row(
        "POST /v1/events/{event}/agenda/edit",
        Organiser,
        WRITE,
        r#"{"change":[{"item":"{item}","edit":{"title":"Other"}}]}"#,
    ),
    row(
        "POST /v1/events/{event}/agenda/import",
        Organiser,
        WRITE,
        "#csv title,start\nTalk,2030-03-28T18:00\n",
    ),
    row("GET /v1/events/{event}/agenda/export", Viewer, LOOK, ""),
    row("POST /v1/events/{event}/agenda/tracks", Organiser, WRITE, r#"{"name":"Cellar"}"#),
    row("PATCH /v1/events/{event}/agenda/tracks/{track}", Organiser, WRITE, r#"{"name":"Attic"}"#),
    row("DELETE /v1/events/{event}/agenda/tracks/{empty}", Organiser, WRITE, ""),
    row(
        "POST /v1/events/{event}/agenda/items",
        Organiser,
        WRITE,
        r#"{"title":"New","start":"2030-03-28T19:00","duration":"PT30M","track":"{track}"}"#,
    ),
    row("GET /v1/events/{event}/agenda/items/{item}", Viewer, LOOK, ""),
    row("PATCH /v1/events/{event}/agenda/items/{item}", Organiser, WRITE, r#"{"title":"Other"}"#),
    row("DELETE /v1/events/{event}/agenda/items/{item}", Organiser, WRITE, ""),
    row(
        "POST /v1/events/{event}/agenda/items/{item}/move",
        Organiser,
        WRITE,
        r#"{"start":"2030-03-28T18:30"}"#,
    ),
    row(
        "POST /v1/events/{event}/agenda/items/{item}/speakers",
        Organiser,
        WRITE,
        r#"{"person":"{other}"}"#,
    ),
    row("DELETE /v1/events/{event}/agenda/items/{item}/speakers/{person}", Organiser, WRITE, ""),
    row(
        "PATCH /v1/events/{event}/agenda/speakers/{person}",
        Organiser,
        WRITE,
        r#"{"bio":"Sings"}"#,
    ),
    row("GET /v1/events/{event}/agenda/items/{item}/answers", Staff, LOOK, ""),
    row(
        "POST /v1/events/{event}/agenda/items/{item}/guests/{guest}/answer",
        Staff,
        ANSWER,
        r#"{"answer":"maybe"}"#,
    ),
    // Payments.
    row("GET /v1/payments", Organiser, READ, ""),
    row("GET /v1/payments/{payment}", Organiser, READ, ""),
    row("POST /v1/bookings/{waiting}/checkout", Organiser, WRITE, r#"{"provider":"door"}"#),
    row(
        "POST /v1/payments/{payment}/refund",
        Admin,
        WRITE,
        r#"{"amount":{"amount":100,"currency":"EUR"}}"#,
    ),
    row(
        "POST /v1/payments/{payment}/capture",
        Admin,
        WRITE,
        r#"{"amount":{"amount":100,"currency":"EUR"}}"#,
    ),
    row("POST /v1/payments/reconcile", Admin, WRITE, r#"{"payment":"{payment}"}"#),
    row(
        "POST /v1/payments/import",
        Admin,
        WRITE,
        r#"{"statement":"date,amount\n2027-05-31,1\n","currency":"EUR"}"#,
    ),
    row("POST /v1/refunds/{refund}/done", Admin, WRITE, ""),
    row("GET /v1/psp-events", Organiser, READ, ""),
    row("GET /v1/invoices", Organiser, READ, ""),
    row("GET /v1/invoices/{invoice}", Organiser, READ, ""),
    row("GET /v1/invoices/{invoice}/pdf", Organiser, READ, ""),
    row("POST /v1/invoices/{invoice}/reissue", Admin, WRITE, r#"{"buyer":["Ana Novak"]}"#),
    // Venues.
    row("GET /v1/venues", Viewer, LOOK, ""),
    row("POST /v1/venues", Organiser, WRITE, r#"{"name":"Hall"}"#),
    row("GET /v1/venues/{venue}", Viewer, LOOK, ""),
    row("PATCH /v1/venues/{venue}", Organiser, WRITE, r#"{"name":"Other"}"#),
    row("POST /v1/venues/{venue}/archive", Organiser, WRITE, ""),
    row("POST /v1/venues/{venue}/restore", Organiser, WRITE, ""),
    row("GET /v1/venues/{venue}/picture", Viewer, LOOK, ""),
    asking("GET /v1/slots", Viewer, LOOK, "to=2999-01-01T00:00:00Z&from=2998-12-31T00:00:00Z"),
    asking(
        "GET /v1/slots/check",
        Viewer,
        LOOK,
        "resources={resource}&start=2030-03-28T18:00&alternatives=1",
    ),
    asking("GET /v1/places", Viewer, LOOK, "q=Ljubljana"),
    asking("GET /v1/places/venues", Viewer, LOOK, "near=46.05,14.5"),
    asking("GET /v1/places/travel", Viewer, LOOK, "from={venue}&to=46.05,14.6"),
    row("GET /v1/venues/{venue}/resources", Viewer, LOOK, ""),
    row(
        "POST /v1/venues/{venue}/resources",
        Organiser,
        WRITE,
        r#"{"name":"Both","parts":["{resource}","{beside}"]}"#,
    ),
    row("GET /v1/venues/{venue}/resources/{resource}", Viewer, LOOK, ""),
    row("PATCH /v1/venues/{venue}/resources/{resource}", Organiser, WRITE, r#"{"name":"Other"}"#),
    row("POST /v1/venues/{venue}/resources/{resource}/archive", Organiser, WRITE, ""),
    row("POST /v1/venues/{venue}/resources/{resource}/restore", Organiser, WRITE, ""),
    row("GET /v1/venues/{venue}/hours", Viewer, LOOK, ""),
    row("PATCH /v1/venues/{venue}/hours", Organiser, WRITE, r#"{"hours":"Mo-Fr 09:00-17:00"}"#),
    row("GET /v1/venues/{venue}/resources/{resource}/hours", Viewer, LOOK, ""),
    row(
        "PATCH /v1/venues/{venue}/resources/{resource}/hours",
        Organiser,
        WRITE,
        r#"{"hours":"Mo-Fr 09:00-17:00"}"#,
    ),
    row("GET /v1/policy", Viewer, LOOK, ""),
    row("PATCH /v1/policy", Organiser, WRITE, r#"{"min_minutes":30}"#),
    row("GET /v1/venues/{venue}/policy", Viewer, LOOK, ""),
    row("PATCH /v1/venues/{venue}/policy", Organiser, WRITE, r#"{"min_minutes":30}"#),
    row("GET /v1/venues/{venue}/resources/{resource}/policy", Viewer, LOOK, ""),
    row(
        "PATCH /v1/venues/{venue}/resources/{resource}/policy",
        Organiser,
        WRITE,
        r#"{"min_minutes":30}"#,
    ),
    row("GET /v1/tax", Viewer, LOOK, ""),
    row("PATCH /v1/tax", Organiser, WRITE, r#"{"points":2200}"#),
    row("GET /v1/venues/{venue}/tax", Viewer, LOOK, ""),
    row("PATCH /v1/venues/{venue}/tax", Organiser, WRITE, r#"{"points":2200}"#),
    row("GET /v1/venues/{venue}/blackouts", Viewer, LOOK, ""),
    row(
        "POST /v1/venues/{venue}/blackouts",
        Organiser,
        WRITE,
        r#"{"start":"2030-08-01","end":"2030-08-02","resource":"{resource}"}"#,
    ),
    row("DELETE /v1/venues/{venue}/blackouts/{blackout}", Organiser, WRITE, ""),
    row("GET /v1/venues/{venue}/rates", Viewer, LOOK, ""),
    row(
        "POST /v1/venues/{venue}/rates",
        Organiser,
        WRITE,
        r#"{"name":"Hire","amount":{"amount":500,"currency":"EUR"},"resource":"{resource}"}"#,
    ),
    row("DELETE /v1/venues/{venue}/rates/{rate}", Organiser, WRITE, ""),
    row("GET /v1/promos", Organiser, READ, ""),
    row("POST /v1/promos", Organiser, WRITE, r#"{"code":"SPRING","points":1000}"#),
    row("POST /v1/promos/{promo}/revoke", Organiser, WRITE, ""),
    row("GET /v1/resources/{resource}", Viewer, LOOK, ""),
    // Bookings.
    row("GET /v1/bookings", Staff, READ, ""),
    row("GET /v1/bookings/export", Staff, READ, ""),
    row(
        "POST /v1/bookings",
        Organiser,
        WRITE,
        r#"{"resources":[{"resource":"{resource}"}],"start":"{slot}"}"#,
    ),
    row("GET /v1/bookings/{booking}", Staff, READ, ""),
    row("POST /v1/bookings/{held}/confirm", Organiser, WRITE, ""),
    row("POST /v1/bookings/{wished}/approve", Admin, WRITE, ""),
    row("POST /v1/bookings/{wished}/reject", Admin, WRITE, ""),
    row("POST /v1/bookings/{booking}/cancel", Organiser, WRITE, ""),
    row("POST /v1/bookings/{booking}/move", Organiser, WRITE, r#"{"start":"{slot}"}"#),
    row("POST /v1/bookings/{booking}/checkin", Staff, ANSWER, ""),
    // Persons and notices.
    row("GET /v1/persons", Organiser, READ, ""),
    row("POST /v1/persons", Organiser, WRITE, r#"{"name":"New"}"#),
    row("GET /v1/persons/{person}", Organiser, READ, ""),
    row("PATCH /v1/persons/{person}", Organiser, WRITE, r#"{"name":"Other"}"#),
    row("POST /v1/persons/{person}/merge", Organiser, WRITE, r#"{"other":"{other}"}"#),
    row("GET /v1/persons/{person}/export", Admin, ADMIN, ""),
    row("POST /v1/persons/{person}/erase", Admin, ADMIN, ""),
    row("GET /v1/notices", Organiser, READ, ""),
    asking("GET /v1/notices", Organiser, READ, "event={event}"),
    row("GET /v1/notices/{notice}", Organiser, READ, ""),
    row("GET /v1/changes", Organiser, READ, ""),
    // Tokens.
    row("GET /v1/tokens", Viewer, ADMIN, ""),
    row("POST /v1/tokens", Viewer, ADMIN, r#"{"name":"new","scopes":["read"]}"#),
    row("POST /v1/tokens/{token}/revoke", Admin, ADMIN, ""),
    // Organisations and members.
    row("GET /v1/orgs", User, READ, ""),
    asking("GET /v1/orgs", User, READ, "public=true&q=club"),
    row("POST /v1/orgs", User, ADMIN, r#"{"name":"New"}"#),
    row("GET /v1/orgs/{org}", User, READ, ""),
    row("PATCH /v1/orgs/{org}", Admin, ADMIN, r#"{"name":"Other"}"#),
    row("POST /v1/orgs/{org}/transfer", Owner, ADMIN, r#"{"to":"{member}"}"#),
    row("POST /v1/orgs/{org}/leave", Viewer, ADMIN, ""),
    row("DELETE /v1/orgs/{spare}", Founder, ADMIN, ""),
    row("GET /v1/members", Organiser, READ, ""),
    row("GET /v1/members/{member}", Organiser, READ, ""),
    row("PATCH /v1/members/{member}", Admin, ADMIN, r#"{"roles":["staff"]}"#),
    row("DELETE /v1/members/{member}", Admin, ADMIN, ""),
    row("GET /v1/invites", Admin, ADMIN, ""),
    asking("GET /v1/invites", User, READ, "mine=true"),
    row("POST /v1/invites", Admin, ADMIN, r#"{"email":"new@example.org","roles":["staff"]}"#),
    row("POST /v1/invites/accept", Newcomer, ADMIN, r#"{"token":"{invitation}"}"#),
    row("POST /v1/invites/decline", Open, NONE, r#"{"token":"{invitation}"}"#),
    row("POST /v1/invites/{invite}/resend", Admin, ADMIN, ""),
    row("POST /v1/invites/{invite}/revoke", Admin, ADMIN, ""),
    row("POST /v1/invites/{invite}/accept", Newcomer, ADMIN, ""),
    row("POST /v1/invites/{invite}/decline", Newcomer, ADMIN, ""),
    row("GET /v1/join-requests", Admin, ADMIN, ""),
    asking("GET /v1/join-requests", User, READ, "mine=true"),
    row("POST /v1/join-requests", User, ADMIN, r#"{"org":"club"}"#),
    row("POST /v1/join-requests/{request}/approve", Admin, ADMIN, r#"{"roles":["staff"]}"#),
    row("POST /v1/join-requests/{request}/reject", Admin, ADMIN, ""),
    row("POST /v1/join-requests/{asked}/withdraw", Newcomer, ADMIN, ""),
    // The installation and the caller.
    row("GET /v1/status", Viewer, READ, ""),
    row("GET /v1/admin/audit", Operator, ADMIN, ""),
    row("GET /v1/admin/backup", Operator, ADMIN, ""),
    row("GET /v1/admin/check", Operator, ADMIN, ""),
    row("GET /v1/whoami", User, LOOK, ""),
    row("GET /v1/users/me", User, READ, ""),
    row("PATCH /v1/users/me", User, ADMIN, r#"{"name":"Other"}"#),
    row("DELETE /v1/users/me", User, ADMIN, ""),
    row("POST /v1/users/me/email", User, ADMIN, r#"{"email":"other@example.org"}"#),
    row("GET /v1/users/me/sessions", User, READ, ""),
    row("DELETE /v1/users/me/sessions/{session}", Newcomer, ADMIN, ""),
    // Signing in.
    row(
        "POST /v1/auth/register",
        Open,
        NONE,
        r#"{"email":"fresh@example.org","name":"Fresh","password":"correct horse battery"}"#,
    ),
    row("POST /v1/auth/verify", Open, NONE, r#"{"token":"{confirmation}"}"#),
    row(
        "POST /v1/auth/login",
        Open,
        NONE,
        r#"{"email":"signer@example.org","password":"correct horse battery"}"#,
    ),
    row("POST /v1/auth/reset", Open, NONE, r#"{"email":"signer@example.org"}"#),
    row(
        "POST /v1/auth/reset/confirm",
        Open,
        NONE,
        r#"{"token":"{renewal}","password":"another long password"}"#,
    ),
    row("POST /v1/auth/email", Open, NONE, r#"{"token":"{relocation}"}"#),
    row("POST /v1/auth/logout", Session, NONE, "{}"),
];
