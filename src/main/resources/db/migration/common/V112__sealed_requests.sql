-- who asked to have the ballots of a secret round opened, why, and what the chair answered
create table round_sealed_request (
    id uuid primary key,
    version integer not null,
    round uuid not null references prioritisation_round (id),
    auditor uuid not null,
    reason varchar(1000) not null,
    asked timestamp(6) with time zone not null,
    state varchar(20) not null,
    answered_by uuid,
    answered timestamp(6) with time zone,
    answer varchar(1000)
);
create index round_sealed_request_round on round_sealed_request (round, asked);
