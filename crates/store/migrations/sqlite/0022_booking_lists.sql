-- min_program: 0.1.0
-- Bookings of a time are found without a look at the past, at one venue and at all.

drop index booking_by_time;
drop index booking_by_long_time;
create index booking_by_venue on booking (org_id, venue_id, starts_at, booking_id);
create index booking_by_long_time on booking (org_id, venue_id, starts_at, booking_id) where lasts_long;
create index booking_by_long_start on booking (org_id, starts_at, booking_id) where lasts_long;
