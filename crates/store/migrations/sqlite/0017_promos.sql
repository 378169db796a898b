-- min_program: 0.1.0
-- Promotion codes, and how often they are used.

create table promo (
    promo_id blob primary key,
    org_id blob not null references org (org_id),
    code text not null,
    -- Hundredths of a percent, or an amount in the smallest unit of the currency.
    points integer,
    amount integer,
    amount_currency text,
    valid_from integer,
    valid_until integer,
    uses_max integer,
    uses_per_person_max integer,
    minimum integer,
    minimum_currency text,
    -- Uses by bookings that are not given up.
    used integer not null,
    created_at integer not null,
    revoked_at integer,
    version integer not null,
    constraint promo_code unique (org_id, code),
    constraint promo_off check ((points is null) <> (amount is null)),
    constraint promo_not_overused check (used >= 0 and (uses_max is null or used <= uses_max))
);
create index promo_by_creation on promo (org_id, promo_id);
