-- When a thing began, beside when it came to where it is: the flow of the stages is read with three statements,
-- without asking the trail about each thing.
alter table subject add column begun timestamp(6) with time zone;
update subject
set begun = coalesce(
    (select min(e.at) from audit_entry e where e.subject = subject.id and e.at < subject.since), since);
alter table subject alter column begun set not null;
create index subject_flow on subject (type, stage, state, begun, since, id);
