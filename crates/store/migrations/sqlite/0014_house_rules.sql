-- min_program: 0.1.0
-- What organisations, venues and resources say about hours, policy and tax.

create table house_rule (
    -- The organisation, the venue or the resource.
    scope blob primary key,
    org_id blob not null references org (org_id),
    -- The venue that it is about; null for all of the organisation.
    venue_id blob references venue (venue_id),
    -- As OpenStreetMap writes them (`opening_hours`); null if the next says it, as all below.
    hours text,
    -- Fields and values that are said.
    policy text not null,
    -- Hundredths of a percent; with it, whether prices have the tax in them, and what becomes of fractions.
    tax_points integer,
    prices text,
    rounding text,
    currency text,
    version integer not null,
    constraint house_rule_tax check (tax_points is null or (tax_points >= 0 and prices is not null
        and rounding is not null))
);
create index house_rule_by_venue on house_rule (org_id, venue_id);
