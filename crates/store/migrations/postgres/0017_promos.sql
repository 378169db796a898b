-- min_program: 0.1.0
-- Promotion codes, and how often they are used.

create table promo (
    promo_id uuid primary key,
    org_id uuid not null references org (org_id),
    code text collate "C" not null,
    -- Hundredths of a percent, or an amount in the smallest unit of the currency.
    points bigint,
    amount bigint,
    amount_currency text collate "C",
    valid_from timestamptz,
    valid_until timestamptz,
    uses_max bigint,
    uses_per_person_max bigint,
    minimum bigint,
    minimum_currency text collate "C",
    -- Uses by bookings that are not given up.
    used bigint not null,
    created_at timestamptz not null,
    revoked_at timestamptz,
    version bigint not null,
    constraint promo_code unique (org_id, code),
    constraint promo_off check ((points is null) <> (amount is null)),
    constraint promo_not_overused check (used >= 0 and (uses_max is null or used <= uses_max))
);
create index promo_by_creation on promo (org_id, promo_id);
