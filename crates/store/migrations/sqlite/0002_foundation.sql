-- min_program: 0.1.0
-- Organisations, users, events, persons, guests, answers, notices.

create table org (
    org_id blob primary key,
    slug text not null,
    name text not null,
    created_at integer not null,
    constraint org_slug unique (slug)
);

-- A user is known by (issuer, subject); an address is never an identity.
create table app_user (
    user_id blob primary key,
    issuer text not null,
    subject text not null,
    name text not null,
    created_at integer not null,
    constraint app_user_identity unique (issuer, subject)
);

create table member (
    org_id blob not null references org (org_id),
    user_id blob not null references app_user (user_id),
    roles text not null,
    created_at integer not null,
    primary key (org_id, user_id)
);

-- Only a hash of the secret is kept.
create table api_token (
    token_id blob primary key,
    org_id blob not null references org (org_id),
    user_id blob not null references app_user (user_id),
    name text not null,
    secret_hash blob not null,
    scopes text not null,
    created_at integer not null,
    expires_at integer,
    revoked_at integer
);

create table event (
    event_id blob primary key,
    org_id blob not null references org (org_id),
    slug text not null,
    external_key text,
    title text not null,
    title_fold text not null,
    description text,
    status text not null,
    visibility text not null,
    zone text not null,
    all_day integer not null,
    -- Longer than a day and an hour: few events, looked at apart when a list begins at a date.
    lasts_long integer not null,
    start_local text not null,
    end_local text not null,
    starts_at integer not null,
    ends_at integer not null,
    location text,
    online_url text,
    contact text,
    capacity integer,
    rsvp_by integer,
    max_plus integer,
    uid text not null,
    sequence integer not null,
    version integer not null,
    created_at integer not null,
    updated_at integer not null,
    constraint event_slug unique (org_id, slug),
    constraint event_span check (ends_at > starts_at),
    -- Not `in`: SQLite would build a tree of the list for every row written.
    constraint event_status check (status = 'draft'
        or status = 'published'
        or status = 'completed'
        or status = 'cancelled')
);
create unique index event_key on event (org_id, external_key) where external_key is not null;
create index event_by_start on event (org_id, starts_at, event_id);
create index event_long on event (org_id, starts_at, event_id) where lasts_long;
create index event_by_creation on event (org_id, event_id);

-- What takes place; a plain event has exactly one, with its own id.
create table occurrence (
    occurrence_id blob primary key,
    org_id blob not null,
    event_id blob not null references event (event_id) on delete cascade,
    recurrence_id text,
    starts_at integer not null,
    ends_at integer not null
) without rowid;
create index occurrence_by_event on occurrence (event_id, starts_at);

-- Seats of one scope (an occurrence); equal to the party sizes of its `yes` answers at all times.
create table seat_tally (
    scope blob primary key,
    org_id blob not null,
    capacity integer,
    taken integer not null,
    constraint seats_not_oversold check (capacity is null or taken <= capacity),
    constraint seats_not_negative check (taken >= 0)
) without rowid;

create table person (
    person_id blob primary key,
    org_id blob not null references org (org_id),
    external_key text,
    name text not null,
    search text not null,
    email text,
    email_norm text,
    phone text,
    locale text,
    zone text,
    version integer not null,
    created_at integer not null,
    updated_at integer not null
);
create unique index person_email on person (org_id, email_norm) where email_norm is not null;
create unique index person_key on person (org_id, external_key) where external_key is not null;
-- People without an address are known again by their name.
create index person_by_name on person (org_id, search) where email_norm is null;
create index person_by_creation on person (org_id, person_id);

create table guest (
    guest_id blob primary key,
    org_id blob not null,
    event_id blob not null references event (event_id) on delete cascade,
    person_id blob not null references person (person_id),
    role text not null,
    party_max integer not null,
    tags text not null,
    link_generation integer not null,
    -- The ORGANIZER of this guest's calendar entry, from the first mail on.
    organizer text,
    invited_at integer,
    version integer not null,
    created_at integer not null,
    updated_at integer not null,
    constraint guest_person unique (event_id, person_id)
);
create index guest_by_event on guest (event_id, guest_id);

-- A guest answers once per scope; a second answer replaces the first.
create table answer (
    guest_id blob not null references guest (guest_id) on delete cascade,
    scope blob not null references seat_tally (scope),
    status text not null,
    party integer not null,
    note text,
    answered_at integer not null,
    -- The place in the waiting list; null unless waiting.
    waiting_since integer,
    -- The mail about this answer that was planned last: taken back if the answer changes before it leaves.
    notice_id blob,
    constraint answer_once primary key (guest_id, scope),
    -- Not `in`: SQLite would build a tree of the list for every row written.
    constraint answer_status check (status = 'yes'
        or status = 'no'
        or status = 'maybe'
        or status = 'waitlisted')
) without rowid;
create index answer_by_time on answer (scope, answered_at, guest_id);
create index answer_waiting on answer (scope, waiting_since, guest_id) where status = 'waitlisted';

-- What one person must be told once. Rows outlive the guest, so that a withdrawn invitation can be cancelled.
create table notice (
    notice_id blob primary key,
    org_id blob not null,
    event_id blob not null,
    guest_id blob not null,
    person_id blob not null,
    kind text not null,
    unique_key text not null,
    state text not null,
    payload text,
    due_at integer not null,
    sent_at integer,
    attempts integer not null,
    last_error text,
    created_at integer not null,
    constraint notice_key unique (unique_key),
    -- Not `in`: SQLite would build a tree of the list for every row written.
    constraint notice_state check (state = 'pending'
        or state = 'sent'
        or state = 'failed'
        or state = 'recalled')
);
create index notice_by_event on notice (event_id, notice_id);

create table delivery (
    delivery_id blob primary key,
    org_id blob not null,
    notice_id blob not null references notice (notice_id) on delete cascade,
    channel text not null,
    outcome text not null,
    detail text,
    at integer not null
);
create index delivery_by_notice on delivery (notice_id, delivery_id);
