-- Who has taken a task is in the index by which the inbox is read, so that counting does not look at each task.
drop index open_task_inbox;
create index open_task_inbox on open_task (candidate, state, due, task, assignee);
