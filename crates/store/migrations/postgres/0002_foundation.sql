-- min_program: 0.1.0
-- Organisations, users, events, persons, guests, answers, notices.

create table org (
    org_id uuid primary key,
    slug text collate "C" not null,
    name text collate "C" not null,
    created_at timestamptz not null,
    constraint org_slug unique (slug)
);

-- A user is known by (issuer, subject); an address is never an identity.
create table app_user (
    user_id uuid primary key,
    issuer text collate "C" not null,
    subject text collate "C" not null,
    name text collate "C" not null,
    created_at timestamptz not null,
    constraint app_user_identity unique (issuer, subject)
);

create table member (
    org_id uuid not null references org (org_id),
    user_id uuid not null references app_user (user_id),
    roles text collate "C" not null,
    created_at timestamptz not null,
    primary key (org_id, user_id)
);

-- Only a hash of the secret is kept.
create table api_token (
    token_id uuid primary key,
    org_id uuid not null references org (org_id),
    user_id uuid not null references app_user (user_id),
    name text collate "C" not null,
    secret_hash bytea not null,
    scopes text collate "C" not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz
);

create table event (
    event_id uuid primary key,
    org_id uuid not null references org (org_id),
    slug text collate "C" not null,
    external_key text collate "C",
    title text collate "C" not null,
    title_fold text collate "C" not null,
    description text collate "C",
    status text collate "C" not null,
    visibility text collate "C" not null,
    zone text collate "C" not null,
    all_day boolean not null,
    -- Longer than a day and an hour: few events, looked at apart when a list begins at a date.
    lasts_long boolean not null,
    start_local text collate "C" not null,
    end_local text collate "C" not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    location text collate "C",
    online_url text collate "C",
    contact text collate "C",
    capacity bigint,
    rsvp_by timestamptz,
    max_plus bigint,
    uid text collate "C" not null,
    sequence bigint not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint event_slug unique (org_id, slug),
    constraint event_span check (ends_at > starts_at),
    constraint event_status check (status in ('draft', 'published', 'completed', 'cancelled'))
);
create unique index event_key on event (org_id, external_key) where external_key is not null;
create index event_by_start on event (org_id, starts_at, event_id);
create index event_long on event (org_id, starts_at, event_id) where lasts_long;
create index event_by_creation on event (org_id, event_id);

-- What takes place; a plain event has exactly one, with its own id.
create table occurrence (
    occurrence_id uuid primary key,
    org_id uuid not null,
    event_id uuid not null references event (event_id) on delete cascade,
    recurrence_id text collate "C",
    starts_at timestamptz not null,
    ends_at timestamptz not null
);
create index occurrence_by_event on occurrence (event_id, starts_at);

-- Seats of one scope (an occurrence); equal to the party sizes of its `yes` answers at all times.
create table seat_tally (
    scope uuid primary key,
    org_id uuid not null,
    capacity bigint,
    taken bigint not null,
    constraint seats_not_oversold check (capacity is null or taken <= capacity),
    constraint seats_not_negative check (taken >= 0)
);

create table person (
    person_id uuid primary key,
    org_id uuid not null references org (org_id),
    external_key text collate "C",
    name text collate "C" not null,
    search text collate "C" not null,
    email text collate "C",
    email_norm text collate "C",
    phone text collate "C",
    locale text collate "C",
    zone text collate "C",
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create unique index person_email on person (org_id, email_norm) where email_norm is not null;
create unique index person_key on person (org_id, external_key) where external_key is not null;
-- People without an address are known again by their name.
create index person_by_name on person (org_id, search) where email_norm is null;
create index person_by_creation on person (org_id, person_id);

create table guest (
    guest_id uuid primary key,
    org_id uuid not null,
    event_id uuid not null references event (event_id) on delete cascade,
    person_id uuid not null references person (person_id),
    role text collate "C" not null,
    party_max bigint not null,
    tags jsonb not null,
    link_generation bigint not null,
    -- The ORGANIZER of this guest's calendar entry, from the first mail on.
    organizer text collate "C",
    invited_at timestamptz,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint guest_person unique (event_id, person_id)
);
create index guest_by_event on guest (event_id, guest_id);

-- A guest answers once per scope; a second answer replaces the first.
create table answer (
    guest_id uuid not null references guest (guest_id) on delete cascade,
    scope uuid not null references seat_tally (scope),
    status text collate "C" not null,
    party bigint not null,
    note text collate "C",
    answered_at timestamptz not null,
    -- The place in the waiting list; null unless waiting.
    waiting_since timestamptz,
    -- The mail about this answer that was planned last: taken back if the answer changes before it leaves.
    notice_id uuid,
    constraint answer_once primary key (guest_id, scope),
    constraint answer_status check (status in ('yes', 'no', 'maybe', 'waitlisted'))
);
create index answer_by_time on answer (scope, answered_at, guest_id);
create index answer_waiting on answer (scope, waiting_since, guest_id) where status = 'waitlisted';

-- What one person must be told once. Rows outlive the guest, so that a withdrawn invitation can be cancelled.
create table notice (
    notice_id uuid primary key,
    org_id uuid not null,
    event_id uuid not null,
    guest_id uuid not null,
    person_id uuid not null,
    kind text collate "C" not null,
    unique_key text collate "C" not null,
    state text collate "C" not null,
    payload jsonb,
    due_at timestamptz not null,
    sent_at timestamptz,
    attempts bigint not null,
    last_error text collate "C",
    created_at timestamptz not null,
    constraint notice_key unique (unique_key),
    constraint notice_state check (state in ('pending', 'sent', 'failed', 'recalled'))
);
create index notice_by_event on notice (event_id, notice_id);

create table delivery (
    delivery_id uuid primary key,
    org_id uuid not null,
    notice_id uuid not null references notice (notice_id) on delete cascade,
    channel text collate "C" not null,
    outcome text collate "C" not null,
    detail text collate "C",
    at timestamptz not null
);
create index delivery_by_notice on delivery (notice_id, delivery_id);
