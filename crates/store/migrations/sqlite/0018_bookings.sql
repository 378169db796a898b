-- min_program: 0.1.0
-- Bookings, and what guards them: a resource is never booked twice, a pool never over-filled.

create table booking (
    booking_id blob primary key,
    org_id blob not null references org (org_id),
    venue_id blob not null references venue (venue_id),
    event_id blob references event (event_id) on delete set null,
    -- The first booking of those that were made together; null for one by itself.
    series_id blob,
    state text not null,
    title text not null,
    -- Who books; null for the system and for users who are gone.
    user_id blob,
    zone text not null,
    start_local text not null,
    end_local text not null,
    starts_at integer not null,
    ends_at integer not null,
    lasts_long integer not null,
    seats integer,
    layout text,
    -- In the smallest unit of the currency; null where nothing is to pay.
    total integer,
    currency text,
    -- How the price came about, as it was told.
    quote text,
    -- When the place goes to others: unpaid, undecided, or not checked in.
    expires_at integer,
    checked_in_at integer,
    version integer not null,
    created_at integer not null,
    updated_at integer not null,
    constraint booking_interval check (starts_at < ends_at),
    constraint booking_price check ((total is null) = (currency is null))
);
create index booking_by_time on booking (venue_id, starts_at, booking_id);
create index booking_by_long_time on booking (venue_id, starts_at, booking_id) where lasts_long;
create index booking_by_start on booking (org_id, starts_at, booking_id);
create index booking_by_event on booking (event_id) where event_id is not null;
create index booking_by_series on booking (series_id) where series_id is not null;
create index booking_by_end on booking (expires_at) where expires_at is not null;

create table booking_part (
    booking_id blob not null references booking (booking_id) on delete cascade,
    resource_id blob not null references resource (resource_id),
    quantity integer not null,
    primary key (booking_id, resource_id)
);
create index booking_part_of on booking_part (resource_id);

-- A stretch of an exclusive resource that is taken, with what is kept free around it.
create table block (
    block_id blob primary key,
    org_id blob not null,
    resource_id blob not null references resource (resource_id),
    booking_id blob not null references booking (booking_id) on delete cascade,
    starts_at integer not null,
    ends_at integer not null,
    expires_at integer,
    constraint block_interval check (starts_at < ends_at)
);
create index block_by_time on block (resource_id, starts_at);
create index block_by_booking on block (booking_id);

-- Units of a pool, or of something that is not limited, that are taken for a while.
create table claim (
    claim_id blob primary key,
    org_id blob not null,
    resource_id blob not null references resource (resource_id),
    booking_id blob not null references booking (booking_id) on delete cascade,
    quantity integer not null,
    starts_at integer not null,
    ends_at integer not null,
    expires_at integer,
    constraint claim_interval check (starts_at < ends_at),
    constraint claim_quantity check (quantity >= 1)
);
create index claim_by_time on claim (resource_id, starts_at);
create index claim_by_end on claim (resource_id, expires_at) where expires_at is not null;
create index claim_by_booking on claim (booking_id);

-- How many units of a pool are taken from a moment on, until the next step.
create table pool_step (
    resource_id blob not null references resource (resource_id),
    at integer not null,
    taken integer not null,
    capacity integer not null,
    primary key (resource_id, at),
    constraint pool_not_overfilled check (taken >= 0 and taken <= capacity)
);

-- What is taken never overlaps, so only the left neighbour can reach into what is new.
create trigger block_no_overlap before insert on block when (
    select ends_at from block where resource_id = new.resource_id and starts_at < new.ends_at
    order by starts_at desc limit 1
) > new.starts_at
begin
    select raise(abort, 'block_no_overlap');
end;
create trigger block_no_overlap_moved before update of resource_id, starts_at, ends_at on block when (
    select ends_at from block where resource_id = new.resource_id and starts_at < new.ends_at
    and block_id <> old.block_id order by starts_at desc limit 1
) > new.starts_at
begin
    select raise(abort, 'block_no_overlap');
end;
