-- From which address and with which e-mail address citizens' needs come, by the hash, counted for all nodes together:
-- until when what came is still paid off, at so much time a need.
create table submission_pace (
    id varchar(64) primary key,
    paid_at timestamp(6) with time zone not null
);
insert into turn (name) values ('submissions');
