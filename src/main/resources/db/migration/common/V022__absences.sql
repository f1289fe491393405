-- who is away, and who sees to their tasks meanwhile; without a role for all of them
create table absence (
    id uuid primary key,
    version integer not null,
    person uuid not null,
    deputy uuid not null,
    role varchar(30),
    scope uuid,
    from_at timestamp(6) with time zone not null,
    to_at timestamp(6) with time zone not null,
    cancelled timestamp(6) with time zone,
    handed_back boolean not null
);
create index absence_person on absence (person, to_at);
create index absence_deputy on absence (deputy, to_at);

-- the trail names both: who did it, and for whom
alter table audit_entry add column on_behalf_of uuid;
