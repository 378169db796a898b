-- min_program: 0.1.0
-- Privacy and audit: erased and merged persons, and the chain over the journal.

alter table person add column erased_at integer;

-- Who went into whom, so that what was written about the one is found for the other.
create table merged_person (
    merged_id blob primary key,
    org_id blob not null,
    person_id blob not null references person (person_id),
    merged_at integer not null
);
create index merged_person_by_person on merged_person (person_id);
create index guest_by_person on guest (person_id);

-- One row: the end of the chain. Whoever seals or erases locks it.
create table seal_head (
    id integer primary key check (id = 1),
    seq integer not null,
    seal blob not null
) strict;
insert into seal_head (id, seq, seal) values (1, 0, zeroblob(32));

-- The seals of consecutive journal rows: for each row 16 bytes of salt (zeroes once its content was
-- erased), 32 of the digest of its content, and 32 of the chain up to it.
create table journal_seal (
    first_seq integer primary key,
    last_seq integer not null,
    salts blob not null,
    digests blob not null,
    seals blob not null
) strict;
