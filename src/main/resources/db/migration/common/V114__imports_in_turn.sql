-- the same file sent twice at once is taken once: imports are done one after the other
insert into turn (name) values ('imports');
