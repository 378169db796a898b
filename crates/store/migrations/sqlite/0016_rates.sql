-- min_program: 0.1.0
-- What venues and resources cost.

create table rate (
    rate_id blob primary key,
    org_id blob not null,
    venue_id blob not null references venue (venue_id),
    -- Null for all of the venue.
    resource_id blob references resource (resource_id),
    name text not null,
    effect text not null,
    -- By what an amount is counted, and how much each is in the smallest unit of the currency.
    unit text,
    amount integer,
    currency text,
    -- Hundredths of a percent, of a rate that is a share.
    points integer,
    -- Weekdays (`mo` to `su`) behind commas, dates and a time of day; null for any.
    weekdays text,
    first_date text,
    last_date text,
    time_of_day text,
    priority integer not null,
    created_at integer not null,
    constraint rate_effect check ((effect = 'percent' and points is not null)
        or (effect <> 'percent' and unit is not null and amount is not null and currency is not null))
);
create index rate_by_venue on rate (org_id, venue_id, rate_id);
