-- min_program: 0.1.0
-- Accounts: profiles, passwords, sessions, and tickets that are sent by mail.

alter table app_user add column email text collate "C";
alter table app_user add column short_name text collate "C";
alter table app_user add column phone text collate "C";
alter table app_user add column locale text collate "C";
alter table app_user add column zone text collate "C";
-- Names separated by blanks.
alter table app_user add column consents text collate "C" not null default '';
alter table app_user add column version bigint not null default 1;
alter table app_user add column deleted_at timestamptz;

-- What a user signs in with; only a hash of the password is kept.
create table credential (
    user_id uuid primary key references app_user (user_id),
    email_norm text collate "C" not null,
    password_hash text collate "C" not null,
    changed_at timestamptz not null,
    constraint credential_email unique (email_norm)
);

-- Only a hash of the secret is kept. A session that ended has no row.
create table user_session (
    session_id uuid primary key,
    user_id uuid not null references app_user (user_id),
    door text collate "C" not null,
    secret_hash bytea not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    expires_at timestamptz not null
);
create index user_session_by_user on user_session (user_id, session_id);
create index user_session_by_end on user_session (expires_at);

-- What somebody may do once who received a mail; only a hash of the token is kept.
create table ticket (
    ticket_id uuid primary key,
    purpose text collate "C" not null,
    email text collate "C" not null,
    email_norm text collate "C" not null,
    payload jsonb,
    secret_hash bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index ticket_by_email on ticket (email_norm, ticket_id);
create index ticket_by_end on ticket (expires_at);

alter table api_token add column last_used_at timestamptz;
create index api_token_by_user on api_token (user_id);
