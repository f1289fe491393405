-- The chain of the trail. An entry is written with its business; a sealer numbers and hashes what is committed, so that
-- no submission waits for the one before. The text of an entry may be erased, its salted digest stays in the chain.
alter table audit_entry add column salt varchar(32);

create table audit_seal (
    number bigint primary key,
    entry uuid not null,
    note_digest varchar(64),
    hash varchar(64) not null,
    sealed timestamp(6) with time zone not null,
    constraint audit_seal_entry unique (entry)
);

-- where the chain ends; whoever seals holds this row, so several nodes seal one after the other
create table audit_head (
    id integer primary key,
    number bigint not null,
    hash varchar(64) not null
);
insert into audit_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- entries that wait for their seal
create table audit_unsealed (
    entry uuid primary key,
    at timestamp(6) with time zone not null
);
insert into audit_unsealed (entry, at) select id, at from audit_entry;
