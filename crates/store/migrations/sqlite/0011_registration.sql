-- min_program: 0.1.0
-- Registration: events that people sign up to by themselves.

alter table event add column registration text not null default 'closed'
    constraint event_registration check (registration = 'closed' or registration = 'open' or registration = 'approval');
alter table event add column registration_opens_at integer;
alter table event add column registration_closes_at integer;

-- Who asked to come is a guest only once it is decided.
alter table guest add column admission text not null default 'listed'
    constraint guest_admission check (admission = 'listed' or admission = 'requested' or admission = 'rejected');
alter table guest add column request_note text;
create index guest_by_admission on guest (event_id, guest_id) where admission <> 'listed';

-- Whose event a sign-up is about that waits for its mail to be answered; null for an account.
alter table ticket add column org_id blob;
