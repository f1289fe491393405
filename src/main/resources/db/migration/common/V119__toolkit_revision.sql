-- What organisations that took a solution say of its toolkit, and the revisions this opens.
create table toolkit_revision (
    id uuid primary key,
    version integer not null,
    solution uuid not null references solution (id),
    number integer not null,
    state varchar(12) not null,
    opened_at timestamp(6) with time zone not null,
    gathering_until timestamp(6) with time zone not null,
    ended_by uuid,
    ended_why varchar(2000),
    decision varchar(8),
    decided_by uuid,
    decided_at timestamp(6) with time zone,
    reason varchar(4000),
    parts varchar(2000) not null,
    contents varchar(204000),
    changes varchar(4000),
    writers varchar(20000) not null,
    examinations varchar(200000) not null,
    closed_at timestamp(6) with time zone
);
create index toolkit_revision_solution on toolkit_revision (solution, opened_at);

create table toolkit_feedback (
    id uuid primary key,
    version integer not null,
    solution uuid not null references solution (id),
    number integer not null,
    organisation uuid not null,
    person uuid not null,
    kind varchar(12) not null,
    part varchar(12),
    words varchar(4000) not null,
    given_at timestamp(6) with time zone not null,
    revision uuid references toolkit_revision (id),
    answer varchar(8),
    answer_words varchar(2000)
);
create index toolkit_feedback_solution on toolkit_feedback (solution, given_at);
create index toolkit_feedback_revision on toolkit_feedback (revision);

alter table solution_version add column changes varchar(4000);
