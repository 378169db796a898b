-- min_program: 0.1.0
-- What geocoders answered, and where the coordinates of venues come from.

-- An answer is kept as long as its provider allows, and no answer is kept for good. `rank` is the order of the answer.
create table place (
    org_id blob not null references org (org_id),
    provider text not null,
    query text not null,
    rank integer not null,
    label text not null,
    lat_e7 integer not null,
    lng_e7 integer not null,
    external_id text,
    expires_at integer not null,
    primary key (org_id, provider, query, rank)
) without rowid;
create index place_by_end on place (expires_at);
create index place_by_org on place (org_id, expires_at);

alter table venue add column place_provider text;
alter table venue add column place_id text;
-- Until when the coordinates may be kept; null is for good.
alter table venue add column place_until integer;
create index venue_by_place_until on venue (place_until) where place_until is not null;
