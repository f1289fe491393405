-- reminders are noted first and written to people afterwards, in one mail a sweep however many there are
alter table task_notice add column away uuid;
alter table task_notice add column mail_due timestamp(6) with time zone;
create index task_notice_mail on task_notice (mail_due, person);
create index task_notice_person on task_notice (person, mail_due);
