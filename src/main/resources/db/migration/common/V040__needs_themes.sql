create table theme (
    id uuid primary key,
    version integer not null,
    title varchar(200) not null,
    wording varchar(2000) not null,
    objective uuid,
    body uuid,
    state varchar(20) not null,
    round uuid,
    created timestamp(6) with time zone not null,
    changed timestamp(6) with time zone not null,
    sort_key varchar(600) not null,
    folded varchar(500) not null
);
create index theme_state on theme (state, sort_key);
create index theme_round on theme (round);

create table need (
    id uuid primary key,
    version integer not null,
    reference varchar(40),
    title varchar(200) not null,
    description varchar(20000) not null,
    affected varchar(1000),
    frequency varchar(20),
    impact varchar(2000),
    topic varchar(100),
    channel varchar(20) not null,
    origin varchar(20) not null,
    source varchar(200),
    language varchar(2) not null,
    body uuid,
    author uuid references person (id),
    submitted_by uuid references person (id),
    contact_name varchar(100),
    contact_email varchar(200),
    token_hash varchar(64),
    moderated boolean not null,
    state varchar(20) not null,
    theme uuid references theme (id),
    outcome varchar(20),
    theme_title varchar(200),
    wording varchar(2000),
    objective uuid,
    question varchar(2000),
    answer varchar(5000),
    reason varchar(2000),
    submitted timestamp(6) with time zone not null,
    answered timestamp(6) with time zone,
    folded varchar(500) not null,
    constraint need_reference unique (reference),
    constraint need_token unique (token_hash)
);
create index need_submitted on need (submitted, id);
create index need_state on need (state, submitted, id);
create index need_theme on need (theme);
create index need_author on need (author);
create index need_forum on need (channel, body, submitted);

-- what became of a need, as its author may read it; rows are only added
create table need_step (
    id uuid primary key,
    need uuid not null references need (id),
    at timestamp(6) with time zone not null,
    position integer not null,
    kind varchar(30) not null,
    theme uuid references theme (id),
    words varchar(5000)
);
create index need_step_need on need_step (need, position);
