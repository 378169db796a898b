-- min_program: 0.1.0
-- What is taken of many resources is read from the index alone.

drop index block_by_time;
create index block_by_time on block (resource_id, starts_at, ends_at, expires_at);
