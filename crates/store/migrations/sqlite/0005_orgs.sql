-- min_program: 0.1.0
-- Organisations with settings, members with versions, invitations and requests to join.

alter table org add column org_type text not null default 'other';
alter table org add column visibility text not null default 'private';
-- Name and slug, folded.
alter table org add column search text not null default '';
alter table org add column version integer not null default 1;
update org set search = lower(name) || ' ' || slug;
create index org_public on org (org_id) where visibility = 'public';

alter table member add column version integer not null default 1;
create index member_by_user on member (user_id, created_at, org_id);

-- Only a hash of the token of the last mail is kept.
create table invite (
    invite_id blob primary key,
    org_id blob not null references org (org_id),
    email text not null,
    email_norm text not null,
    roles text not null,
    state text not null,
    generation integer not null,
    secret_hash blob not null,
    invited_by blob references app_user (user_id),
    answered_by blob references app_user (user_id),
    created_at integer not null,
    sent_at integer not null,
    expires_at integer not null,
    answered_at integer,
    constraint invite_state
        check (state = 'pending'
        or state = 'accepted'
        or state = 'declined'
        or state = 'revoked'
        or state = 'expired')
);
create index invite_by_org on invite (org_id, invite_id);
create index invite_by_email on invite (email_norm, invite_id);
create index invite_by_end on invite (expires_at, invite_id) where state = 'pending';

create table join_request (
    request_id blob primary key,
    org_id blob not null references org (org_id),
    user_id blob not null references app_user (user_id),
    note text,
    state text not null,
    created_at integer not null,
    decided_at integer,
    decided_by blob references app_user (user_id),
    constraint join_request_state
        check (state = 'pending' or state = 'approved' or state = 'rejected' or state = 'withdrawn')
);
create index join_request_by_org on join_request (org_id, request_id);
create index join_request_by_user on join_request (user_id, request_id);
