-- min_program: 0.1.0
-- Agendas: tracks, items, speakers, releases.

-- One row for each event that has an agenda; locked by whatever changes it.
create table agenda (
    event_id blob primary key references event (event_id) on delete cascade,
    org_id blob not null,
    -- The number of the newest release; 0 before the first.
    released integer not null
);

create table agenda_track (
    track_id blob primary key,
    org_id blob not null,
    event_id blob not null references event (event_id) on delete cascade,
    position integer not null,
    name text not null,
    name_fold text not null,
    capacity integer,
    turnover_seconds integer not null,
    version integer not null,
    constraint agenda_track_name unique (event_id, name_fold)
);

-- Seats of an item are a tally whose scope is the item.
create table agenda_item (
    item_id blob primary key,
    org_id blob not null,
    event_id blob not null references event (event_id) on delete cascade,
    track_id blob references agenda_track (track_id),
    external_key text,
    kind text not null,
    title text not null,
    description text,
    start_local text not null,
    end_local text not null,
    starts_at integer not null,
    ends_at integer not null,
    expected integer,
    -- An item that people know of stays until the release without it, for those who are to be told.
    removed_at integer,
    version integer not null,
    created_at integer not null,
    constraint agenda_item_span check (ends_at > starts_at)
);
create unique index agenda_item_key on agenda_item (event_id, external_key)
    where external_key is not null and removed_at is null;
create index agenda_item_by_start on agenda_item (event_id, starts_at, item_id);
create index agenda_item_by_track on agenda_item (track_id);

-- A person as a speaker of an event.
create table agenda_speaker (
    event_id blob not null references event (event_id) on delete cascade,
    person_id blob not null references person (person_id),
    org_id blob not null,
    bio text,
    -- Pairs of microseconds since 1970.
    absences text not null,
    version integer not null,
    primary key (event_id, person_id)
);
create index agenda_speaker_by_person on agenda_speaker (person_id);

create table agenda_item_speaker (
    item_id blob not null references agenda_item (item_id) on delete cascade,
    person_id blob not null references person (person_id),
    event_id blob not null,
    position integer not null,
    primary key (item_id, person_id)
);
create index agenda_item_speaker_by_event on agenda_item_speaker (event_id, item_id, position);
create index agenda_item_speaker_by_person on agenda_item_speaker (person_id);

-- What people were told of a version; it names persons by id only.
create table agenda_release (
    event_id blob not null references event (event_id) on delete cascade,
    number integer not null,
    org_id blob not null,
    items integer not null,
    edition text not null,
    released_at integer not null,
    primary key (event_id, number)
);
