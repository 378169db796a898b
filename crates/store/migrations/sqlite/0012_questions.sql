-- min_program: 0.1.0
-- Questions of an event to its guests, and what these answered.

create table question (
    question_id blob primary key,
    org_id blob not null,
    event_id blob not null references event (event_id) on delete cascade,
    name text not null,
    position integer not null,
    title text not null,
    kind text not null,
    required integer not null,
    -- A list of texts; null unless the kind is choice.
    options text,
    max_length integer,
    -- Limits of a number, as text: they are exact.
    min text,
    max text,
    version integer not null,
    constraint question_name unique (event_id, name)
);
create index question_by_event on question (event_id, position, question_id);

-- How many there are, so that an answer to an event without questions looks for none.
alter table event add column questions integer not null default 0;
-- Names of questions and the answers as text, one object; null for none. The text is searched as it is.
alter table guest add column answers text;
