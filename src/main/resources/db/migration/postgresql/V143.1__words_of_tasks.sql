-- A task is found by the beginnings of its title's words among those of one candidate: by one index for both, or a
-- body's tasks are all read. Only those that wait are looked for; without a list of new words, which each search would read.
create extension if not exists btree_gin;
create index open_task_words on open_task
    using gin (candidate, to_tsvector('simple', regexp_replace(title_sort, '[^[:alnum:]]+', ' ', 'g')))
    with (fastupdate = off)
    where state = 'OPEN';
