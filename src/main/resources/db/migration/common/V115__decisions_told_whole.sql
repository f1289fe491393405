-- a decision is told with all that was typed, not only with its first 4000 characters
alter table incubator_decision alter column note set data type varchar(8000);
