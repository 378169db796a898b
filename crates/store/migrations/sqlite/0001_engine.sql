-- min_program: 0.1.0
-- What the program itself runs on: the journal, jobs, leases and kept answers.

create table journal (
    seq integer primary key autoincrement,
    op blob not null,
    org blob not null,
    at integer not null,
    actor text not null,
    command text not null,
    subject_kind text not null,
    subject blob not null,
    kind text not null,
    before text,
    after text,
    format integer not null
) strict;

create index journal_feed on journal (org);

create table job (
    kind text not null,
    key text not null,
    payload text,
    -- When a worker may take it; a lease moves this to its own end. Null: dead.
    due_at integer,
    holder blob,
    fence integer not null,
    attempts integer not null,
    last_error text,
    created_at integer not null,
    primary key (kind, key)
) strict, without rowid;

create index job_due on job (kind, due_at) where due_at is not null;

create table lease (
    name text primary key,
    holder blob not null,
    fence integer not null,
    until integer not null
) strict, without rowid;

create table idempotency (
    id integer primary key autoincrement,
    principal text not null,
    route text not null,
    key text not null,
    body_hash blob not null,
    status integer not null,
    -- Null: the answer held a secret or was too large, and is not kept.
    response blob,
    created_at integer not null
) strict;

create unique index idempotency_key on idempotency (key, route, principal);
