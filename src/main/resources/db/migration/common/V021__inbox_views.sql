-- how somebody likes to see the inbox: the row without a name is what they last looked at, the others are saved views
create table inbox_view (
    id uuid primary key,
    person uuid not null,
    name varchar(60) not null,
    filters varchar(4000) not null,
    saved timestamp(6) with time zone not null,
    constraint inbox_view_name unique (person, name)
);

-- when somebody was last here, and the time before that
create table last_visit (
    person uuid primary key,
    latest timestamp(6) with time zone not null,
    previous timestamp(6) with time zone not null
);

-- the secret address of somebody's calendar, one a person, only its hash
create table calendar_link (
    person uuid primary key,
    token_hash varchar(64) not null,
    created timestamp(6) with time zone not null,
    constraint calendar_link_token unique (token_hash)
);
