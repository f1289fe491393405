create table organisation (
    id uuid primary key,
    version integer not null,
    code varchar(40) not null,
    name varchar(200) not null,
    kind varchar(30) not null,
    size_band varchar(20) not null,
    sector varchar(100) not null,
    region varchar(100),
    fictional boolean not null,
    sort_key varchar(600) not null,
    folded varchar(500) not null,
    constraint organisation_code unique (code)
);
create index organisation_sort on organisation (sort_key);

create table person (
    id uuid primary key,
    version integer not null,
    given_name varchar(80) not null,
    family_name varchar(80) not null,
    email varchar(200) not null,
    organisation uuid references organisation (id),
    language varchar(2) not null,
    active boolean not null,
    sort_key varchar(600) not null,
    folded varchar(500) not null,
    constraint person_email unique (email)
);
create index person_sort on person (sort_key);
create index person_organisation on person (organisation);

create table membership (
    id uuid primary key,
    version integer not null,
    person uuid not null references person (id),
    role varchar(30) not null,
    scope uuid,
    from_at timestamp(6) with time zone not null,
    to_at timestamp(6) with time zone,
    granted_by uuid
);
create index membership_person on membership (person);
create index membership_scope on membership (scope, role);
create index membership_role on membership (role, person);

create table account (
    id uuid primary key,
    version integer not null,
    username varchar(80) not null,
    password_hash varchar(100) not null,
    person uuid not null references person (id),
    enabled boolean not null,
    constraint account_username unique (username)
);
create index account_person on account (person);
