-- since when somebody has a task: who comes second is told
alter table open_task add column assigned_at timestamp(6) with time zone;

-- requests that came with a key, and what was answered; the same one again gets the same answer for a day
create table answered_request (
    person uuid not null,
    token varchar(200) not null,
    request_hash varchar(64) not null,
    status integer,
    media_type varchar(100),
    body varchar(200000),
    at timestamp(6) with time zone not null,
    primary key (person, token)
);
create index answered_request_at on answered_request (at);
