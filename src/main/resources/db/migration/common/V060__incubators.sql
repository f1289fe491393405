create table incubator (
    id uuid primary key,
    version integer not null,
    theme uuid not null,
    body uuid not null,
    round uuid,
    theme_rank integer,
    title varchar(300) not null,
    stage varchar(20) not null,
    state varchar(20) not null,
    lead_person uuid,
    citizen_theme boolean not null,
    opened timestamp(6) with time zone not null,
    groups_json varchar(20000) not null,
    stages_json varchar(20000) not null,
    missing_json varchar(2000) not null,
    proposal integer not null,
    proposed_by uuid,
    charter_json varchar(200000),
    charter_approved timestamp(6) with time zone,
    funding_json varchar(200000),
    mandate_from timestamp(6) with time zone,
    warning_at timestamp(6) with time zone,
    term_at timestamp(6) with time zone,
    extended boolean not null,
    pass_json varchar(200000) not null,
    next_json varchar(200000),
    solution uuid,
    campaign uuid,
    cancelled boolean not null,
    lessons varchar(20000),
    ended timestamp(6) with time zone,
    sort_key varchar(600) not null,
    folded varchar(500) not null,
    constraint incubator_theme unique (theme, body, round)
);
create index incubator_sort on incubator (sort_key);
create index incubator_stage on incubator (stage, state);

create table team_invitation (
    id uuid primary key,
    version integer not null,
    incubator uuid not null references incubator (id),
    proposal integer not null,
    person uuid not null,
    team_role varchar(20) not null,
    organisation uuid,
    time_share integer not null,
    group_id uuid not null,
    skill varchar(30) not null,
    state varchar(20) not null,
    sent timestamp(6) with time zone,
    answered timestamp(6) with time zone,
    available_from date,
    note varchar(4000)
);
create index team_invitation_incubator on team_invitation (incubator, state);
create index team_invitation_person on team_invitation (person, state);

create table idea_call (
    id uuid primary key,
    version integer not null,
    incubator uuid not null references incubator (id),
    group_id uuid not null,
    pass integer not null,
    question varchar(500),
    context varchar(4000),
    audience varchar(20) not null,
    opened timestamp(6) with time zone,
    closes_at timestamp(6) with time zone,
    evaluation_days integer not null,
    evaluation_closes_at timestamp(6) with time zone,
    evaluators_json varchar(20000) not null,
    state varchar(20) not null,
    selection_json varchar(200000),
    created timestamp(6) with time zone not null
);
create index idea_call_incubator on idea_call (incubator, state);
create index idea_call_state on idea_call (state);

create table idea (
    id uuid primary key,
    version integer not null,
    incubator uuid not null references incubator (id),
    idea_call uuid not null references idea_call (id),
    group_id uuid not null,
    title varchar(200) not null,
    description varchar(20000) not null,
    effect varchar(4000) not null,
    author uuid not null,
    organisation uuid,
    state varchar(20) not null,
    created timestamp(6) with time zone not null,
    changed timestamp(6) with time zone not null,
    reason varchar(4000),
    trial_pass integer,
    experiment uuid
);
create index idea_incubator on idea (incubator, state, created);
create index idea_call_ideas on idea (idea_call, created);

create table idea_evaluation (
    id uuid primary key,
    version integer not null,
    idea uuid not null references idea (id),
    idea_call uuid not null references idea_call (id),
    evaluator uuid not null,
    state varchar(20) not null,
    -- each from 0 to 4; absent until sent, and an absence is never a zero
    worth integer,
    feasibility integer,
    novelty integer,
    reach integer,
    strengths varchar(4000),
    worries varchar(4000),
    sent timestamp(6) with time zone,
    constraint idea_evaluation_once unique (idea, evaluator)
);
create index idea_evaluation_call on idea_evaluation (idea_call, state);

create table idea_comment (
    id uuid primary key,
    idea uuid not null references idea (id),
    author uuid not null,
    text varchar(4000) not null,
    at timestamp(6) with time zone not null
);
create index idea_comment_idea on idea_comment (idea, at);

create table incubator_decision (
    id uuid primary key,
    incubator uuid not null references incubator (id),
    kind varchar(30) not null,
    at timestamp(6) with time zone not null,
    actor uuid,
    about uuid,
    amount numeric(14, 2),
    note varchar(4000)
);
create index incubator_decision_incubator on incubator_decision (incubator, at);
