-- a wave may wait for progress alone: then it has no day of its own
alter table wave alter column planned_on drop not null;
-- of what a share is waited for: answers or adoptions
alter table wave add column after_what varchar(10);
update wave set after_what = 'ADOPTED' where after_share is not null;

-- when an organisation first answered; accepting does not change its state
alter table adoption add column answered_at timestamp(6) with time zone;
update adoption set answered_at = since where contact is not null or state <> 'INVITED';
create index adoption_answered on adoption (campaign, wave, answered_at);

-- what an organisation changed so that the solution fits, as it goes
create table adoption_adaptation (
    id uuid primary key,
    adoption uuid not null references adoption (id),
    kind varchar(20) not null,
    what varchar(2000) not null,
    why varchar(2000) not null,
    effect varchar(2000),
    noted_by uuid not null,
    at timestamp(6) with time zone not null
);
create index adoption_adaptation_adoption on adoption_adaptation (adoption, at);

-- who copies a solution from whom, and what became better on the way
create table partnership (
    id uuid primary key,
    version integer not null,
    solution uuid not null,
    source uuid not null,
    copier uuid not null,
    enhanced varchar(4000),
    noted_by uuid not null,
    at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    ended_by uuid,
    constraint partnership_once unique (solution, source, copier)
);
create index partnership_source on partnership (source);
create index partnership_copier on partnership (copier);
