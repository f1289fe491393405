-- one act of the agency on many organisations of a campaign, done behind the scenes one by one
create table mass_action (
    id uuid primary key,
    campaign uuid not null references campaign (id),
    act varchar(20) not null,
    until_day date,
    reason varchar(2000) not null,
    asked_by uuid not null,
    asked_at timestamp(6) with time zone not null,
    size integer not null,
    finished_at timestamp(6) with time zone
);
create index mass_action_campaign on mass_action (campaign, asked_at);
create index mass_action_finished on mass_action (finished_at);

create table mass_action_item (
    action uuid not null references mass_action (id),
    adoption uuid not null references adoption (id),
    sort_key varchar(600) not null,
    outcome varchar(20) not null,
    why varchar(30),
    done_at timestamp(6) with time zone,
    tries integer not null,
    primary key (action, adoption)
);
create index mass_action_item_sort on mass_action_item (action, sort_key);
create index mass_action_item_next on mass_action_item (outcome, action, sort_key);
create index mass_action_item_adoption on mass_action_item (adoption, done_at);

-- what organisations expect of the goals, beside their plans, so that it can be summed
create table adoption_expectation (
    adoption uuid not null references adoption (id),
    campaign uuid not null,
    goal uuid not null,
    expected numeric(25, 10) not null,
    primary key (adoption, goal)
);
create index adoption_expectation_goal on adoption_expectation (campaign, goal);
create index benefit_goal on benefit (campaign, goal);

-- how long each step takes, and small and large organisations apart
create index adoption_step_campaign on adoption_step (campaign, adoption, at);
create index adoption_size on adoption (campaign, size_band, state);
