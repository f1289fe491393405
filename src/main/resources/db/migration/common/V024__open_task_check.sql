-- Where the inbox's table and the engine disagree, both ways, in one consistent read: no row means that they agree.
-- Rows PERSON@… beyond what the engine says are people to whom a task was handed: only the inbox knows them.
-- The engine keeps its times without zone, in UTC.
create view chk_open_task (kind, task, what) as
select 'MISSING', t.ID_, trim(l.GROUP_ID_)
from ACT_RU_TASK t
join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null
where not exists (
    select 1 from open_task o
    where o.task = t.ID_ and o.candidate = trim(l.GROUP_ID_) and o.state = 'OPEN')
union all
select 'STALE', o.task, o.candidate
from open_task o
where o.state = 'OPEN'
    and not exists (select 1 from ACT_RU_TASK t where t.ID_ = o.task)
union all
select 'STALE', o.task, o.candidate
from open_task o
join ACT_RU_TASK t on t.ID_ = o.task
where o.state = 'OPEN'
    and o.candidate not like 'PERSON@%'
    and not exists (
        select 1 from ACT_RU_IDENTITYLINK l
        where l.TASK_ID_ = o.task and l.TYPE_ = 'candidate' and trim(l.GROUP_ID_) = o.candidate)
union all
select 'DIFFERENT', o.task, o.candidate
from open_task o
join ACT_RU_TASK t on t.ID_ = o.task
join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
where o.state = 'OPEN'
    and (o.form <> t.TASK_DEF_KEY_
        or cast(o.process_key as varchar(36)) <> e.BUSINESS_KEY_
        or cast(o.assignee as varchar(36)) is distinct from t.ASSIGNEE_
        or abs(extract(epoch from o.due) - extract(epoch from coalesce(t.DUE_DATE_, t.CREATE_TIME_))) >= 1)
union all
select 'DIFFERENT', o.task, o.candidate
from open_task o
join ACT_RU_TASK t on t.ID_ = o.task
left join subject s on s.id = o.subject
where o.state = 'OPEN'
    and (s.id is null
        or s.title <> o.title
        or s.stage is distinct from o.stage
        or s.organisation is distinct from o.organisation
        or s.body is distinct from o.body);
