-- min_program: 0.1.0
-- Where a track is, so that ways between places are reckoned with.

alter table agenda_track add column venue_id uuid references venue (venue_id);
create index agenda_track_by_venue on agenda_track (venue_id) where venue_id is not null;
