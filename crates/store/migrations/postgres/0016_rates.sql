-- min_program: 0.1.0
-- What venues and resources cost.

create table rate (
    rate_id uuid primary key,
    org_id uuid not null,
    venue_id uuid not null references venue (venue_id),
    -- Null for all of the venue.
    resource_id uuid references resource (resource_id),
    name text collate "C" not null,
    effect text collate "C" not null,
    -- By what an amount is counted, and how much each is in the smallest unit of the currency.
    unit text collate "C",
    amount bigint,
    currency text collate "C",
    -- Hundredths of a percent, of a rate that is a share.
    points bigint,
    -- Weekdays (`mo` to `su`) behind commas, dates and a time of day; null for any.
    weekdays text collate "C",
    first_date text collate "C",
    last_date text collate "C",
    time_of_day text collate "C",
    priority bigint not null,
    created_at timestamptz not null,
    constraint rate_effect check ((effect = 'percent' and points is not null)
        or (effect <> 'percent' and unit is not null and amount is not null and currency is not null))
);
create index rate_by_venue on rate (org_id, venue_id, rate_id);
