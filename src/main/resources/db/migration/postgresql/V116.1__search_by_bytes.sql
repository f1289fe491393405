-- Words are compared letter by letter, whatever the language of the database: only so an index finds their beginnings.
alter table search_term alter column term type varchar(40) collate "C";
