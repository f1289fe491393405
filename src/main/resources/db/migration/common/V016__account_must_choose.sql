alter table account add column must_choose boolean default false not null;
