-- From which process and task an entry of the trail comes; what came from neither has none.
alter table audit_entry add column process varchar(60);
alter table audit_entry add column process_key uuid;
alter table audit_entry add column step varchar(100);
alter table audit_entry add column task varchar(64);

-- Where the chain ended each day, as it was told to the outside.
create table audit_published (
    on_day date primary key,
    number bigint not null,
    hash varchar(64) not null,
    at timestamp(6) with time zone not null
);
insert into turn (name) values ('audit-heads');
