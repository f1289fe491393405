-- One row per task and candidate, so that one page of somebody's tasks is one limited read per candidate.
create table open_task (
    task varchar(64) not null,
    candidate varchar(80) not null,
    state varchar(8) not null,
    form varchar(60) not null,
    process varchar(60) not null,
    process_key uuid not null,
    subject uuid not null,
    subject_type varchar(20) not null,
    page uuid not null,
    title varchar(300) not null,
    title_sort varchar(300) not null,
    stage varchar(20),
    organisation uuid,
    body uuid,
    created timestamp(6) with time zone not null,
    due timestamp(6) with time zone not null,
    assignee uuid,
    closed_at timestamp(6) with time zone,
    closed_by uuid,
    primary key (task, candidate)
);
create index open_task_inbox on open_task (candidate, state, due, task);
create index open_task_stage on open_task (candidate, state, stage, due, task);
create index open_task_subject on open_task (subject, state);
create index open_task_key on open_task (process_key, state);
create index open_task_closed on open_task (state, closed_at);

-- who may not do a task though their role would allow it
create table open_task_barred (
    task varchar(64) not null,
    person uuid not null,
    primary key (task, person)
);

create table draft (
    task varchar(64) not null,
    person uuid not null,
    body varchar(200000) not null,
    saved timestamp(6) with time zone not null,
    primary key (task, person)
);

-- an answer given once is given again for a day when the same key comes with the same body
create table idempotency (
    person uuid not null,
    token varchar(200) not null,
    task varchar(64) not null,
    body_hash varchar(64) not null,
    at timestamp(6) with time zone not null,
    primary key (person, token)
);
create index idempotency_at on idempotency (at);

create table discussion_message (
    id uuid primary key,
    subject uuid not null,
    author uuid not null,
    text varchar(4000) not null,
    at timestamp(6) with time zone not null
);
create index discussion_message_subject on discussion_message (subject, at);
