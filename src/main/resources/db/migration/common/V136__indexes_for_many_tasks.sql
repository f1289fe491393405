-- what waits about a thing is also looked for by the page it is shown on
create index open_task_page on open_task (page, state);

-- the engine asks at each completion for tasks below the completed one; its own scripts have no index for that,
-- so each completion read all open tasks
create index couveuse_task_parent on act_ru_task (parent_task_id_);
