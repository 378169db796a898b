-- min_program: 0.1.0
-- Payments, what providers say of them, the ledger and the invoices.

create table payment (
    payment_id uuid primary key,
    org_id uuid not null references org (org_id),
    booking_id uuid not null references booking (booking_id),
    purpose text collate "C" not null,
    -- The how-manieth of its booking: a part of the key under which it is started.
    generation bigint not null,
    provider text collate "C" not null,
    mode text collate "C" not null,
    state text collate "C" not null,
    -- In the smallest unit of the currency, as all sums here.
    amount bigint not null,
    tax bigint not null,
    captured bigint not null,
    -- What was given back or is promised.
    refunded bigint not null,
    currency text collate "C" not null,
    -- Null until the money came; then whether the booking has it, or it goes back.
    settled text collate "C",
    -- The provider's id; null until the provider knows it.
    external text collate "C",
    way text collate "C" not null,
    page text collate "C",
    reference text collate "C",
    payee text collate "C",
    description text collate "C" not null,
    return_url text collate "C" not null,
    expires_at timestamptz not null,
    ends_at timestamptz,
    -- When the provider is asked next; null if there is nothing to ask.
    due_at timestamptz,
    attempts bigint not null,
    trouble text collate "C",
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint payment_amounts check (amount >= 0 and captured >= 0 and tax between 0 and amount),
    constraint payment_not_overrefunded check (refunded >= 0 and refunded <= captured),
    constraint payment_settled_paid check (settled is null
        or ((settled = 'honoured' or settled = 'returned') and captured >= amount))
);
create unique index payment_generation on payment (booking_id, generation);
create unique index payment_external on payment (provider, external);
create unique index payment_honoured_once on payment (booking_id, purpose) where settled = 'honoured';
create index payment_by_org on payment (org_id, payment_id);
create index payment_by_due on payment (due_at) where due_at is not null;

-- What was settled stays so.
create function payment_settled_once() returns trigger language plpgsql as $$ begin
    raise exception 'payment_settled_once' using errcode = '23514', constraint = 'payment_settled_once';
end $$;
create trigger payment_settled_once before update of settled on payment
    for each row when (old.settled is not null and new.settled is distinct from old.settled)
    execute function payment_settled_once();

-- The ids by which providers speak of payments.
create table payment_alias (
    provider text collate "C" not null,
    external text collate "C" not null,
    payment_id uuid not null references payment (payment_id),
    primary key (provider, external)
);

create table refund (
    refund_id uuid primary key,
    org_id uuid not null,
    payment_id uuid not null references payment (payment_id),
    -- Our id as text, or the provider's of one that was not made here.
    key text collate "C" not null,
    cause text collate "C" not null,
    amount bigint not null,
    currency text collate "C" not null,
    state text collate "C" not null,
    trouble text collate "C",
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint refund_amount check (amount >= 0)
);
create unique index refund_key on refund (payment_id, key);
create unique index refund_automatic_once on refund (payment_id, cause)
    where cause = 'late' or cause = 'policy';

create table dispute (
    payment_id uuid not null references payment (payment_id),
    key text collate "C" not null,
    amount bigint not null,
    currency text collate "C" not null,
    state text collate "C" not null,
    primary key (payment_id, key)
);

-- What providers said by themselves: hints to ask, kept until they were followed.
create table psp_event (
    provider text collate "C" not null,
    event_id text collate "C" not null,
    kind text collate "C" not null,
    -- Ids of the provider by which the payment may be found, and ours if it named it.
    externals json not null,
    named_payment text collate "C",
    payment_id uuid references payment (payment_id),
    source text collate "C" not null,
    status text collate "C" not null,
    tries bigint not null,
    next_at timestamptz,
    happened_at timestamptz not null,
    received_at timestamptz not null,
    applied_at timestamptz,
    primary key (provider, event_id)
);
create index psp_event_due on psp_event (next_at) where next_at is not null;
create index psp_event_by_payment on psp_event (payment_id) where payment_id is not null;
create index psp_event_by_time on psp_event (received_at, event_id);

-- How far the changes of a provider were read.
create table psp_cursor (
    provider text collate "C" primary key,
    cursor text collate "C",
    looked_at timestamptz not null
);

-- Double entry: each row is both sides, so the sum of all accounts is nothing whatever happens.
create table ledger_entry (
    entry_id uuid primary key,
    org_id uuid not null,
    payment_id uuid not null references payment (payment_id),
    -- Counts the entries of a payment, so that none is made twice.
    number bigint not null,
    cause text collate "C" not null,
    debit text collate "C" not null,
    credit text collate "C" not null,
    amount bigint not null,
    currency text collate "C" not null,
    created_at timestamptz not null,
    constraint ledger_entry_amount check (amount > 0),
    constraint ledger_entry_sides check (debit <> credit)
);
create unique index ledger_entry_number on ledger_entry (payment_id, number);
create function ledger_append_only() returns trigger language plpgsql as $$ begin
    raise exception 'ledger_append_only' using errcode = '23514', constraint = 'ledger_append_only';
end $$;
create trigger ledger_append_only before update or delete on ledger_entry
    for each row execute function ledger_append_only();

-- The last number of each series; locked while an invoice gets the next.
create table invoice_counter (
    org_id uuid not null,
    series text collate "C" not null,
    last bigint not null,
    primary key (org_id, series)
);

create table invoice (
    invoice_id uuid primary key,
    org_id uuid not null references org (org_id),
    series text collate "C" not null,
    number bigint not null,
    kind text collate "C" not null,
    payment_id uuid not null references payment (payment_id),
    booking_id uuid not null,
    -- The invoice that a correction takes back.
    corrects uuid references invoice (invoice_id),
    total bigint not null,
    currency text collate "C" not null,
    document json not null,
    issued_at timestamptz not null,
    constraint invoice_kind check ((kind = 'correction') = (corrects is not null))
);
create unique index invoice_number on invoice (org_id, series, number);
create unique index invoice_corrected_once on invoice (corrects);
create index invoice_by_payment on invoice (payment_id, invoice_id);
create index invoice_by_org on invoice (org_id, invoice_id);
create function invoice_immutable() returns trigger language plpgsql as $$ begin
    raise exception 'invoice_immutable' using errcode = '23514', constraint = 'invoice_immutable';
end $$;
create trigger invoice_immutable before update or delete on invoice
    for each row execute function invoice_immutable();

-- Lines of bank statements that were read, each once.
create table bank_line (
    org_id uuid not null references org (org_id),
    mark text collate "C" not null,
    booked_on text collate "C" not null,
    amount bigint not null,
    currency text collate "C" not null,
    payment_id uuid references payment (payment_id),
    outcome text collate "C" not null,
    read_at timestamptz not null,
    primary key (org_id, mark)
);
