-- min_program: 0.1.0
-- Venues and what can be booked there.

create table venue (
    venue_id uuid primary key,
    org_id uuid not null references org (org_id),
    slug text collate "C" not null,
    external_key text collate "C",
    name text collate "C" not null,
    name_fold text collate "C" not null,
    address text collate "C",
    zone text collate "C" not null,
    -- In units of 10^-7 degree.
    lat_e7 bigint,
    lng_e7 bigint,
    notes text collate "C",
    archived_at timestamptz,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint venue_slug unique (org_id, slug),
    constraint venue_at check ((lat_e7 is null) = (lng_e7 is null))
);
create unique index venue_key on venue (org_id, external_key) where external_key is not null;
create index venue_by_name on venue (org_id, name_fold, venue_id);
create index venue_by_creation on venue (org_id, venue_id);

create table resource (
    resource_id uuid primary key,
    org_id uuid not null,
    venue_id uuid not null references venue (venue_id),
    slug text collate "C" not null,
    external_key text collate "C",
    name text collate "C" not null,
    name_fold text collate "C" not null,
    kind text collate "C" not null,
    sharing text collate "C" not null,
    units bigint not null,
    unit_of_sale text collate "C" not null,
    lead_minutes bigint not null,
    -- A list of [name, capacity, minutes to set up, minutes to clear].
    layouts json not null,
    -- An object of names and values.
    attributes json not null,
    archived_at timestamptz,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint resource_slug unique (venue_id, slug),
    constraint resource_units check (units >= 1)
);
create unique index resource_key on resource (org_id, external_key) where external_key is not null;
create index resource_by_name on resource (venue_id, name_fold, resource_id);
create index resource_by_slug on resource (org_id, slug);
create index resource_by_creation on resource (org_id, resource_id);

-- Of what a composite consists.
create table resource_part (
    parent_id uuid not null references resource (resource_id),
    child_id uuid not null references resource (resource_id),
    primary key (parent_id, child_id)
);
create index resource_part_of on resource_part (child_id, parent_id);
