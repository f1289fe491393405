-- What must hold at every moment, as views: no row means that it holds. Each names the thing and what is wrong with it.

create view chk_ballot_eligible (thing, what) as
select cast(b.id as varchar(64)), 'not on the list of electors'
from ballot b
where not exists (
    select 1 from round_elector e where e.round = b.round and e.person = b.member and e.number = b.number);

create view chk_ballot_once (thing, what) as
select cast(b.round as varchar(64)), 'two ballots of one member'
from ballot b
group by b.round, b.member
having count(*) > 1
union all
select cast(b.id as varchar(64)), 'about a theme that is no candidate'
from ballot b
join ballot_line l on l.ballot = b.id
where not exists (select 1 from round_candidate c where c.round = b.round and c.theme = l.theme);

create view chk_ballot_time (thing, what) as
select cast(b.id as varchar(64)), 'outside of the time of the vote'
from ballot b
join prioritisation_round r on r.id = b.round
where r.opened_at is null
    or b.cast_at < r.opened_at
    or b.changed_at > r.closed_at;

create view chk_ballot_recused (thing, what) as
select cast(b.id as varchar(64)), 'a judgment in spite of a recusal'
from ballot b
join ballot_line l on l.ballot = b.id
join round_conflict c on c.round = b.round and c.theme = l.theme and c.person = b.member
where l.judgment <> 'RECUSED';

-- things that are not over and that no process carries: nobody would ever be asked anything about them
create view chk_open_object (thing, what) as
select cast(o.id as varchar(64)), o.kind
from (
    select id, 'need' as kind from need where state in ('RECEIVED', 'TO_CLARIFY', 'TRIAGED')
    union all
    select id, 'round' from prioritisation_round where state not in ('DECIDED', 'CANCELLED')
    union all
    select id, 'incubator' from incubator where state in ('FORMING', 'AT_WORK', 'DEPLOYING')
    union all
    select id, 'experiment' from experiment where state not in ('ADOPTED', 'ABANDONED', 'WITHDRAWN')
    union all
    select id, 'solution' from solution where state not in ('PUBLISHED', 'WITHDRAWN')
    union all
    select id, 'campaign' from campaign where state not in ('CLOSED', 'CANCELLED')
    union all
    select a.id, 'adoption' from adoption a
    join campaign c on c.id = a.campaign and c.state = 'RUNNING'
    where a.state in ('INVITED', 'READY', 'PLANNED', 'IN_PROGRESS', 'POSTPONED') and a.withdrawn = false
    union all
    select id, 'blocker' from blocker where state in ('OPEN', 'RESOLVED')
) o
where not exists (
    select 1 from ACT_RU_EXECUTION e
    where e.BUSINESS_KEY_ = cast(o.id as varchar(36)) and e.PARENT_ID_ is null);

-- and the other way: processes about nothing
create view chk_process_object (thing, what) as
select cast(e.ID_ as varchar(64)), coalesce(e.BUSINESS_KEY_, 'no business key')
from ACT_RU_EXECUTION e
where e.PARENT_ID_ is null
    and not exists (select 1 from subject s where cast(s.id as varchar(36)) = e.BUSINESS_KEY_)
    and not exists (select 1 from round_elector v where cast(v.ballot as varchar(36)) = e.BUSINESS_KEY_)
    and not exists (select 1 from opinion_request o where cast(o.id as varchar(36)) = e.BUSINESS_KEY_)
    and not exists (select 1 from team_invitation i where cast(i.id as varchar(36)) = e.BUSINESS_KEY_)
    and not exists (select 1 from idea_evaluation v where cast(v.id as varchar(36)) = e.BUSINESS_KEY_)
    and not exists (select 1 from idea_call c where cast(c.id as varchar(36)) = e.BUSINESS_KEY_);

create view chk_task_execution (thing, what) as
select cast(t.ID_ as varchar(64)), coalesce(t.TASK_DEF_KEY_, 'no form')
from ACT_RU_TASK t
where not exists (select 1 from ACT_RU_EXECUTION e where e.ID_ = t.EXECUTION_ID_);

-- a step that failed for good and that no administrator is told of
create view chk_job_incident (thing, what) as
select cast(j.ID_ as varchar(64)), coalesce(j.HANDLER_TYPE_, 'no handler')
from ACT_RU_JOB j
where j.RETRIES_ = 0
    and not exists (select 1 from ACT_RU_INCIDENT i where i.CONFIGURATION_ = j.ID_);

create view chk_outbox_late (thing, what) as
select cast(p.id as varchar(64)), p.listener_id
from event_publication p
where p.completion_date is null and p.publication_date < current_timestamp - interval '15' minute;

create view chk_audit_gap (thing, what) as
select cast(s.number as varchar(64)), 'nothing before it in the chain'
from audit_seal s
where s.number > 1 and not exists (select 1 from audit_seal b where b.number = s.number - 1)
union all
select cast(h.number as varchar(64)), 'the head is not the last of the chain'
from audit_head h
where h.number <> (select coalesce(max(s.number), 0) from audit_seal s)
union all
select cast(e.id as varchar(64)), 'neither sealed nor waiting for it'
from audit_entry e
where not exists (select 1 from audit_seal s where s.entry = e.id)
    and not exists (select 1 from audit_unsealed u where u.entry = e.id);
