-- The register of incidents that Quebec's Law 25 asks for. A row is never changed: a correction is the next revision.
create table privacy_incident (
    id uuid primary key,
    incident uuid not null,
    revision integer not null,
    reference varchar(20) not null,
    nature varchar(20) not null,
    from_day date not null,
    to_day date,
    known_on date not null,
    circumstances varchar(4000) not null,
    categories varchar(2000) not null,
    concerned integer,
    concerned_quebec integer,
    risk varchar(20) not null,
    risk_reasons varchar(4000) not null,
    measures varchar(4000) not null,
    authority_told_on date,
    persons_told_on date,
    public_notice varchar(2000),
    correction varchar(2000),
    written_by uuid not null,
    at timestamp(6) with time zone not null,
    constraint privacy_incident_revision unique (incident, revision)
);
create index privacy_incident_known on privacy_incident (known_on, incident);
insert into turn (name) values ('retention');
insert into turn (name) values ('incidents');
