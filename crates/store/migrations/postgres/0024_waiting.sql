-- min_program: 0.1.0
-- Who waits for a place, and when somebody last looked whether it is free.

alter table booking add column looked_at timestamptz;
create index booking_by_wait on booking (org_id, venue_id, starts_at) where state = 'waiting';
create index booking_by_look on booking (looked_at, booking_id) where state = 'waiting';
