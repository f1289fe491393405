create table campaign (
    id uuid primary key,
    version integer not null,
    solution uuid not null,
    body uuid not null,
    incubator uuid not null,
    title varchar(200) not null,
    state varchar(20) not null,
    offer varchar(10) not null,
    plan varchar(200000),
    created_at timestamp(6) with time zone not null,
    prepared_by uuid,
    readiness varchar(20),
    approved_by uuid,
    approved_at timestamp(6) with time zone,
    conditions varchar(4000),
    waiver varchar(4000),
    signed_by uuid,
    signed_at timestamp(6) with time zone,
    sent_back varchar(4000),
    starts_on date,
    report varchar(200000),
    end_reason varchar(4000),
    ended_at timestamp(6) with time zone,
    outcome varchar(20),
    withdrawing boolean not null
);
create index campaign_state on campaign (state, created_at);
create index campaign_withdrawing on campaign (withdrawing);
create index campaign_solution on campaign (solution);

create table wave (
    id uuid primary key,
    version integer not null,
    campaign uuid not null references campaign (id),
    number integer not null,
    planned_on date not null,
    after_share integer,
    planned_size integer not null,
    state varchar(20) not null,
    proposal varchar(20),
    size integer not null,
    opened integer not null,
    message varchar(4000),
    learned varchar(4000),
    proposed_by uuid,
    confirmed_by uuid,
    officer uuid,
    words varchar(4000),
    started_at timestamp(6) with time zone,
    constraint wave_number unique (campaign, number)
);
create index wave_state on wave (state);

-- whom a campaign is for; the wave and the adoption are filled in as they come
create table campaign_audience (
    campaign uuid not null references campaign (id),
    organisation uuid not null,
    wave uuid,
    adoption uuid,
    primary key (campaign, organisation)
);
create index campaign_audience_wave on campaign_audience (wave, adoption);

create table adoption (
    id uuid primary key,
    version integer not null,
    campaign uuid not null references campaign (id),
    wave integer not null,
    organisation uuid not null,
    name varchar(200) not null,
    kind varchar(30) not null,
    size_band varchar(20) not null,
    sort_key varchar(600) not null,
    folded varchar(500) not null,
    state varchar(20) not null,
    since timestamp(6) with time zone not null,
    offer varchar(10) not null,
    invited_at timestamp(6) with time zone not null,
    contact uuid,
    postponed_until date,
    decline_reason varchar(20),
    decline_words varchar(4000),
    readiness varchar(20000),
    plan varchar(200000),
    installation_on date,
    obstacle varchar(4000),
    reported_at timestamp(6) with time zone,
    next_report_at timestamp(6) with time zone,
    review_words varchar(4000),
    proof varchar(20),
    confirmed_by uuid,
    benefit_round integer not null,
    ended_at timestamp(6) with time zone,
    withdrawn boolean not null,
    withdrawal_asked boolean not null,
    constraint adoption_once unique (campaign, organisation)
);
create index adoption_sort on adoption (campaign, sort_key);
create index adoption_state on adoption (campaign, state, since);
create index adoption_organisation on adoption (organisation);
create index adoption_installation on adoption (campaign, installation_on);

create table adoption_step (
    id uuid primary key,
    adoption uuid not null references adoption (id),
    campaign uuid not null,
    wave integer not null,
    from_state varchar(20),
    to_state varchar(20) not null,
    withdrawn boolean not null,
    reason varchar(20),
    at timestamp(6) with time zone not null,
    moved_by uuid,
    counted boolean not null
);
create index adoption_step_adoption on adoption_step (adoption, at);
create index adoption_step_counted on adoption_step (counted, at);

create table benefit (
    id uuid primary key,
    adoption uuid not null references adoption (id),
    campaign uuid not null,
    goal uuid not null,
    round integer not null,
    planned numeric(25, 10),
    measured numeric(25, 10) not null,
    difference numeric(26, 10) not null,
    first boolean not null,
    source varchar(20) not null,
    words varchar(2000),
    at timestamp(6) with time zone not null,
    reported_by uuid not null,
    counted boolean not null
);
create index benefit_adoption on benefit (adoption, at);
create index benefit_counted on benefit (counted, at);

create table adoption_note (
    id uuid primary key,
    adoption uuid not null references adoption (id),
    text varchar(4000) not null,
    written_by uuid not null,
    at timestamp(6) with time zone not null
);
create index adoption_note_adoption on adoption_note (adoption, at);

-- the sums: never written in an adopter's transaction
create table campaign_figure (
    campaign uuid not null references campaign (id),
    wave integer not null,
    kind varchar(20) not null,
    what varchar(40) not null,
    amount numeric(30, 10) not null,
    primary key (campaign, kind, what, wave)
);

-- one row: who works on the sums and the batches holds it, so that two nodes take turns
create table deployment_turn (id integer primary key);
insert into deployment_turn (id) values (1);
