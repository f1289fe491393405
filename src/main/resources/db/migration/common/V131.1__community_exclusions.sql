-- Who was excluded from a community, by whom and why; whoever is taken back in has no row any more.
create table community_exclusion (
    id uuid primary key,
    version integer not null,
    community uuid not null references community (id),
    person uuid not null,
    excluded_by uuid not null,
    why varchar(2000) not null,
    excluded_at timestamp(6) with time zone not null,
    constraint community_exclusion_once unique (community, person)
);
create index community_exclusion_person on community_exclusion (person);
