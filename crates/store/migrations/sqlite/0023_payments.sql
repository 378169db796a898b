-- min_program: 0.1.0
-- Payments, what providers say of them, the ledger and the invoices.

create table payment (
    payment_id blob primary key,
    org_id blob not null references org (org_id),
    booking_id blob not null references booking (booking_id),
    purpose text not null,
    -- The how-manieth of its booking: a part of the key under which it is started.
    generation integer not null,
    provider text not null,
    mode text not null,
    state text not null,
    -- In the smallest unit of the currency, as all sums here.
    amount integer not null,
    tax integer not null,
    captured integer not null,
    -- What was given back or is promised.
    refunded integer not null,
    currency text not null,
    -- Null until the money came; then whether the booking has it, or it goes back.
    settled text,
    -- The provider's id; null until the provider knows it.
    external text,
    way text not null,
    page text,
    reference text,
    payee text,
    description text not null,
    return_url text not null,
    expires_at integer not null,
    ends_at integer,
    -- When the provider is asked next; null if there is nothing to ask.
    due_at integer,
    attempts integer not null,
    trouble text,
    version integer not null,
    created_at integer not null,
    updated_at integer not null,
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
create trigger payment_settled_once before update of settled on payment
when old.settled is not null and new.settled is not old.settled
begin
    select raise(abort, 'payment_settled_once');
end;

-- The ids by which providers speak of payments.
create table payment_alias (
    provider text not null,
    external text not null,
    payment_id blob not null references payment (payment_id),
    primary key (provider, external)
);

create table refund (
    refund_id blob primary key,
    org_id blob not null,
    payment_id blob not null references payment (payment_id),
    -- Our id as text, or the provider's of one that was not made here.
    key text not null,
    cause text not null,
    amount integer not null,
    currency text not null,
    state text not null,
    trouble text,
    created_at integer not null,
    updated_at integer not null,
    constraint refund_amount check (amount >= 0)
);
create unique index refund_key on refund (payment_id, key);
create unique index refund_automatic_once on refund (payment_id, cause)
    where cause = 'late' or cause = 'policy';

create table dispute (
    payment_id blob not null references payment (payment_id),
    key text not null,
    amount integer not null,
    currency text not null,
    state text not null,
    primary key (payment_id, key)
);

-- What providers said by themselves: hints to ask, kept until they were followed.
create table psp_event (
    provider text not null,
    event_id text not null,
    kind text not null,
    -- Ids of the provider by which the payment may be found, and ours if it named it.
    externals text not null,
    named_payment text,
    payment_id blob references payment (payment_id),
    source text not null,
    status text not null,
    tries integer not null,
    next_at integer,
    happened_at integer not null,
    received_at integer not null,
    applied_at integer,
    primary key (provider, event_id)
);
create index psp_event_due on psp_event (next_at) where next_at is not null;
create index psp_event_by_payment on psp_event (payment_id) where payment_id is not null;
create index psp_event_by_time on psp_event (received_at, event_id);

-- How far the changes of a provider were read.
create table psp_cursor (
    provider text primary key,
    cursor text,
    looked_at integer not null
);

-- Double entry: each row is both sides, so the sum of all accounts is nothing whatever happens.
create table ledger_entry (
    entry_id blob primary key,
    org_id blob not null,
    payment_id blob not null references payment (payment_id),
    -- Counts the entries of a payment, so that none is made twice.
    number integer not null,
    cause text not null,
    debit text not null,
    credit text not null,
    amount integer not null,
    currency text not null,
    created_at integer not null,
    constraint ledger_entry_amount check (amount > 0),
    constraint ledger_entry_sides check (debit <> credit)
);
create unique index ledger_entry_number on ledger_entry (payment_id, number);
create trigger ledger_append_only before update on ledger_entry
begin
    select raise(abort, 'ledger_append_only');
end;
create trigger ledger_no_delete before delete on ledger_entry
begin
    select raise(abort, 'ledger_append_only');
end;

-- The last number of each series; locked while an invoice gets the next.
create table invoice_counter (
    org_id blob not null,
    series text not null,
    last integer not null,
    primary key (org_id, series)
);

create table invoice (
    invoice_id blob primary key,
    org_id blob not null references org (org_id),
    series text not null,
    number integer not null,
    kind text not null,
    payment_id blob not null references payment (payment_id),
    booking_id blob not null,
    -- The invoice that a correction takes back.
    corrects blob references invoice (invoice_id),
    total integer not null,
    currency text not null,
    document text not null,
    issued_at integer not null,
    constraint invoice_kind check ((kind = 'correction') = (corrects is not null))
);
create unique index invoice_number on invoice (org_id, series, number);
create unique index invoice_corrected_once on invoice (corrects);
create index invoice_by_payment on invoice (payment_id, invoice_id);
create index invoice_by_org on invoice (org_id, invoice_id);
create trigger invoice_immutable before update on invoice
begin
    select raise(abort, 'invoice_immutable');
end;
create trigger invoice_no_delete before delete on invoice
begin
    select raise(abort, 'invoice_immutable');
end;

-- Lines of bank statements that were read, each once.
create table bank_line (
    org_id blob not null references org (org_id),
    mark text not null,
    booked_on text not null,
    amount integer not null,
    currency text not null,
    payment_id blob references payment (payment_id),
    outcome text not null,
    read_at integer not null,
    primary key (org_id, mark)
);
