-- A failed step can be refused by its id too. Other kinds of ids of the engine than UUIDs are none that a request names.
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
union all select incident from privacy_incident where revision = 1
union all select case when length(id_) = 36 then cast(id_ as uuid) end from act_ru_incident;
