-- A right to vote, to approve or to verify is granted by two people: who asks, and who confirms. What the product granted
-- itself (the founding of the demonstration) says so; what one person granted before now shows in the check until it is
-- asked for and confirmed anew.
alter table membership add column seconded_by uuid;
alter table membership add column founded boolean default false not null;
update membership set founded = true where granted_by is null;

create table right_request (
    id uuid not null primary key,
    version integer not null,
    person uuid not null references person (id),
    role varchar(30) not null,
    scope uuid,
    reason varchar(1000) not null,
    state varchar(20) not null,
    asked_by uuid not null references person (id),
    asked_at timestamp with time zone not null,
    answered_by uuid references person (id),
    answered_at timestamp with time zone,
    answer varchar(1000)
);
create index right_request_state on right_request (state, asked_at);
create index right_request_person on right_request (person, state);

insert into turn (name) values ('rights');

create view chk_right_without_second (thing, what) as
select cast(m.id as varchar(64)), m.role || ' granted without a second person'
from membership m
where m.role in ('FORUM_MEMBER', 'FORUM_CHAIR', 'FORUM_CO_CHAIR', 'AGENCY_OFFICER', 'AUDITOR')
    and m.founded = false
    and (m.to_at is null or m.to_at > current_timestamp)
    and (m.granted_by is null
        or m.seconded_by is null
        or m.granted_by = m.seconded_by
        or m.person = m.granted_by
        or m.person = m.seconded_by);
