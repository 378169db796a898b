-- min_program: 0.1.0
-- What was agreed when something was booked, and what a person has booked.

-- The policy that held, as an object of its fields; null for none.
alter table booking add column terms json;
-- The promotion that the price has in it.
alter table booking add column promo_id uuid references promo (promo_id);
create index booking_by_user on booking (user_id, starts_at) where user_id is not null;
create index booking_by_promo on booking (promo_id) where promo_id is not null;

-- What is over is never looked at: the past grows, the future does not.
drop index claim_by_time;
create index claim_by_time on claim (resource_id, ends_at);
