-- what the locked rule said of the figures when they were locked
alter table experiment_card add column rule_verdict varchar(20);
