-- min_program: 0.1.0
-- Questions of an event to its guests, and what these answered.

create table question (
    question_id uuid primary key,
    org_id uuid not null,
    event_id uuid not null references event (event_id) on delete cascade,
    name text collate "C" not null,
    position bigint not null,
    title text collate "C" not null,
    kind text collate "C" not null,
    required boolean not null,
    -- A list of texts; null unless the kind is choice.
    options json,
    max_length bigint,
    -- Limits of a number, as text: they are exact.
    min text collate "C",
    max text collate "C",
    version bigint not null,
    constraint question_name unique (event_id, name)
);
create index question_by_event on question (event_id, position, question_id);

-- How many there are, so that an answer to an event without questions looks for none.
alter table event add column questions bigint not null default 0;
-- Names of questions and the answers as text, one object; null for none. The text is searched as it is.
alter table guest add column answers json;
