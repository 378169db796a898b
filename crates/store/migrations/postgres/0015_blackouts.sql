-- min_program: 0.1.0
-- Times in which a venue keeps itself, or something of it, for itself.

create table blackout (
    blackout_id uuid primary key,
    org_id uuid not null,
    venue_id uuid not null references venue (venue_id),
    -- Null for the whole venue.
    resource_id uuid references resource (resource_id),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    note text collate "C",
    created_at timestamptz not null,
    constraint blackout_interval check (starts_at < ends_at)
);
create index blackout_by_time on blackout (venue_id, starts_at, blackout_id);
create index blackout_by_end on blackout (org_id, ends_at);
