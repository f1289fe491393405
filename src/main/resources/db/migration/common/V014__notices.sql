create table mail (
    id uuid primary key,
    version integer not null,
    person uuid,
    address varchar(200) not null,
    language varchar(2) not null,
    subject varchar(300) not null,
    body varchar(20000),
    state varchar(20) not null,
    tries integer not null,
    created timestamp(6) with time zone not null,
    due timestamp(6) with time zone not null,
    sent timestamp(6) with time zone,
    failure varchar(500)
);
create index mail_state_due on mail (state, due);
create index mail_created on mail (created, id);
