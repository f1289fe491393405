-- Who waits for a mail about tasks, and since when: a row a person instead of a mark on each of a hundred thousand
-- notices, which had to be written, indexed twice and taken away again. The column mail_due is left for nodes that
-- still run the release before; nothing reads it any more.
create table reminder_mail (
    person uuid not null primary key,
    since timestamp(6) with time zone not null
);
insert into reminder_mail (person, since)
select person, min(mail_due) from task_notice where mail_due is not null group by person;
drop index task_notice_mail;
drop index task_notice_person;
