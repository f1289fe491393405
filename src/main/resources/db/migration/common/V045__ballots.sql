-- Who cast is kept apart from what was said. The constraint is the last guard: one ballot a member and round.
create table ballot (
    id uuid primary key,
    version integer not null,
    round uuid not null references prioritisation_round (id),
    member uuid not null,
    number integer not null,
    cast_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    receipt varchar(64) not null,
    word varchar(1000),
    constraint ballot_once unique (round, member),
    constraint ballot_number unique (round, number)
);

create table ballot_line (
    ballot uuid not null references ballot (id),
    theme uuid not null,
    judgment varchar(20) not null,
    primary key (ballot, theme)
);
