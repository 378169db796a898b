-- min_program: 0.1.0
-- Quotas: how many seats of an event each role may take.

-- As they were decided, such as `speaker=20 vip=10`; null for no quota.
alter table event add column quotas text;

-- The seats of each role in an occurrence. Those taken are counted also where there is no quota, so that
-- one can be set at any time. In the row of an item they stay empty.
alter table seat_tally add column attendee_capacity integer;
alter table seat_tally add column speaker_capacity integer;
alter table seat_tally add column staff_capacity integer;
alter table seat_tally add column vip_capacity integer;
alter table seat_tally add column attendee_taken integer not null default 0
    constraint attendee_quota check (attendee_taken >= 0 and (attendee_capacity is null or attendee_taken <= attendee_capacity));
alter table seat_tally add column speaker_taken integer not null default 0
    constraint speaker_quota check (speaker_taken >= 0 and (speaker_capacity is null or speaker_taken <= speaker_capacity));
alter table seat_tally add column staff_taken integer not null default 0
    constraint staff_quota check (staff_taken >= 0 and (staff_capacity is null or staff_taken <= staff_capacity));
alter table seat_tally add column vip_taken integer not null default 0
    constraint vip_quota check (vip_taken >= 0 and (vip_capacity is null or vip_taken <= vip_capacity));

update seat_tally set
    attendee_taken = (select coalesce(sum(a.party), 0) from answer a join guest g on g.guest_id = a.guest_id
        where a.scope = seat_tally.scope and a.status = 'yes' and g.role = 'attendee'),
    speaker_taken = (select coalesce(sum(a.party), 0) from answer a join guest g on g.guest_id = a.guest_id
        where a.scope = seat_tally.scope and a.status = 'yes' and g.role = 'speaker'),
    staff_taken = (select coalesce(sum(a.party), 0) from answer a join guest g on g.guest_id = a.guest_id
        where a.scope = seat_tally.scope and a.status = 'yes' and g.role = 'staff'),
    vip_taken = (select coalesce(sum(a.party), 0) from answer a join guest g on g.guest_id = a.guest_id
        where a.scope = seat_tally.scope and a.status = 'yes' and g.role = 'vip')
    where scope in (select occurrence_id from occurrence);
