-- min_program: 0.1.0
-- Check-ins: guests who came.

create table check_in (
    scope blob not null,
    guest_id blob not null references guest (guest_id) on delete cascade,
    people integer not null,
    at integer not null,
    constraint checkin_people check (people > 0)
);
-- A guest comes once per scope.
create unique index checkin_once on check_in (scope, guest_id);
create index check_in_by_guest on check_in (guest_id);
