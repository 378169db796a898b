-- min_program: 0.1.0
-- What the program itself runs on: the journal, jobs, leases and kept answers.

create table journal (
    row_id bigint generated always as identity primary key,
    -- Null until the publisher has numbered the row.
    seq bigint,
    txid xid8 not null default pg_current_xact_id(),
    op uuid not null,
    org uuid not null,
    at timestamptz not null,
    actor text collate "C" not null,
    command text collate "C" not null,
    subject_kind text collate "C" not null,
    subject uuid not null,
    kind text collate "C" not null,
    before jsonb,
    after jsonb,
    format bigint not null
);

create unique index journal_seq on journal (seq) where seq is not null;
create index journal_feed on journal (org, seq) where seq is not null;
create index journal_unpublished on journal (txid, row_id) where seq is null;

-- One row: the last number that the publisher gave.
create table journal_head (
    id bigint primary key check (id = 1),
    seq bigint not null
);

insert into journal_head (id, seq) values (1, 0);

create table job (
    kind text collate "C" not null,
    key text collate "C" not null,
    payload jsonb,
    -- When a worker may take it; a lease moves this to its own end. Null: dead.
    due_at timestamptz,
    holder uuid,
    fence bigint not null,
    attempts bigint not null,
    last_error text collate "C",
    created_at timestamptz not null,
    primary key (kind, key)
);

create index job_due on job (kind, due_at) where due_at is not null;

create table lease (
    name text collate "C" primary key,
    holder uuid not null,
    fence bigint not null,
    until timestamptz not null
);

create table idempotency (
    id bigint generated always as identity primary key,
    principal text collate "C" not null,
    route text collate "C" not null,
    key text collate "C" not null,
    body_hash bytea not null,
    status bigint not null,
    -- Null: the answer held a secret or was too large, and is not kept.
    response bytea,
    created_at timestamptz not null
);

create unique index idempotency_key on idempotency (key, route, principal);
