-- when to look at a task again: the moment of its reminder, then its due date, then never
alter table open_task add column remind_at timestamp(6) with time zone;
update open_task set remind_at = due where state = 'OPEN';
create index open_task_remind on open_task (remind_at, task);

-- what was said about a task, once a task and kind, whatever becomes of its rows
create table task_reminder (
    task varchar(64) not null,
    kind varchar(10) not null,
    at timestamp(6) with time zone not null,
    primary key (task, kind)
);

-- to whom, until they say that they have seen it
create table task_notice (
    person uuid not null,
    task varchar(64) not null,
    kind varchar(10) not null,
    at timestamp(6) with time zone not null,
    primary key (person, task, kind)
);
create index task_notice_at on task_notice (at);
