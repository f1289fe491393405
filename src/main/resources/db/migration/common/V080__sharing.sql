create table solution (
    id uuid primary key,
    version integer not null,
    incubator uuid not null,
    body uuid not null,
    title varchar(200) not null,
    title_english varchar(200),
    offer varchar(8),
    state varchar(12) not null,
    number integer not null,
    toolkit varchar(200000) not null,
    evidence varchar(20000) not null,
    evidence_level integer,
    capacity integer,
    calendar_words varchar(2000),
    replies varchar(200000) not null,
    folded varchar(500) not null,
    sort_key varchar(640) not null,
    opened_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    published_at timestamp(6) with time zone,
    published_by uuid,
    note varchar(2000),
    fresh_until date,
    withdrawal varchar(2000)
);
create index solution_sorted on solution (sort_key);
create index solution_incubator on solution (incubator);

create table solution_version (
    id uuid primary key,
    solution uuid not null references solution (id),
    number integer not null,
    contents varchar(204000) not null,
    files varchar(20000) not null,
    authors varchar(20000) not null,
    replies varchar(200000) not null,
    frozen_at timestamp(6) with time zone not null,
    constraint solution_version_once unique (solution, number)
);

create table review_round (
    id uuid primary key,
    version integer not null,
    solution uuid not null references solution (id),
    number integer not null,
    opened_at timestamp(6) with time zone not null,
    closing timestamp(6) with time zone not null,
    closed_at timestamp(6) with time zone,
    verdict varchar(12),
    wanted varchar(20000) not null,
    extensions integer not null,
    ended_by uuid,
    ended_why varchar(2000),
    constraint review_round_once unique (solution, number)
);

create table review (
    id uuid primary key,
    solution uuid not null references solution (id),
    round uuid not null references review_round (id),
    reviewer uuid not null,
    organisation uuid,
    candidate varchar(60) not null,
    outside boolean not null,
    parts varchar(200000) not null,
    opinion varchar(12) not null,
    words varchar(4000) not null,
    advice varchar(2000),
    at timestamp(6) with time zone not null,
    constraint review_once unique (round, reviewer)
);
create index review_solution on review (solution, at);

create table publishing_decision (
    id uuid primary key,
    solution uuid not null references solution (id),
    number integer not null,
    decision varchar(8) not null,
    reason varchar(4000) not null,
    decided_by uuid not null,
    at timestamp(6) with time zone not null
);
create index publishing_decision_solution on publishing_decision (solution, at);
