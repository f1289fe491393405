create table prioritisation_round (
    id uuid primary key,
    version integer not null,
    body uuid not null,
    title varchar(200) not null,
    question varchar(500) not null,
    mode varchar(20) not null,
    quorum integer not null,
    judges integer not null,
    capacity integer not null,
    opening timestamp(6) with time zone,
    closing timestamp(6) with time zone,
    electors varchar(200000) not null,
    asked varchar(20000) not null,
    state varchar(20) not null,
    chair_state varchar(20) not null,
    chair uuid,
    extended boolean not null,
    created timestamp(6) with time zone not null,
    opened_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    quorum_reached boolean,
    quorum_decision varchar(20),
    reason varchar(2000),
    restarted_as uuid,
    ranking varchar(200000)
);
create index prioritisation_round_created on prioritisation_round (created, id);
create index prioritisation_round_body on prioritisation_round (body, created);

create table round_candidate (
    round uuid not null references prioritisation_round (id),
    theme uuid not null,
    place integer not null,
    why varchar(2000) not null,
    objective uuid,
    objective_text varchar(300),
    primary key (round, theme)
);
create index round_candidate_theme on round_candidate (theme);

-- the list is frozen at the opening; numbers are drawn by lot
create table round_elector (
    ballot uuid primary key,
    round uuid not null references prioritisation_round (id),
    person uuid not null,
    number integer not null,
    constraint round_elector_person unique (round, person),
    constraint round_elector_number unique (round, number)
);

create table round_conflict (
    round uuid not null references prioritisation_round (id),
    theme uuid not null,
    person uuid not null,
    proposer boolean not null,
    reason varchar(1000),
    declared timestamp(6) with time zone not null,
    primary key (round, theme, person)
);

create table round_early_request (
    round uuid not null references prioritisation_round (id),
    person uuid not null,
    chair boolean not null,
    reason varchar(1000) not null,
    signed timestamp(6) with time zone not null,
    primary key (round, person)
);

create table opinion_request (
    id uuid primary key,
    version integer not null,
    round uuid not null references prioritisation_round (id),
    candidate varchar(80) not null,
    state varchar(20) not null,
    given_by uuid,
    given_at timestamp(6) with time zone,
    consulted varchar(2000),
    words varchar(4000),
    lines varchar(200000) not null,
    constraint opinion_request_once unique (round, candidate)
);

create table round_decision (
    round uuid primary key references prioritisation_round (id),
    version integer not null,
    deliberated_by uuid not null,
    deliberated_at timestamp(6) with time zone not null,
    statement varchar(4000) not null,
    fingerprint varchar(64) not null,
    retained varchar(200000) not null,
    departures varchar(200000) not null,
    remarks varchar(2000),
    confirmed_by uuid,
    confirmed_at timestamp(6) with time zone,
    note varchar(2000),
    published_at timestamp(6) with time zone
);
