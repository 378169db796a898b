-- min_program: 0.1.0
-- Releases of agendas: who made them, and how many changes they told of.

alter table agenda_release add column changes bigint;
alter table agenda_release add column actor text collate "C";
