-- min_program: 0.1.0
-- Agendas: tracks, items, speakers, releases.

-- One row for each event that has an agenda; locked by whatever changes it.
create table agenda (
    event_id uuid primary key references event (event_id) on delete cascade,
    org_id uuid not null,
    -- The number of the newest release; 0 before the first.
    released bigint not null
);

create table agenda_track (
    track_id uuid primary key,
    org_id uuid not null,
    event_id uuid not null references event (event_id) on delete cascade,
    position bigint not null,
    name text collate "C" not null,
    name_fold text collate "C" not null,
    capacity bigint,
    turnover_seconds bigint not null,
    version bigint not null,
    constraint agenda_track_name unique (event_id, name_fold)
);

-- Seats of an item are a tally whose scope is the item.
create table agenda_item (
    item_id uuid primary key,
    org_id uuid not null,
    event_id uuid not null references event (event_id) on delete cascade,
    track_id uuid references agenda_track (track_id),
    external_key text collate "C",
    kind text collate "C" not null,
    title text collate "C" not null,
    description text collate "C",
    start_local text collate "C" not null,
    end_local text collate "C" not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    expected bigint,
    -- An item that people know of stays until the release without it, for those who are to be told.
    removed_at timestamptz,
    version bigint not null,
    created_at timestamptz not null,
    constraint agenda_item_span check (ends_at > starts_at)
);
create unique index agenda_item_key on agenda_item (event_id, external_key)
    where external_key is not null and removed_at is null;
create index agenda_item_by_start on agenda_item (event_id, starts_at, item_id);
create index agenda_item_by_track on agenda_item (track_id);

-- A person as a speaker of an event.
create table agenda_speaker (
    event_id uuid not null references event (event_id) on delete cascade,
    person_id uuid not null references person (person_id),
    org_id uuid not null,
    bio text collate "C",
    -- Pairs of microseconds since 1970.
    absences jsonb not null,
    version bigint not null,
    primary key (event_id, person_id)
);
create index agenda_speaker_by_person on agenda_speaker (person_id);

create table agenda_item_speaker (
    item_id uuid not null references agenda_item (item_id) on delete cascade,
    person_id uuid not null references person (person_id),
    event_id uuid not null,
    position bigint not null,
    primary key (item_id, person_id)
);
create index agenda_item_speaker_by_event on agenda_item_speaker (event_id, item_id, position);
create index agenda_item_speaker_by_person on agenda_item_speaker (person_id);

-- What people were told of a version; it names persons by id only.
create table agenda_release (
    event_id uuid not null references event (event_id) on delete cascade,
    number bigint not null,
    org_id uuid not null,
    items bigint not null,
    edition jsonb not null,
    released_at timestamptz not null,
    primary key (event_id, number)
);
