-- since when an announcement waits, and how often it was offered: its date moves each time it is offered again
alter table event_publication add column announced timestamp(6) with time zone;
alter table event_publication add column offered integer default 1 not null;
