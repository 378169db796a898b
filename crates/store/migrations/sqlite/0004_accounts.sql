-- min_program: 0.1.0
-- Accounts: profiles, passwords, sessions, and tickets that are sent by mail.

alter table app_user add column email text;
alter table app_user add column short_name text;
alter table app_user add column phone text;
alter table app_user add column locale text;
alter table app_user add column zone text;
-- Names separated by blanks.
alter table app_user add column consents text not null default '';
alter table app_user add column version integer not null default 1;
alter table app_user add column deleted_at integer;

-- What a user signs in with; only a hash of the password is kept.
create table credential (
    user_id blob primary key references app_user (user_id),
    email_norm text not null,
    password_hash text not null,
    changed_at integer not null,
    constraint credential_email unique (email_norm)
);

-- Only a hash of the secret is kept. A session that ended has no row.
create table user_session (
    session_id blob primary key,
    user_id blob not null references app_user (user_id),
    door text not null,
    secret_hash blob not null,
    created_at integer not null,
    last_used_at integer not null,
    expires_at integer not null
);
create index user_session_by_user on user_session (user_id, session_id);
create index user_session_by_end on user_session (expires_at);

-- What somebody may do once who received a mail; only a hash of the token is kept.
create table ticket (
    ticket_id blob primary key,
    purpose text not null,
    email text not null,
    email_norm text not null,
    payload text,
    secret_hash blob not null,
    created_at integer not null,
    expires_at integer not null,
    used_at integer
);
create index ticket_by_email on ticket (email_norm, ticket_id);
create index ticket_by_end on ticket (expires_at);

alter table api_token add column last_used_at integer;
create index api_token_by_user on api_token (user_id);
