-- min_program: 0.1.0
-- Events that repeat, and their dates.

-- The lines of iCalendar (RRULE, RDATE, EXDATE); null for most events.
alter table event add column recurrence text collate "C";
-- The end of the last date; null if there is no last one.
alter table event add column last_ends_at timestamptz;
-- Dates before this are there.
alter table event add column horizon_at timestamptz;
-- Which data of the zone the dates follow.
alter table event add column zone_data text collate "C";
create index event_series on event (horizon_at, event_id) where recurrence is not null;

-- A row without recurrence_id stands for the whole event; a series has one more for each date.
-- What is null on a date is as the series has it.
alter table occurrence add column standing text collate "C" not null default 'planned';
alter table occurrence add column lasts_long boolean not null default false;
alter table occurrence add column title text collate "C";
alter table occurrence add column location text collate "C";
alter table occurrence add column online_url text collate "C";
alter table occurrence add column start_local text collate "C";
alter table occurrence add column end_local text collate "C";
create unique index occurrence_whole on occurrence (event_id) where recurrence_id is null;
create unique index occurrence_date on occurrence (event_id, recurrence_id) where recurrence_id is not null;
create index occurrence_dates on occurrence (org_id, starts_at, occurrence_id) where recurrence_id is not null;
create index occurrence_long on occurrence (org_id, starts_at, occurrence_id) where recurrence_id is not null and lasts_long;
