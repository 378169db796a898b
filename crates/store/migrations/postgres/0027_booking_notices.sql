-- min_program: 0.1.0
-- Notices are about a guest of an event, or about a booking and its payments.

alter table notice
    alter column event_id drop not null,
    alter column guest_id drop not null,
    alter column person_id drop not null,
    add column booking_id uuid,
    add column payment_id uuid,
    -- The user who booked, to whom it goes.
    add column user_id uuid,
    add constraint notice_about check (
        (event_id is not null and guest_id is not null and person_id is not null
            and booking_id is null and payment_id is null and user_id is null)
        or (booking_id is not null and user_id is not null
            and event_id is null and guest_id is null and person_id is null));
drop index notice_by_event;
create index notice_by_event on notice (event_id, notice_id) where event_id is not null;
create index notice_by_booking on notice (booking_id, notice_id) where booking_id is not null;
