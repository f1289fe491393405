-- By what solutions are told apart in the catalogue; who has taken them, follows them and rated them.
create table solution_facet (
    solution uuid not null,
    facet varchar(12) not null,
    word varchar(200) not null,
    primary key (solution, facet, word)
);
create index solution_facet_word on solution_facet (facet, word, solution);

create table solution_adopter (
    adoption uuid primary key,
    solution uuid not null,
    organisation uuid not null,
    since timestamp(6) with time zone not null
);
create index solution_adopter_solution on solution_adopter (solution, organisation);
create index solution_adopter_organisation on solution_adopter (organisation, solution);
insert into solution_adopter (adoption, solution, organisation, since)
select a.id, c.solution, a.organisation, a.since from adoption a join campaign c on c.id = a.campaign
where a.state in ('ADOPTED', 'CONFIRMED') and a.withdrawn = false;

create table solution_follower (
    solution uuid not null references solution (id),
    person uuid not null,
    since timestamp(6) with time zone not null,
    primary key (solution, person)
);

create table solution_rating (
    id uuid primary key,
    version integer not null,
    solution uuid not null references solution (id),
    organisation uuid not null,
    level integer not null,
    words varchar(2000),
    person uuid not null,
    given_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    constraint solution_rating_once unique (solution, organisation)
);

-- the words of solutions are taken in anew at the next start, those of all their parts now
delete from search_term where kind = 'SOLUTION';
delete from search_entry where kind = 'SOLUTION';
