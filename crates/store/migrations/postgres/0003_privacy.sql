-- min_program: 0.1.0
-- Privacy and audit: erased and merged persons, and the chain over the journal.

alter table person add column erased_at timestamptz;

-- Who went into whom, so that what was written about the one is found for the other.
create table merged_person (
    merged_id uuid primary key,
    org_id uuid not null,
    person_id uuid not null references person (person_id),
    merged_at timestamptz not null
);
create index merged_person_by_person on merged_person (person_id);
create index guest_by_person on guest (person_id);

-- One row: the end of the chain. Whoever seals or erases locks it.
create table seal_head (
    id bigint primary key check (id = 1),
    seq bigint not null,
    seal bytea not null
);
insert into seal_head (id, seq, seal) values (1, 0, decode(repeat('00', 32), 'hex'));

-- The seals of consecutive journal rows: for each row 16 bytes of salt (zeroes once its content was
-- erased), 32 of the digest of its content, and 32 of the chain up to it.
create table journal_seal (
    first_seq bigint primary key,
    last_seq bigint not null,
    salts bytea not null,
    digests bytea not null,
    seals bytea not null
);
