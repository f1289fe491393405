-- Counted up when what a person may do changes: the first when a session is to read it anew, the second when it is to end.
alter table person add column rights_version integer default 0 not null;
alter table person add column session_version integer default 0 not null;

-- Who somebody is at an identity provider. Known by issuer and subject alone; an address may be given to another one day.
create table external_identity (
    id uuid primary key,
    version integer not null,
    person uuid not null references person (id),
    issuer varchar(300) not null,
    subject varchar(255) not null,
    linked timestamp(6) with time zone not null,
    constraint external_identity_subject unique (issuer, subject)
);
create index external_identity_person on external_identity (person);

-- Roles that the map of a provider gave, so that they go when the provider says so no longer.
create table external_membership (
    membership uuid primary key,
    identity uuid not null references external_identity (id)
);
create index external_membership_identity on external_membership (identity);

-- By what programs sign in for somebody; only the hash is kept.
create table access_token (
    id uuid primary key,
    version integer not null,
    person uuid not null references person (id),
    name varchar(80) not null,
    secret_hash varchar(64) not null,
    reach varchar(10) not null,
    created timestamp(6) with time zone not null,
    expires timestamp(6) with time zone not null,
    last_used date,
    revoked timestamp(6) with time zone,
    constraint access_token_secret unique (secret_hash)
);
create index access_token_person on access_token (person, created);
