-- the same file sent twice at once is taken once: imports are done one after the other
insert into turn (name) values ('imports');

-- a decision is told with all that was typed, not only with its first 4000 characters
alter table incubator_decision alter column note set data type varchar(8000);
