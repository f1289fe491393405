-- A request that took effect is not done again, though the node that was to answer it died before it could.
alter table answered_request add column done boolean default false not null;
