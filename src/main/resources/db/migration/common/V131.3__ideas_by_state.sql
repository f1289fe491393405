-- Ideas that were never selected are read over all incubators, the latest first.
create index idea_state_changed on idea (state, changed, id);
