-- Work that only one node does at a time: whoever holds the row does it, the others wait and find it done.
create table turn (
    name varchar(40) primary key
);
insert into turn (name) values ('outbox');
insert into turn (name) values ('reminders');
insert into turn (name) values ('open_task');
