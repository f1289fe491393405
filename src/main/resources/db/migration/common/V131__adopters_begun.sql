-- Beside who has a solution in use, who is putting it in place: both were asked of two places, now of one.
alter table solution_adopter add column in_use boolean default true not null;
insert into solution_adopter (adoption, solution, organisation, since, in_use)
select a.id, c.solution, a.organisation, a.since, false from adoption a join campaign c on c.id = a.campaign
where a.state = 'IN_PROGRESS' and a.withdrawn = false;
