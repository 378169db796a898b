-- min_program: 0.1.0
-- Notices are about a guest of an event, or about a booking and its payments.
-- SQLite cannot take `not null` off a column, so the table is made anew. The attempts are made anew as well, and first:
-- dropping a table deletes its rows, and with them what refers to them. A name that a table gets goes into references.

create table new_notice (
    notice_id blob primary key,
    org_id blob not null,
    event_id blob,
    guest_id blob,
    person_id blob,
    booking_id blob,
    payment_id blob,
    -- The user who booked, to whom it goes.
    user_id blob,
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
    constraint notice_about check (
        (event_id is not null and guest_id is not null and person_id is not null
            and booking_id is null and payment_id is null and user_id is null)
        or (booking_id is not null and user_id is not null
            and event_id is null and guest_id is null and person_id is null)),
    -- Not `in`: SQLite would build a tree of the list for every row written.
    constraint notice_state check (state = 'pending'
        or state = 'sent'
        or state = 'failed'
        or state = 'recalled')
);
insert into new_notice (notice_id, org_id, event_id, guest_id, person_id, kind, unique_key, state, payload, due_at,
        sent_at, attempts, last_error, created_at)
    select notice_id, org_id, event_id, guest_id, person_id, kind, unique_key, state, payload, due_at,
        sent_at, attempts, last_error, created_at from notice order by notice_id;

create table new_delivery (
    delivery_id blob primary key,
    org_id blob not null,
    notice_id blob not null references new_notice (notice_id) on delete cascade,
    channel text not null,
    outcome text not null,
    detail text,
    at integer not null
);
insert into new_delivery (delivery_id, org_id, notice_id, channel, outcome, detail, at)
    select delivery_id, org_id, notice_id, channel, outcome, detail, at from delivery order by delivery_id;

drop table delivery;
drop table notice;
alter table new_notice rename to notice;
alter table new_delivery rename to delivery;

create index notice_by_event on notice (event_id, notice_id) where event_id is not null;
create index notice_by_booking on notice (booking_id, notice_id) where booking_id is not null;
create index delivery_by_notice on delivery (notice_id, delivery_id);
