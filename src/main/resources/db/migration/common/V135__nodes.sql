-- What only one of several nodes does at a start, and the end of an absence.
insert into turn (name) values ('founding');
insert into turn (name) values ('demonstration');
insert into turn (name) values ('models');
insert into turn (name) values ('search');
insert into turn (name) values ('absences');

-- After a restore nothing goes out before somebody says so.
create table mail_hold (
    id integer primary key,
    since timestamp(6) with time zone not null,
    check (id = 1)
);
