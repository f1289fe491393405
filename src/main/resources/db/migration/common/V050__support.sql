create table blocker (
    id uuid primary key,
    version integer not null,
    concerns uuid not null references subject (id),
    title varchar(200) not null,
    description varchar(4000) not null,
    severity varchar(12) not null,
    level varchar(12) not null,
    state varchar(12) not null,
    raised_by uuid not null,
    organisation uuid,
    body uuid,
    raised_at timestamp(6) with time zone not null,
    level_since timestamp(6) with time zone not null,
    resolved_by uuid,
    resolved_at timestamp(6) with time zone,
    resolution varchar(4000),
    answer varchar(2000)
);
create index blocker_state on blocker (state, level, raised_at);
create index blocker_concerns on blocker (concerns);
