-- min_program: 0.1.0
-- Bookings, and what guards them: a resource is never booked twice, a pool never over-filled.

do $$ begin
    create extension if not exists btree_gist;
exception when insufficient_privilege or undefined_file then
    -- A system error, because its text is shown.
    raise exception 'it lacks the extension btree_gist; ask its administrator for `create extension btree_gist`'
        using errcode = '58000';
end $$;

create table booking (
    booking_id uuid primary key,
    org_id uuid not null references org (org_id),
    venue_id uuid not null references venue (venue_id),
    event_id uuid references event (event_id) on delete set null,
    -- The first booking of those that were made together; null for one by itself.
    series_id uuid,
    state text collate "C" not null,
    title text collate "C" not null,
    -- Who books; null for the system and for users who are gone.
    user_id uuid,
    zone text collate "C" not null,
    start_local text collate "C" not null,
    end_local text collate "C" not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    lasts_long boolean not null,
    seats bigint,
    layout text collate "C",
    -- In the smallest unit of the currency; null where nothing is to pay.
    total bigint,
    currency text collate "C",
    -- How the price came about, as it was told.
    quote json,
    -- When the place goes to others: unpaid, undecided, or not checked in.
    expires_at timestamptz,
    checked_in_at timestamptz,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
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
    booking_id uuid not null references booking (booking_id) on delete cascade,
    resource_id uuid not null references resource (resource_id),
    quantity bigint not null,
    primary key (booking_id, resource_id)
);
create index booking_part_of on booking_part (resource_id);

-- A stretch of an exclusive resource that is taken, with what is kept free around it.
create table block (
    block_id uuid primary key,
    org_id uuid not null,
    resource_id uuid not null references resource (resource_id),
    booking_id uuid not null references booking (booking_id) on delete cascade,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    expires_at timestamptz,
    constraint block_interval check (starts_at < ends_at),
    constraint block_no_overlap exclude using gist
        (resource_id with =, tstzrange(starts_at, ends_at, '[)') with &&)
);
create index block_by_time on block (resource_id, starts_at);
create index block_by_booking on block (booking_id);

-- Units of a pool, or of something that is not limited, that are taken for a while.
create table claim (
    claim_id uuid primary key,
    org_id uuid not null,
    resource_id uuid not null references resource (resource_id),
    booking_id uuid not null references booking (booking_id) on delete cascade,
    quantity bigint not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    expires_at timestamptz,
    constraint claim_interval check (starts_at < ends_at),
    constraint claim_quantity check (quantity >= 1)
);
create index claim_by_time on claim (resource_id, starts_at);
create index claim_by_end on claim (resource_id, expires_at) where expires_at is not null;
create index claim_by_booking on claim (booking_id);

-- How many units of a pool are taken from a moment on, until the next step.
create table pool_step (
    resource_id uuid not null references resource (resource_id),
    at timestamptz not null,
    taken bigint not null,
    capacity bigint not null,
    primary key (resource_id, at),
    constraint pool_not_overfilled check (taken >= 0 and taken <= capacity)
);
