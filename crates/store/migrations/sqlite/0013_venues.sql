-- min_program: 0.1.0
-- Venues and what can be booked there.

create table venue (
    venue_id blob primary key,
    org_id blob not null references org (org_id),
    slug text not null,
    external_key text,
    name text not null,
    name_fold text not null,
    address text,
    zone text not null,
    -- In units of 10^-7 degree.
    lat_e7 integer,
    lng_e7 integer,
    notes text,
    archived_at integer,
    version integer not null,
    created_at integer not null,
    updated_at integer not null,
    constraint venue_slug unique (org_id, slug),
    constraint venue_at check ((lat_e7 is null) = (lng_e7 is null))
);
create unique index venue_key on venue (org_id, external_key) where external_key is not null;
create index venue_by_name on venue (org_id, name_fold, venue_id);
create index venue_by_creation on venue (org_id, venue_id);

create table resource (
    resource_id blob primary key,
    org_id blob not null,
    venue_id blob not null references venue (venue_id),
    slug text not null,
    external_key text,
    name text not null,
    name_fold text not null,
    kind text not null,
    sharing text not null,
    units integer not null,
    unit_of_sale text not null,
    lead_minutes integer not null,
    -- A list of [name, capacity, minutes to set up, minutes to clear].
    layouts text not null,
    -- An object of names and values.
    attributes text not null,
    archived_at integer,
    version integer not null,
    created_at integer not null,
    updated_at integer not null,
    constraint resource_slug unique (venue_id, slug),
    constraint resource_units check (units >= 1)
);
create unique index resource_key on resource (org_id, external_key) where external_key is not null;
create index resource_by_name on resource (venue_id, name_fold, resource_id);
create index resource_by_slug on resource (org_id, slug);
create index resource_by_creation on resource (org_id, resource_id);

-- Of what a composite consists.
create table resource_part (
    parent_id blob not null references resource (resource_id),
    child_id blob not null references resource (resource_id),
    primary key (parent_id, child_id)
);
create index resource_part_of on resource_part (child_id, parent_id);
