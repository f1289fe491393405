-- Everything somebody can be refused by its id: the trail says so of what exists, and of nothing else.
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
union all select id from event_publication;
