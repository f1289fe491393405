create table body (
    id uuid primary key,
    version integer not null,
    kind varchar(30) not null,
    state varchar(20) not null,
    name_fr varchar(200) not null,
    name_en varchar(200) not null,
    parent uuid references body (id),
    funding_threshold numeric(14, 2),
    plan varchar(20000)
);

create table mandate (
    id uuid primary key,
    version integer not null,
    body uuid not null references body (id),
    purpose varchar(2000) not null,
    starts date not null,
    ends date not null
);
create index mandate_body on mandate (body);

create table fund_entry (
    id uuid primary key,
    body uuid not null references body (id),
    kind varchar(20) not null,
    amount numeric(14, 2) not null,
    subject uuid,
    actor uuid,
    at timestamp(6) with time zone not null,
    note varchar(2000)
);
create index fund_entry_body on fund_entry (body, subject);
