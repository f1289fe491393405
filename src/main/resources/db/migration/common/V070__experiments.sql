create table experiment (
    id uuid primary key,
    lock_version integer not null,
    idea uuid not null,
    incubator uuid not null,
    body uuid not null,
    team_group uuid,
    title varchar(300) not null,
    host uuid,
    state varchar(20) not null,
    card_number integer not null,
    opened_at timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone,
    ends_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    evidence_level integer,
    lessons varchar(20000)
);
create index experiment_opened on experiment (opened_at, id);
create index experiment_state on experiment (state, opened_at);
create index experiment_incubator on experiment (incubator, opened_at);
create index experiment_idea on experiment (idea);
create index experiment_host on experiment (host);

create table experiment_card (
    id uuid primary key,
    lock_version integer not null,
    experiment uuid not null references experiment (id),
    card_number integer not null,
    card varchar(200000) not null,
    fingerprint varchar(64) not null,
    risk varchar(20) not null,
    drafted_by uuid not null,
    drafted_at timestamp(6) with time zone not null,
    frozen_at timestamp(6) with time zone,
    ends_at timestamp(6) with time zone,
    ending varchar(20),
    ending_words varchar(20000),
    ending_by uuid,
    ending_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    verdict varchar(20),
    evidence_level integer,
    constraint experiment_card_number unique (experiment, card_number)
);

create table experiment_answer (
    id uuid primary key,
    experiment uuid not null references experiment (id),
    card_number integer not null,
    kind varchar(20) not null,
    answer varchar(20) not null,
    words varchar(20000),
    details varchar(20000),
    conclusion uuid,
    outside boolean not null,
    person uuid not null,
    answered_at timestamp(6) with time zone not null
);
create index experiment_answer_experiment on experiment_answer (experiment, answered_at);

create table experiment_measurement (
    id uuid primary key,
    lock_version integer not null,
    experiment uuid not null references experiment (id),
    card_number integer not null,
    indicator varchar(10) not null,
    measured_group varchar(20) not null,
    measured_on date not null,
    figure numeric(30, 10) not null,
    counted integer,
    note varchar(2000),
    recorded_by uuid not null,
    recorded_at timestamp(6) with time zone not null,
    constraint experiment_measurement_once
        unique (experiment, card_number, indicator, measured_group, measured_on)
);

create table experiment_correction (
    id uuid primary key,
    measurement uuid not null references experiment_measurement (id),
    experiment uuid not null,
    old_figure numeric(30, 10) not null,
    new_figure numeric(30, 10) not null,
    reason varchar(2000) not null,
    corrected_by uuid not null,
    corrected_at timestamp(6) with time zone not null
);
create index experiment_correction_experiment on experiment_correction (experiment, corrected_at);

create table experiment_happening (
    id uuid primary key,
    experiment uuid not null references experiment (id),
    card_number integer not null,
    happened_on date not null,
    words varchar(2000) not null,
    noted_by uuid,
    noted_at timestamp(6) with time zone not null
);
create index experiment_happening_experiment on experiment_happening (experiment, happened_on);

create table experiment_conclusion (
    id uuid primary key,
    experiment uuid not null references experiment (id),
    card_number integer not null,
    verdict varchar(20) not null,
    findings varchar(20000) not null,
    lessons varchar(20000) not null,
    next_steps varchar(20000) not null,
    departure varchar(20000),
    independent boolean not null,
    procedures boolean not null,
    concluded_by uuid not null,
    concluded_at timestamp(6) with time zone not null
);
create index experiment_conclusion_experiment on experiment_conclusion (experiment, concluded_at);
