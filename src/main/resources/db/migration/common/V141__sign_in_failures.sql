-- Sign-ins that failed in a row, by the hash of the name or the address, counted for all nodes together.
create table sign_in_failure (
    id varchar(64) primary key,
    failures integer not null,
    latest timestamp(6) with time zone not null
);

-- An incident of the register can be refused by its id too.
drop view known_thing;
create view known_thing (id) as
select id from subject
union all select id from person
union all select id from attachment
union all select id from absence
union all select id from team_invitation
union all select id from experiment_measurement
union all select id from partnership
union all select id from mass_action
union all select id from community_post
union all select id from community_event
union all select id from right_request
union all select id from access_token
union all select id from event_publication
union all select incident from privacy_incident where revision = 1;
